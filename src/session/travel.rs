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
        let choice = history.choice(machine.steps() + 1).expect("a place in a recording lies in it");
        machine.step(caches, choice);
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
        let choice = history.choice(to.step + 1).expect("a place in a recording lies in it");
        machine.begin_step(caches, choice);
    }
    while let Some(inside) = machine.inside().filter(|inside| inside.instructions + 1 < to.instruction) {
        machine.advance(caches, to.instruction - 1 - inside.instructions, None);
    }
}

/// The place one unit before `here`; `None` at the start of what is kept.
pub fn before<U: User>(history: &History<U>, caches: &mut U::Caches, here: Position, unit: Unit) -> Option<Position> {
    debug_assert!(!matches!(unit, Unit::Over | Unit::Into | Unit::Out), "those are searched for");
    if here <= Position::after(history.first()) {
        return None;
    }
    if here.instruction == 0 {
        let step = here.step - 1;
        return Some(match unit {
            Unit::Operation => Position::after(step),
            Unit::Instruction => {
                Position { step, instruction: history.record(here.step).map_or(0, |record| record.instructions) }
            }
            _ => lines(history, caches, step).pop().unwrap_or(Position::after(step)),
        });
    }
    Some(match unit {
        Unit::Operation => Position::after(here.step),
        Unit::Instruction => Position { instruction: here.instruction - 1, ..here },
        _ => lines(history, caches, here.step).into_iter().rfind(|at| *at < here).unwrap_or(Position::after(here.step)),
    })
}

/// Runs on inside a step to the next beginning of a line (with fewer than `depth` frames: to the next instruction);
/// `None`: the step is over. `standing`: the place where it stands has been reported already.
pub fn next_line<U: User>(
    machine: &mut Machine<U>,
    caches: &mut U::Caches,
    standing: bool,
    depth: usize,
) -> Option<u32> {
    if standing && machine.inside().is_some() {
        machine.advance(caches, 1, None);
    }
    while machine.inside().is_some() {
        if let Advance::Line(line) = machine.advance(caches, u64::MAX, Some(depth as u32)) {
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
    if let Some(choice) = history.choice(step + 1) {
        machine.begin_step(caches, choice);
        let mut line = next_line(&mut machine, caches, false, 0);
        while line.is_some() {
            found.push(Position::of(&machine));
            line = next_line(&mut machine, caches, true, 0);
        }
    }
    U::clear(caches);
    found
}

/// What a search looks at.
pub enum Stand {
    /// A thread is about to run the first instruction of this line.
    Line(u32),
    /// The operation of a step is done, or the step is over: events from this index on are new.
    Events(usize),
}

/// The last place up to `end` and before `here` that `check` accepts, from the last keyframe before `end` on; where that one stands; and
/// how many instructions were run again.
pub fn search_back<U: User, T>(
    history: &History<U>,
    caches: &mut U::Caches,
    (end, here): (Position, Position),
    lines: bool,
    mut check: impl FnMut(&Machine<U>, &mut U::Caches, Stand) -> Option<T>,
) -> (Option<(Position, T)>, u64, u64) {
    let mut machine = history.keyframe(end.step.saturating_sub(u64::from(end.instruction == 0))).clone();
    let (from, began) = (machine.steps(), machine.instructions());
    U::clear(caches);
    let mut found = None;
    let mut look = |machine: &Machine<U>, caches: &mut U::Caches, stand: Stand| {
        let at = Position::of(machine);
        if at < here
            && at.step >= history.first()
            && let Some(answer) = check(machine, caches, stand)
        {
            found = Some((at, answer));
        }
    };
    while machine.steps() < end.step + u64::from(end.instruction > 0) {
        let Some(choice) = history.choice(machine.steps() + 1) else { break };
        machine.begin_step(caches, choice);
        look(&machine, caches, Stand::Events(0));
        let told = machine.events().len();
        if lines {
            let mut line = next_line(&mut machine, caches, false, 0);
            while let Some(at_line) = line {
                look(&machine, caches, Stand::Line(at_line));
                line = next_line(&mut machine, caches, true, 0);
            }
        } else if machine.inside().is_some() {
            machine.finish_step(caches);
        }
        if machine.events().len() > told {
            look(&machine, caches, Stand::Events(told));
        }
        machine.take_events();
    }
    U::clear(caches);
    (found, from, machine.instructions() - began)
}
