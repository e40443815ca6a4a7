//! Random: anyone may go next, drawn from the seed and the number of the step.

use super::{Decision, Policy};
use crate::base::Tid;
use crate::base::rng::{bounded, mix};

/// Draws a fresh number for each step, so that nothing has to be remembered.
pub struct Random {
    pub seed: u64,
}

impl Policy for Random {
    fn next_thread(&mut self, decision: &Decision) -> Tid {
        let count = u32::try_from(decision.candidates.len()).expect("fewer threads than 2^32");
        decision.candidates[bounded(mix(self.seed, decision.step), count) as usize]
    }

    fn next_number(&mut self, step: u64, bound: u32) -> u32 {
        bounded(mix(!self.seed, step), bound)
    }
}
