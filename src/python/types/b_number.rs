//! `int`, `bool`, `float`, `complex`: construction and methods.

use super::b_functions::{none, ok};
use super::classes;
use super::native::{Group, Owner, ck, m, mk, new};
use super::space::{Act, Fail, R, Space};
use super::whole::Whole;
use crate::python::code::sym;
use crate::python::heap::{Object, Value};
use crate::python::text;
use num_bigint::{BigInt, Sign};
use num_traits::{Signed, ToPrimitive};
use std::rc::Rc;

pub static INT: Group = Group {
    owner: Owner::Class(classes::INT),
    natives: &[
        new(int_new, 0, 2, &["", "base"]),
        m("bit_length", bit_length, 0, 0),
        m("bit_count", bit_count, 0, 0),
        m("conjugate", plainly, 0, 0),
        mk("to_bytes", to_bytes, 0, &["length", "byteorder", "signed"]),
        ck("from_bytes", from_bytes, 1, &["bytes", "byteorder", "signed"]),
        m("as_integer_ratio", int_ratio, 0, 0),
        m("is_integer", always, 0, 0),
        m("__index__", plainly, 0, 0),
        m("__int__", plainly, 0, 0),
    ],
};
pub static BOOL: Group = Group { owner: Owner::Class(classes::BOOL), natives: &[new(bool_new, 0, 1, &[])] };
pub static FLOAT: Group = Group {
    owner: Owner::Class(classes::FLOAT),
    natives: &[
        new(float_new, 0, 1, &[]),
        m("is_integer", float_is_integer, 0, 0),
        m("as_integer_ratio", float_ratio, 0, 0),
        m("hex", float_hex, 0, 0),
        m("conjugate", plainly, 0, 0),
    ],
};
pub static COMPLEX: Group = Group {
    owner: Owner::Class(classes::COMPLEX),
    natives: &[
        new(complex_new, 0, 2, &["real", "imag"]),
        m("conjugate", conjugate, 0, 0),
        m("__getnewargs__", complex_parts, 0, 0),
    ],
};

/// The builtin class that a `__new__` makes, or the derived one: wraps the result.
pub fn wrap(s: &mut Space, class: Value, builtin: Value, v: Value) -> R {
    if class == builtin {
        return ok(v);
    }
    let shape = s.class(class).shape;
    ok(s.heap.alloc(Object::Derived(Rc::new(crate::python::heap::Derived { shape, base: v, fields: Vec::new() }))))
}

impl Space {
    /// The exception of a text rule.
    pub fn text_error(&mut self, e: &text::TextError) -> Fail {
        let class = match e.kind {
            text::TextErrorKind::Value => classes::VALUE_ERROR,
            text::TextErrorKind::Type => classes::TYPE_ERROR,
            text::TextErrorKind::Overflow => classes::OVERFLOW_ERROR,
        };
        self.raise(class, &e.message)
    }
}

/// The number itself, of no class of the program and no bool.
fn plainly(s: &mut Space, a: &[Value]) -> R {
    let v = s.plain(a[0]);
    ok(if v.is_bool() { Value::int(i64::from(v == Value::TRUE)) } else { s.heap.own(v) })
}

fn given(a: &[Value], i: usize) -> Option<Value> {
    a.get(i).copied().filter(|v| !v.is_null())
}

fn int_new(s: &mut Space, a: &[Value]) -> R {
    let class = a[0];
    let Some(v) = given(a, 1) else { return wrap(s, class, classes::INT, Value::int(0)) };
    if let Some(base) = given(a, 2) {
        if s.as_big(base).is_none() {
            return Ok(Act::Prelude("_int_new", vec![s.heap.own(class), s.heap.own(v), s.heap.own(base)]));
        }
        let base = index_or(s, Some(base), 0);
        if base != 0 && !(2..=36).contains(&base) {
            return Err(s.value_error("int() base must be >= 2 and <= 36, or 0"));
        }
        let Some(t) = int_text(s, v) else {
            return Err(s.type_error("int() can't convert non-string with explicit base"));
        };
        return parse(s, class, v, &t, base as u32);
    }
    if !s.defines_operators(v) {
        if let Some(i) = s.as_big(v) {
            let i = s.big(i);
            return wrap(s, class, classes::INT, i);
        }
        if let Some(f) = s.as_float(v) {
            let i = s.int_of_float(f.trunc())?;
            return wrap(s, class, classes::INT, i);
        }
    }
    if let Some(t) = int_text(s, v) {
        return parse(s, class, v, &t, 10);
    }
    for name in [sym::INT, sym::INDEX] {
        if let Some(f) = s.class_attr(s.class_of(v), name) {
            if f.as_native().is_some() {
                break;
            }
            let called = s.name_value(name);
            return Ok(Act::Prelude(
                "_int_of",
                vec![s.heap.own(class), s.heap.own(f), s.heap.own(v), s.heap.own(called)],
            ));
        }
    }
    if let Some(i) = s.as_big(v) {
        let i = s.big(i);
        return wrap(s, class, classes::INT, i);
    }
    Ok(Act::Prelude("_int_by_trunc", vec![s.heap.own(class), s.heap.own(v)]))
}

fn int_text(s: &Space, v: Value) -> Option<String> {
    match s.text(v) {
        Some(t) => Some(t.to_string()),
        None => s.byte_slice(v).map(|b| String::from_utf8_lossy(&b).into_owned()),
    }
}

fn parse(s: &mut Space, class: Value, v: Value, t: &str, base: u32) -> R {
    match text::parse_int(t, base, s.facts.max_str_digits as usize) {
        Ok(i) => {
            let i = s.big(i);
            wrap(s, class, classes::INT, i)
        }
        Err(_) if s.text(v).is_none() && s.byte_slice(v).is_some() => {
            let b = s.byte_slice(v).unwrap_or_default();
            let shown = crate::python::text::repr_bytes(&b);
            Err(s.value_error(&format!("invalid literal for int() with base {base}: {shown}")))
        }
        Err(e) => Err(s.text_error(&e)),
    }
}

fn big(s: &Space, v: Value) -> BigInt {
    s.as_big(v).unwrap_or_default()
}

fn bit_length(s: &mut Space, a: &[Value]) -> R {
    let n = big(s, a[0]).bits();
    ok(Value::int(n as i64))
}

fn bit_count(s: &mut Space, a: &[Value]) -> R {
    let n: u64 = big(s, a[0]).magnitude().iter_u64_digits().map(|d| u64::from(d.count_ones())).sum();
    ok(Value::int(n as i64))
}

fn to_bytes(s: &mut Space, a: &[Value]) -> R {
    if let Some(act) = s.whole("to_bytes", a, 1..2, Whole::Size)? {
        return Ok(act);
    }
    let length = index_or(s, given(a, 1), 1);
    let little = byte_order(s, "to_bytes", given(a, 2))?;
    let Ok(length) = usize::try_from(length) else {
        return Err(s.value_error("length argument must be non-negative"));
    };
    let signed = given(a, 3).is_some_and(|v| s.truth(v) == Some(true));
    let i = big(s, a[0]);
    if i.is_negative() && !signed {
        return Err(s.raise(classes::OVERFLOW_ERROR, "can't convert negative int to unsigned"));
    }
    s.reserve(length as u128)?;
    let mut bytes = if signed { i.to_signed_bytes_le() } else { i.magnitude().to_bytes_le() };
    if !signed && bytes == [0] {
        bytes.clear();
    }
    let fill = if i.is_negative() { 0xff } else { 0 };
    if bytes.len() > length && (signed && i != BigInt::ZERO || bytes[length..].iter().any(|b| *b != fill)) {
        return Err(s.raise(classes::OVERFLOW_ERROR, "int too big to convert"));
    }
    bytes.resize(length, fill);
    if !little {
        bytes.reverse();
    }
    ok(s.bytes(&bytes))
}

/// True for `'little'`.
fn byte_order(s: &mut Space, function: &str, v: Option<Value>) -> Result<bool, Fail> {
    match v.map(|v| s.text(v).cloned()) {
        None => Ok(false),
        Some(Some(t)) if &*t == "little" || &*t == "big" => Ok(&*t == "little"),
        Some(None) => {
            let given = s.argument_name(v.unwrap_or(Value::NONE));
            Err(s.type_error(&format!("{function}() argument 'byteorder' must be str, not {given}")))
        }
        _ => Err(s.value_error("byteorder must be either 'little' or 'big'")),
    }
}

fn from_bytes(s: &mut Space, a: &[Value]) -> R {
    let little = byte_order(s, "from_bytes", given(a, 2))?;
    let Some(mut bytes) = s.byte_slice(a[1]) else {
        let (order, signed) = (s.str(if little { "little" } else { "big" }), given(a, 3).unwrap_or(Value::FALSE));
        return Ok(Act::Prelude(
            "_int_from_bytes",
            vec![s.heap.own(a[0]), s.heap.own(a[1]), order, s.heap.own(signed)],
        ));
    };
    if little {
        bytes.reverse();
    }
    let signed = given(a, 3).is_some_and(|v| s.truth(v) == Some(true));
    let i = if signed { BigInt::from_signed_bytes_be(&bytes) } else { BigInt::from_bytes_be(Sign::Plus, &bytes) };
    let i = s.big(i);
    if a[0] == classes::INT {
        return ok(i);
    }
    Ok(Act::Call(s.heap.own(a[0]), vec![i]))
}

fn int_ratio(s: &mut Space, a: &[Value]) -> R {
    let v = match s.as_big(a[0]) {
        Some(i) => s.big(i),
        None => s.heap.own(a[0]),
    };
    ok(s.tuple(vec![v, Value::int(1)]))
}

fn always(_: &mut Space, _: &[Value]) -> R {
    ok(Value::TRUE)
}

fn bool_new(s: &mut Space, a: &[Value]) -> R {
    match a.get(1) {
        None => ok(Value::FALSE),
        Some(v) => match s.truth(*v) {
            Some(t) => ok(Value::bool(t)),
            None => Ok(Act::Prelude("_truth", vec![s.heap.own(*v)])),
        },
    }
}

fn float_new(s: &mut Space, a: &[Value]) -> R {
    let class = a[0];
    let Some(v) = given(a, 1) else {
        return wrap(s, class, classes::FLOAT, Value::small_float(0.0).unwrap_or(Value::NONE));
    };
    if let Some(f) = s.as_float(v) {
        let f = s.float(f);
        return wrap(s, class, classes::FLOAT, f);
    }
    if let Some(t) = int_text(s, v) {
        return match text::parse_float(&t) {
            Some(f) => {
                let f = s.float(f);
                wrap(s, class, classes::FLOAT, f)
            }
            None => {
                let e = text::number::float_error(&t);
                if s.text(v).is_some() {
                    return Err(s.text_error(&e));
                }
                let Some(shown) = s.repr(v)? else { return Err(s.text_error(&e)) };
                Err(s.value_error(&format!("could not convert string to float: {shown}")))
            }
        };
    }
    if let Some(f) = s.class_attr(s.class_of(v), sym::FLOAT).filter(|f| f.as_native().is_none()) {
        return Ok(Act::Prelude("_float_of", vec![s.heap.own(class), s.heap.own(f), s.heap.own(v)]));
    }
    match s.number(v) {
        Some(n) => match n.to_f64() {
            Some(f) => {
                let f = s.float(f);
                wrap(s, class, classes::FLOAT, f)
            }
            None => Err(s.raise(classes::OVERFLOW_ERROR, "int too large to convert to float")),
        },
        None if s.class_attr(s.class_of(v), sym::INDEX).is_some() => {
            Ok(Act::Prelude("_float_of_index", vec![s.heap.own(class), s.heap.own(v)]))
        }
        None => {
            let text = format!("float() argument must be a string or a real number, not '{}'", s.type_name(v));
            Err(s.type_error(&text))
        }
    }
}

fn float(s: &Space, v: Value) -> f64 {
    s.as_float(s.plain(v)).unwrap_or(0.0)
}

fn float_is_integer(s: &mut Space, a: &[Value]) -> R {
    let f = float(s, a[0]);
    ok(Value::bool(f.is_finite() && f.fract() == 0.0))
}

fn float_ratio(s: &mut Space, a: &[Value]) -> R {
    let f = float(s, a[0]);
    if !f.is_finite() {
        let (class, text) = if f.is_nan() {
            (classes::VALUE_ERROR, "cannot convert NaN to integer ratio")
        } else {
            (classes::OVERFLOW_ERROR, "cannot convert Infinity to integer ratio")
        };
        return Err(s.raise(class, text));
    }
    let mut shift = 0u32;
    let mut x = f;
    while x.fract() != 0.0 {
        x *= 2.0;
        shift += 1;
    }
    let n = s.big(super::number::float_to_big(x));
    let d = s.big(BigInt::from(1) << shift);
    ok(s.tuple(vec![n, d]))
}

fn float_hex(s: &mut Space, a: &[Value]) -> R {
    let f = float(s, a[0]);
    let bits = f.to_bits();
    let sign = if f.is_sign_negative() { "-" } else { "" };
    let (exponent, fraction) = ((bits >> 52 & 0x7ff) as i64, bits & ((1 << 52) - 1));
    let text = if f.is_nan() {
        "nan".into()
    } else if f.is_infinite() {
        format!("{sign}inf")
    } else if f == 0.0 {
        format!("{sign}0x0.0p+0")
    } else {
        let (lead, e) = if exponent == 0 { (0, -1022) } else { (1, exponent - 1023) };
        format!("{sign}0x{lead}.{fraction:013x}p{e:+}")
    };
    ok(s.string(text))
}

fn complex_new(s: &mut Space, a: &[Value]) -> R {
    let part = |s: &mut Space, v: Option<Value>| -> Result<(f64, f64), Fail> {
        let Some(v) = v else { return Ok((0.0, 0.0)) };
        if let Some(Object::Complex(c)) = s.heap.object(v) {
            return Ok(**c);
        }
        match s.number(v).and_then(|n| n.to_f64()) {
            Some(f) => Ok((f, 0.0)),
            None => Ok((f64::NAN, 0.0)),
        }
    };
    let plain = |s: &Space, v: Option<Value>| {
        v.is_none_or(|v| {
            matches!(s.heap.object(v), Some(Object::Complex(_))) || s.number(v).is_some_and(|n| n.to_f64().is_some())
        })
    };
    let parts = [given(a, 1), given(a, 2)].map(|v| v.map(|v| s.plain(v)));
    if !plain(s, parts[0]) || !plain(s, parts[1]) {
        if let (Some(text), None) = (parts[0].and_then(|v| s.text(v).cloned()), parts[1]) {
            return match crate::python::text::parse_complex(&text) {
                Some(c) => {
                    let made = s.heap.alloc(Object::Complex(Rc::new(c)));
                    wrap(s, a[0], classes::COMPLEX, made)
                }
                None => Err(s.value_error("complex() arg is a malformed string")),
            };
        }
        let rest = a.iter().filter(|v| !v.is_null()).map(|v| s.heap.own(*v)).collect();
        return Ok(Act::Prelude("_complex_of", rest));
    }
    let (r, i) = (part(s, parts[0])?, part(s, parts[1])?);
    let is_complex = |v: Option<Value>| v.is_some_and(|v| matches!(s.heap.object(v), Some(Object::Complex(_))));
    let real = if is_complex(parts[1]) { r.0 - i.1 } else { r.0 };
    let imaginary = match parts[1] {
        // Nothing is added: a negative zero stays one.
        None => r.1,
        Some(_) if is_complex(parts[0]) => r.1 + i.0,
        Some(_) => i.0,
    };
    let made = s.heap.alloc(Object::Complex(Rc::new((real, imaginary))));
    wrap(s, a[0], classes::COMPLEX, made)
}

fn conjugate(s: &mut Space, a: &[Value]) -> R {
    let Some(Object::Complex(c)) = s.heap.object(a[0]) else { return none() };
    let c = (c.0, -c.1);
    ok(s.heap.alloc(Object::Complex(Rc::new(c))))
}

fn complex_parts(s: &mut Space, a: &[Value]) -> R {
    let Some(Object::Complex(c)) = s.heap.object(s.plain(a[0])) else { return none() };
    let c = c.clone();
    let parts = vec![s.float(c.0), s.float(c.1)];
    ok(s.tuple(parts))
}

/// The index that an argument stands for, clamped.
pub fn index_or(s: &Space, v: Option<Value>, default: i64) -> i64 {
    v.filter(|v| !v.is_null() && !v.is_none())
        .and_then(|v| s.as_big(v))
        .map_or(default, |b| b.to_i64().unwrap_or(if b.is_negative() { i64::MIN / 2 } else { i64::MAX / 2 }))
}
