//! A process as the kernel knows it: family, threads, descriptors, counters. Knows nothing of its memory or its program.

use super::files::Descriptors;
use super::signals::Signals;
use crate::base::{ObjectId, Pid, Tid};
use std::rc::Rc;

/// Whether a process still runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Life {
    Alive,
    /// Ended, not yet reaped: status 0..=255, or minus the signal.
    Zombie(i32),
}

/// A process that is alive or a zombie.
#[derive(Clone, Debug)]
pub struct Process {
    /// `None` for the main process; `naming::INIT` for an orphan.
    pub parent: Option<Pid>,
    pub name: Rc<str>,
    pub daemon: bool,
    /// `multiprocessing` made it: its parent takes its exit code with all others of the kind.
    pub named: bool,
    pub life: Life,
    /// True between SIGSTOP and SIGCONT.
    pub stopped: bool,
    /// A deadly signal that has been sent: it ends when one of its threads is let go.
    pub doom: Option<u8>,
    /// Step in which it was made.
    pub born_step: u64,
    /// Sorted; empty for a zombie.
    pub threads: Vec<Tid>,
    /// Threads of this process that wait for a child to end, in order.
    pub child_waiters: Vec<Tid>,
    pub descriptors: Rc<Descriptors>,
    /// Directory that relative paths start from.
    pub cwd: Rc<str>,
    pub made: Counters,
    /// What its memory calls an object that a fork copied for it, and the copy; sorted.
    pub copies: Rc<Vec<(ObjectId, ObjectId)>>,
    /// What the exception was that ended it, when one did.
    pub uncaught: Option<Rc<str>>,
    pub signals: Signals,
    /// The signal that stopped it, until its parent has been told.
    pub stop_report: Option<u8>,
    /// It goes on again, and its parent has not been told.
    pub continue_report: bool,
    /// Process group and session: each has the number of the process that made it.
    pub group: Pid,
    pub session: Pid,
    /// From -20 (pushes) to 19 (lets others go first).
    pub nice: i32,
    /// Virtual nanoseconds that it has computed, and its reaped children and theirs.
    pub cpu_ns: u64,
    pub children_cpu_ns: u64,
    pub figures: Figures,
}

/// What a person may want to know of a process's time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub born_ns: u64,
    pub ended_ns: u64,
    /// Ready, but somebody else ran.
    pub waiting_ns: u64,
    /// Times that one of its threads was let go after somebody else.
    pub switches: u64,
    /// Of these, those that took the processor from a thread that could have gone on.
    pub preemptions: u64,
}

/// How many of each a process has made: names are made from these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Counters {
    pub children: u32,
    pub threads: u32,
    pub objects: u32,
    pub descriptions: u32,
    pub inodes: u32,
    pub sockets: u32,
}

/// What is left of a process that was reaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tombstone {
    pub pid: Pid,
    pub parent: Option<Pid>,
    pub name: Rc<str>,
    pub daemon: bool,
    pub exitcode: i32,
    pub born_step: u64,
    pub uncaught: Option<Rc<str>>,
    pub cpu_ns: u64,
    pub figures: Figures,
}

impl Process {
    #[must_use]
    pub fn is_alive(&self) -> bool {
        self.life == Life::Alive
    }

    /// `None` while it is alive.
    #[must_use]
    pub fn exitcode(&self) -> Option<i32> {
        match self.life {
            Life::Alive => None,
            Life::Zombie(code) => Some(code),
        }
    }
}
