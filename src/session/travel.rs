//! Going to a place of the recording, and finding the place one unit earlier. Knows no view.

use super::Unit;
use super::history::History;
use crate::machine::{Advance, Machine, User};

/// A place in a recording. `instruction` 0 is between two steps; n stands inside the next step, whose operation is done
/// and n − 1 instructions after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Steps that are over.
    pub step: u64,
    pub instruction: u64,
}

impl Position {
    #[must_use]
    pub fn of<U: User>(machine: &Machine<U>) -> Position {
        match machine.inside() {
            None => Position { step: machine.steps(), instruction: 0 },
            Some(inside) => Position { step: machine.steps() - 1, instruction: inside.instructions + 1 },
        }
    }

    #[must_use]
    pub fn after(step: u64) -> Position {
        Position { step, instruction: 0 }
    }
}

/// Brings `machine` to a place of the recording.
pub fn go<U: User>(machine: &mut Machine<U>, caches: &mut U::Caches, history: &History<U>, to: Position) {
    let here = Position::of(machine);
    let keyframe = history.keyframe(to.step);
    if here > to || keyframe.steps() > here.step + 1 {
        *machine = keyframe.clone();
        U::clear(caches);
    }
    if machine.inside().is_some() && Position::of(machine).step < to.step {
        machine.finish_step(caches);
    }
    while machine.steps() < to.step {
        let record = history.record(machine.steps() + 1).expect("a place in a recording lies in it");
        machine.step(caches, record.choice);
        machine.take_events();
    }
    if to.instruction > 0 {
        enter(machine, caches, history, to);
    }
    machine.take_events();
    debug_assert_eq!(Position::of(machine), to, "a replay came to another place than the recording");
}

fn enter<U: User>(machine: &mut Machine<U>, caches: &mut U::Caches, history: &History<U>, to: Position) {
    if machine.inside().is_none() {
        let record = history.record(to.step + 1).expect("a place in a recording lies in it");
        machine.begin_step(caches, record.choice);
    }
    while let Some(inside) = machine.inside().filter(|inside| inside.instructions + 1 < to.instruction) {
        machine.advance(caches, to.instruction - 1 - inside.instructions, false);
    }
}

/// The place one unit before `here`; `None` at the start.
pub fn before<U: User>(history: &History<U>, caches: &mut U::Caches, here: Position, unit: Unit) -> Option<Position> {
    if here == Position::default() {
        return None;
    }
    if here.instruction == 0 {
        let step = here.step - 1;
        return Some(match unit {
            Unit::Operation => Position::after(step),
            Unit::Instruction => {
                Position { step, instruction: history.record(here.step).map_or(0, |record| record.instructions) }
            }
            Unit::Line => lines(history, caches, step).pop().unwrap_or(Position::after(step)),
        });
    }
    Some(match unit {
        Unit::Operation => Position::after(here.step),
        Unit::Instruction => Position { instruction: here.instruction - 1, ..here },
        Unit::Line => {
            lines(history, caches, here.step).into_iter().rfind(|at| *at < here).unwrap_or(Position::after(here.step))
        }
    })
}

/// Runs on inside a step to the next beginning of a line; `None`: the step is over. `standing`: the place where it stands
/// has been reported already.
pub fn next_line<U: User>(machine: &mut Machine<U>, caches: &mut U::Caches, standing: bool) -> Option<u32> {
    if standing && machine.inside().is_some() {
        machine.advance(caches, 1, false);
    }
    while machine.inside().is_some() {
        if let Advance::Line(line) = machine.advance(caches, u64::MAX, true) {
            return Some(line);
        }
    }
    None
}

/// Places inside step `step + 1` at which a line begins.
fn lines<U: User>(history: &History<U>, caches: &mut U::Caches, step: u64) -> Vec<Position> {
    let mut found = Vec::new();
    let mut machine = history.keyframe(step).clone();
    U::clear(caches);
    go(&mut machine, caches, history, Position::after(step));
    if let Some(record) = history.record(step + 1) {
        machine.begin_step(caches, record.choice);
        let mut line = next_line(&mut machine, caches, false);
        while line.is_some() {
            found.push(Position::of(&machine));
            line = next_line(&mut machine, caches, true);
        }
    }
    U::clear(caches);
    found
}

/// The last place before `here` at which one of these lines begins.
pub fn last_breakpoint<U: User>(
    history: &History<U>,
    caches: &mut U::Caches,
    here: Position,
    is_set: impl Fn(u32) -> bool,
) -> Option<Position> {
    let mut end = here;
    loop {
        let from = history.keyframe(end.step.saturating_sub(u64::from(end.instruction == 0)));
        let found = breakpoints_between(from.clone(), caches, history, end, &is_set);
        if found.is_some() || from.steps() == 0 {
            return found;
        }
        end = Position::after(from.steps());
    }
}

fn breakpoints_between<U: User>(
    mut machine: Machine<U>,
    caches: &mut U::Caches,
    history: &History<U>,
    end: Position,
    is_set: &impl Fn(u32) -> bool,
) -> Option<Position> {
    U::clear(caches);
    let mut found = None;
    while machine.steps() < end.step + u64::from(end.instruction > 0) {
        let Some(record) = history.record(machine.steps() + 1) else { break };
        machine.begin_step(caches, record.choice);
        let mut line = next_line(&mut machine, caches, false);
        while let Some(at_line) = line {
            let at = Position::of(&machine);
            if is_set(at_line) && at < end {
                found = Some(at);
            }
            line = next_line(&mut machine, caches, true);
        }
        machine.take_events();
    }
    U::clear(caches);
    found
}
