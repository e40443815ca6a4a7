//! What is kept of who had how much of the processor: for policies, for the processors themselves, for the figures that a
//! person may ask for. Knows no policy.
//!
//! With several processors threads of different processes run at the same time: each step takes its process until
//! `busy_until`, during which no other thread of that process can run, because CPython's threads share one lock (the GIL).

use super::{Kernel, Next, Process, limits};
use crate::abi::Syscall;
use crate::base::{Instant, Pid, Tid};
use std::rc::Rc;

/// How a thread has been treated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// Since when it could be let go.
    pub ready_at: Instant,
    /// Its place among all that ever became ready.
    pub ready_order: u64,
    /// Time that it has computed, weighed by how nice its process is.
    pub weighed_ns: u64,
    /// Quanta in a row that it has used up, in this period of `limits::BOOST_NS`.
    pub full_quanta: u32,
    pub period: u64,
}

/// Weight of niceness 0, as in Linux.
const WEIGHT: u64 = 1_024;
/// How far behind the others who sleeps may fall.
const SLEEPER_BONUS_NS: u64 = 3_000_000;

impl Turn {
    /// A step of the thread is over, and from `at` on it can go on with `next`; `order` is its place in the line, should it
    /// have to join that again.
    pub(super) fn step_ended(&mut self, at: Instant, now: Instant, order: u64, next: &Next) {
        let period = now.0 / limits::BOOST_NS;
        self.ready_at = at;
        if self.period != period {
            (self.period, self.full_quanta) = (period, 0);
        }
        let used_up = matches!(next, Next::Compute);
        if used_up {
            self.full_quanta += 1;
        }
        if used_up || matches!(next, Next::Call(call) if matches!(**call, Syscall::Yield)) {
            self.ready_order = order;
        }
    }
}

impl Kernel {
    /// Lets virtual time pass: thread `tid` of process `pid` computes.
    pub fn spend(&mut self, pid: Pid, tid: Tid, ns: u64) {
        let now = self.now;
        if self.cpus == 1 {
            self.now.0 += ns;
        }
        let Some(process) = self.processes.get_mut(pid) else { return };
        process.cpu_ns += ns;
        process.busy_until = Instant(process.busy_until.max(now).0 + ns);
        let nice = process.nice;
        let has_timers = process.signals.timers[1..].iter().any(|timer| timer.at_ns.is_some());
        if let Some(thread) = self.threads.get_mut(tid) {
            thread.cpu_ns += ns;
            thread.turn.weighed_ns += ns * WEIGHT / weight(nice);
        }
        if has_timers {
            self.fire_own_timers(pid);
        }
    }

    /// A thread becomes ready: it waits for its turn from now on.
    pub(super) fn stand_in_line(&mut self, tid: Tid) {
        self.lined_up += 1;
        let (now, order, least) = (self.now, self.lined_up, self.least_weighed_ns);
        let turn = &mut self.thread_mut(tid).turn;
        (turn.ready_at, turn.ready_order) = (now, order);
        turn.weighed_ns = turn.weighed_ns.max(least.saturating_sub(SLEEPER_BONUS_NS));
    }

    /// A thread is let go: what it waited for its turn is over. Gives its process.
    pub(super) fn count_turn(&mut self, tid: Tid) -> Pid {
        let (now, step) = (self.now, self.step);
        let thread = self.thread_mut(tid);
        thread.last_ran = step;
        let (pid, turn) = (thread.pid, thread.turn);
        self.least_weighed_ns = self.least_weighed_ns.max(turn.weighed_ns);
        let before = self.last_let_go.replace(tid);
        let switched = before != Some(tid);
        let preempts = switched && before.is_some_and(|before| self.ready.binary_search(&before).is_ok());
        let figures = &mut self.process_mut(pid).figures;
        figures.waiting_ns += now.0.saturating_sub(turn.ready_at.0);
        figures.switches += u64::from(switched);
        if let Some(other) = before.filter(|_| preempts) {
            let other = self.pid_of(other);
            self.process_mut(other).figures.preemptions += 1;
        }
        pid
    }

    /// Processors that compute at this moment.
    fn busy_processors(&self) -> usize {
        self.processes.iter().filter(|(_, process)| self.is_busy(process)).count()
    }

    pub(super) fn is_busy(&self, process: &Process) -> bool {
        self.cpus > 1 && process.is_alive() && process.busy_until > self.now
    }

    /// Of these threads those that a processor is free for and whose process does not compute already.
    pub(super) fn with_processor(&self, ready: Rc<Vec<Tid>>) -> Rc<Vec<Tid>> {
        if self.cpus == 1 {
            return ready;
        }
        if self.busy_processors() >= self.cpus as usize {
            return Rc::default();
        }
        let is_free = |tid: &Tid| !self.process(self.pid_of(*tid)).is_some_and(|process| self.is_busy(process));
        Rc::new(ready.iter().copied().filter(is_free).collect())
    }

    /// When the next processor becomes free, where one computes.
    pub(super) fn next_free_processor(&self) -> Option<Instant> {
        if self.cpus == 1 {
            return None;
        }
        self.processes.iter().filter(|(_, process)| self.is_busy(process)).map(|(_, p)| p.busy_until).min()
    }
}

/// Linux's weights: each step of niceness is worth about a quarter.
fn weight(nice: i32) -> u64 {
    let steps = nice.unsigned_abs().min(20);
    let factor = (0..steps).fold(WEIGHT << 10, |weight, _| if nice > 0 { weight * 4 / 5 } else { weight * 5 / 4 });
    (factor >> 10).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nicer_processes_weigh_less() {
        assert_eq!(weight(0), WEIGHT);
        assert!(weight(19) < 20 && weight(19) > 0 && weight(-20) > 80_000);
        assert!((-20..19).all(|nice| weight(nice) > weight(nice + 1)));
    }
}
