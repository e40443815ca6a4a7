//! `map`, `filter` and the iterators of `itertools` over builtin iterators: the next element, or what must be asked of Python
//! for it. Does not know who asks.
//!
//! | kind | `of` | `at` | `held` |
//! |---|---|---|---|
//! | Steps | generator | | |
//! | Map, StarMap | function, iterators | | |
//! | Filter, FilterFalse, TakeWhile, DropWhile | function, iterator | 1 when dropping is over | element under test |
//! | Accumulate | function or None, iterator | 1: give `held` first | total |
//! | Count | step | | next |
//! | Repeat | object | times left | |
//! | Cycle | iterator or NULL, list of what it gave | place in the list | |
//! | Chain | iterator under way or NULL, iterables | place of the next iterable | |
//! | Slice | iterator | next, stop, step, position | |
//! | Pairwise | iterator | | the element before |
//! | ZipLongest | filler, iterators or NULL | iterators under way | |
//! | Product | tuples | 1 after the first, places | |
//! | Combinations, Replacement, Permutations | tuple | 1 after the first, places (and cycles) | |
//! | Compress | selectors, iterator | | element under test |
//! | Batched | iterator | length, 1 when strict | |
//! | Groups | key function or None, iterator, element, its key, key of the last group; NULL for none | number of the group | class of groups |
//! | Members | groups, key | number of the group | |

use super::b_functions::ok;
use super::classes;
use super::native;
use super::next::Next;
use super::space::{Act, Fail, R, Space};
use crate::python::heap::{Iter, Object, Tool, ToolKind, Value};
use std::rc::Rc;

/// Without an end.
pub const ENDLESS: usize = usize::MAX;

/// Builtin functions that give a builtin value without parts for one.
const LEAF_FUNCTIONS: [&str; 9] = ["abs", "len", "ord", "chr", "hash", "repr", "bin", "hex", "oct"];

/// `tool(class, kind, of, at, held)`; None in `at` stands for no end, NotImplemented in `held` and `of` for nothing.
pub(super) fn tool(s: &mut Space, a: &[Value]) -> R {
    let nothing = |v: Value| if v == Value::NOT_IMPLEMENTED { Value::NULL } else { v };
    let of: Vec<Value> = s.sequence_items(a[2]).unwrap_or_default().into_iter().map(nothing).collect();
    let at = s.sequence_items(a[3]).unwrap_or_default();
    let at = at.into_iter().map(|v| s.as_i64(v).and_then(|n| usize::try_from(n).ok()).unwrap_or(ENDLESS)).collect();
    ok(s.new_tool(a[0], ToolKind::ALL[a[1].as_int() as usize], &of, at, nothing(a[4])))
}

/// `tool_state(iterator)`: its `of`, `at` and `held`, as `tool` takes them, and its kind.
pub(super) fn tool_state(s: &mut Space, a: &[Value]) -> R {
    let it = s.plain(a[0]);
    let t = s.tool(it).clone();
    let shown = |s: &mut Space, v: Value| if v.is_null() { Value::NOT_IMPLEMENTED } else { s.heap.own(v) };
    let of = t.of.iter().map(|v| shown(s, *v)).collect();
    let at = t.at.iter().map(|n| if *n == ENDLESS { Value::NONE } else { Value::int(*n as i64) }).collect();
    let row = vec![s.tuple(of), s.tuple(at), shown(s, t.held), Value::int(t.kind as i64)];
    ok(s.tuple(row))
}

/// `leaf_groups(key, iterator)`: whether what `groupby` looks at needs no Python.
pub(super) fn leaf_groups(s: &mut Space, a: &[Value]) -> R {
    let key = a[0].is_none() || s.is_leaf_function(a[0]);
    Ok(Act::Value(Value::bool(key && s.gives_leaves(a[1], true))))
}

/// `native_iters(iterables)`: iterators over all of them, `None` where one needs Python.
pub(super) fn native_iters(s: &mut Space, a: &[Value]) -> R {
    let of = s.sequence_items(a[0]).unwrap_or_default();
    Ok(Act::Value(match s.native_iters(&of)? {
        Some(of) => s.list(of),
        None => Value::NONE,
    }))
}

impl Space {
    /// A new iterator; borrows all.
    pub fn new_tool(&mut self, class: Value, kind: ToolKind, of: &[Value], at: Vec<usize>, held: Value) -> Value {
        of.iter().chain([&class, &held]).for_each(|v| self.heap.inc(*v));
        self.heap.alloc(Object::Iter(Rc::new(Iter::Tool(Tool { class, kind, of: of.to_vec(), at, held }))))
    }

    pub(super) fn tool(&self, it: Value) -> &Tool {
        match self.heap.get(it) {
            Object::Iter(i) => match i.as_ref() {
                Iter::Tool(t) => t,
                _ => panic!("tools: the value is no tool"),
            },
            _ => panic!("tools: the value is no tool"),
        }
    }

    pub(super) fn tool_mut(&mut self, it: Value) -> &mut Tool {
        match self.heap.get_mut(it) {
            Object::Iter(i) => match Rc::make_mut(i) {
                Iter::Tool(t) => t,
                _ => panic!("tools: the value is no tool"),
            },
            _ => panic!("tools: the value is no tool"),
        }
    }

    /// True for a tool that never needs Python, whatever happens to what it goes over.
    pub(super) fn is_native_tool(&self, t: &Tool) -> bool {
        use ToolKind::*;
        match t.kind {
            Steps | StarMap | TakeWhile | DropWhile => false,
            Map | Filter | FilterFalse => self.leaf_tool(t, false),
            Accumulate => t.of[0].is_none() && self.gives_leaves(t.of[1], false),
            Compress => self.gives_leaves(t.of[0], false),
            _ => true,
        }
    }

    /// True when all that an iterator still gives are builtin values without parts, found without Python: `now`, or, without
    /// it, even if what it goes over changes.
    pub(super) fn gives_leaves(&self, it: Value, now: bool) -> bool {
        match self.heap.object(it) {
            Some(Object::RangeIter { .. } | Object::StepIter { .. }) => true,
            Some(Object::SequenceIter { of, next }) => match self.heap.object(*of) {
                Some(Object::List(l)) => now && l.iter().skip(*next as usize).all(|v| self.is_leaf(*v)),
                Some(Object::Tuple(t)) => t.iter().all(|v| self.is_leaf(*v)),
                Some(_) => true,
                None => now,
            },
            Some(Object::Iter(i)) => match i.as_ref() {
                Iter::Range { .. } | Iter::Str { .. } => true,
                Iter::Tool(t) => self.leaf_tool(t, now),
                _ => false,
            },
            _ => false,
        }
    }

    fn leaf_tool(&self, t: &Tool, now: bool) -> bool {
        let f = t.of.first().copied().unwrap_or(Value::NULL);
        (match t.kind {
            ToolKind::Map => t.of.len() == 2 && self.is_leaf_function(f),
            ToolKind::Filter | ToolKind::FilterFalse => f.is_none() || f == classes::BOOL,
            _ => false,
        }) && self.gives_leaves(t.of[1], now)
    }

    fn is_leaf_function(&self, f: Value) -> bool {
        matches!(f, classes::INT | classes::FLOAT | classes::STR)
            || f.as_native().is_some_and(|n| {
                matches!(native::group(n).owner, native::Owner::Builtins)
                    && LEAF_FUNCTIONS.contains(&native::native(n).name)
            })
    }

    fn is_leaf(&self, v: Value) -> bool {
        match self.heap.object(v) {
            Some(o) => {
                matches!(o, Object::Str(..) | Object::Rope(_) | Object::BigInt(_) | Object::Float(_) | Object::Bytes(_))
            }
            None => v.as_native().is_none(),
        }
    }

    /// True for an iterator that may give elements for ever.
    pub(super) fn is_endless(&self, it: Value) -> bool {
        let Some(Object::Iter(i)) = self.heap.object(it) else { return false };
        match i.as_ref() {
            Iter::Enumerate { of, .. } => self.is_endless(*of),
            Iter::Zip { of, .. } => of.iter().all(|v| self.is_endless(*v)),
            Iter::Tool(t) => match t.kind {
                ToolKind::Count | ToolKind::Cycle => true,
                ToolKind::Repeat => t.at[0] == ENDLESS,
                ToolKind::Slice => t.at[1] == ENDLESS && self.is_endless(t.of[0]),
                _ => t.of.iter().any(|v| self.is_endless(*v)),
            },
            _ => false,
        }
    }

    /// Releases all that a tool holds: it is over.
    pub(super) fn end_tool(&mut self, it: Value) -> Result<Next, Fail> {
        let t = self.tool_mut(it);
        t.kind = ToolKind::Over;
        let (of, held) = (std::mem::take(&mut t.of), std::mem::replace(&mut t.held, Value::NULL));
        self.heap.dec_all(&of);
        self.heap.dec(held);
        Ok(Next::Done)
    }

    /// Gives a tool something to hold instead of what it held; takes it.
    pub(super) fn hold(&mut self, it: Value, v: Value) {
        let old = std::mem::replace(&mut self.tool_mut(it).held, v);
        self.heap.dec(old);
    }
}
