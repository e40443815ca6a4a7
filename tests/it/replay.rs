//! Properties of recordings: the same seed records the same, a schedule replays to the same trace, and going back and
//! forward again ends where it was.

use crate::digests::{PROGRAMS, finish, recorded};
use preempt::session::{Command, Session, Unit, View};

/// What must be equal wherever two ways lead to the same step.
fn shown(view: &View) -> (u64, u64, String, String, String) {
    (view.step, view.time_ns, view.stdout.clone(), view.stderr.clone(), format!("{:?}", view.processes))
}

fn at(session: &mut Session, step: u64) -> View {
    session.handle(Command::Seek { step })
}

#[test]
fn the_same_seed_gives_the_same_trace() {
    for (name, source) in PROGRAMS {
        assert_eq!(recorded(source, 5).digest(), recorded(source, 5).digest(), "{name}");
    }
}

#[test]
fn a_schedule_replays_to_the_same_trace() {
    for (name, source) in PROGRAMS {
        let mut session = recorded(source, 3);
        let (end, digest) = (session.handle(Command::Look), session.digest());
        session.handle(Command::Replay { schedule: end.schedule.clone() });
        while session.run_slice(5_000_000) {}
        assert_eq!(session.digest(), digest, "{name}");
        assert_eq!(shown(&session.handle(Command::Look)), shown(&end), "{name}");
    }
}

#[test]
fn every_step_looks_the_same_from_both_sides() {
    for (name, source) in PROGRAMS {
        let mut session = recorded(source, 4);
        let steps = session.handle(Command::Look).steps;
        let stride = (steps / 40).max(1);
        let places: Vec<u64> = (0..=steps).step_by(usize::try_from(stride).unwrap_or(1)).collect();
        let forward: Vec<_> = places.iter().map(|step| shown(&at(&mut session, *step))).collect();
        let backward: Vec<_> = places.iter().rev().map(|step| shown(&at(&mut session, *step))).collect();
        for ((step, there), back) in places.iter().zip(&forward).zip(backward.iter().rev()) {
            assert_eq!(there, back, "{name} step {step}");
        }
    }
}

#[test]
fn a_step_back_undoes_a_step() {
    for (name, source) in PROGRAMS {
        let mut session = recorded(source, 6);
        let steps = session.handle(Command::Look).steps;
        for step in [steps / 3, steps / 2, steps.saturating_sub(1)] {
            let before = shown(&at(&mut session, step));
            session.handle(Command::Step { unit: Unit::Operation, tid: None });
            let after = session.handle(Command::Back { unit: Unit::Operation, tid: None });
            assert_eq!(shown(&after), before, "{name} step {step}");
        }
    }
}

#[test]
fn going_back_and_on_ends_the_same() {
    for (name, source) in PROGRAMS {
        let mut session = recorded(source, 8);
        let (end, digest) = (session.handle(Command::Look), session.digest());
        at(&mut session, end.steps / 2);
        finish(&mut session);
        assert_eq!(session.digest(), digest, "{name}");
        assert_eq!(session.handle(Command::Look).outcome, end.outcome, "{name}");
    }
}
