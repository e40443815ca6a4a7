//! Attributes of exceptions: what their classes keep, what follows from the arguments, what the program gives them.

use super::classes;
use super::space::{Fail, Space};
use crate::python::code::{Sym, sym};
use crate::python::heap::{Object, Value};
use std::rc::Rc;

const METHOD_OF: &str = " self";

impl Space {
    pub(super) fn exception_attr(&mut self, object: Value, name: Sym) -> Option<Value> {
        let Object::Exception(e) = self.heap.get(object) else { return None };
        let e = e.clone();
        let or_none = |v: Value| if v.is_null() { Value::NONE } else { v };
        let v = match name {
            sym::ARGS => e.args,
            sym::CAUSE => or_none(e.cause),
            sym::CONTEXT => or_none(e.context),
            sym::SUPPRESS_CONTEXT => Value::bool(e.suppress_context),
            sym::TRACEBACK => {
                if e.levels.is_empty() {
                    return Some(Value::NONE);
                }
                return Some(self.traceback_of(object, &e));
            }
            sym::DICT => {
                if e.dict.is_null() {
                    let dict = self.dict();
                    if let Object::Exception(e) = self.heap.get_mut(object) {
                        Rc::make_mut(e).dict = dict;
                    }
                    return Some(self.heap.own(dict));
                }
                e.dict
            }
            _ => return self.computed_exception_attr(&e, name),
        };
        Some(self.heap.own(v))
    }

    /// Attributes that follow from the arguments: `errno`, `value`, `code` …
    fn computed_exception_attr(&mut self, e: &crate::python::heap::Exception, name: Sym) -> Option<Value> {
        let args = match self.heap.get(e.args) {
            Object::Tuple(t) => t.clone(),
            _ => return None,
        };
        let is = |me: &Self, base| me.is_subclass(e.class, base);
        let arg = |i: usize| args.get(i).copied().unwrap_or(Value::NONE);
        let v = match name {
            sym::VALUE if is(self, classes::STOP_ITERATION) => arg(0),
            sym::CODE if is(self, classes::SYSTEM_EXIT) => match args.len() {
                0 => Value::NONE,
                1 => args[0],
                _ => e.args,
            },
            sym::ERRNO if is(self, classes::OS_ERROR) => {
                if args.len() >= 2 {
                    arg(0)
                } else {
                    Value::NONE
                }
            }
            sym::STRERROR if is(self, classes::OS_ERROR) => {
                if args.len() >= 2 {
                    arg(1)
                } else {
                    Value::NONE
                }
            }
            sym::FILENAME if is(self, classes::OS_ERROR) => Value::NONE,
            _ if is(self, classes::OS_ERROR) && &**self.tables.code.names.text(name) == "filename2" => Value::NONE,
            _ if is(self, classes::SYNTAX_ERROR) && self.is_place(name) => Value::NONE,
            sym::NAME_ATTR | sym::PATH if is(self, classes::IMPORT_ERROR) => Value::NONE,
            sym::NAME_ATTR | sym::OBJ if is(self, classes::ATTRIBUTE_ERROR) || is(self, classes::NAME_ERROR) => {
                Value::NONE
            }
            sym::MSG if is(self, classes::IMPORT_ERROR) || is(self, classes::SYNTAX_ERROR) => arg(0),
            sym::MESSAGE | sym::EXCEPTIONS if !e.parts.is_null() => {
                self.sequence_items(e.parts).unwrap_or_default()[usize::from(name == sym::EXCEPTIONS)]
            }
            _ => return self.unicode_error_attr(e, name, &args),
        };
        Some(self.heap.own(v))
    }

    fn unicode_error_attr(&mut self, e: &crate::python::heap::Exception, name: Sym, args: &[Value]) -> Option<Value> {
        if !self.is_subclass(e.class, classes::UNICODE_ERROR) || args.len() < 5 {
            return None;
        }
        let text = self.tables.code.names.text(name).clone();
        let i = ["encoding", "object", "start", "end", "reason"].iter().position(|n| *n == &*text)?;
        Some(self.heap.own(args[i]))
    }

    /// Writes an attribute of an exception; takes the value.
    ///
    /// # Errors
    /// `TypeError` where the value does not fit.
    pub fn set_exception_attr(&mut self, object: Value, name: Sym, value: Value) -> Result<(), Fail> {
        if name == sym::ARGS && self.sequence_items(value).is_none() {
            let text = format!("'{}' object is not iterable", self.type_name(value));
            self.heap.dec(value);
            return Err(self.type_error(&text));
        }
        if let Some(fail) = self.refuse_exception_attr(object, name, value) {
            self.heap.dec(value);
            return Err(fail);
        }
        let value = if name == sym::ARGS { self.to_tuple(value) } else { value };
        let Object::Exception(e) = self.heap.get_mut(object) else { return Ok(()) };
        let e = Rc::make_mut(e);
        let or_null = |v: Value| if v.is_none() { Value::NULL } else { v };
        let old = match name {
            sym::ARGS => std::mem::replace(&mut e.args, value),
            sym::CAUSE => {
                e.suppress_context = true;
                std::mem::replace(&mut e.cause, or_null(value))
            }
            sym::CONTEXT => std::mem::replace(&mut e.context, or_null(value)),
            sym::SUPPRESS_CONTEXT => {
                e.suppress_context = value == Value::TRUE;
                value
            }
            sym::TRACEBACK => {
                e.levels.clear();
                let frames = std::mem::take(&mut e.frames);
                self.heap.dec_all(&frames);
                let levels = match self.heap.object(value) {
                    Some(Object::Traceback(t)) => t.iter().rev().copied().collect(),
                    _ => Vec::new(),
                };
                let Object::Exception(e) = self.heap.get_mut(object) else { return Ok(()) };
                let e = Rc::make_mut(e);
                e.levels = levels;
                std::mem::replace(&mut e.traceback, or_null(value))
            }
            _ => {
                self.set_exception_extra(object, name, value);
                Value::NULL
            }
        };
        self.heap.dec(old);
        Ok(())
    }

    fn to_tuple(&mut self, value: Value) -> Value {
        match self.sequence_items(value) {
            Some(items) => {
                for v in &items {
                    self.heap.inc(*v);
                }
                let t = self.tuple(items);
                self.heap.dec(value);
                t
            }
            None => value,
        }
    }

    /// Writes a further attribute of an exception, beside its `__dict__` where its class keeps one of that name; takes the value.
    pub fn set_exception_extra(&mut self, object: Value, name: Sym, value: Value) {
        let Object::Exception(e) = self.heap.get(object) else { return };
        let class = e.class;
        let is_member = self
            .class_attr(class, name)
            .and_then(|d| d.as_native())
            .is_some_and(|n| super::native::native(n).kind == super::native::Kind::Getter);
        let Object::Exception(e) = self.heap.get(object) else { return };
        let mut dict = if is_member { e.members } else { e.dict };
        if dict.is_null() {
            dict = self.dict();
            if let Object::Exception(e) = self.heap.get_mut(object) {
                let e = Rc::make_mut(e);
                *(if is_member { &mut e.members } else { &mut e.dict }) = dict;
            }
        }
        let key = self.name_value(name);
        self.dict_set_str(dict, key, value);
    }

    /// Beside a NameError's name: the `self` where it was raised, under a key that no program writes; borrows it.
    pub fn set_method_of(&mut self, e: Value, method_of: Value) {
        let Object::Exception(x) = self.heap.get(e) else { return };
        let members = x.members;
        let key = self.intern(METHOD_OF);
        let key = self.name_value(key);
        if !method_of.is_null() && !members.is_null() {
            let v = self.heap.own(method_of);
            self.dict_set_str(members, key, v);
        }
    }

    /// What `set_method_of` kept, or None; borrowed.
    pub fn method_of(&mut self, e: Value) -> Value {
        let Some(Object::Exception(x)) = self.heap.object(e) else { return Value::NONE };
        let members = x.members;
        let key = self.intern(METHOD_OF);
        let key = self.name_value(key);
        if members.is_null() { Value::NONE } else { self.dict_get_str(members, key).unwrap_or(Value::NONE) }
    }
}
