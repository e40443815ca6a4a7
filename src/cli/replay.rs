//! `preempt replay`: runs exactly a recorded schedule.

use super::program::{self, NOBODY_READS, Printer};
use super::run::Options;
use super::{beside, status};
use crate::abi::Event;
use crate::session::PlainRun;
use anyhow::{Context, bail};
use std::process::ExitCode;

/// What `replay` takes.
#[derive(clap::Args)]
pub struct Args {
    /// The Python program; `-` reads standard input
    #[arg(value_name = "FILE")]
    file: String,
    /// The schedule, as `--schedule` takes it
    #[arg(value_name = "SCHEDULE")]
    schedule: String,
    /// Programs that ran beside it
    #[arg(long, value_name = "FILE")]
    beside: Vec<String>,
    /// File for the events, as JSON
    #[arg(long, value_name = "OUT.json")]
    trace: Option<String>,
    /// File with the program's standard input
    #[arg(long, value_name = "FILE")]
    stdin: Option<String>,
    #[command(flatten)]
    options: Options,
}

/// Runs the schedule.
///
/// # Errors
/// It could not start, or the program is not the one that was recorded.
pub fn replay(args: &Args) -> anyhow::Result<ExitCode> {
    let program = program::read(&args.file)?;
    let mut options = args.options.load_options(&program.name, Some(&args.schedule))?;
    options.argv = vec![program.typed.clone()];
    options.others = program::read_others(&args.beside)?;
    options.files = beside::files(&program, &options.others);
    let mut run: PlainRun = match PlainRun::start(&program.source, &options) {
        Ok(run) => run,
        Err(error) => return program::refused(error),
    };
    run.set_input(program::input(args.stdin.as_deref(), &program)?);
    let (mut printer, mut trace) = (Printer::new(), Vec::new());
    loop {
        let events = match run.step_recorded() {
            Ok(Some(events)) => events,
            Ok(None) => break,
            Err(difference) => {
                let _ = printer.finish();
                bail!("{}", difference.message);
            }
        };
        if printer.print(events).is_err() {
            return Ok(ExitCode::from(NOBODY_READS));
        }
        if args.trace.is_some() {
            trace.extend_from_slice(events);
        }
    }
    if printer.finish().is_err() {
        return Ok(ExitCode::from(NOBODY_READS));
    }
    if let Some(path) = &args.trace {
        write_trace(path, &trace, &run.digest())?;
    }
    match (run.difference(), run.outcome()) {
        (Some(difference), _) => bail!("{}", difference.message),
        (None, Some(outcome)) => Ok(status::end(outcome)),
        (None, None) => {
            eprintln!("preempt: the schedule ends at step {}, before the program does", run.steps());
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn write_trace(path: &str, events: &[Event], digest: &str) -> anyhow::Result<()> {
    let trace = serde_json::json!({ "format": 1, "digest": digest, "events": events });
    std::fs::write(path, serde_json::to_vec(&trace)?).with_context(|| format!("can't write file '{path}'"))
}
