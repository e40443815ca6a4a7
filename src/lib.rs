//! Preempt: a deterministic kernel, simulated, that runs unchanged Python programs step by step, forward and back.
//!
//! The modules are layers; who may import whom is said in ARCHITECTURE.md and enforced by the tidy test.

#![recursion_limit = "256"]

pub mod abi;
pub mod base;
pub mod kernel;
pub mod machine;
pub mod python;
pub mod scenes;
pub mod session;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod worker;
