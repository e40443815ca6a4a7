//! `property`: its parts, the name that its class gives it, and its text.

use super::b_functions::{none, ok};
use super::classes;
use super::native::{Group, MANY, Owner, m, new};
use super::space::{Act, R, Space};
use crate::python::code::sym;
use crate::python::heap::{DescriptorKind, Object, Value};
use std::rc::Rc;

pub static GROUP: Group = Group {
    owner: Owner::Class(classes::PROPERTY),
    natives: &[
        new(property_new, 0, 4, &["fget", "fset", "fdel", "doc"]),
        m("getter", property_getter, 1, 1),
        m("setter", property_setter, 1, 1),
        m("deleter", property_deleter, 1, 1),
        m("__set_name__", property_set_name, 0, MANY),
    ],
};

fn or_null(s: &mut Space, v: Option<&Value>) -> Value {
    match v {
        Some(v) if !v.is_null() && !v.is_none() => s.heap.own(*v),
        _ => Value::NULL,
    }
}

fn property_new(s: &mut Space, a: &[Value]) -> R {
    let mut parts = [or_null(s, a.get(1)), or_null(s, a.get(2)), or_null(s, a.get(3)), or_null(s, a.get(4))];
    if parts[3].is_null() {
        parts[3] = doc_of_getter(s, parts[0]);
        s.heap.inc(parts[3]);
    }
    let made = s.descriptor(DescriptorKind::Property, parts[0], parts[1], parts[2], parts[3]);
    let doc = if parts[3].is_null() { Value::NONE } else { parts[3] };
    let made = super::b_number::wrap(s, a[0], classes::PROPERTY, made)?;
    if let Act::Value(v) = made
        && a[0] != classes::PROPERTY
        && !s.class(a[0]).traits.slots_only
    {
        // Its class may have a text of its own.
        s.heap.inc(doc);
        s.set_field(v, sym::DOC, doc)?;
    }
    Ok(made)
}

/// Borrowed, or NULL.
fn doc_of_getter(s: &Space, getter: Value) -> Value {
    match s.heap.object(getter) {
        Some(Object::Function(f)) => f.doc,
        _ => Value::NULL,
    }
}

fn property_with(s: &mut Space, a: &[Value], which: usize) -> R {
    let Some(Object::Descriptor(d)) = s.heap.object(s.plain(a[0])) else { return none() };
    let (mut parts, name) = ([d.get, d.set, d.delete, d.doc], d.name);
    if which == 0 && (parts[3].is_null() || parts[3] == doc_of_getter(s, parts[0])) {
        parts[3] = doc_of_getter(s, a[1]);
    }
    parts[which] = a[1];
    if s.plain(a[0]) != a[0] {
        let class = s.class_of(a[0]);
        let parts = parts.map(|v| if v.is_null() { Value::NONE } else { s.heap.own(v) });
        return Ok(Act::Call(s.heap.own(class), parts.to_vec()));
    }
    parts.iter().for_each(|v| s.heap.inc(*v));
    let made = s.descriptor(DescriptorKind::Property, parts[0], parts[1], parts[2], parts[3]);
    name_property(s, made, name);
    ok(made)
}

/// What a class body calls a property.
pub fn name_property(s: &mut Space, property: Value, name: Value) {
    let property = s.plain(property);
    if let Some(Object::Descriptor(d)) = s.heap.object(property)
        && d.kind == DescriptorKind::Property
    {
        s.heap.inc(name);
        let Object::Descriptor(d) = s.heap.get_mut(property) else { return };
        let old = std::mem::replace(&mut Rc::make_mut(d).name, name);
        s.heap.dec(old);
    }
}

fn property_set_name(s: &mut Space, a: &[Value]) -> R {
    if a.len() != 3 {
        let text = format!("__set_name__() takes 2 positional arguments but {} were given", a.len() - 1);
        return Err(s.type_error(&text));
    }
    name_property(s, a[0], a[2]);
    none()
}

fn property_getter(s: &mut Space, a: &[Value]) -> R {
    property_with(s, a, 0)
}

fn property_setter(s: &mut Space, a: &[Value]) -> R {
    property_with(s, a, 1)
}

fn property_deleter(s: &mut Space, a: &[Value]) -> R {
    property_with(s, a, 2)
}
