//! The importable modules: natives in Rust, everything else as Python source in `prelude/`. Blocks only by returning a
//! `Syscall`; knows neither frames nor kernel.

mod kernel;
mod math;
mod random;
mod sys;

pub use kernel::KERNEL;
pub use math::MATH;
pub use random::RANDOM;
pub use sys::{SYS, library};

/// A module of the simulated standard library.
pub struct Module {
    pub name: &'static str,
    pub source: &'static str,
    /// CPython has it in C: no frame of it shows in tracebacks.
    pub hidden: bool,
    /// The path that tracebacks show.
    pub path: &'static str,
}

macro_rules! modules {
    ($($name:literal $file:literal $hidden:literal),* $(,)?) => {
        /// All modules that are written in Python.
        pub const MODULES: &[Module] = &[$(Module {
            name: $name,
            source: include_str!(concat!("prelude/", $file)),
            hidden: $hidden,
            path: concat!("/usr/lib/python3.13/", $file),
        }),*];
    };
}

include!("modules.rs");
