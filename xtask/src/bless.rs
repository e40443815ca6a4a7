//! `cargo xtask bless`: writes what CPython 3.13 prints as the expected output of the test programs, so that it can be
//! checked where there is no CPython. Finding CPython and running the programs is the corpus runner's work.

use crate::command::{capture, command, say};
use anyhow::{Result, bail};

/// Lets the corpus runner write the sidecar files; an argument limits it to programs with it in their names.
///
/// # Errors
/// There is no CPython 3.13, or a program does not do what its header says.
pub fn run(arguments: &[String]) -> Result<()> {
    say("taking the expectations of tests/programs from python3.13");
    let mut command = command(&["cargo", "test", "--quiet", "--test", "programs", "--"]);
    command.args(arguments).env("PREEMPT_BLESS", "1");
    if !capture(&mut command)?.succeeded {
        bail!("some programs could not be blessed (python3.13 must be on PATH, or named in PREEMPT_PYTHON)");
    }
    Ok(())
}
