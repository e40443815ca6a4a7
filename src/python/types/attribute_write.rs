//! `x.name = v`: on instances, classes, functions, exceptions; and what a missing attribute says.

use super::classes;
use super::space::{Act, Fail, R, Space};
use crate::python::code::{Sym, sym};
use crate::python::heap::{Class, DescriptorKind, Object, Value};
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
            Some(Object::Instance { .. }) if class == classes::OBJECT => {
                return Err(self.cannot_set(object, name, value));
            }
            Some(Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_)) => {
                self.set_field(object, name, value)?
            }
            Some(Object::Cell(_)) if &**self.tables.code.names.text(name) == "cell_contents" => {
                let Object::Cell(place) = self.heap.get_mut(object) else { return Ok(Act::Value(Value::NONE)) };
                let old = std::mem::replace(place, value);
                self.heap.dec(old);
            }
            Some(Object::Class(c)) if name == sym::BASES && !c.builtin => {
                return Ok(Act::Prelude("_set_bases", vec![self.heap.own(object), value]));
            }
            Some(Object::Class(_)) => self.set_class_attr(object, name, value)?,
            Some(Object::Module { dict, .. }) => {
                let (dict, key) = (*dict, self.name_value(name));
                self.dict_set_str(dict, key, value);
            }
            Some(Object::Exception(_)) => self.set_exception_attr(object, name, value)?,
            Some(Object::Function(_)) if name == sym::CLASS => return Err(self.cannot_set(object, name, value)),
            // What is named like this the library gives to its own.
            Some(Object::Function(_)) if class == classes::BUILTIN && !super::space::is_dunder(self, name) => {
                return Err(self.cannot_set(object, name, value));
            }
            Some(Object::Function(_)) => self.set_function_attr(object, name, value)?,
            Some(Object::Descriptor(d))
                if matches!(name, sym::DOC | sym::NAME) && d.kind == DescriptorKind::Property =>
            {
                let Object::Descriptor(d) = self.heap.get_mut(object) else { return Ok(Act::Value(Value::NONE)) };
                let d = Rc::make_mut(d);
                let old = std::mem::replace(if name == sym::DOC { &mut d.doc } else { &mut d.name }, value);
                self.heap.dec(old);
            }
            Some(Object::Generator(_)) if matches!(name, sym::NAME | sym::QUALNAME) => {
                self.name_generator(object, name, value)?;
            }
            _ => return Err(self.cannot_set(object, name, value)),
        }
        Ok(Act::Value(Value::NONE))
    }

    /// Sets `__name__` or `__qualname__` of a generator; takes the value.
    fn name_generator(&mut self, object: Value, name: Sym, value: Value) -> Result<(), Fail> {
        if self.text(value).is_none() {
            self.heap.dec(value);
            let which = self.tables.code.names.text(name).clone();
            return Err(self.type_error(&format!("{which} must be set to a string object")));
        }
        let Object::Generator(g) = self.heap.get_mut(object) else { return Ok(()) };
        let g = Rc::make_mut(g);
        let old = std::mem::replace(if name == sym::NAME { &mut g.name } else { &mut g.qualname }, value);
        self.heap.dec(old);
        Ok(())
    }

    pub(super) fn cannot_set(&mut self, object: Value, name: Sym, value: Value) -> Fail {
        self.heap.dec(value);
        if name == sym::CLASS {
            let text = "__class__ assignment only supported for mutable types or ModuleType subclasses";
            return self.type_error(text);
        }
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

    pub(super) fn set_class_attr(&mut self, class: Value, name: Sym, value: Value) -> Result<(), Fail> {
        if self.class(class).builtin {
            self.heap.dec(value);
            let attr = self.tables.code.names.text(name).clone();
            let text = format!("cannot set '{attr}' attribute of immutable type '{}'", self.class(class).name);
            return Err(self.type_error(&text));
        }
        if name == sym::NAME || name == sym::QUALNAME {
            let Some(text) = self.text(value).cloned() else {
                let (attr, class) = (self.tables.code.names.text(name), &self.class(class).name);
                let text = format!("can only assign string to {class}.{attr}, not '{}'", self.type_name(value));
                self.heap.dec(value);
                return Err(self.type_error(&text));
            };
            self.heap.dec(value);
            if name == sym::NAME && text.contains('\0') {
                return Err(self.value_error("type name must not contain null characters"));
            }
            let c = self.class_mut(class);
            *(if name == sym::NAME { &mut c.name } else { &mut c.qualname }) = text;
            return Ok(());
        }
        // What CPython has in C, beside no class, is no method.
        let value = match self.heap.object(value) {
            Some(Object::Function(f))
                if self.is_native_function(f) && !self.text(f.qualname).is_some_and(|q| q.contains('.')) =>
            {
                self.descriptor(DescriptorKind::Static, value, Value::NULL, Value::NULL, Value::NULL)
            }
            _ => value,
        };
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

    fn refuse_function_attr(&mut self, name: Sym, value: Value) -> Option<Fail> {
        let (fits, kind) = match name {
            sym::NAME | sym::QUALNAME => (self.text(value).is_some(), "a string object"),
            sym::DEFAULTS => (matches!(self.heap.object(value), None | Some(Object::Tuple(_))), "a tuple object"),
            sym::TYPE_PARAMS => (matches!(self.heap.object(value), Some(Object::Tuple(_))), "a tuple"),
            sym::KWDEFAULTS | sym::ANNOTATIONS => (value.is_none() || self.as_dict(value).is_some(), "a dict object"),
            sym::CODE_ATTR => (value.as_code().is_some(), "a code object"),
            sym::DICT => (self.as_dict(value).is_some(), "a dictionary"),
            sym::GLOBALS | sym::CLOSURE => return Some(self.raise(classes::ATTRIBUTE_ERROR, "readonly attribute")),
            _ => return None,
        };
        if fits && (name != sym::DEFAULTS || value.is_none() || value.is_handle()) {
            return None;
        }
        let given = if name == sym::DICT { format!(", not a '{}'", self.type_name(value)) } else { String::new() };
        let text = format!("{} must be set to {kind}{given}", self.tables.code.names.text(name));
        Some(self.type_error(&text))
    }

    pub(super) fn set_function_attr(&mut self, function: Value, name: Sym, value: Value) -> Result<(), Fail> {
        if let Some(fail) = self.refuse_function_attr(name, value) {
            self.heap.dec(value);
            return Err(fail);
        }
        let Object::Function(f) = self.heap.get_mut(function) else { return Ok(()) };
        let f = Rc::make_mut(f);
        let place = match name {
            sym::CODE_ATTR => {
                let code = value.as_code().expect("checked above");
                let (name, closure) = (f.name, f.closure);
                let has = self.sequence_items(closure).map_or(0, |cells| cells.len());
                let wants = self.tables.code.code(code).free_names.len();
                if has != wants {
                    let name = self.text(name).cloned().unwrap_or_default();
                    let text = format!("{name}() requires a code object with {has} free vars, not {wants}");
                    return Err(self.value_error(&text));
                }
                let Object::Function(f) = self.heap.get_mut(function) else { return Ok(()) };
                Rc::make_mut(f).code = code;
                return Ok(());
            }
            sym::DICT => &mut f.dict,
            sym::NAME => &mut f.name,
            sym::QUALNAME => &mut f.qualname,
            sym::DOC => &mut f.doc,
            sym::DEFAULTS => &mut f.defaults,
            sym::KWDEFAULTS => &mut f.keyword_defaults,
            sym::ANNOTATIONS => &mut f.annotations,
            sym::MODULE => &mut f.module,
            sym::TYPE_PARAMS => &mut f.type_params,
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
