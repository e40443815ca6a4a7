//! The start of the `web` wasm binary.

fn main() {
    #[cfg(target_arch = "wasm32")]
    preempt::ui::start();
}
