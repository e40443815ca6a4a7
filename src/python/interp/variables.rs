//! Local variables and cells: reading, writing, and both at once.

use super::cpu::Cpu;
use super::registers::{At, Outcome};
use super::run::Vm;
use crate::python::code::Instruction;
use crate::python::heap::{Object, Value};

impl Vm<'_> {
    /// Pushes a value that is borrowed from elsewhere.
    #[inline(always)]
    pub fn push_owned(&mut self, cpu: &mut Cpu, at: &mut At, v: Value) -> Outcome {
        self.s.heap.inc_in_place(v);
        cpu.stack[at.sp] = v;
        at.sp += 1;
        Outcome::Done
    }

    /// `[] -> [value]`: a local variable.
    #[inline(always)]
    pub fn push_local(&mut self, cpu: &mut Cpu, at: &mut At, slot: u16) -> Outcome {
        let v = cpu.stack[at.base + slot as usize];
        if v.is_null() { Outcome::Unbound(slot) } else { self.push_owned(cpu, at, v) }
    }

    /// `[] -> [value, value]`: two local variables.
    #[inline(always)]
    pub fn push_locals(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Outcome {
        let (v, w) = pair(cpu, at, i);
        if v.is_null() || w.is_null() {
            return Outcome::Unbound(if v.is_null() { i.b } else { i.c as u16 });
        }
        self.push_owned(cpu, at, v);
        self.push_owned(cpu, at, w)
    }

    /// `[value] -> []`.
    #[inline(always)]
    pub fn store_local(&mut self, cpu: &mut Cpu, at: &mut At, slot: u16) -> Outcome {
        at.sp -= 1;
        let v = cpu.stack[at.sp];
        Outcome::Replaced(std::mem::replace(&mut cpu.stack[at.base + slot as usize], v))
    }

    /// `[value] -> [other]`: one variable is written, then one read.
    #[inline(always)]
    pub fn store_load_locals(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Outcome {
        let v = cpu.stack[at.sp - 1];
        let old = std::mem::replace(&mut cpu.stack[at.base + i.b as usize], v);
        let w = cpu.stack[at.base + i.c as usize];
        if w.is_null() {
            at.sp -= 1;
            self.s.heap.dec_in_place(old);
            return Outcome::Unbound(i.c as u16);
        }
        self.s.heap.inc_in_place(w);
        self.s.heap.dec_in_place(old);
        cpu.stack[at.sp - 1] = w;
        Outcome::Done
    }

    /// `[second, first] -> []`.
    #[inline(always)]
    pub fn store_locals(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) {
        at.sp -= 2;
        let (w, v) = (cpu.stack[at.sp], cpu.stack[at.sp + 1]);
        let old = std::mem::replace(&mut cpu.stack[at.base + i.b as usize], v);
        let old2 = std::mem::replace(&mut cpu.stack[at.base + i.c as usize], w);
        self.s.heap.dec_in_place(old);
        self.s.heap.dec_in_place(old2);
    }

    /// `[] -> [value]`: what a cell holds; false, with nothing pushed, when that is nothing.
    #[inline(always)]
    pub fn load_cell(&mut self, cpu: &mut Cpu, at: &mut At, slot: u16) -> bool {
        let v = match self.s.heap.object_in_place(cpu.stack[at.base + slot as usize]) {
            Some(Object::Cell(v)) => *v,
            _ => Value::NULL,
        };
        if v.is_null() {
            return false;
        }
        self.push_owned(cpu, at, v);
        true
    }

    /// `[value] -> []`: into a cell.
    #[inline(always)]
    pub fn store_cell(&mut self, cpu: &mut Cpu, at: &mut At, slot: u16) {
        at.sp -= 1;
        let v = cpu.stack[at.sp];
        if let Object::Cell(place) = self.s.heap.get_mut_in_place(cpu.stack[at.base + slot as usize]) {
            let old = std::mem::replace(place, v);
            self.s.heap.dec(old);
        }
    }
}

/// The two local variables that an instruction names; borrowed, NULL where unbound.
#[inline(always)]
pub fn pair(cpu: &Cpu, at: &At, i: Instruction) -> (Value, Value) {
    (cpu.stack[at.base + i.b as usize], cpu.stack[at.base + i.c as usize])
}
