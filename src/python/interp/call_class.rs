//! Calls of classes: instances of the program's and of builtin ones, exceptions.

use super::cpu::{Cpu, Flow};
use super::frame::After;
use super::run::{Step, Vm};
use crate::python::code::{Sym, sym};
use crate::python::heap::{Class, Exception, Layout, Object, Value};
use crate::python::types::{Fail, classes};
use std::rc::Rc;

impl Vm<'_> {
    /// `[class, self or NULL, args…] -> [instance]`: by the first of these ways that fits the class.
    pub(super) fn call_class(&mut self, cpu: &mut Cpu, argc: usize, names: &[Sym], after: After) -> Step {
        let class = cpu.stack[cpu.sp - argc - 2];
        let c = self.s.class(class);
        let is_direct = c.metaclass == classes::TYPE;
        if !c.builtin && c.layout == Layout::Object && is_direct && self.has_plain_new(class) {
            return self.make_plain(cpu, argc, names, after);
        }
        if let Some(flow) = self.make_builtin(cpu, argc, names, after)? {
            return Ok(flow);
        }
        let c = self.s.class(class).clone();
        if c.builtin
            && matches!(c.layout, Layout::Builtin(_))
            && (names.is_empty() || class != classes::DICT)
            && let Some((sym::NEW, new)) = c.dict.first()
        {
            return self.call_new(cpu, argc, names, after, Some(new));
        }
        if !is_direct
            && let Some(call) = self.s.class_attr(c.metaclass, sym::CALL)
            && call.as_native().is_none()
        {
            let at = cpu.sp - argc - 2;
            cpu.stack[at] = self.s.bound(call, class);
            self.s.heap.dec(class);
            return self.call(cpu, argc, names, after);
        }
        match c.layout {
            Layout::Object if !c.builtin && self.has_plain_new(class) => self.make_plain(cpu, argc, names, after),
            Layout::Exception if self.has_plain_new(class) => self.make_exception(cpu, argc, names, after),
            _ => self.make_by_new(cpu, argc, names, after, &c),
        }
    }

    /// `__new__` is that of a builtin class.
    fn has_plain_new(&self, class: Value) -> bool {
        self.s.class_attr(class, sym::NEW).is_none_or(|new| new.as_native().is_some())
    }

    /// What programs make most: texts, dicts by keywords, and what a builtin class makes of plain arguments.
    fn make_builtin(&mut self, cpu: &mut Cpu, argc: usize, names: &[Sym], after: After) -> Result<Option<Flow>, Fail> {
        let at = cpu.sp - argc - 2;
        let class = cpu.stack[at];
        if !cpu.stack[at + 1].is_null() {
            return Ok(None);
        }
        if class == classes::STR && argc == 1 && names.is_empty() {
            let v = cpu.top();
            let act = self.s.str_act(v)?;
            cpu.sp = at;
            self.s.heap.dec(v);
            self.s.heap.dec(class);
            return self.act(cpu, act, after).map(Some);
        }
        if names.is_empty()
            && let Some(v) = self.s.quick_new(class, &cpu.stack[at + 2..cpu.sp])?
        {
            self.release(cpu, at + 2..cpu.sp);
            cpu.sp = at;
            return self.deliver(cpu, v, after).map(Some);
        }
        if class == classes::DICT && argc == names.len() {
            let v = self.s.dict_of(names, &cpu.stack[at + 2..cpu.sp]);
            cpu.sp = at;
            return self.deliver(cpu, v, after).map(Some);
        }
        Ok(None)
    }

    /// By `__new__`, and by `__init__` where the program has one: of builtin classes and of what inherits from them.
    fn make_by_new(&mut self, cpu: &mut Cpu, argc: usize, names: &[Sym], after: After, c: &Class) -> Step {
        let class = cpu.stack[cpu.sp - argc - 2];
        let new = self.s.class_attr(class, sym::NEW);
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
        // The `__init__` of a builtin does no more than its `__new__` has done, but for a dict.
        let init = self.s.class_attr_with_owner(class, sym::INIT);
        let init = init.filter(|(i, owner)| i.as_native().is_none() && !self.s.class(*owner).builtin);
        let filled = self.s.is_subclass(class, classes::DICT) && (!names.is_empty() || argc > 0 && !c.builtin);
        if self.has_plain_new(class) && (c.builtin || init.is_none()) && !filled {
            return self.call_new(cpu, argc, names, after, new);
        }
        self.make_by_prelude(cpu, argc, names, after)
    }

    /// A class that defines `__new__`, or `__init__` over a builtin: the prelude goes through both.
    fn make_by_prelude(&mut self, cpu: &mut Cpu, argc: usize, names: &[Sym], after: After) -> Step {
        let at = cpu.sp - argc - 2;
        let class = cpu.stack[at];
        let f = self.s.prelude_function("_instantiate");
        self.s.heap.inc(f);
        // [class, self or NULL, args] -> [function, NULL, class, self if there is one, args]
        let given = argc + usize::from(!cpu.stack[at + 1].is_null());
        let first = cpu.sp - given;
        cpu.push(Value::NULL);
        if first == at + 1 {
            cpu.push(Value::NULL);
        }
        cpu.stack.copy_within(first..first + given, at + 3);
        cpu.stack[at] = f;
        cpu.stack[at + 1] = Value::NULL;
        cpu.stack[at + 2] = class;
        self.call(cpu, given + 1, names, after)
    }

    /// `__new__` of a builtin class: the class becomes its first argument.
    pub(super) fn call_new(
        &mut self,
        cpu: &mut Cpu,
        argc: usize,
        names: &[Sym],
        after: After,
        new: Option<Value>,
    ) -> Step {
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
    pub(super) fn make_plain(&mut self, cpu: &mut Cpu, argc: usize, names: &[Sym], after: After) -> Step {
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
            members: Value::NULL,
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
    pub(super) fn finish_instance(
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
                let after = match after {
                    After::ForIter => After::InitFor,
                    after => {
                        debug_assert!(after == After::Push, "calls of classes give their instance to the stack");
                        After::Init
                    }
                };
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
                    return self.call(cpu, argc + 1, names, after);
                }
                self.call(cpu, argc, names, after)
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
