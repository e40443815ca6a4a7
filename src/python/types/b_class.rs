//! `object`, `type`, descriptors, `super`, `slice`, `range`, modules, generators: what they have that is not in the prelude.

use super::Attr;
use super::b_functions::{none, ok};
use super::classes;
use super::native::{Group, MANY, Owner, c, m, new};
use super::space::{Act, Fail, R, Space};
use super::whole::Whole;
use crate::python::code::sym;
use crate::python::heap::{DescriptorKind, Layout, Object, Value};
use num_bigint::BigInt;
use num_traits::Zero;
use std::rc::Rc;

pub static OBJECT: Group = Group {
    owner: Owner::Class(classes::OBJECT),
    natives: &[
        new(object_new, 0, MANY, &[]),
        m("__init__", object_init, 0, MANY),
        m("__repr__", object_repr, 0, 0),
        m("__str__", object_str, 0, 0),
        m("__eq__", object_eq, 1, 1),
        m("__ne__", object_ne, 1, 1),
        m("__hash__", object_hash, 0, 0),
        m("__setattr__", object_setattr, 2, 2),
        m("__getattribute__", object_getattribute, 1, 1),
        m("__delattr__", object_delattr, 1, 1),
        m("__format__", object_format, 1, 1),
        c("__init_subclass__", object_init_subclass, 0, MANY),
        c("__subclasshook__", object_subclasshook, 1, 1),
        m("__dir__", object_dir, 0, 0),
        m("__reduce__", |s, a| reduce(s, "_object_reduce", a), 0, 0),
        m("__reduce_ex__", |s, a| reduce(s, "_object_reduce_ex", a), 1, 1),
        m("__sizeof__", |s, a| reduce(s, "_object_sizeof", a), 0, 0),
        m("__getstate__", |s, a| reduce(s, "_object_getstate", a), 0, 0),
    ],
};

pub static TYPE: Group = Group {
    owner: Owner::Class(classes::TYPE),
    natives: &[
        m("mro", type_mro, 0, 0),
        m("__subclasses__", type_subclasses, 0, 0),
        m("__instancecheck__", type_instancecheck, 1, 1),
        m("__subclasscheck__", type_subclasscheck, 1, 1),
    ],
};

pub static DESCRIPTORS_STATIC: Group =
    Group { owner: Owner::Class(classes::STATICMETHOD), natives: &[new(static_new, 1, 1, &[])] };
pub static DESCRIPTORS_CLASS: Group =
    Group { owner: Owner::Class(classes::CLASSMETHOD), natives: &[new(classmethod_new, 1, 1, &[])] };

pub static GENERATOR: Group = Group {
    owner: Owner::Class(classes::GENERATOR),
    natives: &[m("send", generator_send, 1, 1), m("__next__", generator_next, 0, 0), m("__iter__", itself, 0, 0)],
};

pub static SUPER: Group =
    Group { owner: Owner::Class(classes::SUPER), natives: &[new(super_new, 0, 2, &[]), m("__get__", super_get, 1, 2)] };
pub static SLICE: Group = Group {
    owner: Owner::Class(classes::SLICE),
    natives: &[new(slice_new, 1, 3, &[]), m("indices", slice_indices, 1, 1)],
};
pub static RANGE: Group = Group {
    owner: Owner::Class(classes::RANGE),
    natives: &[
        new(range_new, 1, 3, &[]),
        m("index", |s, a| range_search(s, a, false), 1, 1),
        m("count", range_count, 1, 1),
        m("__contains__", contains, 1, 1),
        m("__getitem__", getitem, 1, 1),
        m("__len__", len, 0, 0),
        m("__iter__", iter, 0, 0),
    ],
};
pub static ALIAS: Group =
    Group { owner: Owner::Class(classes::ALIAS), natives: &[new(alias_new, 2, 2, &["origin", "args"])] };
pub static MODULE: Group = Group { owner: Owner::Class(classes::MODULE), natives: &[new(module_new, 1, 2, &[])] };

pub fn itself(s: &mut Space, a: &[Value]) -> R {
    ok(s.heap.own(a[0]))
}

pub fn contains(s: &mut Space, a: &[Value]) -> R {
    let p = s.plain(a[0]);
    s.contains(p, a[1])
}

pub fn getitem(s: &mut Space, a: &[Value]) -> R {
    let p = s.plain(a[0]);
    s.get_item(p, a[1])
}

pub fn setitem(s: &mut Space, a: &[Value]) -> R {
    let (p, v) = (s.plain(a[0]), s.heap.own(a[2]));
    s.set_item(p, a[1], v)
}

pub fn delitem(s: &mut Space, a: &[Value]) -> R {
    let p = s.plain(a[0]);
    s.del_item(p, a[1])
}

pub fn len(s: &mut Space, a: &[Value]) -> R {
    let p = s.plain(a[0]);
    let n = s.length(p)?.unwrap_or(0);
    ok(s.big(n.into()))
}

pub fn iter(s: &mut Space, a: &[Value]) -> R {
    let p = s.plain(a[0]);
    s.iter(p)
}

fn object_new(s: &mut Space, a: &[Value]) -> R {
    let class = a[0];
    if s.as_class(class).is_none() {
        return Err(s.type_error("object.__new__(X): X is not a type object"));
    }
    if s.class(class).traits.is_abstract {
        return Ok(Act::Prelude("_refuse_abstract", vec![s.heap.own(class)]));
    }
    if s.class(class).builtin && class != classes::OBJECT && s.layout(class) != Layout::Exception {
        return Ok(Act::Prelude("_builtin_new", a.iter().map(|v| s.heap.own(*v)).collect()));
    }
    let plain = |v: Option<Value>| v.is_none_or(|f| f.as_native().is_some());
    if a.len() > 1 && plain(s.class_attr(class, sym::INIT)) {
        let text = if plain(s.class_attr(class, sym::NEW)) {
            format!("{}() takes no arguments", s.class(class).name)
        } else {
            "object.__new__() takes exactly one argument (the type to instantiate)".into()
        };
        return Err(s.type_error(&text));
    }
    match s.layout(class) {
        Layout::Exception => ok(s.exception(class, vec![])),
        _ => ok(s.new_instance(class)),
    }
}

fn alias_new(s: &mut Space, a: &[Value]) -> R {
    let args = s.heap.own(a[2]);
    let args = if s.sequence_items(args).is_some() { args } else { s.tuple(vec![args]) };
    let origin = s.heap.own(a[1]);
    ok(s.heap.alloc(Object::Alias(Rc::new([origin, args, Value::bool(false)]))))
}

fn object_init(s: &mut Space, a: &[Value]) -> R {
    let class = s.class_of(a[0]);
    if a.len() > 1 && s.layout(class) == crate::python::heap::Layout::Object {
        let own_init = s.class_attr(class, sym::INIT).is_some_and(|f| f.as_native().is_none());
        let own_new = s.class_attr(class, sym::NEW).is_some_and(|f| f.as_native().is_none());
        if own_init || !own_new {
            let text = if own_init {
                "object.__init__() takes exactly one argument (the instance to initialize)".to_string()
            } else {
                format!("{}.__init__() takes exactly one argument (the instance to initialize)", s.class(class).name)
            };
            return Err(s.type_error(&text));
        }
    }
    none()
}

pub fn object_repr(s: &mut Space, a: &[Value]) -> R {
    if s.defines_operators(a[0])
        && !s.is_instance(a[0], classes::BASE_EXCEPTION)
        && s.plain(a[0]) == a[0]
        && s.as_class(a[0]).is_none()
    {
        let class = s.class_of(a[0]);
        let text = format!("<{} object at 0x{:x}>", s.class_path(class), s.address(a[0]));
        return ok(s.string(text));
    }
    let p = s.plain(a[0]);
    let holds_others = matches!(
        s.heap.object(p),
        Some(Object::List(_) | Object::Tuple(_) | Object::Dict(_) | Object::Set(_) | Object::FrozenSet(_))
    );
    if p != a[0] || holds_others {
        return s.repr_act(p);
    }
    let text = s.display(p);
    ok(s.string(text))
}

fn object_str(s: &mut Space, a: &[Value]) -> R {
    s.repr_act(a[0])
}

fn object_init_subclass(_: &mut Space, _: &[Value]) -> R {
    none()
}

fn object_subclasshook(_: &mut Space, _: &[Value]) -> R {
    ok(Value::NOT_IMPLEMENTED)
}

fn object_dir(s: &mut Space, a: &[Value]) -> R {
    super::b_internal::dir_names(s, a)
}

fn reduce(s: &mut Space, function: &'static str, a: &[Value]) -> R {
    Ok(Act::Prelude(function, a.iter().map(|v| s.heap.own(*v)).collect()))
}

fn object_eq(s: &mut Space, a: &[Value]) -> R {
    let (p, q) = (s.plain(a[0]), s.plain(a[1]));
    if (p, q) != (a[0], a[1]) {
        return ok(s.equal(p, q).map_or(Value::NOT_IMPLEMENTED, Value::bool));
    }
    ok(if a[0] == a[1] { Value::TRUE } else { Value::NOT_IMPLEMENTED })
}

fn object_ne(s: &mut Space, a: &[Value]) -> R {
    match object_eq(s, a)? {
        Act::Value(Value::TRUE) => ok(Value::FALSE),
        Act::Value(Value::FALSE) => ok(Value::TRUE),
        other => Ok(other),
    }
}

fn object_hash(s: &mut Space, a: &[Value]) -> R {
    let p = s.plain(a[0]);
    if p != a[0]
        && let Some(h) = s.hash(p)?
    {
        return ok(s.int(h as i64));
    }
    ok(s.int(super::hash::identity_hash(a[0]) as i64))
}

fn name_of(s: &mut Space, v: Value) -> Result<u32, Fail> {
    match s.text(v).cloned() {
        Some(t) => Ok(s.intern(&t)),
        None => {
            let text = format!("attribute name must be string, not '{}'", s.type_name(v));
            Err(s.type_error(&text))
        }
    }
}

fn object_setattr(s: &mut Space, a: &[Value]) -> R {
    let name = name_of(s, a[1])?;
    let v = s.heap.own(a[2]);
    s.set_attr_plainly(a[0], name, v)
}

fn object_delattr(s: &mut Space, a: &[Value]) -> R {
    let name = name_of(s, a[1])?;
    s.del_attr_plainly(a[0], name)
}

/// The look-up that a class's own `__getattribute__` replaces.
fn object_getattribute(s: &mut Space, a: &[Value]) -> R {
    let name = name_of(s, a[1])?;
    let class = s.class_of(a[0]);
    let hidden = s.class(class).traits;
    if hidden.getattribute || hidden.getattr {
        let t = &mut s.class_mut(class).traits;
        t.getattribute = false;
        t.getattr = false;
    }
    let found = s.get_attr(a[0], name);
    if hidden.getattribute || hidden.getattr {
        s.class_mut(class).traits = hidden;
    }
    match found? {
        Attr::Value(v) => ok(v),
        Attr::Call(f, args) => Ok(Act::Call(f, args)),
        Attr::Missing => Err(s.no_attribute(a[0], name)),
    }
}

fn object_format(s: &mut Space, a: &[Value]) -> R {
    if s.number(a[0]).is_some() || s.text(a[0]).is_some() {
        return s.format(a[0], a[1]);
    }
    if s.text(a[1]).is_some_and(|t| !t.is_empty()) && s.plain(a[0]) == a[0] {
        let text = format!("unsupported format string passed to {}.__format__", s.type_name(a[0]));
        return Err(s.type_error(&text));
    }
    let p = s.plain(a[0]);
    if p != a[0] {
        return s.format(p, a[1]);
    }
    s.str_act(a[0])
}

fn type_mro(s: &mut Space, a: &[Value]) -> R {
    let mro = s.class(a[0]).mro.clone();
    mro.iter().for_each(|v| s.heap.inc(*v));
    ok(s.list(mro))
}

fn type_subclasses(s: &mut Space, a: &[Value]) -> R {
    let subs = s.class(a[0]).subclasses.clone();
    subs.iter().for_each(|v| s.heap.inc(*v));
    ok(s.list(subs))
}

fn type_instancecheck(s: &mut Space, a: &[Value]) -> R {
    ok(Value::bool(s.is_instance(a[1], a[0])))
}

fn type_subclasscheck(s: &mut Space, a: &[Value]) -> R {
    ok(Value::bool(s.is_subclass(a[1], a[0])))
}

fn static_new(s: &mut Space, a: &[Value]) -> R {
    let f = s.heap.own(a[1]);
    ok(s.descriptor(DescriptorKind::Static, f, Value::NULL, Value::NULL, Value::NULL))
}

fn classmethod_new(s: &mut Space, a: &[Value]) -> R {
    let f = s.heap.own(a[1]);
    ok(s.descriptor(DescriptorKind::Class, f, Value::NULL, Value::NULL, Value::NULL))
}

fn generator_send(s: &mut Space, a: &[Value]) -> R {
    Ok(Act::Resume { generator: s.heap.own(a[0]), send: s.heap.own(a[1]), throw: false })
}

fn generator_next(s: &mut Space, a: &[Value]) -> R {
    Ok(Act::Resume { generator: s.heap.own(a[0]), send: Value::NULL, throw: false })
}

fn super_new(s: &mut Space, a: &[Value]) -> R {
    match a.len() {
        1 => Ok(Act::ZeroSuper),
        _ => ok(s.make_super(a[1], a.get(2).copied().unwrap_or(Value::NONE))?),
    }
}

/// `super(class)` read through an instance becomes one of that instance.
fn super_get(s: &mut Space, a: &[Value]) -> R {
    let Some(Object::Super(parts)) = s.heap.object(a[0]) else { return none() };
    let start = parts[0];
    if !parts[1].is_none() || a[1].is_none() { ok(s.heap.own(a[0])) } else { ok(s.make_super(start, a[1])?) }
}

impl Space {
    /// `super(class, object)`; borrows both. With None for the object one that waits for an instance.
    ///
    /// What `super` says of an object of another class.
    #[cold]
    pub fn no_super(&mut self, class: Value, object: Value) -> Fail {
        let (what, of) = match self.as_class(object) {
            Some(c) => ("type", c.name.clone()),
            None => ("instance of", self.type_name(object)),
        };
        let name = self.class(class).name.clone();
        let text = format!("super(type, obj): obj ({what} {of}) is not an instance or subtype of type ({name}).");
        self.type_error(&text)
    }

    /// # Errors
    /// `TypeError` where the object is no instance of the class.
    pub fn make_super(&mut self, class: Value, object: Value) -> Result<Value, Fail> {
        if self.as_class(class).is_none() {
            let text = format!("super() argument 1 must be a type, not {}", self.type_name(class));
            return Err(self.type_error(&text));
        }
        if object.is_none() {
            let parts = [self.heap.own(class), object, object];
            return Ok(self.heap.alloc(Object::Super(Rc::new(parts))));
        }
        let of = match self.as_class(object) {
            Some(_) if self.is_subclass(object, class) => object,
            _ => self.class_of(object),
        };
        if !self.is_subclass(of, class) {
            return Err(self.no_super(class, object));
        }
        let parts = [self.heap.own(class), self.heap.own(object), self.heap.own(of)];
        Ok(self.heap.alloc(Object::Super(Rc::new(parts))))
    }
}

fn slice_new(s: &mut Space, a: &[Value]) -> R {
    let parts = match a.len() {
        2 => [Value::NONE, a[1], Value::NONE],
        3 => [a[1], a[2], Value::NONE],
        _ => [a[1], a[2], a[3]],
    };
    parts.iter().for_each(|v| s.heap.inc(*v));
    ok(s.heap.alloc(Object::Slice(Rc::new(parts))))
}

fn slice_indices(s: &mut Space, a: &[Value]) -> R {
    Ok(Act::Prelude("_slice_indices", vec![s.heap.own(a[0]), s.heap.own(a[1])]))
}

fn range_new(s: &mut Space, a: &[Value]) -> R {
    let mut parts = Vec::new();
    for v in &a[1..] {
        match s.as_big(*v) {
            Some(i) => parts.push(i),
            None if s.class_attr(s.class_of(*v), sym::INDEX).is_some() => {
                let args = a[1..].iter().map(|v| s.heap.own(*v)).collect();
                let args = s.tuple(args);
                return Ok(Act::Prelude("_range_by_index", vec![args]));
            }
            None => {
                return Err(s.not_whole(*v, Whole::Any));
            }
        }
    }
    let (start, stop, step) = match parts.len() {
        1 => (BigInt::zero(), parts[0].clone(), BigInt::from(1)),
        2 => (parts[0].clone(), parts[1].clone(), BigInt::from(1)),
        _ => (parts[0].clone(), parts[1].clone(), parts[2].clone()),
    };
    if step.is_zero() {
        return Err(s.value_error("range() arg 3 must not be zero"));
    }
    ok(s.range(start, stop, step))
}

fn range_search(s: &mut Space, a: &[Value], count: bool) -> R {
    Ok(Act::Prelude("_range_search", vec![s.heap.own(a[0]), s.heap.own(a[1]), Value::bool(count)]))
}

fn range_count(s: &mut Space, a: &[Value]) -> R {
    let yes = match (s.heap.object(a[0]), s.as_big(a[1])) {
        (Some(Object::Range(r)), Some(i)) if s.plain(a[1]) == a[1] => super::range::contains(r, &i),
        _ => return range_search(s, a, true),
    };
    ok(Value::int(i64::from(yes)))
}

fn module_new(s: &mut Space, a: &[Value]) -> R {
    let (name, dict) = (s.heap.own(a[1]), s.dict());
    let key = s.name_value(sym::NAME);
    s.heap.inc(name);
    s.dict_set_str(dict, key, name);
    let key = s.name_value(sym::DOC);
    let doc = a.get(2).copied().unwrap_or(Value::NONE);
    s.heap.inc(doc);
    s.dict_set_str(dict, key, doc);
    ok(s.heap.alloc(Object::Module { name, dict }))
}
