//! Fair: whoever has had the least of the processor, weighed by niceness, goes next; the idea of Linux's CFS.

use super::{Decision, Policy};
use crate::base::Tid;

/// How far the running thread may get ahead before another takes over.
const GRANULARITY_NS: u64 = 750_000;

/// Compares weighed times.
pub struct Fair;

impl Policy for Fair {
    fn next_thread(&mut self, decision: &Decision) -> Tid {
        let first = decision.least(|facts| (facts.weighed_ns, facts.ready_order));
        let weighed = |tid: Tid| (decision.facts)(tid).weighed_ns;
        let goes_on = decision.current.filter(|tid| decision.candidates.contains(tid));
        goes_on.filter(|tid| weighed(*tid) < weighed(first) + GRANULARITY_NS).unwrap_or(first)
    }
}
