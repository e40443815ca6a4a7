//! The start of the command line.

fn main() -> std::process::ExitCode {
    #[cfg(not(target_arch = "wasm32"))]
    return preempt::cli::main();
    #[cfg(target_arch = "wasm32")]
    std::process::ExitCode::SUCCESS
}
