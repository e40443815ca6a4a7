//! A session with the toy user half: forward, back, branches, breakpoints, views.

use super::*;
use crate::machine::toy::Toy;

type ToySession = Session<Toy>;

const PROGRAM: &str = "create lock\nfork a\nfork b\nwait\nwait\nprint done\nexit 0\n\
    [a]\nacquire 1\nwork 30\nprint a\nwork 20\nrelease 1\nsleep 400000000\nexit 4\n\
    [b]\nacquire 1\nopen ticket w\nwrite 3 9\nclose 3\nrelease 1\nexit 5";

fn load(policy: &str, seed: u64) -> ToySession {
    let mut session = ToySession { run: None, error: None, inspect: Inspect::default(), stops: Default::default() };
    let options = LoadOptions { policy: policy.into(), seed, quantum_instructions: 20, ..LoadOptions::default() };
    session.handle(Command::Load { source: PROGRAM.into(), options });
    session
}

fn in_toy(line: u32) -> Breakpoint {
    Breakpoint { file: "toy".into(), ..Breakpoint::at(line) }
}

fn run_to_end(session: &mut ToySession) -> View {
    session.handle(Command::Run { to_step: None });
    while session.run_slice(30) {}
    session.handle(Command::Look)
}

fn step(session: &mut ToySession, unit: Unit) -> View {
    session.handle(Command::Step { unit, tid: None })
}

/// Without what depends on which movement led there.
fn still(view: &View) -> View {
    let mut view = view.clone();
    view.steps = 0;
    view.output.clear();
    for thread in view.processes.iter_mut().flat_map(|process| &mut process.threads) {
        thread.changed.clear();
    }
    view
}

#[test]
fn a_run_ends_and_every_step_can_be_visited_again() {
    let mut session = load("random", 4);
    let mut seen = vec![session.handle(Command::Look)];
    loop {
        let view = step(&mut session, Unit::Operation);
        if view.step == seen.last().unwrap().step {
            break;
        }
        seen.push(view);
    }
    let last = seen.last().unwrap();
    assert_eq!(last.outcome.as_ref().map(|o| o.exit_code), Some(Some(0)));
    assert_eq!(last.stdout, "a\ndone\n");
    let mut rng = crate::base::Rng::new(2);
    for _ in 0..100 {
        let at = rng.below(seen.len() as u32) as usize;
        let view = session.handle(Command::Seek { step: at as u64 });
        assert_eq!(still(&view), still(&seen[at]));
    }
    session.handle(Command::Seek { step: last.step });
    for expected in seen.iter().rev().skip(1) {
        assert_eq!(still(&session.handle(Command::Back { unit: Unit::Operation, tid: None })), still(expected));
    }
    let other = run_to_end(&mut load("random", 4));
    assert_eq!(still(&other), still(last));
}

#[test]
fn instructions_and_lines_go_forward_and_back_over_the_same_places() {
    for unit in [Unit::Instruction, Unit::Line] {
        let mut session = load("round-robin", 1);
        let mut seen = vec![session.handle(Command::Look)];
        loop {
            let view = step(&mut session, unit);
            let last = seen.last().unwrap();
            if (view.step, view.instruction) == (last.step, last.instruction) {
                break;
            }
            assert!((view.step, view.instruction) > (last.step, last.instruction));
            seen.push(view);
        }
        assert!(seen.last().unwrap().outcome.is_some(), "{unit:?} comes to the end");
        let mut view = seen.last().unwrap().clone();
        let mut known: std::collections::BTreeMap<_, _> =
            seen.iter().map(|v| ((v.step, v.instruction), still(v))).collect();
        while (view.step, view.instruction) != (0, 0) {
            let back = session.handle(Command::Back { unit, tid: None });
            assert!((back.step, back.instruction) < (view.step, view.instruction));
            if let Some(forward) = known.remove(&(back.step, back.instruction)) {
                assert_eq!(still(&back), forward);
            }
            view = back;
        }
        assert!(
            known.len() <= 1 + seen.len() / 3,
            "{unit:?}: going back must meet most places, missed {} of {}",
            known.len(),
            seen.len()
        );
    }
}

#[test]
fn another_choice_cuts_the_recorded_future() {
    let mut session = load("manual", 1);
    let whole = run_to_end(&mut session);
    session.handle(Command::Seek { step: 4 });
    let view = session.handle(Command::Look);
    let other = view.choices.iter().find(|c| Some(c.tid) != view.next).expect("two can go").tid;
    let view = session.handle(Command::Step { unit: Unit::Operation, tid: Some(other) });
    assert_eq!((view.step, view.steps, view.ran), (5, 5, Some(other)));
    assert_eq!(session.timeline(1).steps, 5);
    assert_eq!(session.timeline(1).ran.len(), 5);
    let end = run_to_end(&mut session);
    assert!(end.outcome.is_some());
    assert_ne!(end.schedule, whole.schedule);
    let again = session.handle(Command::Replay { schedule: whole.schedule.clone() });
    assert!(again.running);
    while session.run_slice(1_000) {}
    assert_eq!(session.handle(Command::Look).schedule, whole.schedule);
}

#[test]
fn breakpoints_stop_a_run_both_ways() {
    let mut session = load("manual", 1);
    session.handle(Command::Breakpoints { lines: [12, 20].map(in_toy).to_vec(), events: Vec::new() });
    let mut stops = Vec::new();
    loop {
        let view = run_to_end(&mut session);
        if view.outcome.is_some() {
            break;
        }
        stops.push((
            view.step,
            view.instruction,
            view.processes.iter().flat_map(|p| &p.threads).find(|t| Some(t.tid) == view.ran).unwrap().at.line,
        ));
    }
    assert_eq!(stops.iter().map(|(.., line)| *line).collect::<Vec<_>>(), [12, 20]);
    for (step, instruction, _) in stops.iter().rev() {
        let view = session.handle(Command::RunBack);
        assert_eq!((view.step, view.instruction), (*step, *instruction));
    }
    assert_eq!(session.handle(Command::RunBack).step, 0);
}

#[test]
fn reasons_say_who_holds_what_since_when() {
    let mut session = load("manual", 1);
    for tid in [100, 100, 100, 100, 101, 102, 101, 102] {
        session.handle(Command::Step { unit: Unit::Operation, tid: Some(tid) });
    }
    let view = session.handle(Command::Look);
    let reason = |pid: u32| view.processes.iter().find(|p| p.pid == pid).unwrap().threads[0].reason.clone();
    assert_eq!(reason(102), "waits for Lock lock, held by a since step 7");
    assert_eq!(reason(101), "could run; switched out at step 7");
    assert_eq!(reason(100), "could run; switched out at step 4");
    assert_eq!(view.narration, "b has to wait for Lock lock.");
    assert_eq!(view.objects[0].waiters, [102]);
    assert_eq!(
        view.choices,
        [
            Candidate { tid: 100, about: "wait for a child to end".into() },
            Candidate { tid: 101, about: "compute on".into() }
        ]
    );
    let view = session.handle(Command::Step { unit: Unit::Operation, tid: Some(100) });
    assert_eq!(view.processes[0].threads[0].reason, "waits for a child to end");
    assert_eq!(view.processes[0].threads[0].state, State::Blocked);
}

#[test]
fn a_program_that_cannot_be_loaded_leaves_the_last_one() {
    let mut session = load("manual", 1);
    step(&mut session, Unit::Operation);
    let view = session.handle(Command::Load { source: "syntax error".into(), options: LoadOptions::default() });
    assert_eq!(view.error.unwrap().message, "SyntaxError: toy");
    assert_eq!(view.step, 1);
    let view = session.handle(Command::Load {
        source: "exit 0".into(),
        options: LoadOptions { policy: "fairest".into(), ..LoadOptions::default() },
    });
    assert_eq!(
        view.error.unwrap().message,
        "there is no policy 'fairest'; there are round-robin, random, fifo, priority, feedback, lottery, fair, pct, manual, replay"
    );
    let view = session.handle(Command::Load { source: "exit 0".into(), options: LoadOptions::default() });
    assert_eq!((view.error, view.step), (None, 0));
}

#[test]
fn the_timeline_tells_states_and_arrows() {
    let mut session = load("random", 3);
    run_to_end(&mut session);
    let timeline = session.timeline(1);
    assert_eq!(timeline.ran.len() as u64, timeline.steps);
    for kind in [ArrowKind::Fork, ArrowKind::Wake, ArrowKind::Reap] {
        assert!(timeline.arrows.iter().any(|arrow| arrow.kind == kind), "{kind:?}");
    }
    assert!(timeline.changes.iter().any(|change| change.held == 1));
    for state in [State::New, State::Running, State::Ready, State::Sleeping, State::Zombie, State::Dead] {
        assert!(timeline.changes.iter().any(|change| change.state == state), "{state:?}");
    }
    let late = session.timeline(6);
    assert_eq!(late.ran, timeline.ran[5..]);
    assert!(late.changes.iter().all(|change| change.step >= 6));
}

#[test]
fn long_output_is_a_window() {
    let mut session = ToySession { run: None, error: None, inspect: Inspect::default(), stops: Default::default() };
    let source = format!("{}exit 0", "print line\n".repeat(1_500));
    session.handle(Command::Load { source, options: LoadOptions::default() });
    let view = run_to_end(&mut session);
    assert_eq!((view.output.len(), view.output_dropped), (1_000, 500));
    assert_eq!(view.stdout.len(), 1_500 * 5);
}

#[test]
fn a_plain_run_is_the_same_run() {
    let mut session = load("random", 9);
    let view = run_to_end(&mut session);
    let options = LoadOptions { policy: "random".into(), seed: 9, quantum_instructions: 20, ..LoadOptions::default() };
    let mut plain = PlainRun::<Toy>::start(PROGRAM, &options).expect("it compiles");
    let mut stdout = String::new();
    while let Some(events) = plain.step() {
        for event in events {
            if let EventKind::Output { text, .. } = &event.kind {
                stdout += text;
            }
        }
    }
    assert_eq!((stdout, plain.digest()), (view.stdout, session.digest()));
    assert_eq!(plain.difference(), None);
    let schedule = schedule_text::decode("1.100.101").unwrap().schedule;
    let mut plain =
        PlainRun::<Toy>::start(PROGRAM, &LoadOptions { schedule: Some(schedule), ..options }).expect("it compiles");
    while plain.step().is_some() {}
    assert_eq!(
        plain.difference().unwrap().message,
        "step 2 of the schedule lets thread 101 go, which cannot run there: the program has changed"
    );
}

#[test]
fn a_hundred_thousand_steps_are_recorded_and_sought_quickly() {
    let mut session = ToySession { run: None, error: None, inspect: Inspect::default(), stops: Default::default() };
    let source =
        format!("create lock\nfork a\nfork a\n[a]\n{}exit 0", "acquire 1\nwork 20\nrelease 1\n".repeat(17_000));
    session.handle(Command::Load { source, options: LoadOptions::default() });
    let view = run_to_end(&mut session);
    assert!(view.steps > 68_000, "{}", view.steps);
    let mut rng = crate::base::Rng::new(9);
    for _ in 0..20 {
        let step = u64::from(rng.below(view.steps as u32));
        assert_eq!(session.handle(Command::Seek { step }).step, step);
    }
}

#[test]
fn keyframes_of_a_large_program_stand_further_apart() {
    let keyframes = |items: u32| {
        let mut session: Session = Session::new();
        let source = format!("import time\nheld = [0] * {items}\nfor _ in range(3_000):\n    time.sleep(0)\n");
        session.handle(Command::Load { source, options: LoadOptions::default() });
        session.handle(Command::Run { to_step: None });
        while session.run_slice(30_000) {}
        let run = session.run.as_ref().expect("the program compiles");
        assert!(run.history.steps() > 3_000, "{}", run.history.steps());
        run.history.keyframes()
    };
    let (small, large) = (keyframes(1), keyframes(500_000));
    assert!(small > 8 && large < small / 4, "{small} and {large}");
}

#[test]
fn dropped_steps_are_gone_and_the_rest_is_as_it_was() {
    let mut session = load("random", 4);
    let end = run_to_end(&mut session);
    let seen: Vec<View> = (0..=end.steps).map(|step| session.handle(Command::Seek { step })).collect();
    let (digest, timeline) = (session.digest(), session.timeline(1));
    let cut = end.steps / 2;
    let before = session.events(0).len();
    let (upto, left) = session.drop_steps(cut);
    assert!(left < upto && session.events(0).len() == before - (upto - left), "{left} of {upto}");
    let begun = |event: &&Event| matches!(event.kind, EventKind::ProcessStarted { .. });
    assert_eq!(session.events(0).iter().filter(begun).count(), 3, "who began is told as long as the recording lives");
    assert_eq!(session.handle(Command::Seek { step: 0 }).step, cut, "what is dropped cannot be gone to");
    assert_eq!(session.handle(Command::Back { unit: Unit::Operation, tid: None }).step, cut);
    assert_eq!(session.handle(Command::RunBack).step, cut);
    for step in (cut + 1..=end.steps).rev() {
        let view = session.handle(Command::Seek { step });
        assert_eq!(view.dropped, cut);
        assert_eq!(still(&View { dropped: 0, ..view }), still(&seen[step as usize]), "at step {step}");
    }
    let late = session.timeline(1);
    assert_eq!((late.dropped, late.steps, &late.ran[..]), (cut, end.steps, &timeline.ran[cut as usize..]));
    assert_eq!(session.handle(Command::Seek { step: end.steps }).output, end.output, "what was printed stays");
    assert_eq!(session.digest(), digest);
    // Another choice forgets the future; going on gives the run again, and a new start the whole of it.
    session.handle(Command::Seek { step: cut + 2 });
    let other = session.handle(Command::Look).choices.first().map(|choice| choice.tid);
    session.handle(Command::Step { unit: Unit::Operation, tid: other });
    assert_eq!(run_to_end(&mut session).dropped, cut);
    let view = session.handle(Command::Reset);
    assert_eq!((view.step, view.steps, view.dropped), (0, 0, 0));
    run_to_end(&mut session);
    assert_eq!((session.digest(), session.timeline(1)), (digest, timeline));
}

#[test]
fn a_thread_that_ends_is_called_by_its_name() {
    let mut session: Session = Session::new();
    let source =
        "import threading\nthread = threading.Thread(target=print, name='helper')\nthread.start()\nthread.join()\n";
    session.handle(Command::Load { source: source.into(), options: LoadOptions::default() });
    session.handle(Command::Run { to_step: None });
    while session.run_slice(100_000) {}
    let end = session.handle(Command::Look);
    let told: Vec<String> = (1..=end.steps).map(|step| session.handle(Command::Seek { step }).narration).collect();
    assert!(told.iter().any(|said| said.contains("helper ended")), "{told:?}");
    assert!(told.iter().all(|said| !said.contains("pid 1")), "{told:?}");
}
