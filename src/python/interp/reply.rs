//! The kernel's answers as Python values, its errors as `OSError`.

use crate::abi::{Address, Errno, Readiness, Reply};
use crate::python::heap::{Object, Value};
use crate::python::types::{About, Fail, Space, classes};

impl Space {
    /// The value that a system call gives; owned.
    ///
    /// # Errors
    /// The `OSError` of an error number, with what it is about.
    pub fn value_of_reply(&mut self, reply: Reply, about: Option<&About>) -> Result<Value, Fail> {
        let int = |n: u64| Value::int(n as i64);
        Ok(match reply {
            Reply::Done | Reply::TimedOut => Value::NONE,
            Reply::Flag(b) => Value::bool(b),
            Reply::Count(n) => int(n),
            Reply::Time { ns } => int(ns),
            Reply::Object(id) => self.heap.alloc(Object::Kernel(id)),
            Reply::Pid(p) => int(u64::from(p.0)),
            Reply::Tid(t) => int(u64::from(t.0)),
            Reply::Fd(f) => int(u64::from(f.0)),
            Reply::Fds(a, b) => self.tuple(vec![int(u64::from(a.0)), int(u64::from(b.0))]),
            Reply::Bytes(b) => self.bytes(&b),
            Reply::Names(names) => {
                let v = names.iter().map(|n| self.str(n)).collect();
                self.list(v)
            }
            Reply::Stat { size, mode, inode, links, times_ns } => {
                let [accessed, modified, changed] = times_ns.map(int);
                let mode = int(u64::from(mode));
                self.tuple(vec![int(size), mode, int(inode), modified, int(u64::from(links)), accessed, changed])
            }
            Reply::Waited { pid, exitcode } => self.tuple(vec![int(u64::from(pid.0)), Value::int(i64::from(exitcode))]),
            Reply::Codes(rows) => {
                let row = |s: &mut Space, (pid, code): (crate::base::Pid, i32)| {
                    s.tuple(vec![int(u64::from(pid.0)), Value::int(i64::from(code))])
                };
                let rows = rows.into_iter().map(|each| row(self, each)).collect();
                self.list(rows)
            }
            Reply::Error(errno) => return Err(self.os_error(errno, about)),
            other => self.value_of_later_reply(other),
        })
    }

    /// The answers of signals, timers, sockets and polling.
    fn value_of_later_reply(&mut self, reply: Reply) -> Value {
        let int = |n: u64| Value::int(n as i64);
        match reply {
            Reply::Signals(set) => {
                let rows = (1..=crate::abi::MAX_SIGNAL).filter(|n| set & crate::abi::signal_bit(*n) != 0);
                let rows = rows.map(|n| int(u64::from(n))).collect();
                self.list(rows)
            }
            Reply::Status { pid, status } => self.tuple(vec![int(u64::from(pid.0)), Value::int(i64::from(status))]),
            Reply::Usage { blocks, nodes } => self.tuple(vec![int(blocks), int(nodes)]),
            Reply::Timer { value_ns, interval_ns } => self.tuple(vec![int(value_ns), int(interval_ns)]),
            Reply::Signal { signal, sender } => {
                self.tuple(vec![int(u64::from(signal)), int(sender.map_or(0, |pid| u64::from(pid.0)))])
            }
            Reply::Offset(n) => Value::int(n),
            Reply::Times { own_ns, children_ns, thread_ns } => {
                self.tuple(vec![int(own_ns), int(children_ns), int(thread_ns)])
            }
            Reply::Accepted { fd, peer } => {
                let peer = self.address_value(Some(&peer));
                self.tuple(vec![int(u64::from(fd.0)), peer])
            }
            Reply::Received { bytes, from, rights, cut, head } => {
                let from = self.address_value(from.as_ref());
                let bytes = self.bytes(&bytes);
                let rights = self.tuple(rights.iter().map(|fd| int(u64::from(fd.0))).collect());
                self.tuple(vec![bytes, from, rights, Value::bool(cut), int(u64::from(head))])
            }
            Reply::Address(address) => self.address_value(Some(&address)),
            Reply::Ready(rows) => {
                let rows = rows.iter().map(|ready| Value::int(poll_bits(*ready))).collect();
                self.list(rows)
            }
            _ => Value::NONE,
        }
    }

    /// An address as Python has it: a pair, a path, or nothing.
    fn address_value(&mut self, address: Option<&Address>) -> Value {
        match address {
            None => Value::NONE,
            Some(Address::Inet([a, b, c, d], port)) => {
                let host = self.str(&format!("{a}.{b}.{c}.{d}"));
                self.tuple(vec![host, Value::int(i64::from(*port))])
            }
            Some(Address::Inet6(host, port)) => {
                let host = self.bytes(host);
                self.tuple(vec![host, Value::int(i64::from(*port))])
            }
            Some(Address::Unix(path)) => self.str(path.split_once(':').map_or(path.as_str(), |(_, path)| path)),
        }
    }

    fn os_error(&mut self, errno: Errno, about: Option<&About>) -> Fail {
        if let (Errno::EPERM, Some(About::Refusal(words))) = (errno, about) {
            return self.raise(classes::RUNTIME_ERROR, words);
        }
        let mut args = vec![Value::int(i64::from(errno.0)), self.str(strerror(errno.0))];
        match about {
            Some(About::File(path)) => args.push(self.str(path)),
            Some(About::Bytes(path)) => args.push(self.bytes(path)),
            _ => {}
        }
        let class = self.os_error_class(classes::OS_ERROR, &args);
        let e = self.exception(class, args);
        match self.complete_exception(e, &[], &[]) {
            Ok(()) => Fail::Raise(e),
            Err(fail) => fail,
        }
    }
}

/// POLLIN, POLLOUT, POLLERR, POLLHUP, POLLNVAL.
fn poll_bits(ready: Readiness) -> i64 {
    let bit = |is: bool, bit: i64| if is { bit } else { 0 };
    let bits = bit(ready.read, 1) | bit(ready.write, 4) | bit(ready.error, 8) | bit(ready.hangup, 16);
    // News (44 bits) come with descriptors of which only those are asked for.
    bits | bit(ready.invalid, 32) | if bits == 0 { 0 } else { (ready.news as i64) << 16 }
}

/// The text of an error number, as glibc's `strerror` gives it.
fn strerror(n: i32) -> &'static str {
    match n {
        1 => "Operation not permitted",
        2 => "No such file or directory",
        3 => "No such process",
        4 => "Interrupted system call",
        5 => "Input/output error",
        6 => "No such device or address",
        9 => "Bad file descriptor",
        10 => "No child processes",
        11 => "Resource temporarily unavailable",
        12 => "Cannot allocate memory",
        13 => "Permission denied",
        16 => "Device or resource busy",
        17 => "File exists",
        20 => "Not a directory",
        21 => "Is a directory",
        22 => "Invalid argument",
        24 => "Too many open files",
        25 => "Inappropriate ioctl for device",
        27 => "File too large",
        28 => "No space left on device",
        29 => "Illegal seek",
        32 => "Broken pipe",
        36 => "File name too long",
        39 => "Directory not empty",
        40 => "Too many levels of symbolic links",
        35 => "Resource deadlock avoided",
        75 => "Value too large for defined data type",
        88 => "Socket operation on non-socket",
        89 => "Destination address required",
        90 => "Message too long",
        91 => "Protocol wrong type for socket",
        92 => "Protocol not available",
        95 => "Operation not supported",
        98 => "Address already in use",
        99 => "Cannot assign requested address",
        101 => "Network is unreachable",
        103 => "Software caused connection abort",
        104 => "Connection reset by peer",
        106 => "Transport endpoint is already connected",
        107 => "Transport endpoint is not connected",
        110 => "Connection timed out",
        111 => "Connection refused",
        114 => "Operation already in progress",
        115 => "Operation now in progress",
        _ => "Unknown error",
    }
}
