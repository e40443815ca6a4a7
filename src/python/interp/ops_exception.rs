//! Raising and handling, `with`, imports, f-strings, `match`.

use super::cpu::{Cpu, Flow};
use super::frame::After;
use super::run::{Step, Vm};
use crate::python::code::{Instruction, Op};
use crate::python::heap::{Object, Value};
use crate::python::types::{Act, Attr, Fail, classes};
use std::rc::Rc;

impl Vm<'_> {
    /// The end of a `with`: on top lies what was handled before, and no cleanup will look at it.
    fn leave_with(&mut self, cpu: &mut Cpu) {
        let previous = self.s.heap.own(cpu.top());
        let old = std::mem::replace(&mut cpu.handled, previous);
        self.s.heap.dec(old);
    }

    pub fn exception_op(&mut self, cpu: &mut Cpu, i: Instruction) -> Step {
        match i.op {
            // [exception] -> [previous, exception]
            Op::PushExcInfo => {
                let e = cpu.pop();
                cpu.push(cpu.handled);
                self.s.heap.inc(e);
                cpu.handled = e;
                cpu.push(e);
                Ok(Flow::Next)
            }
            // [previous] -> []
            Op::PopExcept => {
                let previous = cpu.pop();
                let old = std::mem::replace(&mut cpu.handled, previous);
                self.s.heap.dec(old);
                Ok(Flow::Next)
            }
            // [exception, type] -> [exception, bool]
            Op::CheckExcMatch => {
                let class = cpu.pop();
                let e = cpu.top();
                let matched = self.matches(e, class)?;
                self.s.heap.dec(class);
                cpu.push(Value::bool(matched));
                Ok(Flow::Next)
            }
            // [exception, type] -> [rest, match]
            Op::CheckEgMatch => {
                self.check_star_class(cpu.top())?;
                let class = cpu.pop();
                let e = cpu.pop();
                if self.s.is_group(e) {
                    return self.act(cpu, Act::Prelude("_eg_match", vec![e, class]), After::PushBoth);
                }
                let pair = self.match_naked(e, class)?;
                self.spread(cpu, pair);
                Ok(Flow::Next)
            }
            Op::Raise => self.raise_op(cpu, i.c),
            // [values…, exception] -> (raises); c > 0: the position to go back to lies below
            Op::Reraise => {
                let e = cpu.pop();
                if i.c == 2 {
                    self.leave_with(cpu);
                }
                self.unwind_again(cpu, e)?;
                Ok(Flow::Next)
            }
            // [exit, self, lasti, previous, exception] -> […, result]
            Op::WithExceptStart => self.with_except_start(cpu),
            Op::CleanupThrow => self.cleanup_throw(cpu),
            Op::StopIterationError => self.stop_iteration_error(cpu),
            _ => {
                // PREP_RERAISE_STAR: [original, list] -> [exception or None]
                let list = cpu.pop();
                let original = cpu.pop();
                self.act(cpu, Act::Prelude("_prep_reraise_star", vec![original, list]), After::Push)
            }
        }
    }

    /// `[sub-iterator, last sent, exception] -> [None, value]`.
    fn cleanup_throw(&mut self, cpu: &mut Cpu) -> Step {
        let e = cpu.top();
        if !self.s.is_instance(e, classes::STOP_ITERATION) {
            let e = cpu.pop();
            self.unwind_again(cpu, e)?;
            return Ok(Flow::Next);
        }
        let value = match self.s.get_attr(e, crate::python::code::sym::VALUE)? {
            Attr::Value(v) => v,
            _ => Value::NONE,
        };
        let all = cpu.pop_many(3);
        self.s.heap.dec_all(&all);
        cpu.push(Value::NONE);
        cpu.push(value);
        Ok(Flow::Next)
    }

    /// `[exception] -> [exception]`: what leaves a generator is no StopIteration (PEP 479).
    fn stop_iteration_error(&mut self, cpu: &mut Cpu) -> Step {
        let e = cpu.top();
        let flags = self.s.tables.code.code(cpu.code).flags;
        let is_async = flags.coroutine && flags.generator && self.s.is_instance(e, classes::STOP_ASYNC_ITERATION);
        if !is_async && !self.s.is_instance(e, classes::STOP_ITERATION) {
            return Ok(Flow::Next);
        }
        let kind = match (flags.coroutine, flags.generator) {
            (true, true) => "async generator",
            (true, false) => "coroutine",
            _ => "generator",
        };
        let text = format!("{kind} raised Stop{}Iteration", if is_async { "Async" } else { "" });
        let text = self.s.str(&text);
        let new = self.s.exception(classes::RUNTIME_ERROR, vec![text]);
        self.s.heap.inc(e);
        if let Object::Exception(x) = self.s.heap.get_mut(new) {
            let x = Rc::make_mut(x);
            x.cause = e;
            x.context = e;
            x.suppress_context = true;
        }
        self.s.heap.inc(e);
        cpu.sp -= 1;
        self.s.heap.dec(e);
        cpu.push(new);
        Ok(Flow::Next)
    }

    /// An `except*` clause may name plain exception classes only.
    fn check_star_class(&mut self, class: Value) -> Result<(), Fail> {
        let each = self.s.sequence_items(class).unwrap_or_else(|| vec![class]);
        if each.iter().any(|c| self.s.as_class(*c).is_none() || !self.s.is_subclass(*c, classes::BASE_EXCEPTION)) {
            return Err(self.s.type_error("catching classes that do not inherit from BaseException is not allowed"));
        }
        if each.iter().any(|c| self.s.is_subclass(*c, classes::BASE_EXCEPTION_GROUP)) {
            let text = "catching ExceptionGroup with except* is not allowed. Use except instead.";
            return Err(self.s.type_error(text));
        }
        Ok(())
    }

    /// `[rest, match]` of an exception that is no group: what matches is wrapped in one. Takes both.
    fn match_naked(&mut self, e: Value, class: Value) -> Result<Value, Fail> {
        let matched = self.matches(e, class)?;
        self.s.heap.dec(class);
        if !matched {
            return Ok(self.s.tuple(vec![e, Value::NONE]));
        }
        let plain = self.s.is_instance(e, classes::EXCEPTION);
        let kind = if plain { classes::EXCEPTION_GROUP } else { classes::BASE_EXCEPTION_GROUP };
        self.s.heap.inc(e);
        let (text, members, given) = (self.s.str(""), self.s.tuple(vec![e]), self.s.tuple(vec![e]));
        self.s.heap.inc(text);
        let parts = self.s.tuple(vec![text, members]);
        let group = self.s.exception(kind, vec![text, given]);
        if let Object::Exception(x) = self.s.heap.get_mut(group) {
            Rc::make_mut(x).parts = parts;
        }
        Ok(self.s.tuple(vec![Value::NONE, group]))
    }

    fn matches(&mut self, e: Value, class: Value) -> Result<bool, Fail> {
        if let Some(Object::Tuple(t)) = self.s.heap.object(class) {
            let t = t.clone();
            for c in t.iter() {
                if self.matches(e, *c)? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        if self.s.as_class(class).is_none() || !self.s.is_subclass(class, classes::BASE_EXCEPTION) {
            return Err(self.s.type_error("catching classes that do not inherit from BaseException is not allowed"));
        }
        Ok(self.s.is_instance(e, class))
    }

    /// `raise`, `raise e`, `raise e from cause`.
    fn raise_op(&mut self, cpu: &mut Cpu, kind: u32) -> Step {
        if kind == 0 {
            let handled = cpu.handling();
            if handled.is_null() {
                return Err(self.s.raise(classes::RUNTIME_ERROR, "No active exception to reraise"));
            }
            let e = self.s.heap.own(handled);
            self.unwind_again(cpu, e)?;
            return Ok(Flow::Next);
        }
        let (e, cause) = if kind == 2 { (cpu.peek(1), cpu.peek(0)) } else { (cpu.top(), Value::NULL) };
        // A class is called first; then the instruction runs again with the instance.
        for (depth, v) in [(0, cause), (if kind == 2 { 1 } else { 0 }, e)] {
            if !v.is_null() && self.s.as_class(v).is_some() && self.s.is_subclass(v, classes::BASE_EXCEPTION) {
                return self.instantiate_for_raise(cpu, v, depth);
            }
        }
        cpu.sp -= kind as usize;
        if !self.s.is_instance(e, classes::BASE_EXCEPTION) {
            return Err(self.s.type_error("exceptions must derive from BaseException"));
        }
        if kind == 2 {
            if !cause.is_none() && !self.s.is_instance(cause, classes::BASE_EXCEPTION) {
                return Err(self.s.type_error("exception causes must derive from BaseException"));
            }
            self.s.set_exception_attr(e, crate::python::code::sym::CAUSE, cause)?;
        }
        Err(Fail::Raise(e))
    }

    fn instantiate_for_raise(&mut self, cpu: &mut Cpu, class: Value, depth: usize) -> Step {
        if depth == 1 {
            // [class, cause] -> [cause, class]: called on top, then swapped back by the prelude's tuple.
            let cause = cpu.pop();
            let class = cpu.pop();
            let frames = cpu.frames.len();
            let step = self.act(cpu, Act::Prelude("_raise_from", vec![class, cause]), After::Discard);
            debug_assert!(cpu.frames.len() > frames, "the prelude raises");
            return step;
        }
        let class = {
            cpu.sp -= 1;
            class
        };
        let frames = cpu.frames.len();
        if self.s.class_attr(class, crate::python::code::sym::NEW).is_some_and(|f| f.as_native().is_none())
            && !self.s.is_subclass(class, classes::BASE_EXCEPTION_GROUP)
        {
            return self.act(cpu, Act::Prelude("_raise_class", vec![class]), After::Discard);
        }
        let step = self.call_with(cpu, class, vec![], &[], After::Push)?;
        if cpu.frames.len() > frames {
            cpu.frames[frames - 1].pc -= 1;
        } else {
            cpu.pc -= 1;
        }
        Ok(step)
    }

    fn with_except_start(&mut self, cpu: &mut Cpu) -> Step {
        let e = cpu.top();
        let (receiver, exit) = (cpu.peek(3), cpu.peek(4));
        let class = self.s.class_of(e);
        let traceback = match self.s.get_attr(e, crate::python::code::sym::TRACEBACK)? {
            Attr::Value(v) => v,
            _ => Value::NONE,
        };
        for v in [exit, receiver, class, e] {
            self.s.heap.inc(v);
        }
        cpu.push(exit);
        cpu.push(receiver);
        for v in [class, e, traceback] {
            cpu.push(v);
        }
        self.call(cpu, 3, &[], After::Push)
    }

    // ---- imports -------------------------------------------------------------------------------------------------

    pub fn import_op(&mut self, cpu: &mut Cpu, i: Instruction) -> Step {
        match i.op {
            // [level, fromlist] -> [module]
            Op::ImportName => {
                let from = cpu.pop();
                let level = cpu.pop();
                let name = self.s.name_value(i.c);
                self.s.heap.inc(name);
                let globals = self.s.heap.own(cpu.globals);
                self.act(cpu, Act::Prelude("_imported", vec![name, globals, from, level]), After::Push)
            }
            // [module] -> [module, value]
            Op::ImportFrom => {
                let module = cpu.top();
                match self.s.get_attr(module, i.c)? {
                    Attr::Value(v) => {
                        cpu.push(v);
                        Ok(Flow::Next)
                    }
                    Attr::Call(f, args) => {
                        let name = self.s.name_value(i.c);
                        self.s.heap.inc(name);
                        self.s.heap.inc(module);
                        let all = [module, name, f].into_iter().chain(args).collect();
                        self.act(cpu, Act::Prelude("_import_from_asked", all), After::Push)
                    }
                    Attr::Missing => {
                        let name = self.s.name_value(i.c);
                        self.s.heap.inc(name);
                        self.s.heap.inc(module);
                        self.act(cpu, Act::Prelude("_import_from_failed", vec![module, name]), After::Push)
                    }
                }
            }
            // [module] -> [None]
            _ => {
                let module = cpu.pop();
                let globals = self.s.heap.own(cpu.globals);
                self.act(cpu, Act::Prelude("_import_star", vec![module, globals]), After::Push)
            }
        }
    }

    // ---- f-strings -----------------------------------------------------------------------------------------------

    pub fn format_op(&mut self, cpu: &mut Cpu, i: Instruction) -> Step {
        let act = match i.op {
            // [value] -> [text]
            Op::FormatSimple => {
                let v = cpu.top();
                if matches!(self.s.heap.object(v), Some(Object::Str(..) | Object::Rope(_))) {
                    return Ok(Flow::Next);
                }
                if v.is_int() {
                    cpu.sp -= 1;
                    let act = self.s.str_act(v)?;
                    return self.act(cpu, act, After::Push);
                }
                let spec = self.s.str("");
                let act = self.s.format(v, spec);
                self.s.heap.dec(spec);
                cpu.sp -= 1;
                self.s.heap.dec(v);
                act?
            }
            // [value, spec] -> [text]
            Op::FormatWithSpec => {
                let (v, spec) = (cpu.peek(1), cpu.peek(0));
                let act = self.s.format(v, spec);
                cpu.sp -= 2;
                self.s.heap.dec(v);
                self.s.heap.dec(spec);
                act?
            }
            // [value] -> [text]
            _ => {
                let v = cpu.pop();
                let act = match i.c {
                    2 => self.s.repr_act(v),
                    3 => self.s.ascii_act(v),
                    // What an expression in mode `single` gives is shown.
                    4 => return self.act(cpu, Act::Prelude("_display", vec![v]), After::Push),
                    _ => self.s.str_act(v),
                };
                self.s.heap.dec(v);
                act?
            }
        };
        self.act(cpu, act, After::Push)
    }

    // ---- match ---------------------------------------------------------------------------------------------------

    pub fn match_op(&mut self, cpu: &mut Cpu, i: Instruction) -> Step {
        match i.op {
            // [subject] -> [subject, length]
            Op::GetLen => {
                let v = cpu.top();
                match self.s.length(v)? {
                    Some(n) => {
                        cpu.push(Value::int(n as i64));
                        Ok(Flow::Next)
                    }
                    None => {
                        self.s.heap.inc(v);
                        self.act(cpu, Act::Prelude("_len", vec![v]), After::Push)
                    }
                }
            }
            // [subject] -> [subject, bool]
            Op::MatchSequence | Op::MatchMapping => {
                let (v, mapping) = (cpu.top(), i.op == Op::MatchMapping);
                let yes = match self.s.heap.object(self.s.plain(v)) {
                    Some(Object::List(_) | Object::Tuple(_) | Object::Range(_)) => !mapping,
                    Some(Object::Dict(_)) => mapping,
                    Some(Object::Str(..) | Object::Bytes(_) | Object::BigInt(_) | Object::Float(_)) | None => false,
                    _ => {
                        let args = vec![self.s.heap.own(v), Value::bool(mapping)];
                        return self.act(cpu, Act::Prelude("_match_kind", args), After::Push);
                    }
                };
                cpu.push(Value::bool(yes));
                Ok(Flow::Next)
            }
            // [subject, keys] -> [subject, keys, values or None]
            Op::MatchKeys => {
                let (v, keys) = (cpu.peek(1), cpu.peek(0));
                self.s.heap.inc(v);
                self.s.heap.inc(keys);
                self.act(cpu, Act::Prelude("_match_keys", vec![v, keys]), After::Push)
            }
            // [subject, class, names] -> [values or None]
            _ => {
                let all = cpu.pop_many(3);
                let args = vec![all[0], all[1], Value::int(i64::from(i.c)), all[2]];
                self.act(cpu, Act::Prelude("_match_class", args), After::Push)
            }
        }
    }
}
