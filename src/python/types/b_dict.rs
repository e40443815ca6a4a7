//! `dict` and its views.

use super::b_class::{contains, delitem, getitem, iter, len, setitem};
use super::b_functions::{none, ok};
use super::b_number::wrap;
use super::classes;
use super::lookup::Lookup;
use super::native::{Group, Owner, m, new};
use super::space::{Act, R, Space};
use crate::python::heap::{Object, Value, ViewKind};
use std::rc::Rc;

pub static GROUP: Group = Group {
    owner: Owner::Class(classes::DICT),
    natives: &[
        new(dict_new, 0, super::native::MANY, &[]),
        m("get", get, 1, 2),
        m("setdefault", setdefault, 1, 2),
        m("pop", pop, 1, 2),
        m("popitem", popitem, 0, 0),
        m("keys", keys, 0, 0),
        m("values", values, 0, 0),
        m("items", items, 0, 0),
        m("copy", copy, 0, 0),
        m("clear", clear, 0, 0),
        m("__contains__", contains, 1, 1),
        m("__getitem__", getitem, 1, 1),
        m("__setitem__", setitem, 2, 2),
        m("__delitem__", delitem, 1, 1),
        m("__len__", len, 0, 0),
        m("__iter__", iter, 0, 0),
    ],
};
pub static KEYS: Group = Group {
    owner: Owner::Class(classes::DICT_KEYS),
    natives: &[m("__iter__", iter, 0, 0), m("__len__", len, 0, 0), m("__contains__", contains, 1, 1)],
};
pub static VALUES: Group =
    Group { owner: Owner::Class(classes::DICT_VALUES), natives: &[m("__iter__", iter, 0, 0), m("__len__", len, 0, 0)] };
pub static ITEMS: Group = Group {
    owner: Owner::Class(classes::DICT_ITEMS),
    natives: &[m("__iter__", iter, 0, 0), m("__len__", len, 0, 0), m("__contains__", contains, 1, 1)],
};

/// An empty dict; the prelude's `dict.__init__` fills it.
fn dict_new(s: &mut Space, a: &[Value]) -> R {
    let d = s.dict();
    if a.len() > 1 && a[0] == classes::DICT {
        let args = a[1..].iter().map(|v| s.heap.own(*v)).collect();
        let args = s.tuple(args);
        return Ok(Act::Prelude("_dict_fill", vec![d, args]));
    }
    wrap(s, a[0], classes::DICT, d)
}

fn get(s: &mut Space, a: &[Value]) -> R {
    let default = a.get(2).copied().unwrap_or(Value::NONE);
    match s.dict_lookup(a[0], a[1])? {
        Lookup::At(at) => {
            let v = s.as_dict(a[0]).and_then(|d| d.at(at)).map_or(Value::NONE, |e| e.value);
            ok(s.heap.own(v))
        }
        Lookup::Missing(_) => ok(s.heap.own(default)),
        Lookup::AskPython => {
            Ok(Act::Prelude("_dict_get", vec![s.heap.own(a[0]), s.heap.own(a[1]), s.heap.own(default)]))
        }
    }
}

fn setdefault(s: &mut Space, a: &[Value]) -> R {
    let default = a.get(2).copied().unwrap_or(Value::NONE);
    match s.dict_lookup(a[0], a[1])? {
        Lookup::At(at) => {
            let v = s.as_dict(a[0]).and_then(|d| d.at(at)).map_or(Value::NONE, |e| e.value);
            ok(s.heap.own(v))
        }
        Lookup::AskPython => {
            Ok(Act::Prelude("_dict_setdefault", vec![s.heap.own(a[0]), s.heap.own(a[1]), s.heap.own(default)]))
        }
        place => {
            let v = s.heap.own(default);
            s.dict_put(a[0], place, a[1], v);
            ok(s.heap.own(default))
        }
    }
}

fn pop(s: &mut Space, a: &[Value]) -> R {
    if s.as_dict(a[0]).is_some_and(|d| d.is_empty()) {
        // Nothing is hashed.
        return match a.get(2) {
            Some(v) => ok(s.heap.own(*v)),
            None => Err(s.key_error(a[1])),
        };
    }
    match s.dict_lookup(a[0], a[1])? {
        Lookup::At(at) => {
            let (k, v) = s.dict_take(a[0], at);
            s.heap.dec(k);
            ok(v)
        }
        Lookup::Missing(_) => match a.get(2) {
            Some(v) => ok(s.heap.own(*v)),
            None => Err(s.key_error(a[1])),
        },
        Lookup::AskPython => {
            let default = a.get(2).copied().unwrap_or(Value::NOT_IMPLEMENTED);
            Ok(Act::Prelude("_dict_pop", vec![s.heap.own(a[0]), s.heap.own(a[1]), s.heap.own(default)]))
        }
    }
}

fn popitem(s: &mut Space, a: &[Value]) -> R {
    let d = s.as_dict(a[0]).cloned().unwrap_or_default();
    match (0..d.places()).rev().find(|p| d.at(*p).is_some()) {
        Some(at) => {
            drop(d);
            let (k, v) = s.dict_take(a[0], at);
            s.dict_trim(a[0]);
            ok(s.tuple(vec![k, v]))
        }
        None => {
            let text = s.str("popitem(): dictionary is empty");
            let e = s.exception(classes::KEY_ERROR, vec![text]);
            Err(super::Fail::Raise(e))
        }
    }
}

fn view(s: &mut Space, d: Value, kind: ViewKind) -> R {
    let dict = s.plain(d);
    s.heap.inc(dict);
    ok(s.heap.alloc(Object::DictView { dict, kind }))
}

fn keys(s: &mut Space, a: &[Value]) -> R {
    view(s, a[0], ViewKind::Keys)
}

fn values(s: &mut Space, a: &[Value]) -> R {
    view(s, a[0], ViewKind::Values)
}

fn items(s: &mut Space, a: &[Value]) -> R {
    view(s, a[0], ViewKind::Items)
}

fn copy(s: &mut Space, a: &[Value]) -> R {
    let d = s.as_dict(a[0]).cloned().unwrap_or_default();
    d.each(&mut |v| s.heap.inc(v));
    ok(s.heap.alloc(Object::Dict(d)))
}

fn clear(s: &mut Space, a: &[Value]) -> R {
    let d = s.plain(a[0]);
    let mut lost = Vec::new();
    if let Object::Dict(x) = s.heap.get_mut(d) {
        x.each(&mut |v| lost.push(v));
        *x = Rc::default();
    }
    s.heap.dec_all(&lost);
    none()
}
