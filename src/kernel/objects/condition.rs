//! `Condition`: a place to wait until notified. The lock that belongs to it is an object of its own. Knows neither queue nor clock.

use super::{Applied, Behaviour, Look, Wake};
use crate::abi::{Errno, ObjectOp, Reply};
use crate::base::Tid;

/// Nothing but the queue of those who wait, which is the kernel's; the number is for the person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Condition {
    waiting: u32,
}

impl Behaviour for Condition {
    fn apply(&mut self, _caller: Tid, op: &ObjectOp) -> Applied {
        match op {
            ObjectOp::Wait { .. } => {
                self.waiting += 1;
                Applied::Block
            }
            ObjectOp::Notify { count } => {
                let count = count.map_or(usize::MAX, |n| n as usize);
                Applied::Done(Reply::Done, Wake::Grant(count))
            }
            _ => Applied::Fault(Errno::EINVAL),
        }
    }

    fn withdraw(&mut self, _caller: Tid) {
        self.waiting -= 1;
    }

    fn granted(&mut self, _waiter: Tid) -> Reply {
        self.waiting -= 1;
        Reply::Flag(true)
    }

    fn look(&self) -> Look {
        Look {
            kind: "Condition",
            state: format!("{} waiting", self.waiting),
            value: i64::from(self.waiting),
            holders: Vec::new(),
        }
    }
}
