//! Arithmetic on int, float, bool and complex, with CPython's rounding and messages.

use super::classes;
use super::space::{Fail, Space};
use crate::python::heap::{Object, Value};
use crate::python::text::{bitwise, elementary};
use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::ops::{BitAnd, BitOr, BitXor};
use std::rc::Rc;

/// A number, looked at.
#[derive(Clone, Debug)]
pub enum Number {
    Small(i64),
    Big(Rc<BigInt>),
    Float(f64),
}

/// Numbers of the binary operators, in the order of the compiler.
pub mod op {
    pub const ADD: u8 = 0;
    pub const AND: u8 = 1;
    pub const FLOOR_DIVIDE: u8 = 2;
    pub const LEFT_SHIFT: u8 = 3;
    pub const MATRIX: u8 = 4;
    pub const MULTIPLY: u8 = 5;
    pub const REMAINDER: u8 = 6;
    pub const OR: u8 = 7;
    pub const POWER: u8 = 8;
    pub const RIGHT_SHIFT: u8 = 9;
    pub const SUBTRACT: u8 = 10;
    pub const DIVIDE: u8 = 11;
    pub const XOR: u8 = 12;
    /// Symbols in the order of the numbers.
    pub const SYMBOLS: [&str; 13] = ["+", "&", "//", "<<", "@", "*", "%", "|", "** or pow()", ">>", "-", "/", "^"];
    /// Method names in the order of the numbers, without the underscores.
    pub const METHODS: [&str; 13] =
        ["add", "and", "floordiv", "lshift", "matmul", "mul", "mod", "or", "pow", "rshift", "sub", "truediv", "xor"];
}

/// Most bits that a computed int may have: beyond it CPython runs for minutes or out of memory.
const MAX_BITS: u64 = 1 << 27;

impl Number {
    pub fn to_f64(&self) -> Option<f64> {
        match self {
            Number::Small(i) => Some(*i as f64),
            Number::Big(b) => big_to_f64(b),
            Number::Float(f) => Some(*f),
        }
    }

    fn big(&self) -> Cow<'_, BigInt> {
        match self {
            Number::Small(i) => Cow::Owned((*i).into()),
            Number::Big(b) => Cow::Borrowed(b),
            Number::Float(_) => Cow::Owned(BigInt::zero()),
        }
    }
}

/// Rounded to even as CPython does; `None` beyond the floats.
pub fn big_to_f64(b: &BigInt) -> Option<f64> {
    b.to_f64().filter(|f| f.is_finite())
}

/// Order of two numbers; exact between ints and floats.
pub fn compare(a: &Number, b: &Number) -> Option<Ordering> {
    match (a, b) {
        (Number::Small(x), Number::Small(y)) => Some(x.cmp(y)),
        (Number::Float(x), Number::Float(y)) => x.partial_cmp(y),
        (Number::Float(x), _) => compare_float_int(*x, &b.big()),
        (_, Number::Float(y)) => compare_float_int(*y, &a.big()).map(Ordering::reverse),
        _ => Some(a.big().cmp(&b.big())),
    }
}

fn compare_float_int(f: f64, i: &BigInt) -> Option<Ordering> {
    if f.is_nan() {
        return None;
    }
    if f.is_infinite() {
        return Some(if f > 0.0 { Ordering::Greater } else { Ordering::Less });
    }
    let whole = f.floor();
    let big = float_to_big(whole);
    Some(match big.cmp(i) {
        Ordering::Equal if f > whole => Ordering::Greater,
        other => other,
    })
}

/// The exact int of a finite float without fraction.
pub fn float_to_big(f: f64) -> BigInt {
    use num_traits::FromPrimitive;
    BigInt::from_f64(f).unwrap_or_default()
}

impl Space {
    /// The int of a float without fraction; borrows nothing.
    ///
    /// # Errors
    /// `ValueError` for NaN, `OverflowError` for an infinity.
    pub fn int_of_float(&mut self, whole: f64) -> Result<Value, Fail> {
        if whole.is_finite() {
            return Ok(self.big(float_to_big(whole)));
        }
        let (class, what) =
            if whole.is_nan() { (classes::VALUE_ERROR, "NaN") } else { (classes::OVERFLOW_ERROR, "infinity") };
        Err(self.raise(class, &format!("cannot convert float {what} to integer")))
    }

    /// The number of a value (bool too), complex excepted.
    #[inline]
    pub fn number(&self, v: Value) -> Option<Number> {
        if v.is_int() {
            return Some(Number::Small(v.as_int()));
        }
        if v.is_small_float() {
            return Some(Number::Float(v.as_small_float()));
        }
        if v.is_bool() {
            return Some(Number::Small(i64::from(v == Value::TRUE)));
        }
        match self.heap.object(v)? {
            Object::BigInt(b) => Some(Number::Big(b.clone())),
            Object::Float(f) => Some(Number::Float(*f)),
            Object::Derived(d) if !d.base.is_null() => self.number(d.base),
            _ => None,
        }
    }

    /// A binary operator on two builtin numbers; `None` when they are not both numbers or the operator does not fit.
    ///
    /// # Errors
    /// `ZeroDivisionError`, `OverflowError`, `ValueError`, in CPython's words.
    pub fn number_binary(&mut self, o: u8, a: Value, b: Value) -> Result<Option<Value>, Fail> {
        let (Some(x), Some(y)) = (self.number(a), self.number(b)) else { return self.complex_binary(o, a, b) };
        if let (Number::Float(_), _) | (_, Number::Float(_)) = (&x, &y) {
            let (Some(p), Some(q)) = (x.to_f64(), y.to_f64()) else {
                return Err(self.raise(classes::OVERFLOW_ERROR, "int too large to convert to float"));
            };
            return self.float_binary(o, p, q);
        }
        if a.is_bool() && b.is_bool() && matches!(o, op::AND | op::OR | op::XOR) {
            let (p, q) = (a == Value::TRUE, b == Value::TRUE);
            return Ok(Some(Value::bool(match o {
                op::AND => p & q,
                op::OR => p | q,
                _ => p ^ q,
            })));
        }
        self.int_binary(o, &x, &y)
    }

    fn float_binary(&mut self, o: u8, a: f64, b: f64) -> Result<Option<Value>, Fail> {
        let zero = |me: &mut Self, text: &str| Err(me.raise(classes::ZERO_DIVISION_ERROR, text));
        let f = match o {
            op::ADD => a + b,
            op::SUBTRACT => a - b,
            op::MULTIPLY => a * b,
            op::DIVIDE if b == 0.0 => return zero(self, "float division by zero"),
            op::DIVIDE => a / b,
            op::FLOOR_DIVIDE if b == 0.0 => return zero(self, "float floor division by zero"),
            op::FLOOR_DIVIDE => float_divmod(a, b).0,
            op::REMAINDER if b == 0.0 => return zero(self, "float modulo by zero"),
            op::REMAINDER => float_divmod(a, b).1,
            op::POWER => return self.float_power(a, b).map(Some),
            _ => return Ok(None),
        };
        Ok(Some(self.float(f)))
    }

    fn float_power(&mut self, a: f64, b: f64) -> Result<Value, Fail> {
        if a == 0.0 && b < 0.0 && b.is_finite() {
            return Err(self.raise(classes::ZERO_DIVISION_ERROR, "0.0 cannot be raised to a negative power"));
        }
        if a < 0.0 && a.is_finite() && b.is_finite() && b.fract() != 0.0 {
            let (r, angle) = (elementary::pow(-a, b), std::f64::consts::PI * b);
            return Ok(self
                .heap
                .alloc(Object::Complex(std::rc::Rc::new((r * elementary::cos(angle), r * elementary::sin(angle))))));
        }
        let r = elementary::pow(a, b);
        if r.is_infinite() && a.is_finite() && b.is_finite() {
            let text = self.str("Numerical result out of range");
            let e = self.exception(classes::OVERFLOW_ERROR, vec![Value::int(34), text]);
            return Err(Fail::Raise(e));
        }
        Ok(self.float(r))
    }

    fn int_binary(&mut self, o: u8, x: &Number, y: &Number) -> Result<Option<Value>, Fail> {
        if let (Number::Small(a), Number::Small(b)) = (x, y)
            && let Some(v) = small_binary(o, *a, *b)
        {
            return Ok(Some(self.int(v)));
        }
        let (a, b) = (&*x.big(), &*y.big());
        let r = match o {
            op::ADD => a + b,
            op::SUBTRACT => a - b,
            op::MULTIPLY => {
                self.check_bits(a.bits() + b.bits())?;
                a * b
            }
            op::FLOOR_DIVIDE | op::REMAINDER if b.is_zero() => {
                let text =
                    if o == op::REMAINDER { "integer modulo by zero" } else { "integer division or modulo by zero" };
                return Err(self.raise(classes::ZERO_DIVISION_ERROR, text));
            }
            op::FLOOR_DIVIDE => a.div_floor(b),
            op::REMAINDER => a.mod_floor(b),
            op::DIVIDE => return self.int_divide(a, b).map(Some),
            op::POWER => return self.int_power(a, b).map(Some),
            op::LEFT_SHIFT => return self.shift_left(a, b).map(Some),
            op::RIGHT_SHIFT => return self.shift_right(a, b).map(Some),
            op::AND => bitwise(a, b, BitAnd::bitand),
            op::OR => bitwise(a, b, BitOr::bitor),
            op::XOR => bitwise(a, b, BitXor::bitxor),
            _ => return Ok(None),
        };
        Ok(Some(self.big(r)))
    }

    fn check_bits(&mut self, bits: u64) -> Result<(), Fail> {
        if bits > MAX_BITS { Err(Fail::Raise(self.exception(classes::MEMORY_ERROR, vec![]))) } else { Ok(()) }
    }

    fn shift_left(&mut self, a: &BigInt, b: &BigInt) -> Result<Value, Fail> {
        if b.is_negative() {
            return Err(self.value_error("negative shift count"));
        }
        if a.is_zero() {
            return Ok(Value::int(0));
        }
        let by = b.to_u64().unwrap_or(u64::MAX);
        self.check_bits(a.bits().saturating_add(by))?;
        Ok(self.big(a << by))
    }

    fn shift_right(&mut self, a: &BigInt, b: &BigInt) -> Result<Value, Fail> {
        if b.is_negative() {
            return Err(self.value_error("negative shift count"));
        }
        let by = b.to_u64().unwrap_or(u64::MAX);
        if by > a.bits() {
            return Ok(Value::int(if a.is_negative() { -1 } else { 0 }));
        }
        Ok(self.big(a >> by))
    }

    fn int_power(&mut self, a: &BigInt, b: &BigInt) -> Result<Value, Fail> {
        if b.is_negative() {
            let (Some(x), Some(y)) = (big_to_f64(a), big_to_f64(b)) else {
                return Err(self.raise(classes::OVERFLOW_ERROR, "int too large to convert to float"));
            };
            return self.float_power(x, y);
        }
        let trivial = a.is_zero() || a.magnitude().bits() == 1;
        let exponent = b.to_u64().unwrap_or(u64::MAX);
        if !trivial {
            self.check_bits(a.bits().saturating_mul(exponent))?;
        }
        let r = if trivial {
            match (a.is_zero(), b.is_zero()) {
                (_, true) => BigInt::from(1),
                (true, _) => BigInt::zero(),
                _ if a.sign() == Sign::Minus && b.is_odd() => BigInt::from(-1),
                _ => BigInt::from(1),
            }
        } else {
            num_traits::pow(a.clone(), exponent as usize)
        };
        Ok(self.big(r))
    }

    /// `a / b` of ints: correctly rounded.
    fn int_divide(&mut self, a: &BigInt, b: &BigInt) -> Result<Value, Fail> {
        if b.is_zero() {
            return Err(self.raise(classes::ZERO_DIVISION_ERROR, "division by zero"));
        }
        match divide_rounded(a, b) {
            Some(f) => Ok(self.float(f)),
            None => Err(self.raise(classes::OVERFLOW_ERROR, "integer division result too large for a float")),
        }
    }

    fn complex_binary(&mut self, o: u8, a: Value, b: Value) -> Result<Option<Value>, Fail> {
        let complex = |me: &Self, v: Value| match me.heap.object(v) {
            Some(Object::Complex(c)) => Some(**c),
            _ => me.number(v).and_then(|n| n.to_f64()).map(|f| (f, 0.0)),
        };
        let (x, y) = (complex(self, a), complex(self, b));
        let (Some((a, b)), Some((c, d))) = (x, y) else {
            // A number that has no float: an int beyond them all.
            if (x.is_some() || self.number(a).is_some()) && (y.is_some() || self.number(b).is_some()) && o < 13 {
                return Err(self.raise(classes::OVERFLOW_ERROR, "int too large to convert to float"));
            }
            return Ok(None);
        };
        let r = match o {
            op::ADD => (a + c, b + d),
            op::SUBTRACT => (a - c, b - d),
            op::MULTIPLY => complex_times((a, b), (c, d)),
            op::DIVIDE => {
                if c == 0.0 && d == 0.0 {
                    return Err(self.raise(classes::ZERO_DIVISION_ERROR, "complex division by zero"));
                }
                complex_quotient((a, b), (c, d))
            }
            op::POWER if d == 0.0 && c.fract() == 0.0 && c.abs() <= 100.0 && !(a == 0.0 && b == 0.0 && c < 0.0) => {
                complex_power((a, b), c as i32)
            }
            op::POWER => {
                if a == 0.0 && b == 0.0 && (c != 0.0 || d != 0.0) {
                    if c < 0.0 || d != 0.0 {
                        let text = "0.0 to a negative or complex power";
                        return Err(self.raise(classes::ZERO_DIVISION_ERROR, text));
                    }
                    (0.0, 0.0)
                } else {
                    complex_power_of_any((a, b), (c, d))
                }
            }
            _ => return Ok(None),
        };
        if o == op::POWER && (r.0.is_infinite() || r.1.is_infinite()) && [a, b, c, d].iter().all(|x| x.is_finite()) {
            return Err(self.raise(classes::OVERFLOW_ERROR, "complex exponentiation"));
        }
        Ok(Some(self.heap.alloc(Object::Complex(std::rc::Rc::new(r)))))
    }
}

type Pair = (f64, f64);

fn complex_times(x: Pair, y: Pair) -> Pair {
    (x.0 * y.0 - x.1 * y.1, x.0 * y.1 + x.1 * y.0)
}

/// Divides by what is larger of the divisor's parts first (R. L. Smith, 1962).
fn complex_quotient((a, b): Pair, (c, d): Pair) -> Pair {
    if c.abs() >= d.abs() {
        let (ratio, below) = (d / c, c + d * (d / c));
        ((a + b * ratio) / below, (b - a * ratio) / below)
    } else if d.abs() >= c.abs() {
        let (ratio, below) = (c / d, c * (c / d) + d);
        ((a * ratio + b) / below, (b * ratio - a) / below)
    } else {
        (f64::NAN, f64::NAN)
    }
}

/// By squaring.
fn complex_power(base: Pair, n: i32) -> Pair {
    let (mut r, mut p, mut left) = ((1.0, 0.0), base, n.unsigned_abs());
    while left > 0 {
        if left & 1 == 1 {
            r = complex_times(r, p);
        }
        p = complex_times(p, p);
        left >>= 1;
    }
    if n < 0 { complex_quotient((1.0, 0.0), r) } else { r }
}

fn complex_power_of_any((a, b): Pair, (c, d): Pair) -> Pair {
    let (size, angle) = (a.hypot(b), elementary::atan2(b, a));
    let (mut length, mut turn) = (elementary::pow(size, c), angle * c);
    if d != 0.0 {
        length *= elementary::exp(-angle * d);
        turn += d * elementary::log(size);
    }
    (length * elementary::cos(turn), length * elementary::sin(turn))
}

/// An operator on small ints where the result fits an `i64`.
#[inline]
fn small_binary(o: u8, a: i64, b: i64) -> Option<i64> {
    match o {
        op::ADD => a.checked_add(b),
        op::SUBTRACT => a.checked_sub(b),
        op::MULTIPLY => a.checked_mul(b),
        op::FLOOR_DIVIDE if b != 0 => Some(Integer::div_floor(&a, &b)),
        op::REMAINDER if b != 0 => Some(Integer::mod_floor(&a, &b)),
        op::AND => Some(a & b),
        op::OR => Some(a | b),
        op::XOR => Some(a ^ b),
        op::RIGHT_SHIFT if b >= 0 => Some(a >> b.min(63)),
        op::LEFT_SHIFT if (0..62).contains(&b) && a.unsigned_abs() < 1 << (62 - b) => Some(a << b),
        op::POWER if (0..64).contains(&b) => a.checked_pow(b as u32),
        _ => None,
    }
}

/// CPython's float `divmod`. Source: `float_divmod`, Objects/floatobject.c.
pub fn float_divmod(a: f64, b: f64) -> (f64, f64) {
    let mut m = a % b;
    let mut d = (a - m) / b;
    if m != 0.0 {
        if (b < 0.0) != (m < 0.0) {
            m += b;
            d -= 1.0;
        }
    } else {
        m = 0.0f64.copysign(b);
    }
    let q = if d != 0.0 {
        let f = d.floor();
        if d - f > 0.5 { f + 1.0 } else { f }
    } else {
        0.0f64.copysign(a / b)
    };
    (q, m)
}

/// The float nearest to `a / b`; `None` beyond the floats.
fn divide_rounded(a: &BigInt, b: &BigInt) -> Option<f64> {
    const EXACT: u64 = 1 << 53;
    if let (Some(x), Some(y)) = (a.to_i64(), b.to_i64())
        && x.unsigned_abs() <= EXACT
        && y.unsigned_abs() <= EXACT
    {
        return Some(x as f64 / y as f64);
    }
    // Scale so that the quotient has at least 55 bits, keep a sticky bit, let the conversion round.
    let shift = 66 - (a.bits() as i64 - b.bits() as i64);
    let (n, d) = if shift > 0 { (a.abs() << shift as u64, b.abs()) } else { (a.abs(), b.abs() << (-shift) as u64) };
    let (q, r) = n.div_rem(&d);
    let q = if r.is_zero() { q } else { q | BigInt::from(1) };
    let f = q.to_f64()?;
    let scaled = scale(f, -shift);
    if scaled.is_infinite() {
        return None;
    }
    Some(if a.is_negative() == b.is_negative() { scaled } else { -scaled })
}

/// `f * 2**n` without intermediate overflow.
pub fn scale(mut f: f64, mut n: i64) -> f64 {
    while n > 1000 {
        f *= 2f64.powi(1000);
        n -= 1000;
    }
    while n < -1000 {
        f *= 2f64.powi(-1000);
        n += 1000;
        if f == 0.0 {
            return f;
        }
    }
    f * 2f64.powi(n as i32)
}
