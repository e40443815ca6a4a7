//! `_kernel`: system calls as functions. Each returns the call; the machine performs it when the schedule says so.

use crate::abi::{ObjectOp, ObjectSpec, OpenFlags, Syscall, Whence};
use crate::base::{Fd, ObjectId, Pid, Tid};
use crate::python::heap::{Object, Value};
use crate::python::text::surrogates;
use crate::python::types::native::{Group, Owner, f};
use crate::python::types::{About, Act, Fail, R, Space, classes};
use std::rc::Rc;

pub static KERNEL: Group = Group {
    owner: Owner::Module("_kernel"),
    natives: &[
        f("now", now, 0, 0),
        f("sleep_ns", sleep_ns, 1, 1),
        f("sched_yield", sched_yield, 0, 0),
        f("fork", fork, 2, 2),
        f("exec", exec, 2, 2),
        f("set_name", set_name, 1, 1),
        f("exit", exit, 2, 2),
        f("wait", wait, 2, 2),
        f("reap", reap, 0, 0),
        f("getppid", getppid, 0, 0),
        f("kill", kill, 2, 2),
        f("create", create, 3, 3),
        f("create_private", create_private, 3, 3),
        f("create_condition", create_condition, 2, 2),
        f("operate", operate_by_name, 2, 2),
        f("operate_within", operate_within, 3, 3),
        f("queue_put", queue_put, 3, 3),
        f("load", load, 3, 3),
        f("store", store, 3, 3),
        f("get_ident", |s, _| Ok(Act::Value(Value::int(i64::from(s.facts.ident_of(s.tid))))), 0, 0),
        f("get_native_id", |s, _| Ok(Act::Value(Value::int(i64::from(s.tid)))), 0, 0),
        f("acquire", acquire, 2, 2),
        f("release", release, 1, 1),
        f("value", value, 1, 1),
        f("object_wait", object_wait, 2, 2),
        f("object_set", object_set, 1, 1),
        f("object_clear", object_clear, 1, 1),
        f("is_set", is_set, 1, 1),
        f("notify", notify, 2, 2),
        f("open", open, 2, 2),
        f("read", read, 2, 3),
        f("write", write, 2, 3),
        f("close", close, 1, 1),
        f("seek", seek, 3, 3),
        f("truncate", truncate, 2, 2),
        f("stat", stat, 1, 2),
        f("link", |s, a| make_link(s, a, false), 2, 2),
        f("symlink", |s, a| make_link(s, a, true), 2, 2),
        f("readlink", readlink, 1, 1),
        f("stat_fd", stat_fd, 1, 1),
        f("change_node", change_node, 5, 5),
        f("unlink", unlink, 1, 1),
        f("rename", rename, 2, 2),
        f("mkdir", mkdir, 1, 1),
        f("mkfifo", mkfifo, 1, 1),
        f("rmdir", rmdir, 1, 1),
        f("listdir", listdir, 1, 2),
        f("thread_start", thread_start, 4, 4),
        f("thread_exit", thread_exit, 0, 0),
        f("end_others", |_, _| ask(Syscall::EndOthers), 0, 0),
        f("thread_join", thread_join, 2, 2),
    ],
};

pub(super) fn ask(call: Syscall) -> R {
    Ok(Act::Syscall(Rc::new(call), None))
}

/// A call on `path`. Its error tells the path as the program gave it: as bytes, if that is what it was.
pub(super) fn ask_about(s: &Space, call: Syscall, given: Value, mut path: String) -> R {
    let start = path.rfind(crate::abi::AT_DESCRIPTOR).map_or(0, |at| at + 1);
    let about = match s.byte_slice(given) {
        Some(mut bytes) => {
            bytes.drain(..start);
            About::Bytes(bytes)
        }
        None => {
            path.drain(..start);
            About::File(path)
        }
    };
    Ok(Act::Syscall(Rc::new(call), Some(about)))
}

pub(super) fn int(s: &mut Space, v: Value) -> Result<i64, Fail> {
    match s.as_i64(v) {
        Some(i) => Ok(i),
        None if matches!(s.heap.object(s.plain(v)), Some(Object::BigInt(_))) => Err(too_large(s)),
        None => {
            let text = format!("'{}' object cannot be interpreted as an integer", s.type_name(v));
            Err(s.type_error(&text))
        }
    }
}

/// The refusal of a number that C has no room for.
fn too_large(s: &mut Space) -> Fail {
    s.raise(classes::OVERFLOW_ERROR, "Python int too large to convert to C int")
}

pub(super) fn text(s: &mut Space, v: Value) -> Result<String, Fail> {
    match s.text(v).map(|t| t.to_string()) {
        Some(t) => Ok(t),
        None => {
            let text = format!("expected str, bytes or os.PathLike object, not {}", s.type_name(v));
            Err(s.type_error(&text))
        }
    }
}

pub(super) fn timeout(s: &mut Space, v: Value) -> Result<Option<u64>, Fail> {
    if v.is_none() { Ok(None) } else { Ok(Some(int(s, v)?.max(0) as u64)) }
}

fn object(s: &mut Space, v: Value) -> Result<ObjectId, Fail> {
    match s.heap.object(v) {
        Some(Object::Kernel(id)) => Ok(*id),
        _ => Err(s.type_error("not a kernel object")),
    }
}

pub(super) fn fd(s: &mut Space, v: Value) -> Result<Fd, Fail> {
    let n = int(s, v)?;
    if i32::try_from(n).is_err() { Err(too_large(s)) } else { Ok(Fd(u32::try_from(n).unwrap_or(u32::MAX))) }
}

fn now(_: &mut Space, _: &[Value]) -> R {
    ask(Syscall::Now)
}

fn sleep_ns(s: &mut Space, a: &[Value]) -> R {
    let ns = int(s, a[0])?.max(0) as u64;
    ask(Syscall::Sleep { ns })
}

fn sched_yield(_: &mut Space, _: &[Value]) -> R {
    ask(Syscall::Yield)
}

fn fork(s: &mut Space, a: &[Value]) -> R {
    let name = if a[0].is_none() { None } else { Some(text(s, a[0])?) };
    s.counters.forks += 1;
    ask(Syscall::Fork { name, daemon: a[1] == Value::TRUE })
}

/// `exec(payload, fds)`.
fn exec(s: &mut Space, a: &[Value]) -> R {
    let payload = bytes_of(s, a[0])?;
    let mut fds = Vec::new();
    for v in s.sequence_items(a[1]).unwrap_or_default() {
        fds.push(fd(s, v)?);
    }
    ask(Syscall::Exec { payload, fds })
}

fn set_name(s: &mut Space, a: &[Value]) -> R {
    let name = text(s, a[0])?;
    ask(Syscall::SetName(name))
}

fn exit(s: &mut Space, a: &[Value]) -> R {
    let status = (int(s, a[0])? & 255) as u8;
    let uncaught = if a[1].is_none() { None } else { Some(text(s, a[1])?) };
    ask(Syscall::Exit { status, uncaught })
}

fn wait(s: &mut Space, a: &[Value]) -> R {
    let pid = int(s, a[0])?;
    let pid = if pid <= 0 { None } else { Some(Pid(pid as u32)) };
    let timeout_ns = timeout(s, a[1])?;
    ask(Syscall::Wait { pid, timeout_ns })
}

/// Pid and exit code of each child of multiprocessing that has ended.
fn reap(_: &mut Space, _: &[Value]) -> R {
    ask(Syscall::Reap)
}

fn getppid(_: &mut Space, _: &[Value]) -> R {
    ask(Syscall::ParentPid)
}

fn kill(s: &mut Space, a: &[Value]) -> R {
    let (pid, signal) = (int(s, a[0])?, int(s, a[1])?);
    ask(Syscall::Kill { pid: Pid(pid as u32), signal: u8::try_from(signal).unwrap_or(255) })
}

/// `create(kind, value, bound)`.
fn create(s: &mut Space, a: &[Value]) -> R {
    let spec = spec(s, a)?;
    ask(Syscall::Create(spec))
}

/// As `create`, for the threads of this process.
fn create_private(s: &mut Space, a: &[Value]) -> R {
    let spec = spec(s, a)?;
    ask(Syscall::CreatePrivate(spec))
}

/// `create_condition(lock, private)`.
fn create_condition(s: &mut Space, a: &[Value]) -> R {
    let lock = if a[0].is_none() { None } else { Some(object(s, a[0])?) };
    let spec = ObjectSpec::Condition { lock };
    ask(if a[1] == Value::TRUE { Syscall::CreatePrivate(spec) } else { Syscall::Create(spec) })
}

fn spec(s: &mut Space, a: &[Value]) -> Result<ObjectSpec, Fail> {
    let kind = text(s, a[0])?;
    let value = u32::try_from(int(s, a[1])?).unwrap_or(0);
    let bound = if a[2].is_none() { None } else { u32::try_from(int(s, a[2])?).ok() };
    Ok(match kind.as_str() {
        "Lock" => ObjectSpec::Lock,
        "RLock" => ObjectSpec::RLock,
        "Semaphore" => ObjectSpec::Semaphore { value, bound },
        "Event" => ObjectSpec::Event,
        "Barrier" => ObjectSpec::Barrier { parties: value, action: bound == Some(1) },
        "Queue" => ObjectSpec::Queue { bound: value },
        "Memory" => ObjectSpec::Memory {
            bytes: u64::from(value),
            format: bound.and_then(|b| u8::try_from(b).ok()).unwrap_or(0),
        },
        _ => return Err(s.value_error("unknown kind of kernel object")),
    })
}

/// `operate(object, name)`.
fn operate_by_name(s: &mut Space, a: &[Value]) -> R {
    let op = match &*text(s, a[1])? {
        "enroll" => ObjectOp::Enroll,
        "pass" => ObjectOp::Pass,
        "abort" => ObjectOp::Abort,
        "leave" => ObjectOp::Leave,
        "reset" => ObjectOp::Reset,
        "task_done" => ObjectOp::TaskDone,
        "join" => ObjectOp::Join,
        "owner" => ObjectOp::Load { offset: 0, length: 8 },
        _ => return Err(s.value_error("unknown operation")),
    };
    operate(s, a[0], op)
}

/// `operate_within(object, name, ns)`; for `release_many` the number is the count.
fn operate_within(s: &mut Space, a: &[Value]) -> R {
    let timeout_ns = timeout(s, a[2])?;
    let op = match &*text(s, a[1])? {
        "reserve" => ObjectOp::Reserve { timeout_ns },
        "get" => ObjectOp::Get { timeout_ns },
        "poll" => ObjectOp::Poll { timeout_ns },
        "release_many" => ObjectOp::ReleaseMany { count: u32::try_from(timeout_ns.unwrap_or(1)).unwrap_or(u32::MAX) },
        _ => return Err(s.value_error("unknown operation")),
    };
    operate(s, a[0], op)
}

pub(super) fn bytes_of(s: &mut Space, v: Value) -> Result<Vec<u8>, Fail> {
    match s.byte_slice(v) {
        Some(bytes) => Ok(bytes),
        None => {
            let text = format!("a bytes-like object is required, not '{}'", s.type_name(v));
            Err(s.type_error(&text))
        }
    }
}

/// `queue_put(object, bytes, item)`: the item as a person reads it goes with the bytes.
fn queue_put(s: &mut Space, a: &[Value]) -> R {
    let (bytes, label) = (bytes_of(s, a[1])?, s.display(a[2]));
    let label = label.chars().take(60).collect();
    operate(s, a[0], ObjectOp::Put { bytes, label })
}

/// `load(object, offset, length)`.
fn load(s: &mut Space, a: &[Value]) -> R {
    let (offset, length) = (int(s, a[1])?.max(0) as u64, int(s, a[2])?.max(0) as u64);
    operate(s, a[0], ObjectOp::Load { offset, length })
}

/// `store(object, offset, bytes)`.
fn store(s: &mut Space, a: &[Value]) -> R {
    let (offset, bytes) = (int(s, a[1])?.max(0) as u64, bytes_of(s, a[2])?);
    operate(s, a[0], ObjectOp::Store { offset, bytes })
}

fn operate(s: &mut Space, v: Value, op: ObjectOp) -> R {
    let object = object(s, v)?;
    ask(Syscall::Op { object, op })
}

fn acquire(s: &mut Space, a: &[Value]) -> R {
    let timeout_ns = timeout(s, a[1])?;
    operate(s, a[0], ObjectOp::Acquire { timeout_ns })
}

fn release(s: &mut Space, a: &[Value]) -> R {
    operate(s, a[0], ObjectOp::Release)
}

fn value(s: &mut Space, a: &[Value]) -> R {
    operate(s, a[0], ObjectOp::GetValue)
}

fn object_wait(s: &mut Space, a: &[Value]) -> R {
    let timeout_ns = timeout(s, a[1])?;
    operate(s, a[0], ObjectOp::Wait { timeout_ns })
}

fn object_set(s: &mut Space, a: &[Value]) -> R {
    operate(s, a[0], ObjectOp::Set)
}

fn object_clear(s: &mut Space, a: &[Value]) -> R {
    operate(s, a[0], ObjectOp::Clear)
}

fn is_set(s: &mut Space, a: &[Value]) -> R {
    operate(s, a[0], ObjectOp::IsSet)
}

fn notify(s: &mut Space, a: &[Value]) -> R {
    let count = if a[1].is_none() { None } else { u32::try_from(int(s, a[1])?).ok() };
    operate(s, a[0], ObjectOp::Notify { count })
}

/// A path, which has no zero byte in it. `what` is the function that its error tells, empty for `open`.
pub(super) fn path_text(s: &mut Space, v: Value, what: &str) -> Result<String, Fail> {
    let path = match s.byte_slice(v) {
        Some(bytes) => surrogates::escaped(&bytes),
        None => text(s, v)?,
    };
    if path.chars().any(|c| (0xd800..0xdc80).contains(&surrogates::code(c))) {
        return Err(Fail::Unsupported("a path with a lone surrogate".into()));
    }
    // Two marks say that it counts from a descriptor; only the library writes them.
    let is_marked = path.starts_with(crate::abi::AT_DESCRIPTOR) && path.matches('\0').count() == 2;
    if path.contains('\0') && !is_marked {
        return Err(s.value_error(&match what {
            "" => "embedded null byte".to_string(),
            _ => format!("{what}: embedded null character in path"),
        }));
    }
    Ok(path)
}

/// `open(path, flags)`; flags are letters: r w a c x t n d o.
fn open(s: &mut Space, a: &[Value]) -> R {
    let (path, flags) = (path_text(s, a[0], "")?, text(s, a[1])?);
    let has = |c: char| flags.contains(c);
    let flags = OpenFlags {
        read: has('r'),
        write: has('w'),
        append: has('a'),
        create: has('c'),
        exclusive: has('x'),
        truncate: has('t'),
        nonblocking: has('n'),
        no_terminal: has('o'),
        directory: has('d'),
    };
    ask_about(s, Syscall::Open { path: path.clone(), flags }, a[0], path)
}

/// Where in the file, when the third argument says so.
fn place(s: &mut Space, a: &[Value]) -> Result<Option<u64>, Fail> {
    a.get(2).map(|v| int(s, *v).map(|n| n as u64)).transpose()
}

/// `read(fd, max[, offset])`, `write(fd, bytes[, offset])`.
fn read(s: &mut Space, a: &[Value]) -> R {
    let fd = fd(s, a[0])?;
    let max = int(s, a[1])?.max(0) as u64;
    ask(match place(s, a)? {
        Some(offset) => Syscall::ReadAt { fd, max, offset },
        None => Syscall::Read { fd, max },
    })
}

fn write(s: &mut Space, a: &[Value]) -> R {
    let fd = fd(s, a[0])?;
    match s.byte_slice(a[1]) {
        Some(bytes) => ask(match place(s, a)? {
            Some(offset) => Syscall::WriteAt { fd, bytes, offset },
            None => Syscall::Write { fd, bytes },
        }),
        None => {
            let text = format!("a bytes-like object is required, not '{}'", s.type_name(a[1]));
            Err(s.type_error(&text))
        }
    }
}

fn close(s: &mut Space, a: &[Value]) -> R {
    let fd = fd(s, a[0])?;
    ask(Syscall::Close { fd })
}

fn seek(s: &mut Space, a: &[Value]) -> R {
    let fd = fd(s, a[0])?;
    let offset = int(s, a[1])?;
    let whence = match int(s, a[2])? {
        0 => Whence::Start,
        1 => Whence::Current,
        2 => Whence::End,
        _ => return Err(s.value_error("invalid whence")),
    };
    ask(Syscall::Seek { fd, offset, whence })
}

fn truncate(s: &mut Space, a: &[Value]) -> R {
    let fd = fd(s, a[0])?;
    let length = int(s, a[1])?.max(0) as u64;
    ask(Syscall::Truncate { fd, length })
}

fn stat(s: &mut Space, a: &[Value]) -> R {
    let follow = a.len() < 2;
    let path = path_text(s, a[0], if follow { "stat" } else { "lstat" })?;
    ask_about(s, Syscall::Stat { path: path.clone(), follow }, a[0], path)
}

/// `link(old, path)`, `symlink(target, path)`.
fn make_link(s: &mut Space, a: &[Value], symbolic: bool) -> R {
    let what = if symbolic { "symlink" } else { "link" };
    let (target, path) = (path_text(s, a[0], what)?, path_text(s, a[1], what)?);
    ask_about(s, Syscall::MakeLink { target: target.clone(), path, symbolic }, a[0], target)
}

fn readlink(s: &mut Space, a: &[Value]) -> R {
    let path = path_text(s, a[0], "readlink")?;
    ask_about(s, Syscall::ReadLink { path: path.clone() }, a[0], path)
}

fn stat_fd(s: &mut Space, a: &[Value]) -> R {
    let fd = fd(s, a[0])?;
    ask(Syscall::StatFd { fd })
}

/// `change_node(path, mode or None, accessed_ns or None, modified_ns or None, follow)`.
fn change_node(s: &mut Space, a: &[Value]) -> R {
    let path = path_text(s, a[0], "chmod")?;
    let mode = if a[1].is_none() { None } else { Some(int(s, a[1])? as u16 & 0o7777) };
    let mut time = |v: Value| if v.is_none() { Ok(None) } else { int(s, v).map(|ns| Some(ns as u64)) };
    let (accessed_ns, modified_ns) = (time(a[2])?, time(a[3])?);
    let follow = a[4] == Value::TRUE;
    ask_about(s, Syscall::ChangeNode { path: path.clone(), mode, accessed_ns, modified_ns, follow }, a[0], path)
}

fn unlink(s: &mut Space, a: &[Value]) -> R {
    let path = path_text(s, a[0], "unlink")?;
    ask_about(s, Syscall::Unlink { path: path.clone() }, a[0], path)
}

fn rename(s: &mut Space, a: &[Value]) -> R {
    let (from, to) = (path_text(s, a[0], "rename")?, path_text(s, a[1], "rename")?);
    ask_about(s, Syscall::Rename { from: from.clone(), to }, a[0], from)
}

fn mkdir(s: &mut Space, a: &[Value]) -> R {
    let path = path_text(s, a[0], "mkdir")?;
    ask_about(s, Syscall::MakeDir { path: path.clone() }, a[0], path)
}

fn mkfifo(s: &mut Space, a: &[Value]) -> R {
    let path = path_text(s, a[0], "mkfifo")?;
    ask(Syscall::MakeFifo { path })
}

fn rmdir(s: &mut Space, a: &[Value]) -> R {
    let path = path_text(s, a[0], "rmdir")?;
    ask_about(s, Syscall::RemoveDir { path: path.clone() }, a[0], path)
}

fn listdir(s: &mut Space, a: &[Value]) -> R {
    let path = path_text(s, a[0], "listdir")?;
    ask_about(s, Syscall::List { path: path.clone(), kinds: a.len() > 1 }, a[0], path)
}

/// `thread_start(callable, args, name, daemon)`.
fn thread_start(s: &mut Space, a: &[Value]) -> R {
    s.counters.tokens += 1;
    let token = s.counters.tokens;
    let (f, args) = (s.heap.own(a[0]), s.heap.own(a[1]));
    s.starting.push((token, f, args));
    let name = text(s, a[2])?;
    ask(Syscall::ThreadStart { token, name, daemon: a[3] == Value::TRUE })
}

fn thread_exit(_: &mut Space, _: &[Value]) -> R {
    ask(Syscall::ThreadExit)
}

fn thread_join(s: &mut Space, a: &[Value]) -> R {
    let tid = Tid(u32::try_from(int(s, a[0])?).unwrap_or(0));
    let timeout_ns = timeout(s, a[1])?;
    ask(Syscall::ThreadJoin { tid, timeout_ns })
}

const _: Value = classes::KERNEL;
