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
pub fn check(header: &Header, program: &str, expected: Option<&Expected>, run: &Run) -> Result<(), String> {
    let mut report = String::new();
    // A process that dies by signal n is told as 128 + n by shells, and by Preempt.
    if run.status != header.exit && !(header.exit < 0 && run.status == 128 - header.exit) {
        let _ = writeln!(report, "exit status: expected {}, got {}", header.exit, run.status);
    }
    if let Some(expected) = expected {
        let order = header.cpython == Cpython::Lines;
        compare("stdout", &expected.stdout, &run.stdout, order, &mut report);
        compare("stderr", &expected.stderr, &comparable(&run.stderr, program), order, &mut report);
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

/// Standard error without what is no property of the program: the folder that it was in, frames of the standard library
/// (their lines move with every release), addresses of objects.
pub fn comparable(stderr: &str, program: &str) -> String {
    let mut out = String::new();
    let mut in_library = false;
    for line in stderr.split_inclusive('\n') {
        let Some((path, after)) = frame(line) else {
            in_library &= line.starts_with("    ");
            if !in_library {
                out.push_str(&without_addresses(line));
            }
            continue;
        };
        let name = path.rsplit('/').next().unwrap_or(path);
        in_library = name != program;
        if !in_library {
            let _ = write!(out, "  File \"{name}\"{after}");
        }
    }
    out
}

/// Path and rest of a line that names a frame.
fn frame(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix("  File \"")?.split_once('"')
}

fn without_addresses(line: &str) -> String {
    let mut parts = line.split(" at 0x");
    let mut out = parts.next().unwrap_or("").to_string();
    for part in parts {
        out.push_str(" at 0x…");
        out.push_str(part.trim_start_matches(|c: char| c.is_ascii_hexdigit()));
    }
    out
}
