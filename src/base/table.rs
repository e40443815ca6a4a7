//! Persistent collections: a clone costs one reference count, a change after it copies only what it touches.
//! Knows nothing of what they hold.

use std::rc::Rc;

/// Rows sorted by key. Cloning is O(1); the first change after a clone copies the row pointers and the one row.
#[derive(Debug)]
pub struct Table<K, V> {
    rows: Rc<Vec<(K, Rc<V>)>>,
}

impl<K, V> Clone for Table<K, V> {
    fn clone(&self) -> Self {
        Table { rows: Rc::clone(&self.rows) }
    }
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Table { rows: Rc::new(Vec::new()) }
    }
}

impl<K: Copy + Ord, V: Clone> Table<K, V> {
    #[inline]
    fn position(&self, key: K) -> Result<usize, usize> {
        // Most keys are made in ascending order: look at the end first.
        match self.rows.last() {
            Some((last, _)) if *last < key => Err(self.rows.len()),
            Some((last, _)) if *last == key => Ok(self.rows.len() - 1),
            _ => self.rows.binary_search_by(|(k, _)| k.cmp(&key)),
        }
    }

    #[must_use]
    #[inline]
    pub fn get(&self, key: K) -> Option<&V> {
        self.position(key).ok().map(|i| &*self.rows[i].1)
    }

    /// The row for changing it, copied first when a clone of the table holds it too.
    #[inline]
    pub fn get_mut(&mut self, key: K) -> Option<&mut V> {
        let i = self.position(key).ok()?;
        Some(Rc::make_mut(&mut Rc::make_mut(&mut self.rows)[i].1))
    }

    #[must_use]
    pub fn contains(&self, key: K) -> bool {
        self.position(key).is_ok()
    }

    /// Puts a row in; gives the one that it replaces.
    pub fn insert(&mut self, key: K, value: V) -> Option<Rc<V>> {
        let position = self.position(key);
        let rows = Rc::make_mut(&mut self.rows);
        let row = Rc::new(value);
        match position {
            Ok(i) => Some(std::mem::replace(&mut rows[i].1, row)),
            Err(i) => {
                rows.insert(i, (key, row));
                None
            }
        }
    }

    pub fn remove(&mut self, key: K) -> Option<Rc<V>> {
        let i = self.position(key).ok()?;
        Some(Rc::make_mut(&mut self.rows).remove(i).1)
    }

    /// In order of the keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (K, &V)> {
        self.rows.iter().map(|(k, v)| (*k, &**v))
    }

    pub fn keys(&self) -> impl DoubleEndedIterator<Item = K> {
        self.rows.iter().map(|(k, _)| *k)
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

const LOG_CHUNK: usize = 64;

/// A list that only grows. Cloning is O(1), adding copies at most one chunk of 64.
#[derive(Debug)]
pub struct Log<T> {
    full: Option<Rc<LogChunk<T>>>,
    tail: Rc<Vec<T>>,
    full_len: usize,
}

#[derive(Debug)]
struct LogChunk<T> {
    items: Rc<Vec<T>>,
    before: Option<Rc<LogChunk<T>>>,
}

impl<T> Drop for LogChunk<T> {
    // A long chain must not be dropped by recursion.
    fn drop(&mut self) {
        let mut next = self.before.take();
        while let Some(chunk) = next {
            match Rc::try_unwrap(chunk) {
                Ok(mut chunk) => next = chunk.before.take(),
                Err(_) => break,
            }
        }
    }
}

impl<T> Clone for Log<T> {
    fn clone(&self) -> Self {
        Log { full: self.full.clone(), tail: Rc::clone(&self.tail), full_len: self.full_len }
    }
}

impl<T> Default for Log<T> {
    fn default() -> Self {
        Log { full: None, tail: Rc::new(Vec::new()), full_len: 0 }
    }
}

impl<T: Clone> Log<T> {
    pub fn push(&mut self, item: T) {
        if self.tail.len() == LOG_CHUNK {
            let items = std::mem::replace(&mut self.tail, Rc::new(Vec::with_capacity(LOG_CHUNK)));
            self.full = Some(Rc::new(LogChunk { items, before: self.full.take() }));
            self.full_len += LOG_CHUNK;
        }
        Rc::make_mut(&mut self.tail).push(item);
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.full_len + self.tail.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The newest first.
    pub fn iter_newest(&self) -> impl Iterator<Item = &T> {
        let chunks = std::iter::successors(self.full.as_deref(), |chunk| chunk.before.as_deref());
        self.tail.iter().rev().chain(chunks.flat_map(|chunk| chunk.items.iter().rev()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clone_does_not_see_later_changes() {
        let mut table = Table::default();
        for key in [3, 1, 2] {
            table.insert(key, key * 10);
        }
        let before = table.clone();
        *table.get_mut(2).unwrap() = 99;
        table.remove(1);
        assert_eq!(before.iter().map(|(k, v)| (k, *v)).collect::<Vec<_>>(), [(1, 10), (2, 20), (3, 30)]);
        assert_eq!(table.iter().map(|(k, v)| (k, *v)).collect::<Vec<_>>(), [(2, 99), (3, 30)]);
        assert!(table.get(1).is_none() && !table.contains(7));
    }

    #[test]
    fn a_log_keeps_its_order_and_its_clones() {
        let mut log = Log::default();
        for i in 0..200 {
            log.push(i);
        }
        let before = log.clone();
        log.push(200);
        assert_eq!((before.len(), log.len()), (200, 201));
        assert_eq!(log.iter_newest().copied().collect::<Vec<_>>(), (0..=200).rev().collect::<Vec<_>>());
    }

    #[test]
    fn a_very_long_log_can_be_dropped() {
        let mut log = Log::default();
        for i in 0..2_000_000 {
            log.push(i);
        }
        drop(log);
    }
}
