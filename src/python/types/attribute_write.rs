//! Writing and deleting attributes: of instances and their fields, classes, functions, exceptions; and what a missing one says.

use super::attribute::mangled;
use super::classes;
use super::space::{Act, Fail, R, Space, own_attr};
use crate::python::code::{Sym, sym};
use crate::python::heap::{Class, Object, Value};
use std::rc::Rc;

impl Space {
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
            return self.set_through(d, object, value);
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
            Some(Object::Descriptor(d))
                if name == sym::DOC && d.kind == crate::python::heap::DescriptorKind::Property =>
            {
                let Object::Descriptor(d) = self.heap.get_mut(object) else { return Ok(Act::Value(Value::NONE)) };
                let old = std::mem::replace(&mut Rc::make_mut(d).doc, value);
                self.heap.dec(old);
            }
            _ => return Err(self.cannot_set(object, name, value)),
        }
        Ok(Act::Value(Value::NONE))
    }

    pub(super) fn cannot_set(&mut self, object: Value, name: Sym, value: Value) -> Fail {
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

    pub(super) fn set_through(&mut self, d: Value, object: Value, value: Value) -> R {
        if let Some(Object::Descriptor(x)) = self.heap.object(d) {
            let set = x.set;
            if set.is_none() || set.is_null() {
                self.heap.dec(value);
                return Err(self.property_lacks(d, object, "setter"));
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

    pub(super) fn set_field(&mut self, object: Value, name: Sym, value: Value) -> Result<(), Fail> {
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
            Object::Wide { shape: own, fields } if place == fields.len() => {
                *own = shape;
                Rc::make_mut(fields).push(value);
                return;
            }
            Object::Wide { fields, .. } => fields.len(),
            _ => 2,
        };
        self.widen(object, shape, place, len);
        *self.place_mut(object, place) = value;
    }

    /// `object.__class__ = class`; takes the class.
    pub(super) fn change_class(&mut self, object: Value, class: Value) -> Result<(), Fail> {
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

    pub(super) fn replace_dict(&mut self, object: Value, value: Value) -> Result<(), Fail> {
        if !matches!(self.heap.object(value), Some(Object::Dict(_))) {
            let text = format!("__dict__ must be set to a dictionary, not a '{}'", self.type_name(value));
            self.heap.dec(value);
            return Err(self.type_error(&text));
        }
        self.set_dict_of_instance(object, value);
        Ok(())
    }

    /// Gives the instance a shape with one more place.
    pub(super) fn widen(&mut self, object: Value, new: u32, place: usize, len: usize) {
        let widened = match self.heap.get_mut(object) {
            Object::Instance { shape, .. } if place < 2 => {
                *shape = new;
                return;
            }
            Object::Instance { fields, .. } => {
                let mut widened = Vec::with_capacity(4);
                widened.extend_from_slice(fields);
                widened
            }
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

    pub(super) fn place_mut(&mut self, object: Value, place: usize) -> &mut Value {
        match self.heap.get_mut(object) {
            Object::Instance { fields, .. } => &mut fields[place],
            Object::Wide { fields, .. } => &mut Rc::make_mut(fields)[place],
            Object::Derived(d) => &mut Rc::make_mut(d).fields[place],
            _ => panic!("attribute: only instances have places"),
        }
    }

    pub(super) fn slot_allowed(&mut self, class: Value, name: Sym) -> bool {
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

    pub(super) fn set_class_attr(&mut self, class: Value, name: Sym, value: Value) -> Result<(), Fail> {
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

    pub(super) fn set_function_attr(&mut self, function: Value, name: Sym, value: Value) -> Result<(), Fail> {
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
            return self.delete_through(d, object);
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

    pub(super) fn delete_through(&mut self, d: Value, object: Value) -> R {
        if let Some(Object::Descriptor(x)) = self.heap.object(d) {
            let delete = x.delete;
            if delete.is_none() || delete.is_null() {
                return Err(self.property_lacks(d, object, "deleter"));
            }
            return Ok(Act::Call(self.heap.own(delete), vec![self.heap.own(object)]));
        }
        match self.class_attr(self.class_of(d), sym::DELETE) {
            Some(delete) => Ok(Act::Call(self.heap.own(delete), vec![self.heap.own(d), self.heap.own(object)])),
            None => Err(self.raise(classes::ATTRIBUTE_ERROR, "__delete__")),
        }
    }

    pub(super) fn remove_key(&mut self, dict: Value, name: Sym) -> Option<Value> {
        let key = self.name_value(name);
        let at = self.dict_find_str(dict, key)?;
        let (k, v) = self.dict_take(dict, at);
        self.heap.dec(k);
        Some(v)
    }

    /// Takes a field away: the shape becomes that of the remaining names.
    pub(super) fn remove_field(&mut self, object: Value, place: Option<usize>) -> Option<Value> {
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
            _ => {
                let class = self.class_of(object);
                let slot = self.slot_allowed(class, name);
                let name = if slot { self.class(class).qualname.clone() } else { self.type_name(object) };
                format!("'{name}' object has no attribute '{attr}'")
            }
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
