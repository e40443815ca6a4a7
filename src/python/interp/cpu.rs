//! The registers of a running thread, and the small operations on its stack and frames.

use super::expression::Prepared;
use super::frame::{After, Frame, Restart, Thread};
use crate::python::code::{Code, Instruction};
use crate::python::heap::Value;
use crate::python::types::Space;
use std::rc::Rc;

/// One inline cache: valid while `key` (shape or class) is met again. Key 0 is never met.
#[derive(Clone, Copy, Default)]
pub struct Cache {
    pub key: u32,
    pub value: u64,
}

/// Inline caches of all code: not state, may be dropped at any time, never influence a result.
#[derive(Default)]
pub struct Caches {
    pub entries: Vec<Cache>,
    /// What was remembered for other keys: place in `entries` and entry, by a hash of place and key.
    others: Vec<(u32, Cache)>,
    pub space: u32,
    /// Expressions of a person, compiled.
    pub prepared: Prepared,
}

impl Caches {
    /// Forgets everything.
    pub fn clear(&mut self) {
        self.entries.fill(Cache::default());
        self.others.clear();
    }

    /// Fills the place of a cache.
    pub fn remember(&mut self, at: usize, cache: Cache) {
        const OTHERS: usize = 256;
        self.others.resize(OTHERS, (0, Cache::default()));
        self.others[other(at, cache.key)] = (at as u32, cache);
        self.entries[at] = cache;
    }

    /// Brings back what was remembered in this place for this key, before another came.
    pub fn recall(&mut self, at: usize, key: u32) -> Option<Cache> {
        let (place, cache) = *self.others.get(other(at, key))?;
        if place as usize != at || cache.key != key || key == 0 {
            return None;
        }
        self.entries[at] = cache;
        Some(cache)
    }

    /// Makes the caches fit for a process.
    pub fn fit(&mut self, caches: u32, space: u32) {
        if self.space != space {
            self.clear();
            self.space = space;
        }
        if self.entries.len() < caches as usize {
            self.entries.resize(caches as usize + 64, Cache::default());
        }
    }
}

fn other(at: usize, key: u32) -> usize {
    (at ^ (key as usize).wrapping_mul(0x9E37)) & 255
}

/// A thread while it runs. `frames.last()` is the running frame; its `pc` and `sp` are current only when saved.
#[repr(C)]
pub struct Cpu {
    // In this order: were `pc`, `sp` and `base` side by side they would be read two at a time, and the processor waits long for such
    // a word when its halves were written one by one just before.
    pub pc: usize,
    pub stack: Vec<Value>,
    pub sp: usize,
    pub frames: Vec<Frame>,
    pub base: usize,
    pub instructions: Rc<[Instruction]>,
    pub code: u32,
    pub cache_base: usize,
    pub globals: Value,
    /// What the running generator, or else the thread's own frames, handle; those of its resumers lie in `saved_handled`.
    pub handled: Value,
    pub saved_handled: Vec<Option<Value>>,
    pub restarts: Vec<Restart>,
}

/// What the loop does after a cold instruction.
#[derive(Debug)]
pub enum Flow {
    Next,
    /// Stop: the thread wants something from the kernel, or cannot go on.
    Syscall(Rc<crate::abi::Syscall>, Option<crate::python::types::About>),
}

impl Cpu {
    /// Takes a thread's state into registers.
    pub fn load(thread: &mut Thread, space: &Space) -> Cpu {
        let top = *thread.frames.last().expect("a thread that runs has a frame");
        let code = space.tables.code.code(top.code);
        let mut cpu = Cpu {
            instructions: Rc::clone(&code.instructions),
            stack: std::mem::take(&mut thread.stack),
            frames: std::mem::take(&mut thread.frames),
            pc: top.pc as usize,
            base: top.base as usize,
            sp: top.sp as usize,
            code: top.code,
            cache_base: code.cache_base as usize,
            globals: top.globals,
            handled: thread.handled.take().unwrap_or(Value::NULL),
            saved_handled: std::mem::take(&mut thread.saved_handled),
            restarts: std::mem::take(&mut thread.restarts),
        };
        let height = cpu.base + code.height();
        if cpu.stack.len() < height {
            cpu.stack.resize(height, Value::NULL);
        }
        cpu
    }

    /// What `sys.exception()` is: a generator that handles nothing sees what those handle who asked it to go on.
    pub fn handling(&self) -> Value {
        if !self.handled.is_null() {
            return self.handled;
        }
        self.saved_handled.iter().rev().find_map(|e| *e).unwrap_or(Value::NULL)
    }

    /// Puts the registers back into the thread.
    pub fn save(mut self, thread: &mut Thread) {
        self.save_frame();
        self.stack.truncate(self.sp);
        thread.stack = self.stack;
        thread.frames = self.frames;
        thread.handled = if self.handled.is_null() { None } else { Some(self.handled) };
        thread.saved_handled = self.saved_handled;
        thread.restarts = self.restarts;
    }

    /// Reads the registers from the topmost frame.
    pub fn enter_top(&mut self, space: &Space) {
        let f = *self.frames.last().expect("a thread that runs has a frame");
        let code = space.tables.code.code(f.code);
        self.pc = f.pc as usize;
        self.base = f.base as usize;
        self.sp = f.sp as usize;
        self.code = f.code;
        self.globals = f.globals;
        self.cache_base = code.cache_base as usize;
        self.instructions = code.instructions.clone();
        self.ensure(self.base + code.height());
    }

    /// Writes pc and sp into the topmost frame.
    #[inline(always)]
    pub fn save_frame(&mut self) {
        if let Some(f) = self.frames.last_mut() {
            f.pc = self.pc as u32;
            f.sp = self.sp as u32;
        }
    }

    #[inline(always)]
    pub fn ensure(&mut self, height: usize) {
        if self.stack.len() < height {
            self.grow(height);
        }
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self, height: usize) {
        self.stack.resize(height * 2, Value::NULL);
    }

    #[inline(always)]
    pub fn push(&mut self, v: Value) {
        let sp = self.sp;
        if sp >= self.stack.len() {
            self.grow(sp + 16);
        }
        self.stack[sp] = v;
        self.sp = sp + 1;
    }

    #[inline(always)]
    pub fn pop(&mut self) -> Value {
        self.sp -= 1;
        self.stack[self.sp]
    }

    #[inline(always)]
    pub fn top(&self) -> Value {
        self.stack[self.sp - 1]
    }

    /// The value `depth` places below the top (0 = top).
    #[inline(always)]
    pub fn peek(&self, depth: usize) -> Value {
        self.stack[self.sp - 1 - depth]
    }

    /// Takes the `n` topmost values, lowest first.
    pub fn pop_many(&mut self, n: usize) -> Vec<Value> {
        self.sp -= n;
        self.stack[self.sp..self.sp + n].to_vec()
    }

    /// The function whose frame runs: it lies where its result will go.
    pub fn running_callable(&self) -> Value {
        let n = self.frames.len();
        if n < 2 { Value::NULL } else { self.stack[self.frames[n - 2].sp as usize] }
    }

    /// Starts a frame whose arguments lie in place from `base` on, `given` of them; the caller's result goes to `at`.
    #[inline(always)]
    pub fn enter(
        &mut self,
        code: &Rc<Code>,
        id: u32,
        globals: Value,
        at: usize,
        base: usize,
        given: usize,
        after: After,
    ) {
        if let Some(f) = self.frames.last_mut() {
            f.pc = self.pc as u32;
            f.sp = at as u32;
        }
        let locals = code.local_names.len();
        self.ensure(base + code.height());
        if given < locals {
            self.stack[base + given..base + locals].fill(Value::NULL);
        }
        self.base = base;
        self.sp = base + locals;
        self.pc = 0;
        self.globals = globals;
        self.cache_base = code.cache_base as usize;
        if self.code != id || self.frames.is_empty() {
            self.instructions = code.instructions.clone();
        }
        self.code = id;
        self.frames.push(Frame {
            code: id,
            pc: 0,
            base: base as u32,
            sp: self.sp as u32,
            after,
            globals,
            namespace: Value::NULL,
            generator: Value::NULL,
        });
    }
}
