//! A thread's state as data: frames, one stack of values, the exceptions being handled.

use crate::abi::Syscall;
use crate::base::Instant;
use crate::python::heap::Value;
use crate::python::types::About;
use std::rc::Rc;

/// Frames of the library under the person's module, which do not count towards Python's recursion limit: `_boot`,
/// `_run_main`, `run_main`.
pub const FRAMES_BELOW_MAIN: usize = 3;

/// What is done with the value that a frame returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum After {
    /// Pushed.
    Push,
    /// Dropped; the instance under it is pushed (`__init__`).
    Init,
    /// … for an instance that a `for` loop gets: StopIteration ends the loop.
    InitFor,
    /// Dropped.
    Discard,
    /// `__next__` for a `for` loop: pushed, or StopIteration ends the loop.
    ForIter,
    /// As `ForIter`, for a builtin iterator that keeps it too.
    ForKept,
    /// Whether a `for` loop gets the element that a builtin iterator holds.
    ForTest,
    /// A generator's frame, resumed by a `for` loop.
    GenFor,
    /// … by `yield from`.
    GenSend,
    /// … by `next`, `send`, `throw`.
    GenNext,
    /// `__del__`: dropped; exceptions are told and forgotten.
    Finalizer,
    /// The thread ends.
    Bottom,
    /// A pair, whose parts are pushed.
    PushBoth,
    /// Pushed, and NULL above it: a computed method.
    PushNull,
    /// Handlers of signals, run while a system call waits: dropped; the call goes on.
    Restart,
    /// … run before a jump back: dropped; the jump is done.
    Jump,
    /// … run at the beginning of a function: dropped; it begins.
    Begin,
    /// An operator's method: its operands lie under it still, for the case that it declines (`NotImplemented`).
    Operator,
}

/// One call under way.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    pub code: u32,
    /// Next instruction.
    pub pc: u32,
    /// First local in the stack.
    pub base: u32,
    /// Height of the stack: for a caller, where the result of its callee goes.
    pub sp: u32,
    pub after: After,
    /// Globals dict.
    pub globals: Value,
    /// Namespace of a class body or of module code, else NULL. Owned.
    pub namespace: Value,
    /// The generator that this frame belongs to, else NULL. Owned.
    pub generator: Value,
}

/// A system call that handlers of signals have interrupted.
#[derive(Clone, Debug)]
pub struct Restart {
    /// `None`: it is over with this.
    pub call: Option<Rc<Syscall>>,
    pub deadline: Option<Instant>,
    /// What its error tells.
    pub about: Option<About>,
}

/// One thread.
#[derive(Clone, Debug, Default)]
pub struct Thread {
    pub frames: Vec<Frame>,
    pub stack: Vec<Value>,
    /// The exception being handled, or NULL. Owned.
    pub handled: Option<Value>,
    /// Handled exceptions of those who resumed a generator. Owned.
    pub saved_handled: Vec<Option<Value>>,
    /// What the reply to a system call is for.
    pub waiting: Option<Option<About>>,
    /// An exception to raise when the thread goes on.
    pub injected: Option<Value>,
    /// The result of a system call, to be pushed when the thread goes on.
    pub result: Option<Value>,
    /// Innermost last.
    pub restarts: Vec<Restart>,
}
