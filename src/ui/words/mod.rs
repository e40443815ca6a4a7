//! The message catalogue: one file per language, keyed; and the voice that fills messages in. The page's own language is
//! loaded beside the wasm (static/page/start.js), the other one when it is spoken. Knows no component.

use crate::base::Map;
use crate::scenes::{Arg, Words};
use crate::ui::bridge::fetch_text;
use std::rc::Rc;

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    English,
    Chinese,
}

impl Language {
    pub fn from_tag(tag: &str) -> Language {
        if tag.starts_with("zh") { Language::Chinese } else { Language::English }
    }

    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Chinese => "zh",
        }
    }

    pub fn other(self) -> Language {
        match self {
            Language::English => Language::Chinese,
            Language::Chinese => Language::English,
        }
    }

    /// Its messages; `None` when they cannot be fetched.
    pub async fn catalogue(self) -> Option<&'static str> {
        // Once for each time that a person changes to it: as long as the page lives.
        Some(fetch_text(&format!("page/words/{}.txt", self.tag())).await.ok()?.leak())
    }
}

/// What threads and objects are called.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names {
    pub threads: Map<u32, String>,
    pub objects: Map<String, String>,
}

/// Says messages in one language, with the names of one program.
#[derive(Clone)]
pub struct Voice {
    pub language: Language,
    messages: Rc<Map<&'static str, &'static str>>,
    names: Rc<Names>,
}

impl PartialEq for Voice {
    fn eq(&self, other: &Voice) -> bool {
        self.language == other.language && (Rc::ptr_eq(&self.names, &other.names) || self.names == other.names)
    }
}

impl Voice {
    pub fn new(language: Language, catalogue: &'static str) -> Voice {
        let lines = catalogue.lines().filter(|line| !line.starts_with('#'));
        let messages = lines.filter_map(|line| line.split_once(" = ")).collect();
        Voice { language, messages: Rc::new(messages), names: Rc::default() }
    }

    #[must_use]
    pub fn with_names(&self, names: Rc<Names>) -> Voice {
        Voice { names, ..self.clone() }
    }

    /// A message without places to fill.
    pub fn t(&self, key: &'static str) -> &'static str {
        self.messages.get(key).copied().unwrap_or(key)
    }

    /// A message filled with texts.
    pub fn f(&self, key: &str, args: &[&dyn std::fmt::Display]) -> String {
        let texts: Vec<String> = args.iter().map(ToString::to_string).collect();
        self.fill(key, &texts)
    }

    pub fn say(&self, words: &Words) -> String {
        let texts: Vec<String> = words.args.iter().map(|arg| self.arg(arg)).collect();
        self.fill(&words.key, &texts)
    }

    /// The state of a kernel object, as the session tells it; one without a message of its own stays as it is.
    pub fn object_state(&self, state: &str) -> String {
        let words = Words::state(state);
        if self.messages.contains_key(words.key.as_str()) { self.say(&words) } else { state.into() }
    }

    /// What a thread is called.
    pub fn thread(&self, tid: u32) -> String {
        self.names.threads.get(&tid).cloned().unwrap_or_else(|| tid.to_string())
    }

    fn arg(&self, arg: &Arg) -> String {
        match arg {
            Arg::Text(text) => text.clone(),
            Arg::Number(number) => number.to_string(),
            Arg::Time(ns) => seconds(*ns),
            Arg::Thread(tid) => self.thread(*tid),
            Arg::Object(id) => self.names.objects.get(id).cloned().unwrap_or_else(|| id.clone()),
        }
    }

    /// One pass over the message: what is filled in is never looked at again, so a program's text cannot ask for more.
    fn fill(&self, key: &str, texts: &[String]) -> String {
        let message = self.messages.get(key).copied().unwrap_or(key);
        let mut out = String::with_capacity(message.len() + 16);
        let mut rest = message;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((place, tail)) = after.split_once('}') else { break };
            let (number, forms) = place.split_once('?').unwrap_or((place, ""));
            let text = number.parse::<usize>().ok().and_then(|n| texts.get(n)).map_or("", String::as_str);
            // `{0?line:lines}`: the word that goes with so many.
            out.push_str(match forms.split_once(':') {
                Some((one, many)) => {
                    if text == "1" {
                        one
                    } else {
                        many
                    }
                }
                None => text,
            });
            rest = tail;
        }
        out.push_str(rest);
        out
    }
}

/// Virtual time as a person reads it.
pub fn seconds(ns: u64) -> String {
    let hundredths = ns.saturating_add(5_000_000) / 10_000_000;
    format!("{}.{:02} s", hundredths / 100, hundredths % 100)
}
