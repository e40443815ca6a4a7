//! `x[i]`, `x[i] = v`, `del x[i]` and slices on builtin values.

use super::classes;
use super::equality::Lookup;
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

    fn get_item_of_builtin(&mut self, object: Value, key: Value) -> R {
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
            _ => return Err(self.not_subscriptable(object)),
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
    fn item_at(&mut self, object: Value, i: i64) -> Option<Value> {
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
        Ok(Bounds { start, step, count: if empty { 0 } else { count as usize } })
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
                let step = &r.step * BigInt::from(b.step);
                let stop = &start + BigInt::from(b.count) * &step;
                self.range(start, stop, step)
            }
            _ => self.slice_of_bytes(object, b),
        };
        Ok(Act::Value(v))
    }

    /// A slice with bounds whose `__index__` Python must call; owned.
    fn slice_to_settle(&mut self, s: &[Value; 3]) -> Option<Value> {
        if !s.iter().any(|v| self.index(*v).is_none() && self.defines_operators(*v)) {
            return None;
        }
        s.iter().for_each(|v| self.heap.inc(*v));
        Some(self.heap.alloc(Object::Slice(Rc::new(*s))))
    }

    fn slice_of_bytes(&mut self, object: Value, b: Bounds) -> Value {
        let all = self.byte_slice(object).unwrap_or_default();
        let part: Vec<u8> = b.indices().map(|i| all[i]).collect();
        match self.heap.get(object) {
            Object::ByteArray(_) => self.heap.alloc(Object::ByteArray(Chunks::from_vec(part))),
            _ => self.bytes(&part),
        }
    }

    /// `object[key] = value`; borrows object and key, takes the value.
    ///
    /// # Errors
    /// As Python's.
    pub fn set_item(&mut self, object: Value, key: Value, value: Value) -> R {
        match self.heap.object(object) {
            Some(Object::List(l)) if key.is_int() => {
                let i = key.as_int();
                let i = if i < 0 { i + l.len() as i64 } else { i };
                if i < 0 || i as usize >= l.len() {
                    self.heap.dec(value);
                    return Err(self.raise(classes::INDEX_ERROR, "list assignment index out of range"));
                }
                let Object::List(l) = self.heap.get_mut(object) else { return Ok(Act::Value(Value::NONE)) };
                let old = std::mem::replace(l.get_mut(i as usize).expect("checked above"), value);
                self.heap.dec(old);
                Ok(Act::Value(Value::NONE))
            }
            Some(Object::Dict(_)) => self.set_dict_item(object, key, value),
            Some(Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_)) => {
                let class = self.class_of(object);
                match self.class_attr(class, sym::SETITEM) {
                    Some(f) if f.as_native().is_none() => {
                        Ok(Act::Call(self.heap.own(f), vec![self.heap.own(object), self.heap.own(key), value]))
                    }
                    Some(_) => {
                        let base = self.plain(object);
                        self.set_item(base, key, value)
                    }
                    None => Err(self.no_item_assignment(object, value)),
                }
            }
            Some(Object::Memory(_)) => self.set_memory_item(object, key, value),
            Some(Object::List(_) | Object::ByteArray(_)) => self.set_item_slowly(object, key, value),
            _ => Err(self.no_item_assignment(object, value)),
        }
    }

    fn set_dict_item(&mut self, object: Value, key: Value, value: Value) -> R {
        match self.dict_lookup(object, key) {
            Ok(Lookup::AskPython) => {
                Ok(Act::Prelude("_dict_setitem", vec![self.heap.own(object), self.heap.own(key), value]))
            }
            Ok(place) => {
                self.dict_put(object, place, key, value);
                Ok(Act::Value(Value::NONE))
            }
            Err(fail) => {
                self.heap.dec(value);
                Err(fail)
            }
        }
    }

    #[cold]
    fn no_item_assignment(&mut self, object: Value, value: Value) -> Fail {
        self.heap.dec(value);
        let text = format!("'{}' object does not support item assignment", self.type_name(object));
        self.type_error(&text)
    }

    fn set_item_slowly(&mut self, object: Value, key: Value, value: Value) -> R {
        if let Some(Object::Slice(s)) = self.heap.object(key) {
            let s = s.clone();
            return self.set_slice(object, &s, value);
        }
        let Some(i) = self.index(key).map(|i| clamp(&i)) else {
            if self.defines_operators(key) && self.class_attr(self.class_of(key), sym::INDEX).is_some() {
                return Ok(Act::Prelude("_setitem_index", vec![self.heap.own(object), self.heap.own(key), value]));
            }
            self.heap.dec(value);
            let kind = self.type_name(object);
            let text = format!("{kind} indices must be integers or slices, not {}", self.type_name(key));
            return Err(self.type_error(&text));
        };
        if matches!(self.heap.object(object), Some(Object::List(_))) {
            return self.set_item(object, Value::int(i.clamp(-(1 << 60), 1 << 60)), value);
        }
        let byte = self.byte(value);
        self.heap.dec(value);
        let byte = byte?;
        let Object::ByteArray(b) = self.heap.get_mut(object) else { return Ok(Act::Value(Value::NONE)) };
        let i = if i < 0 { i + b.len() as i64 } else { i };
        match b.get_mut(i as usize) {
            Some(place) if i >= 0 => {
                *place = byte;
                Ok(Act::Value(Value::NONE))
            }
            _ => Err(self.raise(classes::INDEX_ERROR, "bytearray index out of range")),
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

    /// `object[a:b:c] = value`; takes the value.
    ///
    /// # Errors
    /// `ValueError` where the sizes of an extended slice differ.
    pub fn set_slice(&mut self, object: Value, s: &[Value; 3], value: Value) -> R {
        if let Some(slice) = self.slice_to_settle(s) {
            return Ok(Act::Prelude("_setitem_index", vec![self.heap.own(object), slice, value]));
        }
        if let Object::ByteArray(b) = self.heap.get(object) {
            let len = b.len();
            let bounds = self.bounds(s, len)?;
            let new = self.byte_slice(value);
            self.heap.dec(value);
            let Some(new) = new else {
                return Err(self.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
            };
            let Object::ByteArray(b) = self.heap.get_mut(object) else { return Ok(Act::Value(Value::NONE)) };
            let mut all = b.to_vec();
            let _gone: Vec<u8> = splice(&mut all, bounds, new);
            *b = Chunks::from_vec(all);
            return Ok(Act::Value(Value::NONE));
        }
        let Some(items) = self.sequence_items(value) else {
            return Ok(Act::Prelude("_list_setslice", {
                let key: Vec<Value> = s.iter().map(|v| self.heap.own(*v)).collect();
                vec![self.heap.own(object), key[0], key[1], key[2], value]
            }));
        };
        items.iter().for_each(|v| self.heap.inc(*v));
        self.heap.dec(value);
        self.replace_slice(object, s, items)
    }

    fn replace_slice(&mut self, object: Value, s: &[Value; 3], items: Vec<Value>) -> R {
        let Object::List(l) = self.heap.get(object) else { return Err(self.no_item_assignment(object, Value::NONE)) };
        let mut all = l.to_vec();
        let b = self.bounds(s, all.len())?;
        if b.step != 1 && b.count != items.len() {
            let text =
                format!("attempt to assign sequence of size {} to extended slice of size {}", items.len(), b.count);
            self.heap.dec_all(&items);
            return Err(self.value_error(&text));
        }
        self.heap.charge(items.len() * 8);
        let gone = splice(&mut all, b, items);
        if let Object::List(l) = self.heap.get_mut(object) {
            *l = Chunks::from_vec(all);
        }
        self.heap.dec_all(&gone);
        Ok(Act::Value(Value::NONE))
    }

    /// `del object[key]`; borrows both.
    ///
    /// # Errors
    /// As Python's.
    pub fn del_item(&mut self, object: Value, key: Value) -> R {
        match self.heap.object(object) {
            Some(Object::Dict(_)) => match self.dict_lookup(object, key)? {
                Lookup::At(at) => {
                    let (k, v) = self.dict_take(object, at);
                    self.heap.dec(k);
                    self.heap.dec(v);
                    Ok(Act::Value(Value::NONE))
                }
                Lookup::Missing(_) => Err(self.key_error(key)),
                Lookup::AskPython => Ok(Act::Prelude("_dict_delitem", vec![self.heap.own(object), self.heap.own(key)])),
            },
            Some(Object::List(_) | Object::ByteArray(_)) => self.del_sequence_item(object, key),
            Some(Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_)) => {
                let class = self.class_of(object);
                match self.class_attr(class, sym::DELITEM) {
                    Some(f) if f.as_native().is_none() => {
                        Ok(Act::Call(self.heap.own(f), vec![self.heap.own(object), self.heap.own(key)]))
                    }
                    Some(_) => {
                        let base = self.plain(object);
                        self.del_item(base, key)
                    }
                    None => Err(self.no_item_deletion(object)),
                }
            }
            _ => Err(self.no_item_deletion(object)),
        }
    }

    #[cold]
    fn no_item_deletion(&mut self, object: Value) -> Fail {
        let text = match self.heap.object(object) {
            Some(Object::Memory(_)) => "cannot delete memory".to_string(),
            _ => format!("'{}' object doesn't support item deletion", self.type_name(object)),
        };
        self.type_error(&text)
    }

    /// An index, or a slice with a bound, whose `__index__` Python must call.
    fn index_asks_python(&self, key: Value) -> bool {
        match self.heap.object(key) {
            Some(Object::Slice(s)) => s.iter().any(|v| self.index(*v).is_none() && self.defines_operators(*v)),
            _ => self.defines_operators(key) && self.class_attr(self.class_of(key), sym::INDEX).is_some(),
        }
    }

    fn del_sequence_item(&mut self, object: Value, key: Value) -> R {
        if self.index_asks_python(key) {
            return Ok(Act::Prelude("_delitem_index", vec![self.heap.own(object), self.heap.own(key)]));
        }
        let len = self.length(object)?.unwrap_or(0);
        let b = match self.heap.object(key) {
            Some(Object::Slice(s)) => {
                let s = s.clone();
                self.bounds(&s, len)?
            }
            _ => {
                let kind = self.type_name(object);
                let Some(i) = self.index(key).map(|i| clamp(&i)) else {
                    let text = format!("{kind} indices must be integers or slices, not {}", self.type_name(key));
                    return Err(self.type_error(&text));
                };
                let i = if i < 0 { i + len as i64 } else { i };
                if i < 0 || i >= len as i64 {
                    let text = if &*kind == "list" {
                        "list assignment index out of range".to_string()
                    } else {
                        format!("{kind} index out of range")
                    };
                    return Err(self.raise(classes::INDEX_ERROR, &text));
                }
                Bounds { start: i, step: 1, count: 1 }
            }
        };
        let mut doomed: Vec<usize> = b.indices().collect();
        crate::base::order::sort(&mut doomed);
        let mut gone = Vec::new();
        match self.heap.get_mut(object) {
            Object::List(l) => {
                let mut all = l.to_vec();
                for i in doomed.into_iter().rev() {
                    gone.push(all.remove(i));
                }
                *l = Chunks::from_vec(all);
            }
            Object::ByteArray(l) => {
                let mut all = l.to_vec();
                doomed.into_iter().rev().for_each(|i| {
                    all.remove(i);
                });
                *l = Chunks::from_vec(all);
            }
            _ => {}
        }
        self.heap.dec_all(&gone);
        Ok(Act::Value(Value::NONE))
    }
}

/// Replaces what a slice takes; gives what was there.
fn splice<T: Clone>(all: &mut Vec<T>, b: Bounds, items: Vec<T>) -> Vec<T> {
    if b.step == 1 {
        let start = b.start as usize;
        return all.splice(start..start + b.count, items).collect();
    }
    b.indices().zip(items).map(|(i, v)| std::mem::replace(&mut all[i], v)).collect()
}

fn clamp(i: &BigInt) -> i64 {
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
