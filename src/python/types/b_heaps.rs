//! What `heapq` moves in its lists, where the elements are builtin values.

use super::b_functions::ok;
use super::space::{R, Space};
use crate::python::heap::{Chunks, Object, Value};
use std::cmp::Ordering;

/// `sift(heap, first, at, down)`: brings an element to where it belongs: with `down` first to a leaf, always into the place of the
/// lesser child, then up, not above `first`. False, with nothing moved, when Python must compare or there is no order.
pub(super) fn sift(s: &mut Space, a: &[Value]) -> R {
    let heap = s.plain(a[0]);
    let Object::List(list) = s.heap.get(heap) else { return ok(Value::FALSE) };
    let (first, at) = (a[1].as_int() as usize, a[2].as_int() as usize);
    let way = if a[3] == Value::TRUE { s.way_down(list, at) } else { s.way_up(list, first, at) };
    if let (Some(way), Object::List(list)) = (&way, s.heap.get_mut(heap)) {
        let item = at_place(list, way[0]);
        for (place, next) in way.iter().zip(&way[1..]) {
            put(list, *place, at_place(list, *next));
        }
        put(list, way[way.len() - 1], item);
    }
    ok(Value::bool(way.is_some()))
}

fn at_place(list: &Chunks<Value>, place: usize) -> Value {
    list.get(place).copied().unwrap_or(Value::NULL)
}

fn put(list: &mut Chunks<Value>, place: usize, v: Value) {
    if let Some(there) = list.get_mut(place) {
        *there = v;
    }
}

impl Space {
    /// The places that an element takes one after the other on its way up.
    fn way_up(&self, list: &Chunks<Value>, first: usize, at: usize) -> Option<Vec<usize>> {
        let (item, mut way, mut at) = (at_place(list, at), vec![at], at);
        while at > first {
            at = (at - 1) / 2;
            if !self.is_less(item, at_place(list, at))? {
                break;
            }
            way.push(at);
        }
        Some(way)
    }

    /// … on its way down to a leaf, as far as it stays there: up it would go the same way.
    fn way_down(&self, list: &Chunks<Value>, at: usize) -> Option<Vec<usize>> {
        let (item, mut way, mut child) = (at_place(list, at), vec![at], 2 * at + 1);
        while child < list.len() {
            let next = child + 1;
            if next < list.len() && !self.is_less(at_place(list, child), at_place(list, next))? {
                child = next;
            }
            way.push(child);
            child = 2 * child + 1;
        }
        while way.len() > 1 && self.is_less(item, at_place(list, way[way.len() - 1]))? {
            way.pop();
        }
        Some(way)
    }

    fn is_less(&self, a: Value, b: Value) -> Option<bool> {
        Some(self.order(a, b, 0).ok()? == Some(Ordering::Less))
    }
}
