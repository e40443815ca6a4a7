//! Instructions that do the work of the next ones too, where their operands are of the usual kind; else only their own part. Each
//! counts as the instructions that it does, so that a run has the same steps with and without them.

use super::cpu::Cpu;
use super::quick::{GROWS, field, holds_int, is_of, quick_int, quick_number, shape_of};
use super::registers::{At, Outcome};
use super::run::Vm;
use super::variables::pair;
use crate::python::code::{Instruction, Op};
use crate::python::heap::{Object, Value};

impl Vm<'_> {
    /// `[] -> [object]`, with the next: `[value]`, with the two behind that: `[bool]`.
    #[inline(always)]
    pub fn load_fast_attr(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Outcome {
        let Some(o) = local(cpu, at, i.a) else { return Outcome::Unbound(u16::from(i.a)) };
        let cache = self.cache(cpu, i);
        let hit = field(self.s.heap.object_in_place(o), cache);
        if hit.is_null() || at.budget == 0 {
            return self.push_owned(cpu, at, o);
        }
        at.skip(1);
        let next = cpu.instructions[at.pc];
        if next.op == Op::LoadIntCompare && hit.is_int() && at.budget > 1 {
            at.skip(2);
            return Outcome::Decided(holds_int(next.a, hit.as_int(), i64::from(next.c)));
        }
        self.push_owned(cpu, at, hit)
    }

    /// `[] -> [object]`, with the next: `[method, object]`.
    #[inline(always)]
    pub fn load_fast_method(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Outcome {
        let Some(o) = local(cpu, at, i.a) else { return Outcome::Unbound(u16::from(i.a)) };
        let cache = self.cache(cpu, i);
        if at.budget > 0 && is_of(self.s.heap.object_in_place(o), cache.key) {
            at.skip(1);
            self.push_owned(cpu, at, Value(cache.value));
        }
        self.push_owned(cpu, at, o)
    }

    /// `[object] -> [object, object]`, with the next: `[object, value]`.
    #[inline(always)]
    pub fn copy_attr(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Outcome {
        let o = cpu.stack[at.sp - 1];
        let cache = self.cache(cpu, i);
        let hit = field(self.s.heap.object_in_place(o), cache);
        if hit.is_null() || at.budget == 0 {
            return self.push_owned(cpu, at, o);
        }
        at.skip(1);
        self.push_owned(cpu, at, hit)
    }

    /// `[] -> [object]`, then as `copy_attr`; with all that follows where that makes a number of two: `[]`.
    #[inline(always)]
    pub fn fast_copy_attr(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Outcome {
        let Some(o) = local(cpu, at, i.a) else { return Outcome::Unbound(u16::from(i.a)) };
        if self.update_attr(cpu, at, i, o) {
            return Outcome::Done;
        }
        self.push_owned(cpu, at, o);
        if at.budget == 0 {
            return Outcome::Done;
        }
        at.skip(1);
        self.copy_attr(cpu, at, i)
    }

    /// `object.name += number` and the like, where both operands lie at hand; false, with nothing done, for all others.
    #[inline(always)]
    fn update_attr(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction, o: Value) -> bool {
        // Behind the object: Copy, LoadAttr, the other operand, Binary, Swap, StoreAttr. Not in the browser's program, for its size.
        if cfg!(target_arch = "wasm32") || at.budget < 7 {
            return false;
        }
        let old = field(self.s.heap.object_in_place(o), self.cache(cpu, i));
        let (operand, behind) = (cpu.instructions[at.pc + 2], at.pc + 3);
        let (new, behind) = match operand.op {
            Op::IntBinary => (Value::int(i64::from(operand.c)), behind),
            Op::LoadFast => (cpu.stack[at.base + operand.b as usize], behind),
            Op::LoadFastAttr => match local(cpu, at, operand.a) {
                Some(other) => (field(self.s.heap.object_in_place(other), self.cache(cpu, operand)), behind + 1),
                None => return false,
            },
            _ => return false,
        };
        let (binary, store) = (cpu.instructions[behind], cpu.instructions[behind + 1]);
        if binary.op != Op::Binary || store.op != Op::SwapStoreAttr {
            return false;
        }
        let Some(result) = quick_number(binary.a, old, new) else { return false };
        let cache = self.cache(cpu, store);
        if shape_of(self.s.heap.object_in_place(o)) != cache.key || cache.value & GROWS != 0 {
            return false;
        }
        // What stood there was no reference.
        self.set_field(o, cache, result);
        at.skip(behind + 3 - at.pc);
        true
    }

    /// `[a, b] -> [b, a]`, with the next: `[]`.
    #[inline(always)]
    pub fn swap_store_attr(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Outcome {
        let (o, new) = (cpu.stack[at.sp - 2], cpu.stack[at.sp - 1]);
        let cache = self.cache(cpu, i);
        if at.budget == 0 || shape_of(self.s.heap.object_in_place(o)) != cache.key {
            cpu.stack.swap(at.sp - 1, at.sp - 2);
            return Outcome::Done;
        }
        at.skip(1);
        let old = self.set_field(o, cache, new);
        at.sp -= 2;
        self.s.heap.dec_in_place(old);
        Outcome::Replaced(o)
    }

    /// `[value] -> [value, int]`, with the next: `[bool]`.
    #[inline(always)]
    pub fn load_int_compare(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Outcome {
        let (v, w) = (cpu.stack[at.sp - 1], i64::from(i.c));
        if at.budget == 0 || !v.is_int() {
            return self.push_owned(cpu, at, Value::int(w));
        }
        at.skip(1);
        at.sp -= 1;
        Outcome::Decided(holds_int(i.a, v.as_int(), w))
    }

    /// `[] -> [list, index]`, with the next: `[item]`.
    #[inline(always)]
    pub fn fast2_subscript(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Outcome {
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
    pub fn fast2_store_subscript(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Outcome {
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
            return Outcome::Replaced(std::mem::replace(place, cpu.stack[at.sp]));
        }
        self.push_locals(cpu, at, i)
    }

    /// `[value] -> [value, other]` of a given value, with the next: `[result]`.
    #[inline(always)]
    pub fn value_binary(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction, w: Value) -> Outcome {
        let v = cpu.stack[at.sp - 1];
        if v.is_int()
            && w.is_int()
            && at.budget > 0
            && let Some(r) = quick_int(i.a, v.as_int(), w.as_int())
        {
            at.skip(1);
            at.sp -= 1;
            return Outcome::Found(r);
        }
        self.push_owned(cpu, at, w)
    }

    /// `[] -> [value]`, with the next two: `[result]` of the value and an int.
    #[inline(always)]
    pub fn fast_int_binary(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Outcome {
        let v = cpu.stack[at.base + i.b as usize];
        if v.is_int()
            && at.budget > 1
            && let Some(r) = quick_int(i.a, v.as_int(), i64::from(i.c))
        {
            at.skip(2);
            return Outcome::Found(r);
        }
        self.push_local(cpu, at, i.b)
    }

    /// `[] -> [value]`, with the next two: `[bool]` of the value and an int.
    #[inline(always)]
    pub fn fast_int_compare(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Outcome {
        let v = cpu.stack[at.base + i.b as usize];
        if v.is_int() && at.budget > 1 {
            at.skip(2);
            return Outcome::Decided(holds_int(i.a, v.as_int(), i64::from(i.c)));
        }
        self.push_local(cpu, at, i.b)
    }

    /// `[] -> [value, value]`, with the next: `[result]`.
    #[inline(always)]
    pub fn fast2_binary(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Outcome {
        let (v, w) = pair(cpu, at, i);
        if v.is_int()
            && w.is_int()
            && at.budget > 0
            && let Some(r) = quick_int(i.a, v.as_int(), w.as_int())
        {
            at.skip(1);
            return Outcome::Found(r);
        }
        self.push_locals(cpu, at, i)
    }

    /// `[] -> [value, value]`, with the next: `[bool]`.
    #[inline(always)]
    pub fn fast2_compare(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Outcome {
        let (v, w) = pair(cpu, at, i);
        if v.is_int() && w.is_int() && at.budget > 0 {
            at.skip(1);
            return Outcome::Decided(holds_int(i.a, v.as_int(), w.as_int()));
        }
        self.push_locals(cpu, at, i)
    }
}

/// A local variable, borrowed; `None` where it has no value.
#[inline(always)]
fn local(cpu: &Cpu, at: &At, slot: u8) -> Option<Value> {
    Some(cpu.stack[at.base + slot as usize]).filter(|v| !v.is_null())
}
