//! Operators on two small numbers, and truths that need not be asked for.

use super::cpu::Cpu;
use super::quick::{holds_int, quick_number};
use super::registers::At;
use super::run::Vm;
use crate::python::heap::Value;
use crate::python::types::operator::{cmp, holds};

/// `[left, right] -> []` and the result; `None`, with nothing done, for others than two small numbers.
#[inline(always)]
pub fn binary_quickly(cpu: &Cpu, at: &mut At, o: u8) -> Option<Value> {
    let (a, b) = (cpu.stack[at.sp - 2], cpu.stack[at.sp - 1]);
    let v = quick_number(o, a, b)?;
    at.sp -= 2;
    Some(v)
}

/// `[left, right] -> []` and whether the comparison holds; `None`, with nothing done, for others than two small numbers.
#[inline(always)]
pub fn compare_quickly(cpu: &Cpu, at: &mut At, o: u8) -> Option<bool> {
    let (a, b) = (cpu.stack[at.sp - 2], cpu.stack[at.sp - 1]);
    let r = if a.is_int() && b.is_int() {
        holds_int(o, a.as_int(), b.as_int())
    } else if a.is_small_float() && b.is_small_float() {
        let (x, y) = (a.as_small_float(), b.as_small_float());
        if o == cmp::NE { x != y } else { holds(o, x.partial_cmp(&y)) }
    } else {
        return None;
    };
    at.sp -= 2;
    Some(r)
}

impl Vm<'_> {
    /// `[value] -> []` and its truth; `None`, with nothing done, where Python must be asked.
    #[inline(always)]
    pub fn pop_truth(&mut self, cpu: &Cpu, at: &mut At) -> Option<bool> {
        let v = cpu.stack[at.sp - 1];
        let truth = match v {
            Value::TRUE => true,
            Value::FALSE => false,
            _ => self.s.truth(v)?,
        };
        at.sp -= 1;
        self.s.heap.dec_in_place(v);
        Some(truth)
    }
}
