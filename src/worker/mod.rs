//! The engine's side of the Web Worker: a session and its scene behind `postMessage`. Knows no page.
//!
//! Interface: `protocol` (what the two sides say to each other; the page uses it too), `Desk` (requests in, screens out), `start` (the worker's main).

mod desk;
#[cfg(target_arch = "wasm32")]
mod port;
pub mod protocol;
mod session;
mod stage;

pub use desk::Desk;
#[cfg(target_arch = "wasm32")]
pub use port::start;
