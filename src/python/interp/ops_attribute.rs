//! Attributes, `super()` and the methods of `with`: the slow side of the caches, and the instructions that have none.

use super::cpu::{Cpu, Flow};
use super::frame::After;
use super::quick::{CLASS_VALUE, DICT_KEY, GROWS, LIST_KEY, PROPERTY, STR_KEY, field, shape_of};
use super::run::{Step, Vm};
use crate::python::code::{Sym, sym};
use crate::python::heap::{DescriptorKind, Object, Value};
use crate::python::types::{Act, Attr, Fail, classes};

impl Vm<'_> {
    /// The slow side of `LOAD_ATTR`: `[object] -> [value]`.
    pub fn load_attr(&mut self, cpu: &mut Cpu, cache: u16, name: Sym) -> Step {
        let o = cpu.top();
        let (entry, shape) = (self.caches.entries[cpu.cache_base + cache as usize], shape_of(self.s.heap.object(o)));
        if shape < CLASS_VALUE {
            let kept = Value(entry.value);
            if entry.key == shape | PROPERTY {
                let top = cpu.sp - 1;
                cpu.stack[top] = self.s.heap.own(kept);
                cpu.push(o);
                return self.call(cpu, 0, &[], After::Push);
            }
            if entry.key == shape | CLASS_VALUE {
                let top = cpu.sp - 1;
                cpu.stack[top] = self.s.heap.own(kept);
                self.s.heap.dec(o);
                return Ok(Flow::Next);
            }
            if let Some(known) = self.caches.recall(cpu.cache_base + cache as usize, shape) {
                let v = field(self.s.heap.object(o), known);
                let top = cpu.sp - 1;
                cpu.stack[top] = self.s.heap.own(v);
                self.s.heap.dec(o);
                return Ok(Flow::Next);
            }
            self.remember_field(cpu, o, cache, name);
            self.remember_class_attr(cpu, o, cache, name, shape);
        }
        match self.s.get_attr(o, name)? {
            Attr::Value(v) => {
                let top = cpu.sp - 1;
                cpu.stack[top] = v;
                self.s.heap.dec(o);
                Ok(Flow::Next)
            }
            Attr::Call(f, args) => {
                cpu.sp -= 1;
                self.s.heap.dec(o);
                self.call_with(cpu, f, args, &[], After::Push)
            }
            Attr::Missing => Err(self.s.no_attribute(o, name)),
        }
    }

    /// Remembers the place of a field, where nothing in the class comes before it.
    fn remember_field(&mut self, cpu: &Cpu, o: Value, cache: u16, name: Sym) {
        let Some(Object::Instance { shape, .. } | Object::Wide { shape, .. }) = self.s.heap.object(o) else { return };
        let shape = *shape;
        let Some(place) = self.s.tables.shapes.place(shape, name) else { return };
        let class = Value::handle(self.s.tables.shapes.get(shape).class);
        let traits = self.s.class(class).traits;
        let hidden =
            traits.data_descriptors && self.s.class_attr(class, name).is_some_and(|d| self.s.is_data_descriptor(d));
        if !traits.getattribute && !hidden {
            self.remember(cpu, cache, shape, place as u64);
        }
    }

    /// Remembers a property's getter or a plain value of the class, where nothing in the instance comes before it.
    fn remember_class_attr(&mut self, cpu: &Cpu, o: Value, cache: u16, name: Sym, shape: u32) {
        let class = self.s.class_of(o);
        if self.s.class(class).traits.getattribute {
            return;
        }
        let Some(d) = self.s.class_attr(class, name) else { return };
        if let Some(Object::Descriptor(x)) = self.s.heap.object(d) {
            let getter = x.get;
            if x.kind == DescriptorKind::Property && matches!(self.s.heap.object(getter), Some(Object::Function(_))) {
                self.remember(cpu, cache, shape | PROPERTY, getter.0);
            }
            return;
        }
        let is_plain = match self.s.heap.object(d) {
            Some(object) => matches!(
                object,
                Object::Str(..)
                    | Object::List(_)
                    | Object::Tuple(_)
                    | Object::Dict(_)
                    | Object::Set(_)
                    | Object::Class(_)
            ),
            // Numbers that a class counts with change without voiding any cache (`set_class_attr`).
            None => d.as_native().is_none() && !d.is_int() && !d.is_none(),
        };
        if is_plain && self.s.field(o, name).is_none() && self.s.dict_of_instance(o).is_none() {
            self.remember(cpu, cache, shape | CLASS_VALUE, d.0);
        }
    }

    /// Where a store gave an instance one more field, the next instance of the shape that it had is likely to get it too.
    fn remember_growth(&mut self, cpu: &Cpu, o: Value, cache: u16, before: u32) {
        let entry = self.caches.entries[cpu.cache_base + cache as usize];
        let after = shape_of(self.s.heap.object(o));
        if before != after && entry.key == after && entry.value < 256 {
            self.remember(cpu, cache, before, GROWS | u64::from(after) << 8 | entry.value);
        }
    }

    /// The slow side of `LOAD_METHOD`: `[object] -> [method, object] or [value, NULL]`.
    pub fn load_method(&mut self, cpu: &mut Cpu, cache: u16, name: Sym, key: u32) -> Step {
        let o = cpu.top();
        if let Some(known) = self.caches.recall(cpu.cache_base + cache as usize, key) {
            let top = cpu.sp - 1;
            cpu.stack[top] = self.s.heap.own(Value(known.value));
            cpu.push(o);
            return Ok(Flow::Next);
        }
        let class = self.s.class_of(o);
        let is_instance = matches!(self.s.heap.object(o), Some(Object::Instance { .. } | Object::Wide { .. }));
        let looks_plain =
            !matches!(self.s.heap.object(o), Some(Object::Class(_) | Object::Module { .. } | Object::Super(_)));
        if looks_plain
            && !self.s.class(class).traits.getattribute
            && let Some(f) = self.s.class_attr(class, name)
            && (matches!(self.s.heap.object(f), Some(Object::Function(_))) || self.s.is_native_method(f))
            && self.s.field(o, name).is_none()
        {
            let in_dict = is_instance && self.s.dict_of_instance(o).is_some();
            if (is_instance && !in_dict) || matches!(key, LIST_KEY | STR_KEY | DICT_KEY) {
                self.remember(cpu, cache, key, f.0);
            }
            self.s.heap.inc(f);
            let top = cpu.sp - 1;
            cpu.stack[top] = f;
            cpu.push(o);
            return Ok(Flow::Next);
        }
        match self.s.get_attr(o, name)? {
            Attr::Value(v) => {
                let top = cpu.sp - 1;
                cpu.stack[top] = v;
                cpu.push(Value::NULL);
                self.s.heap.dec(o);
                Ok(Flow::Next)
            }
            Attr::Call(f, args) => {
                // [object] -> [result, NULL]: the NULL goes on top when the getter is back, so the loop runs this
                // instruction's second half as a push of NULL.
                cpu.sp -= 1;
                self.s.heap.dec(o);
                self.call_with(cpu, f, args, &[], After::PushNull)
            }
            Attr::Missing => Err(self.s.no_attribute(o, name)),
        }
    }

    /// The slow side of `STORE_ATTR`: `[value, object] -> []`.
    pub fn store_attr(&mut self, cpu: &mut Cpu, cache: u16, name: Sym) -> Step {
        let o = cpu.pop();
        let v = cpu.pop();
        let before = shape_of(self.s.heap.object(o));
        if let Some(known) = self.caches.recall(cpu.cache_base + cache as usize, before) {
            let old = self.set_field(o, known, v);
            self.s.heap.dec(old);
            self.s.heap.dec(o);
            return Ok(Flow::Next);
        }
        let r = self.s.set_attr(o, name, v);
        self.settle_caches();
        if matches!(r, Ok(Act::Value(_))) {
            let class = self.s.class_of(o);
            if !self.s.class(class).traits.setattr {
                self.remember_field(cpu, o, cache, name);
                self.remember_growth(cpu, o, cache, before);
            }
        }
        self.s.heap.dec(o);
        match r? {
            Act::Value(_) => Ok(Flow::Next),
            other => self.act(cpu, other, After::Discard),
        }
    }

    /// `DELETE_ATTR`: `[object] -> []`.
    pub fn delete_attr(&mut self, cpu: &mut Cpu, name: Sym) -> Step {
        let o = cpu.pop();
        let r = self.s.del_attr(o, name);
        self.settle_caches();
        self.s.heap.dec(o);
        self.act(cpu, r?, After::Discard)
    }

    /// Whether `super(class, …)` can be.
    fn check_super(&mut self, class: Value) -> Result<(), Fail> {
        if self.s.as_class(class).is_none() {
            let text = format!("super() argument 1 must be a type, not {}", self.s.type_name(class));
            return Err(self.s.type_error(&text));
        }
        Ok(())
    }

    /// What stands where `super` stood is called, then asked for the attribute.
    fn replaced_super(&mut self, cpu: &mut Cpu, flags: u8, name: Sym) -> Step {
        let [f, class, object] = cpu.pop_many(3)[..] else { return Ok(Flow::Next) };
        let text = self.s.name_value(name);
        let mut args = vec![f, self.s.heap.own(text)];
        if flags & 2 == 2 {
            args.extend([class, object]);
        } else {
            self.s.heap.dec_all(&[class, object]);
        }
        let after = if flags & 1 == 1 { After::PushNull } else { After::Push };
        self.act(cpu, Act::Prelude("_replaced_super", args), after)
    }

    /// `LOAD_SUPER_ATTR`: `[super, class, self] -> [value] or [value, self or NULL]`.
    pub fn load_super_attr(&mut self, cpu: &mut Cpu, flags: u8, name: Sym) -> Step {
        let (f, class, object) = (cpu.peek(2), cpu.peek(1), cpu.peek(0));
        if f != classes::SUPER {
            return self.replaced_super(cpu, flags, name);
        }
        self.check_super(class)?;
        let receiver_class = match self.s.as_class(object) {
            Some(_) if self.s.is_subclass(object, class) => object,
            _ => self.s.class_of(object),
        };
        if !self.s.is_subclass(receiver_class, class) {
            return Err(self.s.no_super(class, object));
        }
        let method = flags & 1 == 1;
        if method
            && object != receiver_class
            && let Some(f) = self.s.attr_after(class, receiver_class, name)
            && matches!(self.s.heap.object(f), Some(Object::Function(_)))
        {
            // [super, class, self] -> [method, self]
            cpu.sp -= 3;
            self.s.heap.inc(f);
            cpu.push(f);
            cpu.push(object);
            self.s.heap.dec(class);
            self.s.heap.dec(classes::SUPER);
            return Ok(Flow::Next);
        }
        let found = self.s.get_super_attr(&[class, object, receiver_class], name)?;
        let v = match found {
            Attr::Value(v) => v,
            Attr::Call(g, args) => {
                let all = cpu.pop_many(3);
                self.s.heap.dec_all(&all);
                return self.call_with(cpu, g, args, &[], if method { After::PushNull } else { After::Push });
            }
            Attr::Missing => {
                let text = format!("'super' object has no attribute '{}'", self.s.tables.code.names.text(name));
                return Err(self.s.raise(classes::ATTRIBUTE_ERROR, &text));
            }
        };
        let all = cpu.pop_many(3);
        self.s.heap.dec_all(&all);
        cpu.push(v);
        if method {
            cpu.push(Value::NULL);
        }
        Ok(Flow::Next)
    }

    /// `LOAD_SPECIAL`: `[object] -> [method, object or NULL]`; kind 0 `__enter__`, 1 `__exit__`.
    pub fn load_special(&mut self, cpu: &mut Cpu, kind: u32) -> Step {
        let o = cpu.top();
        let name = match kind {
            0 => sym::ENTER,
            _ => sym::EXIT,
        };
        let class = self.s.class_of(o);
        match self.s.class_attr(class, name) {
            Some(f) if matches!(self.s.heap.object(f), Some(Object::Function(_))) || self.s.is_native_method(f) => {
                self.s.heap.inc(f);
                let top = cpu.sp - 1;
                cpu.stack[top] = f;
                cpu.push(o);
                Ok(Flow::Next)
            }
            Some(_) => match self.s.get_attr(o, name)? {
                Attr::Value(v) => {
                    let top = cpu.sp - 1;
                    cpu.stack[top] = v;
                    cpu.push(Value::NULL);
                    self.s.heap.dec(o);
                    Ok(Flow::Next)
                }
                Attr::Call(g, args) => {
                    let o = cpu.pop();
                    self.s.heap.dec(o);
                    self.call_with(cpu, g, args, &[], After::PushNull)
                }
                Attr::Missing => Err(self.s.no_attribute(o, name)),
            },
            None => {
                let missed = if kind == 1 && self.s.class_attr(class, sym::ENTER).is_some() {
                    " (missed __exit__ method)"
                } else {
                    ""
                };
                let text =
                    format!("'{}' object does not support the context manager protocol{missed}", self.s.type_name(o));
                Err(self.s.type_error(&text))
            }
        }
    }

    // ---- names ---------------------------------------------------------------------------------------------------

    /// `super()` without arguments: the class from the cell `__class__`, the first argument.
    pub fn zero_argument_super(&mut self, cpu: &mut Cpu) -> Result<Value, Fail> {
        let code = self.s.tables.code.code(cpu.code).clone();
        if code.arg_count == 0 {
            return Err(self.s.raise(classes::RUNTIME_ERROR, "super(): no arguments"));
        }
        let mut object = cpu.stack[cpu.base];
        if let Some(Object::Cell(v)) = self.s.heap.object(object) {
            object = *v;
        }
        if object.is_null() {
            return Err(self.s.raise(classes::RUNTIME_ERROR, "super(): arg[0] deleted"));
        }
        let cell = code.local_names.iter().position(|n| *n == sym::CLASS).map(|k| cpu.stack[cpu.base + k]);
        let class = match cell.and_then(|c| self.s.heap.object(c)) {
            Some(Object::Cell(v)) if !v.is_null() => *v,
            _ => return Err(self.s.raise(classes::RUNTIME_ERROR, "super(): __class__ cell not found")),
        };
        self.s.make_super(class, object)
    }
}
