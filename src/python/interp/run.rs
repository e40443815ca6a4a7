//! The loop: the instructions that programs run most, in place; all others go to their families.

use super::cpu::{Cache, Caches, Cpu, Flow};
use super::frame::{After, FRAMES_BELOW_MAIN};
use super::quick::{GROWS, field, holds_int, method_key, quick_float, quick_int, shape_of};
use crate::python::code::Op;
use crate::python::heap::{Object, Value};
use crate::python::types::next::{Next, Two};
use crate::python::types::operator::{cmp, holds};
use crate::python::types::{Act, Fail, Space};
use crate::python::types::{LIST_APPEND, native};
use std::rc::Rc;

/// How the loop ended.
pub enum End {
    Budget,
    Syscall(Rc<crate::abi::Syscall>, Option<String>),
    Line(u32),
    Failed(Fail),
}

/// The interpreter at work on one thread.
pub struct Vm<'a> {
    pub s: &'a mut Space,
    pub caches: &'a mut Caches,
    /// Where lines are watched: an instruction with fewer frames than this counts as the beginning of one.
    pub depth: usize,
}

/// Result of an instruction outside the loop.
pub type Step = Result<Flow, Fail>;

impl Vm<'_> {
    /// Runs until the budget is used up or something stops the thread; gives the number of instructions run.
    pub fn run(&mut self, cpu: &mut Cpu, budget: u64) -> (End, u64) {
        let mut left = budget;
        loop {
            match self.run_until_event(cpu, &mut left) {
                Ok(end) => return (end, budget - left),
                Err(fail) => {
                    if let Err(fail) = self.unwind(cpu, fail) {
                        return (End::Failed(fail), budget - left);
                    }
                }
            }
        }
    }

    /// As `run`; where lines are watched, stops before the first instruction of one. Then each instruction runs alone: none is joined
    /// with the next.
    pub fn run_watching(&mut self, cpu: &mut Cpu, budget: u64, watch: bool) -> (End, u64) {
        if !watch {
            return self.run(cpu, budget);
        }
        let mut used = 0;
        while used < budget {
            if let Some(line) = self.new_line(cpu) {
                return (End::Line(line), used);
            }
            let (end, ran) = self.run(cpu, 1);
            used += ran;
            if !matches!(end, End::Budget) {
                return (end, used);
            }
        }
        (End::Budget, used)
    }

    /// Puts a value in the field that a cache tells of; gives the one that was there.
    #[inline(always)]
    pub fn set_field(&mut self, o: Value, cache: Cache, new: Value) -> Value {
        if cache.value & GROWS != 0 {
            self.s.add_field(o, (cache.value >> 8) as u32, (cache.value & 255) as usize, new);
            return Value::NULL;
        }
        match self.s.heap.get_mut_in_place(o) {
            Object::Instance { fields, .. } => std::mem::replace(&mut fields[(cache.value & 1) as usize], new),
            Object::Wide { fields, .. } => {
                let at = cache.value as usize;
                match std::rc::Rc::get_mut(fields) {
                    Some(fields) => std::mem::replace(&mut fields[at], new),
                    None => std::mem::replace(&mut std::rc::Rc::make_mut(fields)[at], new),
                }
            }
            _ => Value::NULL,
        }
    }

    /// A global or builtin whose place is remembered; borrowed.
    #[inline(always)]
    pub fn cached_global(&mut self, cpu: &Cpu, cache: u16, name: u32) -> Option<Value> {
        let key = self.s.name_value(name);
        let hint = self.caches.entries[cpu.cache_base + cache as usize];
        let Object::Dict(d) = self.s.heap.get(cpu.globals) else { return None };
        match d.at(hint.value as u32 as usize) {
            Some(e) if e.key == key => Some(e.value),
            // A builtin: nothing was added to the globals since it was found.
            _ if hint.key == d.stamp() as u32 && hint.value >> 32 == d.stamp() >> 32 => {
                let Object::Dict(builtins) = self.s.heap.get(self.s.builtins) else { return None };
                builtins.at(hint.value as u32 as usize).filter(|e| e.key == key).map(|e| e.value)
            }
            _ => None,
        }
    }

    /// Forgets what is cached when a class has changed meanwhile.
    #[inline(always)]
    pub fn settle_caches(&mut self) {
        if self.s.cache_space != self.caches.space {
            self.caches.fit(0, self.s.cache_space);
        }
    }

    /// Gives up what lies in these places of the stack.
    #[inline(always)]
    pub fn release(&mut self, cpu: &Cpu, places: std::ops::Range<usize>) {
        for v in &cpu.stack[places] {
            self.s.heap.dec_in_place(*v);
        }
    }

    fn run_until_event(&mut self, cpu: &mut Cpu, left: &mut u64) -> Result<End, Fail> {
        // Position and height are locals: they are written back before anyone else looks, and read again after.
        let (mut pc, mut sp, mut base) = (cpu.pc, cpu.sp, cpu.base);
        let mut budget = *left;
        macro_rules! sync {
            () => {{
                *left = budget;
                cpu.pc = pc;
                cpu.sp = sp;
                cpu.base = base;
            }};
        }
        macro_rules! reload {
            () => {{
                pc = cpu.pc;
                sp = cpu.sp;
                base = cpu.base;
            }};
        }
        macro_rules! stop {
            ($e:expr) => {{
                sync!();
                return Err($e);
            }};
        }
        macro_rules! tri {
            ($e:expr) => {
                match $e {
                    Ok(v) => v,
                    Err(fail) => stop!(fail),
                }
            };
        }
        macro_rules! push {
            ($v:expr) => {{
                let v = $v;
                cpu.stack[sp] = v;
                sp += 1;
            }};
        }
        // A local variable: what an instruction does that is joined with the next, where the two cannot be done as one.
        macro_rules! push_local {
            ($i:expr, $v:expr) => {{
                if $v.is_null() {
                    stop!(self.unbound_local(cpu, $i.b));
                }
                self.s.heap.inc_in_place($v);
                push!($v);
            }};
        }
        macro_rules! push_pair {
            ($i:expr, $v:expr, $w:expr) => {{
                if $v.is_null() || $w.is_null() {
                    stop!(self.unbound_local(cpu, if $v.is_null() { $i.b } else { $i.c as u16 }));
                }
                self.s.heap.inc_in_place($v);
                self.s.heap.inc_in_place($w);
                push!($v);
                push!($w);
            }};
        }
        macro_rules! pop {
            () => {{
                sp -= 1;
                cpu.stack[sp]
            }};
        }
        macro_rules! flow {
            ($e:expr) => {{
                sync!();
                match $e? {
                    Flow::Next => {}
                    Flow::Syscall(call, file) => return Ok(End::Syscall(call, file)),
                }
                reload!();
            }};
        }
        // What an instruction has found: stored where the next one would store it, counted as the two that it is.
        macro_rules! found {
            ($v:expr) => {{
                let v = $v;
                let next = cpu.instructions[pc];
                if next.op == Op::StoreFast && budget > 0 {
                    budget -= 1;
                    pc += 1;
                    let old = std::mem::replace(&mut cpu.stack[base + next.b as usize], v);
                    self.s.heap.dec_in_place(old);
                    if !self.s.heap.doomed.is_empty() {
                        flow!(self.finalize(cpu));
                    }
                } else {
                    push!(v);
                }
            }};
        }
        // A truth: the jump that asks for it is done at once.
        macro_rules! decided {
            ($r:expr) => {{
                let r: bool = $r;
                let next = cpu.instructions[pc];
                if budget > 0 && (next.op == Op::JumpIfFalse || next.op == Op::JumpIfTrue) {
                    budget -= 1;
                    pc = if r == (next.op == Op::JumpIfTrue) { next.c as usize } else { pc + 1 };
                } else {
                    push!(Value::bool(r));
                }
            }};
        }
        loop {
            if budget == 0 {
                {
                    sync!();
                    return Ok(End::Budget);
                }
            }
            budget -= 1;
            let i = cpu.instructions[pc];
            pc += 1;
            match i.op {
                // [] -> [value]
                Op::LoadFast => {
                    let v = cpu.stack[base + i.b as usize];
                    push_local!(i, v);
                }
                Op::LoadFastAttr => {
                    let o = cpu.stack[base + i.a as usize];
                    if o.is_null() {
                        stop!(self.unbound_local(cpu, u16::from(i.a)));
                    }
                    let cache = self.caches.entries[cpu.cache_base + i.b as usize];
                    let hit = field(self.s.heap.object_in_place(o), cache);
                    if hit.is_null() || budget == 0 {
                        self.s.heap.inc_in_place(o);
                        push!(o);
                    } else {
                        budget -= 1;
                        pc += 1;
                        let next = cpu.instructions[pc];
                        if next.op == Op::LoadIntCompare && hit.is_int() && budget > 1 {
                            budget -= 2;
                            pc += 2;
                            decided!(holds_int(next.a, hit.as_int(), i64::from(next.c)));
                            continue;
                        }
                        self.s.heap.inc_in_place(hit);
                        push!(hit);
                    }
                }
                // [] -> [object], with the next: [method, object]
                Op::LoadFastMethod => {
                    let o = cpu.stack[base + i.a as usize];
                    if o.is_null() {
                        stop!(self.unbound_local(cpu, u16::from(i.a)));
                    }
                    self.s.heap.inc_in_place(o);
                    let cache = self.caches.entries[cpu.cache_base + i.b as usize];
                    if method_key(self.s.heap.object_in_place(o)) == cache.key && budget > 0 {
                        budget -= 1;
                        pc += 1;
                        let f = Value(cache.value);
                        self.s.heap.inc_in_place(f);
                        push!(f);
                    }
                    push!(o);
                }
                // [object] -> [object, object], with the next: [object, value]
                Op::CopyAttr | Op::FastCopyAttr => {
                    if i.op == Op::FastCopyAttr {
                        let o = cpu.stack[base + i.a as usize];
                        if o.is_null() {
                            stop!(self.unbound_local(cpu, u16::from(i.a)));
                        }
                        self.s.heap.inc_in_place(o);
                        push!(o);
                        if budget == 0 {
                            continue;
                        }
                        budget -= 1;
                        pc += 1;
                    }
                    let o = cpu.stack[sp - 1];
                    let cache = self.caches.entries[cpu.cache_base + i.b as usize];
                    let hit = field(self.s.heap.object_in_place(o), cache);
                    let v = if hit.is_null() || budget == 0 {
                        o
                    } else {
                        budget -= 1;
                        pc += 1;
                        hit
                    };
                    self.s.heap.inc_in_place(v);
                    push!(v);
                }
                // [a, b] -> [b, a], with the next: []
                Op::SwapStoreAttr => {
                    let (o, new) = (cpu.stack[sp - 2], cpu.stack[sp - 1]);
                    let cache = self.caches.entries[cpu.cache_base + i.b as usize];
                    if budget > 0 && shape_of(self.s.heap.object_in_place(o)) == cache.key {
                        budget -= 1;
                        pc += 1;
                        let old = self.set_field(o, cache, new);
                        sp -= 2;
                        self.s.heap.dec_in_place(old);
                        self.s.heap.dec_in_place(o);
                        if !self.s.heap.doomed.is_empty() {
                            flow!(self.finalize(cpu));
                        }
                    } else {
                        cpu.stack.swap(sp - 1, sp - 2);
                    }
                }
                // [value] -> [value, int], with the next: [bool], with the one behind that: []
                Op::LoadIntCompare => {
                    let v = cpu.stack[sp - 1];
                    if budget == 0 || !v.is_int() {
                        push!(Value::int(i64::from(i.c)));
                        continue;
                    }
                    budget -= 1;
                    pc += 1;
                    sp -= 1;
                    decided!(holds_int(i.a, v.as_int(), i64::from(i.c)));
                }
                // [] -> [list, index], with the next: [item]
                Op::Fast2Subscript => {
                    let (v, w) = (cpu.stack[base + i.b as usize], cpu.stack[base + i.c as usize]);
                    if w.is_int()
                        && budget > 0
                        && let Some(Object::List(l)) = self.s.heap.object_in_place(v)
                        && let Ok(at) = usize::try_from(w.as_int())
                        && let Some(item) = l.get(at).copied()
                    {
                        budget -= 1;
                        pc += 1;
                        self.s.heap.inc_in_place(item);
                        push!(item);
                        continue;
                    }
                    push_pair!(i, v, w);
                }
                // [value] -> [value, list, index], with the next: []
                Op::Fast2StoreSubscript => {
                    let (v, w) = (cpu.stack[base + i.b as usize], cpu.stack[base + i.c as usize]);
                    if w.is_int()
                        && budget > 0
                        && let Some(Object::List(_)) = self.s.heap.object_in_place(v)
                        && let Ok(at) = usize::try_from(w.as_int())
                        && let Object::List(l) = self.s.heap.get_mut_in_place(v)
                        && let Some(place) = l.get_mut(at)
                    {
                        budget -= 1;
                        pc += 1;
                        sp -= 1;
                        let old = std::mem::replace(place, cpu.stack[sp]);
                        self.s.heap.dec_in_place(old);
                        if !self.s.heap.doomed.is_empty() {
                            flow!(self.finalize(cpu));
                        }
                        continue;
                    }
                    push_pair!(i, v, w);
                }
                // [value] -> [value, constant], with the next: [result], with the one behind that: []
                Op::IntBinary | Op::ConstBinary => {
                    let v = cpu.stack[sp - 1];
                    let w = match i.op {
                        Op::IntBinary => Value::int(i64::from(i.c)),
                        _ => self.s.constant(i.c, cpu.code),
                    };
                    if v.is_int()
                        && w.is_int()
                        && budget > 0
                        && let Some(r) = quick_int(i.a, v.as_int(), w.as_int())
                    {
                        budget -= 1;
                        pc += 1;
                        sp -= 1;
                        found!(r);
                        continue;
                    }
                    self.s.heap.inc_in_place(w);
                    push!(w);
                }
                // [] -> [value], with the next two: [result], with the one behind that: []
                Op::FastIntBinary => {
                    let v = cpu.stack[base + i.b as usize];
                    if v.is_int()
                        && budget > 1
                        && let Some(r) = quick_int(i.a, v.as_int(), i64::from(i.c))
                    {
                        budget -= 2;
                        pc += 2;
                        found!(r);
                        continue;
                    }
                    push_local!(i, v);
                }
                Op::FastIntCompare => {
                    let v = cpu.stack[base + i.b as usize];
                    if v.is_int() && budget > 1 {
                        budget -= 2;
                        pc += 2;
                        decided!(holds_int(i.a, v.as_int(), i64::from(i.c)));
                        continue;
                    }
                    push_local!(i, v);
                }
                Op::Fast2Binary | Op::Fast2Compare => {
                    let (v, w) = (cpu.stack[base + i.b as usize], cpu.stack[base + i.c as usize]);
                    if v.is_int() && w.is_int() && budget > 0 {
                        if i.op == Op::Fast2Compare {
                            budget -= 1;
                            pc += 1;
                            decided!(holds_int(i.a, v.as_int(), w.as_int()));
                            continue;
                        }
                        if let Some(r) = quick_int(i.a, v.as_int(), w.as_int()) {
                            budget -= 1;
                            pc += 1;
                            found!(r);
                            continue;
                        }
                    }
                    push_pair!(i, v, w);
                }
                Op::LoadFast2 => {
                    let (v, w) = (cpu.stack[base + i.b as usize], cpu.stack[base + i.c as usize]);
                    push_pair!(i, v, w);
                }
                Op::LoadConst => {
                    let v = self.s.constant(i.c, cpu.code);
                    self.s.heap.inc_in_place(v);
                    push!(v);
                }
                Op::LoadInt => push!(Value::int(i64::from(i.c))),
                // [value] -> []
                Op::StoreFast => {
                    let v = pop!();
                    let old = std::mem::replace(&mut cpu.stack[base + i.b as usize], v);
                    self.s.heap.dec_in_place(old);
                    if !self.s.heap.doomed.is_empty() {
                        flow!(self.finalize(cpu));
                    }
                }
                Op::StoreFastLoadFast => {
                    let v = pop!();
                    let old = std::mem::replace(&mut cpu.stack[base + i.b as usize], v);
                    let w = cpu.stack[base + i.c as usize];
                    if w.is_null() {
                        self.s.heap.dec_in_place(old);
                        stop!(self.unbound_local(cpu, i.c as u16));
                    }
                    self.s.heap.inc_in_place(w);
                    self.s.heap.dec_in_place(old);
                    push!(w);
                }
                Op::StoreFast2 => {
                    let v = pop!();
                    let w = pop!();
                    let old = std::mem::replace(&mut cpu.stack[base + i.b as usize], v);
                    let old2 = std::mem::replace(&mut cpu.stack[base + i.c as usize], w);
                    self.s.heap.dec_in_place(old);
                    self.s.heap.dec_in_place(old2);
                }
                Op::Pop | Op::PopIter => {
                    let v = pop!();
                    self.s.heap.dec_in_place(v);
                    if !self.s.heap.doomed.is_empty() {
                        flow!(self.finalize(cpu));
                    }
                }
                // [value_n, …] -> [value_n, …, value_n]
                Op::Copy => {
                    let v = cpu.stack[sp - 1 - (i.c as usize - 1)];
                    self.s.heap.inc_in_place(v);
                    push!(v);
                }
                Op::Swap => {
                    let top = sp - 1;
                    cpu.stack.swap(top, sp - i.c as usize);
                }
                Op::PushNull => push!(Value::NULL),
                // [left, right] -> [result]
                Op::Binary => {
                    let (a, b) = (cpu.stack[sp - 1 - (1)], cpu.stack[sp - 1]);
                    if a.is_int()
                        && b.is_int()
                        && let Some(v) = quick_int(i.a, a.as_int(), b.as_int())
                    {
                        sp -= 2;
                        found!(v);
                        continue;
                    }
                    if a.is_small_float()
                        && b.is_small_float()
                        && let Some(v) = quick_float(i.a, a.as_small_float(), b.as_small_float())
                    {
                        sp -= 2;
                        found!(v);
                        continue;
                    }
                    flow!(self.binary_op(cpu, i.a, i.b != 0));
                }
                Op::Compare => {
                    let (a, b) = (cpu.stack[sp - 1 - (1)], cpu.stack[sp - 1]);
                    if a.is_int() && b.is_int() {
                        sp -= 2;
                        decided!(holds_int(i.a, a.as_int(), b.as_int()));
                        continue;
                    }
                    if a.is_small_float() && b.is_small_float() {
                        let r = holds(i.a, a.as_small_float().partial_cmp(&b.as_small_float()))
                            || (i.a == cmp::NE && a != b);
                        sp -= 2;
                        decided!(r);
                        continue;
                    }
                    flow!(self.compare_op(cpu, i.a));
                }
                // [value] -> []
                Op::JumpIfFalse | Op::JumpIfTrue => {
                    let v = cpu.stack[sp - 1];
                    let truth = match v {
                        Value::TRUE => true,
                        Value::FALSE => false,
                        _ => match self.s.truth(v) {
                            Some(t) => t,
                            None => {
                                flow!(self.ask_truth(cpu));
                                continue;
                            }
                        },
                    };
                    sp -= 1;
                    self.s.heap.dec_in_place(v);
                    if truth == (i.op == Op::JumpIfTrue) {
                        pc = i.c as usize;
                    }
                }
                Op::JumpIfNone | Op::JumpIfNotNone => {
                    let v = pop!();
                    if v.is_none() == (i.op == Op::JumpIfNone) {
                        pc = i.c as usize;
                    }
                    self.s.heap.dec_in_place(v);
                }
                Op::Jump => {
                    // Looked at before the jump: a failure belongs to the line that jumps.
                    if i.a == 1 && (self.s.heap.collection_due() || self.s.heap.over_limit()) {
                        sync!();
                        self.collect(cpu)?;
                    }
                    pc = i.c as usize;
                }
                // [iterator] -> [iterator, item] or jump
                Op::ForIter => {
                    let it = cpu.stack[sp - 1];
                    match self.s.heap.object_in_place(it) {
                        Some(Object::Generator(_)) => {
                            self.s.heap.inc_in_place(it);
                            flow!(self.resume(cpu, it, Value::NULL, After::GenFor));
                            continue;
                        }
                        Some(Object::Iter(_)) if budget > 0 => {
                            let next = cpu.instructions[pc];
                            if next.op == Op::UnpackSequence && next.c == 2 {
                                match tri!(self.s.next_two(it)) {
                                    Two::Pair(a, b) => {
                                        budget -= 1;
                                        pc += 1;
                                        push!(b);
                                        push!(a);
                                        continue;
                                    }
                                    Two::Done => {
                                        pc = i.c as usize;
                                        continue;
                                    }
                                    Two::Other => {}
                                }
                            }
                        }
                        _ => {}
                    }
                    match self.s.next(it) {
                        Ok(Next::Item(v)) => found!(v),
                        Ok(Next::Done) => pc = i.c as usize,
                        other => flow!(self.drive_for(cpu, other)),
                    }
                }
                // [value] -> (to the resumer)
                Op::Yield => flow!(self.yield_value(cpu)),
                Op::GetIter => {
                    let v = cpu.stack[sp - 1];
                    match tri!(self.s.iter(v)) {
                        Act::Value(it) => {
                            let top = sp - 1;
                            cpu.stack[top] = it;
                            self.s.heap.dec_in_place(v);
                        }
                        other => {
                            sp -= 1;
                            self.s.heap.dec_in_place(v);
                            flow!(self.act(cpu, other, After::Push));
                        }
                    }
                }
                // [] -> [value] or [value, NULL]
                Op::LoadGlobal => {
                    let v = match self.cached_global(cpu, i.b, i.c) {
                        Some(v) => v,
                        None => tri!(self.load_global(cpu, i.b, i.c)),
                    };
                    self.s.heap.inc_in_place(v);
                    push!(v);
                    if i.a == 1 {
                        push!(Value::NULL);
                    }
                }
                // [object] -> [value]
                Op::LoadAttr => {
                    let o = cpu.stack[sp - 1];
                    let cache = self.caches.entries[cpu.cache_base + i.b as usize];
                    let hit = field(self.s.heap.object_in_place(o), cache);
                    if hit.is_null() {
                        flow!(self.load_attr(cpu, i.b, i.c));
                    } else {
                        self.s.heap.inc_in_place(hit);
                        let top = sp - 1;
                        cpu.stack[top] = hit;
                        self.s.heap.dec_in_place(o);
                    }
                }
                // [object] -> [method, object] or [value, NULL]
                Op::LoadMethod => {
                    let o = cpu.stack[sp - 1];
                    let cache = self.caches.entries[cpu.cache_base + i.b as usize];
                    let key = method_key(self.s.heap.object_in_place(o));
                    if key == cache.key {
                        let f = Value(cache.value);
                        self.s.heap.inc_in_place(f);
                        let top = sp - 1;
                        cpu.stack[top] = f;
                        push!(o);
                    } else {
                        flow!(self.load_method(cpu, i.b, i.c, key));
                    }
                }
                // [value, object] -> []
                Op::StoreAttr => {
                    let o = cpu.stack[sp - 1];
                    let cache = self.caches.entries[cpu.cache_base + i.b as usize];
                    let new = cpu.stack[sp - 1 - (1)];
                    let shape = shape_of(self.s.heap.object_in_place(o));
                    if shape == cache.key {
                        let old = self.set_field(o, cache, new);
                        sp -= 2;
                        self.s.heap.dec_in_place(old);
                        self.s.heap.dec_in_place(o);
                        if !self.s.heap.doomed.is_empty() {
                            flow!(self.finalize(cpu));
                        }
                    } else {
                        flow!(self.store_attr(cpu, i.b, i.c));
                    }
                }
                // [callable, self or NULL, args…] -> [result]
                Op::Call => {
                    let argc = i.c as usize;
                    let at = sp - argc - 2;
                    let f = cpu.stack[at];
                    if f == LIST_APPEND
                        && argc == 1
                        && let Some(Object::List(_)) = self.s.heap.object_in_place(cpu.stack[at + 1])
                    {
                        let list = cpu.stack[at + 1];
                        self.s.list_push(list, cpu.stack[sp - 1]);
                        self.s.heap.dec_in_place(list);
                        sp = at;
                        if budget > 0 && cpu.instructions[pc].op == Op::Pop {
                            budget -= 1;
                            pc += 1;
                        } else {
                            push!(Value::NONE);
                        }
                        continue;
                    }
                    if let Some(n) = f.as_native() {
                        let first = at + 1 + usize::from(cpu.stack[at + 1].is_null());
                        if self.takes(n, &cpu.stack[first..sp]) {
                            // Not moved before it is looked at: this is the path of most calls.
                            match (native::native(n).call)(self.s, &cpu.stack[first..sp]) {
                                Ok(Act::Value(v)) => {
                                    self.release(cpu, at + 1..sp);
                                    sp = at;
                                    push!(v);
                                    self.settle_caches();
                                }
                                Ok(other) => {
                                    self.release(cpu, at + 1..sp);
                                    sp = at;
                                    flow!(self.act(cpu, other, After::Push));
                                }
                                Err(fail) => stop!(fail),
                            }
                        } else {
                            flow!(self.call_native(cpu, n, argc, &[], After::Push));
                        }
                        if !self.s.heap.doomed.is_empty() {
                            flow!(self.finalize(cpu));
                        }
                        continue;
                    }
                    if let Some(Object::Function(function)) = self.s.heap.object_in_place(f) {
                        let (id, globals) = (function.code, function.globals);
                        let (first, given) =
                            if cpu.stack[at + 1].is_null() { (at + 2, argc) } else { (at + 1, argc + 1) };
                        let code = &self.s.tables.code.codes[id as usize];
                        if code.simple
                            && given == code.arg_count as usize
                            && cpu.frames.len() < self.s.facts.recursion_limit as usize + FRAMES_BELOW_MAIN
                        {
                            sync!();
                            cpu.enter(code, id, globals, at, first, given, After::Push);
                            reload!();
                            continue;
                        }
                    }
                    flow!(self.call(cpu, argc, &[], After::Push));
                    if !self.s.heap.doomed.is_empty() {
                        flow!(self.finalize(cpu));
                    }
                }
                // [value] -> (to the caller)
                Op::Return | Op::ReturnConst => {
                    let v = if i.op == Op::ReturnConst {
                        let v = self.s.constant(i.c, cpu.code);
                        self.s.heap.inc_in_place(v);
                        if budget == 0 {
                            push!(v);
                            continue;
                        }
                        budget -= 1;
                        pc += 1;
                        v
                    } else {
                        pop!()
                    };
                    let f = cpu.frames.last().expect("a running thread has a frame");
                    if f.after == After::Push && f.generator.is_null() && f.namespace.is_null() && cpu.frames.len() > 1
                    {
                        self.release(cpu, base..sp);
                        cpu.frames.pop();
                        let caller = cpu.frames.last().expect("checked above");
                        let at = caller.sp as usize;
                        let callable = std::mem::replace(&mut cpu.stack[at], v);
                        sp = at + 1;
                        pc = caller.pc as usize;
                        base = caller.base as usize;
                        cpu.globals = caller.globals;
                        let caller_code = caller.code;
                        if cpu.code != caller_code {
                            cpu.code = caller_code;
                            let code = &self.s.tables.code.codes[caller_code as usize];
                            cpu.cache_base = code.cache_base as usize;
                            cpu.instructions = code.instructions.clone();
                        }
                        self.s.heap.dec_in_place(callable);
                        if budget > 0 && v.is_none() && cpu.instructions[pc].op == Op::Pop {
                            budget -= 1;
                            pc += 1;
                            sp = at;
                        }
                        if !self.s.heap.doomed.is_empty() {
                            flow!(self.finalize(cpu));
                        }
                    } else {
                        flow!(self.return_value(cpu, v));
                    }
                }
                // [object, key] -> [value]
                Op::BinarySubscript => {
                    let (o, k) = (cpu.stack[sp - 1 - (1)], cpu.stack[sp - 1]);
                    if k.is_int()
                        && let Some(Object::List(l)) = self.s.heap.object_in_place(o)
                        && let Some(v) = l.get(k.as_int() as usize).copied()
                        && k.as_int() >= 0
                    {
                        self.s.heap.inc_in_place(v);
                        sp -= 1;
                        let top = sp - 1;
                        cpu.stack[top] = v;
                        self.s.heap.dec_in_place(o);
                        continue;
                    }
                    match tri!(self.s.get_item(o, k)) {
                        Act::Value(v) => {
                            sp -= 1;
                            let top = sp - 1;
                            cpu.stack[top] = v;
                            self.s.heap.dec_in_place(k);
                            self.s.heap.dec_in_place(o);
                        }
                        other => {
                            sp -= 2;
                            self.s.heap.dec_in_place(k);
                            self.s.heap.dec_in_place(o);
                            flow!(self.act(cpu, other, After::Push));
                        }
                    }
                }
                // [value, object, key] -> []
                Op::StoreSubscript => {
                    let (v, o, k) = (cpu.stack[sp - 1 - (2)], cpu.stack[sp - 1 - (1)], cpu.stack[sp - 1]);
                    if k.is_int()
                        && k.as_int() >= 0
                        && let Some(Object::List(_)) = self.s.heap.object_in_place(o)
                        && let Object::List(l) = self.s.heap.get_mut_in_place(o)
                        && let Some(place) = l.get_mut(k.as_int() as usize)
                    {
                        let old = std::mem::replace(place, v);
                        sp -= 3;
                        self.s.heap.dec_in_place(o);
                        self.s.heap.dec_in_place(old);
                        if !self.s.heap.doomed.is_empty() {
                            flow!(self.finalize(cpu));
                        }
                        continue;
                    }
                    let top = sp - 3;
                    cpu.stack[top] = Value::NULL;
                    let act = tri!(self.s.set_item(o, k, v));
                    sp -= 3;
                    self.s.heap.dec_in_place(k);
                    self.s.heap.dec_in_place(o);
                    if !matches!(act, Act::Value(_)) {
                        flow!(self.act(cpu, act, After::Discard));
                    }
                    if !self.s.heap.doomed.is_empty() {
                        flow!(self.finalize(cpu));
                    }
                }
                // [list, …, item] -> [list, …]
                Op::ListAppend => {
                    let v = pop!();
                    self.s.heap.charge(8);
                    if let Object::List(list) = self.s.heap.get_mut_in_place(cpu.stack[sp - i.c as usize]) {
                        list.push(v);
                    }
                }
                // [value] -> [bool]
                Op::ToBool | Op::Not => {
                    let v = cpu.stack[sp - 1];
                    match self.s.truth(v) {
                        Some(t) => {
                            let top = sp - 1;
                            cpu.stack[top] = Value::bool(t == (i.op == Op::ToBool));
                            self.s.heap.dec_in_place(v);
                        }
                        None => flow!(self.ask_truth(cpu)),
                    }
                }
                // [a, b] -> [bool]
                Op::Is => {
                    let b = pop!();
                    let a = pop!();
                    self.s.heap.dec_in_place(a);
                    self.s.heap.dec_in_place(b);
                    if !self.s.heap.doomed.is_empty() {
                        push!(Value::bool((a == b) != (i.c == 1)));
                        flow!(self.finalize(cpu));
                        continue;
                    }
                    decided!((a == b) != (i.c == 1));
                }
                // [] -> [value]
                Op::LoadDeref => {
                    let cell = cpu.stack[base + i.b as usize];
                    let v = match self.s.heap.object_in_place(cell) {
                        Some(Object::Cell(v)) => *v,
                        _ => Value::NULL,
                    };
                    if v.is_null() {
                        stop!(self.unbound_free(cpu, i.b));
                    }
                    self.s.heap.inc_in_place(v);
                    push!(v);
                }
                // [value] -> []
                Op::StoreDeref => {
                    let v = pop!();
                    let cell = cpu.stack[base + i.b as usize];
                    if let Object::Cell(place) = self.s.heap.get_mut_in_place(cell) {
                        let old = std::mem::replace(place, v);
                        self.s.heap.dec_in_place(old);
                    }
                    if !self.s.heap.doomed.is_empty() {
                        flow!(self.finalize(cpu));
                    }
                }
                Op::Contains => {
                    let (item, container) = (cpu.stack[sp - 1 - (1)], cpu.stack[sp - 1]);
                    let act = tri!(self.s.contains(container, item));
                    sp -= 2;
                    self.s.heap.dec_in_place(item);
                    self.s.heap.dec_in_place(container);
                    match act {
                        Act::Value(v) => decided!((v == Value::TRUE) != (i.c == 1)),
                        Act::Prelude(_, mut args) if i.c == 1 => {
                            args.push(Value::TRUE);
                            flow!(self.act(cpu, Act::Prelude("_contains", args), After::Push));
                        }
                        other => flow!(self.act(cpu, other, After::Push)),
                    }
                }
                Op::BinarySlice => {
                    sync!();
                    let act = self.binary_slice(cpu)?;
                    sp = cpu.sp;
                    flow!(self.act(cpu, act, After::Push));
                }
                _ => {
                    flow!(self.cold(cpu, i));
                    if !self.s.heap.doomed.is_empty() {
                        flow!(self.finalize(cpu));
                    }
                }
            }
        }
    }

    /// The line of the person's program that is about to begin.
    fn new_line(&mut self, cpu: &Cpu) -> Option<u32> {
        let code = self.s.tables.code.code(cpu.code);
        (!code.source.library && (code.line_starts[cpu.pc] || cpu.frames.len() < self.depth))
            .then(|| code.positions[cpu.pc].line)
    }

    /// Fills a cache.
    pub fn remember(&mut self, cpu: &Cpu, cache: u16, key: u32, value: u64) {
        self.caches.remember(cpu.cache_base + cache as usize, Cache { key, value });
    }
}
