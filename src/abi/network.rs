//! What a thread may ask of the network, and of many descriptors at once. Addresses are plain data; nobody looks them up.

use crate::base::Fd;
use serde::{Deserialize, Serialize};

/// A family and kind of socket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SocketSpec {
    pub family: Family,
    /// True: a stream of bytes; false: single messages.
    pub stream: bool,
}

/// A family of addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Family {
    Unix,
    Inet,
    Inet6,
}

/// Where a socket can be reached. The only host is the machine itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Address {
    /// Host as four bytes, port.
    Inet([u8; 4], u16),
    /// The same with sixteen bytes.
    Inet6([u8; 16], u16),
    /// A path; empty: no name.
    Unix(String),
}

/// Which halves of a connection to shut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Shut {
    Read,
    Write,
    Both,
}

/// An option that the kernel knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SocketOption {
    ReuseAddress,
    /// Why the last connect failed; asking clears it.
    Error,
    ReceiveBuffer,
    SendBuffer,
    Listening,
    /// Without it, who has no particular IPv6 address is reached by IPv4 too.
    OnlyInet6,
    /// 1 for a stream, else 0.
    Stream,
}

/// A system call on a socket. `timeout_ns`: `None` waits for ever, 0 not at all (`Error(EAGAIN)`), else `TimedOut`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SocketCall {
    /// Answer: `Fd`.
    Create { spec: SocketSpec },
    /// Two that are connected. Answer: `Fds`.
    Pair { spec: SocketSpec },
    /// Answer: `Done`.
    Bind { fd: Fd, address: Address },
    /// Answer: `Done`.
    Listen { fd: Fd, backlog: u32 },
    /// Answer: `Accepted`.
    Accept { fd: Fd, timeout_ns: Option<u64> },
    /// Answer: `Done`.
    Connect { fd: Fd, address: Address, timeout_ns: Option<u64> },
    /// `rights`: descriptors that go with it; `head`: what a packet's head is to say. Answer: `Count`, may be short.
    Send { fd: Fd, bytes: Vec<u8>, to: Option<Address>, timeout_ns: Option<u64>, rights: Vec<Fd>, head: u32 },
    /// Takes at most `rights` of the descriptors that come with it; others are lost. Answer: `Received`.
    Receive { fd: Fd, max: u64, peek: bool, timeout_ns: Option<u64>, rights: u32 },
    /// Answer: `Done`.
    Shutdown { fd: Fd, how: Shut },
    /// Where it is (`peer` false) or whom it is connected with. Answer: `Address`.
    Name { fd: Fd, peer: bool },
    /// Answer: `Count` (the value); `set` changes it first.
    Option { fd: Fd, option: SocketOption, set: Option<u64> },
}

/// What one wants to know of a descriptor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Interest {
    pub fd: Fd,
    pub read: bool,
    pub write: bool,
    /// Only what is new since then counts: `Readiness::news` as it was told last.
    pub edge: Option<u64>,
}

/// What is the case with a descriptor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Readiness {
    /// A read would not wait.
    pub read: bool,
    pub write: bool,
    /// The other side has gone.
    pub hangup: bool,
    pub error: bool,
    /// The descriptor is not open.
    pub invalid: bool,
    /// How often something came in, and room was made, modulo 2^22 each: told to whom asks for what is new alone.
    pub news: u64,
}

/// What an IPv4 address begins with where sixteen bytes are wanted.
const MAPPED: [u8; 12] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255];

impl Address {
    /// As a host with four bytes, where that is what it stands for.
    #[must_use]
    pub fn unmapped(&self) -> Address {
        match self {
            Address::Inet6([start @ .., a, b, c, d], port) if *start == MAPPED => {
                Address::Inet([*a, *b, *c, *d], *port)
            }
            other => other.clone(),
        }
    }

    /// With sixteen bytes.
    #[must_use]
    pub fn mapped(self) -> Address {
        match self {
            Address::Inet(host, port) => {
                let mut bytes = [0; 16];
                bytes[..12].copy_from_slice(&MAPPED);
                bytes[12..].copy_from_slice(&host);
                Address::Inet6(bytes, port)
            }
            other => other,
        }
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Address::Inet([a, b, c, d], port) => write!(f, "{a}.{b}.{c}.{d}:{port}"),
            Address::Inet6(host, port) => {
                // Only the machine itself, or nobody in particular, or an IPv4 host, can be reached.
                match (self.unmapped(), host[15]) {
                    (Address::Inet([a, b, c, d], _), _) => write!(f, "[::ffff:{a}.{b}.{c}.{d}]:{port}"),
                    (_, 1) => write!(f, "[::1]:{port}"),
                    _ => write!(f, "[::]:{port}"),
                }
            }
            Address::Unix(path) if path.is_empty() => write!(f, "the other end"),
            Address::Unix(path) => write!(f, "{}", path.split_once(':').map_or(path.as_str(), |(_, path)| path)),
        }
    }
}
