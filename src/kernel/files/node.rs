//! One node of the tree of files: what it holds and what is known about it. Knows no names.

use super::Content;
use crate::base::Map;
use std::rc::Rc;

/// A file, a directory or a symbolic link.
#[derive(Clone, Debug)]
pub struct Node {
    pub body: Body,
    /// Virtual nanoseconds, also the next two; what a program says may wrap below zero.
    pub accessed_ns: u64,
    pub modified_ns: u64,
    /// When anything of it was changed.
    pub changed_ns: u64,
    /// Permissions, and of a device its kind; everybody here is the owner.
    pub mode: u16,
    /// Names that it has; without any, only descriptors lead to it.
    pub names: u32,
    /// Descriptions that lead to it.
    pub opens: u32,
}

/// What a node holds.
#[derive(Clone, Debug)]
pub enum Body {
    File(Content),
    Directory(Map<Rc<str>, u64>),
    /// A symbolic link: the path that it stands for.
    Link(Rc<str>),
    /// A pipe that has a name.
    Fifo,
}

impl Node {
    pub(super) fn new(body: Body, now_ns: u64) -> Node {
        let mode = match body {
            Body::File(_) | Body::Fifo => 0o644,
            Body::Directory(_) => 0o755,
            Body::Link(_) => 0o777,
        };
        Node { body, accessed_ns: now_ns, modified_ns: now_ns, changed_ns: now_ns, mode, names: 1, opens: 0 }
    }

    /// Its content is changed.
    pub(super) fn touch(&mut self, now_ns: u64) {
        (self.modified_ns, self.changed_ns) = (now_ns, now_ns);
    }

    /// As `st_size`.
    pub(super) fn size(&self) -> u64 {
        match &self.body {
            Body::File(content) => content.len(),
            Body::Directory(_) => 4_096,
            Body::Fifo => 0,
            Body::Link(target) => target.len() as u64,
        }
    }

    /// Kind and permissions, as `st_mode`.
    pub(super) fn full_mode(&self) -> u16 {
        match (&self.body, self.mode) {
            (_, device) if device > 0o7777 => device,
            (Body::Link(_), mode) => mode | 0o120_000,
            (Body::Directory(_), mode) => mode | 0o040_000,
            (Body::File(_), mode) => mode | 0o100_000,
            (Body::Fifo, mode) => mode | 0o010_000,
        }
    }

    #[must_use]
    pub fn content(&self) -> Option<&Content> {
        match &self.body {
            Body::File(content) => Some(content),
            Body::Directory(_) | Body::Link(_) | Body::Fifo => None,
        }
    }
}
