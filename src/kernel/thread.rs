//! A thread as the kernel knows it: what it is about to do, what it waits for. Knows nothing of its stack.

use super::signals::Pending;
use super::turns::Turn;
use crate::abi::{Reply, Syscall, WaitReason};
use crate::base::{Instant, ObjectId, Pid, Tid};
use std::rc::Rc;

/// A thread that is not over.
#[derive(Clone, Debug)]
pub struct Thread {
    pub pid: Pid,
    pub name: Rc<str>,
    pub daemon: bool,
    pub wait: Option<Wait>,
    /// What it does when it is let go.
    pub next: Next,
    pub attempt: Attempt,
    /// Last step in which it ran, 0 when it never did.
    pub last_ran: u64,
    /// Tokens (locks, keys of a semaphore) that it holds.
    pub held: u32,
    /// Threads of the same process that wait for this one to end, in order.
    pub joiners: Vec<Tid>,
    /// Signals that it does not take, as a set.
    pub signal_mask: u64,
    /// Signals sent to just this thread that it does not take yet.
    pub pending_signals: Vec<Pending>,
    pub turn: Turn,
    /// Virtual nanoseconds that it has computed.
    pub cpu_ns: u64,
    /// The open file description at which it waits: it stays open for it, whoever closes the descriptor.
    pub waits_at: Option<ObjectId>,
}

/// What a thread does when it is let go.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(PartialEq, Eq))]
pub enum Next {
    /// It begins, or goes on, with this answer.
    Answer(Reply),
    /// It performs this.
    Call(Rc<Syscall>),
    /// It computes on: its quantum was used up.
    Compute,
}

/// What a blocked thread waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wait {
    pub why: WaitReason,
    pub queue: Queue,
    pub since_step: u64,
    /// When its time is up.
    pub deadline: Option<Instant>,
}

/// Where a blocked thread stands. A thread is in exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Queue {
    /// Waits for the clock only.
    Clock,
    Object(ObjectId),
    /// For children of this process.
    Children(Pid),
    Thread(Tid),
    /// Names of the two ends of a pipe are those of their open file descriptions.
    /// A pseudo-terminal, both sides.
    Terminal(u64),
    PipeRead(ObjectId),
    PipeWrite(ObjectId),
    /// At a number that is counted up and down.
    Counter(ObjectId),
    /// Waits for a signal.
    Signal,
    /// For others to unlock a file, named by its inode.
    FileLock(u64),
    /// At a socket: for something to read or accept there, for room to write or to connect.
    SocketRead(ObjectId),
    SocketWrite(ObjectId),
    /// For one of several descriptors; whoever changes one of them looks here.
    Poll,
}

/// What is remembered of a system call that could not be done at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attempt {
    /// When the caller's patience ends; fixed when it first had to wait.
    pub deadline: Option<Instant>,
    /// The answer, when whoever woke it had one for it.
    pub granted: Option<Reply>,
    /// The clock woke it: its time is up.
    pub expired: bool,
    /// The queue that it was woken from, to try again.
    pub woken_from: Option<Queue>,
    /// A handler has to run first.
    pub interrupted: bool,
    /// Bytes that it has written of those that it has to write.
    pub progress: usize,
}

impl Thread {
    /// A thread that has not run yet.
    #[must_use]
    pub fn new(pid: Pid, name: Rc<str>, next: Next) -> Thread {
        Thread {
            pid,
            name,
            daemon: false,
            wait: None,
            next,
            attempt: Attempt::default(),
            last_ran: 0,
            held: 0,
            joiners: Vec::new(),
            signal_mask: 0,
            pending_signals: Vec::new(),
            turn: Turn::default(),
            cpu_ns: 0,
            waits_at: None,
        }
    }

    /// The system call that it is about to perform, if it is one.
    #[must_use]
    pub fn call(&self) -> Option<&Syscall> {
        match &self.next {
            Next::Call(call) => Some(call),
            Next::Answer(_) | Next::Compute => None,
        }
    }
}
