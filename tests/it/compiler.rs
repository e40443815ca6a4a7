//! The compiler over source that people wrote: every module of a real CPython's library has to go through it.

use crate::python;
use preempt::python::code::{CodeTable, Native, Source, compile};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;

/// What is not compiled yet: characters by their names.
const UNKNOWN: &str = "\\N{";

#[test]
fn every_module_of_cpythons_library_compiles() {
    let Some(python) = python::find() else { return };
    let asked = Command::new(python).args(["-c", "import os; print(os.path.dirname(os.__file__))"]).output();
    let folder = String::from_utf8(asked.expect("the interpreter starts").stdout).expect("a path");
    let mut refused = Vec::new();
    let mut count = 0;
    for file in python_files(Path::new(folder.trim())) {
        // Bytes that are no UTF-8 belong to tests of encodings.
        let Ok(text) = std::fs::read_to_string(&file) else { continue };
        let lines = text.lines().map(String::from).collect();
        let source = Rc::new(Source {
            path: file.display().to_string().into(),
            lines,
            library: false,
            hidden: false,
            native: Native::default(),
        });
        count += 1;
        match compile(&mut CodeTable::default(), &text, &source, false) {
            Ok(_) => {}
            Err(_) if text.contains(UNKNOWN) => {}
            Err(error) => refused.push(format!("{}:{}: {}", file.display(), error.position.line, error.message)),
        }
    }
    assert!(count > 300, "only {count} files were found in {folder}");
    assert!(refused.is_empty(), "{} of {count} files are refused:\n{}", refused.len(), refused.join("\n"));
}

/// The library without its tests, some of which are wrong on purpose.
fn python_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut stack = vec![folder.to_path_buf()];
    while let Some(at) = stack.pop() {
        let Ok(entries) = std::fs::read_dir(&at) else { continue };
        for path in entries.flatten().map(|entry| entry.path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_dir() && !matches!(&*name, "test" | "tests" | "site-packages" | "lib2to3") {
                stack.push(path);
            } else if path.extension().is_some_and(|extension| extension == "py") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
