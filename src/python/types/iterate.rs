//! Iteration over builtin values without calling Python. What needs Python (generators, `__next__`) the interpreter drives.

use super::classes;
use super::space::{Act, Fail, R, Space};
use crate::python::code::sym;
use crate::python::heap::{Iter, Object, Value, ViewKind};
use num_traits::Signed;
use std::rc::Rc;

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
    /// `iter(v)`; borrows.
    ///
    /// # Errors
    /// `TypeError` for what is not iterable.
    pub fn iter(&mut self, v: Value) -> R {
        let made = match self.heap.object(v) {
            Some(Object::Memory(m)) if m.of.is_none() => {
                return Err(self.value_error("operation forbidden on released memoryview object"));
            }
            Some(Object::List(_) | Object::Tuple(_) | Object::Bytes(_) | Object::ByteArray(_) | Object::Memory(_)) => {
                self.heap.inc(v);
                self.heap.alloc(Object::SequenceIter { of: v, next: 0 })
            }
            Some(Object::Str(..) | Object::Rope(_)) => {
                self.settle(v);
                self.heap.inc(v);
                self.heap.alloc(Object::Iter(Rc::new(Iter::Str { of: v, offset: 0 })))
            }
            Some(Object::Range(r)) => {
                let r = r.clone();
                self.range_iter(&r)
            }
            Some(Object::Dict(_)) => self.dict_iter(v, ViewKind::Keys, false),
            Some(Object::DictView { dict, kind }) => {
                let (d, k) = (*dict, *kind);
                self.dict_iter(d, k, false)
            }
            Some(Object::Set(s) | Object::FrozenSet(s)) => {
                let length = s.len();
                self.heap.inc(v);
                self.heap.alloc(Object::Iter(Rc::new(Iter::Set { set: v, next: 0, length })))
            }
            Some(
                Object::RangeIter { .. }
                | Object::StepIter { .. }
                | Object::SequenceIter { .. }
                | Object::Iter(_)
                | Object::Generator(_),
            ) => self.heap.own(v),
            _ => return self.iter_of_instance(v),
        };
        Ok(Act::Value(made))
    }

    fn iter_of_instance(&mut self, v: Value) -> R {
        let class = self.class_of(v);
        let Some(f) = self.class_attr(class, sym::ITER) else {
            if self.class_attr(class, sym::GETITEM).is_some() && self.defines_operators(v) {
                self.heap.inc(v);
                return Ok(Act::Value(self.heap.alloc(Object::Iter(Rc::new(Iter::GetItem { of: v, next: 0 })))));
            }
            let text = format!("'{}' object is not iterable", self.type_name(v));
            return Err(self.type_error(&text));
        };
        if f.as_native().is_some() {
            let base = self.plain(v);
            if base != v {
                return self.iter(base);
            }
        }
        if f.is_none() {
            let text = format!("'{}' object is not iterable", self.type_name(v));
            return Err(self.type_error(&text));
        }
        Ok(Act::Prelude("_iter_of", vec![self.heap.own(f), self.heap.own(v)]))
    }

    /// An iterator over a dict; owned.
    pub fn dict_iter(&mut self, dict: Value, kind: ViewKind, reverse: bool) -> Value {
        let dict = self.plain(dict);
        self.heap.inc(dict);
        let d = self.as_dict(dict).expect("dict_iter is called with a dict");
        let (length, next) = (d.len(), if reverse { d.places() } else { 0 });
        self.heap.alloc(Object::Iter(Rc::new(Iter::Dict { dict, kind, next, length, reverse })))
    }

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
            Iter::Dict { dict, kind: ViewKind::Items, next, length, reverse: false } => {
                let (dict, next, length) = (*dict, *next, *length);
                let d = self.as_dict(dict).expect("a dict iterator holds a dict");
                if d.len() != length {
                    return Ok(Two::Other);
                }
                let Some((at, e)) = (next..d.places()).find_map(|p| d.at(p).map(|e| (p, *e))) else {
                    return Ok(Two::Done);
                };
                self.advance(it, |i| {
                    if let Iter::Dict { next, .. } = i {
                        *next = at + 1
                    }
                });
                Ok(Two::Pair(self.heap.own(e.key), self.heap.own(e.value)))
            }
            _ => Ok(Two::Other),
        }
    }

    fn next_of_iter(&mut self, it: Value) -> Result<Next, Fail> {
        let Object::Iter(i) = self.heap.get(it) else { return Ok(Next::Drive) };
        // What is small is copied, what is shared is counted: nothing is borrowed while the element is found.
        let i = i.clone();
        match *i {
            Iter::Str { of, offset } => {
                let Some(c) = self.text(of).and_then(|t| t.get(offset..)?.chars().next()) else {
                    return Ok(Next::Done);
                };
                drop(i);
                self.advance(it, |i| {
                    if let Iter::Str { offset, .. } = i {
                        *offset += c.len_utf8()
                    }
                });
                Ok(Next::Item(self.char(c)))
            }
            Iter::Range { ref next, ref stop, ref step } => {
                if if step.is_positive() { next >= stop } else { next <= stop } {
                    return Ok(Next::Done);
                }
                let next = next.clone();
                drop(i);
                self.advance(it, |i| {
                    if let Iter::Range { next, step, .. } = i {
                        *next += &*step
                    }
                });
                Ok(Next::Item(self.big(next)))
            }
            Iter::Dict { dict, kind, next, length, reverse } => {
                drop(i);
                self.next_of_dict(it, dict, kind, next, length, reverse)
            }
            Iter::Set { set, next, length } => {
                drop(i);
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
            Iter::Enumerate { of, next } => match self.next(of)? {
                Next::Item(v) => {
                    drop(i);
                    let after = match next.is_int().then(|| next.as_int() + 1) {
                        Some(n) => self.int(n),
                        None => {
                            self.number_binary(super::number::op::ADD, next, Value::int(1))?.unwrap_or(Value::int(0))
                        }
                    };
                    self.advance(it, |i| {
                        if let Iter::Enumerate { next, .. } = i {
                            *next = after
                        }
                    });
                    Ok(Next::Item(self.pair(next, v)))
                }
                other => Ok(other),
            },
            Iter::Zip { ref of, strict } => self.next_of_zip(of, strict),
            Iter::Reversed { of, next } => {
                if next == 0 {
                    return Ok(Next::Done);
                }
                drop(i);
                self.advance(it, |i| {
                    if let Iter::Reversed { next, .. } = i {
                        *next -= 1
                    }
                });
                match self.get_item(of, Value::int(next as i64 - 1)) {
                    Ok(Act::Value(v)) => Ok(Next::Item(v)),
                    _ => Ok(Next::Done),
                }
            }
            Iter::Tool(ref t) => {
                let kind = t.kind;
                drop(i);
                self.next_of_tool(it, kind)
            }
            Iter::Callable { .. } | Iter::GetItem { .. } => Ok(Next::Drive),
            Iter::Finished => Ok(Next::Done),
        }
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
        length: usize,
        reverse: bool,
    ) -> Result<Next, Fail> {
        let d = self.as_dict(dict).expect("a dict iterator holds a dict");
        if d.len() != length {
            return Err(self.raise(classes::RUNTIME_ERROR, "dictionary changed size during iteration"));
        }
        let found = if reverse {
            (0..next).rev().find_map(|p| d.at(p).map(|e| (p, *e)))
        } else {
            (next..d.places()).find_map(|p| d.at(p).map(|e| (p, *e)))
        };
        let Some((at, e)) = found else { return Ok(Next::Done) };
        self.advance(it, |i| {
            if let Iter::Dict { next, .. } = i {
                *next = if reverse { at } else { at + 1 }
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
        let mut items = Vec::with_capacity(of.len());
        for (n, it) in of.iter().enumerate() {
            match self.next(*it)? {
                Next::Item(v) => items.push(v),
                other @ (Next::Drive | Next::Ask(..)) => return Ok(other),
                Next::Done => {
                    self.heap.dec_all(&items);
                    return if strict { self.check_strict(of, n) } else { Ok(Next::Done) };
                }
            }
        }
        if of.is_empty() {
            return Ok(Next::Done);
        }
        Ok(Next::Item(self.tuple(items)))
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

    /// True for iterators that never need Python.
    pub fn is_native_iter(&self, it: Value) -> bool {
        self.is_shallow(it)
            && match self.heap.object(it) {
                Some(Object::RangeIter { .. } | Object::StepIter { .. } | Object::SequenceIter { .. }) => true,
                Some(Object::Iter(i)) => match i.as_ref() {
                    Iter::Tool(t) => self.is_native_tool(t),
                    Iter::Callable { .. } | Iter::GetItem { .. } => false,
                    _ => true,
                },
                _ => false,
            }
    }

    /// False for iterators over iterators over iterators… so deep that going over them in Rust could exhaust its stack.
    fn is_shallow(&self, it: Value) -> bool {
        let mut level = vec![it];
        for _ in 0..64 {
            let mut below = Vec::new();
            for v in level {
                if let Some(Object::Iter(i)) = self.heap.object(v) {
                    match i.as_ref() {
                        Iter::Enumerate { of, .. } => below.push(*of),
                        Iter::Zip { of, .. } | Iter::Tool(crate::python::heap::Tool { of, .. }) => {
                            below.extend_from_slice(of)
                        }
                        _ => {}
                    }
                }
            }
            if below.is_empty() {
                return true;
            }
            if below.len() > 1000 {
                return false;
            }
            level = below;
        }
        false
    }

    /// All elements of a value whose iteration never needs Python; `None` when it does. Owned.
    ///
    /// # Errors
    /// `TypeError` for what is not iterable, and what iterating raises.
    pub fn collect_items(&mut self, v: Value) -> Result<Option<Vec<Value>>, Fail> {
        let plain = match self.heap.object(v) {
            Some(Object::List(l)) => Some(l.to_vec()),
            Some(Object::Tuple(t)) => Some(t.to_vec()),
            _ => None,
        };
        if let Some(items) = plain {
            items.iter().for_each(|v| self.heap.inc(*v));
            return Ok(Some(items));
        }
        if self.defines_operators(v)
            && self.class_attr(self.class_of(v), sym::ITER).is_none_or(|f| f.as_native().is_none())
        {
            return if self.class_attr(self.class_of(v), sym::ITER).is_none()
                && self.class_attr(self.class_of(v), sym::GETITEM).is_none()
            {
                self.iter(v).map(|_| None)
            } else {
                Ok(None)
            };
        }
        let it = match self.iter(v)? {
            Act::Value(it) => it,
            other => {
                self.drop_act(other);
                return Ok(None);
            }
        };
        if !(self.is_native_iter(it) || self.gives_leaves(it, true)) || self.is_endless(it) {
            self.heap.dec(it);
            return Ok(None);
        }
        let items = self.drain(it);
        self.heap.dec(it);
        items.map(Some)
    }

    fn drain(&mut self, it: Value) -> Result<Vec<Value>, Fail> {
        let mut items = Vec::new();
        loop {
            match self.next(it) {
                Ok(Next::Item(v)) => {
                    items.push(v);
                    if items.len() % 65_536 == 0 {
                        self.reserve(items.len() as u128 * 8)?;
                        if items.len() > 1 << 26 {
                            self.heap.dec_all(&items);
                            return Err(Fail::Raise(self.exception(classes::MEMORY_ERROR, vec![])));
                        }
                    }
                }
                Ok(_) => return Ok(items),
                Err(fail) => {
                    self.heap.dec_all(&items);
                    return Err(fail);
                }
            }
        }
    }

    /// Releases what an act holds.
    pub fn drop_act(&mut self, act: Act) {
        match act {
            Act::Value(v) => self.heap.dec(v),
            Act::Call(f, args) | Act::CallKw(f, args, _) => {
                self.heap.dec(f);
                self.heap.dec_all(&args);
            }
            Act::Prelude(_, args) => self.heap.dec_all(&args),
            Act::Resume { generator, send, .. } => {
                self.heap.dec(generator);
                self.heap.dec(send);
            }
            Act::Body { function, namespace } => {
                self.heap.dec(function);
                self.heap.dec(namespace);
            }
            Act::Syscall(..)
            | Act::Frames
            | Act::Globals
            | Act::Locals
            | Act::Frame(_)
            | Act::ZeroSuper
            | Act::Handled => {}
        }
    }
}
