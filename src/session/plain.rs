//! Running forward only, without a recording: what the command line needs. Memory does not grow with the run.

use super::run::{chooser, due, machine_options};
use super::{LoadOptions, OutsideSignal};
use crate::abi::{Choice, Event, Outcome};
use crate::base::{Pid, Tid};
use crate::machine::kernel::Figures;
use crate::machine::kernel::sched::Replay;
use crate::machine::{CompileError, Image, Machine, User};

/// A run that cannot go back.
pub struct PlainRun<U: User = Image> {
    machine: Machine<U>,
    caches: U::Caches,
    chooser: Replay,
    /// Where standard input comes from, until somebody reads it.
    input: Option<Input>,
    /// Signals that come from outside, and how many have come.
    signals: Vec<OutsideSignal>,
    sent: usize,
    /// What happened in the last step.
    events: Vec<Event>,
}

/// Gives the bytes of standard input when they are first read.
pub type Input = Box<dyn FnOnce() -> Vec<u8>>;

/// What became of a process's time, in virtual nanoseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcessFigures {
    pub pid: u32,
    pub name: String,
    pub born_ns: u64,
    /// From its birth to its end.
    pub turnaround_ns: u64,
    pub cpu_ns: u64,
    /// Ready, but without a processor.
    pub waiting_ns: u64,
    /// Times that it was switched in.
    pub switches: u64,
    /// Times that another took the processor although it could have gone on.
    pub preemptions: u64,
}

/// Where a schedule and a program first differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub step: u64,
    /// One sentence.
    pub message: String,
}

/// Why a run did not start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartError {
    Compile(CompileError),
    Options(String),
}

impl<U: User> PlainRun<U> {
    /// # Errors
    /// Python's syntax error, or an option that makes no sense.
    pub fn start(source: &str, options: &LoadOptions) -> Result<PlainRun<U>, StartError> {
        let chooser = chooser(options).map_err(StartError::Options)?;
        let machine = Machine::boot(source, machine_options(options)).map_err(StartError::Compile)?;
        let signals = options.signals.clone();
        Ok(PlainRun {
            machine,
            caches: U::Caches::default(),
            chooser,
            input: None,
            signals,
            sent: 0,
            events: Vec::new(),
        })
    }

    /// Asks `input` for standard input when the program first reads it.
    pub fn set_input(&mut self, input: Input) {
        self.input = Some(input);
    }

    /// Takes the next step and gives what happened; `None` when the run has ended.
    pub fn step(&mut self) -> Option<&[Event]> {
        let choice = self.outside().or_else(|| self.machine.decide(&mut self.chooser).map(Choice::Thread))?;
        Some(self.take(choice))
    }

    /// Takes the next step of the schedule; `None` when the schedule or the run has ended.
    ///
    /// # Errors
    /// The schedule cannot be followed any further.
    pub fn step_recorded(&mut self) -> Result<Option<&[Event]>, Difference> {
        if self.machine.steps() >= self.chooser.len() {
            return Ok(None);
        }
        let decided = self.outside().or_else(|| self.machine.decide(&mut self.chooser).map(Choice::Thread));
        match (self.difference(), decided) {
            (Some(difference), _) => Err(difference),
            (None, Some(choice)) => Ok(Some(self.take(choice))),
            (None, None) => Ok(None),
        }
    }

    /// The signal that comes from outside now, if one does.
    fn outside(&mut self) -> Option<Choice> {
        if self.machine.outcome().is_some() {
            return None;
        }
        if let Some(signal @ Choice::Signal { .. }) = self.chooser.said(self.machine.steps() + 1) {
            return Some(signal);
        }
        let choice = due(&self.signals, self.sent, self.machine.now())?;
        self.sent += 1;
        Some(choice)
    }

    fn take(&mut self, choice: Choice) -> &[Event] {
        let reads = |tid: Tid| self.machine.kernel().wants_stdin(tid);
        if self.input.is_some() && matches!(choice, Choice::Thread(tid) if reads(tid)) {
            let bytes = self.input.take().map(|input| input()).unwrap_or_default();
            self.machine.set_stdin(bytes);
        }
        self.machine.step(&mut self.caches, choice);
        self.machine.swap_events(&mut self.events);
        &self.events
    }

    /// Time figures of every process that has been there, the first to be born first.
    #[must_use]
    pub fn figures(&self) -> Vec<ProcessFigures> {
        let (kernel, now_ns) = (self.machine.kernel(), self.machine.now().0);
        let row = |pid: Pid, name: &str, cpu_ns, figures: Figures| ProcessFigures {
            pid: pid.0,
            name: name.to_owned(),
            born_ns: figures.born_ns,
            turnaround_ns: (if figures.ended_ns > 0 { figures.ended_ns } else { now_ns }) - figures.born_ns,
            cpu_ns,
            waiting_ns: figures.waiting_ns,
            switches: figures.switches,
            preemptions: figures.preemptions,
        };
        let living = kernel.processes().map(|(pid, p)| row(pid, &p.name, p.cpu_ns, p.figures));
        let dead = kernel.dead().map(|p| row(p.pid, &p.name, p.cpu_ns, p.figures));
        let mut rows: Vec<ProcessFigures> = living.chain(dead).collect();
        rows.sort_by_key(|row| (row.born_ns, row.pid));
        rows
    }

    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome> {
        self.machine.outcome()
    }

    #[must_use]
    pub fn steps(&self) -> u64 {
        self.machine.steps()
    }

    /// The digest of everything so far.
    #[must_use]
    pub fn digest(&self) -> String {
        self.machine.digest().hex()
    }

    /// Whether the schedule could be followed to its end, or where not.
    #[must_use]
    pub fn difference(&self) -> Option<Difference> {
        let named = |choice: Option<Choice>| match choice {
            Some(Choice::Thread(tid)) => format!("thread {}", tid.0),
            Some(Choice::Number(number)) => format!("the number {number}"),
            Some(Choice::Signal { pid, .. }) => format!("a signal for process {}", pid.0),
            None => "nobody".into(),
        };
        if let Some(step) = self.chooser.differs_at {
            let message = format!(
                "step {step} of the schedule lets {} go, which cannot run there: the program has changed",
                named(self.chooser.said(step))
            );
            return Some(Difference { step, message });
        }
        let (ended, recorded) = (self.machine.steps(), self.chooser.len());
        (self.machine.outcome().is_some() && ended < recorded).then(|| {
            let message = format!(
                "the program ended at step {ended}, the schedule goes on to step {recorded}: the program has changed"
            );
            Difference { step: ended + 1, message }
        })
    }
}
