//! A table of pages behind reference counts: a clone shares every page, a write copies one. Knows nothing of what is in a page.

use std::rc::Rc;

/// Pages that are counted one by one: those of every small program, found with one look.
const NEAR: usize = 1024;
const BITS: usize = 8;
/// Pages beyond that are counted in chunks, so that cloning a large table costs little.
const CHUNK: usize = 1 << BITS;

/// Pages of `P`. Clone costs one reference count per page, for those beyond the first 1,024 one per 256 pages.
#[derive(Clone, Debug)]
pub struct Table<P> {
    near: Vec<Rc<P>>,
    /// All full but the last.
    far: Vec<Rc<Vec<Rc<P>>>>,
}

impl<P> Default for Table<P> {
    fn default() -> Self {
        Table { near: Vec::new(), far: Vec::new() }
    }
}

impl<P: Clone> Table<P> {
    pub fn push(&mut self, page: P) {
        let page = Rc::new(page);
        if self.near.len() < NEAR {
            self.near.push(page);
            return;
        }
        if self.far.last().is_none_or(|chunk| chunk.len() == CHUNK) {
            self.far.push(Rc::new(Vec::with_capacity(CHUNK)));
        }
        let last = self.far.last_mut().expect("a chunk with room was pushed when there was none");
        Rc::make_mut(last).push(page);
    }

    pub fn len(&self) -> usize {
        self.near.len() + self.far.len().saturating_sub(1) * CHUNK + self.far.last().map_or(0, |chunk| chunk.len())
    }

    pub fn is_empty(&self) -> bool {
        self.near.is_empty()
    }

    fn page(&self, i: usize) -> &Rc<P> {
        match self.near.get(i) {
            Some(page) => page,
            None => self.far_page(i - NEAR),
        }
    }

    #[inline(always)]
    pub fn get(&self, i: usize) -> &P {
        match self.near.get(i) {
            Some(page) => page,
            None => self.far_page(i - NEAR),
        }
    }

    #[inline(never)]
    fn far_page(&self, i: usize) -> &Rc<P> {
        &self.far[i >> BITS][i & (CHUNK - 1)]
    }

    /// The page for writing: copied first if another table shares it.
    #[inline(always)]
    pub fn get_mut(&mut self, i: usize) -> &mut P {
        let page = match self.near.get_mut(i) {
            Some(page) => page,
            None => far_page_mut(&mut self.far, i - NEAR),
        };
        // Asked in the same words twice, so that it is looked at once.
        if Rc::get_mut(page).is_none() {
            copy(page);
        }
        Rc::get_mut(page).expect("a page has no weak references and was just made the only one")
    }

    /// A number that two tables have in common exactly when they share the page.
    pub fn identity(&self, i: usize) -> usize {
        Rc::as_ptr(self.page(i)).cast::<u8>() as usize
    }
}

#[inline(never)]
fn far_page_mut<P>(far: &mut [Rc<Vec<Rc<P>>>], i: usize) -> &mut Rc<P> {
    let chunk = &mut far[i >> BITS];
    if Rc::get_mut(chunk).is_none() {
        copy(chunk);
    }
    &mut Rc::get_mut(chunk).expect("just made the only one")[i & (CHUNK - 1)]
}

#[cold]
#[inline(never)]
fn copy<P: Clone>(page: &mut Rc<P>) {
    *page = Rc::new(P::clone(page));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Near and far pages: a clone shares all, and a write on either side is not seen on the other.
    #[test]
    fn a_write_copies_one_page() {
        let mut table = Table::default();
        let count = NEAR + 3 * CHUNK + 7;
        for number in 0..count {
            assert_eq!(table.len(), number);
            table.push(number);
        }
        let mut copy = table.clone();
        for at in [0, NEAR - 1, NEAR, NEAR + CHUNK, count - 1] {
            assert_eq!(table.identity(at), copy.identity(at));
            *copy.get_mut(at) += 10_000;
            assert_ne!(table.identity(at), copy.identity(at));
            assert_eq!((*table.get(at), *copy.get(at)), (at, at + 10_000));
        }
        let shared = (0..count).filter(|at| table.identity(*at) == copy.identity(*at)).count();
        assert_eq!(shared, count - 5);
    }
}
