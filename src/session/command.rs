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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breakpoint {
    /// From 1.
    pub line: u32,
}

/// A request. Everything that the page's controls do is one of these; `Script` is what a script may write for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(clippy::large_enum_variant, reason = "a person gives few commands, and none is kept")]
pub enum Command {
    Load {
        source: String,
        options: LoadOptions,
    },
    /// One step; `tid` lets that thread go (a branch, when the recording says another).
    Step {
        unit: Unit,
        tid: Option<u32>,
    },
    Back {
        unit: Unit,
    },
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
