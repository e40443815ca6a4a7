//! The vocabulary between the layers: system calls, events, choices, outcomes. Plain data, no behaviour.

pub mod choice;
pub mod event;
pub mod frame;
pub mod outcome;
pub mod syscall;

pub use choice::{Choice, Schedule};
pub use event::{Event, EventKind, Stream, WaitReason};
pub use frame::{FrameView, Span};
pub use outcome::{Outcome, Verdict};
pub use syscall::{Errno, ObjectOp, ObjectSpec, OpenFlags, Reply, Syscall, Whence};
