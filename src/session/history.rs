//! The recording of a run: who took each step, what happened, and machines to start replaying from. Knows no person.
//!
//! Keyframes stand at even distances of work (instructions and steps). When there are too many of them every second one
//! goes and the distance doubles, so that a seek replays a bounded share of the run however long it is.

use super::lanes::Lanes;
use crate::abi::{Choice, Event, EventKind};
use crate::base::{Instant, Tid};
use crate::machine::{Machine, User};

const MAX_KEYFRAMES: usize = 256;
const FIRST_DISTANCE: u64 = 2_000;
/// What a step costs beside its instructions.
const STEP_COST: u64 = 40;
/// What the events of a recording may take.
const MAX_EVENT_BYTES: usize = if cfg!(target_arch = "wasm32") { 512 << 20 } else { 2 << 30 };

/// One step of the recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record {
    pub choice: Choice,
    pub tid: Tid,
    /// The line at which its operation stood.
    pub line: u32,
    /// At its end.
    pub time_ns: u64,
    pub instructions: u64,
    /// Of the whole machine, at its end.
    instructions_total: u64,
    /// Index of its first event.
    first_event: usize,
}

/// A whole recording.
pub struct History<U: User> {
    records: Vec<Record>,
    events: Vec<Event>,
    event_bytes: usize,
    keyframes: Vec<Machine<U>>,
    distance: u64,
    since_keyframe: u64,
    pub lanes: Lanes,
    /// Indexes of the output events, with the number of lines before each.
    outputs: Vec<(usize, u64)>,
    /// Steps that were a signal from outside.
    signals: Vec<u64>,
    /// Indexes of the events that say that a circle was closed.
    circles: Vec<usize>,
    /// What came after this step has been forgotten since somebody last asked.
    pub cut: Option<u64>,
}

impl<U: User> History<U> {
    /// A recording of no step. `machine` has just been booted.
    #[must_use]
    pub fn new(machine: &mut Machine<U>) -> History<U> {
        let events = machine.take_events();
        let lanes = Lanes::new(machine);
        let keyframes = vec![machine.clone()];
        let mut history = History {
            records: Vec::new(),
            events: Vec::new(),
            event_bytes: 0,
            keyframes,
            distance: FIRST_DISTANCE,
            since_keyframe: 0,
            lanes,
            outputs: Vec::new(),
            signals: Vec::new(),
            circles: Vec::new(),
            cut: None,
        };
        history.keep_events(events);
        history
    }

    /// Steps recorded.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.records.len() as u64
    }

    /// True when nothing more can be kept.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.event_bytes > MAX_EVENT_BYTES
    }

    /// Instructions of the whole recording.
    #[must_use]
    pub fn instructions(&self) -> u64 {
        self.records.last().map_or(0, |record| record.instructions_total)
    }

    /// The record of a step, from 1.
    #[must_use]
    pub fn record(&self, step: u64) -> Option<&Record> {
        self.records.get(usize::try_from(step.checked_sub(1)?).ok()?)
    }

    pub fn records(&self, from_step: u64) -> &[Record] {
        let from = (from_step.max(1) - 1).min(self.steps()) as usize;
        &self.records[from..]
    }

    pub fn choices(&self, steps: u64) -> impl Iterator<Item = Choice> + '_ {
        self.records.iter().take(steps as usize).map(|record| record.choice)
    }

    /// Signals from outside in the first `steps` steps. Asked at each step: it must not look through them.
    #[must_use]
    pub fn signals(&self, steps: u64) -> usize {
        self.signals.partition_point(|signal| *signal <= steps)
    }

    /// Adds a step that `machine` has just finished; `line` is where its operation stood.
    pub fn push(&mut self, machine: &mut Machine<U>, line: u32) {
        debug_assert!(machine.inside().is_none(), "only whole steps are recorded");
        debug_assert_eq!(machine.steps(), self.steps() + 1, "steps are recorded in order");
        let choice = machine.last_choice().expect("a step was taken");
        let tid = match choice {
            Choice::Signal { pid, .. } => Tid(pid.0),
            _ => machine.current().expect("someone took the step"),
        };
        let instructions = machine.instructions() - self.instructions();
        let record = Record {
            choice,
            tid,
            line,
            time_ns: machine.now().0,
            instructions,
            instructions_total: machine.instructions(),
            first_event: self.events.len(),
        };
        self.records.push(record);
        if let Choice::Signal { .. } = choice {
            self.signals.push(self.steps());
        }
        let events = machine.take_events();
        self.lanes.see(machine, &events);
        self.keep_events(events);
        self.since_keyframe += instructions + STEP_COST;
        if self.since_keyframe >= self.distance {
            self.since_keyframe = 0;
            self.keyframes.push(machine.clone());
            self.thin();
        }
    }

    /// Machines to start from know of a moment at which the clock stands still.
    pub fn add_halt(&mut self, at: Instant) {
        for machine in self.keyframes.iter_mut().filter(|machine| machine.now() <= at) {
            machine.add_halt(at);
        }
    }

    fn keep_events(&mut self, events: Vec<Event>) {
        for event in events {
            self.event_bytes += std::mem::size_of::<Event>() + event.span.file.len() + payload(&event.kind);
            if let EventKind::Output { .. } = event.kind {
                let before = self.outputs.last().map_or(0, |(index, before)| before + lines(&self.events[*index].kind));
                self.outputs.push((self.events.len(), before));
            }
            if let EventKind::Deadlocked { .. } = event.kind {
                self.circles.push(self.events.len());
            }
            self.events.push(event);
        }
    }

    fn thin(&mut self) {
        if self.keyframes.len() > MAX_KEYFRAMES {
            let mut index = 0;
            self.keyframes.retain(|_| {
                index += 1;
                index % 2 == 1
            });
            self.distance *= 2;
        }
    }

    /// The latest machine kept that has taken at most `step` steps.
    #[must_use]
    pub fn keyframe(&self, step: u64) -> &Machine<U> {
        let after = self.keyframes.partition_point(|machine| machine.steps() <= step);
        &self.keyframes[after - 1]
    }

    /// Forgets everything after `step`.
    pub fn truncate(&mut self, step: u64) {
        if step >= self.steps() {
            return;
        }
        self.cut = Some(self.cut.unwrap_or(step).min(step));
        let first = self.records[step as usize].first_event;
        self.event_bytes -= self.events[first..]
            .iter()
            .map(|e| std::mem::size_of::<Event>() + e.span.file.len() + payload(&e.kind))
            .sum::<usize>();
        self.records.truncate(step as usize);
        self.events.truncate(first);
        self.signals.retain(|signal| *signal <= step);
        self.circles.retain(|index| *index < first);
        self.outputs.truncate(self.outputs.partition_point(|(index, _)| *index < first));
        self.keyframes.truncate(self.keyframes.partition_point(|machine| machine.steps() <= step));
        self.lanes.truncate(step, &self.events);
        self.since_keyframe = 0;
    }

    /// Events from this step on (0: the boot's too), in order.
    #[must_use]
    pub fn events(&self, from_step: u64) -> &[Event] {
        &self.events[self.first_event(from_step)..]
    }

    /// The last circle of threads that was closed up to the end of a step.
    #[must_use]
    pub fn last_circle(&self, step: u64) -> Option<&Event> {
        let end = self.first_event(step + 1);
        self.circles.iter().rev().find(|index| **index < end).map(|index| &self.events[*index])
    }

    /// Events of one step.
    #[must_use]
    pub fn events_of(&self, step: u64) -> &[Event] {
        &self.events[self.first_event(step)..self.first_event(step + 1)]
    }

    fn first_event(&self, step: u64) -> usize {
        match step {
            0 => 0,
            step => self.record(step).map_or(self.events.len(), |record| record.first_event),
        }
    }

    /// Output events up to `step`, the latest first, each with the number of lines before it.
    pub fn outputs(&self, step: u64) -> impl Iterator<Item = (&Event, u64)> {
        let end = self.first_event(step + 1);
        let count = self.outputs.partition_point(|(index, _)| *index < end);
        self.outputs[..count].iter().rev().map(|(index, before)| (&self.events[*index], *before))
    }
}

fn payload(kind: &EventKind) -> usize {
    match kind {
        EventKind::FileWritten { bytes, content, .. } => bytes.len() + content.len(),
        EventKind::FileRead { bytes, .. }
        | EventKind::SocketSent { bytes, .. }
        | EventKind::SocketReceived { bytes, .. } => bytes.len(),
        EventKind::Output { text, .. } => text.len(),
        _ => 0,
    }
}

fn lines(kind: &EventKind) -> u64 {
    match kind {
        EventKind::Output { text, .. } => text.lines().count() as u64,
        _ => 0,
    }
}
