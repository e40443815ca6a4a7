//! Reading, writing and deleting attributes. Where a descriptor or `__getattr__` of the program has to be called, the answer
//! is the call.

use super::classes;
use super::space::{Act, Fail, R, Space, own_attr};
use crate::python::code::{Sym, sym};
use crate::python::heap::{Class, DescriptorKind, Object, Value};
use std::rc::Rc;

/// What reading an attribute came to.
#[derive(Debug)]
pub enum Attr {
    /// Owned.
    Value(Value),
    /// Call this; owned.
    Call(Value, Vec<Value>),
    Missing,
}

impl Space {
    /// Reads an attribute; borrows the object.
    ///
    /// # Errors
    /// What reading raises by itself; a missing attribute is `Attr::Missing`.
    pub fn get_attr(&mut self, object: Value, name: Sym) -> Result<Attr, Fail> {
        match self.heap.object(object) {
            Some(Object::Class(_)) => self.get_class_attr(object, name),
            Some(Object::Module { dict, .. }) => {
                let dict = *dict;
                self.get_module_attr(object, dict, name)
            }
            Some(Object::Super(s)) => {
                let s = s.clone();
                self.get_super_attr(&s, name)
            }
            _ => self.get_instance_attr(object, name),
        }
    }

    fn get_instance_attr(&mut self, object: Value, name: Sym) -> Result<Attr, Fail> {
        let class = self.class_of(object);
        let traits = self.class(class).traits;
        if traits.getattribute {
            let f = self.class_attr(class, sym::GETATTRIBUTE).expect("the trait says that the class has it");
            let f = self.prelude_function_for_getattribute(f, traits.getattr);
            return Ok(self.call_with_name(f, object, name));
        }
        let found = self.class_attr(class, name);
        if let Some(d) = found
            && traits.data_descriptors
            && self.is_data_descriptor(d)
        {
            return self.bind(d, object, class);
        }
        if let Some(v) = self.field(object, name) {
            return Ok(Attr::Value(self.heap.own(v)));
        }
        if let Some(d) = found {
            return self.bind(d, object, class);
        }
        if let Some(v) = self.special_attr(object, name)? {
            return Ok(Attr::Value(v));
        }
        if traits.getattr {
            let f = self.class_attr(class, sym::GETATTR).expect("the trait says that the class has it");
            return Ok(self.call_with_name(f, object, name));
        }
        Ok(Attr::Missing)
    }

    /// A `__getattribute__` of the program; with `__getattr__` too, the prelude tries one and then the other.
    fn prelude_function_for_getattribute(&mut self, f: Value, fallback: bool) -> Value {
        if fallback { self.prelude_function("_getattribute_or_getattr") } else { f }
    }

    fn call_with_name(&mut self, f: Value, object: Value, name: Sym) -> Attr {
        let text = self.name_value(name);
        let (f, args) = (self.heap.own(f), vec![self.heap.own(object), self.heap.own(text)]);
        Attr::Call(f, args)
    }

    /// An attribute of the instance itself; borrowed.
    #[inline(always)]
    pub fn field(&mut self, object: Value, name: Sym) -> Option<Value> {
        let fields = match self.heap.object(object)? {
            Object::Instance { shape, fields } => {
                let (shape, first) = (*shape, fields[0]);
                return match self.tables.shapes.place(shape, name) {
                    Some(p) => Some(fields[p]).filter(|v| !v.is_null()),
                    None => self.field_of_dict(shape, first, name),
                };
            }
            Object::Wide { shape, fields } => self.tables.shapes.place(*shape, name).map(|p| fields[p]),
            Object::Derived(d) => match self.tables.shapes.place(d.shape, name) {
                Some(p) => Some(d.fields[p]),
                None => {
                    let (shape, first) = (d.shape, d.fields.first().copied().unwrap_or(Value::NULL));
                    return self.field_of_dict(shape, first, name);
                }
            },
            Object::Exception(e) if !e.dict.is_null() => {
                let dict = e.dict;
                let key = self.name_value(name);
                return self.dict_get_str(dict, key);
            }
            Object::Function(f) if !f.dict.is_null() => {
                let dict = f.dict;
                let key = self.name_value(name);
                return self.dict_get_str(dict, key);
            }
            _ => None,
        };
        fields.filter(|v| !v.is_null())
    }

    /// An attribute of an instance whose attributes are in a dict of their own; borrowed.
    #[cold]
    fn field_of_dict(&mut self, shape: u32, dict: Value, name: Sym) -> Option<Value> {
        if !self.tables.shapes.in_dict(shape) {
            return None;
        }
        let key = self.name_value(name);
        self.dict_get_str(dict, key)
    }

    /// The dict of an instance whose attributes are in one; borrowed.
    pub fn dict_of_instance(&self, object: Value) -> Option<Value> {
        let (shape, first) = match self.heap.object(object)? {
            Object::Instance { shape, fields } => (*shape, fields[0]),
            Object::Derived(d) => (d.shape, *d.fields.first()?),
            _ => return None,
        };
        self.tables.shapes.in_dict(shape).then_some(first)
    }

    /// Gives an instance a dict for its attributes; takes the dict.
    pub fn set_dict_of_instance(&mut self, object: Value, dict: Value) {
        let old: Vec<Value> = match self.heap.object(object) {
            Some(Object::Instance { fields, .. }) => fields.to_vec(),
            Some(Object::Wide { fields, .. }) => fields.to_vec(),
            Some(Object::Derived(d)) => d.fields.clone(),
            _ => return,
        };
        let class = self.class_of(object);
        let root = self.class(class).shape;
        let new = self.tables.shapes.with(root, sym::DICT);
        if self.class(class).traits.del {
            self.tell_finalizable(new);
        }
        self.set_fields(object, new, vec![dict]);
        self.heap.dec_all(&old);
    }

    /// True for values whose class says what storing does.
    pub fn is_data_descriptor(&self, d: Value) -> bool {
        match self.heap.object(d) {
            Some(Object::Descriptor(x)) => matches!(x.kind, DescriptorKind::Property | DescriptorKind::Slot),
            Some(Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_)) => {
                let class = self.class_of(d);
                self.class_attr(class, sym::SET).is_some() || self.class_attr(class, sym::DELETE).is_some()
            }
            _ => false,
        }
    }

    /// What an attribute of the class becomes when read through an instance.
    fn bind(&mut self, d: Value, object: Value, class: Value) -> Result<Attr, Fail> {
        if let Some(n) = d.as_native() {
            let kind = super::native::native(n).kind;
            if kind == super::native::Kind::Getter {
                return self.call_getter(n, object);
            }
            return Ok(Attr::Value(match kind {
                super::native::Kind::Method => self.bound(d, object),
                super::native::Kind::ClassMethod => self.bound(d, class),
                _ => d,
            }));
        }
        match self.heap.object(d) {
            Some(Object::Function(_)) => Ok(Attr::Value(self.bound(d, object))),
            Some(Object::Descriptor(x)) => {
                let x = x.clone();
                match x.kind {
                    DescriptorKind::Static => Ok(Attr::Value(self.heap.own(x.get))),
                    DescriptorKind::Class => Ok(Attr::Value(self.bound(x.get, class))),
                    DescriptorKind::Property if x.get.is_none() || x.get.is_null() => {
                        let text = format!("property of '{}' object has no getter", self.type_name(object));
                        Err(self.raise(classes::ATTRIBUTE_ERROR, &text))
                    }
                    DescriptorKind::Property | DescriptorKind::Slot => {
                        Ok(Attr::Call(self.heap.own(x.get), vec![self.heap.own(object)]))
                    }
                }
            }
            Some(Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_)) => {
                let get = self.class_attr(self.class_of(d), sym::GET);
                match get {
                    Some(get) => Ok(Attr::Call(
                        self.heap.own(get),
                        vec![self.heap.own(d), self.heap.own(object), self.heap.own(class)],
                    )),
                    None => Ok(Attr::Value(self.heap.own(d))),
                }
            }
            _ => Ok(Attr::Value(self.heap.own(d))),
        }
    }

    fn call_getter(&mut self, n: u32, object: Value) -> Result<Attr, Fail> {
        match (super::native::native(n).call)(self, &[object])? {
            Act::Value(v) => Ok(Attr::Value(v)),
            Act::Prelude(name, args) => {
                let f = self.prelude_function(name);
                Ok(Attr::Call(self.heap.own(f), args))
            }
            other => {
                self.drop_act(other);
                Ok(Attr::Missing)
            }
        }
    }

    /// A bound method; borrows both.
    pub fn bound(&mut self, function: Value, receiver: Value) -> Value {
        self.heap.inc(function);
        self.heap.inc(receiver);
        self.heap.alloc(Object::Bound { function, receiver })
    }

    fn get_class_attr(&mut self, class: Value, name: Sym) -> Result<Attr, Fail> {
        let meta = self.class_of(class);
        let in_meta = self.class_attr(meta, name);
        if let Some(d) = in_meta
            && meta != classes::TYPE
            && self.is_data_descriptor(d)
        {
            return self.bind(d, class, meta);
        }
        if name == sym::DICT {
            let f = self.prelude_function("_class_dict");
            return Ok(Attr::Call(self.heap.own(f), vec![self.heap.own(class)]));
        }
        let found = if matches!(name, sym::ANNOTATIONS | sym::DOC) {
            own_attr(self.class(class), name)
        } else {
            self.class_attr(class, name)
        };
        if let Some(d) = found {
            return self.bind_to_class(d, class);
        }
        if let Some(v) = self.special_class_attr(class, name) {
            return Ok(Attr::Value(v));
        }
        if let Some(d) = in_meta {
            return self.bind(d, class, meta);
        }
        if self.class(meta).traits.getattr {
            let f = self.class_attr(meta, sym::GETATTR).expect("the trait says that the class has it");
            return Ok(self.call_with_name(f, class, name));
        }
        Ok(Attr::Missing)
    }

    /// What an attribute of a class becomes when read through the class.
    fn bind_to_class(&mut self, d: Value, class: Value) -> Result<Attr, Fail> {
        if let Some(n) = d.as_native() {
            let is_class_method = super::native::native(n).kind == super::native::Kind::ClassMethod;
            return Ok(Attr::Value(if is_class_method { self.bound(d, class) } else { d }));
        }
        match self.heap.object(d) {
            Some(Object::Descriptor(x)) => {
                let x = x.clone();
                Ok(Attr::Value(match x.kind {
                    DescriptorKind::Static => self.heap.own(x.get),
                    DescriptorKind::Class => self.bound(x.get, class),
                    _ => self.heap.own(d),
                }))
            }
            Some(Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_)) => {
                match self.class_attr(self.class_of(d), sym::GET) {
                    Some(get) => {
                        Ok(Attr::Call(self.heap.own(get), vec![self.heap.own(d), Value::NONE, self.heap.own(class)]))
                    }
                    None => Ok(Attr::Value(self.heap.own(d))),
                }
            }
            _ => Ok(Attr::Value(self.heap.own(d))),
        }
    }

    fn get_module_attr(&mut self, module: Value, dict: Value, name: Sym) -> Result<Attr, Fail> {
        let key = self.name_value(name);
        if let Some(v) = self.dict_get_str(dict, key) {
            return Ok(Attr::Value(self.heap.own(v)));
        }
        match name {
            sym::DICT => return Ok(Attr::Value(self.heap.own(dict))),
            sym::CLASS => return Ok(Attr::Value(self.heap.own(classes::MODULE))),
            _ => {}
        }
        let key = self.name_value(sym::GETATTR);
        if let Some(f) = self.dict_get_str(dict, key) {
            let text = self.name_value(name);
            return Ok(Attr::Call(self.heap.own(f), vec![self.heap.own(text)]));
        }
        match self.class_attr(classes::MODULE, name) {
            Some(d) => self.bind(d, module, classes::MODULE),
            None => Ok(Attr::Missing),
        }
    }

    /// `super().name`: `[class after which to look, object, class of the object]`.
    pub fn get_super_attr(&mut self, s: &[Value; 3], name: Sym) -> Result<Attr, Fail> {
        let [start, object, class] = *s;
        let mro = self.class(class).mro.clone();
        let after = mro.iter().position(|c| *c == start).map_or(mro.len(), |i| i + 1);
        for base in &mro[after..] {
            if let Some(d) = own_attr(self.class(*base), name) {
                return if object == class { self.bind_to_class(d, class) } else { self.bind(d, object, class) };
            }
        }
        match name {
            sym::CLASS => Ok(Attr::Value(self.heap.own(classes::SUPER))),
            _ => match &**self.tables.code.names.text(name) {
                "__thisclass__" => Ok(Attr::Value(self.heap.own(start))),
                "__self__" => Ok(Attr::Value(self.heap.own(object))),
                "__self_class__" => Ok(Attr::Value(self.heap.own(class))),
                _ => Ok(Attr::Missing),
            },
        }
    }

    // ---- writing -------------------------------------------------------------------------------------------------

    /// Writes an attribute; borrows the object, takes the value. `Act::Value(None)` means done.
    ///
    /// # Errors
    /// `AttributeError` where it cannot be written.
    pub fn set_attr(&mut self, object: Value, name: Sym, value: Value) -> R {
        let class = self.class_of(object);
        let traits = self.class(class).traits;
        if traits.setattr {
            let f = self.class_attr(class, sym::SETATTR).expect("the trait says that the class has it");
            let text = self.name_value(name);
            return Ok(Act::Call(self.heap.own(f), vec![self.heap.own(object), self.heap.own(text), value]));
        }
        self.set_attr_plainly(object, name, value)
    }

    /// As `set_attr`, without the program's `__setattr__`: what `object.__setattr__` does.
    ///
    /// # Errors
    /// `AttributeError` where it cannot be written.
    pub fn set_attr_plainly(&mut self, object: Value, name: Sym, value: Value) -> R {
        let class = self.class_of(object);
        if self.class(class).traits.data_descriptors
            && let Some(d) = self.class_attr(class, name)
            && self.is_data_descriptor(d)
        {
            return self.set_through(d, object, name, value);
        }
        match self.heap.object(object) {
            Some(Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_)) => {
                self.set_field(object, name, value)?
            }
            Some(Object::Class(_)) => self.set_class_attr(object, name, value)?,
            Some(Object::Module { dict, .. }) => {
                let (dict, key) = (*dict, self.name_value(name));
                self.dict_set_str(dict, key, value);
            }
            Some(Object::Exception(_)) => self.set_exception_attr(object, name, value)?,
            Some(Object::Function(_)) => self.set_function_attr(object, name, value)?,
            _ => return Err(self.cannot_set(object, name, value)),
        }
        Ok(Act::Value(Value::NONE))
    }

    fn cannot_set(&mut self, object: Value, name: Sym, value: Value) -> Fail {
        self.heap.dec(value);
        let attr = self.tables.code.names.text(name).clone();
        let class = self.class_of(object);
        let getter = self.class_attr(class, name).and_then(|d| d.as_native());
        let getter = getter.filter(|n| super::native::native(*n).kind == super::native::Kind::Getter);
        let text = if let Some(n) = getter {
            match super::b_getters::is_member(n) {
                true => "readonly attribute".to_string(),
                false => format!("attribute '{attr}' of '{}' objects is not writable", self.owner_name(n)),
            }
        } else if self.class_attr(class, name).is_some() {
            format!("'{}' object attribute '{attr}' is read-only", self.type_name(object))
        } else {
            format!(
                "'{}' object has no attribute '{attr}' and no __dict__ for setting new attributes",
                self.type_name(object)
            )
        };
        self.raise(classes::ATTRIBUTE_ERROR, &text)
    }

    /// The class that a builtin belongs to.
    pub fn owner_name(&self, n: u32) -> String {
        let q = super::native::qualified(n);
        q.rsplit_once('.').map_or("object", |(class, _)| class).to_string()
    }

    fn set_through(&mut self, d: Value, object: Value, name: Sym, value: Value) -> R {
        if let Some(Object::Descriptor(x)) = self.heap.object(d) {
            let set = x.set;
            if set.is_none() || set.is_null() {
                self.heap.dec(value);
                let attr = self.tables.code.names.text(name).clone();
                let text = format!("property '{attr}' of '{}' object has no setter", self.type_name(object));
                return Err(self.raise(classes::ATTRIBUTE_ERROR, &text));
            }
            return Ok(Act::Call(self.heap.own(set), vec![self.heap.own(object), value]));
        }
        match self.class_attr(self.class_of(d), sym::SET) {
            Some(set) => Ok(Act::Call(self.heap.own(set), vec![self.heap.own(d), self.heap.own(object), value])),
            None => {
                self.heap.dec(value);
                Err(self.raise(classes::ATTRIBUTE_ERROR, "__set__"))
            }
        }
    }

    fn set_field(&mut self, object: Value, name: Sym, value: Value) -> Result<(), Fail> {
        let (shape, len) = match self.heap.get(object) {
            Object::Instance { shape, .. } => (*shape, 2),
            Object::Wide { shape, fields } => (*shape, fields.len()),
            Object::Derived(d) => (d.shape, d.fields.len()),
            _ => panic!("attribute: set_field is called with an instance"),
        };
        if name == sym::DICT && !self.class(self.class_of(object)).traits.slots_only {
            return self.replace_dict(object, value);
        }
        if name == sym::CLASS {
            return self.change_class(object, value);
        }
        if let Some(place) = self.tables.shapes.place(shape, name) {
            let old = std::mem::replace(self.place_mut(object, place), value);
            self.heap.dec(old);
            return Ok(());
        }
        if let Some(dict) = self.dict_of_instance(object) {
            let key = self.name_value(name);
            self.dict_set_str(dict, key, value);
            return Ok(());
        }
        let class = Value::handle(self.tables.shapes.get(shape).class);
        if (self.class(class).traits.slots_only && !self.slot_allowed(class, name)) || name == sym::CLASS {
            return Err(self.cannot_set(object, name, value));
        }
        let new = self.tables.shapes.with(shape, name);
        if self.class(class).traits.del {
            self.tell_finalizable(new);
        }
        let place = self.tables.shapes.get(new).names.len() - 1;
        self.widen(object, new, place, len);
        *self.place_mut(object, place) = value;
        Ok(())
    }

    /// Gives an instance one more field, as `set_field` has done before with another of the same shape; takes the value.
    pub fn add_field(&mut self, object: Value, shape: u32, place: usize, value: Value) {
        let len = match self.heap.get_mut(object) {
            Object::Instance { shape: own, fields } if place < 2 => {
                *own = shape;
                fields[place] = value;
                return;
            }
            Object::Wide { fields, .. } => fields.len(),
            _ => 2,
        };
        self.widen(object, shape, place, len);
        *self.place_mut(object, place) = value;
    }

    /// `object.__class__ = class`; takes the class.
    fn change_class(&mut self, object: Value, class: Value) -> Result<(), Fail> {
        let old = self.class_of(object);
        let Some(new) = self.as_class(class).cloned() else {
            let text = format!("__class__ must be set to a class, not '{}' object", self.type_name(class));
            self.heap.dec(class);
            return Err(self.type_error(&text));
        };
        self.heap.dec(class);
        let slots = |s: &Space, c: Value| {
            let mro = &s.class(c).mro;
            mro.iter()
                .filter_map(|c| super::space::own_attr(s.class(*c), sym::SLOTS))
                .map(|v| s.slot_names(v))
                .collect::<Vec<_>>()
        };
        if new.builtin || new.layout != self.class(old).layout {
            let text = "__class__ assignment only supported for mutable types or ModuleType subclasses";
            return Err(self.type_error(text));
        }
        if slots(self, class) != slots(self, old) {
            let (a, b) = (new.name.clone(), self.class(old).name.clone());
            return Err(self.type_error(&format!("__class__ assignment: '{a}' object layout differs from '{b}'")));
        }
        let in_dict = self.dict_of_instance(object);
        let (names, values): (Vec<Sym>, Vec<Value>) = match in_dict {
            Some(d) => (vec![sym::DICT], vec![d]),
            None => self.instance_fields(object).into_iter().unzip(),
        };
        let root = self.class(class).shape;
        let shape = self.tables.shapes.with_all(root, &names);
        if self.class(class).traits.del {
            self.tell_finalizable(shape);
        }
        self.set_fields(object, shape, values);
        Ok(())
    }

    fn replace_dict(&mut self, object: Value, value: Value) -> Result<(), Fail> {
        if !matches!(self.heap.object(value), Some(Object::Dict(_))) {
            let text = format!("__dict__ must be set to a dictionary, not a '{}'", self.type_name(value));
            self.heap.dec(value);
            return Err(self.type_error(&text));
        }
        self.set_dict_of_instance(object, value);
        Ok(())
    }

    /// Gives the instance a shape with one more place.
    fn widen(&mut self, object: Value, new: u32, place: usize, len: usize) {
        let widened = match self.heap.get_mut(object) {
            Object::Instance { shape, .. } if place < 2 => {
                *shape = new;
                return;
            }
            Object::Instance { fields, .. } => fields.to_vec(),
            Object::Wide { shape, fields } => {
                *shape = new;
                Rc::make_mut(fields).resize(len.max(place + 1), Value::NULL);
                return;
            }
            Object::Derived(d) => {
                let d = Rc::make_mut(d);
                d.shape = new;
                d.fields.resize(len.max(place + 1), Value::NULL);
                return;
            }
            _ => return,
        };
        let mut fields = widened;
        fields.resize(place + 1, Value::NULL);
        *self.heap.get_mut(object) = Object::Wide { shape: new, fields: Rc::new(fields) };
    }

    fn place_mut(&mut self, object: Value, place: usize) -> &mut Value {
        match self.heap.get_mut(object) {
            Object::Instance { fields, .. } => &mut fields[place],
            Object::Wide { fields, .. } => &mut Rc::make_mut(fields)[place],
            Object::Derived(d) => &mut Rc::make_mut(d).fields[place],
            _ => panic!("attribute: only instances have places"),
        }
    }

    fn slot_allowed(&mut self, class: Value, name: Sym) -> bool {
        let text = self.tables.code.names.text(name).clone();
        let mro = self.class(class).mro.clone();
        mro.iter().any(|c| match own_attr(self.class(*c), sym::SLOTS) {
            Some(slots) => {
                self.slot_names(slots).iter().any(|s| **s == *text || mangled(s, &self.class(*c).name) == *text)
            }
            None => false,
        })
    }

    /// The names in a `__slots__`.
    pub fn slot_names(&self, slots: Value) -> Vec<Rc<str>> {
        if let Some(t) = self.text(slots) {
            return vec![t.clone()];
        }
        let items: Vec<Value> = match self.heap.object(slots) {
            Some(Object::Tuple(t)) => t.to_vec(),
            Some(Object::List(l)) => l.to_vec(),
            Some(Object::Dict(d)) => d.iter().map(|e| e.key).collect(),
            _ => Vec::new(),
        };
        items.into_iter().filter_map(|v| self.text(v).cloned()).collect()
    }

    fn set_class_attr(&mut self, class: Value, name: Sym, value: Value) -> Result<(), Fail> {
        if self.class(class).builtin {
            self.heap.dec(value);
            let attr = self.tables.code.names.text(name).clone();
            let text = format!("cannot set '{attr}' attribute of immutable type '{}'", self.class(class).name);
            return Err(self.type_error(&text));
        }
        if name == sym::NAME || name == sym::QUALNAME {
            let text = self.text(value).cloned().unwrap_or_else(|| "".into());
            self.heap.dec(value);
            let c = self.class_mut(class);
            *(if name == sym::NAME { &mut c.name } else { &mut c.qualname }) = text;
            return Ok(());
        }
        let changes_behaviour = !value.is_int() || super::space::is_dunder(self, name);
        let c = self.class_mut(class);
        let old = c.dict.set(name, value).unwrap_or(Value::NULL);
        let plain = !changes_behaviour && (old.is_int() || old.is_none());
        self.heap.dec(old);
        if !plain {
            self.class_changed(class);
        }
        Ok(())
    }

    /// The class for writing.
    pub fn class_mut(&mut self, class: Value) -> &mut Class {
        match self.heap.get_mut(class) {
            Object::Class(c) => Rc::make_mut(c),
            _ => panic!("attribute: class_mut is called with a class"),
        }
    }

    /// Recomputes what is remembered about a class and those below it; the inline caches of this process are void.
    pub fn class_changed(&mut self, class: Value) {
        self.tables.cache_spaces += 1;
        self.cache_space = self.tables.cache_spaces;
        self.update_traits(class);
        for sub in self.class(class).subclasses.clone() {
            self.class_changed(sub);
        }
    }

    fn set_function_attr(&mut self, function: Value, name: Sym, value: Value) -> Result<(), Fail> {
        let Object::Function(f) = self.heap.get_mut(function) else { return Ok(()) };
        let f = Rc::make_mut(f);
        let place = match name {
            sym::NAME => &mut f.name,
            sym::QUALNAME => &mut f.qualname,
            sym::DOC => &mut f.doc,
            sym::DEFAULTS => &mut f.defaults,
            sym::KWDEFAULTS => &mut f.keyword_defaults,
            sym::ANNOTATIONS => &mut f.annotations,
            _ => {
                if f.dict.is_null() {
                    let dict = self.dict();
                    let Object::Function(f) = self.heap.get_mut(function) else { return Ok(()) };
                    Rc::make_mut(f).dict = dict;
                }
                let Object::Function(f) = self.heap.get(function) else { return Ok(()) };
                let (dict, key) = (f.dict, self.name_value(name));
                self.dict_set_str(dict, key, value);
                return Ok(());
            }
        };
        let old = std::mem::replace(
            place,
            if value.is_none() && matches!(name, sym::DEFAULTS | sym::KWDEFAULTS) { Value::NULL } else { value },
        );
        self.heap.dec(old);
        Ok(())
    }

    /// Deletes an attribute.
    ///
    /// # Errors
    /// `AttributeError` where there is none.
    pub fn del_attr(&mut self, object: Value, name: Sym) -> R {
        let class = self.class_of(object);
        if self.class(class).traits.delattr {
            let f = self.class_attr(class, sym::DELATTR).expect("the trait says that the class has it");
            let text = self.name_value(name);
            return Ok(Act::Call(self.heap.own(f), vec![self.heap.own(object), self.heap.own(text)]));
        }
        self.del_attr_plainly(object, name)
    }

    /// As `del_attr`, without the program's `__delattr__`.
    ///
    /// # Errors
    /// `AttributeError` where there is none.
    pub fn del_attr_plainly(&mut self, object: Value, name: Sym) -> R {
        let class = self.class_of(object);
        if self.class(class).traits.data_descriptors
            && let Some(d) = self.class_attr(class, name)
            && self.is_data_descriptor(d)
        {
            return self.delete_through(d, object, name);
        }
        if let Some(dict) = self.dict_of_instance(object) {
            return match self.remove_key(dict, name) {
                Some(v) => {
                    self.heap.dec(v);
                    Ok(Act::Value(Value::NONE))
                }
                None => Err(self.no_attribute(object, name)),
            };
        }
        let removed = match self.heap.object(object) {
            Some(Object::Instance { shape, .. } | Object::Wide { shape, .. }) => {
                let place = self.tables.shapes.place(*shape, name);
                self.remove_field(object, place)
            }
            Some(Object::Derived(d)) => {
                let place = self.tables.shapes.place(d.shape, name);
                self.remove_field(object, place)
            }
            Some(Object::Class(c)) if !c.builtin => match c.dict.position(name) {
                Some(i) => {
                    let v = self.class_mut(object).dict.remove(i);
                    self.class_changed(object);
                    Some(v)
                }
                None => None,
            },
            Some(Object::Module { dict, .. }) => self.remove_key(*dict, name),
            Some(Object::Exception(_)) if matches!(name, sym::MESSAGE | sym::EXCEPTIONS) && self.is_group(object) => {
                return Err(self.raise(classes::ATTRIBUTE_ERROR, "readonly attribute"));
            }
            Some(Object::Exception(e)) if !e.dict.is_null() => self.remove_key(e.dict, name),
            Some(Object::Function(f)) if !f.dict.is_null() => self.remove_key(f.dict, name),
            _ => None,
        };
        match removed {
            Some(v) => {
                self.heap.dec(v);
                Ok(Act::Value(Value::NONE))
            }
            None => Err(self.no_attribute(object, name)),
        }
    }

    fn delete_through(&mut self, d: Value, object: Value, name: Sym) -> R {
        if let Some(Object::Descriptor(x)) = self.heap.object(d) {
            let delete = x.delete;
            if delete.is_none() || delete.is_null() {
                let attr = self.tables.code.names.text(name).clone();
                let text = format!("property '{attr}' of '{}' object has no deleter", self.type_name(object));
                return Err(self.raise(classes::ATTRIBUTE_ERROR, &text));
            }
            return Ok(Act::Call(self.heap.own(delete), vec![self.heap.own(object)]));
        }
        match self.class_attr(self.class_of(d), sym::DELETE) {
            Some(delete) => Ok(Act::Call(self.heap.own(delete), vec![self.heap.own(d), self.heap.own(object)])),
            None => Err(self.raise(classes::ATTRIBUTE_ERROR, "__delete__")),
        }
    }

    fn remove_key(&mut self, dict: Value, name: Sym) -> Option<Value> {
        let key = self.name_value(name);
        let at = self.dict_find_str(dict, key)?;
        let (k, v) = self.dict_take(dict, at);
        self.heap.dec(k);
        Some(v)
    }

    /// Takes a field away: the shape becomes that of the remaining names.
    fn remove_field(&mut self, object: Value, place: Option<usize>) -> Option<Value> {
        let place = place?;
        let (shape, mut fields) = match self.heap.get(object) {
            Object::Instance { shape, fields } => (*shape, fields.to_vec()),
            Object::Wide { shape, fields } => (*shape, fields.to_vec()),
            Object::Derived(d) => (d.shape, d.fields.clone()),
            _ => return None,
        };
        let names = self.tables.shapes.get(shape).names.clone();
        fields.resize(names.len(), Value::NULL);
        let removed = fields.remove(place);
        if removed.is_null() {
            return None;
        }
        let kept: Vec<Sym> = names.iter().enumerate().filter(|(i, _)| *i != place).map(|(_, n)| *n).collect();
        let class = Value::handle(self.tables.shapes.get(shape).class);
        let root = self.class(class).shape;
        let new = self.tables.shapes.with_all(root, &kept);
        self.set_fields(object, new, fields);
        Some(removed)
    }

    /// Replaces shape and fields of an instance.
    pub fn set_fields(&mut self, object: Value, new: u32, mut all: Vec<Value>) {
        match self.heap.get_mut(object) {
            Object::Derived(d) => {
                let d = Rc::make_mut(d);
                d.shape = new;
                d.fields = all;
            }
            slot @ (Object::Instance { .. } | Object::Wide { .. }) => {
                *slot = if all.len() <= 2 {
                    all.resize(2, Value::NULL);
                    Object::Instance { shape: new, fields: [all[0], all[1]] }
                } else {
                    Object::Wide { shape: new, fields: Rc::new(all) }
                };
            }
            _ => panic!("attribute: set_fields is called with an instance"),
        }
    }

    /// The `AttributeError` for a missing attribute.
    #[cold]
    pub fn no_attribute(&mut self, object: Value, name: Sym) -> Fail {
        let attr = self.tables.code.names.text(name).clone();
        let text = match self.heap.object(object) {
            Some(Object::Class(c)) => format!("type object '{}' has no attribute '{attr}'", c.name),
            Some(Object::Module { name, .. }) => {
                let module = self.text(*name).cloned().unwrap_or_else(|| "?".into());
                format!("module '{module}' has no attribute '{attr}'")
            }
            Some(Object::Bound { function, .. }) => {
                format!("'{}' object has no attribute '{attr}'", self.type_name(*function))
            }
            _ => format!("'{}' object has no attribute '{attr}'", self.type_name(object)),
        };
        let fail = self.raise(classes::ATTRIBUTE_ERROR, &text);
        if let Fail::Raise(e) = fail {
            let (key, value) = (self.name_value(name), self.heap.own(object));
            let key = self.heap.own(key);
            self.set_exception_extra(e, sym::NAME_ATTR, key);
            self.set_exception_extra(e, sym::OBJ, value);
        }
        fail
    }
}

/// A private name as the compiler writes it.
fn mangled(name: &str, class: &str) -> String {
    if name.starts_with("__") && !name.ends_with("__") {
        format!("_{}{name}", class.trim_start_matches('_'))
    } else {
        name.to_string()
    }
}
