//! The canary: each suite is run once with a test in it that must fail, and must say so. A suite that cannot fail
//! proves nothing.

use crate::command::{root, say};
use crate::suites::{self, Tally};
use anyhow::Result;
use std::path::Path;

/// Runs the three suites with `PREEMPT_CANARY` set; a noticed failure is a pass.
///
/// # Errors
/// A suite cannot be started.
pub fn run(nextest: bool, driver: &Path) -> Result<Tally> {
    let page = root().join("xtask/canary/page.test.mjs").to_string_lossy().into_owned();
    let rust = noticed("rust", suites::rust(nextest, Some("canary"), true)?);
    let wasm = noticed("wasm", suites::wasm(driver, Some("canary"), true)?);
    let page = noticed("page", suites::node(&[page], true)?);
    Ok(rust.plus(wasm).plus(page))
}

fn noticed(suite: &str, tally: Tally) -> Tally {
    let noticed = tally == Tally { passed: 0, failed: 1 };
    let verdict = if noticed { "the suite noticed it" } else { "THE SUITE DID NOT NOTICE IT" };
    say(&format!("canary {suite}: a test that must fail ran; {verdict}"));
    Tally::one(noticed)
}
