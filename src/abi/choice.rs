//! A decision that the program does not fix, and a run's list of them.

use crate::base::{Instant, Pid, Tid};
use serde::{Deserialize, Serialize};

/// One decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Choice {
    /// This thread takes the next step.
    Thread(Tid),
    /// The kernel needed a number below a bound (which waiter, which byte).
    Number(u32),
    /// A signal comes from outside, at this moment at the earliest.
    Signal { at: Instant, pid: Pid, signal: u8 },
}

/// All choices of a run, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Schedule {
    pub choices: Vec<Choice>,
}
