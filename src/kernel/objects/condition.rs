//! `Condition`: a line of those who wait to be notified. The lock that belongs to it is an object of its own; giving it
//! back and joining the line is one act (`monitor.rs`). Knows neither queue nor clock.

use super::{Applied, Behaviour, Expiry, Look, Wake};
use crate::abi::{Errno, ObjectOp, Reply};
use crate::base::{ObjectId, Tid};

/// Those who wait, in the order in which they came. A notified one that a signal has called away finds it so later.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Condition {
    lock: Option<ObjectId>,
    line: Vec<Ticket>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Ticket {
    tid: Tid,
    notified: bool,
}

impl Condition {
    #[must_use]
    pub fn new(lock: Option<ObjectId>) -> Condition {
        Condition { lock, line: Vec::new() }
    }

    #[must_use]
    pub fn lock(&self) -> Option<ObjectId> {
        self.lock
    }

    /// A copy of a fork is about the copy of its lock.
    pub fn set_lock(&mut self, lock: ObjectId) {
        self.lock = Some(lock);
    }

    #[must_use]
    pub fn is_enrolled(&self, tid: Tid) -> bool {
        self.line.iter().any(|ticket| ticket.tid == tid)
    }

    /// Threads that are over wait no more.
    pub fn forget_unless(&mut self, lives: impl Fn(Tid) -> bool) {
        self.line.retain(|ticket| lives(ticket.tid));
    }

    fn leave(&mut self, tid: Tid) {
        self.line.retain(|ticket| ticket.tid != tid);
    }

    fn wait(&mut self, caller: Tid) -> Applied {
        match self.line.iter().find(|ticket| ticket.tid == caller) {
            Some(Ticket { notified: true, .. }) => {
                self.leave(caller);
                Applied::Done(Reply::Flag(true), Wake::None)
            }
            Some(_) => Applied::Block,
            None => {
                self.line.push(Ticket { tid: caller, notified: false });
                Applied::Block
            }
        }
    }
}

impl Behaviour for Condition {
    fn apply(&mut self, caller: Tid, op: &ObjectOp) -> Applied {
        match op {
            ObjectOp::Wait { .. } => self.wait(caller),
            ObjectOp::Enroll => {
                self.leave(caller);
                self.line.push(Ticket { tid: caller, notified: false });
                Applied::Done(Reply::Done, Wake::None)
            }
            ObjectOp::Notify { count } => {
                let count = count.map_or(usize::MAX, |n| n as usize);
                let chosen = self.line.iter_mut().filter(|ticket| !ticket.notified).take(count);
                let told = chosen.map(|ticket| {
                    ticket.notified = true;
                    ticket.tid
                });
                Applied::Done(Reply::Done, Wake::These { granted: told.collect(), again: Vec::new() })
            }
            ObjectOp::Leave => {
                self.leave(caller);
                Applied::Done(Reply::Done, Wake::None)
            }
            ObjectOp::GetValue => Applied::Done(Reply::Count(self.line.len() as u64), Wake::None),
            _ => Applied::Fault(Errno::EINVAL),
        }
    }

    fn expire(&mut self, caller: Tid) -> Expiry {
        self.leave(caller);
        Expiry { reply: None, wake: Wake::None }
    }

    fn granted(&mut self, waiter: Tid) -> Reply {
        self.leave(waiter);
        Reply::Flag(true)
    }

    fn forked(&mut self, _caller: Tid, _child: Tid) {
        self.line.clear();
    }

    fn value(&self) -> i64 {
        i64::try_from(self.line.len()).expect("fewer threads than 2^63")
    }

    fn look(&self) -> Look {
        Look {
            kind: "Condition",
            state: format!("{} waiting", self.line.len()),
            value: self.value(),
            holders: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAIT: ObjectOp = ObjectOp::Wait { timeout_ns: None };

    #[test]
    fn who_came_first_is_told_first_and_a_signal_loses_no_notice() {
        let mut condition = Condition::default();
        for tid in [Tid(3), Tid(1), Tid(2)] {
            assert_eq!(condition.apply(tid, &WAIT), Applied::Block);
        }
        condition.withdraw(Tid(3));
        let notify = ObjectOp::Notify { count: Some(2) };
        let told = Wake::These { granted: vec![Tid(3), Tid(1)], again: Vec::new() };
        assert_eq!(condition.apply(Tid(9), &notify), Applied::Done(Reply::Done, told));
        assert_eq!(condition.granted(Tid(1)), Reply::Flag(true));
        assert_eq!(condition.apply(Tid(3), &WAIT), Applied::Done(Reply::Flag(true), Wake::None));
        assert_eq!(condition.look().state, "1 waiting");
    }

    #[test]
    fn who_gave_up_is_not_told() {
        let mut condition = Condition::default();
        condition.apply(Tid(1), &WAIT);
        condition.expire(Tid(1));
        let notify = ObjectOp::Notify { count: None };
        let nobody = Wake::These { granted: Vec::new(), again: Vec::new() };
        assert_eq!(condition.apply(Tid(9), &notify), Applied::Done(Reply::Done, nobody));
    }
}
