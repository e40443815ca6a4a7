//! The user half: Python source in, a process's whole state as a value out. Never sees the kernel's tables: it asks by
//! returning a `Syscall` and goes on with the `Reply`.
//!
//! Interface for the machine: `Tables` (what all processes share: code, names, shapes), `Image` (one process),
//! `Caches` (speed only, never state), `Image::run` → `Stop`.

pub mod text;

use crate::abi::{FrameView, Reply, Span, Syscall};
use crate::base::{Pid, Tid};

/// What all processes of a machine share and what only ever grows: code, interned names, shapes. Cheap to clone.
#[derive(Clone, Default)]
pub struct Tables {}

/// Inline caches: not state, may be dropped at any time, never influence a result. Call `clear` after going back to
/// another clone of the machine.
#[derive(Default)]
pub struct Caches {}

impl Caches {
    /// Forgets everything.
    pub fn clear(&mut self) {}
}

/// How a process is booted.
#[derive(Clone, Debug)]
pub struct BootOptions {
    pub pid: Pid,
    /// `__file__` and the name in tracebacks.
    pub path: String,
    pub argv: Vec<String>,
    pub seed: u64,
    pub start_method: String,
    /// True: stdout is line-buffered.
    pub tty: bool,
    pub max_heap_bytes: u64,
    pub recursion_limit: u32,
}

/// Source that Python refuses, in Python's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileError {
    /// What Python prints on stderr, line ends included.
    pub text: String,
    /// The last line: `SyntaxError: …`.
    pub message: String,
    pub span: Span,
}

/// Why `Image::run` came back.
#[derive(Clone, Debug, PartialEq)]
pub enum Stop {
    /// The budget of instructions is used up.
    Budget,
    /// The thread wants this from the kernel; go on with `Image::reply`.
    Syscall(Syscall),
    /// With `watch_lines`: the thread is about to run the first instruction of this line of the person's program.
    Line(u32),
    /// Something that Preempt does not have; the run cannot go on.
    Unsupported { feature: String, line: u32 },
    /// The process's heap limit was reached and the program did not catch the `MemoryError`; a bug of ours is a panic instead.
    OutOfMemory,
}

/// One page of a process's memory as the memory panel needs it.
pub struct PageId(pub usize);

/// One process: heap, modules, threads. A clone costs one reference count per page.
#[derive(Clone)]
pub struct Image {}

impl Image {
    /// Compiles `source` and makes the process that will run it as `__main__`. Its main thread has the tid of the pid.
    ///
    /// # Errors
    /// Python's own syntax error.
    pub fn boot(_tables: &mut Tables, _source: &str, _options: &BootOptions) -> Result<Image, CompileError> {
        Ok(Image {})
    }

    /// The child of a fork called by thread `caller`: only that thread lives on in it, as thread `Tid(child.0)`.
    /// The `Reply::Pid(Pid(0))` is still to be given.
    #[must_use]
    pub fn fork(&self, _caller: Tid, _child: Pid) -> Image {
        Image {}
    }

    /// Makes the thread that `Syscall::ThreadStart { token }` asked for.
    pub fn start_thread(&mut self, _token: u32, _tid: Tid) {}

    /// Runs a thread for at most `budget` instructions or until it stops for another reason; gives the number run.
    pub fn run(&mut self, _tables: &mut Tables, _caches: &mut Caches, _tid: Tid, _budget: u64, _watch_lines: bool) -> (Stop, u64) {
        (Stop::Budget, 0)
    }

    /// Gives the answer to the `Syscall` at which the thread stopped.
    pub fn reply(&mut self, _tables: &mut Tables, _tid: Tid, _reply: Reply) {}

    /// The innermost place in the person's own program.
    pub fn span(&self, _tables: &Tables, _tid: Tid) -> Span {
        Span::default()
    }

    /// Depth of the call stack, frames of the library included.
    pub fn depth(&self, _tid: Tid) -> usize {
        0
    }

    /// The call stack, outermost first, library frames included.
    pub fn frames(&self, _tables: &Tables, _tid: Tid) -> Vec<FrameView> {
        Vec::new()
    }

    /// Name and `repr` of the main module's globals that a person defined (no functions, classes, modules, dunders).
    pub fn globals(&self, _tables: &Tables) -> Vec<(String, String)> {
        Vec::new()
    }

    /// Variables (globals first, then locals of any frame) that hold a kernel object: (creator pid, number, name).
    pub fn object_names(&self, _tables: &Tables) -> Vec<(crate::base::ObjectId, String)> {
        Vec::new()
    }

    /// Identity of each page of memory: the same number in two images means one page that they share.
    pub fn pages(&self) -> Vec<PageId> {
        Vec::new()
    }

    /// Bytes of the heap in use.
    pub fn heap_bytes(&self) -> u64 {
        0
    }
}
