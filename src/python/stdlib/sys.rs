//! `_sys`: facts about the process, and the making of modules and code.

use crate::python::code::{Source, compile, compile_in};
use crate::python::heap::{Object, Value};
use crate::python::types::native::{Group, Owner, f};
use crate::python::types::{Act, Fail, R, Space, classes, native};
use std::rc::Rc;

pub static SYS: Group = Group {
    owner: Owner::Module("_sys"),
    natives: &[
        f("getpid", |s, _| Ok(Act::Value(Value::int(i64::from(s.facts.pid)))), 0, 0),
        f("argv", argv, 0, 0),
        f(
            "path",
            |s, _| {
                let p = s.facts.path.clone();
                Ok(Act::Value(s.str(&p)))
            },
            0,
            0,
        ),
        f(
            "start_method",
            |s, _| {
                let p = s.facts.start_method.clone();
                Ok(Act::Value(s.str(&p)))
            },
            0,
            0,
        ),
        f("cpus", |s, _| Ok(Act::Value(Value::int(i64::from(s.facts.cpus.max(1))))), 0, 0),
        f("tty", |s, _| Ok(Act::Value(Value::bool(s.facts.tty))), 0, 0),
        f("recursion_limit", |s, _| Ok(Act::Value(Value::int(i64::from(s.facts.recursion_limit)))), 0, 0),
        f("max_str_digits", |s, _| Ok(Act::Value(Value::int(i64::from(s.facts.max_str_digits)))), 0, 0),
        f("set_max_str_digits", set_max_str_digits, 1, 1),
        f("set_recursion_limit", set_recursion_limit, 1, 1),
        f(
            "modules",
            |s, _| {
                let m = s.modules;
                Ok(Act::Value(s.heap.own(m)))
            },
            0,
            0,
        ),
        f(
            "builtins",
            |s, _| {
                let m = s.builtins;
                Ok(Act::Value(s.heap.own(m)))
            },
            0,
            0,
        ),
        f("make_module", make_module, 2, 2),
        f("native_module", native_module, 1, 1),
        f("library_code", library_code, 1, 1),
        f("compile_user", compile_user, 3, 4),
        f("doubts_of", doubts_of, 1, 1),
        f("set_main_code", set_main_code, 1, 1),
        f("function_of", function_of, 2, 3),
        f("module_path", module_path, 1, 1),
        f("module_names", module_names, 0, 0),
        f("class", builtin_class, 1, 1),
        f("attach", attach, 3, 3),
        f("exc_info", exc_info, 0, 0),
        f("method_of", method_of, 1, 1),
    ],
};

fn argv(s: &mut Space, _: &[Value]) -> R {
    let all: Vec<String> = s.facts.argv.clone();
    let v = all.iter().map(|t| s.str(t)).collect();
    Ok(Act::Value(s.list(v)))
}

fn set_max_str_digits(s: &mut Space, a: &[Value]) -> R {
    Rc::make_mut(&mut s.facts).max_str_digits = s.as_i64(a[0]).unwrap_or(0).clamp(0, 1 << 31) as u32;
    Ok(Act::Value(Value::NONE))
}

fn set_recursion_limit(s: &mut Space, a: &[Value]) -> R {
    let n = s.as_i64(a[0]).unwrap_or(0);
    if n < 1 {
        return Err(s.value_error("recursion limit must be greater or equal than 1"));
    }
    Rc::make_mut(&mut s.facts).recursion_limit = n.min(100_000) as u32;
    Ok(Act::Value(Value::NONE))
}

/// `make_module(name, dict)`.
fn make_module(s: &mut Space, a: &[Value]) -> R {
    let (name, dict) = (s.heap.own(a[0]), s.heap.own(a[1]));
    Ok(Act::Value(s.heap.alloc(Object::Module { name, dict })))
}

/// The builtins of an internal module as a dict; `None` when there is no such module.
fn native_module(s: &mut Space, a: &[Value]) -> R {
    let Some(name) = s.text(a[0]).cloned() else { return Ok(Act::Value(Value::NONE)) };
    // `_sys` has the internal functions of `_core` too.
    let belongs = |m: &str| *m == *name || (m == "_core" && &*name == "_sys");
    let found: Vec<usize> = (0..native::groups().len())
        .filter(|g| matches!(native::groups()[*g].owner, Owner::Module(m) if belongs(m)))
        .collect();
    if found.is_empty() {
        return Ok(Act::Value(Value::NONE));
    }
    let d = s.dict();
    for g in found {
        for (i, n) in native::groups()[g].natives.iter().enumerate() {
            let sym = s.intern(n.name);
            let key = s.name_value(sym);
            s.dict_set_str(d, key, Value::native((g as u32) << 8 | i as u32));
        }
    }
    Ok(Act::Value(d))
}

/// The code of a module of the library; `None` when there is no such module.
fn library_code(s: &mut Space, a: &[Value]) -> R {
    let Some(name) = s.text(a[0]).cloned() else { return Ok(Act::Value(Value::NONE)) };
    match library(s, &name) {
        Some(code) => Ok(Act::Value(Value::code(code))),
        None => Ok(Act::Value(Value::NONE)),
    }
}

/// Compiles a module of the library, once per machine.
pub fn library(s: &mut Space, name: &str) -> Option<u32> {
    if let Some((_, code)) = s.tables.library.iter().find(|(n, _)| n == name) {
        return Some(*code);
    }
    let module = super::modules().find(|m| m.name == name)?;
    let (text, lines) = placed(&module.text());
    let source = Rc::new(Source {
        path: module.full_path().into(),
        lines,
        library: true,
        hidden: module.hidden(),
        native: module.native(),
    });
    let code = match compile(&mut s.tables.code, &text, &source, false) {
        Ok(code) => code,
        Err(e) => panic!("stdlib: module {name} does not compile: {} at {:?}", e.message, e.position),
    };
    Rc::make_mut(&mut s.tables.library).push((name.to_string(), code));
    Some(code)
}

/// A module's text with its marked lines (`#@108`) at the numbers that they ask for, and the lines that tracebacks show: where
/// some are marked, only those.
fn placed(text: &str) -> (String, Vec<String>) {
    let mut out: Vec<&str> = Vec::new();
    let mut marked: Vec<usize> = Vec::new();
    for line in text.lines() {
        match line.split_once("  #@") {
            Some((code, number)) => {
                let number: usize = number.trim().parse().expect("stdlib: a mark names a line number");
                assert!(out.len() < number, "stdlib: line {number} is already taken");
                out.resize(number - 1, "");
                marked.push(out.len());
                out.push(code);
            }
            None => out.push(line),
        }
    }
    let shows = |i: &usize| marked.is_empty() || marked.binary_search(i).is_ok();
    let lines = out.iter().enumerate().map(|(i, line)| if shows(&i) { (*line).to_string() } else { String::new() });
    (out.join("\n"), lines.collect())
}

/// `compile_user(text, path, mode, shown)`: code, or the arguments of a SyntaxError as a tuple. `shown`: the text whose lines
/// tracebacks show, where it is not this one.
fn compile_user(s: &mut Space, a: &[Value]) -> R {
    let (Some(text), Some(path), Some(mode)) = (s.text(a[0]).cloned(), s.text(a[1]).cloned(), s.text(a[2]).cloned())
    else {
        return Err(s.type_error("compile() arg 1 must be a string, bytes or AST object"));
    };
    let source = Rc::new(Source {
        path: path.clone(),
        // No file has these lines: tracebacks do not show them, but for those of `python -c`.
        lines: if path.starts_with('<') && !mode.starts_with("program") {
            Vec::new()
        } else {
            let shown = a.get(3).and_then(|v| s.text(*v)).unwrap_or(&text);
            shown.lines().map(str::to_string).collect()
        },
        library: false,
        hidden: false,
        native: crate::python::code::Native::default(),
    });
    match compile_in(&mode, &mut s.tables.code, &text, &source) {
        Ok(code) => Ok(Act::Value(Value::code(code))),
        Err(e) => {
            let p = e.position;
            let line = text.lines().nth((p.line as usize).saturating_sub(1)).unwrap_or_default().to_string();
            let row = vec![
                s.str(&e.kind),
                s.str(&e.message),
                Value::int(i64::from(p.line)),
                Value::int(i64::from(p.column.wrapping_add(1))),
                s.str(&line),
                Value::int(i64::from(p.end_line)),
                // Nought where CPython gives no end, -1 where it gives none of a token that has no width.
                Value::int(i64::from(p.end_column.wrapping_add(1) as i32)),
            ];
            Ok(Act::Value(s.tuple(row)))
        }
    }
}

/// `doubts_of(text or code)`: (line, message) of each thing that a compiler warns of.
fn doubts_of(s: &mut Space, a: &[Value]) -> R {
    let text = match (s.text(a[0]), a[0].as_code()) {
        (Some(text), _) => text.to_string(),
        (_, Some(code)) => s.tables.code.code(code).source.lines.join("\n"),
        _ => String::new(),
    };
    let found = crate::python::code::doubts(&text).into_iter().map(|(line, message)| {
        let message = s.str(&message);
        s.pair(Value::int(i64::from(line)), message)
    });
    let found = found.collect();
    Ok(Act::Value(s.list(found)))
}

/// `function_of(code, globals[, cells])`: a function that runs some code.
fn function_of(s: &mut Space, a: &[Value]) -> R {
    let Some(code) = a[0].as_code() else { return Err(s.type_error("arg 1 must be code")) };
    let f = s.function_of_code(code, a[1]);
    if let (Some(cells), Object::Function(f)) = (a.get(2), s.heap.get_mut(f)) {
        Rc::make_mut(f).closure = *cells;
        s.heap.inc(*cells);
    }
    Ok(Act::Value(f))
}

/// The program that children which begin anew run.
fn set_main_code(s: &mut Space, a: &[Value]) -> R {
    if let Some(code) = a[0].as_code() {
        Rc::make_mut(&mut s.facts).main_code = code;
    }
    Ok(Act::Value(Value::NONE))
}

/// The file of a module of the library; `None` when there is none.
fn module_path(s: &mut Space, a: &[Value]) -> R {
    let name = s.text(a[0]).cloned().unwrap_or_else(|| "".into());
    let path = super::modules().find(|m| m.name == &*name).map(|m| m.full_path());
    Ok(Act::Value(path.map_or(Value::NONE, |path| s.str(&path))))
}

fn module_names(s: &mut Space, _: &[Value]) -> R {
    let v = super::modules().map(|m| s.str(m.name)).collect();
    Ok(Act::Value(s.list(v)))
}

/// A builtin class by its name; `None` when there is none.
fn builtin_class(s: &mut Space, a: &[Value]) -> R {
    let name = s.text(a[0]).cloned().unwrap_or_else(|| "".into());
    match classes::CLASSES.iter().position(|(n, _)| *n == &*name) {
        Some(i) => {
            let v = Value::handle(i as u32 + 1);
            Ok(Act::Value(s.heap.own(v)))
        }
        None => Ok(Act::Value(Value::NONE)),
    }
}

/// (type, exception, traceback) of what is being handled.
fn exc_info(_: &mut Space, _: &[Value]) -> R {
    Ok(Act::Handled)
}

/// The `self` where a NameError was raised in a method, or None.
fn method_of(s: &mut Space, a: &[Value]) -> R {
    let v = s.method_of(a[0]);
    Ok(Act::Value(s.heap.own(v)))
}

/// `attach(class, name, value)`: gives a builtin class an attribute written in Python.
fn attach(s: &mut Space, a: &[Value]) -> R {
    let name = s.text(a[1]).cloned().unwrap_or_else(|| "".into());
    let name = s.intern(&name);
    let v = s.heap.own(a[2]);
    s.class_mut(a[0]).dict.set(name, v);
    Ok(Act::Value(Value::NONE))
}

const _: fn(Box<str>) -> Fail = Fail::Unsupported;
