//! `cargo xtask missing`: what CPython 3.13 has by name and Preempt has not, written to `docs/python.md`. The names of
//! CPython's types and modules are in `xtask/python_names.txt`; `--names` takes them anew from a python3.13.

use crate::command::{command, output_of, root, run as run_command, say};
use anyhow::{Context, Result};
use std::fmt::Write;

const NAMES: &str = "xtask/python_names.txt";
const PAGE: &str = "docs/python.md";
/// The modules of Preempt's library, one a row, the name first.
const TABLE: &str = "src/python/stdlib/prelude/modules.txt";
/// Printed before each row, so that nothing else is taken for one.
const MARK: &str = "@@";

/// Writes the page.
///
/// # Errors
/// Preempt cannot be built or run; with `--names` also: there is no CPython 3.13.
pub fn run(arguments: &[String]) -> Result<()> {
    if arguments.iter().any(|a| a == "--names") {
        let python = super::generate::python()?;
        let names = output_of(&[&python, "xtask/names.py"]).context("xtask/names.py failed")?;
        std::fs::write(NAMES, names)?;
    }
    run_command(&mut command(&["cargo", "build", "--quiet", "--bin", "preempt"]))?;
    let names = std::fs::read_to_string(NAMES).with_context(|| format!("{NAMES} cannot be read"))?;
    let table = std::fs::read_to_string(root().join(TABLE)).with_context(|| format!("{TABLE} cannot be read"))?;
    let here: Vec<&str> = library(&table).collect();
    let file = std::env::temp_dir().join("preempt_missing.py");
    std::fs::write(&file, program(&names, &here))?;
    let file = file.display().to_string();
    let output = output_of(&["target/debug/preempt", "run", &file]).context("the check did not run to its end")?;
    let mut rows: Vec<(String, String)> = Vec::new();
    for row in output.lines().filter_map(|l| l.strip_prefix(MARK)) {
        let (name, missing) = row.split_once(": ").unwrap_or((row.trim_end_matches(':'), ""));
        rows.push((name.to_string(), missing.to_string()));
    }
    let absent: Vec<&str> = modules(&names).map(|(n, _)| n).filter(|n| *n != "builtins" && !here.contains(n)).collect();
    std::fs::write(PAGE, page(&rows, &absent))?;
    say(&format!("{PAGE}: {} lists, {} modules that are not there", rows.len(), absent.len()));
    Ok(())
}

fn library(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter_map(|row| row.split(' ').next())
}

fn modules(names: &str) -> impl Iterator<Item = (&str, &str)> {
    names.lines().filter_map(|l| l.strip_prefix("module ")?.split_once(": "))
}

/// A Python program that prints what is missing, a row for each type and module.
fn program(names: &str, here: &[&str]) -> String {
    let mut out = format!(
        "def check(name, o, names):\n    print({MARK:?} + name + ': ' + ' '.join([n for n in names.split() if not hasattr(o, n)]))\n"
    );
    // Not by `hasattr`: a module may refuse what it lacks.
    let _ = writeln!(
        out,
        "def in_module(name, o, names):\n    listed = dir(o)\n    print({MARK:?} + 'module ' + name + ': ' + ' '.join([n for n in names.split() if n not in listed and n not in getattr(o, '__all__', ())]))"
    );
    for (name, all) in names.lines().filter_map(|l| l.strip_prefix("type ")?.split_once(": ")) {
        let _ = writeln!(out, "check({name:?}, {name}, {all:?})");
    }
    for (name, all) in modules(names).filter(|(n, _)| *n == "builtins" || here.contains(n)) {
        let all: String = all.replace("None ", "").replace("True ", "").replace("False ", "");
        let _ = writeln!(out, "import {name}\nin_module({name:?}, {name}, {all:?})");
    }
    out
}

fn page(rows: &[(String, String)], absent: &[&str]) -> String {
    let mut out = String::from(
        "# What of Python is there\n\nWritten by `cargo xtask missing`: names that CPython 3.13 has and Preempt lacks. That a name is there does not \
         yet say that it does all that CPython's does; what a program uses beyond it ends the run with *not supported yet* and the \
         line.\n\n## Builtin types\n\n| type | names that are missing |\n|---|---|\n",
    );
    let cell = |missing: &str| {
        if missing.is_empty() {
            "–".to_string()
        } else {
            missing.split(' ').map(|n| format!("`{n}`")).collect::<Vec<_>>().join(" ")
        }
    };
    for (name, missing) in rows.iter().filter(|(n, _)| !n.starts_with("module ")) {
        let _ = writeln!(out, "| `{name}` | {} |", cell(missing));
    }
    out.push_str("\n## Modules\n\n| module | names that are missing |\n|---|---|\n");
    for (name, missing) in rows {
        if let Some(module) = name.strip_prefix("module ") {
            let _ = writeln!(out, "| `{module}` | {} |", cell(missing));
        }
    }
    let list: Vec<String> = absent.iter().map(|n| format!("`{n}`")).collect();
    let _ = write!(out, "\n## Modules that are not there\n\n{}\n", list.join(" "));
    out
}

#[cfg(test)]
mod tests {
    use super::{TABLE, library, root};

    #[test]
    fn the_table_of_the_library_names_its_modules() {
        let table = std::fs::read_to_string(root().join(TABLE)).unwrap();
        for name in ["threading", "multiprocessing.pool", "os.path", "json"] {
            assert!(library(&table).any(|n| n == name), "{name} is not in {TABLE}");
        }
    }
}
