//! What a person asks of a machine: `Command` in, `View` out; history, stepping, breakpoints. Knows neither Yew nor terminals.
//!
//! Interface: `Session::handle`, `run_slice` while a run is under way, `timeline` and `events` for the pictures;
//! `PlainRun` for running forward without a recording.

pub mod channels;
mod command;
mod goal;
mod history;
mod inspect;
mod lanes;
mod look;
mod output;
mod plain;
mod run;
pub mod schedule_text;
pub mod script;
mod stops;
#[cfg(test)]
mod tests;
pub mod timeline;
mod travel;
pub mod view;
pub mod words;
mod words_io;

pub use command::{
    Breakpoint, Command, EventStop, Granularity, Happening, Inspect, LoadOptions, OutsideSignal, Unit, Way,
};
pub use plain::{Difference, Input, PlainRun, ProcessFigures, StartError};
pub use run::policies;
pub use timeline::{Arrow, ArrowKind, LaneChange, TimelineDelta};
pub use view::{
    Candidate, ChannelEnd, ChannelKind, ChannelView, DeadlockView, FileView, Halt, Inspected, LineRef, ObjectView,
    OutputLine, PageState, ProcessView, ProgramError, StackFrame, State, ThreadView, Variable, View, Watched, Why,
};

pub use crate::machine::fetch_library_with;

use crate::abi::{Event, EventKind, Schedule};
use crate::base::{Pid, Tid};
use crate::machine::{CompileError, Image, User};
use run::{LoadError, Run};

/// Choices beyond which a view carries only their text.
const SCHEDULE_SHOWN: u64 = 20_000;

/// A person's session with a program.
pub struct Session<U: User = Image> {
    run: Option<Run<U>>,
    error: Option<ProgramError>,
    inspect: Inspect,
    /// What stops a run of whatever program.
    stops: (Vec<Breakpoint>, Vec<EventStop>),
}

impl Session<Image> {
    /// A session without a program.
    #[must_use]
    pub fn new() -> Self {
        Session { run: None, error: None, inspect: Inspect::default(), stops: Default::default() }
    }
}

impl Default for Session<Image> {
    fn default() -> Self {
        Session::new()
    }
}

impl<U: User> Session<U> {
    /// Does what is asked and gives what there is to see then. A run is only begun: go on with `run_slice`.
    pub fn handle(&mut self, command: Command) -> View {
        self.obey(command);
        self.view()
    }

    fn obey(&mut self, command: Command) {
        match command {
            Command::Load { source, options } => self.load(source, options),
            Command::Inspect(inspect) => self.inspect = inspect,
            Command::Breakpoints { lines, events } => {
                self.stops = (lines.clone(), events.clone());
                self.run.iter_mut().for_each(|run| run.set_stops(lines.clone(), events.clone()));
            }
            command => self.move_on(command),
        }
    }

    /// What needs a program.
    fn move_on(&mut self, command: Command) {
        let Some(run) = &mut self.run else { return };
        let moves = command != Command::Look;
        if moves {
            run.halt = None;
        }
        if moves && !matches!(command, Command::Run { .. }) && run.is_running() {
            run.stop();
        }
        match command {
            Command::Load { .. }
            | Command::Inspect(_)
            | Command::Breakpoints { .. }
            | Command::Look
            | Command::Pause => {}
            Command::Step { unit, tid } => drop(run.step(unit, tid.map(Tid))),
            Command::Back { unit, tid } => drop(run.back(unit, tid.map(Tid))),
            Command::Line { at, tid, way } => run.to_line(at, tid.map(Tid), way),
            Command::Freeze { tid, frozen: true } => drop(run.frozen.insert(Tid(tid))),
            Command::Freeze { tid, .. } => drop(run.frozen.remove(&Tid(tid))),
            Command::Solo { tid } => run.solo = tid.map(Tid),
            Command::Seek { step } => run.seek(step),
            Command::Run { to_step } => run.run_on(to_step.unwrap_or(u64::MAX), true),
            Command::RunBack => run.run_back(),
            Command::Reset => run.reset(),
            Command::Replay { schedule } => self.replay(schedule),
            Command::Signal { pid, signal } => run.send_signal(Pid(pid), signal),
        }
    }

    /// A program that cannot be loaded leaves the last good run as it is.
    fn load(&mut self, source: String, options: LoadOptions) {
        match Run::load(source, options) {
            Ok(mut run) => {
                run.set_stops(self.stops.0.clone(), self.stops.1.clone());
                self.run = Some(run);
                self.error = None;
            }
            Err(error) => self.error = Some(told(error)),
        }
    }

    /// The same program, from the start, by this schedule as far as it goes.
    fn replay(&mut self, schedule: Schedule) {
        let Some(run) = &self.run else { return };
        let steps = schedule.choices.len() as u64;
        let options = LoadOptions { schedule: Some(schedule), ..run.options.clone() };
        self.load(run.source.clone(), options);
        if let Some(run) = self.run.as_mut().filter(|_| steps > 0) {
            run.run_on(steps, false);
        }
    }

    /// Goes on with a run that is under way, for about so many instructions. True while there is more of it.
    pub fn run_slice(&mut self, max_instructions: u64) -> bool {
        self.run.as_mut().is_some_and(|run| run.slice(max_instructions))
    }

    /// True while a run is under way.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.run.as_ref().is_some_and(Run::is_running)
    }

    /// The step after which the recording has been made anew since this was last asked, if it was.
    pub fn take_cut(&mut self) -> Option<u64> {
        self.run.as_mut().and_then(|run| run.history.cut.take())
    }

    /// The step up to which the recording should be dropped because it takes too much memory, unless the person stands there.
    #[must_use]
    pub fn overfull(&self) -> Option<u64> {
        let run = self.run.as_ref()?;
        run.history.overfull().filter(|step| run.machine.steps() > *step + 1)
    }

    /// Drops what is recorded up to this step. Gives how many events there were of it, and how many of those are still there.
    pub fn drop_steps(&mut self, step: u64) -> (usize, usize) {
        self.run.as_mut().map_or((0, 0), |run| run.history.drop_steps(step))
    }

    /// Events of the recording from this step on (0: those of the boot too), in order.
    #[must_use]
    pub fn events(&self, from_step: u64) -> &[Event] {
        self.run.as_ref().map_or(&[], |run| run.history.events(from_step))
    }

    /// The digest of the run up to where we are: equal runs have equal digests on every target.
    #[must_use]
    pub fn digest(&self) -> String {
        self.run.as_ref().map(|run| run.machine.digest().hex()).unwrap_or_default()
    }

    /// The recording from this step on, as lanes.
    #[must_use]
    pub fn timeline(&self, from_step: u64) -> TimelineDelta {
        let from_step = from_step.max(1);
        let Some(run) = &self.run else { return TimelineDelta { from_step, ..TimelineDelta::default() } };
        let records = run.history.records(from_step);
        let lanes = &run.history.lanes;
        let first = if from_step == 1 { 0 } else { from_step };
        TimelineDelta {
            from_step,
            ran: records.iter().map(|record| record.tid.0).collect(),
            time_ns: records.iter().map(|record| record.time_ns).collect(),
            line: records.iter().map(|record| record.line).collect(),
            changes: lanes.changes[lanes.changes.partition_point(|change| change.step < first)..].to_vec(),
            arrows: lanes.arrows[lanes.arrows.partition_point(|arrow| arrow.step < first)..].to_vec(),
            steps: run.history.steps(),
            dropped: run.history.first(),
        }
    }

    /// What there is to see.
    pub fn view(&mut self) -> View {
        let error = self.error.clone();
        match &mut self.run {
            None => View { error, ..View::default() },
            Some(run) => View { error, ..view(run, &self.inspect) },
        }
    }
}

fn told(error: LoadError) -> ProgramError {
    match error {
        LoadError::Compile(CompileError { text, message, span }) => {
            let at =
                LineRef { line: span.line, column: span.column, end_line: span.end_line, end_column: span.end_column };
            ProgramError { text, message, at }
        }
        LoadError::Options(message) => ProgramError { text: format!("{message}\n"), message, at: LineRef::default() },
    }
}

/// Of the step that it stands in, else of the last one.
fn instructions_of_step<U: User>(run: &Run<U>) -> u64 {
    match run.machine.inside() {
        Some(inside) => inside.instructions,
        None => run.history.record(run.machine.steps()).map_or(0, |record| record.instructions),
    }
}

fn view<U: User>(run: &mut Run<U>, wanted: &Inspect) -> View {
    let inspected = inspect::inspected(run, wanted);
    let next = run.next().map(|tid| tid.0);
    let (machine, history) = (&run.machine, &run.history);
    let (position, running) = (run.position(), run.is_running());
    let mut names = machine.names();
    // Whoever ended in this step named them.
    if let Some(before) = &run.before {
        names.remember(before);
    }
    // Inside a step its operation is done: that is the last thing that happened.
    let told_step = machine.steps();
    let events = told_events(history.events_of(told_step), position.instruction > 0);
    let (stdout, stderr) = output::text(history, told_step);
    let (output, output_dropped) = output::lines(history);
    let looked_at = whose_memory(machine, wanted).filter(|_| !running);
    let (ran, instructions) = (machine.current(), instructions_of_step(run));
    View {
        step: position.step,
        instruction: position.instruction,
        steps: history.steps(),
        dropped: history.first(),
        time_ns: machine.now().0,
        stdout,
        stderr,
        output,
        output_dropped,
        outcome: run.outcome(),
        processes: look::processes(machine, run.before.as_ref(), &names, &run.frozen),
        objects: look::objects(machine, &names),
        files: look::files(machine, &events),
        channels: channels::channels(machine, &events),
        contents: looked_at.map(|pid| look::contents(machine, pid)).unwrap_or_default(),
        ran: ran.map(|tid| tid.0),
        next,
        choices: look::candidates(machine, &names),
        deadlock: look::deadlock(machine, &names, history.last_circle(told_step)),
        narration: ran.map(|tid| words::narration(&names, tid, &events, instructions)).unwrap_or_default(),
        events,
        error: None,
        running,
        schedule: if running || told_step > SCHEDULE_SHOWN { Schedule::default() } else { run.schedule() },
        schedule_text: if running { String::new() } else { run.schedule_text() },
        halt: run.halt.clone(),
        solo: run.solo.map(|tid| tid.0),
        inspected,
        differs_at: run.differs_at(),
    }
}

/// The process whose values are told: that of the thread that is looked at, else of the one that ran.
fn whose_memory<U: User>(machine: &crate::machine::Machine<U>, wanted: &Inspect) -> Option<Pid> {
    let tid = wanted.tid.map(Tid).or(machine.current());
    tid.map_or(Some(crate::machine::kernel::MAIN), |tid| machine.kernel().thread(tid).map(|thread| thread.pid))
}

/// Events of a step that have happened already, when one stands inside it: what the clock does comes at its end.
fn told_events(events: &[Event], inside: bool) -> Vec<Event> {
    let ahead = |kind: &EventKind| {
        matches!(kind, EventKind::TimeJumped { .. } | EventKind::Woken { by: None } | EventKind::Ended { .. })
    };
    events.iter().filter(|event| !(inside && ahead(&event.kind))).cloned().collect()
}
