//! Who has which address: binding, free ports, addresses that rest after a connection. Knows no connections.

use super::{Network, Socket, State};
use crate::abi::{Address, Errno};
use crate::base::{Instant, ObjectId, mix};
use std::rc::Rc;

/// Ports that the kernel gives out.
const FIRST_FREE: u16 = 32_768;
const LAST_FREE: u16 = 60_999;
/// How long the address of a closed connection rests.
const REST_NS: u64 = 60_000_000_000;
const ANY: [u8; 4] = [0; 4];
const ANY6: [u8; 16] = [0; 16];
const LOOPBACK: [u8; 4] = [127, 0, 0, 1];
const LOOPBACK6: [u8; 16] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];

/// Whether it is this machine's: there is no way to any other.
pub(super) fn is_here(address: &Address) -> bool {
    match *address {
        Address::Inet(host, _) => host == ANY || host[0] == 127,
        Address::Inet6(host, _) => host == ANY6 || host == LOOPBACK6,
        Address::Unix(_) => true,
    }
}

impl Network {
    /// Gives `id` this address.
    pub(super) fn bind(&mut self, id: ObjectId, address: Address, now: Instant) -> Result<(), Errno> {
        let socket = self.socket(id).ok_or(Errno::EBADF)?;
        if socket.local.is_some() {
            return Err(Errno::EINVAL);
        }
        if !is_here(&address) {
            return Err(Errno::EADDRNOTAVAIL);
        }
        if port_of(&address).is_some_and(|port| port != 0) && self.is_taken(id, &address, now) {
            return Err(Errno::EADDRINUSE);
        }
        let address = self.with_port(id, address)?;
        self.socket_that_is_there(id).local = Some(address);
        Ok(())
    }

    fn is_taken(&self, id: ObjectId, address: &Address, now: Instant) -> bool {
        let Some(own) = self.socket(id) else { return true };
        let rests =
            |(resting, until): &(Address, Instant)| *until > now && overlap(resting, true, address, own.only_inet6);
        if !own.reuse && self.resting.iter().any(rests) {
            return true;
        }
        self.sockets().any(|(other_id, other)| {
            let may_share = own.reuse && other.reuse && !matches!(other.state, State::Listening { .. });
            other_id != id
                && other.spec.stream == own.spec.stream
                && !may_share
                && other.local.as_ref().is_some_and(|local| overlap(local, other.only_inet6, address, own.only_inet6))
        })
    }

    /// A port that nobody has: which one it is follows from the socket's own number.
    fn free_port(&self, id: ObjectId) -> Result<u16, Errno> {
        let count = u32::from(LAST_FREE - FIRST_FREE) + 1;
        let start = (mix(u64::from(id.creator.0), u64::from(id.number)) % u64::from(count)) as u32;
        let is_free =
            |port: u16| !self.sockets().any(|(_, socket)| socket.local.as_ref().and_then(port_of) == Some(port));
        (0..count)
            .map(|k| FIRST_FREE + ((start + k) % count) as u16)
            .find(|port| is_free(*port))
            .ok_or(Errno::EADDRINUSE)
    }

    /// The address, with a free port where it has none.
    fn with_port(&self, id: ObjectId, address: Address) -> Result<Address, Errno> {
        Ok(match address {
            Address::Inet(host, 0) => Address::Inet(host, self.free_port(id)?),
            Address::Inet6(host, 0) => Address::Inet6(host, self.free_port(id)?),
            address => address,
        })
    }

    /// A socket that connects without an address gets one, with this host.
    pub(super) fn bind_to_any(&mut self, id: ObjectId, host: Address) -> Result<(), Errno> {
        if self.socket(id).ok_or(Errno::EBADF)?.local.is_none() {
            let host = match host {
                Address::Inet(host, _) => Address::Inet(host, 0),
                Address::Inet6(host, _) => Address::Inet6(host, 0),
                Address::Unix(_) => return Ok(()),
            };
            self.socket_that_is_there(id).local = Some(self.with_port(id, host)?);
        }
        Ok(())
    }

    /// Who listens at an address.
    pub(super) fn listener_at(&self, address: &Address) -> Option<ObjectId> {
        let listens = |state: &State| matches!(state, State::Listening { .. });
        self.sockets().find(|(_, s)| s.spec.stream && listens(&s.state) && hears(s, address)).map(|(id, _)| id)
    }

    /// Who gets messages sent to an address.
    pub(super) fn receiver_at(&self, address: &Address) -> Option<ObjectId> {
        self.sockets().find(|(_, s)| !s.spec.stream && hears(s, address)).map(|(id, _)| id)
    }

    /// The side that closed first keeps its address busy for a while.
    pub(super) fn rest(&mut self, address: Address, now: Instant) {
        let resting = Rc::make_mut(&mut self.resting);
        resting.retain(|(_, until)| *until > now);
        resting.push((address, Instant(now.0 + REST_NS)));
    }
}

fn port_of(address: &Address) -> Option<u16> {
    match address {
        Address::Inet(_, port) | Address::Inet6(_, port) => Some(*port),
        Address::Unix(_) => None,
    }
}

/// Where whoever has `local` is seen from `target`: nobody in particular becomes the machine itself.
pub(super) fn own_address(local: Address, target: Option<&Address>) -> Address {
    match (local, target) {
        (Address::Inet(ANY, port), _) | (Address::Inet6(ANY6, port), Some(Address::Inet(..))) => {
            Address::Inet(LOOPBACK, port)
        }
        (Address::Inet6(ANY6, port), _) => Address::Inet6(LOOPBACK6, port),
        (other, _) => other,
    }
}

fn overlap(a: &Address, a_only6: bool, b: &Address, b_only6: bool) -> bool {
    match (a, b) {
        (Address::Inet6(h, p), Address::Inet6(g, q)) => p == q && (h == g || *h == ANY6 || *g == ANY6),
        (Address::Inet6(h, p), Address::Inet(_, q)) => p == q && *h == ANY6 && !a_only6,
        (Address::Inet(_, p), Address::Inet6(g, q)) => p == q && *g == ANY6 && !b_only6,
        (Address::Inet(h, p), Address::Inet(g, q)) => p == q && (h == g || *h == ANY || *g == ANY),
        (Address::Unix(a), Address::Unix(b)) => a == b && !a.is_empty(),
        _ => false,
    }
}

/// Whether what is sent to `target` comes to this socket.
fn hears(socket: &Socket, target: &Address) -> bool {
    let Some(local) = &socket.local else { return false };
    match (target, local) {
        (Address::Inet6(ANY6, p), Address::Inet6(h, q)) => p == q && (*h == LOOPBACK6 || *h == ANY6),
        (Address::Inet6(h, p), Address::Inet6(g, q)) => p == q && (h == g || *g == ANY6 && *h == LOOPBACK6),
        (Address::Inet(_, p), Address::Inet6(ANY6, q)) => p == q && !socket.only_inet6,
        (Address::Inet(ANY, p), Address::Inet(h, q)) => p == q && (h[0] == 127 || *h == ANY),
        (Address::Inet(h, p), Address::Inet(g, q)) => p == q && (h == g || *g == ANY),
        (Address::Unix(a), Address::Unix(b)) => a == b && !a.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::{Family, SocketSpec};
    use crate::base::Pid;

    fn network(count: u32) -> Network {
        let mut network = Network::default();
        let spec = SocketSpec { family: Family::Inet, stream: true };
        for number in 1..=count {
            network.sockets.insert(ObjectId { creator: Pid(100), number }, Socket::new(spec, State::Fresh));
        }
        network
    }

    fn id(number: u32) -> ObjectId {
        ObjectId { creator: Pid(100), number }
    }

    #[test]
    fn an_address_is_given_once_and_rests_after_a_connection() {
        let mut network = network(4);
        let at = Address::Inet([127, 0, 0, 1], 8080);
        assert_eq!(network.bind(id(1), at.clone(), Instant(0)), Ok(()));
        assert_eq!(network.bind(id(1), at.clone(), Instant(0)), Err(Errno::EINVAL), "it has one");
        assert_eq!(network.bind(id(2), Address::Inet(ANY, 8080), Instant(0)), Err(Errno::EADDRINUSE));
        assert_eq!(network.bind(id(2), Address::Inet([10, 0, 0, 1], 80), Instant(0)), Err(Errno::EADDRNOTAVAIL));
        network.rest(Address::Inet([127, 0, 0, 1], 9000), Instant(0));
        let resting = Address::Inet([127, 0, 0, 1], 9000);
        assert_eq!(network.bind(id(2), resting.clone(), Instant(5)), Err(Errno::EADDRINUSE));
        network.socket_that_is_there(id(2)).reuse = true;
        assert_eq!(network.bind(id(2), resting, Instant(5)), Ok(()));
        assert_eq!(network.bind(id(3), Address::Inet([127, 0, 0, 1], 0), Instant(0)), Ok(()));
        let Some(Address::Inet(_, port)) = network.socket(id(3)).and_then(|s| s.local.clone()) else { panic!("bound") };
        assert!((FIRST_FREE..=LAST_FREE).contains(&port));
    }
}
