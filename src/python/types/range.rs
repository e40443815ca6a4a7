//! `range`: arithmetic on its three ints.

use super::space::Space;
use crate::python::heap::{Object, Range, Value};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};
use std::rc::Rc;

/// Number of elements.
pub fn length(r: &Range) -> BigInt {
    let (low, high, step) =
        if r.step.is_positive() { (&r.start, &r.stop, r.step.clone()) } else { (&r.stop, &r.start, -&r.step) };
    if low >= high { BigInt::zero() } else { (high - low - 1i32).div_floor(&step) + 1i32 }
}

/// The same numbers, last first.
pub fn reversed(r: &Range) -> Range {
    let start = &r.start + (length(r) - 1i32) * &r.step;
    Range { start, stop: &r.start - &r.step, step: -&r.step }
}

/// Equal when they hold the same numbers.
pub fn equal(p: &Range, q: &Range) -> bool {
    let n = length(p);
    n == length(q) && (n.is_zero() || (p.start == q.start && (n == BigInt::from(1) || p.step == q.step)))
}

/// True when the range holds this int.
pub fn contains(r: &Range, i: &BigInt) -> bool {
    let inside = if r.step.is_positive() { *i >= r.start && *i < r.stop } else { *i <= r.start && *i > r.stop };
    inside && ((i - &r.start) % &r.step).is_zero()
}

impl Space {
    /// A range object.
    pub fn range(&mut self, start: BigInt, stop: BigInt, step: BigInt) -> Value {
        self.heap.alloc(Object::Range(Rc::new(Range { start, stop, step })))
    }

    /// The element at an index, negative ones from the end; owned.
    pub fn range_at(&mut self, r: &Range, index: i64) -> Option<Value> {
        let n = length(r);
        let i = BigInt::from(index);
        let i = if i.is_negative() { i + &n } else { i };
        if i.is_negative() || i >= n {
            return None;
        }
        Some(self.big(&r.start + i * &r.step))
    }

    /// An iterator over a range; owned.
    pub fn range_iter(&mut self, r: &Range) -> Value {
        if r.step == BigInt::from(1)
            && let (Some(next), Some(stop)) = (r.start.to_i64(), r.stop.to_i64())
            && next > Value::MIN_INT
            && stop < Value::MAX_INT
        {
            return self.heap.alloc(Object::RangeIter { next, stop });
        }
        const FAR: i64 = 1 << 60;
        if let (Some(next), Some(stop), Some(step)) = (r.start.to_i64(), r.stop.to_i64(), r.step.to_i64())
            && [next, stop].iter().all(|n| (-FAR..FAR).contains(n))
            && let Ok(step) = i32::try_from(step)
        {
            return self.heap.alloc(Object::StepIter { step, next, stop });
        }
        let iter =
            crate::python::heap::Iter::Range { next: r.start.clone(), stop: r.stop.clone(), step: r.step.clone() };
        self.heap.alloc(Object::Iter(Rc::new(iter)))
    }
}
