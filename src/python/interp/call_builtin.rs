//! Calls of builtins: arguments as they lie, or brought in the order of the parameters.

use super::cpu::Cpu;
use super::frame::After;
use super::run::{Step, Vm};
use crate::python::code::{Sym, sym};
use crate::python::heap::{Layout, Value};
use crate::python::types::native::{self, MANY, Native};
use crate::python::types::{Fail, classes, is_slot};

impl Vm<'_> {
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
                (native::Kind::Static, _) => false,
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
        if let Some(owner) = self.owner_of_new(number, cpu.stack[first..cpu.sp].first()) {
            let f = self.s.prelude_function("_refuse_new");
            let mut args = vec![self.s.heap.own(owner)];
            args.extend(cpu.stack[first..cpu.sp - names.len()].iter().map(|v| self.s.heap.own(*v)));
            self.release(cpu, at..cpu.sp);
            cpu.sp = at;
            self.s.heap.inc(f);
            return self.call_with(cpu, f, args, &[], after);
        }
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
        let act = match act {
            Ok(act) => act,
            Err(fail) => self.s.again_with_buffers(Value::native(number), &cpu.stack[first..cpu.sp], names, fail)?,
        };
        self.settle_caches();
        for k in at..cpu.sp {
            let v = cpu.stack[k];
            self.s.heap.dec(v);
        }
        cpu.sp = at;
        self.act(cpu, act, after)
    }

    /// The class whose `__new__` this is, where it makes no instances of the one that is asked for. Source: `tp_new_wrapper` in
    /// CPython's `Objects/typeobject.c`.
    fn owner_of_new(&self, number: u32, asked: Option<&Value>) -> Option<Value> {
        let n = native::native(number);
        let native::Owner::Class(owner) = native::group(number).owner else { return None };
        if n.kind != native::Kind::Static || n.name != "__new__" || asked == Some(&owner) {
            return None;
        }
        let fits = asked.is_some_and(|class| {
            self.s.as_class(*class).is_some_and(|c| {
                self.s.is_subclass(*class, owner)
                    && (!c.builtin
                        || c.layout == Layout::Exception
                        || self.s.class_attr(*class, sym::NEW) == Some(Value::native(number)))
            })
        });
        (!fits).then_some(owner)
    }

    /// A method of a builtin class wants an instance of it.
    pub(super) fn check_receiver(&mut self, number: u32, args: &[Value]) -> Result<(), Fail> {
        let n = native::native(number);
        let native::Owner::Class(class) = native::group(number).owner else { return Ok(()) };
        if n.kind != native::Kind::Method || class == classes::OBJECT {
            return Ok(());
        }
        match args.first() {
            Some(v) if self.s.is_instance(*v, class) => Ok(()),
            Some(v) => {
                let words = if is_slot(number) {
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

    /// What is said when a builtin without named parameters is given one by name.
    fn no_keywords(&mut self, number: u32, first: Option<Value>) -> Fail {
        let n = native::native(number);
        // What a class hands on to its bases is the class's own trouble.
        let name = match first.and_then(|v| self.s.as_class(v)) {
            Some(class) if n.name == "__init_subclass__" => format!("{}.{}", class.name, n.name),
            _ if is_slot(number) => format!("wrapper {}", n.name),
            _ => format!("{}{}", native::module_shown(number), native::qualified(number)),
        };
        self.s.type_error(&format!("{name}() takes no keyword arguments"))
    }

    /// Brings arguments in the order of a builtin's parameters; missing ones are NULL.
    pub(super) fn arrange(&mut self, number: u32, mut args: Vec<Value>, names: &[Sym]) -> Result<Vec<Value>, Fail> {
        let n = native::native(number);
        let receiver = usize::from(n.kind != native::Kind::Function);
        if !names.is_empty() && n.params.is_empty() {
            return Err(self.no_keywords(number, args.first().copied()));
        }
        let keywords = args.split_off(args.len() - names.len());
        let given = args.len() + names.len();
        if n.name == "sorted" && args.len() != 1 {
            return Err(self.s.type_error(&format!("sorted expected 1 argument, got {}", args.len())));
        }
        if (given < n.min as usize && names.is_empty()) || (n.max != MANY && given > n.max as usize) {
            let text = match native::group(number).owner {
                native::Owner::Class(class) if given == 0 && n.kind == native::Kind::Method && is_slot(number) => {
                    format!("descriptor '{}' of '{}' object needs an argument", n.name, self.s.class(class).name)
                }
                native::Owner::Class(_) if given == 0 && n.kind == native::Kind::Method => {
                    format!("unbound method {}() needs an argument", native::qualified(number))
                }
                _ => native::count_message(number, given.saturating_sub(receiver)),
            };
            return Err(self.s.type_error(&text));
        }
        if n.params.is_empty() {
            return Ok(args);
        }
        if n.params.last() == Some(&"signed") && args.len() > 3 {
            let text = format!("{}() takes at most 2 positional arguments ({} given)", n.name, args.len() - 1);
            return Err(self.s.type_error(&text));
        }
        self.put_by_name(n, &mut args, names, keywords)?;
        self.all_required(n, &args, &[])?;
        Ok(args)
    }

    /// Refuses arguments of which a required one is missing; `names` are those that come by name.
    fn all_required(&mut self, n: &Native, args: &[Value], names: &[Sym]) -> Result<(), Fail> {
        let receiver = usize::from(n.kind != native::Kind::Function);
        let names: Vec<_> = names.iter().map(|name| self.s.tables.code.names.text(*name).clone()).collect();
        let wanted = args[..n.min as usize].iter().enumerate().skip(receiver).map(|(k, v)| (k - receiver, v));
        let missing = wanted.filter(|(_, v)| v.is_null()).map(|(k, _)| k).find(|k| {
            let wanted = n.params[*k];
            !names.iter().any(|name| **name == *wanted)
        });
        let Some(k) = missing else { return Ok(()) };
        let text = format!("{}() missing required argument '{}' (pos {})", n.name, n.params[k], k + 1);
        Err(self.s.type_error(&text))
    }

    /// Puts what is given by name in its place.
    fn put_by_name(
        &mut self,
        n: &Native,
        args: &mut Vec<Value>,
        names: &[Sym],
        keywords: Vec<Value>,
    ) -> Result<(), Fail> {
        let receiver = usize::from(n.kind != native::Kind::Function);
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
                    self.all_required(n, args, names)?;
                    let of = match args.first().and_then(|v| self.s.as_class(*v)) {
                        Some(class) if n.name == "__new__" => class.name.to_string(),
                        _ => n.name.to_string(),
                    };
                    let text = format!("{of}() got an unexpected keyword argument '{text}'");
                    return Err(self.s.type_error(&text));
                }
            }
        }
        Ok(())
    }
}
