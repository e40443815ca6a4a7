//! System calls on descriptors as such: pipes, duplicates, sockets, waiting or not. Knows no files.

use super::{Description, Descriptors, Pipe, Target};
use crate::abi::{Errno, EventKind, Reply, Syscall, WaitReason, Watched};
use crate::base::{Fd, ObjectId, Pid, Tid};
use crate::kernel::network::Receive;
use crate::kernel::perform::{Performed, Tried};
use crate::kernel::signals::SIGPIPE;
use crate::kernel::{Kernel, Queue, limits};
use std::rc::Rc;

impl Kernel {
    /// The two lowest free numbers.
    pub(in crate::kernel) fn two_free_descriptors(&self, pid: Pid) -> Result<(Fd, Fd), Errno> {
        let mut descriptors: Descriptors = (*self.process(pid).ok_or(Errno::EBADF)?.descriptors).clone();
        let first = descriptors.free()?;
        descriptors.insert(first, ObjectId { creator: pid, number: 0 });
        Ok((first, descriptors.free()?))
    }

    /// What is about descriptors as such, or about none.
    pub(super) fn descriptor_call(&mut self, tid: Tid, call: &Syscall) -> Result<Reply, Errno> {
        match call {
            Syscall::NonBlocking { fd, set } => self.set_nonblocking(tid, *fd, *set),
            Syscall::Usage => {
                let (blocks, nodes) = self.files.tree().usage();
                Ok(Reply::Usage { blocks, nodes })
            }
            Syscall::FileLockTest { fd, lock } => self.test_lock(tid, *fd, *lock),
            Syscall::Ring { fd, set } => self.ring(tid, *fd, *set),
            Syscall::Pipe => self.make_pipe(tid),
            Syscall::PipeSize { fd, set } => self.pipe_size(tid, *fd, *set),
            Syscall::Counter { value, semaphore } => self.make_counter(tid, *value, *semaphore),
            Syscall::Borrow { pid, fd, take } => self.borrow(tid, *pid, *fd, *take),
            Syscall::Watch(watched) => self.watch(tid, *watched),
            Syscall::Dup { fd, onto } => self.dup(tid, *fd, *onto),
            _ => Err(Errno::EINVAL),
        }
    }

    pub(super) fn make_pipe(&mut self, tid: Tid) -> Result<Reply, Errno> {
        let pid = self.pid_of(tid);
        let (reading, writing) = self.two_free_descriptors(pid)?;
        let end = |target, read: bool| Description {
            target,
            offset: 0,
            read,
            write: !read,
            append: false,
            nonblocking: false,
            shared_by: 1,
            path: "<pipe>".into(),
        };
        let made = self.process(pid).ok_or(Errno::EBADF)?.made.descriptions;
        let pipe = ObjectId { creator: pid, number: made + 1 };
        self.files.pipes.insert(pipe, Pipe::default());
        let reader = self.new_description(pid, end(Target::PipeRead(pipe), true));
        let writer = self.new_description(pid, end(Target::PipeWrite(pipe), false));
        self.add_descriptor(pid, reading, reader);
        self.add_descriptor(pid, writing, writer);
        self.draft(tid, EventKind::PipeMade { reader: reading, writer: writing });
        Ok(Reply::Fds(reading, writing))
    }

    /// A pipe holds a power of two of bytes, at least a page; not less than what is in it.
    pub(super) fn pipe_size(&mut self, tid: Tid, fd: Fd, set: Option<u64>) -> Result<Reply, Errno> {
        let (Target::PipeRead(id) | Target::PipeWrite(id)) = self.description_of(tid, fd)?.target else {
            return Err(Errno::EBADF);
        };
        let pipe = self.files.pipe_mut(id).expect("an open end leads to a pipe");
        if let Some(bytes) = set {
            if bytes > limits::MAX_PIPE_CAPACITY {
                return Err(Errno::EPERM);
            }
            let capacity = (bytes as usize).next_power_of_two().max(limits::PIPE_ATOMIC);
            if capacity < pipe.len() {
                return Err(Errno::EBUSY);
            }
            pipe.capacity = capacity;
        }
        let capacity = pipe.capacity as u64;
        self.wake_all(Queue::PipeWrite(id), tid);
        Ok(Reply::Count(capacity))
    }

    pub(super) fn dup(&mut self, tid: Tid, fd: Fd, onto: Option<Fd>) -> Result<Reply, Errno> {
        let pid = self.pid_of(tid);
        let id = self.descriptor(tid, fd)?;
        let target = match onto {
            Some(target) if target == fd => return Ok(Reply::Fd(fd)),
            Some(target) if self.process(pid).is_some_and(|p| target.0 >= p.descriptors.most) => {
                return Err(Errno::EBADF);
            }
            Some(target) => target,
            None => self.free_descriptor(pid)?,
        };
        let description = self.files.description_mut(id);
        description.shared_by += 1;
        let path = description.path.to_string();
        if let Some(old) = self.add_descriptor(pid, target, id) {
            self.close_description(tid, target, old);
        }
        self.draft(tid, EventKind::DescriptorDuplicated { path, fd, copy: target });
        Ok(Reply::Fd(target))
    }

    pub(super) fn borrow(&mut self, tid: Tid, from: Pid, fd: Fd, take: bool) -> Result<Reply, Errno> {
        let pid = self.pid_of(tid);
        let id = self.process(from).and_then(|process| process.descriptors.get(fd)).ok_or(Errno::EBADF)?;
        let own = self.free_descriptor(pid)?;
        let description = self.files.description_mut(id);
        description.shared_by += 1;
        let path = description.path.to_string();
        self.add_descriptor(pid, own, id);
        self.draft(tid, EventKind::DescriptorDuplicated { path, fd, copy: own });
        if take && Rc::make_mut(&mut self.process_mut(from).descriptors).remove(fd).is_some() {
            self.files.description_mut(id).shared_by -= 1;
        }
        Ok(Reply::Fd(own))
    }

    pub(super) fn set_nonblocking(&mut self, tid: Tid, fd: Fd, set: Option<bool>) -> Result<Reply, Errno> {
        let id = self.descriptor(tid, fd)?;
        let description = self.files.description_mut(id);
        match set {
            None => {
                let access = u64::from(description.write) + u64::from(description.write && description.read);
                let large = if matches!(description.target, Target::File(_)) { 0o100_000 } else { 0 };
                let (append, nonblocking) = (u64::from(description.append), u64::from(description.nonblocking));
                Ok(Reply::Count(access | large | append << 10 | nonblocking << 11))
            }
            Some(nonblocking) => {
                description.nonblocking = nonblocking;
                Ok(Reply::Done)
            }
        }
    }

    /// A thread begins to wait at a descriptor: what it leads to stays open until it is done.
    pub(in crate::kernel) fn keep_open(&mut self, tid: Tid, why: &WaitReason) {
        let (WaitReason::PipeRead { fd }
        | WaitReason::PipeWrite { fd }
        | WaitReason::FileLock { fd }
        | WaitReason::Counter { fd, .. }
        | WaitReason::Accept { fd }
        | WaitReason::Connect { fd }
        | WaitReason::Receive { fd }
        | WaitReason::Send { fd }) = why
        else {
            return;
        };
        if self.thread_mut(tid).waits_at.is_some() {
            return;
        }
        if let Ok(id) = self.descriptor(tid, *fd) {
            self.files.description_mut(id).shared_by += 1;
            self.thread_mut(tid).waits_at = Some(id);
        }
    }

    /// A thread no longer waits at a descriptor.
    pub(in crate::kernel) fn let_close(&mut self, tid: Tid) {
        let id = self.threads.get(tid).and_then(|thread| thread.waits_at);
        if let Some(id) = id {
            self.thread_mut(tid).waits_at = None;
            self.release_description(tid, id);
        }
    }

    /// Nobody can ever read what is written: SIGPIPE, and an error for whoever survives it.
    pub(in crate::kernel) fn broken_pipe(&mut self, tid: Tid) -> Tried {
        let pid = self.pid_of(tid);
        self.send_signal(Some(tid), pid, Some(tid), SIGPIPE);
        if self.threads.contains(tid) {
            Tried::reply(Reply::Error(Errno::EPIPE))
        } else {
            Tried::Done(Performed::Ended)
        }
    }

    pub(super) fn read_socket(&mut self, tid: Tid, fd: Fd, max: u64, nonblocking: bool) -> Tried {
        match self
            .socket_receive(tid, &Receive { fd, max, peek: false, timeout_ns: nonblocking.then_some(0), rights: 0 })
        {
            Tried::Done(Performed::Reply(Reply::Received { bytes, .. })) => Tried::reply(Reply::Bytes(bytes)),
            other => other,
        }
    }

    /// The name of a socket that a thread is about to make.
    pub(in crate::kernel) fn new_socket_name(&mut self, tid: Tid) -> ObjectId {
        let pid = self.pid_of(tid);
        let made = &mut self.process_mut(pid).made;
        made.sockets += 1;
        ObjectId { creator: pid, number: made.sockets }
    }

    /// A descriptor that is ready when something has come about.
    pub(super) fn watch(&mut self, tid: Tid, watched: Watched) -> Result<Reply, Errno> {
        let pid = self.pid_of(tid);
        let fd = self.free_descriptor(pid)?;
        let description = Description {
            target: Target::Watch(watched),
            offset: 0,
            read: true,
            write: false,
            append: false,
            nonblocking: false,
            shared_by: 1,
            path: Rc::from("<watch>"),
        };
        let id = self.new_description(pid, description);
        self.add_descriptor(pid, fd, id);
        Ok(Reply::Fd(fd))
    }

    /// Gives a socket a descriptor.
    pub(in crate::kernel) fn open_socket(&mut self, tid: Tid, fd: Fd, socket: ObjectId) {
        self.open_both_ways(tid, fd, Target::Socket(socket), "<socket>");
    }

    /// Gives what is read and written without a place of its own a descriptor.
    pub(in crate::kernel) fn open_both_ways(&mut self, tid: Tid, fd: Fd, target: Target, path: &str) {
        let pid = self.pid_of(tid);
        let description = Description {
            target,
            offset: 0,
            read: true,
            write: true,
            append: false,
            nonblocking: false,
            shared_by: 1,
            path: Rc::from(path),
        };
        let id = self.new_description(pid, description);
        self.add_descriptor(pid, fd, id);
    }
}
