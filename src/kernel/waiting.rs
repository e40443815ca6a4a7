//! Who waits where, and who wakes whom. A thread is ready or in exactly one queue, never both.
//!
//! A woken thread tries its operation again when it is let go, so one that is running may get in first (as with a futex);
//! it then goes back to the head of its queue. Whoever was woken and ends before it has tried hands the wake on.

use super::objects::{Behaviour, Wake};
use super::{Attempt, Kernel, Next, Performed, Queue, Wait};
use crate::abi::{EventKind, Reply, Syscall, WaitReason};
use crate::base::{Instant, ObjectId, Tid};
use std::rc::Rc;

impl Kernel {
    /// Puts a thread that was ready into a queue.
    pub(super) fn block(&mut self, tid: Tid, queue: Queue, why: WaitReason, deadline: Option<Instant>) {
        let since_step = self.step;
        let thread = self.thread_mut(tid);
        debug_assert!(thread.wait.is_none(), "a thread that waits cannot begin to wait");
        let again = thread.attempt.woken_from == Some(queue);
        thread.wait = Some(Wait { why: why.clone(), queue, since_step, deadline });
        thread.attempt = Attempt { deadline, progress: thread.attempt.progress, ..Attempt::default() };
        if let Some(waiters) = self.waiters_mut(queue) {
            let index = if again { 0 } else { waiters.len() };
            waiters.insert(index, tid);
        }
        self.remove_ready(tid);
        self.keep_open(tid, &why);
        if let Some(at) = deadline {
            self.add_timer(at, tid);
        }
        self.draft(tid, EventKind::Blocked { why });
    }

    fn waiters_mut(&mut self, queue: Queue) -> Option<&mut Vec<Tid>> {
        match queue {
            Queue::Clock | Queue::Signal => None,
            Queue::Poll => Some(Rc::make_mut(&mut self.pollers)),
            Queue::Object(id) => self.objects.get_mut(id).map(|entry| &mut entry.waiters),
            Queue::Children(pid) => self.processes.get_mut(pid).map(|process| &mut process.child_waiters),
            Queue::Thread(tid) => self.threads.get_mut(tid).map(|thread| &mut thread.joiners),
            Queue::PipeRead(id) => self.files.pipe_mut(id).map(|pipe| &mut pipe.read_waiters),
            Queue::PipeWrite(id) => self.files.pipe_mut(id).map(|pipe| &mut pipe.write_waiters),
            Queue::Counter(id) => self.files.counter_mut(id).map(|counter| &mut counter.waiters),
            Queue::Terminal(number) => self.files.terminals.get_mut(number).map(|terminal| &mut terminal.waiters),
            Queue::FileLock(inode) => self.files.lock_waiters_mut(inode),
            Queue::SocketRead(id) => self.network.socket_mut(id).map(|socket| &mut socket.read_waiters),
            Queue::SocketWrite(id) => self.network.socket_mut(id).map(|socket| &mut socket.write_waiters),
        }
    }

    /// Those who stand in a queue, in order.
    pub(super) fn waiters(&self, queue: Queue) -> &[Tid] {
        match queue {
            Queue::Clock | Queue::Signal => &[],
            Queue::Poll => &self.pollers,
            Queue::Object(id) => self.objects.get(id).map_or(&[], |entry| &entry.waiters),
            Queue::Children(pid) => self.processes.get(pid).map_or(&[], |process| &process.child_waiters),
            Queue::Thread(tid) => self.threads.get(tid).map_or(&[], |thread| &thread.joiners),
            Queue::PipeRead(id) => self.files.pipe(id).map_or(&[], |pipe| &pipe.read_waiters),
            Queue::PipeWrite(id) => self.files.pipe(id).map_or(&[], |pipe| &pipe.write_waiters),
            Queue::Counter(id) => self.files.counter(id).map_or(&[], |counter| &counter.waiters),
            Queue::Terminal(number) => self.files.terminals.get(number).map_or(&[], |terminal| &terminal.waiters),
            Queue::FileLock(inode) => self.files.lock_waiters(inode),
            Queue::SocketRead(id) => self.network.socket(id).map_or(&[], |socket| &socket.read_waiters),
            Queue::SocketWrite(id) => self.network.socket(id).map_or(&[], |socket| &socket.write_waiters),
        }
    }

    /// Takes a waiting thread out of its queue and makes it ready. `granted` is its answer when it need not try again.
    pub(super) fn wake(&mut self, tid: Tid, by: Option<Tid>, granted: Option<Reply>) {
        let queue = self.leave_queue(tid);
        let thread = self.thread_mut(tid);
        thread.attempt.woken_from = (granted.is_none() && by.is_some()).then_some(queue);
        thread.attempt.granted = granted;
        thread.attempt.expired = by.is_none() && thread.attempt.granted.is_none();
        self.add_ready(tid);
        self.draft(tid, EventKind::Woken { by });
    }

    /// Takes a waiting thread out of its queue; it is nowhere then.
    pub(super) fn leave_queue(&mut self, tid: Tid) -> Queue {
        let wait = self.thread_mut(tid).wait.take().expect("only a waiting thread can leave a queue");
        if let Some(waiters) = self.waiters_mut(wait.queue) {
            let index = waiters.iter().position(|t| *t == tid).expect("a waiting thread stands in its queue");
            waiters.remove(index);
        }
        if let Some(at) = wait.deadline {
            self.remove_timer(at, tid);
        }
        wait.queue
    }

    /// A thread that waits is ready again without what it waited for.
    pub(super) fn interrupt(&mut self, tid: Tid, by: Option<Tid>) {
        if let Queue::Object(id) = self.leave_queue(tid) {
            self.objects.get_mut(id).expect("who waits at an object waits at one that is there").object.withdraw(tid);
        }
        self.add_ready(tid);
        self.draft(tid, EventKind::Woken { by });
    }

    /// Wakes everybody in a queue to try again.
    pub(super) fn wake_all(&mut self, queue: Queue, by: Tid) {
        for tid in self.waiters(queue).to_vec() {
            self.wake(tid, Some(by), None);
        }
        let is_polled =
            matches!(queue, Queue::PipeRead(_) | Queue::PipeWrite(_) | Queue::Counter(_) | Queue::Terminal(_));
        if is_polled && !self.pollers.is_empty() {
            self.wake_pollers(by);
        }
    }

    /// Wakes those whom an operation on an object frees.
    pub(super) fn wake_at(&mut self, id: ObjectId, wake: Wake, by: Tid) {
        let standing = self.waiters(Queue::Object(id));
        let first = |count: usize| standing.iter().copied().take(count).collect();
        let there = |tids: Vec<Tid>| tids.into_iter().filter(|tid| standing.contains(tid)).collect();
        let (granted, again): (Vec<Tid>, Vec<Tid>) = match wake {
            Wake::None => return,
            Wake::Retry(count) => (Vec::new(), first(count)),
            Wake::Grant(count) => (first(count), Vec::new()),
            Wake::These { granted, again } => (there(granted), there(again)),
        };
        for tid in granted {
            let reply = self.entry_mut(id).object.granted(tid);
            self.wake(tid, Some(by), Some(reply));
        }
        for tid in again {
            if self.thread(tid).is_some_and(|thread| thread.wait.is_some()) {
                self.wake(tid, Some(by), None);
            }
        }
    }

    /// Somebody has waited at an object as long as it wanted. Gives the answer, if it is not the usual one.
    pub(super) fn expire_at(&mut self, id: ObjectId, tid: Tid) -> Option<Reply> {
        let expiry = self.entry_mut(id).object.expire(tid);
        self.wake_at(id, expiry.wake, tid);
        expiry.reply
    }

    /// A thread ends: it leaves its queue, and a wake that it has not used goes to the next.
    pub(super) fn forget_waits(&mut self, tid: Tid) {
        self.let_close(tid);
        let thread = self.thread_mut(tid);
        if thread.wait.is_some() {
            if let Queue::Object(id) = self.leave_queue(tid) {
                self.objects
                    .get_mut(id)
                    .expect("who waits at an object waits at one that is there")
                    .object
                    .withdraw(tid);
            }
            return;
        }
        let unused = thread.attempt.woken_from.take();
        self.remove_ready(tid);
        if let Some(next) = unused.and_then(|queue| self.waiters(queue).first().copied()) {
            self.wake(next, Some(tid), None);
        }
    }

    /// On a copy that nobody goes on with: the thread waits for nothing and is about to do nothing.
    pub fn set_free(&mut self, tid: Tid) {
        if self.thread(tid).is_some_and(|thread| thread.wait.is_some()) {
            self.leave_queue(tid);
            self.add_ready(tid);
        }
        let thread = self.thread_mut(tid);
        (thread.next, thread.attempt) = (Next::Compute, Attempt::default());
    }

    /// The answer to a call, on such a copy; `None`: it would have to wait, or begin or end a process or a thread.
    pub fn answer_now(&mut self, tid: Tid, call: Rc<Syscall>) -> Option<Reply> {
        let process = self.process(self.thread(tid)?.pid)?;
        let Next::Call(call) = process.with_own_objects(Next::Call(call)) else { return None };
        match self.perform_call(tid, &call) {
            Performed::Reply(reply) => Some(reply),
            Performed::Resume => Some(Reply::Done),
            _ => None,
        }
    }

    pub(super) fn add_ready(&mut self, tid: Tid) {
        self.stand_in_line(tid);
        let ready = Rc::make_mut(&mut self.ready);
        match ready.binary_search(&tid) {
            Ok(_) => debug_assert!(false, "a thread cannot become ready twice"),
            Err(i) => ready.insert(i, tid),
        }
    }

    pub(super) fn remove_ready(&mut self, tid: Tid) {
        let ready = Rc::make_mut(&mut self.ready);
        match ready.binary_search(&tid) {
            Ok(i) => drop(ready.remove(i)),
            Err(_) => debug_assert!(false, "only a ready thread can stop being ready"),
        }
    }
}
