//! Where the loop stands, and what the instructions that have a file of their own leave to it.

use crate::python::heap::Value;

/// Where the loop stands: its registers while it runs.
#[derive(Clone, Copy)]
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

/// What an instruction leaves to the loop.
pub enum Outcome {
    Done,
    /// Owned; goes to the stack or to where the next instruction stores it.
    Found(Value),
    /// A truth, for the stack or the jump that follows.
    Decided(bool),
    /// Owned: what stood where something was stored.
    Replaced(Value),
    /// A local variable without a value.
    Unbound(u16),
}
