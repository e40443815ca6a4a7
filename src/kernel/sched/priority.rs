//! Priority: the least nice process first (`os.nice`), at once; equals in turn, for a quantum.

use super::{Decision, Policy};
use crate::base::Tid;

/// Lets the nice starve while others can run.
pub struct Priority;

impl Policy for Priority {
    fn next_thread(&mut self, decision: &Decision) -> Tid {
        let nice = |tid: Tid| (decision.facts)(tid).nice;
        let best = decision.candidates.iter().map(|tid| nice(*tid)).min().unwrap_or(0);
        let goes_on = decision.current_with_time_left().filter(|tid| nice(*tid) == best);
        goes_on.unwrap_or_else(|| decision.least(|facts| (facts.nice, facts.ready_order)))
    }
}
