//! Manual: the person chooses. When they let it run on its own, the same thread goes on while it can.

use super::{Decision, Policy};
use crate::base::Tid;

/// Goes on with the current thread, else with the first that can.
pub struct Manual;

impl Policy for Manual {
    fn next_thread(&mut self, decision: &Decision) -> Tid {
        decision.current.filter(|tid| decision.candidates.contains(tid)).unwrap_or(decision.candidates[0])
    }
}
