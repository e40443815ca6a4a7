//! The tests that run in a browser: the engine compiled to wasm32 does what it does natively.
//!
//! `cargo xtask test --only wasm` runs them in headless Chromium. On other targets this file is empty.

#![cfg(target_arch = "wasm32")]

#[path = "digests/mod.rs"]
mod digests;

use preempt::python::text::{mersenne::Mersenne, repr_float};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Fails exactly when the suite was built with `PREEMPT_CANARY` set.
#[wasm_bindgen_test]
fn canary() {
    assert!(option_env!("PREEMPT_CANARY").is_none(), "the canary was asked to fail");
}

/// Seeds give the same numbers, and floats print the same, as natively.
#[wasm_bindgen_test]
fn random_numbers_are_those_of_every_target() {
    let mut generator = Mersenne::from_u64(42);
    let numbers: Vec<String> = (0..3).map(|_| repr_float(generator.random())).collect();
    assert_eq!(numbers, ["0.6394267984578837", "0.025010755222666936", "0.27502931836911926"]);
}

/// The engine gives the traces that it gives natively.
#[wasm_bindgen_test]
fn traces_have_the_digests_of_every_target() {
    assert_eq!(digests::computed(), digests::STORED);
}
