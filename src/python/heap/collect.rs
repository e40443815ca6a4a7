//! Collection of cycles: trial deletion over the whole heap. Due at thresholds counted in allocations, never by time, so
//! that it happens at the same instruction in every run. Reachability is from references outside the heap: stacks, frames,
//! the process's own tables.

use super::{Heap, MASK, Object, PAGE, Value};

impl Heap {
    /// Frees objects that only refer to each other; gives their number. Objects with a `__del__` are doomed first.
    pub fn collect(&mut self) -> u64 {
        let slots = self.pages.len() * PAGE;
        let mut outside: Vec<i64> = vec![0; slots];
        for (h, o) in outside.iter_mut().enumerate() {
            *o = i64::from(self.counts.get(h >> super::BITS).counts[h & MASK as usize]);
        }
        for h in 0..slots as u32 {
            self.slot(h).each(&mut |v| {
                if v.is_handle() {
                    outside[v.as_handle() as usize] -= 1;
                }
            });
        }
        let garbage = self.unreachable(&outside);
        self.free_cycles(&garbage);
        self.reckon_payload();
        self.linked_since_collection = 0;
        self.linked_after_collection = self.linked;
        garbage.len() as u64
    }

    /// Objects whose finalizer has not run yet, the oldest place first; it will not run by itself any more. Owned.
    pub fn take_finalizable(&mut self) -> Vec<Value> {
        let all = 0..(self.pages.len() * PAGE) as u32;
        let due: Vec<u32> = all.filter(|h| !matches!(self.slot(*h), Object::Free(_)) && self.doom_once(*h)).collect();
        due.into_iter().map(|h| self.own(Value::handle(h))).collect()
    }

    /// Adds up anew what payloads take: in between, what grows is charged and what shrinks in place is not.
    fn reckon_payload(&mut self) {
        let slots = self.pages.len() * PAGE;
        self.payload = (0..slots as u32).map(|h| self.slot(h).payload_bytes() as u64).sum();
    }

    fn unreachable(&self, outside: &[i64]) -> Vec<u32> {
        let mut reached = vec![false; outside.len()];
        self.reach((0..outside.len() as u32).filter(|h| outside[*h as usize] > 0).collect(), &mut reached);
        (0..outside.len() as u32)
            .filter(|h| !reached[*h as usize] && !matches!(self.slot(*h), Object::Free(_)) && *h != 0)
            .collect()
    }

    /// Marks these and all that they lead to.
    fn reach(&self, mut todo: Vec<u32>, reached: &mut [bool]) {
        for h in &todo {
            reached[*h as usize] = true;
        }
        while let Some(h) = todo.pop() {
            self.slot(h).each(&mut |v| {
                if v.is_handle() && !reached[v.as_handle() as usize] {
                    reached[v.as_handle() as usize] = true;
                    todo.push(v.as_handle());
                }
            });
        }
    }

    fn free_cycles(&mut self, garbage: &[u32]) {
        self.silence_weak(garbage);
        let due: Vec<u32> = garbage.iter().copied().filter(|h| self.doom_once(*h)).collect();
        // The last one is finalized first.
        for h in due.iter().rev() {
            self.inc(Value::handle(*h));
            self.doomed.push(Value::handle(*h));
        }
        if due.is_empty() {
            return self.free_all(garbage);
        }
        // Weak references are told before any finalizer runs.
        garbage.iter().for_each(|h| self.clear_weak(*h));
        // What a finalizer can reach stays until the next collection.
        let mut kept = vec![false; self.pages.len() * PAGE];
        self.reach(due, &mut kept);
        let rest: Vec<u32> = garbage.iter().copied().filter(|h| !kept[*h as usize]).collect();
        self.free_all(&rest);
    }

    /// Weak references that die too tell nobody.
    fn silence_weak(&mut self, garbage: &[u32]) {
        for h in garbage {
            if let Object::WeakRef { target, .. } = self.slot_mut(*h)
                && let dying = std::mem::replace(target, Value::NONE)
                && dying.is_handle()
            {
                self.drop_weak(dying, Value::handle(*h));
            }
        }
    }

    fn free_all(&mut self, garbage: &[u32]) {
        for h in garbage {
            // Emptied one by one: each loses what it refers to, and so the whole cycle dies by counting.
            if matches!(self.slot(*h), Object::Free(_)) {
                continue;
            }
            self.forget_finalized(*h);
            self.inc(Value::handle(*h));
            // A cell counts as what may link too.
            let emptied = std::mem::replace(self.slot_mut(*h), Object::Cell(Value::NULL));
            self.linked += u64::from(!emptied.may_link());
            let mut lost = Vec::new();
            emptied.each(&mut |v| lost.push(v));
            for v in lost {
                self.dec(v);
            }
            self.dec(Value::handle(*h));
        }
    }
}
