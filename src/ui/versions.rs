//! Which things of the picture are the same as in the picture before: what is the same is not drawn again. Knows no drawing.

use crate::base::Map;
use crate::scenes::Picture;

/// A number for each thing of the picture, that changes when the thing does.
#[derive(Default)]
pub struct Versions {
    of: Map<String, u64>,
    last: u64,
    /// How often everything was said in other words.
    pub renewed: u64,
}

impl Versions {
    /// A picture follows another.
    pub fn take(&mut self, before: &Picture, after: &Picture) {
        let known: Map<&str, &crate::scenes::Item> =
            before.items.iter().map(|item| (item.key.as_str(), item)).collect();
        self.last += 1;
        let last = self.last;
        let of = after.items.iter().map(|item| {
            let same = known.get(item.key.as_str()).is_some_and(|other| *other == item);
            let version = if same { self.of.get(&item.key).copied() } else { None };
            (item.key.clone(), version.unwrap_or(last))
        });
        self.of = of.collect();
    }

    /// Everything is different: it is said in other words.
    pub fn renew(&mut self) {
        self.renewed += 1;
        self.last += 1;
        let last = self.last;
        self.of.values_mut().for_each(|version| *version = last);
    }

    pub fn of(&self, key: &str) -> u64 {
        self.of.get(key).copied().unwrap_or(0)
    }
}
