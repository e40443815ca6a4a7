//! `cargo xtask`: the project's own commands. Each is one line in `COMMANDS` and one file.

mod bless;
mod canary;
mod command;
mod conformance;
mod generate;
mod missing;
mod outcomes;
mod serve;
mod size;
mod suites;
mod test;
mod tools;
mod unicode;

use anyhow::{Result, bail};
use std::process::ExitCode;

/// A command: its name, its arguments, what it does, and the function.
struct Command {
    name: &'static str,
    arguments: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Result<()>,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        arguments: "[--open] [--port N]",
        about: "installs what is missing, builds the page and serves it on 127.0.0.1",
        run: serve::run,
    },
    Command {
        name: "test",
        arguments: "[--only NAME]",
        about: "installs what is missing and runs every test (fmt clippy rust wasm page canary)",
        run: test::run,
    },
    Command {
        name: "size",
        arguments: "",
        about: "prints the size of each wasm file of the last build",
        run: size::run,
    },
    Command {
        name: "bless",
        arguments: "[FILTER]",
        about: "writes what python3.13 prints as the expected output of the test programs",
        run: bless::run,
    },
    Command {
        name: "generate",
        arguments: "[N] [--seed S]",
        about: "runs N random programs on Preempt and on python3.13 and shows what differs",
        run: generate::run,
    },
    Command {
        name: "outcomes",
        arguments: "[FILTER] [--runs N] [--seeds N]",
        about: "shows what programs of the corpus give on Preempt under some seed and never on python3.13",
        run: outcomes::run,
    },
    Command {
        name: "conformance",
        arguments: "[MODULE[:PART]...] [--list] [--limit SECONDS] [--jobs N]",
        about: "runs CPython's own test modules on Preempt and tells how many pass of those that pass on python3.13",
        run: conformance::run,
    },
    Command {
        name: "missing",
        arguments: "[--names]",
        about: "writes docs/python.md: names of Python's types and library that are not there",
        run: missing::run,
    },
    Command {
        name: "unicode",
        arguments: "",
        about: "writes the tables of unicodedata from python3.13",
        run: unicode::run,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<()> {
    std::env::set_current_dir(command::root())?;
    let Some((name, rest)) = arguments.split_first() else {
        print_help();
        bail!("no command given");
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        print_help();
        return Ok(());
    }
    match COMMANDS.iter().find(|command| command.name == name) {
        Some(command) => (command.run)(rest),
        None => {
            print_help();
            bail!("there is no command `{name}`");
        }
    }
}

fn print_help() {
    println!("Usage: cargo xtask COMMAND\n");
    for command in COMMANDS {
        println!("  {:<8} {:<20} {}", command.name, command.arguments, command.about);
    }
}
