//! Performs what a thread was about to do. One small function per family; the tables change in their own files.

use super::objects::{Applied, Behaviour, Object};
use super::{Attempt, Kernel, Next, Queue};
use crate::abi::{Errno, EventKind, ObjectOp, ObjectSpec, Reply, SignalCall, Syscall, WaitReason};
use crate::base::{Instant, ObjectId, Pid, Tid};
use std::rc::Rc;

/// What letting a thread go came to.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(PartialEq, Eq))]
pub enum Performed {
    /// It goes on with this answer.
    Reply(Reply),
    /// It computes on; there is no answer.
    Resume,
    /// It waits.
    Blocked,
    /// It has a child now, whose number is the answer; the machine copies the memory.
    Forked(Pid),
    /// Its process begins anew with this.
    Replaced(Vec<u8>),
    /// It has started this thread of its own process, prepared under `token`.
    Started { token: u32, tid: Tid },
    /// It runs its process's handlers of signals, and then goes on with this call, if there is one, as a
    /// `SignalCall::Resume` with this deadline.
    Interrupted { call: Option<Rc<Syscall>>, deadline: Option<Instant> },
    /// It is over, perhaps with its process.
    Ended,
}

/// What one system call came to, before patience is looked at.
pub(super) enum Tried {
    Done(Performed),
    Wait { queue: Queue, why: WaitReason, timeout_ns: Option<u64> },
}

impl Tried {
    pub(super) fn reply(reply: Reply) -> Tried {
        Tried::Done(Performed::Reply(reply))
    }

    pub(super) fn result(result: Result<Reply, Errno>) -> Tried {
        Tried::reply(result.unwrap_or_else(Reply::Error))
    }
}

impl Kernel {
    /// Lets thread `tid` do what it is about to do, as part of step `step`. It must be ready.
    pub fn perform(&mut self, tid: Tid, step: u64) -> Performed {
        debug_assert!(self.ready().contains(&tid), "only a ready thread can be let go");
        self.step = step;
        let pid = self.count_turn(tid);
        if self.obey_doom(tid, pid) {
            return Performed::Ended;
        }
        let thread = self.thread_mut(tid);
        let interrupted = thread.attempt.interrupted;
        match std::mem::replace(&mut thread.next, Next::Compute) {
            Next::Answer(reply) => Performed::Reply(reply),
            Next::Compute => {
                self.thread_mut(tid).attempt = Attempt::default();
                Performed::Resume
            }
            Next::Call(call) if interrupted => {
                self.let_close(tid);
                let attempt = std::mem::take(&mut self.thread_mut(tid).attempt);
                if attempt.progress > 0 {
                    return Performed::Reply(Reply::Count(attempt.progress as u64));
                }
                let again = !matches!(*call, Syscall::Signal(SignalCall::Pause));
                let call = again.then_some(call);
                Performed::Interrupted { call, deadline: attempt.deadline }
            }
            Next::Call(call) => {
                let performed = self.perform_call(tid, &call);
                let Some(thread) = self.threads.get_mut(tid) else { return performed };
                if matches!(performed, Performed::Blocked) {
                    thread.next = Next::Call(call);
                    return performed;
                }
                thread.attempt = Attempt::default();
                if thread.waits_at.is_some() {
                    self.let_close(tid);
                }
                performed
            }
        }
    }

    /// A step begins that no thread takes.
    pub fn begin(&mut self, step: u64) {
        self.step = step;
    }

    pub(super) fn perform_call(&mut self, tid: Tid, call: &Rc<Syscall>) -> Performed {
        let attempt = &self.thread(tid).expect("the thread is alive").attempt;
        let before = attempt.deadline;
        if let Some(reply) = attempt.granted.clone().or_else(|| attempt.expired.then(|| late(call))) {
            return Performed::Reply(self.told(tid, call, reply));
        }
        let changes_handlers = matches!(**call, Syscall::Signal(SignalCall::Action { .. }));
        if changes_handlers && self.has_to_handle(tid) {
            // What has come is for the handler that was there.
            return Performed::Interrupted { call: Some(Rc::clone(call)), deadline: None };
        }
        match self.attempt(tid, call) {
            Tried::Done(performed) => performed,
            Tried::Wait { queue, why, timeout_ns } => {
                let deadline = before.or_else(|| self.deadline(timeout_ns));
                if deadline.is_some_and(|at| at <= self.now) {
                    let reply = match queue {
                        Queue::Object(id) => self.expire_at(id, tid),
                        _ => None,
                    };
                    return Performed::Reply(self.told(tid, call, reply.unwrap_or_else(|| late(call))));
                }
                if self.has_to_handle(tid) {
                    let progress = self.thread_mut(tid).attempt.progress;
                    if progress > 0 {
                        // What has been written is told; the handlers run after that.
                        return Performed::Reply(Reply::Count(progress as u64));
                    }
                    if let Queue::Object(id) = queue {
                        self.entry_mut(id).object.withdraw(tid);
                    }
                    return Performed::Interrupted { call: Some(Rc::clone(call)), deadline };
                }
                let ring = if self.files.has_counters() { self.next_ring(tid, call) } else { None };
                self.block(tid, queue, why, ring.into_iter().chain(deadline).min());
                self.thread_mut(tid).attempt.deadline = deadline;
                Performed::Blocked
            }
        }
    }

    /// An operation on an object that ended without being applied now: says so, and passes the answer on.
    fn told(&mut self, tid: Tid, call: &Syscall, reply: Reply) -> Reply {
        if let Syscall::Op { object, op } = call {
            self.draft_operation(tid, *object, op, &reply);
        }
        reply
    }

    fn attempt(&mut self, tid: Tid, call: &Syscall) -> Tried {
        match call {
            Syscall::Create(spec) => Tried::reply(self.create(tid, spec, false)),
            Syscall::CreatePrivate(spec) => Tried::reply(self.create(tid, spec, true)),
            Syscall::Op { object, op } => {
                let tried = self.operate(tid, *object, op);
                if !self.fading.is_empty() && !matches!(tried, Tried::Wait { .. }) {
                    self.fade(tid);
                }
                tried
            }
            Syscall::Now => {
                self.draft(tid, EventKind::ClockRead);
                Tried::reply(Reply::Time { ns: self.now.0 })
            }
            Syscall::Sleep { ns } => {
                let until = Instant(self.now.0.saturating_add(*ns));
                Tried::Wait { queue: Queue::Clock, why: WaitReason::Sleep { until }, timeout_ns: Some(*ns) }
            }
            Syscall::Yield | Syscall::Compute => Tried::reply(Reply::Done),
            Syscall::Fork { name, daemon } => self.fork(tid, name.as_deref(), *daemon),
            Syscall::Exec { payload, fds } => self.exec(tid, payload, fds),
            Syscall::SetName(name) => Tried::reply(self.rename(tid, name)),
            Syscall::Exit { status, uncaught } => self.exit(tid, *status, uncaught.as_deref()),
            Syscall::Wait { pid, timeout_ns } => self.wait_child(tid, *pid, *timeout_ns),
            Syscall::Reap => Tried::reply(self.reap_named(tid)),
            Syscall::ParentPid => {
                let parent = self.process(self.pid_of(tid)).and_then(|process| process.parent);
                Tried::reply(Reply::Pid(parent.unwrap_or(super::INIT)))
            }
            Syscall::Kill { pid, signal } => self.kill(tid, *pid, *signal),
            Syscall::ThreadStart { token, name, daemon } => self.start_thread(tid, *token, name, *daemon),
            Syscall::EndOthers => {
                self.end_others(tid);
                Tried::reply(Reply::Done)
            }
            Syscall::ThreadExit => self.exit_thread(tid),
            Syscall::ThreadJoin { tid: other, timeout_ns } => self.join_thread(tid, *other, *timeout_ns),
            Syscall::WaitStatus { .. } => self.wait_status(tid, call),
            Syscall::Poll { interests, timeout_ns } => self.poll(tid, interests, *timeout_ns),
            Syscall::Signal(call) => self.signal_call(tid, call),
            Syscall::Group(call) => Tried::result(self.group_call(tid, call)),
            Syscall::Socket(call) => self.socket_call(tid, call),
            _ => self.file_call(tid, call),
        }
    }

    pub(super) fn entry_mut(&mut self, id: ObjectId) -> &mut super::Entry {
        self.objects.get_mut(id).expect("an operation in hand is on an object that is there")
    }

    fn create(&mut self, tid: Tid, spec: &ObjectSpec, private: bool) -> Reply {
        let creator = self.pid_of(tid);
        let made = &mut self.process_mut(creator).made;
        made.objects += 1;
        let object = ObjectId { creator, number: made.objects };
        let owner = private.then_some(creator);
        let entry = super::Entry { object: Object::new(spec), waiters: Vec::new(), since_step: self.step, owner };
        self.objects.insert(object, entry);
        self.draft(tid, EventKind::ObjectCreated { object, spec: spec.clone() });
        Reply::Object(object)
    }

    fn operate(&mut self, tid: Tid, id: ObjectId, op: &ObjectOp) -> Tried {
        if let Err(errno) = self.prepare_condition(tid, id, op) {
            return self.refuse(tid, id, op, errno);
        }
        let Some(entry) = self.objects.get_mut(id) else {
            return Tried::reply(Reply::Error(Errno::EINVAL));
        };
        let before = entry.object.holders();
        let applied = entry.object.apply(tid, op);
        if applied == Applied::Block {
            // Who only waits takes nothing.
            return wait_at(id, op);
        }
        let (value, holders) = (entry.object.value(), entry.object.holders());
        if before != holders {
            entry.since_step = self.step;
            let owner = entry.owner;
            self.count_held(owner, &before, &holders);
        }
        match applied {
            Applied::Block => wait_at(id, op),
            Applied::BlockAndWake(wake) => {
                self.draft_operation(tid, id, op, &Reply::Done);
                self.wake_at(id, wake, tid);
                self.wake_pollers(tid);
                wait_at(id, op)
            }
            Applied::Finished(reply, wake) => {
                self.wake_at(id, wake, tid);
                Tried::reply(reply)
            }
            Applied::Fault(errno) => self.refuse(tid, id, op, errno),
            Applied::Done(reply, wake) => {
                let told = (op.clone(), reply.clone());
                self.draft(tid, EventKind::ObjectOperated { object: id, op: told.0, reply: told.1, value, holders });
                self.wake_at(id, wake, tid);
                if matches!(op, ObjectOp::Put { .. }) {
                    self.wake_pollers(tid);
                }
                Tried::reply(reply)
            }
        }
    }

    fn refuse(&mut self, tid: Tid, id: ObjectId, op: &ObjectOp, errno: Errno) -> Tried {
        self.draft_operation(tid, id, op, &Reply::Error(errno));
        Tried::reply(Reply::Error(errno))
    }

    /// Who holds an object of `owner` has changed. What a fork copied as held by a thread of the parent counts for nobody.
    pub(super) fn count_held(&mut self, owner: Option<Pid>, before: &[Tid], after: &[Tid]) {
        for (tids, change) in [(before, -1), (after, 1)] {
            for tid in tids {
                if let Some(thread) =
                    self.threads.get_mut(*tid).filter(|thread| owner.is_none_or(|pid| pid == thread.pid))
                {
                    thread.held = thread.held.saturating_add_signed(change);
                }
            }
        }
    }

    pub(super) fn draft_operation(&mut self, tid: Tid, object: ObjectId, op: &ObjectOp, reply: &Reply) {
        let Some(entry) = self.objects.get(object) else { return };
        let (value, holders) = (entry.object.value(), entry.object.holders());
        let (op, reply) = (op.clone(), reply.clone());
        self.draft(tid, EventKind::ObjectOperated { object, op, reply, value, holders });
    }
}

fn wait_at(object: ObjectId, op: &ObjectOp) -> Tried {
    Tried::Wait { queue: Queue::Object(object), why: WaitReason::Object { object }, timeout_ns: patience(op) }
}

/// How long an operation may wait; 0 for one that never does.
fn patience(op: &ObjectOp) -> Option<u64> {
    match op {
        ObjectOp::Acquire { timeout_ns }
        | ObjectOp::Wait { timeout_ns }
        | ObjectOp::Reserve { timeout_ns }
        | ObjectOp::Get { timeout_ns }
        | ObjectOp::Poll { timeout_ns } => *timeout_ns,
        ObjectOp::Put { .. } | ObjectOp::Join => None,
        _ => Some(0),
    }
}

/// The answer when a caller's time is up.
fn late(call: &Syscall) -> Reply {
    match call {
        Syscall::Sleep { .. } => Reply::Done,
        // Whoever types is slower than the reader has patience.
        Syscall::Read { .. } => Reply::Bytes(Vec::new()),
        Syscall::Op { op: ObjectOp::Get { .. }, .. } => Reply::TimedOut,
        Syscall::Op { .. } => Reply::Flag(false),
        _ => Reply::TimedOut,
    }
}
