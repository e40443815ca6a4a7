//! The recording as lanes: who ran at each step, when states changed, which arrows join lanes.

use super::State;
use serde::{Deserialize, Serialize};

/// What is new of the recording since the page was last told. Steps `from_step..from_step + ran.len()` replace what
/// the page holds from `from_step` on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TimelineDelta {
    /// First step described here, from 1. Everything that the page has from this step on is void.
    pub from_step: u64,
    /// For each step: the tid that ran it.
    pub ran: Vec<u32>,
    /// For each step: the virtual time at its end, in nanoseconds.
    pub time_ns: Vec<u64>,
    /// For each step: the line of the person's program at which its operation stood (0: none).
    pub line: Vec<u32>,
    pub changes: Vec<LaneChange>,
    pub arrows: Vec<Arrow>,
    /// The recording's number of steps.
    pub steps: u64,
    /// Steps at its start that are dropped: everything that the page has of them is void, but for where the lanes stood then.
    pub dropped: u64,
}

/// From this step on the thread is in this state.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LaneChange {
    pub step: u64,
    pub tid: u32,
    pub state: State,
    /// Number of tokens (locks, semaphore keys) that the thread holds from here on.
    pub held: u32,
}

/// Something that went from one lane to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Arrow {
    pub step: u64,
    pub from_tid: u32,
    pub to_tid: u32,
    pub kind: ArrowKind,
}

/// What went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ArrowKind {
    Fork,
    Wake,
    Message,
    Signal,
    Reap,
}
