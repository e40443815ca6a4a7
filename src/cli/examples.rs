//! `preempt examples`: the built-in programs.

use anyhow::bail;
use std::io::Write;
use std::process::ExitCode;

/// Name and text of every built-in program.
const EXAMPLES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/examples.rs"));

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
        let mut examples = EXAMPLES.to_vec();
        examples.sort_by_key(|(_, text)| field(text, "order").parse().unwrap_or(u32::MAX));
        for (name, text) in examples {
            writeln!(out, "{name:26}{}", field(text, "title"))?;
        }
        return Ok(ExitCode::SUCCESS);
    };
    let wanted = name.trim_end_matches(".py");
    match EXAMPLES.iter().find(|(name, _)| *name == wanted) {
        Some((_, text)) => {
            out.write_all(program(text).as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        None => bail!("there is no example {wanted:?}; `preempt examples` lists them"),
    }
}

/// What `# name: value` says in its last lines.
fn field<'a>(text: &'a str, name: &str) -> &'a str {
    text.lines().find_map(|line| line.strip_prefix("# ")?.strip_prefix(name)?.strip_prefix(": ")).unwrap_or_default()
}

/// A program without the lines at its end that are for the list of examples.
fn program(text: &str) -> &str {
    let is_told = |line: &str| line.starts_with("# ") && line.contains(": ");
    let mut end = text.len();
    for line in text.split_inclusive('\n').rev() {
        if !is_told(line) && !line.trim().is_empty() {
            break;
        }
        end -= line.len();
    }
    &text[..end]
}
