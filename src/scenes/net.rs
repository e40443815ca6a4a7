//! What goes through pipes and sockets, folded from events: channels, who holds which end, who listens. Knows no story and no picture.

use super::{Chronicle, Member, Words};
use crate::abi::{Event, EventKind, PathChange, WaitReason};
use crate::base::Fd;
use crate::base::Map;

/// What goes one way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flow {
    /// Bytes under way.
    pub bytes: u64,
    /// What was written last.
    pub last: Vec<u8>,
    /// Step of the last write or read.
    pub moved: u64,
    pub total: u64,
}

/// What a channel is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// From side 0 to side 1.
    Pipe,
    Pair,
    /// To this address; side 0 is the client's.
    Connection(String),
}

/// Two ends and what goes between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Channel {
    pub kind: Kind,
    /// From side 0, from side 1.
    pub flows: [Flow; 2],
    pub made: u64,
}

/// One end: channel and side.
pub type End = (usize, usize);

/// Who listens, and how many connections nobody has accepted yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Listener {
    pub address: String,
    pub queue: Vec<usize>,
}

/// All channels so far.
#[derive(Clone, Debug, Default)]
pub struct Net {
    pub channels: Vec<Channel>,
    /// Descriptors that lead to an end.
    ends: Map<(u32, u32), End>,
    pub listeners: Map<(u32, u32), Listener>,
    /// Pipes that have a name in the tree of files.
    named: Vec<(String, usize)>,
}

/// Linux's pipe and, near enough, a socket's buffer.
pub const CAPACITY: u64 = 65_536;

/// An address that listens on all of the machine's is every one of them.
fn is_same(listening: &str, wanted: &str) -> bool {
    let port = |text: &str| text.rsplit(':').next().unwrap_or_default().to_string();
    listening == wanted || (listening.contains("0.0.0.0") && port(listening) == port(wanted))
}

impl Net {
    pub fn see(&mut self, event: &Event) {
        let pid = event.pid.0;
        let at = |fd: &Fd| (pid, fd.0);
        match &event.kind {
            EventKind::ProcessStarted { parent: Some(parent), .. } => self.inherit(parent.0, pid),
            EventKind::ProcessExited { .. } => {
                self.ends.retain(|(owner, _), _| *owner != pid);
                self.listeners.retain(|(owner, _), _| *owner != pid);
            }
            EventKind::PipeMade { reader, writer } => self.join(Kind::Pipe, at(writer), Some(at(reader)), event.step),
            EventKind::SocketMade { fd, pair: Some(pair) } => self.join(Kind::Pair, at(fd), Some(at(pair)), event.step),
            EventKind::SocketListens { fd, address } => {
                self.listeners.insert(at(fd), Listener { address: address.to_string(), queue: Vec::new() });
            }
            EventKind::SocketConnected { fd, peer, refused: false } => {
                let address = peer.to_string();
                let number = self.channels.len();
                for listener in self.listeners.values_mut().filter(|listener| is_same(&listener.address, &address)) {
                    listener.queue.push(number);
                }
                self.join(Kind::Connection(address), at(fd), None, event.step);
            }
            EventKind::SocketAccepted { fd, .. } => self.accept(pid, at(fd)),
            EventKind::PathChanged { path, change: PathChange::FifoMade, .. } => {
                self.named.push((path.clone(), self.channels.len()));
                self.channels.push(Channel { kind: Kind::Pipe, flows: Default::default(), made: event.step });
            }
            EventKind::FileOpened { path, fd, write, .. } => {
                if let Some((_, number)) = self.named.iter().rfind(|(named, _)| named == path) {
                    self.ends.insert(at(fd), (*number, usize::from(!write)));
                }
            }
            EventKind::DescriptorDuplicated { fd, copy, .. } => {
                if let Some(end) = self.ends.get(&at(fd)).copied() {
                    self.ends.insert(at(copy), end);
                }
            }
            EventKind::FileClosed { fd, .. } => {
                self.ends.remove(&at(fd));
                self.listeners.remove(&at(fd));
            }
            EventKind::FileWritten { fd, bytes, .. } | EventKind::SocketSent { fd, bytes, .. } => {
                self.write(at(fd), bytes, event.step);
            }
            EventKind::FileRead { fd, bytes, .. } | EventKind::SocketReceived { fd, bytes, .. } => {
                self.read(at(fd), bytes.len() as u64, event.step);
            }
            _ => {}
        }
    }

    /// A child has copies of all descriptors.
    fn inherit(&mut self, parent: u32, child: u32) {
        let copies: Vec<(u32, End)> =
            self.ends.iter().filter(|((owner, _), _)| *owner == parent).map(|((_, fd), end)| (*fd, *end)).collect();
        for (fd, end) in copies {
            self.ends.insert((child, fd), end);
        }
        let copies: Vec<(u32, Listener)> = self
            .listeners
            .iter()
            .filter(|((owner, _), _)| *owner == parent)
            .map(|((_, fd), listener)| (*fd, listener.clone()))
            .collect();
        for (fd, listener) in copies {
            self.listeners.insert((child, fd), listener);
        }
    }

    fn join(&mut self, kind: Kind, first: (u32, u32), second: Option<(u32, u32)>, step: u64) {
        let number = self.channels.len();
        self.channels.push(Channel { kind, flows: Default::default(), made: step });
        self.ends.insert(first, (number, 0));
        if let Some(second) = second {
            self.ends.insert(second, (number, 1));
        }
    }

    /// The connection that waited longest with a listener that this process holds.
    fn accept(&mut self, pid: u32, fd: (u32, u32)) {
        let mine = self.listeners.iter().filter(|((owner, _), _)| *owner == pid);
        let Some(first) = mine.filter_map(|(_, listener)| listener.queue.first().copied()).min() else { return };
        for listener in self.listeners.values_mut() {
            listener.queue.retain(|number| *number != first);
        }
        self.ends.insert(fd, (first, 1));
    }

    fn write(&mut self, at: (u32, u32), bytes: &[u8], step: u64) {
        let Some((channel, side)) = self.ends.get(&at).copied() else { return };
        let flow = &mut self.channels[channel].flows[side];
        flow.bytes += bytes.len() as u64;
        flow.total += bytes.len() as u64;
        flow.last = bytes.iter().copied().take(32).collect();
        flow.moved = step;
    }

    fn read(&mut self, at: (u32, u32), count: u64, step: u64) {
        let Some((channel, side)) = self.ends.get(&at).copied() else { return };
        let flow = &mut self.channels[channel].flows[1 - side];
        flow.bytes = flow.bytes.saturating_sub(count);
        flow.moved = step;
    }

    /// Bytes go through what has this path, and none stay there: a pipe, a socket, standard input, a device. The kernel puts what has
    /// no path of its own in angles.
    pub fn is_way(&self, path: &str) -> bool {
        path.starts_with('<') || path.starts_with("/dev/") || self.named.iter().any(|(named, _)| named == path)
    }

    /// What a channel is called.
    pub fn title(&self, number: usize) -> Words {
        let name = self.named.iter().find(|(_, named)| *named == number).map(|(path, _)| path);
        match &self.channels[number].kind {
            Kind::Pipe => match name {
                Some(path) => Words::new("wires.pipe").text(path),
                None => Words::new("wires.pipe").number(number + 1),
            },
            Kind::Pair => Words::new("wires.pair").number(number + 1),
            Kind::Connection(address) => Words::new("wires.connection").text(address),
        }
    }

    /// Processes that hold this end, sorted.
    pub fn holders(&self, end: End) -> Vec<u32> {
        let mut pids: Vec<u32> = self.ends.iter().filter(|(_, at)| **at == end).map(|((pid, _), _)| *pid).collect();
        pids.dedup();
        pids
    }

    /// Descriptors of a process that lead to this end, sorted.
    pub fn descriptors(&self, pid: u32, end: End) -> Vec<u32> {
        let mine = self.ends.iter().filter(|((owner, _), at)| *owner == pid && **at == end);
        mine.map(|((_, fd), _)| *fd).collect()
    }

    /// Threads that wait at this end, and whether for room (else for bytes).
    pub fn waiting(&self, end: End, chronicle: &Chronicle) -> Vec<(u32, bool)> {
        let at = |member: &Member| {
            let (fd, for_room) = match &member.waits_for {
                Some(WaitReason::PipeRead { fd } | WaitReason::Receive { fd }) => (fd, false),
                Some(WaitReason::PipeWrite { fd } | WaitReason::Send { fd }) => (fd, true),
                _ => return None,
            };
            (self.ends.get(&(member.pid, fd.0)) == Some(&end)).then_some((member.tid, for_room))
        };
        chronicle.members.iter().filter_map(at).collect()
    }

    /// Channels to show, oldest first: those that are used, and of the others those whose ends are open.
    pub fn shown(&self, room: usize, chronicle: &Chronicle) -> Vec<usize> {
        let is_used = |at: &usize| {
            let channel = &self.channels[*at];
            channel.flows.iter().any(|flow| flow.total > 0)
                || (0..2).any(|side| !self.waiting((*at, side), chronicle).is_empty())
        };
        let is_open = |at: &usize| (0..2).any(|side| !self.holders((*at, side)).is_empty());
        let mut shown: Vec<usize> = (0..self.channels.len()).filter(|at| is_used(at)).collect();
        if shown.is_empty() {
            shown = (0..self.channels.len()).filter(is_open).collect();
        }
        while shown.len() > room {
            let closed = shown.iter().position(|at| !is_open(at)).unwrap_or(0);
            shown.remove(closed);
        }
        shown
    }

    /// The channels in words.
    pub fn alt(&self, chronicle: &Chronicle) -> Vec<Words> {
        let mut said = Vec::new();
        for at in self.shown(8, chronicle) {
            for side in 0..2 {
                for pid in self.holders((at, side)) {
                    said.push(Words::new("wires.alt-end").thread(pid).number(at + 1));
                }
            }
            let bytes: u64 = self.channels[at].flows.iter().map(|flow| flow.bytes).sum();
            said.push(Words::new("wires.alt-bytes").number(at + 1).number(bytes));
        }
        for listener in self.listeners.values() {
            said.push(Words::new("wires.alt-listens").text(&listener.address).number(listener.queue.len()));
        }
        said
    }
}
