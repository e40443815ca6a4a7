//! Embeds the built-in programs of `static/examples/` and the library's texts into the command line. Knows only their names.

use std::path::{Path, PathBuf};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let stem = |path: &Path| path.file_stem().map(|name| name.to_string_lossy().into_owned());
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    embed(&root.join("static/examples"), &["py"], "examples.rs", &stem);
    embed(&root.join("src/python/stdlib/prelude"), &["py", "txt"], "library.rs", &name);
}

/// Writes a table of a folder's files that end like this: what each is called, and its text.
fn embed(folder: &Path, endings: &[&str], table: &str, called: &dyn Fn(&Path) -> Option<String>) {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder is part of the sources")
        .map(|entry| entry.expect("a folder of the sources can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| endings.iter().any(|ending| extension == *ending)))
        .collect();
    files.sort();
    let row = |path: &PathBuf| {
        format!("({:?}, include_str!({path:?})),\n", called(path).expect("a file of the sources has a name"))
    };
    let rows: String = files.iter().map(row).collect();
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo says where"));
    std::fs::write(out.join(table), format!("&[\n{rows}]\n")).expect("cargo's folder can be written");
}
