//! Methods of `str` that fill up: `center`, `ljust`, `rjust`, `zfill`, `expandtabs`.

use super::b_functions::ok;
use super::b_number::index_or;
use super::b_str::text;
use super::space::{R, Space};
use super::whole::Whole;
use crate::python::heap::Value;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
    Both,
}

pub(super) fn pad(s: &mut Space, a: &[Value], side: Side) -> R {
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

pub(super) fn zfill(s: &mut Space, a: &[Value]) -> R {
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

pub(super) fn expandtabs(s: &mut Space, a: &[Value]) -> R {
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
