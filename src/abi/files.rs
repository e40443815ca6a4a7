//! What a thread says of a file: how it is opened, locked, sought and watched. Knows no system call.

use crate::base::{ObjectId, Pid};
use serde::{Deserialize, Serialize};

/// What can be watched through a descriptor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Watched {
    /// The end of a process.
    Process(Pid),
    /// A queue that has an item.
    Queue(ObjectId),
}

/// How a file is locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FileLock {
    /// `lockf`: belongs to the process. Otherwise `flock`: to the open file description, for the whole file.
    pub of_process: bool,
    /// `None` unlocks.
    pub exclusive: Option<bool>,
    /// The first byte, and the one behind the last.
    pub from: u64,
    pub to: u64,
}

/// The flags of `open`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OpenFlags {
    pub read: bool,
    pub write: bool,
    pub append: bool,
    pub create: bool,
    pub exclusive: bool,
    pub truncate: bool,
    /// Fails where it, or what is done with what it opens, would have to wait.
    pub nonblocking: bool,
    /// What it opens does not become the controlling terminal.
    pub no_terminal: bool,
    /// It may also be a directory, to be looked into.
    pub directory: bool,
}

/// Where an offset counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Whence {
    Start,
    Current,
    End,
}
