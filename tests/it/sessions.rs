//! A session on real programs: every unit of stepping there and back, breakpoints, branches, clones, and programs that
//! do not end.

use crate::digests::{PROGRAMS, recorded};
use preempt::abi::{Choice, Verdict};
use preempt::machine::kernel::sched;
use preempt::machine::{Machine, MachineOptions};
use preempt::python::{Caches, Image};
use preempt::session::{Breakpoint, Command, LoadOptions, Session, State, Unit, View};
use std::time::{Duration, Instant};

const TICKETS: &str = include_str!("../../benches/programs/ticket_office.py");
const SMALL: &str = "import time
from multiprocessing import Lock, Process


def work(n, lock):
    with lock:
        total = 0
        for i in range(n):
            total += i
        time.sleep(0.1)
    print(n, total)


lock = Lock()
workers = [Process(target=work, args=(n, lock)) for n in (2, 3)]
for p in workers:
    p.start()
for p in workers:
    p.join()
print('end')
";

fn load(source: &str) -> Session {
    load_seeded(source, 3)
}

fn load_seeded(source: &str, seed: u64) -> Session {
    let mut session = Session::new();
    let options = LoadOptions { seed, ..LoadOptions::default() };
    let view = session.handle(Command::Load { source: source.into(), options });
    assert!(view.error.is_none(), "{:?}", view.error);
    session
}

fn step(session: &mut Session, unit: Unit) -> View {
    session.handle(Command::Step { unit, tid: None })
}

/// Without what depends on which movement led there.
fn still(view: &View) -> View {
    let mut view = view.clone();
    view.steps = 0;
    view.output.clear();
    view.output_dropped = 0;
    for thread in view.processes.iter_mut().flat_map(|process| &mut process.threads) {
        thread.changed.clear();
    }
    for process in &mut view.processes {
        process.pages.clear();
    }
    view
}

/// Views from the start to the end, one unit apart.
fn walked(session: &mut Session, unit: Unit, most: usize) -> Vec<View> {
    let mut seen = vec![session.handle(Command::Look)];
    while seen.len() < most {
        let view = step(session, unit);
        let last = seen.last().expect("there is a first");
        if (view.step, view.instruction) == (last.step, last.instruction) {
            break;
        }
        seen.push(view);
    }
    seen
}

#[test]
fn a_seek_shows_what_was_there_when_it_was_recorded() {
    let mut session = load(SMALL);
    let seen = walked(&mut session, Unit::Operation, usize::MAX);
    assert_eq!(seen.last().and_then(|view| view.outcome.clone()).map(|o| o.verdict), Some(Verdict::Ok));
    for at in (0..seen.len()).rev().chain(0..seen.len()) {
        let view = session.handle(Command::Seek { step: at as u64 });
        assert_eq!(still(&view), still(&seen[at]), "step {at}");
    }
}

#[test]
fn lines_back_are_the_lines_forward() {
    let mut session = load(SMALL);
    let seen = walked(&mut session, Unit::Line, usize::MAX);
    let lines: Vec<u32> = seen.iter().filter_map(line).collect();
    assert!(lines.iter().all(|line| (0..=21).contains(line)), "a stop outside the program: {lines:?}");
    let mut places: Vec<_> = seen.iter().map(|view| (view.step, view.instruction)).collect();
    while let Some(here) = places.pop() {
        let view = session.handle(Command::Look);
        assert!((view.step, view.instruction) >= here || places.is_empty());
        session.handle(Command::Back { unit: Unit::Line, tid: None });
    }
    for _ in 0..seen.len() * 3 {
        session.handle(Command::Back { unit: Unit::Line, tid: None });
    }
    let view = session.handle(Command::Look);
    assert_eq!((view.step, view.instruction), (0, 0));
}

/// The line at which the thread that ran stands.
fn line(view: &View) -> Option<u32> {
    let ran = view.ran?;
    let threads = view.processes.iter().flat_map(|process| &process.threads);
    threads.filter(|thread| thread.tid == ran).map(|thread| thread.at.line).next()
}

#[test]
fn instructions_back_are_the_instructions_forward() {
    let mut session = load(SMALL);
    let step_at = 12;
    session.handle(Command::Run { to_step: Some(step_at) });
    while session.run_slice(1_000_000) {}
    let seen = walked(&mut session, Unit::Instruction, 150);
    for view in seen.iter().rev().skip(1) {
        let back = session.handle(Command::Back { unit: Unit::Instruction, tid: None });
        assert_eq!((back.step, back.instruction), (view.step, view.instruction));
        assert_eq!(still(&back), still(view));
    }
}

#[test]
fn a_clone_at_every_step_runs_to_the_same_digest() {
    for (name, source) in &PROGRAMS[1..4] {
        let mut machine: Machine<Image> = Machine::boot(source, MachineOptions::default()).expect("it compiles");
        let mut policy = sched::policy("random", 9).expect("it is in the table");
        let (mut caches, mut clones, mut choices) = (Caches::default(), Vec::new(), Vec::new());
        while let Some(tid) = machine.decide(policy.as_mut()) {
            clones.push(machine.clone());
            choices.push(tid);
            machine.step(&mut caches, Choice::Thread(tid));
        }
        let stride = (clones.len() / 25).max(1);
        for (at, mut clone) in clones.into_iter().enumerate().step_by(stride) {
            let mut caches = Caches::default();
            for tid in &choices[at..] {
                clone.step(&mut caches, Choice::Thread(*tid));
            }
            assert_eq!(clone.digest(), machine.digest(), "{name}, cloned at step {at}");
            assert_eq!(clone.outcome(), machine.outcome());
        }
    }
}

#[test]
fn breakpoints_stop_a_run_both_ways() {
    let mut session = load(SMALL);
    session.handle(Command::Breakpoints { lines: vec![Breakpoint::at(9)], events: Vec::new() });
    let mut stops = Vec::new();
    loop {
        session.handle(Command::Run { to_step: None });
        while session.run_slice(1_000_000) {}
        let view = session.handle(Command::Look);
        if view.outcome.is_some() {
            break;
        }
        assert_eq!(line(&view), Some(9), "{}", view.narration);
        stops.push((view.step, view.instruction));
    }
    assert_eq!(stops.len(), 5, "{stops:?} two and three rounds of the loops");
    for stop in stops.iter().rev() {
        let view = session.handle(Command::RunBack);
        assert_eq!((view.step, view.instruction), *stop);
    }
    assert_eq!(session.handle(Command::RunBack).step, 0);
}

#[test]
fn the_view_speaks_of_the_program_and_not_of_the_library() {
    // Who sleeps while nobody else can run is not seen asleep: several schedules.
    let seen: Vec<View> =
        (1..6).flat_map(|seed| walked(&mut load_seeded(SMALL, seed), Unit::Operation, usize::MAX)).collect();
    let waits = seen.iter().flat_map(|view| &view.processes).flat_map(|process| &process.threads);
    let reasons: Vec<&str> = waits.map(|thread| thread.reason.as_str()).collect();
    assert!(reasons.iter().any(|r| r.starts_with("waits for Lock lock, held by Process-")), "{reasons:?}");
    assert!(reasons.iter().any(|r| r.starts_with("sleeps until t = ")), "{reasons:?}");
    assert!(reasons.iter().any(|r| r.starts_with("waits in join() for Process-1 to end")), "{reasons:?}");
    assert!(seen.iter().flat_map(|view| &view.objects).all(|object| object.kind == "Lock"));
    assert!(seen.iter().flat_map(|view| &view.objects).any(|object| object.name == "lock"));
    let told = |text: &str| seen.iter().any(|view| view.narration.contains(text));
    assert!(told("acquired Lock lock") && told("printed '2 1'") && told("ended with exit code 0"));
    let states = |state| seen.iter().any(|view| view.processes.iter().any(|process| process.state == state));
    for state in [State::New, State::Ready, State::Running, State::Blocked, State::Sleeping, State::Zombie, State::Dead]
    {
        assert!(states(state), "nobody is ever {state:?}");
    }
}

#[test]
fn changed_variables_are_told_with_what_they_were() {
    let mut session = load("x = 1\nx = 2\ny = x\n");
    let mut changes = Vec::new();
    for _ in 0..4 {
        let view = step(&mut session, Unit::Line);
        changes.extend(view.processes.iter().flat_map(|p| &p.threads).flat_map(|t| t.changed.clone()));
    }
    assert!(changes.contains(&("x".into(), Some("1".into()))), "{changes:?}");
    assert!(changes.contains(&("x".into(), None)), "{changes:?}");
}

#[test]
fn an_endless_loop_leaves_room_for_a_pause() {
    let mut session = load("n = 0\nwhile True:\n    n += 1\n");
    session.handle(Command::Run { to_step: None });
    let started = Instant::now();
    assert!(session.run_slice(100_000), "it goes on");
    assert!(started.elapsed() < Duration::from_secs(2), "a slice is short");
    let view = session.handle(Command::Pause);
    assert!(!view.running && view.outcome.is_none() && view.step > 0);
    assert_eq!(session.handle(Command::Back { unit: Unit::Operation, tid: None }).step, view.step - 1);
}

#[test]
fn endless_output_is_kept_to_a_window() {
    let mut session = load("n = 0\nwhile True:\n    n += 1\n    print(n, 'x' * 60)\n");
    session.handle(Command::Run { to_step: Some(8_000) });
    while session.run_slice(1_000_000) {}
    let view = session.handle(Command::Look);
    assert_eq!(view.output.len(), 1_000);
    assert!(view.output_dropped > 5_000 && view.stdout.len() <= 256 << 10);
    assert!(view.stdout.ends_with(&format!("{}\n", "x".repeat(60))));
}

#[test]
fn an_oversell_can_be_walked_back_to_the_two_who_read_the_same() {
    let open = TICKETS.replace("with lock:", "if True:");
    let sold = |view: &View| view.stdout.matches(" bought one").count();
    let (mut session, view) = (0..20)
        .map(|seed| recorded(&open, seed))
        .map(|mut session| {
            let view = session.handle(Command::Look);
            (session, view)
        })
        .find(|(_, view)| sold(view) > 10)
        .expect("some seed oversells");
    let read = |view: &View| view.narration.contains("read '{\"count\": 10}'");
    let readers: Vec<u64> =
        (1..view.steps).filter(|step| read(&session.handle(Command::Seek { step: *step }))).collect();
    assert!(readers.len() >= 2, "two buyers read the same count");
    assert_eq!(sold(&session.handle(Command::Seek { step: view.step })), sold(&view));
}
