//! Paths that count from a directory that is open, as `dir_fd` of Python's functions says: openat(2). Knows no names of its
//! own; the tree says where a directory is now.

use super::{Description, Target, tree};
use crate::abi::{AT_DESCRIPTOR, Errno, EventKind, Syscall};
use crate::base::{Fd, Tid};
use crate::kernel::Kernel;
use std::rc::Rc;

/// The descriptor that a path counts from, and the rest of it.
fn parts(path: &str) -> Option<(Fd, &str)> {
    let (number, rest) = path.strip_prefix(AT_DESCRIPTOR)?.split_once(AT_DESCRIPTOR)?;
    Some((Fd(number.parse().unwrap_or(u32::MAX)), rest))
}

impl Kernel {
    /// The same call with paths from the root, where some counted from a descriptor.
    pub(super) fn from_root(&self, tid: Tid, call: &Syscall) -> Result<Option<Syscall>, Errno> {
        let mut call = call.clone();
        let (mut changed, of_any) = (false, matches!(call, Syscall::ChangeNode { .. }));
        for path in call.paths_mut() {
            if let Some((fd, rest)) = parts(path) {
                let target = self.description_of(tid, fd)?.target;
                let Target::Directory(inode) = target else {
                    if of_any && rest.is_empty() && matches!(target, Target::File(_)) {
                        continue;
                    }
                    return Err(Errno::ENOTDIR);
                };
                let above = self.files.tree.path_of(inode).ok_or(Errno::ENOENT)?;
                *path = if rest.is_empty() && above.is_empty() { "/".into() } else { format!("{above}/{rest}") };
                changed = true;
            }
        }
        Ok(changed.then_some(call))
    }

    /// The node that a path leads to, or a descriptor alone.
    pub(super) fn inode_at(&self, tid: Tid, cwd: &str, path: &str, follow: bool) -> Result<u64, Errno> {
        match parts(path) {
            Some((fd, _)) => match self.description_of(tid, fd)?.target {
                Target::File(inode) => Ok(inode),
                _ => Err(Errno::ENOTDIR),
            },
            None => {
                let last = if follow { tree::Last::Followed } else { tree::Last::Itself };
                self.files.tree.lookup(cwd, path, last)
            }
        }
    }

    pub(super) fn open_directory(&mut self, tid: Tid, inode: u64, path: Rc<str>) -> Fd {
        let pid = self.pid_of(tid);
        let fd = self.free_descriptor(pid).expect("looked for before");
        let shown = path.to_string();
        let description = Description {
            target: Target::Directory(inode),
            offset: 0,
            read: true,
            write: false,
            append: false,
            nonblocking: false,
            shared_by: 1,
            path,
        };
        let id = self.new_description(pid, description);
        self.add_descriptor(pid, fd, id);
        self.draft(tid, EventKind::FileOpened { path: shown, fd, write: false, truncated: false });
        fd
    }
}
