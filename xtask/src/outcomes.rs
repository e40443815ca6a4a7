//! `cargo xtask outcomes [FILTER]`: is what Preempt can print of a program something that CPython can print? Runs each program
//! of the corpus many times on a real one and under many seeds on Preempt, and shows what only Preempt gave.

use crate::command::{command, run as run_command, say};
use anyhow::{Context, Result, bail};

/// Compares the outcomes of the corpus's programs.
///
/// # Errors
/// There is no CPython 3.13, or an outcome of Preempt's never came from it.
pub fn run(arguments: &[String]) -> Result<()> {
    let (mut filter, mut runs, mut seeds) = (String::new(), "20".to_string(), "40".to_string());
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--runs" => runs = words.next().context("--runs wants a number")?.clone(),
            "--seeds" => seeds = words.next().context("--seeds wants a number")?.clone(),
            word if word.starts_with('-') => bail!("{word} is not known; there are --runs N and --seeds N"),
            word => filter = word.to_string(),
        }
    }
    let python = crate::generate::python()?;
    run_command(&mut command(&["cargo", "build", "--quiet", "--bin", "preempt"]))?;
    say(&format!("{runs} runs on {python}, {seeds} seeds on Preempt"));
    run_command(&mut command(&[&python, "xtask/outcomes.py", "target/debug/preempt", &python, &runs, &seeds, &filter]))
}
