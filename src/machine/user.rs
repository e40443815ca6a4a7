//! What the machine asks of the user half. One real implementation, the interpreter's `Image`; the tests have a toy.

use crate::abi::{FrameView, InstructionView, ObjectName, Reply, Span};
use crate::base::{ObjectId, Pid, Tid};
use crate::python::{BootOptions, Caches, CompileError, Image, Interrupted, Question, Stop, Tables, Watch};

/// The memory and the threads of one process; each method is described at `python::Image`.
pub trait User: Clone + Sized {
    type Tables: Clone + Default;
    type Caches: Default;

    /// # Errors
    /// A program that cannot be compiled.
    fn boot(tables: &mut Self::Tables, source: &str, options: &BootOptions) -> Result<Self, CompileError>;
    #[must_use]
    fn fork(&self, caller: Tid, child: Pid) -> Self;
    #[must_use]
    fn begin_anew(&self, tables: &mut Self::Tables, tid: Tid, payload: &[u8]) -> Self;
    fn start_thread(&mut self, tables: &mut Self::Tables, token: u32, tid: Tid);
    fn run(
        &mut self,
        tables: &mut Self::Tables,
        caches: &mut Self::Caches,
        tid: Tid,
        budget: u64,
        watch: Watch,
    ) -> (Stop, u64);
    fn run_to_switch_point(
        &mut self,
        tables: &mut Self::Tables,
        caches: &mut Self::Caches,
        tid: Tid,
        budget: u64,
        watch: Watch,
    ) -> (Stop, u64);
    fn reply(&mut self, tables: &mut Self::Tables, tid: Tid, reply: Reply);
    /// Kernel objects that its memory has let go of.
    fn take_dropped(&mut self) -> Vec<ObjectId> {
        Vec::new()
    }
    fn at_switch_point(&self, tables: &Self::Tables, tid: Tid) -> bool;
    fn wants_handlers(&self) -> bool;
    fn handle_signals(
        &mut self,
        tables: &mut Self::Tables,
        caches: &mut Self::Caches,
        tid: Tid,
        signals: u64,
        interrupted: Option<Interrupted>,
    );
    fn clear(caches: &mut Self::Caches);
    fn span(&self, tables: &Self::Tables, tid: Tid) -> Span;
    fn depth(&self, tables: &Self::Tables, tid: Tid) -> usize;
    fn place(&self, tables: &Self::Tables, tid: Tid) -> Option<FrameView>;
    fn frames(&self, tables: &Self::Tables, tid: Tid, shown: usize) -> Vec<FrameView>;
    fn listing(&self, tables: &Self::Tables, tid: Tid, depth: usize, any: bool) -> Vec<InstructionView>;
    /// # Errors
    /// Python's syntax error; there is no such frame.
    fn evaluation(
        &self,
        tables: &mut Self::Tables,
        caches: &mut Self::Caches,
        question: Question,
    ) -> Result<Self, String>;
    /// # Errors
    /// The exception of the expression.
    fn evaluated(&self, tables: &Self::Tables, tid: Tid) -> Result<String, String>;
    fn globals(&self, tables: &Self::Tables) -> Vec<(String, String)>;
    fn object_names(&self, tables: &Self::Tables) -> Vec<ObjectName>;
    fn pages(&self) -> Vec<u64>;
    /// Names of globals, each with the index of the page on which it lies.
    fn pages_of_globals(&self, tables: &Self::Tables) -> Vec<(String, usize)>;
    fn heap_bytes(&self) -> u64;
}

impl User for Image {
    type Tables = Tables;
    type Caches = Caches;

    fn boot(tables: &mut Tables, source: &str, options: &BootOptions) -> Result<Self, CompileError> {
        Image::boot(tables, source, options)
    }

    fn fork(&self, caller: Tid, child: Pid) -> Self {
        Image::fork(self, caller, child)
    }

    fn begin_anew(&self, tables: &mut Tables, tid: Tid, payload: &[u8]) -> Self {
        Image::begin_anew(self, tables, tid, payload)
    }

    fn start_thread(&mut self, tables: &mut Tables, token: u32, tid: Tid) {
        Image::start_thread(self, tables, token, tid);
    }

    fn run(&mut self, tables: &mut Tables, caches: &mut Caches, tid: Tid, budget: u64, watch: Watch) -> (Stop, u64) {
        Image::run(self, tables, caches, tid, budget, watch)
    }

    fn run_to_switch_point(
        &mut self,
        tables: &mut Tables,
        caches: &mut Caches,
        tid: Tid,
        budget: u64,
        watch: Watch,
    ) -> (Stop, u64) {
        Image::run_to_switch_point(self, tables, caches, tid, budget, watch)
    }

    fn reply(&mut self, tables: &mut Tables, tid: Tid, reply: Reply) {
        Image::reply(self, tables, tid, reply);
    }

    fn at_switch_point(&self, tables: &Tables, tid: Tid) -> bool {
        Image::at_switch_point(self, tables, tid)
    }

    fn wants_handlers(&self) -> bool {
        Image::wants_handlers(self)
    }

    fn handle_signals(
        &mut self,
        tables: &mut Tables,
        caches: &mut Caches,
        tid: Tid,
        signals: u64,
        interrupted: Option<Interrupted>,
    ) {
        Image::handle_signals(self, tables, caches, tid, signals, interrupted);
    }

    fn take_dropped(&mut self) -> Vec<ObjectId> {
        Image::take_dropped(self)
    }

    fn clear(caches: &mut Caches) {
        caches.clear();
    }

    fn span(&self, tables: &Tables, tid: Tid) -> Span {
        Image::span(self, tables, tid)
    }

    fn depth(&self, tables: &Tables, tid: Tid) -> usize {
        Image::depth(self, tables, tid)
    }

    fn place(&self, tables: &Tables, tid: Tid) -> Option<FrameView> {
        Image::place(self, tables, tid)
    }

    fn frames(&self, tables: &Tables, tid: Tid, shown: usize) -> Vec<FrameView> {
        Image::frames(self, tables, tid, shown)
    }

    fn listing(&self, tables: &Tables, tid: Tid, depth: usize, any: bool) -> Vec<InstructionView> {
        Image::listing(self, tables, tid, depth, any)
    }

    fn evaluation(&self, tables: &mut Tables, caches: &mut Caches, question: Question) -> Result<Self, String> {
        Image::evaluation(self, tables, caches, question)
    }

    fn evaluated(&self, tables: &Tables, tid: Tid) -> Result<String, String> {
        Image::evaluated(self, tables, tid)
    }

    fn globals(&self, tables: &Tables) -> Vec<(String, String)> {
        Image::globals(self, tables)
    }

    fn object_names(&self, tables: &Tables) -> Vec<ObjectName> {
        Image::object_names(self, tables)
    }

    fn pages_of_globals(&self, tables: &Tables) -> Vec<(String, usize)> {
        Image::pages_of_globals(self, tables)
    }

    fn pages(&self) -> Vec<u64> {
        Image::pages(self).into_iter().map(|page| page.0 as u64).collect()
    }

    fn heap_bytes(&self) -> u64 {
        Image::heap_bytes(self)
    }
}
