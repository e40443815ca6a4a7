//! First come, first served: who has been ready longest goes, and keeps the processor until it waits.

use super::{Decision, Policy};
use crate::base::Tid;

/// Takes the processor from nobody.
pub struct Fifo;

impl Policy for Fifo {
    fn next_thread(&mut self, decision: &Decision) -> Tid {
        let goes_on = decision.current.filter(|tid| decision.candidates.contains(tid));
        goes_on.unwrap_or_else(|| decision.least(|facts| facts.ready_order))
    }
}
