//! What a person sees of a machine at one point of its history. Field names are part of the contract (`window.preempt.view()`).

use super::Happening;
use crate::abi::{Event, InstructionView, Outcome, Owner, Schedule, Stream};
use crate::base::Map;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A machine at one point of its history.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// Steps taken, 0 at the start.
    pub step: u64,
    /// Instructions of the current thread since the last step began; 0 exactly between two steps.
    pub instruction: u64,
    /// Steps recorded: the future that is known when the person went back is `step..steps`.
    pub steps: u64,
    /// Steps at the start of a very long recording that were dropped: nobody can go before the end of the last of them.
    pub dropped: u64,
    #[serde(serialize_with = "nanoseconds")]
    pub time_ns: u64,
    /// Up to here, at most the last 256 KiB.
    pub stdout: String,
    pub stderr: String,
    /// The whole recording's lines, those after `step` too (the page draws them pale); the last 1,000 of them.
    pub output: Vec<OutputLine>,
    /// Output lines older than those kept.
    pub output_dropped: u64,
    pub outcome: Option<Outcome>,
    /// In order of creation, main first.
    pub processes: Vec<ProcessView>,
    pub objects: Vec<ObjectView>,
    pub files: Vec<FileView>,
    /// Pipes, pairs of sockets, connections, and who listens.
    pub channels: Vec<ChannelView>,
    /// Which globals of the process that is looked at lie on pages of which kind.
    pub contents: Vec<(PageState, Vec<String>)>,
    /// The thread that took the last step.
    pub ran: Option<u32>,
    /// The thread that the recording or the policy lets go next.
    pub next: Option<u32>,
    /// Threads that could go next, each with what it is about to do.
    pub choices: Vec<Candidate>,
    /// A circle of threads none of which can ever go on, also when others still can.
    pub deadlock: Option<DeadlockView>,
    /// The last step in one sentence.
    pub narration: String,
    /// Events of the last step. The page is told them in words, so it need not know how to read them.
    #[serde(skip)]
    pub events: Vec<Event>,
    /// A program that could not be loaded: Python's own message, and where. The rest of the view is the last good run's.
    pub error: Option<ProgramError>,
    /// True while a run is under way.
    pub running: bool,
    /// Choices of the recording up to `step`; left out while a run is under way and beyond 20,000 of them.
    #[serde(skip)]
    pub schedule: Schedule,
    /// The same as text for links and `--schedule`, with the seed; left out while a run is under way.
    pub schedule_text: String,
    /// Why the last movement stopped where it did.
    pub halt: Option<Halt>,
    /// The only thread that is chosen, when a person wants that.
    pub solo: Option<u32>,
    /// What was asked for of one thread (`inspect`).
    pub inspected: Option<Inspected>,
    /// The first step at which the schedule that was asked for could not be followed: the program has changed.
    pub differs_at: Option<u64>,
}

/// Threads that wait for each other for ever.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeadlockView {
    /// The step that closed the circle.
    pub step: u64,
    pub tids: Vec<u32>,
    /// One sentence: each of them, what it waits for, who has that.
    pub message: String,
}

/// Virtual time for those who read: a script's numbers are floating point, so what is beyond 2^53 ns (104 days) is rounded.
fn nanoseconds<S: Serializer>(time: &u64, serializer: S) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() {
        serializer.serialize_f64(*time as f64)
    } else {
        serializer.serialize_u64(*time)
    }
}

/// A thread that could take the next step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    pub tid: u32,
    /// What it is about to do, a short phrase: `acquire lock`, `read tickets`, `sleep 0.2 s`.
    pub about: String,
}

/// Why a program could not be loaded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProgramError {
    /// What Python would print, several lines.
    pub text: String,
    /// The last line of it: `SyntaxError: invalid syntax`.
    pub message: String,
    pub at: LineRef,
}

/// A stretch of one text; lines and columns from 1, the end exclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineRef {
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
}

/// One piece of output, up to and without its line end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutputLine {
    pub step: u64,
    #[serde(serialize_with = "nanoseconds")]
    pub time_ns: u64,
    pub pid: u32,
    pub tid: u32,
    pub stream: Stream,
    pub text: String,
}

/// The states of the contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    #[default]
    New,
    Ready,
    Running,
    Blocked,
    Sleeping,
    Stopped,
    Zombie,
    Dead,
}

/// One process.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProcessView {
    pub pid: u32,
    pub parent: Option<u32>,
    pub name: String,
    pub daemon: bool,
    pub state: State,
    pub exitcode: Option<i32>,
    pub threads: Vec<ThreadView>,
    /// Name and `repr` of the main module's globals, without functions, classes, modules and dunder names.
    pub globals: Map<String, String>,
    /// One entry per page of its memory.
    #[serde(serialize_with = "as_runs", deserialize_with = "of_runs")]
    pub pages: Vec<PageState>,
}

/// A page of a process's memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PageState {
    /// As it was at the fork, still one with another process's.
    Shared,
    /// Was there at the fork, copied by a write since.
    Copied,
    /// Made by this process.
    Own,
}

/// Between page and worker: how many pages in a row are in the same state.
fn as_runs<S: Serializer>(pages: &[PageState], serializer: S) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() {
        return pages.serialize(serializer);
    }
    let runs: Vec<(usize, PageState)> = pages.chunk_by(PartialEq::eq).map(|run| (run.len(), run[0])).collect();
    runs.serialize(serializer)
}

fn of_runs<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<PageState>, D::Error> {
    if deserializer.is_human_readable() {
        return Vec::deserialize(deserializer);
    }
    let runs: Vec<(usize, PageState)> = Vec::deserialize(deserializer)?;
    Ok(runs.into_iter().flat_map(|(count, state)| std::iter::repeat_n(state, count)).collect())
}

/// One thread.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ThreadView {
    pub tid: u32,
    pub name: String,
    pub state: State,
    /// The sentence a person reads: "waits for Lock lock, held by Process-2 since step 14". Empty for a running one.
    pub reason: String,
    /// Those any of whom could free it, where that can be told.
    pub waits_for: Vec<u32>,
    /// Line of the innermost frame of the person's own program, 0 when there is none.
    pub line: u32,
    pub function: String,
    /// Of that frame.
    pub locals: Map<String, String>,
    /// Names of `locals` whose value the last step changed, with the value before it (`None`: new).
    pub changed: Map<String, Option<String>>,
    /// The program that `line` is of.
    pub file: String,
    /// A person wants that it is not chosen.
    pub frozen: bool,
    /// Position of the next instruction.
    pub at: LineRef,
}

/// One thread, looked into.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Inspected {
    pub tid: u32,
    /// Index of the frame whose variables are shown.
    pub frame: u32,
    /// Outermost first.
    pub frames: Vec<StackFrame>,
    pub locals: Vec<Variable>,
    pub globals: Vec<Variable>,
    /// Instructions of the line at which the frame stands.
    pub bytecode: Vec<InstructionView>,
    pub watches: Vec<Watched>,
}

/// A frame of a call stack.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StackFrame {
    pub function: String,
    pub file: String,
    pub line: u32,
    /// Of the simulated standard library.
    pub library: bool,
}

/// A variable, and what the last movement did with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Variable {
    pub name: String,
    pub value: String,
    pub changed: bool,
    /// What it was; `None`: there was none.
    pub before: Option<String>,
}

/// A watch expression.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Watched {
    pub expression: String,
    /// Its `repr`, or the exception.
    pub value: String,
    pub is_error: bool,
    pub changed: bool,
}

/// Why a movement stopped where it did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Halt {
    pub why: Why,
    pub line: u32,
    pub tid: Option<u32>,
    pub on: Option<Happening>,
    /// The condition that was true or what is wrong with it; what the event was told by.
    pub text: String,
}

/// A reason to stop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Why {
    /// It is where it was bound for.
    #[default]
    Arrived,
    Breakpoint,
    /// The condition of a breakpoint is wrong.
    Condition,
    Event,
    /// Only threads that a person has frozen could go on.
    Frozen,
    /// There is no such place.
    Nowhere,
}

/// A kernel object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ObjectView {
    pub id: String,
    /// `Lock`, `Semaphore`, …
    pub kind: String,
    /// The variable by which the program knows it, else kind and number.
    pub name: String,
    /// `free`, `held`, `2 of 4`, `set`, …
    pub state: String,
    pub holders: Vec<u32>,
    pub waiters: Vec<u32>,
    /// Step since which the present holders have it.
    pub since: Option<u64>,
    /// The library's object that it is a part of.
    pub part_of: Option<Owner>,
}

/// A file that the program has touched.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FileView {
    pub path: String,
    pub inode: u64,
    pub size: u64,
    /// The first 200 bytes, as text where they are.
    pub content: String,
    /// Pids with an open descriptor.
    pub open_by: Vec<u32>,
    /// Threads that hold a lock on it (`flock`, `lockf`), and those that wait for one.
    pub locked_by: Vec<u32>,
    pub lock_waiters: Vec<u32>,
    /// True when the last step changed it.
    pub changed: bool,
}

/// What bytes go through.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChannelView {
    pub id: String,
    pub kind: ChannelKind,
    /// An address or a path; empty when it has none.
    pub name: String,
    /// A pipe's end for writing and the one for reading; else who asked for the connection and who was asked. One who listens, and
    /// one who is alone, is the first.
    pub ends: [ChannelEnd; 2],
    /// True when the last step put something in or took something out.
    pub changed: bool,
}

/// Kinds of channel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChannelKind {
    #[default]
    Pipe,
    Pair,
    Connection,
    /// Datagrams.
    Messages,
    Listener,
}

/// One end of a channel.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChannelEnd {
    /// Processes with a descriptor that leads here, and the descriptors of the first of them.
    pub pids: Vec<u32>,
    pub fds: Vec<u32>,
    /// Threads that wait here.
    pub waiters: Vec<u32>,
    /// False when it is closed. One that is open and nobody's is on its way: in a queue, or in a message.
    pub is_open: bool,
    /// What lies here to be read, in bytes (one who listens: connections); `None` for a pipe's end for writing.
    pub bytes: Option<u64>,
    /// How much has room before whoever sends has to wait.
    pub capacity: u64,
}
