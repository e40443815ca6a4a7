//! Items of lists by a small int in place; all others as their types have it.

use super::cpu::Cpu;
use super::registers::At;
use super::run::Vm;
use crate::python::heap::{Object, Value};
use crate::python::types::{Act, Fail};

impl Vm<'_> {
    /// `[list, index] -> [value]`; false, with nothing done, for what is no such thing.
    #[inline(always)]
    pub fn load_item_quickly(&mut self, cpu: &mut Cpu, at: &mut At) -> bool {
        let (o, k) = (cpu.stack[at.sp - 2], cpu.stack[at.sp - 1]);
        if k.is_int()
            && let Some(Object::List(l)) = self.s.heap.object_in_place(o)
            && let Ok(index) = usize::try_from(k.as_int())
            && let Some(v) = l.get(index).copied()
        {
            self.s.heap.inc_in_place(v);
            at.sp -= 1;
            cpu.stack[at.sp - 1] = v;
            self.s.heap.dec_in_place(o);
            return true;
        }
        false
    }

    /// `[object, key] -> [value]`, or `[]` and what will give the value.
    #[inline(always)]
    pub fn load_item(&mut self, cpu: &mut Cpu, at: &mut At) -> Result<Option<Act>, Fail> {
        let (o, k) = (cpu.stack[at.sp - 2], cpu.stack[at.sp - 1]);
        let act = self.s.get_item(o, k)?;
        at.sp -= 2;
        self.s.heap.dec_in_place(k);
        self.s.heap.dec_in_place(o);
        if let Act::Value(v) = act {
            cpu.stack[at.sp] = v;
            at.sp += 1;
            return Ok(None);
        }
        Ok(Some(act))
    }

    /// `[value, list, index] -> []`; false, with nothing done, for what is no such thing.
    #[inline(always)]
    pub fn store_item_quickly(&mut self, cpu: &mut Cpu, at: &mut At) -> bool {
        let (v, o, k) = (cpu.stack[at.sp - 3], cpu.stack[at.sp - 2], cpu.stack[at.sp - 1]);
        if k.is_int()
            && let Ok(index) = usize::try_from(k.as_int())
            && let Some(Object::List(_)) = self.s.heap.object_in_place(o)
            && let Object::List(l) = self.s.heap.get_mut_in_place(o)
            && let Some(place) = l.get_mut(index)
        {
            let old = std::mem::replace(place, v);
            at.sp -= 3;
            self.s.heap.dec_in_place(o);
            self.s.heap.dec_in_place(old);
            return true;
        }
        false
    }

    /// `[value, object, key] -> []`, and what will store the value, if that is still to be done.
    #[inline(always)]
    pub fn store_item(&mut self, cpu: &mut Cpu, at: &mut At) -> Result<Option<Act>, Fail> {
        let (v, o, k) = (cpu.stack[at.sp - 3], cpu.stack[at.sp - 2], cpu.stack[at.sp - 1]);
        cpu.stack[at.sp - 3] = Value::NULL;
        let act = self.s.set_item(o, k, v)?;
        at.sp -= 3;
        self.s.heap.dec_in_place(k);
        self.s.heap.dec_in_place(o);
        Ok(Some(act).filter(|act| !matches!(act, Act::Value(_))))
    }
}
