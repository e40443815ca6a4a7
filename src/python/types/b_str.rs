//! `str`. Templates (`format`, `format_map`), `translate` and `join` over generators are the prelude's.

use super::b_class::{contains, getitem, iter, len};
use super::b_functions::ok;
use super::b_number::wrap;
use super::b_str_case::{capitalize, cased, each, istitle, lower, recased, swapcase, title, upper};
use super::b_str_find::{affix, count, find, replace};
use super::b_str_pad::{Side, expandtabs, pad, zfill};
use super::b_str_pieces::{codec_names, encode, percent_pieces, pieces};
use super::b_str_split::{partition, remove_affix, split, splitlines};
use super::classes;
use super::native::{Group, Owner, m, mk, new};
use super::space::{Act, Fail, R, Space};
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

fn test(s: &mut Space, a: &[Value], f: impl Fn(char) -> bool) -> R {
    let t = text(s, a[0]);
    ok(Value::bool(!t.is_empty() && t.chars().all(f)))
}

fn identifier(t: &str) -> bool {
    let mut chars = t.chars();
    chars.next().is_some_and(|c| c == '_' || c.is_alphabetic()) && chars.all(|c| c == '_' || c.is_alphanumeric())
}
