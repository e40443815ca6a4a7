//! Calls: functions of the program, builtins, classes, bound methods, instances with `__call__`; and what a builtin asks
//! for next (`Act`).

use super::cpu::{Cpu, Flow};
use super::frame::{After, FRAMES_BELOW_MAIN};
use super::run::{Step, Vm};
use crate::python::code::{Sym, sym};
use crate::python::heap::{Derived, Exception, Layout, Object, Value};
use crate::python::types::native::{self, MANY};
use crate::python::types::{Act, Fail, classes};
use std::rc::Rc;

impl Vm<'_> {
    /// Does what a builtin asked for; its result goes to the top of the stack, or as `after` says.
    pub fn act(&mut self, cpu: &mut Cpu, act: Act, after: After) -> Step {
        match act {
            Act::Value(v) => self.deliver(cpu, v, after),
            Act::Call(f, args) => self.call_with(cpu, f, args, &[], after),
            Act::CallKw(f, args, names) => self.call_with(cpu, f, args, &names, after),
            Act::Prelude(name, args) => {
                let f = self.s.prelude_function(name);
                self.s.heap.inc(f);
                self.call_with(cpu, f, args, &[], after)
            }
            Act::Syscall(call, file) => Ok(Flow::Syscall(call, file)),
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
                let e = cpu.handled;
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
            Act::Body { function, namespace } => {
                // Its code may have been compiled just now.
                self.caches.fit(self.s.tables.code.caches + 4096, self.s.cache_space);
                self.run_body(cpu, function, namespace)
            }
        }
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
            After::Discard | After::Finalizer => self.s.heap.dec(v),
            After::Init => {
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
        let f = cpu.stack[at];
        if let Some(n) = f.as_native() {
            return self.call_native(cpu, n, argc, names, after);
        }
        match self.s.heap.object(f) {
            Some(Object::Function(_)) => self.call_function(cpu, argc, names, after),
            Some(Object::Bound { function, receiver }) => {
                let (function, receiver) = (*function, *receiver);
                self.s.heap.inc(function);
                self.s.heap.inc(receiver);
                let mut argc = argc;
                if cpu.stack[at + 1].is_null() {
                    cpu.stack[at + 1] = receiver;
                } else {
                    cpu.push(Value::NULL);
                    cpu.stack.copy_within(at + 1..cpu.sp - 1, at + 2);
                    cpu.stack[at + 1] = receiver;
                    argc += 1;
                }
                cpu.stack[at] = function;
                self.s.heap.dec(f);
                self.call(cpu, argc, names, after)
            }
            Some(Object::Class(_)) => self.call_class(cpu, argc, names, after),
            Some(Object::Descriptor(d)) if d.kind == crate::python::heap::DescriptorKind::Static => {
                let inner = d.get;
                cpu.stack[at] = self.s.heap.own(inner);
                self.s.heap.dec(f);
                self.call(cpu, argc, names, after)
            }
            Some(Object::Alias(a)) if !a[0].is_null() => {
                let origin = a[0];
                cpu.stack[at] = self.s.heap.own(origin);
                self.s.heap.dec(f);
                self.call(cpu, argc, names, after)
            }
            Some(Object::WeakRef { target, .. }) => {
                let v = *target;
                self.s.heap.inc(v);
                let args = cpu.pop_many(argc + 2);
                self.s.heap.dec_all(&args);
                self.deliver(cpu, v, after)
            }
            _ => self.call_instance(cpu, argc, names, after),
        }
    }

    fn call_instance(&mut self, cpu: &mut Cpu, argc: usize, names: &[Sym], after: After) -> Step {
        let at = cpu.sp - argc - 2;
        let f = cpu.stack[at];
        let class = self.s.class_of(f);
        match self.s.class_attr(class, sym::CALL) {
            Some(call) if cpu.stack[at + 1].is_null() => {
                cpu.stack[at] = self.s.heap.own(call);
                cpu.stack[at + 1] = f;
                self.call(cpu, argc, names, after)
            }
            Some(call) => {
                cpu.stack[at] = self.s.bound(call, f);
                self.s.heap.dec(f);
                self.call(cpu, argc, names, after)
            }
            None => {
                let text = format!("'{}' object is not callable", self.s.type_name(f));
                Err(self.s.type_error(&text))
            }
        }
    }

    // ---- functions -----------------------------------------------------------------------------------------------

    fn call_function(&mut self, cpu: &mut Cpu, argc: usize, names: &[Sym], after: After) -> Step {
        let at = cpu.sp - argc - 2;
        let Object::Function(f) = self.s.heap.get(cpu.stack[at]) else { return Ok(Flow::Next) };
        let f = f.clone();
        if cpu.frames.len() >= self.s.facts.recursion_limit as usize + FRAMES_BELOW_MAIN {
            return Err(self.s.raise(classes::RECURSION_ERROR, "maximum recursion depth exceeded"));
        }
        let code = self.s.tables.code.code(f.code).clone();
        let (base, given) = if cpu.stack[at + 1].is_null() { (at + 2, argc) } else { (at + 1, argc + 1) };
        let wanted = code.arg_count as usize;
        if code.simple && names.is_empty() && given < wanted && self.push_defaults(cpu, f.defaults, wanted - given) {
            cpu.enter(&code, f.code, f.globals, at, base, wanted, after);
            return Ok(Flow::Next);
        }
        if !(code.simple && names.is_empty() && given == wanted) {
            let args = cpu.pop_many(given);
            cpu.sp = base;
            let bound = self.bind(&f, &code, args, names)?;
            for v in &bound {
                cpu.push(*v);
            }
            cpu.enter(&code, f.code, f.globals, at, base, bound.len(), after);
            return Ok(Flow::Next);
        }
        cpu.enter(&code, f.code, f.globals, at, base, given, after);
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

    // ---- builtins ------------------------------------------------------------------------------------------------

    /// True for arguments that a builtin takes as they lie on the stack.
    #[inline(always)]
    pub fn takes(&self, number: u32, args: &[Value]) -> bool {
        let n = native::native(number);
        n.params.is_empty()
            && args.len() >= n.min as usize
            && (n.max == MANY || args.len() <= n.max as usize)
            && match (n.kind, &native::group(number).owner) {
                (native::Kind::Method, native::Owner::Class(class)) => {
                    args.first().is_some_and(|receiver| self.s.class_of(*receiver) == *class)
                }
                _ => true,
            }
    }

    pub fn call_native(&mut self, cpu: &mut Cpu, number: u32, argc: usize, names: &[Sym], after: After) -> Step {
        let n = native::native(number);
        let at = cpu.sp - argc - 2;
        if let (Some(python), false) = (n.python, names.is_empty()) {
            let f = self.s.prelude_function(python);
            cpu.stack[at] = self.s.heap.own(f);
            return self.call(cpu, argc, names, after);
        }
        let first = if cpu.stack[at + 1].is_null() { at + 2 } else { at + 1 };
        let given = cpu.sp - first;
        let mut small = [Value::NULL; 6];
        let act = if names.is_empty()
            && given >= n.min as usize
            && (n.max == MANY || given <= n.max as usize)
            && n.params.is_empty()
            && given <= 6
        {
            small[..given].copy_from_slice(&cpu.stack[first..cpu.sp]);
            self.check_receiver(number, &small[..given]).and_then(|()| (n.call)(self.s, &small[..given]))
        } else {
            let args = cpu.stack[first..cpu.sp].to_vec();
            match self.arrange(number, args, names) {
                Ok(args) => self.check_receiver(number, &args).and_then(|()| (n.call)(self.s, &args)),
                Err(fail) => Err(fail),
            }
        };
        let act = act?;
        self.settle_caches();
        for k in at..cpu.sp {
            let v = cpu.stack[k];
            self.s.heap.dec(v);
        }
        cpu.sp = at;
        self.act(cpu, act, after)
    }

    /// A method of a builtin class wants an instance of it.
    fn check_receiver(&mut self, number: u32, args: &[Value]) -> Result<(), Fail> {
        let n = native::native(number);
        let native::Owner::Class(class) = native::group(number).owner else { return Ok(()) };
        if n.kind != native::Kind::Method || class == classes::OBJECT {
            return Ok(());
        }
        match args.first() {
            Some(v) if self.s.is_instance(*v, class) => Ok(()),
            Some(v) => {
                let words = if crate::python::types::is_slot(number) {
                    ["requires a", "object but received a"]
                } else {
                    ["for", "objects doesn't apply to a"]
                };
                let text = format!(
                    "descriptor '{}' {} '{}' {} '{}'{}",
                    n.name,
                    words[0],
                    self.s.class(class).name,
                    words[1],
                    self.s.type_name(*v),
                    if words[0] == "for" { " object" } else { "" }
                );
                Err(self.s.type_error(&text))
            }
            None => {
                let text = format!("unbound method {}() needs an argument", native::qualified(number));
                Err(self.s.type_error(&text))
            }
        }
    }

    /// Brings arguments in the order of a builtin's parameters; missing ones are NULL.
    fn arrange(&mut self, number: u32, mut args: Vec<Value>, names: &[Sym]) -> Result<Vec<Value>, Fail> {
        let n = native::native(number);
        let receiver = usize::from(n.kind != native::Kind::Function);
        if !names.is_empty() && n.params.is_empty() {
            // What a class hands on to its bases is the class's own trouble.
            let name = match args.first().and_then(|v| self.s.as_class(*v)) {
                Some(class) if n.name == "__init_subclass__" => format!("{}.{}", class.name, n.name),
                _ => native::qualified(number),
            };
            let text = format!("{name}() takes no keyword arguments");
            return Err(self.s.type_error(&text));
        }
        let keywords = args.split_off(args.len() - names.len());
        let given = args.len() + names.len();
        if n.name == "sorted" && args.len() != 1 {
            return Err(self.s.type_error(&format!("sorted expected 1 argument, got {}", args.len())));
        }
        if (given < n.min as usize && names.is_empty()) || (n.max != MANY && given > n.max as usize) {
            let text = native::count_message(number, given.saturating_sub(receiver));
            return Err(self.s.type_error(&text));
        }
        if n.params.is_empty() {
            return Ok(args);
        }
        args.resize(n.params.len() + receiver, Value::NULL);
        for (name, v) in names.iter().zip(keywords) {
            let text = self.s.tables.code.names.text(*name).clone();
            match n.params.iter().position(|p| **p == *text) {
                Some(k) if args[k + receiver].is_null() => args[k + receiver] = v,
                Some(k) => {
                    let text = format!("argument for {}() given by name ('{text}') and position ({})", n.name, k + 1);
                    return Err(self.s.type_error(&text));
                }
                None => {
                    let text = format!("{}() got an unexpected keyword argument '{text}'", n.name);
                    return Err(self.s.type_error(&text));
                }
            }
        }
        if let Some(k) = args[..n.min as usize].iter().position(|v| v.is_null()) {
            let text = format!(
                "{}() missing required argument '{}' (pos {})",
                n.name,
                n.params[k - receiver],
                k - receiver + 1
            );
            return Err(self.s.type_error(&text));
        }
        Ok(args)
    }

    // ---- classes -------------------------------------------------------------------------------------------------

    fn call_class(&mut self, cpu: &mut Cpu, argc: usize, names: &[Sym], after: After) -> Step {
        let at = cpu.sp - argc - 2;
        let class = cpu.stack[at];
        if class == classes::STR && argc == 1 && names.is_empty() && cpu.stack[at + 1].is_null() {
            let v = cpu.top();
            let act = self.s.str_act(v)?;
            cpu.sp = at;
            self.s.heap.dec(v);
            self.s.heap.dec(class);
            return self.act(cpu, act, after);
        }
        if names.is_empty()
            && cpu.stack[at + 1].is_null()
            && let Some(v) = self.s.quick_new(class, &cpu.stack[at + 2..cpu.sp])?
        {
            self.release(cpu, at + 2..cpu.sp);
            cpu.sp = at;
            return self.deliver(cpu, v, after);
        }
        if class == classes::DICT && argc == names.len() && cpu.stack[at + 1].is_null() {
            let v = self.s.dict_of(names, &cpu.stack[at + 2..cpu.sp]);
            cpu.sp = at;
            return self.deliver(cpu, v, after);
        }
        let c = self.s.class(class).clone();
        if c.builtin
            && matches!(c.layout, Layout::Builtin(_))
            && (names.is_empty() || class != classes::DICT)
            && let Some((sym::NEW, new)) = c.dict.first()
        {
            return self.call_new(cpu, argc, names, after, Some(new));
        }
        if c.metaclass != classes::TYPE
            && let Some(call) = self.s.class_attr(c.metaclass, sym::CALL)
            && call.as_native().is_none()
        {
            cpu.stack[at] = self.s.bound(call, class);
            self.s.heap.dec(class);
            return self.call(cpu, argc, names, after);
        }
        let new = self.s.class_attr(class, sym::NEW);
        let plain_new = new.is_none_or(|n| n.as_native().is_some());
        if c.layout == Layout::Object && plain_new && !c.builtin {
            return self.make_plain(cpu, argc, names, after);
        }
        if c.layout == Layout::Exception && plain_new {
            return self.make_exception(cpu, argc, names, after);
        }
        // The `__init__` of a builtin does no more than its `__new__` has done, but for a dict.
        let init = self.s.class_attr_with_owner(class, sym::INIT);
        let init = init.filter(|(i, owner)| i.as_native().is_none() && !self.s.class(*owner).builtin);
        if class == classes::TYPE && argc == 1 && names.is_empty() {
            let v = cpu.top();
            let t = self.s.class_of(v);
            self.s.heap.inc(t);
            let all = cpu.pop_many(argc + 2);
            self.s.heap.dec_all(&all);
            return self.deliver(cpu, t, after);
        }
        if c.builtin
            && class != classes::TYPE
            && c.layout != Layout::Exception
            && let Some(Object::Descriptor(d)) = new.and_then(|n| self.s.heap.object(n))
        {
            // A builtin whose `__new__` is the prelude's.
            let f = d.get;
            self.s.heap.inc(f);
            return self.call_new(cpu, argc, names, after, Some(f));
        }
        let filled = self.s.is_subclass(class, classes::DICT) && (!names.is_empty() || argc > 0 && !c.builtin);
        if plain_new && (c.builtin || init.is_none()) && !filled {
            return self.call_new(cpu, argc, names, after, new);
        }
        // A class that defines `__new__`, or `__init__` over a builtin: the prelude goes through both.
        let f = self.s.prelude_function("_instantiate");
        self.s.heap.inc(f);
        cpu.push(Value::NULL);
        cpu.stack.copy_within(at + 1..cpu.sp - 1, at + 2);
        if cpu.stack[at + 2].is_null() {
            // [class, NULL, NULL, args] -> [function, NULL, class, args]
            cpu.stack[at + 1] = Value::NULL;
            cpu.stack[at + 2] = class;
            cpu.stack[at] = f;
            return self.call(cpu, argc + 1, names, after);
        }
        cpu.push(Value::NULL);
        cpu.stack.copy_within(at + 2..cpu.sp - 1, at + 3);
        cpu.stack[at + 2] = class;
        cpu.stack[at + 1] = Value::NULL;
        cpu.stack[at] = f;
        self.call(cpu, argc + 2, names, after)
    }

    /// `__new__` of a builtin class: the class becomes its first argument.
    fn call_new(&mut self, cpu: &mut Cpu, argc: usize, names: &[Sym], after: After, new: Option<Value>) -> Step {
        let at = cpu.sp - argc - 2;
        let class = cpu.stack[at];
        let Some(new) = new else {
            let text = format!("cannot create '{}' instances", self.s.class(class).name);
            return Err(self.s.type_error(&text));
        };
        if cpu.stack[at + 1].is_null() {
            cpu.stack[at + 1] = class;
            cpu.stack[at] = new;
            return self.call(cpu, argc, names, after);
        }
        cpu.push(Value::NULL);
        cpu.stack.copy_within(at + 1..cpu.sp - 1, at + 2);
        cpu.stack[at + 1] = class;
        cpu.stack[at] = new;
        self.call(cpu, argc + 1, names, after)
    }

    /// A class of the program that inherits from object only.
    fn make_plain(&mut self, cpu: &mut Cpu, argc: usize, names: &[Sym], after: After) -> Step {
        let at = cpu.sp - argc - 2;
        let class = cpu.stack[at];
        if self.s.class(class).traits.is_abstract {
            return self.refuse_abstract(class);
        }
        let instance = self.s.new_instance(class);
        self.finish_instance(cpu, argc, names, after, class, instance)
    }

    fn refuse_abstract(&mut self, class: Value) -> Step {
        let names = self.s.class_attr(class, sym::ABSTRACT).and_then(|v| self.s.as_set(v).cloned());
        let mut all: Vec<String> = names
            .map(|s| s.iter().filter_map(|(_, v)| self.s.text(v).map(|t| t.to_string())).collect())
            .unwrap_or_default();
        crate::base::order::sort(&mut all);
        let plural = if all.len() == 1 { "" } else { "s" };
        let list: Vec<String> = all.iter().map(|n| format!("'{n}'")).collect();
        let text = format!(
            "Can't instantiate abstract class {} without an implementation for abstract method{plural} {}",
            self.s.class(class).name,
            list.join(", ")
        );
        Err(self.s.type_error(&text))
    }

    fn make_exception(&mut self, cpu: &mut Cpu, argc: usize, names: &[Sym], after: After) -> Step {
        let at = cpu.sp - argc - 2;
        let class = cpu.stack[at];
        let positional = argc - names.len();
        let args: Vec<Value> = (0..positional).map(|k| cpu.stack[at + 2 + k]).collect();
        args.iter().for_each(|v| self.s.heap.inc(*v));
        let real = self.s.os_error_class(class, &args);
        let args = self.s.tuple(args);
        self.s.heap.inc(real);
        let e = Exception {
            class: real,
            args,
            cause: Value::NULL,
            context: Value::NULL,
            suppress_context: false,
            levels: Vec::new(),
            frames: Vec::new(),
            dict: Value::NULL,
            parts: Value::NULL,
            traceback: Value::NULL,
        };
        let instance = self.s.heap.alloc(Object::Exception(Rc::new(e)));
        if self.s.class_attr(class, sym::INIT).is_some_and(|i| i.as_native().is_none()) {
            return self.finish_instance(cpu, argc, names, after, class, instance);
        }
        self.s.complete_exception(instance, names, &cpu.stack[at + 2 + positional..cpu.sp])?;
        let all = cpu.pop_many(argc + 2);
        self.s.heap.dec_all(&all);
        self.deliver(cpu, instance, after)
    }

    /// Calls `__init__` on a new instance; the instance is the result.
    fn finish_instance(
        &mut self,
        cpu: &mut Cpu,
        argc: usize,
        names: &[Sym],
        after: After,
        class: Value,
        instance: Value,
    ) -> Step {
        let at = cpu.sp - argc - 2;
        match self.s.class_attr(class, sym::INIT) {
            Some(init) if init.as_native().is_none() => {
                // [class, NULL, args…] -> [instance, init, instance, args…]; the call's result goes above the instance.
                debug_assert!(after == After::Push, "calls of classes give their instance to the stack");
                let bound_self = cpu.stack[at + 1];
                cpu.push(Value::NULL);
                cpu.stack.copy_within(at + 1..cpu.sp - 1, at + 2);
                cpu.stack[at] = instance;
                cpu.stack[at + 1] = self.s.heap.own(init);
                cpu.stack[at + 2] = self.s.heap.own(instance);
                self.s.heap.dec(class);
                if !bound_self.is_null() {
                    cpu.push(Value::NULL);
                    cpu.stack.copy_within(at + 3..cpu.sp - 1, at + 4);
                    cpu.stack[at + 3] = bound_self;
                    return self.call(cpu, argc + 1, names, After::Init);
                }
                self.call(cpu, argc, names, After::Init)
            }
            _ if argc == 0 && cpu.stack[at + 1].is_null() => {
                cpu.sp = at;
                self.s.heap.dec(class);
                self.deliver(cpu, instance, after)
            }
            _ => {
                let text = format!("{}() takes no arguments", self.s.class(class).name);
                self.s.heap.dec(instance);
                Err(self.s.type_error(&text))
            }
        }
    }
}

impl crate::python::types::Space {
    /// An instance of a class that inherits from a builtin one, around its builtin part; takes the part.
    pub fn derive(&mut self, class: Value, base: Value) -> Value {
        let shape = self.class(class).shape;
        self.heap.alloc(Object::Derived(Rc::new(Derived { shape, base, fields: Vec::new() })))
    }
}
