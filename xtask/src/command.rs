//! Starting other programs: telling the step, passing their output on, keeping a copy where it is to be read. Knows no
//! particular program.

use anyhow::{Context, Result, bail};
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

/// The folder of the repository.
pub fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map_or(here.clone(), PathBuf::from)
}

/// Says a step in one line.
pub fn say(line: &str) {
    println!("==> {line}");
}

/// A command from its words; the first is the program.
pub fn command(words: &[&str]) -> Command {
    let mut command = Command::new(words[0]);
    command.args(&words[1..]);
    command
}

/// Runs a command with this terminal's streams.
///
/// # Errors
/// It cannot be started or does not succeed.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = command.status().with_context(|| format!("`{shown}` cannot be started"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// The standard output of a command that succeeds, `None` where it cannot be started or fails.
pub fn output_of(words: &[&str]) -> Option<String> {
    let output = command(words).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What a command printed on both streams, and whether it succeeded.
pub struct Captured {
    pub text: String,
    pub succeeded: bool,
}

/// Runs a command, passing its output on while keeping a copy.
///
/// # Errors
/// It cannot be started.
pub fn capture(command: &mut Command) -> Result<Captured> {
    let shown = shown(command);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("`{shown}` cannot be started"))?;
    let text = Arc::new(Mutex::new(Vec::new()));
    let out = child.stdout.take().map(|stream| pass_on(stream, std::io::stdout(), Arc::clone(&text)));
    let err = child.stderr.take().map(|stream| pass_on(stream, std::io::stderr(), Arc::clone(&text)));
    let status = child.wait()?;
    for thread in [out, err].into_iter().flatten() {
        thread.join().map_err(|_| anyhow::anyhow!("a thread that copies output broke"))?;
    }
    let text = text.lock().map_err(|_| anyhow::anyhow!("a thread that copies output broke"))?;
    Ok(Captured { text: String::from_utf8_lossy(&text).into_owned(), succeeded: status.success() })
}

fn pass_on(
    mut from: impl Read + Send + 'static,
    mut to: impl Write + Send + 'static,
    copy: Arc<Mutex<Vec<u8>>>,
) -> std::thread::JoinHandle<()> {
    std::thread::spawn(move || {
        let mut buffer = [0; 8192];
        while let Ok(count @ 1..) = from.read(&mut buffer) {
            // A terminal that went away is no reason to stop reading.
            let _ = to.write_all(&buffer[..count]).and_then(|()| to.flush());
            if let Ok(mut copy) = copy.lock() {
                copy.extend_from_slice(&buffer[..count]);
            }
        }
    })
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
