//! The table behind `dict`: entries in order of insertion beside an index, as CPython's compact dict. Compares keys by a
//! closure that the caller gives; knows nothing of Python's equality.

use super::chunks::Chunks;
use super::value::Value;

/// Up to so many entries are searched one by one: they have no index.
const FEW: usize = 8;
const EMPTY: u32 = u32::MAX;
const DELETED: u32 = u32::MAX - 1;

/// One entry; a deleted one has the key NULL.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub hash: u64,
    pub key: Value,
    pub value: Value,
}

/// Keys, values and their order.
#[derive(Clone, Debug, Default)]
pub struct Dict {
    index: Chunks<u32>,
    entries: Chunks<Entry>,
    live: usize,
    /// How many more entries fit before the table is made anew: CPython's count, for a loop over a dict that changes sees it.
    room: usize,
    /// Follows from the keys added and removed so far, in order: equal stamps mean equal keys at equal places.
    stamp: u64,
}

impl Dict {
    pub fn len(&self) -> usize {
        self.live
    }

    /// A number that follows from the keys added and removed so far.
    #[inline(always)]
    pub fn stamp(&self) -> u64 {
        self.stamp
    }

    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// Number of places for entries, deleted ones included: positions run below it.
    pub fn places(&self) -> usize {
        self.entries.len()
    }

    /// The entry at a position, unless it was deleted.
    #[inline(always)]
    pub fn at(&self, position: usize) -> Option<&Entry> {
        self.entries.get(position).filter(|e| !e.key.is_null())
    }

    /// Replaces the value at a position that holds an entry; gives the old one.
    pub fn replace(&mut self, position: usize, value: Value) -> Value {
        let e = self.entries.get_mut(position).expect("replace is called with the position of an entry");
        std::mem::replace(&mut e.value, value)
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.iter().filter(|e| !e.key.is_null())
    }

    fn mask(&self) -> usize {
        self.index.len().wrapping_sub(1)
    }

    /// Finds the position of a key. `same` is asked for entries of equal hash whose key is not the very same value.
    #[inline(always)]
    pub fn find(&self, hash: u64, key: Value, mut same: impl FnMut(Value) -> bool) -> Option<usize> {
        if self.index.is_empty() {
            let mut entries = self.entries.first_slice().iter();
            return entries.position(|e| e.hash == hash && !e.key.is_null() && (e.key == key || same(e.key)));
        }
        let mask = self.mask();
        let mut i = spread(hash) & mask;
        loop {
            let place = *self.index.get(i).expect("the index has mask + 1 places");
            if place == EMPTY {
                return None;
            }
            if place != DELETED {
                let e = self.entries.get(place as usize).expect("the index points to entries");
                if e.hash == hash && (e.key == key || same(e.key)) {
                    return Some(place as usize);
                }
            }
            i = (i + 1) & mask;
        }
    }

    /// Adds a key that is known to be absent.
    pub fn add(&mut self, hash: u64, key: Value, value: Value) {
        if self.room == 0 {
            let size = (self.live * 3).next_power_of_two().max(FEW);
            self.room = size * 2 / 3 - self.live;
            if self.live < self.entries.len() {
                self.entries = Chunks::from_vec(self.iter().copied().collect());
            }
            self.rebuild(if self.live < FEW { 0 } else { size });
        } else if self.index.is_empty() && self.entries.len() == FEW {
            self.rebuild(((FEW + self.room) * 3 / 2).next_power_of_two());
        }
        self.room -= 1;
        if !self.index.is_empty() {
            let mask = self.mask();
            let mut i = spread(hash) & mask;
            while *self.index.get(i).expect("the index has mask + 1 places") < DELETED {
                i = (i + 1) & mask;
            }
            *self.index.get_mut(i).expect("the index has mask + 1 places") = self.entries.len() as u32;
        }
        self.entries.push(Entry { hash, key, value });
        self.live += 1;
        self.stamp = (self.stamp ^ hash).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
    }

    /// Makes the index anew, of so many places.
    fn rebuild(&mut self, size: usize) {
        let mut index = vec![EMPTY; size];
        for (n, e) in self.entries.iter().enumerate().filter(|(_, e)| size > 0 && !e.key.is_null()) {
            let mut i = spread(e.hash) & (size - 1);
            while index[i] != EMPTY {
                i = (i + 1) & (size - 1);
            }
            index[i] = n as u32;
        }
        self.index = Chunks::from_vec(index);
    }

    /// Takes the deleted entries from the end.
    pub fn trim(&mut self) {
        while !self.entries.is_empty() && self.at(self.entries.len() - 1).is_none() {
            self.entries.pop();
        }
    }

    /// Removes the entry at a position; gives it.
    pub fn remove(&mut self, position: usize) -> Entry {
        let old = *self.entries.get(position).expect("remove is called with the position of an entry");
        if !self.index.is_empty() {
            let mask = self.mask();
            let mut i = spread(old.hash) & mask;
            while *self.index.get(i).expect("the index has mask + 1 places") != position as u32 {
                i = (i + 1) & mask;
            }
            *self.index.get_mut(i).expect("the index has mask + 1 places") = DELETED;
        }
        self.live -= 1;
        self.stamp = (self.stamp ^ !old.hash).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(31);
        *self.entries.get_mut(position).expect("checked above") =
            Entry { hash: 0, key: Value::NULL, value: Value::NULL };
        old
    }

    /// Calls `f` with every key and value.
    pub fn each(&self, f: &mut dyn FnMut(Value)) {
        for e in self.iter() {
            f(e.key);
            f(e.value);
        }
    }

    pub fn bytes(&self) -> usize {
        self.index.bytes() + self.entries.bytes()
    }
}

#[inline(always)]
fn spread(hash: u64) -> usize {
    (hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_comes_and_goes_for_ever_leaves_room_to_search() {
        let mut dict = Dict::default();
        dict.add(1, Value::int(1), Value::NONE);
        for n in 2..1_000 {
            dict.add(n, Value::int(n as i64), Value::NONE);
            let place = dict.find(n, Value::int(n as i64), |_| false).expect("it was added");
            dict.remove(place);
            assert_eq!(dict.find(n, Value::int(n as i64), |_| false), None);
        }
        assert_eq!(dict.len(), 1);
    }
}
