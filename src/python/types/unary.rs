//! `-v`, `+v`, `~v` and `abs(v)`.

use super::b_functions::ok;
use super::space::{Act, R, Space};
use crate::python::code::sym;
use crate::python::heap::{Object, Value};
use std::rc::Rc;

impl Space {
    /// `-v`.
    ///
    /// # Errors
    /// `TypeError` for no number.
    pub fn negative(&mut self, v: Value) -> R {
        if v.is_int() {
            return ok(self.int(-v.as_int()));
        }
        if !self.defines_operators(v) {
            if let Some(f) = self.as_float(v) {
                return ok(self.float(-f));
            }
            if let Some(i) = self.as_big(v) {
                return ok(self.big(-i));
            }
            if let Some(Object::Complex(c)) = self.heap.object(v) {
                let c = (-c.0, -c.1);
                return ok(self.heap.alloc(Object::Complex(Rc::new(c))));
            }
        }
        self.unary_special(v, sym::NEG, "-", |s, p| s.negative(p))
    }

    /// `+v`.
    ///
    /// # Errors
    /// `TypeError` for no number.
    pub fn positive(&mut self, v: Value) -> R {
        if !self.defines_operators(v) {
            if self.as_float(v).is_some() || matches!(self.heap.object(v), Some(Object::Complex(_))) {
                return ok(self.heap.own(v));
            }
            if let Some(i) = self.as_big(v) {
                return ok(self.big(i));
            }
        }
        self.unary_special(v, sym::POS, "+", |s, p| s.positive(p))
    }

    /// `~v`.
    ///
    /// # Errors
    /// `TypeError` for no int.
    pub fn invert(&mut self, v: Value) -> R {
        if v.is_bool() {
            return Ok(Act::Prelude("_invert_bool", vec![v]));
        }
        if v.is_int() {
            return ok(Value::int(!v.as_int()));
        }
        if !self.defines_operators(v)
            && let Some(i) = self.as_big(v)
        {
            return ok(self.big(-i - 1));
        }
        self.unary_special(v, sym::INVERT, "~", |s, p| s.invert(p))
    }

    fn unary_special(&mut self, v: Value, name: u32, symbol: &str, builtin: fn(&mut Space, Value) -> R) -> R {
        let special = self.class_attr(self.class_of(v), name).filter(|f| f.as_native().is_none());
        let plain = self.plain(v);
        if special.is_none() && plain != v {
            return builtin(self, plain);
        }
        special_or(self, v, name, |t| format!("bad operand type for unary {symbol}: '{t}'"))
    }
}

pub fn abs(s: &mut Space, a: &[Value]) -> R {
    use super::number::Number;
    use num_traits::Signed;
    match s.number(a[0]) {
        Some(Number::Small(i)) => ok(s.int(i.abs())),
        Some(Number::Big(b)) => ok(s.big(b.abs())),
        Some(Number::Float(f)) => ok(s.float(f.abs())),
        None => match s.heap.object(a[0]) {
            Some(Object::Complex(c)) => {
                let (x, y) = **c;
                let r = x.hypot(y);
                if r.is_infinite() && x.is_finite() && y.is_finite() {
                    return Err(s.raise(super::classes::OVERFLOW_ERROR, "absolute value too large"));
                }
                ok(s.float(r))
            }
            _ => special_or(s, a[0], sym::ABS, |t| format!("bad operand type for abs(): '{t}'")),
        },
    }
}

/// Calls a special method of the value's class, or fails with this `TypeError`.
pub fn special_or(s: &mut Space, v: Value, name: u32, text: impl Fn(&str) -> String) -> R {
    match s.class_attr(s.class_of(v), name) {
        Some(f) if f.as_native().is_none() => Ok(Act::Call(s.heap.own(f), vec![s.heap.own(v)])),
        _ => {
            let text = text(&s.type_name(v));
            Err(s.type_error(&text))
        }
    }
}
