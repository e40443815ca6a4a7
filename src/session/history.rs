//! The recording of a run: who took each step, what happened, and machines to start replaying from. Knows no person.
//!
//! Keyframes stand at even distances of work (instructions and steps). When there are too many of them every second one
//! goes and the distance doubles, so that a seek replays a bounded share of the run however long it is. What a keyframe shares
//! with the run is copied when the run writes to it: the more a program holds, the further apart its keyframes stand.
//!
//! A recording that takes too much memory loses its first steps (`drop_steps`): nobody can go there any more. What is told
//! later all the same stays: who began, what was printed last, circles; and who took each step, for the schedule.

use super::lanes::Lanes;
use crate::abi::{Choice, Event, EventKind};
use crate::base::{Instant, Tid};
use crate::machine::{Machine, User};

const MAX_KEYFRAMES: usize = 256;
const FIRST_DISTANCE: u64 = 2_000;
/// What a step costs beside its instructions.
const STEP_COST: u64 = 40;
/// Work that pays for the copying of so many bytes behind a keyframe: then it takes about a fifth of the run's time.
const BYTES_PER_WORK: u64 = 5;
/// No keyframe waits for more work than this because of its bytes: a few milliseconds of replay.
const MOST_FOR_BYTES: u64 = 1 << 20;
/// What a recording may take before its first steps are dropped; with twice as much it is full.
const MAX_BYTES: usize = if cfg!(target_arch = "wasm32") { 160 << 20 } else { 1 << 30 };
/// Printed text of dropped steps that is kept.
const PRINTED_BYTES: usize = 512 << 10;
/// So many steps are kept whatever they take.
const LEAST_STEPS: u64 = 1_000;

/// One step of the recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record {
    pub tid: Tid,
    /// The line at which its operation stood.
    pub line: u32,
    /// At its end.
    pub time_ns: u64,
    pub instructions: u64,
    /// Of the whole machine, at its end.
    instructions_total: u64,
    /// How many events came before its first.
    first_event: usize,
}

/// A whole recording.
pub struct History<U: User> {
    /// Who took each step, the dropped ones too.
    tids: Vec<Tid>,
    /// Those of the steps after `first`.
    records: Vec<Record>,
    /// Steps that are dropped.
    first: u64,
    /// Events that are dropped.
    dropped_events: usize,
    events: Vec<Event>,
    event_bytes: usize,
    keyframes: Vec<Machine<U>>,
    distance: u64,
    since_keyframe: u64,
    /// Work after which the next keyframe is due.
    due: u64,
    /// Of the machine that was booted.
    booted_bytes: u64,
    pub lanes: Lanes,
    /// Indexes of the output events, with the number of lines before each.
    outputs: Vec<(usize, u64)>,
    /// Steps that were a signal from outside.
    signals: Vec<(u64, Choice)>,
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
            tids: Vec::new(),
            records: Vec::new(),
            first: 0,
            dropped_events: 0,
            events: Vec::new(),
            event_bytes: 0,
            keyframes,
            distance: FIRST_DISTANCE,
            since_keyframe: 0,
            due: FIRST_DISTANCE,
            booted_bytes: machine.heap_bytes(),
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
        self.tids.len() as u64
    }

    /// Steps that are dropped: the earliest place to go to is after the last of them.
    #[must_use]
    pub fn first(&self) -> u64 {
        self.first
    }

    /// True when nothing more can be kept.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.bytes() > 2 * MAX_BYTES
    }

    fn bytes(&self) -> usize {
        self.event_bytes + std::mem::size_of::<Record>() * self.records.len() + self.lanes.bytes()
    }

    /// The steps up to which to drop what is recorded, when it takes too much.
    #[must_use]
    pub fn overfull(&self) -> Option<u64> {
        let kept = self.steps() - self.first;
        (self.bytes() > MAX_BYTES && kept > LEAST_STEPS).then_some(self.first + kept / 4)
    }

    /// Drops the steps up to this one. Gives how many events there were of them, and how many of those are still there.
    pub fn drop_steps(&mut self, step: u64) -> (usize, usize) {
        debug_assert!(step >= self.first && step < self.steps(), "some steps stay");
        let end = self.first_event(step + 1);
        let (outputs, mut room) = (self.outputs.partition_point(|(index, _)| *index < end), PRINTED_BYTES);
        let fits = |(index, _): &&(usize, u64)| {
            room = room.saturating_sub(payload(&self.events[*index].kind) + 16);
            room > 0
        };
        let printed = outputs - self.outputs[..outputs].iter().rev().take_while(fits).count();
        let (mut index, mut output, mut bytes) = (0, 0, 0);
        self.events.retain(|event| {
            index += 1;
            let stays = index > end || event.step == 0 || lasts(&event.kind) || {
                output += usize::from(matches!(event.kind, EventKind::Output { .. }));
                matches!(event.kind, EventKind::Output { .. }) && output > printed
            };
            bytes += if stays { 0 } else { size(event) };
            stays
        });
        let removed = index - self.events.len();
        self.event_bytes -= bytes;
        self.dropped_events += removed;
        self.outputs.drain(..printed);
        let is_output = |event: &Event| matches!(event.kind, EventKind::Output { .. });
        let is_circle = |event: &Event| matches!(event.kind, EventKind::Deadlocked { .. });
        move_to(self.outputs.iter_mut().map(|(index, _)| index), &self.events, is_output);
        move_to(self.circles.iter_mut(), &self.events, is_circle);
        self.records.drain(..(step - self.first) as usize);
        self.first = step;
        self.lanes.drop_steps(step);
        // The first machine stays for a start from the beginning.
        let near = self.keyframes.partition_point(|machine| machine.steps() <= step).saturating_sub(1);
        if near > 1 {
            self.keyframes.drain(1..near);
        }
        (end, end - removed)
    }

    /// Instructions of the whole recording.
    #[must_use]
    pub fn instructions(&self) -> u64 {
        self.records.last().map_or(0, |record| record.instructions_total)
    }

    /// The record of a step, from 1.
    #[must_use]
    pub fn record(&self, step: u64) -> Option<&Record> {
        self.records.get(usize::try_from(step.checked_sub(self.first + 1)?).ok()?)
    }

    pub fn records(&self, from_step: u64) -> &[Record] {
        let from = (from_step.max(1) - 1).clamp(self.first, self.steps()) - self.first;
        &self.records[from as usize..]
    }

    /// The choice with which a step began, from 1; of dropped ones too.
    #[must_use]
    pub fn choice(&self, step: u64) -> Option<Choice> {
        let tid = self.tids.get(usize::try_from(step.checked_sub(1)?).ok()?)?;
        let at = self.signals.partition_point(|(signal, _)| *signal < step);
        let signal = self.signals.get(at).filter(|(signal, _)| *signal == step);
        Some(signal.map_or(Choice::Thread(*tid), |(_, choice)| *choice))
    }

    pub fn choices(&self, steps: u64) -> impl Iterator<Item = Choice> + '_ {
        (1..=steps).map_while(|step| self.choice(step))
    }

    /// Signals from outside in the first `steps` steps. Asked at each step: it must not look through them.
    #[must_use]
    pub fn signals(&self, steps: u64) -> usize {
        self.signals.partition_point(|(signal, _)| *signal <= steps)
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
            tid,
            line,
            time_ns: machine.now().0,
            instructions,
            instructions_total: machine.instructions(),
            first_event: self.dropped_events + self.events.len(),
        };
        self.records.push(record);
        self.tids.push(tid);
        if let Choice::Signal { .. } = choice {
            self.signals.push((self.steps(), choice));
        }
        let events = machine.take_events();
        self.lanes.see(machine, &events);
        self.keep_events(events);
        self.since_keyframe += instructions + STEP_COST;
        if self.since_keyframe >= self.due {
            self.due = self.distance_with(machine.heap_bytes());
            if self.since_keyframe >= self.due {
                self.since_keyframe = 0;
                self.keyframes.push(machine.clone());
                self.thin();
                self.due = self.distance;
            }
        }
    }

    /// The distance of keyframes while the program holds so many bytes.
    fn distance_with(&self, bytes: u64) -> u64 {
        let for_bytes = bytes.saturating_sub(self.booted_bytes) / BYTES_PER_WORK;
        self.distance.max(for_bytes.min(MOST_FOR_BYTES))
    }

    /// Machines to start from know of a moment at which the clock stands still.
    pub fn add_halt(&mut self, at: Instant) {
        for machine in self.keyframes.iter_mut().filter(|machine| machine.now() <= at) {
            machine.add_halt(at);
        }
    }

    fn keep_events(&mut self, events: Vec<Event>) {
        for event in events {
            self.event_bytes += size(&event);
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

    #[cfg(test)]
    pub fn keyframes(&self) -> usize {
        self.keyframes.len()
    }

    /// The latest machine kept that has taken at most `step` steps.
    #[must_use]
    pub fn keyframe(&self, step: u64) -> &Machine<U> {
        let after = self.keyframes.partition_point(|machine| machine.steps() <= step);
        &self.keyframes[after - 1]
    }

    /// Forgets everything after `step`, which is the start or a step that is not dropped.
    pub fn truncate(&mut self, step: u64) {
        if step >= self.steps() {
            return;
        }
        self.cut = Some(self.cut.unwrap_or(step).min(step));
        let first = if step < self.first { self.boot_events() } else { self.first_event(step + 1) };
        self.event_bytes -= self.events[first..].iter().map(size).sum::<usize>();
        if step < self.first {
            debug_assert_eq!(step, 0, "nobody goes to a step that is dropped");
            (self.first, self.dropped_events) = (0, 0);
            self.records.clear();
        }
        self.records.truncate((step - self.first) as usize);
        self.tids.truncate(step as usize);
        self.events.truncate(first);
        self.signals.retain(|(signal, _)| *signal <= step);
        self.circles.retain(|index| *index < first);
        self.outputs.truncate(self.outputs.partition_point(|(index, _)| *index < first));
        self.keyframes.truncate(self.keyframes.partition_point(|machine| machine.steps() <= step));
        self.lanes.truncate(step, &self.events);
        (self.since_keyframe, self.due) = (0, self.distance);
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
            step if step <= self.first => self.events.partition_point(|event| event.step < step),
            step => self.record(step).map_or(self.events.len(), |record| record.first_event - self.dropped_events),
        }
    }

    fn boot_events(&self) -> usize {
        self.events.partition_point(|event| event.step == 0)
    }

    /// Output events up to `step`, the latest first, each with the number of lines before it.
    pub fn outputs(&self, step: u64) -> impl Iterator<Item = (&Event, u64)> {
        let end = self.first_event(step + 1);
        let count = self.outputs.partition_point(|(index, _)| *index < end);
        self.outputs[..count].iter().rev().map(|(index, before)| (&self.events[*index], *before))
    }
}

/// Indexes in ascending order become those of these events, of which the first ones are still the first of their kind.
fn move_to<'a>(indexes: impl Iterator<Item = &'a mut usize>, events: &[Event], is_one: impl Fn(&Event) -> bool) {
    let ones = events.iter().enumerate().filter(|(_, event)| is_one(event));
    indexes.zip(ones).for_each(|(index, (at, _))| *index = at);
}

/// What is looked up long after it happened.
fn lasts(kind: &EventKind) -> bool {
    use EventKind::{Deadlocked, ProcessRenamed, ProcessStarted, ThreadStarted};
    matches!(kind, ProcessStarted { .. } | ProcessRenamed { .. } | ThreadStarted { .. } | Deadlocked { .. })
}

fn size(event: &Event) -> usize {
    std::mem::size_of::<Event>() + event.span.file.len() + payload(&event.kind)
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
