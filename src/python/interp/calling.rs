//! The calls and returns that programs make most: of builtins with plain arguments, of functions whose parameters are as many as the
//! arguments, `list.append`. All others take the way of `call`.

use super::cpu::Cpu;
use super::frame::{After, FRAMES_BELOW_MAIN};
use super::registers::At;
use super::run::Vm;
use crate::python::code::Op;
use crate::python::heap::{Object, Value};
use crate::python::types::{Act, Fail, LIST_APPEND, native};

/// A function that can be entered at once.
pub struct Callee {
    code: u32,
    globals: Value,
    /// Where the callable lies, and its result will.
    at: usize,
    /// Where its arguments begin.
    base: usize,
    given: usize,
}

/// What became of a call.
pub enum Called {
    Done,
    /// Done; something may have lost its last reference.
    Released,
    Enter(Callee),
    Act(Act),
    Failed(Fail),
    /// A builtin that does not take its arguments as they lie.
    Native(u32),
    Other,
}

impl Vm<'_> {
    /// `[callable, self or NULL, args…] -> [result]`.
    #[inline(always)]
    pub fn call_quickly(&mut self, cpu: &mut Cpu, at: &mut At, argc: usize) -> Called {
        let place = at.sp - argc - 2;
        let f = cpu.stack[place];
        if f == LIST_APPEND
            && argc == 1
            && let Some(Object::List(_)) = self.s.heap.object_in_place(cpu.stack[place + 1])
        {
            self.append_quickly(cpu, at, place);
            return Called::Done;
        }
        if let Some(n) = f.as_native() {
            return self.call_native_quickly(cpu, at, n, place);
        }
        if let Some(Object::Function(function)) = self.s.heap.object_in_place(f) {
            let (id, globals) = (function.code, function.globals);
            let (base, given) = if cpu.stack[place + 1].is_null() { (place + 2, argc) } else { (place + 1, argc + 1) };
            let code = &self.s.tables.code.codes[id as usize];
            if code.simple
                && given == code.arg_count as usize
                && cpu.frames.len() < self.s.facts.recursion_limit as usize + FRAMES_BELOW_MAIN
            {
                return Called::Enter(Callee { code: id, globals, at: place, base, given });
            }
        }
        Called::Other
    }

    /// Begins a function; the registers have been written back.
    #[inline(always)]
    pub fn enter_function(&mut self, cpu: &mut Cpu, f: Callee) {
        let code = &self.s.tables.code.codes[f.code as usize];
        cpu.enter(code, f.code, f.globals, f.at, f.base, f.given, After::Push);
    }

    #[inline(always)]
    fn append_quickly(&mut self, cpu: &mut Cpu, at: &mut At, place: usize) {
        let list = cpu.stack[place + 1];
        self.s.list_push(list, cpu.stack[at.sp - 1]);
        self.s.heap.dec(list);
        at.sp = place;
        if at.budget > 0 && cpu.instructions[at.pc].op == Op::Pop {
            at.skip(1);
        } else {
            cpu.stack[place] = Value::NONE;
            at.sp += 1;
        }
    }

    #[inline(always)]
    fn call_native_quickly(&mut self, cpu: &mut Cpu, at: &mut At, n: u32, place: usize) -> Called {
        let first = place + 1 + usize::from(cpu.stack[place + 1].is_null());
        if !self.takes(n, &cpu.stack[first..at.sp]) {
            return Called::Native(n);
        }
        let done = (native::native(n).call)(self.s, &cpu.stack[first..at.sp]);
        // Most give a value. Nothing else of what they gave is moved: the processor waits long for words that were written in parts.
        let act = match done {
            Ok(Act::Value(v)) => return self.native_gave(cpu, at, place, v),
            Ok(act) => act,
            Err(fail) => match self.s.again_with_buffers(cpu.stack[place], &cpu.stack[first..at.sp], &[], fail) {
                Ok(Act::Value(v)) => return self.native_gave(cpu, at, place, v),
                Ok(act) => act,
                Err(fail) => return Called::Failed(fail),
            },
        };
        self.release(cpu, place + 1..at.sp);
        at.sp = place;
        Called::Act(act)
    }

    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    fn native_gave(&mut self, cpu: &mut Cpu, at: &mut At, place: usize, v: Value) -> Called {
        self.release(cpu, place + 1..at.sp);
        cpu.stack[place] = v;
        at.sp = place + 1;
        self.settle_caches();
        Called::Released
    }

    /// Gives a value to the caller, where that is a frame of the same kind; false, with nothing done, where it is not.
    #[inline(always)]
    pub fn return_quickly(&mut self, cpu: &mut Cpu, at: &mut At, v: Value) -> bool {
        let f = cpu.frames.last().expect("a running thread has a frame");
        if f.after != After::Push || !f.generator.is_null() || !f.namespace.is_null() || cpu.frames.len() < 2 {
            return false;
        }
        self.release(cpu, at.base..at.sp);
        cpu.frames.pop();
        let caller = cpu.frames.last().expect("there are two frames or more");
        let place = caller.sp as usize;
        let callable = std::mem::replace(&mut cpu.stack[place], v);
        at.sp = place + 1;
        at.pc = caller.pc as usize;
        at.base = caller.base as usize;
        cpu.globals = caller.globals;
        let caller_code = caller.code;
        if cpu.code != caller_code {
            cpu.code = caller_code;
            let code = &self.s.tables.code.codes[caller_code as usize];
            cpu.cache_base = code.cache_base as usize;
            cpu.instructions = code.instructions.clone();
            // A thread that went on inside what it called has had no more room than that needed.
            cpu.ensure(at.base + code.height());
        }
        self.s.heap.dec_in_place(callable);
        if at.budget > 0 && v.is_none() && cpu.instructions[at.pc].op == Op::Pop {
            at.skip(1);
            at.sp = place;
        }
        true
    }
}
