//! Looking at values: what kind they are, their class, their parts. Changes nothing but a rope that is read as one text.

use super::classes;
use super::space::{Space, own_attr};
use crate::python::code::Sym;
use crate::python::heap::{Class, Function, Object, Traits, Value};
use num_bigint::BigInt;
use std::rc::Rc;

impl Space {
    /// The text of a str (of a subclass of str too).
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn text(&self, v: Value) -> Option<&Rc<str>> {
        match self.heap.object(v)? {
            Object::Str(s, _) => Some(s),
            Object::Rope(r) => Some(r.whole()),
            Object::Derived(d) => match self.heap.object(d.base)? {
                Object::Str(s, _) => Some(s),
                Object::Rope(r) => Some(r.whole()),
                _ => None,
            },
            _ => None,
        }
    }

    /// The builtin part of an instance of a class that inherits from a builtin type; else the value itself. Borrowed.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn plain(&self, v: Value) -> Value {
        match self.heap.object(v) {
            Some(Object::Derived(d)) if !d.base.is_null() => d.base,
            _ => v,
        }
    }

    /// The float of a value that is one.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn as_float(&self, v: Value) -> Option<f64> {
        if v.is_small_float() {
            return Some(v.as_small_float());
        }
        match self.heap.object(v)? {
            Object::Float(f) => Some(*f),
            _ => None,
        }
    }

    /// The int of a value that is one (bool too).
    pub fn as_big(&self, v: Value) -> Option<BigInt> {
        if v.is_int() {
            return Some(v.as_int().into());
        }
        if v.is_bool() {
            return Some(i32::from(v == Value::TRUE).into());
        }
        let p = self.plain(v);
        if p.is_int() {
            return Some(p.as_int().into());
        }
        match self.heap.object(p)? {
            Object::BigInt(i) => Some(i.as_ref().clone()),
            _ => None,
        }
    }

    /// The int of a value that is a small one (bool too).
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn as_i64(&self, v: Value) -> Option<i64> {
        if v.is_int() {
            Some(v.as_int())
        } else if v.is_bool() {
            Some(i64::from(v == Value::TRUE))
        } else {
            let p = self.plain(v);
            if p == v { None } else { self.as_i64(p) }
        }
    }

    /// The class of a value; borrowed.
    pub fn class_of(&self, v: Value) -> Value {
        if v.is_int() {
            return classes::INT;
        }
        if v.is_small_float() {
            return classes::FLOAT;
        }
        match self.heap.object(v) {
            Some(o) => self.class_of_object(o),
            None => match v {
                Value::NONE => classes::NONE_TYPE,
                Value::TRUE | Value::FALSE => classes::BOOL,
                Value::ELLIPSIS => classes::ELLIPSIS,
                Value::NOT_IMPLEMENTED => classes::NOT_IMPLEMENTED_TYPE,
                _ if v.as_code().is_some() => classes::CODE,
                _ => self.class_of_native(v),
            },
        }
    }

    /// True for a function of the library that CPython has in C.
    pub fn is_native_function(&self, f: &Function) -> bool {
        let code = self.tables.code.code(f.code);
        code.source.library && code.is_native(self.text(f.qualname).map_or("", |name| name))
    }

    pub(super) fn class_of_native(&self, v: Value) -> Value {
        match v.as_native().map(|n| super::native::native(n).kind) {
            Some(super::native::Kind::Method) if v.as_native().is_some_and(super::is_slot) => {
                classes::WRAPPER_DESCRIPTOR
            }
            Some(super::native::Kind::Method) => classes::METHOD_DESCRIPTOR,
            Some(super::native::Kind::Getter) if v.as_native().is_some_and(super::b_getters::is_member) => {
                classes::MEMBER
            }
            Some(super::native::Kind::Getter) => classes::GETSET,
            _ => classes::BUILTIN,
        }
    }

    /// Some builtin iterators are generators of the prelude.
    pub(super) fn class_of_generator(&self, code: u32) -> Value {
        let code = self.tables.code.code(code);
        if !code.source.hidden {
            return classes::GENERATOR;
        }
        match &*code.name {
            "_map1" | "_map_many" => classes::MAP,
            "_filter" => classes::FILTER,
            "_zip" => classes::ZIP,
            "_enumerate" => classes::ENUMERATE,
            "_reversed" => classes::REVERSED,
            _ => classes::GENERATOR,
        }
    }

    pub(super) fn class_of_object(&self, o: &Object) -> Value {
        use crate::python::heap::{DescriptorKind, ViewKind};
        match o {
            Object::BigInt(_) => classes::INT,
            Object::Float(_) => classes::FLOAT,
            Object::Complex(_) => classes::COMPLEX,
            Object::Str(..) | Object::Rope(_) => classes::STR,
            Object::Bytes(_) => classes::BYTES,
            Object::ByteArray(_) => classes::BYTEARRAY,
            Object::Tuple(_) => classes::TUPLE,
            Object::List(_) => classes::LIST,
            Object::Dict(_) => classes::DICT,
            Object::Set(_) => classes::SET,
            Object::FrozenSet(_) => classes::FROZENSET,
            Object::Slice(_) => classes::SLICE,
            Object::Range(_) => classes::RANGE,
            Object::Instance { shape, .. } | Object::Wide { shape, .. } => {
                Value::handle(self.tables.shapes.get(*shape).class)
            }
            Object::Derived(d) => Value::handle(self.tables.shapes.get(d.shape).class),
            Object::Exception(e) => e.class,
            Object::Class(c) => c.metaclass,
            Object::Function(f) if self.is_native_function(f) => classes::BUILTIN,
            Object::Function(_) => classes::FUNCTION,
            Object::Bound { function, .. } if function.as_native().is_some_and(super::is_slot) => classes::WRAPPER,
            Object::Bound { function, .. } if function.as_native().is_some() => classes::BUILTIN,
            Object::Bound { .. } => classes::METHOD,
            Object::Descriptor(d) => match d.kind {
                DescriptorKind::Property => classes::PROPERTY,
                DescriptorKind::Static => classes::STATICMETHOD,
                DescriptorKind::Class => classes::CLASSMETHOD,
                DescriptorKind::Slot => classes::MEMBER,
            },
            Object::Super(_) => classes::SUPER,
            Object::Module { .. } => classes::MODULE,
            Object::Cell(_) => classes::CELL,
            Object::Generator(g) => self.class_of_generator(g.code),
            Object::RangeIter { .. } | Object::StepIter { .. } => classes::RANGE_ITERATOR,
            Object::SequenceIter { of, .. } => match self.heap.object(*of) {
                Some(Object::Tuple(_)) => classes::TUPLE_ITERATOR,
                Some(Object::Bytes(_)) => classes::BYTES_ITERATOR,
                Some(Object::ByteArray(_)) => classes::BYTEARRAY_ITERATOR,
                _ => classes::LIST_ITERATOR,
            },
            Object::Iter(i) => self.class_of_iter(i),
            Object::DictView { kind, .. } => match kind {
                ViewKind::Keys => classes::DICT_KEYS,
                ViewKind::Values => classes::DICT_VALUES,
                ViewKind::Items => classes::DICT_ITEMS,
            },
            Object::Traceback(_) => classes::TRACEBACK,
            Object::Kernel(_) => classes::KERNEL,
            Object::Alias(a) if a[0].is_null() => classes::UNION,
            Object::Alias(_) => classes::ALIAS,
            Object::Memory(_) => classes::MEMORYVIEW,
            Object::WeakRef { .. } => classes::WEAKREF,
            Object::Free(_) => panic!("space: a value refers to an object that is already dead"),
        }
    }

    fn class_of_iter(&self, i: &crate::python::heap::Iter) -> Value {
        use crate::python::heap::{Iter, ViewKind};
        match i {
            Iter::Range { .. } => classes::LONGRANGE_ITERATOR,
            Iter::Str { of, .. } if self.text(*of).is_some_and(|t| !t.is_ascii()) => classes::WIDE_STR_ITERATOR,
            Iter::Str { .. } => classes::STR_ITERATOR,
            Iter::Dict { kind: ViewKind::Keys, reverse: true, .. } => classes::DICT_REVERSEKEYITERATOR,
            Iter::Dict { kind: ViewKind::Values, reverse: true, .. } => classes::DICT_REVERSEVALUEITERATOR,
            Iter::Dict { kind: ViewKind::Items, reverse: true, .. } => classes::DICT_REVERSEITEMITERATOR,
            Iter::Dict { kind: ViewKind::Keys, .. } => classes::DICT_KEYITERATOR,
            Iter::Dict { kind: ViewKind::Values, .. } => classes::DICT_VALUEITERATOR,
            Iter::Dict { kind: ViewKind::Items, .. } => classes::DICT_ITEMITERATOR,
            Iter::Set { .. } => classes::SET_ITERATOR,
            Iter::Enumerate { .. } => classes::ENUMERATE,
            Iter::Zip { .. } => classes::ZIP,
            Iter::Reversed { of, .. } => match self.heap.object(*of) {
                Some(Object::List(_)) => classes::LIST_REVERSEITERATOR,
                _ => classes::REVERSED,
            },
            Iter::Callable { .. } => classes::CALLABLE_ITERATOR,
            Iter::Tool(t) => t.class,
            Iter::GetItem { .. } | Iter::Finished => classes::ITERATOR,
        }
    }

    /// The class behind a handle.
    pub fn class(&self, v: Value) -> &Rc<Class> {
        match self.heap.get(v) {
            Object::Class(c) => c,
            _ => panic!("space: the value is no class"),
        }
    }

    /// The class, if the value is one.
    pub fn as_class(&self, v: Value) -> Option<&Rc<Class>> {
        match self.heap.object(v)? {
            Object::Class(c) => Some(c),
            _ => None,
        }
    }

    /// The name of a value's class, as error messages tell it.
    pub fn type_name(&self, v: Value) -> Rc<str> {
        self.class(self.class_of(v)).name.clone()
    }

    /// The traits of a value's class.
    pub fn traits(&self, v: Value) -> Traits {
        self.class(self.class_of(v)).traits
    }

    pub fn is_subclass(&self, class: Value, base: Value) -> bool {
        class == base || self.as_class(class).is_some_and(|c| c.mro.contains(&base))
    }

    pub fn is_instance(&self, v: Value, class: Value) -> bool {
        self.is_subclass(self.class_of(v), class)
    }

    /// An attribute of a class or its bases; borrowed.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn class_attr(&self, class: Value, name: Sym) -> Option<Value> {
        self.class_attr_with_owner(class, name).map(|(v, _)| v)
    }

    /// As `class_attr`, with the class that defines it.
    pub fn class_attr_with_owner(&self, class: Value, name: Sym) -> Option<(Value, Value)> {
        for base in &self.class(class).mro {
            if let Some(v) = own_attr(self.class(*base), name) {
                return Some((v, *base));
            }
        }
        None
    }
}
