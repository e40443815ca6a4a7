//! Sentences before they are in a language: a key of the message catalogue and what goes into it. Knows no language.

use serde::{Deserialize, Serialize};

/// Something that a message has a place for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Arg {
    /// Never translated: a value, a path, a name from the program.
    Text(String),
    Number(i64),
    /// Virtual time or a stretch of it.
    Time(u64),
    /// A thread, called by its plate's name.
    Thread(u32),
    /// A kernel object, by the id of `ObjectView`; called by the name that the program gives it.
    Object(String),
}

/// A message: looked up in the page's catalogue by key, with `{0}`, `{1}` … standing for the arguments.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Words {
    pub key: String,
    pub args: Vec<Arg>,
}

impl Words {
    #[must_use]
    pub fn new(key: &str) -> Words {
        Words { key: key.into(), args: Vec::new() }
    }

    /// Text that is the same in every language.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Words {
        Words { key: "plain".into(), args: vec![Arg::Text(text.into())] }
    }

    /// The state of a kernel object, as the session tells it: `held`, `2 of 4`.
    #[must_use]
    pub fn state(state: &str) -> Words {
        state.split(' ').fold(Words::new("object"), |mut words, word| match word.parse::<i64>() {
            Ok(number) => {
                words.key.push_str(".n");
                words.number(number)
            }
            Err(_) => {
                words.key.push('.');
                words.key.push_str(word);
                words
            }
        })
    }

    #[must_use]
    pub fn with(mut self, arg: Arg) -> Words {
        self.args.push(arg);
        self
    }

    #[must_use]
    pub fn text(self, text: impl Into<String>) -> Words {
        self.with(Arg::Text(text.into()))
    }

    #[must_use]
    pub fn number(self, number: impl TryInto<i64>) -> Words {
        self.with(Arg::Number(number.try_into().unwrap_or(i64::MAX)))
    }

    #[must_use]
    pub fn thread(self, tid: u32) -> Words {
        self.with(Arg::Thread(tid))
    }

    #[must_use]
    pub fn object(self, id: impl std::fmt::Display) -> Words {
        self.with(Arg::Object(id.to_string()))
    }

    #[must_use]
    pub fn time(self, ns: u64) -> Words {
        self.with(Arg::Time(ns))
    }
}

/// What a scene has to say about this moment: told beside the picture, at the size of a sentence.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sentence {
    pub title: Words,
    pub text: Words,
    /// The end of it, told strongly.
    pub strong: Option<Words>,
    /// True when it is a verdict about something that went wrong.
    pub bad: bool,
}
