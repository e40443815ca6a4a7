//! The comment lines that a program of the corpus may begin with, `# key: value`:
//!
//! | key | value |
//! |---|---|
//! | `cpython` | `same` (default): prints exactly this; `lines`: these lines in any order; `varies`: only the exit status and `has` count; `skip (why)`: not run there |
//! | `exit` | the exit status, 0 when not said |
//! | `seed` | `--seed` for Preempt |
//! | `seeds` | N: under each seed from 1 to N Preempt gives the same |
//! | `options` | more options of `preempt run` |
//! | `stdin` | standard input, `\n` for line ends |
//! | `has` | a text that stdout or stderr must have; may be repeated |
//! | `preempt` | `fails (why)`: a known failure, asserted, so that the test breaks when it passes |
//!
//! A `#~ Name` at the end of a line says that stderr names this line and `Name`.

/// How CPython's output binds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cpython {
    #[default]
    Same,
    Lines,
    Varies,
    Skip,
}

/// What a program says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    pub cpython: Cpython,
    pub exit: i32,
    pub seed: Option<u64>,
    /// Seeds that are tried besides.
    pub seeds: u64,
    pub options: Vec<String>,
    pub stdin: String,
    pub has: Vec<String>,
    /// Why Preempt is known to fail.
    pub known_failure: Option<String>,
    /// Line number and text of each `#~` mark.
    pub marks: Vec<(usize, String)>,
}

impl Header {
    /// Reads the header of a program.
    pub fn parse(source: &str) -> Result<Header, String> {
        let mut header = Header::default();
        for line in source.lines().take_while(|line| line.starts_with("# ")) {
            if let Some((key, value)) = line[2..].split_once(": ") {
                header.set(key.trim(), value.trim())?;
            }
        }
        for (i, line) in source.lines().enumerate() {
            if let Some((_, mark)) = line.rsplit_once("#~ ") {
                header.marks.push((i + 1, mark.trim().to_string()));
            }
        }
        Ok(header)
    }

    fn set(&mut self, key: &str, value: &str) -> Result<(), String> {
        match key {
            "cpython" => self.cpython = cpython(value)?,
            "exit" => self.exit = value.parse().map_err(|_| format!("exit: {value} is not a number"))?,
            "seed" => self.seed = Some(value.parse().map_err(|_| format!("seed: {value} is not a number"))?),
            "seeds" => self.seeds = value.parse().map_err(|_| format!("seeds: {value} is not a number"))?,
            "options" => self.options = value.split_whitespace().map(String::from).collect(),
            "stdin" => self.stdin = value.replace("\\n", "\n"),
            "has" => self.has.push(value.to_string()),
            "preempt" => self.known_failure = Some(value.trim_start_matches("fails").trim().to_string()),
            "about" => {}
            other => return Err(format!("there is no header line `{other}`")),
        }
        Ok(())
    }
}

fn cpython(value: &str) -> Result<Cpython, String> {
    match value.split(' ').next().unwrap_or("") {
        "same" => Ok(Cpython::Same),
        "lines" => Ok(Cpython::Lines),
        "varies" => Ok(Cpython::Varies),
        "skip" if value.contains('(') => Ok(Cpython::Skip),
        "skip" => Err("cpython: skip needs its reason in parentheses".into()),
        other => Err(format!("cpython: there is no `{other}`")),
    }
}
