//! The first folder a newcomer sees holds what a tool looks for there, and nothing that a program left behind.

use super::source::root;

/// What may lie at the root: a file's name, or how it ends.
const NAMES: &[&str] = &["Cargo.lock", "build.rs", "index.html", "package.json", "package-lock.json", "webdriver.json"];
const ENDS: &[&str] = &[".md", ".toml"];
const STARTS: &[&str] = &["LICENSE-", "."];

#[test]
fn nothing_lies_about_at_the_root() {
    let entries = std::fs::read_dir(root()).expect("the root can be read");
    let files = entries.flatten().filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    let names: Vec<String> = files.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    assert!(names.iter().any(|name| name == "Cargo.toml"), "this is the root");
    let is_known = |name: &str| {
        NAMES.contains(&name)
            || ENDS.iter().any(|end| name.ends_with(end))
            || STARTS.iter().any(|start| name.starts_with(start))
    };
    let findings: Vec<String> = names
        .iter()
        .filter(|name| !is_known(name))
        .map(|name| format!("{name}: nothing looks for it at the root; remove it, or name it in tests/it/tidy/root.rs"))
        .collect();
    super::assert_none(&findings);
}
