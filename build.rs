//! Embeds the built-in programs of `static/examples/` into the command line. Knows only their names.

use std::path::{Path, PathBuf};

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/examples");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("static/examples is part of the sources")
        .map(|entry| entry.expect("a folder of the sources can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    files.sort();
    let rows: String = files
        .iter()
        .map(|path| format!("({:?}, include_str!({:?})),\n", path.file_stem().expect("it ends in .py"), path))
        .collect();
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo says where"));
    std::fs::write(out.join("examples.rs"), format!("&[\n{rows}]\n")).expect("cargo's folder can be written");
}
