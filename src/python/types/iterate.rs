//! Iterators of builtin values, and all that an iterator gives where Python need not be asked.

use super::classes;
use super::next::Next;
use super::space::{Act, Fail, R, Space};
use crate::python::code::sym;
use crate::python::heap::{Iter, Object, Value, ViewKind};
use std::rc::Rc;

impl Space {
    /// `iter(v)`; borrows.
    ///
    /// # Errors
    /// `TypeError` for what is not iterable.
    pub fn iter(&mut self, v: Value) -> R {
        let made = match self.heap.object(v) {
            Some(Object::Memory(m)) if m.of.is_none() => {
                return Err(self.value_error("operation forbidden on released memoryview object"));
            }
            Some(Object::List(_) | Object::Tuple(_) | Object::Bytes(_) | Object::ByteArray(_) | Object::Memory(_)) => {
                self.heap.inc(v);
                self.heap.alloc(Object::SequenceIter { of: v, next: 0 })
            }
            Some(Object::Str(..) | Object::Rope(_)) => {
                self.settle(v);
                self.heap.inc(v);
                self.heap.alloc(Object::Iter(Rc::new(Iter::Str { of: v, offset: 0 })))
            }
            Some(Object::Range(r)) => {
                let r = r.clone();
                self.range_iter(&r)
            }
            Some(Object::Dict(_)) => self.dict_iter(v, ViewKind::Keys, false),
            Some(Object::DictView { dict, kind }) => {
                let (d, k) = (*dict, *kind);
                self.dict_iter(d, k, false)
            }
            Some(Object::Set(s) | Object::FrozenSet(s)) => {
                let length = s.len();
                self.heap.inc(v);
                self.heap.alloc(Object::Iter(Rc::new(Iter::Set { set: v, next: 0, length })))
            }
            Some(
                Object::RangeIter { .. }
                | Object::StepIter { .. }
                | Object::SequenceIter { .. }
                | Object::Iter(_)
                | Object::Generator(_),
            ) => self.heap.own(v),
            Some(Object::Alias(a)) if !a[0].is_null() => {
                let [origin, args, _] = **a;
                let starred = [self.heap.own(origin), self.heap.own(args), Value::bool(true)];
                let starred = self.heap.alloc(Object::Alias(Rc::new(starred)));
                let of = self.tuple(vec![starred]);
                self.heap.alloc(Object::SequenceIter { of, next: 0 })
            }
            _ => return self.iter_of_instance(v),
        };
        Ok(Act::Value(made))
    }

    fn iter_of_instance(&mut self, v: Value) -> R {
        let class = self.class_of(v);
        let Some(f) = self.class_attr(class, sym::ITER) else {
            if self.class_attr(class, sym::GETITEM).is_some() && self.defines_operators(v) {
                self.heap.inc(v);
                return Ok(Act::Value(self.heap.alloc(Object::Iter(Rc::new(Iter::GetItem { of: v, next: 0 })))));
            }
            let text = format!("'{}' object is not iterable", self.type_name(v));
            return Err(self.type_error(&text));
        };
        if f.as_native().is_some() {
            let base = self.plain(v);
            if base != v {
                return self.iter(base);
            }
        }
        if f.is_none() {
            let text = format!("'{}' object is not iterable", self.type_name(v));
            return Err(self.type_error(&text));
        }
        Ok(Act::Prelude("_iter_of", vec![self.heap.own(f), self.heap.own(v)]))
    }

    /// An iterator over a dict; owned.
    pub fn dict_iter(&mut self, dict: Value, kind: ViewKind, reverse: bool) -> Value {
        let dict = self.plain(dict);
        self.heap.inc(dict);
        let d = self.as_dict(dict).expect("dict_iter is called with a dict");
        let (length, next) = (d.len() as u32, if reverse { d.places() } else { 0 });
        self.heap.alloc(Object::Iter(Rc::new(Iter::Dict { dict, kind, next, length, left: length, reverse })))
    }

    /// True for iterators that never need Python.
    pub fn is_native_iter(&self, it: Value) -> bool {
        self.is_shallow(it)
            && match self.heap.object(it) {
                Some(Object::RangeIter { .. } | Object::StepIter { .. } | Object::SequenceIter { .. }) => true,
                Some(Object::Iter(i)) => match i.as_ref() {
                    Iter::Tool(t) => self.is_native_tool(t),
                    Iter::Callable { .. } | Iter::GetItem { .. } => false,
                    _ => true,
                },
                _ => false,
            }
    }

    /// False for iterators over iterators over iterators… so deep that going over them in Rust could exhaust its stack.
    fn is_shallow(&self, it: Value) -> bool {
        let mut level = vec![it];
        for _ in 0..64 {
            let mut below = Vec::new();
            for v in level {
                if let Some(Object::Iter(i)) = self.heap.object(v) {
                    match i.as_ref() {
                        Iter::Enumerate { of, .. } => below.push(*of),
                        Iter::Zip { of, .. } | Iter::Tool(crate::python::heap::Tool { of, .. }) => {
                            below.extend_from_slice(of)
                        }
                        _ => {}
                    }
                }
            }
            if below.is_empty() {
                return true;
            }
            if below.len() > 1000 {
                return false;
            }
            level = below;
        }
        false
    }

    /// All elements of a value whose iteration never needs Python; `None` when it does. Owned.
    ///
    /// # Errors
    /// `TypeError` for what is not iterable, and what iterating raises.
    pub fn collect_items(&mut self, v: Value) -> Result<Option<Vec<Value>>, Fail> {
        let plain = match self.heap.object(v) {
            Some(Object::List(l)) => Some(l.to_vec()),
            Some(Object::Tuple(t)) => Some(t.to_vec()),
            _ => None,
        };
        if let Some(items) = plain {
            items.iter().for_each(|v| self.heap.inc(*v));
            return Ok(Some(items));
        }
        if self.defines_operators(v)
            && self.class_attr(self.class_of(v), sym::ITER).is_none_or(|f| f.as_native().is_none())
        {
            return if self.class_attr(self.class_of(v), sym::ITER).is_none()
                && self.class_attr(self.class_of(v), sym::GETITEM).is_none()
            {
                self.iter(v).map(|_| None)
            } else {
                Ok(None)
            };
        }
        let it = match self.iter(v)? {
            Act::Value(it) => it,
            other => {
                self.drop_act(other);
                return Ok(None);
            }
        };
        if !(self.is_native_iter(it) || self.gives_leaves(it, true)) || self.is_endless(it) {
            self.heap.dec(it);
            return Ok(None);
        }
        let items = self.drain(it);
        self.heap.dec(it);
        items.map(Some)
    }

    fn drain(&mut self, it: Value) -> Result<Vec<Value>, Fail> {
        let mut items = Vec::new();
        loop {
            match self.next(it) {
                Ok(Next::Item(v)) => {
                    items.push(v);
                    if items.len() % 65_536 == 0 {
                        self.reserve(items.len() as u128 * 8)?;
                        if items.len() > 1 << 26 {
                            self.heap.dec_all(&items);
                            return Err(Fail::Raise(self.exception(classes::MEMORY_ERROR, vec![])));
                        }
                    }
                }
                Ok(_) => return Ok(items),
                Err(fail) => {
                    self.heap.dec_all(&items);
                    return Err(fail);
                }
            }
        }
    }
}
