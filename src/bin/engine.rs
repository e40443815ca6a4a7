//! The start of the `engine` wasm binary.

fn main() {
    #[cfg(target_arch = "wasm32")]
    preempt::worker::start();
}
