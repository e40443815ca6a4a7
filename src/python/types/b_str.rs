//! `str`. Templates (`format`, `format_map`), `translate` and `join` over generators are the prelude's.

use super::b_class::{contains, getitem, iter, len};
use super::b_functions::ok;
use super::b_number::{index_or, wrap};
use super::b_str_pieces::{codec_names, encode, percent_pieces, pieces};
use super::b_str_split::{partition, remove_affix, split, splitlines};
use super::classes;
use super::native::{Group, Owner, m, mk, new};
use super::space::{Act, Fail, R, Space};
use super::whole::Whole;
use crate::python::heap::{Object, Value};
use crate::python::text::case;
use crate::python::text::chars::is_space;
use std::rc::Rc;

pub static GROUP: Group = Group {
    owner: Owner::Class(classes::STR),
    natives: &[
        new(str_new, 0, 3, &["object", "encoding", "errors"]),
        m("join", join, 1, 1),
        m("upper", |s, a| recased(s, a, upper, str::make_ascii_uppercase), 0, 0),
        m("lower", |s, a| recased(s, a, lower, str::make_ascii_lowercase), 0, 0),
        m("casefold", |s, a| map(s, a, |t| each(t, case::push_folded)), 0, 0),
        m("swapcase", |s, a| map(s, a, swapcase), 0, 0),
        m("title", |s, a| map(s, a, title), 0, 0),
        m("capitalize", |s, a| map(s, a, capitalize), 0, 0),
        m("strip", |s, a| strip(s, a, true, true), 0, 1),
        m("lstrip", |s, a| strip(s, a, true, false), 0, 1),
        m("rstrip", |s, a| strip(s, a, false, true), 0, 1),
        mk("split", |s, a| split(s, a, false), 0, &["sep", "maxsplit"]),
        mk("rsplit", |s, a| split(s, a, true), 0, &["sep", "maxsplit"]),
        mk("splitlines", splitlines, 0, &["keepends"]),
        m("partition", |s, a| partition(s, a, false), 1, 1),
        m("rpartition", |s, a| partition(s, a, true), 1, 1),
        mk("replace", replace, 2, &["old", "new", "count"]),
        m("find", |s, a| find(s, a, false, false), 1, 3),
        m("rfind", |s, a| find(s, a, true, false), 1, 3),
        m("index", |s, a| find(s, a, false, true), 1, 3),
        m("rindex", |s, a| find(s, a, true, true), 1, 3),
        m("count", count, 1, 3),
        m("startswith", |s, a| affix(s, a, true), 1, 3),
        m("endswith", |s, a| affix(s, a, false), 1, 3),
        m("removeprefix", |s, a| remove_affix(s, a, true), 1, 1),
        m("removesuffix", |s, a| remove_affix(s, a, false), 1, 1),
        m("center", |s, a| pad(s, a, Side::Both), 1, 2),
        m("ljust", |s, a| pad(s, a, Side::Left), 1, 2),
        m("rjust", |s, a| pad(s, a, Side::Right), 1, 2),
        m("zfill", zfill, 1, 1),
        mk("expandtabs", expandtabs, 0, &["tabsize"]),
        mk("encode", encode, 0, &["encoding", "errors"]),
        m(
            "isdigit",
            |s, a| {
                test(s, a, |c| {
                    c.is_ascii_digit()
                        || crate::python::text::chars::decimal_digit(c).is_some()
                        || "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉".contains(c)
                })
            },
            0,
            0,
        ),
        m("isdecimal", |s, a| test(s, a, |c| crate::python::text::chars::decimal_digit(c).is_some()), 0, 0),
        m("isnumeric", |s, a| test(s, a, char::is_numeric), 0, 0),
        m("isalpha", |s, a| test(s, a, char::is_alphabetic), 0, 0),
        m("isalnum", |s, a| test(s, a, |c| c.is_alphabetic() || c.is_numeric()), 0, 0),
        m("isspace", |s, a| test(s, a, is_space), 0, 0),
        m("isupper", |s, a| cased(s, a, true), 0, 0),
        m("islower", |s, a| cased(s, a, false), 0, 0),
        m("istitle", istitle, 0, 0),
        m(
            "isascii",
            |s, a| {
                let t = text(s, a[0]);
                ok(Value::bool(t.is_ascii()))
            },
            0,
            0,
        ),
        m(
            "isprintable",
            |s, a| {
                let t = text(s, a[0]);
                ok(Value::bool(t.chars().all(crate::python::text::chars::is_printable)))
            },
            0,
            0,
        ),
        m(
            "isidentifier",
            |s, a| {
                let t = text(s, a[0]);
                ok(Value::bool(identifier(&t)))
            },
            0,
            0,
        ),
        m("__contains__", contains, 1, 1),
        m("__getitem__", getitem, 1, 1),
        m("__len__", len, 0, 0),
        m("__iter__", iter, 0, 0),
        m("_pieces", pieces, 0, 0),
        m("_percent_pieces", percent_pieces, 0, 0),
    ],
};

pub(super) fn text(s: &Space, v: Value) -> Rc<str> {
    s.text(v).cloned().unwrap_or_else(|| "".into())
}

fn map(s: &mut Space, a: &[Value], f: impl Fn(&str) -> String) -> R {
    let t = f(&text(s, a[0]));
    ok(s.string(t))
}

/// As `map`; what is ASCII is changed where it is put together.
fn recased(s: &mut Space, a: &[Value], f: fn(&str) -> String, ascii: fn(&mut str)) -> R {
    let t = text(s, a[0]);
    if !t.is_ascii() {
        return ok(s.string(f(&t)));
    }
    ok(s.joined(t.len() as u32, |_, out| {
        out.push_str(&t);
        ascii(out);
    }))
}

pub(super) fn must_be_str(s: &mut Space, v: Value, what: &str) -> Result<Rc<str>, Fail> {
    match s.text(v).cloned() {
        Some(t) => Ok(t),
        None => {
            let given = if what.contains(' ') { s.argument_name(v) } else { s.type_name(v) };
            let text = format!("{what} must be str, not {given}");
            Err(s.type_error(text.trim_start()))
        }
    }
}

fn str_new(s: &mut Space, a: &[Value]) -> R {
    let (class, v) = (a[0], a.get(1).copied().unwrap_or(Value::NULL));
    if v.is_null() {
        let e = s.str("");
        return wrap(s, class, classes::STR, e);
    }
    if a.iter().skip(2).any(|v| !v.is_null()) {
        let codec = codec_names(s, "str", a, 2)?;
        if s.text(v).is_some() {
            return Err(s.type_error("decoding str is not supported"));
        }
        let Some(b) = s.byte_slice(v) else {
            let text = format!("decoding to str: need a bytes-like object, {} found", s.type_name(v));
            return Err(s.type_error(&text));
        };
        let bytes = s.bytes(&b);
        let mut parts = vec![bytes, s.str(&codec[0]), s.str(&codec[1])];
        if class == classes::STR {
            return Ok(Act::Prelude("_decode", parts));
        }
        parts.insert(0, s.heap.own(class));
        return Ok(Act::Prelude("_str_of_bytes", parts));
    }
    if class == classes::STR {
        return s.str_act(v);
    }
    match s.to_str(v)? {
        Some(t) => {
            let t = s.string(t);
            wrap(s, class, classes::STR, t)
        }
        None => Ok(Act::Prelude("_str_of_class", vec![s.heap.own(class), s.heap.own(v)])),
    }
}

fn join(s: &mut Space, a: &[Value]) -> R {
    let separator = text(s, a[0]);
    let items = match s.collect_items(a[1]) {
        Ok(Some(items)) => items,
        Ok(None) => return Ok(Act::Prelude("_join", vec![s.heap.own(a[0]), s.heap.own(a[1])])),
        Err(Fail::Raise(e)) if s.is_instance(e, classes::TYPE_ERROR) => {
            s.heap.dec(e);
            return Err(s.type_error("can only join an iterable"));
        }
        Err(fail) => return Err(fail),
    };
    let length: usize = items.iter().filter_map(|v| s.text(*v)).map(|t| t.len() + separator.len()).sum();
    if let Err(fail) = s.reserve(length as u128) {
        s.heap.dec_all(&items);
        return Err(fail);
    }
    let mut out = String::with_capacity(length);
    let mut wrong = None;
    for (i, v) in items.iter().enumerate() {
        if i > 0 {
            out.push_str(&separator);
        }
        match s.text(*v) {
            Some(t) => out.push_str(t),
            None => {
                wrong = Some((i, *v));
                break;
            }
        }
    }
    if let Some((i, v)) = wrong {
        let text = format!("sequence item {i}: expected str instance, {} found", s.type_name(v));
        s.heap.dec_all(&items);
        return Err(s.type_error(&text));
    }
    s.heap.dec_all(&items);
    ok(s.string(out))
}

fn each(t: &str, push: fn(&mut String, char)) -> String {
    let mut out = String::with_capacity(t.len());
    t.chars().for_each(|c| push(&mut out, c));
    out
}

fn upper(t: &str) -> String {
    if t.is_ascii() { t.to_ascii_uppercase() } else { each(t, case::push_upper) }
}

fn lower(t: &str) -> String {
    case::lower(t)
}

fn swapcase(t: &str) -> String {
    let mut out = String::with_capacity(t.len());
    for (at, c) in t.char_indices() {
        if c.is_uppercase() { case::push_lower_at(&mut out, t, at, c) } else { case::push_upper(&mut out, c) }
    }
    out
}

fn title(t: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for (at, c) in t.char_indices() {
        if inside {
            case::push_lower_at(&mut out, t, at, c)
        } else {
            case::push_title(&mut out, c)
        }
        inside = case::cased(c);
    }
    out
}

fn capitalize(t: &str) -> String {
    let mut out = String::new();
    for (at, c) in t.char_indices() {
        if at == 0 { case::push_title(&mut out, c) } else { case::push_lower_at(&mut out, t, at, c) }
    }
    out
}

fn strip(s: &mut Space, a: &[Value], left: bool, right: bool) -> R {
    let t = text(s, a[0]);
    let set: Option<Rc<str>> = match a.get(1) {
        Some(v) if !v.is_none() => match s.text(*v).cloned() {
            Some(x) => Some(x),
            None => {
                let name = if left && right {
                    "strip"
                } else if left {
                    "lstrip"
                } else {
                    "rstrip"
                };
                return Err(s.type_error(&format!("{name} arg must be None or str")));
            }
        },
        _ => None,
    };
    let out = |c: char| set.as_ref().map_or_else(|| is_space(c), |x| x.contains(c));
    let mut r: &str = &t;
    if left {
        r = r.trim_start_matches(out);
    }
    if right {
        r = r.trim_end_matches(out);
    }
    if r.len() == t.len() && matches!(s.heap.object(a[0]), Some(Object::Str(..))) {
        return ok(s.heap.own(a[0]));
    }
    ok(s.str(r))
}

fn replace(s: &mut Space, a: &[Value]) -> R {
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

fn find(s: &mut Space, a: &[Value], last: bool, must: bool) -> R {
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

fn count(s: &mut Space, a: &[Value]) -> R {
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

fn affix(s: &mut Space, a: &[Value], start: bool) -> R {
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
    Both,
}

fn pad(s: &mut Space, a: &[Value], side: Side) -> R {
    let t = text(s, a[0]);
    let name = ["ljust", "rjust", "center"][side as usize];
    if let Some(act) = s.whole(name, a, 1..2, Whole::Size)? {
        return Ok(act);
    }
    let width = index_or(s, Some(a[1]), 0);
    let fill = match a.get(2) {
        Some(v) => {
            let x = match s.text(*v).cloned() {
                Some(x) => x,
                None => {
                    let text = format!("The fill character must be a unicode character, not {}", s.type_name(*v));
                    return Err(s.type_error(&text));
                }
            };
            let mut c = x.chars();
            match (c.next(), c.next()) {
                (Some(c), None) => c,
                _ => return Err(s.type_error("The fill character must be exactly one character long")),
            }
        }
        None => ' ',
    };
    let n = t.chars().count() as i64;
    let missing = (width - n).max(0);
    s.reserve(missing as u128 * 4)?;
    let left = match side {
        Side::Left => 0,
        Side::Right => missing,
        Side::Both => missing / 2 + (missing & width & 1),
    };
    let repeat = |k: i64| fill.to_string().repeat(k as usize);
    let r = format!("{}{t}{}", repeat(left), repeat(missing - left));
    ok(s.string(r))
}

fn zfill(s: &mut Space, a: &[Value]) -> R {
    let t = text(s, a[0]);
    if let Some(act) = s.whole("zfill", a, 1..2, Whole::Size)? {
        return Ok(act);
    }
    let width = index_or(s, Some(a[1]), 0);
    let missing = (width - t.chars().count() as i64).max(0) as usize;
    s.reserve(missing as u128)?;
    let (sign, digits) = match t.chars().next() {
        Some('+' | '-') => t.split_at(1),
        _ => ("", &*t),
    };
    let r = format!("{sign}{}{digits}", "0".repeat(missing));
    ok(s.string(r))
}

fn expandtabs(s: &mut Space, a: &[Value]) -> R {
    if let Some(act) = s.whole("expandtabs", a, 1..2, Whole::Short)? {
        return Ok(act);
    }
    let size = index_or(s, a.get(1).copied(), 8);
    let mut out = String::new();
    let mut column = 0;
    for c in text(s, a[0]).chars() {
        match c {
            '\t' if size > 0 => {
                let n = size - column % size;
                s.reserve(out.len() as u128 + n as u128)?;
                out.push_str(&" ".repeat(n as usize));
                column += n;
            }
            '\t' => {}
            '\n' | '\r' => {
                out.push(c);
                column = 0;
            }
            _ => {
                out.push(c);
                column += 1;
            }
        }
    }
    ok(s.string(out))
}

fn test(s: &mut Space, a: &[Value], f: impl Fn(char) -> bool) -> R {
    let t = text(s, a[0]);
    ok(Value::bool(!t.is_empty() && t.chars().all(f)))
}

fn cased(s: &mut Space, a: &[Value], upper: bool) -> R {
    let t = text(s, a[0]);
    let mut any = false;
    for c in t.chars() {
        if if upper { c.is_lowercase() } else { c.is_uppercase() } {
            return ok(Value::FALSE);
        }
        any |= if upper { c.is_uppercase() } else { c.is_lowercase() };
    }
    ok(Value::bool(any))
}

fn istitle(s: &mut Space, a: &[Value]) -> R {
    let t = text(s, a[0]);
    let (mut any, mut inside) = (false, false);
    for c in t.chars() {
        if (c.is_uppercase() && inside) || (c.is_lowercase() && !inside) {
            return ok(Value::FALSE);
        }
        inside = c.is_uppercase() || c.is_lowercase();
        any |= inside;
    }
    ok(Value::bool(any))
}

fn identifier(t: &str) -> bool {
    let mut chars = t.chars();
    chars.next().is_some_and(|c| c == '_' || c.is_alphabetic()) && chars.all(|c| c == '_' || c.is_alphanumeric())
}
