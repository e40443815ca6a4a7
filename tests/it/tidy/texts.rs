//! Texts that must stand in every file, and texts that must not stand in some.

use super::assert_none;
use super::source::{files, rust_files};

/// A banned text, where it is banned, where it is allowed all the same, and why.
struct Ban {
    text: &'static str,
    inside: &'static str,
    except: &'static [&'static str],
    why: &'static str,
}

/// Layers that may touch the host.
const HOST: &[&str] = &["src/cli", "src/bin", "src/ui", "src/worker"];

const BANS: &[Ban] = &[
    Ban { text: "todo!", inside: "", except: &[], why: "finish it, or return an error that says what is missing" },
    Ban { text: "unimplemented!", inside: "", except: &[], why: "return an error that says what is missing" },
    Ban { text: "dbg!", inside: "", except: &[], why: "it is for the desk" },
    Ban { text: "std::time", inside: "src/", except: HOST, why: "time is virtual: base::Instant" },
    Ban { text: "std::thread", inside: "src/", except: HOST, why: "the engine has no host threads" },
    Ban { text: "thread_local!", inside: "src/", except: HOST, why: "a machine is a value" },
    Ban {
        text: "std::fs",
        inside: "src/",
        except: HOST,
        why: "files are the kernel's; only the face touches the host",
    },
    Ban { text: "std::env", inside: "src/", except: HOST, why: "only the face touches the host" },
    Ban { text: "std::net", inside: "src/", except: HOST, why: "the network is simulated" },
    Ban { text: "println!", inside: "src/", except: &["src/cli", "src/bin"], why: "only the command line prints" },
    Ban { text: "print!", inside: "src/", except: &["src/cli", "src/bin"], why: "only the command line prints" },
    Ban { text: "RefCell", inside: "src/", except: HOST, why: "a machine is a value: no shared mutable state" },
    Ban { text: "#[ignore", inside: "", except: &[], why: "a test runs, or says in its name why it does not" },
    Ban { text: "#[should_panic", inside: "", except: &[], why: "assert the error itself" },
];

#[test]
fn banned_texts_are_absent() {
    let mut findings = Vec::new();
    for file in rust_files("") {
        let code = file.code();
        for ban in BANS.iter().filter(|ban| file.path.starts_with(ban.inside)) {
            if ban.except.iter().any(|except| file.path.starts_with(except)) {
                continue;
            }
            for (i, line) in code.lines().enumerate() {
                if contains_word(line, ban.text) {
                    findings.push(format!("{}:{}: `{}` is banned here: {}", file.path, i + 1, ban.text, ban.why));
                }
            }
        }
    }
    assert_none(&findings);
}

/// The text, not as the end of a longer word (`eprint!` is not `print!`).
fn contains_word(line: &str, text: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(text).any(|(at, _)| !text.starts_with(word) || !line[..at].ends_with(word))
}

#[test]
fn every_source_file_says_what_it_is() {
    let mut findings = Vec::new();
    for file in rust_files("") {
        if !file.text.starts_with("//! ") {
            findings.push(format!("{}: must open with `//!`: what it is, and what it does not know", file.path));
        }
    }
    assert_none(&findings);
}

#[test]
fn every_module_file_is_declared() {
    let mut findings = Vec::new();
    for file in rust_files("src/") {
        let Some((folder, name)) = file.path.rsplit_once('/') else { continue };
        if matches!(name, "mod.rs" | "lib.rs") || folder == "src/bin" {
            continue;
        }
        let stem = name.trim_end_matches(".rs");
        let parents = [format!("{folder}/mod.rs"), format!("{folder}.rs"), format!("{folder}/lib.rs")];
        let declaration = format!("mod {stem};");
        let declared = rust_files("src/").iter().any(|f| parents.contains(&f.path) && f.text.contains(&declaration));
        if !declared {
            findings.push(format!("{}: no `{declaration}` in its parent: the file is not compiled", file.path));
        }
    }
    assert_none(&findings);
}

#[test]
fn nothing_names_the_machine_it_was_written_on() {
    let private = [concat!("/wo", "rk/"), concat!("/ro", "ot/")];
    let kinds = ["rs", "toml", "md", "json", "js", "mjs", "html", "css", "py", "out", "err", "yml", "lock", "run"];
    let mut findings = Vec::new();
    for file in files(&kinds) {
        for (i, line) in file.text.lines().enumerate() {
            if let Some(found) = private.iter().find(|p| line.contains(**p)) {
                findings.push(format!("{}:{}: a path of one machine: {found}", file.path, i + 1));
            }
        }
    }
    assert_none(&findings);
}

#[test]
fn lock_files_name_public_registries_only() {
    let public = ["github.com", "registry.npmjs.org", "opencollective.com", "tidelift.com", "www.patreon.com"];
    let mut findings = Vec::new();
    for file in files(&["lock", "package-lock.json"]) {
        for (i, line) in
            file.text.lines().enumerate().filter(|(_, line)| line.contains("resolved") || line.contains("source = "))
        {
            for (at, _) in line.match_indices("://") {
                let host: String = line[at + 3..].chars().take_while(|c| !matches!(c, '/' | '"' | ':')).collect();
                if !public.contains(&host.as_str()) {
                    findings.push(format!("{}:{}: {host} is not a public registry", file.path, i + 1));
                }
            }
        }
    }
    assert_none(&findings);
}
