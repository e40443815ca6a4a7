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
        if kind == ToolKind::Product {
            return self.next_of_product(it);
        }
        let size = self.pool(self.tool(it).of[0]).len();
        let t = self.tool_mut(it);
        let is_first = std::mem::replace(&mut t.at[0], 1) == 0;
        let places = &mut t.at[1..];
        let (found, count) = if kind == ToolKind::Permutations {
            // `at`: …, size places, as many cycles as are chosen.
            let chosen = places.len() - size.min(places.len());
            (is_first || next_permutation(places, size), chosen)
        } else {
            let (count, repeats) = (places.len(), kind == ToolKind::Replacement);
            let found = match is_first {
                true => count == 0 || size > 0 && (repeats || count <= size),
                false => next_combination(places, size, repeats),
            };
            (found, count)
        };
        if !found {
            return self.end_tool(it);
        }
        let t = self.tool(it);
        let pool = self.pool(t.of[0]);
        let mut row = Row::new();
        row.extend(t.at[1..=count].iter().map(|place| pool[*place]));
        Ok(Next::Item(self.tuple_of_borrowed(&row)))
    }

    fn next_of_product(&mut self, it: Value) -> Result<Next, Fail> {
        let of = self.tool(it).of.clone();
        let sizes: Vec<usize> = of.iter().map(|v| self.pool(*v).len()).collect();
        let t = self.tool_mut(it);
        let is_first = std::mem::replace(&mut t.at[0], 1) == 0;
        let found = if is_first { !sizes.contains(&0) } else { next_product(&mut t.at[1..], &sizes) };
        if !found {
            return self.end_tool(it);
        }
        let mut row = Row::new();
        row.extend(of.iter().zip(&self.tool(it).at[1..]).map(|(v, place)| self.pool(*v)[*place]));
        Ok(Next::Item(self.tuple_of_borrowed(&row)))
    }

    /// What such an iterator chooses from.
    fn pool(&self, v: Value) -> &[Value] {
        match self.heap.object(v) {
            Some(Object::Tuple(pool)) => pool,
            _ => &[],
        }
    }

    fn tuple_of_borrowed(&mut self, row: &[Value]) -> Value {
        row.iter().for_each(|v| self.heap.inc(*v));
        self.tuple_of(row)
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
