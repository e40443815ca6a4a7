//! Six small Python programs and twenty further ones, timed under Preempt and, where there is a python3.13, under CPython: one
//! line each, then the geometric mean of the ratios. `cargo bench --bench kernels [FILTER]`; a part of the folder's name
//! (`kernels/`, `further/`) chooses one of the two.
//!
//! Each time is the median of several whole runs, with the time of an empty program taken off; the outputs must agree.

#![allow(clippy::print_stdout, reason = "a bench prints its results")]

#[path = "../tests/corpus/python.rs"]
mod python;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

const RUNS: usize = 5;

/// An interpreter: what is put before the program's path.
struct Interpreter {
    words: Vec<String>,
    /// The time of an empty program.
    start: Duration,
}

/// A kernel's result on both interpreters, in seconds.
struct Row {
    name: String,
    preempt: f64,
    cpython: Option<f64>,
}

fn main() -> ExitCode {
    let filter = std::env::args().skip(1).find(|argument| !argument.starts_with("--")).unwrap_or_default();
    let empty = std::env::temp_dir().join(format!("preempt-empty-{}.py", std::process::id()));
    if let Err(error) = std::fs::write(&empty, "") {
        eprintln!("{}: {error}", empty.display());
        return ExitCode::FAILURE;
    }
    let preempt = Interpreter::new(&[env!("CARGO_BIN_EXE_preempt"), "run", "--max-instructions=0"], &empty);
    let cpython = python::find().map(|python| Interpreter::new(&[&python.to_string_lossy()], &empty));
    if cpython.is_none() {
        println!("no python3.13 found: times without comparison");
    }
    let mut status = ExitCode::SUCCESS;
    for folder in ["benches/kernels", "benches/further"] {
        let rows: Result<Vec<Row>, String> = kernels(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
            .into_iter()
            .filter(|path| path.to_string_lossy().contains(&filter))
            .map(|path| measure(&path, &preempt, cpython.as_ref()))
            .collect();
        match rows {
            Ok(rows) => print_mean(&rows),
            Err(error) => {
                eprintln!("{error}");
                status = ExitCode::FAILURE;
            }
        }
    }
    let _ = std::fs::remove_file(&empty);
    status
}

fn kernels(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
    paths.sort();
    paths
}

fn measure(path: &Path, preempt: &Interpreter, cpython: Option<&Interpreter>) -> Result<Row, String> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let (ours, output) = preempt.median(path)?;
    let mut row = Row { name, preempt: ours, cpython: None };
    if let Some(cpython) = cpython {
        let (theirs, expected) = cpython.median(path)?;
        if output != expected {
            return Err(format!("{}: prints {output:?}, CPython prints {expected:?}", row.name));
        }
        row.cpython = Some(theirs);
    }
    let beside = row.cpython.map_or(String::new(), |theirs| {
        format!("   CPython {:7.1} ms   speed {:.2} of CPython's", theirs * 1e3, theirs / ours)
    });
    println!("{:<16} {:8.1} ms{beside}", row.name, row.preempt * 1e3);
    Ok(row)
}

fn print_mean(rows: &[Row]) {
    let logs: Vec<f64> = rows.iter().filter_map(|row| Some((row.cpython? / row.preempt).ln())).collect();
    if !logs.is_empty() {
        let count = f64::from(u32::try_from(logs.len()).unwrap_or(u32::MAX));
        println!("geometric mean: {:.2} of CPython's speed", (logs.iter().sum::<f64>() / count).exp());
    }
}

impl Interpreter {
    fn new(words: &[&str], empty: &Path) -> Interpreter {
        let words = words.iter().map(|word| (*word).to_string()).collect();
        let mut interpreter = Interpreter { words, start: Duration::ZERO };
        let start = interpreter.median(empty).map_or(0.0, |(seconds, _)| seconds);
        interpreter.start = Duration::from_secs_f64(start);
        interpreter
    }

    /// The median time in seconds, without the start, and what was printed.
    fn median(&self, path: &Path) -> Result<(f64, String), String> {
        let mut times = Vec::new();
        let mut output = String::new();
        for _ in 0..RUNS {
            let started = Instant::now();
            output = self.run(path)?;
            times.push(started.elapsed().saturating_sub(self.start));
        }
        times.sort();
        Ok((times[RUNS / 2].as_secs_f64().max(1e-6), output))
    }

    fn run(&self, path: &Path) -> Result<String, String> {
        let mut command = Command::new(&self.words[0]);
        command.args(&self.words[1..]).arg(path).stdin(Stdio::null()).env_remove("PYTHONUNBUFFERED");
        let output = command.output().map_err(|error| format!("{}: {error}", self.words[0]))?;
        if !output.status.success() {
            let stderr = String::from_utf8_lossy(&output.stderr);
            return Err(format!("{} {} failed ({}): {stderr}", self.words.join(" "), path.display(), output.status));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}
