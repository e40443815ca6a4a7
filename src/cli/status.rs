//! Exit statuses and the one line on stderr for the ends that are the tool's own. Knows no program.

use crate::abi::{Outcome, Verdict};
use std::process::ExitCode;

/// A file that is not there, an option that makes no sense.
pub const COULD_NOT_START: u8 = 2;
const DEADLOCK: u8 = 97;
const LIMIT: u8 = 98;
const UNSUPPORTED: u8 = 99;

/// The status for how the run ended; says what has to be said. Ends by a signal where the program did, as `python3` would.
pub fn end(outcome: &Outcome) -> ExitCode {
    let own = |status| {
        eprintln!("preempt: {}", outcome.message);
        ExitCode::from(status)
    };
    match outcome.verdict {
        Verdict::Deadlock => own(DEADLOCK),
        Verdict::Limit => own(LIMIT),
        Verdict::Unsupported => own(UNSUPPORTED),
        Verdict::Killed => end_by_signal(-outcome.exit_code.unwrap_or(0)),
        Verdict::Ok | Verdict::Exception => {
            let low = outcome.exit_code.unwrap_or(0) & 0xff;
            ExitCode::from(u8::try_from(low).expect("eight bits"))
        }
    }
}

/// Ends this process by the signal where that can be done, else with 128 + signal, as a shell tells it.
fn end_by_signal(signal: i32) -> ExitCode {
    #[cfg(unix)]
    if let Some(signal) = rustix::process::Signal::from_named_raw(signal) {
        let _ = rustix::process::kill_process(rustix::process::getpid(), signal);
    }
    ExitCode::from(u8::try_from(128 + signal).unwrap_or(255))
}
