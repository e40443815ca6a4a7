//! `cargo xtask unicode`: the tables of `unicodedata` in the library's folder, as CPython 3.13 has them.

use crate::command::{command, run as run_command, say};
use anyhow::Result;

const LIBRARY: &str = "src/python/stdlib/prelude";

/// Writes the tables.
///
/// # Errors
/// There is no CPython 3.13.
pub fn run(_: &[String]) -> Result<()> {
    let python = super::generate::python()?;
    run_command(&mut command(&[&python, "xtask/unicode.py", LIBRARY]))?;
    say(&format!("{LIBRARY}/_unicode_*.py are those of {python}"));
    Ok(())
}
