//! `tuple`.

use super::b_class::{contains, getitem, iter, len};
use super::b_functions::ok;
use super::b_list::index;
use super::b_number::wrap;
use super::classes;
use super::native::{Group, Owner, m, new};
use super::space::{Act, R, Space};
use crate::python::heap::{Object, Value};

pub static GROUP: Group = Group {
    owner: Owner::Class(classes::TUPLE),
    natives: &[
        new(tuple_new, 0, 1, &[]),
        m("index", index, 1, 3),
        m("count", count, 1, 1),
        m("__contains__", contains, 1, 1),
        m("__getitem__", getitem, 1, 1),
        m("__len__", len, 0, 0),
        m("__iter__", iter, 0, 0),
    ],
};

fn tuple_new(s: &mut Space, a: &[Value]) -> R {
    let items = match a.get(1) {
        None => Vec::new(),
        Some(v) if a[0] == classes::TUPLE && matches!(s.heap.object(*v), Some(Object::Tuple(_))) => {
            return ok(s.heap.own(*v));
        }
        Some(v) => match s.collect_items(*v)? {
            Some(items) => items,
            None => return Ok(Act::Prelude("_tuple_new", vec![s.heap.own(a[0]), s.heap.own(*v)])),
        },
    };
    let t = s.tuple(items);
    wrap(s, a[0], classes::TUPLE, t)
}

fn count(s: &mut Space, a: &[Value]) -> R {
    let mut n = 0;
    for x in s.sequence_items(a[0]).unwrap_or_default() {
        match s.same(x, a[1]) {
            Some(yes) => n += i64::from(yes),
            None => return Ok(Act::Prelude("_count", vec![s.heap.own(a[0]), s.heap.own(a[1])])),
        }
    }
    ok(Value::int(n))
}
