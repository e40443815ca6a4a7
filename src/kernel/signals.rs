//! Signals: who may be told what, and what happens by default. Handlers of the program are not known here yet.
//!
//! A deadly signal to another process takes effect when one of its threads is let go: until then it counts as alive.

use super::Kernel;
use super::perform::{Performed, Tried};
use crate::abi::{Errno, EventKind, Reply};
use crate::base::{Pid, Tid};

/// Largest signal number of Linux.
const MAX_SIGNAL: u8 = 64;

const SIGKILL: u8 = 9;

/// What a signal does to a process that has no handler for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Default {
    Ignore,
    Stop,
    Continue,
    Terminate,
}

/// signal(7), the table of standard signals.
fn default_action(signal: u8) -> Default {
    match signal {
        // SIGCHLD, SIGURG, SIGWINCH; Python ignores SIGPIPE and SIGXFSZ from the start.
        17 | 23 | 28 | 13 | 25 => Default::Ignore,
        18 => Default::Continue,
        19..=22 => Default::Stop,
        _ => Default::Terminate,
    }
}

impl Kernel {
    pub(super) fn kill(&mut self, tid: Tid, to: Pid, signal: u8) -> Tried {
        if signal > MAX_SIGNAL {
            return Tried::reply(Reply::Error(Errno::EINVAL));
        }
        let Some(process) = self.process(to) else {
            return Tried::reply(Reply::Error(Errno::ESRCH));
        };
        let alive = process.is_alive();
        if signal == 0 {
            return Tried::reply(Reply::Done);
        }
        self.draft(tid, EventKind::SignalSent { to, signal });
        if alive {
            self.deliver(to, signal, tid);
        }
        if self.threads.contains(tid) { Tried::reply(Reply::Done) } else { Tried::Done(Performed::Ended) }
    }

    fn deliver(&mut self, to: Pid, signal: u8, by: Tid) {
        match default_action(signal) {
            Default::Ignore => {}
            Default::Stop => self.set_stopped(to, true),
            Default::Continue => self.set_stopped(to, false),
            Default::Terminate if self.pid_of(by) == to => self.end_process(to, -i32::from(signal), by),
            Default::Terminate => self.doom(to, signal, by),
        }
    }

    /// Its threads stop waiting, for the one thing that is left for them to do.
    fn doom(&mut self, pid: Pid, signal: u8, by: Tid) {
        let process = self.process_mut(pid);
        if process.doom.is_none() || signal == SIGKILL {
            process.doom = Some(signal);
        }
        let threads = process.threads.clone();
        if signal == SIGKILL {
            self.set_stopped(pid, false);
        }
        for tid in threads {
            if self.thread(tid).is_some_and(|thread| thread.wait.is_some()) {
                self.interrupt(tid, by);
            }
        }
    }

    /// Ends the process of a thread that is let go, when a signal has said so.
    pub(super) fn obey_doom(&mut self, tid: Tid) -> bool {
        let pid = self.pid_of(tid);
        let doom = self.process(pid).and_then(|process| process.doom);
        if let Some(signal) = doom {
            self.end_process(pid, -i32::from(signal), tid);
        }
        doom.is_some()
    }

    /// Stops a process, or lets it go on.
    pub(super) fn set_stopped(&mut self, pid: Pid, stopped: bool) {
        let before = std::mem::replace(&mut self.process_mut(pid).stopped, stopped);
        self.stopped = self.stopped + u32::from(stopped) - u32::from(before);
    }
}
