//! `_re`: compiles patterns and runs them; the classes and the templates of `re` are Python's. A compiled pattern is bytes.

use crate::python::heap::{Object, Value};
use crate::python::text::regex::{self, Input, Machine, NOWHERE, Run, Stop};
use crate::python::types::native::{Group, MANY, Owner, f, m};
use crate::python::types::{Act, Fail, R, Space, classes};
use std::rc::Rc;

pub static RE: Group = Group {
    owner: Owner::Module("_re"),
    natives: &[
        f("compile", compile, 3, 3),
        f("run", run, 8, 8),
        f("all", all, 7, 7),
        f("texts", texts, 4, 4),
        f("pieces", pieces, 4, 4),
        f("part", part, 3, 3),
        m("group", group, 0, MANY),
    ],
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

    /// The part between two places; nothing where a group took no part.
    fn part(&self, s: &mut Space, from: usize, to: usize) -> Value {
        let range = if from == NOWHERE || to == NOWHERE { 0..0 } else { from..to };
        match self {
            Text::Bytes(b) => s.bytes(&b[range]),
            Text::Ascii(t) => s.str(&t[range]),
            Text::Chars(c) => s.string(c[range].iter().collect()),
        }
    }
}

/// A search: the program, the text, where it starts and ends.
struct Search {
    program: Vec<u32>,
    text: Text,
    start: usize,
    end: usize,
}

fn prepare(s: &mut Space, a: &[Value]) -> Result<Search, Fail> {
    let words = |b: &[u8]| b.chunks_exact(4).map(|w| u32::from_le_bytes([w[0], w[1], w[2], w[3]])).collect();
    let program: Vec<u32> = match s.heap.object(a[0]) {
        Some(Object::Bytes(b)) => words(b),
        _ => return Err(s.type_error("a compiled pattern is wanted")),
    };
    let text = match (s.heap.object(a[1]), s.text(a[1])) {
        (Some(Object::Str(t, count)), _) if t.len() == *count as usize => Text::Ascii(t.clone()),
        (_, Some(t)) if t.is_ascii() => Text::Ascii(t.clone()),
        (_, Some(t)) => Text::Chars(t.chars().collect()),
        (_, None) => Text::Bytes(s.byte_slice(a[1]).unwrap_or_default()),
    };
    let bound = |v: Value| s.as_i64(v).unwrap_or(i64::MAX).clamp(0, text.len() as i64) as usize;
    let (start, end) = (bound(a[2]), bound(a[3]));
    Ok(Search { program, text, start, end })
}

impl Search {
    /// Shows each match to `see` until it says that this was the last.
    fn each(&self, how: Run, see: &mut dyn FnMut(&[usize], usize) -> bool) -> Result<(), Fail> {
        let end = self.end;
        match &self.text {
            Text::Bytes(b) => each_of(Machine::new(&self.program, &b[..end]), how, end, see),
            Text::Ascii(t) => each_of(Machine::new(&self.program, &t.as_bytes()[..end]), how, end, see),
            Text::Chars(c) => each_of(Machine::new(&self.program, &c[..end]), how, end, see),
        }
    }

    /// Shows every match, `limit` at most; 0: no limit.
    fn every(&self, limit: Option<i64>, mut see: impl FnMut(&[usize], usize)) -> Result<(), Fail> {
        let mut left = match limit {
            Some(limit) if limit > 0 => limit,
            _ => i64::MAX,
        };
        let how = Run { start: self.start, search: true, whole: false, advance: false };
        self.each(how, &mut |slots, last| {
            see(slots, last);
            left -= 1;
            left > 0
        })
    }
}

fn each_of<I: Input>(
    mut machine: Machine<I>,
    mut how: Run,
    end: usize,
    see: &mut dyn FnMut(&[usize], usize) -> bool,
) -> Result<(), Fail> {
    let too_long = |_: Stop| Fail::Unsupported("a regular expression that backtracks this long".into());
    while how.start <= end && machine.find(how).map_err(too_long)? {
        how.advance = machine.slots[0] == machine.slots[1];
        how.start = machine.slots[1];
        if !see(&machine.slots, machine.last) {
            break;
        }
    }
    Ok(())
}

/// Spans as a tuple of ints, -1 for a group that took no part, and the last group.
fn spans(s: &mut Space, slots: &[usize], last: usize) -> Value {
    let mut row = Vec::with_capacity(slots.len() + 1);
    for pair in slots.chunks(2) {
        // A group that was begun again but not ended counts as it was.
        let number = |n: usize| Value::int(if pair[1] == NOWHERE { -1 } else { n as i64 });
        row.extend([number(pair[0]), number(pair[1])]);
    }
    row.push(if last == 0 { Value::NONE } else { Value::int(last as i64) });
    s.tuple(row)
}

/// What is found: spans, or where a blank match is given, one like it with these spans and what it is `of`.
fn found(s: &mut Space, slots: &[usize], last: usize, of: Value, blank: Value) -> Value {
    let spans = spans(s, slots, last);
    match s.heap.object(blank) {
        Some(Object::Instance { shape, .. }) => {
            let (shape, of) = (*shape, s.heap.own(of));
            s.heap.alloc(Object::Instance { shape, fields: [spans, of] })
        }
        _ => spans,
    }
}

/// `run(program, text, start, end, how, advance, of, blank)`: how 0 match, 1 search, 2 fullmatch; what is found or `None`.
fn run(s: &mut Space, a: &[Value]) -> R {
    let search = prepare(s, a)?;
    let how = s.as_i64(a[4]).unwrap_or(0);
    let how = Run { start: search.start, search: how == 1, whole: how == 2, advance: a[5] == Value::TRUE };
    let mut result = Value::NONE;
    search.each(how, &mut |slots, last| {
        result = found(s, slots, last, a[6], a[7]);
        false
    })?;
    Ok(Act::Value(result))
}

/// `all(program, text, start, end, limit, of, blank)`: all that is found; limit 0: no limit.
fn all(s: &mut Space, a: &[Value]) -> R {
    let search = prepare(s, a)?;
    let mut out = Vec::new();
    search.every(s.as_i64(a[4]), |slots, last| out.push(found(s, slots, last, a[5], a[6])))?;
    Ok(Act::Value(s.list(out)))
}

/// `texts(program, text, start, end)`: of each match what it matched, or its one group, or a tuple of its groups.
fn texts(s: &mut Space, a: &[Value]) -> R {
    let search = prepare(s, a)?;
    let mut out = Vec::new();
    search.every(None, |slots, _| {
        let mut groups: Vec<Value> = slots.chunks(2).map(|pair| search.text.part(s, pair[0], pair[1])).collect();
        out.push(match groups.len() {
            1 => groups[0],
            count => {
                let whole = groups.remove(0);
                s.heap.dec(whole);
                if count == 2 { groups[0] } else { s.tuple(groups) }
            }
        });
    })?;
    Ok(Act::Value(s.list(out)))
}

/// `pieces(program, text, limit, instead)`: what stands between the matches, with `instead` in the place of each, and how many.
fn pieces(s: &mut Space, a: &[Value]) -> R {
    let search = prepare(s, &[a[0], a[1], Value::int(0), Value::NONE])?;
    let (mut out, mut last, mut count) = (Vec::new(), 0, 0);
    search.every(s.as_i64(a[2]), |slots, _| {
        if last < slots[0] {
            out.push(search.text.part(s, last, slots[0]));
        }
        out.push(s.heap.own(a[3]));
        (last, count) = (slots[1], count + 1);
    })?;
    out.push(search.text.part(s, last, search.text.len()));
    let out = s.list(out);
    Ok(Act::Value(s.pair(out, Value::int(count))))
}

/// `match.group(group=0)` and `match[group]`; what is not one number is Python's.
fn group(s: &mut Space, a: &[Value]) -> R {
    match a {
        [found] => part(s, &[*found, Value::int(0), Value::NONE]),
        [found, group] if group.is_int() => part(s, &[*found, *group, Value::NONE]),
        _ => Ok(Act::Prelude("_match_group", a.iter().map(|v| s.heap.own(*v)).collect())),
    }
}

/// `part(match, number, default)`: the text of a group, `default` for one that took no part.
fn part(s: &mut Space, a: &[Value]) -> R {
    let Some(Object::Instance { fields: [spans, of], .. }) = s.heap.object(a[0]) else {
        return Err(s.type_error("a match is wanted"));
    };
    let (Some(Object::Tuple(spans)), Some(Object::Tuple(of))) = (s.heap.object(*spans), s.heap.object(*of)) else {
        return Err(s.type_error("a match is wanted"));
    };
    let Some(group) =
        s.as_i64(a[1]).and_then(|group| usize::try_from(group).ok()).filter(|group| *group < spans.len() / 2)
    else {
        return Err(s.raise(classes::INDEX_ERROR, "no such group"));
    };
    let (from, to, text) = (spans[2 * group], spans[2 * group + 1], of[4]);
    if from.as_int() < 0 {
        return Ok(Act::Value(s.heap.own(a[2])));
    }
    s.get_slice(text, &[from, to, Value::NONE])
}
