//! Expressions whose value is known before the program runs, as CPython's optimizer finds them. Knows no names.

use crate::python::code::Constant;
use crate::python::text::bitwise;
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};
use rustpython_ruff_python_ast::{Expr, Number, Operator, UnaryOp};
use std::ops::{BitAnd, BitOr, BitXor};

/// Longest text, and most elements, that are made beforehand.
const MOST_TEXT: usize = 4096;
const MOST_ELEMENTS: usize = 256;
/// Most bits of a whole number that is made beforehand.
const MOST_BITS: u64 = 128;

/// The value of an expression, if it is a constant.
pub fn constant(expr: &Expr) -> Option<Constant> {
    Some(match expr {
        Expr::NoneLiteral(_) => Constant::None,
        Expr::EllipsisLiteral(_) => Constant::Ellipsis,
        Expr::BooleanLiteral(b) => Constant::Bool(b.value),
        Expr::StringLiteral(s) => Constant::Str(s.value.to_str().into()),
        Expr::BytesLiteral(b) => Constant::Bytes(b.value.bytes().collect::<Vec<u8>>().into()),
        Expr::NumberLiteral(n) => number(&n.value),
        Expr::Tuple(t) if t.ctx.is_load() => Constant::Tuple(t.elts.iter().map(constant).collect::<Option<Vec<_>>>()?),
        Expr::UnaryOp(u) => unary(u.op, constant(&u.operand)?)?,
        Expr::BinOp(b) => binary(b.op, constant(&b.left)?, constant(&b.right)?)?,
        Expr::Subscript(s) if s.ctx.is_load() => subscript(&constant(&s.value)?, &constant(&s.slice)?)?,
        _ => return None,
    })
}

fn number(number: &Number) -> Constant {
    match number {
        Number::Int(n) => Constant::Int(whole(n)),
        Number::Float(x) => Constant::Float(*x),
        Number::Complex { real, imag } => Constant::Complex(*real, *imag),
    }
}

/// A literal's value. Long ones are kept as they are written.
fn whole(n: &rustpython_ruff_python_ast::Int) -> BigInt {
    if let Some(small) = n.as_u64() {
        return small.into();
    }
    let text = n.to_string();
    let digits = text.get(2..).unwrap_or("");
    let (digits, radix) = match text.get(..2).unwrap_or("") {
        "0x" | "0X" => (digits, 16),
        "0o" | "0O" => (digits, 8),
        "0b" | "0B" => (digits, 2),
        _ => (text.as_str(), 10),
    };
    BigInt::parse_bytes(digits.as_bytes(), radix).unwrap_or_default()
}

/// Whether an expression is true, if that is known.
pub fn truth(expr: &Expr) -> Option<bool> {
    Some(match constant(expr)? {
        Constant::None => false,
        Constant::Bool(b) => b,
        Constant::Int(n) => !n.is_zero(),
        Constant::Float(x) => x != 0.0,
        Constant::Complex(x, y) => x != 0.0 || y != 0.0,
        Constant::Str(s) => !s.is_empty(),
        Constant::Bytes(s) => !s.is_empty(),
        Constant::Tuple(all) | Constant::FrozenSet(all) => !all.is_empty(),
        _ => true,
    })
}

fn unary(op: UnaryOp, value: Constant) -> Option<Constant> {
    Some(match (op, value) {
        (UnaryOp::Not, value) => Constant::Bool(match value {
            Constant::None => true,
            Constant::Bool(b) => !b,
            Constant::Int(n) => n.is_zero(),
            _ => return None,
        }),
        (UnaryOp::USub, Constant::Int(n)) => Constant::Int(-n),
        (UnaryOp::USub, Constant::Float(x)) => Constant::Float(-x),
        (UnaryOp::USub, Constant::Complex(x, y)) => Constant::Complex(-x, -y),
        (UnaryOp::UAdd, value @ (Constant::Int(_) | Constant::Float(_) | Constant::Complex(..))) => value,
        (UnaryOp::Invert, Constant::Int(n)) => Constant::Int(-n - 1),
        // CPython warns of it where it is not known beforehand only.
        (UnaryOp::Invert, Constant::Bool(b)) => Constant::Int((-1 - i32::from(b)).into()),
        _ => return None,
    })
}

fn binary(op: Operator, left: Constant, right: Constant) -> Option<Constant> {
    use Constant::{Bytes, Complex, Float, Int, Str, Tuple};
    Some(match (left, right) {
        (Int(a), Int(b)) => return integers(op, &a, &b),
        (Float(a), Float(b)) => Float(floats(op, a, b)?),
        (Float(a), Int(b)) => Float(floats(op, a, exact(&b)?)?),
        (Int(a), Float(b)) => Float(floats(op, exact(&a)?, b)?),
        (left, Complex(x, y)) => {
            let real = match left {
                Int(a) => exact(&a)?,
                Float(a) => a,
                _ => return None,
            };
            match op {
                Operator::Add => Complex(real + x, 0.0 + y),
                Operator::Sub => Complex(real - x, 0.0 - y),
                _ => return None,
            }
        }
        (Str(a), Str(b)) if op == Operator::Add && a.len() + b.len() <= MOST_TEXT => Str(format!("{a}{b}").into()),
        (Bytes(a), Bytes(b)) if op == Operator::Add && a.len() + b.len() <= MOST_TEXT => {
            Bytes([&a[..], &b[..]].concat().into())
        }
        (Str(a), Int(n)) | (Int(n), Str(a)) if op == Operator::Mult => {
            let n = n.to_usize().filter(|n| n.checked_mul(a.len()).is_some_and(|all| all <= MOST_TEXT))?;
            Str(a.repeat(n).into())
        }
        (Bytes(a), Int(n)) | (Int(n), Bytes(a)) if op == Operator::Mult => {
            let n = n.to_usize().filter(|n| n.checked_mul(a.len()).is_some_and(|all| all <= MOST_TEXT))?;
            Bytes(a.repeat(n).into())
        }
        (Tuple(a), Tuple(b)) if op == Operator::Add && a.len() + b.len() <= MOST_ELEMENTS => Tuple([a, b].concat()),
        (Tuple(a), Int(n)) | (Int(n), Tuple(a)) if op == Operator::Mult => {
            let n = n.to_usize().filter(|n| n.checked_mul(a.len()).is_some_and(|all| all <= MOST_ELEMENTS))?;
            Tuple(std::iter::repeat_n(a, n).flatten().collect())
        }
        _ => return None,
    })
}

fn exact(n: &BigInt) -> Option<f64> {
    n.to_i64().filter(|n| n.unsigned_abs() < 1 << 53).map(|n| n as f64)
}

fn floats(op: Operator, a: f64, b: f64) -> Option<f64> {
    match op {
        Operator::Add => Some(a + b),
        Operator::Sub => Some(a - b),
        Operator::Mult => Some(a * b),
        Operator::Div if b != 0.0 => Some(a / b),
        _ => None,
    }
}

fn integers(op: Operator, a: &BigInt, b: &BigInt) -> Option<Constant> {
    use num_integer::Integer;
    let result = match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult if a.bits() + b.bits() <= MOST_BITS => a * b,
        Operator::Div if !b.is_zero() => return Some(Constant::Float(exact(a)? / exact(b)?)),
        Operator::FloorDiv if !b.is_zero() => a.div_floor(b),
        Operator::Mod if !b.is_zero() => a.mod_floor(b),
        Operator::Pow if !b.is_negative() => {
            let n = b.to_u32()?;
            if a.bits() * u64::from(n) > MOST_BITS {
                return None;
            }
            a.pow(n)
        }
        Operator::LShift if !b.is_negative() => {
            let n = b.to_u64().filter(|n| a.is_zero() || n + a.bits() <= MOST_BITS)?;
            a << n
        }
        Operator::RShift if !b.is_negative() => a >> b.to_u64()?,
        Operator::BitOr => bitwise(a, b, BitOr::bitor),
        Operator::BitXor => bitwise(a, b, BitXor::bitxor),
        Operator::BitAnd => bitwise(a, b, BitAnd::bitand),
        _ => return None,
    };
    Some(Constant::Int(result))
}

fn subscript(value: &Constant, index: &Constant) -> Option<Constant> {
    let Constant::Int(n) = index else { return None };
    let n = n.to_i64()?;
    let place = |length: usize| usize::try_from(if n < 0 { n + length as i64 } else { n }).ok().filter(|n| *n < length);
    match value {
        Constant::Str(s) => {
            let chars: Vec<char> = s.chars().collect();
            Some(Constant::Str(chars[place(chars.len())?].to_string().into()))
        }
        Constant::Bytes(s) => Some(Constant::Int(s[place(s.len())?].into())),
        Constant::Tuple(all) => Some(all[place(all.len())?].clone()),
        _ => None,
    }
}

/// Whether two constants are equal as keys.
pub fn equal(a: &Constant, b: &Constant) -> bool {
    match (a, b) {
        (Constant::Int(a), Constant::Int(b)) => a == b,
        (Constant::Str(a), Constant::Str(b)) => a == b,
        (Constant::Bytes(a), Constant::Bytes(b)) => a == b,
        (Constant::None, Constant::None) => true,
        _ => parts(a).is_some_and(|p| parts(b) == Some(p)),
    }
}

/// A number's real and imaginary part.
fn parts(c: &Constant) -> Option<(f64, f64)> {
    Some(match c {
        Constant::Bool(b) => (f64::from(u8::from(*b)), 0.0),
        Constant::Int(n) => (n.to_f64()?, 0.0),
        Constant::Float(x) => (*x, 0.0),
        Constant::Complex(x, y) => (*x, *y),
        _ => return None,
    })
}
