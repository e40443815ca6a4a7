//! Events about signals, sockets, files and descriptors in words. Knows no language and no other events.

use super::Words;
use super::narrate::quote;
use crate::abi::{EventKind, PathChange, SignalAction, WaitReason, signal_name};

fn signal(number: u8) -> String {
    signal_name(number).map_or_else(|| number.to_string(), str::to_owned)
}

/// What happened, as a predicate of the event's thread.
#[must_use]
pub fn event(kind: &EventKind) -> Words {
    match kind {
        EventKind::SignalSent { to, signal: number } => Words::new("event.signal").text(signal(*number)).thread(to.0),
        EventKind::SignalTaken { signal: number, .. } => Words::new("event.signal-taken").text(signal(*number)),
        EventKind::SignalActionSet { signal: number, action } => Words::new(match action {
            SignalAction::Default => "event.signal-default",
            SignalAction::Ignore => "event.signal-ignore",
            SignalAction::Handle => "event.signal-handle",
        })
        .text(signal(*number)),
        EventKind::AlarmSet { at: Some(at) } => Words::new("event.alarm").time(at.0),
        EventKind::AlarmSet { at: None } => Words::new("event.alarm-off"),
        EventKind::Deadlocked { threads } => Words::new("event.deadlock").number(threads.len() as i64),
        EventKind::ProcessStopped { signal: number } => Words::new("event.stopped").text(signal(*number)),
        EventKind::ProcessContinued => Words::new("event.continued"),
        EventKind::PathChanged { path, change, from } => match change {
            PathChange::Removed => Words::new("event.removed").text(path),
            PathChange::Moved => Words::new("event.moved").text(from.as_deref().unwrap_or_default()).text(path),
            PathChange::Linked => Words::new("event.linked").text(path).text(from.as_deref().unwrap_or_default()),
            PathChange::FifoMade => Words::new("event.fifo-made").text(path),
            PathChange::DirectoryMade => Words::new("event.directory-made").text(path),
            PathChange::DirectoryRemoved => Words::new("event.directory-removed").text(path),
        },
        EventKind::FileSought { path, offset, .. } => Words::new("event.sought").text(path).number(*offset),
        EventKind::PipeMade { reader, writer } => Words::new("event.pipe").number(reader.0).number(writer.0),
        EventKind::DescriptorDuplicated { path, copy, .. } => Words::new("event.duplicated").text(path).number(copy.0),
        EventKind::FileLocked { path, exclusive, .. } => {
            Words::new(if exclusive.is_some() { "event.locked" } else { "event.unlocked" }).text(path)
        }
        EventKind::SocketMade { .. } => Words::new("event.socket"),
        EventKind::SocketBound { address, .. } => Words::new("event.bound").text(address.to_string()),
        EventKind::SocketListens { address, .. } => Words::new("event.listens").text(address.to_string()),
        EventKind::SocketConnected { peer, refused: true, .. } => Words::new("event.refused").text(peer.to_string()),
        EventKind::SocketConnected { peer, .. } => Words::new("event.connected").text(peer.to_string()),
        EventKind::SocketAccepted { peer, .. } => Words::new("event.accepted").text(peer.to_string()),
        EventKind::SocketSent { to, bytes, .. } => Words::new("event.sent").text(to.to_string()).text(quote(bytes)),
        EventKind::SocketReceived { from, bytes, .. } if bytes.is_empty() => {
            Words::new("event.connection-end").text(from.to_string())
        }
        EventKind::SocketReceived { from, bytes, .. } => {
            Words::new("event.received").text(from.to_string()).text(quote(bytes))
        }
        EventKind::SocketShut { .. } => Words::new("event.shut"),
        _ => Words::plain(""),
    }
}

/// Why a thread waits.
#[must_use]
pub fn waiting(why: &WaitReason) -> Words {
    Words::new(match why {
        WaitReason::Signal { .. } => "wait.signal",
        WaitReason::FileLock { .. } => "wait.file-lock",
        WaitReason::OtherEnd { .. } => "wait.other-end",
        WaitReason::Counter { .. } => "wait.counter",
        WaitReason::Accept { .. } => "wait.accept",
        WaitReason::Connect { .. } => "wait.connect",
        WaitReason::Receive { .. } => "wait.receive",
        WaitReason::Send { .. } => "wait.send",
        _ => "wait.ready",
    })
}
