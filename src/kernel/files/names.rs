//! System calls on names: removing, moving, directories; and the directory that a process is in. The tree is next door.

use super::Body;
use super::calls::shown;
use super::tree::Last;
use crate::abi::{Errno, EventKind, PathChange, Reply, Syscall};
use crate::base::Tid;
use crate::kernel::Kernel;

impl Kernel {
    pub(super) fn name_call(&mut self, tid: Tid, cwd: &str, call: &Syscall) -> Result<Reply, Errno> {
        let now_ns = self.now.0;
        let tree = &mut self.files.tree;
        let (path, change, from) = match call {
            Syscall::Unlink { path } => {
                tree.unlink(cwd, path)?;
                (path, PathChange::Removed, None)
            }
            Syscall::Rename { from, to } => {
                tree.rename(cwd, from, to)?;
                (to, PathChange::Moved, Some(from))
            }
            Syscall::MakeDir { path } => {
                let inode = self.new_inode(tid);
                self.files.tree.make_directory(cwd, path, inode, now_ns)?;
                (path, PathChange::DirectoryMade, None)
            }
            Syscall::MakeFifo { path } => {
                let inode = self.new_inode(tid);
                self.files.tree.make_fifo(cwd, path, inode, now_ns)?;
                (path, PathChange::FifoMade, None)
            }
            Syscall::RemoveDir { path } => {
                tree.remove_directory(cwd, path)?;
                (path, PathChange::DirectoryRemoved, None)
            }
            Syscall::MakeLink { target, path, symbolic: true } => {
                let inode = self.new_inode(tid);
                self.files.tree.make_link(cwd, target, path, inode, now_ns)?;
                (path, PathChange::Linked, Some(target))
            }
            Syscall::MakeLink { target, path, symbolic: false } => {
                tree.add_name(cwd, target, path)?;
                (path, PathChange::Linked, Some(target))
            }
            Syscall::ReadLink { path } => return Ok(Reply::Names(vec![tree.target(cwd, path)?])),
            Syscall::ChangeDir { path } => return self.change_directory(tid, cwd, path),
            _ => return Ok(Reply::Names(vec![cwd.to_owned()])),
        };
        let from = from.map(|from| shown(cwd, from).to_string());
        self.draft(tid, EventKind::PathChanged { path: shown(cwd, path).to_string(), change, from });
        Ok(Reply::Done)
    }

    fn change_directory(&mut self, tid: Tid, cwd: &str, path: &str) -> Result<Reply, Errno> {
        let place = self.files.tree.find(cwd, path, Last::Followed)?;
        let inode = place.node.ok_or(Errno::ENOENT)?;
        if !matches!(self.files.tree.node(inode).map(|node| &node.body), Some(Body::Directory(_))) {
            return Err(Errno::ENOTDIR);
        }
        let pid = self.pid_of(tid);
        let cwd = place.path();
        self.process_mut(pid).cwd = if cwd.is_empty() { "/".into() } else { cwd.into() };
        Ok(Reply::Done)
    }

    /// The file that stands for a Unix socket's address. Gives the name by which the network knows it.
    pub(in crate::kernel) fn make_socket_file(&mut self, tid: Tid, path: &str) -> Result<String, Errno> {
        if path.starts_with('\0') {
            // A name without a file.
            let name = format!(":{path}");
            let taken = self.socket_file(tid, path) == Ok(name.clone());
            return if taken { Err(Errno::EADDRINUSE) } else { Ok(name) };
        }
        let cwd = self.cwd_of(tid);
        let inode = self.new_inode(tid);
        let place = self.files.tree.find(&cwd, path, Last::Itself)?;
        if place.node.is_some() {
            return Err(Errno::EADDRINUSE);
        }
        self.files.tree.make_file(&place, inode, self.now.0)?;
        self.files.tree.node_mut(inode).mode = 0o140_755;
        Ok(format!("{inode}:{path}"))
    }

    /// The name by which the network knows whoever is bound to a path.
    pub(in crate::kernel) fn socket_file(&self, tid: Tid, path: &str) -> Result<String, Errno> {
        let is_free = path.starts_with('\0');
        let start = if is_free {
            String::new()
        } else {
            self.files.tree.lookup(&self.cwd_of(tid), path, Last::Followed)?.to_string()
        };
        let start = if is_free { format!(":{path}") } else { start + ":" };
        let bound = self.network.sockets().find_map(|(_, socket)| match &socket.local {
            Some(crate::abi::Address::Unix(name))
                if (is_free && *name == start) || (!is_free && name.starts_with(&start)) =>
            {
                Some(name.clone())
            }
            _ => None,
        });
        bound.ok_or(Errno::ECONNREFUSED)
    }

    /// The path that a program gave to the network's name.
    pub(in crate::kernel) fn path_of_socket_name(&self, name: &str) -> String {
        name.split_once(':').map_or("", |(_, path)| path).to_owned()
    }
}
