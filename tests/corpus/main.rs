//! The corpus: every `tests/programs/<topic>/*.py` is a program with what it must print. Each gives two tests:
//! `cpython::<topic>::<name>` (a real python3.13, where there is one, prints what the sidecar files say) and
//! `preempt::<topic>::<name>` (so does Preempt). See `header.rs` for the lines that a program may begin with.
//!
//! `PREEMPT_BLESS=1` writes the sidecar files from what CPython prints; `cargo xtask bless` does that.

#[cfg(not(target_arch = "wasm32"))]
mod compare;
#[cfg(not(target_arch = "wasm32"))]
mod header;
#[cfg(not(target_arch = "wasm32"))]
mod process;
#[cfg(not(target_arch = "wasm32"))]
mod program;
#[cfg(not(target_arch = "wasm32"))]
mod python;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let arguments = libtest_mimic::Arguments::from_args();
    let python = python::find();
    let programs = program::all();
    if std::env::var_os("PREEMPT_BLESS").is_some() {
        return program::bless_all(&programs, python.as_deref(), arguments.filter.as_deref());
    }
    let trials = programs.into_iter().flat_map(|program| program.trials(python.clone())).collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
