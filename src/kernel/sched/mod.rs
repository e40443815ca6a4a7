//! Policies: who goes next. One file each; the table below is the only place that lists them.
//!
//! A policy decides from the machine's state and the number of the step alone, never from what it decided before: so that
//! going back and forth in a recording needs no state of the policy, and the same seed always gives the same run.

mod manual;
mod random;
mod replay;
mod round_robin;

pub use replay::Replay;

use crate::abi::Syscall;
use crate::base::{Instant, Tid};

/// What a policy may look at.
pub struct Decision<'a> {
    /// The step that is to be taken, from 1.
    pub step: u64,
    /// Threads that could take it, sorted, never empty.
    pub candidates: &'a [Tid],
    /// The thread that took the last step.
    pub current: Option<Tid>,
    /// Instructions that it has run since it was switched in.
    pub slice_instructions: u64,
    pub quantum_instructions: u64,
    pub now: Instant,
    /// What a candidate is about to do; `None`: it begins or computes on.
    pub about: &'a dyn Fn(Tid) -> Option<Syscall>,
}

/// The oracle.
pub trait Policy {
    /// One of the candidates.
    fn next_thread(&mut self, decision: &Decision) -> Tid;

    /// A number below `bound`, where the kernel has to choose.
    fn next_number(&mut self, _step: u64, _bound: u32) -> u32 {
        0
    }
}

/// A policy in the table.
pub struct PolicyRow {
    pub name: &'static str,
    pub about: &'static str,
    pub make: fn(seed: u64) -> Box<dyn Policy>,
}

/// Every policy. `replay` on its own has nothing to follow and goes on as `manual` does.
pub const POLICIES: &[PolicyRow] = &[
    PolicyRow {
        name: "round-robin",
        about: "each in turn, for a quantum",
        make: |_| Box::new(round_robin::RoundRobin),
    },
    PolicyRow { name: "random", about: "anyone, drawn from the seed", make: |seed| Box::new(random::Random { seed }) },
    PolicyRow { name: "manual", about: "you choose; else the same one goes on", make: |_| Box::new(manual::Manual) },
    PolicyRow { name: "replay", about: "as recorded", make: |_| Box::new(manual::Manual) },
];

/// The policy of this name.
#[must_use]
pub fn policy(name: &str, seed: u64) -> Option<Box<dyn Policy>> {
    POLICIES.iter().find(|row| row.name == name).map(|row| (row.make)(seed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decide(policy: &mut dyn Policy, step: u64, current: Option<u32>, slice: u64) -> u32 {
        let candidates = [Tid(3), Tid(5), Tid(9)];
        let current = current.map(Tid);
        let about = |_| None;
        let decision = Decision {
            step,
            candidates: &candidates,
            current,
            slice_instructions: slice,
            quantum_instructions: 100,
            now: Instant(0),
            about: &about,
        };
        policy.next_thread(&decision).0
    }

    #[test]
    fn every_policy_picks_a_candidate() {
        for row in POLICIES {
            let mut policy = (row.make)(7);
            for step in 1..50 {
                assert!([3, 5, 9].contains(&decide(&mut *policy, step, Some(4), 0)), "{}", row.name);
            }
        }
        assert!(policy("fair", 1).is_none());
    }

    #[test]
    fn round_robin_goes_round_after_a_quantum() {
        let mut policy = policy("round-robin", 0).unwrap();
        assert_eq!(decide(&mut *policy, 1, None, 0), 3);
        assert_eq!(decide(&mut *policy, 2, Some(3), 99), 3);
        assert_eq!(decide(&mut *policy, 3, Some(3), 100), 5);
        assert_eq!(decide(&mut *policy, 4, Some(4), 10), 5, "the current one cannot run: the next above it");
        assert_eq!(decide(&mut *policy, 5, Some(9), 100), 3);
    }

    #[test]
    fn a_seed_fixes_the_choices_and_all_come_up() {
        let picks = |seed| -> Vec<u32> {
            let mut policy = policy("random", seed).unwrap();
            (1..100).map(|step| decide(&mut *policy, step, None, 0)).collect()
        };
        assert_eq!(picks(1), picks(1));
        assert_ne!(picks(1), picks(2));
        assert!([3, 5, 9].iter().all(|tid| picks(1).contains(tid)));
    }
}
