//! `cargo xtask test`: installs what is missing, runs every suite, and ends with one line of numbers.

use crate::command::{capture, command, say};
use crate::suites::{self, Tally};
use crate::{canary, size, tools};
use anyhow::{Result, bail};
use std::path::PathBuf;
use std::time::Instant;

/// What one step does.
type Step = fn(&Tools) -> Result<Tally>;

/// The steps, in order.
const STEPS: &[(&str, Step)] = &[
    ("fmt", |_| suites::fmt()),
    ("clippy", |_| suites::clippy()),
    ("rust", |tools| suites::rust(tools.nextest, None, false)),
    ("build", |_| build()),
    ("wasm", |tools| suites::wasm(&tools.driver, None, false)),
    ("page", |_| suites::page()),
    ("canary", |tools| canary::run(tools.nextest, &tools.driver)),
];

/// What the steps need to know of the tools.
struct Tools {
    nextest: bool,
    driver: PathBuf,
}

/// Runs all steps, or the one named with `--only`.
///
/// # Errors
/// A tool is missing and cannot be installed, or a test failed.
pub fn run(arguments: &[String]) -> Result<()> {
    let only = match arguments {
        [] => None,
        [flag, name] if flag == "--only" => Some(name.as_str()),
        _ => bail!("test takes nothing, or --only NAME with one of: {}", names()),
    };
    if only.is_some_and(|only| !STEPS.iter().any(|(name, _)| *name == only)) {
        bail!("there is no step of that name; there are: {}", names());
    }
    let tools = install(only)?;
    let started = Instant::now();
    let mut sum = Tally::default();
    for (name, step) in STEPS.iter().filter(|(name, _)| only.is_none_or(|only| only == *name)) {
        sum = sum.plus(run_step(name, *step, &tools));
    }
    say(&format!("all of it took {} s", started.elapsed().as_secs()));
    println!("{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed > 0 {
        bail!("tests failed");
    }
    Ok(())
}

fn names() -> String {
    STEPS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(" ")
}

fn install(only: Option<&str>) -> Result<Tools> {
    let needed = |steps: &[&str]| only.is_none_or(|only| steps.contains(&only));
    if needed(&["clippy", "build", "wasm", "canary"]) {
        tools::wasm_target()?;
    }
    if needed(&["build", "wasm", "canary"]) {
        tools::wasm_bindgen()?;
    }
    if needed(&["build", "page"]) {
        tools::trunk()?;
        tools::node_packages()?;
    }
    let nextest = needed(&["rust", "canary"]) && tools::nextest();
    let driver = if needed(&["wasm", "page", "canary"]) { tools::chromium()? } else { PathBuf::new() };
    Ok(Tools { nextest, driver })
}

fn run_step(name: &str, step: Step, tools: &Tools) -> Tally {
    say(&format!("test {name}"));
    let started = Instant::now();
    let tally = step(tools).unwrap_or_else(|error| {
        eprintln!("{name}: {error:#}");
        Tally::one(false)
    });
    let seconds = started.elapsed().as_secs();
    say(&format!("test {name}: {} passed, {} failed ({seconds} s)", tally.passed, tally.failed));
    tally
}

/// Builds the page as it is published.
fn build() -> Result<Tally> {
    let mut trunk = command(&["trunk", "build", "--release"]);
    let build = capture(trunk.envs(tools::small_build()).env_remove("NO_COLOR"))?;
    if build.succeeded {
        size::run(&[])?;
    }
    Ok(Tally::one(build.succeeded))
}
