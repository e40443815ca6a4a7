//! The built-in programs: a generated index and one `.py` file each. Knows where they are, not what they do.

use super::bridge::{fetch_text, of_text};
use super::words::Language;
use serde::Deserialize;

/// A row of the index (static/build/prepare.mjs makes it from the files' heads).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Example {
    pub name: String,
    pub file: String,
    pub title: Both,
    pub look: Both,
    pub topic: String,
    pub seed: u64,
    pub policy: String,
}

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Both {
    pub en: String,
    pub zh: String,
}

impl Both {
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Chinese => &self.zh,
        }
    }
}

/// The example that a first visit sees.
pub const FIRST: &str = "ticket_office";

pub async fn index() -> Option<Vec<Example>> {
    of_text(&fetch_text("page/examples/index.json").await.ok()?)
}

pub async fn source(example: &Example) -> Option<String> {
    fetch_text(&format!("page/examples/{}", example.file)).await.ok()
}
