//! Building and taking apart: containers, functions, unpacking.

use super::cpu::{Cpu, Flow};
use super::frame::After;
use super::run::{Step, Vm};
use crate::python::code::{Instruction, Op};
use crate::python::heap::{Dict, Function, Object, Value};
use crate::python::types::lookup::Lookup;
use crate::python::types::{Act, Fail};
use std::rc::Rc;

impl Vm<'_> {
    /// `[items…] -> [container]`.
    pub fn build(&mut self, cpu: &mut Cpu, i: Instruction) -> Step {
        let n = i.c as usize;
        let v = match i.op {
            Op::BuildList => {
                let items = cpu.pop_many(n);
                self.s.list(items)
            }
            Op::BuildTuple => {
                cpu.sp -= n;
                self.s.tuple_of(&cpu.stack[cpu.sp..cpu.sp + n])
            }
            Op::BuildString => {
                let items = cpu.sp - n..cpu.sp;
                cpu.sp -= n;
                let chars = cpu.stack[items.clone()].iter().map(|v| self.s.chars(*v)).sum();
                let text = self.s.joined(chars, |space, joined| {
                    cpu.stack[items.clone()]
                        .iter()
                        .filter_map(|v| space.text(*v))
                        .for_each(|part| joined.push_str(part));
                });
                items.for_each(|at| self.s.heap.dec(cpu.stack[at]));
                text
            }
            Op::BuildSet => return self.build_set(cpu, n),
            _ => return self.build_map(cpu, n),
        };
        cpu.push(v);
        Ok(Flow::Next)
    }

    fn build_set(&mut self, cpu: &mut Cpu, n: usize) -> Step {
        let items = cpu.pop_many(n);
        let set = self.s.heap.alloc(Object::Set(Rc::default()));
        for v in &items {
            match self.s.set_add(set, *v) {
                Ok(true) => {}
                Ok(false) => {
                    self.s.heap.dec(set);
                    let t = self.s.tuple(items);
                    return self.act(cpu, Act::Prelude("_set_from", vec![t]), After::Push);
                }
                Err(fail) => {
                    self.s.heap.dec(set);
                    self.s.heap.dec_all(&items);
                    return Err(fail);
                }
            }
        }
        self.s.heap.dec_all(&items);
        cpu.push(set);
        Ok(Flow::Next)
    }

    fn build_map(&mut self, cpu: &mut Cpu, n: usize) -> Step {
        let items = cpu.pop_many(2 * n);
        let d = self.s.dict();
        for (k, pair) in items.chunks(2).enumerate() {
            match self.s.dict_lookup(d, pair[0]) {
                Ok(Lookup::AskPython) => {
                    let rest = items[2 * k..].to_vec();
                    items[..2 * k].chunks(2).for_each(|p| self.s.heap.dec(p[0]));
                    let t = self.s.tuple(rest);
                    return self.act(cpu, Act::Prelude("_dict_from_pairs", vec![d, t]), After::Push);
                }
                Ok(place) => self.s.dict_put(d, place, pair[0], pair[1]),
                Err(fail) => {
                    self.s.heap.dec(d);
                    return Err(fail);
                }
            }
        }
        items.chunks(2).for_each(|p| self.s.heap.dec(p[0]));
        cpu.push(d);
        Ok(Flow::Next)
    }

    /// `[container, …, item] -> [container, …]`; `i.c` says how deep the container lies.
    pub fn extend(&mut self, cpu: &mut Cpu, i: Instruction) -> Step {
        let depth = i.c as usize;
        match i.op {
            Op::ListAppend => {
                let v = cpu.pop();
                let list = cpu.peek(depth - 1);
                self.s.list_push(list, v);
                Ok(Flow::Next)
            }
            Op::MapAdd => {
                let v = cpu.pop();
                let k = cpu.pop();
                let d = cpu.peek(depth - 1);
                let r = self.s.set_item(d, k, v);
                self.s.heap.dec(k);
                self.act(cpu, r?, After::Discard)
            }
            Op::SetAdd => {
                let v = cpu.pop();
                let set = cpu.peek(depth - 1);
                let added = self.s.set_add(set, v);
                if matches!(added, Ok(false)) {
                    self.s.heap.inc(set);
                    return self.act(cpu, Act::Prelude("_set_add", vec![set, v]), After::Discard);
                }
                self.s.heap.dec(v);
                added.map(|_| Flow::Next)
            }
            Op::ListExtend => {
                let v = cpu.pop();
                let list = cpu.peek(depth - 1);
                match self.s.collect_items(v) {
                    Ok(Some(items)) => {
                        items.into_iter().for_each(|x| self.s.list_push(list, x));
                        self.s.heap.dec(v);
                        Ok(Flow::Next)
                    }
                    Ok(None) => {
                        self.s.heap.inc(list);
                        self.act(cpu, Act::Prelude("_list_extend", vec![list, v]), After::Discard)
                    }
                    Err(Fail::Raise(e)) if self.s.is_instance(e, crate::python::types::classes::TYPE_ERROR) => {
                        self.s.heap.dec(e);
                        let text = format!("Value after * must be an iterable, not {}", self.s.type_name(v));
                        self.s.heap.dec(v);
                        Err(self.s.type_error(&text))
                    }
                    Err(fail) => Err(fail),
                }
            }
            op => {
                let v = cpu.pop();
                let container = cpu.peek(depth - 1);
                if op != Op::SetUpdate && self.merge_plainly(container, v, op == Op::DictUpdate) {
                    self.s.heap.dec(v);
                    return Ok(Flow::Next);
                }
                self.s.heap.inc(container);
                let (name, mut args): (&'static str, Vec<Value>) = match op {
                    Op::SetUpdate => ("_set_update", vec![container, v]),
                    Op::DictUpdate => ("_dict_display", vec![container, v]),
                    _ => ("_dict_merge", vec![container, v]),
                };
                if op == Op::DictMerge {
                    // The callable lies below the arguments: its name is told when a keyword comes twice.
                    let callable = cpu.peek(depth + 2);
                    let text = self.callable_name(callable);
                    args.push(self.s.str(&text));
                }
                self.act(cpu, Act::Prelude(name, args), After::Discard)
            }
        }
    }

    /// Adds the pairs of one dict to another where all keys are texts, and, unless some `may_replace`, new ones.
    fn merge_plainly(&mut self, into: Value, from: Value, may_replace: bool) -> bool {
        let Some(Object::Dict(source)) = self.s.heap.object(from) else { return false };
        let source = source.clone();
        let Some(Object::Dict(present)) = self.s.heap.object(into) else { return false };
        if present.is_empty()
            && source.iter().all(|entry| matches!(self.s.heap.object(entry.key), Some(Object::Str(..))))
        {
            self.become_copy(into, source);
            return true;
        }
        let is_text = |key: Value| matches!(self.s.heap.object(key), Some(Object::Str(..)));
        let is_new = |key: Value| may_replace || self.s.dict_find_str(into, key).is_none();
        if !present.iter().all(|entry| is_text(entry.key))
            || !source.iter().all(|entry| is_text(entry.key) && is_new(entry.key))
        {
            return false;
        }
        for entry in source.iter() {
            let value = self.s.heap.own(entry.value);
            self.s.dict_set_str(into, entry.key, value);
        }
        true
    }

    /// An empty dict gets the same entries.
    fn become_copy(&mut self, into: Value, source: Rc<Dict>) {
        for entry in source.iter() {
            self.s.heap.inc(entry.key);
            self.s.heap.inc(entry.value);
            self.s.heap.charge(40);
        }
        if let Object::Dict(entries) = self.s.heap.get_mut(into) {
            *entries = source;
        }
    }

    /// `[sequence] -> [last, …, first]`.
    pub fn unpack_sequence(&mut self, cpu: &mut Cpu, n: usize) -> Step {
        let v = cpu.pop();
        if let Some(Object::Tuple(items)) = self.s.heap.object(v)
            && items.len() == n
        {
            let items = items.clone();
            for x in items.iter().rev() {
                let x = self.s.heap.own(*x);
                cpu.push(x);
            }
            self.s.heap.dec(v);
            return Ok(Flow::Next);
        }
        let items = match self.s.collect_items(v) {
            Ok(Some(items)) => items,
            Ok(None) => {
                // A list of at most n + 1 items comes back and is taken apart by the same instruction.
                cpu.pc -= 1;
                return self.rerun_after(cpu, Act::Prelude("_unpack", vec![v, Value::int(n as i64)]));
            }
            Err(Fail::Raise(e)) if self.s.is_instance(e, crate::python::types::classes::TYPE_ERROR) => {
                self.s.heap.dec(e);
                let text = format!("cannot unpack non-iterable {} object", self.s.type_name(v));
                self.s.heap.dec(v);
                return Err(self.s.type_error(&text));
            }
            Err(fail) => return Err(fail),
        };
        self.s.heap.dec(v);
        if items.len() != n {
            let text = if items.len() < n {
                format!("not enough values to unpack (expected {n}, got {})", items.len())
            } else {
                format!("too many values to unpack (expected {n})")
            };
            self.s.heap.dec_all(&items);
            return Err(self.s.value_error(&text));
        }
        items.into_iter().rev().for_each(|x| cpu.push(x));
        Ok(Flow::Next)
    }

    /// Calls; when the result is there, the present instruction (to which `pc` points) runs again.
    fn rerun_after(&mut self, cpu: &mut Cpu, act: Act) -> Step {
        cpu.pc += 1;
        let depth = cpu.frames.len();
        let step = self.act(cpu, act, After::Push);
        if cpu.frames.len() > depth {
            cpu.frames[depth - 1].pc -= 1;
        } else {
            cpu.pc -= 1;
        }
        step
    }

    /// `[sequence] -> [after…, middle list, before…]`.
    pub fn unpack_ex(&mut self, cpu: &mut Cpu, before: usize, after: usize) -> Step {
        let v = cpu.pop();
        let Some(mut items) = self.s.collect_items(v).map_err(|fail| match fail {
            Fail::Raise(e) if self.s.is_instance(e, crate::python::types::classes::TYPE_ERROR) => {
                self.s.heap.dec(e);
                let text = format!("cannot unpack non-iterable {} object", self.s.type_name(v));
                self.s.type_error(&text)
            }
            other => other,
        })?
        else {
            cpu.pc -= 1;
            return self.rerun_after(cpu, Act::Prelude("_unpack_rest", vec![v, Value::int(before as i64)]));
        };
        self.s.heap.dec(v);
        if items.len() < before + after {
            let text =
                format!("not enough values to unpack (expected at least {}, got {})", before + after, items.len());
            self.s.heap.dec_all(&items);
            return Err(self.s.value_error(&text));
        }
        let tail = items.split_off(items.len() - after);
        let middle = items.split_off(before);
        tail.into_iter().rev().for_each(|x| cpu.push(x));
        let middle = self.s.list(middle);
        cpu.push(middle);
        items.into_iter().rev().for_each(|x| cpu.push(x));
        Ok(Flow::Next)
    }

    /// `MAKE_FUNCTION`: `[code] -> [function]`; `SET_FUNCTION_ATTRIBUTE`: `[value, function] -> [function]`.
    pub fn function_op(&mut self, cpu: &mut Cpu, i: Instruction) -> Step {
        if i.op == Op::SetFunctionAttribute {
            let f = cpu.pop();
            let v = cpu.pop();
            if let Object::Function(x) = self.s.heap.get_mut(f) {
                let x = Rc::make_mut(x);
                match i.c {
                    1 => x.defaults = v,
                    2 => x.keyword_defaults = v,
                    8 => x.closure = v,
                    4 => x.annotations = v,
                    _ => {}
                }
            }
            cpu.push(f);
            return Ok(Flow::Next);
        }
        let code = cpu.pop().as_code().expect("MAKE_FUNCTION finds code on the stack");
        let v = self.make_function(code, cpu.globals);
        cpu.push(v);
        Ok(Flow::Next)
    }

    /// A function of some code; borrows the globals.
    pub fn make_function(&mut self, code: u32, globals: Value) -> Value {
        let c = self.s.tables.code.code(code).clone();
        let name_sym = self.s.intern(&c.name);
        let name = self.s.name_value(name_sym);
        self.s.heap.inc(name);
        let qualname = if c.qualname == c.name { self.s.heap.own(name) } else { self.s.str(&c.qualname) };
        self.s.heap.inc(globals);
        let doc = if c.flags.has_docstring {
            let d = self.s.constant(c.constant_base, code);
            self.s.heap.own(d)
        } else {
            Value::NULL
        };
        self.s.heap.alloc(Object::Function(Rc::new(Function {
            code,
            globals,
            closure: Value::NULL,
            defaults: Value::NULL,
            keyword_defaults: Value::NULL,
            name,
            qualname,
            doc,
            dict: Value::NULL,
            annotations: Value::NULL,
            module: Value::NULL,
            type_params: Value::NULL,
        })))
    }
}
