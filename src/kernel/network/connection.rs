//! How connections come and go: connect, accept, pairs, closing. Knows no descriptors and no waiting.

use super::ports::{is_here, own_address};
use super::socket::nowhere;
use super::{Network, Socket, State};
use crate::abi::{Address, Errno, Family, SocketSpec};
use crate::base::{Instant, ObjectId};

/// What asking for a connection came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Connected {
    /// `listener` has it in its queue; `None`: messages only, nobody is told.
    Yes { listener: Option<ObjectId> },
    /// The queue of this listener is full.
    Full { listener: ObjectId },
}

impl Network {
    /// Connects `id` with who listens at `address`; the other end is called `other`.
    pub(super) fn connect(&mut self, id: ObjectId, other: ObjectId, address: &Address) -> Result<Connected, Errno> {
        let socket = self.socket(id).ok_or(Errno::EBADF)?;
        let lies_elsewhere = !is_here(address);
        match &socket.state {
            State::Connected { .. } => return Err(Errno::EISCONN),
            State::Listening { .. } => return Err(Errno::EINVAL),
            _ if lies_elsewhere => return Err(Errno::ENETUNREACH),
            State::Datagrams { .. } => return self.connect_messages(id, address),
            State::Fresh => {}
        }
        let listener = self.listener_at(address).ok_or(Errno::ECONNREFUSED)?;
        let heard = self.socket(listener).ok_or(Errno::ECONNREFUSED)?;
        let State::Listening { backlog, queue } = &heard.state else { return Err(Errno::ECONNREFUSED) };
        if queue.len() > *backlog {
            return Ok(Connected::Full { listener });
        }
        let answered_at = match (address, &heard.local) {
            (Address::Unix(_), local) => local.clone(),
            _ => Some(own_address(address.clone(), Some(address))),
        };
        let heard_by = heard.spec;
        if let Some(host) = &answered_at {
            self.bind_to_any(id, host.clone())?;
        }
        let own = self.socket_that_is_there(id);
        own.state = State::connected(other);
        own.remote = answered_at.clone();
        let remote = own.local.clone();
        let made = Socket { local: answered_at, remote, ..Socket::new(heard_by, State::connected(id)) };
        self.sockets.insert(other, made);
        if let State::Listening { queue, .. } = &mut self.socket_that_is_there(listener).state {
            queue.push_back(other);
        }
        self.socket_that_is_there(listener).came_in += 1;
        Ok(Connected::Yes { listener: Some(listener) })
    }

    fn connect_messages(&mut self, id: ObjectId, address: &Address) -> Result<Connected, Errno> {
        if !matches!(address, Address::Unix(_)) {
            self.bind_to_any(id, address.clone())?;
        } else if self.receiver_at(address).is_none() {
            return Err(Errno::ECONNREFUSED);
        }
        self.socket_that_is_there(id).remote = Some(address.clone());
        Ok(Connected::Yes { listener: None })
    }

    /// The next connection that waits; `None`: nobody has asked for one.
    pub(super) fn accept(&mut self, id: ObjectId) -> Result<Option<ObjectId>, Errno> {
        match &mut self.socket_that_is_there(id).state {
            State::Listening { queue, .. } => Ok(queue.pop_front()),
            State::Datagrams { .. } => Err(Errno::EOPNOTSUPP),
            _ => Err(Errno::EINVAL),
        }
    }

    pub(super) fn listen(&mut self, id: ObjectId, backlog: usize) -> Result<(), Errno> {
        let socket = self.socket(id).ok_or(Errno::EBADF)?;
        if !socket.spec.stream {
            return Err(Errno::EOPNOTSUPP);
        }
        match (&socket.state, &socket.local) {
            (State::Connected { .. }, _) => return Err(Errno::EINVAL),
            _ if socket.has_failed => return Err(Errno::EINVAL),
            (_, None) if socket.spec.family == Family::Unix => return Err(Errno::EINVAL),
            (_, None) => self.bind_to_any(id, nowhere(socket.spec.family))?,
            _ => {}
        }
        let own = self.socket(id).and_then(|socket| socket.local.clone());
        let others = |(other, s): (ObjectId, &Socket)| {
            other != id && s.spec.stream && s.local == own && matches!(s.state, State::Listening { .. })
        };
        if self.sockets().any(others) {
            return Err(Errno::EADDRINUSE);
        }
        match &mut self.socket_that_is_there(id).state {
            State::Listening { backlog: old, .. } => *old = backlog,
            state => *state = State::Listening { backlog, queue: std::collections::VecDeque::new() },
        }
        Ok(())
    }

    /// Two sockets that are connected.
    pub(super) fn pair(&mut self, spec: SocketSpec, a: ObjectId, b: ObjectId) {
        for (id, peer) in [(a, b), (b, a)] {
            let state = if spec.stream { State::connected(peer) } else { State::datagrams(Some(peer)) };
            self.sockets.insert(id, Socket::new(spec, state));
        }
    }

    /// The last descriptor of a socket is closed. Gives the sockets whose users notice.
    pub(in crate::kernel) fn close(&mut self, id: ObjectId, now: Instant) -> Vec<ObjectId> {
        let Some(socket) = self.sockets.remove(id) else { return Vec::new() };
        self.lose(&socket);
        match &socket.state {
            State::Fresh => Vec::new(),
            listened @ State::Listening { .. } => self.break_off_all(listened),
            State::Connected { peer, incoming, ended, .. } => {
                let Some(peer) = peer else { return Vec::new() };
                if !ended
                    && incoming.is_empty()
                    && let Some(local @ (Address::Inet(..) | Address::Inet6(..))) = &socket.local
                {
                    self.rest(local.clone(), now);
                }
                self.lose_peer(*peer, !incoming.is_empty());
                vec![*peer]
            }
            State::Datagrams { peer, .. } => peer.iter().copied().collect(),
        }
    }

    /// The connections that nobody accepted. Gives those who asked for them.
    pub(super) fn break_off_all(&mut self, listened: &State) -> Vec<ObjectId> {
        let State::Listening { queue, .. } = listened else { return Vec::new() };
        let mut lost = Vec::new();
        for id in queue {
            let Some(socket) = self.sockets.remove(*id) else { continue };
            self.lose(&socket);
            if let State::Connected { peer: Some(peer), .. } = &socket.state {
                self.lose_peer(*peer, true);
                lost.push(*peer);
            }
        }
        lost
    }

    /// The other side of `id` is gone; `rudely`: what was sent to it was not read.
    fn lose_peer(&mut self, id: ObjectId, rudely: bool) {
        let Some(socket) = self.sockets.get_mut(id) else { return };
        let is_unix = socket.spec.family == Family::Unix;
        socket.came_in += 1;
        if let State::Connected { peer, ended, broken, .. } = &mut socket.state {
            (*peer, *ended) = (None, true);
            // A Unix socket knows at once that nobody is there; TCP learns it when it sends.
            *broken |= rudely || is_unix;
            if rudely {
                socket.error = Some(Errno::ECONNRESET);
            }
        }
    }
}
