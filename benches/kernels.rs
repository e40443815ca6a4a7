//! Six small Python programs and twenty further ones, timed under Preempt and, where there is a python3.13, under CPython: one
//! line each, then the geometric mean of the ratios. `cargo bench --bench kernels [FILTER]`; a part of the folder's name
//! (`kernels/`, `further/`) chooses one of the two.
//!
//! Each time is the processor's time of the best of several whole runs, of both in turn, less that of an empty program: what else
//! the machine does disturbs it least so. The outputs must agree.

#![allow(clippy::print_stdout, reason = "a bench prints its results")]

#[path = "../tests/corpus/python.rs"]
mod python;

use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::Duration;

const RUNS: usize = 5;

/// An interpreter: what is put before the program's path.
struct Interpreter {
    words: Vec<String>,
    empty: PathBuf,
}

/// The best times of an interpreter in seconds: of a program, of an empty one, and what the program printed.
struct Best {
    whole: f64,
    start: f64,
    output: String,
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
    let mut ours = Best::default();
    let mut theirs = cpython.map(|cpython| (cpython, Best::default()));
    for _ in 0..RUNS {
        ours.run(preempt, path)?;
        if let Some((cpython, best)) = &mut theirs {
            best.run(cpython, path)?;
            if ours.output != best.output {
                return Err(format!("{name}: prints {:?}, CPython prints {:?}", ours.output, best.output));
            }
        }
    }
    let row = Row { name, preempt: ours.seconds(), cpython: theirs.map(|(_, best)| best.seconds()) };
    let beside = row.cpython.map_or(String::new(), |theirs| {
        format!("   CPython {:7.1} ms   speed {:.2} of CPython's", theirs * 1e3, theirs / row.preempt)
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

impl Default for Best {
    fn default() -> Self {
        Best { whole: f64::MAX, start: f64::MAX, output: String::new() }
    }
}

impl Best {
    /// One run of the program, and one of an empty one.
    fn run(&mut self, interpreter: &Interpreter, path: &Path) -> Result<(), String> {
        self.start = self.start.min(interpreter.run(&interpreter.empty)?.0.as_secs_f64());
        let (time, output) = interpreter.run(path)?;
        self.whole = self.whole.min(time.as_secs_f64());
        self.output = output;
        Ok(())
    }

    fn seconds(&self) -> f64 {
        (self.whole - self.start).max(1e-6)
    }
}

impl Interpreter {
    fn new(words: &[&str], empty: &Path) -> Interpreter {
        Interpreter { words: words.iter().map(|word| (*word).to_string()).collect(), empty: empty.to_path_buf() }
    }

    /// How long the processor worked for a run, and what was printed.
    fn run(&self, path: &Path) -> Result<(Duration, String), String> {
        let mut command = Command::new(&self.words[0]);
        command.args(&self.words[1..]).arg(path).stdin(Stdio::null()).env_remove("PYTHONUNBUFFERED");
        let spawned = command.stdout(Stdio::piped()).spawn();
        let mut child = spawned.map_err(|error| format!("{}: {error}", self.words[0]))?;
        let mut output = String::new();
        let read = child.stdout.take().ok_or("no pipe")?.read_to_string(&mut output);
        read.map_err(|error| format!("{}: {error}", path.display()))?;
        let time = processor_time(&child)?;
        let status = child.wait().map_err(|error| error.to_string())?;
        if !status.success() {
            return Err(format!("{} {} failed ({status})", self.words.join(" "), path.display()));
        }
        Ok((time, output))
    }
}

/// Of a child that has ended or is about to: what Linux counted of its first thread, the only one that works here.
fn processor_time(child: &Child) -> Result<Duration, String> {
    let pid = i32::try_from(child.id()).ok().and_then(Pid::from_raw).ok_or("no such process")?;
    waitid(WaitId::Pid(pid), WaitIdOptions::EXITED | WaitIdOptions::NOWAIT).map_err(|error| error.to_string())?;
    let file = format!("/proc/{}/schedstat", child.id());
    let text = std::fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
    let nanoseconds = text.split(' ').next().and_then(|number| number.parse().ok());
    nanoseconds.map(Duration::from_nanos).ok_or_else(|| format!("{file}: {text}"))
}
