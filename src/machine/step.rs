//! The step: perform what the chosen thread was about to do, then let it compute up to just before its next operation.
//! A step can be entered partially, so that a debugger can stand at any instruction; in pieces or whole comes to the same.

use super::{Inside, Machine, User, Watch};
use crate::abi::{Choice, Event, EventKind, Span, Syscall};
use crate::base::{Instant, Pid, Tid};
use crate::kernel::{Draft, MAIN, Next, Performed};
use crate::python::{Interrupted, Stop};
use std::rc::Rc;

/// Instructions after which a thread is switched out even where CPython would not: inside a long call of C code.
const LONGEST_SEARCH_INSTRUCTIONS: u64 = 100_000;

/// Where `Machine::advance` came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advance {
    /// The step is over.
    Ended,
    /// The instructions asked for have been run; the step is not over.
    Budget,
    /// The thread stands before the first instruction of this line; the step is not over.
    Line(u32),
}

impl<U: User> Machine<U> {
    /// Takes one whole step.
    pub fn step(&mut self, caches: &mut U::Caches, choice: Choice) {
        self.begin_step(caches, choice);
        self.finish_step(caches);
    }

    /// Runs what is left of the step that it stands in.
    pub fn finish_step(&mut self, caches: &mut U::Caches) {
        while self.inside.is_some() {
            self.advance(caches, u64::MAX, None);
        }
    }

    /// Performs the operation of the chosen candidate. It stands inside the step after it, unless that ended it.
    pub fn begin_step(&mut self, caches: &mut U::Caches, choice: Choice) {
        assert!(self.inside.is_none(), "a step cannot begin inside another");
        assert!(self.outcome.is_none(), "a run that has ended takes no steps");
        self.steps += 1;
        self.digest.add(&choice);
        self.last_choice = Some(choice);
        let tid = match choice {
            Choice::Thread(tid) => tid,
            Choice::Signal { at, pid, signal } => return self.signal_step(at, pid, signal),
            Choice::Number(_) => panic!("a step begins with the choice of a thread"),
        };
        if self.current != Some(tid) {
            self.current = Some(tid);
            self.slice_instructions = 0;
        }
        if self.options.watched_steps.binary_search(&self.steps).is_ok() {
            Rc::make_mut(&mut self.watched).push((self.steps, tid));
        }
        let performed = self.kernel.perform(tid, self.steps);
        let ended = self.record_drafts(tid);
        self.follow(caches, tid, performed);
        self.forget(ended);
        if self.inside.is_none() {
            self.end_step();
        }
    }

    /// A step in which a signal comes from outside.
    fn signal_step(&mut self, at: Instant, pid: Pid, signal: u8) {
        self.kernel.begin(self.steps);
        self.kernel.arrive_at(at);
        self.kernel.signal_from_outside(pid, signal);
        let ended = self.record_drafts(Tid(pid.0));
        self.forget(ended);
        self.end_step();
    }

    fn forget(&mut self, ended: Vec<Pid>) {
        for pid in ended {
            self.images.remove(pid);
            self.inherited_pages.remove(pid);
        }
    }

    fn follow(&mut self, caches: &mut U::Caches, tid: Tid, performed: Performed) {
        let pid = self.kernel.thread(tid).map_or(Pid(tid.0), |thread| thread.pid);
        match performed {
            Performed::Blocked => return self.tell_circle(tid),
            Performed::Ended => return,
            Performed::Resume => {}
            Performed::Interrupted { call, deadline } => self.run_handlers(caches, pid, tid, Some((call, deadline))),
            Performed::Reply(reply) => self.answer(pid, tid, reply),
            Performed::Replaced(payload) => {
                let image = self.images.get(pid).expect("who begins anew has memory");
                let image = image.begin_anew(&mut self.tables, tid, &payload);
                self.inherited_pages.insert(pid, 0);
                self.images.insert(pid, image);
            }
            Performed::Forked(child) => {
                let image = self.images.get(pid).expect("who forks has memory").fork(tid, child);
                self.inherited_pages.insert(child, image.pages().len());
                self.images.insert(child, image);
                self.answer(pid, tid, crate::abi::Reply::Pid(child));
            }
            Performed::Started { token, tid: thread } => {
                let image = self.images.get_mut(pid).expect("a living process has memory");
                image.start_thread(&mut self.tables, token, thread);
                self.answer(pid, tid, crate::abi::Reply::Tid(thread));
            }
        }
        let quantum = self.options.quantum_instructions.max(1);
        let left = quantum.saturating_sub(self.slice_instructions);
        if left == 0 {
            self.slice_instructions = 0;
        }
        let budget = if left == 0 { quantum } else { left };
        self.inside = Some(Inside { tid, pid, instructions: 0, budget });
    }

    fn answer(&mut self, pid: Pid, tid: Tid, reply: crate::abi::Reply) {
        let image = self.images.get_mut(pid).expect("a living process has memory");
        image.reply(&mut self.tables, tid, reply);
    }

    /// Lets a main thread run the handlers of the signals that have come.
    fn run_handlers(&mut self, caches: &mut U::Caches, pid: Pid, tid: Tid, interrupted: Option<Interrupted>) {
        let signals = self.kernel.take_tripped(pid);
        self.record_drafts(tid);
        let image = self.images.get_mut(pid).expect("a living process has memory");
        image.handle_signals(&mut self.tables, caches, tid, signals, interrupted);
    }

    /// Runs at most `max_instructions` of the step that it stands in, or up to what `watch` stops for.
    pub fn advance(&mut self, caches: &mut U::Caches, max_instructions: u64, watch: Watch) -> Advance {
        let Inside { tid, pid, .. } = self.inside.expect("only a step that has begun can go on");
        let mut wanted = max_instructions;
        loop {
            if self.has_run_its_time(pid, tid) {
                self.kernel.set_next(tid, Next::Compute);
                break;
            }
            if wanted == 0 {
                return Advance::Budget;
            }
            let handlers = self.has_handlers_to_run(pid, tid);
            if handlers && self.at_switch_point(pid, tid) {
                self.run_handlers(caches, pid, tid, None);
                continue;
            }
            let (allowed, left) = (self.allowed_instructions(), self.left_of_step());
            let search = handlers || left == 0;
            let budget = if left == 0 { self.left_of_search() } else { left }.min(wanted).min(allowed);
            let image = self.images.get_mut(pid).expect("a living process has memory");
            let (stop, ran) = if search {
                image.run_to_switch_point(&mut self.tables, caches, tid, budget, watch)
            } else {
                image.run(&mut self.tables, caches, tid, budget, watch)
            };
            let dropped = image.take_dropped();
            if !dropped.is_empty() {
                let next = if let Stop::Syscall(call) = &stop { Some(&**call) } else { None };
                self.kernel.forget_after(pid, tid, dropped, next);
            }
            self.account(ran);
            wanted = wanted.saturating_sub(ran);
            match stop {
                Stop::Syscall(call) => self.stand_before(tid, call),
                Stop::Line(line) => return Advance::Line(line),
                Stop::Unsupported { feature, line } => self.end_unsupported(tid, &feature, line),
                Stop::OutOfMemory => self.end_out_of_memory(tid),
                Stop::Budget if ran >= allowed => self.end_instructions(tid),
                Stop::Budget => {
                    assert!(ran > 0, "a thread that is let compute must run at least one instruction");
                    continue;
                }
            }
            break;
        }
        self.inside = None;
        self.end_step();
        Advance::Ended
    }

    fn left_of_step(&self) -> u64 {
        self.inside.map_or(0, |inside| inside.budget.saturating_sub(inside.instructions))
    }

    /// Instructions for which a place is looked for where it can be switched out.
    fn left_of_search(&self) -> u64 {
        let over = self.inside.map_or(0, |inside| inside.instructions.saturating_sub(inside.budget));
        (LONGEST_SEARCH_INSTRUCTIONS + 1).saturating_sub(over).max(1)
    }

    /// Its time is used up, and it stands where another may get in (or has been looking for such a place for long).
    fn has_run_its_time(&self, pid: Pid, tid: Tid) -> bool {
        let Some(inside) = self.inside else { return true };
        let over = inside.instructions.saturating_sub(inside.budget);
        inside.instructions >= inside.budget
            && (over > LONGEST_SEARCH_INSTRUCTIONS || self.options.any_instruction || self.at_switch_point(pid, tid))
    }

    fn at_switch_point(&self, pid: Pid, tid: Tid) -> bool {
        self.images.get(pid).is_some_and(|image| image.at_switch_point(&self.tables, tid))
    }

    fn has_handlers_to_run(&self, pid: Pid, tid: Tid) -> bool {
        let waits = || self.images.get(pid).is_some_and(U::wants_handlers);
        pid.0 == tid.0 && (self.kernel.tripped(pid) != 0 || waits())
    }

    fn allowed_instructions(&self) -> u64 {
        match self.options.max_instructions {
            0 => u64::MAX,
            max => max.saturating_sub(self.instructions),
        }
    }

    fn account(&mut self, ran: u64) {
        self.instructions += ran;
        self.slice_instructions += ran;
        if let Some(inside) = self.inside {
            self.kernel.spend(inside.pid, inside.tid, ran * self.options.instruction_ns);
        }
        if let Some(inside) = &mut self.inside {
            inside.instructions += ran;
        }
    }

    fn stand_before(&mut self, tid: Tid, call: Rc<Syscall>) {
        let next = if matches!(*call, Syscall::Compute) { Next::Compute } else { Next::Call(call) };
        self.kernel.set_next(tid, next);
    }

    /// A step is over: time does its part, and the run may have ended.
    fn end_step(&mut self) {
        if self.outcome.is_none() {
            let going_on = self.kernel.settle();
            let tid = self.current.unwrap_or(Tid(MAIN.0));
            let ended = self.record_drafts(tid);
            self.forget(ended);
            self.end_run_if_over(going_on);
        }
        #[cfg(debug_assertions)]
        if self.kernel.threads().count() <= 64 {
            self.kernel.check();
        }
    }

    /// Makes events of what the kernel noted, before memory changes. Gives the processes that ended.
    pub(super) fn record_drafts(&mut self, actor: Tid) -> Vec<Pid> {
        let mut ended = Vec::new();
        if !self.kernel.has_drafts() {
            return ended;
        }
        let mut drafts = self.kernel.take_drafts();
        let mut events = std::mem::take(&mut self.events);
        let first = events.len();
        let (step, time) = (self.steps, self.kernel.now());
        debug_assert!(events.last().is_none_or(|last| last.time <= time), "time went backwards");
        let mut place: Option<(Tid, Span)> = None;
        // Each is made where it stays: an event is large to carry about.
        events.extend(drafts.drain(..).map(|Draft { pid, tid, kind }| {
            if matches!(kind, EventKind::ProcessExited { .. }) {
                ended.push(pid);
            }
            let at = match kind {
                EventKind::ProcessStarted { .. } | EventKind::ThreadStarted { .. } => actor,
                _ => tid,
            };
            let (_, span) = match &place {
                Some(known) if known.0 == at => known,
                _ => place.insert((at, self.span(at))),
            };
            Event { step, time, pid, tid, span: span.clone(), kind }
        }));
        for event in &events[first..] {
            self.digest.add(event);
        }
        self.events = events;
        self.kernel.reuse(drafts);
        ended
    }

    pub(super) fn record(&mut self, event: Event) {
        debug_assert!(self.events.last().is_none_or(|last| last.time <= event.time), "time went backwards");
        self.digest.add(&event);
        self.events.push(event);
    }
}
