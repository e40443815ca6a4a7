//! `_re`: compiles patterns and runs them; the classes and the templates of `re` are Python's. A compiled pattern is bytes.

use crate::python::heap::{Object, Value};
use crate::python::text::regex::{self, Run, Stop};
use crate::python::types::native::{Group, Owner, f};
use crate::python::types::{Act, Fail, R, Space};
use std::rc::Rc;

pub static RE: Group = Group {
    owner: Owner::Module("_re"),
    natives: &[f("compile", compile, 3, 3), f("run", run, 6, 6), f("all", all, 5, 5)],
};

/// `compile(pattern, flags, bytes)`: (program, flags, groups, names), or (message, position) for a pattern that is refused.
fn compile(s: &mut Space, a: &[Value]) -> R {
    let Some(text) = s.text(a[0]).cloned() else {
        return Err(s.type_error("first argument must be string or compiled pattern"));
    };
    let flags = s.as_i64(a[1]).unwrap_or(0) as u32;
    match regex::compile(&text, flags, a[2] == Value::TRUE) {
        Ok(c) => {
            let bytes: Vec<u8> = c.program.iter().flat_map(|w| w.to_le_bytes()).collect();
            let program = s.bytes(&bytes);
            let mut names = Vec::new();
            for (name, group) in &c.names {
                let pair = vec![s.str(name), Value::int(*group as i64)];
                names.push(s.tuple(pair));
            }
            let names = s.tuple(names);
            Ok(Act::Value(s.tuple(vec![program, Value::int(i64::from(c.flags)), Value::int(c.groups as i64), names])))
        }
        Err(e) => {
            let message = s.string(e.message);
            let at = e.position.map_or(Value::NONE, |p| Value::int(p as i64));
            Ok(Act::Value(s.tuple(vec![message, at])))
        }
    }
}

/// A text to look through.
enum Text {
    Bytes(Vec<u8>),
    Ascii(Rc<str>),
    Chars(Vec<char>),
}

impl Text {
    fn len(&self) -> usize {
        match self {
            Text::Bytes(b) => b.len(),
            Text::Ascii(t) => t.len(),
            Text::Chars(c) => c.len(),
        }
    }

    fn run(&self, program: &[u32], end: usize, how: Run) -> Result<Option<(Vec<usize>, usize)>, Stop> {
        match self {
            Text::Bytes(b) => regex::run(program, &b[..end], how),
            Text::Ascii(t) => regex::run(program, &t.as_bytes()[..end], how),
            Text::Chars(c) => regex::run(program, &c[..end], how),
        }
    }
}

/// Program, text, where it starts and ends.
fn prepare(s: &mut Space, a: &[Value]) -> Result<(Vec<u32>, Text, usize, usize), Fail> {
    let words = |b: &[u8]| b.chunks_exact(4).map(|w| u32::from_le_bytes([w[0], w[1], w[2], w[3]])).collect();
    let program: Vec<u32> = match s.heap.object(a[0]) {
        Some(Object::Bytes(b)) => words(b),
        _ => return Err(s.type_error("a compiled pattern is wanted")),
    };
    let text = match s.text(a[1]).cloned() {
        Some(t) if t.is_ascii() => Text::Ascii(t),
        Some(t) => Text::Chars(t.chars().collect()),
        None => Text::Bytes(s.byte_slice(a[1]).unwrap_or_default()),
    };
    let bound = |v: Value| s.as_i64(v).unwrap_or(i64::MAX).clamp(0, text.len() as i64) as usize;
    let (start, end) = (bound(a[2]), bound(a[3]));
    Ok((program, text, start, end))
}

fn too_long(_: Stop) -> Fail {
    Fail::Unsupported("a regular expression that backtracks this long".into())
}

/// Spans as a tuple of ints, -1 for a group that took no part, and the last group.
fn spans(s: &mut Space, found: &(Vec<usize>, usize)) -> Value {
    let number = |n: &usize| Value::int(if *n == usize::MAX { -1 } else { *n as i64 });
    let mut row: Vec<Value> = found
        .0
        .chunks(2)
        .flat_map(|pair| {
            // A group that was begun again but not ended counts as it was.
            if pair[1] == usize::MAX { [Value::int(-1), Value::int(-1)] } else { [number(&pair[0]), number(&pair[1])] }
        })
        .collect();
    row.push(if found.1 == 0 { Value::NONE } else { Value::int(found.1 as i64) });
    s.tuple(row)
}

/// `run(program, text, start, end, how, advance)`: how 0 match, 1 search, 2 fullmatch; spans or `None`.
fn run(s: &mut Space, a: &[Value]) -> R {
    let (program, text, start, end) = prepare(s, a)?;
    if start > end {
        return Ok(Act::Value(Value::NONE));
    }
    let how = s.as_i64(a[4]).unwrap_or(0);
    let how = Run { start, search: how == 1, whole: how == 2, advance: a[5] == Value::TRUE };
    match text.run(&program, end, how).map_err(too_long)? {
        Some(found) => Ok(Act::Value(spans(s, &found))),
        None => Ok(Act::Value(Value::NONE)),
    }
}

/// `all(program, text, start, end, limit)`: the spans of all matches one after the other; limit 0: no limit.
fn all(s: &mut Space, a: &[Value]) -> R {
    let (program, text, mut start, end) = prepare(s, a)?;
    let limit = s.as_i64(a[4]).unwrap_or(0).max(0) as usize;
    let (mut out, mut advance) = (Vec::new(), false);
    while start <= end && (limit == 0 || out.len() < limit) {
        let Some(found) =
            text.run(&program, end, Run { start, search: true, whole: false, advance }).map_err(too_long)?
        else {
            break;
        };
        advance = found.0[0] == found.0[1];
        start = found.0[1];
        let row = spans(s, &found);
        out.push(row);
    }
    Ok(Act::Value(s.list(out)))
}
