//! A picture as plain data: items with stable keys, each a shape at a place. One component of the page draws any of them;
//! because keys are stable, what moves from one picture to the next is seen to move. Knows no program and no SVG.

use super::{Condition, Sentence, Words};
use serde::{Deserialize, Serialize};

/// The room that the page has for a picture, in the units of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    pub width: f32,
    pub height: f32,
}

impl Stage {
    pub const WIDE: Stage = Stage { width: 616.0, height: 384.0 };
    pub const NARROW: Stage = Stage { width: 390.0, height: 328.0 };

    #[must_use]
    pub fn is_narrow(self) -> bool {
        self.width < 480.0
    }
}

/// One moment, drawn.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// Name of the staging.
    pub scene: String,
    pub width: f32,
    pub height: f32,
    /// Back to front.
    pub items: Vec<Item>,
    /// The picture in sentences, for who does not see it.
    pub alt: Vec<Words>,
    pub sentence: Option<Sentence>,
    /// What the timeline is to point out.
    pub marks: Vec<Mark>,
}

/// A word beside the train graph: what a thread did at a step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    pub step: u64,
    pub tid: u32,
    pub words: Words,
    pub bad: bool,
}

/// One thing in a picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// The same thing has the same key in every picture of a scene.
    pub key: String,
    pub x: f32,
    pub y: f32,
    pub shape: Shape,
    /// The thread that goes first when a person clicks it.
    pub tid: Option<u32>,
    /// Changed by the last step.
    pub changed: bool,
    /// It goes from place to place; else it is just where it is.
    pub goes: bool,
    /// It is there but not to be seen, with the look that it had last: where something will come from, or has gone back to.
    pub hidden: bool,
}

/// Roles of colour; the page's style sheet says what they look like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ink {
    #[default]
    Ink,
    Second,
    Third,
    Rule,
    Sunk,
    Sheet,
    Mark,
    Bad,
    Running,
    Ready,
    Blocked,
    Sleeping,
    Zombie,
    None,
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Anchor {
    Start,
    #[default]
    Middle,
    End,
}

/// What a thing looks like. Places are the item's; a shape's own origin is said with each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A path in its own coordinates.
    Path { d: String, stroke: Ink, fill: Ink, width: f32, dashed: bool, arrow: bool },
    /// From its upper left corner.
    Box { width: f32, height: f32, stroke: Ink, fill: Ink, line: f32 },
    /// Letters on their base line; at most `room` units wide.
    Label { words: Words, size: u8, anchor: Anchor, ink: Ink, strong: bool, mono: bool, room: Option<f32> },
    /// A person standing with both feet at the place. `arm`: -1 left, 1 right, 0 none.
    Person { number: u32, condition: Condition, scale: f32, arm: i8 },
    /// What someone has in mind; the tail's tip is at the place.
    Bubble { width: f32, height: f32, title: Option<Words>, value: String, bad: bool },
    /// A plate, centred.
    Plate { number: u32, condition: Option<Condition> },
    /// A split-flap board from its upper left corner.
    Flap { width: f32, height: f32, value: String },
    /// A key hanging from its ring's top.
    Key { dashed: bool, scale: f32 },
    /// A ticket, centred.
    Ticket { text: String, bad: bool, gone: bool, turn: f32, scale: f32 },
    /// A rubber stamp, centred.
    Stamp { title: Words, detail: Words, width: f32 },
    /// The awning of a booth, from its upper left corner.
    Awning { width: f32 },
    /// A semaphore, foot at the place; the arm level says danger.
    Signal { danger: bool },
}
