//! `cargo xtask conformance [MODULE…]`: CPython's own test modules, read from an installed python3.13, on Preempt and on that one in
//! the same harness. What runs, and how, is in `xtask/conformance/`.

use crate::command::{command, run as run_command};
use anyhow::Result;

/// Runs the modules and tells how many tests pass of those that pass on CPython.
///
/// # Errors
/// There is no CPython 3.13, or Preempt cannot be built.
pub fn run(arguments: &[String]) -> Result<()> {
    let python = crate::generate::python()?;
    // What needs no Preempt is told before it is built.
    if !arguments.iter().any(|a| a == "--help" || a == "-h") {
        run_command(&mut command(&["cargo", "build", "--quiet", "--bin", "preempt"]))?;
    }
    run_command(command(&[&python, "xtask/conformance/run.py", "target/debug/preempt", &python]).args(arguments))
}
