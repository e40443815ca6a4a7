//! The test suites: how each is started and how its numbers are read from what it prints. Knows nothing of installing.

use crate::command::{Captured, capture, command, root};
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;

/// How a suite ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
}

impl Tally {
    /// One check.
    pub fn one(succeeded: bool) -> Tally {
        Tally { passed: u64::from(succeeded), failed: u64::from(!succeeded) }
    }

    /// Both together.
    pub fn plus(self, other: Tally) -> Tally {
        Tally { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// `cargo fmt --check`.
pub fn fmt() -> Result<Tally> {
    Ok(Tally::one(capture(&mut command(&["cargo", "fmt", "--all", "--check"]))?.succeeded))
}

/// Clippy with every warning an error, for the host and for wasm32 where the code differs.
pub fn clippy() -> Result<Tally> {
    let host = ["cargo", "clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    let wasm = ["cargo", "clippy", "--lib", "--bins", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"];
    let host = Tally::one(capture(&mut command(&host))?.succeeded);
    Ok(host.plus(Tally::one(capture(&mut command(&wasm))?.succeeded)))
}

/// Every Rust test of the host. `filter` runs only the tests with it in their names; `canary` makes one of them fail.
pub fn rust(nextest: bool, filter: Option<&str>, canary: bool) -> Result<Tally> {
    let words: &[&str] = if nextest {
        &["cargo", "nextest", "run", "--workspace", "--no-fail-fast"]
    } else {
        &["cargo", "test", "--workspace", "--no-fail-fast"]
    };
    let mut command = command(words);
    if let Some(filter) = filter {
        command.args(["--test", "it", filter]);
    }
    let captured = run_suite(&mut command, canary)?;
    Ok(tally(&captured, if nextest { nextest_numbers } else { libtest_numbers }))
}

/// The tests of `tests/wasm.rs` in headless Chromium.
pub fn wasm(driver: &Path, filter: Option<&str>, canary: bool) -> Result<Tally> {
    let mut command = command(&["cargo", "test", "--target", "wasm32-unknown-unknown", "--test", "wasm"]);
    command.env("CHROMEDRIVER", driver);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    if let Some(filter) = filter {
        command.args(["--", filter]);
    }
    let captured = run_suite(&mut command, canary)?;
    Ok(tally(&captured, libtest_numbers))
}

/// The tests of the built page, `tests/page/*.test.mjs`.
pub fn page() -> Result<Tally> {
    let files = page_tests(&root().join("tests/page"))?;
    if files.is_empty() {
        bail!("tests/page holds no file named *.test.mjs");
    }
    node(&files, false)
}

/// Test files for Node's own runner.
pub fn node(files: &[String], canary: bool) -> Result<Tally> {
    let mut command = command(&["node", "--test", "--test-reporter=tap", "--test-concurrency=1"]);
    command.args(files);
    let captured = run_suite(&mut command, canary)?;
    Ok(tally(&captured, tap_numbers))
}

fn run_suite(command: &mut Command, canary: bool) -> Result<Captured> {
    command.env_remove("PREEMPT_CANARY");
    if canary {
        command.env("PREEMPT_CANARY", "1");
    }
    capture(command)
}

/// A suite that fails without saying how many tests did counts as one failure.
fn tally(captured: &Captured, numbers: fn(&str) -> Option<Tally>) -> Tally {
    let read = captured.text.lines().filter_map(numbers).fold(Tally::default(), Tally::plus);
    let silent = (!captured.succeeded && read.failed == 0) || read == Tally::default();
    if silent { read.plus(Tally::one(false)) } else { read }
}

fn page_tests(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path.to_string_lossy().into_owned());
        }
    }
    files.sort();
    Ok(files)
}

/// `Summary [ 0.1s] 18 tests run: 17 passed, 1 failed, 0 skipped`.
fn nextest_numbers(line: &str) -> Option<Tally> {
    let (_, rest) = line.trim_start().strip_prefix("Summary")?.split_once("run: ")?;
    Some(Tally { passed: before(rest, "passed"), failed: before(rest, "failed") + before(rest, "timed out") })
}

/// `test result: ok. 18 passed; 0 failed; 0 ignored; …`.
fn libtest_numbers(line: &str) -> Option<Tally> {
    let rest = line.trim_start().strip_prefix("test result: ")?;
    Some(Tally { passed: before(rest, "passed"), failed: before(rest, "failed") })
}

/// `# pass 5`, `# fail 1`, `# cancelled 1`.
fn tap_numbers(line: &str) -> Option<Tally> {
    let (word, number) = line.strip_prefix("# ")?.split_once(' ')?;
    let number = number.trim().parse().ok()?;
    match word {
        "pass" => Some(Tally { passed: number, failed: 0 }),
        "fail" | "cancelled" => Some(Tally { passed: 0, failed: number }),
        _ => None,
    }
}

/// The number that stands before a word, 0 where there is none.
fn before(text: &str, word: &str) -> u64 {
    let Some(at) = text.find(word) else { return 0 };
    text[..at].trim_end().rsplit(|c: char| !c.is_ascii_digit()).next().and_then(|n| n.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn captured(text: &str, succeeded: bool) -> Captured {
        Captured { text: text.into(), succeeded }
    }

    #[test]
    fn numbers_are_read_from_what_each_runner_prints() {
        let nextest = "     Summary [   0.1s] 18 tests run: 15 passed (1 slow), 2 failed, 1 timed out, 4 skipped";
        assert_eq!(tally(&captured(nextest, false), nextest_numbers), Tally { passed: 15, failed: 3 });
        let libtest = "x\ntest result: ok. 3 passed; 0 failed; 0 ignored\ntest result: FAILED. 1 passed; 2 failed;";
        assert_eq!(tally(&captured(libtest, false), libtest_numbers), Tally { passed: 4, failed: 2 });
        let tap = "# tests 3\n# pass 2\n# fail 1\n# cancelled 0";
        assert_eq!(tally(&captured(tap, false), tap_numbers), Tally { passed: 2, failed: 1 });
    }

    #[test]
    fn silence_is_a_failure() {
        assert_eq!(tally(&captured("error: could not compile", false), libtest_numbers).failed, 1);
        assert_eq!(tally(&captured("", true), libtest_numbers).failed, 1);
        assert_eq!(tally(&captured("# pass 2\n# fail 0", false), tap_numbers), Tally { passed: 2, failed: 1 });
    }
}
