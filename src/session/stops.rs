//! What stops a run: breakpoints with their conditions, events, and where a movement is bound for. Knows machines, no
//! recording.

use super::travel::Stand;
use super::{Breakpoint, EventStop, Halt, Happening, Why};
use crate::abi::{Event, EventKind, Stream, WaitReason, signal_name};
use crate::base::Tid;
use crate::machine::kernel::objects::Behaviour;
use crate::machine::{Machine, Question, User};

/// Where a movement is bound for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aim {
    /// Nowhere: it stops when something stops it.
    Nowhere,
    /// The next line of a thread with at most so many frames, or any place of it with fewer than `depth`.
    Line { tid: Tid, most: usize, depth: usize },
    /// Fewer frames of a thread than this.
    Return { tid: Tid, depth: usize },
    /// This line of this file, in one thread or any.
    Place { file: String, line: u32, tid: Option<Tid> },
}

impl Aim {
    /// The thread that is followed.
    pub fn follows(&self) -> Option<Tid> {
        match self {
            Aim::Line { tid, .. } | Aim::Return { tid, .. } => Some(*tid),
            Aim::Nowhere | Aim::Place { .. } => None,
        }
    }

    /// The number of frames below which an instruction of this thread counts as a line.
    pub fn depth(&self, mover: Tid) -> usize {
        match self {
            Aim::Line { tid, depth, .. } | Aim::Return { tid, depth } if *tid == mover => *depth,
            _ => 0,
        }
    }

    fn is_met<U: User>(&self, machine: &Machine<U>, mover: Tid, line: u32) -> bool {
        let depth = |tid: Tid| machine.depth(tid);
        match self {
            Aim::Nowhere => false,
            Aim::Line { tid, most, .. } => *tid == mover && depth(mover) <= *most,
            Aim::Return { tid, depth: from } => *tid == mover && depth(mover) < *from,
            Aim::Place { file, line: wanted, tid } => {
                *wanted == line && tid.is_none_or(|tid| tid == mover) && machine.span(mover).file[..] == **file
            }
        }
    }
}

/// Breakpoints and events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stops {
    /// Each with the name of its file.
    pub lines: Vec<Breakpoint>,
    pub events: Vec<EventStop>,
}

impl Stops {
    /// Whether the machine must stand still here. `counts`: breakpoints and events count, not the aim alone. `past`: events
    /// of earlier steps.
    pub fn check<U: User>(
        &self,
        machine: &Machine<U>,
        caches: &mut U::Caches,
        past: &[Event],
        aim: &Aim,
        counts: bool,
        stand: Stand,
    ) -> Option<Halt> {
        match stand {
            Stand::Line(line) => {
                let mover = machine.inside()?.tid;
                if aim.is_met(machine, mover, line) {
                    return Some(Halt { why: Why::Arrived, line, tid: Some(mover.0), ..Halt::default() });
                }
                if counts { self.breakpoint(machine, caches, mover, line) } else { None }
            }
            Stand::Events(from) if counts => {
                machine.events()[from..].iter().find_map(|event| self.event(machine, past, event))
            }
            Stand::Events(_) => None,
        }
    }

    /// Whether a condition is looked at where this line begins.
    pub fn asks(&self, line: u32) -> bool {
        self.lines.iter().any(|stop| stop.line == line && !stop.condition.is_empty())
    }

    fn breakpoint<U: User>(&self, machine: &Machine<U>, caches: &mut U::Caches, mover: Tid, line: u32) -> Option<Halt> {
        let mut here = self.lines.iter().filter(|stop| stop.line == line).peekable();
        here.peek()?;
        let file = machine.span(mover).file;
        let stop = here.find(|stop| stop.file == *file)?;
        let halt = Halt { line, tid: Some(mover.0), ..Halt::default() };
        if stop.condition.is_empty() {
            return Some(Halt { why: Why::Breakpoint, ..halt });
        }
        let depth = machine.depth(mover).saturating_sub(1);
        match machine.evaluate(caches, Question { tid: mover, depth, text: &stop.condition, asks: true }) {
            Ok(told) if told.is_empty() => None,
            Ok(_) => Some(Halt { why: Why::Breakpoint, text: stop.condition.clone(), ..halt }),
            Err(error) => Some(Halt { why: Why::Condition, text: error, ..halt }),
        }
    }

    fn event<U: User>(&self, machine: &Machine<U>, past: &[Event], event: &Event) -> Option<Halt> {
        let stop = self.events.iter().find(|stop| {
            names(machine, past, stop.on, event)
                .is_some_and(|named| stop.name.is_empty() || named.iter().any(|name| name.contains(&stop.name)))
        })?;
        let (line, tid) = (event.span.line, Some(event.tid.0));
        Some(Halt { why: Why::Event, line, tid, on: Some(stop.on), text: stop.name.clone() })
    }
}

/// What a happening can be told apart by; `None`: the event is none.
fn names<U: User>(machine: &Machine<U>, past: &[Event], on: Happening, event: &Event) -> Option<Vec<String>> {
    let all = || machine.names();
    let process = || vec![all().process(event.pid)];
    Some(match (on, &event.kind) {
        (Happening::Contended, EventKind::Blocked { why: WaitReason::Object { object } }) => {
            let kind = machine.kernel().object(*object)?.object.look().kind;
            let is_token = kind.contains("Lock") || kind.contains("Semaphore");
            is_token.then(|| vec![all().object(*object)])?
        }
        (Happening::Waits, EventKind::Blocked { .. }) => vec![all().thread(event.tid)],
        (Happening::Deadlock, EventKind::Deadlocked { threads }) => {
            threads.iter().map(|tid| all().thread(*tid)).collect()
        }
        (Happening::ProcessStarts, EventKind::ProcessStarted { name, .. })
        | (Happening::ThreadStarts, EventKind::ThreadStarted { name }) => vec![name.clone()],
        (Happening::ProcessEnds, EventKind::ProcessExited { .. }) => process(),
        (Happening::ThreadEnds, EventKind::ThreadExited) => {
            let name = |past: &Event| match &past.kind {
                EventKind::ThreadStarted { name } if past.tid == event.tid => Some(name.clone()),
                _ => None,
            };
            vec![past.iter().find_map(name).unwrap_or_default()]
        }
        (Happening::SignalArrives, EventKind::SignalTaken { signal, .. }) => {
            vec![signal_name(*signal).map_or_else(|| signal.to_string(), Into::into), all().process(event.pid)]
        }
        (Happening::Printed, EventKind::Output { text, .. }) => vec![text.clone()],
        (Happening::Uncaught, EventKind::Output { text, stream: Stream::Stderr }) => {
            (text.contains("Traceback (most recent call last):") && machine.reports_uncaught(event.tid))
                .then(|| vec![text.clone()])?
        }
        (Happening::FileWritten, EventKind::FileWritten { path, .. })
        | (Happening::FileRead, EventKind::FileRead { path, .. }) => vec![path.clone()],
        _ => return None,
    })
}
