//! Finds a real CPython 3.13, for the corpus and for the benches.

use std::path::{Path, PathBuf};
use std::process::Command;

/// `PREEMPT_PYTHON`, else a CPython 3.13 on `PATH`, else one of pyenv's.
pub fn find() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("PREEMPT_PYTHON") {
        return Some(PathBuf::from(named));
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let on_path =
        ["python3.13", "python3"].into_iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    on_path.chain(pyenv()).find(|candidate| is_313(candidate))
}

fn pyenv() -> Vec<PathBuf> {
    let Some(home) = std::env::var_os("HOME") else { return Vec::new() };
    let Ok(entries) = std::fs::read_dir(PathBuf::from(home).join(".pyenv/versions")) else { return Vec::new() };
    let versions = entries.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with("3.13"));
    let mut found: Vec<PathBuf> = versions.map(|entry| entry.path().join("bin/python3.13")).collect();
    found.sort();
    found
}

fn is_313(candidate: &Path) -> bool {
    let version = || Command::new(candidate).arg("--version").output();
    candidate.is_file() && version().is_ok_and(|output| output.stdout.starts_with(b"Python 3.13"))
}
