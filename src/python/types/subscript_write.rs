//! `x[i] = v`, `del x[i]` and slices that are replaced, on builtin values.

use super::classes;
use super::lookup::Lookup;
use super::space::{Act, Fail, R, Space};
use super::subscript::{Bounds, clamp};
use crate::python::code::sym;
use crate::python::heap::{Chunks, Object, Value};

impl Space {
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
                    None => Err(self.no_item_assignment(object, key, value)),
                }
            }
            Some(Object::Memory(_)) => self.set_memory_item(object, key, value),
            Some(Object::List(_) | Object::ByteArray(_)) => self.set_item_slowly(object, key, value),
            _ => Err(self.no_item_assignment(object, key, value)),
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
    fn no_item_assignment(&mut self, object: Value, key: Value, value: Value) -> Fail {
        self.heap.dec(value);
        if let Some(fail) = self.huge_index(key) {
            return fail;
        }
        let text = format!("'{}' object does not support item assignment", self.type_name(object));
        self.type_error(&text)
    }

    /// What an index beyond all sequences gives.
    fn huge_index(&mut self, key: Value) -> Option<Fail> {
        let huge = !key.is_int() && self.as_big(key).is_some_and(|big| i64::try_from(&big).is_err());
        huge.then(|| self.raise(classes::INDEX_ERROR, "cannot fit 'int' into an index-sized integer"))
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
        if let Some(fail) = self.huge_index(key) {
            self.heap.dec(value);
            return Err(fail);
        }
        if matches!(self.heap.object(object), Some(Object::List(_))) {
            return self.set_item(object, Value::int(i.clamp(-(1 << 60), 1 << 60)), value);
        }
        let class = self.class_of(value);
        if self.as_big(value).is_none() && self.class_attr(class, sym::INDEX).is_some() {
            return Ok(Act::Prelude("_setitem_index", vec![self.heap.own(object), self.heap.own(key), value]));
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
            let Some(new) = self.byte_slice(value) else {
                s.iter().for_each(|v| self.heap.inc(*v));
                let key = self.heap.alloc(Object::Slice(std::rc::Rc::new(*s)));
                return Ok(Act::Prelude("_bytearray_setslice", vec![self.heap.own(object), key, value]));
            };
            self.heap.dec(value);
            if bounds.step != 1 && !new.is_empty() && new.len() != bounds.count {
                let (given, wanted) = (new.len(), bounds.count);
                let text = format!("attempt to assign bytes of size {given} to extended slice of size {wanted}");
                return Err(self.value_error(&text));
            }
            if new.len() != bounds.count {
                self.must_be_resizable(object)?;
            }
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
        let Object::List(l) = self.heap.get(object) else {
            return Err(self.no_item_assignment(object, Value::NONE, Value::NONE));
        };
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
                    None => Err(self.no_item_deletion(object, key)),
                }
            }
            _ => Err(self.no_item_deletion(object, key)),
        }
    }

    #[cold]
    fn no_item_deletion(&mut self, object: Value, key: Value) -> Fail {
        let memory = matches!(self.heap.object(object), Some(Object::Memory(_)));
        if !memory && let Some(fail) = self.huge_index(key) {
            return fail;
        }
        let text = match self.heap.object(object) {
            Some(Object::Memory(_)) => "cannot delete memory".to_string(),
            o => {
                // As a sequence, or as a mapping.
                let scalar = matches!(o, None | Some(Object::Float(_) | Object::Complex(_) | Object::BigInt(_)));
                let not = if self.index(key).is_some() && !scalar { "doesn't" } else { "does not" };
                format!("'{}' object {not} support item deletion", self.type_name(object))
            }
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
                if let Some(fail) = self.huge_index(key) {
                    return Err(fail);
                }
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
                Bounds { start: i, stop: i + 1, step: 1, count: 1 }
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
            Object::ByteArray(_) => return self.without_bytes(object, &doomed),
            _ => {}
        }
        self.heap.dec_all(&gone);
        Ok(Act::Value(Value::NONE))
    }

    /// Takes bytes, at rising places, out of a bytearray.
    fn without_bytes(&mut self, object: Value, places: &[usize]) -> R {
        if !places.is_empty() {
            self.must_be_resizable(object)?;
        }
        if let Object::ByteArray(bytes) = self.heap.get_mut(object) {
            let mut all = bytes.to_vec();
            places.iter().rev().for_each(|i| {
                all.remove(*i);
            });
            *bytes = Chunks::from_vec(all);
        }
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
