//! Hash and equality of builtin values, and the dict and set operations that need no more than these. Where a value's
//! class defines `__hash__` or `__eq__` in Python, the answer is "ask Python" and the caller goes by the prelude.

use super::classes;
use super::hashes::{P5, PRIME, hash_lane, hash_of_hashes, minus_one};
pub use super::hashes::{hash_bytes, hash_f64};
use super::space::{Fail, Space};
use crate::python::heap::{Dict, Object, Set, Value, ViewKind};
use num_bigint::BigInt;
use num_traits::{ToPrimitive, Zero};
use std::rc::Rc;

/// How deep containers are compared before Python's recursion limit would be felt.
const MAX_DEPTH: u32 = 200;

/// Where a key stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    At(usize),
    /// Not there; the hash.
    Missing(u64),
    /// Equality or hash is defined in Python.
    AskPython,
}

/// Hash of an int that fits: CPython's, because programs see it as the order of sets.
#[inline(always)]
pub fn hash_i64(i: i64) -> u64 {
    let h = (i.unsigned_abs() % PRIME) as i64;
    minus_one(if i < 0 { -h } else { h })
}

fn hash_big(i: &BigInt) -> u64 {
    let h = (i.magnitude() % PRIME).to_u64().unwrap_or(0) as i64;
    minus_one(if i.sign() == num_bigint::Sign::Minus { -h } else { h })
}

impl Space {
    /// The hash of a value; `None` when Python must be asked.
    ///
    /// # Errors
    /// `TypeError` for what is not hashable.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn hash(&mut self, v: Value) -> Result<Option<u64>, Fail> {
        if v.is_int() {
            return Ok(Some(hash_i64(v.as_int())));
        }
        if let Some(Object::Str(s, _)) = self.heap.object(v) {
            return Ok(Some(hash_bytes(s.as_bytes())));
        }
        self.hash_other(v, 0)
    }

    /// What nests deeper than Rust's stack can go is left to Python, level by level.
    fn hash_other(&mut self, v: Value, depth: u32) -> Result<Option<u64>, Fail> {
        if depth > MAX_DEPTH {
            return Ok(None);
        }
        if v.is_small_float() {
            return Ok(Some(hash_f64(v.as_small_float())));
        }
        let Some(object) = self.heap.object(v) else {
            return Ok(Some(match v {
                Value::TRUE => 1,
                Value::FALSE => 0,
                Value::NONE => 0xfca8_6420,
                other => other.0.wrapping_mul(0x9E37_79B9) >> 3,
            }));
        };
        match object {
            Object::Rope(_) => {
                self.settle(v);
                self.hash(v)
            }
            Object::BigInt(i) => Ok(Some(hash_big(i))),
            Object::Float(f) => Ok(Some(hash_f64(*f))),
            Object::Complex(c) => {
                let h = hash_f64(c.0).wrapping_add(hash_f64(c.1).wrapping_mul(1_000_003));
                Ok(Some(if h == u64::MAX { h - 1 } else { h }))
            }
            Object::Bytes(b) => Ok(Some(hash_bytes(b))),
            Object::Tuple(t) => {
                let t = t.clone();
                self.hash_tuple(&t, depth)
            }
            Object::FrozenSet(s) => Ok(Some(hash_of_hashes(s.iter().map(|(h, _)| h), s.len()))),
            Object::Range(r) => {
                let r = r.clone();
                self.hash_range(&r)
            }
            Object::Slice(s) => {
                let s = s.clone();
                Ok(self.hash_lanes(s.as_ref(), depth)?.map(|acc| if acc == u64::MAX { 1_546_275_796 } else { acc }))
            }
            Object::Alias(_) => self.hash_alias(v),
            Object::List(_) | Object::Dict(_) | Object::Set(_) | Object::ByteArray(_) => Err(self.unhashable(v)),
            Object::DictView { kind: ViewKind::Keys | ViewKind::Items, .. } => Err(self.unhashable(v)),
            Object::Memory(_) => super::b_memory::hash_view(self, v).map(Some),
            Object::Bound { function, receiver } => Ok(Some(function.0 ^ receiver.0.rotate_left(17))),
            Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_) | Object::Exception(_) => {
                self.hash_instance(v, depth)
            }
            Object::WeakRef { .. } => Ok(None),
            Object::Class(c) if c.metaclass != classes::TYPE && self.class(c.metaclass).traits.hash => Ok(None),
            _ => Ok(Some(identity_hash(v))),
        }
    }

    fn hash_instance(&mut self, v: Value, depth: u32) -> Result<Option<u64>, Fail> {
        let traits = self.traits(v);
        if traits.unhashable {
            return Err(self.unhashable(v));
        }
        if traits.hash {
            return Ok(None);
        }
        match self.heap.get(v) {
            Object::Derived(d) if !d.base.is_null() => {
                let base = d.base;
                self.hash_part(base, depth)
            }
            _ => Ok(Some(identity_hash(v))),
        }
    }

    /// The hash of what is inside another value.
    fn hash_part(&mut self, v: Value, depth: u32) -> Result<Option<u64>, Fail> {
        match self.heap.object(v) {
            Some(Object::Tuple(_) | Object::Slice(_) | Object::Derived(_)) => self.hash_other(v, depth + 1),
            _ => self.hash(v),
        }
    }

    /// CPython's tuple hash (xxHash), so that sets of tuples of ints keep its order.
    fn hash_tuple(&mut self, t: &[Value], depth: u32) -> Result<Option<u64>, Fail> {
        let Some(acc) = self.hash_lanes(t, depth)? else { return Ok(None) };
        let acc = acc.wrapping_add(t.len() as u64 ^ (P5 ^ 3_527_539));
        Ok(Some(if acc == u64::MAX { 1_546_275_796 } else { acc }))
    }

    fn hash_lanes(&mut self, values: &[Value], depth: u32) -> Result<Option<u64>, Fail> {
        let mut acc = P5;
        for v in values {
            let Some(h) = self.hash_part(*v, depth)? else { return Ok(None) };
            acc = hash_lane(acc, h);
        }
        Ok(Some(acc))
    }

    /// As the tuple (length, start, step), where those that cannot matter are None.
    fn hash_range(&mut self, r: &crate::python::heap::Range) -> Result<Option<u64>, Fail> {
        let n = super::range::length(r);
        let one = BigInt::from(1);
        let start = if n.is_zero() { Value::NONE } else { self.big(r.start.clone()) };
        let step = if n <= one { Value::NONE } else { self.big(r.step.clone()) };
        let all = [self.big(n), start, step];
        let h = self.hash_tuple(&all, 0);
        self.heap.dec_all(&all);
        h
    }

    fn unhashable(&mut self, v: Value) -> Fail {
        let text = format!("unhashable type: '{}'", self.type_name(v));
        self.type_error(&text)
    }

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

    // ---- dict ----------------------------------------------------------------------------------------------------

    /// The dict of a value that is one (or inherits from dict).
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn as_dict(&self, v: Value) -> Option<&Rc<Dict>> {
        match self.heap.object(v)? {
            Object::Dict(d) => Some(d),
            Object::Derived(x) => match self.heap.object(x.base)? {
                Object::Dict(d) => Some(d),
                _ => None,
            },
            _ => None,
        }
    }

    /// The dict for writing.
    pub fn dict_mut(&mut self, v: Value) -> &mut Dict {
        let v = self.plain(v);
        match self.heap.get_mut(v) {
            Object::Dict(d) => Rc::make_mut(d),
            _ => panic!("equality: dict_mut is called with a dict only"),
        }
    }

    /// Finds a key.
    ///
    /// # Errors
    /// `TypeError` for a key that is not hashable.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn dict_lookup(&mut self, d: Value, key: Value) -> Result<Lookup, Fail> {
        let Some(hash) = self.hash(key)? else { return Ok(Lookup::AskPython) };
        let dict = self.as_dict(d).expect("dict_lookup is called with a dict");
        let mut ask = false;
        let found = dict.find(hash, key, |k| {
            self.equal(k, key).unwrap_or_else(|| {
                ask = true;
                false
            })
        });
        Ok(match found {
            _ if ask => Lookup::AskPython,
            Some(at) => Lookup::At(at),
            None => Lookup::Missing(hash),
        })
    }

    /// The value of a str key; borrowed.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn dict_get_str(&self, d: Value, key: Value) -> Option<Value> {
        let at = self.dict_find_str(d, key)?;
        self.as_dict(d)?.at(at).map(|e| e.value)
    }

    /// The position of a str key.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn dict_find_str(&self, d: Value, key: Value) -> Option<usize> {
        let text = self.text(key)?;
        let hash = hash_bytes(text.as_bytes());
        self.as_dict(d)?.find(hash, key, |k| matches!(self.heap.object(k), Some(Object::Str(t, _)) if t == text))
    }

    /// Sets a str key; borrows the key, takes the value.
    pub fn dict_set_str(&mut self, d: Value, key: Value, value: Value) {
        if let Some(at) = self.dict_find_str(d, key) {
            let old = self.dict_mut(d).replace(at, value);
            self.heap.dec(old);
            return;
        }
        self.settle(key);
        let Some(Object::Str(text, _)) = self.heap.object(key) else { panic!("equality: the key must be a str") };
        let hash = hash_bytes(text.as_bytes());
        self.heap.inc(key);
        self.heap.charge(40);
        self.dict_mut(d).add(hash, key, value);
    }

    /// Puts a value at a looked-up place; takes the value, borrows the key.
    pub fn dict_put(&mut self, d: Value, place: Lookup, key: Value, value: Value) {
        match place {
            Lookup::At(at) => {
                let old = self.dict_mut(d).replace(at, value);
                self.heap.dec(old);
            }
            Lookup::Missing(hash) => {
                self.heap.inc(key);
                self.heap.charge(40);
                self.dict_mut(d).add(hash, key, value);
            }
            Lookup::AskPython => panic!("equality: Python must be asked before a dict is written"),
        }
    }

    /// Removes the entry at a position; its key and value are the caller's now.
    pub fn dict_take(&mut self, d: Value, at: usize) -> (Value, Value) {
        let e = self.dict_mut(d).remove(at);
        (e.key, e.value)
    }

    /// After the last entry was taken as such.
    pub fn dict_trim(&mut self, d: Value) {
        self.dict_mut(d).trim();
    }

    // ---- set -----------------------------------------------------------------------------------------------------

    /// The set of a value that is one.
    pub fn as_set(&self, v: Value) -> Option<&Rc<Set>> {
        match self.heap.object(self.plain(v))? {
            Object::Set(s) | Object::FrozenSet(s) => Some(s),
            _ => None,
        }
    }

    pub fn set_mut(&mut self, v: Value) -> &mut Set {
        let v = self.plain(v);
        match self.heap.get_mut(v) {
            Object::Set(s) | Object::FrozenSet(s) => Rc::make_mut(s),
            _ => panic!("equality: set_mut is called with a set only"),
        }
    }

    /// Finds an element.
    ///
    /// # Errors
    /// `TypeError` for what is not hashable.
    pub fn set_lookup(&mut self, s: Value, key: Value) -> Result<Lookup, Fail> {
        let Some(hash) = self.hash(key)? else { return Ok(Lookup::AskPython) };
        let set = self.as_set(s).expect("set_lookup is called with a set");
        let mut ask = false;
        let found = set.find(hash, key, |k| {
            self.equal(k, key).unwrap_or_else(|| {
                ask = true;
                false
            })
        });
        Ok(match found {
            _ if ask => Lookup::AskPython,
            Some(at) => Lookup::At(at),
            None => Lookup::Missing(hash),
        })
    }

    /// Adds an element; borrows it. False: Python must be asked.
    ///
    /// # Errors
    /// `TypeError` for what is not hashable.
    pub fn set_add(&mut self, s: Value, key: Value) -> Result<bool, Fail> {
        match self.set_lookup(s, key)? {
            Lookup::At(_) => Ok(true),
            Lookup::AskPython => Ok(false),
            Lookup::Missing(hash) => {
                self.heap.inc(key);
                self.heap.charge(40);
                self.set_mut(s).add(hash, key);
                Ok(true)
            }
        }
    }

    /// A frozenset of constants; takes them.
    pub fn frozen_set_of_constants(&mut self, v: Vec<Value>) -> Value {
        let s = self.heap.alloc(Object::FrozenSet(Rc::default()));
        for k in v {
            let added = self.set_add(s, k);
            debug_assert!(matches!(added, Ok(true)), "equality: constants are hashable");
            self.heap.dec(k);
        }
        s
    }
}

/// Hash of an object that is only equal to itself.
pub fn identity_hash(v: Value) -> u64 {
    (v.0 >> 3).rotate_right(4)
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
