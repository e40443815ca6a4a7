//! Reads pickles of plain data. What names classes, is broken or needs Python's equality gives `NotImplemented`, and
//! `pickle.py` reads it again from the start.

use crate::python::heap::{Object, Value};
use crate::python::text::surrogates;
use crate::python::types::{Act, R, Space};
use num_bigint::BigInt;
use std::collections::BTreeMap;
use std::rc::Rc;

struct Reader<'a> {
    s: &'a mut Space,
    data: &'a [u8],
    at: usize,
    /// Values of which this owns one count each.
    stack: Vec<Value>,
    marks: Vec<usize>,
    memo: BTreeMap<u32, Value>,
}

/// `loads(data)`: the value, or `NotImplemented`.
pub fn loads(s: &mut Space, a: &[Value]) -> R {
    let Some(data) = s.byte_slice(a[0]) else { return Ok(Act::Value(Value::NOT_IMPLEMENTED)) };
    let mut r = Reader { s, data: &data, at: 0, stack: Vec::new(), marks: Vec::new(), memo: BTreeMap::new() };
    let result = r.run();
    let mut left = std::mem::take(&mut r.stack);
    left.extend(std::mem::take(&mut r.memo).into_values());
    s.heap.dec_all(&left);
    Ok(Act::Value(result.unwrap_or(Value::NOT_IMPLEMENTED)))
}

impl<'a> Reader<'a> {
    fn run(&mut self) -> Option<Value> {
        loop {
            let code = self.take(1)?[0];
            if code == b'.' {
                return if self.marks.is_empty() { self.stack.pop() } else { None };
            }
            self.step(code)?;
        }
    }

    fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let part = self.data.get(self.at..self.at.checked_add(n)?)?;
        self.at += n;
        Some(part)
    }

    fn number(&mut self, bytes: usize) -> Option<usize> {
        let part = self.take(bytes)?;
        usize::try_from(part.iter().rev().fold(0u64, |n, b| n << 8 | u64::from(*b))).ok()
    }

    fn push(&mut self, v: Value) {
        self.stack.push(v);
    }

    /// What stands above the last mark.
    fn pop_mark(&mut self) -> Option<Vec<Value>> {
        let mark = self.marks.pop()?;
        if mark > self.stack.len() {
            return None;
        }
        Some(self.stack.split_off(mark))
    }

    fn step(&mut self, code: u8) -> Option<()> {
        match code {
            0x80 => drop(self.take(1).filter(|v| v[0] <= 5)?),
            0x95 => drop(self.take(8)?),
            b'N' => self.push(Value::NONE),
            0x88 => self.push(Value::TRUE),
            0x89 => self.push(Value::FALSE),
            b'K' | b'M' | b'J' | 0x8a | 0x8b | b'G' => self.scalar(code)?,
            0x8c | b'X' | 0x8d | b'C' | b'B' | 0x8e | 0x96 => self.sized(code)?,
            b'(' => self.marks.push(self.stack.len()),
            b')' | 0x85 | 0x86 | 0x87 | b't' => self.tuple(code)?,
            b']' => {
                let v = self.s.list(vec![]);
                self.push(v);
            }
            b'}' => {
                let v = self.s.dict();
                self.push(v);
            }
            0x8f => {
                let v = self.s.heap.alloc(Object::Set(Rc::default()));
                self.push(v);
            }
            b'a' | b'e' | b's' | b'u' | 0x90 | 0x91 => self.fill(code)?,
            0x94 | b'q' | b'r' | b'h' | b'j' => self.memo(code)?,
            b'0' => {
                let v =
                    if self.marks.last().is_some_and(|m| *m == self.stack.len()) { None } else { self.stack.pop() }?;
                self.s.heap.dec(v);
            }
            b'1' => {
                let items = self.pop_mark()?;
                self.s.heap.dec_all(&items);
            }
            _ => return None,
        }
        Some(())
    }

    fn scalar(&mut self, code: u8) -> Option<()> {
        let v = match code {
            b'K' => Value::int(self.number(1)? as i64),
            b'M' => Value::int(self.number(2)? as i64),
            b'J' => Value::int(i64::from(self.number(4)? as u32 as i32)),
            b'G' => {
                let bits = u64::from_be_bytes(self.take(8)?.try_into().ok()?);
                self.s.float(f64::from_bits(bits))
            }
            _ => {
                let n = self.number(if code == 0x8a { 1 } else { 4 })?;
                let i = BigInt::from_signed_bytes_le(self.take(n)?);
                self.s.big(i)
            }
        };
        self.push(v);
        Some(())
    }

    fn sized(&mut self, code: u8) -> Option<()> {
        let n = self.number(match code {
            0x8c | b'C' => 1,
            b'X' | b'B' => 4,
            _ => 8,
        })?;
        let data = self.take(n)?;
        let v = match code {
            0x8c | b'X' | 0x8d => {
                let text = std::str::from_utf8(data).ok().filter(|text| !surrogates::holds(text))?;
                self.s.str(text)
            }
            0x96 => self.s.heap.alloc(Object::ByteArray(crate::python::heap::Chunks::from_vec(data.to_vec()))),
            _ => self.s.bytes(data),
        };
        self.push(v);
        Some(())
    }

    fn tuple(&mut self, code: u8) -> Option<()> {
        let items = match code {
            b't' => self.pop_mark()?,
            b')' => vec![],
            _ => {
                let from = self.stack.len().checked_sub(usize::from(code - 0x84))?;
                if self.marks.last().is_some_and(|m| *m > from) {
                    return None;
                }
                self.stack.split_off(from)
            }
        };
        let v = self.s.tuple(items);
        self.push(v);
        Some(())
    }

    fn fill(&mut self, code: u8) -> Option<()> {
        let items = match code {
            b'a' => self.above(1)?,
            b's' => self.above(2)?,
            _ => self.pop_mark()?,
        };
        let done = match code {
            b'a' | b'e' => self.append(&items),
            b's' | b'u' => self.set_items(&items),
            0x90 => self.add_items(self.stack.last().copied(), &items),
            _ => {
                let v = self.s.heap.alloc(Object::FrozenSet(Rc::default()));
                self.push(v);
                self.add_items(Some(v), &items)
            }
        };
        // Lists take their elements, the others have counted for themselves.
        if done.is_none() || !matches!(code, b'a' | b'e') {
            self.s.heap.dec_all(&items);
        }
        done
    }

    fn above(&mut self, n: usize) -> Option<Vec<Value>> {
        let from = self.stack.len().checked_sub(n)?;
        if self.marks.last().is_some_and(|m| *m > from) {
            return None;
        }
        Some(self.stack.split_off(from))
    }

    fn target(&self) -> Option<Value> {
        if self.marks.last().is_some_and(|m| *m == self.stack.len()) { None } else { self.stack.last().copied() }
    }

    fn append(&mut self, items: &[Value]) -> Option<()> {
        let list = self.target()?;
        if !matches!(self.s.heap.object(list)?, Object::List(_)) {
            return None;
        }
        self.s.heap.charge(items.len() * 8);
        if let Object::List(l) = self.s.heap.get_mut(list) {
            items.iter().for_each(|v| l.push(*v));
        }
        Some(())
    }

    fn set_items(&mut self, items: &[Value]) -> Option<()> {
        let dict = self.target()?;
        if !matches!(self.s.heap.object(dict)?, Object::Dict(_)) || !items.len().is_multiple_of(2) {
            return None;
        }
        for pair in items.chunks(2) {
            let place = match self.s.dict_lookup(dict, pair[0]) {
                Ok(crate::python::types::lookup::Lookup::AskPython) => return None,
                Ok(place) => place,
                Err(fail) => return self.forget(fail),
            };
            let value = self.s.heap.own(pair[1]);
            self.s.dict_put(dict, place, pair[0], value);
        }
        Some(())
    }

    fn add_items(&mut self, set: Option<Value>, items: &[Value]) -> Option<()> {
        let set = set?;
        if !matches!(self.s.heap.object(set)?, Object::Set(_) | Object::FrozenSet(_)) {
            return None;
        }
        for v in items {
            match self.s.set_add(set, *v) {
                Ok(true) => {}
                Ok(false) => return None,
                Err(fail) => return self.forget(fail),
            }
        }
        Some(())
    }

    /// The failure comes again when Python reads the same bytes.
    fn forget(&mut self, fail: crate::python::types::Fail) -> Option<()> {
        if let crate::python::types::Fail::Raise(e) = fail {
            self.s.heap.dec(e);
        }
        None
    }

    fn memo(&mut self, code: u8) -> Option<()> {
        let n = match code {
            0x94 => self.memo.len() as u32,
            b'q' | b'h' => self.number(1)? as u32,
            _ => self.number(4)? as u32,
        };
        if matches!(code, b'h' | b'j') {
            let v = *self.memo.get(&n)?;
            let v = self.s.heap.own(v);
            self.push(v);
            return Some(());
        }
        let v = self.target()?;
        let v = self.s.heap.own(v);
        if let Some(old) = self.memo.insert(n, v) {
            self.s.heap.dec(old);
        }
        Some(())
    }
}
