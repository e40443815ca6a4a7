//! The engine's side of the Web Worker: a session and its scene behind `postMessage`. Knows no page.
//!
//! Interface: `protocol` (what the two sides say to each other; the page uses it too), `start` (the worker's main).

mod desk;
mod port;
pub mod protocol;
mod session;
mod stage;

pub use port::start;
