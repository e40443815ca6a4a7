//! Joins the two halves: a computer that takes one step at a time. It is a value: a clone is cheap, equal choices give equal
//! traces. Knows no people: no breakpoints, no pictures.
//!
//! Interface: `Machine::boot`, `candidates`, `decide` (asks a policy), `step`; or `begin_step`, `advance`… to stand inside
//! a step; `take_events`, `digest`, `outcome`; `kernel`, `image`, `names` for looking.

mod ending;
mod evaluate;
mod names;
mod step;
#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) mod toy;
mod user;
mod waits;

pub use crate::kernel;
pub use crate::python::{CompileError, Image, Question, Watch, fetch_library_with, repr_str};
pub use names::Names;
pub use step::Advance;
pub use user::User;

use crate::abi::{Choice, Event, Outcome, Span, Syscall};
use crate::base::{Digest, Instant, Pid, Table, Tid};
use crate::python::BootOptions;
use kernel::sched::{Decision, Facts, Policy};
use kernel::{BootConfig, Kernel, MAIN, limits};
use std::rc::Rc;

/// How a machine is set up.
#[derive(Clone, Debug)]
pub struct MachineOptions {
    /// `__file__` and the name in tracebacks.
    pub path: String,
    pub argv: Vec<String>,
    pub seed: u64,
    pub start_method: String,
    /// True: stdout is line-buffered.
    pub tty: bool,
    pub stdin: Vec<u8>,
    /// Files that are there from the start: absolute path and content.
    pub files: Vec<(String, Vec<u8>)>,
    pub quantum_instructions: u64,
    /// What one instruction costs.
    pub instruction_ns: u64,
    /// 0 means none.
    pub max_steps: u64,
    /// 0 means none.
    pub max_instructions: u64,
    /// Another thread may get in after any instruction, not only where CPython's loop looks.
    pub any_instruction: bool,
    /// Processors: threads of different processes run at the same time on them.
    pub cpus: u32,
    /// Programs that run beside the first: path and source.
    pub others: Vec<(String, String)>,
    /// How long after the one before each of them begins.
    pub stagger_ns: u64,
    /// Steps of which the policy must know who took them, sorted.
    pub watched_steps: Vec<u64>,
    /// Moments at which a signal comes from outside.
    pub halts: Vec<Instant>,
}

impl Default for MachineOptions {
    fn default() -> Self {
        MachineOptions {
            path: "program.py".into(),
            argv: vec!["program.py".into()],
            seed: 1,
            start_method: "fork".into(),
            tty: true,
            stdin: Vec::new(),
            files: Vec::new(),
            quantum_instructions: 10_000,
            instruction_ns: limits::INSTRUCTION_NS,
            max_steps: 10_000_000,
            max_instructions: 1_000_000_000,
            any_instruction: false,
            cpus: 1,
            others: Vec::new(),
            stagger_ns: 1_000_000_000,
            watched_steps: Vec::new(),
            halts: Vec::new(),
        }
    }
}

impl MachineOptions {
    /// Where the programs' own files are: absolute paths. What comes from standard input has none.
    pub fn program_files(&self) -> impl Iterator<Item = Option<String>> {
        let paths = std::iter::once(&self.path).chain(self.others.iter().map(|(path, _)| path));
        paths.map(|path| match path.chars().next() {
            Some('<') | None => None,
            Some('/') => Some(path.clone()),
            Some(_) => Some(format!("{}/{path}", limits::HOME)),
        })
    }
}

/// The files that are asked for and the programs' own, which a program may read as any other.
fn files_at_start(source: &str, options: &MachineOptions) -> Vec<(String, Vec<u8>)> {
    let sources = std::iter::once(source).chain(options.others.iter().map(|(_, source)| &**source));
    let programs = options.program_files().zip(sources).filter_map(|(path, source)| Some((path?, source.into())));
    options.files.iter().cloned().chain(programs).collect()
}

/// A whole computer at one moment.
#[derive(Clone)]
pub struct Machine<U: User = Image> {
    kernel: Kernel,
    images: Table<Pid, U>,
    tables: U::Tables,
    options: Rc<MachineOptions>,
    /// Steps begun.
    steps: u64,
    inside: Option<Inside>,
    /// The thread that took the last step.
    current: Option<Tid>,
    /// Instructions that it ran since it was switched in.
    slice_instructions: u64,
    last_choice: Option<Choice>,
    /// Who took the steps that the policy watches.
    watched: Rc<Vec<(u64, Tid)>>,
    instructions: u64,
    digest: Digest,
    events: Vec<Event>,
    outcome: Option<Rc<Outcome>>,
    /// Pages that each process had when it was forked.
    inherited_pages: Table<Pid, usize>,
}

/// A step that has begun and has not ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inside {
    pub tid: Tid,
    /// The thread's process.
    pub pid: Pid,
    /// Instructions run in this step.
    pub instructions: u64,
    /// Instructions after which it ends.
    pub budget: u64,
}

impl<U: User> Machine<U> {
    /// A machine whose main process is about to begin `source`: step 0.
    ///
    /// # Errors
    /// Python's own syntax error.
    pub fn boot(source: &str, options: MachineOptions) -> Result<Self, CompileError> {
        let mut tables = U::Tables::default();
        let image = U::boot(&mut tables, source, &boot_options(&options, MAIN))?;
        let others = options.others.iter().map(|(path, _)| program_name(path).to_owned()).collect();
        let mut halts = options.halts.clone();
        crate::base::order::sort(&mut halts);
        let config = BootConfig {
            stdin: options.stdin.clone(),
            files: files_at_start(source, &options),
            halts,
            cpus: options.cpus,
            others,
            stagger_ns: options.stagger_ns,
        };
        let mut images = Table::default();
        images.insert(MAIN, image);
        for (index, (path, source)) in options.others.iter().enumerate() {
            let pid = kernel::naming::root_pid(index);
            let own = BootOptions { path: path.clone(), argv: vec![path.clone()], ..boot_options(&options, pid) };
            images.insert(pid, U::boot(&mut tables, source, &own)?);
        }
        let mut machine = Machine {
            kernel: Kernel::boot(&config),
            images,
            tables,
            options: Rc::new(options),
            steps: 0,
            inside: None,
            current: None,
            slice_instructions: 0,
            last_choice: None,
            watched: Rc::default(),
            instructions: 0,
            digest: Digest::default(),
            events: Vec::new(),
            outcome: None,
            inherited_pages: Table::default(),
        };
        machine.record_drafts(Tid(MAIN.0));
        Ok(machine)
    }

    /// Steps begun since the boot.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// The step that it stands in, if it stands in one.
    #[must_use]
    pub fn inside(&self) -> Option<Inside> {
        self.inside
    }

    /// The thread that took the last step.
    #[must_use]
    pub fn current(&self) -> Option<Tid> {
        self.current
    }

    #[must_use]
    pub fn now(&self) -> Instant {
        self.kernel.now()
    }

    /// Instructions run since the boot.
    #[must_use]
    pub fn instructions(&self) -> u64 {
        self.instructions
    }

    /// A digest of every choice and every event so far.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// How the run ended, if it did.
    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome> {
        self.outcome.as_deref()
    }

    #[must_use]
    pub fn options(&self) -> &MachineOptions {
        &self.options
    }

    #[must_use]
    pub fn kernel(&self) -> &Kernel {
        &self.kernel
    }

    /// The memory of a living process.
    #[must_use]
    pub fn image(&self, pid: Pid) -> Option<&U> {
        self.images.get(pid)
    }

    /// Bytes of all living processes' heaps; what two share counts twice.
    #[must_use]
    pub fn heap_bytes(&self) -> u64 {
        self.images.iter().map(|(_, image)| image.heap_bytes()).sum()
    }

    #[must_use]
    pub fn tables(&self) -> &U::Tables {
        &self.tables
    }

    /// Pages that the process got from its parent; 0 for the main process.
    #[must_use]
    pub fn inherited_pages(&self, pid: Pid) -> usize {
        self.inherited_pages.get(pid).copied().unwrap_or(0)
    }

    /// The innermost place of a thread in the person's program.
    #[must_use]
    pub fn span(&self, tid: Tid) -> Span {
        let pid = self.kernel.thread(tid).map_or(Pid(tid.0), |thread| thread.pid);
        self.images.get(pid).map(|image| image.span(&self.tables, tid)).unwrap_or_default()
    }

    /// Frames of a thread up to the innermost of the person's program, that one included.
    #[must_use]
    pub fn depth(&self, tid: Tid) -> usize {
        let pid = self.kernel.thread(tid).map_or(Pid(tid.0), |thread| thread.pid);
        self.images.get(pid).map_or(0, |image| image.depth(&self.tables, tid))
    }

    /// Whether a thread stands in what the library does with an exception that nothing of the program handles.
    #[must_use]
    pub fn reports_uncaught(&self, tid: Tid) -> bool {
        const WHO: [&str; 3] = ["report", "Thread._invoke_excepthook", "BaseProcess._bootstrap"];
        let pid = self.kernel.thread(tid).map_or(Pid(tid.0), |thread| thread.pid);
        let frames = self.images.get(pid).map(|image| image.frames(&self.tables, tid, usize::MAX)).unwrap_or_default();
        frames.iter().any(|frame| frame.library && WHO.contains(&frame.function.as_str()))
    }

    /// Threads that could take the next step, sorted; none inside a step or when the run has ended.
    #[must_use]
    pub fn candidates(&self) -> Rc<Vec<Tid>> {
        if self.outcome.is_some() || self.inside.is_some() {
            return Rc::default();
        }
        self.kernel.ready()
    }

    /// What a thread is about to do; `None` when it begins or computes on.
    #[must_use]
    pub fn about(&self, tid: Tid) -> Option<&Syscall> {
        self.kernel.thread(tid).and_then(|thread| thread.call())
    }

    /// Asks a policy who goes next; `None` inside a step or when the run has ended.
    pub fn decide(&self, policy: &mut dyn Policy) -> Option<Tid> {
        self.decide_among(policy, |_| true)
    }

    /// The same, of those who may go.
    pub fn decide_among(&self, policy: &mut dyn Policy, may_go: impl Fn(Tid) -> bool) -> Option<Tid> {
        let mut candidates = self.candidates();
        if candidates.iter().any(|tid| !may_go(*tid)) {
            Rc::make_mut(&mut candidates).retain(|tid| may_go(*tid));
        }
        if candidates.is_empty() {
            return None;
        }
        let decision = Decision {
            step: self.steps + 1,
            candidates: &candidates,
            current: self.current,
            slice_instructions: self.slice_instructions,
            quantum_instructions: self.options.quantum_instructions,
            now: self.now(),
            about: &|tid| self.about(tid).cloned(),
            facts: &|tid| self.facts(tid),
            watched: &self.watched,
        };
        let tid = policy.next_thread(&decision);
        debug_assert!(candidates.contains(&tid), "a policy must choose one of the candidates");
        Some(tid)
    }

    fn facts(&self, tid: Tid) -> Facts {
        let Some(thread) = self.kernel.thread(tid) else { return Facts::default() };
        let turn = thread.turn;
        Facts {
            nice: self.kernel.process(thread.pid).map_or(0, |process| process.nice),
            ready_order: turn.ready_order,
            weighed_ns: turn.weighed_ns,
            full_quanta: if turn.period == self.now().0 / limits::BOOST_NS { turn.full_quanta } else { 0 },
        }
    }

    /// The choice with which the last step began.
    #[must_use]
    pub fn last_choice(&self) -> Option<Choice> {
        self.last_choice
    }

    /// The clock stands still at this moment, once, even if nobody can run: a signal is about to come.
    pub fn add_halt(&mut self, at: Instant) {
        self.kernel.add_halt(at);
    }

    /// Gives the bytes of standard input, before anybody has read any.
    pub fn set_stdin(&mut self, bytes: Vec<u8>) {
        self.kernel.set_stdin(bytes);
    }

    /// The same, without taking them.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Events since this was last asked.
    pub fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    /// The same, into an emptied list.
    pub fn swap_events(&mut self, events: &mut Vec<Event>) {
        events.clear();
        std::mem::swap(&mut self.events, events);
    }

    /// Names as a person knows them.
    #[must_use]
    pub fn names(&self) -> Names {
        Names::new(self)
    }
}

/// A program as a person calls it: its file without the folders.
fn program_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn boot_options(options: &MachineOptions, pid: Pid) -> BootOptions {
    BootOptions {
        pid,
        path: options.path.clone(),
        argv: options.argv.clone(),
        seed: options.seed,
        start_method: options.start_method.clone(),
        tty: options.tty,
        max_heap_bytes: limits::MAX_HEAP_BYTES,
        recursion_limit: limits::RECURSION_LIMIT,
        cpus: options.cpus,
    }
}
