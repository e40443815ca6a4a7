//! Where the texts of the library's modules are: in the program itself (feature `carried-library`), or beside it, from where
//! a face fetches each at its first import. Knows no face.

use super::Module;
use crate::python::text::unicode_names;
use std::borrow::Cow;
use std::sync::OnceLock;

/// Gives a file of `prelude/` by its name.
type Fetch = fn(&str) -> Option<String>;

/// Set once, before the first machine; the texts are part of the program, whoever carries them.
static FETCH: OnceLock<Fetch> = OnceLock::new();

/// Says how to fetch a file of the library. The first who says it is heard.
pub fn fetch_with(fetch: Fetch) {
    let _ = FETCH.set(fetch);
}

/// The files' texts, where the program carries them.
#[cfg(feature = "carried-library")]
const TEXTS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/library.rs"));
#[cfg(not(feature = "carried-library"))]
const TEXTS: &[(&str, &str)] = &[];

/// The table of modules, once one was asked for.
static TABLE: OnceLock<Cow<'static, str>> = OnceLock::new();

/// The table of modules: `name file kind path otherwise…`, a row each.
pub(super) fn table() -> &'static str {
    TABLE.get_or_init(|| text_of("modules.txt"))
}

/// The table of characters' names, once one was asked for.
static NAMES: OnceLock<Cow<'static, str>> = OnceLock::new();

/// The character that a Unicode name in a program's text stands for.
#[must_use]
pub fn character(name: &str) -> Option<char> {
    let table = NAMES.get_or_init(|| text_of("_unicode_names.py"));
    unicode_names::character(table, name)
}

/// A file's text.
///
/// # Panics
/// The text is not in the program and could not be fetched: no run can go on.
fn text_of(file: &str) -> Cow<'static, str> {
    if let Some((_, text)) = TEXTS.iter().find(|(name, _)| *name == file) {
        return (*text).into();
    }
    let fetched = FETCH.get().and_then(|fetch| fetch(file));
    let Some(text) = fetched else {
        panic!("The library's file {file} could not be loaded. Check the connection, then load the page again.")
    };
    text.into()
}

impl Module {
    /// Its text.
    pub(super) fn text(&self) -> Cow<'static, str> {
        text_of(self.file)
    }
}
