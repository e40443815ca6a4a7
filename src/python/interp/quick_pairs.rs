//! A loop over pairs that are unpacked at once: no pair is made.

use super::cpu::Cpu;
use super::registers::At;
use super::run::Vm;
use crate::python::code::{Instruction, Op};
use crate::python::heap::{Object, Value};
use crate::python::types::Fail;
use crate::python::types::next::Two;

impl Vm<'_> {
    /// `[iterator] -> [iterator, second, first]`, or the jump at the end; false, with nothing done, for what is no such loop.
    #[inline(always)]
    pub fn pair_quickly(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction, it: Value) -> Result<bool, Fail> {
        let next = cpu.instructions[at.pc];
        if at.budget == 0
            || next.op != Op::UnpackSequence
            || next.c != 2
            || !matches!(self.s.heap.object_in_place(it), Some(Object::Iter(_)))
        {
            return Ok(false);
        }
        match self.s.next_two(it)? {
            Two::Pair(a, b) => {
                at.budget -= 1;
                at.pc += 1;
                cpu.stack[at.sp] = b;
                cpu.stack[at.sp + 1] = a;
                at.sp += 2;
            }
            Two::Done => at.pc = i.c as usize,
            Two::Other => return Ok(false),
        }
        Ok(true)
    }
}
