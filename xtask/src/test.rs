//! `cargo xtask test`: installs what is missing, runs every suite, and ends with one line of numbers.

use crate::command::{capture, command, root, say};
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
    ("wasm", |tools| suites::wasm(&tools.driver, None, false)),
    ("page", |_| page()),
    ("canary", |tools| canary::run(tools.nextest, &tools.driver)),
];

/// What Rust's wasm target uses beyond the first version of wasm.
const WASM_FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
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
    if needed(&["clippy", "wasm", "page", "canary"]) {
        tools::wasm_target()?;
    }
    if needed(&["wasm", "page", "canary"]) {
        tools::wasm_bindgen()?;
    }
    if needed(&["page"]) {
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

/// Builds the page as it is published, makes its wasm smaller, and drives it in a browser.
fn page() -> Result<Tally> {
    let build = capture(command(&["trunk", "build", "--release"]).env_remove("NO_COLOR"))?;
    let built = Tally::one(build.succeeded);
    if !build.succeeded {
        return Ok(built);
    }
    shrink()?;
    size::run(&[])?;
    Ok(built.plus(suites::page()?))
}

/// `wasm-opt` from the npm package `binaryen`.
fn shrink() -> Result<()> {
    let program = root().join("node_modules/.bin/wasm-opt");
    if !program.is_file() {
        say("wasm-opt is not there (npm package binaryen): the wasm files stay as they are");
        return Ok(());
    }
    for file in size::wasm_files()? {
        say(&format!("wasm-opt {}", file.file_name().unwrap_or_default().to_string_lossy()));
        let (program, file) = (program.to_string_lossy(), file.to_string_lossy());
        let words = [&[&*program], WASM_FEATURES, &["-O2", &*file, "-o", &*file]].concat();
        if !capture(&mut command(&words))?.succeeded {
            bail!("wasm-opt failed on {file}");
        }
    }
    Ok(())
}
