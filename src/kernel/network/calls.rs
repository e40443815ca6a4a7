//! System calls on sockets. Knows what each answers, who waits and which event it leaves; what happens is next door.

use super::connection::Connected;
use super::transfer::Transfer;
use super::{Socket, State};
use crate::abi::{Address, Errno, EventKind, Family, Reply, SocketCall, SocketOption, SocketSpec, WaitReason};
use crate::base::{Fd, ObjectId, Tid};
use crate::kernel::files::Target;
use crate::kernel::perform::Tried;
use crate::kernel::{Kernel, Queue};

/// Descriptor and patience of a call that may wait.
#[derive(Clone, Copy)]
struct Caller {
    tid: Tid,
    fd: Fd,
    timeout_ns: Option<u64>,
}

/// What is to be sent, and to whom.
#[derive(Clone, Copy)]
pub(in crate::kernel) struct Send<'a> {
    pub fd: Fd,
    pub bytes: &'a [u8],
    pub to: Option<&'a Address>,
    pub timeout_ns: Option<u64>,
    pub rights: &'a [Fd],
    pub head: u32,
}

/// What is to be received.
#[derive(Clone, Copy)]
pub(in crate::kernel) struct Receive {
    pub fd: Fd,
    pub max: u64,
    pub peek: bool,
    pub timeout_ns: Option<u64>,
    pub rights: u32,
}

impl Caller {
    /// It has to wait, or is told that it would have to.
    fn wait(self, queue: Queue, why: WaitReason) -> Tried {
        match self.timeout_ns {
            Some(0) => Tried::reply(Reply::Error(Errno::EAGAIN)),
            timeout_ns => Tried::Wait { queue, why, timeout_ns },
        }
    }
}

impl Kernel {
    pub(in crate::kernel) fn socket_call(&mut self, tid: Tid, call: &SocketCall) -> Tried {
        let result = match call {
            SocketCall::Accept { fd, timeout_ns } => {
                return self.accept(Caller { tid, fd: *fd, timeout_ns: *timeout_ns });
            }
            SocketCall::Connect { fd, address, timeout_ns } => {
                return self.connect(Caller { tid, fd: *fd, timeout_ns: *timeout_ns }, address);
            }
            SocketCall::Send { fd, bytes, to, timeout_ns, rights, head } => {
                let (to, timeout_ns) = (to.as_ref(), *timeout_ns);
                return self.socket_send(tid, &Send { fd: *fd, bytes, to, timeout_ns, rights, head: *head });
            }
            SocketCall::Receive { fd, max, peek, timeout_ns, rights } => {
                let (fd, max, timeout_ns) = (*fd, *max, *timeout_ns);
                return self.socket_receive(tid, &Receive { fd, max, peek: *peek, timeout_ns, rights: *rights });
            }
            SocketCall::Create { spec } => self.make_socket(tid, *spec),
            SocketCall::Pair { spec } => self.make_pair(tid, *spec),
            SocketCall::Bind { fd, address } => self.bind(tid, *fd, address),
            SocketCall::Listen { fd, backlog } => self.listen(tid, *fd, *backlog),
            SocketCall::Shutdown { fd, how } => self.socket_of(tid, *fd).and_then(|id| {
                let peer = self.network.shut(id, *how)?;
                self.draft(tid, EventKind::SocketShut { fd: *fd });
                self.notice(id, tid);
                peer.into_iter().for_each(|peer| self.notice(peer, tid));
                Ok(Reply::Done)
            }),
            SocketCall::Name { fd, peer } => self.socket_name(tid, *fd, *peer),
            SocketCall::Option { fd, option, set } => self.socket_option(tid, *fd, *option, *set),
        };
        Tried::result(result)
    }

    pub(super) fn socket_of(&self, tid: Tid, fd: Fd) -> Result<ObjectId, Errno> {
        match self.description_of(tid, fd)?.target {
            Target::Socket(id) => Ok(id),
            _ => Err(Errno::ENOTSOCK),
        }
    }

    /// Something changed at a socket: whoever waits there looks again.
    pub(in crate::kernel) fn notice(&mut self, id: ObjectId, by: Tid) {
        self.wake_all(Queue::SocketRead(id), by);
        self.wake_all(Queue::SocketWrite(id), by);
        self.wake_pollers(by);
    }

    fn make_socket(&mut self, tid: Tid, spec: SocketSpec) -> Result<Reply, Errno> {
        let state = if spec.stream { State::Fresh } else { State::datagrams(None) };
        let pid = self.pid_of(tid);
        let fd = self.free_descriptor(pid)?;
        let id = self.new_socket_name(tid);
        self.network.sockets.insert(id, Socket::new(spec, state));
        self.open_socket(tid, fd, id);
        self.draft(tid, EventKind::SocketMade { fd, pair: None });
        Ok(Reply::Fd(fd))
    }

    fn make_pair(&mut self, tid: Tid, spec: SocketSpec) -> Result<Reply, Errno> {
        if spec.family != Family::Unix {
            return Err(Errno::EOPNOTSUPP);
        }
        let pid = self.pid_of(tid);
        let (a, b) = self.two_free_descriptors(pid)?;
        let (first, second) = (self.new_socket_name(tid), self.new_socket_name(tid));
        self.network.pair(spec, first, second);
        self.open_socket(tid, a, first);
        self.open_socket(tid, b, second);
        self.draft(tid, EventKind::SocketMade { fd: a, pair: Some(b) });
        Ok(Reply::Fds(a, b))
    }

    fn bind(&mut self, tid: Tid, fd: Fd, address: &Address) -> Result<Reply, Errno> {
        let id = self.socket_of(tid, fd)?;
        if let Address::Inet(_, 1..=1023) | Address::Inet6(_, 1..=1023) = address {
            return Err(Errno::EACCES);
        }
        let address = match address {
            Address::Unix(path) if !path.is_empty() => Address::Unix(self.make_socket_file(tid, path)?),
            other => other.unmapped(),
        };
        self.network.bind(id, address, self.now)?;
        let address = self.network.socket_that_is_there(id).name();
        self.draft(tid, EventKind::SocketBound { fd, address });
        Ok(Reply::Done)
    }

    fn listen(&mut self, tid: Tid, fd: Fd, backlog: u32) -> Result<Reply, Errno> {
        let id = self.socket_of(tid, fd)?;
        self.network.listen(id, backlog as usize)?;
        let address = self.network.socket_that_is_there(id).name();
        self.draft(tid, EventKind::SocketListens { fd, address });
        Ok(Reply::Done)
    }

    fn accept(&mut self, caller: Caller) -> Tried {
        let Caller { tid, fd, .. } = caller;
        let found = self.socket_of(tid, fd).and_then(|id| Ok((id, self.free_descriptor(self.pid_of(tid))?)));
        let (id, new_fd) = match found {
            Ok(found) => found,
            Err(errno) => return Tried::reply(Reply::Error(errno)),
        };
        match self.network.accept(id) {
            Err(errno) => Tried::reply(Reply::Error(errno)),
            Ok(None) => caller.wait(Queue::SocketRead(id), WaitReason::Accept { fd }),
            Ok(Some(connection)) => {
                self.open_socket(tid, new_fd, connection);
                let peer = self.network.socket_that_is_there(connection).peer_name();
                self.draft(tid, EventKind::SocketAccepted { fd: new_fd, peer: peer.clone() });
                self.wake_all(Queue::SocketWrite(id), tid);
                Tried::reply(Reply::Accepted { fd: new_fd, peer })
            }
        }
    }

    fn connect(&mut self, caller: Caller, address: &Address) -> Tried {
        let Caller { tid, fd, .. } = caller;
        let id = match self.socket_of(tid, fd) {
            Ok(id) => id,
            Err(errno) => return Tried::reply(Reply::Error(errno)),
        };
        let target = match address {
            Address::Unix(path) => match self.socket_file(tid, path) {
                Ok(name) => Address::Unix(name),
                Err(errno) => return Tried::reply(Reply::Error(errno)),
            },
            other => other.unmapped(),
        };
        let socket = self.network.socket_that_is_there(id);
        if std::mem::take(&mut socket.has_failed) {
            return Tried::reply(Reply::Error(socket.error.take().unwrap_or(Errno::ECONNABORTED)));
        }
        let other = self.new_socket_name(tid);
        let impatient = caller.timeout_ns == Some(0) && !matches!(address, Address::Unix(_));
        let result = self.network.connect(id, other, &target);
        let refused = result == Err(Errno::ECONNREFUSED);
        if refused || matches!(result, Ok(Connected::Yes { .. })) {
            self.draft(tid, EventKind::SocketConnected { fd, peer: address.clone(), refused });
        }
        if refused && caller.timeout_ns.is_some() && !matches!(address, Address::Unix(_)) {
            self.network.socket_that_is_there(id).has_failed = true;
        }
        match result {
            Err(Errno::ECONNREFUSED) if impatient => {
                self.network.socket_that_is_there(id).error = Some(Errno::ECONNREFUSED);
                Tried::reply(Reply::Error(Errno::EINPROGRESS))
            }
            Err(errno) => Tried::reply(Reply::Error(errno)),
            Ok(Connected::Full { listener }) => caller.wait(Queue::SocketWrite(listener), WaitReason::Connect { fd }),
            Ok(Connected::Yes { listener }) => {
                if let Some(listener) = listener {
                    self.notice(listener, tid);
                }
                let stream = listener.is_some();
                Tried::reply(if impatient && stream { Reply::Error(Errno::EINPROGRESS) } else { Reply::Done })
            }
        }
    }

    /// Sends all of it when there is no limit of time, else as much as there is room for.
    pub(in crate::kernel) fn socket_send(&mut self, tid: Tid, what: &Send) -> Tried {
        let Send { fd, bytes, to, timeout_ns, rights, head } = *what;
        let done = self.thread_mut(tid).attempt.progress;
        let rights = match self.rights_to_send(tid, fd, if done == 0 { rights } else { &[] }) {
            Ok(rights) => rights,
            Err(errno) => return Tried::reply(Reply::Error(errno)),
        };
        let resolved = match to {
            Some(Address::Unix(path)) => self.socket_file(tid, path).map(|name| Some(Address::Unix(name))),
            other => Ok(other.map(Address::unmapped)),
        };
        let caller = Caller { tid, fd, timeout_ns };
        let why = WaitReason::Send { fd };
        let sent = self
            .socket_of(tid, fd)
            .and_then(|id| Ok((id, self.network.send(id, &bytes[done..], resolved?.as_ref(), &rights, head)?)));
        match sent {
            Err(_) if done > 0 => Tried::reply(Reply::Count(done as u64)),
            Err(Errno::EPIPE) => self.broken_pipe(tid),
            Err(errno) => Tried::reply(Reply::Error(errno)),
            Ok((_, Transfer::Wait(full))) => caller.wait(Queue::SocketWrite(full), why),
            Ok((id, Transfer::Done((count, receiver)))) => {
                let to = to.cloned().unwrap_or_else(|| self.network.socket_that_is_there(id).peer_name());
                self.draft(tid, EventKind::SocketSent { fd, to, bytes: bytes[done..done + count].to_vec() });
                if let Some(receiver) = receiver {
                    self.hold_rights(id, count, &rights);
                    self.wake_all(Queue::SocketRead(receiver), tid);
                    self.wake_pollers(tid);
                }
                let done = done + count;
                match receiver {
                    Some(full) if done < bytes.len() && timeout_ns.is_none() => {
                        self.thread_mut(tid).attempt.progress = done;
                        caller.wait(Queue::SocketWrite(full), why)
                    }
                    _ => Tried::reply(Reply::Count(done as u64)),
                }
            }
        }
    }

    pub(in crate::kernel) fn socket_receive(&mut self, tid: Tid, what: &Receive) -> Tried {
        let Receive { fd, max, peek, timeout_ns, rights } = *what;
        let max = usize::try_from(max).unwrap_or(usize::MAX);
        let got = self.socket_of(tid, fd).and_then(|id| Ok((id, self.network.receive(id, max, peek)?)));
        match got {
            Err(errno) => Tried::reply(Reply::Error(errno)),
            Ok((id, Transfer::Wait(_))) => {
                Caller { tid, fd, timeout_ns }.wait(Queue::SocketRead(id), WaitReason::Receive { fd })
            }
            Ok((id, Transfer::Done(message))) => {
                let from = message.from.clone();
                let shown = from.clone().unwrap_or_else(|| self.network.socket_that_is_there(id).peer_name());
                self.draft(tid, EventKind::SocketReceived { fd, from: shown, bytes: message.bytes.clone() });
                if !peek && !message.bytes.is_empty() {
                    self.wake_all(Queue::SocketWrite(id), tid);
                    self.wake_pollers(tid);
                }
                let (rights, cut) = self.take_rights(tid, fd, message.rights, rights, peek);
                Tried::reply(Reply::Received { bytes: message.bytes, from, rights, cut, head: message.head })
            }
        }
    }

    fn socket_name(&mut self, tid: Tid, fd: Fd, peer: bool) -> Result<Reply, Errno> {
        let id = self.socket_of(tid, fd)?;
        let socket = self.network.socket_that_is_there(id);
        // A Unix socket remembers who is gone; TCP does until the connection breaks.
        let connected = match &socket.state {
            State::Connected { broken, .. } => !broken || socket.spec.family == Family::Unix,
            State::Datagrams { .. } => true,
            State::Fresh | State::Listening { .. } => false,
        };
        let paired = matches!(socket.state, State::Datagrams { peer: Some(_), .. });
        if peer && (!connected || (!socket.spec.stream && socket.remote.is_none() && !paired)) {
            return Err(Errno::ENOTCONN);
        }
        let address = if peer { socket.peer_name() } else { socket.name() };
        Ok(Reply::Address(match address {
            Address::Unix(name) => Address::Unix(self.path_of_socket_name(&name)),
            inet => inet,
        }))
    }

    fn socket_option(&mut self, tid: Tid, fd: Fd, option: SocketOption, set: Option<u64>) -> Result<Reply, Errno> {
        let id = self.socket_of(tid, fd)?;
        let socket = self.network.socket_that_is_there(id);
        let value = match option {
            SocketOption::ReuseAddress => {
                socket.reuse = set.map_or(socket.reuse, |value| value != 0);
                u64::from(socket.reuse)
            }
            SocketOption::Error => socket.error.take().map_or(0, |errno| u64::from(errno.0.unsigned_abs())),
            SocketOption::ReceiveBuffer | SocketOption::SendBuffer => socket.capacity() as u64,
            SocketOption::Stream => u64::from(socket.spec.stream),
            SocketOption::OnlyInet6 => {
                socket.only_inet6 = set.map_or(socket.only_inet6, |value| value != 0);
                u64::from(socket.only_inet6)
            }
            SocketOption::Listening => u64::from(matches!(socket.state, State::Listening { .. })),
        };
        Ok(Reply::Count(value))
    }
}
