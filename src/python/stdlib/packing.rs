//! `_packing`: the plain cases of `struct`, from steps that `struct.py` has made of a format: `(kind, place, size)`. Whatever is
//! not plain gives `NotImplemented`, and `struct.py` does it and says what is wrong.

use crate::python::heap::{Object, Value};
use crate::python::types::native::{Group, Owner, f};
use crate::python::types::{Act, R, Space};

pub static PACKING: Group =
    Group { owner: Owner::Module("_packing"), natives: &[f("pack", pack, 4, 4), f("unpack", unpack, 4, 4)] };

/// One value of a format.
struct Step {
    kind: u8,
    at: usize,
    size: usize,
}

impl Step {
    fn is_signed(&self) -> bool {
        b"bhilqn".contains(&self.kind)
    }

    fn is_int(&self) -> bool {
        self.is_signed() || b"BHILQN".contains(&self.kind)
    }
}

fn steps(s: &Space, list: Value) -> Option<Vec<Step>> {
    let Object::List(list) = s.heap.object(list)? else { return None };
    let step = |row: &Value| {
        let Object::Tuple(parts) = s.heap.object(*row)? else { return None };
        let kind = *s.text(parts[0])?.as_bytes().first()?;
        Some(Step {
            kind,
            at: usize::try_from(parts[1].as_int()).ok()?,
            size: usize::try_from(parts[2].as_int()).ok()?,
        })
    };
    list.iter().map(step).collect()
}

/// `pack(steps, little, size, values)`: bytes.
fn pack(s: &mut Space, a: &[Value]) -> R {
    let packed = packed(s, a);
    Ok(Act::Value(packed.map_or(Value::NOT_IMPLEMENTED, |bytes| s.bytes(&bytes))))
}

fn packed(s: &Space, a: &[Value]) -> Option<Vec<u8>> {
    let (steps, little) = (steps(s, a[0])?, a[1] == Value::TRUE);
    let Object::Tuple(values) = s.heap.object(a[3])? else { return None };
    if values.len() != steps.len() || !a[2].is_int() {
        return None;
    }
    let mut out = vec![0; usize::try_from(a[2].as_int()).ok().filter(|size| *size < 1 << 20)?];
    for (step, v) in steps.iter().zip(values.iter()) {
        let place = out.get_mut(step.at..step.at + step.size)?;
        let bytes = if step.is_int() && v.is_int() && step.size <= 8 {
            let (n, bits) = (i128::from(v.as_int()), 8 * step.size as u32);
            let (low, high) = if step.is_signed() { (-1 << (bits - 1), 1 << (bits - 1)) } else { (0, 1 << bits) };
            if !(low..high).contains(&n) {
                return None;
            }
            n.to_le_bytes()[..step.size].to_vec()
        } else if step.kind == b'd' {
            s.as_float(*v)?.to_le_bytes().to_vec()
        } else {
            return None;
        };
        place.copy_from_slice(&bytes);
        if !little {
            place.reverse();
        }
    }
    Some(out)
}

/// `unpack(steps, little, data, start)`: a tuple.
fn unpack(s: &mut Space, a: &[Value]) -> R {
    let found = unpacked(s, a).unwrap_or_default();
    if found.is_empty() {
        return Ok(Act::Value(Value::NOT_IMPLEMENTED));
    }
    let values = found
        .into_iter()
        .map(|number| match number {
            Number::Int(i) => match i64::try_from(i) {
                Ok(i) => s.int(i),
                Err(_) => s.big(i.into()),
            },
            Number::Float(x) => s.float(x),
        })
        .collect();
    Ok(Act::Value(s.tuple(values)))
}

enum Number {
    Int(i128),
    Float(f64),
}

fn unpacked(s: &Space, a: &[Value]) -> Option<Vec<Number>> {
    let (steps, little) = (steps(s, a[0])?, a[1] == Value::TRUE);
    let data = s.heap.object(a[2])?;
    let start = usize::try_from(a[3].as_int()).ok()?;
    let stretch = |from: usize, size: usize| match data {
        Object::Bytes(data) => data.get(from..from + size).map(<[u8]>::to_vec),
        Object::ByteArray(data) => (from..from + size).map(|at| data.get(at).copied()).collect(),
        _ => None,
    };
    let number = |step: &Step| {
        let mut bytes = stretch(start + step.at, step.size)?;
        if !little {
            bytes.reverse();
        }
        if step.kind == b'd' {
            return Some(Number::Float(f64::from_le_bytes(bytes.try_into().ok()?)));
        }
        if !step.is_int() || step.size > 8 {
            return None;
        }
        let is_negative = step.is_signed() && bytes.last().is_some_and(|top| top & 0x80 != 0);
        bytes.resize(16, if is_negative { 0xff } else { 0 });
        Some(Number::Int(i128::from_le_bytes(bytes.try_into().ok()?)))
    };
    steps.iter().map(number).collect()
}
