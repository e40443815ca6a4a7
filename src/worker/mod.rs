//! The engine's side of the Web Worker: a session and its scene behind `postMessage`.

/// Starts listening for commands.
pub fn start() {}
