//! The machine against the toy user half: locks, timers, processes, files, determinism, clones.

use super::toy::Toy;
use super::{Machine, MachineOptions};
use crate::abi::{Choice, Errno, Event, EventKind, Reply, Verdict};
use crate::base::{Instant, Pid, Tid};
use crate::kernel::sched::policy;

type ToyMachine = Machine<Toy>;

fn boot(program: &str) -> ToyMachine {
    ToyMachine::boot(program, MachineOptions { quantum_instructions: 50, ..MachineOptions::default() })
        .expect("a toy program always compiles")
}

/// Runs to the end with a policy; gives the machine, its events and the choices.
fn run(program: &str, name: &str, seed: u64) -> (ToyMachine, Vec<Event>, Vec<Choice>) {
    let (mut machine, mut choices) = (boot(program), Vec::new());
    let mut policy = policy(name, seed).expect("a policy of the table");
    while let Some(tid) = machine.decide(&mut *policy) {
        choices.push(Choice::Thread(tid));
        machine.step(&mut (), Choice::Thread(tid));
        machine.kernel().check();
    }
    let events = machine.take_events();
    (machine, events, choices)
}

/// Lets exactly these threads go, one step each.
fn drive(machine: &mut ToyMachine, tids: &[u32]) {
    for tid in tids {
        machine.step(&mut (), Choice::Thread(Tid(*tid)));
        machine.kernel().check();
    }
}

fn last_reply(machine: &ToyMachine, tid: u32) -> Reply {
    let image = machine.image(Pid(tid)).expect("alive");
    image.replies.iter().rfind(|(t, _)| t.0 == tid).expect("answered").1.clone()
}

const TICKETS: &str = "create lock\nfork a\nfork a\nfork a\nwait\nwait\nwait\nprint done\n\
    [a]\nacquire 1\nwork 30\nprint mine\nwork 120\nrelease 1\nexit 4";

#[test]
fn three_children_share_a_lock_and_are_waited_for() {
    for seed in 0..50 {
        let (machine, events, _) = run(TICKETS, "random", seed);
        let outcome = machine.outcome().expect("the run ended");
        assert_eq!((outcome.verdict, outcome.exit_code), (Verdict::Ok, Some(0)), "{}", outcome.message);
        let mut holder = None;
        for event in &events {
            if let EventKind::ObjectOperated { holders, .. } = &event.kind {
                assert!(holders.len() <= 1);
                holder = holders.first().copied();
            }
            if matches!(&event.kind, EventKind::Output { text, .. } if text == "mine\n") {
                assert_eq!(holder, Some(event.tid));
            }
        }
        assert_eq!(machine.kernel().dead().count(), 3);
    }
}

#[test]
fn a_runner_may_take_the_lock_before_the_one_that_was_woken() {
    let mut machine =
        boot("create lock\nfork a\nacquire 1\nrelease 1\nacquire 1\nyield\nrelease 1\n[a]\nacquire 1\nrelease 1");
    drive(&mut machine, &[100, 100, 100, 100, 101]); // begin, create, fork, acquire; child begins
    drive(&mut machine, &[101]);
    assert!(machine.kernel().thread(Tid(101)).unwrap().wait.is_some(), "the lock is held");
    drive(&mut machine, &[100]); // releases: wakes the child
    assert_eq!(*machine.candidates(), [Tid(100), Tid(101)]);
    drive(&mut machine, &[100, 101]); // takes it again; the child finds it held
    assert!(machine.kernel().thread(Tid(101)).unwrap().wait.is_some());
    drive(&mut machine, &[100, 100, 101]);
    assert_eq!(last_reply(&machine, 101), Reply::Flag(true));
}

#[test]
fn lock_errors_polls_and_timeouts() {
    let (machine, ..) =
        run("create lock\nrelease 1\nacquire 1 0\nacquire 1 0\nacquire 1 5000\nsleep 0\nnow\nraise", "manual", 0);
    assert_eq!(machine.outcome().map(|o| (o.verdict, o.exit_code)), Some((Verdict::Exception, Some(1))));
    let mut machine = boot("create lock\nrelease 1\nacquire 1 0\nacquire 1 0\nacquire 1 5000\nnow");
    drive(&mut machine, &[100, 100, 100]);
    assert_eq!(last_reply(&machine, 100), Reply::Error(Errno::EPERM));
    drive(&mut machine, &[100]);
    assert_eq!(last_reply(&machine, 100), Reply::Flag(true));
    drive(&mut machine, &[100]);
    assert_eq!(last_reply(&machine, 100), Reply::Flag(false));
    let before = machine.now();
    drive(&mut machine, &[100, 100]);
    assert_eq!(last_reply(&machine, 100), Reply::Flag(false));
    assert_eq!(machine.now(), Instant(before.0 + 5_000 + 50));
}

#[test]
fn the_clock_jumps_only_when_nobody_can_run() {
    let (machine, events, _) =
        run("fork a\nsleep 1000000\nprint main\nwait\n[a]\nwork 10\nsleep 2000000\nprint child", "manual", 0);
    let order: Vec<&str> = events
        .iter()
        .filter_map(|e| match &e.kind {
            EventKind::Output { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(order, ["main\n", "child\n"]);
    assert!(events.iter().filter(|e| matches!(e.kind, EventKind::TimeJumped { .. })).count() == 2);
    assert!(machine.now() >= Instant(2_000_000));
    assert!(events.windows(2).all(|pair| pair[0].time <= pair[1].time));
}

#[test]
fn zombies_wait_for_their_parent_and_orphans_go_to_init() {
    let mut machine = boot("fork a\nwork 5\nexit 0\n[a]\nfork b\nexit 7\n[b]\nyield\nexit 9");
    drive(&mut machine, &[100, 100, 101, 101]);
    let grandchild = machine.kernel().processes().map(|(pid, _)| pid).max().unwrap();
    assert_eq!(grandchild, Pid(10_101));
    drive(&mut machine, &[101]);
    assert_eq!(machine.kernel().process(Pid(101)).unwrap().exitcode(), Some(7), "a zombie: nobody has asked");
    assert_eq!(machine.kernel().process(grandchild).unwrap().parent, Some(Pid(1)));
    drive(&mut machine, &[100]);
    assert!(machine.kernel().process(Pid(101)).is_none(), "its parent is gone, init reaps it");
    assert!(machine.outcome().is_none(), "an orphan still runs");
    drive(&mut machine, &[10_101, 10_101, 10_101]);
    assert_eq!(machine.outcome().unwrap().exit_code, Some(0));
    assert_eq!(machine.kernel().dead().map(|t| t.exitcode).collect::<Vec<_>>(), [9, 7]);
}

#[test]
fn waiting_without_children_and_in_vain() {
    let mut machine = boot("wait\nfork a\nwait 101 0\nwait 101 700\nexit 0\n[a]\nsleep 5000000");
    drive(&mut machine, &[100, 100]);
    assert_eq!(last_reply(&machine, 100), Reply::Error(Errno::ECHILD));
    drive(&mut machine, &[100, 100]);
    assert_eq!(last_reply(&machine, 100), Reply::TimedOut);
    drive(&mut machine, &[101, 101, 100, 100]);
    assert_eq!(last_reply(&machine, 100), Reply::TimedOut);
}

#[test]
fn signals_end_stop_and_continue_a_process() {
    let (machine, events, _) =
        run("fork a\nkill 101 15\nwait 101\nkill 101 0\nkill 100 9\n[a]\nsleep 99999999", "manual", 0);
    assert!(events.iter().any(|e| e.pid == Pid(101) && e.kind == EventKind::ProcessExited { exitcode: -15 }));
    assert_eq!(machine.outcome().map(|o| (o.verdict, o.exit_code)), Some((Verdict::Killed, Some(-9))));
    let mut machine = boot("fork a\nkill 101 19\nkill 101 18\nexit 0\n[a]\nyield\nyield");
    drive(&mut machine, &[100, 100, 100]);
    assert_eq!(*machine.candidates(), [Tid(100)]);
    drive(&mut machine, &[100]);
    assert_eq!(*machine.candidates(), [Tid(100), Tid(101)]);
}

#[test]
fn a_forked_child_shares_the_offset_of_an_open_file() {
    let mut machine =
        boot("open f w\nfork a\nwait\nwrite 3 two\nclose 3\nopen f r\nread 3 100\nexit 0\n[a]\nwrite 3 one,\nexit 0");
    drive(&mut machine, &[100, 100, 100, 101, 101, 101, 100, 100, 100, 100, 100]);
    assert_eq!(last_reply(&machine, 100), Reply::Bytes(b"one,two".to_vec()));
}

#[test]
fn append_truncate_and_errors_of_files() {
    let program = "open f w\nwrite 3 abc\nclose 3\nopen f a\nwrite 3 def\nclose 3\nopen none r\nopen f x\nopen f r\nread 3 4\nwrite 3 z\nunlink f\nread 3 9\nclose 3\nclose 3";
    let (machine, events, _) = run(&format!("{program}\nfork a\nwait\n[a]"), "manual", 0);
    assert!(machine.outcome().is_some());
    let content = events
        .iter()
        .filter_map(|e| match &e.kind {
            EventKind::FileWritten { content, .. } => Some(content.clone()),
            _ => None,
        })
        .next_back();
    assert_eq!(content, Some(b"abcdef".to_vec()));
    let mut machine = boot(&format!("{program}\nyield\nyield"));
    drive(&mut machine, &[100; 17]);
    let replies: Vec<Reply> = machine.image(Pid(100)).unwrap().replies.iter().map(|(_, reply)| reply.clone()).collect();
    assert_eq!(
        replies[6..],
        [
            Reply::Error(Errno::ENOENT),
            Reply::Error(Errno::EEXIST),
            Reply::Fd(crate::base::Fd(3)),
            Reply::Bytes(b"abcd".to_vec()),
            Reply::Error(Errno::EBADF),
            Reply::Done,
            Reply::Bytes(b"ef".to_vec()),
            Reply::Done,
            Reply::Error(Errno::EBADF),
            Reply::Done,
        ]
    );
}

#[test]
fn pipes_block_end_and_break() {
    let program = "pipe\nfork a\nclose 3\nwrite 4 hello\nfill 4 65534\nclose 4\nwait\nexit 0\n[a]\nclose 4\nread 3 5\nread 3 99999\nread 3 99999\nread 3 9\nexit 0";
    for seed in 0..30 {
        let (machine, events, _) = run(program, "random", seed);
        assert_eq!(machine.outcome().unwrap().verdict, Verdict::Ok, "{}", machine.outcome().unwrap().message);
        let read: usize =
            events.iter().map(|e| if let EventKind::FileRead { bytes, .. } = &e.kind { bytes.len() } else { 0 }).sum();
        assert!(read > 60_000);
    }
    let (machine, ..) = run("pipe\nread 3 1", "manual", 0);
    assert_eq!(machine.outcome().unwrap().verdict, Verdict::Deadlock);
}

#[test]
fn a_deadlock_names_its_circle() {
    let program = "create lock\ncreate lock\nfork a\nacquire 1\nacquire 2\nexit 0\n[a]\nacquire 2\nacquire 1";
    let mut machine = boot(program);
    drive(&mut machine, &[100, 100, 100, 100, 101, 100, 101, 100, 101]);
    let outcome = machine.outcome().expect("nobody can go on");
    assert_eq!(outcome.verdict, Verdict::Deadlock);
    assert_eq!(
        outcome.message,
        "deadlock: MainProcess (line 5) waits for Lock 100-2, held by a since step 7; a (line 9) waits for Lock lock, held by MainProcess since step 6; \
         nobody in this circle can ever go on: acquire in the same order everywhere"
    );
}

#[test]
fn limits_and_missing_features_are_outcomes() {
    let options = MachineOptions { max_instructions: 120, quantum_instructions: 50, ..MachineOptions::default() };
    let mut machine = ToyMachine::boot("work 1000000", options).unwrap();
    drive(&mut machine, &[100, 100, 100]);
    assert_eq!(machine.instructions(), 120);
    assert!(machine.outcome().unwrap().message.contains("--max-instructions"));
    let options = MachineOptions { max_steps: 3, ..MachineOptions::default() };
    let mut machine = ToyMachine::boot("yield\nyield\nyield\nyield\nyield", options).unwrap();
    drive(&mut machine, &[100, 100, 100]);
    assert_eq!(machine.outcome().unwrap().verdict, Verdict::Limit);
    let (machine, ..) = run("yield\nunsupported", "manual", 0);
    assert_eq!(machine.outcome().unwrap().message, "toy is not supported yet (line 2, in MainProcess)");
}

#[test]
fn threads_start_join_and_use_all_objects() {
    let program = "create event\ncreate barrier 2\ncreate rlock\ncreate condition\ncreate semaphore 1\nthread t\nawait 2\nset 1\njoin 20100001\nexit 0\n\
        [t]\nawait 2\nawait 1\nacquire 3\nacquire 3\nrelease 3\nrelease 3\nawait 4 1000\nacquire 5\nrelease 5\nend";
    for seed in 0..30 {
        let (machine, ..) = run(program, "random", seed);
        let outcome = machine.outcome().unwrap();
        assert_eq!(outcome.verdict, Verdict::Ok, "{}", outcome.message);
    }
}

#[test]
fn who_is_killed_after_being_woken_hands_the_wake_on() {
    let program =
        "create lock\nacquire 1\nfork a\nfork a\nrelease 1\nkill 101 9\nwait\nwait\nexit 0\n[a]\nacquire 1\nrelease 1";
    let mut machine = boot(program);
    drive(&mut machine, &[100, 100, 100, 100, 100, 101, 101, 102, 102, 100, 100, 101]);
    assert!(machine.candidates().contains(&Tid(102)), "the lock is free and 102 has waited for it");
}

#[test]
fn the_same_choices_give_the_same_trace() {
    for name in ["random", "round-robin", "manual"] {
        let (machine, events, choices) = run(TICKETS, name, 5);
        let mut again = boot(TICKETS);
        for choice in &choices {
            again.step(&mut (), *choice);
        }
        assert_eq!(again.digest(), machine.digest());
        assert_eq!(again.take_events(), events);
    }
    assert_ne!(run(TICKETS, "random", 1).0.digest(), run(TICKETS, "random", 2).0.digest());
}

#[test]
fn a_clone_at_every_step_runs_to_the_same_end() {
    let (whole, _, choices) = run(TICKETS, "random", 11);
    let mut machine = boot(TICKETS);
    for (i, choice) in choices.iter().enumerate() {
        let mut twin = machine.clone();
        for choice in &choices[i..] {
            twin.step(&mut (), *choice);
        }
        assert_eq!(twin.digest(), whole.digest());
        machine.step(&mut (), *choice);
    }
    assert_eq!(machine.digest(), whole.digest());
}

#[test]
fn a_step_in_pieces_is_the_same_step() {
    let (whole, _, choices) = run(TICKETS, "random", 3);
    let mut machine = boot(TICKETS);
    for choice in &choices {
        machine.begin_step(&mut (), *choice);
        while machine.inside().is_some() {
            machine.advance(&mut (), 1, Some(0));
        }
    }
    assert_eq!(machine.digest(), whole.digest());
    assert_eq!(machine.instructions(), whole.instructions());
}

#[test]
fn twenty_thousand_children_one_after_the_other() {
    use std::fmt::Write;
    let mut program = String::new();
    for _ in 0..20_000 {
        let _ = writeln!(program, "fork a\nwait");
    }
    let mut machine = boot(&format!("{program}exit 0\n[a]\nexit 0"));
    let mut policy = policy("manual", 0).unwrap();
    while let Some(tid) = machine.decide(&mut *policy) {
        machine.step(&mut (), Choice::Thread(tid));
        machine.take_events();
    }
    assert_eq!(machine.kernel().dead().count(), 20_000);
    assert_eq!(machine.outcome().unwrap().verdict, Verdict::Ok);
}
