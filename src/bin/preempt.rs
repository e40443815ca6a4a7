//! The start of the command line.

// Programs make and drop many small texts and containers.
#[cfg(not(target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    #[cfg(not(target_arch = "wasm32"))]
    return preempt::cli::main();
    #[cfg(target_arch = "wasm32")]
    std::process::ExitCode::SUCCESS
}
