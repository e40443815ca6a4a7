//! The claims of the founding texts: `tests/corpus/claims.txt` names for each row of their table the program that shows it.
//! Does not say what a program must print; the corpus does.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How many rows each section of the table of interfaces has.
const SECTIONS: &[(char, usize)] = &[
    ('A', 8),
    ('B', 16),
    ('C', 9),
    ('D', 9),
    ('E', 8),
    ('F', 6),
    ('G', 10),
    ('H', 14),
    ('I', 7),
    ('J', 7),
    ('K', 10),
    ('L', 29),
    ('M', 6),
    ('N', 32),
    ('O', 21),
    ('P', 13),
    ('Q', 9),
    ('R', 7),
];
/// How many numbered listings there are; some have variants with a letter.
const LISTINGS: usize = 63;
/// Rows that no program of ours can show.
const MOST_OUT_OF_REACH: usize = 2;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Row and what shows it, by row.
fn table() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(root().join("tests/corpus/claims.txt")).expect("the table is there");
    let mut rows = BTreeMap::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (row, shown) = line.split_once(' ').expect("a row has a program");
        let twice = rows.insert(row.to_string(), shown.trim().to_string());
        assert!(twice.is_none(), "claims: the row {row} stands twice");
    }
    rows
}

fn exists(shown: &str) -> bool {
    let file: &Path = &match shown.strip_prefix("example ") {
        Some(name) => root().join("static/examples").join(name),
        None => root().join("tests/programs").join(shown),
    };
    file.with_extension("py").exists()
}

#[test]
fn every_row_of_the_founding_texts_is_shown_by_a_program() {
    let table = table();
    let mut missing = Vec::new();
    for (section, rows) in SECTIONS {
        missing.extend((1..=*rows).map(|i| format!("{section}{i}")).filter(|row| !table.contains_key(row)));
    }
    for n in 1..=LISTINGS {
        let (plain, lettered) = (format!("{n:02}_"), format!("{n:02}"));
        if !table.keys().any(|row| row.starts_with(&plain)) {
            missing.push(format!("listing {lettered}"));
        }
    }
    assert!(missing.is_empty(), "claims.txt has no line for {missing:?}");
    let lost: Vec<_> = table.iter().filter(|(_, shown)| !shown.starts_with("- ") && !exists(shown)).collect();
    assert!(lost.is_empty(), "claims.txt names programs that are not there: {lost:?}");
    let out_of_reach = table.values().filter(|shown| shown.starts_with("- ")).count();
    assert!(out_of_reach <= MOST_OUT_OF_REACH, "{out_of_reach} rows are out of reach; they may only become fewer");
}
