//! Reading, writing and deleting attributes. Where a descriptor or `__getattr__` of the program has to be called, the answer
//! is the call.

use super::classes;
use super::space::{Act, Fail, Space, own_attr};
use crate::python::code::{Sym, sym};
use crate::python::heap::{DescriptorKind, Object, Value};

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
                match (self.get_super_attr(&s, name)?, self.class_attr(classes::SUPER, name)) {
                    (Attr::Missing, Some(d)) => self.bind(d, object, classes::SUPER),
                    (found, _) => Ok(found),
                }
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
            && self.reads(d)
        {
            return self.bind(d, object, class);
        }
        if let Some(v) = self.field(object, name) {
            return Ok(Attr::Value(self.heap.own(v)));
        }
        if let Some(d) = found
            && !self.is_member(d)
        {
            return self.bind(d, object, class);
        }
        if let Some(v) = self.special_attr(object, name)? {
            return Ok(Attr::Value(v));
        }
        if traits.getattr {
            let f = self.class_attr(class, sym::GETATTR).expect("the trait says that the class has it");
            return Ok(self.call_with_name(f, object, name));
        }
        if self.alias_asks(object, name) {
            let f = self.prelude_function("_alias_attr");
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
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
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
            Object::Exception(e) => {
                let dicts = [e.members, e.dict];
                let key = self.name_value(name);
                return dicts.into_iter().filter(|d| !d.is_null()).find_map(|d| self.dict_get_str(d, key));
            }
            Object::Function(f) if !f.dict.is_null() && !matches!(name, sym::MODULE | sym::TYPE_PARAMS) => {
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
        self.set_fields(object, new, vec![dict]);
        self.heap.dec_all(&old);
    }

    /// A descriptor without `__get__` only stores: the instance's own attribute is what is read.
    fn reads(&self, d: Value) -> bool {
        matches!(self.heap.object(d), Some(Object::Descriptor(_)))
            || self.class_attr(self.class_of(d), sym::GET).is_some()
    }

    /// A name of `__slots__` as an attribute of its class: an instance's own comes before it.
    fn is_member(&self, d: Value) -> bool {
        matches!(self.heap.object(d), Some(Object::Descriptor(x)) if x.kind == DescriptorKind::Slot)
    }

    /// What a member is the place of.
    pub fn name_of_member(&mut self, d: &crate::python::heap::Descriptor) -> Sym {
        let text = self.text(d.name).cloned().unwrap_or_else(|| "".into());
        self.intern(&text)
    }

    /// True for values whose class says what storing does.
    pub fn is_data_descriptor(&self, d: Value) -> bool {
        match self.heap.object(d) {
            Some(Object::Descriptor(x)) => x.kind == DescriptorKind::Property,
            Some(Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_)) => {
                let class = self.class_of(d);
                self.class_attr(class, sym::SET).is_some() || self.class_attr(class, sym::DELETE).is_some()
            }
            _ => false,
        }
    }

    /// The name of a property: the class body's, else its getter's. Borrowed.
    pub fn property_name(&self, property: Value) -> Option<Value> {
        let Some(Object::Descriptor(d)) = self.heap.object(self.plain(property)) else { return None };
        match self.heap.object(d.get) {
            _ if !d.name.is_null() => Some(d.name),
            Some(Object::Function(f)) => Some(f.name),
            _ => None,
        }
    }

    /// The error of a property without getter, setter or deleter.
    #[cold]
    pub fn property_lacks(&mut self, property: Value, object: Value, what: &str) -> Fail {
        let name = self.property_name(property).and_then(|n| self.text(n).cloned());
        let name = name.map_or(String::new(), |n| format!(" '{n}'"));
        let class = self.class_of(object);
        let text = format!("property{name} of '{}' object has no {what}", self.class(class).qualname);
        self.raise(classes::ATTRIBUTE_ERROR, &text)
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
                        Err(self.property_lacks(d, object, "getter"))
                    }
                    DescriptorKind::Property => Ok(Attr::Call(self.heap.own(x.get), vec![self.heap.own(object)])),
                    DescriptorKind::Slot => {
                        let name = self.name_of_member(&x);
                        let v = self.field(object, name);
                        Ok(v.map_or(Attr::Missing, |v| Attr::Value(self.heap.own(v))))
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
            Some(Object::Super(x)) if x[1].is_none() => {
                let start = x[0];
                self.make_super(start, object).map(Attr::Value)
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
        // What a class body calls so stands behind `type`'s own.
        let found = if matches!(name, sym::NAME | sym::QUALNAME) {
            None
        } else if matches!(name, sym::ANNOTATIONS | sym::DOC) {
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

    /// What a class's order of resolution has under a name after one of its classes; borrowed.
    pub fn attr_after(&self, start: Value, class: Value, name: Sym) -> Option<Value> {
        let mut rest = self.class(class).mro.iter().skip_while(|c| **c != start).skip(1);
        rest.find_map(|base| own_attr(self.class(*base), name))
    }

    /// `super().name`: `[class after which to look, object, class of the object]`.
    pub fn get_super_attr(&mut self, s: &[Value; 3], name: Sym) -> Result<Attr, Fail> {
        let [start, object, class] = *s;
        if !class.is_none()
            && let Some(d) = self.attr_after(start, class, name)
        {
            return if object == class { self.bind_to_class(d, class) } else { self.bind(d, object, class) };
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
}

/// A private name as the compiler writes it.
pub(super) fn mangled(name: &str, class: &str) -> String {
    if name.starts_with("__") && !name.ends_with("__") {
        format!("_{}{name}", class.trim_start_matches('_'))
    } else {
        name.to_string()
    }
}
