//! `preempt run`: behaves as `python3 FILE`.

use super::program::{self, NOBODY_READS, Printer};
use super::status;
use crate::session::{LoadOptions, PlainRun, schedule_text};
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
}

/// What every subcommand that runs a program takes.
#[derive(clap::Args)]
pub struct Options {
    /// Seed of everything that is left open [default: the schedule's, else 1]
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Who goes next: round-robin, random, manual, replay
    #[arg(long, value_name = "NAME", default_value = "random")]
    pub policy: String,
    /// How processes are started
    #[arg(long, value_name = "M", default_value = "fork")]
    pub start_method: StartMethod,
    /// What standard output is for the program: a terminal is line-buffered, a pipe is not
    #[arg(long, value_name = "KIND", default_value = "tty")]
    pub stdout: Stdout,
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
    let program = program::read(&args.files)?;
    let options = args.options.load_options(&program.name, args.schedule.as_deref())?;
    let mut run: PlainRun = match PlainRun::start(&program.source, &options) {
        Ok(run) => run,
        Err(error) => return program::refused(error),
    };
    run.set_input(program::input(args.stdin.as_deref(), &program)?);
    let mut printer = Printer::new();
    while let Some(events) = run.step() {
        if printer.print(&events).is_err() {
            return Ok(ExitCode::from(NOBODY_READS));
        }
    }
    if printer.finish().is_err() {
        return Ok(ExitCode::from(NOBODY_READS));
    }
    if let Some(difference) = run.difference() {
        eprintln!("preempt: {}; the policy {} decided from there", difference.message, options.policy);
    }
    match run.outcome() {
        Some(outcome) => Ok(status::end(outcome)),
        None => bail!("the run stopped without an outcome, which is a mistake in Preempt"),
    }
}
