//! Calls: functions of the program, builtins, classes, bound methods, instances with `__call__`; and what a builtin asks
//! for next (`Act`).

use super::cpu::{Cpu, Flow};
use super::frame::After;
use super::run::{Step, Vm};
use crate::python::code::{Sym, sym};
use crate::python::heap::{Derived, DescriptorKind, Object, Value};
use crate::python::types::{Act, classes};
use std::rc::Rc;

impl Vm<'_> {
    /// Does what a builtin asked for; its result goes to the top of the stack, or as `after` says.
    pub fn act(&mut self, cpu: &mut Cpu, act: Act, after: After) -> Step {
        match act {
            Act::Value(v) => self.deliver(cpu, v, after),
            Act::Call(f, args) => self.call_asked(cpu, f, args, after),
            Act::CallKw(f, args, names) => self.call_with(cpu, f, args, &names, after),
            Act::Prelude(name, args) => {
                let f = self.s.prelude_function(name);
                self.s.heap.inc(f);
                self.call_with(cpu, f, args, &[], after)
            }
            Act::Syscall(call, about) => Ok(Flow::Syscall(call, about)),
            Act::Resume { generator, send, throw } => {
                if throw {
                    self.throw_into(cpu, generator, send, After::GenNext)
                } else {
                    self.resume(cpu, generator, send, After::GenNext)
                }
            }
            Act::Frames | Act::Globals | Act::Locals => {
                let v = self.looked_at(cpu, &act);
                self.deliver(cpu, v, after)
            }
            Act::Frame(depth) => {
                let v = self.frame_row(cpu, depth);
                self.deliver(cpu, v, after)
            }
            Act::Handled => {
                let e = cpu.handling();
                let row = if e.is_null() {
                    vec![Value::NONE; 3]
                } else {
                    let class = self.s.class_of(e);
                    self.s.heap.inc(class);
                    self.s.heap.inc(e);
                    let traceback = match self.s.get_attr(e, sym::TRACEBACK)? {
                        crate::python::types::Attr::Value(v) => v,
                        _ => Value::NONE,
                    };
                    vec![class, e, traceback]
                };
                let t = self.s.tuple(row);
                self.deliver(cpu, t, after)
            }
            Act::ZeroSuper => {
                let v = self.zero_argument_super(cpu)?;
                self.deliver(cpu, v, after)
            }
            Act::Body { function, namespace } => self.run_body(cpu, function, namespace),
        }
    }

    /// Calls what a builtin asked to call. A special method that is a property of its class gives what is called.
    fn call_asked(&mut self, cpu: &mut Cpu, f: Value, mut args: Vec<Value>, after: After) -> Step {
        if matches!(self.s.heap.object(f), Some(Object::Descriptor(d)) if d.kind == DescriptorKind::Property) {
            args.insert(0, f);
            return self.act(cpu, Act::Prelude("_call_bound", args), after);
        }
        self.call_with(cpu, f, args, &[], after)
    }

    /// What a builtin wants to know of its caller.
    fn looked_at(&mut self, cpu: &mut Cpu, act: &Act) -> Value {
        match act {
            Act::Frames => self.frame_rows(cpu),
            Act::Globals => self.s.heap.own(cpu.globals),
            _ => self.locals_dict(cpu),
        }
    }

    /// A value that came without a frame.
    pub fn deliver(&mut self, cpu: &mut Cpu, v: Value, after: After) -> Step {
        match after {
            After::Discard => self.s.heap.dec(v),
            After::Finalizer => {
                // One after the other, before the program goes on.
                self.s.heap.finalizer_ended();
                self.s.heap.dec(v);
                return self.finalize(cpu);
            }
            After::Init | After::InitFor => {
                // The instance lies on top already.
                if !v.is_none() {
                    let text = format!("__init__() should return None, not '{}'", self.s.type_name(v));
                    self.s.heap.dec(v);
                    return Err(self.s.type_error(&text));
                }
            }
            After::PushNull => {
                cpu.push(v);
                cpu.push(Value::NULL);
            }
            After::PushBoth => self.spread(cpu, v),
            After::ForKept => {
                self.s.keep_total(cpu.top(), v);
                cpu.push(v);
            }
            After::ForTest => return self.for_tested(cpu, v),
            After::Operator => return self.operator_returned(cpu, v),
            After::Restart | After::Jump | After::Begin => return self.handlers_ended(cpu, v, after),
            _ => cpu.push(v),
        }
        Ok(Flow::Next)
    }

    pub(super) fn spread(&mut self, cpu: &mut Cpu, pair: Value) {
        for v in self.s.sequence_items(pair).unwrap_or_default() {
            self.s.heap.inc(v);
            cpu.push(v);
        }
        // What an `except*` clause caught is what it handles.
        let caught = cpu.top();
        if !caught.is_none() {
            self.s.heap.inc(caught);
            let old = std::mem::replace(&mut cpu.handled, caught);
            self.s.heap.dec(old);
        }
        self.s.heap.dec(pair);
    }

    /// Calls `f` with arguments that are not on the stack yet; takes them.
    pub fn call_with(&mut self, cpu: &mut Cpu, f: Value, args: Vec<Value>, names: &[Sym], after: After) -> Step {
        cpu.push(f);
        cpu.push(Value::NULL);
        let n = args.len();
        for a in args {
            cpu.push(a);
        }
        self.call(cpu, n, names, after)
    }

    /// `[callable, self or NULL, args…] -> [result]`. The last `names.len()` arguments are keywords.
    pub fn call(&mut self, cpu: &mut Cpu, argc: usize, names: &[Sym], after: After) -> Step {
        let at = cpu.sp - argc - 2;
        let mut argc = argc;
        loop {
            let f = cpu.stack[at];
            if let Some(n) = f.as_native() {
                return self.call_native(cpu, n, argc, names, after);
            }
            let inner = match self.s.heap.object(f) {
                Some(Object::Function(_)) => return self.call_function(cpu, argc, names, after),
                Some(Object::Bound { function, receiver }) => {
                    let (function, receiver) = (*function, *receiver);
                    self.s.heap.inc(receiver);
                    if !cpu.stack[at + 1].is_null() {
                        cpu.push(Value::NULL);
                        cpu.stack.copy_within(at + 1..cpu.sp - 1, at + 2);
                        argc += 1;
                    }
                    cpu.stack[at + 1] = receiver;
                    function
                }
                Some(Object::Class(_)) => return self.call_class(cpu, argc, names, after),
                Some(Object::Descriptor(d)) if d.kind == DescriptorKind::Static => d.get,
                Some(Object::Alias(a)) if !a[0].is_null() => a[0],
                Some(Object::WeakRef { target, .. }) => {
                    let v = *target;
                    self.s.heap.inc(v);
                    let args = cpu.pop_many(argc + 2);
                    self.s.heap.dec_all(&args);
                    return self.deliver(cpu, v, after);
                }
                _ => return self.call_instance(cpu, argc, names, after),
            };
            cpu.stack[at] = self.s.heap.own(inner);
            self.s.heap.dec(f);
        }
    }

    /// A module that is called may hold what was meant: `time()` for `time.time()`.
    fn meant_instead(&self, f: Value) -> String {
        let Some(Object::Module { name, dict }) = self.s.heap.object(f) else { return String::new() };
        let own = self.s.text(*name).and_then(|text| Some((text, self.s.dict_get_str(*dict, *name)?)));
        own.filter(|(_, v)| self.s.is_callable(*v))
            .map_or(String::new(), |(text, _)| format!(". Did you mean: '{text}.{text}(...)'?"))
    }

    pub(super) fn call_instance(&mut self, cpu: &mut Cpu, argc: usize, names: &[Sym], after: After) -> Step {
        let at = cpu.sp - argc - 2;
        let f = cpu.stack[at];
        let Some(call) = self.s.class_attr(self.s.class_of(f), sym::CALL) else {
            let text = format!("'{}' object is not callable{}", self.s.type_name(f), self.meant_instead(f));
            return Err(self.s.type_error(&text));
        };
        let is_function =
            matches!(self.s.heap.object(call), Some(Object::Function(_))) || self.s.is_native_method(call);
        if !is_function {
            return self.call_through(cpu, call, argc, names, after);
        }
        if cpu.stack[at + 1].is_null() {
            cpu.stack[at] = self.s.heap.own(call);
            cpu.stack[at + 1] = f;
        } else {
            cpu.stack[at] = self.s.bound(call, f);
            self.s.heap.dec(f);
        }
        self.call(cpu, argc, names, after)
    }

    /// Calls an instance whose class has something else than a function for `__call__`: the prelude binds it.
    fn call_through(&mut self, cpu: &mut Cpu, call: Value, argc: usize, names: &[Sym], after: After) -> Step {
        // Each that is called so calls the next: without a function at the end there is none.
        let mut last = call;
        for _ in 0..self.s.facts.recursion_limit {
            match self.s.heap.object(last) {
                Some(Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_)) => {}
                _ => break,
            }
            let Some(next) = self.s.class_attr(self.s.class_of(last), sym::CALL) else { break };
            if next == last {
                let text = "maximum recursion depth exceeded while calling a Python object";
                return Err(self.s.raise(classes::RECURSION_ERROR, text));
            }
            last = next;
        }
        let mut args: Vec<Value> = cpu.pop_many(argc + 2).into_iter().filter(|v| !v.is_null()).collect();
        args.insert(0, self.s.heap.own(call));
        let through = self.s.prelude_function("_call_bound");
        self.s.heap.inc(through);
        self.call_with(cpu, through, args, names, after)
    }

    // ---- functions -----------------------------------------------------------------------------------------------

    pub(super) fn call_function(&mut self, cpu: &mut Cpu, argc: usize, names: &[Sym], after: After) -> Step {
        let at = cpu.sp - argc - 2;
        let Object::Function(f) = self.s.heap.get(cpu.stack[at]) else { return Ok(Flow::Next) };
        let f = f.clone();
        self.check_depth(cpu)?;
        let code = self.s.tables.code.code(f.code).clone();
        let (base, given) = if cpu.stack[at + 1].is_null() { (at + 2, argc) } else { (at + 1, argc + 1) };
        let wanted = code.arg_count as usize;
        let is_simple = code.simple && names.is_empty();
        let has_place = if is_simple && given <= wanted {
            given == wanted || self.push_defaults(cpu, f.defaults, wanted - given)
        } else {
            false
        };
        if !has_place
            && !self.bind_plainly(cpu, &f, &code, base, given, names)
            && !self.bind_stars(cpu, &code, base, given, names)
        {
            let args = cpu.pop_many(given);
            cpu.sp = base;
            for v in self.bind(&f, &code, args, names)? {
                cpu.push(v);
            }
        }
        cpu.enter(&code, f.code, f.globals, at, base, cpu.sp - base, after);
        Ok(Flow::Next)
    }

    /// Pushes the last `missing` default arguments; false when there are fewer.
    fn push_defaults(&mut self, cpu: &mut Cpu, defaults: Value, missing: usize) -> bool {
        let Some(Object::Tuple(all)) = self.s.heap.object(defaults) else { return false };
        let Some(first) = all.len().checked_sub(missing) else { return false };
        let all = all.clone();
        for v in &all[first..] {
            let v = self.s.heap.own(*v);
            cpu.push(v);
        }
        true
    }

    /// Runs a class body (or module code) with its own namespace; takes both.
    pub fn run_body(&mut self, cpu: &mut Cpu, function: Value, namespace: Value) -> Step {
        // Its code may have been compiled just now.
        self.caches.fit(self.s.tables.code.caches + 4096, self.s.cache_space);
        let Object::Function(f) = self.s.heap.get(function) else {
            return Err(self.s.type_error("a class body must be a function"));
        };
        let f = f.clone();
        let code = self.s.tables.code.code(f.code).clone();
        let at = cpu.sp;
        cpu.push(function);
        cpu.push(Value::NULL);
        cpu.enter(&code, f.code, f.globals, at, at + 2, 0, After::Push);
        cpu.frames.last_mut().expect("just entered").namespace = namespace;
        Ok(Flow::Next)
    }
}

impl crate::python::types::Space {
    /// An instance of a class that inherits from a builtin one, around its builtin part; takes the part.
    pub fn derive(&mut self, class: Value, base: Value) -> Value {
        let shape = self.class(class).shape;
        self.heap.alloc(Object::Derived(Rc::new(Derived { shape, base, fields: Vec::new() })))
    }
}
