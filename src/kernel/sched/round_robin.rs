//! Round robin: each in turn, in order of their numbers, for a quantum of instructions.

use super::{Decision, Policy};
use crate::base::Tid;

/// Has no state: whose turn it is follows from who ran last.
pub struct RoundRobin;

impl Policy for RoundRobin {
    fn next_thread(&mut self, decision: &Decision) -> Tid {
        let first = decision.candidates[0];
        let Some(current) = decision.current else { return first };
        if decision.slice_instructions < decision.quantum_instructions && decision.candidates.contains(&current) {
            return current;
        }
        decision.candidates.iter().copied().find(|tid| *tid > current).unwrap_or(first)
    }
}
