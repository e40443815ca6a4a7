//! Waiting for one of several descriptors. Semantics: poll(2). Knows what it means to be ready, not who asks for what reason.

use super::files::Target;
use super::objects::Behaviour;
use super::perform::Tried;
use super::{Kernel, Queue, limits};
use crate::abi::{Interest, Readiness, Reply, WaitReason, Watched};
use crate::base::{Fd, Tid};

/// The bits of one of two counters in a word.
const NEWS_BITS: u32 = 22;
const NEWS: u64 = (1 << NEWS_BITS) - 1;

/// Two counters in a word.
pub(super) fn news(came_in: u64, room_made: u64) -> u64 {
    (came_in & NEWS) << NEWS_BITS | room_made & NEWS
}

impl Kernel {
    pub(super) fn poll(&mut self, tid: Tid, interests: &[Interest], timeout_ns: Option<u64>) -> Tried {
        let found: Vec<Readiness> = interests.iter().map(|interest| self.look_at(tid, *interest)).collect();
        let is_ready = |r: &Readiness| r.read || r.write || r.hangup || r.error || r.invalid;
        if found.iter().any(is_ready) {
            return Tried::reply(Reply::Ready(found));
        }
        let fds = interests.iter().map(|interest| interest.fd).collect();
        Tried::Wait { queue: Queue::Poll, why: WaitReason::Ready { fds }, timeout_ns }
    }

    /// What is the case with a descriptor, of what was asked for; an end or an error is always told.
    fn look_at(&self, tid: Tid, interest: Interest) -> Readiness {
        let found = self.readiness(tid, interest.fd);
        let Some(told) = interest.edge else {
            return Readiness {
                read: found.read && interest.read,
                write: found.write && interest.write,
                news: 0,
                ..found
            };
        };
        let differs = |shift: u32| (told ^ found.news) >> shift & NEWS != 0;
        let is_new =
            told == u64::MAX || interest.read && differs(NEWS_BITS) || interest.write && differs(0) || found.invalid;
        if !is_new {
            return Readiness::default();
        }
        Readiness { read: found.read && interest.read, write: found.write && interest.write, ..found }
    }

    fn readiness(&self, tid: Tid, fd: Fd) -> Readiness {
        let Ok(description) = self.description_of(tid, fd) else {
            return Readiness { invalid: true, ..Readiness::default() };
        };
        match description.target {
            Target::PipeRead(id) => self.files.pipe(id).map_or_else(Readiness::default, |pipe| Readiness {
                read: !pipe.is_empty(),
                hangup: pipe.has_ended(),
                news: news(pipe.came_in + u64::from(pipe.has_ended()), 0),
                ..Readiness::default()
            }),
            Target::PipeWrite(id) => self.files.pipe(id).map_or_else(Readiness::default, |pipe| Readiness {
                write: pipe.room() >= limits::PIPE_ATOMIC,
                error: pipe.readers == 0,
                news: news(0, pipe.room_made + u64::from(pipe.readers == 0)),
                ..Readiness::default()
            }),
            Target::Socket(id) => self.network.readiness(id),
            Target::Counter(id) => {
                self.files.counter(id).map_or_else(Readiness::default, |counter| counter.readiness(self.now))
            }
            Target::Pseudo { number, master } => self.terminal_readiness(number, master),
            Target::Watch(watched) => Readiness { read: self.has_come_about(watched), ..Readiness::default() },
            Target::File(_) | Target::Directory(_) | Target::Null | Target::Stdin | Target::Terminal(_) => {
                Readiness { read: true, write: true, ..Readiness::default() }
            }
        }
    }

    fn has_come_about(&self, watched: Watched) -> bool {
        match watched {
            Watched::Process(pid) => !self.process(pid).is_some_and(super::Process::is_alive),
            Watched::Queue(id) => self.object(id).is_some_and(|entry| entry.object.value() > 0),
        }
    }

    /// Something changed that descriptors lead to: whoever polls and finds it ready now can go on.
    pub(super) fn wake_pollers(&mut self, by: Tid) {
        for tid in self.waiters(Queue::Poll).to_vec() {
            let call = self.thread(tid).and_then(|thread| thread.call().cloned());
            let Some(crate::abi::Syscall::Poll { interests, .. }) = call else { continue };
            let is_ready = |r: Readiness| r.read || r.write || r.hangup || r.error || r.invalid;
            if interests.iter().any(|interest| is_ready(self.look_at(tid, *interest))) {
                self.wake(tid, Some(by), None);
            }
        }
    }
}
