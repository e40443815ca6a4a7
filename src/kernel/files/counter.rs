//! A number behind a descriptor: writing adds to it, reading takes it away, and each may have to wait. Semantics: eventfd(2).
//! Knows no threads but those that wait at it.

use super::Target;
use crate::abi::{Errno, Readiness, Reply, WaitReason};
use crate::base::{Fd, ObjectId, Tid};
use crate::kernel::perform::Tried;
use crate::kernel::poll::news;
use crate::kernel::{Kernel, Queue};

/// What reads and writes carry.
const BYTES: usize = 8;
const MOST: u64 = u64::MAX - 1;

#[derive(Clone, Debug)]
pub struct Counter {
    value: u64,
    /// A read takes one, not all.
    semaphore: bool,
    /// Readers and writers.
    pub waiters: Vec<Tid>,
    came_in: u64,
    room_made: u64,
}

impl Counter {
    /// What it gives and what is left.
    fn take(&mut self) -> Option<u64> {
        let taken = if self.semaphore { self.value.min(1) } else { self.value };
        self.room_made += u64::from(self.value == MOST);
        self.value -= taken;
        (taken > 0).then_some(taken)
    }

    fn add(&mut self, count: u64) -> bool {
        let fits = count <= MOST - self.value;
        if fits {
            self.value += count;
            self.came_in += 1;
        }
        fits
    }

    pub(in crate::kernel) fn readiness(&self) -> Readiness {
        let news = news(self.came_in, self.room_made);
        Readiness { read: self.value > 0, write: self.value < MOST, news, ..Readiness::default() }
    }
}

impl Kernel {
    pub(super) fn make_counter(&mut self, tid: Tid, value: u64, semaphore: bool) -> Result<Reply, Errno> {
        let pid = self.pid_of(tid);
        let fd = self.free_descriptor(pid)?;
        let number = self.process(pid).ok_or(Errno::EBADF)?.made.descriptions + 1;
        let id = ObjectId { creator: pid, number };
        let counter = Counter { value, semaphore, waiters: Vec::new(), came_in: 0, room_made: 0 };
        self.files.counters.insert(id, counter);
        self.open_both_ways(tid, fd, Target::Counter(id), "<eventfd>");
        Ok(Reply::Fd(fd))
    }

    pub(super) fn read_counter(&mut self, tid: Tid, fd: Fd, id: ObjectId, max: u64, nonblocking: bool) -> Tried {
        if max < BYTES as u64 {
            return Tried::reply(Reply::Error(Errno::EINVAL));
        }
        match self.files.counter_mut(id).and_then(Counter::take) {
            Some(taken) => {
                self.wake_all(Queue::Counter(id), tid);
                Tried::reply(Reply::Bytes(taken.to_le_bytes().to_vec()))
            }
            None if nonblocking => Tried::reply(Reply::Error(Errno::EAGAIN)),
            None => Tried::Wait { queue: Queue::Counter(id), why: WaitReason::PipeRead { fd }, timeout_ns: None },
        }
    }

    pub(super) fn write_counter(&mut self, tid: Tid, fd: Fd, id: ObjectId, bytes: &[u8], nonblocking: bool) -> Tried {
        let count = bytes.first_chunk::<BYTES>().map_or(u64::MAX, |bytes| u64::from_le_bytes(*bytes));
        if count == u64::MAX {
            return Tried::reply(Reply::Error(Errno::EINVAL));
        }
        if self.files.counter_mut(id).is_some_and(|counter| counter.add(count)) {
            self.wake_all(Queue::Counter(id), tid);
            return Tried::reply(Reply::Count(BYTES as u64));
        }
        if nonblocking {
            return Tried::reply(Reply::Error(Errno::EAGAIN));
        }
        Tried::Wait { queue: Queue::Counter(id), why: WaitReason::PipeWrite { fd }, timeout_ns: None }
    }
}
