//! What Trunk is told to watch must be there in a fresh clone: it refuses to start over a path that is not.

use super::source::root;

#[test]
fn what_trunk_watches_is_in_the_repository() {
    let told = std::fs::read_to_string(root().join("Trunk.toml")).expect("Trunk.toml is there");
    let made = std::fs::read_to_string(root().join(".gitignore")).expect(".gitignore is there");
    let section =
        told.split("[watch]").nth(1).and_then(|rest| rest.split("\n[").next()).expect("it says what to watch");
    let quoted: Vec<&str> = section.split('"').skip(1).step_by(2).collect();
    assert!(quoted.len() > 3, "Trunk.toml names what to watch");
    let is_missing =
        |path: &&str| !root().join(path).exists() || made.lines().any(|row| row.trim_start_matches('/') == *path);
    let findings: Vec<String> = quoted
        .into_iter()
        .filter(is_missing)
        .map(|path| format!("Trunk.toml: {path} is not in a fresh clone, so `trunk serve` does not start there"))
        .collect();
    super::assert_none(&findings);
}
