//! The recording as the page knows it: lanes gathered from the worker's deltas, each lane on its own so that a window of a long
//! recording is found at once. Knows nothing of drawing.

use crate::base::Map;
use crate::session::{Arrow, State, TimelineDelta};

/// From the end of step `step` on a thread is in this state and holds so many tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Change {
    step: u64,
    state: State,
    held: u32,
}

/// All steps that are kept, those after the present one too.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recording {
    /// The tid that ran step `dropped + i + 1`.
    ran: Vec<u32>,
    /// Virtual time at the end of step `dropped + i + 1`.
    time_ns: Vec<u64>,
    /// Changes by thread, in order of steps.
    lanes: Map<u32, Vec<Change>>,
    /// In order of steps.
    arrows: Vec<Arrow>,
    pub steps: u64,
    /// Steps at the start that are dropped.
    pub dropped: u64,
}

/// A stretch of a lane: from the end of step `from` to the end of step `to`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    pub state: State,
    pub from: u64,
    pub to: u64,
}

impl Recording {
    /// Takes what is new; what was known from the delta's first step on is void.
    pub fn take(&mut self, delta: &TimelineDelta) {
        let first = delta.from_step.max(1);
        if delta.dropped < self.dropped {
            *self = Recording::default();
        }
        self.drop_steps(delta.dropped);
        let kept = self.index(first).unwrap_or(0);
        self.ran.truncate(kept);
        self.time_ns.truncate(kept);
        self.ran.extend(&delta.ran);
        self.time_ns.extend(&delta.time_ns);
        // The state at the boot has step 0 and comes with the first step.
        let least = if first == 1 { 0 } else { first };
        for lane in self.lanes.values_mut() {
            lane.truncate(lane.partition_point(|change| change.step < least));
        }
        self.lanes.retain(|_, lane| !lane.is_empty());
        self.arrows.truncate(self.arrows.partition_point(|arrow| arrow.step < least));
        for change in &delta.changes {
            let (step, state, held) = (change.step, change.state, change.held);
            self.lanes.or_default(change.tid).push(Change { step, state, held });
        }
        self.arrows.extend(delta.arrows.iter().cloned());
        self.steps = delta.steps;
    }

    /// Where step `step` stands in `ran`; `None` when it is dropped.
    fn index(&self, step: u64) -> Option<usize> {
        usize::try_from(step.checked_sub(self.dropped + 1)?).ok()
    }

    /// Who ran step `step`.
    pub fn ran(&self, step: u64) -> Option<u32> {
        self.ran.get(self.index(step)?).copied()
    }

    fn drop_steps(&mut self, dropped: u64) {
        let gone = usize::try_from(dropped - self.dropped).unwrap_or(0).min(self.ran.len());
        if gone == 0 {
            self.dropped = dropped;
            return;
        }
        self.dropped = dropped;
        self.ran.drain(..gone);
        self.time_ns.drain(..gone);
        for lane in self.lanes.values_mut() {
            let before = lane.partition_point(|change| change.step <= dropped);
            lane.drain(..before.saturating_sub(1));
        }
        self.arrows.drain(..self.arrows.partition_point(|arrow| arrow.step <= dropped));
    }

    /// The lanes of these threads in `from..to`. A thread that runs a step is running in it.
    pub fn stretches(&self, tids: &[u32], from: u64, to: u64) -> Vec<Vec<Stretch>> {
        let to = to.min(self.steps);
        let mut runs: Map<u32, Vec<u64>> = Map::new();
        for step in from..to {
            if let Some(tid) = self.ran(step + 1) {
                runs.or_default(tid).push(step);
            }
        }
        tids.iter().map(|tid| self.lane(*tid, runs.get(tid).map_or(&[], Vec::as_slice), from, to)).collect()
    }

    fn changes(&self, tid: u32) -> &[Change] {
        self.lanes.get(&tid).map_or(&[], Vec::as_slice)
    }

    fn lane(&self, tid: u32, runs: &[u64], from: u64, to: u64) -> Vec<Stretch> {
        let changes = self.changes(tid);
        let first = changes.partition_point(|change| change.step <= from);
        let mut out: Vec<Stretch> = Vec::new();
        let mut add = |state: State, from: u64, to: u64| match out.last_mut() {
            _ if from >= to => {}
            Some(last) if last.state == state && last.to == from => last.to = to,
            _ => out.push(Stretch { state, from, to }),
        };
        let mut state = first.checked_sub(1).map(|at| at_rest(changes[at].state));
        let mut at = from;
        let mut runs = runs.iter().copied().peekable();
        let ends = changes[first..].iter().take_while(|change| change.step < to);
        for (end, next) in
            ends.map(|change| (change.step, Some(at_rest(change.state)))).chain(std::iter::once((to, None)))
        {
            while let Some(run) = runs.next_if(|run| *run < end) {
                state.iter().for_each(|state| add(*state, at, run));
                add(State::Running, run.max(at), run + 1);
                at = run + 1;
            }
            state.iter().for_each(|state| add(*state, at, end));
            at = at.max(end);
            state = next.or(state);
        }
        out
    }

    /// Where the thread holds a token (lock, key of a semaphore) between `from` and `to`.
    pub fn held(&self, tid: u32, from: u64, to: u64) -> Vec<(u64, u64)> {
        let changes = self.changes(tid);
        let mut at = changes.partition_point(|change| change.step <= from).saturating_sub(1);
        while at > 0 && changes[at - 1].held > 0 {
            at -= 1;
        }
        let mut out = Vec::new();
        let mut since = None;
        for change in changes[at..].iter().take_while(|change| change.step <= to) {
            match (since, change.held) {
                (None, held) if held > 0 => since = Some(change.step),
                (Some(start), 0) => {
                    out.push((start, change.step));
                    since = None;
                }
                _ => {}
            }
        }
        out.extend(since.map(|start| (start, to.min(self.steps))));
        out.retain(|(start, end)| *end > from && end > start);
        out.iter().map(|(start, end)| ((*start).max(from), *end)).collect()
    }

    /// The arrows of the steps `from..=to`.
    pub fn arrows(&self, from: u64, to: u64) -> &[Arrow] {
        let first = self.arrows.partition_point(|arrow| arrow.step < from);
        let end = self.arrows.partition_point(|arrow| arrow.step <= to);
        &self.arrows[first..end.max(first)]
    }

    /// Steps in `from..to` before which the clock jumped, with the time after the jump.
    pub fn jumps(&self, from: u64, to: u64) -> Vec<(u64, u64)> {
        let time_at = |step: u64| if step == 0 { Some(0) } else { self.time_ns.get(self.index(step)?).copied() };
        let jumped = |step: u64| -> Option<(u64, u64)> {
            let (before, after) = (time_at(step)?, time_at(step + 1)?);
            (after.saturating_sub(before) >= 5_000_000).then_some((step, after))
        };
        (from..to.min(self.steps)).filter_map(jumped).collect()
    }
}

/// Not running a step means not running.
fn at_rest(state: State) -> State {
    if state == State::Running { State::Ready } else { state }
}
