//! `cargo xtask serve`: everything from a fresh clone to the page in the browser. The building is Trunk's.

use crate::command::{self, command, say};
use crate::tools;
use anyhow::{Context, Result, bail};

/// Serves the page until interrupted.
///
/// # Errors
/// A tool is missing and cannot be installed; the build fails; a wrong argument.
fn serve(port: u16, open: bool) -> Result<()> {
    tools::wasm_target()?;
    tools::trunk()?;
    tools::wasm_bindgen()?;
    tools::node_packages()?;
    say(&format!("building and serving on http://127.0.0.1:{port}/ (the first build takes some minutes)"));
    let port = port.to_string();
    let mut words = vec!["trunk", "serve", "--address", "127.0.0.1", "--port", &port];
    if open {
        words.push("--open");
    }
    // Trunk reads NO_COLOR as a boolean and stumbles over other values.
    command::run(command(&words).env_remove("NO_COLOR"))
}

/// Reads the arguments.
pub fn run(arguments: &[String]) -> Result<()> {
    let mut port = 8080;
    let mut open = false;
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--open" => open = true,
            "--port" => {
                let value = rest.next().context("--port needs a number")?;
                port = value.parse().with_context(|| format!("--port {value}: not a port number"))?;
            }
            other => bail!("serve does not know {other}; it takes --open and --port N"),
        }
    }
    serve(port, open)
}
