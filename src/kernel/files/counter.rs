//! A number behind a descriptor: writing or the clock adds to it, reading takes it away, and each may have to wait. Semantics:
//! eventfd(2), timerfd_create(2).
//! Knows no threads but those that wait at it.

use super::Target;
use crate::abi::{Errno, Readiness, Reply, Syscall, WaitReason};
use crate::base::{Fd, Instant, ObjectId, Tid};
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
    clock: Option<Clock>,
}

/// When a counter of the clock is counted up next (`None`: never), and how far apart then (0: just once).
#[derive(Clone, Copy, Debug, Default)]
struct Clock {
    next: Option<Instant>,
    interval_ns: u64,
}

impl Clock {
    /// How often it has rung by now.
    fn rung(&self, now: Instant) -> u64 {
        let Some(late) = self.next.and_then(|next| now.0.checked_sub(next.0)) else { return 0 };
        1 + late.checked_div(self.interval_ns).unwrap_or(0)
    }

    fn go_on_if_rung(&mut self, now: Instant) {
        let rung = self.rung(now);
        if rung > 0 {
            self.go_on(rung);
        }
    }

    /// That is told; it goes on from there.
    fn go_on(&mut self, rung: u64) {
        let next = self.next.filter(|_| self.interval_ns > 0);
        self.next = next.map(|next| Instant(next.0.saturating_add(self.interval_ns.saturating_mul(rung))));
    }
}

impl Counter {
    /// What it gives and what is left.
    fn take(&mut self, now: Instant) -> Option<u64> {
        if let Some(clock) = &mut self.clock {
            let rung = clock.rung(now);
            clock.go_on_if_rung(now);
            return (rung > 0).then_some(rung);
        }
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

    pub(in crate::kernel) fn readiness(&self, now: Instant) -> Readiness {
        if let Some(clock) = self.clock {
            let rung = clock.rung(now);
            return Readiness { read: rung > 0, news: news(rung, 0), ..Readiness::default() };
        }
        let news = news(self.came_in, self.room_made);
        Readiness { read: self.value > 0, write: self.value < MOST, news, ..Readiness::default() }
    }
}

impl Kernel {
    pub(super) fn make_counter(&mut self, tid: Tid, value: Option<u64>, semaphore: bool) -> Result<Reply, Errno> {
        let pid = self.pid_of(tid);
        let fd = self.free_descriptor(pid)?;
        let number = self.process(pid).ok_or(Errno::EBADF)?.made.descriptions + 1;
        let id = ObjectId { creator: pid, number };
        let clock = value.is_none().then(Clock::default);
        let path = if clock.is_some() { "<timerfd>" } else { "<eventfd>" };
        let value = value.unwrap_or(0);
        let counter = Counter { value, semaphore, waiters: Vec::new(), came_in: 0, room_made: 0, clock };
        self.files.counters.insert(id, counter);
        self.open_both_ways(tid, fd, Target::Counter(id), path);
        Ok(Reply::Fd(fd))
    }

    pub(super) fn ring(&mut self, tid: Tid, fd: Fd, set: Option<(Option<i64>, u64)>) -> Result<Reply, Errno> {
        let now = self.now;
        let Target::Counter(id) = self.description_of(tid, fd)?.target else { return Err(Errno::EINVAL) };
        let clock = self.files.counter_mut(id).and_then(|counter| counter.clock.as_mut()).ok_or(Errno::EINVAL)?;
        let mut before = *clock;
        before.go_on_if_rung(now);
        if let Some((first, interval_ns)) = set {
            *clock = Clock { next: first.map(|ns| Instant(now.0.saturating_add_signed(ns))), interval_ns };
            self.wake_all(Queue::Counter(id), tid);
            // Whoever polls looks at it anew.
            for poller in self.waiters(Queue::Poll).to_vec() {
                self.wake(poller, Some(tid), None);
            }
        }
        let value_ns = before.next.map_or(0, |next| next.0 - now.0);
        Ok(Reply::Timer { value_ns, interval_ns: before.interval_ns })
    }

    /// When the clock will have counted up what a thread wants to read or polls.
    pub(in crate::kernel) fn next_ring(&self, tid: Tid, call: &Syscall) -> Option<Instant> {
        let ring = |fd: Fd| match self.description_of(tid, fd).ok()?.target {
            Target::Counter(id) => self.files.counter(id)?.clock?.next,
            _ => None,
        };
        match call {
            Syscall::Read { fd, .. } => ring(*fd),
            Syscall::Poll { interests, .. } => interests.iter().filter(|i| i.read).filter_map(|i| ring(i.fd)).min(),
            _ => None,
        }
    }

    pub(super) fn read_counter(&mut self, tid: Tid, fd: Fd, id: ObjectId, max: u64, nonblocking: bool) -> Tried {
        if max < BYTES as u64 {
            return Tried::reply(Reply::Error(Errno::EINVAL));
        }
        let now = self.now;
        match self.files.counter_mut(id).and_then(|counter| counter.take(now)) {
            Some(taken) => {
                self.wake_all(Queue::Counter(id), tid);
                Tried::reply(Reply::Bytes(taken.to_le_bytes().to_vec()))
            }
            None if nonblocking => Tried::reply(Reply::Error(Errno::EAGAIN)),
            None => Tried::Wait {
                queue: Queue::Counter(id),
                why: WaitReason::Counter { fd, write: false },
                timeout_ns: None,
            },
        }
    }

    pub(super) fn write_counter(&mut self, tid: Tid, fd: Fd, id: ObjectId, bytes: &[u8], nonblocking: bool) -> Tried {
        let count = bytes.first_chunk::<BYTES>().map_or(u64::MAX, |bytes| u64::from_le_bytes(*bytes));
        if count == u64::MAX || self.files.counter(id).is_some_and(|counter| counter.clock.is_some()) {
            return Tried::reply(Reply::Error(Errno::EINVAL));
        }
        if self.files.counter_mut(id).is_some_and(|counter| counter.add(count)) {
            self.wake_all(Queue::Counter(id), tid);
            return Tried::reply(Reply::Count(BYTES as u64));
        }
        if nonblocking {
            return Tried::reply(Reply::Error(Errno::EAGAIN));
        }
        Tried::Wait { queue: Queue::Counter(id), why: WaitReason::Counter { fd, write: true }, timeout_ns: None }
    }
}
