//! Membership, subscripts, length and truth of builtin values.

use super::classes;
use super::lookup::Lookup;
use super::space::{Act, Fail, R, Space};
use crate::python::heap::{Object, Value, ViewKind};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

impl Space {
    /// `item in container`; borrows both.
    ///
    /// # Errors
    /// `TypeError` where the container is none.
    pub fn contains(&mut self, container: Value, item: Value) -> R {
        Ok(match self.contains_plainly(container, item)? {
            Some(answer) => Act::Value(Value::bool(answer)),
            None => Act::Prelude("_contains", vec![self.heap.own(container), self.heap.own(item)]),
        })
    }

    /// As `contains`; `None` when Python must be asked.
    ///
    /// # Errors
    /// As `contains`.
    pub fn contains_plainly(&mut self, container: Value, item: Value) -> Result<Option<bool>, Fail> {
        if let (Some(Object::Str(all, _)), Some(Object::Str(part, _))) =
            (self.heap.object(container), self.heap.object(item))
        {
            return Ok(Some(match part.as_bytes() {
                [byte] => all.as_bytes().contains(byte),
                _ => all.contains(&**part),
            }));
        }
        if self.defines_operators(container) && !matches!(self.heap.object(container), Some(Object::Exception(_))) {
            return Ok(None);
        }
        Ok(match self.heap.object(container) {
            Some(Object::Dict(_)) => match self.dict_lookup(container, item)? {
                Lookup::AskPython => None,
                place => Some(matches!(place, Lookup::At(_))),
            },
            Some(Object::Set(_) | Object::FrozenSet(_)) => {
                if let Some(Object::Set(_)) = self.heap.object(self.plain(item)) {
                    return Ok(None);
                }
                match self.set_lookup(container, item)? {
                    Lookup::AskPython => None,
                    place => Some(matches!(place, Lookup::At(_))),
                }
            }
            Some(Object::List(l)) => self.any_same(l.iter(), item),
            Some(Object::Tuple(t)) => self.any_same(t.iter(), item),
            Some(Object::Str(..) | Object::Rope(_)) => match (self.text(container), self.text(item)) {
                (Some(s), Some(t)) => Some(s.contains(&**t)),
                _ => {
                    let text = format!("'in <string>' requires string as left operand, not {}", self.type_name(item));
                    return Err(self.type_error(&text));
                }
            },
            Some(Object::Bytes(_) | Object::ByteArray(_)) => self.bytes_contain(container, item)?,
            Some(Object::Range(r)) if self.plain(item) == item => {
                self.as_big(item).map(|i| super::range::contains(r, &i))
            }
            Some(Object::DictView { dict, kind: ViewKind::Keys }) => {
                let dict = *dict;
                return self.contains_plainly(dict, item);
            }
            _ => None,
        })
    }

    pub(super) fn any_same<'a>(&self, items: impl Iterator<Item = &'a Value>, item: Value) -> Option<bool> {
        for v in items {
            if self.same(*v, item)? {
                return Some(true);
            }
        }
        Some(false)
    }

    pub(super) fn bytes_contain(&mut self, container: Value, item: Value) -> Result<Option<bool>, Fail> {
        let all = self.byte_slice(container).unwrap_or_default();
        if self.as_big(item).is_some() {
            let byte = self.byte(item)?;
            return Ok(Some(all.contains(&byte)));
        }
        match self.byte_slice(item) {
            Some(part) => Ok(Some(super::b_bytes_find::position(&all, &part, false).is_some())),
            None if self.class_attr(self.class_of(item), crate::python::code::sym::INDEX).is_some() => Ok(None),
            None => {
                let text = format!("a bytes-like object is required, not '{}'", self.type_name(item));
                Err(self.type_error(&text))
            }
        }
    }

    /// The number of elements; `None` when Python must be asked.
    ///
    /// # Errors
    /// `TypeError` for what has no length.
    pub fn length(&mut self, v: Value) -> Result<Option<usize>, Fail> {
        if self.defines_operators(v) {
            let class = self.class_of(v);
            if self.class_attr(class, crate::python::code::sym::LEN).is_some_and(|f| f.as_native().is_none()) {
                return Ok(None);
            }
        }
        match self.heap.object(self.plain(v)) {
            Some(Object::Str(_, n)) => Ok(Some(*n as usize)),
            Some(Object::Rope(r)) => Ok(Some(r.chars())),
            Some(Object::Bytes(b)) => Ok(Some(b.len())),
            Some(Object::ByteArray(b)) => Ok(Some(b.len())),
            Some(Object::Tuple(t)) => Ok(Some(t.len())),
            Some(Object::List(l)) => Ok(Some(l.len())),
            Some(Object::Dict(d)) => Ok(Some(d.len())),
            Some(Object::Set(s) | Object::FrozenSet(s)) => Ok(Some(s.len())),
            Some(Object::DictView { dict, .. }) => Ok(self.as_dict(*dict).map(|d| d.len())),
            Some(Object::Memory(m)) if m.of.is_none() => {
                Err(self.value_error("operation forbidden on released memoryview object"))
            }
            Some(Object::Memory(m)) => Ok(Some(m.shape[0])),
            Some(Object::Range(r)) => match super::range::length(r).to_i64() {
                Some(n) => Ok(Some(n as usize)),
                None => Err(self.raise(classes::OVERFLOW_ERROR, "Python int too large to convert to C ssize_t")),
            },
            Some(Object::Class(c)) if c.metaclass != classes::TYPE => Ok(None),
            _ => {
                let text = format!("object of type '{}' has no len()", self.type_name(v));
                Err(self.type_error(&text))
            }
        }
    }

    /// The int that a value stands for as an index (`__index__` of the program excepted).
    pub fn index(&self, v: Value) -> Option<BigInt> {
        self.as_big(v)
    }

    /// Truth of a builtin value; `None` when Python must be asked.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn truth(&self, v: Value) -> Option<bool> {
        match v {
            Value::TRUE => Some(true),
            Value::FALSE | Value::NONE => Some(false),
            Value::NOT_IMPLEMENTED => None,
            _ if v.is_int() => Some(v.as_int() != 0),
            _ => self.truth_of_object(v),
        }
    }

    pub(super) fn truth_of_object(&self, v: Value) -> Option<bool> {
        if v.is_small_float() {
            return Some(v.as_small_float() != 0.0);
        }
        Some(match self.heap.object(v) {
            Some(Object::Instance { .. } | Object::Wide { .. } | Object::Exception(_)) => {
                return if self.traits(v).bool_or_len { None } else { Some(true) };
            }
            Some(Object::Derived(d)) => {
                if self.traits(v).bool_or_len {
                    return None;
                }
                return if d.base.is_null() { Some(true) } else { self.truth(d.base) };
            }
            Some(Object::Str(s, _)) => !s.is_empty(),
            Some(Object::Rope(r)) => r.bytes() > 0,
            Some(Object::Bytes(b)) => !b.is_empty(),
            Some(Object::ByteArray(b)) => !b.is_empty(),
            Some(Object::Tuple(t)) => !t.is_empty(),
            Some(Object::List(l)) => !l.is_empty(),
            Some(Object::Dict(d)) => !d.is_empty(),
            Some(Object::Set(s) | Object::FrozenSet(s)) => !s.is_empty(),
            Some(Object::Range(r)) => super::range::length(r) != BigInt::from(0),
            Some(Object::Memory(m)) => m.shape.first() != Some(&0),
            Some(Object::Complex(c)) => c.0 != 0.0 || c.1 != 0.0,
            Some(Object::Float(f)) => *f != 0.0,
            Some(Object::DictView { dict, .. }) => self.as_dict(*dict).is_some_and(|d| !d.is_empty()),
            Some(Object::Class(c)) if c.metaclass != classes::TYPE => {
                return if self.class(c.metaclass).traits.bool_or_len { None } else { Some(true) };
            }
            _ => true,
        })
    }
}
