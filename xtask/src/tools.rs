//! The tools that the commands need: each is looked for, installed where that can be done, and otherwise told with how to
//! get it. Knows nothing of what they are used for.

use crate::command::{command, output_of, root, run, say};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

const TRUNK: &str = "0.21.14";
const WASM_BINDGEN: &str = "0.2.130";

/// The wasm target of the pinned toolchain.
pub fn wasm_target() -> Result<()> {
    let folder = output_of(&["rustc", "--print", "target-libdir", "--target", "wasm32-unknown-unknown"]);
    if folder.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    say("adding the target wasm32-unknown-unknown");
    if run(&mut command(&["rustup", "target", "add", "wasm32-unknown-unknown"])).is_err() {
        bail!("the target wasm32-unknown-unknown is missing: install rustup from https://rustup.rs and try again");
    }
    Ok(())
}

/// The environment in which the published wasm files are compiled; nothing when the standard library's source cannot be had,
/// and then they are larger.
pub fn small_build() -> Vec<(String, String)> {
    let source = output_of(&["rustc", "--print", "sysroot"])
        .map(|folder| Path::new(folder.trim()).join("lib/rustlib/src/rust/library/Cargo.lock"));
    if !source.is_some_and(|file| file.is_file()) {
        say("adding rust-src, with which the page's wasm files become smaller");
        if run(&mut command(&["rustup", "component", "add", "rust-src"])).is_err() {
            say("rust-src cannot be had: the wasm files are larger");
            return Vec::new();
        }
    }
    let text = std::fs::read_to_string(root().join("static/build/small.env")).unwrap_or_default();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('=')).map(|(name, value)| (name.into(), value.into())).collect()
}

/// Trunk, which builds and serves the page.
pub fn trunk() -> Result<()> {
    if version_is("trunk", TRUNK) {
        return Ok(());
    }
    cargo_install("trunk", TRUNK, &["--locked", "--no-default-features"])
}

/// `wasm-bindgen` and `wasm-bindgen-test-runner`, of the very version that Cargo.toml names.
pub fn wasm_bindgen() -> Result<()> {
    if version_is("wasm-bindgen", WASM_BINDGEN) && version_is("wasm-bindgen-test-runner", WASM_BINDGEN) {
        return Ok(());
    }
    cargo_install("wasm-bindgen-cli", WASM_BINDGEN, &[])
}

/// True when `cargo nextest` is there or could be installed; tests run with `cargo test` otherwise.
pub fn nextest() -> bool {
    if output_of(&["cargo", "nextest", "--version"]).is_some() {
        return true;
    }
    say("installing cargo-nextest (a few minutes, once)");
    if run(&mut command(&["cargo", "install", "cargo-nextest", "--locked"])).is_ok() {
        return true;
    }
    say("cargo-nextest cannot be installed: the tests run with `cargo test`");
    false
}

/// Node 20 or newer, and the npm packages of package-lock.json.
pub fn node_packages() -> Result<()> {
    let Some(version) = output_of(&["node", "--version"]) else {
        bail!("Node 20 or newer is missing: the page's editor is bundled with it. Get it from https://nodejs.org");
    };
    let major: u32 = version.trim().trim_start_matches('v').split('.').next().unwrap_or("").parse().unwrap_or(0);
    if major < 20 {
        bail!("Node {} is too old: Node 20 or newer is needed. Get it from https://nodejs.org", version.trim());
    }
    let root = root();
    if !root.join("package.json").is_file()
        || is_newer(&root.join("node_modules/.package-lock.json"), &root.join("package-lock.json"))
    {
        return Ok(());
    }
    say("installing the npm packages of package-lock.json");
    run(command(&["npm", "ci", "--no-audit", "--no-fund"]).current_dir(&root))
}

/// Chromium, its driver and a font for the browser tests; gives the driver's path.
pub fn chromium() -> Result<PathBuf> {
    let mut missing = Vec::new();
    if find(&["chromium", "chromium-browser", "google-chrome"]).is_none() {
        missing.push("chromium");
    }
    if driver().is_none() {
        missing.push("chromium-driver");
    }
    if !missing.is_empty() {
        missing.push("fonts-noto-cjk");
        apt_install(&missing)?;
    }
    match driver() {
        Some(driver) => Ok(driver),
        None => bail!("chromedriver is missing: install Chromium and its driver, or name the driver in CHROMEDRIVER"),
    }
}

fn driver() -> Option<PathBuf> {
    std::env::var_os("CHROMEDRIVER").map(PathBuf::from).or_else(|| find(&["chromedriver"]))
}

/// The first of the programs that is on `PATH`.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let candidates = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    candidates.into_iter().find(|candidate| candidate.is_file())
}

fn apt_install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if find(&["apt-get"]).is_none() {
        bail!(
            "{list}: missing, and there is no apt-get here. Install Chromium and chromedriver with your package manager"
        );
    }
    say(&format!("installing {list} with apt-get"));
    let root = output_of(&["id", "-u"]).is_some_and(|id| id.trim() == "0");
    let sudo: &[&str] = if root { &[] } else { &["sudo"] };
    let update = [sudo, &["apt-get", "update", "-q"]].concat();
    let install = [sudo, &["apt-get", "install", "-y", "-q", "--no-install-recommends"], packages].concat();
    let done =
        run(&mut command(&update)).and_then(|()| run(command(&install).env("DEBIAN_FRONTEND", "noninteractive")));
    done.map_err(|error| anyhow::anyhow!("{error}. Install them by hand: sudo apt-get install {list}"))
}

fn version_is(program: &str, version: &str) -> bool {
    output_of(&[program, "--version"]).is_some_and(|text| text.split_whitespace().nth(1) == Some(version))
}

fn cargo_install(package: &str, version: &str, options: &[&str]) -> Result<()> {
    say(&format!("installing {package} {version} (a few minutes, once)"));
    let words = [&["cargo", "install", package, "--version", version], options].concat();
    run(&mut command(&words)).map_err(|error| anyhow::anyhow!("{error}. Install it by hand: {}", words.join(" ")))
}

/// True when `product` is there and not older than `source`.
fn is_newer(product: &Path, source: &Path) -> bool {
    let time = |path: &Path| path.metadata().and_then(|data| data.modified()).ok();
    match (time(product), time(source)) {
        (Some(product), Some(source)) => product >= source,
        (Some(_), None) => true,
        _ => false,
    }
}
