//! Calls with keywords and with what stars take apart; the names that their errors tell.

use super::cpu::{Cpu, Flow};
use super::frame::After;
use super::run::{Step, Vm};
use crate::python::code::{Instruction, Sym, sym};
use crate::python::heap::{Object, Value};
use crate::python::types::{Act, Fail, classes};
use smallvec::SmallVec;

impl Vm<'_> {
    /// `[callable, self or NULL, args…, names] -> [result]`.
    pub fn call_kw(&mut self, cpu: &mut Cpu, i: Instruction) -> Step {
        let argc = i.c as usize;
        let names = cpu.pop();
        if i.b > 0 {
            self.s.heap.dec(names);
            let code = self.s.tables.code.code(cpu.code).clone();
            return self.call(cpu, argc, &code.keywords[i.b as usize - 1], After::Push);
        }
        let items = self.s.sequence_items(names).unwrap_or_default();
        let mut syms = Vec::with_capacity(items.len());
        for v in items {
            let text = self.s.text(v).cloned().unwrap_or_else(|| "".into());
            syms.push(self.s.intern(&text));
        }
        self.s.heap.dec(names);
        self.call(cpu, argc, &syms, After::Push)
    }

    /// `CALL_FUNCTION_EX`: `[callable, NULL, args, kwargs or NULL] -> [result]`.
    pub fn call_ex(&mut self, cpu: &mut Cpu) -> Step {
        let (args, kwargs) = (cpu.peek(1), cpu.peek(0));
        let callable = cpu.peek(3);
        let Some(Object::Tuple(items)) = self.s.heap.object(args) else {
            return self.make_args_tuple(cpu, args, callable);
        };
        let items = items.clone();
        let keywords = self.s.as_dict(kwargs).filter(|d| !d.is_empty()).cloned();
        let entries = || keywords.iter().flat_map(|d| d.iter());
        let mut names: SmallVec<[Sym; 8]> = SmallVec::new();
        for e in entries() {
            let Some(text) = self.s.text(e.key).cloned() else {
                return Err(self.s.type_error("keywords must be strings"));
            };
            names.push(self.s.intern(&text));
        }
        cpu.sp -= 2;
        for v in items.iter().chain(entries().map(|e| &e.value)) {
            let v = self.s.heap.own(*v);
            cpu.push(v);
        }
        self.s.heap.dec(args);
        self.s.heap.dec(kwargs);
        let argc = items.len() + names.len();
        self.call(cpu, argc, &names, After::Push)
    }

    /// `f(*iterable)`: the iterable is made a tuple and the instruction runs again.
    fn make_args_tuple(&mut self, cpu: &mut Cpu, args: Value, callable: Value) -> Step {
        let at = cpu.sp - 2;
        if let Some(items) = self.s.collect_items(args).or_else(|fail| self.star_error(fail, callable, args))? {
            cpu.stack[at] = self.s.tuple(items);
            self.s.heap.dec(args);
            cpu.pc -= 1;
            return Ok(Flow::Next);
        }
        let kwargs = cpu.pop();
        let args = cpu.pop();
        let act = Act::Prelude("_call_star", {
            let null = cpu.pop();
            debug_assert!(null.is_null(), "call_ex has no receiver");
            let f = cpu.pop();
            vec![f, args, if kwargs.is_null() { Value::NONE } else { kwargs }]
        });
        self.act(cpu, act, After::Push)
    }

    fn star_error(&mut self, fail: Fail, callable: Value, args: Value) -> Result<Option<Vec<Value>>, Fail> {
        let Fail::Raise(e) = fail else { return Err(fail) };
        if !self.s.is_instance(e, classes::TYPE_ERROR) {
            return Err(Fail::Raise(e));
        }
        self.s.heap.dec(e);
        let name = self.callable_name(callable);
        let text = format!("{name} argument after * must be an iterable, not {}", self.s.type_name(args));
        Err(self.s.type_error(&text))
    }

    /// The name of a callable as argument errors tell it.
    pub fn callable_name(&mut self, v: Value) -> String {
        if let Some(n) = v.as_native() {
            return format!("{}()", crate::python::types::native::qualified(n));
        }
        match self.s.heap.object(v) {
            Some(Object::Function(f)) => {
                let (name, globals) = (f.qualname, f.globals);
                let key = self.s.name_value(sym::NAME);
                let module = self.s.dict_get_str(globals, key).and_then(|m| self.s.text(m).cloned());
                let name = self.s.text(name).map_or_else(String::new, |t| t.to_string());
                // The library's own parts stand for builtins.
                match module {
                    Some(m) if !m.starts_with('_') || &*m == "__main__" => format!("{m}.{name}()"),
                    _ => format!("{name}()"),
                }
            }
            Some(Object::Bound { function, .. }) => self.callable_name(*function),
            Some(Object::Class(_)) => format!("{}()", self.s.class_path(v)),
            _ => {
                let shown = self.s.to_str(v).ok().flatten();
                shown.unwrap_or_else(|| format!("{} object", self.s.type_name(v)))
            }
        }
    }
}
