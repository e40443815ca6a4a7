//! `cargo xtask bless`: writes what CPython 3.13 prints as the expected output of the test programs, so that it can be
//! checked where there is no CPython.

use crate::command::{capture, command, say};
use crate::python::find_python;
use anyhow::{Result, bail};

/// Lets the corpus runner write the sidecar files; an argument limits it to programs with it in their names.
///
/// # Errors
/// There is no CPython 3.13, or a program does not do what its header says.
pub fn run(arguments: &[String]) -> Result<()> {
    let Some(python) = find_python() else {
        bail!("python3.13 is missing: expectations are facts about CPython and are taken from nothing else");
    };
    say(&format!("expectations are taken from {}", python.display()));
    let mut command = command(&["cargo", "test", "--test", "programs", "--"]);
    command.args(arguments).env("PREEMPT_BLESS", "1").env("PREEMPT_PYTHON", python);
    if !capture(&mut command)?.succeeded {
        bail!("some programs could not be blessed");
    }
    Ok(())
}
