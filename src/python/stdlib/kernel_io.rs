//! `_kernel`, second part: signals, process groups, sockets, polling and locks on files as functions. Each returns the call.

use super::kernel::{ask, ask_about, bytes_of, fd, int, path_text, timeout};
use crate::abi::{
    Address, Addressee, Children, Family, FileLock, GroupCall, Interest, MaskHow, Shut, SignalAction, SignalCall,
    SocketCall, SocketOption, SocketSpec, Syscall, TimerKind, Watched, signal_bit,
};
use crate::base::{Pid, Tid};
use crate::python::heap::{Object, Value};
use crate::python::types::native::{Group, Owner, f};
use crate::python::types::{Act, Fail, R, Space};

pub static KERNEL_IO: Group = Group {
    owner: Owner::Module("_kernel"),
    natives: &[
        f("sigaction", sigaction, 2, 2),
        f("sigmask", sigmask, 2, 2),
        f("sigpending", |_, _| signal(SignalCall::Pending), 0, 0),
        f("sigwait", sigwait, 2, 2),
        f("signal_to", signal_to, 3, 3),
        f("pause", |_, _| signal(SignalCall::Pause), 0, 0),
        f("timer", timer, 3, 3),
        f("getpgid", |s, a| group(GroupCall::GroupOf { pid: maybe_pid(s, a[0])? }), 1, 1),
        f("getsid", |s, a| group(GroupCall::SessionOf { pid: maybe_pid(s, a[0])? }), 1, 1),
        f("setpgid", setpgid, 2, 2),
        f("setsid", |_, _| group(GroupCall::NewSession), 0, 0),
        f("nice", nice, 2, 2),
        f("limit_files", |s, a| group(GroupCall::LimitFiles { most: int(s, a[0])? as u32 }), 1, 1),
        f("times", |_, _| group(GroupCall::Times), 0, 0),
        f("wait_status", wait_status, 6, 7),
        f("pipe", pipe, 0, 0),
        f("pipe_size", pipe_size, 2, 2),
        f("counter", counter, 2, 2),
        f("ring", ring, 1, 3),
        f("usage", |_, _| ask(Syscall::Usage), 0, 0),
        f("dup", dup, 2, 2),
        f("poll", poll, 2, 2),
        f("nonblocking", nonblocking, 2, 2),
        f("ioctl", ioctl, 3, 3),
        f("watch", watch, 1, 1),
        f("borrow", borrow, 3, 3),
        f("lock_file", lock_file, 6, 6),
        f("chdir", chdir, 1, 1),
        f("getcwd", |_, _| ask(Syscall::CurrentDir), 0, 0),
        f("socket", |s, a| socket(SocketCall::Create { spec: spec(s, a)? }), 2, 2),
        f("socketpair", |s, a| socket(SocketCall::Pair { spec: spec(s, a)? }), 2, 2),
        f("bind", |s, a| socket(SocketCall::Bind { fd: fd(s, a[0])?, address: address(s, a[1])? }), 2, 2),
        f("listen", listen, 2, 2),
        f("accept", |s, a| socket(SocketCall::Accept { fd: fd(s, a[0])?, timeout_ns: timeout(s, a[1])? }), 2, 2),
        f("connect", connect, 3, 3),
        f("send", send, 4, 6),
        f("receive", receive, 4, 5),
        f("shutdown", shutdown, 2, 2),
        f("sockname", |s, a| socket(SocketCall::Name { fd: fd(s, a[0])?, peer: a[1] == Value::TRUE }), 2, 2),
        f("sockopt", sockopt, 3, 3),
        f("next_tripped", next_tripped, 1, 1),
        f("retrip", retrip, 1, 1),
        f("frames", |_, _| Ok(Act::Frames), 0, 0),
    ],
};

fn signal(call: SignalCall) -> R {
    ask(Syscall::Signal(call))
}

fn group(call: GroupCall) -> R {
    ask(Syscall::Group(call))
}

fn socket(call: SocketCall) -> R {
    ask(Syscall::Socket(call))
}

fn small(s: &mut Space, v: Value) -> Result<u8, Fail> {
    Ok(u8::try_from(int(s, v)?).unwrap_or(255))
}

fn maybe_pid(s: &mut Space, v: Value) -> Result<Option<Pid>, Fail> {
    if v.is_none() { Ok(None) } else { Ok(Some(Pid(u32::try_from(int(s, v)?).unwrap_or(u32::MAX)))) }
}

/// A list of signals as a set.
fn set(s: &mut Space, v: Value) -> Result<u64, Fail> {
    let items = s.sequence_items(v).unwrap_or_default();
    let mut set = 0;
    for item in items {
        set |= signal_bit(small(s, item)?);
    }
    Ok(set)
}

/// `sigaction(signal, 0 default | 1 ignore | 2 handle)`.
fn sigaction(s: &mut Space, a: &[Value]) -> R {
    let action = match int(s, a[1])? {
        0 => SignalAction::Default,
        1 => SignalAction::Ignore,
        _ => SignalAction::Handle,
    };
    signal(SignalCall::Action { signal: small(s, a[0])?, action })
}

/// `sigmask(0 block | 1 unblock | 2 set, signals)`.
fn sigmask(s: &mut Space, a: &[Value]) -> R {
    let how = match int(s, a[0])? {
        0 => MaskHow::Block,
        1 => MaskHow::Unblock,
        _ => MaskHow::Set,
    };
    signal(SignalCall::Mask { how, signals: set(s, a[1])? })
}

fn sigwait(s: &mut Space, a: &[Value]) -> R {
    signal(SignalCall::Wait { signals: set(s, a[0])?, timeout_ns: timeout(s, a[1])? })
}

/// `ioctl(fd, request, bytes)`.
fn ioctl(s: &mut Space, a: &[Value]) -> R {
    let (fd, request) = (fd(s, a[0])?, int(s, a[1])? as u32);
    ask(Syscall::Ioctl { fd, request, bytes: bytes_of(s, a[2])? })
}

/// `signal_to(0 thread | 1 group | 2 all, its number or None, signal)`.
fn signal_to(s: &mut Space, a: &[Value]) -> R {
    let number = maybe_pid(s, a[1])?;
    let to = match (int(s, a[0])?, number) {
        (0, Some(thread)) => Addressee::Thread(Tid(thread.0)),
        (1, group) => Addressee::Group(group),
        _ => Addressee::All,
    };
    signal(SignalCall::Send { to, signal: small(s, a[2])? })
}

/// `timer(which, value_ns or None, interval_ns)`.
fn timer(s: &mut Space, a: &[Value]) -> R {
    let kind = match int(s, a[0])? {
        0 => TimerKind::Real,
        1 => TimerKind::Virtual,
        _ => TimerKind::Profiling,
    };
    let value_ns = timeout(s, a[1])?;
    signal(SignalCall::Timer { kind, value_ns, interval_ns: int(s, a[2])?.max(0) as u64 })
}

fn setpgid(s: &mut Space, a: &[Value]) -> R {
    let (pid, to) = (maybe_pid(s, a[0])?, maybe_pid(s, a[1])?);
    group(GroupCall::SetGroup { pid, group: to })
}

/// `nice(pid, by)`.
fn nice(s: &mut Space, a: &[Value]) -> R {
    let by = int(s, a[1])?.clamp(-1_000, 1_000) as i32;
    group(GroupCall::Nice { pid: maybe_pid(s, a[0])?, by })
}

/// `wait_status(kind, pid, stopped, continued, keep, timeout[, ended])`; kind 0: any child, 1: this one, 2: of this group.
fn wait_status(s: &mut Space, a: &[Value]) -> R {
    let kind = int(s, a[0])?;
    let pid = maybe_pid(s, a[1])?;
    let children = match (kind, pid) {
        (1, Some(pid)) => Children::One(pid),
        (2, group) => Children::Group(group),
        _ => Children::Any,
    };
    let flag = |v: Value| v == Value::TRUE;
    let (stopped, continued, keep) = (flag(a[2]), flag(a[3]), flag(a[4]));
    let ended = a.len() < 7 || flag(a[6]);
    ask(Syscall::WaitStatus { children, ended, stopped, continued, keep, timeout_ns: timeout(s, a[5])? })
}

fn pipe(_: &mut Space, _: &[Value]) -> R {
    ask(Syscall::Pipe)
}

/// `pipe_size(fd, bytes or None)`.
fn pipe_size(s: &mut Space, a: &[Value]) -> R {
    let fd = fd(s, a[0])?;
    let set = timeout(s, a[1])?;
    ask(Syscall::PipeSize { fd, set })
}

/// `counter(value or None, semaphore)`.
fn counter(s: &mut Space, a: &[Value]) -> R {
    let value = timeout(s, a[0])?;
    ask(Syscall::Counter { value, semaphore: a[1] == Value::TRUE })
}

/// `ring(fd[, ns from now or None, interval_ns])`.
fn ring(s: &mut Space, a: &[Value]) -> R {
    let fd = fd(s, a[0])?;
    let set = match *a {
        [_, first, interval] => {
            let first = if first.is_none() { None } else { Some(int(s, first)?) };
            Some((first, int(s, interval)? as u64))
        }
        _ => None,
    };
    ask(Syscall::Ring { fd, set })
}

fn dup(s: &mut Space, a: &[Value]) -> R {
    let from = fd(s, a[0])?;
    let onto = if a[1].is_none() { None } else { Some(fd(s, a[1])?) };
    ask(Syscall::Dup { fd: from, onto })
}

/// `poll([(fd, events), …], timeout)`; events are POLLIN and POLLOUT.
fn poll(s: &mut Space, a: &[Value]) -> R {
    let mut interests = Vec::new();
    for row in s.sequence_items(a[0]).unwrap_or_default() {
        let pair = s.sequence_items(row).unwrap_or_default();
        let [number, events, ref told @ ..] = pair[..] else {
            return Err(s.type_error("a row has a descriptor and events"));
        };
        let events = int(s, events)?;
        let edge = told.first().map(|told| int(s, *told)).transpose()?.map(|told| told as u64);
        interests.push(Interest { fd: fd(s, number)?, read: events & 1 != 0, write: events & 4 != 0, edge });
    }
    let timeout_ns = timeout(s, a[1])?;
    ask(Syscall::Poll { interests, timeout_ns })
}

/// `borrow(pid, fd, take)`.
fn borrow(s: &mut Space, a: &[Value]) -> R {
    let pid = maybe_pid(s, a[0])?.unwrap_or(Pid(0));
    ask(Syscall::Borrow { pid, fd: fd(s, a[1])?, take: a[2] == Value::TRUE })
}

/// `watch(pid or queue)`.
fn watch(s: &mut Space, a: &[Value]) -> R {
    let watched = match s.heap.object(a[0]) {
        Some(Object::Kernel(id)) => Watched::Queue(*id),
        _ => Watched::Process(maybe_pid(s, a[0])?.unwrap_or(Pid(0))),
    };
    ask(Syscall::Watch(watched))
}

fn nonblocking(s: &mut Space, a: &[Value]) -> R {
    let set = if a[1].is_none() { None } else { Some(a[1] == Value::TRUE) };
    ask(Syscall::NonBlocking { fd: fd(s, a[0])?, set })
}

/// `lock_file(fd, of_process, exclusive or None, wait, from, to or None)`; with `wait` `None` it only asks who is in the way.
fn lock_file(s: &mut Space, a: &[Value]) -> R {
    let exclusive = if a[2].is_none() { None } else { Some(a[2] == Value::TRUE) };
    let (fd, from, to) = (fd(s, a[0])?, int(s, a[4])? as u64, timeout(s, a[5])?.unwrap_or(u64::MAX));
    let lock = FileLock { of_process: a[1] == Value::TRUE, exclusive, from, to };
    ask(if a[3].is_none() {
        Syscall::FileLockTest { fd, lock }
    } else {
        Syscall::FileLock { fd, lock, wait: a[3] == Value::TRUE }
    })
}

fn chdir(s: &mut Space, a: &[Value]) -> R {
    let path = path_text(s, a[0], "chdir")?;
    ask_about(s, Syscall::ChangeDir { path: path.clone() }, a[0], path)
}

/// Family (1 Unix, 2 Internet, 10 its sixth version) and whether it is a stream.
fn spec(s: &mut Space, a: &[Value]) -> Result<SocketSpec, Fail> {
    let family = match int(s, a[0])? {
        1 => Family::Unix,
        10 => Family::Inet6,
        _ => Family::Inet,
    };
    Ok(SocketSpec { family, stream: a[1] == Value::TRUE })
}

/// A path, or a pair of an integer or sixteen bytes (the host) and a port.
fn address(s: &mut Space, v: Value) -> Result<Address, Fail> {
    if let Some(path) = s.text(v) {
        return Ok(Address::Unix(path.to_string()));
    }
    let pair = s.sequence_items(v).unwrap_or_default();
    let [host, port] = pair[..] else { return Err(s.type_error("an address is a path or a pair")) };
    let port = int(s, port)?;
    if let Some(host) = s.byte_slice(host).and_then(|host| <[u8; 16]>::try_from(host).ok()) {
        return Ok(Address::Inet6(host, port as u16));
    }
    let host = int(s, host)?;
    Ok(Address::Inet((host as u32).to_be_bytes(), port as u16))
}

fn listen(s: &mut Space, a: &[Value]) -> R {
    let backlog = int(s, a[1])?.clamp(0, 4_096) as u32;
    socket(SocketCall::Listen { fd: fd(s, a[0])?, backlog })
}

fn connect(s: &mut Space, a: &[Value]) -> R {
    let (fd, address) = (fd(s, a[0])?, address(s, a[1])?);
    socket(SocketCall::Connect { fd, address, timeout_ns: timeout(s, a[2])? })
}

/// `send(fd, bytes, address or None, timeout[, descriptors[, head of a packet]])`.
fn send(s: &mut Space, a: &[Value]) -> R {
    let fd = fd(s, a[0])?;
    let Some(bytes) = s.byte_slice(a[1]) else {
        let text = format!("a bytes-like object is required, not '{}'", s.type_name(a[1]));
        return Err(s.type_error(&text));
    };
    let to = if a[2].is_none() { None } else { Some(address(s, a[2])?) };
    let rights = a.get(4).map(|v| s.sequence_items(*v).unwrap_or_default()).unwrap_or_default();
    let rights = rights.into_iter().map(|v| self::fd(s, v)).collect::<Result<_, _>>()?;
    let head = a.get(5).map(|v| int(s, *v)).transpose()?.unwrap_or(0) as u32;
    socket(SocketCall::Send { fd, bytes, to, timeout_ns: timeout(s, a[3])?, rights, head })
}

/// `receive(fd, max, peek, timeout[, most descriptors])`.
fn receive(s: &mut Space, a: &[Value]) -> R {
    let (fd, max) = (fd(s, a[0])?, int(s, a[1])?.max(0) as u64);
    let rights = a.get(4).map(|v| int(s, *v)).transpose()?.unwrap_or(0).clamp(0, 1024) as u32;
    socket(SocketCall::Receive { fd, max, peek: a[2] == Value::TRUE, timeout_ns: timeout(s, a[3])?, rights })
}

fn shutdown(s: &mut Space, a: &[Value]) -> R {
    let how = match int(s, a[1])? {
        0 => Shut::Read,
        1 => Shut::Write,
        _ => Shut::Both,
    };
    socket(SocketCall::Shutdown { fd: fd(s, a[0])?, how })
}

/// `sockopt(fd, 0 reuse | 1 error | 2 receive buffer | 3 send buffer | 4 listening | 5 stream | 6 IPv6 only, value or None)`.
fn sockopt(s: &mut Space, a: &[Value]) -> R {
    let option = match int(s, a[1])? {
        0 => SocketOption::ReuseAddress,
        1 => SocketOption::Error,
        2 => SocketOption::ReceiveBuffer,
        3 => SocketOption::SendBuffer,
        4 => SocketOption::Listening,
        6 => SocketOption::OnlyInet6,
        _ => SocketOption::Stream,
    };
    let set = timeout(s, a[2])?;
    socket(SocketCall::Option { fd: fd(s, a[0])?, option, set })
}

/// The next signal above this one whose handler has to run, which it no longer has to; 0: none.
fn next_tripped(s: &mut Space, a: &[Value]) -> R {
    let after = small(s, a[0])?;
    let found = (after.saturating_add(1)..=crate::abi::MAX_SIGNAL).find(|n| s.tripped & signal_bit(*n) != 0);
    let number = found.unwrap_or(0);
    s.tripped &= !signal_bit(number);
    Ok(Act::Value(Value::int(i64::from(number))))
}

/// A handler failed: those that are left run later. Of a signal above 0 the handler runs too, as soon as the main thread may,
/// which this does not wake.
fn retrip(s: &mut Space, a: &[Value]) -> R {
    s.tripped |= signal_bit(small(s, a[0])?);
    s.attention = s.tripped != 0;
    Ok(Act::Value(Value::NONE))
}
