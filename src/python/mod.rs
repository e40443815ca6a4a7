//! The user half: Python source in, a process's whole state as a value out. Never sees the kernel's tables: it asks by
//! returning a `Syscall` and goes on with the `Reply`.
//!
//! Interface for the machine: `Tables` (what all processes share: code, names, shapes), `Image` (one process),
//! `Caches` (speed only, never state), `Image::run` → `Stop`.

pub mod code;
pub mod heap;
pub mod interp;
pub mod stdlib;
pub mod text;
pub mod types;

pub use interp::cpu::Caches;
pub use interp::expression::Question;
pub use interp::handlers::Interrupted;
pub use interp::image::{BootOptions, CompileError, Image, PageId, Stop, Watch};
pub use stdlib::fetch_with as fetch_library_with;
pub use text::str_repr::repr_str;
pub use types::Tables;
