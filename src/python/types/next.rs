//! One step of an iterator over builtin values. What needs Python (generators, `__next__`) the interpreter drives.

use super::classes;
use super::space::{Act, Fail, Space};
use crate::python::heap::{Iter, Object, Value, ViewKind};
use num_bigint::BigInt;
use num_traits::Signed;
use smallvec::SmallVec;
use std::rc::Rc;

/// Values on their way to a tuple: few need no room of their own.
pub(super) type Row = SmallVec<[Value; 8]>;

/// What one step of an iterator gave.
#[derive(Debug)]
pub enum Next {
    /// Owned.
    Item(Value),
    Done,
    /// A generator or an object with `__next__`: the interpreter must drive it.
    Drive,
    /// What this gives is the element, or decides about it.
    Ask(Act, Asked),
}

/// What the answer to a question of an iterator is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The element.
    Element,
    /// The element, which the iterator keeps too.
    Kept,
    /// Whether the element that the iterator holds is given.
    Test,
}

/// What a step of an iterator over pairs gave to who wants their parts.
#[derive(Debug)]
pub enum Two {
    /// Owned.
    Pair(Value, Value),
    Done,
    /// Nothing was done: the pair has to be made.
    Other,
}

impl Space {
    /// The next element of an iterator; borrows it.
    ///
    /// # Errors
    /// `RuntimeError` for a dict or set that changed its size.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn next(&mut self, it: Value) -> Result<Next, Fail> {
        match self.heap.object_in_place(it) {
            Some(Object::RangeIter { next, stop }) => {
                let (next, stop) = (*next, *stop);
                if next >= stop {
                    return Ok(Next::Done);
                }
                if let Object::RangeIter { next, .. } = self.heap.get_mut_in_place(it) {
                    *next += 1;
                }
                Ok(Next::Item(Value::int(next)))
            }
            Some(Object::StepIter { step, next, stop }) => {
                let (next, stop, step) = (*next, *stop, i64::from(*step));
                if if step > 0 { next >= stop } else { next <= stop } {
                    return Ok(Next::Done);
                }
                if let Object::StepIter { next, .. } = self.heap.get_mut_in_place(it) {
                    *next += step;
                }
                Ok(Next::Item(Value::int(next)))
            }
            Some(Object::SequenceIter { of, next }) => {
                let (of, i) = (*of, *next);
                Ok(self.next_of_sequence(it, of, i))
            }
            Some(Object::Iter(_)) => self.next_of_iter(it),
            _ => Ok(Next::Drive),
        }
    }

    #[inline(always)]
    fn next_of_sequence(&mut self, it: Value, of: Value, i: u32) -> Next {
        if let Some(Object::Memory(_)) = self.heap.object_in_place(of)
            && let Some(item) = self.memory_at(of, i as usize)
        {
            if let Object::SequenceIter { next, .. } = self.heap.get_mut_in_place(it) {
                *next += 1;
            }
            return Next::Item(item);
        }
        let item = match self.heap.object_in_place(of) {
            Some(Object::List(l)) => l.get(i as usize).copied(),
            Some(Object::Tuple(t)) => t.get(i as usize).copied(),
            Some(Object::Bytes(b)) => b.get(i as usize).map(|b| Value::int(i64::from(*b))),
            Some(Object::ByteArray(b)) => b.get(i as usize).map(|b| Value::int(i64::from(*b))),
            _ => None,
        };
        let Some(item) = item else {
            // Exhausted for good, even if the list grows later.
            let old = match self.heap.get_mut_in_place(it) {
                Object::SequenceIter { of, next } => {
                    *next = 0;
                    std::mem::replace(of, Value::NONE)
                }
                _ => Value::NULL,
            };
            self.heap.dec_in_place(old);
            return Next::Done;
        };
        if let Object::SequenceIter { next, .. } = self.heap.get_mut_in_place(it) {
            *next += 1;
        }
        Next::Item(self.heap.own(item))
    }

    /// The next pair of an `enumerate`, of a `zip` of two or of a dict's items, taken apart.
    ///
    /// # Errors
    /// As `next`.
    pub fn next_two(&mut self, it: Value) -> Result<Two, Fail> {
        let Object::Iter(i) = self.heap.get(it) else { return Ok(Two::Other) };
        match i.as_ref() {
            Iter::Enumerate { of, next } if next.is_int() => {
                let (of, count) = (*of, *next);
                let Next::Item(v) = self.next(of)? else { return Ok(Two::Done) };
                let after = self.int(count.as_int() + 1);
                self.advance(it, |i| {
                    if let Iter::Enumerate { next, .. } = i {
                        *next = after
                    }
                });
                Ok(Two::Pair(count, v))
            }
            Iter::Zip { of, strict: false } if of.len() == 2 => {
                let (first, second) = (of[0], of[1]);
                let Next::Item(a) = self.next(first)? else { return Ok(Two::Done) };
                match self.next(second) {
                    Ok(Next::Item(b)) => Ok(Two::Pair(a, b)),
                    other => {
                        self.heap.dec(a);
                        other.map(|_| Two::Done)
                    }
                }
            }
            Iter::Dict { dict, kind: ViewKind::Items, next, length, left, reverse: false } => {
                let (dict, next, length, left) = (*dict, *next, *length, *left);
                let d = self.as_dict(dict).expect("a dict iterator holds a dict");
                if d.len() != length as usize || left == 0 {
                    return Ok(Two::Other);
                }
                let Some((at, e)) = (next..d.places()).find_map(|p| d.at(p).map(|e| (p, *e))) else {
                    return Ok(Two::Done);
                };
                self.advance(it, |i| {
                    if let Iter::Dict { next, left, .. } = i {
                        (*next, *left) = (at + 1, *left - 1)
                    }
                });
                Ok(Two::Pair(self.heap.own(e.key), self.heap.own(e.value)))
            }
            _ => Ok(Two::Other),
        }
    }

    fn next_of_iter(&mut self, it: Value) -> Result<Next, Fail> {
        let Object::Iter(i) = self.heap.get(it) else { return Ok(Next::Drive) };
        // What is small is copied: nothing is borrowed while the element is found.
        match i.as_ref() {
            Iter::Str { of, offset } => {
                let (of, offset) = (*of, *offset);
                Ok(self.next_of_str(it, of, offset))
            }
            Iter::Range { next, stop, step } => {
                if if step.is_positive() { next >= stop } else { next <= stop } {
                    return Ok(Next::Done);
                }
                let next = next.clone();
                Ok(self.next_of_range(it, next))
            }
            Iter::Dict { dict, kind, next, length, left, reverse } => {
                let (dict, kind, next, size, reverse) = (*dict, *kind, *next, (*length, *left), *reverse);
                self.next_of_dict(it, dict, kind, next, size, reverse)
            }
            Iter::Set { set, next, length } => {
                let (set, next, length) = (*set, *next, *length);
                self.next_of_set(it, set, next, length)
            }
            Iter::Enumerate { of, next } => {
                let (of, next) = (*of, *next);
                self.next_of_enumerate(it, of, next)
            }
            Iter::Zip { of, strict } => {
                let (of, strict) = (Row::from_slice(of), *strict);
                self.next_of_zip(&of, strict)
            }
            Iter::Reversed { next: 0, .. } => Ok(Next::Done),
            Iter::Reversed { of, next } => {
                let (of, next) = (*of, *next);
                Ok(self.next_of_reversed(it, of, next))
            }
            Iter::Tool(t) => {
                let kind = t.kind;
                self.next_of_tool(it, kind)
            }
            Iter::Callable { .. } | Iter::GetItem { .. } => Ok(Next::Drive),
            Iter::Finished => Ok(Next::Done),
        }
    }

    fn next_of_range(&mut self, it: Value, next: BigInt) -> Next {
        self.advance(it, |i| {
            if let Iter::Range { next, step, .. } = i {
                *next += &*step
            }
        });
        Next::Item(self.big(next))
    }

    fn next_of_reversed(&mut self, it: Value, of: Value, next: usize) -> Next {
        self.advance(it, |i| {
            if let Iter::Reversed { next, .. } = i {
                *next -= 1
            }
        });
        match self.get_item(of, Value::int(next as i64 - 1)) {
            Ok(Act::Value(v)) => Next::Item(v),
            _ => Next::Done,
        }
    }

    fn next_of_str(&mut self, it: Value, of: Value, offset: usize) -> Next {
        let Some(c) = self.text(of).and_then(|t| t.get(offset..)?.chars().next()) else { return Next::Done };
        self.advance(it, |i| {
            if let Iter::Str { offset, .. } = i {
                *offset += c.len_utf8()
            }
        });
        Next::Item(self.char(c))
    }

    fn next_of_set(&mut self, it: Value, set: Value, next: usize, length: usize) -> Result<Next, Fail> {
        let s = self.as_set(set).expect("a set iterator holds a set");
        if s.len() != length {
            return Err(self.raise(classes::RUNTIME_ERROR, "Set changed size during iteration"));
        }
        let Some((at, item)) = (next..s.places()).find_map(|p| s.at(p).map(|v| (p, v))) else {
            return Ok(Next::Done);
        };
        self.advance(it, |i| {
            if let Iter::Set { next, .. } = i {
                *next = at + 1
            }
        });
        Ok(Next::Item(self.heap.own(item)))
    }

    fn next_of_enumerate(&mut self, it: Value, of: Value, number: Value) -> Result<Next, Fail> {
        let v = match self.next(of)? {
            Next::Item(v) => v,
            other => return Ok(other),
        };
        let after = match number.is_int().then(|| number.as_int() + 1) {
            Some(n) => self.int(n),
            None => self.number_binary(super::number::op::ADD, number, Value::int(1))?.unwrap_or(Value::int(0)),
        };
        self.advance(it, |i| {
            if let Iter::Enumerate { next, .. } = i {
                *next = after
            }
        });
        Ok(Next::Item(self.pair(number, v)))
    }

    fn advance(&mut self, it: Value, f: impl FnOnce(&mut Iter)) {
        if let Object::Iter(i) = self.heap.get_mut(it) {
            f(Rc::make_mut(i));
        }
    }

    fn next_of_dict(
        &mut self,
        it: Value,
        dict: Value,
        kind: ViewKind,
        next: usize,
        (length, left): (u32, u32),
        reverse: bool,
    ) -> Result<Next, Fail> {
        let d = self.as_dict(dict).expect("a dict iterator holds a dict");
        if d.len() != length as usize {
            return Err(self.raise(classes::RUNTIME_ERROR, "dictionary changed size during iteration"));
        }
        let found = if reverse {
            (0..next).rev().find_map(|p| d.at(p).map(|e| (p, *e)))
        } else {
            (next..d.places()).find_map(|p| d.at(p).map(|e| (p, *e)))
        };
        let Some((at, e)) = found else { return Ok(Next::Done) };
        if left == 0 && !reverse {
            return Err(self.raise(classes::RUNTIME_ERROR, "dictionary keys changed during iteration"));
        }
        self.advance(it, |i| {
            if let Iter::Dict { next, left, .. } = i {
                (*next, *left) = (if reverse { at } else { at + 1 }, left.saturating_sub(1))
            }
        });
        Ok(Next::Item(match kind {
            ViewKind::Keys => self.heap.own(e.key),
            ViewKind::Values => self.heap.own(e.value),
            ViewKind::Items => {
                self.heap.inc(e.key);
                self.heap.inc(e.value);
                self.pair(e.key, e.value)
            }
        }))
    }

    fn next_of_zip(&mut self, of: &[Value], strict: bool) -> Result<Next, Fail> {
        let mut row = Row::new();
        for (n, it) in of.iter().enumerate() {
            match self.next(*it)? {
                Next::Item(v) => row.push(v),
                other @ (Next::Drive | Next::Ask(..)) => return Ok(other),
                Next::Done => {
                    self.heap.dec_all(&row);
                    return if strict { self.check_strict(of, n) } else { Ok(Next::Done) };
                }
            }
        }
        if of.is_empty() {
            return Ok(Next::Done);
        }
        Ok(Next::Item(self.tuple_of(&row)))
    }

    /// `zip(strict=True)`: argument `n` ended first.
    fn check_strict(&mut self, of: &[Value], n: usize) -> Result<Next, Fail> {
        let named = |k: usize| if k == 1 { "argument 1".to_string() } else { format!("arguments 1-{k}") };
        if n > 0 {
            let text = format!("zip() argument {} is shorter than {}", n + 1, named(n));
            return Err(self.value_error(&text));
        }
        for (k, it) in of.iter().enumerate().skip(1) {
            if let Next::Item(v) = self.next(*it)? {
                self.heap.dec(v);
                let text = format!("zip() argument {} is longer than {}", k + 1, named(k));
                return Err(self.value_error(&text));
            }
        }
        Ok(Next::Done)
    }
}
