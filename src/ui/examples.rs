//! The built-in programs: a generated index and one `.py` file each. Knows where they are, not what they do.

use super::bridge::{fetch_text, of_text};
use super::words::Language;
use serde::Deserialize;

/// A row of the index of one language (static/build/prepare.mjs makes them from the files' heads).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Example {
    pub name: String,
    pub file: String,
    pub title: String,
    pub look: String,
    pub topic: String,
    pub seed: u64,
    pub policy: String,
}

/// The example that a first visit sees.
pub const FIRST: &str = "ticket_office";

/// All of them, told in this language.
pub async fn index(language: Language) -> Option<Vec<Example>> {
    of_text(&fetch_text(&format!("page/examples/index.{}.json", language.tag())).await.ok()?)
}

pub async fn source(example: &Example) -> Option<String> {
    fetch_text(&format!("page/examples/{}", example.file)).await.ok()
}
