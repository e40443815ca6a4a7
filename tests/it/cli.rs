//! The command line's contract: what the program prints, what the tool says, and how it ends. One row each.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// A run: source, options, standard input, exit status, stdout, and what stderr must have.
struct Row {
    name: &'static str,
    source: &'static str,
    options: &'static [&'static str],
    stdin: &'static str,
    status: i32,
    stdout: &'static str,
    stderr: &'static [&'static str],
}

const PLAIN: Row = Row { name: "", source: "", options: &[], stdin: "", status: 0, stdout: "", stderr: &[] };

const ROWS: &[Row] = &[
    Row { name: "prints", source: "print(1)\n", stdout: "1\n", ..PLAIN },
    Row {
        name: "uncaught",
        source: "print('a')\nraise KeyError('k')\n",
        status: 1,
        stdout: "a\n",
        stderr: &["Traceback (most recent call last):\n  File \"", "line 2, in <module>", "KeyError: 'k'"],
        ..PLAIN
    },
    Row { name: "exit_text", source: "import sys\nsys.exit('no seat')\n", status: 1, stderr: &["no seat\n"], ..PLAIN },
    Row { name: "exit_status", source: "import sys\nsys.exit(300)\n", status: 44, ..PLAIN },
    Row { name: "syntax", source: "x = 1\nfor\n", status: 1, stderr: &["line 2\n    for\n", "SyntaxError: "], ..PLAIN },
    Row {
        name: "deadlock_alone",
        source: "from multiprocessing import Lock\nlock = Lock()\nlock.acquire()\nlock.acquire()\n",
        status: 97,
        stderr: &["preempt: deadlock: MainProcess (line 4) waits for Lock lock, held by itself"],
        ..PLAIN
    },
    Row {
        name: "deadlock_of_two",
        source: "from multiprocessing import Event, Process\ne = Event()\np = Process(target=e.wait)\np.start()\np.join()\n",
        status: 97,
        stderr: &["MainProcess (line 5) waits for Process-1 to end", "Process-1 (line 4) waits for Event e"],
        ..PLAIN
    },
    Row {
        name: "steps",
        source: "import time\nwhile True:\n    time.sleep(1)\n",
        options: &["--max-steps", "50"],
        status: 98,
        stderr: &["preempt: the limit of 50 steps was reached, with MainProcess (line 3)", "--max-steps"],
        ..PLAIN
    },
    Row {
        name: "instructions",
        source: "print('on')\nwhile True:\n    pass\n",
        options: &["--max-instructions", "50000"],
        status: 98,
        stdout: "on\n",
        stderr: &["preempt: the limit of 50000 instructions was reached in MainProcess", "--max-instructions"],
        ..PLAIN
    },
    Row {
        name: "missing_feature",
        source: "\nimport tkinter\n",
        status: 99,
        stderr: &["preempt: module tkinter is not supported yet (line 2"],
        ..PLAIN
    },
    Row {
        name: "missing_module",
        source: "import asyncio\n",
        status: 99,
        stderr: &["preempt: module asyncio is not supported yet (line 1"],
        ..PLAIN
    },
    Row {
        name: "spawn",
        source: "from multiprocessing import Process, get_start_method\nif __name__ == '__main__':\n    p = Process(target=print, args=('child',))\n    p.start()\n    p.join()\n    print(get_start_method(), p.exitcode)\n",
        options: &["--start-method", "spawn"],
        stdout: "child\nspawn 0\n",
        ..PLAIN
    },
    Row { name: "stdin", source: "print(input() + input())\n", stdin: "a\nb\n", stdout: "ab\n", ..PLAIN },
    Row {
        name: "end_of_stdin",
        source: "input('name? ')\n",
        status: 1,
        stdout: "name? ",
        stderr: &["EOFError: EOF when reading a line"],
        ..PLAIN
    },
    Row {
        name: "no_such_policy",
        options: &["--policy", "fairest"],
        status: 2,
        stderr: &["there is no policy 'fairest'; there are round-robin, random"],
        ..PLAIN
    },
    Row { name: "replay_of_nothing", options: &["--policy", "replay"], status: 2, stderr: &["--schedule"], ..PLAIN },
    Row { name: "no_schedule", options: &["--schedule", "zz"], status: 2, stderr: &["schedule"], ..PLAIN },
    Row { name: "no_number", options: &["--seed", "x"], status: 2, stderr: &["--seed"], ..PLAIN },
    Row {
        name: "no_input_file",
        options: &["--stdin", "/no/such"],
        status: 2,
        stderr: &["can't open file '/no/such': [Errno 2] No such file or directory"],
        ..PLAIN
    },
    Row {
        name: "pipe_is_flushed_at_the_end",
        source: "import os\nprint('kept')\nif os.fork() == 0:\n    print('child')\n    os._exit(0)\nos.wait()\n",
        options: &["--stdout", "pipe"],
        stdout: "kept\n",
        ..PLAIN
    },
    Row {
        name: "fork_inherits_the_buffer",
        source: "import os, sys\nprint('twice')\nif os.fork() == 0:\n    sys.exit()\nos.wait()\n",
        options: &["--stdout", "pipe"],
        stdout: "twice\ntwice\n",
        ..PLAIN
    },
];

fn preempt(arguments: &[&str], stdin: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_preempt"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary was built with this test");
    // A run that refuses to start does not read.
    let _ = child.stdin.take().expect("it was asked for").write_all(stdin.as_bytes());
    child.wait_with_output().expect("it ends")
}

fn program(name: &str, source: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cli");
    std::fs::create_dir_all(&folder).expect("the folder for scratch files can be made");
    let path = folder.join(format!("{name}.py"));
    std::fs::write(&path, source).expect("a scratch file can be written");
    path
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn every_row_ends_as_it_says() {
    let mut findings = Vec::new();
    for row in ROWS {
        let path = program(row.name, row.source.as_bytes());
        let arguments = [&["run", path.to_str().expect("paths here are text")], row.options].concat();
        let ran = preempt(&arguments, row.stdin);
        let (out, err) = (text(&ran.stdout), text(&ran.stderr));
        let said = row.stderr.iter().all(|part| err.contains(part)) && (err.is_empty() == row.stderr.is_empty());
        if ran.status.code() != Some(row.status) || out != row.stdout || !said {
            findings.push(format!("{}: {:?}\nstdout: {out}\nstderr: {err}", row.name, ran.status));
        }
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[test]
fn a_program_comes_in_on_standard_input() {
    let ran = preempt(&["run", "-"], "raise ValueError(__file__)\n");
    assert_eq!(ran.status.code(), Some(1));
    assert!(text(&ran.stderr).contains("File \"<stdin>\", line 1, in <module>"), "{}", text(&ran.stderr));
}

#[test]
fn a_file_that_is_not_there_is_told_as_python_tells_it() {
    let ran = preempt(&["run", "/no/such.py"], "");
    assert_eq!(ran.status.code(), Some(2));
    assert_eq!(text(&ran.stderr), "preempt: can't open file '/no/such.py': [Errno 2] No such file or directory\n");
}

#[test]
fn bytes_that_are_no_text_are_a_syntax_error() {
    let path = program("bytes", b"x = 1\ny = '\xff'\n");
    let ran = preempt(&["run", path.to_str().expect("paths here are text")], "");
    assert_eq!(ran.status.code(), Some(1));
    assert!(text(&ran.stderr).starts_with("SyntaxError: Non-UTF-8 code starting with '\\xff' in file"));
}

#[test]
fn a_program_may_say_that_it_is_latin_1() {
    let path = program("latin", b"# -*- coding: latin-1 -*-\nprint('\xe9')\n");
    let ran = preempt(&["run", path.to_str().expect("paths here are text")], "");
    assert_eq!(text(&ran.stdout), "\u{e9}\n");
}

#[test]
fn every_command_has_help() {
    for command in ["run", "replay", "examples"] {
        let ran = preempt(&[command, "--help"], "");
        assert_eq!(ran.status.code(), Some(0));
        assert!(text(&ran.stdout).contains("Usage: preempt"), "{command}");
    }
}

#[test]
fn every_example_is_listed_and_runs() {
    let list = text(&preempt(&["examples"], "").stdout);
    let names: Vec<&str> = list.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(names.contains(&"ticket_office"), "{list}");
    for name in names {
        let source = text(&preempt(&["examples", name], "").stdout);
        let ran = preempt(&["run", "-"], &source);
        let file = std::fs::read_to_string(format!("{}/static/examples/{name}.py", env!("CARGO_MANIFEST_DIR")))
            .expect("an example is a file");
        // `# ends: deadlock` in the block at the end of the file; `fine` where nothing is said.
        let status = if file.contains("\n# ends: deadlock\n") { 97 } else { 0 };
        assert_eq!(ran.status.code(), Some(status), "{name}: {}", text(&ran.stderr));
    }
}

#[cfg(unix)]
#[test]
fn a_signal_that_ends_the_program_ends_the_tool() {
    use std::os::unix::process::ExitStatusExt;
    let path = program("killed", b"import os\nos.kill(os.getpid(), 15)\n");
    let ran = preempt(&["run", path.to_str().expect("paths here are text")], "");
    assert_eq!(ran.status.signal(), Some(15));
}

#[cfg(unix)]
#[test]
fn what_was_printed_before_the_tool_is_interrupted_is_there() {
    use std::io::Read;
    let path = program("endless", b"print('first')\nwhile True:\n    pass\n");
    let mut child = Command::new(env!("CARGO_BIN_EXE_preempt"))
        .args(["run", "--max-instructions", "0", path.to_str().expect("paths here are text")])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the binary was built with this test");
    let mut first = [0; 6];
    let read = child.stdout.take().expect("it was asked for").read_exact(&mut first);
    child.kill().expect("it is still running");
    child.wait().expect("it has been killed");
    assert!(read.is_ok() && &first == b"first\n", "the output comes while the program runs");
}
