//! Multilevel feedback: whoever uses up its quantum sinks a level, the higher level goes first; after a while all rise again.

use super::{Decision, Facts, Policy};
use crate::base::Tid;

/// Levels below the first.
const LOWEST: u32 = 3;

/// The level of a thread follows from the quanta that it has used up since all were lifted.
pub struct Feedback;

fn level(facts: &Facts) -> u32 {
    facts.full_quanta.min(LOWEST)
}

impl Policy for Feedback {
    fn next_thread(&mut self, decision: &Decision) -> Tid {
        let level_of = |tid: Tid| level(&(decision.facts)(tid));
        let best = decision.candidates.iter().map(|tid| level_of(*tid)).min().unwrap_or(0);
        let goes_on = decision.current_with_time_left().filter(|tid| level_of(*tid) == best);
        goes_on.unwrap_or_else(|| decision.least(|facts| (level(facts), facts.ready_order)))
    }
}
