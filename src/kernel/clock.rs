//! Virtual time: deadlines, and the jump to the next one when nobody can run. Knows no host clock.

use super::{Kernel, MAIN, Queue};
use crate::abi::EventKind;
use crate::base::{Instant, Pid, Tid};
use std::rc::Rc;

impl Kernel {
    /// After a step: wakes those whose time is up; when nobody can run, jumps to the next deadline. Gives whether
    /// anybody can run now.
    pub fn settle(&mut self) -> bool {
        self.expire();
        while !self.is_anybody_ready() {
            let halt = self.halts.iter().copied().find(|at| *at >= self.now);
            let free = self.next_free_processor();
            let idle = free.is_none();
            let Some(at) = self.next_deadline().into_iter().chain(halt).chain(free).min() else { return false };
            if halt == Some(at) && at == self.now {
                return true;
            }
            let from = std::mem::replace(&mut self.now, at);
            debug_assert!(from < at, "a deadline that has passed was left behind");
            if idle {
                let kind = EventKind::TimeJumped { from };
                self.drafts.push(super::Draft { pid: MAIN, tid: Tid(MAIN.0), kind });
            }
            self.expire();
        }
        true
    }

    fn expire(&mut self) {
        loop {
            let timer = self.timers.first().copied().filter(|(at, _)| *at <= self.now);
            let alarm = self.alarms.first().copied().filter(|(at, _)| *at <= self.now);
            match (timer, alarm) {
                (None, None) => break,
                (Some((_, tid)), None) => self.time_is_up(tid),
                (Some((at, tid)), Some((alarm_at, _))) if at <= alarm_at => self.time_is_up(tid),
                (_, Some((at, pid))) => self.fire_alarm(at, pid),
            }
        }
    }

    /// A thread's patience ends.
    fn time_is_up(&mut self, tid: Tid) {
        let thread = self.thread(tid);
        let wait = thread.and_then(|thread| thread.wait.as_ref());
        let queue = wait.map(|wait| wait.queue);
        // The clock counted something up: that is not the end of its patience. Who polls looks once more at its end.
        let rings = wait.map(|wait| wait.deadline) != thread.map(|thread| thread.attempt.deadline)
            || queue == Some(Queue::Poll);
        let reply = match queue {
            Some(Queue::Object(id)) => self.expire_at(id, tid),
            _ => None,
        };
        self.wake(tid, None, reply);
        if rings {
            self.thread_mut(tid).attempt.expired = false;
        }
    }

    pub(super) fn add_timer(&mut self, at: Instant, tid: Tid) {
        let timers = Rc::make_mut(&mut self.timers);
        let i = timers.binary_search(&(at, tid)).expect_err("a thread has one deadline at a time");
        timers.insert(i, (at, tid));
    }

    pub(super) fn remove_timer(&mut self, at: Instant, tid: Tid) {
        let timers = Rc::make_mut(&mut self.timers);
        let i = timers.binary_search(&(at, tid)).expect("a thread that waits with a deadline has a timer");
        timers.remove(i);
    }

    /// Time after which a deadline of `timeout_ns` from now lies; one that is too far never comes.
    pub(super) fn deadline(&self, timeout_ns: Option<u64>) -> Option<Instant> {
        timeout_ns.and_then(|ns| self.now.0.checked_add(ns)).map(Instant)
    }

    /// The process of a thread, also of one that is over.
    pub(super) fn pid_of(&self, tid: Tid) -> Pid {
        self.thread(tid).map_or(Pid(tid.0), |thread| thread.pid)
    }
}
