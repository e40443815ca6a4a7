//! English sentences of a session about signals, sockets, files and descriptors. Knows no other events.

use crate::abi::{
    Address, Addressee, Children, EventKind, GroupCall, PathChange, SignalAction, SignalCall, SocketCall, Syscall,
    WaitReason, signal_bit, signal_name,
};
use crate::base::Fd;
use crate::machine::Names;

use super::words::{quoted, seconds};

/// A signal as a person knows it.
#[must_use]
pub fn signal(number: u8) -> String {
    signal_name(number).map_or_else(|| format!("signal {number}"), str::to_owned)
}

fn signals(set: u64) -> String {
    let names: Vec<String> = (1..=64).filter(|n| set & signal_bit(*n) != 0).map(signal).collect();
    match names.len() {
        0 => "a signal".into(),
        1..=4 => names.join(" or "),
        more => format!("one of {more} signals"),
    }
}

/// What a thread waits for, as the rest of a sentence that began with "waits".
#[must_use]
pub fn waits(why: &WaitReason, path: impl Fn(Fd) -> String) -> String {
    match why {
        WaitReason::Signal { signals: set } => format!("waits for {}", signals(*set)),
        WaitReason::FileLock { fd } => format!("waits for the lock on {}", path(*fd)),
        WaitReason::OtherEnd { path } => format!("waits for somebody to open the other end of {path}"),
        WaitReason::Counter { fd, write: false } => format!("waits for {} to be counted up", path(*fd)),
        WaitReason::Counter { fd, .. } => format!("waits for {} to be counted down", path(*fd)),
        WaitReason::Accept { .. } => "waits in accept() for somebody to connect".into(),
        WaitReason::Connect { .. } => "waits in connect(): the queue of whom it calls is full".into(),
        WaitReason::Receive { .. } => "waits in recv() for bytes from its socket".into(),
        WaitReason::Send { .. } => "waits in send(): the other side has not read enough".into(),
        WaitReason::Ready { fds } if fds.is_empty() => "waits in select() for its time".into(),
        WaitReason::Ready { fds } => {
            let told: Vec<String> = fds.iter().take(4).map(|fd| fd.0.to_string()).collect();
            let more = if fds.len() > 4 { ", …" } else { "" };
            format!("waits in select() for descriptor {}{more} to be ready", told.join(", "))
        }
        _ => "waits".into(),
    }
}

/// What a system call is about to do, a short phrase.
#[must_use]
pub fn about(names: &Names, call: &Syscall, path: impl Fn(Fd) -> String) -> String {
    match call {
        Syscall::NonBlocking { fd, .. } => format!("set how {} waits", path(*fd)),
        Syscall::FileLock { fd, lock, .. } => {
            format!("{} {}", if lock.exclusive.is_some() { "lock" } else { "unlock" }, path(*fd))
        }
        Syscall::ChangeDir { path } => format!("go to directory {path}"),
        Syscall::CurrentDir => "ask in which directory it is".into(),
        Syscall::WaitStatus { children: Children::One(pid), timeout_ns: Some(0), .. } => {
            format!("ask whether {} has ended", names.process(*pid))
        }
        Syscall::WaitStatus { children: Children::One(pid), .. } => format!("wait for {} to end", names.process(*pid)),
        Syscall::WaitStatus { timeout_ns: Some(0), .. } => "ask whether a child has ended".into(),
        Syscall::WaitStatus { .. } => "wait for a child to end".into(),
        Syscall::Borrow { .. } => "take a descriptor of another process".into(),
        Syscall::Usage => "ask how full the disk is".into(),
        Syscall::PipeSize { .. } => "ask how much a pipe holds".into(),
        Syscall::Ioctl { .. } => "ask a terminal, or set it".into(),
        Syscall::Counter { .. } => "make a counter".into(),
        Syscall::Ring { .. } => "set a timer".into(),
        Syscall::Watch(_) => "get a descriptor to watch".into(),
        Syscall::Poll { interests, .. } => format!("ask which of {} descriptors are ready", interests.len()),
        Syscall::Signal(call) => about_signal(names, call, path),
        Syscall::Group(GroupCall::Nice { .. }) => "change how nice it is".into(),
        Syscall::Group(GroupCall::Times) => "ask how long it has computed".into(),
        Syscall::Group(_) => "look at its process group".into(),
        Syscall::Socket(call) => about_socket(call),
        _ => "ask the kernel".into(),
    }
}

fn about_signal(names: &Names, call: &SignalCall, path: impl Fn(Fd) -> String) -> String {
    match call {
        SignalCall::Action { signal: number, action } => match action {
            SignalAction::Default => format!("take {} as usual", signal(*number)),
            SignalAction::Ignore => format!("ignore {}", signal(*number)),
            SignalAction::Handle => format!("handle {}", signal(*number)),
        },
        SignalCall::Mask { .. } => "change which signals it blocks".into(),
        SignalCall::Pending => "ask which signals are blocked".into(),
        SignalCall::Wait { signals: set, .. } => format!("wait for {}", signals(*set)),
        SignalCall::Send { to, signal: number } => match to {
            Addressee::Process(pid) => format!("send {} to {}", signal(*number), names.process(*pid)),
            Addressee::Thread(tid) => format!("send {} to thread {}", signal(*number), names.thread(*tid)),
            Addressee::Group(_) => format!("send {} to a process group", signal(*number)),
            Addressee::All => format!("send {} to everybody", signal(*number)),
        },
        SignalCall::Pause => "wait for a signal".into(),
        SignalCall::Timer { value_ns: None, .. } => "look at a timer".into(),
        SignalCall::Timer { value_ns: Some(0), .. } => "stop a timer".into(),
        SignalCall::Timer { value_ns: Some(ns), .. } => format!("set a timer to {}", seconds(*ns)),
        SignalCall::Resume { call, .. } => format!("go on to {}", about(names, call, path)),
    }
}

fn about_socket(call: &SocketCall) -> String {
    match call {
        SocketCall::Create { .. } => "make a socket".into(),
        SocketCall::Pair { .. } => "make a pair of sockets".into(),
        SocketCall::Bind { address, .. } => format!("take the address {address}"),
        SocketCall::Listen { .. } => "listen".into(),
        SocketCall::Accept { .. } => "accept a connection".into(),
        SocketCall::Connect { address, .. } => format!("connect with {address}"),
        SocketCall::Send { bytes, .. } => format!("send {}", quoted(bytes)),
        SocketCall::Receive { .. } => "receive".into(),
        SocketCall::Shutdown { .. } => "shut its connection".into(),
        SocketCall::Name { .. } => "ask for an address".into(),
        SocketCall::Option { .. } => "look at a socket's option".into(),
    }
}

/// What happened, as a predicate; `None` for what needs no telling.
#[must_use]
pub fn clause(names: &Names, kind: &EventKind) -> Option<String> {
    Some(match kind {
        EventKind::SignalSent { to, signal: number } => format!("sent {} to {}", signal(*number), names.process(*to)),
        EventKind::Deadlocked { threads } => {
            let told: Vec<String> = threads.iter().map(|tid| names.thread(*tid)).collect();
            format!("closed a circle: none of {} can ever go on", told.join(", "))
        }
        EventKind::SignalTaken { signal: number, .. } => format!("handles {}", signal(*number)),
        EventKind::SignalActionSet { signal: number, action } => match action {
            SignalAction::Default => format!("leaves {} to its default from now on", signal(*number)),
            SignalAction::Ignore => format!("ignores {} from now on", signal(*number)),
            SignalAction::Handle => format!("handles {} from now on", signal(*number)),
        },
        EventKind::AlarmSet { at: Some(at) } => format!("has an alarm at t = {}", seconds(at.0)),
        EventKind::AlarmSet { at: None } => "has no alarm".into(),
        EventKind::ProcessStopped { signal: number } => format!("was stopped by {}", signal(*number)),
        EventKind::ProcessContinued => "goes on again".into(),
        EventKind::PathChanged { path, change, from } => match change {
            PathChange::Removed => format!("removed {path}"),
            PathChange::Moved => format!("renamed {} to {path}", from.as_deref().unwrap_or("it")),
            PathChange::Linked => format!("linked {path} to {}", from.as_deref().unwrap_or("it")),
            PathChange::FifoMade => format!("made pipe {path}"),
            PathChange::DirectoryMade => format!("made directory {path}"),
            PathChange::DirectoryRemoved => format!("removed directory {path}"),
        },
        EventKind::FileSought { path, offset, .. } => format!("moved to byte {offset} of {path}"),
        EventKind::PipeMade { reader, writer } => format!("made a pipe ({} to read, {} to write)", reader.0, writer.0),
        EventKind::DescriptorDuplicated { path, copy, .. } => format!("duplicated {path} as descriptor {}", copy.0),
        EventKind::FileLocked { path, exclusive: None, .. } => format!("unlocked {path}"),
        EventKind::FileLocked { path, exclusive: Some(true), .. } => format!("locked {path}"),
        EventKind::FileLocked { path, .. } => format!("locked {path} to read"),
        EventKind::SocketMade { pair: None, .. } => "made a socket".into(),
        EventKind::SocketMade { .. } => "made a pair of sockets".into(),
        EventKind::SocketBound { address, .. } => format!("took the address {address}"),
        EventKind::SocketListens { address, .. } => format!("listens at {address}"),
        EventKind::SocketConnected { peer, refused: true, .. } => format!("was refused by {peer}"),
        EventKind::SocketConnected { peer, .. } => format!("connected with {peer}"),
        EventKind::SocketAccepted { peer, .. } => format!("accepted the connection of {peer}"),
        EventKind::SocketSent { to, bytes, .. } => format!("sent {} to {}", quoted(bytes), whom(to)),
        EventKind::SocketReceived { from, bytes, .. } if bytes.is_empty() => {
            format!("found the end of the connection with {}", whom(from))
        }
        EventKind::SocketReceived { from, bytes, .. } => format!("received {} from {}", quoted(bytes), whom(from)),
        EventKind::SocketShut { .. } => "shut its connection".into(),
        _ => return None,
    })
}

fn whom(address: &Address) -> String {
    address.to_string()
}
