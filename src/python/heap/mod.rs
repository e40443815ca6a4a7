//! One process's memory: copy-on-write pages of objects, values as handles, reference counts, collection of cycles.
//! A fork is a clone. Does not know who runs.

pub mod chunks;
pub mod collect;
pub mod dict;
pub mod iterator;
pub mod members;
pub mod object;
pub mod rope;
pub mod set;
pub mod table;
pub mod value;

pub use chunks::Chunks;
pub use dict::Dict;
pub use iterator::*;
pub use members::Members;
pub use object::*;
pub use set::Set;
pub use value::Value;

use table::Table;

const BITS: u32 = 6;
/// Objects of a page.
pub const PAGE: usize = 1 << BITS;
const MASK: u32 = PAGE as u32 - 1;
const NO_SLOT: u32 = u32::MAX;

#[derive(Clone, Debug)]
struct Page {
    objects: [Object; PAGE],
}

#[derive(Clone, Debug)]
struct Counts {
    counts: [u32; PAGE],
}

/// A process's memory.
///
/// Counting: every `Value` that is stored anywhere owns one count of its object. Functions here say whether they take
/// over the caller's count ("takes") or leave it ("borrows").
#[derive(Clone, Debug)]
pub struct Heap {
    pages: Table<Page>,
    counts: Table<Counts>,
    free: u32,
    live: u64,
    /// Bytes of payloads allocated and not yet freed, roughly.
    payload: u64,
    limit_bytes: u64,
    /// Objects whose `__del__` is due, generators to be closed, weak references to be told: the next one last, each with one count
    /// that keeps it alive.
    doomed: Vec<Value>,
    /// For each finalizer that runs, how many of them were due before it: those wait until it has ended.
    waiting: Vec<usize>,
    /// Kernel objects that nothing here refers to any more, until the kernel is told.
    pub dropped: Vec<crate::base::ObjectId>,
    worklist: Vec<u32>,
    /// Of those, what may be part of a cycle; made since the last collection; left after it.
    linked: u64,
    linked_since_collection: u64,
    linked_after_collection: u64,
    /// Objects that weak references point to: (target, weak reference), sorted.
    pub weak: std::rc::Rc<Vec<(u32, u32)>>,
    /// Shape → needs a finalizer; kept beside the shapes and mirrored here.
    pub shape_has_del: std::rc::Rc<Vec<bool>>,
    /// Handles of what memoryviews look at, once for each.
    exports: std::rc::Rc<Vec<u32>>,
    /// Doomed once already: `__del__` runs only once.
    finalized: std::rc::Rc<crate::base::Set<u32>>,
}

/// The page of a handle, asked of the value itself: the number alone would be cut to 32 bits first.
#[inline(always)]
const fn page_of(v: Value) -> usize {
    (v.0 >> (Value::HANDLE_BITS + BITS)) as usize
}

/// Its place in the page.
#[inline(always)]
const fn place_of(v: Value) -> usize {
    (v.0 >> Value::HANDLE_BITS) as usize & (PAGE - 1)
}

impl Heap {
    pub fn new(limit_bytes: u64) -> Heap {
        let mut heap = Heap {
            pages: Table::default(),
            counts: Table::default(),
            free: NO_SLOT,
            live: 0,
            payload: 0,
            limit_bytes,
            doomed: Vec::new(),
            waiting: Vec::new(),
            dropped: Vec::new(),
            worklist: Vec::new(),
            linked: 0,
            linked_since_collection: 0,
            linked_after_collection: 0,
            weak: std::rc::Rc::default(),
            shape_has_del: std::rc::Rc::default(),
            exports: std::rc::Rc::default(),
            finalized: std::rc::Rc::default(),
        };
        // Slot 0 is never given out: a value of all zeros must not be somebody's handle.
        heap.alloc(Object::Cell(Value::NULL));
        heap
    }

    /// A memoryview looks at this from now on.
    pub fn export(&mut self, of: Value) {
        std::rc::Rc::make_mut(&mut self.exports).push(of.as_handle());
    }

    /// A memoryview no longer looks at this.
    pub fn withdraw(&mut self, of: Value) {
        // Those that came last mostly go first.
        if let Some(at) = self.exports.iter().rposition(|h| of == Value::handle(*h)) {
            std::rc::Rc::make_mut(&mut self.exports).swap_remove(at);
        }
    }

    /// True while a memoryview looks at this.
    #[must_use]
    pub fn is_exported(&self, of: Value) -> bool {
        self.exports.contains(&of.as_handle())
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self) {
        let base = (self.pages.len() * PAGE) as u32;
        let next = self.free;
        let objects = std::array::from_fn(|i| Object::Free(if i + 1 == PAGE { next } else { base + i as u32 + 1 }));
        self.pages.push(Page { objects });
        self.counts.push(Counts { counts: [0; PAGE] });
        self.free = base;
    }

    /// A new object with one count, which the caller owns.
    #[inline]
    pub fn alloc(&mut self, object: Object) -> Value {
        if self.free == NO_SLOT {
            self.grow();
        }
        let h = self.free;
        let links = u64::from(object.may_link());
        let slot = self.slot_mut(h);
        let Object::Free(next) = *slot else { panic!("heap: the free list leads to a living object") };
        *slot = object;
        self.free = next;
        self.live += 1;
        self.linked += links;
        self.linked_since_collection += links;
        *self.count_mut(h) = 1;
        Value::handle(h)
    }

    /// Tells of a payload's size, so that the limit holds for few big objects too.
    #[inline]
    pub fn charge(&mut self, bytes: usize) {
        self.payload += bytes as u64;
    }

    #[inline(always)]
    fn slot(&self, h: u32) -> &Object {
        &self.pages.get((h >> BITS) as usize).objects[(h & MASK) as usize]
    }

    #[inline(always)]
    fn slot_mut(&mut self, h: u32) -> &mut Object {
        &mut self.pages.get_mut((h >> BITS) as usize).objects[(h & MASK) as usize]
    }

    #[inline(always)]
    fn count_mut(&mut self, h: u32) -> &mut u32 {
        &mut self.counts.get_mut((h >> BITS) as usize).counts[(h & MASK) as usize]
    }

    /// The number of references to an object.
    pub fn count(&self, v: Value) -> u32 {
        let h = v.as_handle();
        self.counts.get((h >> BITS) as usize).counts[(h & MASK) as usize]
    }

    /// The object of a handle.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn get(&self, v: Value) -> &Object {
        debug_assert!(v.is_handle(), "heap: the value is no handle");
        self.slot(v.as_handle())
    }

    /// The object of a handle for writing: its page is copied first if another process or snapshot shares it.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn get_mut(&mut self, v: Value) -> &mut Object {
        self.get_mut_in_place(v)
    }

    /// The object, if the value is a handle.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn object(&self, v: Value) -> Option<&Object> {
        self.object_in_place(v)
    }

    /// One more reference.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn inc(&mut self, v: Value) {
        self.inc_in_place(v);
    }

    /// The value with one more reference.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn own(&mut self, v: Value) -> Value {
        self.inc_in_place(v);
        v
    }

    /// One reference less; the object dies with the last.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn dec(&mut self, v: Value) {
        self.dec_in_place(v);
    }

    // The same for the interpreter's loop: in the browser's program the others are calls, for its size.

    #[inline(always)]
    pub fn get_mut_in_place(&mut self, v: Value) -> &mut Object {
        debug_assert!(v.is_handle(), "heap: the value is no handle");
        &mut self.pages.get_mut(page_of(v)).objects[place_of(v)]
    }

    #[inline(always)]
    pub fn object_in_place(&self, v: Value) -> Option<&Object> {
        if v.is_handle() { Some(&self.pages.get(page_of(v)).objects[place_of(v)]) } else { None }
    }

    #[inline(always)]
    pub fn inc_in_place(&mut self, v: Value) {
        if v.is_handle() {
            self.counts.get_mut(page_of(v)).counts[place_of(v)] += 1;
        }
    }

    #[inline(always)]
    pub fn dec_in_place(&mut self, v: Value) {
        if v.is_handle() {
            let c = &mut self.counts.get_mut(page_of(v)).counts[place_of(v)];
            debug_assert!(*c > 0, "heap: an object was released more often than it was taken");
            *c -= 1;
            if *c == 0 {
                self.kill(v.as_handle());
            }
        }
    }

    /// Releases several.
    pub fn dec_all(&mut self, values: &[Value]) {
        for v in values {
            self.dec(*v);
        }
    }

    /// The last reference is gone.
    #[inline(never)]
    fn kill(&mut self, h: u32) {
        // What dies most often has little to release, no finalizer, and no weak reference points to it.
        let released = match self.slot(h) {
            Object::Str(..) | Object::Float(_) | Object::RangeIter { .. } | Object::StepIter { .. } => Value::NULL,
            Object::SequenceIter { of, .. } => *of,
            Object::Tuple(_) => {
                if !self.elements_live_on(h) {
                    return self.kill_with_references(h);
                }
                Value::NULL
            }
            _ => return self.kill_with_references(h),
        };
        let object = self.slot(h);
        let (payload, links) = (object.payload_bytes() as u64, u64::from(object.may_link()));
        self.payload = self.payload.saturating_sub(payload);
        self.linked -= links;
        let free = self.free;
        *self.slot_mut(h) = Object::Free(free);
        self.free = h;
        self.live -= 1;
        self.dec(released);
    }

    /// Releases the elements of a tuple if each has other references; else nothing is done.
    #[inline(always)]
    fn elements_live_on(&mut self, h: u32) -> bool {
        let Object::Tuple(items) = &self.pages.get((h >> BITS) as usize).objects[(h & MASK) as usize] else {
            return false;
        };
        if cfg!(target_arch = "wasm32") {
            // For its size.
            return items.iter().all(|v| !v.is_handle());
        }
        for (n, v) in items.iter().enumerate().filter(|(_, v)| v.is_handle()) {
            let c = &mut self.counts.get_mut(page_of(*v)).counts[place_of(*v)];
            if *c == 1 {
                for v in items[..n].iter().filter(|v| v.is_handle()) {
                    self.counts.get_mut(page_of(*v)).counts[place_of(*v)] += 1;
                }
                return false;
            }
            *c -= 1;
        }
        true
    }

    fn kill_with_references(&mut self, h: u32) {
        let mut list = std::mem::take(&mut self.worklist);
        let before = self.doomed.len();
        list.push(h);
        while let Some(h) = list.pop() {
            if self.must_finalize(h) {
                *self.count_mut(h) = 1;
                self.doomed.push(Value::handle(h));
                continue;
            }
            if !self.weak.is_empty() {
                self.clear_weak(h);
            }
            let free = self.free;
            let object = std::mem::replace(self.slot_mut(h), Object::Free(free));
            self.free = h;
            self.live -= 1;
            self.linked -= u64::from(object.may_link());
            let payload = object.payload_bytes() as u64;
            self.payload = self.payload.saturating_sub(payload);
            match object {
                Object::Kernel(id) => self.dropped.push(id),
                Object::Memory(ref view) => self.withdraw(view.of),
                Object::WeakRef { target, .. } if target.is_handle() => self.drop_weak(target, Value::handle(h)),
                _ => {}
            }
            let first = list.len();
            object.each(&mut |v| {
                if v.is_handle() {
                    let c = self.count_mut(v.as_handle());
                    *c -= 1;
                    if *c == 0 {
                        list.push(v.as_handle());
                    }
                }
            });
            // Dicts let go of their first one first, lists and tuples of their last.
            if !matches!(object, Object::List(_) | Object::Tuple(_)) {
                list[first..].reverse();
            }
        }
        self.worklist = list;
        self.doomed[before..].reverse();
    }

    /// True for what dies and has a finalizer that did not run yet; anything else is forgotten with it.
    fn must_finalize(&mut self, h: u32) -> bool {
        let must = self.doom_once(h);
        if !must {
            self.forget_finalized(h);
        }
        must
    }

    /// True for the first time that something with a finalizer is asked for: the finalizer runs once (PEP 442).
    fn doom_once(&mut self, h: u32) -> bool {
        let due = match self.slot(h) {
            Object::Instance { shape, .. } | Object::Wide { shape, .. } => self.has_del(*shape),
            Object::Derived(d) => self.has_del(d.shape),
            Object::Generator(g) => g.state == GeneratorState::Suspended,
            _ => false,
        };
        due && !self.finalized.contains(&h) && std::rc::Rc::make_mut(&mut self.finalized).insert(h)
    }

    fn forget_finalized(&mut self, h: u32) {
        if !self.finalized.is_empty() && self.finalized.contains(&h) {
            std::rc::Rc::make_mut(&mut self.finalized).remove(&h);
        }
    }

    /// True when something is to be finalized before the program goes on.
    #[inline(always)]
    pub fn has_doomed(&self) -> bool {
        !self.doomed.is_empty() && self.doomed.len() > self.waiting.last().copied().unwrap_or(0)
    }

    /// What is to be finalized next, owned; those due with it wait until `finalizer_ended`.
    pub fn next_doomed(&mut self) -> Option<Value> {
        if !self.has_doomed() {
            return None;
        }
        let v = self.doomed.pop()?;
        self.waiting.push(self.doomed.len());
        Some(v)
    }

    pub fn finalizer_ended(&mut self) {
        self.waiting.pop();
    }

    fn has_del(&self, shape: ShapeId) -> bool {
        self.shape_has_del.get(shape as usize).copied().unwrap_or(false)
    }

    fn clear_weak(&mut self, target: u32) {
        let from = self.weak.partition_point(|(t, _)| *t < target);
        let to = self.weak.partition_point(|(t, _)| *t <= target);
        if from == to {
            return;
        }
        let dead: Vec<(u32, u32)> = std::rc::Rc::make_mut(&mut self.weak).drain(from..to).collect();
        // What is doomed together is turned round at its end: the newest comes first.
        for (_, reference) in dead.into_iter().rev() {
            if let Object::WeakRef { target, callback } = self.slot_mut(reference) {
                *target = Value::NONE;
                let (wanted, alive) = (!callback.is_none(), *self.count_mut(reference) > 0);
                if wanted && alive {
                    // The callback gets the reference itself; it is told apart from `__del__` by its kind.
                    self.inc(Value::handle(reference));
                    self.doomed.push(Value::handle(reference));
                }
            }
        }
    }

    /// Makes a weak reference known; both are handles.
    pub fn add_weak(&mut self, target: Value, reference: Value) {
        let pair = (target.as_handle(), reference.as_handle());
        let list = std::rc::Rc::make_mut(&mut self.weak);
        // Those of one object stand in the order in which they were made; its end tells the newest first.
        let at = list.partition_point(|p| p.0 <= pair.0);
        list.insert(at, pair);
    }

    /// Forgets a weak reference that died before its target.
    pub fn drop_weak(&mut self, target: Value, reference: Value) {
        let pair = (target.as_handle(), reference.as_handle());
        let from = self.weak.partition_point(|p| p.0 < pair.0);
        if let Some(at) = self.weak[from..].iter().take_while(|p| p.0 == pair.0).position(|p| *p == pair) {
            std::rc::Rc::make_mut(&mut self.weak).remove(from + at);
        }
    }

    /// Number of living objects.
    pub fn live(&self) -> u64 {
        self.live
    }

    /// Bytes in use, roughly: slots, counts and payloads.
    pub fn bytes(&self) -> u64 {
        self.live * (size_of::<Object>() as u64 + 4) + self.payload
    }

    /// True when the process has more than it may have.
    pub fn limit_bytes(&self) -> u64 {
        self.limit_bytes
    }

    pub fn over_limit(&self) -> bool {
        self.limit_bytes > 0 && self.bytes() > self.limit_bytes
    }

    /// True when so much was allocated that cycles should be looked for.
    pub fn collection_due(&self) -> bool {
        self.linked_since_collection > 20_000
            && self.linked > self.linked_after_collection + self.linked_after_collection / 2 + 10_000
    }

    /// Number of pages.
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// Identity of a page of objects, equal in two heaps exactly when they share it.
    pub fn page_identity(&self, i: usize) -> usize {
        self.pages.identity(i)
    }
}
