//! System calls on files and descriptors. Knows what each answers and which event it leaves; the tables are next door.

use super::{Body, Content, Description, Target, tree};
use crate::abi::{Errno, EventKind, OpenFlags, Reply, Stream, Syscall, WaitReason, Whence};
use crate::base::{Fd, ObjectId, Pid, Tid};
use crate::kernel::network::Send;
use crate::kernel::perform::Tried;
use crate::kernel::{Kernel, Queue, limits, terminal};
use std::rc::Rc;

impl Kernel {
    pub(in crate::kernel) fn file_call(&mut self, tid: Tid, call: &Syscall) -> Tried {
        match call {
            Syscall::Read { fd, max } => return self.read(tid, *fd, *max),
            Syscall::Write { fd, bytes } => return self.write(tid, *fd, bytes),
            Syscall::ReadAt { fd, max, offset } => {
                return self.at_place(tid, *fd, *offset, |kernel| kernel.read(tid, *fd, *max));
            }
            Syscall::WriteAt { fd, bytes, offset } => {
                return self.at_place(tid, *fd, *offset, |kernel| kernel.write(tid, *fd, bytes));
            }
            _ => {}
        }
        match self.from_root(tid, call) {
            Ok(None) => self.file_call_at(tid, call),
            Ok(Some(call)) => self.file_call_at(tid, &call),
            Err(errno) => Tried::reply(Reply::Error(errno)),
        }
    }

    fn file_call_at(&mut self, tid: Tid, call: &Syscall) -> Tried {
        if let Syscall::Open { path, flags } = call {
            return self.open(tid, path, *flags);
        }
        if let Syscall::Ioctl { fd, request, bytes } = call {
            return self.ioctl(tid, *fd, *request, bytes);
        }
        if let Syscall::FileLock { fd, lock, wait } = call {
            return self.lock_file(tid, *fd, *lock, *wait);
        }
        let cwd = self.cwd_of(tid);
        let tree = &mut self.files.tree;
        tree.now_ns = self.now.0;
        Tried::result(match call {
            Syscall::Close { fd } => self.close(tid, *fd).map(|()| Reply::Done),
            Syscall::Seek { fd, offset, whence } => self.seek(tid, *fd, *offset, *whence),
            Syscall::Truncate { fd, length } => self.truncate(tid, *fd, *length),
            Syscall::Stat { path, follow } => {
                let last = if *follow { tree::Last::Followed } else { tree::Last::Itself };
                tree.lookup(&cwd, path, last).map(|inode| super::look::stat(tree, inode))
            }
            Syscall::StatFd { fd } => self.stat_fd(tid, *fd),
            Syscall::ChangeNode { path, mode, accessed_ns, modified_ns, follow } => {
                self.inode_at(tid, &cwd, path, *follow).map(|inode| {
                    let now_ns = self.now.0;
                    let node = self.files.tree.node_mut(inode);
                    node.mode = mode.unwrap_or(node.mode);
                    node.accessed_ns = accessed_ns.unwrap_or(node.accessed_ns);
                    node.modified_ns = modified_ns.unwrap_or(node.modified_ns);
                    node.changed_ns = now_ns;
                    Reply::Done
                })
            }
            Syscall::Unlink { .. }
            | Syscall::Rename { .. }
            | Syscall::MakeDir { .. }
            | Syscall::MakeFifo { .. }
            | Syscall::RemoveDir { .. }
            | Syscall::ChangeDir { .. }
            | Syscall::MakeLink { .. }
            | Syscall::ReadLink { .. }
            | Syscall::CurrentDir => self.name_call(tid, &cwd, call),
            Syscall::List { path, kinds } => tree.list(&cwd, path, *kinds).map(Reply::Names),
            _ => self.descriptor_call(tid, call),
        })
    }

    pub(super) fn cwd_of(&self, tid: Tid) -> Rc<str> {
        self.process(self.pid_of(tid)).map(|process| Rc::clone(&process.cwd)).unwrap_or_default()
    }

    pub(super) fn new_inode(&mut self, tid: Tid) -> u64 {
        let pid = self.pid_of(tid);
        let made = &mut self.process_mut(pid).made;
        made.inodes += 1;
        (u64::from(pid.0) << 20) + u64::from(made.inodes)
    }

    pub(super) fn new_description(&mut self, pid: Pid, description: Description) -> ObjectId {
        let made = &mut self.process_mut(pid).made;
        made.descriptions += 1;
        let id = ObjectId { creator: pid, number: made.descriptions };
        self.files.open.insert(id, description);
        id
    }

    pub(in crate::kernel) fn add_descriptor(&mut self, pid: Pid, fd: Fd, description: ObjectId) -> Option<ObjectId> {
        Rc::make_mut(&mut self.process_mut(pid).descriptors).insert(fd, description)
    }

    pub(in crate::kernel) fn free_descriptor(&self, pid: Pid) -> Result<Fd, Errno> {
        self.process(pid).ok_or(Errno::EBADF)?.descriptors.free()
    }

    pub(in crate::kernel) fn descriptor(&self, tid: Tid, fd: Fd) -> Result<ObjectId, Errno> {
        // Who waits at a descriptor goes on with what it led to, even if it has been closed or given away since.
        if let Some(id) = self.thread(tid).and_then(|thread| thread.waits_at) {
            return Ok(id);
        }
        self.process(self.pid_of(tid)).and_then(|process| process.descriptors.get(fd)).ok_or(Errno::EBADF)
    }

    pub(in crate::kernel) fn description_of(&self, tid: Tid, fd: Fd) -> Result<&Description, Errno> {
        let id = self.descriptor(tid, fd)?;
        self.files.description(id).ok_or(Errno::EBADF)
    }

    fn open(&mut self, tid: Tid, path: &str, flags: OpenFlags) -> Tried {
        let cwd = self.cwd_of(tid);
        self.files.tree.now_ns = self.now.0;
        let inode = match self.inode_to_open(tid, &cwd, path, flags) {
            Ok(inode) => inode,
            Err(errno) => return Tried::reply(Reply::Error(errno)),
        };
        if inode >= terminal::TTY_INODE {
            return Tried::result(self.open_terminal(tid, inode, flags).map(Reply::Fd));
        }
        if matches!(self.files.tree.node_mut(inode).body, Body::Fifo) {
            return self.open_fifo(tid, inode, &shown(&cwd, path), flags);
        }
        Tried::result(self.open_file(tid, &cwd, path, inode, flags).map(Reply::Fd))
    }

    fn inode_to_open(&mut self, tid: Tid, cwd: &str, path: &str, flags: OpenFlags) -> Result<u64, Errno> {
        self.free_descriptor(self.pid_of(tid))?;
        let new = flags.create && flags.exclusive;
        let last = if new { tree::Last::Itself } else { tree::Last::Followed };
        let place = self.files.tree.find(cwd, path, last)?;
        match place.node {
            Some(_) if new => Err(Errno::EEXIST),
            Some(inode) => self.files.tree.may_open(inode, flags),
            None if !flags.create => Err(Errno::ENOENT),
            None => {
                self.files.tree.may_change(place.directory)?;
                let inode = self.new_inode(tid);
                self.files.tree.make_file(&place, inode, self.now.0)?;
                Ok(inode)
            }
        }
    }

    fn open_file(&mut self, tid: Tid, cwd: &str, path: &str, inode: u64, flags: OpenFlags) -> Result<Fd, Errno> {
        let pid = self.pid_of(tid);
        let fd = self.free_descriptor(pid)?;
        let now_ns = self.now.0;
        let node = self.files.tree.node_mut(inode);
        if let Body::Directory(_) = &node.body
            && flags.directory
            && !flags.write
        {
            node.opens += 1;
            return Ok(self.open_directory(tid, inode, shown(cwd, path)));
        }
        let Body::File(content) = &mut node.body else { return Err(Errno::EISDIR) };
        let truncated = flags.truncate && flags.write && !content.is_empty();
        if truncated {
            content.resize(0);
            node.touch(now_ns);
        }
        let path = shown(cwd, path);
        let is_null = &*path == tree::NULL_DEVICE;
        if !is_null {
            node.opens += 1;
        }
        let (read, write, append) = (flags.read, flags.write, flags.append);
        let shown = path.to_string();
        let description = Description {
            target: if is_null { Target::Null } else { Target::File(inode) },
            offset: 0,
            read,
            write,
            append,
            nonblocking: flags.nonblocking,
            shared_by: 1,
            path,
        };
        let id = self.new_description(pid, description);
        self.add_descriptor(pid, fd, id);
        self.draft(tid, EventKind::FileOpened { path: shown, fd, write, truncated });
        Ok(fd)
    }

    /// A child of `multiprocessing` reads from the null device.
    pub(in crate::kernel) fn give_null_stdin(&mut self, child: Pid) {
        let description = Description {
            target: Target::Null,
            offset: 0,
            read: true,
            write: false,
            append: false,
            nonblocking: false,
            shared_by: 1,
            path: tree::NULL_DEVICE.into(),
        };
        let id = self.new_description(child, description);
        if let Some(old) = self.add_descriptor(child, Fd(0), id) {
            self.files.release(old);
        }
    }

    fn read(&mut self, tid: Tid, fd: Fd, max: u64) -> Tried {
        let (id, description) = match self.descriptor(tid, fd) {
            Ok(id) => (id, self.files.description(id).expect("a descriptor leads to an open description").clone()),
            Err(errno) => return Tried::reply(Reply::Error(errno)),
        };
        if !description.read {
            return Tried::reply(Reply::Error(Errno::EBADF));
        }
        let bytes = match description.target {
            Target::File(inode) => {
                self.files.tree.look(inode, self.now.0);
                self.files.tree.node(inode).and_then(|n| n.content()).map(|c| c.read(description.offset, max))
            }
            Target::Stdin => {
                let start = self.files.stdin.len().min(description.offset as usize);
                let end = self.files.stdin.len().min(start.saturating_add(max as usize));
                Some(self.files.stdin[start..end].to_vec())
            }
            Target::Null => Some(Vec::new()),
            Target::Socket(_) => return self.read_socket(tid, fd, max, description.nonblocking),
            Target::PipeRead(pipe) => match self.files.pipe_mut(pipe).and_then(|pipe| pipe.read(max)) {
                None if description.nonblocking => return Tried::reply(Reply::Error(Errno::EAGAIN)),
                None => {
                    return Tried::Wait {
                        queue: Queue::PipeRead(pipe),
                        why: WaitReason::PipeRead { fd },
                        timeout_ns: None,
                    };
                }
                bytes => {
                    self.wake_all(Queue::PipeWrite(pipe), tid);
                    bytes
                }
            },
            Target::Pseudo { number, master } => return self.read_terminal(tid, fd, (number, master), max),
            Target::Counter(id) => return self.read_counter(tid, fd, id, max, description.nonblocking),
            Target::Directory(_) => return Tried::reply(Reply::Error(Errno::EISDIR)),
            Target::Terminal(_) | Target::PipeWrite(_) | Target::Watch(_) => None,
        };
        let Some(bytes) = bytes else { return Tried::reply(Reply::Error(Errno::EBADF)) };
        self.files.description_mut(id).offset += bytes.len() as u64;
        self.draft(tid, EventKind::FileRead { path: description.path.to_string(), fd, bytes: bytes.clone() });
        Tried::reply(Reply::Bytes(bytes))
    }

    fn write(&mut self, tid: Tid, fd: Fd, bytes: &[u8]) -> Tried {
        let description = match self.description_of(tid, fd) {
            Ok(description) if description.write => description.clone(),
            _ => return Tried::reply(Reply::Error(Errno::EBADF)),
        };
        match description.target {
            Target::File(inode) => Tried::result(self.write_file(tid, fd, inode, &description, bytes)),
            Target::Null => Tried::reply(Reply::Count(bytes.len() as u64)),
            Target::Terminal(stream) => {
                self.print(tid, stream, bytes);
                Tried::reply(Reply::Count(bytes.len() as u64))
            }
            Target::PipeWrite(pipe) => self.write_pipe(tid, fd, pipe, &description, bytes),
            Target::Pseudo { number, master } => self.write_terminal(tid, fd, (number, master), bytes),
            Target::Counter(id) => self.write_counter(tid, fd, id, bytes, description.nonblocking),
            Target::Socket(_) => {
                let timeout_ns = description.nonblocking.then_some(0);
                self.socket_send(tid, &Send { fd, bytes, to: None, timeout_ns, rights: &[], head: 0 })
            }
            Target::Stdin | Target::PipeRead(_) | Target::Watch(_) | Target::Directory(_) => {
                Tried::reply(Reply::Error(Errno::EBADF))
            }
        }
    }

    fn print(&mut self, tid: Tid, stream: Stream, bytes: &[u8]) {
        if !bytes.is_empty() {
            self.draft(tid, EventKind::Output { stream, text: String::from_utf8_lossy(bytes).into_owned() });
        }
    }

    /// Does something at a place of a file, whose offset is as before afterwards.
    fn at_place(&mut self, tid: Tid, fd: Fd, offset: u64, act: impl FnOnce(&mut Kernel) -> Tried) -> Tried {
        let id = match self.descriptor(tid, fd) {
            Ok(id) => id,
            Err(errno) => return Tried::reply(Reply::Error(errno)),
        };
        let description = self.files.description_mut(id);
        if !matches!(description.target, Target::File(_) | Target::Null) {
            return Tried::reply(Reply::Error(Errno::ESPIPE));
        }
        let before = std::mem::replace(&mut description.offset, offset);
        let tried = act(self);
        self.files.description_mut(id).offset = before;
        tried
    }

    fn write_file(
        &mut self,
        tid: Tid,
        fd: Fd,
        inode: u64,
        description: &Description,
        bytes: &[u8],
    ) -> Result<Reply, Errno> {
        let now_ns = self.now.0;
        let node = self.files.tree.node_mut(inode);
        let Body::File(content) = &mut node.body else { return Err(Errno::EISDIR) };
        let offset = if description.append { content.len() } else { description.offset };
        let end = offset + bytes.len() as u64;
        if end > limits::MAX_FILE_BYTES {
            return Err(Errno::ENOSPC);
        }
        if !bytes.is_empty() {
            content.write(offset, bytes);
        }
        let content = content.read(0, limits::EVENT_CONTENT_BYTES as u64);
        node.touch(now_ns);
        let id = self.descriptor(tid, fd)?;
        self.files.description_mut(id).offset = end;
        self.draft(
            tid,
            EventKind::FileWritten { path: description.path.to_string(), fd, bytes: bytes.to_vec(), content },
        );
        Ok(Reply::Count(bytes.len() as u64))
    }

    /// Writes all of it, waiting where there is no room, unless the descriptor says not to wait.
    fn write_pipe(&mut self, tid: Tid, fd: Fd, id: ObjectId, description: &Description, bytes: &[u8]) -> Tried {
        let done = self.thread_mut(tid).attempt.progress;
        let pipe = self.files.pipe_mut(id).expect("an open end leads to a pipe");
        if pipe.readers == 0 {
            return if done > 0 { Tried::reply(Reply::Count(done as u64)) } else { self.broken_pipe(tid) };
        }
        let written = pipe.write(&bytes[done..]);
        if let Some(count) = written {
            self.wake_all(Queue::PipeRead(id), tid);
            let bytes = bytes[done..done + count].to_vec();
            let path = description.path.to_string();
            self.draft(tid, EventKind::FileWritten { path, fd, bytes, content: Vec::new() });
        }
        let done = done + written.unwrap_or(0);
        if done == bytes.len() && written.is_some() || description.nonblocking && done > 0 {
            return Tried::reply(Reply::Count(done as u64));
        }
        if description.nonblocking {
            return Tried::reply(Reply::Error(Errno::EAGAIN));
        }
        self.thread_mut(tid).attempt.progress = done;
        Tried::Wait { queue: Queue::PipeWrite(id), why: WaitReason::PipeWrite { fd }, timeout_ns: None }
    }

    fn close(&mut self, tid: Tid, fd: Fd) -> Result<(), Errno> {
        let pid = self.pid_of(tid);
        let id = Rc::make_mut(&mut self.process_mut(pid).descriptors).remove(fd).ok_or(Errno::EBADF)?;
        self.close_description(tid, fd, id);
        Ok(())
    }

    pub(super) fn close_description(&mut self, by: Tid, fd: Fd, id: ObjectId) {
        let description = self.files.description(id).expect("a descriptor leads to an open description");
        let path = description.path.to_string();
        self.unlock_at_close(by, id);
        let description = self.files.description(id).expect("a descriptor leads to an open description");
        if !matches!(description.target, Target::Stdin | Target::Null | Target::Terminal(_) | Target::Watch(_)) {
            self.draft(by, EventKind::FileClosed { path, fd });
        }
        self.release_description(by, id);
    }

    /// One less leads to a description; at the last it is closed, and whoever is concerned told.
    pub(in crate::kernel) fn release_description(&mut self, by: Tid, id: ObjectId) {
        let target = self.files.description(id).filter(|d| d.shared_by == 1).map(|d| d.target);
        if let Some(Target::Socket(socket)) = target {
            self.notice(socket, by);
        }
        match self.files.release(id) {
            Some(Target::Pseudo { number, master }) => self.close_terminal(number, master, by),
            Some(Target::PipeRead(pipe)) => self.wake_all(Queue::PipeWrite(pipe), by),
            Some(Target::PipeWrite(pipe)) => self.wake_all(Queue::PipeRead(pipe), by),
            Some(Target::Socket(socket)) => {
                for other in self.network.close(socket, self.now) {
                    self.notice(other, by);
                }
                self.lose_rights(by);
            }
            _ => {}
        }
    }

    /// A process keeps its standard streams and these.
    pub(in crate::kernel) fn close_except(&mut self, pid: Pid, by: Tid, kept: &[Fd]) {
        let open: Vec<Fd> =
            self.process(pid).map(|p| p.descriptors.iter().map(|(fd, _)| fd).collect()).unwrap_or_default();
        for fd in open.into_iter().filter(|fd| fd.0 > 2 && !kept.contains(fd)) {
            if let Some(id) = Rc::make_mut(&mut self.process_mut(pid).descriptors).remove(fd) {
                self.close_description(by, fd, id);
            }
        }
    }

    /// A process ends: all its descriptors are closed.
    pub(in crate::kernel) fn close_all(&mut self, pid: Pid, by: Tid) {
        let descriptors = Rc::clone(&self.process_mut(pid).descriptors);
        for (fd, id) in descriptors.iter() {
            self.close_description(by, fd, id);
        }
    }

    fn seek(&mut self, tid: Tid, fd: Fd, offset: i64, whence: Whence) -> Result<Reply, Errno> {
        let id = self.descriptor(tid, fd)?;
        let description = self.description_of(tid, fd)?;
        if let (Target::Directory(_), 0) = (description.target, offset) {
            return Ok(Reply::Count(0));
        }
        if description.target == Target::Null {
            return Ok(Reply::Count(0));
        }
        let Target::File(inode) = description.target else { return Err(Errno::ESPIPE) };
        let base = match whence {
            Whence::Start => 0,
            Whence::Current => description.offset,
            Whence::End => self.files.tree.node(inode).and_then(|n| n.content()).map_or(0, Content::len),
        };
        let target = base.checked_add_signed(offset).ok_or(Errno::EINVAL)?;
        let path = description.path.to_string();
        self.files.description_mut(id).offset = target;
        if whence != Whence::Current || offset != 0 {
            self.draft(tid, EventKind::FileSought { path, fd, offset: target });
        }
        Ok(Reply::Count(target))
    }

    fn truncate(&mut self, tid: Tid, fd: Fd, length: u64) -> Result<Reply, Errno> {
        let description = self.description_of(tid, fd)?.clone();
        let Target::File(inode) = description.target else { return Err(Errno::EINVAL) };
        if !description.write {
            return Err(Errno::EINVAL);
        }
        if length > limits::MAX_FILE_BYTES {
            return Err(Errno::ENOSPC);
        }
        let now_ns = self.now.0;
        let node = self.files.tree.node_mut(inode);
        let Body::File(content) = &mut node.body else { return Err(Errno::EISDIR) };
        content.resize(length);
        let content = content.read(0, limits::EVENT_CONTENT_BYTES as u64);
        node.touch(now_ns);
        let path = description.path.to_string();
        self.draft(tid, EventKind::FileWritten { path, fd, bytes: Vec::new(), content });
        Ok(Reply::Done)
    }
}

/// A path as a person knows it: absolute, but without the directory in which programs start.
pub(super) fn shown(cwd: &str, path: &str) -> Rc<str> {
    let mut names: Vec<&str> =
        if path.starts_with('/') { Vec::new() } else { cwd.split('/').filter(|n| !n.is_empty()).collect() };
    for name in path.split('/').filter(|name| !name.is_empty() && *name != ".") {
        if name == ".." {
            names.pop();
        } else {
            names.push(name);
        }
    }
    let path = format!("/{}", names.join("/"));
    person_path(&path).into()
}

/// An absolute path without the directory in which programs start.
#[must_use]
pub fn person_path(path: &str) -> &str {
    path.strip_prefix(limits::HOME).and_then(|rest| rest.strip_prefix('/')).unwrap_or(path)
}
