//! A test that fails when it is asked to: `cargo xtask test` uses it to prove that a failure is noticed.

#[test]
fn canary() {
    assert!(std::env::var_os("PREEMPT_CANARY").is_none(), "the canary was asked to fail");
}
