//! Names: globals, the names of a class body or module, cells without a value, and what `locals()` shows. The slow side of the
//! caches, and the instructions that have none.

use super::cpu::{Cpu, Flow};
use super::frame::After;
use super::run::{Step, Vm};
use crate::python::code::{Sym, sym};
use crate::python::heap::{Object, Value};
use crate::python::types::{Act, Fail, classes};

impl Vm<'_> {
    /// A global or builtin whose place is remembered; borrowed.
    #[inline(always)]
    pub fn cached_global(&mut self, cpu: &Cpu, cache: u16, name: u32) -> Option<Value> {
        let key = self.s.name_value(name);
        let hint = self.caches.entries[cpu.cache_base + cache as usize];
        let Object::Dict(d) = self.s.heap.get(cpu.globals) else { return None };
        match d.at(hint.value as u32 as usize) {
            Some(e) if e.key == key => Some(e.value),
            // A builtin: nothing was added to the globals since it was found.
            _ if hint.key == d.stamp() as u32 && hint.value >> 32 == d.stamp() >> 32 => {
                let Object::Dict(builtins) = self.s.heap.get(self.s.builtins) else { return None };
                builtins.at(hint.value as u32 as usize).filter(|e| e.key == key).map(|e| e.value)
            }
            _ => None,
        }
    }

    /// A global or builtin; remembers where it stands. Borrowed.
    pub fn load_global(&mut self, cpu: &Cpu, cache: u16, name: Sym) -> Result<Value, Fail> {
        let key = self.s.name_value(name);
        if let Some(at) = self.s.dict_find_str(cpu.globals, key) {
            let e = *self.s.as_dict(cpu.globals).and_then(|d| d.at(at)).expect("find gives a living entry");
            if e.key == key {
                self.remember(cpu, cache, 1, at as u64);
            }
            return Ok(e.value);
        }
        let builtins = self.builtins_of(cpu.globals);
        let Some(at) = self.s.dict_find_str(builtins, key) else { return Err(self.no_name(cpu, name)) };
        let e = *self.s.as_dict(builtins).and_then(|d| d.at(at)).expect("find gives a living entry");
        if e.key == key
            && builtins == self.s.builtins
            && let Some(stamp) = self.s.as_dict(cpu.globals).map(|d| d.stamp())
        {
            self.remember(cpu, cache, stamp as u32, (stamp >> 32) << 32 | at as u64);
        }
        Ok(e.value)
    }

    /// The builtins that code with these globals sees: those that `__builtins__` names, if it is a dict of the program's own.
    pub fn builtins_of(&mut self, globals: Value) -> Value {
        let key = self.s.name_value(sym::BUILTINS);
        let own = self.s.dict_get_str(globals, key);
        own.filter(|v| self.s.as_dict(*v).is_some()).unwrap_or(self.s.builtins)
    }

    /// A program that has put its own builtins in their place may have no classes.
    pub fn check_build_class(&mut self, globals: Value) -> Result<(), Fail> {
        let builtins = self.builtins_of(globals);
        let name = self.s.intern("__build_class__");
        let name = self.s.name_value(name);
        if builtins != self.s.builtins && self.s.dict_get_str(builtins, name).is_none() {
            return Err(self.s.raise(classes::NAME_ERROR, "__build_class__ not found"));
        }
        Ok(())
    }

    /// Pushes what a name stands for; `NameError` when it stands for nothing.
    fn push_found(&mut self, cpu: &mut Cpu, found: Option<Value>, name: Sym) -> Step {
        let Some(v) = found else { return Err(self.no_name(cpu, name)) };
        self.s.heap.inc(v);
        cpu.push(v);
        Ok(Flow::Next)
    }

    #[cold]
    fn no_name(&mut self, cpu: &Cpu, name: Sym) -> Fail {
        let text = self.s.tables.code.names.text(name).clone();
        let fail = self.s.raise(classes::NAME_ERROR, &format!("name '{text}' is not defined"));
        if let Fail::Raise(e) = fail {
            let key = self.s.name_value(name);
            self.s.heap.inc(key);
            self.s.set_exception_extra(e, sym::NAME_ATTR, key);
            let own = self.s.intern("self");
            let names = &self.s.tables.code.code(cpu.code).local_names;
            if let Some(slot) = names.iter().position(|n| *n == own) {
                self.s.set_method_of(e, cpu.stack[cpu.base + slot]);
            }
        }
        fail
    }

    #[cold]
    pub fn unbound_local(&mut self, cpu: &Cpu, slot: u16) -> Fail {
        let name = self.s.tables.code.code(cpu.code).local_names[slot as usize];
        let text = self.s.tables.code.names.text(name).clone();
        self.s.raise(
            classes::UNBOUND_LOCAL_ERROR,
            &format!("cannot access local variable '{text}' where it is not associated with a value"),
        )
    }

    #[cold]
    pub fn unbound_free(&mut self, cpu: &Cpu, slot: u16) -> Fail {
        let code = self.s.tables.code.code(cpu.code).clone();
        let name = code.local_names[slot as usize];
        let text = self.s.tables.code.names.text(name).clone();
        if code.free_names.contains(&name) {
            return self.s.raise(
                classes::NAME_ERROR,
                &format!(
                    "cannot access free variable '{text}' where it is not associated with a value in enclosing scope"
                ),
            );
        }
        self.unbound_local(cpu, slot)
    }

    pub fn namespace(&self, cpu: &Cpu) -> Value {
        let f = cpu.frames.last().expect("a running thread has a frame");
        if f.namespace.is_null() { cpu.globals } else { f.namespace }
    }

    /// `LOAD_NAME`: `[] -> [value]`.
    pub fn load_name(&mut self, cpu: &mut Cpu, cache: u16, name: Sym) -> Step {
        let key = self.s.name_value(name);
        let namespace = self.namespace(cpu);
        let is_plain = matches!(self.s.heap.object(namespace), Some(Object::Dict(_)));
        if is_plain && namespace == cpu.globals && name != sym::ANNOTATIONS {
            let v = match self.cached_global(cpu, cache, name) {
                Some(v) => v,
                None => self.load_global(cpu, cache, name)?,
            };
            self.s.heap.inc(v);
            cpu.push(v);
            return Ok(Flow::Next);
        }
        if self.s.as_dict(namespace).is_none() || !matches!(self.s.heap.object(namespace), Some(Object::Dict(_))) {
            let globals = cpu.globals;
            let args = vec![self.s.heap.own(namespace), self.s.heap.own(key), self.s.heap.own(globals)];
            return self.act(cpu, Act::Prelude("_load_name", args), After::Push);
        }
        let mut found = self.s.dict_get_str(namespace, key);
        if found.is_none() {
            found = self.s.dict_get_str(cpu.globals, key);
        }
        if found.is_none() {
            let builtins = self.builtins_of(cpu.globals);
            found = self.s.dict_get_str(builtins, key);
        }
        self.push_found(cpu, found, name)
    }

    /// `STORE_NAME`: `[value] -> []`.
    pub fn store_name(&mut self, cpu: &mut Cpu, cache: u16, name: Sym) -> Step {
        let is_plain = matches!(self.s.heap.object(cpu.globals), Some(Object::Dict(_)));
        if is_plain && self.namespace(cpu) == cpu.globals {
            self.store_global(cpu, cache, name);
            return Ok(Flow::Next);
        }
        let key = self.s.name_value(name);
        let namespace = self.namespace(cpu);
        let v = cpu.pop();
        if matches!(self.s.heap.object(namespace), Some(Object::Dict(_))) {
            self.s.dict_set_str(namespace, key, v);
            return Ok(Flow::Next);
        }
        let act = self.s.set_item(namespace, key, v)?;
        self.act(cpu, act, After::Discard)
    }

    /// `STORE_GLOBAL`: `[value] -> []`; remembers the place.
    pub fn store_global(&mut self, cpu: &mut Cpu, cache: u16, name: Sym) {
        let key = self.s.name_value(name);
        let v = cpu.pop();
        let hint = self.caches.entries[cpu.cache_base + cache as usize].value as u32 as usize;
        let known = self.s.as_dict(cpu.globals).and_then(|d| d.at(hint)).is_some_and(|e| e.key == key);
        if known && let Object::Dict(d) = self.s.heap.get_mut(cpu.globals) {
            let old = std::rc::Rc::make_mut(d).replace(hint, v);
            self.s.heap.dec(old);
            return;
        }
        self.s.dict_set_str(cpu.globals, key, v);
        if let Some(at) = self.s.dict_find_str(cpu.globals, key) {
            self.remember(cpu, cache, 1, at as u64);
        }
    }

    /// `DELETE_NAME`, `DELETE_GLOBAL`: `[] -> []`.
    pub fn delete_name(&mut self, cpu: &mut Cpu, name: Sym, global: bool) -> Step {
        let key = self.s.name_value(name);
        let namespace = if global { cpu.globals } else { self.namespace(cpu) };
        match self.s.dict_find_str(namespace, key) {
            Some(at) => {
                let (k, v) = self.s.dict_take(namespace, at);
                self.s.heap.dec(k);
                self.s.heap.dec(v);
                Ok(Flow::Next)
            }
            None => Err(self.no_name(cpu, name)),
        }
    }

    /// `LOAD_LOCALS`: `[] -> [namespace]`.
    pub fn load_locals(&mut self, cpu: &mut Cpu) -> Step {
        let v = self.namespace(cpu);
        self.s.heap.inc(v);
        cpu.push(v);
        Ok(Flow::Next)
    }

    /// `LOAD_FROM_DICT_OR_…`: `[namespace] -> [value]`.
    pub fn load_from_dict(&mut self, cpu: &mut Cpu, name: Sym, cell: Option<u16>) -> Step {
        let namespace = cpu.pop();
        let key = self.s.name_value(name);
        let found = self.s.dict_get_str(namespace, key);
        if let Some(v) = found {
            self.s.heap.inc(v);
            self.s.heap.dec(namespace);
            cpu.push(v);
            return Ok(Flow::Next);
        }
        self.s.heap.dec(namespace);
        let v = match cell {
            Some(slot) => match self.s.heap.object(cpu.stack[cpu.base + slot as usize]) {
                Some(Object::Cell(v)) if !v.is_null() => Some(*v),
                _ => return Err(self.unbound_free(cpu, slot)),
            },
            None => {
                let globals = cpu.globals;
                let builtins = self.builtins_of(globals);
                self.s.dict_get_str(globals, key).or_else(|| self.s.dict_get_str(builtins, key))
            }
        };
        self.push_found(cpu, v, name)
    }

    /// What `locals()` gives: a copy of the variables of a function, the namespace itself elsewhere. Owned.
    pub fn locals_dict(&mut self, cpu: &Cpu) -> Value {
        let mut frame = *cpu.frames.last().expect("a running thread has a frame");
        (frame.code, frame.base, frame.globals) = (cpu.code, cpu.base as u32, cpu.globals);
        self.locals_of(cpu, &frame)
    }

    /// (globals, locals, code, line) of a frame that is not the library's.
    pub fn frame_row(&mut self, cpu: &Cpu, depth: usize) -> Value {
        let own = |f: &&super::frame::Frame| !self.s.tables.code.code(f.code).source.hidden;
        let Some(mut frame) = cpu.frames.iter().rev().filter(own).nth(depth).copied() else { return Value::NONE };
        if cpu.frames.last().is_some_and(|top| top.base == frame.base && top.code == frame.code) {
            (frame.pc, frame.globals) = (cpu.pc as u32, cpu.globals);
        }
        let locals = self.locals_of(cpu, &frame);
        let globals = self.s.heap.own(frame.globals);
        let code = self.s.tables.code.code(frame.code).clone();
        let at = (frame.pc as usize).saturating_sub(1).min(code.positions.len().saturating_sub(1));
        let line = code.positions[..=at].iter().rev().find(|p| p.line > 0).map_or(code.first_line, |p| p.line);
        self.s.tuple(vec![globals, locals, Value::code(frame.code), Value::int(i64::from(line))])
    }

    fn locals_of(&mut self, cpu: &Cpu, frame: &super::frame::Frame) -> Value {
        let code = self.s.tables.code.code(frame.code).clone();
        if !code.flags.optimized {
            let n = if frame.namespace.is_null() { frame.globals } else { frame.namespace };
            return self.s.heap.own(n);
        }
        self.variables(cpu, &code, frame.base as usize)
    }
}
