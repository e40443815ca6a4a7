//! Short ways to put figures on a picture: a `Sketch` gathers items back to front. Knows shapes, no story.

use super::{Anchor, Condition, Ink, Item, Shape, Words};

/// A picture being drawn.
#[derive(Default)]
pub struct Sketch {
    pub items: Vec<Item>,
}

/// How a text is set.
#[derive(Clone, Copy)]
pub struct Type {
    pub size: u8,
    pub anchor: Anchor,
    pub ink: Ink,
    pub strong: bool,
    pub mono: bool,
    pub room: Option<f32>,
}

/// 12 units, centred, in ink.
pub const SMALL: Type =
    Type { size: 12, anchor: Anchor::Middle, ink: Ink::Ink, strong: false, mono: false, room: None };

impl Type {
    #[must_use]
    pub fn ink(self, ink: Ink) -> Type {
        Type { ink, ..self }
    }

    #[must_use]
    pub fn at(self, anchor: Anchor) -> Type {
        Type { anchor, ..self }
    }

    #[must_use]
    pub fn size(self, size: u8) -> Type {
        Type { size, ..self }
    }

    #[must_use]
    pub fn strong(self) -> Type {
        Type { strong: true, ..self }
    }

    #[must_use]
    pub fn mono(self) -> Type {
        Type { mono: true, ..self }
    }

    #[must_use]
    pub fn within(self, room: f32) -> Type {
        Type { room: Some(room), ..self }
    }
}

impl Sketch {
    pub fn put(&mut self, key: impl Into<String>, (x, y): (f32, f32), shape: Shape) -> &mut Item {
        let goes =
            matches!(shape, Shape::Key { .. } | Shape::Ticket { .. } | Shape::Person { .. } | Shape::Bubble { .. });
        self.items.push(Item { key: key.into(), x, y, shape, tid: None, changed: false, goes, hidden: false });
        self.items.last_mut().expect("an item was just put")
    }

    pub fn label(&mut self, key: impl Into<String>, place: (f32, f32), words: Words, set: Type) -> &mut Item {
        let Type { size, anchor, ink, strong, mono, room } = set;
        self.put(key, place, Shape::Label { words, size, anchor, ink, strong, mono, room })
    }

    /// A line from the place along `d`, in its own coordinates.
    pub fn line(
        &mut self,
        key: impl Into<String>,
        place: (f32, f32),
        d: impl Into<String>,
        stroke: Ink,
        width: f32,
    ) -> &mut Item {
        self.put(key, place, Shape::Path { d: d.into(), stroke, fill: Ink::None, width, dashed: false, arrow: false })
    }

    pub fn plate(
        &mut self,
        key: impl Into<String>,
        place: (f32, f32),
        number: u32,
        condition: Option<Condition>,
    ) -> &mut Item {
        self.put(key, place, Shape::Plate { number, condition })
    }
}

/// The colour in which a condition is written.
#[must_use]
pub fn ink_of(condition: Condition) -> Ink {
    match condition {
        Condition::Running => Ink::Running,
        Condition::Ready => Ink::Ready,
        Condition::Blocked => Ink::Blocked,
        Condition::Sleeping => Ink::Sleeping,
        Condition::Stopped => Ink::Second,
        Condition::Zombie => Ink::Zombie,
        Condition::Dead => Ink::Third,
    }
}

/// The catalogue's word for a condition.
#[must_use]
pub fn word_of(condition: Condition) -> Words {
    Words::new(match condition {
        Condition::Running => "state.running",
        Condition::Ready => "state.ready",
        Condition::Blocked => "state.blocked",
        Condition::Sleeping => "state.sleeping",
        Condition::Stopped => "state.stopped",
        Condition::Zombie => "state.zombie",
        Condition::Dead => "state.dead",
    })
}

/// A name at 14 units for so much room: whole, or the brief one.
#[must_use]
pub fn name_in(name: &str, room: f32) -> String {
    let fits = |name: &str| super::narrate::fit(name, room, 14.0, false) == name;
    match brief(name) {
        _ if fits(name) => name.into(),
        short if fits(&short) => short,
        short => short.replace("Thread-", "T"),
    }
}

/// A name for a narrow place: `Main`, `P7`, `Thread-2`.
#[must_use]
pub fn brief(name: &str) -> String {
    let name = name.split(" (").next().unwrap_or(name);
    let name = name.strip_prefix("Fork").unwrap_or(name);
    let name = ["Process", "Thread"]
        .iter()
        .find_map(|kind| name.strip_suffix(kind))
        .filter(|rest| !rest.is_empty())
        .unwrap_or(name);
    let short = ["Process-", "PoolWorker-", "ThreadPoolExecutor-"].iter().find_map(|long| name.strip_prefix(long));
    short.map_or_else(|| name.into(), |number| format!("P{number}"))
}
