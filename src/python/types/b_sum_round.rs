//! `sum` and `round`.

use super::b_functions::ok;
use super::b_number::index_or;
use super::classes;
use super::space::{Act, Fail, R, Space};
use super::whole::Whole;
use crate::python::heap::Value;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::ToPrimitive;
use std::cmp::Ordering;

pub fn sum(s: &mut Space, a: &[Value]) -> R {
    let start = if a[1].is_null() { Value::int(0) } else { a[1] };
    if s.text(start).is_some() {
        return Err(s.type_error("sum() can't sum strings [use ''.join(seq) instead]"));
    }
    let items = s.collect_items(a[0])?;
    for (class, name) in [(classes::BYTES, "bytes"), (classes::BYTEARRAY, "bytearray")] {
        if s.is_instance(start, class) {
            return Err(s.type_error(&format!("sum() can't sum {name} [use b''.join(seq) instead]")));
        }
    }
    let Some(items) = items else {
        return Ok(Act::Prelude("_sum", vec![s.heap.own(a[0]), s.heap.own(start)]));
    };
    match sum_items(s, &items, start)? {
        Some(v) => {
            s.heap.dec_all(&items);
            ok(v)
        }
        None => {
            let items = s.list(items);
            Ok(Act::Prelude("_sum", vec![items, s.heap.own(start)]))
        }
    }
}

/// Adds up numbers; `None` where other things are among them. Floats are summed as CPython does: with compensation.
fn sum_items(s: &mut Space, items: &[Value], start: Value) -> Result<Option<Value>, Fail> {
    let mut total = start;
    let mut at = 0;
    // Small ints first, as long as they stay small.
    if start.is_int() {
        let mut sum = start.as_int();
        while let Some(v) = items.get(at).filter(|v| v.is_int()) {
            let next = sum + v.as_int();
            if !(Value::MIN_INT..=Value::MAX_INT).contains(&next) {
                break;
            }
            sum = next;
            at += 1;
        }
        total = Value::int(sum);
    }
    let start = total;
    while at < items.len() && s.as_float(total).is_none() {
        let v = items[at];
        if s.number(total).is_none() || s.number(v).is_none() || s.defines_operators(v) {
            s.heap.dec(if total == start { Value::NULL } else { total });
            return Ok(None);
        }
        if s.as_float(v).is_some() {
            break;
        }
        let new = s.number_binary(super::number::op::ADD, total, v)?.unwrap_or(Value::int(0));
        if total != start {
            s.heap.dec(total);
        }
        total = new;
        at += 1;
    }
    if at == items.len() {
        return Ok(Some(if total == start { s.heap.own(total) } else { total }));
    }
    sum_floats(s, &items[at..], total)
}

fn sum_floats(s: &mut Space, items: &[Value], start: Value) -> Result<Option<Value>, Fail> {
    let Some(mut total) = s.number(start).and_then(|n| n.to_f64()) else { return Ok(None) };
    let mut lost = 0.0;
    let mut plainly = false;
    for v in items {
        let Some(x) = s.number(*v).filter(|_| !s.defines_operators(*v)).and_then(|n| n.to_f64()) else {
            return Ok(None);
        };
        // Ints are added as they are; after one beyond 64 bits so is everything.
        if s.as_float(*v).is_none() || plainly {
            if s.as_i64(*v).is_none() && !plainly {
                total += if f64::is_finite(lost) { lost } else { 0.0 };
                (lost, plainly) = (0.0, true);
            }
            total += x;
            continue;
        }
        let t = total + x;
        if total.abs() >= x.abs() {
            lost += (total - t) + x
        } else {
            lost += (x - t) + total
        }
        total = t;
    }
    if lost != 0.0 && f64::is_finite(lost) {
        total += lost;
    }
    Ok(Some(s.float(total)))
}

pub fn round(s: &mut Space, a: &[Value]) -> R {
    let given = !a[1].is_null() && !a[1].is_none();
    if given
        && s.number(a[0]).is_some()
        && let Some(act) = s.whole("__round__", a, 1..2, Whole::Any)?
    {
        return Ok(act);
    }
    let digits = given.then(|| index_or(s, Some(a[1]), 0));
    if let Some(f) = s.as_float(a[0]) {
        return round_float(s, f, digits);
    }
    if let Some(i) = s.as_big(a[0]).filter(|_| !s.defines_operators(a[0])) {
        let Some(n) = digits.filter(|n| *n < 0) else { return ok(s.big(i)) };
        let unit = num_traits::pow(BigInt::from(10), n.unsigned_abs().min(5_000) as usize);
        let (q, r) = num_integer::Integer::div_mod_floor(&i, &unit);
        let twice: BigInt = &r * 2;
        let up = match twice.cmp(&unit) {
            Ordering::Greater => true,
            Ordering::Equal => num_integer::Integer::is_odd(&q),
            Ordering::Less => false,
        };
        return ok(s.big((q + i32::from(up)) * unit));
    }
    Ok(Act::Prelude("_round", vec![s.heap.own(a[0]), if a[1].is_null() { Value::NONE } else { s.heap.own(a[1]) }]))
}

fn round_float(s: &mut Space, f: f64, digits: Option<i64>) -> R {
    match digits {
        None => s.int_of_float(f.round_ties_even()).map(Act::Value),
        Some(n) if !f.is_finite() || n > 323 => ok(s.float(f)),
        Some(n) if n < -308 => ok(s.float(0.0f64.copysign(f))),
        Some(n) if n >= 0 => {
            // Correct rounding goes by the decimal text, as in CPython.
            let text = format!("{f:.*}", n as usize);
            ok(s.float(text.parse().unwrap_or(f)))
        }
        Some(n) => round_tens(s, f, (-n) as u32),
    }
}

/// A float rounded to a multiple of a power of ten: in ints, so that no quotient is rounded before the half is looked for.
fn round_tens(s: &mut Space, f: f64, tens: u32) -> R {
    let unit = num_traits::pow(BigInt::from(10), tens as usize);
    let size = f.abs();
    let (mut quotient, rest): (BigInt, BigInt) = super::number::float_to_big(size.trunc()).div_rem(&unit);
    let up = match (rest * 2i32).cmp(&unit) {
        Ordering::Equal => size.fract() > 0.0 || quotient.bit(0),
        other => other == Ordering::Greater,
    };
    quotient += u8::from(up);
    let rounded = (quotient * unit).to_f64().unwrap_or(f64::INFINITY);
    if rounded.is_infinite() {
        return Err(s.raise(classes::OVERFLOW_ERROR, "rounded value too large to represent"));
    }
    ok(s.float(rounded.copysign(f)))
}
