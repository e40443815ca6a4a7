//! Methods of `bytes` and `bytearray` that are those of `str` over ASCII: other bytes stand aside as private characters
//! while the text's method works.

use super::b_bytes::{all, make, need};
use super::b_functions::ok;
use super::space::{Act, Fail, R, Space};
use super::whole::Whole;
use crate::python::heap::{Object, Value};

/// Where bytes stand aside.
const ASIDE: u32 = 0xe000;

fn aside(s: &mut Space, b: &[u8], name: &str) -> Value {
    let moves = |b: u8| match b {
        11 | 12 => name == "splitlines",
        28..=31 => name != "isascii",
        _ => b > 127,
    };
    let char = |b: &u8| char::from_u32(u32::from(*b) + if moves(*b) { ASIDE } else { 0 }).unwrap_or_default();
    let text: String = b.iter().map(char).collect();
    s.string(text)
}

/// Bytes of the receiver's kind instead of text; takes a count and gives one.
fn back(s: &mut Space, like: Value, v: Value, separator: Value) -> Value {
    if let Some(t) = s.text(v).cloned() {
        s.heap.dec(v);
        return make(s, like, t.chars().map(|c| (c as u32 & 255) as u8).collect());
    }
    let tuple = matches!(s.heap.object(v), Some(Object::Tuple(_)));
    let Some(parts) = s.sequence_items(v) else { return v };
    let mut new = Vec::new();
    for (k, p) in parts.into_iter().enumerate() {
        // Between the parts of bytes stands the very separator, if it was there.
        let found = k == 1 && !separator.is_null() && s.text(p).is_some_and(|t| !t.is_empty());
        let p = s.heap.own(if found { separator } else { p });
        new.push(if found { p } else { back(s, like, p, Value::NULL) });
    }
    s.heap.dec(v);
    if tuple { s.tuple(new) } else { s.list(new) }
}

fn argument(s: &mut Space, name: &str, k: usize, v: Value) -> Result<Value, Fail> {
    let fill = matches!(name, "center" | "ljust" | "rjust") && k == 2;
    if fill && !matches!(s.byte_slice(v), Some(b) if b.len() == 1) {
        let text = format!("{name}() argument 2 must be a byte string of length 1, not {}", s.argument_name(v));
        return Err(s.type_error(&text));
    }
    let b = need(s, v)?;
    Ok(aside(s, &b, name))
}

/// The method of `str` of this name; the argument at `number`, if any, is a number.
pub(super) fn through(s: &mut Space, a: &[Value], name: &str, number: usize) -> R {
    if number > 0
        && name != "splitlines"
        && let Some(act) =
            s.whole(name, a, number..number + 1, if name == "expandtabs" { Whole::Short } else { Whole::Size })?
    {
        return Ok(act);
    }
    let b = all(s, a[0]);
    let mut args = vec![aside(s, &b, name)];
    let or_none = matches!(name, "strip" | "lstrip" | "rstrip" | "rsplit");
    for (k, v) in a.iter().enumerate().skip(1) {
        let plain = v.is_null() || k == number || (v.is_none() && or_none);
        match if plain { Ok(s.heap.own(*v)) } else { argument(s, name, k, *v) } {
            Ok(v) => args.push(v),
            Err(fail) => {
                s.heap.dec_all(&args);
                return Err(fail);
            }
        }
    }
    let native = super::b_str::GROUP.natives.iter().find(|n| n.name == name).expect("it is a method of str");
    let result = (native.call)(s, &args);
    s.heap.dec_all(&args);
    match result? {
        Act::Value(v) => {
            let parts = name.ends_with("partition") && matches!(s.heap.object(a[0]), Some(Object::Bytes(_)));
            ok(back(s, a[0], v, if parts { a[1] } else { Value::NULL }))
        }
        other => Ok(other),
    }
}
