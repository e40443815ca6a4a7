//! What a thread may ask about signals, timers and process groups. Numbers are Linux's; a set of signals is a word with bit
//! `signal - 1` for each. Knows no behaviour.

use super::Syscall;
use crate::base::{Instant, Pid, Tid};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// Largest signal number of Linux.
pub const MAX_SIGNAL: u8 = 64;

/// The bit of a signal in a set.
#[must_use]
pub const fn signal_bit(signal: u8) -> u64 {
    if signal == 0 || signal > MAX_SIGNAL { 0 } else { 1 << (signal - 1) }
}

/// What a process does at a signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SignalAction {
    Default,
    Ignore,
    /// The program has a handler: its main thread runs it between instructions.
    Handle,
}

/// How a mask is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MaskHow {
    Block,
    Unblock,
    Set,
}

/// Which clock a timer runs by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TimerKind {
    /// The machine's: SIGALRM.
    Real,
    /// While the process computes: SIGVTALRM.
    Virtual,
    /// The same here, where the kernel needs no time: SIGPROF.
    Profiling,
}

/// To whom a signal goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Addressee {
    Process(Pid),
    Thread(Tid),
    /// `None`: the caller's own group.
    Group(Option<Pid>),
    /// Everybody but the caller.
    All,
}

/// A system call about signals.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(PartialEq, Eq))]
pub enum SignalCall {
    /// Answer: `Done`, `Error(EINVAL)`, `Error(EPERM)` outside the main thread.
    Action { signal: u8, action: SignalAction },
    /// Changes the calling thread's mask. Answer: `Signals` (the mask before).
    Mask { how: MaskHow, signals: u64 },
    /// Signals that wait for being let through. Answer: `Signals`.
    Pending,
    /// Takes one of these signals when it comes. Answer: `Signal`, or `TimedOut`.
    Wait { signals: u64, timeout_ns: Option<u64> },
    /// Answer: `Done`, `Error(ESRCH)`, `Error(EINVAL)`.
    Send { to: Addressee, signal: u8 },
    /// Waits until a handler has run. Answer: `Done`.
    Pause,
    /// Sets a timer (`value_ns` 0 stops it; `None` only asks). Answer: `Timer` (how it stood before).
    Timer { kind: TimerKind, value_ns: Option<u64>, interval_ns: u64 },
    /// Goes on with a call that a handler has interrupted; its patience ends at `deadline`. Answer: the call's.
    Resume { call: Rc<Syscall>, deadline: Option<Instant> },
}

/// A system call about process groups, sessions and priorities.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum GroupCall {
    /// Answer: `Pid`.
    GroupOf { pid: Option<Pid> },
    /// Answer: `Pid`.
    SessionOf { pid: Option<Pid> },
    /// Answer: `Done`.
    SetGroup { pid: Option<Pid>, group: Option<Pid> },
    /// Answer: `Pid` of the new session, or `Error(EPERM)`.
    NewSession,
    /// Makes a process (`None`: the caller) nicer by so much. Answer: `Offset` (how nice it is now).
    Nice { pid: Option<Pid>, by: i32 },
    /// Descriptors of the caller have numbers below this from now on. Answer: `Done`.
    LimitFiles { most: u32 },
    /// Computing time. Answer: `Times`.
    Times,
}

/// Which children a `WaitStatus` is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Children {
    Any,
    One(Pid),
    /// `None`: the caller's own group.
    Group(Option<Pid>),
}

/// The name of a signal; `None` for those without one.
#[must_use]
pub fn signal_name(signal: u8) -> Option<&'static str> {
    const NAMES: [&str; 31] = [
        "SIGHUP",
        "SIGINT",
        "SIGQUIT",
        "SIGILL",
        "SIGTRAP",
        "SIGABRT",
        "SIGBUS",
        "SIGFPE",
        "SIGKILL",
        "SIGUSR1",
        "SIGSEGV",
        "SIGUSR2",
        "SIGPIPE",
        "SIGALRM",
        "SIGTERM",
        "SIGSTKFLT",
        "SIGCHLD",
        "SIGCONT",
        "SIGSTOP",
        "SIGTSTP",
        "SIGTTIN",
        "SIGTTOU",
        "SIGURG",
        "SIGXCPU",
        "SIGXFSZ",
        "SIGVTALRM",
        "SIGPROF",
        "SIGWINCH",
        "SIGIO",
        "SIGPWR",
        "SIGSYS",
    ];
    match signal {
        34 => Some("SIGRTMIN"),
        64 => Some("SIGRTMAX"),
        _ => NAMES.get(usize::from(signal).checked_sub(1)?).copied(),
    }
}

/// The signal of a name, with or without `SIG`, or of a number.
#[must_use]
pub fn signal_number(name: &str) -> Option<u8> {
    let number = name.parse().ok().filter(|number| (1..=MAX_SIGNAL).contains(number));
    let name = name.to_ascii_uppercase();
    number
        .or_else(|| (1..=MAX_SIGNAL).find(|n| signal_name(*n).is_some_and(|known| known == name || known[3..] == name)))
}
