//! The importable modules: natives in Rust, everything else as Python source in `prelude/`. Blocks only by returning a
//! `Syscall`; knows neither frames nor kernel.

mod cells;
mod deque;
mod digest;
mod json;
mod kernel;
mod kernel_io;
mod lock;
mod math;
mod packing;
mod pickle;
mod random;
mod re;
mod shelf;
mod sys;
mod unpickle;

pub use cells::CELLS;
pub use deque::DEQUE;
pub use digest::DIGEST;
pub use json::JSON;
pub use kernel::KERNEL;
pub use kernel_io::KERNEL_IO;
pub use lock::{LOCK, RLOCK};
pub use math::MATH;
pub use packing::PACKING;
pub use pickle::PICKLE;
pub use random::RANDOM;
pub use re::RE;
pub use shelf::{character, fetch_with};
pub use sys::{SYS, library};

use crate::python::code::Native;

/// A module of the simulated standard library: a row of `prelude/modules.txt`.
pub struct Module {
    pub name: &'static str,
    /// Its file in `prelude/`.
    pub file: &'static str,
    /// `c`: CPython has it in C, no frame of it shows in tracebacks; `quiet`: there it is in Python, but our lines are not shown
    /// either; `shown`.
    kind: &'static str,
    /// The path that tracebacks show, below that of the library.
    pub path: &'static str,
    /// Functions and classes that CPython has in C although the module is in Python there, or the other way round; between spaces.
    otherwise: &'static str,
}

/// All modules that are written in Python.
pub fn modules() -> impl Iterator<Item = Module> {
    shelf::table().lines().filter_map(|line| {
        let mut words = line.splitn(5, ' ');
        let (name, file, kind, path) = (words.next()?, words.next()?, words.next()?, words.next()?);
        Some(Module { name, file, kind, path, otherwise: words.next().unwrap_or_default() })
    })
}

impl Module {
    /// Where tracebacks find it.
    #[must_use]
    pub fn full_path(&self) -> String {
        format!("/usr/lib/python3.13/{}", self.path)
    }

    /// Whether no frame of it shows.
    #[must_use]
    pub fn hidden(&self) -> bool {
        self.kind != "shown"
    }

    /// What of it CPython has in C.
    #[must_use]
    pub fn native(&self) -> Native {
        Native { all: self.kind == "c", but: self.otherwise }
    }
}
