//! Every English sentence of a session: reasons, what a thread is about to do, what a step did. Nothing else words anything.

use super::words_io;
use crate::abi::{Event, EventKind, ObjectOp, Reply, Stream, Syscall, WaitReason};
use crate::base::{Fd, Instant, Tid};
use crate::machine::kernel::objects::Behaviour;
use crate::machine::kernel::{Next, Thread, Wait};
use crate::machine::{Machine, Names, User, repr_str};

/// Seconds with as many digits as say something: `0.4 s`, `12 s`, `0.00035 s`.
#[must_use]
pub fn seconds(ns: u64) -> String {
    let (whole, rest) = (ns / 1_000_000_000, ns % 1_000_000_000);
    let digits = format!("{rest:09}");
    // Two digits that are not leading zeros, of a fraction below a second; one place at least.
    let leading = digits.len() - digits.trim_start_matches('0').len();
    let keep = if whole > 0 { 2 } else { (leading + 2).min(9) };
    let fraction = digits[..keep].trim_end_matches('0');
    if fraction.is_empty() { format!("{whole} s") } else { format!("{whole}.{fraction} s") }
}

/// Why a thread is not running; empty for the one that is.
#[must_use]
pub fn reason<U: User>(machine: &Machine<U>, names: &Names, tid: Tid, thread: &Thread) -> String {
    match &thread.wait {
        Some(wait) => waiting(machine, names, tid, wait),
        None if machine.kernel().process(thread.pid).is_some_and(|process| process.stopped) => {
            "stopped by a signal".into()
        }
        None if machine.kernel().process(thread.pid).is_some_and(|process| process.doom.is_some()) => {
            format!("is about to {}", about(machine, names, tid))
        }
        None if machine.current() == Some(tid) => String::new(),
        None if thread.last_ran == 0 => "has not begun".into(),
        None => format!("could run; switched out at step {}", thread.last_ran),
    }
}

fn waiting<U: User>(machine: &Machine<U>, names: &Names, tid: Tid, wait: &Wait) -> String {
    let left = wait.deadline.map(|at| format!("{} to go", seconds(at.0.saturating_sub(machine.now().0))));
    let what = match &wait.why {
        WaitReason::Object { object } => {
            let entry = machine.kernel().object(*object);
            let holders = entry.map(|entry| entry.object.holders()).unwrap_or_default();
            let held = held_by(machine, names, tid, &holders, entry.map_or(0, |entry| entry.since_step));
            format!("waits for {}{held}", names.object_with_kind(*object))
        }
        WaitReason::Child { pid: Some(pid) } => format!("waits in join() for {} to end", names.process(*pid)),
        WaitReason::Child { pid: None } => "waits for a child to end".into(),
        WaitReason::Thread { tid } => format!("waits in join() for thread {} to end", names.thread(*tid)),
        WaitReason::Sleep { until } => {
            return format!("sleeps until t = {}, {}", seconds(until.0), left.unwrap_or_default());
        }
        WaitReason::PipeRead { .. }
        | WaitReason::PipeWrite { .. }
        | WaitReason::FileLock { .. }
        | WaitReason::Receive { .. }
        | WaitReason::Send { .. } => machine.why_it_waits(names, tid),
        other => words_io::waits(other, |fd| file_of(machine, tid, fd)),
    };
    match left {
        Some(left) => format!("{what}; for {left} at most").replace(" to go at most", " more at most"),
        None => what,
    }
}

fn held_by<U: User>(machine: &Machine<U>, names: &Names, tid: Tid, holders: &[Tid], since: u64) -> String {
    if holders.is_empty() {
        return String::new();
    }
    let who = |holder: &Tid| match machine.kernel().thread(*holder) {
        _ if *holder == tid => "itself".to_owned(),
        Some(_) => names.thread(*holder),
        None => format!("{}, which has ended,", names.thread(*holder)),
    };
    let told: Vec<String> = holders.iter().map(who).collect();
    format!(", held by {} since step {since}", told.join(" and "))
}

/// What a zombie waits for.
#[must_use]
pub fn zombie(exitcode: i32, parent: Option<String>) -> String {
    match parent {
        Some(parent) => format!("{}; {parent} has not taken its exit code yet", ended(exitcode)),
        None => ended(exitcode),
    }
}

fn ended(exitcode: i32) -> String {
    if exitcode < 0 { format!("ended by signal {}", -exitcode) } else { format!("ended with exit code {exitcode}") }
}

/// What a thread is about to do, a short phrase.
#[must_use]
pub fn about<U: User>(machine: &Machine<U>, names: &Names, tid: Tid) -> String {
    let Some(thread) = machine.kernel().thread(tid) else { return String::new() };
    if let Some(signal) = machine.kernel().process(thread.pid).and_then(|process| process.doom) {
        return format!("end by signal {signal}");
    }
    match &thread.next {
        Next::Answer(_) => "begin".into(),
        Next::Compute if thread.last_ran == 0 => "begin".into(),
        Next::Compute => "compute on".into(),
        Next::Call(call) => about_call(machine, names, thread, call),
    }
}

fn about_call<U: User>(machine: &Machine<U>, names: &Names, thread: &Thread, call: &Syscall) -> String {
    let file = |fd: Fd| path_of(machine, thread, fd);
    match call {
        Syscall::Create(spec) | Syscall::CreatePrivate(spec) => format!("make a {}", spec.kind()),
        Syscall::Op { object, op } => format!("{} {}", verb(op), names.object(*object)),
        Syscall::EndOthers => "end the other threads".into(),
        Syscall::Exec { .. } => "begin anew".into(),
        Syscall::Fork { name, .. } => format!("start {}", name.as_deref().unwrap_or("a child")),
        Syscall::SetName(name) => format!("be called {name}"),
        Syscall::Exit { status, .. } => format!("end with exit code {status}"),
        Syscall::Wait { pid: Some(pid), timeout_ns: Some(0) } => {
            format!("ask whether {} has ended", names.process(*pid))
        }
        Syscall::Wait { pid: Some(pid), .. } => format!("wait for {} to end", names.process(*pid)),
        Syscall::Wait { pid: None, .. } => "wait for a child to end".into(),
        Syscall::Reap => "take the exit codes of children that have ended".into(),
        Syscall::ParentPid => "ask who its parent is".into(),
        Syscall::Kill { pid, signal } => format!("send {} to {}", words_io::signal(*signal), names.process(*pid)),
        Syscall::ThreadStart { name, .. } => format!("start thread {name}"),
        Syscall::ThreadExit => "end this thread".into(),
        Syscall::ThreadJoin { tid, .. } => format!("wait for thread {} to end", names.thread(*tid)),
        Syscall::Now => "read the clock".into(),
        Syscall::Sleep { ns } => format!("sleep {}", seconds(*ns)),
        Syscall::Yield => "let others go first".into(),
        Syscall::Compute => "compute on".into(),
        Syscall::Open { path, flags } => format!("open {path} to {}", if flags.write { "write" } else { "read" }),
        Syscall::Read { fd, .. } | Syscall::ReadAt { fd, .. } => format!("read {}", file(*fd)),
        Syscall::Write { fd: Fd(1 | 2), bytes } => format!("print {}", quoted(bytes)),
        Syscall::Write { fd, .. } | Syscall::WriteAt { fd, .. } => format!("write {}", file(*fd)),
        Syscall::Close { fd } => format!("close {}", file(*fd)),
        Syscall::Seek { fd, .. } => format!("move in {}", file(*fd)),
        Syscall::Truncate { fd, .. } => format!("cut {}", file(*fd)),
        Syscall::Stat { path, .. } | Syscall::ReadLink { path } => format!("look at {path}"),
        Syscall::StatFd { fd } => format!("look at {}", file(*fd)),
        Syscall::ChangeNode { path, .. } => format!("change the rights of {path}"),
        Syscall::Unlink { path } => format!("remove {path}"),
        Syscall::Rename { from, to } => format!("rename {from} to {to}"),
        Syscall::MakeLink { target, path, .. } => format!("link {path} to {target}"),
        Syscall::MakeFifo { path } => format!("make pipe {path}"),
        Syscall::MakeDir { path } => format!("make directory {path}"),
        Syscall::RemoveDir { path } => format!("remove directory {path}"),
        Syscall::List { path, .. } => format!("list {path}"),
        Syscall::Pipe => "make a pipe".into(),
        Syscall::Dup { fd, .. } => format!("duplicate {}", file(*fd)),
        other => words_io::about(names, other, file),
    }
}

/// What a descriptor of a thread leads to.
fn file_of<U: User>(machine: &Machine<U>, tid: Tid, fd: Fd) -> String {
    machine.kernel().thread(tid).map_or_else(String::new, |thread| path_of(machine, thread, fd))
}

fn path_of<U: User>(machine: &Machine<U>, thread: &Thread, fd: Fd) -> String {
    let id = machine.kernel().process(thread.pid).and_then(|process| process.descriptors.get(fd));
    let description = id.and_then(|id| machine.kernel().files().description(id));
    description.map_or_else(|| format!("descriptor {}", fd.0), |description| description.path.to_string())
}

fn verb(op: &ObjectOp) -> &'static str {
    match op {
        ObjectOp::Acquire { timeout_ns: Some(0) } => "try to acquire",
        ObjectOp::Acquire { .. } => "acquire",
        ObjectOp::Release => "release",
        ObjectOp::GetValue => "look at",
        ObjectOp::Wait { .. } => "wait for",
        ObjectOp::Set => "set",
        ObjectOp::Clear => "clear",
        ObjectOp::IsSet => "ask",
        ObjectOp::Notify { .. } => "notify",
        ObjectOp::Enroll => "join the line at",
        ObjectOp::Leave => "leave the line at",
        ObjectOp::ReleaseMany { .. } => "release",
        ObjectOp::Pass => "let everybody pass",
        ObjectOp::Abort => "break",
        ObjectOp::Reset => "reset",
        ObjectOp::Reserve { .. } => "take a place in",
        ObjectOp::Put { .. } => "put into",
        ObjectOp::Get { .. } => "get from",
        ObjectOp::Poll { .. } => "look into",
        ObjectOp::TaskDone => "finish an item of",
        ObjectOp::Join => "wait for all items of",
        ObjectOp::Load { .. } => "read",
        ObjectOp::Store { .. } => "write",
    }
}

/// The last step in one sentence.
#[must_use]
pub fn narration(names: &Names, actor: Tid, events: &[Event], instructions: u64) -> String {
    let mut clauses: Vec<String> = Vec::new();
    for event in events {
        let Some(clause) = clause(names, event) else { continue };
        let who = if event.tid == actor && !clauses.is_empty() {
            String::new()
        } else {
            format!("{} ", names.thread(event.tid))
        };
        clauses.push(match &event.kind {
            EventKind::TimeJumped { .. } | EventKind::Ended { .. } => clause,
            _ => format!("{who}{clause}"),
        });
    }
    if clauses.is_empty() {
        let plural = if instructions == 1 { "" } else { "s" };
        return format!("{} computed {instructions} instruction{plural}.", names.thread(actor));
    }
    format!("{}.", clauses.join("; ").trim_end_matches('.'))
}

fn clause(names: &Names, event: &Event) -> Option<String> {
    Some(match &event.kind {
        EventKind::ProcessStarted { parent: None, .. } => "is ready to begin".into(),
        EventKind::ProcessStarted { parent: Some(parent), .. } => format!("was started by {}", names.process(*parent)),
        EventKind::ProcessRenamed { name } => format!("is now called {name}"),
        EventKind::ProcessExited { exitcode } => ended(*exitcode),
        EventKind::ProcessReaped { child } => format!("took the exit code of {}", names.process(*child)),
        EventKind::ThreadStarted { name } => format!("was started as thread {name}"),
        EventKind::ThreadExited => "ended".into(),
        EventKind::ObjectCreated { object, .. } => format!("made {}", names.object_with_kind(*object)),
        EventKind::ObjectOperated { object, op, reply, .. } => {
            format!("{} {}", operated(op, reply), names.object_with_kind(*object))
        }
        EventKind::Blocked { why } => blocked(names, why),
        EventKind::Woken { by: Some(_) } => "can go on".into(),
        EventKind::Woken { by: None } => "wakes up: its time is up".into(),
        EventKind::TimeJumped { .. } => format!("nobody could run, so the clock jumped to {}", seconds(event.time.0)),
        EventKind::FileOpened { path, truncated: true, .. } => format!("opened {path} to write, which emptied it"),
        EventKind::FileOpened { path, write: true, .. } => format!("opened {path} to write"),
        EventKind::FileOpened { path, .. } => format!("opened {path}"),
        EventKind::FileRead { path, bytes, .. } if bytes.is_empty() => format!("found the end of {path}"),
        EventKind::FileRead { path, bytes, .. } => format!("read {} from {path}", quoted(bytes)),
        EventKind::FileWritten { path, bytes, .. } => format!("wrote {} to {path}", quoted(bytes)),
        EventKind::FileClosed { path, .. } => format!("closed {path}"),
        EventKind::Output { stream: Stream::Stdout, text } => format!("printed {}", quoted(text.as_bytes())),
        EventKind::Output { stream: Stream::Stderr, text } => format!("complained {}", quoted(text.as_bytes())),
        EventKind::ClockRead => format!("read the clock: {}", seconds(event.time.0)),
        EventKind::Ended { outcome } => outcome.message.clone(),
        other => return words_io::clause(names, other),
    })
}

fn operated(op: &ObjectOp, reply: &Reply) -> &'static str {
    let failed = matches!(reply, Reply::Flag(false) | Reply::Error(_) | Reply::TimedOut);
    match (op, failed) {
        (ObjectOp::Acquire { .. }, false) => "acquired",
        (ObjectOp::Acquire { .. }, true) => "did not get",
        (ObjectOp::Release, false) => "released",
        (ObjectOp::Release, true) => "tried in vain to release",
        (ObjectOp::GetValue | ObjectOp::IsSet, _) => "looked at",
        (ObjectOp::Wait { .. }, false) => "passed",
        (ObjectOp::Wait { .. }, true) => "waited in vain for",
        (ObjectOp::Set, _) => "set",
        (ObjectOp::Clear, _) => "cleared",
        (ObjectOp::Notify { .. }, _) => "notified",
        (ObjectOp::Enroll, _) => "joined the line at",
        (ObjectOp::Leave, _) => "left the line at",
        (ObjectOp::ReleaseMany { .. }, _) => "released",
        (ObjectOp::Pass, _) => "let everybody pass",
        (ObjectOp::Abort, _) => "broke",
        (ObjectOp::Reset, _) => "reset",
        (ObjectOp::Reserve { .. }, false) => "took a place in",
        (ObjectOp::Reserve { .. }, true) => "found no place in",
        (ObjectOp::Put { .. }, _) => "put an item into",
        (ObjectOp::Get { .. }, false) => "got an item from",
        (ObjectOp::Get { .. } | ObjectOp::Poll { .. }, true) => "found nothing in",
        (ObjectOp::Poll { .. }, false) => "found an item in",
        (ObjectOp::TaskDone, _) => "finished an item of",
        (ObjectOp::Join, _) => "saw all items finished of",
        (ObjectOp::Load { .. }, _) => "read",
        (ObjectOp::Store { .. }, _) => "wrote",
    }
}

fn blocked(names: &Names, why: &WaitReason) -> String {
    match why {
        WaitReason::Object { object } => format!("has to wait for {}", names.object_with_kind(*object)),
        WaitReason::Child { pid: Some(pid) } => format!("waits for {} to end", names.process(*pid)),
        WaitReason::Child { pid: None } => "waits for a child to end".into(),
        WaitReason::Thread { tid } => format!("waits for thread {} to end", names.thread(*tid)),
        WaitReason::Sleep { until: Instant(ns) } => format!("sleeps until {}", seconds(*ns)),
        WaitReason::PipeRead { .. } => "waits for bytes from a pipe".into(),
        WaitReason::PipeWrite { .. } => "waits for room in a pipe".into(),
        other => words_io::waits(other, |fd| format!("descriptor {}", fd.0)),
    }
}

/// Bytes as a short text, quoted as Python quotes it.
#[must_use]
pub fn quoted(bytes: &[u8]) -> String {
    const SHOWN: usize = 40;
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_end_matches('\n');
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => repr_str(&text[..end]) + "…",
        None => repr_str(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_say_what_matters() {
        let cases = [
            (0, "0 s"),
            (400_000_000, "0.4 s"),
            (123_456_789, "0.12 s"),
            (12_000_000_000, "12 s"),
            (1_250_000_000, "1.25 s"),
            (350_000, "0.00035 s"),
            (50, "0.00000005 s"),
        ];
        for (ns, text) in cases {
            assert_eq!(seconds(ns), text);
        }
    }
}
