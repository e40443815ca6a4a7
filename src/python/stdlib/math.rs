//! `_math`: what `math` is made of. Only operations that give the same bits on every target: the four operations, square
//! root, and our own series for the rest come from `libm` built into the program, not from the host.

use crate::python::heap::Value;
use crate::python::text::{elementary, gamma};
use crate::python::types::native::{Group, Owner, f};
use crate::python::types::{Act, Fail, R, Space, classes};
use num_traits::ToPrimitive;

/// A function of one number that gives a float, `None` outside its domain.
macro_rules! real {
    ($name:literal, $of:expr) => {
        f($name, |s, a| real($name, s, a, $of), 1, 1)
    };
}

/// … of two numbers; NaN from what is none means outside its domain.
macro_rules! real2 {
    ($name:literal, $of:expr) => {
        f($name, |s, a| real2($name, s, a, $of), 2, 2)
    };
}

/// A question about a number.
macro_rules! test {
    ($name:literal, $of:expr) => {
        f($name, |s, a| test($name, s, a, $of), 1, 1)
    };
}

pub static MATH: Group = Group {
    owner: Owner::Module("_math"),
    natives: &[
        real!("sqrt", |x| if x < 0.0 { None } else { Some(x.sqrt()) }),
        f("floor", floor, 1, 1),
        f("ceil", ceil, 1, 1),
        f("trunc", trunc, 1, 1),
        real!("fabs", |x| Some(x.abs())),
        real!("exp", |x| Some(elementary::exp(x))),
        real!("log", |x| if x <= 0.0 { None } else { Some(elementary::log(x)) }),
        real!("log2", |x| if x <= 0.0 { None } else { Some(libm::log2(x)) }),
        real!("log10", |x| if x <= 0.0 { None } else { Some(elementary::log10(x)) }),
        real!("log1p", |x| if x <= -1.0 { None } else { Some(libm::log1p(x)) }),
        real!("expm1", |x| Some(libm::expm1(x))),
        real!("sin", |x| if x.is_infinite() { None } else { Some(elementary::sin(x)) }),
        real!("cos", |x| if x.is_infinite() { None } else { Some(elementary::cos(x)) }),
        real!("tan", |x| if x.is_infinite() { None } else { Some(elementary::tan(x)) }),
        real!("asin", |x| if x.abs() > 1.0 { None } else { Some(elementary::asin(x)) }),
        real!("acos", |x| if x.abs() > 1.0 { None } else { Some(elementary::acos(x)) }),
        real!("atan", |x| Some(elementary::atan(x))),
        real!("sinh", |x| Some(elementary::sinh(x))),
        real!("cosh", |x| Some(elementary::cosh(x))),
        real!("tanh", |x| Some(elementary::tanh(x))),
        real!("acosh", |x| if x < 1.0 { None } else { Some(elementary::acosh(x)) }),
        real!("asinh", |x| Some(elementary::asinh(x))),
        real!("atanh", |x| if x.abs() >= 1.0 { None } else { Some(libm::atanh(x)) }),
        real!("cbrt", |x| Some(libm::cbrt(x))),
        real!("erfc", |x| Some(libm::erfc(x))),
        real!("exp2", |x| Some(elementary::exp2(x))),
        real!("lgamma", |x| if x <= 0.0 && x == x.floor() && x.is_finite() { None } else { Some(gamma::lgamma(x)) }),
        real2!("remainder", libm::remainder),
        f("nextafter", nextafter, 2, 2),
        f("ulp", ulp, 1, 1),
        real!("gamma", |x| if x <= 0.0 && x == x.floor() { None } else { Some(gamma::gamma(x)) }),
        real!("erf", |x| Some(libm::erf(x))),
        real2!("atan2", elementary::atan2),
        real2!("fmod", |x, y| x % y),
        real2!("pow", |x, y| if x == 0.0 && y < 0.0 && y.is_finite() { f64::NAN } else { elementary::pow(x, y) }),
        real2!("copysign", f64::copysign),
        test!("isnan", f64::is_nan),
        test!("isinf", f64::is_infinite),
        test!("isfinite", f64::is_finite),
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

fn real(name: &str, s: &mut Space, a: &[Value], g: fn(f64) -> Option<f64>) -> R {
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

fn real2(name: &str, s: &mut Space, a: &[Value], g: fn(f64, f64) -> f64) -> R {
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

fn test(name: &str, s: &mut Space, a: &[Value], g: fn(f64) -> bool) -> R {
    if let Some(asked) = again(name, s, a) {
        return asked;
    }
    let x = argument(s, a[0])?;
    Ok(Act::Value(Value::bool(g(x))))
}

fn whole(name: &str, s: &mut Space, a: &[Value], g: fn(f64) -> f64) -> R {
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
