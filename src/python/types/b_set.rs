//! `set` and `frozenset`: what needs no Python; the rest is in the prelude.

use super::b_class::{contains, iter, len};
use super::b_functions::{none, ok};
use super::b_number::wrap;
use super::classes;
use super::lookup::Lookup;
use super::native::{Group, Owner, m, new};
use super::space::{Act, R, Space};
use crate::python::heap::{Object, Set, Value};
use std::rc::Rc;

pub static SET: Group = Group {
    owner: Owner::Class(classes::SET),
    natives: &[
        new(set_new, 0, 1, &[]),
        m("add", add, 1, 1),
        m("discard", discard, 1, 1),
        m("remove", remove, 1, 1),
        m("pop", pop, 0, 0),
        m("clear", clear, 0, 0),
        m("copy", copy, 0, 0),
        m("__contains__", contains, 1, 1),
        m("__len__", len, 0, 0),
        m("__iter__", iter, 0, 0),
    ],
};
pub static FROZENSET: Group = Group {
    owner: Owner::Class(classes::FROZENSET),
    natives: &[
        new(frozenset_new, 0, 1, &[]),
        m("copy", copy, 0, 0),
        m("__contains__", contains, 1, 1),
        m("__len__", len, 0, 0),
        m("__iter__", iter, 0, 0),
    ],
};

fn fill(s: &mut Space, a: &[Value], builtin: Value, prelude: &'static str) -> R {
    if builtin == classes::FROZENSET
        && a[0] == builtin
        && a.len() > 1
        && matches!(s.heap.object(a[1]), Some(Object::FrozenSet(_)))
    {
        return ok(s.heap.own(a[1]));
    }
    let set = s.heap.alloc(if builtin == classes::SET {
        Object::Set(Rc::default())
    } else {
        Object::FrozenSet(Rc::default())
    });
    if let Some(v) = a.get(1) {
        if let Some(other) = s.as_set(*v).cloned() {
            other.each(&mut |v| s.heap.inc(v));
            *s.set_mut(set) = rebuilt(&other);
            return wrap(s, a[0], builtin, set);
        }
        let Some(items) = s.collect_items(*v)? else {
            s.heap.dec(set);
            return Ok(Act::Prelude(prelude, vec![s.heap.own(a[0]), s.heap.own(*v)]));
        };
        let mut ask = false;
        for x in &items {
            match s.set_add(set, *x) {
                Ok(true) => {}
                Ok(false) => {
                    ask = true;
                    break;
                }
                Err(fail) => {
                    s.heap.dec_all(&items);
                    s.heap.dec(set);
                    return Err(fail);
                }
            }
        }
        if ask {
            // An iterator does not give them again.
            s.heap.dec(set);
            let items = s.list(items);
            return Ok(Act::Prelude(prelude, vec![s.heap.own(a[0]), items]));
        }
        s.heap.dec_all(&items);
    }
    wrap(s, a[0], builtin, set)
}

/// A copy as CPython makes it: elements entered anew in table order into a table of the right size.
fn rebuilt(of: &Set) -> Set {
    let mut new = Set::default();
    for (h, k) in of.iter() {
        new.add(h, k);
    }
    new
}

fn set_new(s: &mut Space, a: &[Value]) -> R {
    fill(s, a, classes::SET, "_set_new")
}

fn frozenset_new(s: &mut Space, a: &[Value]) -> R {
    fill(s, a, classes::FROZENSET, "_set_new")
}

fn add(s: &mut Space, a: &[Value]) -> R {
    if s.set_add(a[0], a[1])? { none() } else { Ok(Act::Prelude("_set_add", vec![s.heap.own(a[0]), s.heap.own(a[1])])) }
}

fn take_out(s: &mut Space, a: &[Value], must: bool) -> R {
    if let Some(Object::Set(_)) = s.heap.object(s.plain(a[1])) {
        return Ok(Act::Prelude("_set_remove", vec![s.heap.own(a[0]), s.heap.own(a[1]), Value::bool(must)]));
    }
    match s.set_lookup(a[0], a[1])? {
        Lookup::At(at) => {
            let v = s.set_mut(a[0]).remove(at);
            s.heap.dec(v);
            none()
        }
        Lookup::Missing(_) if must => Err(s.key_error(a[1])),
        Lookup::Missing(_) => none(),
        Lookup::AskPython => {
            Ok(Act::Prelude("_set_remove", vec![s.heap.own(a[0]), s.heap.own(a[1]), Value::bool(must)]))
        }
    }
}

fn discard(s: &mut Space, a: &[Value]) -> R {
    take_out(s, a, false)
}

fn remove(s: &mut Space, a: &[Value]) -> R {
    take_out(s, a, true)
}

fn pop(s: &mut Space, a: &[Value]) -> R {
    let set = s.as_set(a[0]).cloned().unwrap_or_default();
    match (0..set.places()).find(|p| set.at(*p).is_some()) {
        Some(at) => {
            drop(set);
            ok(s.set_mut(a[0]).remove(at))
        }
        None => {
            let text = s.str("pop from an empty set");
            let e = s.exception(classes::KEY_ERROR, vec![text]);
            Err(super::Fail::Raise(e))
        }
    }
}

fn clear(s: &mut Space, a: &[Value]) -> R {
    let mut lost = Vec::new();
    let set = s.set_mut(a[0]);
    set.each(&mut |v| lost.push(v));
    *set = Set::default();
    s.heap.dec_all(&lost);
    none()
}

fn copy(s: &mut Space, a: &[Value]) -> R {
    let set = std::rc::Rc::new(s.as_set(a[0]).map(|set| set.copied()).unwrap_or_default());
    set.each(&mut |v| s.heap.inc(v));
    let frozen = matches!(s.heap.object(s.plain(a[0])), Some(Object::FrozenSet(_)));
    ok(s.heap.alloc(if frozen { Object::FrozenSet(set) } else { Object::Set(set) }))
}
