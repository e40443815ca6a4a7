//! What a thread may ask of the kernel, and what the kernel answers. Payloads are bytes; the kernel never sees a Python value.
//!
//! A system call is the only visible operation: the interpreter stops *before* it, the machine performs it when the
//! policy lets the thread go, and the thread runs on with the `Reply` until just before its next one.

use crate::base::{Fd, ObjectId, Pid, Tid};
use serde::{Deserialize, Serialize};

/// A request to the kernel. Times are virtual nanoseconds; a timeout of `None` means for ever.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Syscall {
    /// Makes a kernel object. Answer: `Object`.
    Create(ObjectSpec),
    /// An operation on a kernel object. The answer depends on it, see `ObjectOp`.
    Op { object: ObjectId, op: ObjectOp },
    /// Copies the calling process. Answer: `Pid` of the child in the parent, `Pid(0)` in the child.
    /// `name` is what `multiprocessing` calls the process, `daemon` its flag. A child with a name has the null device as
    /// standard input; a bare fork has none and shares everything.
    Fork { name: Option<String>, daemon: bool },
    /// Changes the name by which a person sees the calling process. Answer: `Done`.
    SetName(String),
    /// Ends the calling process with this status (0..=255). Never answered. `uncaught` is the last line of the traceback
    /// (`ValueError: no such seat`) when an exception that nobody caught is the reason.
    Exit { status: u8, uncaught: Option<String> },
    /// Waits for a child (`None`: any) to end, for at most `timeout_ns` (0 polls). Answer: `Waited`, or `TimedOut`,
    /// or `Error(ECHILD)`. The zombie is reaped.
    Wait { pid: Option<Pid>, timeout_ns: Option<u64> },
    /// Takes the exit codes of all children with a name that have ended. Answer: `Codes`.
    Reap,
    /// Who its parent is now: an orphan's is process 1. Answer: `Pid`.
    ParentPid,
    /// Sends a signal (0 only asks whether the process is there). Answer: `Done`, `Error(ESRCH)`, `Error(EINVAL)`.
    Kill { pid: Pid, signal: u8 },
    /// Starts a thread in the calling process. Answer: `Tid`. The interpreter has prepared its stack under `token`.
    ThreadStart { token: u32, name: String, daemon: bool },
    /// Ends the calling thread. Never answered.
    ThreadExit,
    /// Waits for a thread of the own process. Answer: `Done` or `TimedOut`.
    ThreadJoin { tid: Tid, timeout_ns: Option<u64> },
    /// Reads the clock. Answer: `Time`.
    Now,
    /// Sleeps. Answer: `Done`.
    Sleep { ns: u64 },
    /// Lets another thread go first. Answer: `Done`.
    Yield,
    /// No operation: the thread computed for a whole quantum and gives others the chance to run. Answer: `Done`.
    Compute,
    /// Opens a file. Answer: `Fd`.
    Open { path: String, flags: OpenFlags },
    /// Reads at most `max` bytes. Answer: `Bytes` (empty: end of file).
    Read { fd: Fd, max: u64 },
    /// Writes bytes. Answer: `Count`, may be short on a pipe.
    Write { fd: Fd, bytes: Vec<u8> },
    /// Closes a descriptor. Answer: `Done`.
    Close { fd: Fd },
    /// Moves the offset. Answer: `Count` (the new offset).
    Seek { fd: Fd, offset: i64, whence: Whence },
    /// Cuts or extends a file. Answer: `Done`.
    Truncate { fd: Fd, length: u64 },
    /// Answer: `Stat`.
    Stat { path: String },
    /// Answer: `Stat`.
    StatFd { fd: Fd },
    /// Answer: `Done`.
    Unlink { path: String },
    /// Answer: `Done`.
    Rename { from: String, to: String },
    /// Answer: `Done`.
    MakeDir { path: String },
    /// Answer: `Done`.
    RemoveDir { path: String },
    /// Names in a directory, sorted. Answer: `Names`.
    List { path: String },
    /// Answer: `Fds` (reading end, writing end).
    Pipe,
    /// Duplicates `fd` (onto `onto` when given). Answer: `Fd`.
    Dup { fd: Fd, onto: Option<Fd> },
}

/// What kind of kernel object to make. Python-facing names; one file per kind in `kernel/objects/`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ObjectSpec {
    /// `multiprocessing.Lock`, `threading.Lock`. Anyone may release it.
    Lock,
    /// `RLock`: owner and depth.
    RLock,
    /// `Semaphore`; `bound` for `BoundedSemaphore`.
    Semaphore {
        value: u32,
        bound: Option<u32>,
    },
    Event,
    Condition,
    Barrier {
        parties: u32,
    },
}

/// An operation on a kernel object, named as Python names it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ObjectOp {
    /// Answer: `Flag` (false: not got in time). `timeout_ns` 0 polls, `None` waits for ever.
    Acquire {
        timeout_ns: Option<u64>,
    },
    /// Answer: `Done`, or `Error(EPERM)` when nobody holds it, `Error(EOVERFLOW)` above the bound.
    Release,
    /// The value of a semaphore, 1/0 of a lock (1: free). Answer: `Count`.
    GetValue,
    /// An event: wait for the flag. Answer: `Flag`.
    Wait {
        timeout_ns: Option<u64>,
    },
    Set,
    Clear,
    /// Answer: `Flag`.
    IsSet,
    /// A condition: wake `count` waiters (`None`: all). Answer: `Done`.
    Notify {
        count: Option<u32>,
    },
}

/// The flags of `open`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OpenFlags {
    pub read: bool,
    pub write: bool,
    pub append: bool,
    pub create: bool,
    pub exclusive: bool,
    pub truncate: bool,
}

/// Where an offset counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Whence {
    Start,
    Current,
    End,
}

/// What the kernel answers.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Reply {
    Done,
    Flag(bool),
    Count(u64),
    Time {
        ns: u64,
    },
    Object(ObjectId),
    Pid(Pid),
    Tid(Tid),
    Fd(Fd),
    Fds(Fd, Fd),
    Bytes(Vec<u8>),
    Names(Vec<String>),
    Stat {
        size: u64,
        is_dir: bool,
        inode: u64,
        modified_ns: u64,
    },
    /// A child ended: exit status 0..=255, or minus the signal that ended it.
    Waited {
        pid: Pid,
        exitcode: i32,
    },
    /// Children that ended, each with its exit code, by number.
    Codes(Vec<(Pid, i32)>),
    TimedOut,
    Error(Errno),
}

/// An error number of Linux.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Errno(pub i32);

impl Errno {
    pub const EPERM: Errno = Errno(1);
    pub const ENOENT: Errno = Errno(2);
    pub const ESRCH: Errno = Errno(3);
    pub const EINTR: Errno = Errno(4);
    pub const EBADF: Errno = Errno(9);
    pub const ECHILD: Errno = Errno(10);
    pub const EAGAIN: Errno = Errno(11);
    pub const ENOMEM: Errno = Errno(12);
    pub const EACCES: Errno = Errno(13);
    pub const EEXIST: Errno = Errno(17);
    pub const ENOTDIR: Errno = Errno(20);
    pub const EISDIR: Errno = Errno(21);
    pub const EINVAL: Errno = Errno(22);
    pub const EMFILE: Errno = Errno(24);
    pub const ENOSPC: Errno = Errno(28);
    pub const ESPIPE: Errno = Errno(29);
    pub const EPIPE: Errno = Errno(32);
    pub const ENAMETOOLONG: Errno = Errno(36);
    pub const ENOTEMPTY: Errno = Errno(39);
    pub const EOVERFLOW: Errno = Errno(75);
}
