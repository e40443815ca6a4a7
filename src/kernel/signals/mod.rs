//! Signals: what a process does at each, which are on their way, who is told. Handlers are the program's: the kernel only
//! says that one has to run (`tripped`), and interrupts what the main thread waits in. Semantics: signal(7).
//!
//! A deadly signal to another process takes effect when one of its threads is let go: until then it counts as alive.

mod calls;
mod send;
mod timers;

pub use timers::Timer;

use crate::abi::{SignalAction, signal_bit};
use crate::base::{Pid, Tid};

pub(super) const SIGHUP: u8 = 1;
pub(super) const SIGINT: u8 = 2;
pub(super) const SIGKILL: u8 = 9;
pub(super) const SIGPIPE: u8 = 13;
pub(super) const SIGALRM: u8 = 14;
pub(super) const SIGCHLD: u8 = 17;
pub(super) const SIGCONT: u8 = 18;
pub(super) const SIGSTOP: u8 = 19;
pub(super) const SIGTTIN: u8 = 21;
pub(super) const SIGTTOU: u8 = 22;
const SIGXFSZ: u8 = 25;
pub(super) const SIGVTALRM: u8 = 26;
pub(super) const SIGPROF: u8 = 27;
pub(super) const SIGWINCH: u8 = 28;
/// From here on signals of the same number queue up.
const FIRST_QUEUED: u8 = 32;
/// Signals of one process on their way.
const MAX_PENDING: usize = 4_096;

const STOPS: u64 = signal_bit(SIGSTOP) | signal_bit(20) | signal_bit(21) | signal_bit(22);
/// Neither to be handled nor blocked.
const UNTOUCHABLE: u64 = signal_bit(SIGKILL) | signal_bit(SIGSTOP);

/// A signal on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pending {
    pub signal: u8,
    /// `None`: a timer, or the kernel itself.
    pub sender: Option<Pid>,
}

/// What a process does about signals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signals {
    pub ignored: u64,
    pub handled: u64,
    /// Blocked by every thread that could take them, by number.
    pub pending: Vec<Pending>,
    /// Handlers that the main thread has to run.
    pub tripped: u64,
    pub timers: [Timer; 3],
}

impl Signals {
    /// As Python starts: SIGPIPE and SIGXFSZ are ignored, SIGINT raises KeyboardInterrupt.
    pub(super) fn of_python() -> Signals {
        Signals {
            ignored: signal_bit(SIGPIPE) | signal_bit(SIGXFSZ),
            handled: signal_bit(SIGINT),
            pending: Vec::new(),
            tripped: 0,
            timers: [Timer::default(); 3],
        }
    }

    /// What a child has of them: what is done at each, but nothing that is on its way and no timer.
    pub(super) fn for_child(&self) -> Signals {
        Signals { ignored: self.ignored, handled: self.handled, ..Signals::of_python() }
    }

    pub(super) fn set_action(&mut self, signal: u8, action: SignalAction) {
        let bit = signal_bit(signal);
        self.ignored &= !bit;
        self.handled &= !bit;
        match action {
            SignalAction::Default => {}
            SignalAction::Ignore => self.ignored |= bit,
            SignalAction::Handle => self.handled |= bit,
        }
    }
}

/// Adds a signal to those on their way; one of the old kind is there once at most.
fn add_pending(pending: &mut Vec<Pending>, new: Pending) {
    let there = pending.iter().any(|old| old.signal == new.signal);
    if (there && new.signal < FIRST_QUEUED) || pending.len() >= MAX_PENDING {
        return;
    }
    let index = pending.partition_point(|old| old.signal <= new.signal);
    pending.insert(index, new);
}

fn pending_set(pending: &[Pending]) -> u64 {
    pending.iter().fold(0, |set, p| set | signal_bit(p.signal))
}

/// Takes the lowest of those in a set.
fn take_pending(pending: &mut Vec<Pending>, set: u64) -> Option<Pending> {
    let index = pending.iter().position(|p| set & signal_bit(p.signal) != 0)?;
    Some(pending.remove(index))
}

/// What happens at a signal, once everything is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effect {
    Ignore,
    Handle,
    Stop,
    Continue,
    Terminate,
}

/// signal(7), the table of standard signals.
fn default_effect(signal: u8) -> Effect {
    match signal {
        // SIGCHLD, SIGURG, SIGWINCH.
        17 | 23 | 28 => Effect::Ignore,
        SIGCONT => Effect::Continue,
        19..=22 => Effect::Stop,
        _ => Effect::Terminate,
    }
}

fn effect(signals: &Signals, signal: u8) -> Effect {
    let bit = signal_bit(signal);
    if bit & UNTOUCHABLE == 0 && signals.ignored & bit != 0 {
        Effect::Ignore
    } else if bit & UNTOUCHABLE == 0 && signals.handled & bit != 0 {
        Effect::Handle
    } else {
        default_effect(signal)
    }
}

/// Whether a thread is the one that runs handlers.
pub(super) fn is_main(pid: Pid, tid: Tid) -> bool {
    pid.0 == tid.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_signals_do_not_queue_and_new_ones_do() {
        let mut pending = Vec::new();
        for signal in [12, 10, 10, 34, 34] {
            add_pending(&mut pending, Pending { signal, sender: None });
        }
        assert_eq!(pending.iter().map(|p| p.signal).collect::<Vec<_>>(), [10, 12, 34, 34]);
        assert_eq!(pending_set(&pending), signal_bit(10) | signal_bit(12) | signal_bit(34));
        assert_eq!(take_pending(&mut pending, signal_bit(12) | signal_bit(34)).map(|p| p.signal), Some(12));
        assert_eq!(take_pending(&mut pending, signal_bit(1)), None);
    }

    #[test]
    fn what_python_starts_with() {
        let mut signals = Signals::of_python();
        let effects = [(2, Effect::Handle), (13, Effect::Ignore), (15, Effect::Terminate), (17, Effect::Ignore)];
        for (signal, expected) in effects {
            assert_eq!(effect(&signals, signal), expected, "signal {signal}");
        }
        signals.set_action(9, SignalAction::Ignore);
        assert_eq!(effect(&signals, 9), Effect::Terminate);
    }
}
