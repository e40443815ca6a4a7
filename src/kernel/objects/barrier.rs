//! `Barrier`: nobody passes until so many have arrived; once broken, nobody passes until it is reset. Knows neither queue
//! nor clock. Semantics: CPython 3.13 `Lib/threading.py`, class `Barrier`.

use super::{Applied, Behaviour, Expiry, Look, Wake};
use crate::abi::{Errno, ObjectOp, Reply};
use crate::base::Tid;

/// Those who have arrived in this round, in order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Barrier {
    parties: u32,
    action: bool,
    arrived: Vec<Tid>,
    broken: bool,
    /// The last one is here and runs the action.
    acting: Option<Tid>,
    /// Those who came while the action runs.
    early: Vec<Tid>,
    /// Those of the last round who have not been told yet: `None` for a round that was broken.
    passing: Vec<(Tid, Option<usize>)>,
}

impl Barrier {
    #[must_use]
    pub fn new(parties: u32, action: bool) -> Barrier {
        Barrier {
            parties,
            action,
            arrived: Vec::new(),
            broken: false,
            acting: None,
            early: Vec::new(),
            passing: Vec::new(),
        }
    }

    /// Ends the round: all who wait are told, that they have passed or that it is broken.
    fn end_round(&mut self, passed: bool, leaving: Option<Tid>) -> Wake {
        let arrived = std::mem::take(&mut self.arrived);
        let told: Vec<Tid> = arrived.iter().copied().filter(|tid| Some(*tid) != leaving).collect();
        let places = arrived.into_iter().enumerate().filter(|(_, tid)| Some(*tid) != leaving);
        self.passing.extend(places.map(|(place, tid)| (tid, passed.then_some(place))));
        self.acting = None;
        Wake::These { granted: told, again: std::mem::take(&mut self.early) }
    }

    fn arrive(&mut self, caller: Tid) -> Applied {
        if self.broken {
            return Applied::Done(Reply::Error(Errno::EPIPE), Wake::None);
        }
        if let Some(at) = self.passing.iter().position(|(tid, _)| *tid == caller) {
            return Applied::Done(answer(self.passing.remove(at).1), Wake::None);
        }
        if self.acting.is_some() {
            self.early.push(caller);
            return Applied::Block;
        }
        if !self.arrived.contains(&caller) {
            self.arrived.push(caller);
        }
        if self.arrived.len() < self.parties as usize {
            return Applied::Block;
        }
        let place = self.arrived.len() - 1;
        let reply = Reply::Count(place as u64);
        if self.action {
            self.acting = Some(caller);
            return Applied::Done(reply, Wake::None);
        }
        Applied::Done(reply, self.end_round(true, Some(caller)))
    }
}

fn answer(place: Option<usize>) -> Reply {
    match place {
        Some(place) => Reply::Count(place as u64),
        None => Reply::Error(Errno::EPIPE),
    }
}

impl Behaviour for Barrier {
    fn apply(&mut self, caller: Tid, op: &ObjectOp) -> Applied {
        match op {
            ObjectOp::Wait { .. } => self.arrive(caller),
            ObjectOp::Pass => {
                let actor = self.acting;
                Applied::Done(Reply::Done, self.end_round(true, actor))
            }
            ObjectOp::Abort => {
                self.broken = true;
                let actor = self.acting;
                Applied::Done(Reply::Done, self.end_round(false, actor))
            }
            ObjectOp::Reset => {
                self.broken = false;
                let actor = self.acting;
                Applied::Done(Reply::Done, self.end_round(false, actor))
            }
            ObjectOp::Leave => {
                self.arrived.retain(|tid| *tid != caller);
                self.passing.retain(|(tid, _)| *tid != caller);
                Applied::Done(Reply::Done, Wake::None)
            }
            ObjectOp::GetValue => Applied::Done(Reply::Count(self.arrived.len() as u64), Wake::None),
            ObjectOp::IsSet => Applied::Done(Reply::Flag(self.broken), Wake::None),
            _ => Applied::Fault(Errno::EINVAL),
        }
    }

    fn withdraw(&mut self, caller: Tid) {
        self.early.retain(|tid| *tid != caller);
    }

    fn forked(&mut self, _caller: Tid, _child: Tid) {
        self.early.clear();
        self.passing.clear();
        self.acting = None;
    }

    fn expire(&mut self, caller: Tid) -> Expiry {
        self.broken = true;
        self.early.retain(|tid| *tid != caller);
        let wake = self.end_round(false, Some(caller));
        Expiry { reply: Some(Reply::Error(Errno::EPIPE)), wake }
    }

    fn granted(&mut self, waiter: Tid) -> Reply {
        match self.passing.iter().position(|(tid, _)| *tid == waiter) {
            Some(at) => answer(self.passing.remove(at).1),
            None => Reply::Error(Errno::EPIPE),
        }
    }

    fn value(&self) -> i64 {
        i64::try_from(self.arrived.len()).expect("fewer threads than 2^63")
    }

    fn look(&self) -> Look {
        Look {
            kind: "Barrier",
            state: match self.broken {
                true => "broken".into(),
                false => format!("{} of {} here", self.arrived.len(), self.parties),
            },
            value: self.value(),
            holders: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAIT: ObjectOp = ObjectOp::Wait { timeout_ns: None };
    const BROKEN: Reply = Reply::Error(Errno::EPIPE);

    fn granted(tids: &[Tid]) -> Wake {
        Wake::These { granted: tids.to_vec(), again: Vec::new() }
    }

    #[test]
    fn the_last_to_arrive_frees_the_others() {
        let mut barrier = Barrier::new(3, false);
        assert_eq!(barrier.apply(Tid(1), &WAIT), Applied::Block);
        assert_eq!(barrier.apply(Tid(2), &WAIT), Applied::Block);
        let others = granted(&[Tid(1), Tid(2)]);
        assert_eq!(barrier.apply(Tid(3), &WAIT), Applied::Done(Reply::Count(2), others));
        assert_eq!(barrier.granted(Tid(2)), Reply::Count(1));
        assert_eq!(barrier.granted(Tid(1)), Reply::Count(0));
        assert_eq!(barrier.apply(Tid(1), &WAIT), Applied::Block, "a barrier can be used again");
    }

    #[test]
    fn an_action_runs_before_anybody_passes() {
        let mut barrier = Barrier::new(2, true);
        barrier.apply(Tid(1), &WAIT);
        assert_eq!(barrier.apply(Tid(2), &WAIT), Applied::Done(Reply::Count(1), Wake::None));
        assert_eq!(barrier.apply(Tid(3), &WAIT), Applied::Block, "of the next round");
        let pass = barrier.apply(Tid(2), &ObjectOp::Pass);
        let wake = Wake::These { granted: vec![Tid(1)], again: vec![Tid(3)] };
        assert_eq!(pass, Applied::Done(Reply::Done, wake));
        assert_eq!(barrier.apply(Tid(3), &WAIT), Applied::Block);
        assert_eq!(barrier.granted(Tid(1)), Reply::Count(0));
        assert_eq!(barrier.apply(Tid(4), &WAIT), Applied::Done(Reply::Count(1), Wake::None));
    }

    #[test]
    fn an_abort_breaks_it_until_a_reset() {
        let mut barrier = Barrier::new(3, false);
        barrier.apply(Tid(1), &WAIT);
        let abort = barrier.apply(Tid(9), &ObjectOp::Abort);
        assert_eq!(abort, Applied::Done(Reply::Done, granted(&[Tid(1)])));
        assert_eq!(barrier.granted(Tid(1)), BROKEN);
        assert_eq!(barrier.apply(Tid(2), &WAIT), Applied::Done(BROKEN, Wake::None));
        assert_eq!(barrier.apply(Tid(9), &ObjectOp::IsSet), Applied::Done(Reply::Flag(true), Wake::None));
        barrier.apply(Tid(9), &ObjectOp::Reset);
        assert_eq!(barrier.apply(Tid(2), &WAIT), Applied::Block);
        let reset = barrier.apply(Tid(9), &ObjectOp::Reset);
        assert_eq!(reset, Applied::Done(Reply::Done, granted(&[Tid(2)])));
        assert_eq!(barrier.granted(Tid(2)), BROKEN);
    }

    #[test]
    fn whoever_gives_up_breaks_it_for_all() {
        let mut barrier = Barrier::new(3, false);
        barrier.apply(Tid(1), &WAIT);
        barrier.apply(Tid(2), &WAIT);
        let expiry = barrier.expire(Tid(1));
        assert_eq!(expiry, Expiry { reply: Some(BROKEN), wake: granted(&[Tid(2)]) });
        assert_eq!(barrier.granted(Tid(2)), BROKEN);
    }
}
