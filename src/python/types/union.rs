//! Unions of types (`int | None`): each member once, and the same in any order. Source: PEP 604.

use super::classes;
use super::hashes::{hash_bytes, hash_of_hashes};
use super::space::{Fail, Space};
use crate::python::code::Sym;
use crate::python::heap::{Object, Value};
use std::rc::Rc;

impl Space {
    /// `a | b` of two types, owned; `None` for what are none.
    pub(super) fn union(&mut self, a: Value, b: Value) -> Option<Value> {
        let is_type =
            |v: Value| v.is_none() || matches!(self.heap.object(v), Some(Object::Class(_) | Object::Alias(_)));
        if !is_type(a) || !is_type(b) || (a.is_none() && b.is_none()) {
            return None;
        }
        let mut all: Vec<Value> = Vec::new();
        for v in [a, b] {
            let v = if v.is_none() { classes::NONE_TYPE } else { v };
            for member in self.union_members(v).unwrap_or_else(|| vec![v]) {
                if !self.is_among(&all, member) {
                    all.push(member);
                }
            }
        }
        all.iter().for_each(|v| self.heap.inc(*v));
        if let [only] = all[..] {
            return Some(only);
        }
        let args = self.tuple(all);
        Some(self.heap.alloc(Object::Alias(Rc::new([Value::NULL, args, Value::bool(false)]))))
    }

    /// An attribute of a union or of `list[int]`; owned.
    pub(super) fn alias_attr(&mut self, [origin, args, starred]: [Value; 3], name: Sym) -> Option<Value> {
        match &**self.tables.code.names.text(name) {
            "__origin__" if !origin.is_null() => Some(self.heap.own(origin)),
            "__args__" => Some(self.heap.own(args)),
            "__unpacked__" if !origin.is_null() => Some(starred),
            _ => None,
        }
    }

    /// Whether the prelude says what this attribute of a union or of `list[int]` is.
    pub(super) fn alias_asks(&self, object: Value, name: Sym) -> bool {
        let Some(Object::Alias(a)) = self.heap.object(object) else { return false };
        !a[0].is_null() || &**self.tables.code.names.text(name) == "__parameters__"
    }

    /// The members of a union; borrowed.
    pub(super) fn union_members(&self, v: Value) -> Option<Vec<Value>> {
        match self.heap.object(v)? {
            Object::Alias(x) if x[0].is_null() => self.sequence_items(x[1]),
            _ => None,
        }
    }

    fn is_among(&self, all: &[Value], member: Value) -> bool {
        all.iter().any(|v| *v == member || self.equal_deep(*v, member, 0) == Some(true))
    }

    /// Whether two aliases are the same; `None` when one is no union.
    pub(super) fn equal_unions(&self, a: Value, b: Value) -> Option<bool> {
        let (p, q) = (self.union_members(a)?, self.union_members(b)?);
        Some(p.len() == q.len() && p.iter().all(|v| self.is_among(&q, *v)))
    }

    /// Of a union, that of the set of its members; of `list[int]`, that of its text.
    pub(super) fn hash_alias(&mut self, v: Value) -> Result<Option<u64>, Fail> {
        let Some(members) = self.union_members(v) else {
            let text = self.repr_or_empty(v);
            return Ok(Some(hash_bytes(text.as_bytes())));
        };
        let mut hashes = Vec::new();
        for member in members {
            let Some(hash) = self.hash(member)? else { return Ok(None) };
            hashes.push(hash);
        }
        let n = hashes.len();
        Ok(Some(hash_of_hashes(hashes.into_iter(), n)))
    }
}
