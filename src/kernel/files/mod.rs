//! Files: a tree of nodes in memory, open file descriptions, pipes, the terminal. Knows no threads but those that wait at a pipe.

mod at;
mod calls;
mod content;
mod counter;
mod descriptors;
mod fifo;
mod lock;
mod locking;
mod look;
mod names;
mod node;
mod pipe;
mod system;
mod tree;

pub use calls::person_path;
pub use content::Content;
pub use counter::Counter;
pub use lock::{FileLocks, Hold, Owner};
pub use node::{Body, Node};
pub use pipe::Pipe;
pub use tree::Tree;

use super::terminal::{self, Terminal};
use super::{BootConfig, INIT, limits};
use crate::abi::{Errno, Stream, Watched};
use crate::base::{Fd, ObjectId, Table};
use std::rc::Rc;

/// The file system and everything that is open.
#[derive(Clone)]
pub struct Files {
    tree: Tree,
    open: Table<ObjectId, Description>,
    pipes: Table<ObjectId, Pipe>,
    counters: Table<ObjectId, Counter>,
    /// Pseudo-terminals by number.
    pub(in crate::kernel) terminals: Table<u64, Terminal>,
    stdin: Rc<Vec<u8>>,
    /// By inode; only files that have been locked.
    locks: Table<u64, FileLocks>,
}

/// An open file description: what several descriptors, also of several processes, may share. It has one offset.
#[derive(Clone, Debug)]
pub struct Description {
    pub target: Target,
    pub offset: u64,
    pub read: bool,
    pub write: bool,
    pub append: bool,
    /// Fails where it would have to wait.
    pub nonblocking: bool,
    /// Descriptors that lead here.
    pub shared_by: u32,
    /// As a person knows it.
    pub path: Rc<str>,
}

/// What an open file description leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    File(u64),
    Directory(u64),
    Stdin,
    /// The null device: empty to read, swallows what is written.
    Null,
    Terminal(Stream),
    /// One of the sides of a pseudo-terminal.
    Pseudo {
        number: u64,
        master: bool,
    },
    PipeRead(ObjectId),
    PipeWrite(ObjectId),
    /// Something that may come about; neither to be read nor written.
    Watch(Watched),
    Socket(ObjectId),
    Counter(ObjectId),
}

/// The descriptors of one process, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Descriptors {
    rows: Vec<(Fd, ObjectId)>,
    /// Numbers of new ones are below this.
    pub(in crate::kernel) most: u32,
}

impl Descriptors {
    /// 0, 1 and 2.
    #[must_use]
    pub fn standard() -> Descriptors {
        Descriptors { rows: (0..3).map(|n| (Fd(n), standard_stream(n))).collect(), most: limits::MAX_DESCRIPTORS }
    }

    #[must_use]
    pub fn get(&self, fd: Fd) -> Option<ObjectId> {
        self.rows.binary_search_by_key(&fd, |(fd, _)| *fd).ok().map(|i| self.rows[i].1)
    }

    /// The lowest free number.
    fn free(&self) -> Result<Fd, Errno> {
        let next = (0..).zip(&self.rows).find(|(n, (fd, _))| fd.0 != *n).map_or(self.rows.len() as u32, |(n, _)| n);
        if next >= self.most {
            return Err(Errno::EMFILE);
        }
        Ok(Fd(next))
    }

    fn insert(&mut self, fd: Fd, description: ObjectId) -> Option<ObjectId> {
        match self.rows.binary_search_by_key(&fd, |(fd, _)| *fd) {
            Ok(i) => Some(std::mem::replace(&mut self.rows[i].1, description)),
            Err(i) => {
                self.rows.insert(i, (fd, description));
                None
            }
        }
    }

    fn remove(&mut self, fd: Fd) -> Option<ObjectId> {
        let i = self.rows.binary_search_by_key(&fd, |(fd, _)| *fd).ok()?;
        Some(self.rows.remove(i).1)
    }

    pub fn iter(&self) -> impl Iterator<Item = (Fd, ObjectId)> + '_ {
        self.rows.iter().copied()
    }
}

fn slave_path(number: u64) -> String {
    format!("/dev/pts/{number}")
}

fn standard_stream(number: u32) -> ObjectId {
    ObjectId { creator: INIT, number }
}

impl Files {
    /// The directories of a fresh machine, the given files, and the terminal.
    #[must_use]
    pub fn new(config: &BootConfig) -> Files {
        let mut files = Files {
            tree: Tree::new(&config.files),
            open: Table::default(),
            pipes: Table::default(),
            counters: Table::default(),
            terminals: Table::default(),
            stdin: Rc::new(config.stdin.clone()),
            locks: Table::default(),
        };
        let streams = [Target::Stdin, Target::Terminal(Stream::Stdout), Target::Terminal(Stream::Stderr)];
        for (number, (target, path)) in (0..).zip(streams.into_iter().zip(["<stdin>", "<stdout>", "<stderr>"])) {
            let read = target == Target::Stdin;
            let description = Description {
                target,
                offset: 0,
                read,
                write: !read,
                append: false,
                nonblocking: false,
                shared_by: 1,
                path: path.into(),
            };
            files.open.insert(standard_stream(number), description);
        }
        files
    }

    #[must_use]
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    #[must_use]
    pub fn description(&self, id: ObjectId) -> Option<&Description> {
        self.open.get(id)
    }

    /// Everything that is open.
    pub fn descriptions(&self) -> impl Iterator<Item = (ObjectId, &Description)> {
        self.open.iter()
    }

    /// Files that have been locked.
    pub(super) fn lock_inodes(&self) -> impl Iterator<Item = u64> {
        self.locks.keys()
    }

    /// Who waits for a lock on a file.
    #[must_use]
    pub fn lock_waiters(&self, inode: u64) -> &[crate::base::Tid] {
        self.locks.get(inode).map_or(&[], |locks| &locks.waiters)
    }

    pub(super) fn lock_waiters_mut(&mut self, inode: u64) -> Option<&mut Vec<crate::base::Tid>> {
        self.locks.get_mut(inode).map(|locks| &mut locks.waiters)
    }

    /// Who holds the locks on a file.
    #[must_use]
    pub fn holds(&self, inode: u64) -> &[Hold] {
        self.locks.get(inode).map_or(&[], |locks| &locks.holds)
    }

    pub(super) fn counter_ids(&self) -> impl Iterator<Item = ObjectId> {
        self.counters.keys()
    }

    pub(super) fn has_counters(&self) -> bool {
        !self.counters.is_empty()
    }

    #[must_use]
    pub(super) fn counter(&self, id: ObjectId) -> Option<&Counter> {
        self.counters.get(id)
    }

    pub(super) fn counter_mut(&mut self, id: ObjectId) -> Option<&mut Counter> {
        self.counters.get_mut(id)
    }

    /// All pipes that are open somewhere.
    pub fn pipes(&self) -> impl Iterator<Item = (ObjectId, &Pipe)> {
        self.pipes.iter()
    }

    pub(super) fn pipe_ids(&self) -> impl Iterator<Item = ObjectId> {
        self.pipes.keys()
    }

    /// A file for the slave of a pseudo-terminal comes and goes.
    pub(super) fn name_terminal(&mut self, number: u64) {
        self.tree.make_device(&slave_path(number), terminal::SLAVES + number, 0o020_620);
    }

    pub(super) fn unname_terminal(&mut self, number: u64) {
        self.tree.forget(&slave_path(number));
    }

    /// Gives the bytes of standard input, before anybody has read any.
    pub(super) fn set_stdin(&mut self, bytes: Vec<u8>) {
        self.stdin = Rc::new(bytes);
    }

    /// A fork: every descriptor has one more that leads to the same description.
    pub(super) fn share(&mut self, descriptors: &Descriptors) {
        for (_, id) in descriptors.iter() {
            self.description_mut(id).shared_by += 1;
        }
    }

    pub(in crate::kernel) fn description_mut(&mut self, id: ObjectId) -> &mut Description {
        self.open.get_mut(id).expect("a descriptor leads to an open description")
    }

    #[must_use]
    pub fn pipe(&self, id: ObjectId) -> Option<&Pipe> {
        self.pipes.get(id)
    }

    pub(super) fn pipe_mut(&mut self, id: ObjectId) -> Option<&mut Pipe> {
        self.pipes.get_mut(id)
    }

    /// One descriptor less leads to `id`. Gives what was closed for good, if that was the last.
    fn release(&mut self, id: ObjectId) -> Option<Target> {
        let description = self.description_mut(id);
        description.shared_by -= 1;
        if description.shared_by > 0 {
            return None;
        }
        let target = description.target;
        self.open.remove(id);
        match target {
            Target::File(inode) | Target::Directory(inode) => self.tree.close(inode),
            Target::PipeRead(pipe) => self.end_pipe(pipe, |pipe| pipe.readers -= 1),
            Target::PipeWrite(pipe) => self.end_pipe(pipe, |pipe| pipe.writers -= 1),
            Target::Counter(id) => drop(self.counters.remove(id)),
            Target::Stdin
            | Target::Null
            | Target::Terminal(_)
            | Target::Watch(_)
            | Target::Socket(_)
            | Target::Pseudo { .. } => {}
        }
        Some(target)
    }

    fn end_pipe(&mut self, id: ObjectId, close: impl FnOnce(&mut Pipe)) {
        let pipe = self.pipes.get_mut(id).expect("an open end leads to a pipe");
        close(pipe);
        if pipe.is_closed() {
            self.pipes.remove(id);
        }
    }
}
