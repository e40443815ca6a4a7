//! A process's timers: one by the machine's clock, two by its own computing time. Semantics: setitimer(2).

use super::{SIGALRM, SIGPROF, SIGVTALRM};
use crate::abi::{EventKind, Reply, TimerKind};
use crate::base::{Instant, Pid, Tid};
use crate::kernel::Kernel;
use std::rc::Rc;

/// A timer that may be running.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timer {
    /// When it fires, by its own clock.
    pub at_ns: Option<u64>,
    pub interval_ns: u64,
}

const fn index(kind: TimerKind) -> usize {
    match kind {
        TimerKind::Real => 0,
        TimerKind::Virtual => 1,
        TimerKind::Profiling => 2,
    }
}

impl Kernel {
    pub(super) fn set_timer(&mut self, tid: Tid, kind: TimerKind, value_ns: Option<u64>, interval_ns: u64) -> Reply {
        let pid = self.pid_of(tid);
        let process = self.process_mut(pid);
        let own_ns = process.cpu_ns;
        let real_ns = self.now.0;
        let now_ns = if kind == TimerKind::Real { real_ns } else { own_ns };
        let timer = &mut self.process_mut(pid).signals.timers[index(kind)];
        let before = *timer;
        if let Some(value_ns) = value_ns {
            let at_ns = (value_ns > 0).then(|| now_ns.saturating_add(value_ns));
            *timer = Timer { at_ns, interval_ns };
            if kind == TimerKind::Real {
                self.set_alarm(pid, before.at_ns, at_ns);
                self.draft(tid, EventKind::AlarmSet { at: at_ns.map(Instant) });
            }
        }
        let left = before.at_ns.map_or(0, |at| at.saturating_sub(now_ns).max(1));
        Reply::Timer { value_ns: left, interval_ns: before.interval_ns }
    }

    /// Keeps the sorted list of alarms as the timers are.
    fn set_alarm(&mut self, pid: Pid, before: Option<u64>, after: Option<u64>) {
        let alarms = Rc::make_mut(&mut self.alarms);
        if let Some(at) = before
            && let Ok(i) = alarms.binary_search(&(Instant(at), pid))
        {
            alarms.remove(i);
        }
        if let Some(at) = after
            && let Err(i) = alarms.binary_search(&(Instant(at), pid))
        {
            alarms.insert(i, (Instant(at), pid));
        }
    }

    /// A process is over: its alarm with it.
    pub(in crate::kernel) fn stop_alarm(&mut self, pid: Pid) {
        let at = self.process(pid).and_then(|process| process.signals.timers[0].at_ns);
        self.set_alarm(pid, at, None);
    }

    /// An alarm is due.
    pub(in crate::kernel) fn fire_alarm(&mut self, at: Instant, pid: Pid) {
        let timer = &mut self.process_mut(pid).signals.timers[0];
        let next = (timer.interval_ns > 0).then(|| at.0.saturating_add(timer.interval_ns));
        timer.at_ns = next;
        self.set_alarm(pid, Some(at.0), next);
        self.draft(Tid(pid.0), EventKind::AlarmSet { at: next.map(Instant) });
        self.send_signal(None, pid, None, SIGALRM);
    }

    /// A process has computed: its own timers may be due.
    pub(in crate::kernel) fn fire_own_timers(&mut self, pid: Pid) {
        for (kind, signal) in [(TimerKind::Virtual, SIGVTALRM), (TimerKind::Profiling, SIGPROF)] {
            let Some(process) = self.processes.get(pid) else { return };
            let (timer, now_ns) = (process.signals.timers[index(kind)], process.cpu_ns);
            let Some(at) = timer.at_ns.filter(|at| *at <= now_ns) else { continue };
            let missed = (now_ns - at).checked_div(timer.interval_ns).unwrap_or(0);
            let next = (timer.interval_ns > 0).then(|| at + (missed + 1) * timer.interval_ns);
            self.process_mut(pid).signals.timers[index(kind)].at_ns = next;
            self.send_signal(None, pid, None, signal);
        }
    }
}
