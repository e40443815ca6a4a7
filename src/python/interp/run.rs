//! The loop: the instructions that programs run most, in place; all others go to their families.

use super::calling::Called;
use super::cpu::{Cache, Caches, Cpu, Flow};
use super::frame::After;
use super::quick_operator::{binary_quickly, compare_quickly};
use super::registers::{At, Outcome};
use crate::python::code::Op;
use crate::python::heap::{Object, Value};
use crate::python::types::next::Next;
use crate::python::types::{About, Fail, Space};
use std::rc::Rc;

/// How the loop ended.
pub enum End {
    Budget,
    Syscall(Rc<crate::abi::Syscall>, Option<About>),
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
        let mut at = At { pc: cpu.pc, sp: cpu.sp, base: cpu.base, budget: *left };
        macro_rules! sync {
            () => {{
                *left = at.budget;
                cpu.pc = at.pc;
                cpu.sp = at.sp;
                cpu.base = at.base;
            }};
        }
        macro_rules! reload {
            () => {{
                at.pc = cpu.pc;
                at.sp = cpu.sp;
                at.base = cpu.base;
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
                cpu.stack[at.sp] = v;
                at.sp += 1;
            }};
        }
        macro_rules! pop {
            () => {{
                at.sp -= 1;
                cpu.stack[at.sp]
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
        // What lost its last reference, and has a finalizer, is finalized.
        macro_rules! finish {
            () => {
                if self.s.heap.has_doomed() {
                    flow!(self.finalize(cpu));
                }
            };
        }
        macro_rules! returned {
            ($v:expr) => {
                if self.return_quickly(cpu, &mut at, $v) {
                    finish!();
                } else {
                    flow!(self.return_value(cpu, $v));
                }
            };
        }
        // What an instruction has found: stored where the next one would store it, counted as the two that it is.
        macro_rules! found {
            ($v:expr) => {{
                let v = $v;
                let next = cpu.instructions[at.pc];
                if next.op == Op::StoreFast && at.budget > 0 {
                    at.budget -= 1;
                    at.pc += 1;
                    let old = std::mem::replace(&mut cpu.stack[at.base + next.b as usize], v);
                    self.s.heap.dec_in_place(old);
                    finish!();
                } else {
                    push!(v);
                }
            }};
        }
        // A truth: the jump that asks for it is done at once.
        macro_rules! decided {
            ($r:expr) => {{
                let r: bool = $r;
                let next = cpu.instructions[at.pc];
                if at.budget > 0 && (next.op == Op::JumpIfFalse || next.op == Op::JumpIfTrue) {
                    at.budget -= 1;
                    at.pc = if r == (next.op == Op::JumpIfTrue) { next.c as usize } else { at.pc + 1 };
                } else {
                    push!(Value::bool(r));
                }
            }};
        }
        macro_rules! done {
            ($e:expr) => {
                match $e {
                    Outcome::Done => {}
                    Outcome::Found(v) => found!(v),
                    Outcome::Decided(truth) => decided!(truth),
                    Outcome::Replaced(old) => {
                        self.s.heap.dec_in_place(old);
                        finish!();
                    }
                    Outcome::Unbound(slot) => stop!(self.unbound_local(cpu, slot)),
                }
            };
        }
        loop {
            if at.budget == 0 {
                sync!();
                return Ok(End::Budget);
            }
            at.budget -= 1;
            let i = cpu.instructions[at.pc];
            at.pc += 1;
            match i.op {
                // [] -> [value]
                Op::LoadFast => done!(self.push_local(cpu, &mut at, i.b)),
                // Two or three instructions in one: see their own file.
                Op::LoadFastAttr => done!(self.load_fast_attr(cpu, &mut at, i)),
                Op::LoadFastMethod => done!(self.load_fast_method(cpu, &mut at, i)),
                Op::CopyAttr => done!(self.copy_attr(cpu, &mut at, i)),
                Op::FastCopyAttr => done!(self.fast_copy_attr(cpu, &mut at, i)),
                Op::SwapStoreAttr => done!(self.swap_store_attr(cpu, &mut at, i)),
                Op::LoadIntCompare => done!(self.load_int_compare(cpu, &mut at, i)),
                Op::Fast2Subscript => done!(self.fast2_subscript(cpu, &mut at, i)),
                Op::Fast2StoreSubscript => done!(self.fast2_store_subscript(cpu, &mut at, i)),
                Op::IntBinary => done!(self.value_binary(cpu, &mut at, i, Value::int(i64::from(i.c)))),
                Op::ConstBinary => {
                    let w = self.s.constant(i.c, cpu.code);
                    done!(self.value_binary(cpu, &mut at, i, w));
                }
                Op::FastIntBinary => done!(self.fast_int_binary(cpu, &mut at, i)),
                Op::FastIntCompare => done!(self.fast_int_compare(cpu, &mut at, i)),
                Op::Fast2Binary => done!(self.fast2_binary(cpu, &mut at, i)),
                Op::Fast2Compare => done!(self.fast2_compare(cpu, &mut at, i)),
                Op::LoadFast2 => done!(self.push_locals(cpu, &mut at, i)),
                Op::LoadConst => {
                    let v = self.s.constant(i.c, cpu.code);
                    self.s.heap.inc_in_place(v);
                    push!(v);
                }
                Op::LoadInt => push!(Value::int(i64::from(i.c))),
                Op::StoreFast => done!(self.store_local(cpu, &mut at, i.b)),
                Op::StoreFastLoadFast => done!(self.store_load_locals(cpu, &mut at, i)),
                Op::StoreFast2 => self.store_locals(cpu, &mut at, i),
                // [value] -> []
                Op::Pop | Op::PopIter => {
                    let v = pop!();
                    self.s.heap.dec_in_place(v);
                    finish!();
                }
                // [value_n, …] -> [value_n, …, value_n]
                Op::Copy => {
                    let v = cpu.stack[at.sp - i.c as usize];
                    self.s.heap.inc_in_place(v);
                    push!(v);
                }
                Op::Swap => {
                    let top = at.sp - 1;
                    cpu.stack.swap(top, at.sp - i.c as usize);
                }
                Op::PushNull => push!(Value::NULL),
                // [left, right] -> [result]
                Op::Binary => match binary_quickly(cpu, &mut at, i.a) {
                    Some(v) => found!(v),
                    None => flow!(self.binary_op(cpu, i.a, i.b != 0)),
                },
                Op::Compare => match compare_quickly(cpu, &mut at, i.a) {
                    Some(truth) => decided!(truth),
                    None => flow!(self.compare_op(cpu, i.a)),
                },
                // [value] -> []
                Op::JumpIfFalse | Op::JumpIfTrue => match self.pop_truth(cpu, &mut at) {
                    Some(truth) if truth == (i.op == Op::JumpIfTrue) => at.pc = i.c as usize,
                    Some(_) => {}
                    None => flow!(self.ask_truth(cpu)),
                },
                Op::JumpIfNone | Op::JumpIfNotNone => {
                    let v = pop!();
                    if v.is_none() == (i.op == Op::JumpIfNone) {
                        at.pc = i.c as usize;
                    }
                    self.s.heap.dec(v);
                }
                Op::Jump => {
                    // Looked at before the jump: a failure belongs to the line that jumps.
                    if i.a == 1 && (self.s.heap.collection_due() || self.s.heap.over_limit()) {
                        sync!();
                        self.collect(cpu)?;
                    }
                    at.pc = i.c as usize;
                }
                // [iterator] -> [iterator, item] or jump
                Op::ForIter => {
                    let it = cpu.stack[at.sp - 1];
                    if let Some(v) = self.item_quickly(it) {
                        found!(v);
                        continue;
                    }
                    if let Some(Object::Generator(_)) = self.s.heap.object_in_place(it) {
                        sync!();
                        if self.resume_quickly(cpu, it) {
                            reload!();
                            continue;
                        }
                        self.s.heap.inc_in_place(it);
                        flow!(self.resume(cpu, it, Value::NULL, After::GenFor));
                        continue;
                    }
                    if tri!(self.pair_quickly(cpu, &mut at, i, it)) {
                        continue;
                    }
                    match self.s.next(it) {
                        Ok(Next::Item(v)) => found!(v),
                        Ok(Next::Done) => at.pc = i.c as usize,
                        other => flow!(self.drive_for(cpu, other)),
                    }
                }
                // [value] -> (to the resumer)
                Op::Yield => {
                    sync!();
                    match self.yield_quickly(cpu) {
                        Some(v) => {
                            reload!();
                            found!(v);
                        }
                        None => flow!(self.yield_value(cpu)),
                    }
                }
                Op::GetIter => {
                    if let Some(act) = tri!(self.iter_in_place(cpu, &mut at)) {
                        flow!(self.act(cpu, act, After::Push));
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
                    if !self.load_attr_quickly(cpu, &at, i) {
                        flow!(self.load_attr(cpu, i.b, i.c));
                    }
                }
                // [object] -> [method, object] or [value, NULL]
                Op::LoadMethod => {
                    if let Err(key) = self.load_method_quickly(cpu, &mut at, i) {
                        flow!(self.load_method(cpu, i.b, i.c, key));
                    }
                }
                // [value, object] -> []
                Op::StoreAttr => {
                    if self.store_attr_quickly(cpu, &mut at, i) {
                        finish!();
                    } else {
                        flow!(self.store_attr(cpu, i.b, i.c));
                    }
                }
                // [callable, self or NULL, args…] -> [result]
                Op::Call => match self.call_quickly(cpu, &mut at, i.c as usize) {
                    Called::Done => {}
                    Called::Released => finish!(),
                    Called::Enter(callee) => {
                        sync!();
                        self.enter_function(cpu, callee);
                        reload!();
                    }
                    Called::Act(act) => {
                        flow!(self.act(cpu, act, After::Push));
                        finish!();
                    }
                    Called::Failed(fail) => stop!(fail),
                    Called::Native(n) => {
                        flow!(self.call_native(cpu, n, i.c as usize, &[], After::Push));
                        finish!();
                    }
                    Called::Other => {
                        flow!(self.call(cpu, i.c as usize, &[], After::Push));
                        finish!();
                    }
                },
                // [value] -> (to the caller)
                Op::Return => {
                    let v = pop!();
                    returned!(v);
                }
                Op::ReturnConst => {
                    let v = self.s.constant(i.c, cpu.code);
                    self.s.heap.inc_in_place(v);
                    if at.budget == 0 {
                        push!(v);
                        continue;
                    }
                    at.skip(1);
                    returned!(v);
                }
                // [object, key] -> [value]
                Op::BinarySubscript => {
                    if self.load_item_quickly(cpu, &mut at) {
                        continue;
                    }
                    if let Some(act) = tri!(self.load_item(cpu, &mut at)) {
                        flow!(self.act(cpu, act, After::Push));
                    }
                }
                // [value, object, key] -> []
                Op::StoreSubscript => {
                    if !self.store_item_quickly(cpu, &mut at)
                        && let Some(act) = tri!(self.store_item(cpu, &mut at))
                    {
                        flow!(self.act(cpu, act, After::Discard));
                    }
                    finish!();
                }
                // [list, …, item] -> [list, …]
                Op::ListAppend => {
                    let v = pop!();
                    self.s.heap.charge(8);
                    if let Object::List(list) = self.s.heap.get_mut_in_place(cpu.stack[at.sp - i.c as usize]) {
                        list.push(v);
                    }
                }
                // [value] -> [bool]
                Op::ToBool | Op::Not => match self.pop_truth(cpu, &mut at) {
                    Some(truth) => push!(Value::bool(truth == (i.op == Op::ToBool))),
                    None => flow!(self.ask_truth(cpu)),
                },
                // [a, b] -> [bool]
                Op::Is => {
                    let b = pop!();
                    let a = pop!();
                    self.s.heap.dec(a);
                    self.s.heap.dec(b);
                    if self.s.heap.has_doomed() {
                        push!(Value::bool((a == b) != (i.c == 1)));
                        flow!(self.finalize(cpu));
                        continue;
                    }
                    decided!((a == b) != (i.c == 1));
                }
                Op::LoadDeref => {
                    if !self.load_cell(cpu, &mut at, i.b) {
                        stop!(self.unbound_free(cpu, i.b));
                    }
                }
                Op::StoreDeref => {
                    self.store_cell(cpu, &mut at, i.b);
                    finish!();
                }
                Op::Contains => {
                    let (item, container) = (cpu.stack[at.sp - 2], cpu.stack[at.sp - 1]);
                    let answer = tri!(self.s.contains_plainly(container, item));
                    at.sp -= 2;
                    match answer {
                        Some(answer) => {
                            self.s.heap.dec(item);
                            self.s.heap.dec(container);
                            decided!(answer != (i.c == 1));
                        }
                        None => flow!(self.ask_contains(cpu, container, item, i.c == 1)),
                    }
                }
                Op::BinarySlice => {
                    sync!();
                    let act = self.binary_slice(cpu)?;
                    at.sp = cpu.sp;
                    flow!(self.act(cpu, act, After::Push));
                }
                _ => {
                    flow!(self.cold(cpu, i));
                    finish!();
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
