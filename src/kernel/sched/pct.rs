//! PCT: random priorities that change at a few random moments; finds bugs of small depth with a known probability.
//! After S. Burckhardt et al., "A Randomized Scheduler with Probabilistic Guarantees of Finding Bugs", ASPLOS 2010.

use super::{Decision, Policy};
use crate::base::Tid;
use crate::base::rng::{bounded, mix};

/// Moments at which the running thread falls behind all others: bugs of depth one more are found.
const CHANGES: u64 = 3;
/// Steps among which they lie.
const HORIZON: u32 = 400;

/// The steps after which the thread that took them falls behind.
#[must_use]
pub fn changes(seed: u64) -> Vec<u64> {
    let mut steps: Vec<u64> = (0..CHANGES).map(|k| 1 + u64::from(bounded(mix(!seed, k), HORIZON))).collect();
    crate::base::order::sort(&mut steps);
    steps
}

/// A thread's priority is drawn from its number; who was caught at a change has the lower one of that change.
pub struct Pct {
    pub seed: u64,
}

impl Policy for Pct {
    fn next_thread(&mut self, decision: &Decision) -> Tid {
        let rank = |tid: Tid| {
            let caught = decision.watched.iter().rposition(|(_, watched)| *watched == tid);
            match caught {
                Some(change) => (0, (CHANGES as usize).saturating_sub(change) as u64),
                None => (1, mix(self.seed, u64::from(tid.0))),
            }
        };
        decision.candidates.iter().copied().max_by_key(|tid| rank(*tid)).unwrap_or(decision.candidates[0])
    }
}
