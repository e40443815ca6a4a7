//! What lies beside a program on the command line: its own modules, packages and the files that it names.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder with these files.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("beside").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    for (file, text) in files {
        let path = folder.join(file);
        std::fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("folders can be made");
        std::fs::write(path, text).expect("a scratch file can be written");
    }
    folder
}

fn preempt(arguments: &[&str], file: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_preempt"))
        .args(arguments)
        .arg(file)
        .output()
        .expect("the binary was built with this test")
}

fn printed(ran: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr))
}

const MODULES: &[(&str, &str)] = &[
    (
        "main.py",
        "import os, sys, multiprocessing, subprocess\n\
         import helper, pack.sub.deep\n\
         from pack import near\n\
         def work(): print('work', helper.double(2), flush=True)\n\
         if __name__ == '__main__':\n\
         \x20   print(helper.double(4), pack.sub.deep.X, near.Y, sys.path[0] == os.path.dirname(helper.__file__))\n\
         \x20   for method in ('fork', 'spawn', 'forkserver'):\n\
         \x20       p = multiprocessing.get_context(method).Process(target=work); p.start(); p.join()\n\
         \x20   here = os.path.dirname(os.path.abspath(__file__))\n\
         \x20   print(open(os.path.join(here, 'data.txt')).read(), end='', flush=True)\n\
         \x20   print(subprocess.run([sys.executable, os.path.join(here, 'other.py'), 'a']).returncode)\n\
         \x20   print(sorted(os.listdir(here)))\n",
    ),
    ("helper.py", "import more\ndef double(x): return more.two() * x\n"),
    ("more.py", "def two(): return 2\n"),
    ("unnamed.py", "1 / 0\n"),
    ("pack/__init__.py", ""),
    ("pack/near.py", "Y = 'near'\n"),
    ("pack/sub/__init__.py", ""),
    ("pack/sub/deep.py", "X = 'deep'\n"),
    ("pack/__pycache__/old.pyc", "old"),
    ("data.txt", "hello\n"),
    ("secret.txt", "not named\n"),
    ("other.py", "import sys, helper\nprint(sys.argv[1:], helper.double(1))\nsys.exit(3)\n"),
];

#[test]
fn a_program_finds_what_lies_beside_it() {
    let ran = preempt(&["run"], &folder("modules", MODULES).join("main.py"));
    let wanted = "8 deep near True\nwork 4\nwork 4\nwork 4\nhello\n['a'] 2\n3\n\
                  ['data.txt', 'helper.py', 'main.py', 'more.py', 'other.py', 'pack']\n";
    assert_eq!(printed(&ran), wanted);
}

#[test]
fn an_error_in_a_module_beside_it_is_told_with_its_lines() {
    let files = &[("main.py", "import wrong\nwrong.f(0)\n"), ("wrong.py", "def f(n):\n    return 1 / n\n")];
    let place = folder("wrong", files);
    let ran = preempt(&["run"], &place.join("main.py"));
    let wanted =
        format!("File \"{}\", line 2, in f\n    return 1 / n\n           ~~^~~\n", place.join("wrong.py").display());
    assert!(printed(&ran).contains(&wanted), "{}", printed(&ran));
    assert_eq!(ran.status.code(), Some(1));
}

#[test]
fn nothing_is_written_back() {
    let text =
        "import os\nos.remove(os.path.join(os.path.dirname(__file__), 'data.txt'))\nopen(__file__, 'w').close()\n";
    let place = folder("kept", &[("main.py", text), ("data.txt", "hello\n")]);
    let ran = preempt(&["run"], &place.join("main.py"));
    assert_eq!((printed(&ran).as_str(), ran.status.code()), ("", Some(0)));
    assert_eq!(std::fs::read_to_string(place.join("data.txt")).expect("it is still there"), "hello\n");
    assert_eq!(std::fs::read_to_string(place.join("main.py")).expect("it is still there"), text);
}
