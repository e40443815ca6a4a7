//! What the loop asks most: fields and methods by their caches, operators on small numbers.

use super::cpu::Cache;
use crate::python::heap::{Object, Value};
use crate::python::types::number::op;
use crate::python::types::operator::cmp;

/// Cache keys of builtin classes whose methods are called often; no shape has such a number.
pub const LIST_KEY: u32 = u32::MAX - 1;
pub const STR_KEY: u32 = u32::MAX - 2;
pub const DICT_KEY: u32 = u32::MAX - 3;

/// Added to the shape, in the key of a load: the value is a property's getter, or what the class has under the name.
pub const PROPERTY: u32 = 1 << 31;
pub const CLASS_VALUE: u32 = 1 << 30;

/// In the cache of a store: the instance gets another shape (bits 8 to 39) and its field at a place (bits 0 to 7).
pub const GROWS: u64 = 1 << 63;

/// The field that a cache tells of, NULL when the object is of another shape. Borrowed.
#[inline(always)]
pub fn field(object: Option<&Object>, cache: Cache) -> Value {
    match object {
        Some(Object::Instance { shape, fields }) if *shape == cache.key => fields[(cache.value & 1) as usize],
        Some(Object::Wide { shape, fields }) if *shape == cache.key => fields[cache.value as usize],
        _ => Value::NULL,
    }
}

#[inline(always)]
pub fn shape_of(object: Option<&Object>) -> u32 {
    match object {
        Some(Object::Instance { shape, .. } | Object::Wide { shape, .. }) => *shape,
        _ => u32::MAX,
    }
}

/// What a cached method is found by.
#[inline(always)]
pub fn method_key(object: Option<&Object>) -> u32 {
    match object {
        Some(Object::Instance { shape, .. } | Object::Wide { shape, .. }) => *shape,
        Some(Object::List(_)) => LIST_KEY,
        Some(Object::Str(..) | Object::Rope(_)) => STR_KEY,
        Some(Object::Dict(_)) => DICT_KEY,
        _ => u32::MAX,
    }
}

/// Whether an object's methods are found by this key: `method_key` where only that is asked.
#[inline(always)]
pub fn is_of(object: Option<&Object>, key: u32) -> bool {
    match object {
        Some(Object::Instance { shape, .. } | Object::Wide { shape, .. }) => *shape == key,
        other => key >= DICT_KEY && method_key(other) == key && key != u32::MAX,
    }
}

/// Operators on two small ints or two small floats whose result is one too.
#[inline(always)]
pub fn quick_number(o: u8, a: Value, b: Value) -> Option<Value> {
    if a.is_int() && b.is_int() {
        quick_int(o, a.as_int(), b.as_int())
    } else if a.is_small_float() && b.is_small_float() {
        quick_float(o, a.as_small_float(), b.as_small_float())
    } else {
        None
    }
}

/// Operators on small ints whose result is a small int.
#[inline(always)]
pub fn quick_int(o: u8, a: i64, b: i64) -> Option<Value> {
    let r = match o {
        op::ADD => a + b,
        op::SUBTRACT => a - b,
        op::MULTIPLY => a.checked_mul(b)?,
        op::REMAINDER if b > 0 => a.rem_euclid(b),
        op::FLOOR_DIVIDE if b > 0 => a.div_euclid(b),
        op::AND => a & b,
        op::OR => a | b,
        op::XOR => a ^ b,
        op::RIGHT_SHIFT if (0..63).contains(&b) => a >> b,
        _ => return None,
    };
    if (Value::MIN_INT..=Value::MAX_INT).contains(&r) { Some(Value::int(r)) } else { None }
}

#[inline(always)]
pub fn quick_float(o: u8, a: f64, b: f64) -> Option<Value> {
    match o {
        op::ADD => Value::small_float(a + b),
        op::SUBTRACT => Value::small_float(a - b),
        op::MULTIPLY => Value::small_float(a * b),
        op::DIVIDE if b != 0.0 => Value::small_float(a / b),
        _ => None,
    }
}

/// Whether a comparison holds between two ints.
#[inline(always)]
pub fn holds_int(o: u8, a: i64, b: i64) -> bool {
    match o {
        cmp::LT => a < b,
        cmp::LE => a <= b,
        cmp::EQ => a == b,
        cmp::NE => a != b,
        cmp::GT => a > b,
        _ => a >= b,
    }
}
