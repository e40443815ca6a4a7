//! Runs a program file under an interpreter, in a folder of its own, with a time limit.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub stdout: String,
    pub stderr: String,
    /// Exit status, or minus the signal.
    pub status: i32,
}

/// A run may take this long.
const LIMIT: Duration = Duration::from_secs(60);

/// A folder that is removed when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Folder, String> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("preempt-corpus-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Folder(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Runs `words… file` in a new folder that holds nothing but the file.
pub fn run(words: &[String], file: &Path, after: &[String], stdin: &str) -> Result<Run, String> {
    let folder = Folder::new()?;
    let name = file.file_name().ok_or("a program has a name")?;
    let text = |error: std::io::Error| error.to_string();
    std::fs::copy(file, folder.0.join(name)).map_err(text)?;
    let (input, out, err) = (folder.0.join(".stdin"), folder.0.join(".stdout"), folder.0.join(".stderr"));
    std::fs::write(&input, stdin).map_err(text)?;
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]).arg(name).args(after).current_dir(&folder.0);
    for variable in ["PYTHONUNBUFFERED", "PYTHONPATH", "PYTHONSTARTUP", "PYTHONWARNINGS", "FORCE_COLOR"] {
        command.env_remove(variable);
    }
    command.env("PYTHONIOENCODING", "utf-8").env("NO_COLOR", "1");
    command.stdin(Stdio::from(std::fs::File::open(&input).map_err(text)?));
    command.stdout(Stdio::from(std::fs::File::create(&out).map_err(text)?));
    command.stderr(Stdio::from(std::fs::File::create(&err).map_err(text)?));
    let status = wait(command.spawn().map_err(|error| format!("{}: {error}", words[0]))?)?;
    let read = |path: &Path| std::fs::read(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    Ok(Run { stdout: read(&out).map_err(text)?, stderr: read(&err).map_err(text)?, status })
}

fn wait(mut child: std::process::Child) -> Result<i32, String> {
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait().map_err(|error| error.to_string())? {
            return Ok(code(status));
        }
        if started.elapsed() > LIMIT {
            let _ = child.kill();
            let _ = child.wait();
            return Err(format!("still running after {} s", LIMIT.as_secs()));
        }
        std::thread::sleep(Duration::from_millis(3));
    }
}

#[cfg(unix)]
fn code(status: std::process::ExitStatus) -> i32 {
    use std::os::unix::process::ExitStatusExt;
    status.code().unwrap_or_else(|| -status.signal().unwrap_or(0))
}

#[cfg(not(unix))]
fn code(status: std::process::ExitStatus) -> i32 {
    status.code().unwrap_or(-1)
}
