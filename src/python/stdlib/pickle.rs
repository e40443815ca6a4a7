//! `_pickle_plain`: pickling of what is made of plain data only, in the bytes that CPython writes (protocols 4 and 5).
//! Anything else gives `NotImplemented`, and `pickle.py` does it. Nothing here recurses: nesting is a stack of tasks.

use crate::python::heap::{Object, Value};
use crate::python::text::surrogates;
use crate::python::types::native::{Group, Owner, f};
use crate::python::types::{Act, R, Space};
use num_bigint::BigInt;
use std::collections::BTreeMap;

pub static PICKLE: Group = Group {
    owner: Owner::Module("_pickle_plain"),
    natives: &[f("dumps", dumps, 2, 2), f("loads", super::unpickle::loads, 1, 1)],
};

const FRAME_TARGET: usize = 64 * 1024;
const FRAME_LEAST: usize = 4;
const FRAME_HEADER: usize = 9;
const BATCH: usize = 1000;
/// CPython's recursion ends here; beyond it Python code raises.
const MOST_DEPTH: usize = 4999;

/// What is still to be written.
enum Task {
    Save(Value),
    Byte(u8),
    /// A list and where its next batch begins.
    List(Value, usize),
    /// A dict and the position where its next batch begins.
    Dict(Value, usize),
    Set(Value, usize),
    /// The elements of a tuple were written.
    TupleEnd(Value, usize),
    FrozenEnd(Value),
}

struct Writer<'a> {
    s: &'a Space,
    out: Vec<u8>,
    frame: Option<usize>,
    memo: BTreeMap<u64, u32>,
    tasks: Vec<Task>,
    protocol: u8,
    /// How many containers are open.
    depth: usize,
}

/// Not plain data.
struct NotPlain;

fn dumps(s: &mut Space, a: &[Value]) -> R {
    let protocol = s.as_i64(a[1]).unwrap_or(0) as u8;
    if protocol < 4 {
        return Ok(Act::Value(Value::NOT_IMPLEMENTED));
    }
    let mut w = Writer {
        s,
        out: vec![0x80, protocol],
        frame: None,
        memo: BTreeMap::new(),
        tasks: vec![Task::Save(a[0])],
        protocol,
        depth: 0,
    };
    if w.run().is_err() {
        return Ok(Act::Value(Value::NOT_IMPLEMENTED));
    }
    w.byte(b'.');
    w.close_frame();
    let out = w.out;
    s.reserve(out.len() as u128)?;
    Ok(Act::Value(s.bytes(&out)))
}

impl Writer<'_> {
    fn run(&mut self) -> Result<(), NotPlain> {
        while let Some(task) = self.tasks.pop() {
            if self.depth > MOST_DEPTH {
                return Err(NotPlain);
            }
            if matches!(task, Task::Byte(_) | Task::TupleEnd(..) | Task::FrozenEnd(_)) {
                self.depth -= 1;
            }
            match task {
                Task::Save(v) => self.save(v)?,
                Task::Byte(b) => self.byte(b),
                Task::List(v, from) => self.list_batch(v, from),
                Task::Dict(v, from) => self.dict_batch(v, from),
                Task::Set(v, from) => self.set_batch(v, from),
                Task::TupleEnd(v, len) => self.tuple_end(v, len),
                Task::FrozenEnd(v) => self.frozen_end(v),
            }
        }
        Ok(())
    }

    fn write(&mut self, b: &[u8]) {
        if self.frame.is_none() {
            self.frame = Some(self.out.len());
            self.out.extend_from_slice(&[0; FRAME_HEADER]);
        }
        self.out.extend_from_slice(b);
    }

    fn byte(&mut self, b: u8) {
        self.write(&[b]);
    }

    fn close_frame(&mut self) {
        let Some(at) = self.frame.take() else { return };
        let length = self.out.len() - at - FRAME_HEADER;
        if length < FRAME_LEAST {
            self.out.drain(at..at + FRAME_HEADER);
            return;
        }
        self.out[at] = 0x95;
        self.out[at + 1..at + FRAME_HEADER].copy_from_slice(&(length as u64).to_le_bytes());
    }

    fn boundary(&mut self) {
        if self.frame.is_some_and(|at| self.out.len() - at - FRAME_HEADER >= FRAME_TARGET) {
            self.close_frame();
        }
    }

    /// A payload that is long stays outside of frames.
    fn payload(&mut self, header: &[u8], data: &[u8]) {
        if data.len() < FRAME_TARGET {
            self.write(header);
            self.write(data);
            return;
        }
        self.close_frame();
        self.out.extend_from_slice(header);
        self.out.extend_from_slice(data);
    }

    /// Texts and bytes of at most one character are the same object wherever they come from, as in CPython.
    fn key(&self, v: Value) -> u64 {
        match self.s.heap.object(v) {
            Some(Object::Str(t, chars)) if *chars <= 1 => {
                let c = t.chars().next().map_or(1 << 20, u64::from);
                if c < 256 || c == 1 << 20 { 1 << 63 | c } else { v.0 }
            }
            Some(Object::Bytes(b)) if b.len() <= 1 => 1 << 62 | b.first().map_or(256, |b| u64::from(*b)),
            _ => v.0,
        }
    }

    fn memoize(&mut self, v: Value) {
        let (key, n) = (self.key(v), self.memo.len() as u32);
        self.memo.insert(key, n);
        self.byte(0x94);
    }

    fn get(&mut self, n: u32) {
        match u8::try_from(n) {
            Ok(n) => self.write(&[b'h', n]),
            Err(_) => {
                let mut b = vec![b'j'];
                b.extend_from_slice(&n.to_le_bytes());
                self.write(&b);
            }
        }
    }

    fn save(&mut self, v: Value) -> Result<(), NotPlain> {
        self.boundary();
        if v.is_int() {
            self.int(v.as_int());
            return Ok(());
        }
        if let Some(x) = self.s.as_float(v) {
            let mut b = vec![b'G'];
            b.extend_from_slice(&x.to_bits().to_be_bytes());
            self.write(&b);
            return Ok(());
        }
        match v {
            Value::NONE => self.byte(b'N'),
            Value::TRUE => self.byte(0x88),
            Value::FALSE => self.byte(0x89),
            _ => return self.save_object(v),
        }
        Ok(())
    }

    fn int(&mut self, i: i64) {
        if let Ok(b) = u8::try_from(i) {
            self.write(&[b'K', b]);
        } else if let Ok(w) = u16::try_from(i) {
            let [lo, hi] = w.to_le_bytes();
            self.write(&[b'M', lo, hi]);
        } else if let Ok(w) = i32::try_from(i) {
            let [a, b, c, d] = w.to_le_bytes();
            self.write(&[b'J', a, b, c, d]);
        } else {
            self.long(&BigInt::from(i));
        }
    }

    fn long(&mut self, i: &BigInt) {
        let bytes = i.to_signed_bytes_le();
        match u8::try_from(bytes.len()) {
            Ok(n) => self.write(&[0x8a, n]),
            Err(_) => {
                let mut head = vec![0x8b];
                head.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
                self.write(&head);
            }
        }
        self.write(&bytes);
    }

    fn save_object(&mut self, v: Value) -> Result<(), NotPlain> {
        let s = self.s;
        let Some(object) = s.heap.object(v) else { return Err(NotPlain) };
        if let Object::BigInt(i) = object {
            self.long(i);
            return Ok(());
        }
        let key = self.key(v);
        if let Some(n) = self.memo.get(&key) {
            self.get(*n);
            return Ok(());
        }
        match object {
            Object::Str(..) | Object::Rope(_) if s.text(v).is_some_and(|t| surrogates::holds(t)) => {
                return Err(NotPlain);
            }
            Object::Str(t, _) => self.sized(v, [0x8c, b'X', 0x8d], t.as_bytes()),
            Object::Rope(r) => self.sized(v, [0x8c, b'X', 0x8d], r.whole().as_bytes()),
            Object::Bytes(b) => self.sized(v, [b'C', b'B', 0x8e], b),
            Object::ByteArray(b) if self.protocol == 5 => {
                let mut head = vec![0x96];
                head.extend_from_slice(&(b.len() as u64).to_le_bytes());
                self.payload(&head, &b.to_vec());
                self.memoize(v);
            }
            Object::Tuple(t) => self.tuple(v, t),
            Object::List(l) => {
                let some = !l.is_empty();
                self.container(v, b']', if some { Some(Task::List(v, 0)) } else { None });
            }
            Object::Dict(d) => {
                let some = !d.is_empty();
                self.container(v, b'}', if some { Some(Task::Dict(v, 0)) } else { None });
            }
            Object::Set(x) => {
                let some = !x.is_empty();
                self.container(v, 0x8f, if some { Some(Task::Set(v, 0)) } else { None });
            }
            Object::FrozenSet(x) => {
                self.byte(b'(');
                self.depth += 1;
                self.tasks.push(Task::FrozenEnd(v));
                let items: Vec<Value> = x.iter().map(|(_, k)| k).collect();
                self.tasks.extend(items.into_iter().rev().map(Task::Save));
            }
            _ => return Err(NotPlain),
        }
        Ok(())
    }

    fn sized(&mut self, v: Value, codes: [u8; 3], data: &[u8]) {
        let mut head = Vec::new();
        if let Ok(n) = u8::try_from(data.len()) {
            head.extend_from_slice(&[codes[0], n]);
        } else if let Ok(n) = u32::try_from(data.len()) {
            head.push(codes[1]);
            head.extend_from_slice(&n.to_le_bytes());
        } else {
            head.push(codes[2]);
            head.extend_from_slice(&(data.len() as u64).to_le_bytes());
        }
        self.payload(&head, data);
        self.memoize(v);
    }

    fn container(&mut self, v: Value, code: u8, rest: Option<Task>) {
        self.byte(code);
        self.memoize(v);
        self.tasks.extend(rest);
    }

    fn tuple(&mut self, v: Value, t: &[Value]) {
        if t.is_empty() {
            self.byte(b')');
            return;
        }
        if t.len() > 3 {
            self.byte(b'(');
        }
        self.depth += 1;
        self.tasks.push(Task::TupleEnd(v, t.len()));
        self.tasks.extend(t.iter().rev().map(|v| Task::Save(*v)));
    }

    /// A tuple that contains itself is already known when its elements are written.
    fn tuple_end(&mut self, v: Value, len: usize) {
        if let Some(n) = self.memo.get(&v.0).copied() {
            if len > 3 {
                self.byte(b'1');
            } else {
                (0..len).for_each(|_| self.byte(b'0'));
            }
            self.get(n);
            return;
        }
        self.byte(if len > 3 { b't' } else { 0x84 + len as u8 });
        self.memoize(v);
    }

    fn frozen_end(&mut self, v: Value) {
        if let Some(n) = self.memo.get(&v.0).copied() {
            self.byte(b'1');
            self.get(n);
            return;
        }
        self.byte(0x91);
        self.memoize(v);
    }

    fn list_batch(&mut self, v: Value, from: usize) {
        let Object::List(l) = self.s.heap.get(v) else { return };
        let items: Vec<Value> = (from..l.len().min(from + BATCH)).filter_map(|i| l.get(i).copied()).collect();
        if l.len() == 1 {
            self.depth += 1;
            self.tasks.push(Task::Byte(b'a'));
        } else {
            self.byte(b'(');
            if from + items.len() < l.len() {
                self.tasks.push(Task::List(v, from + BATCH));
            }
            self.depth += 1;
            self.tasks.push(Task::Byte(b'e'));
        }
        self.tasks.extend(items.into_iter().rev().map(Task::Save));
    }

    fn dict_batch(&mut self, v: Value, from: usize) {
        let Object::Dict(d) = self.s.heap.get(v) else { return };
        let mut items = Vec::new();
        let (mut at, mut count) = (from, 0);
        while at < d.places() && count < BATCH {
            if let Some(e) = d.at(at) {
                items.extend([e.key, e.value]);
                count += 1;
            }
            at += 1;
        }
        if d.len() == 1 {
            self.depth += 1;
            self.tasks.push(Task::Byte(b's'));
        } else {
            self.byte(b'(');
            if count == BATCH {
                self.tasks.push(Task::Dict(v, at));
            }
            self.depth += 1;
            self.tasks.push(Task::Byte(b'u'));
        }
        self.tasks.extend(items.into_iter().rev().map(Task::Save));
    }

    fn set_batch(&mut self, v: Value, from: usize) {
        let Object::Set(x) = self.s.heap.get(v) else { return };
        let mut items = Vec::new();
        let mut at = from;
        while at < x.places() && items.len() < BATCH {
            items.extend(x.at(at));
            at += 1;
        }
        self.byte(b'(');
        if items.len() == BATCH {
            self.tasks.push(Task::Set(v, at));
        }
        self.depth += 1;
        self.tasks.push(Task::Byte(0x90));
        self.tasks.extend(items.into_iter().rev().map(Task::Save));
    }
}
