//! The size of the wasm files of the last build, as a browser downloads them.

use crate::command::root;
use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;
use std::path::PathBuf;

/// Prints each wasm file of `dist` with its size, plain and gzipped, and the sum.
///
/// # Errors
/// There is no build.
pub fn run(_arguments: &[String]) -> Result<()> {
    let mut sum = 0;
    for file in wasm_files()? {
        let bytes = std::fs::read(&file)?;
        let packed = gzipped(&bytes)?;
        sum += packed;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        println!("{name}: {} KB, {} KB gzipped", bytes.len() / 1000, packed / 1000);
    }
    println!("all wasm files: {} KB gzipped", sum / 1000);
    Ok(())
}

/// The wasm files of the last build, sorted.
pub fn wasm_files() -> Result<Vec<PathBuf>> {
    let dist = root().join("dist");
    let entries = std::fs::read_dir(&dist).context("there is no build in dist: run `trunk build --release`")?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "wasm") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}
