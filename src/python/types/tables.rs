//! What all processes of a machine share: code, names, shapes. Only ever grows, cheap to clone.

use crate::python::code::{CodeTable, Sym, sym};
use crate::python::heap::ShapeId;
use std::rc::Rc;

/// The class of an instance and the names of its attributes in order of their places.
#[derive(Clone, Debug)]
pub struct Shape {
    /// Handle of the class.
    pub class: u32,
    pub names: Rc<[Sym]>,
    /// Shapes with one attribute more.
    next: Vec<(Sym, ShapeId)>,
}

/// All shapes. Number 0 is nobody's.
#[derive(Clone, Debug)]
pub struct Shapes(Rc<Vec<Shape>>);

impl Default for Shapes {
    fn default() -> Self {
        Shapes(Rc::new(vec![Shape { class: 0, names: Rc::from([]), next: Vec::new() }]))
    }
}

impl Shapes {
    /// The shape of an instance of a new class that has no attributes yet.
    pub fn root(&mut self, class: u32) -> ShapeId {
        let list = Rc::make_mut(&mut self.0);
        list.push(Shape { class, names: Rc::from([]), next: Vec::new() });
        list.len() as ShapeId - 1
    }

    #[inline(always)]
    pub fn get(&self, id: ShapeId) -> &Shape {
        &self.0[id as usize]
    }

    /// The place of an attribute.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn place(&self, id: ShapeId, name: Sym) -> Option<usize> {
        self.get(id).names.iter().position(|n| *n == name)
    }

    /// True where the only field is a dict that holds the attributes.
    pub fn in_dict(&self, id: ShapeId) -> bool {
        self.get(id).names.first() == Some(&sym::DICT)
    }

    /// The shape after an attribute is added.
    pub fn with(&mut self, id: ShapeId, name: Sym) -> ShapeId {
        if let Some((_, next)) = self.get(id).next.iter().find(|(n, _)| *n == name) {
            return *next;
        }
        let class = self.get(id).class;
        let names: Rc<[Sym]> = self.get(id).names.iter().copied().chain([name]).collect();
        self.make(id, name, class, names)
    }

    fn make(&mut self, id: ShapeId, name: Sym, class: u32, names: Rc<[Sym]>) -> ShapeId {
        let list = Rc::make_mut(&mut self.0);
        list.push(Shape { class, names, next: Vec::new() });
        let new = list.len() as ShapeId - 1;
        list[id as usize].next.push((name, new));
        new
    }

    /// The shape of an instance of `root`'s class with these attributes.
    pub fn with_all(&mut self, root: ShapeId, names: &[Sym]) -> ShapeId {
        names.iter().fold(root, |shape, name| self.with(shape, *name))
    }
}

/// What all processes of a machine share.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    pub code: CodeTable,
    pub shapes: Shapes,
    /// Grows when a class changes after it was made: caches are void for processes with another number.
    pub cache_spaces: u32,
    /// Code of library modules compiled so far: (module name, code).
    pub library: Rc<Vec<(String, u32)>>,
}
