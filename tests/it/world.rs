//! What comes from outside a program: signals at a moment, other programs beside it, policies, processors; and that a run
//! with them is replayed exactly.

use preempt::abi::{Choice, Verdict};
use preempt::session::{Command, LoadOptions, OutsideSignal, PlainRun, Session, View, schedule_text};
use std::path::PathBuf;
use std::process::{Command as Process, Output};

const SERVER: &str = "import socket
server = socket.create_server(('127.0.0.1', 8080))
for i in range(2):
    connection, address = server.accept()
    print('served', connection.recv(100))
    connection.sendall(b'thanks')
    connection.close()
";

const CLIENT: &str = "import os, socket, time
c = socket.create_connection(('127.0.0.1', 8080))
c.sendall(b'from %d' % os.getpid())
print(c.recv(100), time.monotonic() >= 1, os.getppid())
";

const PAUSE: &str = "import signal, time
signal.signal(signal.SIGUSR1, lambda number, frame: print('got', number, round(time.monotonic(), 3)))
signal.pause()
print('end')
";

fn file(name: &str, source: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("world");
    std::fs::create_dir_all(&folder).expect("the folder for scratch files can be made");
    let path = folder.join(format!("{name}.py"));
    std::fs::write(&path, source).expect("a scratch file can be written");
    path.to_str().expect("paths here are text").to_owned()
}

fn preempt(arguments: &[&str]) -> Output {
    Process::new(env!("CARGO_BIN_EXE_preempt")).args(arguments).output().expect("the binary was built with this test")
}

fn stdout(ran: &Output) -> String {
    String::from_utf8_lossy(&ran.stdout).into_owned()
}

fn stderr(ran: &Output) -> String {
    String::from_utf8_lossy(&ran.stderr).into_owned()
}

#[test]
fn several_programs_reach_each_other() {
    let (server, client) = (file("server", SERVER), file("client", CLIENT));
    let ran = preempt(&["run", &server, &client, &client]);
    let mut lines: Vec<String> = stdout(&ran).lines().map(str::to_owned).collect();
    lines.sort();
    assert_eq!(
        lines,
        ["b'thanks' True 1", "b'thanks' True 1", "served b'from 11'", "served b'from 12'"],
        "{}",
        stderr(&ran)
    );
    assert_eq!(ran.status.code(), Some(0));
    let ran = preempt(&["run", &client, &server]);
    assert_eq!(ran.status.code(), Some(1), "the status is the first program's: {}", stderr(&ran));
    assert!(stderr(&ran).contains("ConnectionRefusedError: [Errno 111] Connection refused"), "{}", stderr(&ran));
    let ran = preempt(&["run", &server]);
    assert_eq!(ran.status.code(), Some(97), "{}", stderr(&ran));
    assert!(stderr(&ran).contains("MainProcess (line 4) waits in accept()"), "{}", stderr(&ran));
}

#[test]
fn a_signal_comes_at_its_moment() {
    let pause = file("pause", PAUSE);
    let ran = preempt(&["run", &pause, "--signal", "2.5:USR1"]);
    assert_eq!((stdout(&ran).as_str(), ran.status.code()), ("got 10 2.5\nend\n", Some(0)), "{}", stderr(&ran));
    for (text, told) in [("x:INT", "time in seconds"), ("1:NONE", "there is no signal NONE"), ("1:INT:x", "no process")]
    {
        let ran = preempt(&["run", &pause, "--signal", text]);
        assert_eq!(ran.status.code(), Some(2));
        assert!(stderr(&ran).contains(told), "{}", stderr(&ran));
    }
}

#[cfg(unix)]
#[test]
fn a_signal_without_a_handler_ends_the_program() {
    use std::os::unix::process::ExitStatusExt;
    let ran = preempt(&["run", &file("pause", PAUSE), "--signal", "1:TERM"]);
    assert_eq!(ran.status.signal(), Some(15), "{}", stderr(&ran));
    let ran = preempt(&["run", &file("pause", PAUSE), "--signal", "1:INT"]);
    assert_eq!(ran.status.signal(), Some(2), "{}", stderr(&ran));
    assert!(stderr(&ran).contains("line 3, in <module>"), "{}", stderr(&ran));
    assert!(stderr(&ran).ends_with("KeyboardInterrupt\n"), "{}", stderr(&ran));
}

fn to_the_end(session: &mut Session) -> View {
    session.handle(Command::Run { to_step: None });
    while session.run_slice(100_000) {}
    session.handle(Command::Look)
}

#[test]
fn a_person_may_send_a_signal_to_a_program_that_waits_for_ever() {
    let mut session = Session::new();
    session.handle(Command::Load { source: PAUSE.into(), options: LoadOptions::default() });
    let stuck = to_the_end(&mut session);
    assert_eq!(stuck.outcome.map(|outcome| outcome.verdict), Some(Verdict::Deadlock));
    session.handle(Command::Signal { pid: 100, signal: 10 });
    let ended = to_the_end(&mut session);
    assert_eq!(ended.outcome.map(|outcome| outcome.verdict), Some(Verdict::Ok));
    assert!(ended.stdout.starts_with("got 10 ") && ended.stdout.ends_with("end\n"), "{}", ended.stdout);
    let digest = session.digest();
    let signals = ended.schedule.choices.iter().filter(|choice| matches!(choice, Choice::Signal { .. })).count();
    assert_eq!(signals, 1);
    // Back over it and forward again, and the same from the text.
    session.handle(Command::Seek { step: 1 });
    session.handle(Command::Seek { step: ended.step });
    assert_eq!(session.digest(), digest);
    let recorded = schedule_text::decode(&ended.schedule_text).expect("it was written by us");
    session.handle(Command::Replay { schedule: recorded.schedule.clone() });
    to_the_end(&mut session);
    assert_eq!(session.digest(), digest);
    let options = LoadOptions { schedule: Some(recorded.schedule), ..LoadOptions::default() };
    let mut plain: PlainRun = PlainRun::start(PAUSE, &options).expect("it compiles");
    while plain.step().is_some() {}
    assert_eq!(plain.digest(), digest);
}

#[test]
fn signals_at_moments_are_replayed_exactly() {
    let signals =
        [(500_000_000, 10), (1_700_000_000, 10)].map(|(at_ns, signal)| OutsideSignal { at_ns, signal, pid: 100 });
    let source = "import signal, time\nsignal.signal(10, lambda n, f: print('got'))\nfor i in range(3):\n    time.sleep(1)\n    print(i)\n";
    let options = LoadOptions { signals: signals.to_vec(), ..LoadOptions::default() };
    let mut session = Session::new();
    session.handle(Command::Load { source: source.into(), options: options.clone() });
    let view = to_the_end(&mut session);
    assert_eq!(view.stdout, "got\n0\ngot\n1\n2\n");
    let mut plain: PlainRun = PlainRun::start(source, &options).expect("it compiles");
    while plain.step().is_some() {}
    assert_eq!(plain.digest(), session.digest(), "with and without a recording");
    let replayed = LoadOptions { signals: Vec::new(), schedule: Some(view.schedule), ..options };
    let mut again: PlainRun = PlainRun::start(source, &replayed).expect("it compiles");
    while again.step().is_some() {}
    assert_eq!(again.digest(), session.digest(), "by the schedule alone");
}

const FOUR: &str = "import os, time
start = time.perf_counter()
for i in range(4):
    if os.fork() == 0:
        n = 0
        for k in range(20000):
            n += k
        os._exit(0)
for i in range(4):
    os.wait()
print(round(time.perf_counter() - start, 3))
";

#[test]
fn processors_work_at_the_same_time() {
    let four = file("four", FOUR);
    let time = |cpus: &str| stdout(&preempt(&["run", &four, "--cpus", cpus])).trim().parse::<f64>().expect("a time");
    let (one, two, four) = (time("1"), time("2"), time("4"));
    assert!((1.8..2.2).contains(&(one / two)), "{one} s on one, {two} s on two");
    assert!((3.4..4.4).contains(&(one / four)), "{one} s on one, {four} s on four");
}

#[test]
fn threads_of_one_process_share_one_lock_whatever_the_processors() {
    let source = "import threading, time
def work():
    n = 0
    for k in range(20000):
        n += k
start = time.perf_counter()
threads = [threading.Thread(target=work) for i in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(round(time.perf_counter() - start, 4))
";
    let path = file("threads", source);
    let time = |cpus: &str| stdout(&preempt(&["run", &path, "--cpus", cpus])).trim().parse::<f64>().expect("a time");
    let (one, four) = (time("1"), time("4"));
    assert!((0.95..1.05).contains(&(one / four)), "{one} s on one, {four} s on four");
}

#[test]
fn every_policy_runs_the_same_program_to_its_end() {
    let four = file("four", FOUR);
    for policy in ["round-robin", "random", "fifo", "priority", "feedback", "lottery", "fair", "pct", "manual"] {
        for cpus in ["1", "3"] {
            let ran = preempt(&["run", &four, "--policy", policy, "--cpus", cpus, "--stats"]);
            assert_eq!(ran.status.code(), Some(0), "{policy}: {}", stderr(&ran));
            assert_eq!(stderr(&ran).lines().count(), 7, "{policy}: {}", stderr(&ran));
        }
    }
}

#[test]
fn a_nicer_process_ends_later_by_priority() {
    let source = "import os
r, w = os.pipe()
for nice in (5, 0):
    if os.fork() == 0:
        os.nice(nice)
        os.write(w, b'r')
        n = 0
        for k in range(100000):
            n += k
        os.write(w, b'%d' % nice)
        os._exit(0)
os.wait(), os.wait()
print(os.read(r, 100))
";
    let ran = preempt(&["run", &file("nice", source), "--policy", "priority"]);
    assert_eq!(stdout(&ran), "b'r0r5'\n", "{}", stderr(&ran));
}

#[test]
fn a_circle_is_told_at_the_step_that_closes_it_while_others_run_on() {
    let source = "import threading, time
a, b = threading.Lock(), threading.Lock()
def work(first, second):
    with first:
        time.sleep(0.1)
        with second:
            pass
for pair in ((a, b), (b, a)):
    threading.Thread(target=work, args=pair, daemon=True).start()
time.sleep(1)
print('still here')
";
    let mut session = Session::new();
    session.handle(Command::Load { source: source.into(), options: LoadOptions::default() });
    let ended = to_the_end(&mut session);
    assert_eq!((ended.stdout.as_str(), ended.outcome.map(|o| o.verdict)), ("still here\n", Some(Verdict::Ok)));
    let closing = |event: &&preempt::abi::Event| matches!(event.kind, preempt::abi::EventKind::Deadlocked { .. });
    let step = session.events(0).iter().find(closing).expect("the circle is told").step;
    let before = session.handle(Command::Seek { step: step - 1 });
    assert_eq!(before.deadlock, None);
    let view = session.handle(Command::Seek { step });
    let deadlock = view.deadlock.expect("the circle is closed");
    assert_eq!((deadlock.step, deadlock.tids.len()), (step, 2));
    for part in ["waits for Lock b, held by Thread-2 (work) since", "waits for Lock a, held by Thread-1 (work) since"] {
        assert!(deadlock.message.contains(part), "{}", deadlock.message);
    }
    assert!(view.narration.contains("can ever go on"), "{}", view.narration);
    let threads: Vec<_> = view.processes[0].threads.iter().filter(|thread| !thread.waits_for.is_empty()).collect();
    assert_eq!(threads.len(), 2);
    assert!(threads.iter().all(|thread| thread.waits_for != [thread.tid]));
}

const TO_AND_FRO: &str = "import threading
a, b = threading.Lock(), threading.Lock()
b.acquire()
def work(mine, other):
    for i in range(9):
        mine.acquire()
        other.release()
for pair in ((a, b), (b, a)):
    threading.Thread(target=work, args=pair).start()
";
const BOUNDED: &str = "import threading
room, there, lock = threading.Semaphore(2), threading.Semaphore(0), threading.Lock()
def produce():
    for i in range(6):
        room.acquire()
        with lock:
            there.release()
def consume():
    for i in range(12):
        there.acquire()
        with lock:
            room.release()
for f in (produce, produce, consume):
    threading.Thread(target=f).start()
";
const IN_ORDER: &str = "import threading
one = threading.Lock()
one.acquire()
def first():
    sum(range(3000))
    one.release()
second = threading.Thread(target=one.acquire)
second.start()
threading.Thread(target=first).start()
second.join()
";

#[test]
fn a_lock_that_another_gives_back_is_no_circle() {
    let told = |source: &str, seed: u64| {
        let mut session = Session::new();
        session
            .handle(Command::Load { source: source.into(), options: LoadOptions { seed, ..LoadOptions::default() } });
        let ended = to_the_end(&mut session);
        let closing = |event: &preempt::abi::Event| matches!(event.kind, preempt::abi::EventKind::Deadlocked { .. });
        (session.events(0).iter().any(closing), ended.outcome.map(|outcome| outcome.verdict))
    };
    for seed in 1..20 {
        for source in [TO_AND_FRO, BOUNDED, IN_ORDER] {
            assert_eq!(told(source, seed), (false, Some(Verdict::Ok)), "seed {seed}:\n{source}");
        }
        let forgotten = IN_ORDER.replace("    one.release()\n", "");
        assert_eq!(told(&forgotten, seed).1, Some(Verdict::Deadlock), "seed {seed}");
    }
    let twice = "import threading\none = threading.Lock()\none.acquire(), one.acquire()\n";
    assert_eq!(told(twice, 1), (true, Some(Verdict::Deadlock)));
}

#[test]
fn who_waits_in_vain_is_told_with_who_has_the_other_end() {
    let rows = [
        (
            "import os\nr, w = os.pipe()\nos.read(r, 1)\n",
            "waits for bytes from a pipe whose other end is open in itself",
        ),
        (
            "import os\nr, w = os.pipe()\nif os.fork():\n    os.close(w)\n    os.read(r, 1)\nos.read(r, 1)\n",
            "MainProcess (line 5) waits for bytes from a pipe whose other end is open in pid 101",
        ),
        (
            "import fcntl, os\nf = open('x', 'w')\nfcntl.flock(f, fcntl.LOCK_EX)\nif os.fork() == 0:\n    g = open('x')\n    fcntl.flock(g, 2)\nos.wait()\n",
            "waits for the lock on x, held by MainProcess since step",
        ),
        (
            "import socket\na, b = socket.socketpair()\na.recv(1)\n",
            "waits in recv() for bytes whose other end is open in itself",
        ),
        ("import signal\nsignal.pause()\n", "waits for a signal that nobody will send"),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)\n", "is stopped by a signal"),
    ];
    for (index, (source, told)) in rows.into_iter().enumerate() {
        let ran = preempt(&["run", &file(&format!("vain{index}"), source)]);
        assert_eq!(ran.status.code(), Some(97), "{source}{}", stderr(&ran));
        assert!(stderr(&ran).contains(told), "{source}{}", stderr(&ran));
    }
}

#[test]
fn an_increment_is_torn_apart_only_where_any_instruction_may_be_the_last() {
    let source = "import threading
n = 0
def work():
    global n
    for i in range(2000):
        n += 1
threads = [threading.Thread(target=work) for i in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(n)
";
    let path = file("increment", source);
    let count = |granularity: &str, seed: &str| {
        let quantum = ["--quantum", "5", "--granularity", granularity, "--seed", seed];
        let ran = preempt(&[&["run", path.as_str()], quantum.as_slice()].concat());
        stdout(&ran).trim().parse::<u32>().expect("a number")
    };
    for seed in ["1", "2", "3"] {
        assert_eq!(count("loop", seed), 4000, "CPython looks for others at the jump back only");
    }
    assert!(["1", "2", "3"].iter().any(|seed| count("instruction", seed) < 4000), "no update was ever lost");
}
