//! One socket as data: what it is, whom it is connected with, what lies in it. Knows no other socket's inside.

use super::Rights;
use crate::abi::{Address, Errno, Family, SocketSpec};
use crate::base::{ObjectId, Tid};
use crate::kernel::limits;
use std::collections::VecDeque;

/// A socket.
#[derive(Clone, Debug)]
pub struct Socket {
    pub spec: SocketSpec,
    pub local: Option<Address>,
    pub remote: Option<Address>,
    pub reuse: bool,
    /// Only IPv6 reaches it.
    pub only_inet6: bool,
    pub state: State,
    /// What the next operation is told.
    pub error: Option<Errno>,
    /// It did not wait for its connection, which came to nothing: whoever tries again hears of that first.
    pub has_failed: bool,
    pub read_waiters: Vec<Tid>,
    pub write_waiters: Vec<Tid>,
    /// How often something came in, and room was made where there was none.
    pub came_in: u64,
    pub room_made: u64,
    /// Open descriptions that came with bytes of a stream.
    pub rights: Rights,
}

/// What a socket is at the moment.
#[derive(Clone, Debug)]
pub enum State {
    Fresh,
    /// Connections that wait to be accepted, in order.
    Listening {
        backlog: usize,
        queue: VecDeque<ObjectId>,
    },
    Connected {
        /// `None`: the other side is closed.
        peer: Option<ObjectId>,
        incoming: VecDeque<u8>,
        /// The other side sends no more.
        ended: bool,
        /// The connection is broken off: nothing can be sent any more.
        broken: bool,
        shut_read: bool,
        shut_write: bool,
    },
    /// Messages that have come in.
    Datagrams {
        messages: VecDeque<Message>,
        bytes: usize,
        /// The other of a pair.
        peer: Option<ObjectId>,
    },
}

/// A single message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub from: Option<Address>,
    pub bytes: Vec<u8>,
    /// Open descriptions that come with it.
    pub rights: Vec<ObjectId>,
    /// What the head of its packet says: to the kernel a number.
    pub head: u32,
}

impl State {
    #[must_use]
    pub fn connected(peer: ObjectId) -> State {
        State::Connected {
            peer: Some(peer),
            incoming: VecDeque::new(),
            ended: false,
            broken: false,
            shut_read: false,
            shut_write: false,
        }
    }

    #[must_use]
    pub fn datagrams(peer: Option<ObjectId>) -> State {
        State::Datagrams { messages: VecDeque::new(), bytes: 0, peer }
    }
}

impl Socket {
    #[must_use]
    pub fn new(spec: SocketSpec, state: State) -> Socket {
        Socket {
            spec,
            local: None,
            remote: None,
            reuse: false,
            only_inet6: false,
            state,
            error: None,
            has_failed: false,
            read_waiters: Vec::new(),
            write_waiters: Vec::new(),
            came_in: 0,
            room_made: 0,
            rights: Rights::default(),
        }
    }

    /// Bytes that may lie in it before whoever sends has to wait.
    #[must_use]
    pub fn capacity(&self) -> usize {
        match self.spec.family {
            Family::Inet | Family::Inet6 if self.spec.stream => limits::TCP_CAPACITY,
            _ => limits::SOCKET_CAPACITY,
        }
    }

    /// Bytes or messages that have come in and were not taken.
    #[must_use]
    pub fn waiting_bytes(&self) -> usize {
        match &self.state {
            State::Connected { incoming, .. } => incoming.len(),
            State::Datagrams { bytes, .. } => *bytes,
            State::Fresh | State::Listening { .. } => 0,
        }
    }

    /// Its address; sockets without a name have the empty one of their family.
    #[must_use]
    pub fn name(&self) -> Address {
        self.local.clone().map_or_else(|| nowhere(self.spec.family), |local| self.told(local))
    }

    /// An address as this socket's family has it.
    #[must_use]
    pub fn told(&self, address: Address) -> Address {
        if self.spec.family == Family::Inet6 { address.mapped() } else { address }
    }

    #[must_use]
    pub fn peer_name(&self) -> Address {
        self.remote.clone().map_or_else(|| nowhere(self.spec.family), |remote| self.told(remote))
    }
}

/// The address of what has none.
pub(super) fn nowhere(family: Family) -> Address {
    match family {
        Family::Inet => Address::Inet([0; 4], 0),
        Family::Inet6 => Address::Inet6([0; 16], 0),
        Family::Unix => Address::Unix(String::new()),
    }
}
