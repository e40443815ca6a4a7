//! What a person can ask for.

use crate::abi::Schedule;
use serde::{Deserialize, Serialize};

/// How far one step goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// One bytecode instruction of the thread.
    Instruction,
    /// To the next line of the person's program in that thread.
    Line,
    /// One step of the schedule: a visible operation and what follows it up to the next.
    Operation,
    /// To the next line of the thread, over the functions that it calls; whoever's turn comes meanwhile runs.
    Over,
    /// To the next line of the thread, in whatever function.
    Into,
    /// To where the thread has left its function; back: to where that was called.
    Out,
}

/// How a program is to be run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct LoadOptions {
    pub name: String,
    pub seed: u64,
    /// `round-robin`, `random`, `manual`, `replay`.
    pub policy: String,
    /// What the program finds in `sys.argv`; empty: its name.
    pub argv: Vec<String>,
    /// `fork`, `spawn` or `forkserver`.
    pub start_method: String,
    /// True: stdout is a terminal (line-buffered); false: a pipe (block-buffered).
    pub tty: bool,
    pub quantum_instructions: u64,
    /// 0 means none.
    pub max_steps: u64,
    /// 0 means none.
    pub max_instructions: u64,
    /// Bytes of standard input.
    pub stdin: String,
    /// Where another thread of the same process may get in.
    pub granularity: Granularity,
    /// Processors of the machine.
    pub cpus: u32,
    /// Signals that come from outside, in order of their times.
    pub signals: Vec<OutsideSignal>,
    /// Programs that run beside this one: name and source.
    pub others: Vec<(String, String)>,
    /// Files that are there from the beginning: absolute paths and bytes. The page has none but its programs.
    #[serde(skip)]
    pub files: Vec<(String, Vec<u8>)>,
    /// How long after the one before each of them begins.
    pub stagger_ns: u64,
    /// Followed as far as it goes, then the policy decides.
    pub schedule: Option<Schedule>,
}

impl Default for LoadOptions {
    fn default() -> Self {
        LoadOptions {
            name: "program.py".into(),
            seed: 1,
            policy: "random".into(),
            argv: Vec::new(),
            start_method: "fork".into(),
            tty: true,
            quantum_instructions: 10_000,
            max_steps: 10_000_000,
            max_instructions: 1_000_000_000,
            stdin: String::new(),
            granularity: Granularity::Loop,
            cpus: 1,
            signals: Vec::new(),
            others: Vec::new(),
            files: Vec::new(),
            stagger_ns: 1_000_000_000,
            schedule: None,
        }
    }
}

/// Where another thread of the same process may get in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Granularity {
    /// Where CPython's loop looks: jumps back, beginnings of functions, calls of C code.
    #[default]
    Loop,
    /// After any instruction.
    Instruction,
}

/// A signal that comes from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutsideSignal {
    pub at_ns: u64,
    pub signal: u8,
    pub pid: u32,
}

/// A place where a run stops.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct Breakpoint {
    /// The program that the line is of; empty: the first.
    pub file: String,
    /// From 1.
    pub line: u32,
    /// A Python expression that must be true in the frame that arrives; empty: none.
    pub condition: String,
}

impl Breakpoint {
    /// At a line of the first program, always.
    #[must_use]
    pub fn at(line: u32) -> Breakpoint {
        Breakpoint { line, ..Breakpoint::default() }
    }
}

/// A kind of event at which a run stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Happening {
    /// A thread has to wait for a lock or a semaphore.
    Contended,
    /// A thread has to wait for whatever.
    Waits,
    /// A circle of threads that wait for each other is closed.
    Deadlock,
    ProcessStarts,
    ProcessEnds,
    ThreadStarts,
    ThreadEnds,
    SignalArrives,
    Printed,
    /// An exception that nothing of the program handles is reported.
    Uncaught,
    FileWritten,
    FileRead,
}

/// Stops a run when this happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventStop {
    pub on: Happening,
    /// Only where this is part of the name: of the object, process, thread, signal, file; of the text that is printed.
    #[serde(default)]
    pub name: String,
}

/// Which way a line is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// Runs to it, and stays where the run ends if it does not come there.
    Run,
    /// The next time that it runs; stays here when there is none.
    Next,
    /// The last time that it ran.
    Previous,
}

/// What the view shows of one thread beside what it shows of all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Inspect {
    /// `None`: the thread that ran, else the first.
    pub tid: Option<u32>,
    /// Index into its call stack; `None`: the innermost frame of the program.
    pub frame: Option<u32>,
    pub stack: bool,
    pub bytecode: bool,
    /// Python expressions, worked out in that frame.
    pub watches: Vec<String>,
    /// The events that led here, in words; without it those of the last step only. Who words them looks at this.
    pub events: bool,
}

/// A request. Everything that the page's controls do is one of these; `Script` is what a script may write for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(clippy::large_enum_variant, reason = "a person gives few commands, and none is kept")]
pub enum Command {
    Load {
        source: String,
        options: LoadOptions,
    },
    /// One step; `tid` lets that thread go (a branch, when the recording says another). With `Over`, `Into` and `Out` it is
    /// the thread that is followed, and a run is only begun.
    Step {
        unit: Unit,
        tid: Option<u32>,
    },
    /// One unit back; `tid` is followed by `Over`, `Into` and `Out`.
    Back {
        unit: Unit,
        tid: Option<u32>,
    },
    /// To where a line runs: in this thread, or in any.
    Line {
        at: Breakpoint,
        tid: Option<u32>,
        way: Way,
    },
    /// A frozen thread is not chosen until it is thawed.
    Freeze {
        tid: u32,
        frozen: bool,
    },
    /// Only this thread is chosen; `None`: all again.
    Solo {
        tid: Option<u32>,
    },
    /// What the view shows of one thread from now on.
    Inspect(Inspect),
    /// To this step of the recording; beyond its end the run goes on to it.
    Seek {
        step: u64,
    },
    /// Runs until the end, a breakpoint, or `Pause`. `to_step` stops earlier.
    Run {
        to_step: Option<u64>,
    },
    /// Runs backwards to the last breakpoint, or to the start.
    RunBack,
    Pause,
    /// Back to step 0; the recording is forgotten.
    Reset,
    Breakpoints {
        lines: Vec<Breakpoint>,
        events: Vec<EventStop>,
    },
    Replay {
        schedule: Schedule,
    },
    /// A signal from outside, now: a person's Ctrl+C, a `kill` from another terminal.
    Signal {
        pid: u32,
        signal: u8,
    },
    /// Nothing: asks for the view.
    Look,
}
