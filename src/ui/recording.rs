//! The recording as the page knows it: lanes gathered from the worker's deltas. Knows nothing of drawing.

use crate::session::{Arrow, LaneChange, State, TimelineDelta};

/// All steps that are known, those after the present one too.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recording {
    /// The tid that ran step `i + 1`.
    pub ran: Vec<u32>,
    /// Virtual time at the end of step `i + 1`.
    pub time_ns: Vec<u64>,
    /// In order of steps.
    pub changes: Vec<LaneChange>,
    pub arrows: Vec<Arrow>,
    pub steps: u64,
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
        let kept = usize::try_from(first - 1).unwrap_or(usize::MAX);
        self.ran.truncate(kept);
        self.time_ns.truncate(kept);
        self.ran.extend(&delta.ran);
        self.time_ns.extend(&delta.time_ns);
        // The state at the boot has step 0 and comes with the first step.
        let is_void = |step: u64| step >= first || (first == 1 && step == 0);
        self.changes.retain(|change| !is_void(change.step));
        self.arrows.retain(|arrow| !is_void(arrow.step));
        self.changes.extend(delta.changes.iter().cloned());
        self.arrows.extend(delta.arrows.iter().cloned());
        self.steps = delta.steps;
    }

    /// The stretches of one lane that touch `from..to`, in order. A thread that runs a step is running in it.
    pub fn lane(&self, tid: u32, from: u64, to: u64) -> Vec<Stretch> {
        let mut out: Vec<Stretch> = Vec::new();
        let mut changes = self.changes.iter().filter(|change| change.tid == tid).peekable();
        let mut state = None;
        while let Some(change) = changes.next_if(|change| change.step <= from) {
            state = Some(change.state);
        }
        for step in from..to.min(self.steps) {
            while let Some(change) = changes.next_if(|change| change.step <= step) {
                state = Some(change.state);
            }
            let runs = usize::try_from(step).ok().and_then(|at| self.ran.get(at)) == Some(&tid);
            let shown = if runs { Some(State::Running) } else { state.map(at_rest) };
            match (out.last_mut(), shown) {
                (Some(last), Some(shown)) if last.state == shown && last.to == step => last.to = step + 1,
                (_, Some(shown)) => out.push(Stretch { state: shown, from: step, to: step + 1 }),
                (_, None) => {}
            }
        }
        out
    }

    /// Where the thread holds a token (lock, key of a semaphore) between `from` and `to`.
    pub fn held(&self, tid: u32, from: u64, to: u64) -> Vec<(u64, u64)> {
        let mut out = Vec::new();
        let mut since = None;
        for change in self.changes.iter().filter(|change| change.tid == tid && change.step <= to) {
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

    /// Steps in `from..to` before which the clock jumped, with the time after the jump.
    pub fn jumps(&self, from: u64, to: u64) -> Vec<(u64, u64)> {
        let time_at =
            |step: u64| if step == 0 { Some(0) } else { self.time_ns.get(usize::try_from(step - 1).ok()?).copied() };
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
