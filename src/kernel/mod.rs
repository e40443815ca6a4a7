//! The operating system's half: processes, threads, clock, waiting, signals, files, objects, policies.
//! Payloads are bytes and threads are numbers: it never sees a Python value, and never the host.
//!
//! Interface: `Kernel::boot`, `set_next` (what a thread is about to do), `perform` (does it: `Performed`), `settle` (lets
//! the clock run), `ready` (who can be let go), `take_drafts` (what happened). The machine adds step, time and place.

pub mod check;
mod children;
mod clock;
pub mod files;
mod groups;
mod lifecycle;
pub mod limits;
mod monitor;
pub mod naming;
pub mod network;
pub mod objects;
mod perform;
mod poll;
mod private;
mod process;
pub mod sched;
pub mod signals;
pub mod terminal;
mod thread;
mod turns;
mod waiting;

pub use naming::{INIT, MAIN};
pub use perform::Performed;
pub use process::{Counters, Figures, Life, Process, Tombstone};
pub use thread::{Attempt, Next, Queue, Thread, Wait};
pub use turns::Turn;

use crate::abi::{EventKind, SignalCall, Syscall};
use crate::base::{Instant, Log, ObjectId, Pid, Table, Tid};
use files::Files;
use network::Network;
use objects::{Behaviour, Object};
use std::rc::Rc;

/// The whole state of the kernel. A clone costs a dozen reference counts.
#[derive(Clone)]
pub struct Kernel {
    pub(crate) now: Instant,
    /// The step that is being performed.
    step: u64,
    pub(crate) processes: Table<Pid, Process>,
    pub(crate) threads: Table<Tid, Thread>,
    objects: Table<ObjectId, Entry>,
    pub(crate) files: Files,
    pub(crate) network: Network,
    /// Threads that could be let go, sorted.
    ready: Rc<Vec<Tid>>,
    /// Deadlines, sorted.
    timers: Rc<Vec<(Instant, Tid)>>,
    /// Objects that nobody knows any more when what this thread is about to do with them is done.
    fading: Rc<Vec<(Tid, ObjectId)>>,
    /// When a process is to be woken by SIGALRM, sorted.
    alarms: Rc<Vec<(Instant, Pid)>>,
    /// Moments at which the clock stands still although nobody can run: a signal comes from outside then.
    halts: Rc<Vec<Instant>>,
    /// Threads that wait for one of several descriptors.
    pollers: Rc<Vec<Tid>>,
    /// Processors.
    cpus: u32,
    /// How many times a thread has joined the line of those that are ready.
    lined_up: u64,
    /// The most that anybody has had of the processor when it was let go, weighed.
    least_weighed_ns: u64,
    last_let_go: Option<Tid>,
    dead: Log<Tombstone>,
    /// Processes that a signal has stopped.
    stopped: u32,
    drafts: Vec<Draft>,
}

/// An event without its step, time and place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub pid: Pid,
    pub tid: Tid,
    pub kind: EventKind,
}

/// A kernel object and those who wait at it.
#[derive(Clone, Debug)]
pub struct Entry {
    pub object: Object,
    /// In the order in which they are woken.
    pub waiters: Vec<Tid>,
    /// Step since which the present holders have it.
    pub since_step: u64,
    /// The process whose threads alone can use it; `None`: all that inherited it.
    pub owner: Option<Pid>,
}

/// What the machine tells the kernel at the start.
#[derive(Clone, Debug, Default)]
pub struct BootConfig {
    pub stdin: Vec<u8>,
    /// Files that are there from the start: absolute path and content.
    pub files: Vec<(String, Vec<u8>)>,
    /// Moments at which a signal comes from outside, sorted.
    pub halts: Vec<Instant>,
    /// Processors; 0 counts as 1.
    pub cpus: u32,
    /// Names of the programs beside the main one, and how long after the one before each begins.
    pub others: Vec<String>,
    pub stagger_ns: u64,
}

impl Kernel {
    /// The kernel with the main process in it, whose thread is about to begin.
    #[must_use]
    pub fn boot(config: &BootConfig) -> Kernel {
        let mut kernel = Kernel {
            now: Instant(0),
            step: 0,
            processes: Table::default(),
            threads: Table::default(),
            objects: Table::default(),
            files: Files::new(config),
            network: Network::default(),
            ready: Rc::default(),
            timers: Rc::default(),
            fading: Rc::default(),
            alarms: Rc::default(),
            halts: Rc::new(config.halts.clone()),
            pollers: Rc::default(),
            cpus: config.cpus.max(1),
            lined_up: 0,
            least_weighed_ns: 0,
            last_let_go: None,
            dead: Log::default(),
            stopped: 0,
            drafts: Vec::new(),
        };
        kernel.boot_main();
        for (index, name) in config.others.iter().enumerate() {
            let pid = naming::root_pid(index);
            kernel.boot_root(pid, name, Some(INIT));
            kernel.begin_later(pid, config.stagger_ns.saturating_mul(index as u64 + 1));
        }
        kernel
    }

    #[must_use]
    pub fn now(&self) -> Instant {
        self.now
    }

    /// The clock stands still at this moment, once, when nobody can run.
    pub fn add_halt(&mut self, at: Instant) {
        let halts = Rc::make_mut(&mut self.halts);
        if let Err(i) = halts.binary_search(&at) {
            halts.insert(i, at);
        }
    }

    /// A signal comes at `at`: the clock is there, and stands still no longer.
    pub fn arrive_at(&mut self, at: Instant) {
        self.now = self.now.max(at);
        let now = self.now;
        Rc::make_mut(&mut self.halts).retain(|halt| *halt > now);
    }

    /// Threads that could take the next step, sorted.
    #[must_use]
    pub fn ready(&self) -> Rc<Vec<Tid>> {
        if self.stopped > 0 {
            let ready = self.ready.iter().copied();
            return self.with_processor(Rc::new(ready.filter(|tid| !self.is_stopped(*tid)).collect()));
        }
        self.with_processor(Rc::clone(&self.ready))
    }

    /// Whether anybody could.
    fn is_anybody_ready(&self) -> bool {
        if self.stopped == 0 && self.cpus == 1 { !self.ready.is_empty() } else { !self.ready().is_empty() }
    }

    fn is_stopped(&self, tid: Tid) -> bool {
        self.thread(tid).and_then(|t| self.processes.get(t.pid)).is_some_and(|p| p.stopped)
    }

    #[must_use]
    pub fn thread(&self, tid: Tid) -> Option<&Thread> {
        self.threads.get(tid)
    }

    #[must_use]
    pub fn process(&self, pid: Pid) -> Option<&Process> {
        self.processes.get(pid)
    }

    /// Live and zombie processes by number.
    pub fn processes(&self) -> impl Iterator<Item = (Pid, &Process)> {
        self.processes.iter()
    }

    pub fn threads(&self) -> impl Iterator<Item = (Tid, &Thread)> {
        self.threads.iter()
    }

    /// Reaped processes, the latest first.
    pub fn dead(&self) -> impl Iterator<Item = &Tombstone> {
        self.dead.iter_newest()
    }

    pub fn objects(&self) -> impl Iterator<Item = (ObjectId, &Entry)> {
        self.objects.iter()
    }

    #[must_use]
    pub fn object(&self, id: ObjectId) -> Option<&Entry> {
        self.objects.get(id)
    }

    #[must_use]
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// The next deadline that anybody waits for.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Instant> {
        let (timer, alarm) = (self.timers.first().map(|row| row.0), self.alarms.first().map(|row| row.0));
        timer.into_iter().chain(alarm).min()
    }

    /// Gives the bytes of standard input, before anybody has read any.
    pub fn set_stdin(&mut self, bytes: Vec<u8>) {
        self.files.set_stdin(bytes);
    }

    /// Whether a thread is about to read standard input.
    #[must_use]
    pub fn wants_stdin(&self, tid: Tid) -> bool {
        let Some(thread) = self.thread(tid) else { return false };
        let Some(Syscall::Read { fd, .. }) = thread.call() else { return false };
        let id = self.process(thread.pid).and_then(|process| process.descriptors.get(*fd));
        id.and_then(|id| self.files.description(id)).is_some_and(|d| d.target == files::Target::Stdin)
    }

    /// Says what a thread is about to do.
    pub fn set_next(&mut self, tid: Tid, next: Next) {
        let thread = self.threads.get_mut(tid).expect("only a live thread can be about to do something");
        debug_assert!(
            thread.attempt == Attempt::default(),
            "a new operation must not inherit the patience of an old one"
        );
        let process = self.processes.get(thread.pid).expect("a live thread's process is alive");
        // A call that a handler has interrupted goes on with the patience that is left.
        let next = match next {
            Next::Call(call) => match &*call {
                Syscall::Signal(SignalCall::Resume { call, deadline }) => {
                    thread.attempt.deadline = *deadline;
                    Next::Call(Rc::clone(call))
                }
                _ => Next::Call(call),
            },
            next => next,
        };
        self.lined_up += 1;
        let now = if self.cpus == 1 { self.now } else { process.busy_until.max(self.now) };
        thread.turn.step_ended(now, self.now, self.lined_up, &next);
        thread.next = process.with_own_objects(next);
    }

    #[must_use]
    pub fn has_drafts(&self) -> bool {
        !self.drafts.is_empty()
    }

    /// What happened since this was last asked.
    pub fn take_drafts(&mut self) -> Vec<Draft> {
        std::mem::take(&mut self.drafts)
    }

    /// The emptied list of what happened, for what happens next.
    pub fn reuse(&mut self, drafts: Vec<Draft>) {
        if self.drafts.is_empty() {
            self.drafts = drafts;
        }
    }

    fn draft(&mut self, tid: Tid, kind: EventKind) {
        let pid = self.threads.get(tid).map_or(Pid(tid.0), |thread| thread.pid);
        self.drafts.push(Draft { pid, tid, kind });
    }

    fn thread_mut(&mut self, tid: Tid) -> &mut Thread {
        self.threads.get_mut(tid).expect("the thread is alive")
    }

    fn process_mut(&mut self, pid: Pid) -> &mut Process {
        self.processes.get_mut(pid).expect("the process is alive or a zombie")
    }
}

impl Entry {
    /// What a person may see of it.
    #[must_use]
    pub fn look(&self) -> objects::Look {
        self.object.look()
    }
}
