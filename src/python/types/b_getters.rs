//! Attributes of builtin objects that their types know too: `int.real`, `range.start`, `BaseException.__cause__`. What each
//! says is in `special`; does not know where it is kept.

use super::classes;
use super::native::{Group, Kind, Native, Owner};
use super::space::{Act, R, Space};
use crate::python::heap::{Object, Value};

macro_rules! getters {
    ($($group:ident $class:ident: $($name:literal)*;)*) => {
        $(pub static $group: Group = Group {
            owner: Owner::Class(classes::$class),
            natives: &[$(Native {
                name: $name,
                call: |s, a| read(s, a[0], $name),
                min: 1,
                max: 1,
                params: &[],
                kind: Kind::Getter,
                python: None,
            }),*],
        };)*
    };
}

getters! {
    KEYS DICT_KEYS: "mapping";
    VALUES DICT_VALUES: "mapping";
    ITEMS DICT_ITEMS: "mapping";
    INT INT: "real" "imag" "numerator" "denominator";
    FLOAT FLOAT: "real" "imag";
    COMPLEX COMPLEX: "real" "imag";
    RANGE RANGE: "start" "stop" "step";
    SLICE SLICE: "start" "stop" "step";
    PROPERTY PROPERTY: "fget" "fset" "fdel" "__isabstractmethod__";
    STATICMETHOD STATICMETHOD: "__func__" "__wrapped__" "__isabstractmethod__";
    CLASSMETHOD CLASSMETHOD: "__func__" "__wrapped__" "__isabstractmethod__";
    SUPER SUPER: "__thisclass__" "__self__" "__self_class__";
    MEMORY MEMORYVIEW: "obj" "nbytes" "itemsize" "format" "ndim" "shape" "strides" "suboffsets" "readonly" "c_contiguous" "f_contiguous" "contiguous";
    GENERATOR GENERATOR: "gi_code" "gi_frame" "gi_running" "gi_suspended" "gi_yieldfrom";
    METHOD METHOD: "__func__" "__self__";
    FUNCTION FUNCTION: "__code__" "__globals__" "__closure__" "__defaults__" "__kwdefaults__";
    TRACEBACK TRACEBACK: "tb_frame" "tb_lasti" "tb_lineno" "tb_next";
    EXCEPTION BASE_EXCEPTION: "args" "__cause__" "__context__" "__suppress_context__" "__traceback__";
    OS_ERROR OS_ERROR: "errno" "strerror" "filename" "filename2" "characters_written";
    SYNTAX_ERROR SYNTAX_ERROR: "msg" "filename" "lineno" "offset" "text" "end_lineno" "end_offset" "print_file_and_line";
    UNICODE_ERROR UNICODE_ERROR: "encoding" "object" "start" "end" "reason";
    STOP_ITERATION STOP_ITERATION: "value";
    SYSTEM_EXIT SYSTEM_EXIT: "code";
    IMPORT_ERROR IMPORT_ERROR: "msg" "name" "path" "name_from";
    EXCEPTION_GROUP BASE_EXCEPTION_GROUP: "message" "exceptions";
    NAME_ERROR NAME_ERROR: "name";
    ATTRIBUTE_ERROR ATTRIBUTE_ERROR: "name" "obj";
    WEAKREF WEAKREF: "__callback__";
    CELL CELL: "cell_contents";
}

fn read(s: &mut Space, object: Value, name: &'static str) -> R {
    match name {
        "gi_frame" => return Ok(Act::Prelude("_generator_frame", vec![s.heap.own(object)])),
        "mapping" => {
            let dict = match s.heap.object(object) {
                Some(Object::DictView { dict, .. }) => *dict,
                _ => Value::NONE,
            };
            return Ok(Act::Prelude("_view_mapping", vec![s.heap.own(dict)]));
        }
        "tb_frame" => return Ok(Act::Prelude("_traceback_frame", vec![s.heap.own(object)])),
        "__isabstractmethod__" => return Ok(Act::Prelude("_is_abstract_member", vec![s.heap.own(object)])),
        _ => {}
    }
    let name = s.intern(name);
    match s.special_attr(object, name)? {
        Some(v) => Ok(Act::Value(v)),
        None if s.is_instance(object, classes::OS_ERROR) => {
            // The one getter of an OSError that may have nothing says its name alone.
            let text = s.tables.code.names.text(name).clone();
            Err(s.raise(classes::ATTRIBUTE_ERROR, &text))
        }
        None => Err(s.no_attribute(object, name)),
    }
}

/// True for those that CPython keeps as plain members: the message of a write differs.
pub fn is_member(number: u32) -> bool {
    let Owner::Class(class) = super::native::group(number).owner else { return false };
    let name = super::native::native(number).name;
    class == classes::COMPLEX
        || class != classes::BASE_EXCEPTION && classes::is_exception_class(class.as_handle())
        || [classes::RANGE, classes::SLICE, classes::SUPER, classes::STATICMETHOD, classes::CLASSMETHOD]
            .contains(&class)
        || class == classes::PROPERTY && name != "__isabstractmethod__"
        || class == classes::FUNCTION && matches!(name, "__globals__" | "__closure__")
}

/// The attributes of a generator that are not its name; owned.
pub fn of_generator(s: &mut Space, object: Value, name: &str) -> Option<Value> {
    use crate::python::code::Op;
    use crate::python::heap::GeneratorState;
    let Object::Generator(g) = s.heap.get(object) else { return None };
    let g = g.clone();
    Some(match name {
        "gi_code" => Value::code(g.code),
        "gi_running" => Value::bool(g.state == GeneratorState::Running),
        "gi_suspended" => Value::bool(g.state == GeneratorState::Suspended),
        "gi_yieldfrom" => {
            let code = s.tables.code.code(g.code).clone();
            let at = (g.pc as usize).saturating_sub(2);
            let delegates = g.state == GeneratorState::Suspended
                && code.instructions.get(at).is_some_and(|i| matches!(i.op, Op::Send));
            match g.values.iter().rev().find(|v| !v.is_null()) {
                Some(v) if delegates => s.heap.own(*v),
                _ => Value::NONE,
            }
        }
        _ => return None,
    })
}
