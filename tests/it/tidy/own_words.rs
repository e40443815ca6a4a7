//! The library's Python is ours: no module of the prelude has stretches of lines that CPython's module of the same name has too.
//! Compared where there is a python3.13. Lines that tracebacks show (`#@`) are facts and do not count.
//!
//! `own_words.txt` holds what is left, as lines in such stretches; rows may shrink, not grow. `PREEMPT_BLESS=1 cargo test
//! --test it own_words` writes it anew.

use super::source::root;
use crate::python;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Equal lines in a row that are no accident.
const STRETCH: usize = 5;

#[test]
fn own_words() {
    let Some(library) = library() else {
        eprintln!("no python3.13 was found: nothing to compare with");
        return;
    };
    let kept_at = root().join("tests/it/tidy/own_words.txt");
    let found = measure(&library);
    if std::env::var_os("PREEMPT_BLESS").is_some() {
        let text: String = found.iter().map(|(name, lines)| format!("{lines} {name}\n")).collect();
        std::fs::write(&kept_at, text).expect("the list can be written");
        return;
    }
    let kept = std::fs::read_to_string(&kept_at).expect("the list is there");
    let kept: BTreeMap<&str, usize> =
        kept.lines().filter_map(|row| row.split_once(' ')).map(|(n, name)| (name, n.parse().unwrap_or(0))).collect();
    let mut findings = Vec::new();
    for (name, lines) in &found {
        let allowed = kept.get(name.as_str()).copied().unwrap_or(0);
        if *lines > allowed {
            findings.push(format!(
                "{name}: {lines} lines stand in CPython's module too, {allowed} are known: say it in your own words"
            ));
        }
    }
    super::assert_none(&findings);
}

/// `lib/python3.13` of a real interpreter.
fn library() -> Option<PathBuf> {
    let program = python::find()?;
    let real = std::fs::canonicalize(&program).unwrap_or(program);
    let folder = real.parent()?.parent()?.join("lib/python3.13");
    folder.join("queue.py").is_file().then_some(folder)
}

fn measure(library: &Path) -> BTreeMap<String, usize> {
    let folder = root().join("src/python/stdlib/prelude");
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("the prelude is there") {
        let path = entry.expect("a folder of the sources can be read").path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let theirs: BTreeSet<Vec<String>> = places(&name)
            .iter()
            .filter_map(|place| read(&library.join(place)))
            .flat_map(|lines| stretches(&lines))
            .collect();
        let ours = read(&path).unwrap_or_default();
        let lines = covered(&ours, &theirs);
        if lines > 0 {
            found.insert(name, lines);
        }
    }
    found
}

/// Where CPython may have the module that our file stands for.
fn places(name: &str) -> [String; 4] {
    let nested = name.replacen("concurrent_futures_", "concurrent/futures/", 1).replacen(
        "multiprocessing_",
        "multiprocessing/",
        1,
    );
    [format!("{name}.py"), format!("{name}/__init__.py"), format!("{nested}.py"), format!("{nested}/__init__.py")]
}

/// A file's lines without blank ones, comments and indentation.
fn read(path: &Path) -> Option<Vec<String>> {
    let text = std::fs::read_to_string(path).ok()?;
    let lines =
        text.lines().filter(|line| !line.contains("#@")).map(|line| line.split("  #").next().unwrap_or("").trim());
    Some(lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_string).collect())
}

fn stretches(lines: &[String]) -> Vec<Vec<String>> {
    lines.windows(STRETCH).map(<[String]>::to_vec).collect()
}

fn covered(ours: &[String], theirs: &BTreeSet<Vec<String>>) -> usize {
    let mut is_covered = vec![false; ours.len()];
    for (at, stretch) in ours.windows(STRETCH).enumerate() {
        if theirs.contains(stretch) {
            is_covered[at..at + STRETCH].fill(true);
        }
    }
    is_covered.into_iter().filter(|covered| *covered).count()
}
