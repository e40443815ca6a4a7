//! The traces of some programs have the digests that are stored, which the tests in the browser compare with too: the
//! same program and seed give the same trace on every target.
//!
//! `PREEMPT_BLESS=1 cargo test --test it targets` stores them anew, after a change of what a trace says.

use crate::digests::{STORED, computed};

#[test]
fn traces_have_the_stored_digests() {
    let computed = computed();
    if std::env::var_os("PREEMPT_BLESS").is_some() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/digests/digests.txt");
        std::fs::write(path, computed).expect("the digests can be written");
        return;
    }
    assert_eq!(
        computed, STORED,
        "a trace has changed; if it was meant to: PREEMPT_BLESS=1 cargo test --test it targets"
    );
}
