//! What a builtin iterator tells of itself: how much is left, where it stands, what it is made of. Does not advance one.

use super::b_functions::{none, ok};
use super::space::{Act, R, Space};
use crate::python::heap::{Iter, Object, Value};
use num_traits::{Signed, ToPrimitive};
use std::rc::Rc;

/// What an iterator is made of, as a tuple: of a range its three numbers, of a sequence it and the place, else its parts.
pub(super) fn iter_parts(s: &mut Space, a: &[Value]) -> R {
    let place = |n: usize| Value::int(n as i64);
    let parts = match s.heap.object(a[0]) {
        Some(Object::RangeIter { next, stop }) => vec![Value::int(*next), Value::int(*stop), Value::int(1)],
        Some(Object::StepIter { step, next, stop }) => {
            vec![Value::int(*next), Value::int(*stop), Value::int(i64::from(*step))]
        }
        Some(Object::SequenceIter { of, next }) => vec![*of, place(*next as usize)],
        Some(Object::Iter(i)) => match &*i.clone() {
            Iter::Range { next, stop, step } => {
                let all = [next, stop, step].map(|n| s.big(n.clone()));
                return ok(s.tuple(all.to_vec()));
            }
            Iter::Str { of, offset } => {
                let n = s.text(*of).map_or(0, |t| t[..(*offset).min(t.len())].chars().count());
                vec![*of, place(n)]
            }
            Iter::Reversed { of, next } => vec![*of, Value::int(*next as i64 - 1)],
            Iter::GetItem { of, next } => vec![*of, Value::int(*next)],
            Iter::Enumerate { of, next } => vec![*of, *next],
            Iter::Callable { function, sentinel } => vec![*function, *sentinel],
            Iter::Zip { of, strict } => {
                let of: Vec<Value> = of.iter().map(|v| s.heap.own(*v)).collect();
                let of = s.tuple(of);
                return ok(s.tuple(vec![of, Value::bool(*strict)]));
            }
            Iter::Tool(t) => t.of.clone(),
            _ => vec![],
        },
        _ => vec![],
    };
    parts.iter().for_each(|v| s.heap.inc(*v));
    ok(s.tuple(parts))
}

/// Another iterator that stands at the same place.
pub(super) fn iter_twin(s: &mut Space, a: &[Value]) -> R {
    let Some(o) = s.heap.object(a[0]).cloned() else { return none() };
    let mut held = Vec::new();
    o.each(&mut |v| held.push(v));
    held.iter().for_each(|v| s.heap.inc(*v));
    ok(s.heap.alloc(o))
}

/// `__setstate__` of an iterator over a sequence or a range: goes to a place inside its bounds.
pub(super) fn set_place(s: &mut Space, a: &[Value]) -> R {
    let Some(n) = s.as_big(a[1]) else {
        let text = format!("'{}' object cannot be interpreted as an integer", s.type_name(a[1]));
        return Err(s.type_error(&text));
    };
    let n = n.to_i64().unwrap_or(if n.is_negative() { 0 } else { i64::MAX });
    let of = match s.heap.object(a[0]) {
        Some(Object::SequenceIter { of, .. }) => *of,
        Some(Object::Iter(i)) => match i.as_ref() {
            Iter::Str { of, .. } | Iter::Reversed { of, .. } => *of,
            _ => Value::NONE,
        },
        _ => Value::NONE,
    };
    let length = if of.is_none() { 0 } else { s.length(of)?.unwrap_or(0) as i64 };
    let to = n.clamp(0, length);
    let bytes = s.text(of).map_or(0, |t| t.chars().take(to as usize).map(char::len_utf8).sum());
    let list = matches!(s.heap.object(of), Some(Object::List(_)));
    match s.heap.get_mut(a[0]) {
        Object::RangeIter { next, stop } => *next += n.clamp(0, (*stop - *next).max(0)),
        Object::StepIter { step, next, stop } => {
            let (by, left) = (i64::from(*step), *stop - *next);
            let steps = if left.signum() == by.signum() { (left.abs() + by.abs() - 1) / by.abs() } else { 0 };
            *next += n.clamp(0, steps) * by;
        }
        // A list's iterator that is put before the first element is at its end.
        Object::SequenceIter { of, next } if !of.is_none() => *next = if n < 0 && list { u32::MAX } else { to as u32 },
        Object::Iter(i) => match Rc::make_mut(i) {
            Iter::Str { offset, .. } => *offset = bytes,
            Iter::Reversed { next, .. } => *next = (n.clamp(-1, length - 1) + 1) as usize,
            Iter::GetItem { next, .. } => *next = n.max(0),
            Iter::Range { next, stop, step } => {
                let r = crate::python::heap::Range { start: next.clone(), stop: stop.clone(), step: step.clone() };
                *next += &*step * super::range::length(&r).min(n.max(0).into());
            }
            _ => {}
        },
        _ => {}
    }
    none()
}

/// `__length_hint__` and `__reduce__`, which the prelude tells from the parts.
pub(super) fn hint(s: &mut Space, a: &[Value]) -> R {
    Ok(Act::Prelude("_iter_left", vec![s.heap.own(a[0])]))
}
