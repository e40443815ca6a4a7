//! Hash of builtin values. Where a value's class defines `__hash__` in Python, the answer is "ask Python" and the caller goes by
//! the prelude.

use super::classes;
use super::equality::MAX_DEPTH;
use super::hashes::{
    P5, hash_big, hash_bytes, hash_complex, hash_f64, hash_i64, hash_lane, hash_of_hashes, never_minus_one,
    tuple_closed,
};
use super::space::{Fail, Space};
use crate::python::heap::{Object, Value, ViewKind};
use num_bigint::BigInt;
use num_traits::Zero;

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
        let Some(object) = self.heap.object(v) else { return Ok(Some(hash_immediate(v))) };
        match object {
            Object::Rope(_) => {
                self.settle(v);
                self.hash(v)
            }
            Object::BigInt(i) => Ok(Some(hash_big(i))),
            Object::Float(f) => Ok(Some(hash_f64(*f))),
            Object::Complex(c) => Ok(Some(hash_complex(**c))),
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
                Ok(self.hash_lanes(s.as_ref(), depth)?.map(never_minus_one))
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
        Ok(self.hash_lanes(t, depth)?.map(|acc| tuple_closed(acc, t.len())))
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
}

/// Hash of an object that is only equal to itself.
pub fn identity_hash(v: Value) -> u64 {
    (v.0 >> 3).rotate_right(4)
}

/// Hash of what lives in the word itself and is neither int nor float.
fn hash_immediate(v: Value) -> u64 {
    match v {
        Value::TRUE => 1,
        Value::FALSE => 0,
        Value::NONE => 0xfca8_6420,
        other => other.0.wrapping_mul(0x9E37_79B9) >> 3,
    }
}
