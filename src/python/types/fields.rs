//! The fields of instances, their shapes, and the names that `__slots__` allows.

use super::attribute::mangled;
use super::space::{Fail, Space, own_attr};
use crate::python::code::{Sym, sym};
use crate::python::heap::{Object, Value};
use std::rc::Rc;

impl Space {
    /// Sets a field of an instance; takes the value.
    ///
    /// # Errors
    /// `AttributeError` where `__slots__` has no such name.
    pub fn set_field(&mut self, object: Value, name: Sym, value: Value) -> Result<(), Fail> {
        let shape = match self.heap.get(object) {
            Object::Instance { shape, .. } | Object::Wide { shape, .. } => *shape,
            Object::Derived(d) => d.shape,
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
        self.widen(object, new, place);
        *self.place_mut(object, place) = value;
        Ok(())
    }

    /// Gives an instance one more field, as `set_field` has done before with another of the same shape; takes the value.
    pub fn add_field(&mut self, object: Value, shape: u32, place: usize, value: Value) {
        match self.heap.get_mut(object) {
            Object::Instance { shape: own, fields } if place < 2 => {
                *own = shape;
                fields[place] = value;
                return;
            }
            Object::Wide { shape: own, fields } if place < fields.len() => {
                *own = shape;
                Rc::make_mut(fields)[place] = value;
                return;
            }
            _ => {}
        }
        self.widen(object, shape, place);
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
    pub(super) fn widen(&mut self, object: Value, new: u32, place: usize) {
        let wide = match self.heap.get_mut(object) {
            Object::Instance { shape, .. } if place < 2 => {
                *shape = new;
                return;
            }
            Object::Instance { fields, .. } => with_room(fields, place + 1),
            Object::Wide { shape, fields } if place < fields.len() => {
                *shape = new;
                return;
            }
            Object::Wide { fields, .. } => with_room(fields, place + 1),
            Object::Derived(d) => {
                let d = Rc::make_mut(d);
                d.shape = new;
                d.fields.resize(d.fields.len().max(place + 1), Value::NULL);
                return;
            }
            _ => return,
        };
        *self.heap.get_mut(object) = Object::Wide { shape: new, fields: wide };
    }

    pub(super) fn place_mut(&mut self, object: Value, place: usize) -> &mut Value {
        match self.heap.get_mut(object) {
            Object::Instance { fields, .. } => &mut fields[place],
            Object::Wide { fields, .. } => &mut Rc::make_mut(fields)[place],
            Object::Derived(d) => &mut Rc::make_mut(d).fields[place],
            _ => panic!("attribute: only instances have places"),
        }
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
        // A shape may be new to its class, in which case nobody knows of its `__del__`.
        let class = Value::handle(self.tables.shapes.get(new).class);
        if self.class(class).traits.del {
            self.tell_finalizable(new);
        }
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
                    Object::Wide { shape: new, fields: with_room(&all, all.len()) }
                };
            }
            _ => panic!("attribute: set_fields is called with an instance"),
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
}

/// The fields in a row with at least so many places, a few of them free: an instance gets its attributes one by one.
fn with_room(fields: &[Value], places: usize) -> Rc<[Value]> {
    let free = std::iter::repeat_n(Value::NULL, places.next_multiple_of(4) - fields.len());
    fields.iter().copied().chain(free).collect()
}
