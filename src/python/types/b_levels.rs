//! Internal functions that show where code stands: levels of tracebacks, generators.

use super::b_functions::{none, ok};
use super::space::{R, Space};
use crate::python::heap::{Object, Value};
use std::rc::Rc;

/// Levels of a traceback or exception, outermost first: (file, line, function, library, text under the line or None).
pub(super) fn traceback_levels(s: &mut Space, a: &[Value]) -> R {
    let levels: Vec<crate::python::heap::Level> = match s.heap.object(a[0]) {
        Some(Object::Exception(e)) => e.levels.iter().rev().copied().collect(),
        Some(Object::Traceback(t)) => t.to_vec(),
        _ => Vec::new(),
    };
    let mut out: Vec<Value> = Vec::new();
    for level in merged(s, &levels) {
        let row = level_row(s, level.0, &level.1);
        out.push(row);
    }
    ok(s.list(out))
}

/// Levels with the names that they show. What CPython has no frame for (comprehensions, annotations) stands in the place
/// of the level that it belongs to.
pub fn merged(s: &Space, levels: &[crate::python::heap::Level]) -> Vec<(crate::python::heap::Level, Rc<str>)> {
    let mut out: Vec<(crate::python::heap::Level, Rc<str>)> = Vec::new();
    for level in levels {
        let code = s.tables.code.code(level.code);
        let inner = matches!(&*code.name, "<listcomp>" | "<setcomp>" | "<dictcomp>");
        let name = if inner { out.pop().map(|(_, name)| name) } else { None };
        out.push((*level, name.unwrap_or_else(|| code.name.clone())));
    }
    out
}

pub(super) fn level_row(s: &mut Space, level: crate::python::heap::Level, name: &str) -> Value {
    let code = s.tables.code.code(level.code).clone();
    let p = code.positions[level.at as usize];
    let lines: Vec<&str> = code.source.lines.iter().map(String::as_str).collect();
    let known = p.end_line > 0 && !(p.column == p.end_column && p.line == p.end_line);
    let text = if known {
        crate::python::text::traceback_carets::caret_lines(
            &lines,
            p.line as usize,
            p.end_line as usize,
            p.column as usize,
            p.end_column as usize,
        )
    } else {
        crate::python::text::traceback_carets::plain_line(&lines, p.line as usize).map(|l| vec![l])
    };
    let row = vec![
        s.str(&code.source.path.clone()),
        Value::int(i64::from(p.line)),
        s.str(name),
        Value::bool(code.source.library),
        match text {
            Some(t) => s.string(t.join("\n")),
            None => Value::NONE,
        },
        Value::int(i64::from(p.end_line)),
        Value::int(i64::from(p.column)),
        Value::int(i64::from(p.end_column)),
    ];
    s.tuple(row)
}

/// (code, line, place, globals, locals) of a generator that is not at its end.
pub(super) fn generator_row(s: &mut Space, a: &[Value]) -> R {
    use crate::python::heap::GeneratorState;
    let Some(Object::Generator(g)) = s.heap.object(a[0]) else { return none() };
    let g = g.clone();
    if g.state == GeneratorState::Finished {
        return none();
    }
    let code = s.tables.code.code(g.code).clone();
    let at = if g.state == GeneratorState::Suspended { (g.pc as usize).saturating_sub(1) } else { 0 };
    let line = if at == 0 { code.first_line } else { code.positions.get(at).map_or(code.first_line, |p| p.line) };
    let locals = s.dict();
    for (name, v) in code.local_names.iter().zip(&g.values) {
        let inner = match s.heap.object(*v) {
            Some(Object::Cell(c)) => *c,
            _ => *v,
        };
        if !inner.is_null() {
            let (key, inner) = (s.name_value(*name), s.heap.own(inner));
            s.dict_set_str(locals, key, inner);
        }
    }
    let row = vec![
        Value::code(g.code),
        Value::int(i64::from(line)),
        Value::int(at as i64 * 2),
        s.heap.own(g.globals),
        locals,
    ];
    ok(s.tuple(row))
}

/// The code of the outermost level of a traceback.
pub(super) fn level_code(s: &mut Space, a: &[Value]) -> R {
    let levels = match s.heap.object(a[0]) {
        Some(Object::Traceback(t)) => t.to_vec(),
        _ => Vec::new(),
    };
    ok(merged(s, &levels).first().map_or(Value::NONE, |(level, _)| Value::code(level.code)))
}
