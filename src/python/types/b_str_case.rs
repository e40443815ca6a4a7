//! Methods of `str` about capital and small letters.

use super::b_functions::ok;
use super::b_str::text;
use super::space::{R, Space};
use crate::python::heap::Value;
use crate::python::text::case;

/// As `map`; what is ASCII is changed where it is put together.
pub(super) fn recased(s: &mut Space, a: &[Value], f: fn(&str) -> String, ascii: fn(&mut str)) -> R {
    let t = text(s, a[0]);
    if !t.is_ascii() {
        return ok(s.string(f(&t)));
    }
    ok(s.joined(t.len() as u32, |_, out| {
        out.push_str(&t);
        ascii(out);
    }))
}

pub(super) fn each(t: &str, push: fn(&mut String, char)) -> String {
    let mut out = String::with_capacity(t.len());
    t.chars().for_each(|c| push(&mut out, c));
    out
}

pub(super) fn upper(t: &str) -> String {
    if t.is_ascii() { t.to_ascii_uppercase() } else { each(t, case::push_upper) }
}

pub(super) fn lower(t: &str) -> String {
    case::lower(t)
}

pub(super) fn swapcase(t: &str) -> String {
    let mut out = String::with_capacity(t.len());
    for (at, c) in t.char_indices() {
        if c.is_uppercase() { case::push_lower_at(&mut out, t, at, c) } else { case::push_upper(&mut out, c) }
    }
    out
}

pub(super) fn title(t: &str) -> String {
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

pub(super) fn capitalize(t: &str) -> String {
    let mut out = String::new();
    for (at, c) in t.char_indices() {
        if at == 0 { case::push_title(&mut out, c) } else { case::push_lower_at(&mut out, t, at, c) }
    }
    out
}

pub(super) fn cased(s: &mut Space, a: &[Value], upper: bool) -> R {
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

pub(super) fn istitle(s: &mut Space, a: &[Value]) -> R {
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
