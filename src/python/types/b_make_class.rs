//! Making classes and their instances, for the prelude.

use super::b_functions::{none, ok};
use super::space::{Fail, R, Space};
use crate::python::code::{Sym, sym};
use crate::python::heap::{Object, Value};
use std::rc::Rc;

#[cold]
pub fn no_cell(s: &mut Space, v: Value) -> Fail {
    let kind = s.class(s.class_of(v)).name.clone();
    s.type_error(&format!("__classcell__ must be a nonlocal cell, not <class '{kind}'>"))
}

/// `make_class(metaclass, name, bases, namespace)`.
pub fn make_class(s: &mut Space, a: &[Value]) -> R {
    let Some(name) = s.text(a[1]).cloned() else {
        let text = format!("type.__new__() argument 1 must be str, not {}", s.type_name(a[1]));
        return Err(s.type_error(&text));
    };
    let bases = s.sequence_items(a[2]).unwrap_or_default();
    let Some(d) = s.as_dict(a[3]).cloned() else {
        let text = format!("type.__new__() argument 3 must be dict, not {}", s.type_name(a[3]));
        return Err(s.type_error(&text));
    };
    let mut dict = Vec::new();
    let mut cell = None;
    for e in d.iter() {
        if let Some(t) = s.text(e.key).cloned() {
            let name = s.intern(&t);
            if name == sym::CLASSCELL {
                if !matches!(s.heap.object(e.value), Some(Object::Cell(_))) {
                    dict.drain(..).for_each(|(_, v)| s.heap.dec(v));
                    return Err(no_cell(s, e.value));
                }
                cell = Some(e.value);
                continue;
            }
            s.heap.inc(e.value);
            super::b_property::name_property(s, e.value, e.key);
            let value = implied(s, name, e.value);
            dict.push((name, value));
        }
    }
    let members = members(s, &name, &mut dict);
    let class = s.new_class(a[0], &name, &bases, dict)?;
    belong(s, members, class);
    if let Some(cell) = cell
        && let Object::Cell(place) = s.heap.get_mut(cell)
    {
        *place = class;
        s.heap.inc(class);
    }
    ok(class)
}

/// Some functions are class methods or static methods without being told so.
fn implied(s: &mut Space, name: Sym, value: Value) -> Value {
    use crate::python::heap::DescriptorKind::{Class, Static};
    let kind = match name {
        sym::INIT_SUBCLASS | sym::CLASS_GETITEM => Class,
        sym::NEW => Static,
        _ => return value,
    };
    match s.heap.object(value) {
        Some(Object::Function(_)) => s.descriptor(kind, value, Value::NULL, Value::NULL, Value::NULL),
        _ => value,
    }
}

fn belong(s: &mut Space, members: Vec<Value>, class: Value) {
    for member in members {
        if let Object::Descriptor(d) = s.heap.get_mut(member) {
            Rc::make_mut(d).set = class;
            s.heap.inc(class);
        }
    }
}

/// An attribute of the class for each name in its `__slots__`.
fn members(s: &mut Space, class: &str, dict: &mut Vec<(Sym, Value)>) -> Vec<Value> {
    let slots = dict.iter().find(|(n, _)| *n == sym::SLOTS).map(|(_, v)| *v);
    let names = slots.map(|v| s.slot_names(v)).unwrap_or_default();
    let mut made = Vec::new();
    for name in names.iter().filter(|n| !matches!(&***n, "__dict__" | "__weakref__")) {
        let name = super::attribute::mangled(name, class);
        let name = s.intern(&name);
        if dict.iter().any(|(n, _)| *n == name) {
            continue;
        }
        let d =
            s.descriptor(crate::python::heap::DescriptorKind::Slot, Value::NULL, Value::NULL, Value::NULL, Value::NULL);
        let text = s.name_value(name);
        s.heap.inc(text);
        if let Object::Descriptor(d) = s.heap.get_mut(d) {
            Rc::make_mut(d).name = text;
        }
        dict.push((name, d));
        made.push(d);
    }
    made
}

pub fn new_instance(s: &mut Space, a: &[Value]) -> R {
    use crate::python::heap::Layout;
    match s.layout(a[0]) {
        Layout::Exception => {
            let e = s.exception(a[0], vec![]);
            ok(e)
        }
        _ => ok(s.new_instance(a[0])),
    }
}

/// Replaces the builtin part of an instance.
pub fn set_base(s: &mut Space, a: &[Value]) -> R {
    let base = s.heap.own(a[1]);
    if let Object::Derived(d) = s.heap.get_mut(a[0]) {
        let old = std::mem::replace(&mut Rc::make_mut(d).base, base);
        s.heap.dec(old);
    }
    none()
}

/// Marks a class as abstract or not.
pub fn set_abstract(s: &mut Space, a: &[Value]) -> R {
    s.class_mut(a[0]).traits.is_abstract = a[1] == Value::TRUE;
    none()
}
