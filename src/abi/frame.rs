//! What a person sees of a thread's call stack.

use serde::{Deserialize, Serialize};
use std::hash::{Hash, Hasher};
use std::rc::Rc;

/// A place in a program's text. Lines and columns count from 1; columns count characters; the end is exclusive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub file: Rc<str>,
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
}

impl Hash for Span {
    // Few words: each event has one.
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(u64::from(self.line) << 32 | u64::from(self.column));
        state.write_u64(u64::from(self.end_line) << 32 | u64::from(self.end_column));
        state.write(self.file.as_bytes());
    }
}

/// One frame, outermost first in a list of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameView {
    /// The function's qualified name, `<module>` at top level.
    pub function: String,
    pub span: Span,
    /// True for frames of the simulated standard library: stepping passes over them.
    pub library: bool,
    /// Name and `repr`, in order of definition; no Python code runs to make the `repr`.
    pub locals: Vec<(String, String)>,
}

/// A kernel object by what the program calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectName {
    pub object: crate::base::ObjectId,
    /// `lock`, `forks[2]`, `tray.not_empty`.
    pub name: String,
    /// The library's object that it is a part of.
    pub part_of: Option<Owner>,
}

/// A thing of the library's that is made of kernel objects: a queue, a pool.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// The variable.
    pub name: String,
    /// Its class.
    pub kind: String,
    /// What is in it, where that is known.
    pub content: String,
}

/// One instruction of a line, for looking at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstructionView {
    /// Its number in its function.
    pub at: u32,
    /// CPython's name for it: `BINARY_OP`.
    pub name: String,
    /// What it works on: `n`, `1`, `-=`.
    pub about: String,
    /// The thread runs it next, or stands in the call that it makes.
    pub is_next: bool,
    /// Another thread of the process may get in before it.
    pub may_switch: bool,
}
