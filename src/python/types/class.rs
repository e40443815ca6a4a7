//! Making classes: order of resolution (C3), layout, traits; the builtin classes at boot.

use super::classes::{self, CLASSES};
use super::native::{self, Kind, Owner};
use super::space::{Fail, Space, own_attr};
use crate::python::code::{Sym, sym};
use crate::python::heap::{Class, DescriptorKind, Layout, Object, Traits, Value};
use std::rc::Rc;

impl Space {
    /// Fills the reserved handles with the builtin classes and their methods.
    pub fn make_builtin_classes(&mut self) {
        for (i, (name, base)) in CLASSES.iter().enumerate() {
            let h = Value::handle(i as u32 + 1);
            let bases = if h == classes::OBJECT { vec![] } else { vec![*base] };
            let bases = if h == classes::EXCEPTION_GROUP {
                vec![classes::BASE_EXCEPTION_GROUP, classes::EXCEPTION]
            } else {
                bases
            };
            let shape = self.tables.shapes.root(h.as_handle());
            let mro = self.builtin_mro(h, &bases);
            let class = Class {
                name: (*name).into(),
                qualname: (*name).into(),
                bases: bases.clone(),
                mro,
                dict: Default::default(),
                layout: builtin_layout(h),
                shape,
                metaclass: classes::TYPE,
                builtin: true,
                traits: Traits::default(),
                subclasses: Vec::new(),
            };
            self.heap.inc(classes::TYPE);
            for b in class.bases.iter().chain(&class.mro[1..]) {
                self.heap.inc(*b);
            }
            *self.heap.get_mut(h) = Object::Class(Rc::new(class));
        }
        for (g, group) in native::groups().iter().enumerate() {
            if let Owner::Class(class) = group.owner {
                for (i, n) in group.natives.iter().enumerate() {
                    let name = self.intern(n.name);
                    let members = &mut self.class_mut(class).dict;
                    if members.get(name).is_none() {
                        members.set(name, Value::native((g as u32) << 8 | i as u32));
                    }
                }
            }
        }
        for unhashable in
            [classes::LIST, classes::DICT, classes::SET, classes::BYTEARRAY, classes::DICT_KEYS, classes::DICT_ITEMS]
        {
            let members = &mut self.class_mut(unhashable).dict;
            if members.get(sym::HASH).is_none() {
                members.set(sym::HASH, Value::NONE);
            }
        }
    }

    fn builtin_mro(&self, h: Value, bases: &[Value]) -> Vec<Value> {
        if h == classes::EXCEPTION_GROUP {
            return vec![
                h,
                classes::BASE_EXCEPTION_GROUP,
                classes::EXCEPTION,
                classes::BASE_EXCEPTION,
                classes::OBJECT,
            ];
        }
        let mut mro = vec![h];
        if let Some(b) = bases.first() {
            // The base stands before its heirs in the table, so it is already a class.
            mro.extend(self.class(*b).mro.iter().copied());
        }
        mro
    }

    /// A new class; takes the values of `dict`, borrows the rest.
    ///
    /// # Errors
    /// `TypeError` for bases that do not go together.
    pub fn new_class(
        &mut self,
        metaclass: Value,
        name: &str,
        bases: &[Value],
        dict: Vec<(Sym, Value)>,
    ) -> Result<Value, Fail> {
        let bases: Vec<Value> = if bases.is_empty() { vec![classes::OBJECT] } else { bases.to_vec() };
        self.check_bases(&bases)?;
        let layout = self.common_layout(&bases)?;
        let class = self.heap.alloc(Object::Cell(Value::NULL));
        let mro = match self.linearize(class, &bases) {
            Some(mro) => mro,
            None => {
                let names: Vec<String> = bases.iter().map(|b| self.class(*b).name.to_string()).collect();
                let text =
                    format!("Cannot create a consistent method resolution order (MRO) for bases {}", names.join(", "));
                return Err(self.type_error(&text));
            }
        };
        for b in bases.iter().chain(&mro[1..]) {
            self.heap.inc(*b);
        }
        let shape = self.tables.shapes.root(class.as_handle());
        let qualname = dict.iter().find(|(n, _)| *n == sym::QUALNAME).and_then(|(_, v)| self.text(*v).cloned());
        let dict: Vec<_> = dict.into_iter().filter(|(n, _)| *n != sym::QUALNAME && *n != sym::CLASSCELL).collect();
        self.heap.inc(metaclass);
        let body = Class {
            name: name.into(),
            qualname: qualname.unwrap_or_else(|| name.into()),
            bases: bases.clone(),
            mro,
            dict: dict.into(),
            layout,
            shape,
            metaclass,
            builtin: false,
            traits: Traits::default(),
            subclasses: Vec::new(),
        };
        *self.heap.get_mut(class) = Object::Class(Rc::new(body));
        // Shapes name the class by its handle: a class lives as long as its process.
        self.heap.inc(class);
        self.update_traits(class);
        for b in bases {
            self.class_mut(b).subclasses.push(class);
        }
        Ok(class)
    }

    /// Other bases for a class, and the order in which it looks them up.
    pub fn rebase(&mut self, class: Value, bases: Vec<Value>, mro: Vec<Value>) {
        bases.iter().chain(&mro[1..]).for_each(|v| self.heap.inc(*v));
        for b in &bases {
            self.class_mut(*b).subclasses.push(class);
        }
        let c = self.class_mut(class);
        let (bases, mro) = (std::mem::replace(&mut c.bases, bases), std::mem::replace(&mut c.mro, mro));
        for b in &bases {
            let below = &mut self.class_mut(*b).subclasses;
            if let Some(at) = below.iter().position(|c| *c == class) {
                below.remove(at);
            }
        }
        self.class_changed(class);
        self.heap.dec_all(&bases);
        self.heap.dec_all(&mro[1..]);
    }

    fn check_bases(&mut self, bases: &[Value]) -> Result<(), Fail> {
        for (i, b) in bases.iter().enumerate() {
            if self.as_class(*b).is_none() {
                let text = format!("bases must be types, not {}", self.type_name(*b));
                return Err(self.type_error(&text));
            }
            if bases[..i].contains(b) {
                let text = format!("duplicate base class {}", self.class(*b).name);
                return Err(self.type_error(&text));
            }
            let is_final = [classes::BOOL, classes::FUNCTION, classes::RANGE, classes::SLICE, classes::MEMORYVIEW];
            // What has no `__new__` of its own makes no instances, and has no heirs.
            let new = |class| self.class_attr(class, sym::NEW);
            let is_made = *b == classes::OBJECT || !self.class(*b).builtin || new(*b) != new(classes::OBJECT);
            if is_final.contains(b) || !is_made {
                let text = format!("type '{}' is not an acceptable base type", self.class(*b).name);
                return Err(self.type_error(&text));
            }
        }
        Ok(())
    }

    fn common_layout(&mut self, bases: &[Value]) -> Result<Layout, Fail> {
        let mut layout = Layout::Object;
        for b in bases {
            let other = self.layout(*b);
            if layout == Layout::Object {
                layout = other;
            } else if other != Layout::Object && other != layout {
                return Err(self.type_error("multiple bases have instance lay-out conflict"));
            }
        }
        Ok(layout)
    }

    /// C3. Source: "The Python 2.3 Method Resolution Order".
    fn linearize(&self, class: Value, bases: &[Value]) -> Option<Vec<Value>> {
        let mut lists: Vec<Vec<Value>> = bases.iter().map(|b| self.class(*b).mro.clone()).collect();
        lists.push(bases.to_vec());
        let mut mro = vec![class];
        loop {
            lists.retain(|l| !l.is_empty());
            if lists.is_empty() {
                return Some(mro);
            }
            let head = lists.iter().map(|l| l[0]).find(|h| lists.iter().all(|l| !l[1..].contains(h)))?;
            mro.push(head);
            for l in &mut lists {
                if l[0] == head {
                    l.remove(0);
                }
            }
        }
    }

    /// Recomputes what is remembered about a class; tells the heap which shapes have `__del__`.
    pub fn update_traits(&mut self, class: Value) {
        let traits = self.compute_traits(class);
        let shape = self.class(class).shape;
        self.class_mut(class).traits = traits;
        if traits.del {
            self.tell_finalizable(shape);
        }
    }

    fn compute_traits(&self, class: Value) -> Traits {
        let has = |name: Sym| self.class_attr(class, name).is_some_and(|v| v.as_native().is_none());
        let owner_of = |name: Sym| {
            self.class(class).mro.iter().position(|c| own_attr(self.class(*c), name).is_some()).filter(|_| has(name))
        };
        // A builtin type hashes its values itself: bases after it have no say.
        let builtin = match self.layout(class) {
            Layout::Builtin(of) => self.class(class).mro.iter().position(|c| *c == Value::handle(of)),
            _ => None,
        };
        let eq = owner_of(sym::EQ);
        let hash = owner_of(sym::HASH).filter(|h| builtin.is_none_or(|b| *h < b));
        let hash_is_none = self.class_attr(class, sym::HASH).is_some_and(Value::is_none);
        let mro = &self.class(class).mro;
        let without_dict = |c: &Value| {
            let slots = own_attr(self.class(*c), sym::SLOTS);
            slots.is_some_and(|s| !self.slot_names(s).iter().any(|n| &**n == "__dict__"))
        };
        let slotted = mro.iter().filter(|c| !self.class(**c).builtin).all(without_dict);
        let any_slots = mro.iter().any(|c| own_attr(self.class(*c), sym::SLOTS).is_some());
        Traits {
            del: has(sym::DEL),
            getattr: has(sym::GETATTR),
            getattribute: has(sym::GETATTRIBUTE),
            setattr: has(sym::SETATTR),
            delattr: has(sym::DELATTR),
            eq: eq.is_some(),
            hash: hash.is_some() && !hash_is_none && eq.is_none_or(|e| hash.is_some_and(|h| h <= e)),
            unhashable: hash_is_none
                || matches!((eq, hash), (Some(_), None))
                || matches!((eq, hash), (Some(e), Some(h)) if e < h),
            bool_or_len: has(sym::BOOL) || has(sym::LEN),
            data_descriptors: mro.iter().any(|c| self.class(*c).dict.iter().any(|(_, v)| self.is_data_descriptor(*v))),
            slots_only: any_slots && slotted,
            instancecheck: has(sym::INSTANCECHECK),
            is_abstract: own_attr(self.class(class), sym::ABSTRACT)
                .and_then(|names| self.as_set(names))
                .is_some_and(|names| !names.is_empty()),
        }
    }

    /// A bare instance of a class; counts as the caller's.
    pub fn new_instance(&mut self, class: Value) -> Value {
        let shape = self.class(class).shape;
        self.heap.alloc(Object::Instance { shape, fields: [Value::NULL; 2] })
    }

    /// Tells the heap that instances of this shape have `__del__`.
    pub fn tell_finalizable(&mut self, shape: u32) {
        let list = Rc::make_mut(&mut self.heap.shape_has_del);
        if list.len() <= shape as usize {
            list.resize(shape as usize + 1, false);
        }
        list[shape as usize] = true;
    }

    /// `property`, `staticmethod` …; takes the values.
    pub fn descriptor(&mut self, kind: DescriptorKind, get: Value, set: Value, delete: Value, doc: Value) -> Value {
        let name = Value::NULL;
        self.heap.alloc(Object::Descriptor(Rc::new(crate::python::heap::Descriptor {
            kind,
            get,
            set,
            delete,
            doc,
            name,
        })))
    }

    /// True when the builtin is a method: bound when read through an instance.
    pub fn is_native_method(&self, v: Value) -> bool {
        v.as_native().is_some_and(|n| native::native(n).kind == Kind::Method)
    }
}

fn builtin_layout(h: Value) -> Layout {
    if h == classes::TYPE {
        Layout::Type
    } else if classes::is_exception_class(h.as_handle()) {
        Layout::Exception
    } else if [
        classes::INT,
        classes::FLOAT,
        classes::COMPLEX,
        classes::STR,
        classes::BYTES,
        classes::BYTEARRAY,
        classes::TUPLE,
        classes::LIST,
        classes::DICT,
        classes::SET,
        classes::FROZENSET,
        classes::PROPERTY,
        classes::MODULE,
    ]
    .contains(&h)
    {
        Layout::Builtin(h.as_handle())
    } else {
        Layout::Object
    }
}
