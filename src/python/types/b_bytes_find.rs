//! Methods of `bytes` and `bytearray` that look for a part: `find` and its kin, `count`, `startswith`, `split`, `replace`.

use super::b_bytes::{all, make, need};
use super::b_functions::ok;
use super::b_number::index_or;
use super::space::{Act, Fail, R, Space};
use super::whole::Whole;
use crate::python::code::sym;
use crate::python::heap::{Object, Value};
use num_traits::ToPrimitive;

/// Bytes as the letters of these numbers: the search in texts takes no longer than both are.
fn letters(b: &[u8]) -> String {
    b.iter().map(|b| char::from(*b)).collect()
}

/// Parts shorter than this are looked for byte by byte.
const SHORT: usize = 8;

/// Where the first part, or the last, begins.
pub(super) fn position(b: &[u8], part: &[u8], last: bool) -> Option<usize> {
    match part.len() {
        0 => Some(if last { b.len() } else { 0 }),
        n if n >= SHORT => {
            let (b, part) = (letters(b), letters(part));
            let at = if last { b.rfind(&part) } else { b.find(&part) }?;
            Some(b[..at].chars().count())
        }
        n if last => b.windows(n).rposition(|w| w == part),
        n => b.windows(n).position(|w| w == part),
    }
}

/// Where parts begin that do not overlap: no more than `most`. The part is not empty.
fn positions(b: &[u8], part: &[u8], most: usize) -> Vec<usize> {
    let (mut found, mut at) = (Vec::new(), 0);
    if part.len() >= SHORT {
        let (b, part) = (letters(b), letters(part));
        let mut before = 0;
        for (i, _) in b.match_indices(&part).take(most) {
            at += b[before..i].chars().count();
            before = i;
            found.push(at);
        }
        return found;
    }
    while found.len() < most
        && let Some(i) = position(&b[at..], part, false)
    {
        found.push(at + i);
        at += i + part.len();
    }
    found
}

/// What is looked for: bytes, or one byte as an int.
fn part(s: &mut Space, name: &str, a: &[Value]) -> Result<Result<Vec<u8>, Act>, Fail> {
    if let Some(b) = s.byte_slice(a[1]) {
        return Ok(Ok(b));
    }
    if s.as_big(a[1]).is_none() && s.class_attr(s.class_of(a[1]), sym::INDEX).is_none() {
        let text = format!("argument should be integer or bytes-like object, not '{}'", s.type_name(a[1]));
        return Err(s.type_error(&text));
    }
    match s.whole(name, a, 1..2, Whole::Any)? {
        Some(act) => Ok(Err(act)),
        None => s.byte(a[1]).map(|b| Ok(vec![b])),
    }
}

/// The places between which to look; `None` when they cross.
fn window(s: &Space, n: usize, a: &[Value]) -> Option<(usize, usize)> {
    let n = n as i64;
    let place = |i: i64| (if i < 0 { i + n } else { i }).max(0);
    let (from, to) = (place(index_or(s, a.get(2).copied(), 0)), place(index_or(s, a.get(3).copied(), n)).min(n));
    (from <= to).then_some((from as usize, to as usize))
}

pub(super) fn find(s: &mut Space, a: &[Value], name: &str) -> R {
    if let Some(act) = s.whole(name, a, 2..4, Whole::Place)? {
        return Ok(act);
    }
    let part = match part(s, name, a)? {
        Ok(part) => part,
        Err(act) => return Ok(act),
    };
    let b = all(s, a[0]);
    let found =
        window(s, b.len(), a).and_then(|(from, to)| Some(from + position(&b[from..to], &part, name.starts_with('r'))?));
    match found {
        Some(i) => ok(Value::int(i as i64)),
        None if name.ends_with("index") => Err(s.value_error("subsection not found")),
        None => ok(Value::int(-1)),
    }
}

pub(super) fn count(s: &mut Space, a: &[Value]) -> R {
    if let Some(act) = s.whole("count", a, 2..4, Whole::Place)? {
        return Ok(act);
    }
    let part = match part(s, "count", a)? {
        Ok(part) => part,
        Err(act) => return Ok(act),
    };
    let b = all(s, a[0]);
    let Some((from, to)) = window(s, b.len(), a) else { return ok(Value::int(0)) };
    let n = if part.is_empty() { to - from + 1 } else { positions(&b[from..to], &part, usize::MAX).len() };
    ok(Value::int(n as i64))
}

pub(super) fn affix(s: &mut Space, a: &[Value], name: &str) -> R {
    if let Some(act) = s.whole(name, a, 2..4, Whole::Place)? {
        return Ok(act);
    }
    let several = match s.heap.object(a[1]) {
        Some(Object::Tuple(t)) => Some(t.to_vec()),
        _ => None,
    };
    if several.is_none() && s.byte_slice(a[1]).is_none() {
        let text = format!("{name} first arg must be bytes or a tuple of bytes, not {}", s.type_name(a[1]));
        return Err(s.type_error(&text));
    }
    let b = all(s, a[0]);
    let window = window(s, b.len(), a);
    for v in several.unwrap_or_else(|| vec![a[1]]) {
        let x = need(s, v)?;
        let Some((from, to)) = window else { continue };
        let w = &b[from..to];
        if if name == "startswith" { w.starts_with(&x) } else { w.ends_with(&x) } {
            return ok(Value::TRUE);
        }
    }
    ok(Value::FALSE)
}

fn is_space(b: u8) -> bool {
    matches!(b, b' ' | 9..=13)
}

/// At white space; runs of it count once.
fn split_space(b: &[u8], most: usize) -> Vec<&[u8]> {
    let (mut parts, mut rest) = (Vec::new(), b);
    loop {
        let Some(start) = rest.iter().position(|b| !is_space(*b)) else { return parts };
        rest = &rest[start..];
        let end = rest.iter().position(|b| is_space(*b)).filter(|_| parts.len() < most).unwrap_or(rest.len());
        parts.push(&rest[..end]);
        rest = &rest[end..];
    }
}

pub(super) fn split(s: &mut Space, a: &[Value]) -> R {
    if let Some(act) = s.whole("split", a, 2..3, Whole::Size)? {
        return Ok(act);
    }
    let b = all(s, a[0]);
    let most = usize::try_from(index_or(s, a.get(2).copied(), -1)).unwrap_or(usize::MAX);
    let parts = if a[1].is_null() || a[1].is_none() {
        split_space(&b, most)
    } else {
        let sep = need(s, a[1])?;
        if sep.is_empty() {
            return Err(s.value_error("empty separator"));
        }
        let (mut parts, mut from) = (Vec::new(), 0);
        for at in positions(&b, &sep, most) {
            parts.push(&b[from..at]);
            from = at + sep.len();
        }
        parts.push(&b[from..]);
        parts
    };
    let mut list = Vec::new();
    for p in parts {
        list.push(make(s, a[0], p.to_vec()));
    }
    ok(s.list(list))
}

pub(super) fn replace(s: &mut Space, a: &[Value]) -> R {
    let (b, old, new) = (all(s, a[0]), need(s, a[1])?, need(s, a[2])?);
    if let Some(act) = s.whole("replace", a, 3..4, Whole::Size)? {
        return Ok(act);
    }
    let most = a.get(3).and_then(|v| s.as_big(*v)).and_then(|n| n.to_usize()).unwrap_or(usize::MAX);
    // An empty part is found before each byte and at the end.
    let places = if old.is_empty() { (0..=b.len()).take(most).collect() } else { positions(&b, &old, most) };
    s.reserve(b.len() as u128 + places.len() as u128 * new.len() as u128)?;
    let (mut out, mut from) = (Vec::new(), 0);
    for at in places {
        out.extend_from_slice(&b[from..at]);
        out.extend_from_slice(&new);
        from = at + old.len();
    }
    out.extend_from_slice(&b[from..]);
    ok(make(s, a[0], out))
}
