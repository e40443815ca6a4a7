//! `x[i]` and slices on builtin values.

use super::classes;
use super::lookup::Lookup;
use super::space::{Act, Fail, R, Space};
use crate::python::code::sym;
use crate::python::heap::{Chunks, Object, Value};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};
use std::rc::Rc;

/// A slice with its bounds brought into a length: start, step, number of elements.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
    pub count: usize,
}

impl Bounds {
    /// The indices that the slice takes, in order.
    pub fn indices(self) -> impl Iterator<Item = usize> {
        (0..self.count as i64).map(move |k| (self.start + k * self.step) as usize)
    }
}

impl Space {
    /// `object[key]`; borrows both.
    ///
    /// # Errors
    /// `IndexError`, `KeyError`, `TypeError` in CPython's words.
    pub fn get_item(&mut self, object: Value, key: Value) -> R {
        match self.heap.object(object) {
            Some(Object::List(l)) if key.is_int() => {
                let i = key.as_int();
                let i = if i < 0 { i + l.len() as i64 } else { i };
                match l.get(i as usize).copied() {
                    Some(v) if i >= 0 => Ok(Act::Value(self.heap.own(v))),
                    _ => Err(self.raise(classes::INDEX_ERROR, "list index out of range")),
                }
            }
            Some(Object::Dict(_)) => match self.dict_lookup(object, key)? {
                Lookup::At(at) => {
                    let v = self.as_dict(object).and_then(|d| d.at(at)).expect("lookup gives a living entry").value;
                    Ok(Act::Value(self.heap.own(v)))
                }
                Lookup::Missing(_) => Err(self.key_error(key)),
                Lookup::AskPython => Ok(Act::Prelude("_dict_getitem", vec![self.heap.own(object), self.heap.own(key)])),
            },
            Some(Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_) | Object::Exception(_)) => {
                self.get_item_of_instance(object, key)
            }
            Some(Object::Class(_)) => {
                Ok(Act::Prelude("_class_getitem", vec![self.heap.own(object), self.heap.own(key)]))
            }
            _ => match if key.is_int() { self.item_at(object, key.as_int()) } else { None } {
                Some(v) => Ok(Act::Value(v)),
                None => self.get_item_of_builtin(object, key),
            },
        }
    }

    fn get_item_of_instance(&mut self, object: Value, key: Value) -> R {
        let class = self.class_of(object);
        match self.class_attr(class, sym::GETITEM) {
            Some(f) if matches!(self.heap.object(f), Some(Object::Function(_))) => {
                Ok(Act::Call(self.heap.own(f), vec![self.heap.own(object), self.heap.own(key)]))
            }
            Some(f) if f.as_native().is_none() => {
                Ok(Act::Prelude("_call_special2", vec![self.heap.own(f), self.heap.own(object), self.heap.own(key)]))
            }
            Some(_) => {
                let base = self.plain(object);
                if self.as_dict(base).is_some()
                    && let Some(missing) = self.class_attr(class, sym::MISSING)
                    && !matches!(self.dict_lookup(base, key)?, Lookup::At(_))
                {
                    return Ok(Act::Prelude(
                        "_dict_missing",
                        vec![self.heap.own(object), self.heap.own(key), self.heap.own(missing)],
                    ));
                }
                self.get_item(base, key)
            }
            None => Err(self.not_subscriptable(object)),
        }
    }

    #[cold]
    fn not_subscriptable(&mut self, object: Value) -> Fail {
        let text = format!("'{}' object is not subscriptable", self.type_name(object));
        self.type_error(&text)
    }

    /// Of `list[T]` and of unions, what it is with types for its variables.
    #[cold]
    fn get_item_of_other(&mut self, object: Value, key: Value) -> R {
        match self.heap.object(object) {
            Some(Object::Alias(_)) => {
                Ok(Act::Prelude("_alias_getitem", vec![self.heap.own(object), self.heap.own(key)]))
            }
            _ => Err(self.not_subscriptable(object)),
        }
    }

    pub fn get_item_of_builtin(&mut self, object: Value, key: Value) -> R {
        if let Some(Object::Memory(_)) = self.heap.object(object) {
            return self.memory_get(object, key);
        }
        self.settle(object);
        if let Some(Object::Slice(s)) = self.heap.object(key) {
            let s = s.clone();
            return self.get_slice(object, &s);
        }
        let kind: &str = match self.heap.object(object) {
            Some(Object::Str(..)) => "string",
            Some(Object::Tuple(_)) => "tuple",
            Some(Object::List(_)) => "list",
            Some(Object::Bytes(_)) => "byte",
            Some(Object::ByteArray(_)) => "bytearray",
            Some(Object::Range(_)) => "range",
            _ => return self.get_item_of_other(object, key),
        };
        let Some(i) = self.index(key) else {
            if self.defines_operators(key) {
                return Ok(Act::Prelude("_getitem_index", vec![self.heap.own(object), self.heap.own(key)]));
            }
            let text = format!(
                "{} indices must be integers{}, not {}{}",
                if kind == "byte" { "byte" } else { kind },
                " or slices",
                if kind == "string" { "'" } else { "" },
                self.type_name(key)
            );
            let text = if kind == "string" {
                format!("string indices must be integers, not '{}'", self.type_name(key))
            } else {
                text
            };
            return Err(self.type_error(&text));
        };
        let i = match i.to_i64() {
            Some(i) => i,
            None if kind == "range" => i64::MAX,
            None => return Err(self.raise(classes::INDEX_ERROR, "cannot fit 'int' into an index-sized integer")),
        };
        match self.item_at(object, i) {
            Some(v) => Ok(Act::Value(v)),
            None => {
                let text = if kind == "byte" {
                    "index out of range".into()
                } else {
                    format!("{kind}{} index out of range", if kind == "range" { " object" } else { "" })
                };
                Err(self.raise(classes::INDEX_ERROR, &text))
            }
        }
    }

    /// The element at an index, negative ones from the end; owned.
    pub fn item_at(&mut self, object: Value, i: i64) -> Option<Value> {
        let at = |len: usize| {
            let i = if i < 0 { i + len as i64 } else { i };
            usize::try_from(i).ok().filter(|i| *i < len)
        };
        match self.heap.object(object)? {
            Object::Str(s, n) => {
                let i = at(*n as usize)?;
                let c = if s.len() == *n as usize { char::from(s.as_bytes()[i]) } else { s.chars().nth(i)? };
                Some(self.char(c))
            }
            Object::Tuple(t) => {
                let v = t[at(t.len())?];
                Some(self.heap.own(v))
            }
            Object::List(l) => {
                let v = *l.get(at(l.len())?)?;
                Some(self.heap.own(v))
            }
            Object::Bytes(b) => Some(Value::int(i64::from(b[at(b.len())?]))),
            Object::ByteArray(b) => Some(Value::int(i64::from(*b.get(at(b.len())?)?))),
            Object::Range(r) => {
                let r = r.clone();
                self.range_at(&r, i)
            }
            _ => None,
        }
    }

    /// Brings a slice into a length.
    ///
    /// # Errors
    /// `ValueError` for a step of zero, `TypeError` for bounds that are no ints.
    pub fn bounds(&mut self, s: &[Value; 3], len: usize) -> Result<Bounds, Fail> {
        let mut parts = [None, None, None];
        for (part, v) in parts.iter_mut().zip(s) {
            if v.is_int() {
                *part = Some(v.as_int());
            } else if !v.is_none() {
                match self.index(*v) {
                    Some(i) => *part = Some(clamp(&i)),
                    None => {
                        return Err(
                            self.type_error("slice indices must be integers or None or have an __index__ method")
                        );
                    }
                }
            }
        }
        let step = parts[2].unwrap_or(1);
        if step == 0 {
            return Err(self.value_error("slice step cannot be zero"));
        }
        let len = len as i64;
        let (low, high) = if step < 0 { (-1, len - 1) } else { (0, len) };
        let place = |p: Option<i64>, default: i64| match p {
            None => default,
            Some(i) if i < 0 => i.saturating_add(len).max(low),
            Some(i) => i.min(high),
        };
        let start = place(parts[0], if step < 0 { high } else { low });
        let stop = place(parts[1], if step < 0 { low } else { high });
        let (near, far, stride) = if step > 0 { (start, stop, step) } else { (stop, start, step.saturating_neg()) };
        let count = (far.saturating_sub(near)).max(0).saturating_add(stride - 1) / stride;
        let empty = if step > 0 { start >= stop } else { start <= stop };
        Ok(Bounds { start, stop, step, count: if empty { 0 } else { count as usize } })
    }

    /// `object[a:b:c]`.
    ///
    /// # Errors
    /// As `bounds`; `TypeError` for what has no slices.
    pub fn get_slice(&mut self, object: Value, s: &[Value; 3]) -> R {
        if let Some(slice) = self.slice_to_settle(s) {
            return Ok(Act::Prelude("_getitem_slice", vec![self.heap.own(object), slice]));
        }
        let Some(len) = (match self.heap.object(object) {
            Some(
                Object::Str(..)
                | Object::Tuple(_)
                | Object::List(_)
                | Object::Bytes(_)
                | Object::ByteArray(_)
                | Object::Range(_),
            ) => self.length(object)?,
            _ => None,
        }) else {
            return Err(self.not_subscriptable(object));
        };
        let b = self.bounds(s, len)?;
        let v = match self.heap.get(object) {
            Object::Str(t, n) => {
                let (t, ascii) = (t.clone(), t.len() == *n as usize);
                if ascii && (b.step == 1 || b.count == 1) {
                    let part = &t[b.start as usize..b.start as usize + b.count];
                    return Ok(Act::Value(match part.as_bytes() {
                        [c] => self.char(char::from(*c)),
                        _ => self.str(part),
                    }));
                }
                let text = slice_text(&t, ascii, b);
                self.string(text)
            }
            Object::Tuple(t) => {
                let items: Vec<Value> = match b.step {
                    1 => t[b.start as usize..b.start as usize + b.count].to_vec(),
                    _ => b.indices().map(|i| t[i]).collect(),
                };
                items.iter().for_each(|v| self.heap.inc(*v));
                self.tuple(items)
            }
            Object::List(l) => {
                let items: Vec<Value> = match b.step {
                    1 => l.part(b.start as usize, b.count),
                    _ => b.indices().map(|i| *l.get(i).expect("bounds are within the length")).collect(),
                };
                items.iter().for_each(|v| self.heap.inc(*v));
                self.list(items)
            }
            Object::Range(r) => {
                let r = r.clone();
                let start = &r.start + BigInt::from(b.start) * &r.step;
                let by = self.as_big(s[2]).unwrap_or_else(|| BigInt::from(b.step));
                let step = &r.step * by;
                let stop = &r.start + BigInt::from(b.stop) * &r.step;
                self.range(start, stop, step)
            }
            _ => self.slice_of_bytes(object, b),
        };
        Ok(Act::Value(v))
    }

    /// A slice with bounds whose `__index__` Python must call; owned.
    pub fn slice_to_settle(&mut self, s: &[Value; 3]) -> Option<Value> {
        if !s.iter().any(|v| self.index(*v).is_none() && self.defines_operators(*v)) {
            return None;
        }
        s.iter().for_each(|v| self.heap.inc(*v));
        Some(self.heap.alloc(Object::Slice(Rc::new(*s))))
    }

    pub fn slice_of_bytes(&mut self, object: Value, b: Bounds) -> Value {
        let all = self.byte_slice(object).unwrap_or_default();
        let part: Vec<u8> = b.indices().map(|i| all[i]).collect();
        match self.heap.get(object) {
            Object::ByteArray(_) => self.heap.alloc(Object::ByteArray(Chunks::from_vec(part))),
            _ => self.bytes(&part),
        }
    }

    /// The byte that a value stands for.
    ///
    /// # Errors
    /// `ValueError` outside 0..256, `TypeError` for no int.
    pub fn byte(&mut self, v: Value) -> Result<u8, Fail> {
        match self.as_big(v) {
            Some(i) => match i.to_u8() {
                Some(b) => Ok(b),
                None => Err(self.value_error("byte must be in range(0, 256)")),
            },
            None => {
                let text = format!("'{}' object cannot be interpreted as an integer", self.type_name(v));
                Err(self.type_error(&text))
            }
        }
    }
}

pub fn clamp(i: &BigInt) -> i64 {
    i.to_i64().unwrap_or(if i.is_negative() { -(1 << 62) } else { 1 << 62 })
}

fn slice_text(t: &str, ascii: bool, b: Bounds) -> String {
    if ascii {
        return b.indices().map(|i| char::from(t.as_bytes()[i])).collect();
    }
    if b.step == 1 {
        return t.chars().skip(b.start as usize).take(b.count).collect();
    }
    let chars: Vec<char> = t.chars().collect();
    b.indices().map(|i| chars[i]).collect()
}
