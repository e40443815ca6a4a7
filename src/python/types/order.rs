//! Comparisons of builtin values: order and equality, of sets and sequences too.

use super::operator::{Undecided, cmp, holds};
use super::space::{Act, Fail, R, Space};
use crate::python::heap::{Object, Set, Value};
use crate::python::text::surrogates;
use std::cmp::Ordering;

impl Space {
    /// A comparison; borrows both. The result is a bool unless a class of the program decides.
    ///
    /// # Errors
    /// `TypeError` where there is no order.
    pub fn compare(&mut self, o: u8, a: Value, b: Value) -> R {
        if let (Some(Object::Str(x, _)), Some(Object::Str(y, _))) = (self.heap.object(a), self.heap.object(b)) {
            return Ok(Act::Value(Value::bool(holds(o, Some(surrogates::compare(x, y))))));
        }
        if o == cmp::EQ || o == cmp::NE {
            return match self.equal(a, b) {
                Some(equal) => Ok(Act::Value(Value::bool(equal == (o == cmp::EQ)))),
                None => Ok(self.ask_compare(o, a, b)),
            };
        }
        if let (Some(p), Some(q)) = (self.as_set(a).cloned(), self.as_set(b).cloned()) {
            return Ok(match self.set_order(o, &p, &q) {
                Some(v) => Act::Value(Value::bool(v)),
                None => self.ask_compare(o, a, b),
            });
        }
        match self.order(a, b, 0) {
            Ok(order) => Ok(Act::Value(Value::bool(holds(o, order)))),
            Err(Undecided::AskPython) => Ok(self.ask_compare(o, a, b)),
            Err(Undecided::Unordered) => Err(self.unordered(o, a, b)),
        }
    }

    pub(super) fn ask_compare(&mut self, o: u8, a: Value, b: Value) -> Act {
        let args = vec![Value::int(i64::from(o)), self.heap.own(a), self.heap.own(b)];
        Act::Prelude("_compare", args)
    }

    #[cold]
    pub fn unordered(&mut self, o: u8, a: Value, b: Value) -> Fail {
        // Sequences complain about the first elements that differ.
        let (mut x, mut y) = (a, b);
        while let (Some(p), Some(q)) = (self.sequence_items(x), self.sequence_items(y)) {
            match p.iter().zip(&q).find(|(s, t)| self.same(**s, **t) == Some(false)) {
                Some((s, t)) if self.class_of(x) == self.class_of(y) => (x, y) = (*s, *t),
                _ => break,
            }
        }
        let text = format!(
            "'{}' not supported between instances of '{}' and '{}'",
            cmp::SYMBOLS[o as usize],
            self.type_name(x),
            self.type_name(y)
        );
        self.type_error(&text)
    }

    pub(super) fn set_order(&self, o: u8, p: &Set, q: &Set) -> Option<bool> {
        Some(match o {
            cmp::LE => p.len() <= q.len() && self.subset(p, q)?,
            cmp::LT => p.len() < q.len() && self.subset(p, q)?,
            cmp::GE => q.len() <= p.len() && self.subset(q, p)?,
            _ => q.len() < p.len() && self.subset(q, p)?,
        })
    }

    /// The order of two builtin values; `Ok(None)` for NaN.
    ///
    /// # Errors
    /// Where there is none, or Python must be asked.
    pub fn order(&self, a: Value, b: Value, depth: u32) -> Result<Option<Ordering>, Undecided> {
        if a.is_int() && b.is_int() {
            return Ok(Some(a.as_int().cmp(&b.as_int())));
        }
        if depth > 100 {
            return Err(Undecided::AskPython);
        }
        match (self.heap.object(a), self.heap.object(b)) {
            (Some(Object::Str(x, _)), Some(Object::Str(y, _))) => return Ok(Some(surrogates::compare(x, y))),
            (Some(Object::Tuple(x)), Some(Object::Tuple(y))) => return self.order_items(x.iter(), y.iter(), depth),
            (Some(Object::List(x)), Some(Object::List(y))) => return self.order_items(x.iter(), y.iter(), depth),
            _ => {}
        }
        if self.defines_operators(a) || self.defines_operators(b) {
            return Err(Undecided::AskPython);
        }
        if let (Some(x), Some(y)) = (self.text(a), self.text(b)) {
            return Ok(Some(surrogates::compare(x, y)));
        }
        if let (Some(x), Some(y)) = (self.number(a), self.number(b)) {
            return Ok(super::number::compare(&x, &y));
        }
        // Sets are ordered by what they hold: the prelude knows.
        let view = |v: Value| {
            matches!(self.heap.object(v), Some(Object::DictView { .. } | Object::Set(_) | Object::FrozenSet(_)))
        };
        if view(a) || view(b) {
            return Err(Undecided::AskPython);
        }
        let is_view = |v: Value| matches!(self.heap.object(v), Some(crate::python::heap::Object::Memory(_)));
        let is_array = |v: Value| matches!(self.heap.object(v), Some(crate::python::heap::Object::ByteArray(_)));
        if (!is_view(a) && !is_view(b) || is_array(a) || is_array(b))
            && let (Some(x), Some(y)) = (self.byte_slice(a), self.byte_slice(b))
        {
            return Ok(Some(x.cmp(&y)));
        }
        Err(Undecided::Unordered)
    }

    pub(super) fn order_items<'a>(
        &self,
        x: impl Iterator<Item = &'a Value>,
        y: impl Iterator<Item = &'a Value>,
        depth: u32,
    ) -> Result<Option<Ordering>, Undecided> {
        let (mut x, mut y) = (x, y);
        loop {
            match (x.next(), y.next()) {
                (None, None) => return Ok(Some(Ordering::Equal)),
                (None, Some(_)) => return Ok(Some(Ordering::Less)),
                (Some(_), None) => return Ok(Some(Ordering::Greater)),
                (Some(p), Some(q)) => match self.same(*p, *q) {
                    Some(true) => {}
                    Some(false) => return self.order(*p, *q, depth + 1),
                    None => return Err(Undecided::AskPython),
                },
            }
        }
    }
}
