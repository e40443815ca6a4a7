//! What it costs that a machine is a value: a clone in the middle of the ticket office, memory per recorded step, going
//! anywhere in a run of 100,000 steps. One line each. `cargo bench --bench machine`.

#![allow(clippy::print_stdout, reason = "a bench prints its results")]

use preempt::abi::Choice;
use preempt::machine::kernel::sched;
use preempt::machine::{Machine, MachineOptions};
use preempt::python::{Caches, Image};
use preempt::session::{Command, LoadOptions, PlainRun, Session};
use std::time::Instant;

const TICKET_OFFICE: &str = include_str!("programs/ticket_office.py");
const MANY_STEPS: &str = include_str!("programs/many_steps.py");
const CLONES: usize = 1000;
const SEEKS: u64 = 60;
const SEED: u64 = 7;

fn main() {
    clone_time();
    memory_per_step();
    seek_time();
    many_processes();
    big_fork();
    many_blocked();
    hand_overs();
}

/// The time of a clone after each of many steps, when every page that the step wrote has just been copied.
fn clone_time() {
    let options = MachineOptions { seed: SEED, ..MachineOptions::default() };
    let mut machine: Machine<Image> = Machine::boot(TICKET_OFFICE, options).expect("the ticket office compiles");
    let mut caches = Caches::default();
    let mut policy = sched::policy("random", SEED).expect("the policy is in the table");
    let mut kept = Vec::with_capacity(CLONES);
    let mut times = Vec::with_capacity(CLONES);
    while let Some(tid) = machine.decide(policy.as_mut()).filter(|_| kept.len() < CLONES) {
        machine.step(&mut caches, Choice::Thread(tid));
        drop(machine.take_events());
        let started = Instant::now();
        kept.push(machine.clone());
        times.push(started.elapsed().as_secs_f64() * 1e6);
    }
    times.sort_by(f64::total_cmp);
    let (median, worst) = (times[times.len() / 2], times[times.len() - 1]);
    println!("clone of the ticket office: {median:.2} µs (median of {}, worst {worst:.1} µs)", times.len());
}

/// Resident memory that a recording adds, per step.
fn memory_per_step() {
    let before = resident_bytes();
    let mut session = recorded(TICKET_OFFICE);
    let steps = session.view().steps;
    match (before, resident_bytes()) {
        (Some(before), Some(after)) => {
            println!(
                "ticket office, {steps} steps recorded: {} bytes per step",
                after.saturating_sub(before) / steps.max(1)
            );
        }
        _ => println!("ticket office, {steps} steps recorded: memory is not told on this system"),
    }
}

fn seek_time() {
    let before = resident_bytes().unwrap_or(0);
    let started = Instant::now();
    let mut session = recorded(MANY_STEPS);
    let run = started.elapsed().as_secs_f64();
    let steps = session.view().steps;
    assert!(steps >= 100_000, "the run is a long one, not {steps} steps: {:?}", session.view().outcome);
    let memory = resident_bytes().unwrap_or(0).saturating_sub(before) / 1_000_000;
    let mut times = Vec::new();
    for i in 0..SEEKS {
        let step = (i * 48_271 + 11) * 7919 % steps;
        let started = Instant::now();
        let view = session.handle(Command::Seek { step });
        times.push(started.elapsed().as_secs_f64() * 1e3);
        assert_eq!(view.step, step, "a seek ends at the step asked for");
    }
    times.sort_by(f64::total_cmp);
    let (median, worst) = (times[times.len() / 2], times[times.len() - 1]);
    println!(
        "run of {steps} steps: {run:.2} s, {memory} MB; a seek: {median:.1} ms (median of {SEEKS}, worst {worst:.1} ms)"
    );
}

const FORKS: &str = "import os
for i in range(100000):
    if os.fork() == 0:
        os._exit(0)
    os.wait()
";

/// Forking and reaping a hundred thousand processes, one after another.
fn many_processes() {
    let seconds = plain(FORKS);
    println!("100,000 processes forked and reaped: {seconds:.2} s, {:.1} µs each", seconds * 10.0);
}

/// What a fork, the child's end and its reaping cost more when a process has 100 MB of live objects.
fn big_fork() {
    let program = |forks: u32| {
        format!(
            "import os\ndata = [[i] for i in range(900000)]\nfor i in range({forks}):\n    if os.fork() == 0:\n        os._exit(0)\n    os.wait()\n"
        )
    };
    let (few, many) = (plain(&program(10)), plain(&program(1_010)));
    println!("fork and end of a child with 900,000 live lists: {:.0} µs", (many - few) * 1e3);
}

/// Steps of one thread while others wait.
fn many_blocked() {
    let program = |waiting: u32| {
        format!(
            "import threading, time\ne = threading.Event()\nts = [threading.Thread(target=e.wait, daemon=True) for i in \
             range({waiting})]\nfor t in ts: t.start()\nfor i in range(400000): time.sleep(0)\n"
        )
    };
    let alone = |waiting: u32, loops: &str| plain(&program(waiting).replace("range(400000)", loops));
    let few = alone(10, "range(400000)") - alone(10, "range(1)");
    let many = alone(10_000, "range(400000)") - alone(10_000, "range(1)");
    println!("a step beside 10 blocked threads: {:.2} µs; beside 10,000: {:.2} µs", few * 2.5, many * 2.5);
}

/// Two threads that hand two locks to and fro, Python's part included.
fn hand_overs() {
    let program = |rounds: u32| {
        format!(
            "import threading\na, b = threading.Lock(), threading.Lock()\nb.acquire()\ndef to_and_fro(mine, other):\n    for i in \
             range({rounds}):\n        mine.acquire()\n        other.release()\nts = [threading.Thread(target=to_and_fro, args=pair) \
             for pair in ((a, b), (b, a))]\nfor t in ts: t.start()\nfor t in ts: t.join()\n"
        )
    };
    const ROUNDS: u32 = 200_000;
    let seconds = plain(&program(ROUNDS)) - plain(&program(1));
    println!("lock hand-overs: {:.2} million a second", f64::from(2 * ROUNDS) / seconds / 1e6);
}

/// Seconds that a run to its end takes, without a recording.
fn plain(source: &str) -> f64 {
    let options = LoadOptions { seed: SEED, ..LoadOptions::default() };
    let mut run: PlainRun = PlainRun::start(source, &options).expect("the program compiles");
    let started = Instant::now();
    while run.step().is_some() {}
    assert_eq!(run.outcome().and_then(|outcome| outcome.exit_code), Some(0), "{:?}", run.outcome());
    started.elapsed().as_secs_f64()
}

/// A session whose program has run to its end.
fn recorded(source: &str) -> Session<Image> {
    let mut session = Session::new();
    let options = LoadOptions { seed: SEED, ..LoadOptions::default() };
    let view = session.handle(Command::Load { source: source.into(), options });
    assert!(view.error.is_none(), "the program compiles: {:?}", view.error);
    session.handle(Command::Run { to_step: None });
    while session.run_slice(10_000_000) {}
    session
}

/// Linux tells it in pages of 4 KiB.
fn resident_bytes() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/self/statm").ok()?;
    let pages: u64 = text.split_whitespace().nth(1)?.parse().ok()?;
    Some(pages * 4096)
}
