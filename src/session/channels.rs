//! Pipes, pairs of sockets, connections and who listens: what is in each, who is at which end, who waits there. Knows the kernel's
//! tables, not how they are worded.

use super::{ChannelEnd, ChannelKind, ChannelView};
use crate::abi::{Event, EventKind};
use crate::base::{Map, ObjectId, Tid};
use crate::machine::kernel::files::Target;
use crate::machine::kernel::{limits, network};
use crate::machine::{Machine, User};

/// By what an end is held: processes, and the descriptors of the first of them.
#[derive(Clone, Default)]
struct Held {
    pids: Vec<u32>,
    fds: Vec<u32>,
    path: String,
}

/// All that is open, by end.
struct Holders {
    ends: Map<End, Held>,
    /// Ends that were written to or read from in the last step.
    moved: Vec<End>,
}

/// One end: pipes and sockets are numbered each on their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum End {
    Write(ObjectId),
    Read(ObjectId),
    Socket(ObjectId),
}

/// The end that a target is.
fn end_of(target: Target) -> Option<End> {
    match target {
        Target::PipeWrite(id) => Some(End::Write(id)),
        Target::PipeRead(id) => Some(End::Read(id)),
        Target::Socket(id) => Some(End::Socket(id)),
        _ => None,
    }
}

fn holders<U: User>(machine: &Machine<U>, events: &[Event]) -> Holders {
    let kernel = machine.kernel();
    let mut all = Holders { ends: Map::new(), moved: Vec::new() };
    let used = |event: &Event| match &event.kind {
        EventKind::FileWritten { fd, .. }
        | EventKind::FileRead { fd, .. }
        | EventKind::SocketSent { fd, .. }
        | EventKind::SocketReceived { fd, .. } => Some((event.pid, *fd)),
        _ => None,
    };
    let used: Vec<_> = events.iter().filter_map(used).collect();
    for (pid, process) in kernel.processes() {
        for (fd, id) in process.descriptors.iter() {
            let Some(description) = kernel.files().description(id) else { continue };
            let Some(end) = end_of(description.target) else { continue };
            let held = all.ends.or_default(end);
            if held.pids.last() != Some(&pid.0) {
                held.pids.push(pid.0);
            }
            if held.pids.len() == 1 {
                held.fds.push(fd.0);
                held.path = description.path.to_string();
            }
            if used.contains(&(pid, fd)) {
                all.moved.push(end);
            }
        }
    }
    all
}

impl Holders {
    fn end(&self, end: End, waiters: &[Tid], is_open: bool) -> ChannelEnd {
        let held = self.ends.get(&end).cloned().unwrap_or_default();
        let waiters = waiters.iter().map(|tid| tid.0).collect();
        ChannelEnd { pids: held.pids, fds: held.fds, waiters, is_open, bytes: None, capacity: 0 }
    }

    fn has_moved(&self, ends: &[End]) -> bool {
        ends.iter().any(|end| self.moved.contains(end))
    }
}

/// Everything that bytes go through, and everybody who listens; `events` are those of the last step.
pub fn channels<U: User>(machine: &Machine<U>, events: &[Event]) -> Vec<ChannelView> {
    let kernel = machine.kernel();
    if kernel.files().pipes().next().is_none() && kernel.network.sockets().next().is_none() {
        return Vec::new();
    }
    let holders = holders(machine, events);
    let pipes = kernel.files().pipes().map(|(id, pipe)| {
        let (write, read) = (End::Write(id), End::Read(id));
        let from = holders.end(write, &pipe.write_waiters, pipe.writers > 0 || pipe.unmet);
        let mut to = holders.end(read, &pipe.read_waiters, pipe.readers > 0);
        (to.bytes, to.capacity) = (Some(pipe.len() as u64), limits::PIPE_CAPACITY as u64);
        let path = [write, read].iter().filter_map(|end| holders.ends.get(end)).map(|held| held.path.clone()).next();
        let name = path.filter(|path| !path.starts_with('<')).unwrap_or_default();
        let changed = holders.has_moved(&[write, read]);
        ChannelView { id: format!("pipe-{id}"), kind: ChannelKind::Pipe, name, ends: [from, to], changed }
    });
    let sockets = kernel.network.sockets().filter_map(|(id, socket)| socket_view(machine, &holders, id, socket));
    pipes.chain(sockets).collect()
}

/// A socket with the one that it is connected with; `None` for the other of the two, and for what is neither bound nor connected.
fn socket_view<U: User>(
    machine: &Machine<U>,
    holders: &Holders,
    id: ObjectId,
    socket: &network::Socket,
) -> Option<ChannelView> {
    let sockets = &machine.kernel().network;
    let waiters = |socket: &network::Socket| [socket.read_waiters.clone(), socket.write_waiters.clone()].concat();
    let end = |id: ObjectId, socket: &network::Socket| ChannelEnd {
        bytes: Some(socket.waiting_bytes() as u64),
        capacity: socket.capacity() as u64,
        ..holders.end(End::Socket(id), &waiters(socket), true)
    };
    let name = |socket: &network::Socket| socket.local.as_ref().map(ToString::to_string).unwrap_or_default();
    let (kind, peer, name) = match &socket.state {
        network::State::Fresh => return None,
        network::State::Listening { .. } => (ChannelKind::Listener, None, name(socket)),
        network::State::Connected { peer, .. } => {
            let remote = socket.remote.as_ref().map(ToString::to_string).unwrap_or_default();
            let kind =
                if remote.is_empty() && socket.local.is_none() { ChannelKind::Pair } else { ChannelKind::Connection };
            (kind, *peer, remote)
        }
        network::State::Datagrams { peer, .. } if peer.is_some() || socket.local.is_some() => {
            (ChannelKind::Messages, *peer, name(socket))
        }
        network::State::Datagrams { .. } => return None,
    };
    // Each two are told once, from the side that was made first: the client's.
    if peer.is_some_and(|peer| peer < id && sockets.socket(peer).is_some()) {
        return None;
    }
    let mut near = end(id, socket);
    let far = peer.and_then(|peer| Some(end(peer, sockets.socket(peer)?))).unwrap_or_default();
    if let network::State::Listening { queue, backlog } = &socket.state {
        (near.bytes, near.capacity) = (Some(queue.len() as u64), *backlog as u64);
    }
    let changed = [Some(id), peer].into_iter().flatten().any(|id| holders.has_moved(&[End::Socket(id)]));
    Some(ChannelView { id: format!("socket-{id}"), kind, name, ends: [near, far], changed })
}

#[cfg(test)]
mod tests {
    use crate::session::{ChannelKind, ChannelView, Command, LoadOptions, Session};

    /// The channels after each step of a run.
    fn run(source: &str) -> Vec<Vec<ChannelView>> {
        let mut session = Session::new();
        let view = session.handle(Command::Load { source: source.into(), options: LoadOptions::default() });
        assert_eq!(view.error, None);
        session.handle(Command::Run { to_step: None });
        while session.run_slice(100_000) {}
        let steps = session.handle(Command::Look).steps;
        (0..=steps).map(|step| session.handle(Command::Seek { step }).channels).collect()
    }

    #[test]
    fn a_pipe_tells_its_bytes_its_ends_and_who_waits() {
        let seen = run(
            "import os\nr, w = os.pipe()\nif os.fork() == 0:\n    os.close(w)\n    while os.read(r, 40000): pass\n    os._exit(0)\nos.close(r)\nos.write(w, bytes(100000))\nos.close(w)\nos.wait()\n",
        );
        let pipes: Vec<&ChannelView> = seen.iter().flatten().collect();
        assert!(pipes.iter().all(|pipe| pipe.kind == ChannelKind::Pipe && pipe.ends[1].capacity == 65_536));
        assert!(pipes.iter().any(|pipe| pipe.ends[1].bytes == Some(65_536) && pipe.ends[0].waiters.len() == 1));
        assert!(pipes.iter().any(|pipe| pipe.ends[1].bytes == Some(0) && pipe.ends[0].is_open));
        assert!(pipes.iter().any(|pipe| !pipe.ends[0].is_open && pipe.ends[0].pids.is_empty()));
        assert!(pipes.iter().any(|pipe| pipe.ends[0].pids.len() == 2 && pipe.ends[1].pids.len() == 2));
        assert!(seen.last().is_some_and(Vec::is_empty), "all is closed at the end");
    }

    #[test]
    fn a_connection_is_told_once_and_one_who_listens_has_a_queue() {
        // A pipe beside the sockets: they are numbered each on their own.
        let seen = run(
            "import os, socket\nos.pipe()\ns = socket.socket()\ns.bind(('127.0.0.1', 8080))\ns.listen(3)\nc = socket.create_connection(('127.0.0.1', 8080))\nd, _ = s.accept()\nc.sendall(b'hello')\nd.recv(10)\nc.close()\nd.recv(10)\na, b = socket.socketpair()\na.sendall(b'xy')\n",
        );
        let all: Vec<&ChannelView> = seen.iter().flatten().collect();
        let of = |kind: ChannelKind| all.iter().filter(move |channel| channel.kind == kind);
        assert!(of(ChannelKind::Listener).any(|one| one.name == "127.0.0.1:8080" && one.ends[0].bytes == Some(1)));
        assert!(of(ChannelKind::Listener).any(|one| one.ends[0].bytes == Some(0)));
        assert!(
            of(ChannelKind::Connection).any(|one| one.ends[1].bytes == Some(5) && one.ends[1].is_open && one.changed)
        );
        assert!(
            of(ChannelKind::Connection).any(|one| one.ends[1].is_open && one.ends[1].pids.is_empty()),
            "in the queue"
        );
        assert!(of(ChannelKind::Connection).any(|one| !one.ends[1].is_open), "one side is closed");
        assert!(of(ChannelKind::Pair).any(|one| one.ends[1].bytes == Some(2)));
        assert!(of(ChannelKind::Pair).flat_map(|one| &one.ends).all(|end| end.fds.len() == usize::from(end.is_open)));
        assert!(seen.iter().all(|step| step.iter().filter(|one| one.kind == ChannelKind::Connection).count() <= 1));
    }

    #[test]
    fn a_locked_file_tells_who_has_it_and_who_waits() {
        let mut session = Session::new();
        let source = "import fcntl, os\nf = open('t', 'w')\nfcntl.flock(f, fcntl.LOCK_EX)\nif os.fork() == 0:\n    g = open('t', 'w')\n    fcntl.flock(g, fcntl.LOCK_EX)\n    os._exit(0)\nimport time\ntime.sleep(1)\nf.close()\nos.wait()\n";
        session.handle(Command::Load { source: source.into(), options: LoadOptions::default() });
        session.handle(Command::Run { to_step: None });
        while session.run_slice(100_000) {}
        let steps = session.handle(Command::Look).steps;
        let files = (0..=steps).flat_map(|step| session.handle(Command::Seek { step }).files);
        let seen: Vec<(usize, usize)> = files
            .filter(|file| file.path.ends_with('t'))
            .map(|file| (file.locked_by.len(), file.lock_waiters.len()))
            .collect();
        assert!(seen.contains(&(1, 0)) && seen.contains(&(1, 1)) && seen.contains(&(0, 0)), "{seen:?}");
    }
}
