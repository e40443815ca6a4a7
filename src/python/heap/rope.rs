//! Text under construction: `s += part` adds to its end without copying what is there, and a snapshot in between copies
//! at most one short tail. Reading it as one text joins the parts once.

use std::cell::OnceCell;
use std::rc::Rc;

/// Longest tail before it becomes a part, in bytes.
const PART: usize = 4096;

/// A text in parts.
#[derive(Clone, Debug, Default)]
pub struct Rope {
    parts: Vec<Rc<str>>,
    tail: String,
    bytes: usize,
    chars: usize,
    /// The whole, once somebody has read it. Not state: it follows from the parts.
    whole: OnceCell<Rc<str>>,
}

impl Rope {
    /// A rope that begins with this text of so many characters.
    #[must_use]
    pub fn new(text: &Rc<str>, chars: usize) -> Rope {
        Rope { parts: vec![text.clone()], tail: String::new(), bytes: text.len(), chars, whole: OnceCell::new() }
    }

    /// Adds text of so many characters.
    pub fn push(&mut self, text: &str, chars: usize) {
        self.tail.push_str(text);
        self.bytes += text.len();
        self.chars += chars;
        self.whole.take();
        if self.tail.len() > PART {
            self.parts.push(std::mem::take(&mut self.tail).into());
        }
    }

    /// Number of characters.
    #[must_use]
    pub fn chars(&self) -> usize {
        self.chars
    }

    /// Number of bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Its beginning: so many bytes, or a few less where a character would be cut.
    #[must_use]
    pub fn start(&self, bytes: usize) -> String {
        let mut start = String::new();
        for part in self.parts.iter().map(|part| &**part).chain([&*self.tail]) {
            let room = bytes - start.len();
            start.push_str(&part[..part.floor_char_boundary(room)]);
            if part.len() >= room {
                break;
            }
        }
        start
    }

    /// All of it as one text.
    pub fn whole(&self) -> &Rc<str> {
        self.whole.get_or_init(|| {
            let mut all = String::with_capacity(self.bytes);
            self.parts.iter().for_each(|p| all.push_str(p));
            all.push_str(&self.tail);
            all.into()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Rope;

    #[test]
    fn reads_as_the_text_that_was_added() {
        let mut rope = Rope::new(&"é".into(), 1);
        let mut text = String::from("é");
        for i in 0..3000 {
            let part = format!("{i}ü");
            rope.push(&part, part.chars().count());
            text.push_str(&part);
            if i % 500 == 0 {
                assert_eq!(&**rope.whole(), text);
            }
        }
        let start = rope.start(10_000);
        assert!(start.len() > 9_990 && start.len() <= 10_000 && text.starts_with(&start));
        assert_eq!((rope.chars(), rope.bytes()), (text.chars().count(), text.len()));
        assert_eq!(&**rope.whole(), text);
    }
}
