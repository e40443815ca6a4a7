//! Short ways to put figures on a picture: a `Sketch` gathers items back to front. Knows shapes, no story.

use super::{Anchor, Condition, Ink, Item, Shape, Words};

/// A picture being drawn.
#[derive(Default)]
pub struct Sketch {
    pub items: Vec<Item>,
}

/// How a text is set: in one number, which is passed on in no time and in few bytes of code. From the lowest: eight bits each for size,
/// anchor and ink, two for strong and mono; the upper half is the room, 0 when there is no end of it.
#[derive(Clone, Copy)]
pub struct Type(u64);

const ANCHORS: [Anchor; 3] = [Anchor::Start, Anchor::Middle, Anchor::End];
const INKS: [Ink; 14] = [
    Ink::Ink,
    Ink::Second,
    Ink::Third,
    Ink::Rule,
    Ink::Sunk,
    Ink::Sheet,
    Ink::Mark,
    Ink::Bad,
    Ink::Running,
    Ink::Ready,
    Ink::Blocked,
    Ink::Sleeping,
    Ink::Zombie,
    Ink::None,
];

/// 12 units, centred, in ink.
pub const SMALL: Type = Type(12 | (Anchor::Middle as u64) << 8);

impl Type {
    fn with(self, at: u32, bits: u64) -> Type {
        Type(self.0 & !(0xFF << at) | bits << at)
    }

    #[must_use]
    pub fn ink(self, ink: Ink) -> Type {
        self.with(16, ink as u64)
    }

    #[must_use]
    pub fn at(self, anchor: Anchor) -> Type {
        self.with(8, anchor as u64)
    }

    #[must_use]
    pub fn size(self, size: u8) -> Type {
        self.with(0, size.into())
    }

    #[must_use]
    pub fn strong(self) -> Type {
        Type(self.0 | 1 << 24)
    }

    #[must_use]
    pub fn mono(self) -> Type {
        Type(self.0 | 1 << 25)
    }

    #[must_use]
    pub fn within(self, room: f32) -> Type {
        Type(self.0 & 0xFFFF_FFFF | u64::from(room.max(1.0).to_bits()) << 32)
    }

    /// The shape of these words.
    fn label(self, words: Words) -> Shape {
        let byte = |at: u32| (self.0 >> at & 0xFF) as usize;
        let room = (self.0 >> 32) as u32;
        Shape::Label {
            words,
            size: byte(0) as u8,
            anchor: ANCHORS[byte(8)],
            ink: INKS[byte(16)],
            strong: self.0 & 1 << 24 != 0,
            mono: self.0 & 1 << 25 != 0,
            room: (room != 0).then(|| f32::from_bits(room)),
        }
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
        self.put(key, place, set.label(words))
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

/// A thread's own name when there is no room for the function that it runs: of `Thread-1 (work)` the first.
#[must_use]
pub fn plain_in(name: &str, letters: usize) -> &str {
    let plain = name.split(" (").next().unwrap_or(name);
    if name.chars().count() > letters { plain } else { name }
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
    let name = if name == "QueueFeeder" { "Feeder" } else { name };
    let short = [("Process-", 'P'), ("PoolWorker-", 'P'), ("ThreadPoolExecutor-", 'T')];
    let short = short.iter().find_map(|(long, letter)| Some((letter, name.strip_prefix(long)?)));
    short.map_or_else(|| name.into(), |(letter, number)| format!("{letter}{number}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_what_was_asked_for() {
        for (n, ink) in INKS.into_iter().enumerate() {
            assert_eq!(ink as usize, n);
            let set = SMALL.within(9.0).mono().ink(Ink::None).ink(ink).at(Anchor::End).size(14).within(7.5);
            let shape = set.label(Words::plain("x"));
            let anchor = Anchor::End;
            let words = Words::plain("x");
            assert_eq!(
                shape,
                Shape::Label { words, size: 14, anchor, ink, strong: false, mono: true, room: Some(7.5) }
            );
        }
        let words = Words::plain("y");
        let shape = Shape::Label {
            words: words.clone(),
            size: 12,
            anchor: Anchor::Middle,
            ink: Ink::Ink,
            strong: true,
            mono: false,
            room: None,
        };
        assert_eq!(SMALL.strong().label(words), shape);
    }
}
