//! Equality of builtin values. Where a value's class defines `__eq__` in Python, the answer is "ask Python" and the caller goes by
//! the prelude.

use super::classes;
use super::space::Space;
use crate::python::heap::{Dict, Object, Set, Value};
use std::rc::Rc;

/// How deep containers are compared, and hashed, before Python's recursion limit would be felt.
pub(super) const MAX_DEPTH: u32 = 200;

impl Space {
    /// Equality; `None` when Python must be asked.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn equal(&self, a: Value, b: Value) -> Option<bool> {
        if a.is_int() && b.is_int() {
            return Some(a == b);
        }
        if let (Some(Object::Str(x, _)), Some(Object::Str(y, _))) = (self.heap.object(a), self.heap.object(b)) {
            return Some(x == y);
        }
        self.equal_deep(a, b, 0)
    }

    /// Identity or equality, as containers compare their elements.
    pub fn same(&self, a: Value, b: Value) -> Option<bool> {
        if a == b { Some(true) } else { self.equal(a, b) }
    }

    pub(super) fn equal_deep(&self, a: Value, b: Value, depth: u32) -> Option<bool> {
        if depth > MAX_DEPTH {
            return None;
        }
        if let Some(equal) = self.equal_numbers(a, b) {
            return Some(equal);
        }
        let (x, y) = match (self.heap.object(a), self.heap.object(b)) {
            (Some(x), Some(y)) => (x, y),
            (None, None) => return Some(a == b),
            (Some(x), None) | (None, Some(x)) => return if self.compares_itself(x) { None } else { Some(false) },
        };
        let same = |p: Value, q: Value| if p == q { Some(true) } else { self.equal_deep(p, q, depth + 1) };
        match (x, y) {
            (Object::Str(..) | Object::Rope(_), Object::Str(..) | Object::Rope(_)) => {
                Some(self.text(a) == self.text(b))
            }
            (Object::Bytes(p), Object::Bytes(q)) => Some(p == q),
            (Object::Memory(_), _) | (_, Object::Memory(_)) => Some(self.equal_views(a, b)),
            (Object::ByteArray(p), Object::ByteArray(q)) => Some(p.len() == q.len() && p.iter().eq(q.iter())),
            (Object::Bytes(p), Object::ByteArray(q)) | (Object::ByteArray(q), Object::Bytes(p)) => {
                Some(p.len() == q.len() && p.iter().eq(q.iter()))
            }
            (Object::Tuple(p), Object::Tuple(q)) => all_same(p.iter(), q.iter(), p.len() == q.len(), same),
            (Object::List(p), Object::List(q)) => all_same(p.iter(), q.iter(), p.len() == q.len(), same),
            (Object::Slice(p), Object::Slice(q)) => all_same(p.iter(), q.iter(), true, same),
            (Object::Alias(p), Object::Alias(q)) if p[0].is_null() && q[0].is_null() => self.equal_unions(a, b),
            (Object::Alias(p), Object::Alias(q)) => all_same(p.iter(), q.iter(), true, same),
            (Object::Dict(p), Object::Dict(q)) => self.equal_dicts(p, q, depth),
            (Object::Set(p) | Object::FrozenSet(p), Object::Set(q) | Object::FrozenSet(q)) => {
                Some(p.len() == q.len() && self.subset(p, q)?)
            }
            (Object::Range(p), Object::Range(q)) => Some(super::range::equal(p, q)),
            (Object::DictView { .. }, Object::DictView { .. } | Object::Set(_) | Object::FrozenSet(_))
            | (Object::Set(_) | Object::FrozenSet(_), Object::DictView { .. }) => None,
            (Object::Kernel(p), Object::Kernel(q)) => Some(p == q),
            (Object::Bound { function: f, receiver: r }, Object::Bound { function: g, receiver: s }) => {
                Some(f == g && r == s)
            }
            (Object::WeakRef { .. }, Object::WeakRef { .. }) => None,
            _ => self.equal_instances(a, b, x, y, depth),
        }
    }

    fn equal_instances(&self, a: Value, b: Value, x: &Object, y: &Object, depth: u32) -> Option<bool> {
        if self.compares_itself(x) || self.compares_itself(y) {
            return None;
        }
        let (p, q) = (self.plain(a), self.plain(b));
        if (p, q) == (a, b) { Some(a == b) } else { self.equal_deep(p, q, depth + 1) }
    }

    /// True when the object's class defines `__eq__` in Python.
    fn compares_itself(&self, o: &Object) -> bool {
        match o {
            Object::Instance { shape, .. } | Object::Wide { shape, .. } => self.shape_eq(*shape),
            Object::Derived(d) => self.shape_eq(d.shape),
            Object::Exception(e) => self.class(e.class).traits.eq,
            Object::Class(c) => c.metaclass != classes::TYPE && self.class(c.metaclass).traits.eq,
            _ => false,
        }
    }

    fn shape_eq(&self, shape: u32) -> bool {
        self.class(Value::handle(self.tables.shapes.get(shape).class)).traits.eq
    }

    fn equal_numbers(&self, a: Value, b: Value) -> Option<bool> {
        if let (Some(x), Some(y)) = (self.as_float(a), self.as_float(b)) {
            return Some(x == y);
        }
        if let (Some(x), Some(y)) = (self.number(a), self.number(b)) {
            return Some(super::number::compare(&x, &y) == Some(std::cmp::Ordering::Equal));
        }
        let complex = |v: Value| match self.heap.object(v) {
            Some(Object::Complex(c)) => Some(**c),
            _ => self.number(v).and_then(|n| n.to_f64()).map(|f| (f, 0.0)),
        };
        let is_complex = |v: Value| matches!(self.heap.object(v), Some(Object::Complex(_)));
        if is_complex(a) || is_complex(b) {
            return Some(complex(a)? == complex(b)?);
        }
        None
    }

    fn equal_dicts(&self, p: &Rc<Dict>, q: &Rc<Dict>, depth: u32) -> Option<bool> {
        if p.len() != q.len() {
            return Some(false);
        }
        for e in p.iter() {
            let mut ask = false;
            let found = q.find(e.hash, e.key, |k| {
                self.equal(k, e.key).unwrap_or_else(|| {
                    ask = true;
                    false
                })
            });
            if ask {
                return None;
            }
            let Some(at) = found else { return Some(false) };
            let other = q.at(at).expect("find gives a living entry").value;
            if other != e.value && !self.equal_deep(e.value, other, depth + 1)? {
                return Some(false);
            }
        }
        Some(true)
    }

    /// True when every element of `p` is in `q`; `None`: ask Python.
    pub fn subset(&self, p: &Set, q: &Set) -> Option<bool> {
        for (h, k) in p.iter() {
            let mut ask = false;
            let found = q.find(h, k, |other| {
                self.equal(k, other).unwrap_or_else(|| {
                    ask = true;
                    false
                })
            });
            if ask {
                return None;
            }
            if found.is_none() {
                return Some(false);
            }
        }
        Some(true)
    }
}

fn all_same<'a>(
    p: impl Iterator<Item = &'a Value>,
    q: impl Iterator<Item = &'a Value>,
    same_length: bool,
    same: impl Fn(Value, Value) -> Option<bool>,
) -> Option<bool> {
    if !same_length {
        return Some(false);
    }
    for (a, b) in p.zip(q) {
        if !same(*a, *b)? {
            return Some(false);
        }
    }
    Some(true)
}
