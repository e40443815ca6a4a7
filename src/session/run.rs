//! One loaded program: its machine at some place of its recording, stepping forward, running on. Knows no view.

use super::goal::Goal;
use super::history::History;
use super::schedule_text;
use super::stops::Stops;
use super::travel::{self, Position, Stand};
use super::{Breakpoint, EventStop, Granularity, Halt, LoadOptions, OutsideSignal, Unit};
use crate::abi::{Choice, Outcome, Schedule, Verdict};
use crate::base::{Instant, Pid, Set, Tid};
use crate::machine::kernel::naming::MAX_OTHERS;
use crate::machine::kernel::sched::{POLICIES, Replay, policy, watched_steps};
use crate::machine::{CompileError, Image, Machine, MachineOptions, User};

/// Steps that one press of "next line" may take, when the line takes that many.
const MAX_STEPS_OF_A_LINE: u64 = 10_000;

/// A program, its recording, and where in it we are.
pub struct Run<U: User = Image> {
    pub source: String,
    pub options: LoadOptions,
    pub machine: Machine<U>,
    pub history: History<U>,
    /// The machine before the last movement, to tell what changed.
    pub before: Option<Machine<U>>,
    pub(super) caches: U::Caches,
    chooser: Replay,
    pub stops: Stops,
    /// Threads that a person wants not to be chosen.
    pub frozen: Set<Tid>,
    /// The only thread that is chosen.
    pub solo: Option<Tid>,
    /// Set while a run is under way.
    pub(super) goal: Option<Goal>,
    /// Why the last movement stopped.
    pub halt: Option<Halt>,
    /// Conditions looked at since somebody last counted.
    pub(super) asked: u64,
}

/// Why a program was not loaded.
pub enum LoadError {
    Compile(CompileError),
    Options(String),
}

impl<U: User> Run<U> {
    /// # Errors
    /// Python's syntax error, or an option that makes no sense.
    pub fn load(source: String, options: LoadOptions) -> Result<Run<U>, LoadError> {
        let chooser = chooser(&options).map_err(LoadError::Options)?;
        let mut machine = Machine::boot(&source, machine_options(&options)).map_err(LoadError::Compile)?;
        let history = History::new(&mut machine);
        Ok(Run {
            source,
            options,
            machine,
            history,
            before: None,
            caches: U::Caches::default(),
            chooser,
            stops: Stops::default(),
            frozen: Set::new(),
            solo: None,
            goal: None,
            halt: None,
            asked: 0,
        })
    }

    #[must_use]
    pub fn position(&self) -> Position {
        Position::of(&self.machine)
    }

    pub fn set_stops(&mut self, mut lines: Vec<Breakpoint>, events: Vec<EventStop>) {
        for stop in &mut lines {
            self.name_file(stop);
        }
        self.stops = Stops { lines, events };
    }

    pub(super) fn name_file(&self, stop: &mut Breakpoint) {
        if stop.file.is_empty() {
            stop.file.clone_from(&self.options.name);
        }
    }

    #[must_use]
    pub fn is_running(&self) -> bool {
        self.goal.is_some()
    }

    fn may_go(&self, tid: Tid) -> bool {
        !self.frozen.contains(&tid) && self.solo.is_none_or(|solo| solo == tid)
    }

    /// Whether a recorded choice is still one that a person wants.
    fn is_wanted(&self, choice: Choice) -> bool {
        !matches!(choice, Choice::Thread(tid) if !self.may_go(tid))
    }

    fn decide(&mut self) -> Option<Tid> {
        let (frozen, solo) = (&self.frozen, self.solo);
        let may_go = |tid: Tid| !frozen.contains(&tid) && solo.is_none_or(|solo| solo == tid);
        self.machine.decide_among(&mut self.chooser, may_go)
    }

    /// The first step at which the schedule asked for could not be followed.
    #[must_use]
    pub fn differs_at(&self) -> Option<u64> {
        self.chooser.differs_at
    }

    /// How the run ended, at the place where we are.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        let full = self.history.is_full() && self.position() == Position::after(self.history.steps());
        let message = "its last thousand steps alone fill the memory that a recording may take; run it with `preempt run`, which keeps none";
        let full = full.then(|| Outcome { verdict: Verdict::Limit, message: message.into(), exit_code: None });
        self.machine.outcome().cloned().or(full)
    }

    /// The thread that the recording or the policy lets go next.
    pub fn next(&mut self) -> Option<Tid> {
        if let Some(inside) = self.machine.inside() {
            return Some(inside.tid);
        }
        let step = self.machine.steps() + 1;
        match self.history.choice(step).zip(self.history.record(step)) {
            Some((choice, record)) if self.is_wanted(choice) => Some(record.tid),
            _ => self.decide(),
        }
    }

    /// Takes the next step as far as the first line in `stops`; records it whole. False when there is none to take.
    pub(super) fn enter_step(&mut self, tid: Option<Tid>, stops: Until) -> bool {
        debug_assert!(self.machine.inside().is_none(), "a step begins where another has ended");
        let Some(choice) = tid.map(Choice::Thread).or_else(|| self.next_choice()) else { return false };
        self.enter(choice, stops)
    }

    /// What the recording, the schedule asked for, the options or the policy say about the next step.
    fn next_choice(&mut self) -> Option<Choice> {
        let step = self.machine.steps() + 1;
        if self.machine.outcome().is_some() {
            return None;
        }
        if let Some(choice) = self.history.choice(step).filter(|choice| self.is_wanted(*choice)) {
            return Some(choice);
        }
        if let Some(signal @ Choice::Signal { .. }) = self.chooser.said(step) {
            return Some(signal);
        }
        due(&self.options.signals, self.history.signals(step - 1), self.machine.now())
            .or_else(|| self.decide().map(Choice::Thread))
    }

    /// A person sends a signal from outside, now. Where nobody could go on for ever, the clock stands still for it.
    pub fn send_signal(&mut self, pid: Pid, signal: u8) {
        if self.machine.inside().is_some() {
            self.go_on(Until::End, true);
        }
        let stuck = self.machine.outcome().is_some_and(|outcome| outcome.verdict == Verdict::Deadlock);
        if stuck && self.machine.steps() > 0 {
            self.undo_verdict();
        }
        let alive = self.machine.kernel().process(pid).is_some_and(|process| process.is_alive());
        if self.machine.outcome().is_some() || !alive {
            return;
        }
        self.before = Some(self.machine.clone());
        self.enter(Choice::Signal { at: self.machine.now(), pid, signal }, Until::End);
    }

    /// Takes the last step again, so that it does not end the run.
    fn undo_verdict(&mut self) {
        let (last, now) = (self.machine.steps(), self.machine.now());
        let Some(choice) = self.history.choice(last) else { return };
        travel::go(&mut self.machine, &mut self.caches, &self.history, Position::after(last - 1));
        self.history.truncate(last - 1);
        self.machine.add_halt(now);
        self.history.add_halt(now);
        self.enter(choice, Until::End);
    }

    fn enter(&mut self, choice: Choice, stops: Until) -> bool {
        let step = self.machine.steps() + 1;
        let recorded = self.history.choice(step) == Some(choice);
        if !recorded {
            self.history.truncate(step - 1);
        }
        let line = match choice {
            Choice::Thread(tid) => self.machine.span(tid).line,
            _ => 0,
        };
        self.machine.begin_step(&mut self.caches, choice);
        let is_caught = stops == Until::Goal && self.stands(Stand::Events(0));
        let told = self.machine.events().len();
        if !is_caught && self.machine.inside().is_some() {
            self.go_on(stops, false);
        }
        if stops == Until::Goal && self.halt.is_none() && self.machine.inside().is_none() {
            self.stands(Stand::Events(told));
        }
        if recorded {
            self.machine.take_events();
        } else {
            self.record(line);
        }
        true
    }

    fn record(&mut self, line: u32) {
        if self.machine.inside().is_none() {
            self.history.push(&mut self.machine, line);
            return;
        }
        let mut whole = self.machine.clone();
        whole.finish_step(&mut self.caches);
        U::clear(&mut self.caches);
        self.history.push(&mut whole, line);
        self.machine.take_events();
    }

    /// Runs on inside a step to its end or a stop. `standing`: it stood here before. True when it stopped.
    pub(super) fn go_on(&mut self, stops: Until, standing: bool) -> bool {
        match stops {
            Until::Operation => {}
            Until::Instruction => drop(self.machine.advance(&mut self.caches, 1, None)),
            Until::End => self.machine.finish_step(&mut self.caches),
            Until::Line => drop(travel::next_line(&mut self.machine, &mut self.caches, standing, 0)),
            Until::Goal => self.go_on_to_goal(standing),
        }
        self.machine.inside().is_some()
    }

    /// One unit forward; `tid` lets that thread go. False when there is nothing to do.
    pub fn step(&mut self, unit: Unit, tid: Option<Tid>) -> bool {
        if let Some(inside) = self.machine.inside().filter(|inside| tid.is_some_and(|tid| tid != inside.tid)) {
            debug_assert!(inside.budget > 0, "a step lets its thread compute");
            self.go_on(Until::End, true);
        }
        if tid.is_some_and(|tid| self.machine.inside().is_none() && !self.machine.candidates().contains(&tid)) {
            return false;
        }
        self.before = Some(self.machine.clone());
        match unit {
            Unit::Operation => self.step_operation(tid),
            Unit::Instruction => self.step_instruction(tid),
            Unit::Line => self.step_line(tid),
            Unit::Over | Unit::Into | Unit::Out => self.follow(unit, tid, false),
        }
    }

    fn step_operation(&mut self, tid: Option<Tid>) -> bool {
        if self.machine.inside().is_some() {
            self.go_on(Until::End, true);
            return true;
        }
        self.enter_step(tid, Until::End)
    }

    fn step_instruction(&mut self, tid: Option<Tid>) -> bool {
        if self.machine.inside().is_some() {
            self.go_on(Until::Instruction, true);
            return true;
        }
        self.enter_step(tid, Until::Operation)
    }

    /// To the next line of the thread, or to where another thread's turn comes (unless `tid` says that it goes on).
    fn step_line(&mut self, tid: Option<Tid>) -> bool {
        let Some(mover) = tid.or_else(|| self.next()) else { return false };
        if self.machine.inside().is_some() && self.go_on(Until::Line, true) {
            return true;
        }
        for _ in 0..MAX_STEPS_OF_A_LINE {
            let next = if tid.is_some() { Some(mover) } else { self.next() };
            let possible = self.machine.candidates().contains(&mover);
            let moved = self.position() != self.before.as_ref().map(Position::of).unwrap_or_default();
            if moved && (next != Some(mover) || !possible) {
                return true;
            }
            if !possible || !self.enter_step(Some(mover), Until::Line) {
                return moved;
            }
            if self.machine.inside().is_some() {
                return true;
            }
        }
        true
    }

    /// One unit back. False at the start.
    pub fn back(&mut self, unit: Unit, tid: Option<Tid>) -> bool {
        let here = self.position();
        if matches!(unit, Unit::Over | Unit::Into | Unit::Out) {
            return self.follow(unit, tid, true);
        }
        let Some(to) = travel::before(&self.history, &mut self.caches, here, unit) else { return false };
        self.go(to);
        true
    }

    /// To a place of the recording.
    pub fn go(&mut self, to: Position) {
        let earlier = Position::after(if to.instruction == 0 { to.step.saturating_sub(1) } else { to.step });
        travel::go(&mut self.machine, &mut self.caches, &self.history, earlier);
        self.before = Some(self.machine.clone());
        travel::go(&mut self.machine, &mut self.caches, &self.history, to);
    }

    /// To step `step`; beyond the recording the run goes on to it, and before what is kept of it to the first that is.
    pub fn seek(&mut self, step: u64) {
        self.go(Position::after(step.clamp(self.history.first(), self.history.steps())));
        if step > self.history.steps() {
            self.run_on(step, false);
        }
    }

    /// Back to step 0; the recording is forgotten.
    pub fn reset(&mut self) {
        self.goal = None;
        self.history.truncate(0);
        self.go(Position::default());
        self.chooser.differs_at = None;
    }

    /// The choices up to where we are.
    #[must_use]
    pub fn schedule(&self) -> Schedule {
        Schedule { choices: self.history.choices(self.machine.steps()).collect() }
    }

    /// The same as text, with the seed.
    #[must_use]
    pub fn schedule_text(&self) -> String {
        schedule_text::encode(self.history.choices(self.machine.steps()), Some(self.options.seed))
    }
}

/// Where moving forward inside a step stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Until {
    /// At the end of the step.
    End,
    /// When the operation is done.
    Operation,
    /// After one instruction.
    Instruction,
    Line,
    /// Where the run that is under way is bound for, or where something stops it.
    Goal,
}

/// Names of the policies, and what each does.
pub fn policies() -> impl Iterator<Item = (&'static str, &'static str)> {
    POLICIES.iter().map(|row| (row.name, row.about))
}

/// The policy of these options, behind the schedule that they give.
///
/// # Errors
/// A sentence that lists the policies there are.
pub fn chooser(options: &LoadOptions) -> Result<Replay, String> {
    if options.others.len() > MAX_OTHERS {
        return Err(format!("at most {} programs run on one machine", MAX_OTHERS + 1));
    }
    let Some(policy) = policy(&options.policy, options.seed) else {
        let names: Vec<&str> = POLICIES.iter().map(|row| row.name).collect();
        return Err(format!("there is no policy '{}'; there are {}", options.policy, names.join(", ")));
    };
    Ok(Replay::new(options.schedule.clone().unwrap_or_default(), policy))
}

/// What the machine needs of the options.
#[must_use]
pub fn machine_options(options: &LoadOptions) -> MachineOptions {
    MachineOptions {
        path: options.name.clone(),
        argv: if options.argv.is_empty() { vec![options.name.clone()] } else { options.argv.clone() },
        seed: options.seed,
        start_method: options.start_method.clone(),
        tty: options.tty,
        stdin: options.stdin.clone().into_bytes(),
        files: options.files.clone(),
        quantum_instructions: options.quantum_instructions,
        max_steps: options.max_steps,
        max_instructions: options.max_instructions,
        any_instruction: options.granularity == Granularity::Instruction,
        cpus: options.cpus.clamp(1, 8),
        others: options.others.clone(),
        stagger_ns: options.stagger_ns,
        watched_steps: watched_steps(&options.policy, options.seed),
        halts: halts(options),
        ..MachineOptions::default()
    }
}

/// Moments at which signals come from outside.
fn halts(options: &LoadOptions) -> Vec<Instant> {
    let scheduled = options.schedule.iter().flat_map(|schedule| &schedule.choices).filter_map(|choice| match choice {
        Choice::Signal { at, .. } => Some(*at),
        _ => None,
    });
    scheduled.chain(options.signals.iter().map(|signal| Instant(signal.at_ns))).collect()
}

/// The next signal from outside, when its time has come; `sent` have been sent.
#[must_use]
pub fn due(signals: &[OutsideSignal], sent: usize, now: Instant) -> Option<Choice> {
    let signal = signals.get(sent).filter(|signal| signal.at_ns <= now.0)?;
    Some(Choice::Signal { at: now, pid: Pid(signal.pid), signal: signal.signal })
}
