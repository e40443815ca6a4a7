//! A fact that happened. Scenes, timeline, explorer and the screen reader's words are made from these alone.

use super::{ObjectOp, ObjectSpec, Outcome, Reply, Span};
use crate::base::{Fd, Instant, ObjectId, Pid, Tid};
use serde::{Deserialize, Serialize};

/// One event of a trace.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Event {
    /// The step in which it happened, from 1; 0 is the boot.
    pub step: u64,
    pub time: Instant,
    pub pid: Pid,
    pub tid: Tid,
    /// The innermost line of the person's own program.
    pub span: Span,
    pub kind: EventKind,
}

/// Which stream of output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stream {
    Stdout,
    Stderr,
}

/// What a thread waits for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum WaitReason {
    Object { object: ObjectId },
    Child { pid: Option<Pid> },
    Thread { tid: Tid },
    Sleep { until: Instant },
    PipeRead { fd: Fd },
    PipeWrite { fd: Fd },
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EventKind {
    /// A process began (the boot, or a fork by `parent`); its main thread's tid equals its pid.
    ProcessStarted {
        parent: Option<Pid>,
        name: String,
        daemon: bool,
    },
    ProcessRenamed {
        name: String,
    },
    /// It ended: status or minus the signal. It is a zombie until reaped.
    ProcessExited {
        exitcode: i32,
    },
    /// Its parent took its exit code.
    ProcessReaped {
        child: Pid,
    },
    ThreadStarted {
        name: String,
    },
    ThreadExited,
    ObjectCreated {
        object: ObjectId,
        spec: ObjectSpec,
    },
    /// An operation on an object was performed; `value` is its count/flag afterwards, `holders` who holds it then.
    ObjectOperated {
        object: ObjectId,
        op: ObjectOp,
        reply: Reply,
        value: i64,
        holders: Vec<Tid>,
    },
    /// The thread could not go on; `since` this step. `why` says for what.
    Blocked {
        why: WaitReason,
    },
    /// The thread can run again; `by` the thread whose operation freed it (`None`: the clock).
    Woken {
        by: Option<Tid>,
    },
    /// The clock jumped because nobody could run.
    TimeJumped {
        from: Instant,
    },
    FileOpened {
        path: String,
        fd: Fd,
        write: bool,
        truncated: bool,
    },
    FileRead {
        path: String,
        fd: Fd,
        bytes: Vec<u8>,
    },
    FileWritten {
        path: String,
        fd: Fd,
        bytes: Vec<u8>,
        content: Vec<u8>,
    },
    FileClosed {
        path: String,
        fd: Fd,
    },
    Output {
        stream: Stream,
        text: String,
    },
    ClockRead,
    SignalSent {
        to: Pid,
        signal: u8,
    },
    /// The run ended.
    Ended {
        outcome: Outcome,
    },
}
