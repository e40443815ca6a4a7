//! `Image`: one process as a value. Boot, fork, run, reply.

use super::cpu::{Caches, Cpu};
use super::frame::{After, Frame, Thread};
use super::run::{End, Vm};
use crate::abi::{Reply, Span, Syscall};
use crate::base::{Pid, Tid};
use crate::python::code::{self, Native, Position, Source};
use crate::python::heap::{Object, Value};
use crate::python::types::facts::Facts;
use crate::python::types::{Fail, Space, Tables};
use std::rc::Rc;

/// How a process is booted.
#[derive(Clone, Debug)]
pub struct BootOptions {
    pub pid: Pid,
    /// `__file__` and the name in tracebacks.
    pub path: String,
    pub argv: Vec<String>,
    pub seed: u64,
    pub start_method: String,
    /// True: stdout is line-buffered.
    pub tty: bool,
    /// 0 means none.
    pub max_heap_bytes: u64,
    pub recursion_limit: u32,
    /// Processors of the machine.
    pub cpus: u32,
}

/// Source that Python refuses, in Python's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileError {
    /// What Python prints on stderr, line ends included.
    pub text: String,
    /// The last line: `SyntaxError: …`.
    pub message: String,
    pub span: Span,
}

/// Why `Image::run` came back.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(PartialEq, Eq))]
pub enum Stop {
    /// The budget of instructions is used up.
    Budget,
    /// The thread wants this from the kernel; go on with `Image::reply`.
    Syscall(Rc<Syscall>),
    /// With a `Watch`: the thread is about to run the first instruction of this line of the person's program, or any
    /// instruction of it with fewer frames than asked.
    Line(u32),
    /// Something that Preempt does not have; the run cannot go on.
    Unsupported { feature: String, line: u32 },
    /// The process's heap limit was reached and the program did not catch the `MemoryError`.
    OutOfMemory,
}

/// What `Image::run` stops for: `Some(depth)`: the beginning of each line of the person's program, and any instruction of
/// it while there are fewer frames than `depth`.
pub type Watch = Option<u32>;

/// One page of a process's memory as the memory panel needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageId(pub usize);

/// One process: heap, modules, threads. A clone costs one reference count per page.
#[derive(Clone)]
pub struct Image {
    pub(super) space: Space,
    pub(super) threads: Vec<(Tid, Thread)>,
}

impl Image {
    /// Compiles `source` and makes the process that will run it as `__main__`. Its main thread has the tid of the pid.
    ///
    /// # Errors
    /// Python's own syntax error.
    pub fn boot(tables: &mut Tables, source: &str, options: &BootOptions) -> Result<Image, CompileError> {
        let facts = Facts {
            pid: options.pid.0,
            main_ident: options.pid.0,
            path: options.path.clone(),
            argv: options.argv.clone(),
            seed: options.seed,
            start_method: options.start_method.clone(),
            tty: options.tty,
            recursion_limit: options.recursion_limit,
            max_str_digits: crate::python::text::MAX_STR_DIGITS as u32,
            cpus: options.cpus,
            main_code: 0,
        };
        let mut space = Space::new(options.max_heap_bytes, facts);
        std::mem::swap(&mut space.tables, tables);
        let booted = Self::boot_space(&mut space, source, options);
        std::mem::swap(&mut space.tables, tables);
        let thread = booted?;
        Ok(Image { space, threads: vec![(Tid(options.pid.0), thread)] })
    }

    fn boot_space(space: &mut Space, source: &str, options: &BootOptions) -> Result<Thread, CompileError> {
        code::name_characters_with(crate::python::stdlib::character);
        let lines: Vec<String> = source.lines().map(str::to_string).collect();
        let main = Rc::new(Source {
            path: options.path.as_str().into(),
            lines,
            library: false,
            hidden: false,
            native: Native::default(),
        });
        let code = code::compile(&mut space.tables.code, source, &main, false).map_err(|e| refusal(&e, &main))?;
        Rc::make_mut(&mut space.facts).main_code = code;
        space.make_builtin_classes();
        space.prepare_modules();
        let boot = crate::python::stdlib::library(space, "_boot").expect("the library has _boot");
        // The prelude's globals hold the core functions; `_boot` runs in them and is given the code of `__main__`.
        let globals = space.prelude;
        let name = space.intern("_main_code");
        let key = space.name_value(name);
        space.dict_set_str(globals, key, Value::code(code));
        Ok(bottom(space, boot, globals))
    }

    /// The child of a fork called by thread `caller`: only that thread lives on in it, as thread `Tid(child.0)`.
    /// The `Reply::Pid(Pid(0))` is still to be given.
    #[must_use]
    pub fn fork(&self, caller: Tid, child: Pid) -> Image {
        let mut space = self.space.clone();
        let facts = Rc::make_mut(&mut space.facts);
        facts.main_ident = facts.ident_of(caller.0);
        facts.pid = child.0;
        space.counters = crate::python::types::space::Counters::default();
        (space.tripped, space.attention) = (0, false);
        let thread = self.thread(caller).clone();
        Image { space, threads: vec![(Tid(child.0), thread)] }
    }

    /// Fresh memory for the process of thread `tid`, its only one: the library's `_spawn_boot` finds `payload` in it.
    #[must_use]
    pub fn begin_anew(&self, tables: &mut Tables, tid: Tid, payload: &[u8]) -> Image {
        let mut facts = (*self.space.facts).clone();
        facts.main_ident = facts.pid;
        let mut space = Space::new(self.space.heap.limit_bytes(), facts);
        std::mem::swap(&mut space.tables, tables);
        space.make_builtin_classes();
        space.prepare_modules();
        let boot = crate::python::stdlib::library(&mut space, "_spawn_boot").expect("the library has _spawn_boot");
        let globals = space.prelude;
        let (code, bytes) = (Value::code(space.facts.main_code), space.bytes(payload));
        for (name, v) in [("_main_code", code), ("_payload", bytes)] {
            let name = space.intern(name);
            let key = space.name_value(name);
            space.dict_set_str(globals, key, v);
        }
        let thread = bottom(&mut space, boot, globals);
        std::mem::swap(&mut space.tables, tables);
        Image { space, threads: vec![(tid, thread)] }
    }

    /// Makes the thread that `Syscall::ThreadStart { token }` asked for.
    pub fn start_thread(&mut self, tables: &mut Tables, token: u32, tid: Tid) {
        let Some(at) = self.space.starting.iter().position(|(t, _, _)| *t == token) else { return };
        let (_, f, args) = self.space.starting.remove(at);
        std::mem::swap(&mut self.space.tables, tables);
        let boot =
            crate::python::stdlib::library(&mut self.space, "_thread_boot").expect("the library has _thread_boot");
        let globals = self.space.dict();
        for (name, v) in [("_function", f), ("_arguments", args)] {
            let name = self.space.intern(name);
            let key = self.space.name_value(name);
            self.space.dict_set_str(globals, key, v);
        }
        let thread = bottom(&mut self.space, boot, globals);
        std::mem::swap(&mut self.space.tables, tables);
        self.threads.push((tid, thread));
    }

    /// Forgets a thread that has ended.
    pub fn end_thread(&mut self, tid: Tid) {
        self.threads.retain(|(t, _)| *t != tid);
    }

    pub(super) fn thread(&self, tid: Tid) -> &Thread {
        let found = self.threads.iter().find(|(t, _)| *t == tid);
        &found.expect("image: the thread belongs to this process").1
    }

    pub(super) fn thread_mut(&mut self, tid: Tid) -> &mut Thread {
        let found = self.threads.iter_mut().find(|(t, _)| *t == tid);
        &mut found.expect("image: the thread belongs to this process").1
    }

    /// Runs a thread for at most `budget` instructions or until it stops for another reason; gives the number run.
    pub fn run(
        &mut self,
        tables: &mut Tables,
        caches: &mut Caches,
        tid: Tid,
        budget: u64,
        watch: Watch,
    ) -> (Stop, u64) {
        self.run_until(tables, caches, tid, budget, (watch, false))
    }

    /// As `run`, but only up to the next place where another thread or a handler may get in.
    pub fn run_to_switch_point(
        &mut self,
        tables: &mut Tables,
        caches: &mut Caches,
        tid: Tid,
        budget: u64,
        watch: Watch,
    ) -> (Stop, u64) {
        self.run_until(tables, caches, tid, budget, (watch, true))
    }

    fn run_until(
        &mut self,
        tables: &mut Tables,
        caches: &mut Caches,
        tid: Tid,
        budget: u64,
        (watch, search): (Watch, bool),
    ) -> (Stop, u64) {
        std::mem::swap(&mut self.space.tables, tables);
        self.space.tid = tid.0;
        let found = self.threads.iter_mut().find(|(t, _)| *t == tid);
        let thread = &mut found.expect("image: the thread belongs to this process").1;
        caches.fit(self.space.tables.code.caches + 4096, self.space.cache_space);
        let mut cpu = Cpu::load(thread, &self.space);
        let mut vm = Vm { s: &mut self.space, caches, depth: watch.unwrap_or(0) as usize };
        let watch_lines = watch.is_some();
        let first = if search { budget.min(1) } else { budget };
        let (mut end, mut run) = vm.start(&mut cpu, thread, first, watch_lines);
        while search && matches!(end, End::Budget) && run < budget && !vm.stands_at_switch_point(&cpu) {
            let (next, more) = vm.run_watching(&mut cpu, 1, watch_lines);
            (end, run) = (next, run + more);
        }
        let stop = match end {
            End::Budget => Stop::Budget,
            End::Line(line) => Stop::Line(line),
            End::Syscall(call, about) => {
                thread.waiting = Some(about);
                Stop::Syscall(call)
            }
            End::Failed(Fail::Unsupported(feature)) => {
                Stop::Unsupported { feature: feature.into(), line: vm.person_line(&cpu) }
            }
            End::Failed(Fail::Raise(e)) if vm.s.class_of(e) == crate::python::types::classes::MEMORY_ERROR => {
                Stop::OutOfMemory
            }
            // The library's own handler had no room left: a recursion limit next to nothing.
            End::Failed(Fail::Raise(e)) => {
                thread.waiting = Some(None);
                Stop::Syscall(Rc::new(Syscall::Exit { status: 1, uncaught: Some(vm.s.display(e)) }))
            }
            End::Failed(_) => Stop::OutOfMemory,
        };
        cpu.save(thread);
        std::mem::swap(&mut self.space.tables, tables);
        (stop, run)
    }

    /// Kernel objects that the process's memory has let go of since this was last asked.
    pub fn take_dropped(&mut self) -> Vec<crate::base::ObjectId> {
        std::mem::take(&mut self.space.heap.dropped)
    }

    /// Gives the answer to the `Syscall` at which the thread stopped.
    pub fn reply(&mut self, tables: &mut Tables, tid: Tid, reply: Reply) {
        let thread = self.thread_mut(tid);
        let about = thread.waiting.take().flatten();
        let plain = match reply {
            Reply::Done => Some(Value::NONE),
            Reply::Flag(flag) => Some(Value::bool(flag)),
            _ => None,
        };
        if plain.is_some() {
            thread.result = plain;
            return;
        }
        std::mem::swap(&mut self.space.tables, tables);
        match self.space.value_of_reply(reply, about.as_ref()) {
            Ok(v) => self.thread_mut(tid).result = Some(v),
            Err(Fail::Raise(e)) => self.thread_mut(tid).injected = Some(e),
            Err(_) => {}
        }
        std::mem::swap(&mut self.space.tables, tables);
    }

    /// Identity of each page of memory: the same number in two images means one page that they share.
    #[must_use]
    pub fn pages(&self) -> Vec<PageId> {
        (0..self.space.heap.page_count()).map(|i| PageId(self.space.heap.page_identity(i))).collect()
    }

    /// Bytes of the heap in use.
    #[must_use]
    pub fn heap_bytes(&self) -> u64 {
        self.space.heap.bytes()
    }

    /// Number of living objects.
    #[must_use]
    pub fn live_objects(&self) -> u64 {
        self.space.heap.live()
    }
}

/// A thread whose only frame runs a module's code in these globals; borrows them.
fn bottom(space: &mut Space, code: u32, globals: Value) -> Thread {
    let c = space.tables.code.code(code).clone();
    let locals = c.local_names.len();
    space.heap.inc(globals);
    let frame = Frame {
        code,
        pc: 0,
        base: 0,
        sp: locals as u32,
        after: After::Bottom,
        globals,
        namespace: globals,
        generator: Value::NULL,
    };
    Thread { frames: vec![frame], stack: vec![Value::NULL; locals], ..Thread::default() }
}

fn refusal(e: &code::CompileError, source: &Source) -> CompileError {
    let p = e.position;
    let line = source.lines.get((p.line as usize).saturating_sub(1)).cloned().unwrap_or_default();
    let shown = line.trim_start_matches([' ', '\u{c}']);
    let cut = line.chars().count() - shown.chars().count();
    let marked = p.column != u32::MAX && p.column as usize >= cut;
    let start = if marked { p.column as usize - cut } else { 0 };
    let gap: String =
        shown.chars().chain(std::iter::repeat(' ')).take(start).map(|c| if c == '\t' { c } else { ' ' }).collect();
    let has_end = p.end_column < Position::NO_END && p.end_line == p.line && p.end_column > p.column;
    let width = if has_end { (p.end_column - p.column) as usize } else { 1 };
    let message = format!("{}: {}", e.kind, e.message);
    let mut text = format!("  File \"{}\", line {}\n", source.path, p.line);
    if !shown.trim_end().is_empty() {
        text.push_str(&format!("    {shown}\n"));
        if marked {
            text.push_str(&format!("    {gap}{}\n", "^".repeat(width.max(1))));
        }
    }
    text.push_str(&message);
    text.push('\n');
    let span = Span {
        file: source.path.clone(),
        line: p.line,
        column: p.column.wrapping_add(1).max(1),
        end_line: p.end_line,
        end_column: if p.end_column < Position::NO_END { p.end_column + 1 } else { p.column.wrapping_add(2).max(1) },
    };
    CompileError { text, message, span }
}

impl Vm<'_> {
    /// Goes on where the thread stopped: with the result of its system call, or an exception.
    fn start(&mut self, cpu: &mut Cpu, thread: &mut Thread, budget: u64, watch: bool) -> (End, u64) {
        if let Some(e) = thread.injected.take()
            && let Err(fail) = self.unwind(cpu, Fail::Raise(e))
        {
            return (End::Failed(fail), 0);
        }
        if let Some(v) = thread.result.take() {
            cpu.push(v);
        }
        self.run_watching(cpu, budget, watch)
    }

    /// The line of the innermost frame of the person's own program.
    fn person_line(&self, cpu: &Cpu) -> u32 {
        let n = cpu.frames.len();
        for (k, f) in cpu.frames.iter().enumerate().rev() {
            let code = self.s.tables.code.code(f.code);
            let pc = if k + 1 == n { cpu.pc } else { f.pc as usize };
            if !code.source.library {
                return code.positions[pc.saturating_sub(1)].line;
            }
        }
        0
    }
}

impl Space {
    /// Makes the dicts of builtins, modules and prelude; `_boot` fills them.
    fn prepare_modules(&mut self) {
        self.builtins = self.dict();
        self.modules = self.dict();
        self.prelude = self.dict();
        for (i, (name, _)) in crate::python::types::classes::CLASSES.iter().enumerate() {
            if name.contains([' ', '.', '_'])
                || !PUBLIC_CLASSES.contains(name) && !name.chars().next().is_some_and(char::is_uppercase)
                || ["NoneType", "NotImplementedType"].contains(name)
            {
                continue;
            }
            let sym = self.intern(name);
            let key = self.name_value(sym);
            let class = Value::handle(i as u32 + 1);
            self.heap.inc(class);
            self.dict_set_str(self.builtins, key, class);
        }
        for (g, group) in crate::python::types::native::groups().iter().enumerate() {
            let place = match group.owner {
                crate::python::types::native::Owner::Builtins => self.builtins,
                crate::python::types::native::Owner::Module("_core" | "_sys") => self.prelude,
                _ => continue,
            };
            for (i, n) in group.natives.iter().enumerate() {
                let sym = self.intern(n.name);
                let key = self.name_value(sym);
                self.dict_set_str(place, key, Value::native((g as u32) << 8 | i as u32));
            }
        }
        for (name, v) in
            [("NotImplemented", Value::NOT_IMPLEMENTED), ("Ellipsis", Value::ELLIPSIS), ("__debug__", Value::TRUE)]
        {
            let sym = self.intern(name);
            let key = self.name_value(sym);
            self.dict_set_str(self.builtins, key, v);
        }
        let os_error = crate::python::types::classes::OS_ERROR;
        for name in ["IOError", "EnvironmentError"] {
            let sym = self.intern(name);
            let key = self.name_value(sym);
            self.heap.inc(os_error);
            self.dict_set_str(self.builtins, key, os_error);
        }
    }

    /// A function that runs some code over these globals; borrows them.
    pub fn function_of_code(&mut self, code: u32, globals: Value) -> Value {
        let c = self.tables.code.code(code).clone();
        let name_sym = self.intern(&c.name);
        let name = self.name_value(name_sym);
        self.heap.inc(name);
        let qualname = self.heap.own(name);
        self.heap.inc(globals);
        self.heap.alloc(Object::Function(Rc::new(crate::python::heap::Function {
            code,
            globals,
            closure: Value::NULL,
            defaults: Value::NULL,
            keyword_defaults: Value::NULL,
            name,
            qualname,
            doc: Value::NULL,
            dict: Value::NULL,
            annotations: Value::NULL,
            module: Value::NULL,
            type_params: Value::NULL,
        })))
    }
}

/// Builtin classes with a small letter that programs see by name.
const PUBLIC_CLASSES: &[&str] = &[
    "object",
    "type",
    "int",
    "bool",
    "float",
    "complex",
    "str",
    "bytes",
    "bytearray",
    "tuple",
    "list",
    "dict",
    "set",
    "frozenset",
    "slice",
    "range",
    "property",
    "staticmethod",
    "classmethod",
    "super",
    "memoryview",
];
