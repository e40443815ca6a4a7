//! Bytes and messages between sockets: who may send, what arrives, when a connection has ended. Knows no waiting.

use super::ports::{is_here, own_address};
use super::socket::nowhere;
use super::{Message, Network, State};
use crate::abi::{Address, Errno, Family, Shut};
use crate::base::ObjectId;
use crate::kernel::limits;

/// What sending or receiving came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Transfer<T> {
    Done(T),
    /// There is nothing, or no room; the room is in this socket.
    Wait(ObjectId),
}

impl Network {
    /// Sends as many bytes as there is room for; gives their number and the socket that they lie in now, if any.
    pub(super) fn send(
        &mut self,
        id: ObjectId,
        bytes: &[u8],
        to: Option<&Address>,
        rights: &[ObjectId],
        head: u32,
    ) -> Result<Transfer<(usize, Option<ObjectId>)>, Errno> {
        let socket = self.sockets.get_mut(id).ok_or(Errno::EBADF)?;
        if let Some(error) = socket.error.take() {
            return Err(error);
        }
        match &mut socket.state {
            State::Fresh | State::Listening { .. } if to.is_some() && socket.spec.family == Family::Unix => {
                Err(Errno::EOPNOTSUPP)
            }
            // As Linux: a stream that was never connected is a broken pipe.
            State::Fresh | State::Listening { .. } if socket.spec.family == Family::Unix => Err(Errno::ENOTCONN),
            State::Fresh | State::Listening { .. } => Err(Errno::EPIPE),
            State::Connected { shut_write: true, .. } | State::Connected { broken: true, .. } => Err(Errno::EPIPE),
            State::Connected { peer: Some(peer), .. } => {
                let peer = *peer;
                self.send_stream(peer, bytes, rights)
            }
            State::Connected { broken, .. } => {
                // Nobody is there: this is still sent, and the answer breaks the connection off.
                *broken = true;
                socket.error = Some(Errno::EPIPE);
                Ok(Transfer::Done((bytes.len(), None)))
            }
            State::Datagrams { .. } => self.send_message(id, bytes, to, rights, head),
        }
    }

    fn send_stream(
        &mut self,
        peer: ObjectId,
        bytes: &[u8],
        rights: &[ObjectId],
    ) -> Result<Transfer<(usize, Option<ObjectId>)>, Errno> {
        let other = self.socket_that_is_there(peer);
        let room = other.capacity().saturating_sub(other.waiting_bytes());
        let State::Connected { incoming, shut_read, .. } = &mut other.state else { return Err(Errno::EPIPE) };
        if *shut_read && other.spec.family == Family::Unix {
            return Err(Errno::EPIPE);
        }
        if room == 0 && !bytes.is_empty() {
            return Ok(Transfer::Wait(peer));
        }
        let count = room.min(bytes.len());
        let start = incoming.len();
        incoming.extend(&bytes[..count]);
        if count > 0 {
            other.rights.add(start, start + count, rights);
        }
        other.came_in += 1;
        Ok(Transfer::Done((count, Some(peer))))
    }

    fn send_message(
        &mut self,
        id: ObjectId,
        bytes: &[u8],
        to: Option<&Address>,
        rights: &[ObjectId],
        head: u32,
    ) -> Result<Transfer<(usize, Option<ObjectId>)>, Errno> {
        let socket = self.socket(id).ok_or(Errno::EBADF)?;
        let State::Datagrams { peer, .. } = socket.state else { return Err(Errno::EINVAL) };
        let is_inet = socket.spec.family != Family::Unix;
        if bytes.len() > if is_inet { limits::MAX_UDP_BYTES } else { limits::SOCKET_CAPACITY } {
            return Err(Errno::EMSGSIZE);
        }
        let address = to.or(socket.remote.as_ref()).cloned();
        if is_inet {
            self.bind_to_any(id, nowhere(socket.spec.family))?;
        }
        let receiver = match (&address, peer) {
            (Some(address), _) if !is_here(address) => return Err(Errno::ENETUNREACH),
            (Some(address), _) => self.receiver_at(address),
            (None, Some(peer)) => Some(peer).filter(|peer| self.socket(*peer).is_some()),
            (None, None) if is_inet => return Err(Errno::EDESTADDRREQ),
            (None, None) => return Err(Errno::ENOTCONN),
        };
        let Some(receiver) = receiver else {
            return self.nobody_there(id, is_inet, to.is_some(), bytes.len());
        };
        let from = self.socket(id).and_then(|socket| socket.local.clone());
        let from = from.map(|from| own_address(from, address.as_ref()));
        let other = self.socket_that_is_there(receiver);
        let room = other.capacity().saturating_sub(other.waiting_bytes());
        let State::Datagrams { messages, bytes: held, .. } = &mut other.state else { return Err(Errno::ECONNREFUSED) };
        if room < bytes.len() && !messages.is_empty() {
            // UDP drops what there is no room for; Unix waits.
            return Ok(if is_inet { Transfer::Done((bytes.len(), None)) } else { Transfer::Wait(receiver) });
        }
        let from = from.map(|from| if other.spec.family == Family::Inet6 { from.mapped() } else { from });
        messages.push_back(Message { from, bytes: bytes.to_vec(), rights: rights.to_vec(), head });
        *held += bytes.len();
        other.came_in += 1;
        Ok(Transfer::Done((bytes.len(), Some(receiver))))
    }

    fn nobody_there(
        &mut self,
        id: ObjectId,
        is_inet: bool,
        named: bool,
        count: usize,
    ) -> Result<Transfer<(usize, Option<ObjectId>)>, Errno> {
        if !is_inet {
            return Err(Errno::ECONNREFUSED);
        }
        if !named {
            self.socket_that_is_there(id).error = Some(Errno::ECONNREFUSED);
        }
        Ok(Transfer::Done((count, None)))
    }

    /// Takes at most `max` bytes, or one message, of what has come in.
    pub(super) fn receive(&mut self, id: ObjectId, max: usize, peek: bool) -> Result<Transfer<Message>, Errno> {
        let socket = self.sockets.get_mut(id).ok_or(Errno::EBADF)?;
        let from = socket.remote.is_some().then(|| socket.peer_name());
        let full = socket.waiting_bytes() >= socket.capacity();
        match &mut socket.state {
            State::Fresh | State::Listening { .. } if socket.spec.family == Family::Unix => Err(Errno::EINVAL),
            State::Fresh if socket.has_failed && socket.error.is_none() => {
                Ok(Transfer::Done(Message { from, bytes: Vec::new(), rights: Vec::new(), head: 0 }))
            }
            State::Fresh | State::Listening { .. } => Err(Errno::ENOTCONN),
            State::Connected { incoming, ended, shut_read, peer, .. } => {
                if incoming.is_empty() && max > 0 {
                    if let Some(error) = socket.error.filter(|error| *error != Errno::EPIPE) {
                        socket.error = None;
                        return Err(error);
                    }
                    if !*ended && !*shut_read {
                        return Ok(Transfer::Wait(id));
                    }
                }
                let (count, rights) = socket.rights.bound(max.min(incoming.len()));
                let rights = rights.to_vec();
                let writer = peer.filter(|_| !peek && full && count > 0);
                let bytes = if peek {
                    incoming.iter().take(count).copied().collect()
                } else {
                    incoming.drain(..count).collect()
                };
                if !peek {
                    socket.rights.pass(count);
                }
                if let Some(writer) = writer {
                    self.socket_that_is_there(writer).room_made += 1;
                }
                Ok(Transfer::Done(Message { from, bytes, rights, head: 0 }))
            }
            State::Datagrams { messages, bytes, .. } => {
                if let Some(error) = socket.error.take() {
                    return Err(error);
                }
                let Some(message) = messages.front().cloned() else { return Ok(Transfer::Wait(id)) };
                if !peek {
                    messages.pop_front();
                    *bytes -= message.bytes.len();
                }
                let bytes = message.bytes[..max.min(message.bytes.len())].to_vec();
                Ok(Transfer::Done(Message { bytes, ..message }))
            }
        }
    }

    /// Shuts halves of a connection. Gives whom it tells.
    pub(super) fn shut(&mut self, id: ObjectId, how: Shut) -> Result<Vec<ObjectId>, Errno> {
        let socket = self.sockets.get_mut(id).ok_or(Errno::EBADF)?;
        if how != Shut::Write && matches!(socket.state, State::Listening { .. }) {
            // It listens no more; who waits in accept() is told.
            let listened = std::mem::replace(&mut socket.state, State::Fresh);
            return Ok(self.break_off_all(&listened));
        }
        let State::Connected { peer, shut_read, shut_write, .. } = &mut socket.state else {
            return Err(Errno::ENOTCONN);
        };
        *shut_read |= how != Shut::Write;
        *shut_write |= how != Shut::Read;
        let peer = *peer;
        if how != Shut::Read
            && let Some(other) = peer.and_then(|peer| self.sockets.get_mut(peer))
            && let State::Connected { ended, .. } = &mut other.state
        {
            *ended = true;
            other.came_in += 1;
        }
        Ok(peer.into_iter().collect())
    }
}
