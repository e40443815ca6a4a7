//! `_math`: what `math` is made of. Only operations that give the same bits on every target: the four operations, square
//! root, and our own series for the rest come from `libm` built into the program, not from the host.

use crate::python::heap::Value;
use crate::python::text::elementary;
use crate::python::types::native::{Group, Owner, f};
use crate::python::types::{Act, Fail, R, Space, classes};
use num_traits::ToPrimitive;

pub static MATH: Group = Group {
    owner: Owner::Module("_math"),
    natives: &[
        f("sqrt", |s, a| real("sqrt", s, a, |x| if x < 0.0 { None } else { Some(x.sqrt()) }), 1, 1),
        f("floor", floor, 1, 1),
        f("ceil", ceil, 1, 1),
        f("trunc", trunc, 1, 1),
        f("fabs", |s, a| real("fabs", s, a, |x| Some(x.abs())), 1, 1),
        f("exp", |s, a| real("exp", s, a, |x| Some(elementary::exp(x))), 1, 1),
        f("log", |s, a| real("log", s, a, |x| if x <= 0.0 { None } else { Some(elementary::log(x)) }), 1, 1),
        f("log2", |s, a| real("log2", s, a, |x| if x <= 0.0 { None } else { Some(libm::log2(x)) }), 1, 1),
        f("log10", |s, a| real("log10", s, a, |x| if x <= 0.0 { None } else { Some(elementary::log10(x)) }), 1, 1),
        f("log1p", |s, a| real("log1p", s, a, |x| if x <= -1.0 { None } else { Some(libm::log1p(x)) }), 1, 1),
        f("expm1", |s, a| real("expm1", s, a, |x| Some(libm::expm1(x))), 1, 1),
        f("sin", |s, a| real("sin", s, a, |x| if x.is_infinite() { None } else { Some(elementary::sin(x)) }), 1, 1),
        f("cos", |s, a| real("cos", s, a, |x| if x.is_infinite() { None } else { Some(elementary::cos(x)) }), 1, 1),
        f("tan", |s, a| real("tan", s, a, |x| if x.is_infinite() { None } else { Some(elementary::tan(x)) }), 1, 1),
        f("asin", |s, a| real("asin", s, a, |x| if x.abs() > 1.0 { None } else { Some(elementary::asin(x)) }), 1, 1),
        f("acos", |s, a| real("acos", s, a, |x| if x.abs() > 1.0 { None } else { Some(elementary::acos(x)) }), 1, 1),
        f("atan", |s, a| real("atan", s, a, |x| Some(elementary::atan(x))), 1, 1),
        f("sinh", |s, a| real("sinh", s, a, |x| Some(libm::sinh(x))), 1, 1),
        f("cosh", |s, a| real("cosh", s, a, |x| Some(elementary::cosh(x))), 1, 1),
        f("tanh", |s, a| real("tanh", s, a, |x| Some(libm::tanh(x))), 1, 1),
        f("acosh", |s, a| real("acosh", s, a, |x| if x < 1.0 { None } else { Some(libm::acosh(x)) }), 1, 1),
        f("asinh", |s, a| real("asinh", s, a, |x| Some(libm::asinh(x))), 1, 1),
        f("atanh", |s, a| real("atanh", s, a, |x| if x.abs() >= 1.0 { None } else { Some(libm::atanh(x)) }), 1, 1),
        f("cbrt", |s, a| real("cbrt", s, a, |x| Some(libm::cbrt(x))), 1, 1),
        f("erfc", |s, a| real("erfc", s, a, |x| Some(libm::erfc(x))), 1, 1),
        f("exp2", |s, a| real("exp2", s, a, |x| Some(libm::exp2(x))), 1, 1),
        f(
            "lgamma",
            |s, a| real("lgamma", s, a, |x| if x <= 0.0 && x == x.floor() { None } else { Some(libm::lgamma(x)) }),
            1,
            1,
        ),
        f("remainder", |s, a| real2("remainder", s, a, libm::remainder), 2, 2),
        f("nextafter", nextafter, 2, 2),
        f("ulp", ulp, 1, 1),
        f("fma", fma, 3, 3),
        f(
            "gamma",
            |s, a| real("gamma", s, a, |x| if x <= 0.0 && x == x.floor() { None } else { Some(libm::tgamma(x)) }),
            1,
            1,
        ),
        f("erf", |s, a| real("erf", s, a, |x| Some(libm::erf(x))), 1, 1),
        f("atan2", |s, a| real2("atan2", s, a, elementary::atan2), 2, 2),
        f("fmod", |s, a| real2("fmod", s, a, |x, y| x % y), 2, 2),
        f(
            "pow",
            |s, a| {
                real2(
                    "pow",
                    s,
                    a,
                    |x, y| if x == 0.0 && y < 0.0 && y.is_finite() { f64::NAN } else { elementary::pow(x, y) },
                )
            },
            2,
            2,
        ),
        f("copysign", |s, a| real2("copysign", s, a, f64::copysign), 2, 2),
        f("isnan", |s, a| test("isnan", s, a, f64::is_nan), 1, 1),
        f("isinf", |s, a| test("isinf", s, a, f64::is_infinite), 1, 1),
        f("isfinite", |s, a| test("isfinite", s, a, f64::is_finite), 1, 1),
        f("isqrt", isqrt, 1, 1),
        f("gcd2", gcd2, 2, 2),
        f("frexp", frexp, 1, 1),
    ],
};

/// What is no number is asked for one: in Python, and then once more.
fn again(name: &str, s: &mut Space, a: &[Value]) -> Option<R> {
    if a.iter().all(|v| s.number(*v).is_some()) {
        return None;
    }
    a.iter().for_each(|v| s.heap.inc(*v));
    let mut args = vec![s.str(name)];
    args.extend_from_slice(a);
    Some(Ok(Act::Prelude("_math_again", args)))
}

fn argument(s: &mut Space, v: Value) -> Result<f64, Fail> {
    match s.number(v) {
        Some(n) => match n.to_f64() {
            Some(f) => Ok(f),
            None => Err(s.raise(classes::OVERFLOW_ERROR, "int too large to convert to float")),
        },
        None => {
            let text = format!("must be real number, not {}", s.type_name(v));
            Err(s.type_error(&text))
        }
    }
}

fn real(name: &str, s: &mut Space, a: &[Value], g: impl Fn(f64) -> Option<f64>) -> R {
    if let Some(asked) = again(name, s, a) {
        return asked;
    }
    let x = argument(s, a[0])?;
    match g(x) {
        Some(y) if y.is_infinite() && x.is_finite() => Err(s.raise(classes::OVERFLOW_ERROR, "math range error")),
        Some(y) => Ok(Act::Value(s.float(y))),
        None => Err(s.value_error("math domain error")),
    }
}

fn real2(name: &str, s: &mut Space, a: &[Value], g: impl Fn(f64, f64) -> f64) -> R {
    if let Some(asked) = again(name, s, a) {
        return asked;
    }
    let (x, y) = (argument(s, a[0])?, argument(s, a[1])?);
    let r = g(x, y);
    if r.is_nan() && !x.is_nan() && !y.is_nan() {
        return Err(s.value_error("math domain error"));
    }
    if r.is_infinite() && x.is_finite() && y.is_finite() {
        return Err(s.raise(classes::OVERFLOW_ERROR, "math range error"));
    }
    Ok(Act::Value(s.float(r)))
}

fn test(name: &str, s: &mut Space, a: &[Value], g: impl Fn(f64) -> bool) -> R {
    if let Some(asked) = again(name, s, a) {
        return asked;
    }
    let x = argument(s, a[0])?;
    Ok(Act::Value(Value::bool(g(x))))
}

fn whole(name: &str, s: &mut Space, a: &[Value], g: impl Fn(f64) -> f64) -> R {
    if let Some(asked) = again(name, s, a) {
        return asked;
    }
    let v = a[0];
    if let Some(i) = s.as_big(v) {
        return Ok(Act::Value(s.big(i)));
    }
    let x = argument(s, v)?;
    s.int_of_float(g(x)).map(Act::Value)
}

fn floor(s: &mut Space, a: &[Value]) -> R {
    whole("floor", s, a, f64::floor)
}

fn ceil(s: &mut Space, a: &[Value]) -> R {
    whole("ceil", s, a, f64::ceil)
}

fn trunc(s: &mut Space, a: &[Value]) -> R {
    whole("trunc", s, a, f64::trunc)
}

fn nextafter(s: &mut Space, a: &[Value]) -> R {
    if let Some(asked) = again("nextafter", s, a) {
        return asked;
    }
    let (x, y) = (argument(s, a[0])?, argument(s, a[1])?);
    Ok(Act::Value(s.float(libm::nextafter(x, y))))
}

fn ulp(s: &mut Space, a: &[Value]) -> R {
    if let Some(asked) = again("ulp", s, a) {
        return asked;
    }
    let x = argument(s, a[0])?.abs();
    if !x.is_finite() {
        return Ok(Act::Value(s.float(x)));
    }
    let next = libm::nextafter(x, f64::INFINITY);
    let unit = if next.is_infinite() { x - libm::nextafter(x, 0.0) } else { next - x };
    Ok(Act::Value(s.float(unit)))
}

fn fma(s: &mut Space, a: &[Value]) -> R {
    if let Some(asked) = again("fma", s, a) {
        return asked;
    }
    let (x, y, z) = (argument(s, a[0])?, argument(s, a[1])?, argument(s, a[2])?);
    let r = libm::fma(x, y, z);
    if r.is_nan() && !x.is_nan() && !y.is_nan() && !z.is_nan() {
        return Err(s.value_error("invalid operation in fma"));
    }
    if r.is_infinite() && x.is_finite() && y.is_finite() && z.is_finite() {
        return Err(s.raise(classes::OVERFLOW_ERROR, "overflow in fma"));
    }
    Ok(Act::Value(s.float(r)))
}

fn isqrt(s: &mut Space, a: &[Value]) -> R {
    match s.as_big(a[0]) {
        Some(i) if i.sign() != num_bigint::Sign::Minus => Ok(Act::Value(s.big(i.sqrt()))),
        Some(_) => Err(s.value_error("isqrt() argument must be nonnegative")),
        None => {
            let text = format!("'{}' object cannot be interpreted as an integer", s.type_name(a[0]));
            Err(s.type_error(&text))
        }
    }
}

fn gcd2(s: &mut Space, a: &[Value]) -> R {
    match (s.as_big(a[0]), s.as_big(a[1])) {
        (Some(x), Some(y)) => Ok(Act::Value(s.big(num_integer::Integer::gcd(&x, &y)))),
        (x, _) => {
            let bad = if x.is_none() { a[0] } else { a[1] };
            let text = format!("'{}' object cannot be interpreted as an integer", s.type_name(bad));
            Err(s.type_error(&text))
        }
    }
}

fn frexp(s: &mut Space, a: &[Value]) -> R {
    if let Some(asked) = again("frexp", s, a) {
        return asked;
    }
    let x = argument(s, a[0])?;
    let (m, e) = libm::frexp(x);
    let parts = vec![s.float(m), Value::int(i64::from(e).to_i64().unwrap_or(0))];
    Ok(Act::Value(s.tuple(parts)))
}
