//! What page and worker say to each other: postcard's bytes both ways, which cost a fraction of JSON's time and code. Plain data.

use crate::scenes::{Picture, Stage, Words};
use crate::session::{Breakpoint, Command, EventStop, TimelineDelta, View};
use serde::{Deserialize, Serialize};

/// From the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Rises by one with each request.
    pub seq: u64,
    pub ask: Ask,
}

/// What the page wants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(clippy::large_enum_variant, reason = "a question is made and gone at once")]
pub enum Ask {
    Command(Command),
    /// The room that the picture has from now on.
    Stage(Stage),
}

/// From the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// The worker listens.
    Ready,
    Screen(Box<Screen>),
    /// A bug of ours: what it says. Nothing more comes from this worker.
    Trapped(String),
}

impl Request {
    /// As bytes.
    ///
    /// # Panics
    /// Never: a request is plain data.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(self).expect("a request is plain data")
    }

    /// From bytes; `None` when page and worker are of different versions.
    #[must_use]
    pub fn decode(bytes: &[u8]) -> Option<Request> {
        postcard::from_bytes(bytes).ok()
    }
}

impl Answer {
    /// As bytes.
    ///
    /// # Panics
    /// Never: an answer is plain data.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(self).expect("an answer is plain data")
    }

    /// From bytes.
    ///
    /// # Errors
    /// Page and worker are of different versions.
    pub fn decode(bytes: &[u8]) -> Result<Answer, String> {
        postcard::from_bytes(bytes)
            .map_err(|error| format!("page and worker are of different versions ({error}); load the page again"))
    }
}

/// All that the page draws of one moment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Screen {
    /// The last request that this answers; those before it are answered by it too.
    pub seq: u64,
    pub view: View,
    pub picture: Picture,
    pub timeline: TimelineDelta,
    /// Every thread of the whole recording, in order of creation.
    pub cast: Vec<Part>,
    /// The last events up to this step, oldest first.
    pub events: Vec<Told>,
    /// Why each thread waits or what it does, in words that can be translated.
    pub reasons: Vec<(u32, Words)>,
}

impl Screen {
    /// True when threads, objects and files are called as they were on that screen.
    #[must_use]
    pub fn has_names_of(&self, other: &Screen) -> bool {
        self.cast == other.cast && names(&self.view).eq(names(&other.view))
    }
}

/// What objects and files are called.
fn names(view: &View) -> impl Iterator<Item = (&str, u64, &str)> {
    let objects = view.objects.iter().map(|object| (object.id.as_str(), 0, object.name.as_str()));
    objects.chain(view.files.iter().map(|file| ("", file.inode, file.path.as_str())))
}

/// A thread of the recording, born by now or later.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub tid: u32,
    pub pid: u32,
    /// On its plate, from 1.
    pub number: u32,
    pub name: String,
}

/// An event, ready to be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    pub step: u64,
    /// `None`: nobody's act (the clock jumped, the run ended).
    pub tid: Option<u32>,
    pub line: u32,
    pub words: Words,
}

/// What a link holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Parcel {
    pub source: String,
    pub name: String,
    pub seed: u64,
    pub policy: String,
    pub start: String,
    pub step: u64,
    /// As text, see `session::schedule_text`.
    pub schedule: String,
    /// Programs that run beside it: name and source.
    pub others: Vec<(String, String)>,
    pub any_instruction: bool,
    pub breakpoints: Vec<Breakpoint>,
    pub events: Vec<EventStop>,
    pub watches: Vec<String>,
}
