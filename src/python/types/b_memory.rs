//! `memoryview` over bytes and bytearray, one byte per item.

use super::b_class::{getitem, iter, itself, len};
use super::b_functions::{none, ok};
use super::classes;
use super::native::{Group, MANY, Owner, m, mk, new};
use super::space::{R, Space};
use crate::python::code::Sym;
use crate::python::heap::{MemoryView, Object, Value};
use std::rc::Rc;

pub static GROUP: Group = Group {
    owner: Owner::Class(classes::MEMORYVIEW),
    natives: &[
        new(memory_new, 1, 1, &["object"]),
        mk("tobytes", tobytes, 0, &["order"]),
        m("tolist", tolist, 0, 0),
        mk("hex", hex, 0, &["sep", "bytes_per_sep"]),
        m("release", release, 0, 0),
        m("toreadonly", toreadonly, 0, 0),
        m("__len__", len, 0, 0),
        m("__iter__", iter, 0, 0),
        m("__getitem__", getitem, 1, 1),
        m("__setitem__", setitem, 2, 2),
        m("__eq__", equal, 1, 1),
        m("__enter__", itself, 0, 0),
        m("__exit__", release, 0, MANY),
    ],
};

fn memory_new(s: &mut Space, a: &[Value]) -> R {
    let of = s.plain(a[1]);
    let (of, start, stop) = match s.heap.object(of) {
        Some(Object::Bytes(b)) => (of, 0, b.len()),
        Some(Object::ByteArray(b)) => (of, 0, b.len()),
        Some(Object::Memory(m)) => (m.of, m.start, m.stop),
        _ => {
            let text = format!("memoryview: a bytes-like object is required, not '{}'", s.type_name(a[1]));
            return Err(s.type_error(&text));
        }
    };
    s.heap.inc(of);
    ok(s.heap.alloc(Object::Memory(Rc::new(MemoryView { of, start, stop }))))
}

/// The bytes, unless the view was released.
fn bytes_of(s: &mut Space, v: Value) -> Result<Vec<u8>, super::Fail> {
    match s.byte_slice(v) {
        Some(b) => Ok(b),
        None => Err(s.value_error("operation forbidden on released memoryview object")),
    }
}

fn tobytes(s: &mut Space, a: &[Value]) -> R {
    let b = bytes_of(s, a[0])?;
    ok(s.bytes(&b))
}

fn tolist(s: &mut Space, a: &[Value]) -> R {
    let b = bytes_of(s, a[0])?;
    ok(s.list(b.into_iter().map(|b| Value::int(i64::from(b))).collect()))
}

fn hex(s: &mut Space, a: &[Value]) -> R {
    let b = bytes_of(s, a[0])?;
    let b = s.bytes(&b);
    let r = super::b_bytes::hex(s, &[b, a[1], a[2]]);
    s.heap.dec(b);
    r
}

fn release(s: &mut Space, a: &[Value]) -> R {
    if let Object::Memory(m) = s.heap.get_mut(a[0]) {
        let old = std::mem::replace(&mut Rc::make_mut(m).of, Value::NONE);
        s.heap.dec(old);
    }
    none()
}

fn toreadonly(s: &mut Space, a: &[Value]) -> R {
    let b = bytes_of(s, a[0])?;
    let (of, stop) = (s.bytes(&b), b.len());
    ok(s.heap.alloc(Object::Memory(Rc::new(MemoryView { of, start: 0, stop }))))
}

fn setitem(s: &mut Space, a: &[Value]) -> R {
    let v = s.heap.own(a[2]);
    s.set_item(a[0], a[1], v)
}

fn equal(s: &mut Space, a: &[Value]) -> R {
    match (s.byte_slice(a[0]), s.byte_slice(a[1])) {
        (Some(x), Some(y)) => ok(Value::bool(x == y)),
        _ => ok(if a[0] == a[1] { Value::TRUE } else { Value::NOT_IMPLEMENTED }),
    }
}

impl Space {
    /// `obj`, `nbytes` …; owned.
    pub fn memory_attr(&mut self, v: Value, name: Sym) -> Option<Value> {
        let Some(Object::Memory(m)) = self.heap.object(v) else { return None };
        let (of, count) = (m.of, Value::int((m.stop - m.start) as i64));
        let text = self.tables.code.names.text(name).clone();
        Some(match &*text {
            "obj" => self.heap.own(of),
            "nbytes" => count,
            "readonly" => Value::bool(!matches!(self.heap.object(of), Some(Object::ByteArray(_)))),
            "format" => self.str("B"),
            "itemsize" | "ndim" => Value::int(1),
            "shape" => self.tuple(vec![count]),
            "strides" => self.tuple(vec![Value::int(1)]),
            "suboffsets" => self.tuple(vec![]),
            "contiguous" | "c_contiguous" | "f_contiguous" => Value::TRUE,
            _ => return None,
        })
    }

    /// `view[key] = value`; takes the value.
    ///
    /// # Errors
    /// As CPython's.
    pub fn set_memory_item(&mut self, view: Value, key: Value, value: Value) -> R {
        let r = self.write_memory(view, key, value);
        self.heap.dec(value);
        r
    }

    fn write_memory(&mut self, view: Value, key: Value, value: Value) -> R {
        let Some(Object::Memory(m)) = self.heap.object(view) else { return none() };
        let m = m.as_ref().clone();
        if !matches!(self.heap.object(m.of), Some(Object::ByteArray(_))) {
            return Err(self.type_error("cannot modify read-only memory"));
        }
        let length = m.stop - m.start;
        let (places, bytes) = if let Some(Object::Slice(slice)) = self.heap.object(key) {
            let slice = slice.clone();
            let bounds = self.bounds(&slice, length)?;
            let Some(bytes) = self.byte_slice(value) else {
                let text = format!("a bytes-like object is required, not '{}'", self.type_name(value));
                return Err(self.type_error(&text));
            };
            (bounds.indices().collect::<Vec<_>>(), bytes)
        } else {
            let Some(i) = self.as_i64(key) else { return Err(self.type_error("memoryview: invalid slice key")) };
            let at = if i < 0 { i + length as i64 } else { i };
            if at < 0 || at as usize >= length {
                return Err(self.raise(classes::INDEX_ERROR, "index out of bounds on dimension 1"));
            }
            let byte = match self.as_big(value) {
                None => return Err(self.type_error("memoryview: invalid type for format 'B'")),
                Some(i) => u8::try_from(i).ok(),
            };
            let Some(byte) = byte else { return Err(self.value_error("memoryview: invalid value for format 'B'")) };
            (vec![at as usize], vec![byte])
        };
        if places.len() != bytes.len() {
            return Err(self.value_error("memoryview assignment: lvalue and rvalue have different structures"));
        }
        if let Object::ByteArray(b) = self.heap.get_mut(m.of) {
            for (at, byte) in places.into_iter().zip(bytes) {
                if let Some(place) = b.get_mut(m.start + at) {
                    *place = byte;
                }
            }
        }
        none()
    }
}
