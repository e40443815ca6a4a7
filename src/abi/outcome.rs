//! How a run ended.

use serde::{Deserialize, Serialize};

/// The judgement about the main program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    Ok,
    Exception,
    Killed,
    Deadlock,
    Limit,
    Unsupported,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Outcome {
    pub verdict: Verdict,
    /// One sentence: what, who, where, and what to do next where something can be done.
    pub message: String,
    /// The exit code of the main process: 0..=255, minus the signal; `None` where it never ended.
    pub exit_code: Option<i32>,
}
