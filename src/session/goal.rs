//! A run that is under way: where it is bound for, forwards or backwards, in slices so that Pause is always heard.

use super::run::{Run, Until};
use super::stops::Aim;
use super::travel::{self, Position, Stand};
use super::{Breakpoint, Halt, Unit, Way, Why};
use crate::base::Tid;
use crate::machine::{Machine, User};

/// What a step costs of a slice beside its instructions.
const STEP_COST: u64 = 20;
/// What a condition costs of a slice.
const QUESTION_COST: u64 = 4_000;
/// Instructions that are run at once when a person waits for the end of a movement.
const AT_ONCE: u64 = 300_000;

/// What a run is bound for.
#[derive(Clone)]
pub struct Goal {
    aim: Aim,
    /// It stops at this step at the latest.
    until: u64,
    /// Backwards: places before this one are to be looked through.
    end: Option<Position>,
    /// Where it began.
    here: Position,
    /// Breakpoints and events stop it too.
    counts: bool,
    /// Where it goes when it finds nothing; `None`: it stays where that was told.
    otherwise: Option<Position>,
}

impl<U: User> Run<U> {
    /// Whether the run that is under way must stop here; says why.
    pub(super) fn stands(&mut self, stand: Stand) -> bool {
        let Some(goal) = &self.goal else { return false };
        self.halt =
            self.stops.check(&self.machine, &mut self.caches, self.history.events(0), &goal.aim, goal.counts, stand);
        self.halt.is_some()
    }

    pub(super) fn go_on_to_goal(&mut self, standing: bool) {
        let Some(goal) = self.goal.clone() else { return };
        let mover = self.machine.inside().map(|inside| inside.tid);
        let mover = mover.expect("only a step that has begun can go on");
        let follows = goal.aim.follows() == Some(mover) || matches!(goal.aim, Aim::Place { .. });
        if !follows && (!goal.counts || self.stops.lines.is_empty()) {
            return self.machine.finish_step(&mut self.caches);
        }
        let depth = goal.aim.depth(mover);
        let mut line = travel::next_line(&mut self.machine, &mut self.caches, standing, depth);
        while let Some(at) = line {
            self.asked += u64::from(self.stops.asks(at));
            if self.stands(Stand::Line(at)) {
                return;
            }
            line = travel::next_line(&mut self.machine, &mut self.caches, true, depth);
        }
    }

    /// Goes over, into or out of what a thread calls: at once, or by a run that is then under way.
    pub(super) fn follow(&mut self, unit: Unit, tid: Option<Tid>, back: bool) -> bool {
        let here = self.position();
        let alive = |tid: &Tid| self.machine.kernel().thread(*tid).is_some();
        let Some(tid) = tid.or(self.machine.current()).filter(alive).or_else(|| self.next()) else { return false };
        let is_new = self.machine.kernel().thread(tid).is_some_and(|thread| thread.last_ran == 0);
        let depth = self.machine.depth(tid);
        let most = if unit == Unit::Into || is_new { usize::MAX } else { depth };
        let aim = match unit {
            Unit::Out => Aim::Return { tid, depth },
            _ => Aim::Line { tid, most, depth },
        };
        self.set_out(Goal { aim, until: u64::MAX, end: back.then_some(here), here, counts: true, otherwise: None });
        true
    }

    /// To a line, in one thread or in any.
    pub fn to_line(&mut self, mut at: Breakpoint, tid: Option<Tid>, way: Way) {
        self.name_file(&mut at);
        let here = self.position();
        let aim = Aim::Place { file: at.file, line: at.line, tid };
        let (end, otherwise) = ((way == Way::Previous).then_some(here), (way != Way::Run).then_some(here));
        self.before = Some(self.machine.clone());
        self.set_out(Goal { aim, until: u64::MAX, end, here, counts: way == Way::Run, otherwise });
    }

    /// Runs on to this step; `counts`: or to whatever stops a run.
    pub fn run_on(&mut self, until: u64, counts: bool) {
        if self.outcome().is_none() {
            self.before = None;
            self.goal =
                Some(Goal { aim: Aim::Nowhere, until, end: None, here: self.position(), counts, otherwise: None });
        }
    }

    /// Begins a run that is mostly short: its first slice at once.
    fn set_out(&mut self, goal: Goal) {
        self.goal = Some(goal);
        self.slice(AT_ONCE);
    }

    /// Back to the last breakpoint or event before here, or to the start.
    pub fn run_back(&mut self) {
        let here = self.position();
        let (end, otherwise) = (Some(here), Some(Position::after(self.history.first())));
        if self.stops.lines.is_empty() && self.stops.events.is_empty() {
            return self.go(Position::after(self.history.first()));
        }
        self.set_out(Goal { aim: Aim::Nowhere, until: u64::MAX, end, here, counts: true, otherwise });
    }

    /// Goes on with a run for about so many instructions. True while there is more.
    pub fn slice(&mut self, max_instructions: u64) -> bool {
        let Some(goal) = self.goal.clone() else { return false };
        if goal.end.is_some() {
            return self.slice_back(goal, max_instructions);
        }
        let mut left = max_instructions;
        if self.machine.inside().is_some() {
            let goes_on = self.go_on(Until::Goal, true);
            if !goes_on {
                self.stands(Stand::Events(0));
                self.machine.take_events();
            }
            if goes_on || self.halt.is_some() {
                return self.arrive(&goal);
            }
        }
        loop {
            let is_gone = goal.aim.follows().is_some_and(|tid| self.machine.kernel().thread(tid).is_none());
            if self.machine.steps() >= goal.until || self.outcome().is_some() || is_gone {
                return self.arrive(&goal);
            }
            if left == 0 {
                return true;
            }
            let before = self.machine.instructions();
            if !self.enter_step(None, Until::Goal) {
                self.halt = Some(Halt { why: Why::Frozen, ..Halt::default() });
                return self.arrive(&goal);
            }
            if self.halt.is_some() {
                return self.arrive(&goal);
            }
            let asked = std::mem::take(&mut self.asked) * QUESTION_COST;
            left = left.saturating_sub(self.machine.instructions() - before + STEP_COST + asked);
        }
    }

    /// Looks through some more of the recording, backwards.
    fn slice_back(&mut self, mut goal: Goal, mut left: u64) -> bool {
        let lines = goal.aim != Aim::Nowhere || !self.stops.lines.is_empty();
        while left > 0 {
            let (aim, past) = (&goal.aim, self.history.events(0));
            let check = |machine: &Machine<U>, caches: &mut U::Caches, stand| {
                self.stops.check(machine, caches, past, aim, goal.counts, stand)
            };
            let end = goal.end.unwrap_or_default();
            let (found, from, ran) =
                travel::search_back(&self.history, &mut self.caches, (end, goal.here), lines, check);
            if let Some((to, halt)) = found {
                let here = self.machine.clone();
                self.go(to);
                self.before = Some(here);
                (self.goal, self.halt) = (None, Some(halt));
                return false;
            }
            if from <= self.history.first() {
                return self.arrive(&goal);
            }
            goal.end = Some(Position::after(from));
            left = left.saturating_sub(ran + STEP_COST);
        }
        self.goal = Some(goal);
        true
    }

    /// The run that was under way is over, here.
    fn arrive(&mut self, goal: &Goal) -> bool {
        if self.halt.is_none() && (goal.otherwise.is_some() || goal.end.is_some()) {
            self.halt = Some(Halt { why: Why::Nowhere, ..Halt::default() });
            self.goal = None;
            if let Some(to) = goal.otherwise {
                self.go(to);
            }
            return false;
        }
        self.stop()
    }

    /// A run stops where it is.
    pub fn stop(&mut self) -> bool {
        self.goal = None;
        if self.before.is_none() {
            self.go(self.position());
        }
        false
    }
}
