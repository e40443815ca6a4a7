//! `Queue` of `multiprocessing`: places, a pipe full of items, and one reader at a time. Knows neither queue nor clock.
//! Semantics: CPython 3.13 `Lib/multiprocessing/queues.py` (a bounded semaphore, a lock for readers, a pipe).
//!
//! `Reserve` takes a place, `Put` moves an item into the pipe, `Get` takes it out and gives the place back. Who waits for
//! an item holds the reading end: if its process is ended there, nobody else gets to read. `Acquire` takes the reading end
//! for good, as who shuts a pool down does.

use super::{Applied, Behaviour, Expiry, Look, Wake};
use crate::abi::{Errno, ObjectOp, Reply};
use crate::base::Tid;
use crate::kernel::limits::PIPE_CAPACITY;
use std::collections::VecDeque;
use std::rc::Rc;

/// What `look` tells of an item at most, in letters.
const LABEL_SHOWN: usize = 24;
/// Items that `look` tells.
const ITEMS_SHOWN: usize = 6;

/// Items under way.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Queue {
    bound: u32,
    /// Places taken: items that were put and not yet taken out.
    taken: u32,
    /// Items that were put and not yet dealt with.
    unfinished: u64,
    pipe: VecDeque<Rc<(Vec<u8>, String)>>,
    bytes: usize,
    /// Who waits for an item, at the reading end.
    reader: Option<Tid>,
    /// The reader keeps the reading end.
    kept: bool,
    /// Whose item does not fit into the pipe as a whole and goes in bit by bit.
    writer: Option<Tid>,
    waiting: Vec<(Tid, Errand)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Errand {
    Reserve,
    Put,
    Get,
    Poll,
    Join,
}

impl Queue {
    #[must_use]
    pub fn new(bound: u32) -> Queue {
        Queue {
            bound,
            taken: 0,
            unfinished: 0,
            pipe: VecDeque::new(),
            bytes: 0,
            reader: None,
            kept: false,
            writer: None,
            waiting: Vec::new(),
        }
    }

    fn wait(&mut self, caller: Tid, errand: Errand) -> Applied {
        if !self.waiting.contains(&(caller, errand)) {
            self.waiting.push((caller, errand));
        }
        Applied::Block
    }

    fn done(&mut self, caller: Tid, reply: Reply, wake: Vec<Tid>) -> Applied {
        self.waiting.retain(|(tid, _)| *tid != caller);
        Applied::Done(reply, if wake.is_empty() { Wake::None } else { again(wake) })
    }

    fn first(&self, errand: Errand) -> Option<Tid> {
        self.waiting.iter().find(|(_, e)| *e == errand).map(|(tid, _)| *tid)
    }

    fn all(&self, errand: Errand) -> impl Iterator<Item = Tid> + '_ {
        self.waiting.iter().filter(move |(_, e)| *e == errand).map(|(tid, _)| *tid)
    }

    /// Whoever can read on now: the reader, else the first that waits to read.
    fn next_reader(&self) -> Option<Tid> {
        self.reader.or_else(|| self.first(Errand::Get))
    }

    fn put(&mut self, caller: Tid, bytes: &[u8], label: &str) -> Applied {
        match self.writer {
            Some(writer) if writer != caller => return self.wait(caller, Errand::Put),
            Some(_) if self.bytes > PIPE_CAPACITY => return self.wait(caller, Errand::Put),
            Some(_) => {
                self.writer = None;
                self.waiting.retain(|(tid, _)| *tid != caller);
                return Applied::Finished(Reply::Done, again(self.first(Errand::Put).into_iter().collect()));
            }
            None => {}
        }
        self.bytes += bytes.len() + 4;
        self.pipe.push_back(Rc::new((bytes.to_vec(), label.to_owned())));
        let wake: Vec<Tid> = self.all(Errand::Poll).chain(self.next_reader()).collect();
        if self.bytes > PIPE_CAPACITY {
            self.writer = Some(caller);
            self.wait(caller, Errand::Put);
            return Applied::BlockAndWake(again(wake));
        }
        self.done(caller, Reply::Done, wake)
    }

    fn get(&mut self, caller: Tid) -> Applied {
        if self.reader.is_some_and(|reader| reader != caller) {
            return self.wait(caller, Errand::Get);
        }
        let Some(item) = self.pipe.pop_front() else {
            self.reader = Some(caller);
            return self.wait(caller, Errand::Get);
        };
        if !self.kept {
            self.reader = None;
        }
        self.bytes -= item.0.len() + 4;
        self.taken = self.taken.saturating_sub(1);
        self.waiting.retain(|(tid, _)| *tid != caller);
        let writer = self.writer.or_else(|| self.first(Errand::Put));
        let wake = [self.first(Errand::Reserve), writer, self.first(Errand::Get)];
        let bytes = Rc::try_unwrap(item).map_or_else(|shared| shared.0.clone(), |item| item.0);
        self.done(caller, Reply::Bytes(bytes), wake.into_iter().flatten().collect())
    }

    /// Takes the reading end for good.
    fn keep(&mut self, caller: Tid) -> Applied {
        if self.reader.is_some_and(|reader| reader != caller) {
            return self.wait(caller, Errand::Get);
        }
        (self.reader, self.kept) = (Some(caller), true);
        self.done(caller, Reply::Flag(true), Vec::new())
    }

    fn leave(&mut self, caller: Tid) -> Vec<Tid> {
        self.waiting.retain(|(tid, _)| *tid != caller);
        if self.reader != Some(caller) || self.kept {
            return Vec::new();
        }
        self.reader = None;
        self.first(Errand::Get).into_iter().collect()
    }
}

impl Behaviour for Queue {
    fn apply(&mut self, caller: Tid, op: &ObjectOp) -> Applied {
        match op {
            ObjectOp::Reserve { .. } if self.taken >= self.bound => self.wait(caller, Errand::Reserve),
            ObjectOp::Reserve { .. } => {
                self.taken += 1;
                self.unfinished += 1;
                self.done(caller, Reply::Flag(true), Vec::new())
            }
            ObjectOp::Put { bytes, label } => self.put(caller, bytes, label),
            ObjectOp::Get { .. } => self.get(caller),
            ObjectOp::Acquire { .. } => self.keep(caller),
            ObjectOp::Poll { .. } if self.pipe.is_empty() => self.wait(caller, Errand::Poll),
            ObjectOp::Poll { .. } => self.done(caller, Reply::Flag(true), Vec::new()),
            // An item that could not be sent gives its place back.
            ObjectOp::Release => {
                self.taken = self.taken.saturating_sub(1);
                let wake = self.first(Errand::Reserve).into_iter().collect();
                self.done(caller, Reply::Done, wake)
            }
            ObjectOp::GetValue => Applied::Done(Reply::Count(u64::from(self.taken)), Wake::None),
            ObjectOp::TaskDone if self.unfinished == 0 => Applied::Fault(Errno::EINVAL),
            ObjectOp::TaskDone => {
                self.unfinished -= 1;
                let wake = if self.unfinished == 0 { self.all(Errand::Join).collect() } else { Vec::new() };
                self.done(caller, Reply::Done, wake)
            }
            ObjectOp::Join if self.unfinished > 0 => self.wait(caller, Errand::Join),
            ObjectOp::Join => self.done(caller, Reply::Done, Vec::new()),
            _ => Applied::Fault(Errno::EINVAL),
        }
    }

    fn withdraw(&mut self, caller: Tid) {
        // The reading end stays taken: so it is when a process is ended while it waits for an item.
        self.waiting.retain(|(tid, _)| *tid != caller);
    }

    fn expire(&mut self, caller: Tid) -> Expiry {
        Expiry { reply: None, wake: again(self.leave(caller)) }
    }

    fn commute(&self, a: &ObjectOp, b: &ObjectOp) -> bool {
        matches!((a, b), (ObjectOp::GetValue, ObjectOp::GetValue))
    }

    fn value(&self) -> i64 {
        i64::try_from(self.pipe.len()).expect("fewer items than 2^63")
    }

    fn look(&self) -> Look {
        let mut items: Vec<String> = self.pipe.iter().take(ITEMS_SHOWN).map(|item| short(&item.1)).collect();
        if self.pipe.len() > ITEMS_SHOWN {
            items.push("…".into());
        }
        Look {
            kind: "Queue",
            state: match self.pipe.len() {
                0 => "empty".into(),
                n => format!("{n}: {}", items.join(", ")),
            },
            value: self.value(),
            holders: Vec::new(),
        }
    }
}

fn again(tids: Vec<Tid>) -> Wake {
    Wake::These { granted: Vec::new(), again: tids }
}

fn short(label: &str) -> String {
    match label.char_indices().nth(LABEL_SHOWN) {
        Some((at, _)) => format!("{}…", &label[..at]),
        None => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GET: ObjectOp = ObjectOp::Get { timeout_ns: None };
    const RESERVE: ObjectOp = ObjectOp::Reserve { timeout_ns: None };

    fn put(text: &str) -> ObjectOp {
        ObjectOp::Put { bytes: text.as_bytes().to_vec(), label: text.to_owned() }
    }

    #[test]
    fn places_and_items_are_two_things() {
        let mut queue = Queue::new(1);
        assert_eq!(queue.apply(Tid(1), &RESERVE), Applied::Done(Reply::Flag(true), Wake::None));
        assert_eq!(queue.apply(Tid(1), &RESERVE), Applied::Block);
        assert_eq!(queue.apply(Tid(2), &GET), Applied::Block, "put, but not in the pipe yet");
        let sent = queue.apply(Tid(3), &put("bun"));
        assert_eq!(sent, Applied::Done(Reply::Done, again(vec![Tid(2)])));
        assert_eq!(queue.look().state, "1: bun");
        let got = queue.apply(Tid(2), &GET);
        assert_eq!(got, Applied::Done(Reply::Bytes(b"bun".to_vec()), again(vec![Tid(1)])));
    }

    #[test]
    fn who_is_ended_at_the_reading_end_keeps_it() {
        let mut queue = Queue::new(9);
        assert_eq!(queue.apply(Tid(1), &GET), Applied::Block);
        assert_eq!(queue.apply(Tid(2), &GET), Applied::Block);
        queue.withdraw(Tid(1));
        queue.apply(Tid(3), &put("lost"));
        assert_eq!(queue.apply(Tid(2), &GET), Applied::Block);
    }

    #[test]
    fn who_takes_the_reading_end_for_good_keeps_it_and_reads_on() {
        let keep = ObjectOp::Acquire { timeout_ns: None };
        let mut queue = Queue::new(9);
        queue.apply(Tid(1), &GET);
        assert_eq!(queue.apply(Tid(2), &keep), Applied::Block, "another reads");
        queue.apply(Tid(3), &put("x"));
        assert_eq!(queue.apply(Tid(1), &GET), Applied::Done(Reply::Bytes(b"x".to_vec()), again(vec![Tid(2)])));
        assert_eq!(queue.apply(Tid(2), &keep), Applied::Done(Reply::Flag(true), Wake::None));
        queue.expire(Tid(2));
        queue.apply(Tid(3), &put("y"));
        assert_eq!(queue.apply(Tid(1), &GET), Applied::Block);
        assert_eq!(queue.apply(Tid(2), &GET), Applied::Done(Reply::Bytes(b"y".to_vec()), again(vec![Tid(1)])));
        queue.apply(Tid(3), &put("z"));
        assert_eq!(queue.apply(Tid(1), &GET), Applied::Block, "still kept");
    }

    #[test]
    fn who_gives_up_leaves_the_reading_end_to_the_next() {
        let mut queue = Queue::new(9);
        queue.apply(Tid(1), &GET);
        queue.apply(Tid(2), &GET);
        assert_eq!(queue.expire(Tid(1)).wake, again(vec![Tid(2)]));
        assert_eq!(queue.apply(Tid(2), &GET), Applied::Block);
        assert_eq!(queue.apply(Tid(3), &put("x")), Applied::Done(Reply::Done, again(vec![Tid(2)])));
    }

    #[test]
    fn a_full_pipe_makes_the_writer_wait() {
        let mut queue = Queue::new(99);
        let large = "x".repeat(PIPE_CAPACITY - 100);
        assert!(matches!(queue.apply(Tid(1), &put(&large)), Applied::Done(..)));
        let rest = put(&"y".repeat(97));
        assert_eq!(queue.apply(Tid(1), &rest), Applied::BlockAndWake(again(Vec::new())));
        assert_eq!(queue.apply(Tid(4), &put("z")), Applied::Block);
        let Applied::Done(_, wake) = queue.apply(Tid(2), &GET) else { panic!("there is an item") };
        assert_eq!(wake, again(vec![Tid(1)]));
        assert_eq!(queue.apply(Tid(1), &rest), Applied::Finished(Reply::Done, again(vec![Tid(4)])));
    }
}
