//! Rules about the sources that the compiler does not know: layers, banned texts, sizes, headers, registration.
//!
//! Every message names file and line and says what to do.

mod layers;
mod own_words;
mod root;
mod sizes;
mod source;
mod texts;
mod watched;

/// Fails with all findings at once.
fn assert_none(findings: &[String]) {
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}
