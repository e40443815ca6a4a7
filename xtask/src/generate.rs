//! `cargo xtask generate N`: random programs on Preempt and on CPython 3.13; shows each difference, shrunk.

use crate::command::{command, output_of, run as run_command, say};
use anyhow::{Context, Result, bail};

/// Runs N programs from a seed on.
///
/// # Errors
/// There is no CPython 3.13, or a program's output differs.
pub fn run(arguments: &[String]) -> Result<()> {
    let (mut count, mut seed) = ("1000".to_string(), "1".to_string());
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--seed" => seed = words.next().context("--seed wants a number")?.clone(),
            number => count = number.to_string(),
        }
    }
    let python = python()?;
    run_command(&mut command(&["cargo", "build", "--quiet", "--bin", "preempt"]))?;
    say(&format!("{count} programs from seed {seed} on"));
    run_command(&mut command(&[&python, "xtask/generate.py", "target/debug/preempt", &python, &count, &seed]))
}

/// The real Python.
///
/// # Errors
/// There is none.
pub fn python() -> Result<String> {
    let named = std::env::var("PREEMPT_PYTHON").ok();
    let home = std::env::var("HOME").unwrap_or_default();
    let mut all: Vec<String> = named.into_iter().chain(["python3.13".to_string()]).collect();
    let versions = std::fs::read_dir(format!("{home}/.pyenv/versions")).into_iter().flatten().flatten();
    let mut found: Vec<String> = versions.map(|v| v.path().join("bin/python3.13").display().to_string()).collect();
    found.sort();
    all.extend(found);
    match all.into_iter().find(|p| output_of(&[p, "--version"]).is_some_and(|v| v.contains("3.13"))) {
        Some(python) => Ok(python),
        None => bail!("python3.13 must be on PATH, or named in PREEMPT_PYTHON"),
    }
}
