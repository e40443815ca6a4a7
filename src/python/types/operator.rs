//! Operators on builtin values: arithmetic and concatenation, order, membership, subscripts. What a class of the program
//! defines is called by the prelude.

use super::classes;
use super::number::op;
use super::space::{Act, Fail, R, Space};
use crate::python::heap::{Object, Set, Value};
use num_traits::ToPrimitive;
use std::cmp::Ordering;
use std::rc::Rc;

/// Numbers of the comparisons, in the order of the compiler.
pub mod cmp {
    pub const LT: u8 = 0;
    pub const LE: u8 = 1;
    pub const EQ: u8 = 2;
    pub const NE: u8 = 3;
    pub const GT: u8 = 4;
    pub const GE: u8 = 5;
    pub const SYMBOLS: [&str; 6] = ["<", "<=", "==", "!=", ">", ">="];
}

/// An order that is not decided here.
pub enum Undecided {
    /// No order between these types.
    Unordered,
    AskPython,
}

impl Space {
    /// A binary operator; borrows both.
    ///
    /// # Errors
    /// As Python's.
    pub fn binary(&mut self, o: u8, inplace: bool, a: Value, b: Value) -> R {
        if o == op::ADD
            && let Some(joined) = self.concatenated(a, b)
        {
            return Ok(Act::Value(joined));
        }
        // The template's own operator comes first, whatever it is given.
        let template = o == op::REMAINDER
            && matches!(
                self.heap.object(a),
                Some(Object::Str(..) | Object::Rope(_) | Object::Bytes(_) | Object::ByteArray(_))
            )
            && !matches!(self.heap.object(b), Some(Object::Derived(_)));
        if !template && (self.defines_operators(a) || self.defines_operators(b)) {
            let args = vec![Value::int(i64::from(o)), Value::bool(inplace), self.heap.own(a), self.heap.own(b)];
            return Ok(Act::Prelude("_binary", args));
        }
        self.builtin_binary(o, inplace, a, b)
    }

    /// `a + b` of two texts; owned.
    pub fn concatenated(&mut self, a: Value, b: Value) -> Option<Value> {
        let (Object::Str(_, n), Object::Str(_, m)) = (self.heap.object(a)?, self.heap.object(b)?) else { return None };
        let chars = n + m;
        Some(self.joined(chars, |space, joined| {
            for part in [a, b] {
                if let Some(Object::Str(text, _)) = space.heap.object(part) {
                    joined.push_str(text);
                }
            }
        }))
    }

    /// True for instances of classes of the program: their operators are looked up by the prelude.
    pub fn defines_operators(&self, v: Value) -> bool {
        match self.heap.object(v) {
            Some(Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_) | Object::Exception(_)) => true,
            Some(Object::Class(c)) => c.metaclass != classes::TYPE,
            _ => false,
        }
    }

    /// A binary operator as the builtin types define it.
    ///
    /// # Errors
    /// `TypeError` where they do not.
    pub fn builtin_binary(&mut self, o: u8, inplace: bool, a: Value, b: Value) -> R {
        let (p, q) = (self.plain(a), self.plain(b));
        if let Some(v) = self.number_binary(o, p, q)? {
            return Ok(Act::Value(v));
        }
        if o == op::MULTIPLY && self.is_sequence(q) && self.as_big(p).is_some() {
            return self.builtin_binary(o, false, b, a);
        }
        self.check_repeat_count(o, p, b)?;
        self.sequence_binary(o, inplace, [a, b], p, q)
    }

    fn sequence_binary(&mut self, o: u8, inplace: bool, [a, b]: [Value; 2], p: Value, q: Value) -> R {
        match self.heap.object(p) {
            Some(Object::Str(..) | Object::Rope(_)) => {
                if let Some(r) = self.str_binary(o, p, b, q)? {
                    return Ok(r);
                }
            }
            Some(Object::List(_)) => {
                if let Some(r) = self.list_binary(o, inplace, p, q)? {
                    return Ok(r);
                }
            }
            Some(Object::Tuple(t)) => {
                let t = t.clone();
                if let Some(r) = self.tuple_binary(o, &t, q)? {
                    return Ok(Act::Value(r));
                }
            }
            Some(Object::Bytes(_) | Object::ByteArray(_)) => {
                if let Some(r) = self.bytes_binary(o, inplace, p, q)? {
                    return Ok(r);
                }
            }
            Some(Object::Dict(_)) if o == op::OR && (inplace || self.as_dict(q).is_some()) => {
                return Ok(Act::Prelude(
                    if inplace { "_dict_ior" } else { "_dict_or" },
                    vec![self.heap.own(a), self.heap.own(b)],
                ));
            }
            Some(Object::Set(_) | Object::FrozenSet(_) | Object::DictView { .. }) => {
                if let Some(r) = self.set_binary(o, inplace, a, b)? {
                    return Ok(r);
                }
            }
            _ => {}
        }
        if o == op::OR
            && let Some(v) = self.union(a, b)
        {
            return Ok(Act::Value(v));
        }
        Err(self.unsupported_operands(o, inplace, a, b))
    }

    fn is_sequence(&self, v: Value) -> bool {
        matches!(
            self.heap.object(v),
            Some(
                Object::Str(..)
                    | Object::Rope(_)
                    | Object::List(_)
                    | Object::Tuple(_)
                    | Object::Bytes(_)
                    | Object::ByteArray(_)
            )
        )
    }

    /// The `TypeError` for operands that do not go together.
    #[cold]
    pub fn unsupported_operands(&mut self, o: u8, inplace: bool, a: Value, b: Value) -> Fail {
        let (x, y) = (self.type_name(a), self.type_name(b));
        let concatenates = |v: Value, me: &Self| me.is_sequence(me.plain(v));
        if o == op::ADD && concatenates(a, self) {
            let name = self.type_name(self.plain(a));
            let text = match &*name {
                "bytes" | "bytearray" => format!("can't concat {y} to {name}"),
                _ => format!("can only concatenate {name} (not \"{y}\") to {name}"),
            };
            return self.type_error(&text);
        }
        if o == op::MULTIPLY && (concatenates(a, self) || concatenates(b, self)) {
            let other = if concatenates(a, self) { y } else { x };
            return self.type_error(&format!("can't multiply sequence by non-int of type '{other}'"));
        }
        let symbol = op::SYMBOLS[o as usize];
        let symbol = match (inplace, o) {
            (true, op::POWER) => "**=".to_string(),
            (true, _) => format!("{symbol}="),
            _ => symbol.to_string(),
        };
        self.type_error(&format!("unsupported operand type(s) for {symbol}: '{x}' and '{y}'"))
    }

    /// How often a sequence is to be repeated: no more than an index can say.
    fn check_repeat_count(&mut self, o: u8, p: Value, b: Value) -> Result<(), Fail> {
        if o == op::MULTIPLY && self.is_sequence(p) && self.as_big(b).is_some_and(|n| n.to_i64().is_none()) {
            let text = format!("cannot fit '{}' into an index-sized integer", self.type_name(b));
            return Err(self.raise(classes::OVERFLOW_ERROR, &text));
        }
        Ok(())
    }

    fn repeat_count(&self, q: Value) -> Option<i64> {
        self.as_big(q)?.to_i64().map(|n| n.max(0))
    }

    /// `b` is the right side as it is, for a template: each value's own class says how it is shown.
    fn str_binary(&mut self, o: u8, p: Value, b: Value, q: Value) -> Result<Option<Act>, Fail> {
        let Some(a) = self.text(p).cloned() else { return Ok(None) };
        match o {
            op::ADD => {
                let Some(b) = self.text(q).cloned() else { return Ok(None) };
                self.reserve(a.len() as u128 + b.len() as u128)?;
                let mut s = String::with_capacity(a.len() + b.len());
                s.push_str(&a);
                s.push_str(&b);
                Ok(Some(Act::Value(self.string(s))))
            }
            op::MULTIPLY => {
                let Some(n) = self.repeat_count(q) else { return Ok(None) };
                self.reserve(a.len() as u128 * n as u128)?;
                let s = a.repeat(n as usize);
                Ok(Some(Act::Value(self.string(s))))
            }
            op::REMAINDER => self.percent(&a, b).map(Some),
            _ => Ok(None),
        }
    }

    fn bytes_binary(&mut self, o: u8, inplace: bool, p: Value, q: Value) -> Result<Option<Act>, Fail> {
        let mutable = matches!(self.heap.object(p), Some(Object::ByteArray(_)));
        if mutable
            && inplace
            && o == op::ADD
            && let Some(b) = self.byte_slice(q)
        {
            if !b.is_empty() {
                self.must_be_resizable(p)?;
            }
            self.heap.charge(b.len());
            if let Object::ByteArray(bytes) = self.heap.get_mut(p) {
                b.into_iter().for_each(|b| bytes.push(b));
            }
            return Ok(Some(Act::Value(self.heap.own(p))));
        }
        let a = self.byte_slice(p).unwrap_or_default();
        let a_len = a.len();
        let joined = match o {
            op::ADD => {
                let Some(b) = self.byte_slice(q) else { return Ok(None) };
                [a, b].concat()
            }
            op::MULTIPLY => {
                let Some(n) = self.repeat_count(q) else { return Ok(None) };
                self.reserve(a.len() as u128 * n as u128)?;
                a.repeat(n as usize)
            }
            op::REMAINDER => return self.percent_bytes(&a, q, mutable).map(Some),
            _ => return Ok(None),
        };
        if mutable {
            let chunks = crate::python::heap::Chunks::from_vec(joined);
            if inplace {
                if chunks.len() != a_len {
                    self.must_be_resizable(p)?;
                }
                *self.heap.get_mut(p) = Object::ByteArray(chunks);
                return Ok(Some(Act::Value(self.heap.own(p))));
            }
            return Ok(Some(Act::Value(self.heap.alloc(Object::ByteArray(chunks)))));
        }
        Ok(Some(Act::Value(self.bytes(&joined))))
    }

    /// The bytes of a bytes-like value, copied.
    pub fn byte_slice(&self, v: Value) -> Option<Vec<u8>> {
        match self.heap.object(self.plain(v))? {
            Object::Bytes(b) => Some(b.to_vec()),
            Object::ByteArray(b) => Some(b.to_vec()),
            Object::Memory(m) if !m.of.is_none() => Some(self.memory_bytes(m)),
            _ => None,
        }
    }

    fn list_binary(&mut self, o: u8, inplace: bool, p: Value, q: Value) -> Result<Option<Act>, Fail> {
        if inplace && o == op::ADD {
            if let Some(Object::List(_) | Object::Tuple(_)) = self.heap.object(q) {
                for v in self.sequence_items(q).unwrap_or_default() {
                    let v = self.heap.own(v);
                    self.list_push(p, v);
                }
                return Ok(Some(Act::Value(self.heap.own(p))));
            }
            return Ok(Some(Act::Prelude("_list_iadd", vec![self.heap.own(p), self.heap.own(q)])));
        }
        let Object::List(a) = self.heap.get(p) else { return Ok(None) };
        let mut a = a.to_vec();
        let items = match o {
            op::ADD => {
                let Some(Object::List(b)) = self.heap.object(q) else { return Ok(None) };
                b.extend_into(&mut a);
                a
            }
            op::MULTIPLY => {
                let Some(n) = self.repeat_count(q) else { return Ok(None) };
                self.reserve(a.len() as u128 * n as u128 * 8)?;
                a.repeat(n as usize)
            }
            _ => return Ok(None),
        };
        for v in &items {
            self.heap.inc(*v);
        }
        if inplace {
            let new = crate::python::heap::Chunks::from_vec(items);
            if let Object::List(l) = self.heap.get_mut(p) {
                let old = std::mem::replace(l, new).to_vec();
                self.heap.dec_all(&old);
            }
            return Ok(Some(Act::Value(self.heap.own(p))));
        }
        Ok(Some(Act::Value(self.list(items))))
    }

    fn tuple_binary(&mut self, o: u8, a: &[Value], q: Value) -> Result<Option<Value>, Fail> {
        let items: Vec<Value> = match o {
            op::ADD => {
                let Some(Object::Tuple(b)) = self.heap.object(q) else { return Ok(None) };
                a.iter().chain(b.iter()).copied().collect()
            }
            op::MULTIPLY => {
                let Some(n) = self.repeat_count(q) else { return Ok(None) };
                self.reserve(a.len() as u128 * n as u128 * 8)?;
                a.repeat(n as usize)
            }
            _ => return Ok(None),
        };
        for v in &items {
            self.heap.inc(*v);
        }
        Ok(Some(self.tuple(items)))
    }

    fn set_binary(&mut self, o: u8, inplace: bool, a: Value, b: Value) -> Result<Option<Act>, Fail> {
        let name = match o {
            op::OR => "_set_or",
            op::AND => "_set_and",
            op::SUBTRACT => "_set_sub",
            op::XOR => "_set_xor",
            _ => return Ok(None),
        };
        let set_like =
            |me: &Self, v: Value| me.as_set(v).is_some() || matches!(me.heap.object(v), Some(Object::DictView { .. }));
        let view = matches!(self.heap.object(a), Some(Object::DictView { .. }));
        if !set_like(self, b) && !view {
            return Ok(None);
        }
        if let (Some(p), Some(q)) = (self.as_set(a).cloned(), self.as_set(b).cloned())
            && !(inplace && matches!(self.heap.object(a), Some(Object::Set(_))))
            && let Some(v) = self.plain_set_binary(o, a, &p, &q)
        {
            return Ok(Some(Act::Value(v)));
        }
        let args = vec![self.heap.own(a), self.heap.own(b), Value::bool(inplace)];
        Ok(Some(Act::Prelude(name, args)))
    }

    /// Union, intersection, difference where Python need not be asked.
    fn plain_set_binary(&mut self, o: u8, a: Value, p: &Rc<Set>, q: &Rc<Set>) -> Option<Value> {
        let has = |me: &Self, s: &Set, h: u64, k: Value| {
            if k.is_int() && s.find(h, k, |_| false).is_some() {
                return (true, false);
            }
            let mut ask = false;
            let found = s.find(h, k, |x| {
                me.equal(x, k).unwrap_or_else(|| {
                    ask = true;
                    false
                })
            });
            (found.is_some(), ask)
        };
        let mut new = Set::default();
        let (small, large) = if o == op::AND && p.len() >= q.len() { (q, p) } else { (p, q) };
        if o == op::OR {
            new = p.copied();
            new.expect(q.len());
        }
        if o == op::XOR {
            return self.plain_set_xor(a, p, q);
        }
        let source = if o == op::OR { q } else { small };
        for (h, k) in source.rows() {
            let against = if o == op::OR { &new } else { large.as_ref() };
            let (there, ask) = has(self, against, h, k);
            if ask {
                return None;
            }
            if there == (o == op::AND) {
                new.add(h, k);
            }
        }
        Some(self.set_like(a, new))
    }

    /// What is in one of both, where Python need not be asked.
    fn plain_set_xor(&mut self, a: Value, p: &Rc<Set>, q: &Rc<Set>) -> Option<Value> {
        let mut new = p.copied();
        for (h, k) in q.rows() {
            let mut ask = false;
            let found = new.find(h, k, |x| {
                self.equal(x, k).unwrap_or_else(|| {
                    ask = true;
                    false
                })
            });
            match found {
                _ if ask => return None,
                Some(at) => drop(new.remove(at)),
                None => new.add(h, k),
            }
        }
        Some(self.set_like(a, new))
    }

    /// A set of these elements, frozen if `a` is; takes a count of each.
    fn set_like(&mut self, a: Value, new: Set) -> Value {
        for (_, k) in new.iter() {
            self.heap.inc(k);
        }
        let frozen = matches!(self.heap.object(self.plain(a)), Some(Object::FrozenSet(_)));
        self.heap.alloc(if frozen { Object::FrozenSet(Rc::new(new)) } else { Object::Set(Rc::new(new)) })
    }
}

/// True when an order answers a comparison with yes.
pub fn holds(o: u8, order: Option<Ordering>) -> bool {
    match (o, order) {
        (_, None) => false,
        (cmp::LT, Some(x)) => x.is_lt(),
        (cmp::LE, Some(x)) => x.is_le(),
        (cmp::GT, Some(x)) => x.is_gt(),
        (cmp::GE, Some(x)) => x.is_ge(),
        (cmp::EQ, Some(x)) => x.is_eq(),
        (_, Some(x)) => x.is_ne(),
    }
}
