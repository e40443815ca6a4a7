//! `Lock`: free or held; whoever likes may release it. Knows neither queue nor clock.
//! Semantics: CPython 3.13 `Modules/_multiprocessing/semaphore.c` (a POSIX semaphore of 1) and `Modules/_threadmodule.c`.

use super::{Applied, Behaviour, Look, Wake};
use crate::abi::{Errno, ObjectOp, Reply};
use crate::base::Tid;

/// A lock, with who acquired it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Lock {
    holder: Option<Tid>,
}

impl Behaviour for Lock {
    fn apply(&mut self, caller: Tid, op: &ObjectOp) -> Applied {
        match (op, self.holder) {
            (ObjectOp::Acquire { .. }, None) => {
                self.holder = Some(caller);
                Applied::Done(Reply::Flag(true), Wake::None)
            }
            (ObjectOp::Acquire { .. }, Some(_)) => Applied::Block,
            (ObjectOp::Release, None) => Applied::Fault(Errno::EPERM),
            (ObjectOp::Release, Some(_)) => {
                self.holder = None;
                Applied::Done(Reply::Done, Wake::Retry(1))
            }
            (ObjectOp::GetValue, holder) => Applied::Done(Reply::Count(u64::from(holder.is_none())), Wake::None),
            _ => Applied::Fault(Errno::EINVAL),
        }
    }

    fn forked(&mut self, caller: Tid, child: Tid) {
        if self.holder == Some(caller) {
            self.holder = Some(child);
        }
    }

    fn is_owned(&self, caller: Tid, strict: bool) -> bool {
        self.holder.is_some_and(|holder| !strict || holder == caller)
    }

    fn release_wholly(&mut self, _caller: Tid) {
        self.holder = None;
    }

    fn commute(&self, a: &ObjectOp, b: &ObjectOp) -> bool {
        matches!((a, b), (ObjectOp::GetValue, ObjectOp::GetValue))
    }

    fn value(&self) -> i64 {
        i64::from(self.holder.is_none())
    }

    fn holders(&self) -> Vec<Tid> {
        self.holder.into_iter().collect()
    }

    fn look(&self) -> Look {
        Look {
            kind: "Lock",
            state: if self.holder.is_some() { "held" } else { "free" }.into(),
            value: self.value(),
            holders: self.holders(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOR_EVER: ObjectOp = ObjectOp::Acquire { timeout_ns: None };

    #[test]
    fn one_holds_it_and_anyone_may_release_it() {
        let mut lock = Lock::default();
        assert_eq!(lock.apply(Tid(1), &FOR_EVER), Applied::Done(Reply::Flag(true), Wake::None));
        assert_eq!(lock.look().holders, [Tid(1)]);
        assert_eq!(lock.apply(Tid(2), &FOR_EVER), Applied::Block);
        assert_eq!(lock.apply(Tid(1), &FOR_EVER), Applied::Block, "a lock is not re-entrant");
        assert_eq!(lock.apply(Tid(2), &ObjectOp::Release), Applied::Done(Reply::Done, Wake::Retry(1)));
        assert_eq!(lock.apply(Tid(2), &ObjectOp::Release), Applied::Fault(Errno::EPERM));
        assert_eq!(lock.apply(Tid(2), &ObjectOp::Set), Applied::Fault(Errno::EINVAL));
    }
}
