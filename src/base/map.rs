//! Maps and sets in order of their keys, as runs of sorted pairs: a tenth of the code that the standard library's B-tree is made
//! into for each pair of types. Knows only order.

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Borrow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Index;

/// The longest run; a longer one is cut in two. Insertion moves at most this many pairs.
const RUN: usize = 256;

/// A map in order of its keys. Look-up is O(log n), insertion O(log n + `RUN` + n / `RUN`).
#[derive(Clone, PartialEq, Eq)]
pub struct Map<K, V> {
    /// Sorted, none empty.
    runs: Vec<Vec<(K, V)>>,
}

/// A set in order.
#[derive(Clone, PartialEq, Eq)]
pub struct Set<K> {
    map: Map<K, ()>,
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Map<K, V> {
        Map::new()
    }
}

impl<K, V> Map<K, V> {
    #[must_use]
    pub const fn new() -> Map<K, V> {
        Map { runs: Vec::new() }
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.runs.iter().map(Vec::len).sum()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    pub fn clear(&mut self) {
        self.runs.clear();
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> + Clone {
        self.runs.iter().flatten().map(|(key, value)| (key, value))
    }

    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.runs.iter().flatten().map(|(key, _)| key)
    }

    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + Clone {
        self.runs.iter().flatten().map(|(_, value)| value)
    }

    pub fn values_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut V> {
        self.runs.iter_mut().flatten().map(|(_, value)| value)
    }

    #[must_use]
    pub fn first_key_value(&self) -> Option<(&K, &V)> {
        self.runs.first().and_then(|run| run.first()).map(|(key, value)| (key, value))
    }

    #[must_use]
    pub fn last_key_value(&self) -> Option<(&K, &V)> {
        self.runs.last().and_then(|run| run.last()).map(|(key, value)| (key, value))
    }

    /// Keeps those that `keep` says.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &mut V) -> bool) {
        for run in &mut self.runs {
            run.retain_mut(|(key, value)| keep(key, value));
        }
        self.runs.retain(|run| !run.is_empty());
    }
}

impl<K: Ord, V> Map<K, V> {
    /// Run and place of a key, or where it would stand.
    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> (usize, Result<usize, usize>)
    where
        K: Borrow<Q>,
    {
        let below = self.runs.partition_point(|run| run.last().is_some_and(|(last, _)| last.borrow() < key));
        let at = below.min(self.runs.len().saturating_sub(1));
        (at, self.runs.get(at).map_or(Err(0), |run| run.binary_search_by(|(own, _)| own.borrow().cmp(key))))
    }

    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let (run, place) = self.find(key);
        place.ok().map(|place| &self.runs[run][place].1)
    }

    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let (run, place) = self.find(key);
        place.ok().map(|place| &mut self.runs[run][place].1)
    }

    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(key).1.is_ok()
    }

    /// Puts a value under a key; the value that was there comes back.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        let (run, place) = self.find(&key);
        match place {
            Ok(place) => Some(std::mem::replace(&mut self.runs[run][place].1, value)),
            Err(place) => {
                self.put(run, place, key, value);
                None
            }
        }
    }

    /// A new pair at this place; where it stands now.
    fn put(&mut self, run: usize, place: usize, key: K, value: V) -> (usize, usize) {
        if self.runs.is_empty() {
            self.runs.push(Vec::new());
        }
        if self.runs[run].len() < RUN {
            self.runs[run].insert(place, (key, value));
            return (run, place);
        }
        // A run that grows at its end only (keys that come in order) is left full.
        let cut = if place == RUN { RUN } else { RUN / 2 };
        let rest = self.runs[run].split_off(cut);
        self.runs.insert(run + 1, rest);
        let (run, place) = if place >= cut { (run + 1, place - cut) } else { (run, place) };
        self.runs[run].insert(place, (key, value));
        (run, place)
    }

    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let (run, place) = self.find(key);
        let (_, value) = self.runs[run..].first_mut()?.remove(place.ok()?);
        if self.runs[run].is_empty() {
            self.runs.remove(run);
        }
        Some(value)
    }

    /// The value under a key, made by `make` when there is none.
    pub fn get_or_insert_with(&mut self, key: K, make: impl FnOnce() -> V) -> &mut V {
        let (run, place) = self.find(&key);
        let (run, place) = match place {
            Ok(place) => (run, place),
            Err(place) => self.put(run, place, key, make()),
        };
        &mut self.runs[run][place].1
    }

    /// The value under a key, `V::default()` when there is none.
    pub fn or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        self.get_or_insert_with(key, V::default)
    }
}

impl<K: Ord, V> Extend<(K, V)> for Map<K, V> {
    fn extend<T: IntoIterator<Item = (K, V)>>(&mut self, pairs: T) {
        for (key, value) in pairs {
            self.insert(key, value);
        }
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    /// Of two pairs with the same key the later one counts.
    fn from_iter<T: IntoIterator<Item = (K, V)>>(pairs: T) -> Map<K, V> {
        let mut all = Map::new();
        all.extend(pairs);
        all
    }
}

impl<'a, K, V> IntoIterator for &'a Map<K, V> {
    type Item = &'a (K, V);
    type IntoIter = std::iter::Flatten<std::slice::Iter<'a, Vec<(K, V)>>>;

    fn into_iter(self) -> Self::IntoIter {
        self.runs.iter().flatten()
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::iter::Flatten<std::vec::IntoIter<Vec<(K, V)>>>;

    fn into_iter(self) -> Self::IntoIter {
        self.runs.into_iter().flatten()
    }
}

impl<K: Ord + Borrow<Q>, Q: Ord + ?Sized, V> Index<&Q> for Map<K, V> {
    type Output = V;

    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("the key is in the map")
    }
}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for Map<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<K: Serialize, V: Serialize> Serialize for Map<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Some formats must know the length beforehand, and a flattened iterator does not.
        let mut pairs = serializer.serialize_map(Some(self.len()))?;
        for (key, value) in self.iter() {
            pairs.serialize_entry(key, value)?;
        }
        pairs.end()
    }
}

impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Deserialize<'de> for Map<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Map<K, V>, D::Error> {
        struct Pairs<K, V>(PhantomData<(K, V)>);
        impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Visitor<'de> for Pairs<K, V> {
            type Value = Map<K, V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Map<K, V>, A::Error> {
                let mut all = Map::new();
                while let Some((key, value)) = pairs.next_entry()? {
                    all.insert(key, value);
                }
                Ok(all)
            }
        }
        deserializer.deserialize_map(Pairs(PhantomData))
    }
}

impl<K> Default for Set<K> {
    fn default() -> Set<K> {
        Set::new()
    }
}

impl<K> Set<K> {
    #[must_use]
    pub const fn new() -> Set<K> {
        Set { map: Map::new() }
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.map.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.map.is_empty()
    }

    pub fn clear(&mut self) {
        self.map.clear();
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.map.keys()
    }

    pub fn first(&self) -> Option<&K> {
        self.map.first_key_value().map(|(key, ())| key)
    }
}

impl<K: Ord> Set<K> {
    pub fn contains<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.map.contains_key(key)
    }

    /// True when it was not there.
    pub fn insert(&mut self, key: K) -> bool {
        self.map.insert(key, ()).is_none()
    }

    /// True when it was there.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.map.remove(key).is_some()
    }
}

impl<'a, K: Ord + Copy> Extend<&'a K> for Set<K> {
    fn extend<T: IntoIterator<Item = &'a K>>(&mut self, keys: T) {
        for key in keys {
            self.insert(*key);
        }
    }
}

impl<K: Ord> FromIterator<K> for Set<K> {
    fn from_iter<T: IntoIterator<Item = K>>(keys: T) -> Set<K> {
        Set { map: keys.into_iter().map(|key| (key, ())).collect() }
    }
}

impl<K: Ord> Extend<K> for Set<K> {
    fn extend<T: IntoIterator<Item = K>>(&mut self, keys: T) {
        self.map.extend(keys.into_iter().map(|key| (key, ())));
    }
}

impl<K> IntoIterator for Set<K> {
    type Item = K;
    type IntoIter = std::iter::Map<<Map<K, ()> as IntoIterator>::IntoIter, fn((K, ())) -> K>;

    fn into_iter(self) -> Self::IntoIter {
        self.map.into_iter().map(|(key, ())| key)
    }
}

impl<K: fmt::Debug> fmt::Debug for Set<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Rng;
    use std::collections::BTreeMap;

    /// The same as the standard library's, over random insertions and removals.
    #[test]
    fn it_does_what_the_standard_one_does() {
        let mut rng = Rng::new(3);
        for range in [4, 40, 5000] {
            let (mut ours, mut theirs) = (Map::new(), BTreeMap::new());
            for _ in 0..6000 {
                let (key, value) = (rng.next_u64() % range, rng.next_u64());
                if !rng.next_u64().is_multiple_of(3) {
                    assert_eq!(ours.insert(key, value), theirs.insert(key, value));
                } else {
                    assert_eq!(ours.remove(&key), theirs.remove(&key));
                }
                assert_eq!(ours.get(&key), theirs.get(&key));
                assert_eq!(ours.is_empty(), theirs.is_empty());
            }
            assert_eq!(ours.len(), theirs.len());
            assert!(ours.iter().eq(theirs.iter()));
            assert_eq!(ours.first_key_value(), theirs.first_key_value());
            assert_eq!(ours.last_key_value(), theirs.last_key_value());
            ours.retain(|key, _| key % 3 == 0);
            theirs.retain(|key, _| key % 3 == 0);
            assert!(ours.into_iter().eq(theirs));
        }
    }

    #[test]
    fn keys_in_order_fill_their_runs() {
        let map: Map<u32, u32> = (0..2000).map(|number| (number, number)).collect();
        assert_eq!(map.runs.len(), 2000_usize.div_ceil(RUN));
        assert!((0..2000).all(|number| map[&number] == number));
    }

    #[test]
    fn it_is_json_like_the_standard_one() {
        let pairs = [("b".to_owned(), 1), ("a".to_owned(), 2)];
        let (ours, theirs) = (Map::from_iter(pairs.clone()), BTreeMap::from(pairs));
        let text = serde_json::to_string(&ours).unwrap();
        assert_eq!(text, serde_json::to_string(&theirs).unwrap());
        assert_eq!(serde_json::from_str::<Map<String, i32>>(&text).unwrap(), ours);
    }
}
