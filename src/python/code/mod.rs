//! Source → immutable code: our own compact instructions, constants, positions, names. The only place that knows the
//! parser; knows no heap and no kernel.

mod brackets;
mod compile;
mod doubts;
mod generate;
mod instruction;
mod lines;
mod names;
mod refused;
mod scope;
mod sentence;
mod syntax_words;
mod tokens;
mod unit;

pub use compile::{CompileError, compile, compile_in};
pub use doubts::doubts;
pub use instruction::{Instruction, Op};
pub use names::{Names, Sym};
/// Says who knows the characters of Unicode names, for `\N{…}` in texts.
pub use unicode_names2::look_up_with as name_characters_with;

/// Names that the interpreter itself looks for.
pub mod sym {
    pub use crate::python::code::names::*;
}

use num_bigint::BigInt;
use std::rc::Rc;

/// Where an instruction stands in its source. Lines from 1, columns (in characters) from 0; line 0 means nowhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
}

impl Position {
    /// The last column of an error where CPython tells nought, as if there were none.
    pub const ENDLESS: u32 = u32::MAX;
    /// The same where it tells -1.
    pub const NO_END: u32 = u32::MAX - 1;
}

/// A constant of a code object, not yet in anyone's heap.
#[derive(Clone, Debug)]
pub enum Constant {
    None,
    Bool(bool),
    Ellipsis,
    Int(BigInt),
    Float(f64),
    Complex(f64, f64),
    Str(Rc<str>),
    Bytes(Rc<[u8]>),
    Tuple(Vec<Constant>),
    FrozenSet(Vec<Constant>),
    Slice(Box<[Constant; 3]>),
    Code(u32),
}

/// A stretch of instructions guarded by a handler.
#[derive(Clone, Copy, Debug)]
pub struct Handler {
    pub start: u32,
    pub end: u32,
    pub target: u32,
    pub depth: u32,
    pub push_lasti: bool,
}

/// How a code object differs from a plain function.
#[derive(Clone, Copy, Debug, Default)]
pub struct CodeFlags {
    pub optimized: bool,
    pub varargs: bool,
    pub varkeywords: bool,
    pub generator: bool,
    pub coroutine: bool,
    pub has_docstring: bool,
}

/// The text that code was made from.
#[derive(Debug)]
pub struct Source {
    pub path: Rc<str>,
    pub lines: Vec<String>,
    /// Belongs to the simulated standard library: stepping passes over it.
    pub library: bool,
    /// No frame of it shows in a traceback.
    pub hidden: bool,
    pub native: Native,
}

/// What of a source stands for functions that CPython has in C.
#[derive(Clone, Copy, Debug, Default)]
pub struct Native {
    pub all: bool,
    /// Functions and classes for which it is the other way round, with spaces between them.
    pub but: &'static str,
}

/// A function, class body or module, compiled.
#[derive(Debug)]
pub struct Code {
    pub name: Rc<str>,
    pub qualname: Rc<str>,
    pub source: Rc<Source>,
    pub first_line: u32,
    pub instructions: Rc<[Instruction]>,
    pub positions: Box<[Position]>,
    /// Where a line begins, for those who step by lines.
    pub line_starts: Box<[bool]>,
    pub constants: Box<[Constant]>,
    /// Index of the first constant in the process's table of constants.
    pub constant_base: u32,
    /// Index of the first inline cache.
    pub cache_base: u32,
    pub handlers: Box<[Handler]>,
    pub flags: CodeFlags,
    pub positional_only: u32,
    /// Positional parameters, the positional-only ones included.
    pub arg_count: u32,
    pub keyword_only: u32,
    /// Names of all local slots: arguments, locals, cells, free variables.
    pub local_names: Box<[Sym]>,
    /// Number of plain variables (the rest of `local_names` are cells and free variables).
    pub cell_names: Box<[Sym]>,
    pub free_names: Box<[Sym]>,
    /// Names of the keywords of each call that has some: `b` of the instruction counts them from 1.
    pub keywords: Box<[Box<[Sym]>]>,
    pub stack_size: u32,
    /// True when a call with exactly `arg_count` positional arguments may put them straight into the locals.
    pub simple: bool,
}

impl Code {
    /// How many places of the stack a frame takes at most, with some to spare for what instructions push in between.
    #[inline(always)]
    pub fn height(&self) -> usize {
        self.local_names.len() + self.stack_size as usize + 8
    }

    /// The handler that guards instruction `at`, if any.
    pub fn handler(&self, at: u32) -> Option<Handler> {
        self.handlers.iter().copied().find(|h| h.start <= at && at < h.end)
    }

    /// True for a function that CPython has in C, by its qualified name; what one of those makes is a function like any other.
    #[must_use]
    pub fn is_native(&self, name: &str) -> bool {
        let Native { all, but } = self.source.native;
        let own = name.split('.').next().unwrap_or_default();
        all != but.split(' ').any(|name| name == own) && !name.contains("<locals>")
    }

    /// Number of parameters of all kinds.
    pub fn parameters(&self) -> u32 {
        self.arg_count + self.keyword_only + u32::from(self.flags.varargs) + u32::from(self.flags.varkeywords)
    }
}

/// All code of a machine and the names in it; only ever grows.
#[derive(Clone, Debug, Default)]
pub struct CodeTable {
    pub codes: Rc<Vec<Rc<Code>>>,
    pub names: Names,
    pub constants: u32,
    pub caches: u32,
}

impl CodeTable {
    /// The code of this number.
    pub fn code(&self, id: u32) -> &Rc<Code> {
        &self.codes[id as usize]
    }
}
