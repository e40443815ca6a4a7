//! The page: draws a `Screen`, sends a `Command`. Knows neither kernel nor interpreter.

/// Mounts the page.
pub fn start() {}
