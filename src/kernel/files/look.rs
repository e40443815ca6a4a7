//! What is told of a file that one looks at: stat(2). Knows no paths.

use super::{Target, tree};
use crate::abi::{Errno, Reply};
use crate::base::{Fd, Tid};
use crate::kernel::Kernel;
use crate::kernel::terminal::{HUNG_UP, SLAVES};

impl Kernel {
    pub(super) fn stat_fd(&self, tid: Tid, fd: Fd) -> Result<Reply, Errno> {
        match self.description_of(tid, fd)?.target {
            Target::File(inode) | Target::Directory(inode) => Ok(stat(&self.files.tree, inode)),
            Target::PipeRead(id) | Target::PipeWrite(id) if self.named_pipe(id).is_some() => {
                Ok(stat(&self.files.tree, self.named_pipe(id).expect("just found")))
            }
            target => {
                let mode = match target {
                    Target::PipeRead(_) | Target::PipeWrite(_) => 0o010_600,
                    Target::Socket(_) => 0o140_777,
                    Target::Counter(_) => 0o600,
                    Target::Null | Target::Pseudo { master: true, .. } | Target::Pseudo { number: HUNG_UP, .. } => {
                        0o020_666
                    }
                    _ => 0o020_620,
                };
                // No file has so high a number.
                let inode = match target {
                    Target::Pseudo { number: HUNG_UP, .. } => 0,
                    Target::Pseudo { number, master } => (SLAVES + number) | u64::from(master) << 62,
                    Target::PipeRead(id) | Target::PipeWrite(id) | Target::Socket(id) => {
                        u64::from(id.creator.0) << 32 | u64::from(id.number)
                    }
                    _ => 0,
                };
                Ok(Reply::Stat { size: 0, mode, inode, links: 1, times_ns: [0; 3] })
            }
        }
    }
}

pub(super) fn stat(tree: &tree::Tree, inode: u64) -> Reply {
    let node = tree.node(inode).expect("an inode that was found is there");
    Reply::Stat {
        size: node.size(),
        mode: node.full_mode(),
        inode,
        links: tree.names(inode),
        times_ns: [node.accessed_ns, node.modified_ns, node.changed_ns],
    }
}
