//! The debugger on real programs: over, into and out, both ways; conditions, events, watches, instructions; frozen threads.

use preempt::session::{
    Breakpoint, Command, EventStop, Granularity, Happening, Inspect, LoadOptions, Session, Unit, View, Way, Why,
};

const CALLS: &str = "def inner(n):
    total = n + 1
    return total


def outer(n):
    first = inner(n)
    second = inner(first) + inner(7)
    return first + second


a = outer(1)
b = outer(2)
print(a, b)
";

const SHARED: &str = "from multiprocessing import Lock, Process


def work(n, lock):
    with lock:
        for i in range(3):
            print(n, i)


if __name__ == '__main__':
    lock = Lock()
    workers = [Process(target=work, args=(n, lock), name=f'W{n}') for n in range(2)]
    for p in workers:
        p.start()
    for p in workers:
        p.join()
    print('end')
";

const THREADS: &str = "import threading

n = 5


def take():
    global n
    n -= 1


threads = [threading.Thread(target=take) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
";

fn load_with(source: &str, options: LoadOptions) -> Session {
    let mut session = Session::new();
    let view = session.handle(Command::Load { source: source.into(), options });
    assert!(view.error.is_none(), "{:?}", view.error);
    session
}

fn load(source: &str) -> Session {
    load_with(source, LoadOptions { seed: 3, ..LoadOptions::default() })
}

/// Asks, and waits for the end of the run that this begins.
fn ask(session: &mut Session, command: Command) -> View {
    session.handle(command);
    while session.run_slice(1_000_000) {}
    session.handle(Command::Look)
}

fn step(session: &mut Session, unit: Unit) -> View {
    ask(session, Command::Step { unit, tid: Some(100) })
}

fn back(session: &mut Session, unit: Unit) -> View {
    ask(session, Command::Back { unit, tid: Some(100) })
}

fn line_of(view: &View, tid: u32) -> u32 {
    let threads = view.processes.iter().flat_map(|process| &process.threads);
    threads.filter(|thread| thread.tid == tid).map(|thread| thread.line).next().unwrap_or(0)
}

fn stops(lines: &[Breakpoint], events: &[EventStop]) -> Command {
    Command::Breakpoints { lines: lines.to_vec(), events: events.to_vec() }
}

fn place(view: &View) -> (u64, u64) {
    (view.step, view.instruction)
}

#[test]
fn over_into_and_out_follow_one_thread() {
    let mut session = load(CALLS);
    let lines = |session: &mut Session, unit: Unit, times: usize| -> Vec<u32> {
        (0..times).map(|_| line_of(&step(session, unit), 100)).collect()
    };
    // Over: the lines of the module alone.
    assert_eq!(lines(&mut session, Unit::Over, 5), [1, 6, 12, 13, 14]);
    // Back over: the same lines.
    let back_lines: Vec<u32> = (0..3).map(|_| line_of(&back(&mut session, Unit::Over), 100)).collect();
    assert_eq!(back_lines, [13, 12, 6]);
    // Into: each line of what is called; a return leads into the middle of the caller's line.
    assert_eq!(lines(&mut session, Unit::Over, 1), [12]);
    assert_eq!(lines(&mut session, Unit::Into, 5), [7, 2, 3, 7, 8]);
    // Out of `inner` in the middle of line 8, twice; then out of `outer`.
    assert_eq!(lines(&mut session, Unit::Into, 1), [2]);
    let out = step(&mut session, Unit::Out);
    assert_eq!(line_of(&out, 100), 8, "it stands behind the first call of line 8");
    assert_eq!(lines(&mut session, Unit::Into, 1), [2]);
    assert_eq!(line_of(&step(&mut session, Unit::Out), 100), 8);
    assert_eq!(line_of(&step(&mut session, Unit::Out), 100), 12, "outer has returned");
    // Back into the function, and out of it: to the line that called it.
    assert_eq!(line_of(&back(&mut session, Unit::Into), 100), 9);
    let called = back(&mut session, Unit::Out);
    assert_eq!(line_of(&called, 100), 12);
    assert_eq!(called.processes[0].threads[0].function, "<module>");
}

#[test]
fn over_a_wait_the_others_run_and_a_breakpoint_of_theirs_stops_it() {
    let mut session = load(SHARED);
    ask(&mut session, Command::Line { at: Breakpoint::at(16), tid: Some(100), way: Way::Run });
    let over = step(&mut session, Unit::Over);
    assert_eq!(line_of(&over, 100), 15, "join has returned: {}", over.narration);
    ask(&mut session, Command::Reset);
    ask(&mut session, Command::Line { at: Breakpoint::at(16), tid: Some(100), way: Way::Run });
    ask(&mut session, stops(&[Breakpoint::at(7)], &[]));
    let stopped = step(&mut session, Unit::Over);
    assert_eq!(stopped.halt.as_ref().map(|halt| (halt.why, halt.line)), Some((Why::Breakpoint, 7)));
    assert_ne!(stopped.ran, Some(100));
}

#[test]
fn a_condition_is_looked_at_without_disturbing_the_run_and_holds_both_ways() {
    let plain = {
        let mut session = load(SHARED);
        ask(&mut session, Command::Run { to_step: None });
        session.digest()
    };
    let mut session = load(SHARED);
    let conditional = Breakpoint { condition: "i == 1 and lock.acquire(False) is False".into(), ..Breakpoint::at(7) };
    ask(&mut session, stops(&[conditional], &[]));
    let mut seen = Vec::new();
    loop {
        let view = ask(&mut session, Command::Run { to_step: None });
        if view.outcome.is_some() {
            break;
        }
        let halt = view.halt.clone().expect("it says why it stopped");
        assert_eq!((halt.why, halt.line), (Why::Breakpoint, 7));
        let tid = halt.tid.expect("somebody arrived");
        let of = |view: &View| view.processes.iter().flat_map(|p| p.threads.clone()).find(|t| t.tid == tid);
        assert_eq!(of(&view).expect("it is alive").locals["i"], "1");
        seen.push(place(&view));
    }
    assert_eq!(seen.len(), 2, "once in each worker");
    assert_eq!(session.digest(), plain, "the run is the one without conditions");
    for at in seen.iter().rev() {
        assert_eq!(place(&ask(&mut session, Command::RunBack)), *at);
    }
    // A wrong one stops the run and is told.
    let wrong = Breakpoint { condition: "j > 1".into(), ..Breakpoint::at(7) };
    ask(&mut session, stops(&[wrong], &[]));
    let halt = ask(&mut session, Command::Run { to_step: None }).halt.expect("it stops");
    assert_eq!((halt.why, halt.text.as_str()), (Why::Condition, "NameError: name 'j' is not defined"));
    let unreadable = Breakpoint { condition: "i ==".into(), ..Breakpoint::at(7) };
    ask(&mut session, stops(&[unreadable], &[]));
    let halt = ask(&mut session, Command::Run { to_step: None }).halt.expect("it stops");
    assert!(halt.why == Why::Condition && halt.text.starts_with("SyntaxError: "), "{halt:?}");
}

#[test]
fn events_stop_a_run_both_ways() {
    let uncaught = "import threading\n\n\ndef f():\n    raise ValueError('no')\n\n\ntry:\n    f()\nexcept ValueError:\n    import traceback\n    traceback.print_exc()\nt = threading.Thread(target=f)\nt.start()\nt.join()\nf()\n";
    let signals = "import os, signal\nsignal.signal(signal.SIGUSR1, lambda *a: None)\nos.kill(os.getpid(), signal.SIGUSR1)\nprint('x')\n";
    let cases: [(&str, Happening, &str, usize); 10] = [
        (SHARED, Happening::Contended, "lock", 1),
        (SHARED, Happening::ProcessStarts, "W", 2),
        (SHARED, Happening::ProcessEnds, "W1", 1),
        (SHARED, Happening::ProcessEnds, "", 3),
        (SHARED, Happening::Printed, "1 ", 3),
        (SHARED, Happening::Contended, "nothing", 0),
        (THREADS, Happening::ThreadEnds, "Thread-", 2),
        (signals, Happening::SignalArrives, "SIGUSR1", 1),
        (uncaught, Happening::Uncaught, "ValueError", 2),
        (THREADS, Happening::Printed, "", 1),
    ];
    for (source, on, name, times) in cases {
        let mut session = load(source);
        ask(&mut session, stops(&[], &[EventStop { on, name: name.into() }]));
        let mut seen = Vec::new();
        loop {
            let view = ask(&mut session, Command::Run { to_step: None });
            let Some(halt) = view.halt.clone() else { break };
            assert_eq!((halt.why, halt.on), (Why::Event, Some(on)), "{on:?}");
            seen.push(place(&view));
            assert!(seen.len() < 20, "{on:?} {name} does not end: {seen:?}");
        }
        assert_eq!(seen.len(), times, "{on:?} {name}: {seen:?}");
        // The end of the last process is the end of the run: there it stands already.
        let here = place(&session.handle(Command::Look));
        for at in seen.iter().rev().filter(|at| **at < here) {
            assert_eq!(place(&ask(&mut session, Command::RunBack)), *at, "{on:?} {name}");
        }
        assert_eq!(place(&ask(&mut session, Command::RunBack)), (0, 0), "{on:?} {name}");
    }
}

#[test]
fn the_next_and_the_last_time_that_a_line_ran() {
    let mut session = load(SHARED);
    ask(&mut session, Command::Run { to_step: None });
    let at = || Breakpoint::at(7);
    let go = |session: &mut Session, way, tid| ask(session, Command::Line { at: at(), tid, way });
    let mut seen = Vec::new();
    loop {
        let view = go(&mut session, Way::Previous, None);
        if view.halt.as_ref().is_some_and(|halt| halt.why == Why::Nowhere) {
            assert_eq!(seen.last(), Some(&place(&view)), "it stays where it is");
            break;
        }
        seen.push(place(&view));
    }
    assert_eq!(seen.len(), 6);
    for at in seen.iter().rev().skip(1) {
        assert_eq!(place(&go(&mut session, Way::Next, None)), *at);
    }
    let last = go(&mut session, Way::Next, None);
    assert_eq!((last.halt.map(|halt| halt.why), (last.step, last.instruction)), (Some(Why::Nowhere), seen[0]));
    let of_one = go(&mut session, Way::Previous, Some(101));
    assert_eq!(of_one.ran, Some(101));
    // A breakpoint on the way is none for this.
    ask(&mut session, stops(&[Breakpoint::at(6)], &[]));
    assert_eq!(line_of(&go(&mut session, Way::Previous, Some(101)), 101), 7);
}

#[test]
fn frames_variables_and_watches_of_one_thread() {
    let mut session = load(CALLS);
    ask(&mut session, Command::Line { at: Breakpoint::at(3), tid: None, way: Way::Run });
    let watches = vec!["total * 2".to_owned(), "n".into(), "nope".into(), "[x for x in range(n)]".into()];
    let wanted = Inspect { stack: true, watches, ..Inspect::default() };
    let look = |session: &mut Session, frame| {
        let wanted = Inspect { frame, ..wanted.clone() };
        session.handle(Command::Inspect(wanted)).inspected.expect("it was asked for")
    };
    let inner = look(&mut session, None);
    let own: Vec<(&str, u32)> =
        inner.frames.iter().filter(|f| !f.library).map(|f| (f.function.as_str(), f.line)).collect();
    assert_eq!(own, [("<module>", 12), ("outer", 7), ("inner", 3)]);
    let told: Vec<(&str, bool)> = inner.watches.iter().map(|w| (w.value.as_str(), w.is_error)).collect();
    assert_eq!(told, [("4", false), ("1", false), ("NameError: name 'nope' is not defined", true), ("[0]", false)]);
    let outer = look(&mut session, Some(inner.frame - 1));
    assert_eq!(outer.locals.iter().map(|v| v.name.as_str()).collect::<Vec<_>>(), ["n"]);
    assert!(outer.watches[0].is_error, "there is no total in outer");
    // What a step changed is marked, in the frame and among the globals.
    look(&mut session, None);
    let module = step(&mut session, Unit::Out).inspected.expect("still asked for");
    assert_eq!(module.frames.iter().rfind(|f| !f.library).map(|f| f.line), Some(7));
    let after = step(&mut session, Unit::Over).inspected.expect("still asked for");
    let first = after.locals.iter().find(|v| v.name == "first").expect("it is bound now");
    assert!(first.changed && first.before.is_none() && first.value == "2");
    step(&mut session, Unit::Out);
    let view = step(&mut session, Unit::Over).inspected.expect("still asked for");
    let a = view.globals.iter().find(|v| v.name == "a").expect("a global");
    assert!(a.changed && a.value == "13", "{a:?}");
}

#[test]
fn a_watch_changes_nothing_and_may_ask_the_kernel() {
    let source = "from multiprocessing import Lock\nlock = Lock()\nxs = [1]\nlock.acquire()\nprint(xs)\nprint('end')\n";
    let plain = {
        let mut session = load(source);
        ask(&mut session, Command::Run { to_step: None });
        session.digest()
    };
    let mut session = load(source);
    let watches = [
        "lock.acquire(False)",
        "xs.append(2) or xs",
        "lock.acquire()",
        "while",
        "(lambda: 1 / 0)()",
        "__import__('os').getpid()",
    ];
    let watches = watches.map(String::from).to_vec();
    session.handle(Command::Inspect(Inspect { stack: true, watches, ..Inspect::default() }));
    let view = ask(&mut session, Command::Line { at: Breakpoint::at(5), tid: None, way: Way::Run });
    let told: Vec<String> = view.inspected.expect("asked for").watches.into_iter().map(|w| w.value).collect();
    assert_eq!(told[..3], ["False", "[1, 2]", "it would have to wait, or begin or end something"]);
    assert!(told[3].starts_with("SyntaxError"), "{told:?}");
    assert_eq!(told[4..], ["ZeroDivisionError: division by zero", "100"]);
    let end = ask(&mut session, Command::Run { to_step: None });
    assert_eq!(end.stdout, "[1]\nend\n");
    assert_eq!(session.digest(), plain);
}

#[test]
fn the_parts_of_a_line_and_where_another_thread_may_get_in() {
    let row = |source: &str, granularity| {
        let options = LoadOptions { granularity, ..LoadOptions::default() };
        let mut session = load_with(source, options);
        session.handle(Command::Inspect(Inspect { bytecode: true, ..Inspect::default() }));
        let view = ask(&mut session, Command::Line { at: Breakpoint::at(8), tid: None, way: Way::Run });
        let next = ask(&mut session, Command::Step { unit: Unit::Instruction, tid: None });
        (view.inspected.expect("asked for").bytecode, next.inspected.expect("asked for").bytecode)
    };
    let (here, then) = row(THREADS, Granularity::Loop);
    let told: Vec<String> = here.iter().map(|i| format!("{} {}", i.name, i.about)).collect();
    assert_eq!(told[..4], ["LOAD_GLOBAL n", "LOAD_CONST 1", "BINARY_OP -=", "STORE_GLOBAL n"]);
    assert_eq!((here[0].is_next, here[1].is_next, then[1].is_next), (true, false, true));
    assert!(here[1..4].iter().all(|i| !i.may_switch), "CPython's loop does not look inside this line");
    let (any, _) = row(THREADS, Granularity::Instruction);
    assert!(any.iter().all(|i| i.may_switch));
}

#[test]
fn a_frozen_thread_is_not_chosen_until_it_is_thawed() {
    let mut session = load(SHARED);
    // The second `start()`: the first process has just been started.
    ask(&mut session, Command::Line { at: Breakpoint::at(14), tid: Some(100), way: Way::Run });
    ask(&mut session, Command::Line { at: Breakpoint::at(14), tid: Some(100), way: Way::Run });
    session.handle(Command::Freeze { tid: 101, frozen: true });
    let view = ask(&mut session, Command::Run { to_step: None });
    assert_eq!(view.halt.map(|halt| halt.why), Some(Why::Frozen));
    assert!(view.outcome.is_none() && view.next.is_none());
    assert!(view.stdout.starts_with("1 0") && !view.stdout.contains("0 0"), "{}", view.stdout);
    let frozen = view.processes.iter().flat_map(|p| &p.threads).find(|t| t.tid == 101);
    assert!(frozen.is_some_and(|thread| thread.frozen));
    session.handle(Command::Freeze { tid: 101, frozen: false });
    let end = ask(&mut session, Command::Run { to_step: None });
    assert!(end.outcome.is_some() && end.stdout.ends_with("end\n"));
    // Solo: nobody else.
    ask(&mut session, Command::Reset);
    ask(&mut session, Command::Line { at: Breakpoint::at(14), tid: Some(100), way: Way::Run });
    ask(&mut session, Command::Line { at: Breakpoint::at(14), tid: Some(100), way: Way::Run });
    let solo = session.handle(Command::Solo { tid: Some(101) });
    assert_eq!(solo.solo, Some(101));
    let view = ask(&mut session, Command::Run { to_step: None });
    assert_eq!(view.halt.map(|halt| halt.why), Some(Why::Frozen));
    assert_eq!(view.stdout, "0 0\n0 1\n0 2\n");
    session.handle(Command::Solo { tid: None });
    assert!(ask(&mut session, Command::Run { to_step: None }).outcome.is_some());
}

#[test]
fn a_breakpoint_is_of_its_own_program() {
    let first = "x = 1\ny = 2\nz = 3\n";
    let others = vec![("b.py".to_owned(), "p = 1\nq = 2\n".to_owned())];
    let options = LoadOptions { name: "a.py".into(), others, ..LoadOptions::default() };
    let mut session = load_with(first, options);
    let there = Breakpoint { file: "b.py".into(), ..Breakpoint::at(2) };
    ask(&mut session, stops(&[there], &[]));
    let view = ask(&mut session, Command::Run { to_step: None });
    let tid = view.halt.and_then(|halt| halt.tid).expect("it stops once");
    let thread = view.processes.iter().flat_map(|p| &p.threads).find(|t| t.tid == tid).expect("alive");
    assert_eq!((thread.file.as_str(), thread.line), ("b.py", 2));
    assert!(ask(&mut session, Command::Run { to_step: None }).outcome.is_some());
}

#[test]
fn breakpoints_are_kept_for_the_program_that_comes_next() {
    let mut session = Session::new();
    session.handle(stops(&[Breakpoint::at(2)], &[]));
    for name in ["a.py", "b.py"] {
        let options = LoadOptions { name: name.into(), ..LoadOptions::default() };
        session.handle(Command::Load { source: "x = 1\ny = 2\n".into(), options });
        let halt = ask(&mut session, Command::Run { to_step: None }).halt;
        assert_eq!(halt.map(|halt| (halt.why, halt.line)), Some((Why::Breakpoint, 2)), "{name}");
    }
}

/// Many keyframes lie between the stops here: what stops a run forwards stops it backwards, at the very same places.
#[test]
fn backwards_every_stop_of_a_long_run_is_met_again() {
    let source = SHARED.replace("range(3)", "range(12)").replace("print(n, i)", "print(n, sum(k for k in range(300)))");
    for on in [Happening::Printed, Happening::Waits, Happening::SignalArrives] {
        let mut session = load(&source);
        let lines =
            if on == Happening::SignalArrives { vec![Breakpoint::at(6), Breakpoint::at(16)] } else { Vec::new() };
        ask(&mut session, stops(&lines, &[EventStop { on, name: String::new() }]));
        let mut seen = Vec::new();
        while ask(&mut session, Command::Run { to_step: None }).halt.is_some() {
            seen.push(place(&session.handle(Command::Look)));
        }
        assert!(seen.len() >= 2, "{on:?}: {seen:?}");
        let here = place(&session.handle(Command::Look));
        let mut met = Vec::new();
        while let Some(halt) = ask(&mut session, Command::RunBack).halt.filter(|halt| halt.why != Why::Nowhere) {
            assert!(matches!(halt.why, Why::Event | Why::Breakpoint), "{halt:?}");
            met.push(place(&session.handle(Command::Look)));
        }
        met.reverse();
        seen.retain(|at| *at < here);
        assert_eq!(met, seen, "{on:?}");
    }
}
