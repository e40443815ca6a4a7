//! Compares a run with what a program's header and sidecar files say.

use super::header::{Cpython, Header};
use super::process::Run;
use std::fmt::Write;

/// What the sidecar files hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expected {
    pub stdout: String,
    pub stderr: String,
}

/// `Err` says every difference.
pub fn check(header: &Header, expected: Option<&Expected>, run: &Run) -> Result<(), String> {
    let mut report = String::new();
    if run.status != header.exit {
        let _ = writeln!(report, "exit status: expected {}, got {}", header.exit, run.status);
    }
    if let Some(expected) = expected {
        let order = header.cpython == Cpython::Lines;
        compare("stdout", &expected.stdout, &run.stdout, order, &mut report);
        compare("stderr", &expected.stderr, &without_folders(&run.stderr), order, &mut report);
    }
    for text in header.has.iter().filter(|text| !run.stdout.contains(*text) && !run.stderr.contains(*text)) {
        let _ = writeln!(report, "nowhere in the output: {text}");
    }
    for (line, mark) in &header.marks {
        if !run.stderr.contains(&format!("line {line}")) || !run.stderr.contains(mark) {
            let _ = writeln!(report, "stderr does not name line {line} and {mark}");
        }
    }
    if report.is_empty() {
        return Ok(());
    }
    let _ = write!(report, "--- stdout\n{}--- stderr\n{}", run.stdout, run.stderr);
    Err(report)
}

fn compare(stream: &str, expected: &str, got: &str, any_order: bool, report: &mut String) {
    let (mut want, mut have): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), got.lines().collect());
    if any_order {
        want.sort_unstable();
        have.sort_unstable();
    }
    if want == have && (any_order || expected.ends_with('\n') == got.ends_with('\n')) {
        return;
    }
    let same = want.iter().zip(&have).take_while(|(a, b)| a == b).count();
    let show = |lines: &[&str]| lines.get(same).map_or("(the end)".to_string(), |line| format!("{line:?}"));
    let _ = writeln!(report, "{stream} line {}: expected {}, got {}", same + 1, show(&want), show(&have));
}

/// Tracebacks name files by the folder they happened to be in: only the name is kept.
pub fn without_folders(stderr: &str) -> String {
    let mut out = String::new();
    for line in stderr.split_inclusive('\n') {
        match line.split_once("File \"").and_then(|(before, rest)| Some((before, rest.split_once('"')?))) {
            Some((before, (path, after))) => {
                let name = path.rsplit('/').next().unwrap_or(path);
                let _ = write!(out, "{before}File \"{name}\"{after}");
            }
            None => out.push_str(line),
        }
    }
    out
}
