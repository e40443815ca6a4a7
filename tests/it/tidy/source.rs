//! The repository's text files, and a view of Rust sources without comments, strings and unit tests.

use std::path::{Path, PathBuf};

/// One file of the repository.
pub struct File {
    /// From the repository's root, with `/`.
    pub path: String,
    pub text: String,
}

/// Folders that hold nothing of ours.
const SKIPPED: [&str; 6] = ["target", "node_modules", "dist", ".git", "generated", "corpus-cache"];

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All text files with one of the extensions, sorted by path.
pub fn files(extensions: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    collect(&root(), extensions, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "the repository has files ending in {extensions:?}");
    found
}

/// The Rust sources below a folder (`src/`, `xtask/`…).
pub fn rust_files(folder: &str) -> Vec<File> {
    files(&["rs"]).into_iter().filter(|file| file.path.starts_with(folder)).collect()
}

fn collect(folder: &Path, extensions: &[&str], found: &mut Vec<File>) {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.expect("a folder of ours can be listed").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !SKIPPED.contains(&name.as_str()) {
                collect(&path, extensions, found);
            }
        } else if extensions.iter().any(|extension| name.ends_with(&format!(".{extension}"))) {
            let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let relative = path.strip_prefix(root()).expect("it is below the root");
            found.push(File { path: relative.to_string_lossy().replace('\\', "/"), text });
        }
    }
}

impl File {
    /// The code: comments and the insides of strings blanked, line breaks kept.
    pub fn code(&self) -> String {
        blank(&self.text)
    }

    /// The code without `#[cfg(test)]` modules.
    pub fn code_without_tests(&self) -> String {
        let code = self.code();
        match code.find("#[cfg(test)]\nmod ").filter(|at| code[*at..].lines().nth(1).is_some_and(|l| l.ends_with('{')))
        {
            Some(at) => code[..at].to_string(),
            None => code,
        }
    }
}

/// Blanks comments, strings and character literals.
pub fn blank(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = skipped_end(&chars, at);
        if end == at {
            out.push(chars[at]);
            at += 1;
        } else {
            out.extend(chars[at..end].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
            at = end;
        }
    }
    out
}

/// Where the comment or literal that begins at `at` ends; `at` itself where none begins.
fn skipped_end(chars: &[char], at: usize) -> usize {
    let look = |ahead: usize| chars.get(at + ahead).copied().unwrap_or('\0');
    let word_before = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
    match (look(0), look(1)) {
        ('/', '/') => until(chars, at, |rest| rest[0] == '\n'),
        ('/', '*') => until(chars, at + 2, |rest| rest.starts_with(&['*', '/'])) + 2,
        ('"', _) => string_end(chars, at + 1),
        ('r', '"' | '#') if !word_before => raw_string_end(chars, at),
        ('b', 'r') if !word_before && matches!(look(2), '"' | '#') => raw_string_end(chars, at + 1),
        ('\'', '\\') => until(chars, at + 3, |rest| rest[0] == '\'') + 1,
        ('\'', _) if look(2) == '\'' => at + 3,
        _ => at,
    }
    .min(chars.len())
}

fn until(chars: &[char], from: usize, end: impl Fn(&[char]) -> bool) -> usize {
    (from..chars.len()).find(|i| end(&chars[*i..])).unwrap_or(chars.len())
}

fn string_end(chars: &[char], from: usize) -> usize {
    let mut at = from;
    while at < chars.len() {
        match chars[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    at
}

fn raw_string_end(chars: &[char], at: usize) -> usize {
    let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
    if chars.get(at + 1 + hashes) != Some(&'"') {
        return at;
    }
    let close: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    until(chars, at + 2 + hashes, |rest| rest.starts_with(&close)) + close.len()
}

#[test]
fn comments_and_strings_are_blanked() {
    let code = blank("a // b\nlet c = \"d\\\"e\" + 'f' + r#\"g\"h\"# /* i */ ; fn j<'k>() {}");
    for gone in ["b", "\"d", "e\"", "'f'", "\"g", "h", " i "] {
        assert!(!code.contains(gone), "{gone} in {code}");
    }
    assert!(code.contains("let c =") && code.contains("fn j<'k>() {}"));
}
