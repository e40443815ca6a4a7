//! Replay: the choices of a recording, as far as they go; then another policy.

use super::{Decision, Policy};
use crate::abi::{Choice, Schedule};
use crate::base::Tid;

/// Follows a schedule. A choice that is not possible is remembered as the first difference and the other policy decides.
pub struct Replay {
    schedule: Schedule,
    then: Box<dyn Policy>,
    /// The first step at which the schedule could not be followed.
    pub differs_at: Option<u64>,
}

impl Replay {
    #[must_use]
    pub fn new(schedule: Schedule, then: Box<dyn Policy>) -> Replay {
        Replay { schedule, then, differs_at: None }
    }

    /// Steps that the schedule holds.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.schedule.choices.len() as u64
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.schedule.choices.is_empty()
    }

    /// What the schedule says about a step, from 1.
    #[must_use]
    pub fn said(&self, step: u64) -> Option<Choice> {
        let index = usize::try_from(step.checked_sub(1)?).ok()?;
        self.schedule.choices.get(index).copied()
    }
}

impl Policy for Replay {
    fn next_thread(&mut self, decision: &Decision) -> Tid {
        match self.said(decision.step) {
            Some(Choice::Thread(tid)) if self.differs_at.is_none() => {
                if decision.candidates.contains(&tid) {
                    return tid;
                }
                self.differs_at = Some(decision.step);
            }
            _ => {}
        }
        self.then.next_thread(decision)
    }
}
