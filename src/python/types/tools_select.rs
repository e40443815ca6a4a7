//! The iterators that choose places in tuples (`product`, `combinations` …), and `groupby` over values without parts.

use super::next::{Next, Row};
use super::space::{Act, Fail, Space};
use crate::python::heap::{Object, ToolKind, Value};

impl Space {
    pub(super) fn next_group(&mut self, it: Value) -> Result<Next, Fail> {
        loop {
            let last = self.tool(it).of[4];
            let is_there = !self.tool(it).of[3].is_null();
            if is_there && last.is_null() || !last.is_null() && !self.group_goes_on(it, last)? {
                break;
            }
            if !self.next_member(it)? {
                break;
            }
        }
        let key = self.tool(it).of[3];
        if key.is_null() {
            return Ok(Next::Done);
        }
        [key; 3].into_iter().for_each(|v| self.heap.inc(v));
        let t = self.tool_mut(it);
        t.at[0] += 1;
        let (old, number, class) = (std::mem::replace(&mut t.of[4], key), t.at[0], t.held);
        self.heap.dec(old);
        let members = self.new_tool(class, ToolKind::Members, &[it, key], vec![number], Value::NULL);
        self.heap.dec(key);
        Ok(Next::Item(self.pair(key, members)))
    }

    /// Whether the element under way, or else the next, belongs to the group of this key.
    pub(super) fn group_goes_on(&mut self, groups: Value, key: Value) -> Result<bool, Fail> {
        if self.tool(groups).of[3].is_null() && !self.next_member(groups)? {
            return Ok(false);
        }
        let current = self.tool(groups).of[3];
        self.same(current, key).ok_or_else(|| Fail::Unsupported("groupby over a list that changes meanwhile".into()))
    }

    /// Reads the next element of what is grouped, and finds its key; false at the end.
    fn next_member(&mut self, groups: Value) -> Result<bool, Fail> {
        let (f, of) = (self.tool(groups).of[0], self.tool(groups).of[1]);
        let found = match self.next(of)? {
            Next::Item(v) if f.is_none() => (v, self.heap.own(v)),
            Next::Item(v) => match self.call_builtin(f, v) {
                Some(Ok(Act::Value(key))) => (v, key),
                Some(Err(fail)) => return Err(fail),
                _ => return Err(Fail::Unsupported("groupby over a list that changes meanwhile".into())),
            },
            _ => (Value::NULL, Value::NULL),
        };
        let t = self.tool_mut(groups);
        let old = (t.of[2], t.of[3]);
        (t.of[2], t.of[3]) = found;
        self.heap.dec(old.0);
        self.heap.dec(old.1);
        Ok(!found.1.is_null())
    }

    /// The next row of places, then the elements that stand there.
    pub(super) fn next_selection(&mut self, it: Value, kind: ToolKind) -> Result<Next, Fail> {
        let length = |s: &Space, v: Value| match s.heap.object(v) {
            Some(Object::Tuple(pool)) => pool.len(),
            _ => 0,
        };
        // Of one pool, as most have: no table.
        let first = self.tool(it).of.first().copied().unwrap_or(Value::NULL);
        let of = if kind == ToolKind::Product { self.tool(it).of.clone() } else { Vec::new() };
        let size = length(self, first);
        let sizes: Vec<usize> = of.iter().map(|v| length(self, *v)).collect();
        let t = self.tool_mut(it);
        let is_first = std::mem::replace(&mut t.at[0], 1) == 0;
        let places = &mut t.at[1..];
        let (found, count) = match kind {
            ToolKind::Product if is_first => (!sizes.contains(&0), sizes.len()),
            ToolKind::Product => (next_product(places, &sizes), sizes.len()),
            ToolKind::Permutations => {
                // `at`: …, size places, as many cycles as are chosen.
                let chosen = places.len() - size.min(places.len());
                let found = if is_first { true } else { next_permutation(places, size) };
                (found, chosen)
            }
            _ => {
                let count = places.len();
                let found = if is_first {
                    count == 0 || size > 0 && (kind == ToolKind::Replacement || count <= size)
                } else {
                    next_combination(places, size, kind == ToolKind::Replacement)
                };
                (found, count)
            }
        };
        if !found {
            return self.end_tool(it);
        }
        Ok(Next::Item(self.selected(it, &of, first, count)))
    }

    /// The elements that stand at the places of an iterator: of its pools, or of its first.
    fn selected(&mut self, it: Value, of: &[Value], first: Value, count: usize) -> Value {
        let pool_of = |v: Value| match self.heap.object(v) {
            Some(Object::Tuple(pool)) => &pool[..],
            _ => &[],
        };
        let pool = pool_of(first);
        let places = self.tool(it).at[1..].iter().take(count).enumerate();
        let row: Row = places.map(|(k, place)| of.get(k).map_or(pool, |v| pool_of(*v))[*place]).collect();
        row.iter().for_each(|v| self.heap.inc(*v));
        self.tuple_of(&row)
    }
}

fn next_product(places: &mut [usize], sizes: &[usize]) -> bool {
    for k in (0..sizes.len()).rev() {
        places[k] += 1;
        if places[k] < sizes[k] {
            return true;
        }
        places[k] = 0;
    }
    false
}

/// Rising places, with repetition or without.
fn next_combination(places: &mut [usize], size: usize, repeats: bool) -> bool {
    let count = places.len();
    let last = |k: usize| if repeats { size - 1 } else { k + size - count };
    let Some(k) = (0..count).rev().find(|k| places[*k] != last(*k)) else { return false };
    let start = places[k] + 1;
    for (n, place) in places[k..].iter_mut().enumerate() {
        *place = if repeats { start } else { start + n };
    }
    true
}

/// Places of all elements, then for each chosen one how many exchanges are left.
fn next_permutation(state: &mut [usize], size: usize) -> bool {
    let (places, cycles) = state.split_at_mut(size);
    for k in (0..cycles.len()).rev() {
        cycles[k] -= 1;
        if cycles[k] > 0 {
            places.swap(k, size - cycles[k]);
            return true;
        }
        places[k..].rotate_left(1);
        cycles[k] = size - k;
    }
    false
}
