//! How deep calls may nest. Python's limit counts the program's own calls and the library's that CPython has in Python, not
//! what it has in C and we have in the prelude: a memoised function may recurse as deep as a plain one. Knows no values.

use super::cpu::Cpu;
use super::frame::FRAMES_BELOW_MAIN;
use super::run::Vm;
use crate::python::types::{Fail, classes};

/// Calls of the prelude that may be open at once; CPython bounds what nests in C by itself too.
const LIBRARY_LIMIT: usize = 10_000;

impl Vm<'_> {
    /// Before one more frame.
    ///
    /// # Errors
    /// `RecursionError`.
    pub(super) fn check_depth(&mut self, cpu: &Cpu) -> Result<(), Fail> {
        let limit = self.s.facts.recursion_limit as usize;
        if cpu.frames.len() < limit + FRAMES_BELOW_MAIN { Ok(()) } else { self.count_frames(cpu, limit) }
    }

    #[cold]
    #[inline(never)]
    fn count_frames(&mut self, cpu: &Cpu, limit: usize) -> Result<(), Fail> {
        let code = |id: u32| self.s.tables.code.code(id);
        let library = cpu.frames.iter().filter(|f| code(f.code).source.hidden).count();
        let own = cpu.frames.len() - library;
        if own < limit && library < LIBRARY_LIMIT {
            return Ok(());
        }
        let what = if own < limit { activity(&code(cpu.code).qualname) } else { "" };
        Err(self.s.raise(classes::RECURSION_ERROR, &format!("maximum recursion depth exceeded{what}")))
    }
}

/// What CPython says that it was about when what nests in C nests too deep.
fn activity(function: &str) -> &'static str {
    match function.split('.').next().unwrap_or_default() {
        name if name.contains("repr") => " while getting the repr of an object",
        name if name.starts_with("_compar") || name.starts_with("_equal") => " in comparison",
        _ => " while calling a Python object",
    }
}
