//! Loops: their iterators, and the next item of a list or of a range, looked up once.

use super::cpu::Cpu;
use super::registers::At;
use super::run::Vm;
use crate::python::heap::{Object, Value};
use crate::python::types::{Act, Fail};

impl Vm<'_> {
    /// The next item of an iterator over a list, a tuple or a range, owned; `None`, with nothing done, at its end and for all others.
    #[inline(always)]
    pub fn item_quickly(&mut self, it: Value) -> Option<Value> {
        // In the browser's program the general way is the only one, for its size.
        if cfg!(target_arch = "wasm32") {
            return None;
        }
        match self.s.heap.object_in_place(it)? {
            Object::SequenceIter { of, next } => {
                let item = match self.s.heap.object_in_place(*of)? {
                    Object::List(list) => *list.get(*next as usize)?,
                    Object::Tuple(tuple) => *tuple.get(*next as usize)?,
                    _ => return None,
                };
                self.s.heap.inc_in_place(item);
                if let Object::SequenceIter { next, .. } = self.s.heap.get_mut_in_place(it) {
                    *next += 1;
                }
                Some(item)
            }
            Object::RangeIter { next, stop } if next < stop => {
                let item = Value::int(*next);
                if let Object::RangeIter { next, .. } = self.s.heap.get_mut_in_place(it) {
                    *next += 1;
                }
                Some(item)
            }
            Object::StepIter { step, next, stop } => {
                let (step, item, stop) = (i64::from(*step), *next, *stop);
                if if step > 0 { item >= stop } else { item <= stop } {
                    return None;
                }
                if let Object::StepIter { next, .. } = self.s.heap.get_mut_in_place(it) {
                    *next += step;
                }
                Some(Value::int(item))
            }
            _ => None,
        }
    }

    /// `[iterable] -> [iterator]`; what has to be done first where the iterable is gone already.
    #[inline(always)]
    pub fn iter_in_place(&mut self, cpu: &mut Cpu, at: &mut At) -> Result<Option<Act>, Fail> {
        let v = cpu.stack[at.sp - 1];
        let act = self.s.iter(v)?;
        self.s.heap.dec(v);
        let Act::Value(it) = act else {
            at.sp -= 1;
            return Ok(Some(act));
        };
        cpu.stack[at.sp - 1] = it;
        Ok(None)
    }
}
