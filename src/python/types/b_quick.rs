//! Builtins that the prelude defines whole, done here where all they are given is plain: the common case is many times faster.
//! Whatever is not plain goes to the prelude, which also finds what is wrong.

use super::b_functions::ok;
use super::classes;
use super::native::{Group, Owner, quick};
use super::number::op;
use super::space::{Act, Fail, R, Space};
use crate::python::code::Sym;
use crate::python::heap::{Iter, Object, ToolKind, Value};
use crate::python::text::brace::{First, Piece, parse};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::Signed;
use std::cmp::Ordering;
use std::rc::Rc;

pub static GROUP: Group = Group {
    owner: Owner::Builtins,
    natives: &[
        quick("max", |s, a| extreme(s, a, Ordering::Greater, "_max"), "_max"),
        quick("min", |s, a| extreme(s, a, Ordering::Less, "_min"), "_min"),
        quick("divmod", divmod, "_divmod"),
        quick("pow", pow, "_pow"),
    ],
};

fn to_prelude(s: &mut Space, name: &'static str, a: &[Value]) -> R {
    a.iter().for_each(|v| s.heap.inc(*v));
    Ok(Act::Prelude(name, a.to_vec()))
}

fn extreme(s: &mut Space, a: &[Value], wanted: Ordering, python: &'static str) -> R {
    let of_one = match a {
        [one] => plain_items(s, *one),
        _ => None,
    };
    let items = of_one.as_deref().unwrap_or(if a.len() > 1 { a } else { &[] });
    let Some((first, rest)) = items.split_first() else { return to_prelude(s, python, a) };
    let mut best = *first;
    for item in rest {
        match s.order(*item, best, 0) {
            Ok(order) if order == Some(wanted) => best = *item,
            Ok(_) => {}
            Err(_) => return to_prelude(s, python, a),
        }
    }
    ok(s.heap.own(best))
}

/// The elements of a list or tuple that is just that; borrowed.
fn plain_items(s: &Space, v: Value) -> Option<Vec<Value>> {
    match s.heap.object(v)? {
        Object::List(items) => Some(items.to_vec()),
        Object::Tuple(items) => Some(items.to_vec()),
        _ => None,
    }
}

fn divmod(s: &mut Space, a: &[Value]) -> R {
    if let [x, y] = *a
        && x.is_int()
        && y.is_int()
        && y.as_int() != 0
        && let Some(quotient) = s.number_binary(op::FLOOR_DIVIDE, x, y)?
        && let Some(rest) = s.number_binary(op::REMAINDER, x, y)?
    {
        return ok(s.tuple(vec![quotient, rest]));
    }
    to_prelude(s, "_divmod", a)
}

fn pow(s: &mut Space, a: &[Value]) -> R {
    let is_int = |v: Value| v.is_int() || matches!(s.heap.object(v), Some(Object::BigInt(_)));
    match *a {
        [base, exponent] if is_int(base) && is_int(exponent) => s.binary(op::POWER, false, base, exponent),
        // In the browser the general way below does these too.
        [base, exponent, modulus]
            if cfg!(not(target_arch = "wasm32"))
                && base.is_int()
                && exponent.is_int()
                && exponent.as_int() >= 0
                && modulus.is_int()
                && modulus.as_int() != 0 =>
        {
            ok(Value::int(small_power(base.as_int(), exponent.as_int(), modulus.as_int())))
        }
        [base, exponent, modulus] if is_int(base) && is_int(exponent) && is_int(modulus) => {
            let big = |v: Value| s.as_big(v).unwrap_or_default();
            let (base, exponent, modulus) = (big(base), big(exponent), big(modulus));
            if exponent.is_negative() || modulus == BigInt::ZERO {
                return to_prelude(s, "_pow", a);
            }
            ok(s.big(base.modpow(&exponent, &modulus)))
        }
        _ => to_prelude(s, "_pow", a),
    }
}

/// `base ** exponent % modulus` with the sign of the modulus; the exponent is not negative, the modulus not 0.
fn small_power(base: i64, mut exponent: i64, modulus: i64) -> i64 {
    let wide = i128::from(modulus);
    let (mut square, mut result) = (i128::from(base).mod_floor(&wide), 1_i128.mod_floor(&wide));
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = (result * square).mod_floor(&wide);
        }
        square = (square * square).mod_floor(&wide);
        exponent >>= 1;
    }
    i64::try_from(result).expect("a rest is no larger than what is divided by")
}

/// `format_plainly(template, arguments)`: `str.format` where fields are plain values without steps or conversions, else
/// `NotImplemented`.
pub fn format_plainly(s: &mut Space, a: &[Value]) -> R {
    let (Some(template), Some(arguments)) = (s.text(a[0]).cloned(), s.sequence_items(a[1])) else {
        return ok(Value::NOT_IMPLEMENTED);
    };
    let mut out = String::new();
    for piece in parse(&template) {
        let done = match piece {
            Piece::Literal(text) => {
                out.push_str(&text);
                true
            }
            Piece::Field(field) => match (&field.first, field.steps.is_empty(), field.conversion, &field.spec[..]) {
                (First::Index(at), true, None, []) => formatted(s, arguments.get(*at), "", &mut out)?,
                (First::Index(at), true, None, [Piece::Literal(spec)]) => {
                    formatted(s, arguments.get(*at), spec, &mut out)?
                }
                _ => false,
            },
            Piece::Error(_) => false,
        };
        if !done {
            return ok(Value::NOT_IMPLEMENTED);
        }
    }
    ok(s.string(out))
}

/// Adds a value's text; false: Python must do it.
fn formatted(s: &mut Space, v: Option<&Value>, spec: &str, out: &mut String) -> Result<bool, Fail> {
    let Some(v) = v.copied().filter(|v| !s.defines_operators(*v)) else { return Ok(false) };
    let spec = s.str(spec);
    let act = s.format(v, spec);
    s.heap.dec(spec);
    match act? {
        Act::Value(text) => {
            out.extend(s.text(text).map(|text| &**text));
            s.heap.dec(text);
            Ok(true)
        }
        // Asking is only a request: it is dropped, and made again when the prelude formats all of it.
        Act::Prelude(_, args) | Act::Call(_, args) => {
            s.heap.dec_all(&args);
            Ok(false)
        }
        _ => Ok(false),
    }
}

impl Space {
    /// An instance of a builtin class, where its arguments need no Python and nothing can be wrong; owned.
    ///
    /// # Errors
    /// What going through an argument raises.
    pub fn quick_new(&mut self, class: Value, a: &[Value]) -> Result<Option<Value>, Fail> {
        Ok(match (class, a) {
            (classes::TYPE, [v]) => {
                let class = self.class_of(*v);
                Some(self.heap.own(class))
            }
            (classes::INT, [v]) if v.is_int() => Some(*v),
            (classes::INT, [v]) => match self.heap.object(*v) {
                Some(Object::Str(digits, 1..=18)) if digits.bytes().all(|c| c.is_ascii_digit()) => {
                    digits.parse().ok().map(Value::int)
                }
                _ => None,
            },
            (classes::FLOAT, [v]) if v.is_small_float() => Some(*v),
            (classes::LIST | classes::TUPLE, [v]) => {
                let Some(items) = plain_items(self, *v) else { return Ok(None) };
                items.iter().for_each(|v| self.heap.inc(*v));
                Some(if class == classes::LIST { self.list(items) } else { self.tuple(items) })
            }
            (classes::LIST, []) => Some(self.list(Vec::new())),
            (classes::DICT, []) => Some(self.dict()),
            (classes::ENUMERATE, [v]) => self.native_iters(&[*v])?.map(|mut of| {
                let (of, next) = (of.remove(0), Value::int(0));
                self.heap.alloc(Object::Iter(Rc::new(Iter::Enumerate { of, next })))
            }),
            (classes::ZIP, [_, ..]) => {
                self.native_iters(a)?.map(|of| self.heap.alloc(Object::Iter(Rc::new(Iter::Zip { of, strict: false }))))
            }
            (classes::MAP, [f, _, ..]) => self.tool_over(class, ToolKind::Map, *f, &a[1..])?,
            (classes::FILTER, [f, v]) => self.tool_over(class, ToolKind::Filter, *f, &[*v])?,
            (classes::REVERSED, [v]) => match self.heap.object(*v) {
                Some(Object::List(_) | Object::Tuple(_) | Object::Str(..)) => {
                    let next = self.length(*v)?.unwrap_or(0);
                    self.heap.inc(*v);
                    Some(self.heap.alloc(Object::Iter(Rc::new(Iter::Reversed { of: *v, next }))))
                }
                _ => None,
            },
            _ => None,
        })
    }

    fn tool_over(&mut self, class: Value, kind: ToolKind, f: Value, over: &[Value]) -> Result<Option<Value>, Fail> {
        let Some(mut of) = self.native_iters(over)? else { return Ok(None) };
        of.insert(0, f);
        let made = self.new_tool(class, kind, &of, vec![0], Value::NULL);
        self.heap.dec_all(&of[1..]);
        Ok(Some(made))
    }

    /// Iterators over all of these, if none needs Python.
    pub(super) fn native_iters(&mut self, of: &[Value]) -> Result<Option<Vec<Value>>, Fail> {
        let mut iters = Vec::with_capacity(of.len());
        for v in of {
            let is_builtin = !self.defines_operators(*v) && self.heap.object(*v).is_some();
            match if is_builtin { self.iter(*v)? } else { Act::Frames } {
                Act::Value(it) if self.is_native_iter(it) => iters.push(it),
                other => {
                    if let Act::Value(it) = other {
                        self.heap.dec(it);
                    }
                    self.heap.dec_all(&iters);
                    return Ok(None);
                }
            }
        }
        Ok(Some(iters))
    }

    /// `dict(a=1, b=2)`; takes the values.
    pub fn dict_of(&mut self, names: &[Sym], values: &[Value]) -> Value {
        let dict = self.dict();
        for (name, value) in names.iter().zip(values) {
            let key = self.name_value(*name);
            self.dict_set_str(dict, key, *value);
        }
        dict
    }
}
