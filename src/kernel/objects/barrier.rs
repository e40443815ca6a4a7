//! `Barrier`: nobody passes until so many have arrived. Knows neither queue nor clock.

use super::{Applied, Behaviour, Look, Wake};
use crate::abi::{Errno, ObjectOp, Reply};
use crate::base::Tid;

/// Those who have arrived in this round. Answer of `Wait`: `Count`, the place in which one arrived, from 0.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Barrier {
    parties: u32,
    arrived: Vec<Tid>,
    /// Those of the last round who have not been told yet.
    passing: Vec<Tid>,
}

impl Barrier {
    #[must_use]
    pub fn new(parties: u32) -> Barrier {
        Barrier { parties, arrived: Vec::new(), passing: Vec::new() }
    }
}

impl Behaviour for Barrier {
    fn apply(&mut self, caller: Tid, op: &ObjectOp) -> Applied {
        match op {
            ObjectOp::Wait { .. } if self.arrived.len() + 1 < self.parties as usize => {
                self.arrived.push(caller);
                Applied::Block
            }
            ObjectOp::Wait { .. } => {
                self.passing = std::mem::take(&mut self.arrived);
                let place = self.passing.len();
                Applied::Done(Reply::Count(place as u64), Wake::Grant(place))
            }
            ObjectOp::GetValue => Applied::Done(Reply::Count(self.arrived.len() as u64), Wake::None),
            _ => Applied::Fault(Errno::EINVAL),
        }
    }

    fn withdraw(&mut self, caller: Tid) {
        self.arrived.retain(|tid| *tid != caller);
    }

    fn granted(&mut self, waiter: Tid) -> Reply {
        let place = self.passing.iter().position(|tid| *tid == waiter).expect("who passes a barrier had arrived at it");
        Reply::Count(place as u64)
    }

    fn look(&self) -> Look {
        Look {
            kind: "Barrier",
            state: format!("{} of {} here", self.arrived.len(), self.parties),
            value: i64::try_from(self.arrived.len()).expect("fewer threads than 2^63"),
            holders: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_to_arrive_frees_the_others() {
        let mut barrier = Barrier::new(3);
        let wait = ObjectOp::Wait { timeout_ns: None };
        assert_eq!(barrier.apply(Tid(1), &wait), Applied::Block);
        assert_eq!(barrier.apply(Tid(2), &wait), Applied::Block);
        assert_eq!(barrier.apply(Tid(3), &wait), Applied::Done(Reply::Count(2), Wake::Grant(2)));
        assert_eq!(barrier.granted(Tid(2)), Reply::Count(1));
        assert_eq!(barrier.apply(Tid(1), &wait), Applied::Block, "a barrier can be used again");
    }
}
