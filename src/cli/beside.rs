//! Files that lie beside a program and that its text names: its own modules and packages, and what it reads. They are copied into
//! the simulated file system before the run; nothing is ever written back.

use super::program::Program;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

/// Entries of one folder that are looked at.
const MAX_ENTRIES: usize = 10_000;
/// Bytes of one file, and files of one program.
const MAX_BYTES: u64 = 4 << 20;
const MAX_FILES: usize = 1_000;
/// Folders within a package within a package…
const MAX_DEPTH: usize = 16;

type Files = BTreeMap<String, Vec<u8>>;

/// What lies beside the programs and is named by them, or by a module of theirs: absolute paths and bytes. What cannot be read
/// is not there for the program either.
pub fn files(program: &Program, others: &[(String, String)]) -> Vec<(String, Vec<u8>)> {
    let programs =
        std::iter::once((&program.name, &program.source)).chain(others.iter().map(|(name, text)| (name, text)));
    let mut found = Files::new();
    let mut own = Vec::new();
    for (path, text) in programs.filter(|(path, _)| path.starts_with('/')) {
        own.push(path.clone());
        if let Some(folder) = Path::new(path).parent() {
            named_by(text, &entries(folder), &mut found);
        }
    }
    found.retain(|path, _| !own.contains(path));
    found.into_iter().collect()
}

/// Names in a folder, and where they are.
fn entries(folder: &Path) -> Vec<(String, std::path::PathBuf)> {
    let Ok(all) = std::fs::read_dir(folder) else { return Vec::new() };
    let named =
        all.flatten().take(MAX_ENTRIES).filter_map(|entry| Some((entry.file_name().into_string().ok()?, entry.path())));
    named.filter(|(name, _)| !name.starts_with('.') && !name.starts_with("__")).collect()
}

/// Takes what a text names, then what the modules among it name.
fn named_by(text: &str, entries: &[(String, std::path::PathBuf)], found: &mut Files) {
    let mut texts = vec![text.to_owned()];
    while let Some(text) = texts.pop() {
        let words: HashSet<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        for (name, path) in entries {
            let is_named =
                name.strip_suffix(".py").map_or_else(|| text.contains(name), |module| words.contains(module));
            if is_named && words.contains(name.as_str()) && path.join("__init__.py").is_file() {
                take_package(path, 0, found, &mut texts);
            } else if is_named {
                take(path, found, &mut texts);
            }
        }
    }
}

/// Takes a file, once; the text of a module is to be looked through.
fn take(path: &Path, found: &mut Files, texts: &mut Vec<String>) {
    let Some(name) = path.to_str() else { return };
    let is_small = std::fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() <= MAX_BYTES);
    if !is_small || found.len() >= MAX_FILES || found.contains_key(name) {
        return;
    }
    let Ok(bytes) = std::fs::read(path) else { return };
    if name.ends_with(".py") {
        texts.push(String::from_utf8_lossy(&bytes).into_owned());
    }
    found.insert(name.to_owned(), bytes);
}

/// Takes all of a package, with the packages in it.
fn take_package(folder: &Path, depth: usize, found: &mut Files, texts: &mut Vec<String>) {
    let Ok(all) = std::fs::read_dir(folder) else { return };
    for path in all.flatten().take(MAX_ENTRIES).map(|entry| entry.path()) {
        let is_cache = path.file_name().is_some_and(|name| name == "__pycache__");
        if path.is_file() {
            take(&path, found, texts);
        } else if path.is_dir() && !is_cache && depth < MAX_DEPTH {
            take_package(&path, depth + 1, found, texts);
        }
    }
}
