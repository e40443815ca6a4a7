//! What a thread may ask of the kernel, and what the kernel answers. Payloads are bytes; the kernel never sees a Python value.
//!
//! A system call is the only visible operation: the interpreter stops *before* it, the machine performs it when the
//! policy lets the thread go, and the thread runs on with the `Reply` until just before its next one.

use super::{
    Address, Children, Errno, FileLock, GroupCall, Interest, OpenFlags, Readiness, SignalCall, SocketCall, Watched,
    Whence,
};
use crate::base::{Fd, ObjectId, Pid, Tid};
use serde::{Deserialize, Serialize};

/// A request to the kernel. Times are virtual nanoseconds; a timeout of `None` means for ever.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(PartialEq, Eq))]
pub enum Syscall {
    /// Makes a kernel object. Answer: `Object`.
    Create(ObjectSpec),
    /// Makes a kernel object for the threads of the calling process alone: a fork copies it as it is. Answer: `Object`.
    CreatePrivate(ObjectSpec),
    /// An operation on a kernel object. The answer depends on it, see `ObjectOp`.
    Op {
        object: ObjectId,
        op: ObjectOp,
    },
    /// Copies the calling process. Answer: `Pid` of the child in the parent, `Pid(0)` in the child.
    /// `name` is what `multiprocessing` calls the process, `daemon` its flag. A child with a name has the null device as
    /// standard input; a bare fork has none and shares everything.
    Fork {
        name: Option<String>,
        daemon: bool,
    },
    /// The calling process begins anew: fresh memory, in which the library's `_spawn_boot` finds `payload`; of its
    /// descriptors only 0, 1, 2 and `fds` stay open, of its threads only the caller. Never answered.
    Exec {
        payload: Vec<u8>,
        fds: Vec<Fd>,
    },
    /// Changes the name by which a person sees the calling process. Answer: `Done`.
    SetName(String),
    /// Ends the calling process with this status (0..=255). Never answered. `uncaught` is the last line of the traceback
    /// (`ValueError: no such seat`) when an exception that nobody caught is the reason.
    Exit {
        status: u8,
        uncaught: Option<String>,
    },
    /// Waits for a child (`None`: any) to end, for at most `timeout_ns` (0 polls). Answer: `Waited`, or `TimedOut`,
    /// or `Error(ECHILD)`. The zombie is reaped.
    Wait {
        pid: Option<Pid>,
        timeout_ns: Option<u64>,
    },
    /// Takes the exit codes of all children with a name that have ended. Answer: `Codes`.
    Reap,
    /// Who its parent is now: an orphan's is process 1. Answer: `Pid`.
    ParentPid,
    /// Sends a signal (0 only asks whether the process is there). Answer: `Done`, `Error(ESRCH)`, `Error(EINVAL)`.
    Kill {
        pid: Pid,
        signal: u8,
    },
    /// Starts a thread in the calling process. Answer: `Tid`. The interpreter has prepared its stack under `token`.
    ThreadStart {
        token: u32,
        name: String,
        daemon: bool,
    },
    /// Ends all other threads of the calling process, as the end of an interpreter does. Answer: `Done`.
    EndOthers,
    /// Ends the calling thread. Never answered.
    ThreadExit,
    /// Waits for a thread of the own process. Answer: `Done` or `TimedOut`.
    ThreadJoin {
        tid: Tid,
        timeout_ns: Option<u64>,
    },
    /// Reads the clock. Answer: `Time`.
    Now,
    /// Sleeps. Answer: `Done`.
    Sleep {
        ns: u64,
    },
    /// Lets another thread go first. Answer: `Done`.
    Yield,
    /// No operation: the thread computed for a whole quantum and gives others the chance to run. Answer: `Done`.
    Compute,
    /// Opens a file. Answer: `Fd`.
    Open {
        path: String,
        flags: OpenFlags,
    },
    /// Reads at most `max` bytes. Answer: `Bytes` (empty: end of file).
    Read {
        fd: Fd,
        max: u64,
    },
    /// Writes bytes. Answer: `Count`, may be short on a pipe.
    Write {
        fd: Fd,
        bytes: Vec<u8>,
    },
    /// As `Read` and `Write` at a place of a file; its offset stays.
    ReadAt {
        fd: Fd,
        max: u64,
        offset: u64,
    },
    WriteAt {
        fd: Fd,
        bytes: Vec<u8>,
        offset: u64,
    },
    /// Asks a terminal, or tells it something; request and bytes are as Linux has them. Answer: `Bytes`.
    Ioctl {
        fd: Fd,
        request: u32,
        bytes: Vec<u8>,
    },
    /// Closes a descriptor. Answer: `Done`.
    Close {
        fd: Fd,
    },
    /// Moves the offset. Answer: `Count` (the new offset).
    Seek {
        fd: Fd,
        offset: i64,
        whence: Whence,
    },
    /// Cuts or extends a file. Answer: `Done`.
    Truncate {
        fd: Fd,
        length: u64,
    },
    /// Answer: `Stat`; without `follow` of a symbolic link itself.
    Stat {
        path: String,
        follow: bool,
    },
    /// Gives a file (or symbolic link) one more name, or makes a symbolic link that stands for `target`. Answer: `Done`.
    MakeLink {
        target: String,
        path: String,
        symbolic: bool,
    },
    /// Answer: `Names` with what the symbolic link stands for.
    ReadLink {
        path: String,
    },
    /// Answer: `Stat`.
    StatFd {
        fd: Fd,
    },
    /// Changes who may read and write a file, or when it is said to have been read and changed; without `follow` of a
    /// symbolic link itself. Answer: `Done`.
    ChangeNode {
        path: String,
        mode: Option<u16>,
        accessed_ns: Option<u64>,
        modified_ns: Option<u64>,
        follow: bool,
    },
    /// Answer: `Done`.
    Unlink {
        path: String,
    },
    /// Answer: `Done`.
    Rename {
        from: String,
        to: String,
    },
    /// Answer: `Done`.
    /// A pipe with a name.
    MakeFifo {
        path: String,
    },
    MakeDir {
        path: String,
    },
    /// Answer: `Done`.
    RemoveDir {
        path: String,
    },
    /// Names in a directory, sorted. Answer: `Names`; with `kinds` each followed by its inode and its mode, zero bytes
    /// between them.
    List {
        path: String,
        kinds: bool,
    },
    /// Room that the files take. Answer: `Timer`, blocks of 4,096 bytes and inodes.
    Usage,
    /// How much a pipe holds. Answer: `Count`; `set` changes it first.
    PipeSize {
        fd: Fd,
        set: Option<u64>,
    },
    /// A number that is counted up by writing, or (without a value) by the clock, and down by reading. Answer: `Fd`.
    Counter {
        value: Option<u64>,
        /// A read takes one, not all.
        semaphore: bool,
    },
    /// When the clock counts a counter up: how long from now the first time (`None`: never), and how far apart then.
    /// Answer: `Timer`, how it was. Without `set` it only asks.
    Ring {
        fd: Fd,
        set: Option<(Option<i64>, u64)>,
    },
    /// Answer: `Fds` (reading end, writing end).
    Pipe,
    /// Duplicates `fd` (onto `onto` when given). Answer: `Fd`.
    Dup {
        fd: Fd,
        onto: Option<Fd>,
    },
    /// Whether an operation that would have to wait fails. Answer: `Done`. `None` only asks. Answer then: `Count`, the flags
    /// of the description as `F_GETFL` gives them.
    NonBlocking {
        fd: Fd,
        set: Option<bool>,
    },
    /// Locks a file, or bytes of it, for those who ask too. Answer: `Done`, or `Error(EAGAIN)` without `wait`.
    FileLock {
        fd: Fd,
        lock: FileLock,
        wait: bool,
    },
    /// Who is in the way of a lock of the process. Answer: `Bytes`, the kernel's `struct flock` as F_GETLK gives it.
    FileLockTest {
        fd: Fd,
        lock: FileLock,
    },
    /// Changes the caller's directory. Answer: `Done`.
    ChangeDir {
        path: String,
    },
    /// Answer: `Names` with one path.
    CurrentDir,
    /// As `Wait`, for those who want to know all of it: also of children that were stopped or go on.
    /// Answer: `Status`, or `TimedOut`, or `Error(ECHILD)`.
    WaitStatus {
        children: Children,
        ended: bool,
        stopped: bool,
        continued: bool,
        keep: bool,
        timeout_ns: Option<u64>,
    },
    /// Waits until one of these descriptors is ready. Answer: `Ready` (one for each, in order).
    Poll {
        interests: Vec<Interest>,
        timeout_ns: Option<u64>,
    },
    /// A descriptor for what another process's leads to, as if that process had sent it; with `take` it has it
    /// no more. Answer: `Fd`.
    Borrow {
        pid: Pid,
        fd: Fd,
        take: bool,
    },
    /// A descriptor that is ready when something has come about. Answer: `Fd`.
    Watch(Watched),
    Signal(SignalCall),
    Group(GroupCall),
    Socket(SocketCall),
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
    /// `lock`: what `Wait` gives back and `Notify` must find held; `None`: whoever waits joins the line by `Enroll`.
    Condition {
        lock: Option<ObjectId>,
    },
    /// With an `action`, who arrives last runs it and then says `Pass`.
    Barrier {
        parties: u32,
        action: bool,
    },
    /// `multiprocessing.Queue`: at most `bound` items at a time; what is sent lies in a pipe.
    Queue {
        bound: u32,
    },
    /// Memory that processes share: `Value`, `Array`, a block of shared memory. `format` is a type code, 0: bytes.
    Memory {
        bytes: u64,
        format: u8,
    },
}

impl ObjectSpec {
    /// Python's name for this kind of object.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            ObjectSpec::Lock => "Lock",
            ObjectSpec::RLock => "RLock",
            ObjectSpec::Semaphore { bound: None, .. } => "Semaphore",
            ObjectSpec::Semaphore { bound: Some(_), .. } => "BoundedSemaphore",
            ObjectSpec::Event => "Event",
            ObjectSpec::Condition { .. } => "Condition",
            ObjectSpec::Barrier { .. } => "Barrier",
            ObjectSpec::Queue { .. } => "Queue",
            ObjectSpec::Memory { format: 0, .. } => "SharedMemory",
            ObjectSpec::Memory { bytes: 0..=8, .. } => "Value",
            ObjectSpec::Memory { .. } => "Array",
        }
    }
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
    /// An event: wait for the flag. Answer: `Flag`. A condition: gives its lock back (`Error(EPERM)` when it is not
    /// held) and waits for a `Notify`, as one act. Answer: `Flag`. A barrier: `Count`, the place in which the caller came
    /// (the last one, when there is an action: it is to run it), or `Error(EPIPE)`: the barrier is broken.
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
    /// A condition without a lock of its own: the caller will wait. Answer: `Done`.
    Enroll,
    /// A condition, a barrier: the caller, whom a signal called away, does not come back to wait. Answer: `Done`.
    Leave,
    /// A semaphore: gives back several. Answer: `Done`.
    ReleaseMany {
        count: u32,
    },
    /// A barrier: the action is done, all may go. Answer: `Done`.
    Pass,
    /// A barrier: breaks it. Answer: `Done`.
    Abort,
    /// A barrier: whoever waits is told that it is broken; then it is new. Answer: `Done`.
    Reset,
    /// A queue: takes one of its free places. Answer: `Flag`.
    Reserve {
        timeout_ns: Option<u64>,
    },
    /// A queue: writes an item into its pipe; `label` is how a person reads it. Answer: `Done`.
    Put {
        bytes: Vec<u8>,
        label: String,
    },
    /// A queue: takes the oldest item. Answer: `Bytes`, or `TimedOut`.
    Get {
        timeout_ns: Option<u64>,
    },
    /// A queue: whether an item is there. Answer: `Flag`.
    Poll {
        timeout_ns: Option<u64>,
    },
    /// A queue: one item taken from it has been dealt with. Answer: `Done`, or `Error(EINVAL)` when there is none.
    TaskDone,
    /// A queue: waits until all items have been dealt with. Answer: `Done`.
    Join,
    /// Shared memory. Answer: `Bytes`.
    Load {
        offset: u64,
        length: u64,
    },
    /// Shared memory. Answer: `Done`.
    Store {
        offset: u64,
        bytes: Vec<u8>,
    },
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
        /// Kind and permissions, as `st_mode`.
        mode: u16,
        inode: u64,
        /// Names that it has.
        links: u32,
        /// When it was read, its content changed, and anything of it changed.
        times_ns: [u64; 3],
    },
    /// A child ended: exit status 0..=255, or minus the signal that ended it.
    Waited {
        pid: Pid,
        exitcode: i32,
    },
    /// Children that ended, each with its exit code, by number.
    Codes(Vec<(Pid, i32)>),
    /// A child's raw wait status, as `os.waitpid` gives it.
    Status {
        pid: Pid,
        status: i32,
    },
    /// Blocks of 4,096 bytes that the files take, and how many files there are.
    Usage {
        blocks: u64,
        nodes: u64,
    },
    /// Nanoseconds left and distance of a timer.
    Timer {
        value_ns: u64,
        interval_ns: u64,
    },
    /// A signal that was waited for, and who sent it.
    Signal {
        signal: u8,
        sender: Option<Pid>,
    },
    /// A set of signals.
    Signals(u64),
    /// A number that may be negative.
    Offset(i64),
    /// Computing time of the caller and of its reaped children.
    Times {
        thread_ns: u64,
        own_ns: u64,
        children_ns: u64,
    },
    Accepted {
        fd: Fd,
        peer: Address,
    },
    Received {
        bytes: Vec<u8>,
        from: Option<Address>,
        /// Descriptors that came with it, and whether some of them are lost.
        rights: Vec<Fd>,
        cut: bool,
        /// What the head of its packet said.
        head: u32,
    },
    Address(Address),
    Ready(Vec<Readiness>),
    TimedOut,
    Error(Errno),
}
