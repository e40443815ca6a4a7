//! Instructions that do the work of the next ones too, where their operands are of the usual kind; else only their own part. Each
//! counts as the instructions that it does, so that a run has the same steps with and without them.

use super::cpu::Cpu;
use super::quick::{field, holds_int, method_key, quick_int, shape_of};
use super::run::Vm;
use crate::python::code::{Instruction, Op};
use crate::python::heap::{Object, Value};

/// Where the loop stands: its registers while it runs.
pub struct At {
    /// Place of the next instruction.
    pub pc: usize,
    /// Height of the stack.
    pub sp: usize,
    /// Where the frame's variables begin on the stack.
    pub base: usize,
    /// How many instructions may still run.
    pub budget: u64,
}

impl At {
    /// Counts instructions that were done without being looked at.
    #[inline(always)]
    pub fn skip(&mut self, instructions: usize) {
        self.budget -= instructions as u64;
        self.pc += instructions;
    }
}

/// What a joined instruction leaves to the loop.
pub enum Joined {
    Done,
    /// Owned; goes to the stack or to where the next instruction stores it.
    Found(Value),
    /// A truth, for the stack or the jump that follows.
    Decided(bool),
    /// Owned: what stood where something was stored.
    Replaced(Value),
    /// A variable without a value.
    Unbound(u16),
}

impl Vm<'_> {
    #[inline(always)]
    fn push_owned(&mut self, cpu: &mut Cpu, at: &mut At, v: Value) -> Joined {
        self.s.heap.inc_in_place(v);
        cpu.stack[at.sp] = v;
        at.sp += 1;
        Joined::Done
    }

    /// `[] -> [value]`: a local variable.
    #[inline(always)]
    pub fn push_local(&mut self, cpu: &mut Cpu, at: &mut At, slot: u16) -> Joined {
        let v = cpu.stack[at.base + slot as usize];
        if v.is_null() { Joined::Unbound(slot) } else { self.push_owned(cpu, at, v) }
    }

    /// `[] -> [value, value]`: two local variables.
    #[inline(always)]
    pub fn push_locals(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Joined {
        let (v, w) = pair(cpu, at, i);
        if v.is_null() || w.is_null() {
            return Joined::Unbound(if v.is_null() { i.b } else { i.c as u16 });
        }
        self.push_owned(cpu, at, v);
        self.push_owned(cpu, at, w)
    }

    /// `[] -> [object]`, with the next: `[value]`, with the two behind that: `[bool]`.
    #[inline(always)]
    pub fn load_fast_attr(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Joined {
        let o = cpu.stack[at.base + i.a as usize];
        if o.is_null() {
            return Joined::Unbound(u16::from(i.a));
        }
        let cache = self.caches.entries[cpu.cache_base + i.b as usize];
        let hit = field(self.s.heap.object_in_place(o), cache);
        if hit.is_null() || at.budget == 0 {
            return self.push_owned(cpu, at, o);
        }
        at.skip(1);
        let next = cpu.instructions[at.pc];
        if next.op == Op::LoadIntCompare && hit.is_int() && at.budget > 1 {
            at.skip(2);
            return Joined::Decided(holds_int(next.a, hit.as_int(), i64::from(next.c)));
        }
        self.push_owned(cpu, at, hit)
    }

    /// `[] -> [object]`, with the next: `[method, object]`.
    #[inline(always)]
    pub fn load_fast_method(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Joined {
        let o = cpu.stack[at.base + i.a as usize];
        if o.is_null() {
            return Joined::Unbound(u16::from(i.a));
        }
        let cache = self.caches.entries[cpu.cache_base + i.b as usize];
        if method_key(self.s.heap.object_in_place(o)) == cache.key && at.budget > 0 {
            at.skip(1);
            self.push_owned(cpu, at, Value(cache.value));
        }
        self.push_owned(cpu, at, o)
    }

    /// `[object] -> [object, object]`, with the next: `[object, value]`.
    #[inline(always)]
    pub fn copy_attr(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Joined {
        let o = cpu.stack[at.sp - 1];
        let cache = self.caches.entries[cpu.cache_base + i.b as usize];
        let hit = field(self.s.heap.object_in_place(o), cache);
        if hit.is_null() || at.budget == 0 {
            return self.push_owned(cpu, at, o);
        }
        at.skip(1);
        self.push_owned(cpu, at, hit)
    }

    /// `[] -> [object]`, then as `copy_attr`.
    #[inline(always)]
    pub fn fast_copy_attr(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Joined {
        let o = cpu.stack[at.base + i.a as usize];
        if o.is_null() {
            return Joined::Unbound(u16::from(i.a));
        }
        self.push_owned(cpu, at, o);
        if at.budget == 0 {
            return Joined::Done;
        }
        at.skip(1);
        self.copy_attr(cpu, at, i)
    }

    /// `[a, b] -> [b, a]`, with the next: `[]`.
    #[inline(always)]
    pub fn swap_store_attr(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Joined {
        let (o, new) = (cpu.stack[at.sp - 2], cpu.stack[at.sp - 1]);
        let cache = self.caches.entries[cpu.cache_base + i.b as usize];
        if at.budget == 0 || shape_of(self.s.heap.object_in_place(o)) != cache.key {
            cpu.stack.swap(at.sp - 1, at.sp - 2);
            return Joined::Done;
        }
        at.skip(1);
        let old = self.set_field(o, cache, new);
        at.sp -= 2;
        self.s.heap.dec_in_place(old);
        Joined::Replaced(o)
    }

    /// `[value] -> [value, int]`, with the next: `[bool]`.
    #[inline(always)]
    pub fn load_int_compare(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Joined {
        let (v, w) = (cpu.stack[at.sp - 1], i64::from(i.c));
        if at.budget == 0 || !v.is_int() {
            return self.push_owned(cpu, at, Value::int(w));
        }
        at.skip(1);
        at.sp -= 1;
        Joined::Decided(holds_int(i.a, v.as_int(), w))
    }

    /// `[] -> [list, index]`, with the next: `[item]`.
    #[inline(always)]
    pub fn fast2_subscript(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Joined {
        let (v, w) = pair(cpu, at, i);
        if w.is_int()
            && at.budget > 0
            && let Some(Object::List(l)) = self.s.heap.object_in_place(v)
            && let Ok(index) = usize::try_from(w.as_int())
            && let Some(item) = l.get(index).copied()
        {
            at.skip(1);
            return self.push_owned(cpu, at, item);
        }
        self.push_locals(cpu, at, i)
    }

    /// `[value] -> [value, list, index]`, with the next: `[]`.
    #[inline(always)]
    pub fn fast2_store_subscript(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Joined {
        let (v, w) = pair(cpu, at, i);
        if w.is_int()
            && at.budget > 0
            && let Some(Object::List(_)) = self.s.heap.object_in_place(v)
            && let Ok(index) = usize::try_from(w.as_int())
            && let Object::List(l) = self.s.heap.get_mut_in_place(v)
            && let Some(place) = l.get_mut(index)
        {
            at.skip(1);
            at.sp -= 1;
            return Joined::Replaced(std::mem::replace(place, cpu.stack[at.sp]));
        }
        self.push_locals(cpu, at, i)
    }

    /// `[value] -> [value, other]` of a given value, with the next: `[result]`.
    #[inline(always)]
    pub fn value_binary(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction, w: Value) -> Joined {
        let v = cpu.stack[at.sp - 1];
        if v.is_int()
            && w.is_int()
            && at.budget > 0
            && let Some(r) = quick_int(i.a, v.as_int(), w.as_int())
        {
            at.skip(1);
            at.sp -= 1;
            return Joined::Found(r);
        }
        self.push_owned(cpu, at, w)
    }

    /// `[] -> [value]`, with the next two: `[result]` of the value and an int.
    #[inline(always)]
    pub fn fast_int_binary(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Joined {
        let v = cpu.stack[at.base + i.b as usize];
        if v.is_int()
            && at.budget > 1
            && let Some(r) = quick_int(i.a, v.as_int(), i64::from(i.c))
        {
            at.skip(2);
            return Joined::Found(r);
        }
        self.push_local(cpu, at, i.b)
    }

    /// `[] -> [value]`, with the next two: `[bool]` of the value and an int.
    #[inline(always)]
    pub fn fast_int_compare(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Joined {
        let v = cpu.stack[at.base + i.b as usize];
        if v.is_int() && at.budget > 1 {
            at.skip(2);
            return Joined::Decided(holds_int(i.a, v.as_int(), i64::from(i.c)));
        }
        self.push_local(cpu, at, i.b)
    }

    /// `[] -> [value, value]`, with the next: `[result]`.
    #[inline(always)]
    pub fn fast2_binary(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Joined {
        let (v, w) = pair(cpu, at, i);
        if v.is_int()
            && w.is_int()
            && at.budget > 0
            && let Some(r) = quick_int(i.a, v.as_int(), w.as_int())
        {
            at.skip(1);
            return Joined::Found(r);
        }
        self.push_locals(cpu, at, i)
    }

    /// `[] -> [value, value]`, with the next: `[bool]`.
    #[inline(always)]
    pub fn fast2_compare(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Joined {
        let (v, w) = pair(cpu, at, i);
        if v.is_int() && w.is_int() && at.budget > 0 {
            at.skip(1);
            return Joined::Decided(holds_int(i.a, v.as_int(), w.as_int()));
        }
        self.push_locals(cpu, at, i)
    }
}

/// The two local variables that an instruction names; borrowed, NULL where unbound.
#[inline(always)]
fn pair(cpu: &Cpu, at: &At, i: Instruction) -> (Value, Value) {
    (cpu.stack[at.base + i.b as usize], cpu.stack[at.base + i.c as usize])
}
