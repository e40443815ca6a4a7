//! Reading a program and letting it print: what the subcommands that run something share.

use crate::abi::{Event, EventKind, Stream};
use crate::session::StartError;
use anyhow::{Context, bail};
use std::io::{IsTerminal, Read, Write};
use std::process::ExitCode;

/// A program's text and the name that its tracebacks give it.
pub struct Program {
    pub source: String,
    pub name: String,
    /// The file as it was typed.
    pub typed: String,
}

/// Reads a program; `-` is standard input.
///
/// # Errors
/// It is not there, or is not text.
pub fn read(file: &str) -> anyhow::Result<Program> {
    let bytes = if file == "-" { from_stdin()? } else { read_file(file)? };
    let source = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) if is_declared_latin(error.as_bytes()) => {
            error.as_bytes().iter().map(|byte| char::from(*byte)).collect()
        }
        Err(error) => return Err(NotUtf8::new(file, &error).into()),
    };
    // As in CPython, tracebacks and `__file__` have the whole path; `sys.argv` has what was typed.
    let path = std::path::absolute(file).map_or_else(|_| file.to_owned(), |path| path.to_string_lossy().into_owned());
    let name = if file == "-" { "<stdin>".to_owned() } else { path };
    Ok(Program { source, name, typed: file.to_owned() })
}

/// Programs that run beside the first: name and source.
///
/// # Errors
/// As `read`.
pub fn read_others(files: &[String]) -> anyhow::Result<Vec<(String, String)>> {
    files.iter().map(|file| read(file).map(|program| (program.name, program.source))).collect()
}

/// A file's bytes, or what `python3` says when it cannot be read.
fn read_file(file: &str) -> anyhow::Result<Vec<u8>> {
    std::fs::read(file).map_err(|error| {
        let path = std::path::absolute(file).unwrap_or_else(|_| file.into());
        let words = error.to_string();
        let words = words.split(" (os error").next().unwrap_or_default();
        let number = error.raw_os_error().map(|number| format!("[Errno {number}] ")).unwrap_or_default();
        anyhow::anyhow!("can't open file '{}': {number}{words}", path.display())
    })
}

/// Whether one of the first two lines says Latin-1, the one other encoding that old programs have. Source: PEP 263.
fn is_declared_latin(bytes: &[u8]) -> bool {
    bytes.split(|byte| *byte == b'\n').take(2).any(|line| {
        let line = String::from_utf8_lossy(line).to_lowercase().replace('_', "-");
        let named = line.trim_start().strip_prefix('#').and_then(|comment| comment.split_once("coding")?.1.get(1..));
        named.is_some_and(|name| {
            ["latin-1", "iso-8859-1", "iso-latin-1"].contains(&name.trim_start().split([' ', ';']).next().unwrap_or(""))
        })
    })
}

/// Python's refusal of bytes that are no UTF-8; like every syntax error it ends with status 1.
#[derive(Debug)]
pub struct NotUtf8(String);

impl NotUtf8 {
    fn new(file: &str, error: &std::string::FromUtf8Error) -> NotUtf8 {
        let at = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        NotUtf8(format!(
            "SyntaxError: Non-UTF-8 code starting with '\\x{:02x}' in file {file} on line {line}, but no encoding \
             declared; see https://peps.python.org/pep-0263/ for details",
            bytes[at]
        ))
    }
}

impl std::fmt::Display for NotUtf8 {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotUtf8 {}

fn from_stdin() -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).context("can't read standard input")?;
    Ok(bytes)
}

/// Standard input for the program: a file's bytes, or what comes in on our own when the program first reads.
///
/// # Errors
/// The file is not there.
pub fn input(file: Option<&str>, program: &Program) -> anyhow::Result<crate::session::Input> {
    if let Some(file) = file {
        let bytes = read_file(file)?;
        return Ok(Box::new(move || bytes));
    }
    if program.name == "<stdin>" {
        return Ok(Box::new(Vec::new));
    }
    Ok(Box::new(|| from_stdin().unwrap_or_default()))
}

/// What is told when a run does not start: Python's own text, or a sentence of ours.
///
/// # Errors
/// The options make no sense.
pub fn refused(error: StartError) -> anyhow::Result<ExitCode> {
    match error {
        StartError::Compile(error) => {
            eprint!("{}", error.text);
            Ok(ExitCode::from(1))
        }
        StartError::Options(message) => bail!("{message}"),
    }
}

/// Our stdout and stderr, in the order in which the program writes.
pub struct Printer {
    out: std::io::BufWriter<std::io::Stdout>,
    at_once: bool,
    steps: u32,
}

impl Printer {
    #[must_use]
    pub fn new() -> Printer {
        let out = std::io::stdout();
        Printer { at_once: out.is_terminal(), out: std::io::BufWriter::new(out), steps: 0 }
    }

    /// Prints what a step printed.
    ///
    /// # Errors
    /// Nobody reads our output any more.
    pub fn print(&mut self, events: &[Event]) -> std::io::Result<()> {
        const FLUSH_STEPS: u32 = 1_000;
        for event in events {
            let EventKind::Output { stream, text } = &event.kind else { continue };
            match stream {
                Stream::Stdout => self.out.write_all(text.as_bytes())?,
                Stream::Stderr => {
                    self.out.flush()?;
                    std::io::stderr().write_all(text.as_bytes())?;
                }
            }
            if self.at_once {
                self.out.flush()?;
            }
        }
        self.steps += 1;
        if self.steps >= FLUSH_STEPS {
            self.steps = 0;
            self.out.flush()?;
        }
        Ok(())
    }

    /// # Errors
    /// Nobody reads our output any more.
    pub fn finish(mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}

/// The status when the reader of our output has gone, as a shell tells SIGPIPE.
pub const NOBODY_READS: u8 = 141;
