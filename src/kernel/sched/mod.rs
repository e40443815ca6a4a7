//! Policies: who goes next. One file each; the table below is the only place that lists them.
//!
//! A policy decides from the machine's state and the number of the step alone, never from what it decided before: so that
//! going back and forth in a recording needs no state of the policy, and the same seed always gives the same run.

mod fair;
mod feedback;
mod fifo;
mod lottery;
mod manual;
mod pct;
mod priority;
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
    /// How a candidate has been treated so far.
    pub facts: &'a dyn Fn(Tid) -> Facts,
    /// Who took the steps that the policy watches (`PolicyRow::watch`), as far as they are past.
    pub watched: &'a [(u64, Tid)],
}

/// What a policy may know of a thread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub nice: i32,
    /// Its place among all that ever became ready or used up a quantum.
    pub ready_order: u64,
    /// Time that it has computed, weighed by how nice its process is.
    pub weighed_ns: u64,
    /// Quanta that it has used up since all threads were last lifted.
    pub full_quanta: u32,
}

impl Decision<'_> {
    /// The candidate for which this is least; of equals the one with the lowest number.
    pub fn least<K: Ord>(&self, key: impl Fn(&Facts) -> K) -> Tid {
        let least = self.candidates.iter().copied().min_by_key(|tid| key(&(self.facts)(*tid)));
        least.unwrap_or(self.candidates[0])
    }

    /// The thread that ran last, when it can go on and its quantum is not used up.
    #[must_use]
    pub fn current_with_time_left(&self) -> Option<Tid> {
        let has_time = self.slice_instructions < self.quantum_instructions;
        self.current.filter(|tid| has_time && self.candidates.contains(tid))
    }
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
    /// Steps of which it must know who took them.
    pub watch: fn(seed: u64) -> Vec<u64>,
}

const fn row(name: &'static str, about: &'static str, make: fn(u64) -> Box<dyn Policy>) -> PolicyRow {
    PolicyRow { name, about, make, watch: |_| Vec::new() }
}

/// Every policy. `replay` on its own has nothing to follow and goes on as `manual` does.
pub const POLICIES: &[PolicyRow] = &[
    row("round-robin", "each in turn, for a quantum", |_| Box::new(round_robin::RoundRobin)),
    row("random", "anyone, drawn from the seed", |seed| Box::new(random::Random { seed })),
    row("fifo", "who came first, until it waits", |_| Box::new(fifo::Fifo)),
    row("priority", "the least nice first", |_| Box::new(priority::Priority)),
    row("feedback", "who computes long sinks a level", |_| Box::new(feedback::Feedback)),
    row("lottery", "a ticket is drawn for each quantum", |seed| Box::new(lottery::Lottery { seed })),
    row("fair", "who has had the least", |_| Box::new(fair::Fair)),
    PolicyRow {
        name: "pct",
        about: "random priorities that change a few times",
        make: |seed| Box::new(pct::Pct { seed }),
        watch: pct::changes,
    },
    row("manual", "you choose; else the same one goes on", |_| Box::new(manual::Manual)),
    row("replay", "as recorded", |_| Box::new(manual::Manual)),
];

/// The policy of this name.
#[must_use]
pub fn policy(name: &str, seed: u64) -> Option<Box<dyn Policy>> {
    POLICIES.iter().find(|row| row.name == name).map(|row| (row.make)(seed))
}

/// The steps of which a policy must know who took them.
#[must_use]
pub fn watched_steps(name: &str, seed: u64) -> Vec<u64> {
    POLICIES.iter().find(|row| row.name == name).map(|row| (row.watch)(seed)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decide(policy: &mut dyn Policy, step: u64, current: Option<u32>, slice: u64) -> u32 {
        decide_by(policy, step, current, slice, |_| Facts::default())
    }

    fn decide_by(
        policy: &mut dyn Policy,
        step: u64,
        current: Option<u32>,
        slice: u64,
        facts: impl Fn(u32) -> Facts,
    ) -> u32 {
        let candidates = [Tid(3), Tid(5), Tid(9)];
        let current = current.map(Tid);
        let about = |_| None;
        let facts = |tid: Tid| facts(tid.0);
        let decision = Decision {
            step,
            candidates: &candidates,
            current,
            slice_instructions: slice,
            quantum_instructions: 100,
            now: Instant(0),
            about: &about,
            facts: &facts,
            watched: &[],
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
        assert!(policy("fairest", 1).is_none());
    }

    #[test]
    fn each_policy_minds_its_own_facts() {
        let facts = |tid: u32| Facts {
            nice: if tid == 9 { -1 } else { 5 },
            ready_order: u64::from(10 - tid),
            weighed_ns: if tid == 5 { 0 } else { 5_000_000 },
            full_quanta: u32::from(tid != 3),
        };
        let pick = |name: &str, current, slice| decide_by(&mut *policy(name, 7).unwrap(), 1, current, slice, facts);
        assert_eq!(pick("fifo", None, 0), 9, "the longest in the line");
        assert_eq!(pick("fifo", Some(3), 999), 3, "keeps the processor");
        assert_eq!(pick("priority", Some(3), 0), 9, "less nice");
        assert_eq!(pick("feedback", Some(5), 0), 3, "still on the first level");
        assert_eq!(pick("fair", Some(3), 0), 5, "has had the least");
        assert_eq!(pick("lottery", Some(3), 50), 3, "its quantum goes on");
    }

    #[test]
    fn the_lottery_gives_nicer_ones_less() {
        let facts = |tid: u32| Facts { nice: if tid == 3 { 19 } else { 0 }, ..Facts::default() };
        let mut lottery = policy("lottery", 1).unwrap();
        let won = |tid| (1..=400).filter(|step| decide_by(&mut *lottery, *step, None, 0, facts) == tid).count();
        let mut won = won;
        let (nice, other) = (won(3), won(5));
        assert!(nice > 0 && other > 5 * nice, "{nice} against {other}");
    }

    #[test]
    fn who_is_caught_at_a_change_falls_behind() {
        let mut pct = pct::Pct { seed: 4 };
        let candidates = [Tid(3), Tid(5), Tid(9)];
        let mut go = |watched: &[(u64, Tid)]| {
            let (about, facts) = (|_| None, |_| Facts::default());
            let (step, now) = (1, Instant(0));
            let decision = Decision {
                step,
                candidates: &candidates,
                current: None,
                slice_instructions: 0,
                quantum_instructions: 1,
                now,
                about: &about,
                facts: &facts,
                watched,
            };
            pct.next_thread(&decision)
        };
        let first = go(&[]);
        let second = go(&[(1, first)]);
        assert_ne!(first, second);
        let third = go(&[(1, first), (2, second)]);
        assert!(third != first && third != second);
        assert_eq!(go(&[(1, first), (2, second), (3, third)]), first, "of the caught ones the first");
        assert!(pct::changes(4).iter().all(|step| (1..=400).contains(step)));
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
