//! Handlers of signals: where a thread may be interrupted, and how it goes on afterwards. Which handler runs is decided in
//! Python (`_signal.py`); who is interrupted, and when, is the machine's.

use super::cpu::{Caches, Cpu, Flow};
use super::frame::{After, Restart};
use super::image::Image;
use super::run::{Step, Vm};
use crate::abi::Syscall;
use crate::base::{Instant, Tid};
use crate::python::code::{Code, Op};
use crate::python::heap::{Object, Value};
use crate::python::types::{Act, Fail, Tables};
use std::rc::Rc;

/// A system call that is interrupted: what goes on after the handlers (`None`: nothing), and until when.
pub type Interrupted = (Option<Rc<Syscall>>, Option<Instant>);

impl Image {
    /// Whether the thread stands where CPython's loop would look for signals and other threads: before a jump back, at the
    /// beginning of a function, after a call; never inside what CPython has in C.
    #[must_use]
    pub fn at_switch_point(&self, tables: &Tables, tid: Tid) -> bool {
        let thread = self.thread(tid);
        let Some(frame) = thread.frames.last() else { return false };
        if thread.result.is_some() || thread.injected.is_some() || thread.waiting.is_some() {
            return false;
        }
        is_switch_point(tables.code.code(frame.code), frame.pc as usize)
    }

    /// Handlers failed before all had run: the others wait.
    #[must_use]
    pub fn wants_handlers(&self) -> bool {
        self.space.attention
    }

    /// Lets the main thread run the handlers of these signals (a set) before it goes on.
    pub fn handle_signals(
        &mut self,
        tables: &mut Tables,
        caches: &mut Caches,
        tid: Tid,
        signals: u64,
        interrupted: Option<Interrupted>,
    ) {
        self.space.tripped |= signals;
        self.space.attention = false;
        std::mem::swap(&mut self.space.tables, tables);
        let mut thread = std::mem::take(self.thread_mut(tid));
        caches.fit(self.space.tables.code.caches + 4096, self.space.cache_space);
        let about = thread.waiting.take().flatten();
        let mut cpu = Cpu::load(&mut thread, &self.space);
        let mut vm = Vm { s: &mut self.space, caches, depth: 0 };
        let after = match interrupted {
            Some((call, deadline)) => {
                cpu.restarts.push(Restart { call, deadline, about });
                After::Restart
            }
            None => vm.stand_after_switch_point(&mut cpu),
        };
        let depth = cpu.restarts.len();
        // The lowest is taken whatever comes of it: a handler that cannot even be called has had its signal.
        let first = vm.s.tripped.trailing_zeros();
        vm.s.tripped &= vm.s.tripped.wrapping_sub(1);
        let number = if first < u64::BITS { i64::from(first) + 1 } else { 0 };
        let step = vm.act(&mut cpu, Act::Prelude("_run_handlers", vec![Value::int(number)]), after);
        cpu.save(&mut thread);
        if let Err(Fail::Raise(e)) = step {
            // The stack is too deep for a handler: that is what its signal came to.
            self.space.attention = self.space.tripped != 0;
            if after == After::Restart {
                thread.restarts.truncate(depth - 1);
            }
            thread.injected = Some(e);
        }
        *self.thread_mut(tid) = thread;
        std::mem::swap(&mut self.space.tables, tables);
    }
}

/// A jump back belongs to the line where its loop begins, when that is a `while`.
pub(super) fn loop_head(code: &Code, at: usize) -> usize {
    let Some(jump) = code.instructions.get(at).filter(|i| i.op == Op::Jump && i.a == 1) else { return at };
    let head = jump.c as usize;
    let is_while = code.instructions.get(head).is_some_and(|target| target.op != Op::ForIter);
    if is_while { head } else { at }
}

/// Whether CPython's loop would look for others just before instruction `at`.
pub(super) fn is_switch_point(code: &Code, at: usize) -> bool {
    let is_jump_back = code.instructions.get(at).is_some_and(|next| next.op == Op::Jump && next.a == 1);
    let is_after_call = at > 0 && matches!(code.instructions[at - 1].op, Op::Call | Op::CallKw | Op::CallEx);
    !code.source.hidden && (at == 0 || is_jump_back || is_after_call)
}

impl Vm<'_> {
    /// Whether the running thread stands at such a place.
    pub(super) fn stands_at_switch_point(&self, cpu: &Cpu) -> bool {
        is_switch_point(self.s.tables.code.code(cpu.code), cpu.pc)
    }

    /// An exception of a handler belongs to the instruction that was interrupted: the one before `pc`.
    fn stand_after_switch_point(&mut self, cpu: &mut Cpu) -> After {
        let next = cpu.instructions.get(cpu.pc).copied();
        if next.is_some_and(|next| next.op == Op::Jump && next.a == 1) {
            cpu.pc += 1;
            return After::Jump;
        }
        if cpu.pc == 0 {
            cpu.pc = 1;
            return After::Begin;
        }
        After::Discard
    }

    /// The handlers have run: the thread goes on where it was.
    pub(super) fn handlers_ended(&mut self, cpu: &mut Cpu, v: Value, after: After) -> Step {
        self.s.heap.dec(v);
        match after {
            After::Jump => cpu.pc = cpu.instructions[cpu.pc - 1].c as usize,
            After::Begin => cpu.pc = 0,
            _ => {
                let restart = cpu.restarts.pop().expect("who restarts has been interrupted");
                match restart.call {
                    None => cpu.push(Value::NONE),
                    Some(call) => {
                        let deadline = restart.deadline;
                        let resume = Syscall::Signal(crate::abi::SignalCall::Resume { call, deadline });
                        return Ok(Flow::Syscall(Rc::new(resume), restart.about));
                    }
                }
            }
        }
        Ok(Flow::Next)
    }

    /// A row for each frame of the program, innermost first: code, line, place, globals, variables.
    pub(super) fn frame_rows(&mut self, cpu: &Cpu) -> Value {
        let mut rows = Vec::new();
        for index in (0..cpu.frames.len()).rev() {
            let frame = cpu.frames[index];
            let code = self.s.tables.code.code(frame.code).clone();
            if code.source.hidden {
                continue;
            }
            let at = (frame.pc as usize).saturating_sub(1);
            let at = loop_head(&code, at);
            let line = code.positions.get(at).map_or(code.first_line, |position| position.line);
            let variables = if code.flags.optimized {
                self.variables(cpu, &code, frame.base as usize)
            } else {
                self.s.heap.own(frame.namespace)
            };
            let globals = self.s.heap.own(frame.globals);
            let place = Value::int(at as i64 * 2);
            rows.push(self.s.tuple(vec![
                Value::code(frame.code),
                Value::int(i64::from(line)),
                place,
                globals,
                variables,
            ]));
        }
        self.s.list(rows)
    }

    /// A dict of the local variables of a frame that stands at `base`, without the hidden ones.
    pub(super) fn variables(&mut self, cpu: &Cpu, code: &Code, base: usize) -> Value {
        let d = self.s.dict();
        for (k, name) in code.local_names.iter().enumerate() {
            let mut v = cpu.stack[base + k];
            if let Some(Object::Cell(inner)) = self.s.heap.object(v) {
                v = *inner;
            }
            if !v.is_null() && !self.s.tables.code.names.text(*name).starts_with('.') {
                let key = self.s.name_value(*name);
                self.s.heap.inc(v);
                self.s.dict_set_str(d, key, v);
            }
        }
        d
    }
}
