//! Returning and unwinding: what happens to a frame at its end, which handler gets an exception, `__del__`.

use super::cpu::{Cpu, Flow};
use super::frame::{After, Frame};
use super::run::{Step, Vm};
use crate::python::code::sym;
use crate::python::heap::{GeneratorState, Level, Object, Value};
use crate::python::types::{Act, Fail, classes};
use std::rc::Rc;

impl Vm<'_> {
    /// The running frame returns a value; takes it.
    pub fn return_value(&mut self, cpu: &mut Cpu, v: Value) -> Step {
        let f = self.leave(cpu);
        if !f.generator.is_null() {
            return self.generator_returns(cpu, f, v);
        }
        assert!(!cpu.frames.is_empty(), "unwind: the bottom frame of a thread must not return");
        let callable = cpu.pop();
        match f.after {
            After::Init | After::InitFor => {
                self.s.heap.dec(callable);
                // [instance] stays
                self.deliver(cpu, v, After::Init)
            }
            after => {
                self.s.heap.dec(callable);
                self.deliver(cpu, v, after)
            }
        }
    }

    /// Pops the running frame, releases its stack, goes back to the caller. The callee's callable is left on top.
    pub(super) fn leave(&mut self, cpu: &mut Cpu) -> Frame {
        let f = cpu.frames.pop().expect("a running thread has a frame");
        for k in f.base as usize..cpu.sp {
            let old = std::mem::replace(&mut cpu.stack[k], Value::NULL);
            self.s.heap.dec(old);
        }
        if !f.namespace.is_null() {
            self.s.heap.dec(f.namespace);
        }
        if cpu.frames.is_empty() {
            cpu.sp = f.base as usize;
            return f;
        }
        cpu.enter_top(self.s);
        if f.generator.is_null() {
            // The place of the result holds the callable.
            cpu.sp += 1;
        }
        f
    }

    // ---- exceptions ----------------------------------------------------------------------------------------------

    /// Goes to the handler of a failure; an error means that nobody can handle it.
    pub fn unwind(&mut self, cpu: &mut Cpu, fail: Fail) -> Result<(), Fail> {
        let exception = match fail {
            Fail::Raise(e) => e,
            Fail::Memory => self.s.exception(classes::MEMORY_ERROR, vec![]),
            other => return Err(other),
        };
        self.set_context(exception, cpu.handling());
        self.add_level(cpu, exception);
        self.unwind_from(cpu, exception)
    }

    /// As `unwind`, for an exception that is raised again: the present frame is told already.
    pub fn unwind_again(&mut self, cpu: &mut Cpu, exception: Value) -> Result<(), Fail> {
        self.unwind_from(cpu, exception)
    }

    fn unwind_from(&mut self, cpu: &mut Cpu, exception: Value) -> Result<(), Fail> {
        loop {
            let code = self.s.tables.code.code(cpu.code).clone();
            if let Some(h) = code.handler(cpu.pc as u32 - 1) {
                let height = cpu.base + code.local_names.len() + h.depth as usize;
                while cpu.sp > height {
                    let v = cpu.pop();
                    self.s.heap.dec(v);
                }
                if h.push_lasti {
                    cpu.push(Value::int(cpu.pc as i64 - 1));
                }
                cpu.push(exception);
                cpu.pc = h.target as usize;
                return Ok(());
            }
            if cpu.frames.len() <= 1 {
                return Err(Fail::Raise(exception));
            }
            if self.leave_by_exception(cpu, exception)? {
                return Ok(());
            }
            self.add_level(cpu, exception);
        }
    }

    /// Leaves the running frame by an exception; true when that ended it (a `for` loop took StopIteration …).
    fn leave_by_exception(&mut self, cpu: &mut Cpu, exception: Value) -> Result<bool, Fail> {
        if let Some((object, name)) = self.asked_for(cpu, exception) {
            self.tell_asked(exception, object, name);
        }
        self.keep_locals(cpu, exception);
        let f = self.leave(cpu);
        if !f.generator.is_null() {
            self.generator_ended(cpu, f.generator);
            let stop = self.s.is_instance(exception, classes::STOP_ITERATION);
            self.s.heap.dec(f.generator);
            if stop {
                // PEP 479 is in the generator's own code; what gets here came from outside.
                return Ok(false);
            }
            return Ok(false);
        }
        let callable = cpu.pop();
        self.s.heap.dec(callable);
        match f.after {
            After::ForIter | After::ForKept | After::ForTest
                if self.s.is_instance(exception, classes::STOP_ITERATION) =>
            {
                self.s.heap.dec(exception);
                cpu.pc = cpu.instructions[cpu.pc - 1].c as usize;
                Ok(true)
            }
            After::Init | After::InitFor => {
                let instance = cpu.pop();
                self.s.heap.dec(instance);
                let ends = f.after == After::InitFor && self.s.is_instance(exception, classes::STOP_ITERATION);
                if ends {
                    self.s.heap.dec(exception);
                    cpu.pc = cpu.instructions[cpu.pc - 1].c as usize;
                }
                Ok(ends)
            }
            After::Restart => {
                cpu.restarts.pop();
                Ok(false)
            }
            After::Finalizer => {
                self.s.heap.finalizer_ended();
                self.s.heap.dec(exception);
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// The variables of a frame that ends by an exception live as long as the exception.
    fn keep_locals(&mut self, cpu: &mut Cpu, exception: Value) {
        let code = self.s.tables.code.code(cpu.code).clone();
        if code.source.library {
            return;
        }
        let end = (cpu.base + code.local_names.len()).min(cpu.sp);
        let Object::Exception(e) = self.s.heap.get_mut(exception) else { return };
        let e = Rc::make_mut(e);
        for place in &mut cpu.stack[cpu.base..end] {
            if place.is_handle() && *place != exception && e.frames.len() < 50_000 {
                e.frames.push(std::mem::replace(place, Value::NULL));
            }
        }
    }

    /// The exception being handled becomes the context of a new one.
    pub(super) fn set_context(&mut self, exception: Value, handled: Value) {
        if handled.is_null() || handled == exception {
            return;
        }
        let Object::Exception(e) = self.s.heap.get(exception) else { return };
        if !e.context.is_null() {
            return;
        }
        // No loops: a context chain that leads back to the exception is cut. To one that nobody else knows none leads.
        // A loop that the program made among the others is left alone: a second walker, half as fast, meets the first.
        let (mut at, mut slow, mut odd) = (handled, handled, false);
        let is_known = self.s.heap.count(exception) > 1;
        while is_known && let Some(Object::Exception(e)) = self.s.heap.object(at) {
            let next = e.context;
            if next == slow {
                break;
            }
            if odd && let Some(Object::Exception(e)) = self.s.heap.object(slow) {
                slow = e.context;
            }
            odd = !odd;
            if next == exception {
                if let Object::Exception(e) = self.s.heap.get_mut(at) {
                    Rc::make_mut(e).context = Value::NULL;
                }
                self.s.heap.dec(exception);
                break;
            }
            at = next;
        }
        self.s.heap.inc(handled);
        if let Object::Exception(e) = self.s.heap.get_mut(exception) {
            Rc::make_mut(e).context = handled;
        }
    }

    /// A frame in which nothing ran yet is where its first instruction is.
    fn add_level(&mut self, cpu: &Cpu, exception: Value) {
        let at = super::handlers::loop_head(self.s.tables.code.code(cpu.code), cpu.pc.saturating_sub(1));
        let level = Level { code: cpu.code, at: at as u32 };
        if self.s.tables.code.code(cpu.code).source.hidden {
            return;
        }
        if let Object::Exception(e) = self.s.heap.get_mut(exception) {
            let e = Rc::make_mut(e);
            if e.levels.len() < 5_000 {
                e.levels.push(level);
            }
        }
    }

    // ---- finalizers ----------------------------------------------------------------------------------------------

    /// Runs what is due at the death of objects, one after the other: `__del__`, `finally` of generators, callbacks of weak references.
    pub fn finalize(&mut self, cpu: &mut Cpu) -> Step {
        while let Some(v) = self.s.heap.next_doomed() {
            let finalizer = match self.s.heap.object(v) {
                Some(Object::Generator(_)) => None,
                Some(Object::WeakRef { callback, .. }) => Some(*callback),
                _ => self.s.class_attr(self.s.class_of(v), sym::DEL),
            };
            let act = match finalizer {
                Some(f) => Act::Prelude("_finalize", vec![self.s.heap.own(f), v]),
                None if matches!(self.s.heap.object(v), Some(Object::Generator(_))) => {
                    Act::Prelude("_close_quietly", vec![v])
                }
                None => {
                    self.s.heap.finalizer_ended();
                    self.s.heap.dec(v);
                    continue;
                }
            };
            let begun = self.act(cpu, act, After::Finalizer);
            if begun.is_err() {
                self.s.heap.finalizer_ended();
            }
            return begun;
        }
        Ok(Flow::Next)
    }

    /// Looks for cycles; also where the limit of memory is felt.
    pub fn collect(&mut self, _cpu: &mut Cpu) -> Result<(), Fail> {
        self.s.heap.collect();
        if self.s.heap.over_limit() { Err(Fail::Memory) } else { Ok(()) }
    }

    // ---- generators ----------------------------------------------------------------------------------------------

    /// A generator's frame is over: it is finished, its caller's handled exception comes back.
    pub fn generator_ended(&mut self, cpu: &mut Cpu, generator: Value) {
        self.s.heap.dec(cpu.handled);
        cpu.handled = cpu.saved_handled.pop().flatten().unwrap_or(Value::NULL);
        if let Object::Generator(g) = self.s.heap.get_mut(generator) {
            let g = Rc::make_mut(g);
            g.state = GeneratorState::Finished;
            g.values.clear();
        }
    }

    fn generator_returns(&mut self, cpu: &mut Cpu, f: Frame, v: Value) -> Step {
        self.generator_ended(cpu, f.generator);
        self.s.heap.dec(f.generator);
        match f.after {
            After::GenFor => {
                self.s.heap.dec(v);
                cpu.pc = cpu.instructions[cpu.pc - 1].c as usize;
                Ok(Flow::Next)
            }
            After::GenSend => {
                cpu.push(v);
                cpu.pc = cpu.instructions[cpu.pc - 1].c as usize;
                Ok(Flow::Next)
            }
            _ => {
                let args = if v.is_none() { vec![] } else { vec![v] };
                let e = self.s.exception(classes::STOP_ITERATION, args);
                Err(Fail::Raise(e))
            }
        }
    }
}
