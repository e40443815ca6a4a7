//! Finds the CPython 3.13 that expectations are taken from.

use crate::command::output_of;
use crate::tools::find;
use std::path::PathBuf;

/// A CPython 3.13 on `PATH` or among pyenv's versions.
pub fn find_python() -> Option<PathBuf> {
    let on_path = find(&["python3.13"]).into_iter().chain(find(&["python3"]));
    on_path.chain(pyenv()).find(|candidate| is_313(candidate))
}

fn pyenv() -> Vec<PathBuf> {
    let Some(home) = std::env::var_os("HOME") else { return Vec::new() };
    let Ok(entries) = std::fs::read_dir(PathBuf::from(home).join(".pyenv/versions")) else { return Vec::new() };
    let names = entries.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with("3.13"));
    let mut found: Vec<PathBuf> = names.map(|entry| entry.path().join("bin/python3.13")).collect();
    found.sort();
    found
}

fn is_313(candidate: &PathBuf) -> bool {
    candidate.is_file()
        && output_of(&[&candidate.to_string_lossy(), "--version"]).is_some_and(|text| text.starts_with("Python 3.13"))
}
