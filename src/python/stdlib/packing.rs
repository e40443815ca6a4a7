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
        if step.is_int() && v.is_int() && step.size <= 8 {
            let (n, bits) = (i128::from(v.as_int()), 8 * step.size as u32);
            let (low, high) = if step.is_signed() { (-1 << (bits - 1), 1 << (bits - 1)) } else { (0, 1 << bits) };
            if !(low..high).contains(&n) {
                return None;
            }
            place.copy_from_slice(&n.to_le_bytes()[..step.size]);
        } else if step.kind == b'd' {
            place.copy_from_slice(&s.as_float(*v)?.to_le_bytes());
        } else {
            return None;
        }
        if !little {
            place.reverse();
        }
    }
    Some(out)
}

/// `unpack(steps, little, data, start)`: a tuple.
fn unpack(s: &mut Space, a: &[Value]) -> R {
    let (Some(steps), Ok(start)) = (steps(s, a[0]), usize::try_from(a[3].as_int())) else {
        return Ok(Act::Value(Value::NOT_IMPLEMENTED));
    };
    let mut values = Vec::with_capacity(steps.len());
    for step in &steps {
        let Some(word) = word(s, a[2], start + step.at, step, a[1] == Value::TRUE) else {
            values.into_iter().for_each(|value| s.heap.dec(value));
            return Ok(Act::Value(Value::NOT_IMPLEMENTED));
        };
        values.push(if step.kind == b'd' {
            s.float(f64::from_bits(word))
        } else if step.is_signed() {
            let spare = 64 - 8 * step.size;
            s.int((word << spare).cast_signed() >> spare)
        } else {
            match i64::try_from(word) {
                Ok(small) => s.int(small),
                Err(_) => s.big(word.into()),
            }
        });
    }
    Ok(Act::Value(s.tuple(values)))
}

/// The bits of a number among bytes; `None` for a step that is not plain, or beyond the bytes' end.
fn word(s: &Space, data: Value, from: usize, step: &Step, little: bool) -> Option<u64> {
    if !(step.is_int() || step.kind == b'd') {
        return None;
    }
    let mut word = [0; 8];
    let bytes = word.get_mut(..step.size)?;
    match s.heap.object(data)? {
        Object::Bytes(data) => bytes.copy_from_slice(data.get(from..from + step.size)?),
        Object::ByteArray(data) => {
            for (byte, at) in bytes.iter_mut().zip(from..) {
                *byte = *data.get(at)?;
            }
        }
        _ => return None,
    }
    if !little {
        bytes.reverse();
    }
    Some(u64::from_le_bytes(word))
}
