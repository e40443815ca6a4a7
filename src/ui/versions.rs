//! The things of the picture, and which of them are the same as in the picture before: what is the same is not drawn again, nor
//! copied. Knows no drawing.

use crate::base::Map;
use crate::scenes::{Item, Picture};
use std::rc::Rc;

/// The picture's things in their order, each with a number that changes when the thing does.
#[derive(Default)]
pub struct Versions {
    items: Vec<(u64, Rc<Item>)>,
    last: u64,
    /// How often everything was said in other words.
    pub renewed: u64,
}

impl Versions {
    /// Another picture follows.
    pub fn take(&mut self, after: &Picture) {
        let before = std::mem::take(&mut self.items);
        self.last += 1;
        let mut known: Option<Map<&str, usize>> = None;
        self.items.reserve(after.items.len());
        for (at, item) in after.items.iter().enumerate() {
            // Most often it stands where it stood.
            let place = if before.get(at).is_some_and(|(_, other)| other.key == item.key) {
                Some(at)
            } else {
                let all = || before.iter().enumerate().map(|(at, (_, other))| (other.key.as_str(), at)).collect();
                known.get_or_insert_with(all).get(item.key.as_str()).copied()
            };
            let same = place.map(|at| &before[at]).filter(|(_, other)| **other == *item);
            self.items.push(same.cloned().unwrap_or_else(|| (self.last, Rc::new(item.clone()))));
        }
    }

    /// Everything is different: it is said in other words.
    pub fn renew(&mut self) {
        self.renewed += 1;
        self.last += 1;
        let last = self.last;
        self.items.iter_mut().for_each(|(version, _)| *version = last);
    }

    /// The thing with this index, with its number.
    pub fn of(&self, at: usize) -> (u64, Rc<Item>) {
        self.items[at].clone()
    }
}
