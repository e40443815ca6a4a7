//! `RLock`: held by one thread any number of times; only that thread may release it. Knows neither queue nor clock.

use super::{Applied, Behaviour, Look, Wake};
use crate::abi::{Errno, ObjectOp, Reply};
use crate::base::Tid;

/// A re-entrant lock: its owner and how many times that owner acquired it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct RLock {
    owner: Option<Tid>,
    depth: u32,
    /// How often those had it who gave it back to wait at a condition.
    away: Vec<(Tid, u32)>,
}

impl Behaviour for RLock {
    fn apply(&mut self, caller: Tid, op: &ObjectOp) -> Applied {
        match op {
            ObjectOp::Acquire { .. } if self.owner.is_none_or(|owner| owner == caller) => {
                self.owner = Some(caller);
                self.depth += match self.away.iter().position(|(tid, _)| *tid == caller) {
                    Some(at) => self.away.remove(at).1,
                    None => 1,
                };
                Applied::Done(Reply::Flag(true), Wake::None)
            }
            ObjectOp::Acquire { .. } => Applied::Block,
            ObjectOp::Release if self.owner != Some(caller) => Applied::Fault(Errno::EPERM),
            ObjectOp::Release => {
                self.depth -= 1;
                if self.depth > 0 {
                    return Applied::Done(Reply::Done, Wake::None);
                }
                self.owner = None;
                Applied::Done(Reply::Done, Wake::Retry(1))
            }
            ObjectOp::GetValue => Applied::Done(Reply::Count(u64::from(self.owner.is_none())), Wake::None),
            ObjectOp::Load { .. } => {
                // Owner and depth, for `repr` and `_is_owned`.
                let mut bytes = self.owner.map_or(0, |tid| tid.0).to_le_bytes().to_vec();
                bytes.extend(self.depth.to_le_bytes());
                Applied::Done(Reply::Bytes(bytes), Wake::None)
            }
            _ => Applied::Fault(Errno::EINVAL),
        }
    }

    fn forked(&mut self, caller: Tid, child: Tid) {
        if self.owner == Some(caller) {
            self.owner = Some(child);
        }
        self.away.clear();
    }

    fn is_owned(&self, caller: Tid, _strict: bool) -> bool {
        self.owner == Some(caller)
    }

    fn release_wholly(&mut self, caller: Tid) {
        self.away.push((caller, std::mem::take(&mut self.depth)));
        self.owner = None;
    }

    fn value(&self) -> i64 {
        i64::from(self.depth)
    }

    fn holders(&self) -> Vec<Tid> {
        self.owner.into_iter().collect()
    }

    fn look(&self) -> Look {
        Look {
            kind: "RLock",
            state: match self.depth {
                0 => "free".into(),
                1 => "held".into(),
                n => format!("held {n} times"),
            },
            value: self.value(),
            holders: self.holders(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_owner_may_come_again_and_must_leave_as_often() {
        let mut lock = RLock::default();
        let acquire = ObjectOp::Acquire { timeout_ns: None };
        for _ in 0..2 {
            assert_eq!(lock.apply(Tid(1), &acquire), Applied::Done(Reply::Flag(true), Wake::None));
        }
        assert_eq!(lock.apply(Tid(2), &acquire), Applied::Block);
        assert_eq!(lock.apply(Tid(2), &ObjectOp::Release), Applied::Fault(Errno::EPERM));
        assert_eq!(lock.apply(Tid(1), &ObjectOp::Release), Applied::Done(Reply::Done, Wake::None));
        assert_eq!(lock.look().state, "held");
        assert_eq!(lock.apply(Tid(1), &ObjectOp::Release), Applied::Done(Reply::Done, Wake::Retry(1)));
    }
}
