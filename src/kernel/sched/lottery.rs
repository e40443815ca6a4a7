//! Lottery: for each quantum a ticket is drawn; the nicer a process, the fewer tickets it has.
//! After C. Waldspurger and W. Weihl, "Lottery Scheduling", OSDI 1994.

use super::{Decision, Policy};
use crate::base::Tid;
use crate::base::rng::{bounded, mix};

/// Draws from the seed and the number of the step.
pub struct Lottery {
    pub seed: u64,
}

impl Policy for Lottery {
    fn next_thread(&mut self, decision: &Decision) -> Tid {
        if let Some(current) = decision.current_with_time_left() {
            return current;
        }
        let tickets = |tid: &Tid| u32::try_from(20 - (decision.facts)(*tid).nice).unwrap_or(1).max(1);
        let total: u32 = decision.candidates.iter().map(tickets).sum();
        let mut drawn = bounded(mix(self.seed, decision.step), total);
        for tid in decision.candidates {
            match drawn.checked_sub(tickets(tid)) {
                None => return *tid,
                Some(rest) => drawn = rest,
            }
        }
        decision.candidates[0]
    }
}
