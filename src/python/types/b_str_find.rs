//! Methods of `str` that look for another: `find`, `count`, `startswith`, `replace` and their kin.

use super::b_functions::ok;
use super::b_number::index_or;
use super::b_str::{must_be_str, text};
use super::space::{R, Space};
use super::whole::Whole;
use crate::python::heap::{Object, Value};

pub(super) fn replace(s: &mut Space, a: &[Value]) -> R {
    let t = text(s, a[0]);
    let old = must_be_str(s, a[1], "replace() argument 1")?;
    let new = must_be_str(s, a[2], "replace() argument 2")?;
    if let Some(act) = s.whole("replace", a, 3..4, Whole::Size)? {
        return Ok(act);
    }
    let most = index_or(s, a.get(3).copied(), -1);
    let hits = if old.is_empty() { t.chars().count() + 1 } else { t.matches(&*old).count() };
    s.reserve(t.len() as u128 + hits as u128 * new.len() as u128)?;
    let r = if most < 0 { t.replace(&*old, &new) } else { t.replacen(&*old, &new, most as usize) };
    ok(s.string(r))
}

/// The part of a text between two character positions, with the byte offset of its start; `None` when they cross.
fn window(s: &Space, t: &str, a: &[Value], from: usize) -> Option<(usize, usize)> {
    let n = if t.is_ascii() { t.len() } else { t.chars().count() } as i64;
    let place = |i: i64| (if i < 0 { i + n } else { i }).clamp(0, n);
    let (start, stop) = (index_or(s, a.get(from).copied(), 0), place(index_or(s, a.get(from + 1).copied(), n)));
    if start > n || place(start) > stop {
        return None;
    }
    Some((place(start) as usize, stop as usize))
}

fn byte_offset(t: &str, chars: usize) -> usize {
    if t.is_ascii() { chars.min(t.len()) } else { t.char_indices().nth(chars).map_or(t.len(), |(i, _)| i) }
}

pub(super) fn find(s: &mut Space, a: &[Value], last: bool, must: bool) -> R {
    let t = text(s, a[0]);
    let name = match (last, must) {
        (false, false) => "find",
        (true, false) => "rfind",
        (false, true) => "index",
        _ => "rindex",
    };
    let part = must_be_str(s, a[1], &format!("{name}() argument 1"))?;
    if let Some(act) = s.whole(name, a, 2..4, Whole::Place)? {
        return Ok(act);
    }
    let found = window(s, &t, a, 2).and_then(|(from, to)| {
        let (i, j) = (byte_offset(&t, from), byte_offset(&t, to));
        let hit = if last { t[i..j].rfind(&*part) } else { t[i..j].find(&*part) }?;
        Some(from + t[i..i + hit].chars().count())
    });
    match found {
        Some(i) => ok(Value::int(i as i64)),
        None if must => Err(s.value_error("substring not found")),
        None => ok(Value::int(-1)),
    }
}

pub(super) fn count(s: &mut Space, a: &[Value]) -> R {
    let t = text(s, a[0]);
    let part = must_be_str(s, a[1], "count() argument 1")?;
    if let Some(act) = s.whole("count", a, 2..4, Whole::Place)? {
        return Ok(act);
    }
    let n = window(s, &t, a, 2).map_or(0, |(from, to)| {
        let w = &t[byte_offset(&t, from)..byte_offset(&t, to)];
        if part.is_empty() { w.chars().count() + 1 } else { w.matches(&*part).count() }
    });
    ok(Value::int(n as i64))
}

pub(super) fn affix(s: &mut Space, a: &[Value], start: bool) -> R {
    if a.len() == 2
        && let (Some(t), Some(x)) = (s.text(a[0]), s.text(a[1]))
    {
        return ok(Value::bool(if start { t.starts_with(&**x) } else { t.ends_with(&**x) }));
    }
    let t = text(s, a[0]);
    let name = if start { "startswith" } else { "endswith" };
    if let Some(act) = s.whole(name, a, 2..4, Whole::Place)? {
        return Ok(act);
    }
    let options: Vec<Value> = match s.heap.object(a[1]) {
        Some(Object::Tuple(x)) => x.to_vec(),
        _ => vec![a[1]],
    };
    let window = window(s, &t, a, 2);
    let w = window.map(|(from, to)| &t[byte_offset(&t, from)..byte_offset(&t, to)]);
    for v in options {
        let Some(x) = s.text(v) else {
            let (given, alone) = (s.type_name(v), v == a[1]);
            let rule = if alone { "first arg must be str or a tuple of str" } else { "must only contain str" };
            let text = format!("{}{name} {rule}, not {given}", if alone { "" } else { "tuple for " });
            return Err(s.type_error(&text));
        };
        if w.is_some_and(|w| if start { w.starts_with(&**x) } else { w.ends_with(&**x) }) {
            return ok(Value::TRUE);
        }
    }
    ok(Value::FALSE)
}
