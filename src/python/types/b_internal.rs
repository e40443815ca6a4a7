//! The internal functions that the prelude is written with: classes, dicts and sets by their entries, iterators, reprs.
//! Programs do not see them.

use super::b_entries::*;
use super::b_functions::{attr_name, getattr, none, ok};
use super::b_levels::*;
use super::b_make_class::{make_class, new_instance, set_abstract, set_base};
use super::classes;
use super::lookup::Lookup;
use super::native::{Group, Kind, Native, Owner, f, quick};
use super::operator::{Undecided, cmp};
use super::space::{Act, Fail, R, Space};
use crate::python::code::sym;
use crate::python::heap::{Object, Value};
use std::rc::Rc;

pub static INTERNAL: Group = Group {
    owner: Owner::Module("_core"),
    natives: &[
        f("frame_row", |s, a| Ok(Act::Frame(s.as_i64(a[0]).unwrap_or(0).max(0) as usize)), 1, 1),
        f("class_dict", |s, a| ok(s.special_class_attr(a[0], sym::DICT).unwrap_or(Value::NONE)), 1, 1),
        f("source_line", source_line, 2, 2),
        f("raw_getattr", raw_getattr, 3, 3),
        f("class_attr", class_attr, 2, 3),
        f("rebase", rebase, 3, 3),
        f("own_class_attr", own_class_attr, 2, 2),
        f("builtin_binary", builtin_binary, 4, 4),
        f("builtin_compare", builtin_compare, 3, 3),
        f("builtin_truth", builtin_truth, 1, 1),
        f("builtin_repr", builtin_repr, 1, 1),
        f("builtin_str", builtin_str, 1, 1),
        f("is_builtin_class", is_builtin_class, 1, 1),
        f("is_native", is_native, 1, 1),
        f("repr_begins", |s, a| Ok(Act::Prelude("_repr_begins", vec![s.heap.own(a[0])])), 1, 1),
        f("repr_ends", |s, a| Ok(Act::Prelude("_repr_ends", vec![s.heap.own(a[0])])), 1, 1),
        f("get_ident", |s, _| ok(Value::int(i64::from(s.facts.ident_of(s.tid)))), 0, 0),
        f("plain", plain, 1, 1),
        f("derive", derive, 2, 2),
        f("is_exported", |s, a| ok(Value::bool(s.heap.is_exported(a[0]))), 1, 1),
        f("memory_over", |s, a| super::b_memory::over(s, a[0]), 1, 1),
        f("set_base", set_base, 2, 2),
        f("new_instance", new_instance, 1, 1),
        f("make_class", make_class, 4, 4),
        f("run_body", run_body, 2, 2),
        f("winner", |s, a| Ok(Act::Prelude("_winner", vec![s.heap.own(a[0]), s.heap.own(a[1])])), 2, 2),
        f("index", |s, a| s.ask_whole(a[0], Value::NONE), 1, 1),
        f("size", |s, a| s.ask_whole(a[0], Value::TRUE), 1, 1),
        f("keys_stamp", |s, a| ok(Value::int(s.as_dict(a[0]).map_or(0, |d| (d.stamp() >> 2) as i64))), 1, 1),
        f("list_push", list_push, 2, 2),
        f("dict_entries", dict_entries, 2, 2),
        f("dict_add", dict_add, 4, 4),
        f("dict_set_at", dict_set_at, 3, 3),
        f("dict_del_at", dict_del_at, 2, 2),
        f("set_entries", set_entries, 2, 2),
        f("set_add_hashed", set_add_hashed, 3, 3),
        f("set_del_at", set_del_at, 2, 2),
        f("zip_native", zip_native, 2, 2),
        f("enumerate_native", enumerate_native, 2, 2),
        f("iter_callable", iter_callable, 2, 2),
        f("iter_parts", super::b_iterators::iter_parts, 1, 1),
        f("iter_twin", super::b_iterators::iter_twin, 1, 1),
        f("iter_finish", iter_finish, 1, 1),
        f("iter_advance", iter_advance, 1, 1),
        f("reverse_native", reverse_native, 1, 1),
        // Bound to its wrapper, unlike the functions of a module.
        Native { kind: Kind::Method, ..quick("lru_call", lru_call, "_lru_ask") },
        f("tool", super::tools::tool, 5, 5),
        f("leaf_groups", super::tools::leaf_groups, 2, 2),
        f("tool_state", super::tools::tool_state, 1, 1),
        f("native_iters", super::tools::native_iters, 1, 1),
        f("generator_throw", generator_throw, 2, 2),
        f("type_name", type_name, 1, 1),
        f("class_path", class_path, 1, 1),
        f("dir_names", dir_names, 1, 1),
        f("instance_dict", instance_dict, 1, 1),
        f("set_instance_dict", set_instance_dict, 2, 2),
        f("alias", alias, 2, 2),
        f("unsupported", unsupported, 1, 1),
        f("function_with_globals", function_with_globals, 2, 2),
        f("set_doc", set_abstract, 2, 2),
        f("is_sequence_pattern", is_sequence_pattern, 1, 1),
        f("weakref", weakref, 2, 2),
        f("weakrefs", weakrefs, 1, 1),
        f("collect", collect, 0, 0),
        f("sort_plain", sort_plain, 3, 3),
        f("sift", super::b_heaps::sift, 4, 4),
        f("format_plainly", super::b_quick::format_plainly, 2, 2),
        f("traceback_levels", traceback_levels, 1, 1),
        f("has_own_exception_dict", exception_dict, 1, 1),
        f("is_native_function", is_native_function, 1, 1),
        f("is_subclass_plainly", |s, a| ok(Value::bool(s.is_subclass(a[0], a[1]))), 2, 2),
        f("generator_row", generator_row, 1, 1),
        f("level_code", level_code, 1, 1),
        f("tuple_hash", tuple_hash, 1, 1),
        f("set_group_parts", set_group_parts, 2, 2),
        f("refcount", refcount, 1, 1),
        f("take_finalizable", take_finalizable, 0, 0),
    ],
};

/// `raw_getattr(object, name, default)`: as `getattr`, but a missing attribute gives the default without asking
/// `__getattr__` of modules and metaclasses.
fn raw_getattr(s: &mut Space, a: &[Value]) -> R {
    getattr(s, a)
}

/// `sort_plain(keys, items, reverse)`: the items sorted by their keys, `None` when Python must compare.
fn sort_plain(s: &mut Space, a: &[Value]) -> R {
    let keys = s.sequence_items(a[0]).unwrap_or_default();
    let items = s.sequence_items(a[1]).unwrap_or_default();
    match s.sort_values(&keys, &items, a[2] == Value::TRUE) {
        Some(sorted) => {
            sorted.iter().for_each(|v| s.heap.inc(*v));
            ok(s.list(sorted))
        }
        None => none(),
    }
}

fn class_attr(s: &mut Space, a: &[Value]) -> R {
    let name = attr_name(s, a[1], "class_attr")?;
    let v = s.class_attr(a[0], name).or(a.get(2).copied()).unwrap_or(Value::NONE);
    ok(s.heap.own(v))
}

/// `rebase(class, bases, mro)`: the last two are tuples of classes.
fn rebase(s: &mut Space, a: &[Value]) -> R {
    let [bases, mro] = [a[1], a[2]].map(|v| s.sequence_items(v).unwrap_or_default());
    s.rebase(a[0], bases, mro);
    super::b_functions::none()
}

fn own_class_attr(s: &mut Space, a: &[Value]) -> R {
    let name = attr_name(s, a[1], "own_class_attr")?;
    let v = super::space::own_attr(s.class(a[0]), name).unwrap_or(Value::NOT_IMPLEMENTED);
    ok(s.heap.own(v))
}

fn builtin_binary(s: &mut Space, a: &[Value]) -> R {
    s.builtin_binary(a[0].as_int() as u8, a[1] == Value::TRUE, a[2], a[3])
}

fn builtin_compare(s: &mut Space, a: &[Value]) -> R {
    let o = a[0].as_int() as u8;
    let (p, q) = (s.plain(a[1]), s.plain(a[2]));
    if o == cmp::EQ || o == cmp::NE {
        return ok(s.equal(p, q).map_or(Value::NOT_IMPLEMENTED, |e| Value::bool(e == (o == cmp::EQ))));
    }
    match s.order(p, q, 0) {
        Ok(order) => ok(Value::bool(super::operator::holds(o, order))),
        Err(Undecided::AskPython) => ok(Value::NOT_IMPLEMENTED),
        Err(Undecided::Unordered) => Err(s.unordered(o, a[1], a[2])),
    }
}

fn builtin_truth(s: &mut Space, a: &[Value]) -> R {
    let p = s.plain(a[0]);
    ok(Value::bool(s.truth(p).unwrap_or(true)))
}

/// The `repr` that a builtin class gives, whatever the class of the program says.
fn builtin_repr(s: &mut Space, a: &[Value]) -> R {
    let p = s.plain(a[0]);
    let text = s.display(p);
    ok(s.string(text))
}

fn builtin_str(s: &mut Space, a: &[Value]) -> R {
    if let Some(Object::Exception(e)) = s.heap.object(a[0]) {
        let args = s.sequence_items(e.args).unwrap_or_default();
        if args.len() == 1 && !s.is_instance(a[0], classes::KEY_ERROR) {
            return s.str_act(args[0]);
        }
        let class = s.class_of(a[0]);
        if s.class_attr(class, sym::STR).is_none_or(|f| f.as_native().is_some()) {
            return match s.to_str(a[0])? {
                Some(t) => ok(s.string(t)),
                None => none(),
            };
        }
        let args = if let Some(Object::Exception(e)) = s.heap.object(a[0]) { e.args } else { Value::NONE };
        let text = if s.sequence_items(args).is_some_and(|x| x.is_empty()) { String::new() } else { s.display(args) };
        return ok(s.string(text));
    }
    let p = s.plain(a[0]);
    match s.text(p).cloned() {
        Some(t) => ok(s.str(&t)),
        None => builtin_repr(s, a),
    }
}

fn is_builtin_class(s: &mut Space, a: &[Value]) -> R {
    ok(Value::bool(s.as_class(a[0]).is_some_and(|c| c.builtin)))
}

fn is_native(_: &mut Space, a: &[Value]) -> R {
    ok(Value::bool(a[0].as_native().is_some()))
}

fn plain(s: &mut Space, a: &[Value]) -> R {
    let p = s.plain(a[0]);
    ok(s.heap.own(p))
}

fn derive(s: &mut Space, a: &[Value]) -> R {
    let (class, base) = (a[0], s.heap.own(a[1]));
    let shape = s.class(class).shape;
    ok(s.heap.alloc(Object::Derived(Rc::new(crate::python::heap::Derived { shape, base, fields: Vec::new() }))))
}

fn run_body(s: &mut Space, a: &[Value]) -> R {
    Ok(Act::Body { function: s.heap.own(a[0]), namespace: s.heap.own(a[1]) })
}

fn generator_throw(s: &mut Space, a: &[Value]) -> R {
    Ok(Act::Resume { generator: s.heap.own(a[0]), send: s.heap.own(a[1]), throw: true })
}

fn type_name(s: &mut Space, a: &[Value]) -> R {
    let t = s.type_name(a[0]);
    ok(s.str(&t))
}

fn class_path(s: &mut Space, a: &[Value]) -> R {
    let t = s.class_path(a[0]);
    ok(s.str(&t))
}

/// Names that `dir` lists, unsorted and with repetitions.
pub fn dir_names(s: &mut Space, a: &[Value]) -> R {
    let mut names: Vec<u32> = s.instance_fields(a[0]).into_iter().map(|(n, _)| n).collect();
    let class = if s.as_class(a[0]).is_some() { a[0] } else { s.class_of(a[0]) };
    for c in s.class(class).mro.clone() {
        names.extend(s.class(c).dict.iter().map(|(n, _)| *n));
    }
    names.extend([sym::CLASS, sym::DOC]);
    if !s.class(class).builtin {
        names.push(sym::MODULE);
        if !s.class(class).traits.slots_only {
            names.extend([sym::DICT, sym::WEAKREF]);
        }
    }
    let extra = match s.heap.object(a[0]) {
        Some(Object::Module { dict, .. }) => {
            names.clear();
            Some(*dict)
        }
        Some(Object::Exception(e)) if !e.dict.is_null() => Some(e.dict),
        _ => None,
    };
    let mut out: Vec<Value> = names
        .into_iter()
        .map(|n| {
            let v = s.name_value(n);
            s.heap.own(v)
        })
        .collect();
    if let Some(d) = extra.and_then(|d| s.as_dict(d).cloned()) {
        out.extend(d.iter().map(|e| s.heap.own(e.key)));
    }
    ok(s.list(out))
}

fn instance_dict(s: &mut Space, a: &[Value]) -> R {
    if let Some(Object::Exception(e)) = s.heap.object(a[0]) {
        let d = e.dict;
        return if d.is_null() { ok(s.dict()) } else { ok(s.heap.own(d)) };
    }
    ok(s.instance_dict(a[0]))
}

/// Replaces all attributes of an instance.
fn set_instance_dict(s: &mut Space, a: &[Value]) -> R {
    let d = s.as_dict(a[1]).cloned().unwrap_or_default();
    for e in d.iter() {
        if let Some(t) = s.text(e.key).cloned() {
            let name = s.intern(&t);
            s.heap.inc(e.value);
            s.set_attr_plainly(a[0], name, e.value)?;
        }
    }
    none()
}

fn alias(s: &mut Space, a: &[Value]) -> R {
    let parts = [s.heap.own(a[0]), s.heap.own(a[1]), Value::bool(false)];
    ok(s.heap.alloc(Object::Alias(Rc::new(parts))))
}

/// `source_line(path, line)`: a line of the program, or `None`.
fn source_line(s: &mut Space, a: &[Value]) -> R {
    let (Some(path), Some(line)) = (s.text(a[0]).cloned(), s.as_i64(a[1])) else { return none() };
    let code = s.tables.code.codes.iter().rev().find(|c| *c.source.path == *path && !c.source.lines.is_empty());
    let found = code.and_then(|c| c.source.lines.get((line - 1).max(0) as usize).cloned());
    found.map_or_else(none, |t| ok(s.string(t)))
}

/// Ends the run: the program wants something that Preempt does not have.
fn unsupported(s: &mut Space, a: &[Value]) -> R {
    let what = s.text(a[0]).map_or_else(String::new, |t| t.to_string());
    Err(Fail::Unsupported(what.into()))
}

/// The same function over other globals.
fn function_with_globals(s: &mut Space, a: &[Value]) -> R {
    let Some(Object::Function(f)) = s.heap.object(a[0]) else { return none() };
    let mut f = f.as_ref().clone();
    f.globals = a[1];
    let made = Object::Function(Rc::new(f));
    let mut held = Vec::new();
    made.each(&mut |v| held.push(v));
    held.iter().for_each(|v| s.heap.inc(*v));
    ok(s.heap.alloc(made))
}

fn is_sequence_pattern(s: &mut Space, a: &[Value]) -> R {
    let v = s.plain(a[0]);
    ok(Value::bool(matches!(s.heap.object(v), Some(Object::List(_) | Object::Tuple(_) | Object::Range(_)))))
}

/// The weak references to an object that were made without a class of their own.
fn weakrefs(s: &mut Space, a: &[Value]) -> R {
    let handle = if a[0].is_handle() { a[0].as_handle() } else { 0 };
    let known: Vec<Value> =
        s.heap.weak.iter().filter(|(t, _)| *t == handle).map(|(_, reference)| Value::handle(*reference)).collect();
    known.iter().for_each(|v| s.heap.inc(*v));
    ok(s.list(known))
}

fn weakref(s: &mut Space, a: &[Value]) -> R {
    if !s.defines_operators(a[0])
        && !matches!(
            s.heap.object(a[0]),
            Some(Object::Function(_) | Object::Class(_) | Object::Generator(_) | Object::Set(_) | Object::Bound { .. })
        )
    {
        let text = format!("cannot create weak reference to '{}' object", s.type_name(a[0]));
        return Err(s.type_error(&text));
    }
    s.heap.inc(a[1]);
    let r = s.heap.alloc(Object::WeakRef { target: a[0], callback: a[1] });
    s.heap.add_weak(a[0], r);
    ok(r)
}

fn collect(s: &mut Space, _: &[Value]) -> R {
    let n = s.heap.collect();
    ok(Value::int(n as i64))
}

/// Objects that live at the end of the process and still have a `__del__` to run.
fn take_finalizable(s: &mut Space, _: &[Value]) -> R {
    let all = s.heap.take_finalizable();
    ok(s.list(all))
}

fn exception_dict(s: &mut Space, a: &[Value]) -> R {
    let yes = matches!(s.heap.object(a[0]), Some(Object::Exception(e)) if !e.dict.is_null());
    ok(Value::bool(yes))
}

/// True for a function of the library that CPython has in C.
fn is_native_function(s: &mut Space, a: &[Value]) -> R {
    let yes = matches!(s.heap.object(a[0]), Some(Object::Function(f)) if s.is_native_function(f));
    ok(Value::bool(yes))
}

/// The hash of a tuple of whose elements the hashes are given.
fn tuple_hash(s: &mut Space, a: &[Value]) -> R {
    let hashes = s.sequence_items(a[0]).unwrap_or_default();
    let hashes: Vec<u64> = hashes.into_iter().map(|v| hash_argument(s, v)).collect();
    ok(s.int(super::hashes::hash_of_tuple(&hashes) as i64))
}

/// `set_group_parts(group, (message, exceptions))`.
fn set_group_parts(s: &mut Space, a: &[Value]) -> R {
    let parts = s.heap.own(a[1]);
    if let Object::Exception(e) = s.heap.get_mut(a[0]) {
        Rc::make_mut(e).parts = parts;
    }
    none()
}

fn refcount(s: &mut Space, a: &[Value]) -> R {
    let n = if a[0].is_handle() { s.heap.count(a[0]) } else { u32::MAX };
    ok(Value::int(i64::from(n)))
}

/// `lru_call(wrapper, *args)`: what a `functools.lru_cache` knows already, else its `_ask` is called.
fn lru_call(s: &mut Space, a: &[Value]) -> R {
    let mut named = |name: &str| {
        let name = s.intern(name);
        s.field(a[0], name).unwrap_or(Value::NULL)
    };
    let (entries, hits, is_typed, most) = (named("_entries"), named("_hits"), named("_typed"), named("_maxsize"));
    if is_typed == Value::FALSE && hits.is_int() && matches!(s.heap.object(entries), Some(Object::Dict(_))) {
        let is_single = a.len() == 2 && (a[1].is_int() || matches!(s.heap.object(a[1]), Some(Object::Str(..))));
        let key = if is_single {
            s.heap.own(a[1])
        } else {
            a[1..].iter().for_each(|v| s.heap.inc(*v));
            s.tuple_of(&a[1..])
        };
        let found = s.dict_lookup(entries, key);
        s.heap.dec(key);
        if let Ok(Lookup::At(at)) = found {
            let entry = *s.as_dict(entries).and_then(|d| d.at(at)).expect("lookup gives a living entry");
            s.heap.inc(entry.value);
            if !most.is_none() {
                // The one that was asked for comes last: the first is the oldest.
                let (key, value) = s.dict_take(entries, at);
                s.dict_mut(entries).add(entry.hash, key, value);
            }
            let name = s.intern("_hits");
            s.set_attr_plainly(a[0], name, Value::int(hits.as_int() + 1))?;
            return ok(entry.value);
        }
        if let Err(Fail::Raise(e)) = found {
            s.heap.dec(e);
        }
    }
    let name = s.intern("_ask");
    let ask = s.class_attr(s.class_of(a[0]), name).unwrap_or(Value::NONE);
    a.iter().chain([&ask]).for_each(|v| s.heap.inc(*v));
    Ok(Act::Call(ask, a.to_vec()))
}
