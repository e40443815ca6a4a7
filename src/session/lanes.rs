//! What the timeline draws: when each thread's state changed and what went from one to another. Made while recording.

use super::look::state_of;
use super::{Arrow, ArrowKind, LaneChange, State};
use crate::abi::{Event, EventKind};
use crate::base::{Map, ObjectId, Pid, Set, Tid};
use crate::machine::{Machine, User};

/// Changes and arrows of a whole recording, and where each lane stands at its end.
#[derive(Default)]
pub struct Lanes {
    pub changes: Vec<LaneChange>,
    pub arrows: Vec<Arrow>,
    now: Map<Tid, (State, u32)>,
    holders: Map<ObjectId, Vec<Tid>>,
    running: Option<Tid>,
}

impl Lanes {
    /// The lanes of a machine that has just been booted.
    #[must_use]
    pub fn new<U: User>(machine: &Machine<U>) -> Lanes {
        let mut lanes = Lanes::default();
        for (tid, _) in machine.kernel().threads() {
            lanes.look(machine, 0, tid);
        }
        lanes
    }

    /// Takes in a step that has just ended.
    pub fn see<U: User>(&mut self, machine: &Machine<U>, events: &[Event]) {
        let step = machine.steps();
        let mut touched: Set<Tid> = Set::from_iter(self.running.into_iter().chain(machine.current()));
        self.running = machine.current();
        for event in events {
            touched.insert(event.tid);
            self.see_event(event, &mut touched);
        }
        for tid in touched {
            self.look(machine, step, tid);
        }
    }

    fn see_event(&mut self, event: &Event, touched: &mut Set<Tid>) {
        let mut arrow = |from: Tid, to: Tid, kind| {
            self.arrows.push(Arrow { step: event.step, from_tid: from.0, to_tid: to.0, kind })
        };
        match &event.kind {
            EventKind::ProcessStarted { parent: Some(Pid(parent)), .. } => {
                arrow(Tid(*parent), event.tid, ArrowKind::Fork)
            }
            EventKind::Woken { by: Some(by) } => arrow(*by, event.tid, ArrowKind::Wake),
            EventKind::SignalSent { to, .. } => {
                touched.insert(Tid(to.0));
                arrow(event.tid, Tid(to.0), ArrowKind::Signal);
            }
            // Its threads end with it, wherever they waited.
            EventKind::ProcessExited { .. } => touched.extend(self.now.keys()),
            EventKind::ProcessReaped { child } => {
                touched.insert(Tid(child.0));
                arrow(Tid(child.0), event.tid, ArrowKind::Reap);
            }
            EventKind::ObjectOperated { object, holders, .. } => {
                touched.extend(holders);
                touched.extend(self.holders.insert(*object, holders.clone()).unwrap_or_default());
            }
            _ => {}
        }
    }

    fn look<U: User>(&mut self, machine: &Machine<U>, step: u64, tid: Tid) {
        if tid.0 == crate::machine::kernel::INIT.0 {
            return;
        }
        let state = state_of(machine, tid);
        let held = machine.kernel().thread(tid).map_or(0, |thread| thread.held);
        if self.now.insert(tid, (state, held)) != Some((state, held)) {
            self.changes.push(LaneChange { step, tid: tid.0, state, held });
        }
    }

    pub fn bytes(&self) -> usize {
        std::mem::size_of_val(self.changes.as_slice()) + std::mem::size_of_val(self.arrows.as_slice())
    }

    /// Drops what came up to `step`, but for where each lane began, and where it stood then.
    pub fn drop_steps(&mut self, step: u64) {
        let end = self.changes.partition_point(|change| change.step <= step);
        let mut last = Map::new();
        for (at, change) in self.changes[..end].iter().enumerate() {
            last.insert(change.tid, at);
        }
        let mut at = 0;
        self.changes.retain(|change| {
            at += 1;
            at > end || change.step == 0 || last.get(&change.tid) == Some(&(at - 1))
        });
        self.arrows.drain(..self.arrows.partition_point(|arrow| arrow.step <= step));
    }

    /// Forgets everything after `step`; `events` are those that are left.
    pub fn truncate(&mut self, step: u64, events: &[Event]) {
        self.changes.truncate(self.changes.partition_point(|change| change.step <= step));
        self.arrows.truncate(self.arrows.partition_point(|arrow| arrow.step <= step));
        self.now = Map::from_iter(self.changes.iter().map(|change| (Tid(change.tid), (change.state, change.held))));
        self.running =
            self.changes.iter().rev().find(|change| change.state == State::Running).map(|change| Tid(change.tid));
        self.holders.clear();
        for event in events {
            if let EventKind::ObjectOperated { object, holders, .. } = &event.kind {
                self.holders.insert(*object, holders.clone());
            }
        }
    }
}
