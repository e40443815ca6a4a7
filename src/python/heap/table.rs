//! A table of pages behind reference counts: a clone shares every page, a write copies one. Knows nothing of what is in a page.

use std::rc::Rc;

/// Pages of `P`. Clone costs one reference count per page.
#[derive(Clone, Debug)]
pub struct Table<P> {
    pages: Vec<Rc<P>>,
}

impl<P> Default for Table<P> {
    fn default() -> Self {
        Table { pages: Vec::new() }
    }
}

impl<P: Clone> Table<P> {
    pub fn push(&mut self, page: P) {
        self.pages.push(Rc::new(page));
    }

    pub fn len(&self) -> usize {
        self.pages.len()
    }

    pub fn is_empty(&self) -> bool {
        self.pages.is_empty()
    }

    #[inline(always)]
    pub fn get(&self, i: usize) -> &P {
        &self.pages[i]
    }

    /// The page for writing: copied first if another table shares it.
    #[inline(always)]
    pub fn get_mut(&mut self, i: usize) -> &mut P {
        Rc::make_mut(&mut self.pages[i])
    }

    /// A number that two tables have in common exactly when they share the page.
    pub fn identity(&self, i: usize) -> usize {
        Rc::as_ptr(&self.pages[i]).cast::<u8>() as usize
    }
}
