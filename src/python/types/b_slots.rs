//! The special methods of the builtin types as attributes: `int.__add__`, `[].__len__`, `super().__eq__`. The operators
//! themselves do not come through here; these say what the type alone says, `NotImplemented` included.

use super::b_class::{contains, delitem, getitem, iter, itself, len, setitem};
use super::b_functions::{self, ok};
use super::classes;
use super::native::{Group, MANY, Native, Owner, m};
use super::number::op;
use super::operator::cmp;
use super::space::{Act, R, Space};
use super::whole::Whole;
use crate::python::heap::{Object, Value};

macro_rules! binary {
    ($name:literal $operation:ident) => {
        m($name, |s, a| binary(s, a, op::$operation, false, false), 1, 1)
    };
    ($name:literal $operation:ident reflected) => {
        m($name, |s, a| binary(s, a, op::$operation, true, false), 1, 1)
    };
    ($name:literal $operation:ident inplace) => {
        m($name, |s, a| binary(s, a, op::$operation, false, true), 1, 1)
    };
}

macro_rules! compare {
    ($name:literal $operation:ident) => {
        m($name, |s, a| compare(s, a, cmp::$operation), 1, 1)
    };
}

const LT: Native = compare!("__lt__" LT);
const LE: Native = compare!("__le__" LE);
const EQ: Native = compare!("__eq__" EQ);
const NE: Native = compare!("__ne__" NE);
const GT: Native = compare!("__gt__" GT);
const GE: Native = compare!("__ge__" GE);
const ADD: Native = binary!("__add__" ADD);
const RADD: Native = binary!("__radd__" ADD reflected);
const SUB: Native = binary!("__sub__" SUBTRACT);
const RSUB: Native = binary!("__rsub__" SUBTRACT reflected);
const MUL: Native = binary!("__mul__" MULTIPLY);
const RMUL: Native = binary!("__rmul__" MULTIPLY reflected);
const DIV: Native = binary!("__truediv__" DIVIDE);
const RDIV: Native = binary!("__rtruediv__" DIVIDE reflected);
const FLOORDIV: Native = binary!("__floordiv__" FLOOR_DIVIDE);
const RFLOORDIV: Native = binary!("__rfloordiv__" FLOOR_DIVIDE reflected);
const MOD: Native = binary!("__mod__" REMAINDER);
const RMOD: Native = binary!("__rmod__" REMAINDER reflected);
const POW: Native = m("__pow__", power, 1, 2);
const RPOW: Native = binary!("__rpow__" POWER reflected);
const DIVMOD: Native = m("__divmod__", |s, a| both(s, a, false), 1, 1);
const RDIVMOD: Native = m("__rdivmod__", |s, a| both(s, a, true), 1, 1);
const AND: Native = binary!("__and__" AND);
const RAND: Native = binary!("__rand__" AND reflected);
const IAND: Native = binary!("__iand__" AND inplace);
const OR: Native = binary!("__or__" OR);
const ROR: Native = binary!("__ror__" OR reflected);
const IOR: Native = binary!("__ior__" OR inplace);
const XOR: Native = binary!("__xor__" XOR);
const RXOR: Native = binary!("__rxor__" XOR reflected);
const IXOR: Native = binary!("__ixor__" XOR inplace);
const ISUB: Native = binary!("__isub__" SUBTRACT inplace);
const IADD: Native = binary!("__iadd__" ADD inplace);
const IMUL: Native = binary!("__imul__" MULTIPLY inplace);
const NEG: Native = m("__neg__", |s, a| plainly(s, a[0], Space::negative), 0, 0);
const POS: Native = m("__pos__", |s, a| plainly(s, a[0], Space::positive), 0, 0);
const ABS: Native = m("__abs__", |s, a| plainly(s, a[0], |s, v| super::unary::abs(s, &[v])), 0, 0);
const BOOL: Native = m("__bool__", truth, 0, 0);
const HASH: Native = m("__hash__", |s, a| plainly(s, a[0], |s, v| b_functions::hash(s, &[v])), 0, 0);
const REPR: Native = m("__repr__", super::b_class::object_repr, 0, 0);
const LEN: Native = m("__len__", len, 0, 0);
const ITER: Native = m("__iter__", iter, 0, 0);
const CONTAINS: Native = m("__contains__", contains, 1, 1);
const GETITEM: Native = m("__getitem__", getitem, 1, 1);
const FORMAT: Native = m("__format__", |s, a| plainly_with(s, a, Space::format), 1, 1);
const REVERSED: Native = m("__reversed__", |s, a| Ok(Act::Prelude("_reversed_of", vec![s.heap.own(a[0])])), 0, 0);
const ROUND: Native = m("__round__", round, 0, 1);
const TRUNC: Native = m("__trunc__", whole, 0, 0);
const NEWARGS: Native = m("__getnewargs__", newargs, 0, 0);

macro_rules! group {
    ($name:ident $class:ident: $($native:expr),* $(,)?) => {
        pub static $name: Group = Group { owner: Owner::Class(classes::$class), natives: &[$($native),*] };
    };
}

group! { OBJECT OBJECT: LT, LE, GT, GE }
group! { INT INT: ADD, RADD, SUB, RSUB, MUL, RMUL, DIV, RDIV, FLOORDIV, RFLOORDIV, MOD, RMOD, POW, RPOW, DIVMOD, RDIVMOD,
binary!("__lshift__" LEFT_SHIFT), binary!("__rlshift__" LEFT_SHIFT reflected),
binary!("__rshift__" RIGHT_SHIFT), binary!("__rrshift__" RIGHT_SHIFT reflected), AND, RAND, OR, ROR, XOR, RXOR,
NEG, POS, ABS, BOOL, m("__invert__", |s, a| plainly(s, a[0], Space::invert), 0, 0), HASH, REPR, LT, LE, EQ, NE, GT, GE,
m("__float__", to_float, 0, 0), ROUND, TRUNC, m("__ceil__", whole, 0, 0), m("__floor__", whole, 0, 0), FORMAT, NEWARGS }
group! { BOOLEAN BOOL: AND, RAND, OR, ROR, XOR, RXOR, REPR }
group! { FLOAT FLOAT: ADD, RADD, SUB, RSUB, MUL, RMUL, DIV, RDIV, FLOORDIV, RFLOORDIV, MOD, RMOD, POW, RPOW, DIVMOD, RDIVMOD,
NEG, POS, ABS, BOOL, HASH, REPR, LT, LE, EQ, NE, GT, GE, m("__int__", whole, 0, 0), m("__float__", to_float, 0, 0), ROUND,
TRUNC, m("__ceil__", |s, a| rounded(s, a, f64::ceil), 0, 0), m("__floor__", |s, a| rounded(s, a, f64::floor), 0, 0),
FORMAT, NEWARGS }
group! { COMPLEX COMPLEX: ADD, RADD, SUB, RSUB, MUL, RMUL, DIV, RDIV, POW, RPOW, NEG, POS, ABS, BOOL, HASH, REPR, EQ, NE,
LT, LE, GT, GE, FORMAT, m("__complex__", itself, 0, 0) }
group! { STR STR: ADD, MUL, RMUL, MOD, RMOD, HASH, REPR, m("__str__", |s, a| plainly(s, a[0], Space::str_act), 0, 0), LT, LE, EQ,
NE, GT, GE, FORMAT, LEN, ITER, CONTAINS, GETITEM, NEWARGS }
group! { BYTES BYTES: ADD, MUL, RMUL, MOD, RMOD, HASH, REPR, LT, LE, EQ, NE, GT, GE, LEN, ITER, CONTAINS, GETITEM, NEWARGS,
m("__bytes__", itself, 0, 0) }
group! { BYTEARRAY BYTEARRAY: ADD, MUL, RMUL, IADD, IMUL, MOD, RMOD, REPR, LT, LE, EQ, NE, GT, GE, LEN, ITER, CONTAINS,
GETITEM, m("__setitem__", setitem, 2, 2), m("__delitem__", delitem, 1, 1) }
group! { TUPLE TUPLE: ADD, MUL, RMUL, HASH, REPR, LT, LE, EQ, NE, GT, GE, LEN, ITER, CONTAINS, GETITEM, NEWARGS }
group! { LIST LIST: ADD, MUL, RMUL, IADD, IMUL, REPR, LT, LE, EQ, NE, GT, GE, REVERSED }
group! { DICT DICT: OR, ROR, m("__ior__", |s, a| Ok(Act::Prelude("_dict_ior", vec![s.heap.own(a[0]), s.heap.own(a[1])])), 1, 1), REPR, EQ, NE, LT, LE, GT, GE }
group! { SET SET: AND, RAND, IAND, OR, ROR, IOR, XOR, RXOR, IXOR, SUB, RSUB, ISUB, REPR, LT, LE, EQ, NE, GT, GE }
group! { FROZENSET FROZENSET: AND, RAND, OR, ROR, XOR, RXOR, SUB, RSUB, HASH, REPR, LT, LE, EQ, NE, GT, GE }
group! { RANGE RANGE: HASH, REPR, EQ, NE, LT, LE, GT, GE, BOOL, REVERSED }
group! { SLICE SLICE: HASH, REPR, EQ, NE, LT, LE, GT, GE }
group! { KEYS DICT_KEYS: AND, RAND, OR, ROR, XOR, RXOR, SUB, RSUB, EQ, NE, LT, LE, GT, GE, REPR, REVERSED }
group! { VALUES DICT_VALUES: REPR, REVERSED }
group! { ITEMS DICT_ITEMS: AND, RAND, OR, ROR, XOR, RXOR, SUB, RSUB, EQ, NE, LT, LE, GT, GE, REPR, REVERSED }
group! { NONE NONE_TYPE: BOOL, HASH, REPR, EQ, NE, LT, LE, GT, GE }
group! { FUNCTION FUNCTION: m("__call__", call, 0, MANY), m("__get__", get, 1, 2), REPR }
group! { BUILTIN BUILTIN: m("__call__", call, 0, MANY), REPR, HASH, EQ, NE, LT, LE, GT, GE }
group! { METHOD METHOD: super::native::new(method_new, 2, 2, &[]), m("__call__", call, 0, MANY), m("__get__", itself_of, 1, 2), REPR, HASH, EQ, NE, LT, LE, GT, GE }
group! { METHOD_DESCRIPTOR METHOD_DESCRIPTOR: m("__get__", native_get, 1, 2), m("__call__", call, 0, MANY) }
group! { WRAPPER_DESCRIPTOR WRAPPER_DESCRIPTOR: m("__get__", native_get, 1, 2), m("__call__", call, 0, MANY) }
group! { WRAPPER WRAPPER: m("__call__", call, 0, MANY) }
group! { GETSET GETSET: m("__get__", native_get, 1, 2) }
group! { MEMBER MEMBER: m("__get__", native_get, 1, 2), m("__set__", member_set, 2, 2), m("__delete__", member_set, 1, 1) }
group! { STATICMETHOD STATICMETHOD: m("__get__", wrapper_get, 1, 2), m("__call__", wrapper_call, 0, MANY) }
group! { CLASSMETHOD CLASSMETHOD: m("__get__", wrapper_get, 1, 2) }
group! { PROPERTY PROPERTY: m("__get__", property_get, 1, 2), m("__set__", property_set, 2, 2), m("__delete__", property_delete, 1, 1) }

macro_rules! iterator {
    ($($name:ident $class:ident)*) => {
        $(group! { $name $class: ITER_ITSELF, NEXT })*
    };
}

macro_rules! placed_iterator {
    ($($name:ident $class:ident)*) => {
        $(group! { $name $class: ITER_ITSELF, NEXT, HINT, m("__setstate__", super::b_iterators::set_place, 1, 1) })*
    };
}

macro_rules! counted_iterator {
    ($($name:ident $class:ident)*) => {
        $(group! { $name $class: ITER_ITSELF, NEXT, HINT })*
    };
}

const ITER_ITSELF: Native = m("__iter__", itself, 0, 0);
const NEXT: Native = m("__next__", |s, a| b_functions::next(s, &a[..1]), 0, 0);

const HINT: Native = m("__length_hint__", super::b_iterators::hint, 0, 0);

placed_iterator! {
    RANGE_ITERATOR RANGE_ITERATOR LIST_ITERATOR LIST_ITERATOR TUPLE_ITERATOR TUPLE_ITERATOR STR_ITERATOR STR_ITERATOR
    BYTES_ITERATOR BYTES_ITERATOR REVERSED_ITERATOR REVERSED ITERATOR ITERATOR LIST_REVERSEITERATOR LIST_REVERSEITERATOR
    WIDE_STR_ITERATOR WIDE_STR_ITERATOR LONGRANGE_ITERATOR LONGRANGE_ITERATOR BYTEARRAY_ITERATOR BYTEARRAY_ITERATOR
}

counted_iterator! {
    SET_ITERATOR SET_ITERATOR KEY_ITERATOR DICT_KEYITERATOR VALUE_ITERATOR DICT_VALUEITERATOR ITEM_ITERATOR DICT_ITEMITERATOR
    DICT_REVERSEKEYITERATOR DICT_REVERSEKEYITERATOR DICT_REVERSEVALUEITERATOR DICT_REVERSEVALUEITERATOR
    DICT_REVERSEITEMITERATOR DICT_REVERSEITEMITERATOR
}

iterator! {
    ENUMERATE ENUMERATE ZIP ZIP CALLABLE_ITERATOR CALLABLE_ITERATOR MAP MAP FILTER FILTER
}

/// A method or attribute of a builtin type, bound by hand.
/// The name of a member of `__slots__`, for an object that has it.
fn member(s: &mut Space, a: &[Value]) -> Result<crate::python::code::Sym, super::space::Fail> {
    let d = match s.heap.object(a[0]) {
        Some(Object::Descriptor(d)) if !d.set.is_null() => d.clone(),
        _ => return Err(s.type_error("descriptor of a builtin type")),
    };
    let name = s.name_of_member(&d);
    if s.is_instance(a[1], d.set) {
        return Ok(name);
    }
    let (owner, given) = (s.class(d.set).name.clone(), s.type_name(a[1]));
    let name = s.tables.code.names.text(name).clone();
    Err(s.type_error(&format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{given}' object")))
}

/// Sets what a member is the place of; without a value deletes it.
fn member_set(s: &mut Space, a: &[Value]) -> R {
    let name = member(s, a)?;
    match a.get(2) {
        Some(v) => {
            let v = s.heap.own(*v);
            s.set_attr_plainly(a[1], name, v)
        }
        None => s.del_attr_plainly(a[1], name),
    }
}

fn native_get(s: &mut Space, a: &[Value]) -> R {
    let Some(n) = a[0].as_native() else {
        if a[1].is_none() {
            return itself(s, a);
        }
        let name = member(s, a)?;
        return match s.field(a[1], name) {
            Some(v) => ok(s.heap.own(v)),
            None => Err(s.no_attribute(a[1], name)),
        };
    };
    if a[1].is_none() {
        return itself(s, a);
    }
    let owner = match super::native::group(n).owner {
        Owner::Class(class) => class,
        _ => classes::OBJECT,
    };
    if !s.is_instance(a[1], owner) {
        let name = super::native::native(n).name;
        let (owner, given) = (s.owner_name(n), s.type_name(a[1]));
        let text = format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{given}' object");
        return Err(s.type_error(&text));
    }
    if super::native::native(n).kind == super::native::Kind::Getter {
        return (super::native::native(n).call)(s, &[a[1]]);
    }
    ok(s.bound(a[0], a[1]))
}

/// `staticmethod` and `classmethod` by hand.
fn wrapper_get(s: &mut Space, a: &[Value]) -> R {
    use crate::python::heap::DescriptorKind;
    let Some(Object::Descriptor(d)) = s.heap.object(a[0]) else { return itself(s, a) };
    let (kind, function) = (d.kind, d.get);
    if kind == DescriptorKind::Static {
        return ok(s.heap.own(function));
    }
    let class = match a.get(2) {
        Some(class) if !class.is_none() => *class,
        _ => s.class_of(a[1]),
    };
    ok(s.bound(function, class))
}

fn wrapper_call(s: &mut Space, a: &[Value]) -> R {
    let Some(Object::Descriptor(d)) = s.heap.object(a[0]) else { return itself(s, a) };
    let function = d.get;
    Ok(Act::Call(s.heap.own(function), a[1..].iter().map(|v| s.heap.own(*v)).collect()))
}

fn plainly(s: &mut Space, v: Value, f: fn(&mut Space, Value) -> R) -> R {
    let p = s.plain(v);
    f(s, p)
}

fn plainly_with(s: &mut Space, a: &[Value], f: fn(&mut Space, Value, Value) -> R) -> R {
    let p = s.plain(a[0]);
    f(s, p, a[1])
}

/// How a type looks at the other operand.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Family {
    Int,
    Float,
    Complex,
    Str,
    Bytes,
    ByteArray,
    Tuple,
    List,
    Dict,
    Set,
    View,
    Range,
    Slice,
    Other,
}

fn family(s: &Space, v: Value) -> Family {
    if v.is_int() || v.is_bool() {
        return Family::Int;
    }
    if v.is_small_float() {
        return Family::Float;
    }
    match s.heap.object(v) {
        Some(Object::BigInt(_)) => Family::Int,
        Some(Object::Float(_)) => Family::Float,
        Some(Object::Complex(_)) => Family::Complex,
        Some(Object::Str(..) | Object::Rope(_)) => Family::Str,
        Some(Object::Bytes(_)) => Family::Bytes,
        Some(Object::ByteArray(_)) => Family::ByteArray,
        Some(Object::Tuple(_)) => Family::Tuple,
        Some(Object::List(_)) => Family::List,
        Some(Object::Dict(_)) => Family::Dict,
        Some(Object::Set(_) | Object::FrozenSet(_)) => Family::Set,
        Some(Object::DictView { .. }) => Family::View,
        Some(Object::Range(_)) => Family::Range,
        Some(Object::Slice(_)) => Family::Slice,
        _ => Family::Other,
    }
}

fn binary(s: &mut Space, a: &[Value], o: u8, reflected: bool, inplace: bool) -> R {
    let (x, y) = (s.plain(a[0]), s.plain(a[1]));
    let (f, g) = (family(s, x), family(s, y));
    let fits = match f {
        Family::Int | Family::Float | Family::Complex => g <= f,
        Family::Dict | Family::Set => f == g,
        Family::Str | Family::Bytes | Family::ByteArray if o == op::REMAINDER => !reflected || f == g,
        _ => true,
    };
    if !fits {
        return ok(Value::NOT_IMPLEMENTED);
    }
    if o == op::MULTIPLY
        && f >= Family::Str
        && let Some(act) = s.whole(if inplace { "__imul__" } else { "__mul__" }, a, 1..2, Whole::Any)?
    {
        return Ok(act);
    }
    // In place the receiver itself is the result.
    let x = if inplace { a[0] } else { x };
    if reflected {
        return s.builtin_binary(o, false, y, x);
    }
    match s.builtin_binary(o, inplace, x, y) {
        Err(super::Fail::Raise(e)) if o == op::ADD && y != a[1] && s.is_instance(e, classes::TYPE_ERROR) => {
            s.heap.dec(e);
            Err(s.unsupported_operands(o, inplace, x, a[1]))
        }
        other => other,
    }
}

fn power(s: &mut Space, a: &[Value]) -> R {
    if a.len() == 3 && !a[2].is_none() {
        return Ok(Act::Prelude("_pow", a.iter().map(|v| s.heap.own(*v)).collect()));
    }
    binary(s, &a[..2], op::POWER, false, false)
}

/// `divmod`, either way round.
fn both(s: &mut Space, a: &[Value], reflected: bool) -> R {
    let (x, y) = (s.plain(a[0]), s.plain(a[1]));
    if family(s, y) > family(s, x) {
        return ok(Value::NOT_IMPLEMENTED);
    }
    let (x, y) = if reflected { (y, x) } else { (x, y) };
    Ok(Act::Prelude("_divmod", vec![s.heap.own(x), s.heap.own(y)]))
}

fn compare(s: &mut Space, a: &[Value], o: u8) -> R {
    let (x, y) = (s.plain(a[0]), s.plain(a[1]));
    let (f, g) = (family(s, x), family(s, y));
    let equality = o == cmp::EQ || o == cmp::NE;
    let fits = match f {
        Family::Int => g == Family::Int,
        Family::Float => g <= Family::Float,
        Family::Complex => equality && g <= Family::Complex,
        Family::Dict | Family::Range | Family::Slice => equality && f == g,
        Family::Bytes | Family::ByteArray => matches!(g, Family::Bytes | Family::ByteArray),
        Family::Set | Family::View => matches!(g, Family::Set | Family::View),
        Family::Other => equality && x == y,
        _ => f == g,
    };
    if fits { s.compare(o, x, y) } else { ok(Value::NOT_IMPLEMENTED) }
}

fn truth(s: &mut Space, a: &[Value]) -> R {
    let p = s.plain(a[0]);
    ok(Value::bool(s.truth(p).unwrap_or(true)))
}

fn to_float(s: &mut Space, a: &[Value]) -> R {
    let p = s.plain(a[0]);
    match s.number(p).and_then(|n| n.to_f64()) {
        Some(f) => ok(s.float(f)),
        None => Err(s.raise(classes::OVERFLOW_ERROR, "int too large to convert to float")),
    }
}

/// Towards zero.
fn whole(s: &mut Space, a: &[Value]) -> R {
    rounded(s, a, f64::trunc)
}

fn rounded(s: &mut Space, a: &[Value], f: fn(f64) -> f64) -> R {
    let p = s.plain(a[0]);
    if let Some(i) = s.as_big(p) {
        return ok(s.big(i));
    }
    let x = s.as_float(p).unwrap_or(0.0);
    s.int_of_float(f(x)).map(Act::Value)
}

fn round(s: &mut Space, a: &[Value]) -> R {
    let p = s.plain(a[0]);
    super::b_sum_round::round(s, &[p, a.get(1).copied().unwrap_or(Value::NULL)])
}

fn newargs(s: &mut Space, a: &[Value]) -> R {
    let p = s.plain(a[0]);
    s.heap.inc(p);
    ok(s.tuple(vec![p]))
}

fn call(s: &mut Space, a: &[Value]) -> R {
    let args = a[1..].iter().map(|v| s.heap.own(*v)).collect();
    Ok(Act::Call(s.heap.own(a[0]), args))
}

fn method_new(s: &mut Space, a: &[Value]) -> R {
    if !s.is_callable(a[1]) {
        return Err(s.type_error("first argument must be callable"));
    }
    if a[2].is_none() {
        return Err(s.type_error("instance must not be None"));
    }
    ok(s.bound(a[1], a[2]))
}

/// A function read through an instance is a method.
fn get(s: &mut Space, a: &[Value]) -> R {
    if a[1].is_none() { ok(s.heap.own(a[0])) } else { ok(s.bound(a[0], a[1])) }
}

fn itself_of(s: &mut Space, a: &[Value]) -> R {
    ok(s.heap.own(a[0]))
}

fn accessor(s: &Space, property: Value, which: fn(&crate::python::heap::Descriptor) -> Value) -> Option<Value> {
    let Some(Object::Descriptor(d)) = s.heap.object(s.plain(property)) else { return None };
    Some(which(d)).filter(|v| !v.is_null() && !v.is_none())
}

fn property_get(s: &mut Space, a: &[Value]) -> R {
    if a[1].is_none() {
        return ok(s.heap.own(a[0]));
    }
    match accessor(s, a[0], |d| d.get) {
        Some(f) => Ok(Act::Call(s.heap.own(f), vec![s.heap.own(a[1])])),
        None => Err(s.property_lacks(a[0], a[1], "getter")),
    }
}

fn property_set(s: &mut Space, a: &[Value]) -> R {
    match accessor(s, a[0], |d| d.set) {
        Some(f) => Ok(Act::Call(s.heap.own(f), vec![s.heap.own(a[1]), s.heap.own(a[2])])),
        None => Err(s.property_lacks(a[0], a[1], "setter")),
    }
}

fn property_delete(s: &mut Space, a: &[Value]) -> R {
    match accessor(s, a[0], |d| d.delete) {
        Some(f) => Ok(Act::Call(s.heap.own(f), vec![s.heap.own(a[1])])),
        None => Err(s.property_lacks(a[0], a[1], "deleter")),
    }
}

/// Special methods that CPython makes plain methods, of all types or of one.
const METHODS: &[&str] = &[
    "__format__",
    "__sizeof__",
    "__dir__",
    "__reduce__",
    "__reduce_ex__",
    "__getstate__",
    "__round__",
    "__trunc__",
    "__ceil__",
    "__floor__",
    "__getnewargs__",
    "__reversed__",
    "__complex__",
    "__bytes__",
    "__enter__",
    "__exit__",
    "__length_hint__",
    "__setstate__",
    "__instancecheck__",
    "__subclasscheck__",
    "__copy__",
    "__deepcopy__",
    "__class_getitem__",
    "__subclasses__",
];

/// True for a special method that CPython shows as a slot wrapper.
pub fn is_slot(number: u32) -> bool {
    let n = super::native::native(number);
    if n.kind != super::native::Kind::Method || !n.name.starts_with("__") || METHODS.contains(&n.name) {
        return false;
    }
    let Owner::Class(class) = super::native::group(number).owner else { return false };
    match n.name {
        "__getitem__" => class != classes::LIST && class != classes::DICT,
        "__contains__" => !matches!(class, classes::DICT | classes::SET | classes::FROZENSET),
        _ => true,
    }
}
