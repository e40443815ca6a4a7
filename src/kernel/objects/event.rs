//! `Event`: a flag to wait for. Knows neither queue nor clock.

use super::{Applied, Behaviour, Look, Wake};
use crate::abi::{Errno, ObjectOp, Reply};
use crate::base::Tid;

/// A flag. Whoever was waiting when it was set has it, even if it is cleared before that thread runs again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Event {
    set: bool,
}

impl Behaviour for Event {
    fn apply(&mut self, _caller: Tid, op: &ObjectOp) -> Applied {
        match op {
            ObjectOp::Wait { .. } if self.set => Applied::Done(Reply::Flag(true), Wake::None),
            ObjectOp::Wait { .. } => Applied::Block,
            ObjectOp::Set => {
                self.set = true;
                Applied::Done(Reply::Done, Wake::Grant(usize::MAX))
            }
            ObjectOp::Clear => {
                self.set = false;
                Applied::Done(Reply::Done, Wake::None)
            }
            ObjectOp::IsSet => Applied::Done(Reply::Flag(self.set), Wake::None),
            _ => Applied::Fault(Errno::EINVAL),
        }
    }

    fn commute(&self, a: &ObjectOp, b: &ObjectOp) -> bool {
        use ObjectOp::{Clear, IsSet, Set, Wait};
        matches!((a, b), (Set, Set) | (Clear, Clear) | (IsSet | Wait { .. }, IsSet | Wait { .. }))
    }

    fn value(&self) -> i64 {
        i64::from(self.set)
    }

    fn look(&self) -> Look {
        Look {
            kind: "Event",
            state: if self.set { "set" } else { "not set" }.into(),
            value: self.value(),
            holders: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn setting_frees_everybody() {
        let mut event = Event::default();
        let wait = ObjectOp::Wait { timeout_ns: None };
        assert_eq!(event.apply(Tid(1), &wait), Applied::Block);
        assert_eq!(event.apply(Tid(2), &ObjectOp::Set), Applied::Done(Reply::Done, Wake::Grant(usize::MAX)));
        assert_eq!(event.apply(Tid(1), &wait), Applied::Done(Reply::Flag(true), Wake::None));
        event.apply(Tid(2), &ObjectOp::Clear);
        assert_eq!(event.apply(Tid(1), &ObjectOp::IsSet), Applied::Done(Reply::Flag(false), Wake::None));
    }
}
