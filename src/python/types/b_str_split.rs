//! Methods of `str` that take a text apart: `split` and its kin.

use super::b_functions::ok;
use super::b_number::index_or;
use super::b_str::{must_be_str, text};
use super::space::{R, Space};
use super::whole::Whole;
use crate::python::heap::Value;
use crate::python::text::chars::is_space;

pub(super) fn strings<T: AsRef<str>>(s: &mut Space, parts: &[T]) -> R {
    let parts = parts.iter().map(|p| s.str(p.as_ref())).collect();
    ok(s.list(parts))
}

pub(super) fn split(s: &mut Space, a: &[Value], from_right: bool) -> R {
    let t = text(s, a[0]);
    if let Some(act) = s.whole(if from_right { "rsplit" } else { "split" }, a, 2..3, Whole::Size)? {
        return Ok(act);
    }
    let most = index_or(s, a.get(2).copied(), -1);
    let most = if most < 0 { usize::MAX } else { most as usize };
    let separator = a[1];
    if separator.is_null() || separator.is_none() {
        let parts = split_space(&t, most, from_right);
        return strings(s, &parts);
    }
    let Some(sep) = s.text(separator).cloned() else {
        let text = format!("must be str or None, not {}", s.type_name(separator));
        return Err(s.type_error(&text));
    };
    if sep.is_empty() {
        return Err(s.value_error("empty separator"));
    }
    let limit = most.saturating_add(1);
    if let (&[c], false) = (sep.as_bytes(), from_right) {
        let parts = t.splitn(limit, char::from(c)).map(|part| s.str(part)).collect();
        return ok(s.list(parts));
    }
    let parts: Vec<&str> = if from_right {
        let mut v: Vec<&str> = t.rsplitn(limit, &*sep).collect();
        v.reverse();
        v
    } else {
        t.splitn(limit, &*sep).collect()
    };
    strings(s, &parts)
}

pub(super) fn split_space(t: &str, most: usize, from_right: bool) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = t;
    loop {
        rest = if from_right { rest.trim_end_matches(is_space) } else { rest.trim_start_matches(is_space) };
        if rest.is_empty() {
            break;
        }
        if parts.len() == most {
            parts.push(if from_right { rest } else { rest.trim_end_matches(is_space) });
            if !from_right {
                // CPython keeps what follows the last cut, without leading space only.
                let last = parts.len() - 1;
                parts[last] = rest;
            }
            break;
        }
        let cut = if from_right {
            rest.rfind(is_space).map(|i| i + rest[i..].chars().next().map_or(0, char::len_utf8))
        } else {
            rest.find(is_space)
        };
        match (cut, from_right) {
            (Some(i), false) => {
                parts.push(&rest[..i]);
                rest = &rest[i..];
            }
            (Some(i), true) => {
                parts.push(&rest[i..]);
                rest = &rest[..i];
            }
            (None, _) => {
                parts.push(rest);
                break;
            }
        }
    }
    if from_right {
        parts.reverse();
    }
    parts
}

pub(super) fn splitlines(s: &mut Space, a: &[Value]) -> R {
    let t = text(s, a[0]);
    let keep = !a[1].is_null() && s.truth(a[1]) == Some(true);
    let mut parts = Vec::new();
    let mut line = String::new();
    let mut chars = t.chars().peekable();
    while let Some(c) = chars.next() {
        let ends = matches!(c, '\n' | '\r' | '\x0b' | '\x0c' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}');
        if !ends {
            line.push(c);
            continue;
        }
        if keep {
            line.push(c);
        }
        if c == '\r' && chars.peek() == Some(&'\n') {
            chars.next();
            if keep {
                line.push('\n');
            }
        }
        parts.push(std::mem::take(&mut line));
    }
    if !line.is_empty() {
        parts.push(line);
    }
    strings(s, &parts)
}

pub(super) fn partition(s: &mut Space, a: &[Value], last: bool) -> R {
    let t = text(s, a[0]);
    let sep = must_be_str(s, a[1], "")?;
    if sep.is_empty() {
        return Err(s.value_error("empty separator"));
    }
    let at = if last { t.rfind(&*sep) } else { t.find(&*sep) };
    let (x, z) = match at {
        Some(i) => (&t[..i], &t[i + sep.len()..]),
        None if last => ("", &*t),
        None => (&*t, ""),
    };
    let middle = if at.is_some() { s.heap.own(a[1]) } else { s.str("") };
    let parts = vec![s.str(x), middle, s.str(z)];
    ok(s.tuple(parts))
}

pub(super) fn remove_affix(s: &mut Space, a: &[Value], prefix: bool) -> R {
    let t = text(s, a[0]);
    let x = must_be_str(s, a[1], &format!("remove{}() argument", if prefix { "prefix" } else { "suffix" }))?;
    let r = if prefix { t.strip_prefix(&*x) } else { t.strip_suffix(&*x) };
    ok(s.str(r.unwrap_or(&t)))
}
