//! `preempt examples`: the built-in programs.

use anyhow::bail;
use std::io::Write;
use std::process::ExitCode;

/// Name and text of every built-in program.
const EXAMPLES: &[(&str, &str)] = &[];

/// What `examples` takes.
#[derive(clap::Args)]
pub struct Args {
    /// The program to print; without it they are listed
    name: Option<String>,
}

/// Lists them, or prints one.
///
/// # Errors
/// There is no program of this name.
pub fn examples(args: &Args) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    let Some(name) = &args.name else {
        for (name, text) in EXAMPLES {
            writeln!(out, "{name:24}{}", first_words(text))?;
        }
        return Ok(ExitCode::SUCCESS);
    };
    let wanted = name.trim_end_matches(".py");
    match EXAMPLES.iter().find(|(name, _)| *name == wanted) {
        Some((_, text)) => {
            out.write_all(text.as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        None => bail!("there is no example {wanted:?}; `preempt examples` lists them"),
    }
}

/// The first line of a program's comment or docstring.
fn first_words(text: &str) -> &str {
    text.lines().next().unwrap_or_default().trim_matches(|c| c == '#' || c == '"' || c == ' ')
}
