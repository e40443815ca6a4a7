//! The vocabulary between the layers: system calls, events, choices, outcomes. Plain data, no behaviour.

pub mod choice;
pub mod errno;
pub mod event;
pub mod files;
pub mod frame;
pub mod network;
pub mod outcome;
pub mod paths;
pub mod signal;
pub mod syscall;

pub use choice::{Choice, Schedule};
pub use errno::Errno;
pub use event::{Event, EventKind, PathChange, Stream, WaitReason};
pub use files::{FileLock, OpenFlags, Watched, Whence};
pub use frame::{FrameView, InstructionView, ObjectName, Owner, Span};
pub use network::{Address, Family, Interest, Readiness, Shut, SocketCall, SocketOption, SocketSpec};
pub use outcome::{Outcome, Verdict};
pub use paths::AT_DESCRIPTOR;
pub use signal::{
    Addressee, Children, GroupCall, MAX_SIGNAL, MaskHow, SignalAction, SignalCall, TimerKind, signal_bit, signal_name,
    signal_number,
};
pub use syscall::{ObjectOp, ObjectSpec, Reply, Syscall};
