//! `memoryview` over bytes and bytearray: items of one native format, with steps and dimensions. Knows `array` only as an
//! object around a bytearray.

use super::b_class::{getitem, iter, itself, len};
use super::b_functions::{none, ok};
use super::classes;
use super::memory_items::{Item, item_of, size_of};
use super::native::{Group, MANY, Owner, m, mk, new};
use super::space::{Act, Fail, R, Space};
use crate::python::code::Sym;
use crate::python::heap::{MemoryView, Object, Value};
use num_traits::ToPrimitive;
use std::rc::Rc;

pub static GROUP: Group = Group {
    owner: Owner::Class(classes::MEMORYVIEW),
    natives: &[
        new(memory_new, 1, 1, &["object"]),
        mk("tobytes", tobytes, 0, &["order"]),
        m("tolist", tolist, 0, 0),
        mk("hex", hex, 0, &["sep", "bytes_per_sep"]),
        mk("cast", cast, 1, &["format", "shape"]),
        m("release", release, 0, 0),
        m("toreadonly", toreadonly, 0, 0),
        m("__len__", len, 0, 0),
        m("__iter__", iter, 0, 0),
        m("__getitem__", getitem, 1, 1),
        m("__setitem__", setitem, 2, 2),
        m("__eq__", equal, 1, 1),
        m("__hash__", hash, 0, 0),
        m("__enter__", |s, a| view_of(s, a[0]).and_then(|_| itself(s, a)), 0, 0),
        m("__exit__", release, 0, MANY),
    ],
};

impl MemoryView {
    fn item(&self) -> usize {
        size_of(self.format).unwrap_or(1)
    }

    pub fn bytes(&self) -> usize {
        self.shape.iter().product::<usize>() * self.item()
    }

    /// Where the items lie, in order.
    fn places(&self) -> Vec<usize> {
        let mut places = vec![self.start as isize];
        for (n, stride) in self.shape.iter().zip(&self.strides) {
            places = places.iter().flat_map(|at| (0..*n as isize).map(move |i| at + i * stride)).collect();
        }
        places.into_iter().map(|at| at as usize).collect()
    }

    /// Its items follow each other without gaps.
    pub fn is_contiguous(&self) -> bool {
        let mut expected = self.item() as isize;
        self.shape.iter().zip(&self.strides).rev().all(|(n, stride)| {
            let fits = *n <= 1 || *stride == expected;
            expected *= *n as isize;
            fits
        })
    }

    fn shaped(&self, format: u8, shape: Vec<usize>) -> MemoryView {
        let mut stride = size_of(format).unwrap_or(1) as isize;
        let mut strides: Vec<isize> = shape
            .iter()
            .rev()
            .map(|n| {
                let own = stride;
                stride *= *n as isize;
                own
            })
            .collect();
        strides.reverse();
        MemoryView { format, shape, strides, ..self.clone() }
    }
}

fn memory_new(s: &mut Space, a: &[Value]) -> R {
    let plain = s.plain(a[1]);
    if plain != a[1]
        || !matches!(s.heap.object(plain), Some(Object::Bytes(_) | Object::ByteArray(_) | Object::Memory(_)))
    {
        let name = s.intern("__buffer__");
        if let Some(f) = s.class_attr(s.class_of(a[1]), name).filter(|f| f.as_native().is_none()) {
            return Ok(Act::Prelude("_memory_of", vec![s.heap.own(f), s.heap.own(a[1])]));
        }
    }
    over(s, a[1])
}

/// A view of bytes over what holds bytes.
pub fn over(s: &mut Space, of: Value) -> R {
    let (n, readonly) = match s.heap.object(s.plain(of)) {
        Some(Object::Bytes(b)) => (b.len(), true),
        Some(Object::ByteArray(b)) => (b.len(), false),
        Some(Object::Memory(_)) => {
            let view = view_of(s, of)?;
            return made(s, view);
        }
        _ => {
            let text = format!("memoryview: a bytes-like object is required, not '{}'", s.type_name(of));
            return Err(s.type_error(&text));
        }
    };
    made(s, MemoryView { of, start: 0, shape: vec![n], strides: vec![1], format: b'B', readonly })
}

fn made(s: &mut Space, view: MemoryView) -> R {
    s.heap.inc(view.of);
    s.heap.export(view.of);
    ok(s.heap.alloc(Object::Memory(Rc::new(view))))
}

/// The view, unless it was released.
fn view_of(s: &mut Space, v: Value) -> Result<MemoryView, Fail> {
    match s.heap.object(v) {
        Some(Object::Memory(m)) if !m.of.is_none() => Ok(m.as_ref().clone()),
        _ => Err(s.value_error("operation forbidden on released memoryview object")),
    }
}

fn tobytes(s: &mut Space, a: &[Value]) -> R {
    let view = view_of(s, a[0])?;
    if !a[1].is_null() && !a[1].is_none() && !s.text(a[1]).is_some_and(|t| ["C", "F", "A"].contains(&&**t)) {
        if s.text(a[1]).is_none() {
            let text = format!("tobytes() argument 'order' must be str or None, not {}", s.type_name(a[1]));
            return Err(s.type_error(&text));
        }
        return Err(s.value_error("order must be 'C', 'F' or 'A'"));
    }
    let b = s.memory_bytes(&view);
    ok(s.bytes(&b))
}

fn tolist(s: &mut Space, a: &[Value]) -> R {
    let view = view_of(s, a[0])?;
    if b"wu".contains(&view.format) {
        let text = format!("memoryview: format {} not supported", char::from(view.format));
        return Err(s.raise(classes::NOT_IMPLEMENTED_ERROR, &text));
    }
    let mut items: Vec<Value> = view.places().iter().map(|at| s.memory_value(&view, *at)).collect();
    for n in view.shape[1..].iter().rev() {
        items =
            items.chunks(*n).map(<[Value]>::to_vec).collect::<Vec<_>>().into_iter().map(|row| s.list(row)).collect();
    }
    ok(s.list(items))
}

fn hex(s: &mut Space, a: &[Value]) -> R {
    let view = view_of(s, a[0])?;
    let b = s.memory_bytes(&view);
    let b = s.bytes(&b);
    let r = super::b_bytes::hex(s, &[b, a[1], a[2]]);
    s.heap.dec(b);
    r
}

fn cast(s: &mut Space, a: &[Value]) -> R {
    let view = view_of(s, a[0])?;
    let Some(text) = s.text(a[1]).cloned() else {
        let text = format!("cast() argument 'format' must be str, not {}", s.type_name(a[1]));
        return Err(s.type_error(&text));
    };
    if !view.is_contiguous() {
        return Err(s.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    let format = match *text.strip_prefix('@').unwrap_or(&text).as_bytes() {
        [format] if size_of(format).is_some() && (!b"u".contains(&format) || text.len() == 1) => format,
        _ => {
            return Err(s.value_error(
                "memoryview: destination format must be a native single character format prefixed with an optional '@'",
            ));
        }
    };
    if !b"Bbc".contains(&view.format) && !b"Bbc".contains(&format) {
        return Err(s.type_error("memoryview: cannot cast between two non-byte formats"));
    }
    let size = size_of(format).unwrap_or(1);
    if view.bytes() % size != 0 {
        return Err(s.type_error("memoryview: length is not a multiple of itemsize"));
    }
    let shape = if a[2].is_null() || a[2].is_none() {
        vec![view.bytes() / size]
    } else {
        let Some(rows) = s.sequence_items(a[2]) else { return Err(s.type_error("shape must be a list or a tuple")) };
        let shape: Vec<usize> = rows.iter().map(|v| s.as_i64(*v).map_or(0, |n| n.max(0) as usize)).collect();
        if shape.iter().product::<usize>() * size != view.bytes() {
            return Err(s.type_error("memoryview: product(shape) * itemsize != buffer size"));
        }
        shape
    };
    made(s, view.shaped(format, shape))
}

fn release(s: &mut Space, a: &[Value]) -> R {
    if let Object::Memory(m) = s.heap.get_mut(a[0]) {
        let old = std::mem::replace(&mut Rc::make_mut(m).of, Value::NONE);
        s.heap.withdraw(old);
        s.heap.dec(old);
    }
    none()
}

fn toreadonly(s: &mut Space, a: &[Value]) -> R {
    let view = view_of(s, a[0])?;
    made(s, MemoryView { readonly: true, ..view })
}

fn setitem(s: &mut Space, a: &[Value]) -> R {
    let v = s.heap.own(a[2]);
    s.set_item(a[0], a[1], v)
}

fn equal(s: &mut Space, a: &[Value]) -> R {
    match s.seen_as_view(a[1]) {
        Some(_) => ok(Value::bool(s.equal_views(a[0], a[1]))),
        None => ok(Value::NOT_IMPLEMENTED),
    }
}

fn hash(s: &mut Space, a: &[Value]) -> R {
    let h = hash_view(s, a[0])?;
    ok(s.big((h as i64).into()))
}

/// # Errors
/// `ValueError` for what may be written or has no plain bytes.
pub fn hash_view(s: &mut Space, v: Value) -> Result<u64, Fail> {
    let view = view_of(s, v)?;
    if !view.readonly {
        return Err(s.value_error("cannot hash writable memoryview object"));
    }
    if !b"Bbc".contains(&view.format) {
        return Err(s.value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
    }
    Ok(super::hashes::hash_bytes(&s.memory_bytes(&view)))
}

/// What a key means: one item, or a part.
enum Part {
    Item(usize),
    View(MemoryView),
}

impl Space {
    /// The view that a value is, or that bytes would have.
    fn seen_as_view(&self, v: Value) -> Option<MemoryView> {
        let n = match self.heap.object(self.plain(v))? {
            Object::Memory(m) => return if m.of.is_none() { None } else { Some(m.as_ref().clone()) },
            Object::Bytes(b) => b.len(),
            Object::ByteArray(b) => b.len(),
            _ => return None,
        };
        Some(MemoryView { of: v, start: 0, shape: vec![n], strides: vec![1], format: b'B', readonly: true })
    }

    /// `==` of a view and another one, or bytes.
    pub fn equal_views(&self, a: Value, b: Value) -> bool {
        let (Some(x), Some(y)) = (self.seen_as_view(a), self.seen_as_view(b)) else { return a == b };
        let items =
            |view: &MemoryView| -> Vec<Item> { view.places().iter().map(|at| self.memory_item(view, *at)).collect() };
        let same = |pair: (&Item, &Item)| match pair {
            (Item::Int(i), Item::Float(f)) | (Item::Float(f), Item::Int(i)) => *i as f64 == *f,
            (x, y) => x == y,
        };
        x.shape == y.shape && items(&x).iter().zip(&items(&y)).all(same)
    }

    /// `obj`, `nbytes` …; owned.
    pub fn memory_attr(&mut self, v: Value, name: Sym) -> Result<Option<Value>, Fail> {
        let text = self.tables.code.names.text(name).clone();
        let known = ["obj", "nbytes", "readonly", "format", "itemsize", "ndim", "shape", "strides", "suboffsets"];
        if !known.contains(&&*text) && !text.ends_with("contiguous") {
            return Ok(None);
        }
        let m = view_of(self, v)?;
        let ints = |all: Vec<i64>| all.into_iter().map(Value::int).collect::<Vec<_>>();
        Ok(Some(match &*text {
            "obj" => self.heap.own(m.of),
            "nbytes" => Value::int(m.bytes() as i64),
            "readonly" => Value::bool(m.readonly),
            "format" => self.str(&char::from(m.format).to_string()),
            "itemsize" => Value::int(m.item() as i64),
            "ndim" => Value::int(m.shape.len() as i64),
            "shape" => self.tuple(ints(m.shape.iter().map(|n| *n as i64).collect())),
            "strides" => self.tuple(ints(m.strides.iter().map(|n| *n as i64).collect())),
            "suboffsets" => self.tuple(vec![]),
            "contiguous" | "c_contiguous" => Value::bool(m.is_contiguous()),
            "f_contiguous" => Value::bool(m.is_contiguous() && m.shape.len() < 2),
            _ => return Ok(None),
        }))
    }

    fn memory_byte(&self, of: Value, at: usize) -> u8 {
        match self.heap.object(self.plain(of)) {
            Some(Object::Bytes(b)) => b.get(at).copied().unwrap_or(0),
            Some(Object::ByteArray(b)) => b.get(at).copied().unwrap_or(0),
            _ => 0,
        }
    }

    /// All bytes that a view shows, in order.
    pub fn memory_bytes(&self, view: &MemoryView) -> Vec<u8> {
        if view.is_contiguous() {
            let end = view.start + view.bytes();
            return match self.heap.object(self.plain(view.of)) {
                Some(Object::Bytes(b)) => b.get(view.start..end.min(b.len())).unwrap_or_default().to_vec(),
                Some(Object::ByteArray(b)) => (view.start..end).map_while(|at| b.get(at).copied()).collect(),
                _ => Vec::new(),
            };
        }
        let size = view.item();
        view.places().into_iter().flat_map(|at| (at..at + size).map(|at| self.memory_byte(view.of, at))).collect()
    }

    fn memory_item(&self, view: &MemoryView, at: usize) -> Item {
        let bytes: Vec<u8> = (at..at + view.item()).map(|at| self.memory_byte(view.of, at)).collect();
        item_of(view.format, &bytes)
    }

    fn memory_value(&mut self, view: &MemoryView, at: usize) -> Value {
        match self.memory_item(view, at) {
            Item::Int(i) => self.big(i.into()),
            Item::Float(f) => self.float(f),
            Item::Byte(b) => self.bytes(&[b]),
            Item::Flag(b) => Value::bool(b),
        }
    }

    /// The item of a view at a place in its first dimension, `None` beyond its end; owned.
    pub fn memory_at(&mut self, v: Value, i: usize) -> Option<Value> {
        let Some(Object::Memory(m)) = self.heap.object(v) else { return None };
        if m.of.is_none() || m.shape.len() != 1 || i >= m.shape[0] {
            return None;
        }
        let view = m.as_ref().clone();
        let at = (view.start as isize + i as isize * view.strides[0]) as usize;
        Some(self.memory_value(&view, at))
    }

    fn memory_part(&mut self, view: MemoryView, key: Value) -> Result<Part, Fail> {
        let n = view.shape.len();
        if let Some(Object::Slice(slice)) = self.heap.object(key) {
            let slice = slice.clone();
            let bounds = self.bounds(&slice, view.shape[0])?;
            let mut part = view;
            part.start = (part.start as isize + bounds.start as isize * part.strides[0]).max(0) as usize;
            part.shape[0] = bounds.count;
            part.strides[0] *= bounds.step as isize;
            return Ok(Part::View(part));
        }
        let keys = match self.heap.object(key) {
            Some(Object::Tuple(keys)) => keys.to_vec(),
            _ => vec![key],
        };
        let mut at = view.start as isize;
        let mut indices = Vec::new();
        for key in &keys {
            match self.as_i64(*key) {
                Some(i) => indices.push(i),
                None if self.as_big(*key).is_some() => {
                    return Err(self.raise(classes::INDEX_ERROR, "cannot fit 'int' into an index-sized integer"));
                }
                None => return Err(self.type_error("memoryview: invalid slice key")),
            }
        }
        if indices.len() > n {
            let text = format!("cannot index {n}-dimension view with {}-element tuple", indices.len());
            return Err(self.type_error(&text));
        }
        for (d, i) in indices.iter().enumerate() {
            let length = view.shape[d] as i64;
            let i = if *i < 0 { i + length } else { *i };
            if i < 0 || i >= length {
                let text = format!("index out of bounds on dimension {}", d + 1);
                return Err(self.raise(classes::INDEX_ERROR, &text));
            }
            at += i as isize * view.strides[d];
        }
        if indices.len() < n {
            // CPython 3.13 has no more than that either; the words are its own.
            let text = "multi-dimensional sub-views are not implemented";
            return Err(self.raise(classes::NOT_IMPLEMENTED_ERROR, text));
        }
        Ok(Part::Item(at as usize))
    }

    /// `view[key]`.
    ///
    /// # Errors
    /// As CPython's.
    pub fn memory_get(&mut self, v: Value, key: Value) -> R {
        let view = view_of(self, v)?;
        if self.defines_operators(key) && self.class_attr(self.class_of(key), crate::python::code::sym::INDEX).is_some()
        {
            return Ok(Act::Prelude("_getitem_index", vec![self.heap.own(v), self.heap.own(key)]));
        }
        match self.memory_part(view.clone(), key)? {
            Part::Item(at) => ok(self.memory_value(&view, at)),
            Part::View(part) => made(self, part),
        }
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

    fn write_memory(&mut self, v: Value, key: Value, value: Value) -> R {
        let view = view_of(self, v)?;
        if view.readonly {
            return Err(self.type_error("cannot modify read-only memory"));
        }
        match self.memory_part(view.clone(), key)? {
            Part::Item(at) => {
                let bytes = self.bytes_of_item(view.format, view.item(), value)?;
                self.put_bytes(view.of, &[at], &bytes);
            }
            Part::View(part) => {
                let Some(source) = self.seen_as_view(value) else {
                    let text = format!("a bytes-like object is required, not '{}'", self.type_name(value));
                    return Err(self.type_error(&text));
                };
                if source.shape != part.shape || source.format != part.format {
                    return Err(self.value_error("memoryview assignment: lvalue and rvalue have different structures"));
                }
                let bytes = self.memory_bytes(&source);
                self.put_bytes(part.of, &part.places(), &bytes);
            }
        }
        none()
    }

    fn put_bytes(&mut self, of: Value, places: &[usize], bytes: &[u8]) {
        let of = self.plain(of);
        let size = bytes.len() / places.len().max(1);
        if let Object::ByteArray(b) = self.heap.get_mut(of) {
            for (k, byte) in bytes.iter().enumerate() {
                if let Some(place) = b.get_mut(places[k / size] + k % size) {
                    *place = *byte;
                }
            }
        }
    }

    fn bytes_of_item(&mut self, format: u8, size: usize, value: Value) -> Result<Vec<u8>, Fail> {
        let shown = char::from(format);
        let bad = |s: &mut Space| Err(s.type_error(&format!("memoryview: invalid type for format '{shown}'")));
        match format {
            b'c' => match self.heap.object(value) {
                Some(Object::Bytes(b)) if b.len() == 1 => Ok(b.to_vec()),
                Some(Object::Bytes(_)) => Err(self.value_error("memoryview: invalid value for format 'c'")),
                _ => bad(self),
            },
            b'?' => Ok(vec![u8::from(self.truth(value).unwrap_or(true))]),
            b'f' | b'd' => match self.number(value).and_then(|n| n.to_f64()) {
                Some(f) if format == b'f' => Ok((f as f32).to_le_bytes().to_vec()),
                Some(f) => Ok(f.to_le_bytes().to_vec()),
                None => bad(self),
            },
            _ => {
                let Some(n) = self.as_big(value) else { return bad(self) };
                let bits = 8 * size as u32;
                let signed = format.is_ascii_lowercase();
                let (low, high) = if signed { (-1i128 << (bits - 1), 1i128 << (bits - 1)) } else { (0, 1i128 << bits) };
                match n.to_i128().filter(|n| (low..high).contains(n)) {
                    Some(n) => Ok(n.to_le_bytes()[..size].to_vec()),
                    None => Err(self.value_error(&format!("memoryview: invalid value for format '{shown}'"))),
                }
            }
        }
    }
}
