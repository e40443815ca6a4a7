//! A signal on its way: who takes it, and what comes of it. Knows no system calls.

use super::{Effect, Pending, SIGCHLD, SIGCONT, SIGKILL, STOPS, add_pending, effect, is_main};
use crate::abi::{EventKind, Reply, WaitReason, signal_bit};
use crate::base::{Pid, Tid};
use crate::kernel::{Kernel, Queue};

impl Kernel {
    /// Sends a signal to a process, or with `only` to one of its threads. `by`: who sends it; `None`: a timer.
    pub(in crate::kernel) fn send_signal(&mut self, by: Option<Tid>, to: Pid, only: Option<Tid>, signal: u8) {
        if !self.process(to).is_some_and(crate::kernel::Process::is_alive) {
            return;
        }
        let bit = signal_bit(signal);
        if signal == SIGCONT {
            self.forget_pending(to, STOPS);
            self.continue_process(to, by);
        } else if STOPS & bit != 0 {
            self.forget_pending(to, signal_bit(SIGCONT));
        }
        let new = Pending { signal, sender: by.map(|tid| self.pid_of(tid)) };
        if let Some(tid) = self.signal_waiter(to, only, bit) {
            self.wake(tid, by, Some(Reply::Signal { signal, sender: new.sender }));
            return;
        }
        match self.free_thread(to, only, bit) {
            Some(tid) => self.take_effect(by, to, tid, signal),
            None => match only {
                Some(tid) => add_pending(&mut self.thread_mut(tid).pending_signals, new),
                None => add_pending(&mut self.process_mut(to).signals.pending, new),
            },
        }
    }

    /// A thread that waits for just this signal.
    fn signal_waiter(&self, to: Pid, only: Option<Tid>, bit: u64) -> Option<Tid> {
        let waits = |tid: &Tid| {
            let wait = self.thread(*tid).and_then(|thread| thread.wait.as_ref());
            matches!(wait.map(|wait| &wait.why), Some(WaitReason::Signal { signals }) if signals & bit != 0)
        };
        self.candidates_for_signal(to, only).into_iter().find(waits)
    }

    /// A thread that does not block the signal: the main thread where it can.
    fn free_thread(&self, to: Pid, only: Option<Tid>, bit: u64) -> Option<Tid> {
        let blocks = |tid: Tid| self.thread(tid).is_some_and(|t| t.signal_mask & bit & !super::UNTOUCHABLE != 0);
        self.candidates_for_signal(to, only).into_iter().find(|tid| !blocks(*tid))
    }

    fn candidates_for_signal(&self, to: Pid, only: Option<Tid>) -> Vec<Tid> {
        let mut threads = match only {
            Some(tid) => vec![tid],
            None => self.process(to).map(|process| process.threads.clone()).unwrap_or_default(),
        };
        crate::base::order::sort_by_key(&mut threads, |tid| !is_main(to, *tid));
        threads
    }

    /// A signal that nobody blocks reaches `tid`.
    pub(super) fn take_effect(&mut self, by: Option<Tid>, to: Pid, tid: Tid, signal: u8) {
        let Some(process) = self.process(to) else { return };
        match effect(&process.signals, signal) {
            Effect::Ignore | Effect::Continue => {}
            Effect::Handle => {
                self.process_mut(to).signals.tripped |= signal_bit(signal);
                if is_main(to, tid) && self.thread(tid).is_some_and(|thread| thread.wait.is_some()) {
                    self.interrupt_for_handler(tid, by);
                }
            }
            Effect::Stop => self.stop_process(to, signal, by),
            Effect::Terminate if by.is_some_and(|by| self.pid_of(by) == to) => {
                self.end_process(to, -i32::from(signal), by.unwrap_or(tid));
            }
            Effect::Terminate => self.doom(to, signal, by),
        }
    }

    /// The main thread stops waiting, to run a handler; its call is tried again after that.
    fn interrupt_for_handler(&mut self, tid: Tid, by: Option<Tid>) {
        self.interrupt(tid, by);
        self.thread_mut(tid).attempt.interrupted = true;
    }

    /// Its threads stop waiting, for the one thing that is left for them to do.
    fn doom(&mut self, pid: Pid, signal: u8, by: Option<Tid>) {
        let process = self.process_mut(pid);
        if process.doom.is_none() || signal == SIGKILL {
            process.doom = Some(signal);
        }
        let threads = process.threads.clone();
        if signal == SIGKILL {
            self.set_stopped(pid, false);
        }
        for tid in threads {
            if self.thread(tid).is_some_and(|thread| thread.wait.is_some()) {
                self.interrupt(tid, by);
            }
        }
    }

    /// Ends the process of a thread that is let go, when a signal has said so.
    pub(in crate::kernel) fn obey_doom(&mut self, tid: Tid, pid: Pid) -> bool {
        let doom = self.process(pid).and_then(|process| process.doom);
        if let Some(signal) = doom {
            self.end_process(pid, -i32::from(signal), tid);
        }
        doom.is_some()
    }

    fn stop_process(&mut self, pid: Pid, signal: u8, by: Option<Tid>) {
        if self.process(pid).is_some_and(|process| process.stopped) {
            return;
        }
        self.set_stopped(pid, true);
        let process = self.process_mut(pid);
        (process.stop_report, process.continue_report) = (Some(signal), false);
        self.draft(Tid(pid.0), EventKind::ProcessStopped { signal });
        self.tell_parent_of_change(pid, by);
    }

    fn continue_process(&mut self, pid: Pid, by: Option<Tid>) {
        if !self.process(pid).is_some_and(|process| process.stopped) {
            return;
        }
        self.set_stopped(pid, false);
        let process = self.process_mut(pid);
        (process.stop_report, process.continue_report) = (None, true);
        self.draft(Tid(pid.0), EventKind::ProcessContinued);
        self.tell_parent_of_change(pid, by);
    }

    /// A child was stopped or goes on: who waits for that looks again, and the parent gets SIGCHLD.
    fn tell_parent_of_change(&mut self, child: Pid, by: Option<Tid>) {
        let Some(parent) = self.process(child).and_then(|process| process.parent) else { return };
        for tid in self.waiters(Queue::Children(parent)).to_vec() {
            let call = self.thread(tid).and_then(crate::kernel::Thread::call);
            if matches!(call, Some(crate::abi::Syscall::WaitStatus { stopped, continued, .. }) if *stopped || *continued)
            {
                self.wake(tid, Some(by.unwrap_or(Tid(child.0))), None);
            }
        }
        self.send_signal(by, parent, None, SIGCHLD);
    }

    /// Stops a process, or lets it go on.
    pub(in crate::kernel) fn set_stopped(&mut self, pid: Pid, stopped: bool) {
        let before = std::mem::replace(&mut self.process_mut(pid).stopped, stopped);
        self.stopped = self.stopped + u32::from(stopped) - u32::from(before);
    }

    fn forget_pending(&mut self, pid: Pid, set: u64) {
        let gone = |p: &Pending| set & signal_bit(p.signal) == 0;
        let process = self.process_mut(pid);
        process.signals.pending.retain(gone);
        for tid in process.threads.clone() {
            self.thread_mut(tid).pending_signals.retain(gone);
        }
    }

    /// Signals that a thread no longer blocks take effect.
    pub(super) fn let_signals_through(&mut self, tid: Tid) {
        let pid = self.pid_of(tid);
        while let Some(thread) = self.threads.get_mut(tid) {
            let open = !thread.signal_mask;
            let own = super::take_pending(&mut thread.pending_signals, open);
            let next = own.or_else(|| super::take_pending(&mut self.process_mut(pid).signals.pending, open));
            let Some(Pending { signal, .. }) = next else { return };
            self.take_effect(Some(tid), pid, tid, signal);
        }
    }

    /// Handlers that the main thread of a process has to run.
    #[must_use]
    pub fn tripped(&self, pid: Pid) -> u64 {
        self.process(pid).map_or(0, |process| process.signals.tripped)
    }

    /// The main thread is about to run the handlers. Gives which.
    pub fn take_tripped(&mut self, pid: Pid) -> u64 {
        let set = std::mem::take(&mut self.process_mut(pid).signals.tripped);
        for signal in (1..=crate::abi::MAX_SIGNAL).filter(|signal| set & signal_bit(*signal) != 0) {
            self.draft(Tid(pid.0), EventKind::SignalTaken { signal, handled: true });
        }
        set
    }
}
