//! Objects whose class says in Python what bytes they show (`__buffer__`, PEP 688), where a builtin wants bytes. Knows neither the
//! builtins nor frames.

use super::classes;
use super::native::{self, Owner};
use super::space::{Act, Fail, R, Space};
use crate::python::code::Sym;
use crate::python::heap::{Object, Value};

impl Space {
    /// A builtin of a class or module was called, and failed. Where its arguments have such an object, the prelude asks it for its bytes and calls the
    /// builtin again; else the failure stays. Borrows `args`, of which the last have these names.
    ///
    /// # Errors
    /// The failure.
    #[cold]
    #[inline(never)]
    pub fn again_with_buffers(&mut self, builtin: Value, args: &[Value], names: &[Sym], fail: Fail) -> R {
        let Fail::Raise(e) = fail else { return Err(fail) };
        let owner = builtin.as_native().map(|number| &native::group(number).owner);
        if matches!(owner, None | Some(Owner::Builtins | Owner::Module("_core" | "_sys"))) {
            return Err(fail);
        }
        let name = self.intern("__buffer__");
        if !self.is_instance(e, classes::TYPE_ERROR) || !args.iter().any(|v| self.shows_bytes_within(*v, name)) {
            return Err(fail);
        }
        self.heap.dec(e);
        args.iter().for_each(|v| self.heap.inc(*v));
        let (positional, named) = args.split_at(args.len() - names.len());
        let named = self.dict_of(names, named);
        let positional = self.tuple(positional.to_vec());
        Ok(Act::Prelude("_with_buffers", vec![builtin, positional, named]))
    }

    /// It, or one of what it lists, has a `__buffer__` in Python.
    fn shows_bytes_within(&self, v: Value, name: Sym) -> bool {
        match self.heap.object(v) {
            Some(Object::List(items)) => items.iter().any(|item| self.shows_bytes(*item, name)),
            Some(Object::Tuple(items)) => items.iter().any(|item| self.shows_bytes(*item, name)),
            _ => self.shows_bytes(v, name),
        }
    }

    fn shows_bytes(&self, v: Value, name: Sym) -> bool {
        matches!(self.heap.object(v), Some(Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_)))
            && self.class_attr(self.class_of(v), name).is_some_and(|f| f.as_native().is_none())
    }
}
