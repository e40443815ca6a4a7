//! What is the case with a socket, for those who look before they wait. Knows no waiting.

use super::{Network, Socket, State};
use crate::abi::Readiness;
use crate::base::ObjectId;
use crate::kernel::poll::news;

impl Network {
    #[must_use]
    pub(in crate::kernel) fn readiness(&self, id: ObjectId) -> Readiness {
        let Some(socket) = self.socket(id) else { return Readiness { invalid: true, ..Readiness::default() } };
        let error = socket.error.is_some();
        let found = match &socket.state {
            State::Fresh if socket.spec.stream => Readiness { write: true, hangup: true, ..Readiness::default() },
            State::Fresh => Readiness { write: true, ..Readiness::default() },
            State::Listening { queue, .. } => Readiness { read: !queue.is_empty(), ..Readiness::default() },
            State::Connected { incoming, ended, broken, shut_read, shut_write, peer } => Readiness {
                read: !incoming.is_empty() || *ended || *shut_read || error,
                write: *shut_write || *broken || peer.is_none_or(|peer| self.has_room(peer)),
                hangup: (*ended && *shut_write) || *broken,
                error,
                ..Readiness::default()
            },
            State::Datagrams { messages, peer, .. } => Readiness {
                read: !messages.is_empty() || error,
                write: peer.is_none_or(|peer| self.has_room(peer)),
                ..Readiness::default()
            },
        };
        Readiness { error, news: news(socket.came_in, socket.room_made), ..found }
    }

    fn has_room(&self, id: ObjectId) -> bool {
        self.socket(id).is_none_or(|socket: &Socket| socket.waiting_bytes() < socket.capacity())
    }
}
