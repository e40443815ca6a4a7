//! The system calls about signals. What a signal does is next door.

use super::{UNTOUCHABLE, is_main, pending_set, take_pending};
use crate::abi::{
    Addressee, Errno, EventKind, MAX_SIGNAL, MaskHow, Reply, SignalAction, SignalCall, WaitReason, signal_bit,
};
use crate::base::{Pid, Tid};
use crate::kernel::perform::{Performed, Tried};
use crate::kernel::{Kernel, Queue};

impl Kernel {
    pub(in crate::kernel) fn signal_call(&mut self, tid: Tid, call: &SignalCall) -> Tried {
        match call {
            SignalCall::Action { signal, action } => Tried::result(self.set_action(tid, *signal, *action)),
            SignalCall::Mask { how, signals } => self.set_mask(tid, *how, *signals),
            SignalCall::Pending => {
                let own = self.thread(tid).map_or(0, |thread| pending_set(&thread.pending_signals));
                let shared = self.process(self.pid_of(tid)).map_or(0, |p| pending_set(&p.signals.pending));
                Tried::reply(Reply::Signals(own | shared))
            }
            SignalCall::Wait { signals, timeout_ns } => self.wait_for_signal(tid, *signals, *timeout_ns),
            SignalCall::Send { to, signal } => self.send_to(tid, *to, *signal),
            SignalCall::Pause => {
                Tried::Wait { queue: Queue::Signal, why: WaitReason::Signal { signals: 0 }, timeout_ns: None }
            }
            SignalCall::Timer { kind, value_ns, interval_ns } => {
                Tried::reply(self.set_timer(tid, *kind, *value_ns, *interval_ns))
            }
            // `set_next` has put the call itself in its place.
            SignalCall::Resume { .. } => Tried::reply(Reply::Error(Errno::EINVAL)),
        }
    }

    fn set_action(&mut self, tid: Tid, signal: u8, action: SignalAction) -> Result<Reply, Errno> {
        let pid = self.pid_of(tid);
        if !is_main(pid, tid) {
            return Err(Errno::EPERM);
        }
        if signal == 0 || signal > MAX_SIGNAL || signal_bit(signal) & UNTOUCHABLE != 0 {
            return Err(Errno::EINVAL);
        }
        let process = self.process_mut(pid);
        process.signals.set_action(signal, action);
        if super::effect(&process.signals, signal) == super::Effect::Ignore {
            process.signals.pending.retain(|p| p.signal != signal);
        }
        self.draft(tid, EventKind::SignalActionSet { signal, action });
        Ok(Reply::Done)
    }

    fn set_mask(&mut self, tid: Tid, how: MaskHow, signals: u64) -> Tried {
        let thread = self.thread_mut(tid);
        let before = thread.signal_mask;
        let after = match how {
            MaskHow::Block => before | signals,
            MaskHow::Unblock => before & !signals,
            MaskHow::Set => signals,
        };
        thread.signal_mask = after & !UNTOUCHABLE;
        self.let_signals_through(tid);
        self.alive_or_ended(tid, Reply::Signals(before))
    }

    /// The answer of a call after which the caller may be over; what it sent to its own process is handled before it goes on.
    fn alive_or_ended(&self, tid: Tid, reply: Reply) -> Tried {
        if !self.threads.contains(tid) {
            Tried::Done(Performed::Ended)
        } else if reply == Reply::Done && self.has_to_handle(tid) {
            Tried::Done(Performed::Interrupted { call: None, deadline: None })
        } else {
            Tried::reply(reply)
        }
    }

    /// Whether the thread is the one for whom handlers wait.
    pub(in crate::kernel) fn has_to_handle(&self, tid: Tid) -> bool {
        let pid = self.pid_of(tid);
        is_main(pid, tid) && self.tripped(pid) != 0
    }

    fn wait_for_signal(&mut self, tid: Tid, signals: u64, timeout_ns: Option<u64>) -> Tried {
        let pid = self.pid_of(tid);
        let own = take_pending(&mut self.thread_mut(tid).pending_signals, signals);
        match own.or_else(|| take_pending(&mut self.process_mut(pid).signals.pending, signals)) {
            Some(p) => Tried::reply(Reply::Signal { signal: p.signal, sender: p.sender }),
            None => Tried::Wait { queue: Queue::Signal, why: WaitReason::Signal { signals }, timeout_ns },
        }
    }

    fn send_to(&mut self, tid: Tid, to: Addressee, signal: u8) -> Tried {
        match to {
            Addressee::Process(pid) => self.kill(tid, pid, signal),
            Addressee::Thread(other) => self.kill_thread(tid, other, signal),
            Addressee::Group(group) => {
                let own = self.process(self.pid_of(tid)).map(|process| process.group);
                let group = group.or(own);
                self.kill_many(tid, signal, |_, process| Some(process.group) == group)
            }
            Addressee::All => {
                let own = self.pid_of(tid);
                self.kill_many(tid, signal, |pid, _| pid != own)
            }
        }
    }

    pub(in crate::kernel) fn kill(&mut self, tid: Tid, to: Pid, signal: u8) -> Tried {
        if signal > MAX_SIGNAL {
            return Tried::reply(Reply::Error(Errno::EINVAL));
        }
        if to == crate::kernel::INIT {
            return Tried::reply(Reply::Error(Errno::EPERM));
        }
        if self.process(to).is_none() {
            return Tried::reply(Reply::Error(Errno::ESRCH));
        }
        if signal != 0 {
            self.draft(tid, EventKind::SignalSent { to, signal });
            self.send_signal(Some(tid), to, None, signal);
        }
        self.alive_or_ended(tid, Reply::Done)
    }

    fn kill_thread(&mut self, tid: Tid, other: Tid, signal: u8) -> Tried {
        if signal > MAX_SIGNAL {
            return Tried::reply(Reply::Error(Errno::EINVAL));
        }
        let pid = self.pid_of(tid);
        if self.thread(other).is_none_or(|thread| thread.pid != pid) {
            return Tried::reply(Reply::Error(Errno::ESRCH));
        }
        if signal != 0 {
            self.draft(tid, EventKind::SignalSent { to: pid, signal });
            self.send_signal(Some(tid), pid, Some(other), signal);
        }
        self.alive_or_ended(tid, Reply::Done)
    }

    /// The caller is the last to get it.
    fn kill_many(&mut self, tid: Tid, signal: u8, chosen: impl Fn(Pid, &crate::kernel::Process) -> bool) -> Tried {
        if signal > MAX_SIGNAL {
            return Tried::reply(Reply::Error(Errno::EINVAL));
        }
        let own = self.pid_of(tid);
        let mut found: Vec<Pid> =
            self.processes.iter().filter(|(pid, p)| chosen(*pid, p)).map(|(pid, _)| pid).collect();
        if found.is_empty() {
            return Tried::reply(Reply::Error(Errno::ESRCH));
        }
        crate::base::order::sort_by_key(&mut found, |pid| *pid == own);
        for to in found.into_iter().filter(|_| signal != 0) {
            self.draft(tid, EventKind::SignalSent { to, signal });
            self.send_signal(Some(tid), to, None, signal);
        }
        self.alive_or_ended(tid, Reply::Done)
    }

    /// A signal comes from outside: a person's, or a terminal's. Gives whether the process is there.
    pub fn signal_from_outside(&mut self, pid: Pid, signal: u8) -> bool {
        let alive = self.process(pid).is_some_and(crate::kernel::Process::is_alive);
        if alive && (1..=MAX_SIGNAL).contains(&signal) {
            self.drafts.push(crate::kernel::Draft {
                pid: crate::kernel::INIT,
                tid: Tid(crate::kernel::INIT.0),
                kind: EventKind::SignalSent { to: pid, signal },
            });
            self.send_signal(None, pid, None, signal);
        }
        alive
    }
}
