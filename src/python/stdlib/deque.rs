//! The methods of `collections.deque` that programs call most. The class and the rest of it are written in Python
//! (`collections.py`), which puts these in the class's body and has the same for deques that are not plain: of a greatest length,
//! empty at that end, not made yet.

use crate::python::code::{Sym, sym};
use crate::python::heap::{Object, Value};
use crate::python::types::native::{Group, Owner, m};
use crate::python::types::{Act, Fail, R, Space};

pub static DEQUE: Group = Group {
    owner: Owner::Module("_deque"),
    natives: &[
        m("append", append, 1, 1),
        m("appendleft", appendleft, 1, 1),
        m("pop", pop, 0, 0),
        m("popleft", popleft, 0, 0),
    ],
};

fn append(s: &mut Space, a: &[Value]) -> R {
    push(s, a, sym::RIGHT, "_append")
}

fn appendleft(s: &mut Space, a: &[Value]) -> R {
    push(s, a, sym::LEFT, "_appendleft")
}

fn pop(s: &mut Space, a: &[Value]) -> R {
    take(s, a, sym::RIGHT, "_pop")
}

fn popleft(s: &mut Space, a: &[Value]) -> R {
    take(s, a, sym::LEFT, "_popleft")
}

/// One of the two stacks, and how many are on it.
fn side(s: &mut Space, deque: Value, name: Sym) -> Option<(Value, usize)> {
    let list = s.field(deque, name)?;
    match s.heap.object(list)? {
        Object::List(items) => Some((list, items.len())),
        _ => None,
    }
}

/// Whoever loops over it shall see that it changed.
fn change(s: &mut Space, deque: Value) -> Result<(), Fail> {
    let count = s.field(deque, sym::CHANGES).filter(|count| count.is_int()).map_or(0, Value::as_int);
    s.set_field(deque, sym::CHANGES, Value::int(count + 1))
}

fn push(s: &mut Space, a: &[Value], end: Sym, python: &str) -> R {
    match side(s, a[0], end) {
        Some((list, _)) if s.field(a[0], sym::MAXLEN) == Some(Value::NONE) => {
            change(s, a[0])?;
            let item = s.heap.own(a[1]);
            s.list_push(list, item);
            Ok(Act::Value(Value::NONE))
        }
        _ => slow(s, a, python),
    }
}

fn take(s: &mut Space, a: &[Value], end: Sym, python: &str) -> R {
    match side(s, a[0], end) {
        Some((list, count)) if count > 0 || share(s, a[0], end, list) => {
            change(s, a[0])?;
            let Object::List(items) = s.heap.get_mut(list) else { return slow(s, a, python) };
            Ok(Act::Value(items.pop().unwrap_or(Value::NONE)))
        }
        _ => slow(s, a, python),
    }
}

/// Gives an empty end half of what the other has; false where that is empty too.
fn share(s: &mut Space, deque: Value, end: Sym, empty: Value) -> bool {
    let Some((full, count @ 1..)) = side(s, deque, if end == sym::LEFT { sym::RIGHT } else { sym::LEFT }) else {
        return false;
    };
    let mut near = s.sequence_items(full).unwrap_or_default();
    near.iter().for_each(|v| s.heap.inc(*v));
    let far = near.split_off(count.div_ceil(2));
    near.reverse();
    s.list_replace(empty, near);
    s.list_replace(full, far);
    true
}

fn slow(s: &mut Space, a: &[Value], python: &str) -> R {
    let mut words = vec![s.str(python)];
    words.extend(a.iter().map(|v| s.heap.own(*v)));
    Ok(Act::Prelude("_deque_method", words))
}
