//! What it costs that a machine is a value: a clone in the middle of the ticket office, memory per recorded step, going
//! anywhere in a run of 100,000 steps; what processes and locks cost. One line each. `cargo bench --bench machine`, or with
//! `-- hand_overs` those lines alone.
//!
//! A hand-over is a lock that goes from one thread to another: one releases it, which wakes the other, who stands in its
//! line, and that one then takes it. On this kernel these are three steps (a release, a failing and a successful acquire),
//! each a decision of the schedule with its events and their digest. Two figures: the kernel alone, which performs the calls and
//! says what happened; and a Python program, with its instructions, the policy, events with their places, and the digest.

#![allow(clippy::print_stdout, reason = "a bench prints its results")]

use preempt::abi::{Choice, ObjectOp, ObjectSpec, Reply, Syscall};
use preempt::base::{ObjectId, Tid};
use preempt::machine::kernel::{BootConfig, Kernel, MAIN, Next, Performed, sched};
use preempt::machine::{Machine, MachineOptions};
use preempt::python::{Caches, Image};
use preempt::session::{Command, LoadOptions, PlainRun, Session};
use std::rc::Rc;
use std::time::Instant;

// As the program `preempt` has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const TICKET_OFFICE: &str = include_str!("programs/ticket_office.py");
const MANY_STEPS: &str = include_str!("programs/many_steps.py");
const CLONES: usize = 1000;
const SEEKS: u64 = 60;
const SEED: u64 = 7;

fn main() {
    let only: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let rows: &[(&str, fn())] = &[
        ("clone_time", clone_time),
        ("memory_per_step", memory_per_step),
        ("seek_time", seek_time),
        ("many_processes", many_processes),
        ("big_fork", big_fork),
        ("many_blocked", many_blocked),
        ("hand_overs", hand_overs),
    ];
    for (_, row) in rows.iter().filter(|(name, _)| only.is_empty() || only.iter().any(|word| word == name)) {
        row();
    }
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
    let (few, many) = (plain(&program(10)), plain(&program(20_010)));
    println!("fork and end of a child with 900,000 live lists: {:.1} µs", (many - few) * 1e6 / 20_000.0);
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

/// Two threads that hand two locks to and fro: in the kernel alone, and in a Python program.
fn hand_overs() {
    const HAND_OVERS: u32 = 1_000_000;
    let seconds = kernel_alone(HAND_OVERS);
    println!("lock hand-overs, the kernel alone: {:.2} million a second", f64::from(HAND_OVERS) / seconds / 1e6);
    python_hand_overs();
}

/// Seconds that the kernel takes for so many hand-overs.
fn kernel_alone(hand_overs: u32) -> f64 {
    const ONE: Tid = Tid(MAIN.0);
    let mut kernel = Kernel::boot(&BootConfig::default());
    let act = |kernel: &mut Kernel, tid: Tid, call: Option<&Rc<Syscall>>| {
        if let Some(call) = call {
            kernel.set_next(tid, Next::Call(Rc::clone(call)));
        }
        let performed = kernel.perform(tid, 1);
        kernel.settle();
        let mut drafts = kernel.take_drafts();
        drafts.clear();
        kernel.reuse(drafts);
        performed
    };
    for _ in 0..2 {
        act(&mut kernel, ONE, Some(&Rc::new(Syscall::CreatePrivate(ObjectSpec::Lock))));
    }
    let start = Syscall::ThreadStart { token: 1, name: "two".into(), daemon: false };
    let Performed::Started { tid: two, .. } = act(&mut kernel, ONE, Some(&Rc::new(start))) else {
        panic!("a thread starts")
    };
    kernel.perform(two, 1);
    let op = |number, op| Rc::new(Syscall::Op { object: ObjectId { creator: MAIN, number }, op });
    let acquire = [1, 2].map(|number| op(number, ObjectOp::Acquire { timeout_ns: None }));
    let release = [1, 2].map(|number| op(number, ObjectOp::Release));
    let threads = [ONE, two];
    // Both locks are held, and the second thread stands in the line of the second.
    act(&mut kernel, ONE, Some(&acquire[0]));
    act(&mut kernel, two, Some(&acquire[1]));
    assert!(matches!(act(&mut kernel, two, Some(&acquire[1])), Performed::Blocked));
    let started = Instant::now();
    for i in 0..hand_overs as usize {
        let (giver, taker) = (i % 2, 1 - i % 2);
        act(&mut kernel, threads[giver], Some(&release[taker]));
        assert!(matches!(act(&mut kernel, threads[giver], Some(&acquire[giver])), Performed::Blocked));
        assert!(matches!(act(&mut kernel, threads[taker], None), Performed::Reply(Reply::Flag(true))));
    }
    started.elapsed().as_secs_f64()
}

/// Python's part included.
fn python_hand_overs() {
    let program = |rounds: u32| {
        format!(
            "import threading\na, b = threading.Lock(), threading.Lock()\nb.acquire()\ndef to_and_fro(mine, other):\n    for i in \
             range({rounds}):\n        mine.acquire()\n        other.release()\nts = [threading.Thread(target=to_and_fro, args=pair) \
             for pair in ((a, b), (b, a))]\nfor t in ts: t.start()\nfor t in ts: t.join()\n"
        )
    };
    const ROUNDS: u32 = 200_000;
    let seconds = plain(&program(ROUNDS)) - plain(&program(1));
    println!("lock hand-overs of a Python program: {:.2} million a second", f64::from(2 * ROUNDS) / seconds / 1e6);
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
