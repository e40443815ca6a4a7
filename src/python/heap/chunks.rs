//! A vector whose clone is one reference count and whose writes copy at most one chunk, so that a snapshot never has to
//! copy a long list. Short ones are a plain shared vector.

use std::rc::Rc;

const BITS: usize = 7;
const CHUNK: usize = 1 << BITS;
const MASK: usize = CHUNK - 1;

/// The spine of a long vector.
#[derive(Clone, Debug)]
pub struct Spine<T> {
    len: usize,
    chunks: Vec<Rc<Vec<T>>>,
}

/// A vector in chunks of 128.
#[derive(Clone, Debug)]
pub enum Chunks<T> {
    Short(Rc<Vec<T>>),
    Long(Rc<Spine<T>>),
}

impl<T: Clone> Default for Chunks<T> {
    fn default() -> Self {
        Chunks::Short(Rc::new(Vec::new()))
    }
}

impl<T: Clone> Chunks<T> {
    pub fn from_vec(v: Vec<T>) -> Self {
        if v.len() <= CHUNK {
            return Chunks::Short(Rc::new(v));
        }
        let len = v.len();
        let chunks = v.chunks(CHUNK).map(|c| Rc::new(c.to_vec())).collect();
        Chunks::Long(Rc::new(Spine { len, chunks }))
    }

    #[inline(always)]
    pub fn len(&self) -> usize {
        match self {
            Chunks::Short(v) => v.len(),
            Chunks::Long(s) => s.len,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    #[inline(always)]
    pub fn get(&self, i: usize) -> Option<&T> {
        match self {
            Chunks::Short(v) => v.get(i),
            Chunks::Long(s) => s.chunks.get(i >> BITS)?.get(i & MASK),
        }
    }

    #[inline(always)]
    pub fn get_mut(&mut self, i: usize) -> Option<&mut T> {
        match self {
            Chunks::Short(v) => unique(v).get_mut(i),
            Chunks::Long(s) => unique(unique(s).chunks.get_mut(i >> BITS)?).get_mut(i & MASK),
        }
    }

    #[inline(always)]
    pub fn push(&mut self, t: T) {
        match self {
            Chunks::Short(v) if v.len() < CHUNK => unique(v).push(t),
            Chunks::Short(_) => self.lengthen(t),
            Chunks::Long(s) => {
                let s = unique(s);
                if s.len & MASK == 0 {
                    s.chunks.push(Rc::new(Vec::with_capacity(CHUNK)));
                }
                s.len += 1;
                let last = s.chunks.last_mut().expect("a chunk was pushed when the last was full");
                unique(last).push(t);
            }
        }
    }

    #[cold]
    #[inline(never)]
    fn lengthen(&mut self, t: T) {
        let mut v = self.to_vec();
        v.push(t);
        *self = Chunks::from_vec(v);
    }

    pub fn pop(&mut self) -> Option<T> {
        match self {
            Chunks::Short(v) => Rc::make_mut(v).pop(),
            Chunks::Long(s) => {
                let s = Rc::make_mut(s);
                let last = s.chunks.last_mut()?;
                let t = Rc::make_mut(last).pop();
                if last.is_empty() {
                    s.chunks.pop();
                }
                s.len -= usize::from(t.is_some());
                t
            }
        }
    }

    /// Removes everything from `len` on; gives what was removed.
    pub fn split_off(&mut self, len: usize) -> Vec<T> {
        let mut v = self.to_vec();
        let tail = v.split_off(len.min(v.len()));
        *self = Chunks::from_vec(v);
        tail
    }

    pub fn insert(&mut self, i: usize, t: T) {
        match self {
            Chunks::Short(v) if v.len() < CHUNK => Rc::make_mut(v).insert(i, t),
            _ => {
                let mut v = self.to_vec();
                v.insert(i, t);
                *self = Chunks::from_vec(v);
            }
        }
    }

    pub fn remove(&mut self, i: usize) -> T {
        match self {
            Chunks::Short(v) => Rc::make_mut(v).remove(i),
            Chunks::Long(_) => {
                let mut v = self.to_vec();
                let t = v.remove(i);
                *self = Chunks::from_vec(v);
                t
            }
        }
    }

    pub fn to_vec(&self) -> Vec<T> {
        let mut all = Vec::with_capacity(self.len());
        self.extend_into(&mut all);
        all
    }

    /// All elements of a short vector, the first ones of a long one.
    #[inline(always)]
    pub fn first_slice(&self) -> &[T] {
        match self {
            Chunks::Short(v) => v,
            Chunks::Long(s) => &s.chunks[0],
        }
    }

    /// Adds all elements to a vector.
    pub fn extend_into(&self, all: &mut Vec<T>) {
        all.reserve(self.len());
        self.slices().for_each(|part| all.extend_from_slice(part));
    }

    /// The elements in stretches.
    pub fn slices(&self) -> impl DoubleEndedIterator<Item = &[T]> {
        let (short, long): (&[T], &[Rc<Vec<T>>]) = match self {
            Chunks::Short(v) => (v, &[]),
            Chunks::Long(s) => (&[], &s.chunks),
        };
        std::iter::once(short).chain(long.iter().map(|c| &c[..]))
    }

    /// The elements of a stretch that lies within.
    pub fn part(&self, start: usize, count: usize) -> Vec<T> {
        match self {
            Chunks::Short(v) => v[start..start + count].to_vec(),
            Chunks::Long(s) => {
                let mut part = Vec::with_capacity(count);
                let mut at = start;
                while part.len() < count {
                    let chunk = &s.chunks[at >> BITS][at & MASK..];
                    part.extend_from_slice(&chunk[..chunk.len().min(count - part.len())]);
                    at = start + part.len();
                }
                part
            }
        }
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.slices().flatten()
    }

    /// Bytes that the elements take.
    pub fn bytes(&self) -> usize {
        self.len() * size_of::<T>()
    }
}

/// The value for writing: copied first if it is shared.
#[inline(always)]
fn unique<T: Clone>(shared: &mut Rc<T>) -> &mut T {
    // Asked in the same words twice, so that it is looked at once.
    if Rc::get_mut(shared).is_none() {
        copy(shared);
    }
    Rc::get_mut(shared).expect("it has no weak references and was just made the only one")
}

#[cold]
#[inline(never)]
fn copy<T: Clone>(shared: &mut Rc<T>) {
    *shared = Rc::new(T::clone(shared));
}

#[cfg(test)]
mod tests {
    use super::Chunks;

    #[test]
    fn behaves_as_a_vector() {
        let mut c = Chunks::default();
        let mut v = Vec::new();
        for i in 0..1000u32 {
            c.push(i);
            v.push(i);
            if i % 7 == 0 {
                c.insert(i as usize / 2, 1_000 + i);
                v.insert(i as usize / 2, 1_000 + i);
            }
            if i % 11 == 0 {
                assert_eq!(c.remove(i as usize / 3), v.remove(i as usize / 3));
            }
            if i % 5 == 0 {
                assert_eq!(c.pop(), v.pop());
            }
        }
        assert_eq!(c.to_vec(), v);
        assert_eq!(c.iter().copied().collect::<Vec<_>>(), v);
        let tail = c.split_off(100);
        assert_eq!(tail, v.split_off(100));
    }

    #[test]
    fn a_clone_keeps_its_own_elements() {
        let mut a = Chunks::from_vec((0..500).collect());
        let b = a.clone();
        *a.get_mut(300).expect("within bounds") = 7;
        assert_eq!((a.get(300), b.get(300)), (Some(&7), Some(&300)));
    }
}
