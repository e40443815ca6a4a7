//! The builtin functions, and the internal ones that the prelude is written with. Those that need Python for some
//! arguments hand these over to the prelude.

use super::Attr;
use super::b_sum_round::{round, sum};
use super::classes;
use super::native::{Group, MANY, Owner, f, fk};
use super::next::Next;
use super::sorting;
use super::space::{Act, Fail, R, Space};
use super::unary::abs;
use super::whole::Whole;
use crate::python::code::sym;
use crate::python::heap::{Object, Value};
use crate::python::text::surrogates;
use num_traits::ToPrimitive;
use std::cmp::Ordering;

pub static GROUP: Group = Group {
    owner: Owner::Builtins,
    natives: &[
        f("len", len, 1, 1),
        f("repr", repr, 1, 1),
        f("ascii", ascii, 1, 1),
        f("isinstance", isinstance, 2, 2),
        f("issubclass", issubclass, 2, 2),
        f("id", id, 1, 1),
        f("hash", hash, 1, 1),
        f("callable", callable, 1, 1),
        f("getattr", getattr, 2, 3),
        f("setattr", setattr, 3, 3),
        f("delattr", delattr, 2, 2),
        f("iter", iter, 1, 2),
        f("next", next, 1, 2),
        f("ord", ord, 1, 1),
        f("chr", chr, 1, 1),
        f("abs", abs, 1, 1),
        fk("sum", sum, 1, &["iterable", "start"]),
        fk("sorted", sorted, 1, &["iterable", "key", "reverse"]),
        f("format", format, 1, 2),
        f("bin", bin, 1, 1),
        f("hex", hex, 1, 1),
        f("oct", oct, 1, 1),
        f("globals", globals, 0, 0),
        f("locals", locals, 0, 0),
        f("any", any, 1, 1),
        f("all", all, 1, 1),
        fk("round", round, 1, &["number", "ndigits"]),
    ],
};

pub fn ok(v: Value) -> R {
    Ok(Act::Value(v))
}

pub fn none() -> R {
    Ok(Act::Value(Value::NONE))
}

fn len(s: &mut Space, a: &[Value]) -> R {
    match s.length(a[0])? {
        Some(n) if n as u64 > Value::MAX_INT as u64 => ok(s.big(n.into())),
        Some(n) => ok(Value::int(n as i64)),
        None => Ok(Act::Prelude("_len", vec![s.heap.own(a[0])])),
    }
}

fn repr(s: &mut Space, a: &[Value]) -> R {
    s.repr_act(a[0])
}

fn ascii(s: &mut Space, a: &[Value]) -> R {
    s.ascii_act(a[0])
}

impl Space {
    /// `repr(v)` as a value, or the call that gives it.
    ///
    /// # Errors
    /// As `repr`.
    pub fn repr_act(&mut self, v: Value) -> R {
        match self.repr(v)? {
            Some(t) => ok(self.string(t)),
            None => Ok(Act::Prelude("_repr", vec![self.heap.own(v)])),
        }
    }

    /// `ascii(v)`.
    ///
    /// # Errors
    /// As `repr`.
    pub fn ascii_act(&mut self, v: Value) -> R {
        match self.repr(v)? {
            Some(t) => {
                let t = crate::python::text::str_repr::escape_non_ascii(&t);
                ok(self.string(t))
            }
            None => Ok(Act::Prelude("_ascii", vec![self.heap.own(v)])),
        }
    }

    /// `str(v)` as a value, or the call that gives it.
    ///
    /// # Errors
    /// As `repr`.
    pub fn str_act(&mut self, v: Value) -> R {
        if let Some(Object::Str(..) | Object::Rope(_)) = self.heap.object(v) {
            return ok(self.heap.own(v));
        }
        if v.is_int() {
            let mut digits = [0u8; 20];
            return ok(self.str(decimal(v.as_int(), &mut digits)));
        }
        match self.to_str(v)? {
            Some(t) => ok(self.string(t)),
            None => Ok(Act::Prelude("_str", vec![self.heap.own(v)])),
        }
    }
}

fn isinstance(s: &mut Space, a: &[Value]) -> R {
    check_class(s, a[0], a[1], true, 0)
}

fn issubclass(s: &mut Space, a: &[Value]) -> R {
    if s.as_class(a[0]).is_none() {
        return Ok(Act::Prelude("_issubclass", vec![s.heap.own(a[0]), s.heap.own(a[1])]));
    }
    check_class(s, a[0], a[1], false, 0)
}

/// How deep a tuple of tuples of classes may be.
const MAX_NESTING: u32 = 1000;

fn check_class(s: &mut Space, v: Value, class: Value, instance: bool, depth: u32) -> R {
    let of = if instance { s.class_of(v) } else { v };
    let ask = |s: &mut Space| {
        let name = if instance { "_isinstance" } else { "_issubclass" };
        Ok(Act::Prelude(name, vec![s.heap.own(v), s.heap.own(class)]))
    };
    if depth > MAX_NESTING {
        let what = if instance { "__instancecheck__" } else { "__subclasscheck__" };
        return Err(s.raise(classes::RECURSION_ERROR, &format!("maximum recursion depth exceeded in {what}")));
    }
    let members = match s.heap.object(class) {
        Some(Object::Class(c)) => {
            let plain = c.metaclass == classes::TYPE;
            if s.is_subclass(of, class) {
                return ok(Value::TRUE);
            }
            // An object may claim another class than its own.
            let claims = instance && (s.class_attr(of, sym::CLASS).is_some() || s.class(of).traits.getattribute);
            return if plain && !claims { ok(Value::FALSE) } else { ask(s) };
        }
        Some(Object::Tuple(t)) => t.to_vec(),
        _ => match s.union_members(class) {
            Some(members) => members,
            None => return ask(s),
        },
    };
    for c in members {
        match check_class(s, v, c, instance, depth + 1)? {
            Act::Value(Value::FALSE) => {}
            Act::Value(v) => return ok(v),
            other => {
                s.drop_act(other);
                return ask(s);
            }
        }
    }
    ok(Value::FALSE)
}

fn id(s: &mut Space, a: &[Value]) -> R {
    let n = s.address(a[0]);
    ok(s.int(n as i64))
}

pub fn hash(s: &mut Space, a: &[Value]) -> R {
    match s.hash(a[0])? {
        Some(h) => ok(s.int(h as i64)),
        None => Ok(Act::Prelude("_hash", vec![s.heap.own(a[0])])),
    }
}

fn callable(s: &mut Space, a: &[Value]) -> R {
    ok(Value::bool(s.is_callable(a[0])))
}

impl Space {
    /// Whether a value can be called.
    pub fn is_callable(&self, v: Value) -> bool {
        v.as_native().is_some()
            || match self.heap.object(v) {
                Some(Object::Function(_) | Object::Bound { .. } | Object::Class(_)) => true,
                Some(Object::Alias(parts)) => !parts[0].is_null(),
                Some(Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_)) => {
                    self.class_attr(self.class_of(v), sym::CALL).is_some()
                }
                _ => false,
            }
    }
}

pub fn attr_name(s: &mut Space, v: Value, function: &str) -> Result<u32, Fail> {
    match s.text(v).cloned() {
        Some(t) => Ok(s.intern(&t)),
        None => {
            let text = format!("attribute name must be string, not '{}'", s.type_name(v));
            let _ = function;
            Err(s.type_error(&text))
        }
    }
}

pub fn getattr(s: &mut Space, a: &[Value]) -> R {
    let name = attr_name(s, a[1], "getattr")?;
    match s.get_attr(a[0], name) {
        Ok(Attr::Value(v)) => ok(v),
        Ok(Attr::Call(f, args)) if a.len() == 2 => Ok(Act::Call(f, args)),
        Ok(Attr::Call(f, args)) => {
            let args = s.tuple(args);
            Ok(Act::Prelude("_call_or_default", vec![f, args, s.heap.own(a[2])]))
        }
        Ok(Attr::Missing) if a.len() == 3 => ok(s.heap.own(a[2])),
        Ok(Attr::Missing) => Err(s.no_attribute(a[0], name)),
        Err(Fail::Raise(e)) if a.len() == 3 && s.is_instance(e, classes::ATTRIBUTE_ERROR) => {
            s.heap.dec(e);
            ok(s.heap.own(a[2]))
        }
        Err(fail) => Err(fail),
    }
}

fn setattr(s: &mut Space, a: &[Value]) -> R {
    let name = attr_name(s, a[1], "setattr")?;
    let v = s.heap.own(a[2]);
    match s.set_attr(a[0], name, v)? {
        Act::Value(_) => none(),
        other => wrap_none(s, other),
    }
}

fn wrap_none(s: &mut Space, act: Act) -> R {
    match act {
        Act::Call(f, args) => {
            let args = s.tuple(args);
            Ok(Act::Prelude("_call_for_none", vec![f, args]))
        }
        other => Ok(other),
    }
}

fn delattr(s: &mut Space, a: &[Value]) -> R {
    let name = attr_name(s, a[1], "delattr")?;
    match s.del_attr(a[0], name)? {
        Act::Value(_) => none(),
        other => wrap_none(s, other),
    }
}

fn iter(s: &mut Space, a: &[Value]) -> R {
    if a.len() == 2 {
        if matches!(callable(s, a)?, Act::Value(Value::FALSE)) {
            return Err(s.type_error("iter(v, w): v must be callable"));
        }
        return super::b_entries::iter_callable(s, a);
    }
    s.iter(a[0])
}

pub fn next(s: &mut Space, a: &[Value]) -> R {
    let is_builtin = matches!(s.heap.object(a[0]), Some(Object::Iter(_)));
    if is_builtin && !s.is_native_iter(a[0]) {
        if a.len() == 2 {
            return Ok(Act::Prelude("_next_default", vec![s.heap.own(a[0]), s.heap.own(a[1])]));
        }
        return Ok(Act::Prelude("_next_driven", vec![s.heap.own(a[0])]));
    }
    match s.next(a[0])? {
        Next::Item(v) => ok(v),
        Next::Done if a.len() == 2 => ok(s.heap.own(a[1])),
        Next::Done => {
            let e = s.exception(classes::STOP_ITERATION, vec![]);
            Err(Fail::Raise(e))
        }
        Next::Ask(act, _) => Ok(act),
        Next::Drive if a.len() == 2 => Ok(Act::Prelude("_next_default", vec![s.heap.own(a[0]), s.heap.own(a[1])])),
        Next::Drive => {
            if let Some(Object::Generator(_)) = s.heap.object(a[0]) {
                return Ok(Act::Resume { generator: s.heap.own(a[0]), send: Value::NULL, throw: false });
            }
            match s.class_attr(s.class_of(a[0]), sym::NEXT) {
                Some(f) => Ok(Act::Call(s.heap.own(f), vec![s.heap.own(a[0])])),
                None => {
                    let text = format!("'{}' object is not an iterator", s.type_name(a[0]));
                    Err(s.type_error(&text))
                }
            }
        }
    }
}

fn ord(s: &mut Space, a: &[Value]) -> R {
    if let Some(t) = s.text(a[0]).cloned() {
        let mut chars = t.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            return ok(Value::int(i64::from(surrogates::code(c))));
        }
        let text = format!("ord() expected a character, but string of length {} found", t.chars().count());
        return Err(s.type_error(&text));
    }
    if let Some(b) = s.byte_slice(a[0]).filter(|_| !matches!(s.heap.object(a[0]), Some(Object::Memory(_)))) {
        if b.len() == 1 {
            return ok(Value::int(i64::from(b[0])));
        }
        let text = format!("ord() expected a character, but string of length {} found", b.len());
        return Err(s.type_error(&text));
    }
    let text = format!("ord() expected string of length 1, but {} found", s.type_name(a[0]));
    Err(s.type_error(&text))
}

fn chr(s: &mut Space, a: &[Value]) -> R {
    if a[0].is_int()
        && let Some(c) = u32::try_from(a[0].as_int()).ok().and_then(surrogates::character)
    {
        return ok(s.char(c));
    }
    let Some(i) = s.as_big(a[0]) else { return ask_index(s, a[0], 0) };
    match i.to_u32().filter(|n| *n <= 0x10_ffff) {
        Some(n) => match surrogates::character(n) {
            Some(c) => ok(s.string(c.to_string())),
            None => Err(Fail::Unsupported(surrogates::REFUSED.into())),
        },
        None => Err(s.value_error("chr() arg not in range(0x110000)")),
    }
}

fn sorted(s: &mut Space, a: &[Value]) -> R {
    let reverse = if a[2].is_null() { false } else { s.truth(a[2]).unwrap_or(true) };
    if (a[1].is_null() || a[1].is_none())
        && let Some(items) = s.collect_items(a[0])?
    {
        if let Some(sorted) = s.sort_values(&items, &items, reverse) {
            return ok(s.list(sorted));
        }
        let list = s.list(items);
        return Ok(Act::Prelude("_sorted_list", vec![list, Value::NONE, Value::bool(reverse)]));
    }
    let key = if a[1].is_null() { Value::NONE } else { s.heap.own(a[1]) };
    Ok(Act::Prelude("_sorted", vec![s.heap.own(a[0]), key, Value::bool(reverse)]))
}

impl Space {
    /// Sorts `items` by their `keys`, builtin values, as CPython does; `None` when Python must compare or there is no
    /// order: the prelude then does it again and says so. Borrows and gives the same counts.
    #[must_use]
    pub fn sort_values(&self, keys: &[Value], items: &[Value], reverse: bool) -> Option<Vec<Value>> {
        let count = keys.len();
        // A falling order is a rising one of the rows from their end, read from its end: equal rows stay in their order.
        let row = |at: u32| if reverse { count - 1 - at as usize } else { at as usize };
        let order = sorting::sorted(count, &mut |a, b| {
            let (p, q) = (keys[row(a)], keys[row(b)]);
            if p.is_int() && q.is_int() {
                return Some(p.as_int() < q.as_int());
            }
            let order = self.order(p, q, 0).ok()?;
            Some(order == Some(Ordering::Less))
        })?;
        let mut rows: Vec<Value> = order.into_iter().map(|at| items[row(at)]).collect();
        if reverse {
            rows.reverse();
        }
        Some(rows)
    }
}

fn format(s: &mut Space, a: &[Value]) -> R {
    let spec = if a.len() == 2 { s.heap.own(a[1]) } else { s.str("") };
    let r = s.format(a[0], spec);
    s.heap.dec(spec);
    r
}

/// `bin`, `oct`, `hex` or (0) `chr` of what an object says that it is.
fn ask_index(s: &mut Space, v: Value, radix: u32) -> R {
    if s.class_attr(s.class_of(v), sym::INDEX).is_some() {
        return Ok(Act::Prelude("_in_base", vec![s.heap.own(v), Value::int(i64::from(radix))]));
    }
    Err(s.not_whole(v, Whole::Any))
}

fn in_base(s: &mut Space, v: Value, prefix: &str, radix: u32) -> R {
    let Some(i) = s.as_big(v) else { return ask_index(s, v, radix) };
    let sign = if i.sign() == num_bigint::Sign::Minus { "-" } else { "" };
    let digits = i.magnitude().to_str_radix(radix);
    ok(s.string(format!("{sign}{prefix}{digits}")))
}

fn bin(s: &mut Space, a: &[Value]) -> R {
    in_base(s, a[0], "0b", 2)
}

fn hex(s: &mut Space, a: &[Value]) -> R {
    in_base(s, a[0], "0x", 16)
}

fn oct(s: &mut Space, a: &[Value]) -> R {
    in_base(s, a[0], "0o", 8)
}

fn globals(_: &mut Space, _: &[Value]) -> R {
    Ok(Act::Globals)
}

fn locals(_: &mut Space, _: &[Value]) -> R {
    Ok(Act::Locals)
}

fn any(s: &mut Space, a: &[Value]) -> R {
    quantify(s, a[0], true, "_any")
}

fn all(s: &mut Space, a: &[Value]) -> R {
    quantify(s, a[0], false, "_all")
}

fn quantify(s: &mut Space, v: Value, wanted: bool, prelude: &'static str) -> R {
    let Some(items) = s.sequence_items(v) else { return Ok(Act::Prelude(prelude, vec![s.heap.own(v)])) };
    for i in items {
        match s.truth(i) {
            Some(t) if t == wanted => return ok(Value::bool(wanted)),
            Some(_) => {}
            None => return Ok(Act::Prelude(prelude, vec![s.heap.own(v)])),
        }
    }
    ok(Value::bool(!wanted))
}

// ---- internal ------------------------------------------------------------------------------------------------------

const _: u8 = MANY;

/// The decimal digits of an int, written from the end of the buffer.
fn decimal(i: i64, digits: &mut [u8; 20]) -> &str {
    let mut at = digits.len();
    let mut rest = i.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if i < 0 {
        at -= 1;
        digits[at] = b'-';
    }
    std::str::from_utf8(&digits[at..]).expect("digits are ASCII")
}
