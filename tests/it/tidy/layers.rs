//! The layers: who may import whom. This table is the rule; ARCHITECTURE.md shows the same one and is compared with it.

use super::assert_none;
use super::source::{File, root, rust_files};

/// A layer (a module path below the crate) and the layers that it may name. Every layer may name itself.
const LAYERS: &[(&str, &str)] = &[
    ("base", ""),
    ("abi", "base"),
    ("python::text", "base"),
    ("python::code", "base python::text"),
    ("python::heap", "base python::text python::code"),
    ("python::types", "base abi python::text python::code python::heap"),
    ("python::stdlib", "base abi python::text python::code python::heap python::types"),
    ("python::interp", "base abi python::text python::code python::heap python::types python::stdlib"),
    ("python", "base abi python::text python::code python::heap python::types python::stdlib python::interp"),
    ("kernel", "base abi"),
    ("machine", "base abi kernel python"),
    ("explorer", "base abi machine"),
    ("session", "base abi machine"),
    ("scenes", "base abi"),
    ("worker::protocol", "base abi scenes session explorer"),
    ("worker", "base abi scenes session explorer worker::protocol"),
    ("ui", "base abi scenes session explorer worker::protocol"),
    ("cli", "base abi scenes session explorer"),
];

/// Crossings that are meant: file, layer that it names although it may not, why. ARCHITECTURE.md tells them under the table.
const CROSSINGS: &[(&str, &str, &str)] = &[(
    "src/python/types/mod.rs",
    "python::stdlib",
    "the numbers of all builtins come from one static table, because every call looks into it",
)];

/// The only layer that may name the compiler front end.
const FRONT_END: (&str, &str) = ("rustpython_", "python::code");

#[test]
fn every_layer_imports_only_what_lies_below_it() {
    let mut findings = Vec::new();
    for file in rust_files("src/") {
        let module = module_of(&file.path);
        let Some((layer, allowed)) = layer_of(&module) else { continue };
        for (line, target) in imports(&file, &module) {
            let Some((target_layer, _)) = layer_of(&target) else { continue };
            let crossing = CROSSINGS.iter().any(|(path, to, _)| *path == file.path && *to == target_layer);
            if !crossing && target_layer != layer && !allowed.split(' ').any(|name| name == target_layer) {
                findings.push(format!(
                    "{}:{line}: `{layer}` must not name `{target_layer}` (it may name: {allowed}). Move the code to the \
                     layer that may, or pass plain data.",
                    file.path
                ));
            }
        }
    }
    assert_none(&findings);
}

#[test]
fn only_one_layer_names_the_compiler_front_end() {
    let (name, home) = FRONT_END;
    let mut findings = Vec::new();
    for file in rust_files("src/") {
        if module_of(&file.path).starts_with(home) {
            continue;
        }
        for (i, line) in file.code().lines().enumerate() {
            if line.contains(name) {
                findings.push(format!("{}:{}: only `{home}` may name `{name}…`", file.path, i + 1));
            }
        }
    }
    assert_none(&findings);
}

#[test]
fn every_module_belongs_to_a_layer() {
    let outside = ["", "bin::"];
    let mut findings = Vec::new();
    for file in rust_files("src/") {
        let module = module_of(&file.path);
        let known = layer_of(&module).is_some()
            || outside.iter().any(|o| module == *o || (o.len() > 1 && module.starts_with(o)));
        if !known {
            findings.push(format!("{}: no layer of this name; add it to LAYERS and to ARCHITECTURE.md", file.path));
        }
    }
    assert_none(&findings);
}

#[test]
fn architecture_md_shows_this_table() {
    let path = root().join("ARCHITECTURE.md");
    let text = std::fs::read_to_string(&path).expect("ARCHITECTURE.md is there");
    let mut shown: Vec<String> = Vec::new();
    for line in
        text.lines().skip_while(|line| !line.contains("may import")).skip(2).take_while(|line| line.starts_with('|'))
    {
        let cells: Vec<String> = line.split('|').map(|cell| cell.trim().replace('`', "")).collect();
        shown.push(format!("{}: {}", cells[1], cells[2].replace([',', '–'], "")));
    }
    let table: Vec<String> = LAYERS.iter().map(|(layer, allowed)| format!("{layer}: {allowed}")).collect();
    assert_eq!(
        shown, table,
        "the table under \"may import\" in ARCHITECTURE.md is not the one of tests/it/tidy/layers.rs"
    );
}

/// `src/python/heap/list.rs` → `python::heap::list`; `mod.rs` stands for its folder.
fn module_of(path: &str) -> String {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs");
    let path = path.strip_suffix("/mod").unwrap_or(path);
    if path == "lib" { String::new() } else { path.replace('/', "::") }
}

/// The innermost layer that a module path belongs to.
fn layer_of(module: &str) -> Option<(&'static str, &'static str)> {
    let inside = |layer: &str| module == layer || module.starts_with(&format!("{layer}::"));
    LAYERS.iter().filter(|(layer, _)| inside(layer)).max_by_key(|(layer, _)| layer.len()).copied()
}

/// Line and module path of everything that the file names through `crate::` or `super::`.
fn imports(file: &File, module: &str) -> Vec<(usize, String)> {
    let code = file.code_without_tests();
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$') {
            push_paths(&code, at, "", at + "crate::".len(), &mut found);
        }
    }
    for (at, _) in code.match_indices("super::") {
        let path_before = code[..at].ends_with("::");
        if !path_before {
            let (base, from) = climb(&code, at, module);
            push_paths(&code, at, &base, from, &mut found);
        }
    }
    found
}

/// Follows `super::super::…` upwards: the module meant and where the rest of the path begins.
fn climb(code: &str, at: usize, module: &str) -> (String, usize) {
    let mut base = module;
    let mut from = at;
    while code[from..].starts_with("super::") {
        base = base.rsplit_once("::").map_or("", |(parent, _)| parent);
        from += "super::".len();
    }
    (base.to_string(), from)
}

/// The paths that begin at `from`: one, or one for each member of a `{…}`; two segments of each are enough.
fn push_paths(code: &str, at: usize, base: &str, from: usize, found: &mut Vec<(usize, String)>) {
    let line = code[..at].matches('\n').count() + 1;
    for tail in tails(&code[from..], 2) {
        let path = if base.is_empty() { tail } else { format!("{base}::{tail}") };
        found.push((line, path));
    }
}

/// The first `depth` segments of each path that a text begins with.
fn tails(text: &str, depth: usize) -> Vec<String> {
    let text = text.trim_start();
    if let Some(group) = text.strip_prefix('{') {
        return members(group).into_iter().flat_map(|member| tails(member, depth)).collect();
    }
    let name: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let rest = &text[name.len()..];
    match rest.strip_prefix("::") {
        Some(rest) if depth > 1 => tails(rest, depth - 1).into_iter().map(|tail| format!("{name}::{tail}")).collect(),
        _ => vec![name],
    }
}

/// The members of a group whose opening brace is read.
fn members(group: &str) -> Vec<&str> {
    let mut depth = 0;
    let mut from = 0;
    let mut found = Vec::new();
    for (i, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' if depth == 0 => {
                found.push(&group[from..i]);
                from = i + 1;
            }
            '}' => {
                found.push(&group[from..i]);
                return found;
            }
            _ => {}
        }
    }
    found
}

#[test]
fn imports_are_found() {
    let text =
        "use crate::{base::Pid, python::{heap::X, code}};\nfn f() { super::super::abi::g(); crate::kernel::h() }";
    let file = File { path: "src/python/types/list.rs".into(), text: text.into() };
    let found: Vec<String> = imports(&file, "python::types::list").into_iter().map(|(_, path)| path).collect();
    assert_eq!(found, ["base::Pid", "python::heap", "python::code", "kernel::h", "python::abi::g"]);
}
