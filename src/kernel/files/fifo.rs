//! Pipes that have a name: who opens one end waits for somebody at the other, and then both are in. Semantics: fifo(7).
//! Knows nothing of what goes through.

use super::{Description, Pipe, Target};
use crate::abi::{Errno, EventKind, OpenFlags, Reply, Syscall, WaitReason};
use crate::base::{Fd, ObjectId, Pid, Tid};
use crate::kernel::perform::Tried;
use crate::kernel::{Kernel, Queue};

/// The pipe of an inode; no description of a process has so high a number.
fn pipe_of(inode: u64) -> ObjectId {
    let [creator, number] = [inode >> 20, inode & 0xf_ffff].map(|n| u32::try_from(n).expect("a part of an inode"));
    ObjectId { creator: Pid(creator), number: 1 << 31 | number }
}

impl Kernel {
    /// The inode of a pipe that has a name, for as long as it has one.
    pub(super) fn named_pipe(&self, id: ObjectId) -> Option<u64> {
        let inode = u64::from(id.creator.0) << 20 | u64::from(id.number & !(1 << 31));
        (id.number >> 31 == 1 && self.files.tree.node(inode).is_some()).then_some(inode)
    }

    pub(super) fn open_fifo(&mut self, tid: Tid, inode: u64, path: &str, flags: OpenFlags) -> Tried {
        if flags.read && flags.write {
            return Tried::reply(Reply::Error(Errno::EOPNOTSUPP));
        }
        let id = pipe_of(inode);
        if self.files.pipe(id).is_none() {
            self.files.pipes.insert(id, Pipe::named());
        }
        // Who waits at the other end to get in.
        let (mine, others) = (Queue::PipeRead(id), Queue::PipeWrite(id));
        let (mine, others) = if flags.write { (others, mine) } else { (mine, others) };
        let opens = |kernel: &Kernel, other: &Tid| {
            kernel.thread(*other).is_some_and(|thread| matches!(thread.call(), Some(Syscall::Open { .. })))
        };
        let met: Vec<Tid> = self.waiters(others).iter().copied().filter(|other| opens(self, other)).collect();
        let pipe = self.files.pipe(id).expect("just looked at");
        let is_there = !met.is_empty() || if flags.write { pipe.readers > 0 } else { pipe.writers > 0 };
        if !is_there && flags.nonblocking && flags.write {
            return Tried::reply(Reply::Error(Errno::ENXIO));
        }
        if !is_there && !flags.nonblocking {
            let why = WaitReason::OtherEnd { path: path.to_owned() };
            return Tried::Wait { queue: mine, why, timeout_ns: None };
        }
        let fd = self.enter_fifo(tid, id, path, flags.write, flags.nonblocking);
        for other in met {
            let fd = self.enter_fifo(other, id, path, !flags.write, false);
            self.wake(other, Some(tid), Some(fd));
        }
        Tried::reply(fd)
    }

    /// A thread's process has one end open from now on.
    fn enter_fifo(&mut self, tid: Tid, id: ObjectId, path: &str, write: bool, nonblocking: bool) -> Reply {
        let pid = self.pid_of(tid);
        let fd: Fd = match self.free_descriptor(pid) {
            Ok(fd) => fd,
            Err(errno) => return Reply::Error(errno),
        };
        self.files.pipe_mut(id).expect("a pipe that is opened is there").opened(write);
        let target = if write { Target::PipeWrite(id) } else { Target::PipeRead(id) };
        let description = Description {
            target,
            offset: 0,
            read: !write,
            write,
            append: false,
            nonblocking,
            shared_by: 1,
            path: path.into(),
        };
        let description = self.new_description(pid, description);
        self.add_descriptor(pid, fd, description);
        self.draft(tid, EventKind::FileOpened { path: path.to_owned(), fd, write, truncated: false });
        Reply::Fd(fd)
    }
}
