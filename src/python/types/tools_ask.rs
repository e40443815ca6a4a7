//! The iterators that call: `map`, `filter` and its kin, `accumulate`. Does not know who does what they ask.

use super::b_functions::ok;
use super::classes;
use super::native;
use super::next::{Asked, Next};
use super::number::op;
use super::space::{Act, Fail, R, Space};
use crate::python::code::sym;
use crate::python::heap::{ToolKind, Value};

impl Space {
    pub(super) fn next_of_map(&mut self, it: Value, f: Value) -> Result<Next, Fail> {
        let count = self.tool(it).of.len();
        let mut args = Vec::with_capacity(count - 1);
        for k in 1..count {
            match self.next(self.tool(it).of[k])? {
                Next::Item(v) => args.push(v),
                other => {
                    self.heap.dec_all(&args);
                    return Ok(other);
                }
            }
        }
        if let [v] = args[..]
            && let Some(act) = self.call_builtin(f, v)
        {
            self.heap.dec(v);
            return Ok(match act? {
                Act::Value(v) => Next::Item(v),
                act => Next::Ask(act, Asked::Element),
            });
        }
        Ok(Next::Ask(Act::Call(self.heap.own(f), args), Asked::Element))
    }

    /// Calls a builtin function or class with one argument; `None` for what is not as simple as that.
    pub(super) fn call_builtin(&mut self, f: Value, v: Value) -> Option<R> {
        match f {
            classes::STR => return Some(self.str_act(v)),
            classes::INT | classes::FLOAT | classes::BOOL => {
                match self.quick_new(f, &[v]) {
                    Ok(None) => {}
                    Ok(Some(v)) => return Some(ok(v)),
                    Err(fail) => return Some(Err(fail)),
                }
                let new = super::space::own_attr(self.class(f), sym::NEW)?.as_native()?;
                let n = native::native(new);
                let mut args = vec![f, v];
                args.resize((n.params.len() + 1).max(2), Value::NULL);
                return Some((n.call)(self, &args));
            }
            _ => {}
        }
        let n = native::native(f.as_native()?);
        let fits = n.kind == native::Kind::Function && n.min <= 1 && n.max >= 1 && n.params.is_empty();
        if fits && n.python.is_none() { Some((n.call)(self, &[v])) } else { None }
    }

    pub(super) fn next_of_filter(&mut self, it: Value, kind: ToolKind, f: Value, of: Value) -> Result<Next, Fail> {
        loop {
            let v = match self.next(of)? {
                Next::Item(v) => v,
                other => return Ok(other),
            };
            if kind == ToolKind::DropWhile && self.tool(it).at[0] == 1 {
                return Ok(Next::Item(v));
            }
            let asked = if kind == ToolKind::Compress {
                match self.next(f)? {
                    Next::Item(selector) => Some(selector),
                    other => {
                        self.heap.dec(v);
                        return Ok(other);
                    }
                }
            } else if f.is_none() || f == classes::BOOL {
                Some(self.heap.own(v))
            } else {
                match self.call_builtin(f, v) {
                    Some(Ok(Act::Value(answer))) => Some(answer),
                    Some(Ok(act)) => {
                        self.hold(it, v);
                        return Ok(Next::Ask(act, Asked::Test));
                    }
                    Some(Err(fail)) => {
                        self.heap.dec(v);
                        return Err(fail);
                    }
                    None => None,
                }
            };
            let Some(answer) = asked else {
                let act = Act::Call(self.heap.own(f), vec![self.heap.own(v)]);
                self.hold(it, v);
                return Ok(Next::Ask(act, Asked::Test));
            };
            self.hold(it, v);
            let Some(truth) = self.truth(answer) else {
                return Ok(Next::Ask(Act::Prelude("_truth", vec![answer]), Asked::Test));
            };
            self.heap.dec(answer);
            if let Some(next) = self.tested(it, truth) {
                return Ok(next);
            }
        }
    }

    /// What follows from a test of the element that a tool holds; `None`: on to the next.
    pub fn tested(&mut self, it: Value, truth: bool) -> Option<Next> {
        let t = self.tool_mut(it);
        let kind = t.kind;
        let v = std::mem::replace(&mut t.held, Value::NULL);
        let given = match kind {
            ToolKind::FilterFalse => !truth,
            ToolKind::DropWhile => {
                t.at[0] = usize::from(!truth);
                !truth
            }
            _ => truth,
        };
        if given {
            return Some(Next::Item(v));
        }
        self.heap.dec(v);
        if kind == ToolKind::TakeWhile {
            return self.end_tool(it).ok();
        }
        None
    }

    /// The answer that an iterator keeps; borrows.
    pub fn keep_total(&mut self, it: Value, v: Value) {
        self.heap.inc(v);
        self.hold(it, v);
    }

    pub(super) fn next_of_accumulate(&mut self, it: Value, f: Value, of: Value) -> Result<Next, Fail> {
        let t = self.tool_mut(it);
        let held = t.held;
        if std::mem::take(&mut t.at[0]) == 1 {
            return Ok(Next::Item(self.heap.own(held)));
        }
        let v = match self.next(of)? {
            Next::Item(v) => v,
            other => return Ok(other),
        };
        if held.is_null() {
            self.keep_total(it, v);
            return Ok(Next::Item(v));
        }
        if !f.is_none() {
            let act = Act::Call(self.heap.own(f), vec![self.heap.own(held), v]);
            return Ok(Next::Ask(act, Asked::Kept));
        }
        let act = self.binary(op::ADD, false, held, v);
        self.heap.dec(v);
        Ok(match act? {
            Act::Value(total) => {
                self.keep_total(it, total);
                Next::Item(total)
            }
            act => Next::Ask(act, Asked::Kept),
        })
    }
}
