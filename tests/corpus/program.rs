//! One program of the corpus: its files, its two tests, its blessing.

use super::compare::{Expected, check, comparable};
use super::header::{Cpython, Header};
use super::process::{Run, run};
use libtest_mimic::{Failed, Trial};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// A program file; `topic::name` is its name.
#[derive(Clone, Debug)]
pub struct Program {
    name: String,
    path: PathBuf,
}

/// All programs, sorted by name.
pub fn all() -> Vec<Program> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/programs");
    let mut programs = Vec::new();
    for topic in entries(&folder).into_iter().filter(|path| path.is_dir()) {
        for path in entries(&topic).into_iter().filter(|path| path.extension().is_some_and(|e| e == "py")) {
            let stem = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            programs.push(Program { name: format!("{}::{}", stem(&topic), stem(&path)), path });
        }
    }
    programs
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let listed = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = listed.map(|entry| entry.expect("a folder of ours can be listed").path()).collect();
    paths.sort();
    paths
}

impl Program {
    /// The tests of this program: against CPython where there is one and the program allows it, and against Preempt.
    pub fn trials(self, python: Option<PathBuf>) -> Vec<Trial> {
        let mut trials = Vec::new();
        let skipped = self.header().is_ok_and(|header| header.cpython == Cpython::Skip);
        if let Some(python) = python.filter(|_| !skipped) {
            let program = self.clone();
            trials.push(Trial::test(format!("cpython::{}", self.name), move || program.on_cpython(&python)));
        }
        trials.push(Trial::test(format!("preempt::{}", self.name), move || self.on_preempt()));
        trials
    }

    fn header(&self) -> Result<Header, String> {
        let source = std::fs::read_to_string(&self.path).map_err(|error| error.to_string())?;
        Header::parse(&source)
    }

    fn file_name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    fn sidecar(&self, extension: &str) -> PathBuf {
        self.path.with_extension(extension)
    }

    /// What the sidecar files say; nothing where the output varies or CPython is not asked.
    fn expected(&self, header: &Header) -> Result<Option<Expected>, String> {
        if matches!(header.cpython, Cpython::Varies | Cpython::Skip) {
            return Ok(None);
        }
        let path = self.sidecar("out");
        let stdout = std::fs::read_to_string(&path)
            .map_err(|_| format!("{} is missing: run `cargo xtask bless`", path.display()))?;
        let stderr = std::fs::read_to_string(self.sidecar("err")).unwrap_or_default();
        Ok(Some(Expected { stdout, stderr }))
    }

    fn run_python(&self, python: &Path, header: &Header) -> Result<Run, String> {
        run(&[python.to_string_lossy().into_owned()], &self.path, &[], &header.stdin)
    }

    fn on_cpython(&self, python: &Path) -> Result<(), Failed> {
        let header = self.header()?;
        let run = self.run_python(python, &header)?;
        Ok(check(&header, &self.file_name(), self.expected(&header)?.as_ref(), &run)?)
    }

    /// Under its own seed, and under those that the header wants besides.
    fn on_preempt(&self) -> Result<(), Failed> {
        let header = self.header()?;
        self.under_seed(&header, header.seed)?;
        for seed in 1..=header.seeds {
            self.under_seed(&header, Some(seed))
                .map_err(|failed| format!("seed {seed}: {}", failed.message().unwrap_or("")))?;
        }
        Ok(())
    }

    fn under_seed(&self, header: &Header, seed: Option<u64>) -> Result<(), Failed> {
        let words = [env!("CARGO_BIN_EXE_preempt").to_string(), "run".to_string()];
        let seed = seed.map(|seed| format!("--seed={seed}"));
        let mut options: Vec<String> = seed.into_iter().chain(header.options.iter().cloned()).collect();
        if !header.stdin.is_empty() {
            options.push("--stdin=.stdin".into());
        }
        let run = run(&words, &self.path, &options, &header.stdin)?;
        let result = check(header, &self.file_name(), self.expected(header)?.as_ref(), &run);
        match (&header.known_failure, result) {
            (None, result) => Ok(result?),
            (Some(_), Err(_)) => Ok(()),
            (Some(why), Ok(())) => Err(format!("this passes now; take out `preempt: fails {why}`").into()),
        }
    }

    /// Writes the sidecar files from what CPython prints.
    fn bless(&self, python: &Path) -> Result<(), String> {
        let header = self.header()?;
        if matches!(header.cpython, Cpython::Skip | Cpython::Varies) {
            return Ok(());
        }
        let run = self.run_python(python, &header)?;
        let again = self.run_python(python, &header)?;
        let expected = Expected { stdout: run.stdout.clone(), stderr: comparable(&run.stderr, &self.file_name()) };
        check(&header, &self.file_name(), Some(&expected), &again)
            .map_err(|report| format!("two runs differ, or not as said:\n{report}"))?;
        self.write("out", &expected.stdout)?;
        if expected.stderr.is_empty() {
            let _ = std::fs::remove_file(self.sidecar("err"));
            return Ok(());
        }
        self.write("err", &expected.stderr)
    }

    fn write(&self, extension: &str, text: &str) -> Result<(), String> {
        let path = self.sidecar(extension);
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
    }
}

/// Blesses the programs with `filter` in their names.
pub fn bless_all(programs: &[Program], python: Option<&Path>, filter: Option<&str>) -> ExitCode {
    let Some(python) = python else {
        eprintln!("no python3.13 was found");
        return ExitCode::FAILURE;
    };
    let mut failed = 0;
    for program in programs.iter().filter(|program| filter.is_none_or(|filter| program.name.contains(filter))) {
        if let Err(report) = program.bless(python) {
            failed += 1;
            eprintln!("{}: {report}\n", program.name);
        }
    }
    eprintln!("blessed with {}: {} programs looked at, {failed} failed", python.display(), programs.len());
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
