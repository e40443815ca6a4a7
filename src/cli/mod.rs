//! The command line `preempt`: one file per subcommand, and the table of them. Knows sessions, not machines.

mod beside;
mod examples;
mod program;
mod replay;
mod run;
mod stats;
mod status;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Runs unchanged Python programs on a simulated, deterministic kernel.
#[derive(Parser)]
#[command(name = "preempt", version, about, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// Every subcommand.
#[derive(Subcommand)]
enum Command {
    /// Runs a program as `python3 FILE` would.
    Run(run::Args),
    /// Runs a program by exactly this schedule, and refuses when the program has changed.
    Replay(replay::Args),
    /// Lists the built-in programs, or prints one.
    Examples(examples::Args),
}

/// Runs the command line and gives its exit status.
pub fn main() -> ExitCode {
    #[cfg(not(feature = "carried-library"))]
    read_library_from_sources();
    let result = match Cli::parse().command {
        Command::Run(args) => run::run(&args),
        Command::Replay(args) => replay::replay(&args),
        Command::Examples(args) => examples::examples(&args),
    };
    result.unwrap_or_else(|error| {
        if let Some(refusal) = error.downcast_ref::<program::NotUtf8>() {
            eprintln!("{refusal}");
            return ExitCode::from(1);
        }
        eprintln!("preempt: {error:#}");
        ExitCode::from(status::COULD_NOT_START)
    })
}

/// Built without the library's texts, the command line reads them from the sources when they are imported: who works on the library
/// need not build for each change of it.
#[cfg(not(feature = "carried-library"))]
fn read_library_from_sources() {
    const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/python/stdlib/prelude");
    crate::session::fetch_library_with(|file| std::fs::read_to_string(format!("{FOLDER}/{file}")).ok());
}
