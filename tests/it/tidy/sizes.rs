//! Sizes that may shrink but not grow: lines of a file, lines of a function.
//!
//! `ratchet.txt` holds what is longer than the limit today. `PREEMPT_BLESS=1 cargo test --test it sizes` writes it anew;
//! a row may become smaller or go, and every new row needs a reason in the review.

use super::source::{File, files, root, rust_files};
use std::collections::BTreeMap;

/// Lines of a file.
const FILE_LIMIT: usize = 500;
/// Lines of a function, from `fn` to its closing brace.
const FUNCTION_LIMIT: usize = 50;
/// The library's modules in Python: only their lines are counted.
const LIBRARY: &str = "src/python/stdlib/prelude/";
/// Tables of facts, which are as long as the facts are.
const FACTS: [&str; 4] = [
    "src/python/text/tables.rs",
    "src/python/stdlib/prelude/_unicode_names.py",
    "src/python/stdlib/prelude/_unicode_parts.py",
    "src/python/stdlib/prelude/_unicode_properties.py",
];

#[test]
fn sizes_do_not_grow() {
    let path = root().join("tests/it/tidy/ratchet.txt");
    let found = measure();
    if std::env::var_os("PREEMPT_BLESS").is_some() {
        let text: String = found.iter().map(|(name, lines)| format!("{lines} {name}\n")).collect();
        std::fs::write(&path, text).expect("the ratchet can be written");
        return;
    }
    let text = std::fs::read_to_string(&path).expect("the ratchet is there");
    let kept: BTreeMap<String, usize> = text.lines().filter_map(row).collect();
    let mut findings = Vec::new();
    for (name, lines) in &found {
        match kept.get(name) {
            None => findings.push(format!("{name}: {lines} lines are too many; cut it in two")),
            Some(kept) if lines > kept => findings.push(format!("{name}: grew from {kept} to {lines} lines")),
            Some(kept) if lines < kept => {
                findings.push(format!("{name}: shrank to {lines} lines: tighten the ratchet"))
            }
            Some(_) => {}
        }
    }
    let gone = kept.keys().filter(|name| !found.contains_key(*name));
    findings.extend(gone.map(|name| format!("{name}: short now: take it out of the ratchet")));
    super::assert_none(&findings);
}

fn row(line: &str) -> Option<(String, usize)> {
    let (lines, name) = line.split_once(' ')?;
    Some((name.to_string(), lines.parse().ok()?))
}

/// Everything that is longer than its limit.
fn measure() -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for file in
        files(&["py"]).into_iter().filter(|file| file.path.starts_with(LIBRARY) && !FACTS.contains(&file.path.as_str()))
    {
        let lines = file.text.lines().count();
        if lines > FILE_LIMIT {
            found.insert(file.path.clone(), lines);
        }
    }
    for file in rust_files("").iter().filter(|file| !FACTS.contains(&file.path.as_str())) {
        let lines = file.text.lines().count();
        if lines > FILE_LIMIT {
            found.insert(file.path.clone(), lines);
        }
        for (name, lines) in functions(file).into_iter().filter(|(_, lines)| *lines > FUNCTION_LIMIT) {
            let key = format!("{} fn {name}", file.path);
            let longest = found.get(&key).copied().unwrap_or(0).max(lines);
            found.insert(key, longest);
        }
    }
    found
}

/// Name and lines of every function with a body.
fn functions(file: &File) -> Vec<(String, usize)> {
    let code = file.code();
    let mut found = Vec::new();
    for (at, _) in code.match_indices("fn ") {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let name: String = code[at + 3..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let Some(length) = body_end(&code[at..]).filter(|_| !name.is_empty()) else { continue };
        found.push((name, code[at..at + length].lines().count()));
    }
    found
}

/// Where the body of the function at the start of `code` ends; `None` where it has none.
fn body_end(code: &str) -> Option<usize> {
    let mut braces = 0;
    let mut brackets = 0;
    for (i, c) in code.char_indices() {
        match c {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets -= 1,
            ';' if braces == 0 && brackets == 0 => return None,
            '{' => braces += 1,
            '}' => braces -= 1,
            _ => {}
        }
        if c == '}' && braces == 0 {
            return Some(i + 1);
        }
    }
    None
}
