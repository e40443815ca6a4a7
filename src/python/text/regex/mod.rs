//! Regular expressions with Python's syntax and meaning: a pattern becomes a program of numbers, a backtracking machine
//! runs it. Knows no Python value.

mod class;
mod emit;
mod escapes;
mod groups;
mod inline_flags;
mod machine;
mod parse;
mod tree;

pub use emit::compile;
pub use machine::{Input, Machine, NOWHERE, Run, Stop};

/// Flags with Python's values.
pub mod flag {
    pub const IGNORECASE: u32 = 2;
    pub const LOCALE: u32 = 4;
    pub const MULTILINE: u32 = 8;
    pub const DOTALL: u32 = 16;
    pub const UNICODE: u32 = 32;
    pub const VERBOSE: u32 = 64;
    pub const DEBUG: u32 = 128;
    pub const ASCII: u32 = 256;
}

/// A pattern that Python refuses.
#[derive(Debug)]
pub struct PatternError {
    pub message: String,
    pub position: Option<usize>,
}

/// A pattern, compiled.
#[derive(Debug)]
pub struct Compiled {
    pub program: Vec<u32>,
    pub flags: u32,
    /// Number of groups without the whole.
    pub groups: usize,
    pub names: Vec<(String, usize)>,
}
