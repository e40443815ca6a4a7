//! A fact that happened. Scenes, timeline, explorer and the screen reader's words are made from these alone.

use super::{Address, ObjectOp, ObjectSpec, Outcome, Reply, SignalAction, Span};
use crate::base::{Fd, Instant, ObjectId, Pid, Tid};
use serde::{Deserialize, Serialize};
use std::hash::{Hash, Hasher};

/// One event of a trace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

impl Hash for Event {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.step);
        state.write_u64(self.time.0);
        state.write_u64(u64::from(self.pid.0) << 32 | u64::from(self.tid.0));
        self.span.hash(state);
        self.kind.hash(state);
    }
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
    Object {
        object: ObjectId,
    },
    Child {
        pid: Option<Pid>,
    },
    Thread {
        tid: Tid,
    },
    Sleep {
        until: Instant,
    },
    PipeRead {
        fd: Fd,
    },
    PipeWrite {
        fd: Fd,
    },
    /// For a counter to be counted up, by others or the clock, or down.
    Counter {
        fd: Fd,
        write: bool,
    },
    /// For one of these signals (a set); an empty set: for any that has a handler.
    Signal {
        signals: u64,
    },
    /// For somebody to open the other end of a pipe that has a name.
    OtherEnd {
        path: String,
    },
    /// For others to unlock a file.
    FileLock {
        fd: Fd,
    },
    /// For somebody to connect.
    Accept {
        fd: Fd,
    },
    /// For room in the queue of whom it wants to connect with.
    Connect {
        fd: Fd,
    },
    /// For bytes from a socket.
    Receive {
        fd: Fd,
    },
    /// For room in a socket.
    Send {
        fd: Fd,
    },
    /// For one of these descriptors.
    Ready {
        fds: Vec<Fd>,
    },
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
    /// With this wait a circle is closed: none of these threads can ever go on, whatever the others do.
    Deadlocked {
        threads: Vec<Tid>,
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
    /// A signal took effect: the handler is about to run, or what the default is happened.
    SignalTaken {
        signal: u8,
        handled: bool,
    },
    /// What the process does at a signal from now on.
    SignalActionSet {
        signal: u8,
        action: SignalAction,
    },
    /// When the process's alarm rings next; `None`: it is off.
    AlarmSet {
        at: Option<Instant>,
    },
    /// A signal stopped the process, or let it go on.
    ProcessStopped {
        signal: u8,
    },
    ProcessContinued,
    /// A name was made, removed or moved in the tree of files (`from` moved to `path`).
    PathChanged {
        path: String,
        change: PathChange,
        from: Option<String>,
    },
    FileSought {
        path: String,
        fd: Fd,
        offset: u64,
    },
    PipeMade {
        reader: Fd,
        writer: Fd,
    },
    DescriptorDuplicated {
        path: String,
        fd: Fd,
        copy: Fd,
    },
    FileLocked {
        path: String,
        fd: Fd,
        exclusive: Option<bool>,
    },
    /// A socket was made, or has an address now, or listens.
    SocketMade {
        fd: Fd,
        pair: Option<Fd>,
    },
    SocketBound {
        fd: Fd,
        address: Address,
    },
    SocketListens {
        fd: Fd,
        address: Address,
    },
    /// The caller's socket is connected with `peer` (or was refused).
    SocketConnected {
        fd: Fd,
        peer: Address,
        refused: bool,
    },
    /// The caller accepted a connection, which has descriptor `fd`.
    SocketAccepted {
        fd: Fd,
        peer: Address,
    },
    SocketSent {
        fd: Fd,
        to: Address,
        bytes: Vec<u8>,
    },
    SocketReceived {
        fd: Fd,
        from: Address,
        bytes: Vec<u8>,
    },
    SocketShut {
        fd: Fd,
    },
    /// The run ended.
    Ended {
        outcome: Outcome,
    },
}

/// What became of a name in the tree of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PathChange {
    Removed,
    Moved,
    /// A symbolic link to `from`, or one more name of it.
    Linked,
    DirectoryMade,
    FifoMade,
    DirectoryRemoved,
}
