//! Arguments of builtin methods that must be whole numbers: sizes and places. Knows nothing of what they are used for.

use super::classes;
use super::space::{Act, Fail, R, Space};
use crate::python::code::sym;
use crate::python::heap::Value;
use num_traits::ToPrimitive;
use std::ops::Range;
use std::rc::Rc;

/// What such an argument may be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Whole {
    Any,
    /// Fits a machine word.
    Size,
    /// Fits 32 bits.
    Short,
    /// As in a slice: however large, or `None`.
    Place,
    /// As in a slice, but not `None`.
    Start,
}

impl Space {
    /// Sees that these arguments are whole numbers. `Some`: the method `name` is to be called again, with what classes of
    /// the program say of theirs.
    ///
    /// # Errors
    /// `TypeError` for what is no whole number, `OverflowError` for what is too large.
    pub fn whole(&mut self, name: &str, a: &[Value], at: Range<usize>, kind: Whole) -> Result<Option<Act>, Fail> {
        let mut ask = false;
        for k in at.start..at.end.min(a.len()) {
            let v = a[k];
            if v.is_null() || (v.is_none() && kind == Whole::Place) || (v.is_int() && kind != Whole::Short) {
                continue;
            }
            let Some(i) = self.as_big(v) else {
                if self.class_attr(self.class_of(v), sym::INDEX).is_none() {
                    return Err(self.not_whole(v, kind));
                }
                ask = true;
                continue;
            };
            let word = match kind {
                Whole::Size if i.to_i64().is_none() => "ssize_t",
                Whole::Short if i.to_i32().is_none() => "int",
                _ => continue,
            };
            let text = format!("Python int too large to convert to C {word}");
            return Err(self.raise(classes::OVERFLOW_ERROR, &text));
        }
        if !ask {
            return Ok(None);
        }
        let last = a.iter().rposition(|v| !v.is_null()).unwrap_or(0);
        let args = a[1..=last].iter().map(|v| if v.is_null() { Value::NONE } else { self.heap.own(*v) }).collect();
        let (name, args) = (self.str(name), self.tuple(args));
        let (from, to) = (Value::int(at.start as i64 - 1), Value::int(at.end as i64 - 1));
        Ok(Some(Act::Prelude("_with_indexes", vec![name, self.heap.own(a[0]), args, from, to])))
    }

    /// The int that an argument stands for; with `word`, one that fits a machine word.
    ///
    /// # Errors
    /// None here: the prelude raises them.
    pub fn ask_whole(&mut self, v: Value, word: Value) -> R {
        if v.is_int() {
            return Ok(Act::Value(v));
        }
        let args = vec![self.heap.own(v), word];
        Ok(Act::Prelude("_whole", args))
    }

    /// How messages about an argument call its type.
    pub fn argument_name(&self, v: Value) -> Rc<str> {
        if v.is_none() { "None".into() } else { self.type_name(v) }
    }

    #[cold]
    pub fn not_whole(&mut self, v: Value, kind: Whole) -> Fail {
        let or_none = if kind == Whole::Place { "None or " } else { "" };
        let text = match kind {
            Whole::Place | Whole::Start => {
                format!("slice indices must be integers or {or_none}have an __index__ method")
            }
            _ => format!("'{}' object cannot be interpreted as an integer", self.type_name(v)),
        };
        self.type_error(&text)
    }
}
