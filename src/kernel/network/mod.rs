//! The network: sockets that reach each other on this one machine. Semantics: socket(7), tcp(7), unix(7), udp(7).
//! Knows no descriptors; the kernel wakes those who wait.

mod calls;
mod connection;
mod ports;
mod ready;
mod rights;
mod socket;
mod transfer;

pub(super) use calls::{Receive, Send};
pub use rights::Rights;
pub use socket::{Message, Socket, State};

use crate::abi::Address;
use crate::base::{Instant, ObjectId, Table};
use std::rc::Rc;

/// Every socket, and addresses that rest for a while.
#[derive(Clone, Debug, Default)]
pub struct Network {
    sockets: Table<ObjectId, Socket>,
    /// Addresses of connections that were closed from this side first (TIME_WAIT), and until when they rest.
    resting: Rc<Vec<(Address, Instant)>>,
    /// Open descriptions that nobody can receive any more.
    lost: Vec<ObjectId>,
}

impl Network {
    #[must_use]
    pub fn socket(&self, id: ObjectId) -> Option<&Socket> {
        self.sockets.get(id)
    }

    pub(super) fn socket_mut(&mut self, id: ObjectId) -> Option<&mut Socket> {
        self.sockets.get_mut(id)
    }

    pub fn socket_ids(&self) -> impl Iterator<Item = ObjectId> {
        self.sockets.keys()
    }

    pub fn sockets(&self) -> impl Iterator<Item = (ObjectId, &Socket)> {
        self.sockets.iter()
    }

    fn socket_that_is_there(&mut self, id: ObjectId) -> &mut Socket {
        self.sockets.get_mut(id).expect("an open description leads to a socket that is there")
    }
}
