//! `list`. Sorting with a key, and all that compares by the program's `__eq__`, is the prelude's.

use super::b_class::{contains, delitem, getitem, iter, len, setitem};
use super::b_functions::{none, ok};
use super::b_number::{index_or, wrap};
use super::classes;
use super::native::{Group, Owner, m, new};
use super::space::{Act, R, Space};
use super::whole::Whole;
use crate::python::heap::{Chunks, Object, Value};

pub static GROUP: Group = Group {
    owner: Owner::Class(classes::LIST),
    natives: &[
        new(list_new, 0, 1, &[]),
        m("append", append, 1, 1),
        m("extend", extend, 1, 1),
        m("insert", insert, 2, 2),
        m("pop", pop, 0, 1),
        m("clear", clear, 0, 0),
        m("copy", copy, 0, 0),
        m("reverse", reverse, 0, 0),
        m("index", index, 1, 3),
        m("count", count, 1, 1),
        m("remove", remove, 1, 1),
        m("__contains__", contains, 1, 1),
        m("__getitem__", getitem, 1, 1),
        m("__setitem__", setitem, 2, 2),
        m("__delitem__", delitem, 1, 1),
        m("__len__", len, 0, 0),
        m("__iter__", iter, 0, 0),
    ],
};

impl Space {
    /// Adds to a list; takes the value.
    pub fn list_push(&mut self, list: Value, v: Value) {
        let list = self.plain(list);
        self.heap.charge(8);
        if let Object::List(l) = self.heap.get_mut(list) {
            l.push(v);
        }
    }

    fn items(&self, v: Value) -> Vec<Value> {
        self.sequence_items(v).unwrap_or_default()
    }

    /// Replaces a list's elements; takes the new ones, releases the old.
    pub fn list_replace(&mut self, list: Value, items: Vec<Value>) {
        let list = self.plain(list);
        self.heap.charge(items.len() * 8);
        let new = Chunks::from_vec(items);
        if let Object::List(l) = self.heap.get_mut(list) {
            let old = std::mem::replace(l, new).to_vec();
            self.heap.dec_all(&old);
        }
    }
}

fn list_new(s: &mut Space, a: &[Value]) -> R {
    let items = match a.get(1) {
        None => Vec::new(),
        Some(v) => match s.collect_items(*v)? {
            Some(items) => items,
            None => return Ok(Act::Prelude("_list_new", vec![s.heap.own(a[0]), s.heap.own(*v)])),
        },
    };
    let l = s.list(items);
    wrap(s, a[0], classes::LIST, l)
}

fn append(s: &mut Space, a: &[Value]) -> R {
    let v = s.heap.own(a[1]);
    s.list_push(a[0], v);
    none()
}

fn extend(s: &mut Space, a: &[Value]) -> R {
    match s.collect_items(a[1])? {
        Some(items) => {
            for v in items {
                s.list_push(a[0], v);
            }
            none()
        }
        None => Ok(Act::Prelude("_list_extend", vec![s.heap.own(a[0]), s.heap.own(a[1])])),
    }
}

fn insert(s: &mut Space, a: &[Value]) -> R {
    if let Some(act) = s.whole("insert", a, 1..2, Whole::Size)? {
        return Ok(act);
    }
    let i = index_or(s, Some(a[1]), 0);
    let v = s.heap.own(a[2]);
    let list = s.plain(a[0]);
    s.heap.charge(8);
    if let Object::List(l) = s.heap.get_mut(list) {
        let n = l.len() as i64;
        let i = if i < 0 { (i + n).max(0) } else { i.min(n) };
        l.insert(i as usize, v);
    }
    none()
}

fn pop(s: &mut Space, a: &[Value]) -> R {
    let list = s.plain(a[0]);
    if let Some(act) = s.whole("pop", a, 1..2, Whole::Size)? {
        return Ok(act);
    }
    let i = index_or(s, a.get(1).copied(), -1);
    let Object::List(l) = s.heap.get_mut(list) else { return none() };
    let n = l.len() as i64;
    if n == 0 {
        return Err(s.raise(classes::INDEX_ERROR, "pop from empty list"));
    }
    let i = if i < 0 { i + n } else { i };
    if i < 0 || i >= n {
        return Err(s.raise(classes::INDEX_ERROR, "pop index out of range"));
    }
    let v = if i == n - 1 { l.pop().unwrap_or(Value::NONE) } else { l.remove(i as usize) };
    ok(v)
}

fn clear(s: &mut Space, a: &[Value]) -> R {
    s.list_replace(a[0], Vec::new());
    none()
}

fn copy(s: &mut Space, a: &[Value]) -> R {
    let items = s.items(a[0]);
    items.iter().for_each(|v| s.heap.inc(*v));
    ok(s.list(items))
}

fn reverse(s: &mut Space, a: &[Value]) -> R {
    let mut items = s.items(a[0]);
    items.reverse();
    let list = s.plain(a[0]);
    if let Object::List(l) = s.heap.get_mut(list) {
        *l = Chunks::from_vec(items);
    }
    none()
}

/// Position of the first element equal to a value; `Err` when Python must be asked.
pub fn position(s: &Space, items: &[Value], v: Value) -> Result<Option<usize>, ()> {
    for (i, x) in items.iter().enumerate() {
        if s.same(*x, v).ok_or(())? {
            return Ok(Some(i));
        }
    }
    Ok(None)
}

/// `index` of a list or a tuple.
pub fn index(s: &mut Space, a: &[Value]) -> R {
    if let Some(act) = s.whole("index", a, 2..4, Whole::Start)? {
        return Ok(act);
    }
    let items = s.sequence_items(a[0]).unwrap_or_default();
    let n = items.len() as i64;
    let bound = |s: &Space, k: usize, default: i64| {
        let i = index_or(s, a.get(k).copied(), default);
        (if i < 0 { i + n } else { i }).clamp(0, n) as usize
    };
    let (from, to) = (bound(s, 2, 0), bound(s, 3, n));
    match position(s, &items[from..to.max(from)], a[1]) {
        Ok(Some(i)) => ok(Value::int((i + from) as i64)),
        Ok(None) if s.is_instance(a[0], classes::TUPLE) => Err(s.value_error("tuple.index(x): x not in tuple")),
        Ok(None) => {
            let Some(shown) = s.repr(a[1])? else { return Ok(Act::Prelude("_not_in_list", vec![s.heap.own(a[1])])) };
            let text = format!("{shown} is not in list");
            Err(s.value_error(&text))
        }
        Err(()) => {
            let to = if a.len() > 3 { to as i64 } else { Value::MAX_INT };
            let args = vec![s.heap.own(a[0]), s.heap.own(a[1]), Value::int(from as i64), Value::int(to)];
            Ok(Act::Prelude("_list_index", args))
        }
    }
}

fn count(s: &mut Space, a: &[Value]) -> R {
    let mut n = 0;
    for x in s.items(a[0]) {
        match s.same(x, a[1]) {
            Some(true) => n += 1,
            Some(false) => {}
            None => return Ok(Act::Prelude("_count", vec![s.heap.own(a[0]), s.heap.own(a[1])])),
        }
    }
    ok(Value::int(n))
}

fn remove(s: &mut Space, a: &[Value]) -> R {
    let items = s.items(a[0]);
    match position(s, &items, a[1]) {
        Ok(Some(i)) => {
            let list = s.plain(a[0]);
            if let Object::List(l) = s.heap.get_mut(list) {
                let v = l.remove(i);
                s.heap.dec(v);
            }
            none()
        }
        Ok(None) => Err(s.value_error("list.remove(x): x not in list")),
        Err(()) => Ok(Act::Prelude("_list_remove", vec![s.heap.own(a[0]), s.heap.own(a[1])])),
    }
}
