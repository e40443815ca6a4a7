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
        let page = &mut self.pages[i];
        if Rc::strong_count(page) != 1 {
            copy(page);
        }
        Rc::get_mut(page).expect("a page has no weak references and was just made the only one")
    }

    /// A number that two tables have in common exactly when they share the page.
    pub fn identity(&self, i: usize) -> usize {
        Rc::as_ptr(&self.pages[i]).cast::<u8>() as usize
    }
}

#[cold]
#[inline(never)]
fn copy<P: Clone>(page: &mut Rc<P>) {
    *page = Rc::new(P::clone(page));
}
