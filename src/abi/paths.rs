//! Paths in system calls: which call has which, and those that count from a directory that is open.

use super::Syscall;

/// A path that begins so counts from the directory that a descriptor leads to: the mark, its number, the mark, the path.
pub const AT_DESCRIPTOR: char = '\0';

impl Syscall {
    /// The paths in it that count from a directory.
    pub fn paths_mut(&mut self) -> Vec<&mut String> {
        match self {
            Syscall::Open { path, .. }
            | Syscall::Stat { path, .. }
            | Syscall::ChangeNode { path, .. }
            | Syscall::Unlink { path }
            | Syscall::MakeDir { path }
            | Syscall::MakeFifo { path }
            | Syscall::RemoveDir { path }
            | Syscall::List { path, .. }
            | Syscall::ReadLink { path }
            | Syscall::ChangeDir { path }
            | Syscall::MakeLink { path, symbolic: true, .. } => vec![path],
            Syscall::Rename { from, to } => vec![from, to],
            Syscall::MakeLink { path, target, .. } => vec![target, path],
            _ => Vec::new(),
        }
    }
}
