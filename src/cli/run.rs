//! `preempt run`: behaves as `python3 FILE`.

use super::program::{self, NOBODY_READS, Printer};
use super::{beside, stats, status};
use crate::abi::signal_number;
use crate::session::{self, LoadOptions, OutsideSignal, PlainRun, schedule_text};
use anyhow::{anyhow, bail};
use clap::ValueEnum;
use std::process::ExitCode;

/// What `run` takes.
#[derive(clap::Args)]
pub struct Args {
    /// Python programs; `-` reads standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    #[command(flatten)]
    options: Options,
    /// File with the program's standard input
    #[arg(long, value_name = "FILE")]
    stdin: Option<String>,
    /// Choices to follow as far as they go; then the policy decides
    #[arg(long, value_name = "S")]
    schedule: Option<String>,
    /// A signal from outside: virtual seconds, its name, and the process when it is not the main one (2.5:INT:101)
    #[arg(long = "signal", value_name = "TIME:NAME[:PID]", value_parser = outside_signal)]
    signals: Vec<OutsideSignal>,
    /// At the end print what became of each process's time
    #[arg(long)]
    stats: bool,
}

/// What every subcommand that runs a program takes.
#[derive(clap::Args)]
pub struct Options {
    /// Seed of everything that is left open [default: the schedule's, else 1]
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Who goes next: round-robin, random, fifo, priority, feedback, lottery, fair, pct, manual, replay
    #[arg(long, value_name = "NAME", default_value = "random")]
    pub policy: String,
    /// How processes are started
    #[arg(long, value_name = "M", default_value = "fork")]
    pub start_method: StartMethod,
    /// What standard output is for the program: a terminal is line-buffered, a pipe is not
    #[arg(long, value_name = "KIND", default_value = "tty")]
    pub stdout: Stdout,
    /// Virtual seconds after which each further FILE begins, as if typed in another terminal; 0: all at once
    #[arg(long, value_name = "SECONDS", default_value_t = 1.0)]
    pub stagger: f64,
    /// Processors of the machine, 1 to 8: threads of different processes run at the same time
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=8))]
    pub cpus: u32,
    /// Where another thread of the same process may get in: where CPython's loop looks, or after any instruction
    #[arg(long, value_name = "KIND", default_value = "loop")]
    pub granularity: Granularity,
    /// Instructions after which a thread is switched out, where the policy has quanta
    #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = clap::value_parser!(u64).range(1..))]
    pub quantum: u64,
    /// Steps after which the run is ended with status 98; 0: none
    #[arg(long, value_name = "N", default_value_t = 10_000_000)]
    pub max_steps: u64,
    /// Instructions after which the run is ended with status 98; 0: none
    #[arg(long, value_name = "N", default_value_t = 1_000_000_000)]
    pub max_instructions: u64,
}

/// Start methods of `multiprocessing`.
#[derive(Clone, Copy, ValueEnum)]
pub enum StartMethod {
    Fork,
    Spawn,
    Forkserver,
}

/// Where another thread may get in.
#[derive(Clone, Copy, ValueEnum)]
pub enum Granularity {
    Loop,
    Instruction,
}

/// What standard output is.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Stdout {
    Tty,
    Pipe,
}

impl Options {
    /// What a session needs; `text` is a schedule as text.
    ///
    /// # Errors
    /// The schedule cannot be read.
    pub fn load_options(&self, name: &str, text: Option<&str>) -> anyhow::Result<LoadOptions> {
        let recorded = text.map(schedule_text::decode).transpose().map_err(|error| anyhow!("{error}"))?;
        if self.policy == "replay" && recorded.is_none() {
            bail!("the policy replay follows a schedule; give one with --schedule");
        }
        let seed = self.seed.or(recorded.as_ref().and_then(|recorded| recorded.seed)).unwrap_or(1);
        let start_method = match self.start_method {
            StartMethod::Fork => "fork",
            StartMethod::Spawn => "spawn",
            StartMethod::Forkserver => "forkserver",
        };
        Ok(LoadOptions {
            name: name.to_owned(),
            seed,
            policy: self.policy.clone(),
            start_method: start_method.to_owned(),
            tty: self.stdout == Stdout::Tty,
            max_steps: self.max_steps,
            max_instructions: self.max_instructions,
            cpus: self.cpus,
            stagger_ns: (self.stagger.clamp(0.0, 1e9) * 1e9).round() as u64,
            quantum_instructions: self.quantum,
            granularity: match self.granularity {
                Granularity::Loop => session::Granularity::Loop,
                Granularity::Instruction => session::Granularity::Instruction,
            },
            schedule: recorded.map(|recorded| recorded.schedule),
            ..LoadOptions::default()
        })
    }
}

/// Runs the program to its end.
///
/// # Errors
/// It could not start.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let program = program::read(&args.files[0])?;
    if args.files.iter().filter(|file| *file == "-").count() > 1 {
        bail!("only one program can come from standard input");
    }
    let mut options = args.options.load_options(&program.name, args.schedule.as_deref())?;
    options.argv = vec![program.typed.clone()];
    options.others = program::read_others(&args.files[1..])?;
    options.files = beside::files(&program, &options.others);
    options.signals = args.signals.clone();
    options.signals.sort_by_key(|signal| signal.at_ns);
    let mut run: PlainRun = match PlainRun::start(&program.source, &options) {
        Ok(run) => run,
        Err(error) => return program::refused(error),
    };
    run.set_input(program::input(args.stdin.as_deref(), &program)?);
    let mut printer = Printer::new();
    while let Some(events) = run.step() {
        if printer.print(events).is_err() {
            return Ok(ExitCode::from(NOBODY_READS));
        }
    }
    if printer.finish().is_err() {
        return Ok(ExitCode::from(NOBODY_READS));
    }
    if args.stats {
        stats::print(&run.figures());
    }
    if let Some(difference) = run.difference() {
        eprintln!("preempt: {}; the policy {} decided from there", difference.message, options.policy);
    }
    match run.outcome() {
        Some(outcome) => Ok(status::end(outcome)),
        None => bail!("the run stopped without an outcome, which is a mistake in Preempt"),
    }
}

/// `TIME:NAME[:PID]`.
fn outside_signal(text: &str) -> Result<OutsideSignal, String> {
    let mut parts = text.split(':');
    let mut next = || parts.next();
    let seconds: f64 = next().and_then(|time| time.parse().ok()).ok_or("it begins with a time in seconds")?;
    if !(0.0..1e9).contains(&seconds) {
        return Err("the time lies between 0 and 1e9 seconds".into());
    }
    let name = next().ok_or("a signal follows the time, like 2.5:INT")?;
    let signal = signal_number(name).ok_or_else(|| format!("there is no signal {name}"))?;
    let pid = next().map_or(Ok(MAIN_PID), |pid| pid.parse().map_err(|_| format!("{pid} is no process number")))?;
    match next() {
        Some(rest) => Err(format!("nothing follows the process, not {rest}")),
        None => Ok(OutsideSignal { at_ns: (seconds * 1e9).round() as u64, signal, pid }),
    }
}

/// The first program's process.
const MAIN_PID: u32 = 100;
