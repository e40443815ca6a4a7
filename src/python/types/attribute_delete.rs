//! `del x.name`.

use super::classes;
use super::space::{Act, Fail, R, Space};
use crate::python::code::{Sym, sym};
use crate::python::heap::{Object, Value};

impl Space {
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
        let is_instance = matches!(
            self.heap.object(object),
            Some(Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_))
        );
        if name == sym::DICT && is_instance && !self.is_without_dict(object) {
            let empty = self.dict();
            return self.set_attr_plainly(object, name, empty);
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
        match self.removed_plainly(object, name)? {
            Some(v) => {
                self.heap.dec(v);
                Ok(Act::Value(Value::NONE))
            }
            None => Err(self.cannot_delete(object, name)),
        }
    }

    /// What an object without a dict had by a name, taken out of it; `None`: nothing that can be taken out.
    fn removed_plainly(&mut self, object: Value, name: Sym) -> Result<Option<Value>, Fail> {
        Ok(match self.heap.object(object) {
            Some(Object::Instance { shape, .. } | Object::Wide { shape, .. }) => {
                let place = self.tables.shapes.place(*shape, name);
                self.remove_field(object, place)
            }
            Some(Object::Derived(d)) => {
                let place = self.tables.shapes.place(d.shape, name);
                self.remove_field(object, place)
            }
            Some(Object::Class(c)) if !c.builtin => c.dict.position(name).map(|i| {
                let v = self.class_mut(object).dict.remove(i);
                self.class_changed(object);
                v
            }),
            Some(Object::Module { dict, .. }) => self.remove_key(*dict, name),
            Some(Object::Exception(_)) if matches!(name, sym::MESSAGE | sym::EXCEPTIONS) && self.is_group(object) => {
                return Err(self.raise(classes::ATTRIBUTE_ERROR, "readonly attribute"));
            }
            Some(Object::Exception(e)) => {
                let dicts = [e.members, e.dict];
                self.remove_key_of(dicts, name)
            }
            Some(Object::Function(_)) if matches!(name, sym::DEFAULTS | sym::KWDEFAULTS | sym::DOC | sym::MODULE) => {
                self.set_function_attr(object, name, Value::NONE)?;
                Some(Value::NONE)
            }
            Some(Object::Function(f)) => self.remove_key_of([f.dict], name),
            Some(Object::Cell(v)) if &**self.tables.code.names.text(name) == "cell_contents" => {
                let v = *v;
                *self.heap.get_mut(object) = Object::Cell(Value::NULL);
                Some(v)
            }
            _ => None,
        })
    }

    fn cannot_delete(&mut self, object: Value, name: Sym) -> Fail {
        let is_instance = matches!(
            self.heap.object(object),
            Some(Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_))
        );
        if is_instance && name != sym::CLASS && self.is_without_dict(object) {
            let class = self.class_of(object);
            if self.slot_allowed(class, name) {
                let text = self.tables.code.names.text(name).clone();
                return self.raise(classes::ATTRIBUTE_ERROR, &text);
            }
            return self.cannot_set(object, name, Value::NONE);
        }
        match self.heap.object(object) {
            _ if name == sym::CLASS => self.type_error("can't delete __class__ attribute"),
            Some(Object::Exception(_)) if name == sym::SUPPRESS_CONTEXT => {
                self.type_error("can't delete numeric/char attribute")
            }
            Some(Object::Exception(_)) if matches!(name, sym::ARGS | sym::CAUSE | sym::CONTEXT | sym::TRACEBACK) => {
                let text = format!("{} may not be deleted", self.tables.code.names.text(name));
                self.type_error(&text)
            }
            Some(Object::Class(c)) if c.builtin || matches!(name, sym::NAME | sym::QUALNAME | sym::BASES) => {
                let what = if c.builtin { "set" } else { "delete" };
                let (class, attr) = (c.name.clone(), self.tables.code.names.text(name));
                let text = format!("cannot {what} '{attr}' attribute of immutable type '{class}'");
                self.type_error(&text)
            }
            Some(Object::Function(f)) if self.is_native_function(f) => self.cannot_set(object, name, Value::NONE),
            Some(Object::Function(_)) if name == sym::DICT => self.type_error("cannot delete __dict__"),
            Some(Object::Function(_)) if name == sym::TYPE_PARAMS => {
                self.type_error("__type_params__ must be set to a tuple")
            }
            Some(Object::Function(_) | Object::Generator(_)) if matches!(name, sym::NAME | sym::QUALNAME) => {
                let text = format!("{} must be set to a string object", self.tables.code.names.text(name));
                self.type_error(&text)
            }
            Some(
                Object::Instance { .. }
                | Object::Wide { .. }
                | Object::Derived(_)
                | Object::Class(_)
                | Object::Module { .. }
                | Object::Exception(_)
                | Object::Function(_),
            ) => self.no_attribute(object, name),
            _ => self.cannot_set(object, name, Value::NONE),
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

    /// From the first of these dicts that has it; NULL is none.
    fn remove_key_of<const N: usize>(&mut self, dicts: [Value; N], name: Sym) -> Option<Value> {
        dicts.into_iter().filter(|d| !d.is_null()).find_map(|d| self.remove_key(d, name))
    }

    pub(super) fn remove_key(&mut self, dict: Value, name: Sym) -> Option<Value> {
        let key = self.name_value(name);
        let at = self.dict_find_str(dict, key)?;
        let (k, v) = self.dict_take(dict, at);
        self.heap.dec(k);
        Some(v)
    }
}
