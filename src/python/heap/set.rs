//! The table behind `set`: open addressing with CPython's probe sequence and growth, because programs see its order when
//! they print a set of small ints. Source: Objects/setobject.c of CPython 3.13.

use super::chunks::Chunks;
use super::value::Value;

const LINEAR_PROBES: usize = 9;

/// One place: NULL is empty, `deleted` was taken once.
#[derive(Clone, Copy, Debug)]
struct Place {
    hash: u64,
    key: Value,
    deleted: bool,
}

const EMPTY: Place = Place { hash: 0, key: Value::NULL, deleted: false };

/// Elements of a set.
#[derive(Clone, Debug)]
pub struct Set {
    places: Chunks<Place>,
    fill: usize,
    live: usize,
}

impl Default for Set {
    fn default() -> Self {
        Set { places: Chunks::from_vec(vec![EMPTY; 8]), fill: 0, live: 0 }
    }
}

impl Set {
    pub fn len(&self) -> usize {
        self.live
    }

    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// Number of places; positions run below it.
    pub fn places(&self) -> usize {
        self.places.len()
    }

    /// The element at a position.
    pub fn at(&self, position: usize) -> Option<Value> {
        self.places.get(position).map(|p| p.key).filter(|k| !k.is_null())
    }

    /// Hash and element, in table order.
    pub fn iter(&self) -> impl Iterator<Item = (u64, Value)> {
        self.places.iter().filter(|p| !p.key.is_null()).map(|p| (p.hash, p.key))
    }

    /// Hashes and elements, in table order, in one vector.
    pub fn rows(&self) -> Vec<(u64, Value)> {
        let mut rows = Vec::with_capacity(self.live);
        for part in self.places.slices() {
            rows.extend(part.iter().filter(|p| !p.key.is_null()).map(|p| (p.hash, p.key)));
        }
        rows
    }

    #[inline(always)]
    fn place(&self, i: usize) -> Place {
        *self.places.get(i).expect("probe stays within the table")
    }

    /// Walks CPython's probe sequence until `stop` says so.
    #[inline(always)]
    fn probe(&self, hash: u64, mut stop: impl FnMut(usize, Place) -> bool) -> usize {
        let mask = self.places.len() - 1;
        let mut perturb = hash;
        let mut i = hash as usize & mask;
        loop {
            let run = if i + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
            for j in i..=i + run {
                if stop(j, self.place(j)) {
                    return j;
                }
            }
            perturb >>= 5;
            i = i.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
        }
    }

    /// Finds an element's position. `same` is asked for elements of equal hash that are not the very same value.
    pub fn find(&self, hash: u64, key: Value, mut same: impl FnMut(Value) -> bool) -> Option<usize> {
        let at = self.probe(hash, |_, p| {
            if p.key.is_null() {
                return !p.deleted;
            }
            p.hash == hash && (p.key == key || same(p.key))
        });
        if self.place(at).key.is_null() { None } else { Some(at) }
    }

    /// Adds an element that is known to be absent.
    pub fn add(&mut self, hash: u64, key: Value) {
        // The last place on the way that something was taken out of is used again.
        let mut left = None;
        let free = self.probe(hash, |at, p| {
            if p.deleted {
                left = Some(at);
            }
            p.key.is_null() && !p.deleted
        });
        let at = left.unwrap_or(free);
        *self.places.get_mut(at).expect("probe stays within the table") = Place { hash, key, deleted: false };
        self.live += 1;
        if left.is_some() {
            return;
        }
        self.fill += 1;
        let mask = self.places.len() - 1;
        if self.fill * 5 >= mask * 3 {
            let target = if self.live > 50_000 { self.live * 2 } else { self.live * 4 };
            self.resize(target);
        }
    }

    fn resize(&mut self, target: usize) {
        let mut size = 8;
        while size <= target {
            size *= 2;
        }
        let old = std::mem::replace(&mut self.places, Chunks::from_vec(vec![EMPTY; size]));
        self.fill = self.live;
        for p in old.slices().flatten().filter(|p| !p.key.is_null()) {
            let at = self.probe(p.hash, |_, q| q.key.is_null());
            *self.places.get_mut(at).expect("probe stays within the table") = *p;
        }
    }

    /// A set of the same elements as CPython makes it: what was once taken out leaves no trace.
    #[must_use]
    pub fn copied(&self) -> Set {
        let mut new = Set::default();
        new.expect(self.live);
        if new.places.len() == self.places.len() && self.fill == self.live {
            return self.clone();
        }
        for (hash, key) in self.iter() {
            let at = new.probe(hash, |_, p| p.key.is_null());
            *new.places.get_mut(at).expect("probe stays within the table") = Place { hash, key, deleted: false };
        }
        (new.fill, new.live) = (self.live, self.live);
        new
    }

    /// Makes room for so many elements more, as CPython does before it adds another set.
    pub fn expect(&mut self, more: usize) {
        if (self.fill + more) * 5 >= (self.places.len() - 1) * 3 {
            self.resize((self.live + more) * 2);
        }
    }

    /// Removes the element at a position; gives it.
    pub fn remove(&mut self, position: usize) -> Value {
        let p = self.places.get_mut(position).expect("remove is called with an element's position");
        let key = std::mem::replace(&mut p.key, Value::NULL);
        p.deleted = true;
        self.live -= 1;
        key
    }

    /// Calls `f` with every element.
    pub fn each(&self, f: &mut dyn FnMut(Value)) {
        for part in self.places.slices() {
            part.iter().filter(|p| !p.key.is_null()).for_each(|p| f(p.key));
        }
    }

    pub fn bytes(&self) -> usize {
        self.places.bytes()
    }
}
