//! Internal functions on the entries of dicts and sets, and on iterators, for the prelude.

use super::b_functions::{none, ok};
use super::space::{R, Space};
use crate::python::heap::{Iter, Object, Value};
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use std::rc::Rc;

pub(super) fn list_push(s: &mut Space, a: &[Value]) -> R {
    let v = s.heap.own(a[1]);
    s.list_push(a[0], v);
    none()
}

/// `dict_entries(d, hash)`: (position, key, value) of the entries with this hash.
pub(super) fn dict_entries(s: &mut Space, a: &[Value]) -> R {
    let hash = hash_argument(s, a[1]);
    let d = s.as_dict(a[0]).cloned().unwrap_or_default();
    let found: Vec<_> = (0..d.places()).filter_map(|p| d.at(p).filter(|e| e.hash == hash).map(|e| (p, *e))).collect();
    let mut out = Vec::new();
    for (p, e) in found {
        s.heap.inc(e.key);
        s.heap.inc(e.value);
        out.push(s.tuple(vec![Value::int(p as i64), e.key, e.value]));
    }
    ok(s.list(out))
}

pub(super) fn hash_argument(s: &Space, v: Value) -> u64 {
    s.as_big(v).map_or(0, |b| {
        let low = (b % (BigInt::from(1) << 64u32)).to_i128().unwrap_or(0);
        low as u64
    })
}

/// `dict_add(d, hash, key, value)`: for a key that is known to be absent.
pub(super) fn dict_add(s: &mut Space, a: &[Value]) -> R {
    let hash = hash_argument(s, a[1]);
    let (k, v) = (s.heap.own(a[2]), s.heap.own(a[3]));
    s.dict_mut(a[0]).add(hash, k, v);
    none()
}

pub(super) fn dict_set_at(s: &mut Space, a: &[Value]) -> R {
    let v = s.heap.own(a[2]);
    let old = s.dict_mut(a[0]).replace(a[1].as_int() as usize, v);
    s.heap.dec(old);
    none()
}

pub(super) fn dict_del_at(s: &mut Space, a: &[Value]) -> R {
    let (k, v) = s.dict_take(a[0], a[1].as_int() as usize);
    s.heap.dec(k);
    ok(v)
}

pub(super) fn set_entries(s: &mut Space, a: &[Value]) -> R {
    let hash = hash_argument(s, a[1]);
    let set = s.as_set(a[0]).cloned().unwrap_or_default();
    let keys: Vec<_> = (0..set.places()).filter_map(|p| set.at(p).map(|k| (p, k))).collect();
    let hashes: Vec<u64> = set.iter().map(|(h, _)| h).collect();
    let mut out = Vec::new();
    for ((p, k), h) in keys.into_iter().zip(hashes) {
        if h == hash {
            s.heap.inc(k);
            out.push(s.tuple(vec![Value::int(p as i64), k]));
        }
    }
    ok(s.list(out))
}

pub(super) fn set_add_hashed(s: &mut Space, a: &[Value]) -> R {
    let hash = hash_argument(s, a[1]);
    let k = s.heap.own(a[2]);
    s.set_mut(a[0]).add(hash, k);
    none()
}

pub(super) fn set_del_at(s: &mut Space, a: &[Value]) -> R {
    let k = s.set_mut(a[0]).remove(a[1].as_int() as usize);
    ok(k)
}

/// `zip_native(iterators, strict)`: `None` unless all of them are builtin iterators.
pub(super) fn zip_native(s: &mut Space, a: &[Value]) -> R {
    let of = s.sequence_items(a[0]).unwrap_or_default();
    if !of.iter().all(|v| s.is_native_iter(*v)) {
        return none();
    }
    of.iter().for_each(|v| s.heap.inc(*v));
    ok(s.heap.alloc(Object::Iter(Rc::new(Iter::Zip { of, strict: a[1] == Value::TRUE }))))
}

pub(super) fn enumerate_native(s: &mut Space, a: &[Value]) -> R {
    if !s.is_native_iter(a[0]) {
        return none();
    }
    let (of, next) = (s.heap.own(a[0]), s.heap.own(a[1]));
    ok(s.heap.alloc(Object::Iter(Rc::new(Iter::Enumerate { of, next }))))
}

pub fn iter_callable(s: &mut Space, a: &[Value]) -> R {
    let (function, sentinel) = (s.heap.own(a[0]), s.heap.own(a[1]));
    ok(s.heap.alloc(Object::Iter(Rc::new(Iter::Callable { function, sentinel }))))
}

pub(super) fn iter_finish(s: &mut Space, a: &[Value]) -> R {
    let old = match s.heap.get_mut(a[0]) {
        slot @ Object::Iter(_) => std::mem::replace(slot, Object::Iter(Rc::new(Iter::Finished))),
        _ => return none(),
    };
    let mut lost = Vec::new();
    old.each(&mut |v| lost.push(v));
    s.heap.dec_all(&lost);
    none()
}

pub(super) fn iter_advance(s: &mut Space, a: &[Value]) -> R {
    if let Object::Iter(i) = s.heap.get_mut(a[0])
        && let Iter::GetItem { next, .. } = Rc::make_mut(i)
    {
        *next += 1;
    }
    none()
}

/// A reversed iterator over a builtin sequence or dict; `None` for others.
pub(super) fn reverse_native(s: &mut Space, a: &[Value]) -> R {
    let v = s.plain(a[0]);
    match s.heap.object(v) {
        Some(Object::Range(r)) => {
            let r = super::range::reversed(r);
            ok(s.range_iter(&r))
        }
        Some(Object::List(_) | Object::Tuple(_) | Object::Str(..) | Object::Bytes(_) | Object::ByteArray(_)) => {
            let next = s.length(v)?.unwrap_or(0);
            s.heap.inc(v);
            ok(s.heap.alloc(Object::Iter(Rc::new(Iter::Reversed { of: v, next }))))
        }
        Some(Object::Dict(_)) => ok(s.dict_iter(v, crate::python::heap::ViewKind::Keys, true)),
        Some(Object::DictView { dict, kind }) => {
            let (d, k) = (*dict, *kind);
            ok(s.dict_iter(d, k, true))
        }
        _ => none(),
    }
}
