//! The next element of each iterator of `itertools` whose way is short. Does not know who asks.

use super::next::{Asked, Next};
use super::number::op;
use super::space::{Act, Fail, Space};
use super::tools::ENDLESS;
use crate::python::heap::{Object, ToolKind, Value};

impl Space {
    pub(super) fn next_of_tool(&mut self, it: Value, kind: ToolKind) -> Result<Next, Fail> {
        let t = self.tool(it);
        let part = |k: usize| t.of.get(k).copied().unwrap_or(Value::NULL);
        let (first, second, held, at) = (part(0), part(1), t.held, t.at.first().copied().unwrap_or(0));
        match kind {
            ToolKind::Steps => Ok(Next::Drive),
            ToolKind::Over => Ok(Next::Done),
            ToolKind::Map => self.next_of_map(it, first),
            ToolKind::StarMap => self.next_of_starmap(first, second),
            ToolKind::Filter
            | ToolKind::FilterFalse
            | ToolKind::TakeWhile
            | ToolKind::DropWhile
            | ToolKind::Compress => self.next_of_filter(it, kind, first, second),
            ToolKind::Accumulate => self.next_of_accumulate(it, first, second),
            ToolKind::Count => self.next_of_count(it, first, held),
            ToolKind::Repeat => self.next_of_repeat(it, first, at),
            ToolKind::Cycle => self.next_of_cycle(it, first, second, at),
            ToolKind::Chain => self.next_of_chain(it, first),
            ToolKind::Slice => self.next_of_slice(it, first),
            ToolKind::Pairwise => self.next_of_pairwise(it, first, held),
            ToolKind::ZipLongest => self.next_of_longest(it, at),
            ToolKind::Groups => self.next_group(it),
            ToolKind::Members => self.next_of_group(first, second, at),
            ToolKind::Product | ToolKind::Combinations | ToolKind::Replacement | ToolKind::Permutations => {
                self.next_selection(it, kind)
            }
            ToolKind::Batched => self.next_of_batched(it, first, at),
        }
    }

    /// `starmap`: the function is called with the parts of the next element.
    fn next_of_starmap(&mut self, function: Value, of: Value) -> Result<Next, Fail> {
        Ok(match self.next(of)? {
            Next::Item(v) => {
                let f = self.heap.own(function);
                match self.heap.object(v) {
                    Some(Object::Tuple(args)) => {
                        let args = args.to_vec();
                        args.iter().for_each(|v| self.heap.inc(*v));
                        self.heap.dec(v);
                        Next::Ask(Act::Call(f, args), Asked::Element)
                    }
                    _ => Next::Ask(Act::Prelude("_starred", vec![f, v]), Asked::Element),
                }
            }
            other => other,
        })
    }

    /// `count`.
    fn next_of_count(&mut self, it: Value, step: Value, held: Value) -> Result<Next, Fail> {
        let after = if held.is_int() && step.is_int() {
            self.int(held.as_int() + step.as_int())
        } else {
            self.number_binary(op::ADD, held, step)?.unwrap_or(Value::int(0))
        };
        self.tool_mut(it).held = after;
        Ok(Next::Item(held))
    }

    /// `repeat`.
    fn next_of_repeat(&mut self, it: Value, object: Value, left: usize) -> Result<Next, Fail> {
        if left == 0 {
            return Ok(Next::Done);
        }
        if left != ENDLESS {
            self.tool_mut(it).at[0] = left - 1;
        }
        Ok(Next::Item(self.heap.own(object)))
    }

    /// `chain`: of the iterator under way, else of the next iterable.
    fn next_of_chain(&mut self, it: Value, mut current: Value) -> Result<Next, Fail> {
        loop {
            if !current.is_null() {
                match self.next(current)? {
                    Next::Done => {
                        self.tool_mut(it).of[0] = Value::NULL;
                        self.heap.dec(current);
                    }
                    other => return Ok(other),
                }
            }
            let t = self.tool_mut(it);
            let Some(v) = t.of.get(t.at[0]).copied() else { return Ok(Next::Done) };
            t.at[0] += 1;
            if let Act::Value(of) = self.iter(v)? {
                self.tool_mut(it).of[0] = of;
            }
            current = self.tool(it).of[0];
        }
    }

    /// `pairwise`.
    fn next_of_pairwise(&mut self, it: Value, of: Value, held: Value) -> Result<Next, Fail> {
        if held.is_null() {
            match self.next(of)? {
                Next::Item(v) => self.hold(it, v),
                Next::Done => return self.end_tool(it),
                other => return Ok(other),
            }
        }
        match self.next(of)? {
            Next::Item(v) => {
                self.heap.inc(v);
                let before = std::mem::replace(&mut self.tool_mut(it).held, v);
                Ok(Next::Item(self.tuple(vec![before, v])))
            }
            Next::Done => self.end_tool(it),
            other => Ok(other),
        }
    }

    /// What one group of `groupby` gives.
    fn next_of_group(&mut self, groups: Value, key: Value, number: usize) -> Result<Next, Fail> {
        // A group ends where another has begun.
        if self.tool(groups).at[0] != number || !self.group_goes_on(groups, key)? {
            return Ok(Next::Done);
        }
        let tool = self.tool_mut(groups);
        let (v, old) = (tool.of[2], tool.of[3]);
        (tool.of[2], tool.of[3]) = (Value::NULL, Value::NULL);
        self.heap.dec(old);
        Ok(Next::Item(v))
    }

    /// `batched`.
    fn next_of_batched(&mut self, it: Value, of: Value, length: usize) -> Result<Next, Fail> {
        let mut batch = Vec::new();
        while batch.len() < length {
            match self.next(of)? {
                Next::Item(v) => batch.push(v),
                _ => break,
            }
        }
        if batch.is_empty() {
            return self.end_tool(it);
        }
        if batch.len() < length && self.tool(it).at[1] == 1 {
            self.heap.dec_all(&batch);
            self.end_tool(it)?;
            return Err(self.value_error("batched(): incomplete batch"));
        }
        Ok(Next::Item(self.tuple(batch)))
    }

    fn next_of_cycle(&mut self, it: Value, of: Value, saved: Value, at: usize) -> Result<Next, Fail> {
        if !of.is_null() {
            match self.next(of)? {
                Next::Item(v) => {
                    self.heap.inc(v);
                    self.list_push(saved, v);
                    return Ok(Next::Item(v));
                }
                Next::Done => {
                    self.tool_mut(it).of[0] = Value::NULL;
                    self.heap.dec(of);
                }
                other => return Ok(other),
            }
        }
        let Some(Object::List(items)) = self.heap.object(saved) else { return Ok(Next::Done) };
        let Some(v) = items.get(at).copied() else { return Ok(Next::Done) };
        let after = (at + 1) % items.len();
        self.tool_mut(it).at[0] = after;
        Ok(Next::Item(self.heap.own(v)))
    }

    fn next_of_slice(&mut self, it: Value, of: Value) -> Result<Next, Fail> {
        loop {
            let [next, stop, _, position] = self.tool(it).at[..] else { return Ok(Next::Done) };
            if position >= next && position >= stop {
                return self.end_tool(it);
            }
            let v = match self.next(of)? {
                Next::Item(v) => v,
                Next::Done => return self.end_tool(it),
                other => return Ok(other),
            };
            let t = self.tool_mut(it);
            t.at[3] += 1;
            if position >= next {
                t.at[0] = next.saturating_add(t.at[2]).min(stop);
                return Ok(Next::Item(v));
            }
            self.heap.dec(v);
        }
    }

    fn next_of_longest(&mut self, it: Value, alive: usize) -> Result<Next, Fail> {
        let (count, mut alive) = (self.tool(it).of.len(), alive);
        let mut row = Vec::with_capacity(count - 1);
        for k in 1..count {
            let of = self.tool(it).of[k];
            if !of.is_null() {
                match self.next(of)? {
                    Next::Item(v) => {
                        row.push(v);
                        continue;
                    }
                    _ => {
                        alive -= 1;
                        let t = self.tool_mut(it);
                        (t.at[0], t.of[k]) = (alive, Value::NULL);
                        self.heap.dec(of);
                    }
                }
            }
            if alive == 0 {
                self.heap.dec_all(&row);
                return Ok(Next::Done);
            }
            let filler = self.tool(it).of[0];
            row.push(self.heap.own(filler));
        }
        Ok(if count == 1 { Next::Done } else { Next::Item(self.tuple(row)) })
    }
}
