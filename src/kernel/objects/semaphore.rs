//! `Semaphore` and `BoundedSemaphore`: a count of tokens. Knows neither queue nor clock.
//!
//! Who holds a token is for the person only: a semaphore that serves as a signal is released by those who never acquired.

use super::{Applied, Behaviour, Look, Wake};
use crate::abi::{Errno, ObjectOp, Reply};
use crate::base::{Tid, order};

/// Largest value, as `SEM_VALUE_MAX` on Linux.
const MAX_VALUE: u32 = i32::MAX as u32;

/// A counter of tokens.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Semaphore {
    value: u32,
    initial: u32,
    bound: Option<u32>,
    /// Oldest first.
    holders: Vec<Tid>,
}

impl Semaphore {
    #[must_use]
    pub fn new(value: u32, bound: Option<u32>) -> Semaphore {
        Semaphore { value, initial: value, bound, holders: Vec::new() }
    }

    fn release(&mut self, caller: Tid, count: u32) -> Applied {
        if u64::from(self.value) + u64::from(count) > u64::from(self.bound.unwrap_or(MAX_VALUE)) {
            return Applied::Fault(Errno::EOVERFLOW);
        }
        self.value += count;
        for _ in 0..self.holders.len().min(count as usize) {
            let index = self.holders.iter().position(|tid| *tid == caller).unwrap_or(0);
            self.holders.remove(index);
        }
        Applied::Done(Reply::Done, Wake::Retry(count as usize))
    }
}

impl Behaviour for Semaphore {
    fn apply(&mut self, caller: Tid, op: &ObjectOp) -> Applied {
        match op {
            ObjectOp::Acquire { .. } if self.value == 0 => Applied::Block,
            ObjectOp::Acquire { .. } => {
                self.value -= 1;
                if self.value < self.initial {
                    self.holders.push(caller);
                }
                Applied::Done(Reply::Flag(true), Wake::None)
            }
            ObjectOp::Release => self.release(caller, 1),
            ObjectOp::ReleaseMany { count } => self.release(caller, *count),
            ObjectOp::GetValue => Applied::Done(Reply::Count(u64::from(self.value)), Wake::None),
            _ => Applied::Fault(Errno::EINVAL),
        }
    }

    fn forked(&mut self, caller: Tid, child: Tid) {
        for holder in self.holders.iter_mut().filter(|tid| **tid == caller) {
            *holder = child;
        }
    }

    fn value(&self) -> i64 {
        i64::from(self.value)
    }

    fn holders(&self) -> Vec<Tid> {
        let mut holders = self.holders.clone();
        order::sort(&mut holders);
        holders
    }

    fn look(&self) -> Look {
        Look {
            kind: if self.bound.is_some() { "BoundedSemaphore" } else { "Semaphore" },
            state: match self.initial {
                0 => format!("{}", self.value),
                initial => format!("{} of {initial}", self.value),
            },
            value: self.value(),
            holders: self.holders(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACQUIRE: ObjectOp = ObjectOp::Acquire { timeout_ns: None };

    #[test]
    fn tokens_are_counted_and_the_bound_holds() {
        let mut rooms = Semaphore::new(2, Some(2));
        assert_eq!(rooms.apply(Tid(1), &ObjectOp::Release), Applied::Fault(Errno::EOVERFLOW));
        rooms.apply(Tid(2), &ACQUIRE);
        rooms.apply(Tid(1), &ACQUIRE);
        assert_eq!(rooms.look().holders, [Tid(1), Tid(2)]);
        assert_eq!(rooms.apply(Tid(3), &ACQUIRE), Applied::Block);
        assert_eq!(rooms.apply(Tid(1), &ObjectOp::Release), Applied::Done(Reply::Done, Wake::Retry(1)));
        assert_eq!(rooms.look().state, "1 of 2");
    }

    #[test]
    fn a_signal_gathers_no_holders() {
        let mut signal = Semaphore::new(0, None);
        for _ in 0..100 {
            signal.apply(Tid(1), &ObjectOp::Release);
            signal.apply(Tid(2), &ACQUIRE);
        }
        assert_eq!(signal.look().holders, []);
    }
}
