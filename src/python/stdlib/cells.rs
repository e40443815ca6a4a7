//! `_kernel`, cells: one element of C as bytes, as `ctypes` and shared memory keep it. What is too large wraps around. And
//! kernel objects by their numbers, for those who get them by pickle. Knows no memory.

use crate::base::{ObjectId, Pid};
use crate::python::heap::{Object, Value};
use crate::python::types::native::{Group, Owner, f};
use crate::python::types::{Act, Fail, R, Space};

pub static CELLS: Group = Group {
    owner: Owner::Module("_kernel"),
    natives: &[
        f("pack_cell", pack_cell, 2, 2),
        f("unpack_cell", unpack_cell, 2, 2),
        f("object_number", object_number, 1, 1),
        f("object_of", object_of, 2, 2),
    ],
};

fn code(s: &mut Space, v: Value) -> char {
    s.text(v).and_then(|text| text.chars().next()).unwrap_or('B')
}

fn size(code: char) -> usize {
    match code {
        'h' | 'H' => 2,
        'i' | 'I' | 'f' | 'u' => 4,
        'l' | 'L' | 'q' | 'Q' | 'd' => 8,
        _ => 1,
    }
}

/// `pack_cell(code, value)`.
fn pack_cell(s: &mut Space, a: &[Value]) -> R {
    let code = code(s, a[0]);
    let bytes = match code {
        'd' => real(s, a[1])?.to_le_bytes().to_vec(),
        #[allow(clippy::cast_possible_truncation, reason = "a float of C is as exact as it is")]
        'f' => (real(s, a[1])? as f32).to_le_bytes().to_vec(),
        '?' => vec![u8::from(a[1] == Value::TRUE)],
        'c' => vec![character(s, a[1])?],
        'u' => letter(s, a[1])?.to_le_bytes().to_vec(),
        _ => integer(s, a[1])?.to_le_bytes()[..size(code)].to_vec(),
    };
    Ok(Act::Value(s.bytes(&bytes)))
}

fn real(s: &mut Space, v: Value) -> Result<f64, Fail> {
    if let Some(f) = s.as_float(v) {
        return Ok(f);
    }
    match s.as_big(v) {
        Some(i) => Ok(num_traits::ToPrimitive::to_f64(&i).unwrap_or(f64::INFINITY)),
        None => {
            let text = format!("must be real number, not {}", s.type_name(v));
            Err(s.type_error(&text))
        }
    }
}

fn integer(s: &mut Space, v: Value) -> Result<u64, Fail> {
    match s.as_big(v) {
        Some(i) => {
            let mut digits = i.to_signed_bytes_le();
            let fill = if digits.last().is_some_and(|byte| byte & 0x80 != 0) { 0xff } else { 0 };
            digits.resize(digits.len().max(8), fill);
            Ok(u64::from_le_bytes(digits[..8].try_into().expect("eight bytes")))
        }
        None => {
            let text = format!("'{}' object cannot be interpreted as an integer", s.type_name(v));
            Err(s.type_error(&text))
        }
    }
}

fn character(s: &mut Space, v: Value) -> Result<u8, Fail> {
    let byte = match s.byte_slice(v) {
        Some(bytes) => (bytes.len() == 1).then(|| bytes[0]),
        None => s.as_i64(v).and_then(|i| u8::try_from(i).ok()),
    };
    byte.ok_or_else(|| s.type_error("one character bytes, bytearray or integer expected"))
}

fn letter(s: &mut Space, v: Value) -> Result<u32, Fail> {
    let Some(text) = s.text(v).cloned() else {
        let text = format!("unicode string expected instead of {} instance", s.type_name(v));
        return Err(s.type_error(&text));
    };
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(c), None) => Ok(c.into()),
        _ => Err(s.type_error("one character unicode string expected")),
    }
}

/// `unpack_cell(code, bytes)`.
fn unpack_cell(s: &mut Space, a: &[Value]) -> R {
    let code = code(s, a[0]);
    let bytes = s.byte_slice(a[1]).unwrap_or_default();
    let mut word = [0; 8];
    let n = bytes.len().min(size(code));
    word[..n].copy_from_slice(&bytes[..n]);
    let raw = u64::from_le_bytes(word);
    let shift = 64 - 8 * u32::try_from(size(code)).expect("a cell has at most eight bytes");
    let value = match code {
        'd' => s.float(f64::from_bits(raw)),
        'f' => s.float(f32::from_le_bytes([word[0], word[1], word[2], word[3]]).into()),
        '?' => Value::bool(raw != 0),
        'c' => s.bytes(&word[..1]),
        'u' => {
            let letter = u32::try_from(raw).ok().and_then(char::from_u32).unwrap_or('\0');
            s.str(&letter.to_string())
        }
        'B' | 'H' | 'I' | 'L' | 'Q' => s.big(raw.into()),
        _ => s.big(((raw << shift).cast_signed() >> shift).into()),
    };
    Ok(Act::Value(value))
}

/// `object_number(object)`: creator and number.
fn object_number(s: &mut Space, a: &[Value]) -> R {
    let Some(Object::Kernel(id)) = s.heap.object(a[0]) else { return Err(s.type_error("not a kernel object")) };
    let id = *id;
    Ok(Act::Value(s.tuple(vec![Value::int(id.creator.0.into()), Value::int(id.number.into())])))
}

/// `object_of(creator, number)`.
fn object_of(s: &mut Space, a: &[Value]) -> R {
    let number = |v: Value| s.as_i64(v).and_then(|n| u32::try_from(n).ok()).unwrap_or(0);
    let id = ObjectId { creator: Pid(number(a[0])), number: number(a[1]) };
    Ok(Act::Value(s.heap.alloc(Object::Kernel(id))))
}
