//! Behaviour of the builtin types, one file per type or protocol. Works on a `Space`; does not know frames: who must call
//! Python returns a call.

pub mod attribute;
mod attribute_delete;
mod attribute_write;
mod b_make_class;
mod b_sum_round;
mod buffers;
pub mod class;
pub mod classes;
pub mod equality;
mod exception_attribute;
mod exception_text;
pub mod facts;
mod fields;
mod hash;
pub mod hashes;
pub mod iterate;
mod look;
pub mod lookup;
mod membership;
mod memory_items;
pub mod native;
pub mod next;
pub mod number;
pub mod operator;
mod order;
pub mod range;
pub mod repr;
mod repr_named;
pub mod sorting;
pub mod space;
pub mod special;
pub mod subscript;
mod subscript_write;
mod syntax_error;
pub mod tables;
pub mod tools;
mod tools_ask;
mod tools_next;
mod tools_select;
mod unary;
mod union;
mod whole;

mod b_bytes;
mod b_bytes_find;
mod b_bytes_text;
mod b_class;
mod b_dict;
mod b_entries;
mod b_exception;
mod b_format;
mod b_functions;
mod b_getters;
mod b_heaps;
mod b_internal;
mod b_iterators;
mod b_levels;
mod b_list;
mod b_memory;
mod b_number;
mod b_property;
mod b_quick;
mod b_set;
mod b_slots;
mod b_str;
mod b_str_case;
mod b_str_find;
mod b_str_pad;
mod b_str_pieces;
mod b_str_split;
mod b_tuple;

pub use attribute::Attr;
pub use b_slots::is_slot;
pub use native::{Group, Kind, Native};
pub use space::{About, Act, Fail, R, Space};
pub use tables::Tables;

/// `list.append`: so frequent that the loop does it itself.
pub const LIST_APPEND: crate::python::heap::Value = crate::python::heap::Value::native(20 << 8 | 1);

/// All builtins; a builtin's number is group << 8 | place.
static GROUPS: &[&Group] = &[
    &b_functions::GROUP,
    &b_internal::INTERNAL,
    &b_quick::GROUP,
    &b_class::OBJECT,
    &b_class::TYPE,
    &b_property::GROUP,
    &b_class::DESCRIPTORS_STATIC,
    &b_class::DESCRIPTORS_CLASS,
    &b_class::GENERATOR,
    &b_class::SUPER,
    &b_class::SLICE,
    &b_class::RANGE,
    &b_class::MODULE,
    &b_number::INT,
    &b_number::BOOL,
    &b_number::FLOAT,
    &b_number::COMPLEX,
    &b_str::GROUP,
    &b_bytes::BYTES,
    &b_bytes::BYTEARRAY,
    &b_list::GROUP,
    &b_tuple::GROUP,
    &b_dict::GROUP,
    &b_dict::KEYS,
    &b_dict::VALUES,
    &b_dict::ITEMS,
    &b_set::SET,
    &b_set::FROZENSET,
    &b_exception::GROUP,
    &b_exception::GROUPS,
    &super::stdlib::KERNEL,
    &super::stdlib::CELLS,
    &super::stdlib::KERNEL_IO,
    &super::stdlib::MATH,
    &super::stdlib::RANDOM,
    &super::stdlib::SYS,
    &super::stdlib::PICKLE,
    &super::stdlib::RE,
    &super::stdlib::DIGEST,
    &super::stdlib::JSON,
    &super::stdlib::PACKING,
    &super::stdlib::DEQUE,
    &super::stdlib::LOCK,
    &super::stdlib::RLOCK,
    &b_class::ALIAS,
    &b_slots::OBJECT,
    &b_slots::INT,
    &b_slots::BOOLEAN,
    &b_slots::FLOAT,
    &b_slots::COMPLEX,
    &b_slots::STR,
    &b_slots::BYTES,
    &b_slots::BYTEARRAY,
    &b_slots::TUPLE,
    &b_slots::LIST,
    &b_slots::DICT,
    &b_slots::SET,
    &b_slots::FROZENSET,
    &b_slots::RANGE,
    &b_slots::SLICE,
    &b_slots::KEYS,
    &b_slots::VALUES,
    &b_slots::ITEMS,
    &b_slots::NONE,
    &b_slots::FUNCTION,
    &b_slots::BUILTIN,
    &b_slots::METHOD,
    &b_slots::PROPERTY,
    &b_slots::METHOD_DESCRIPTOR,
    &b_slots::WRAPPER_DESCRIPTOR,
    &b_slots::WRAPPER,
    &b_slots::GETSET,
    &b_slots::MEMBER,
    &b_slots::STATICMETHOD,
    &b_slots::CLASSMETHOD,
    &b_slots::RANGE_ITERATOR,
    &b_slots::LIST_ITERATOR,
    &b_slots::TUPLE_ITERATOR,
    &b_slots::STR_ITERATOR,
    &b_slots::BYTES_ITERATOR,
    &b_slots::SET_ITERATOR,
    &b_slots::KEY_ITERATOR,
    &b_slots::VALUE_ITERATOR,
    &b_slots::ITEM_ITERATOR,
    &b_slots::ENUMERATE,
    &b_slots::ZIP,
    &b_slots::REVERSED_ITERATOR,
    &b_slots::CALLABLE_ITERATOR,
    &b_slots::ITERATOR,
    &b_slots::MAP,
    &b_slots::FILTER,
    &b_slots::LIST_REVERSEITERATOR,
    &b_slots::DICT_REVERSEKEYITERATOR,
    &b_slots::DICT_REVERSEVALUEITERATOR,
    &b_slots::DICT_REVERSEITEMITERATOR,
    &b_slots::WIDE_STR_ITERATOR,
    &b_slots::LONGRANGE_ITERATOR,
    &b_slots::BYTEARRAY_ITERATOR,
    &b_memory::GROUP,
    &b_getters::KEYS,
    &b_getters::VALUES,
    &b_getters::ITEMS,
    &b_getters::INT,
    &b_getters::FLOAT,
    &b_getters::COMPLEX,
    &b_getters::RANGE,
    &b_getters::SLICE,
    &b_getters::PROPERTY,
    &b_getters::STATICMETHOD,
    &b_getters::CLASSMETHOD,
    &b_getters::SUPER,
    &b_getters::MEMORY,
    &b_getters::GENERATOR,
    &b_getters::METHOD,
    &b_getters::FUNCTION,
    &b_getters::TRACEBACK,
    &b_getters::EXCEPTION,
    &b_getters::OS_ERROR,
    &b_getters::STOP_ITERATION,
    &b_getters::SYSTEM_EXIT,
    &b_getters::IMPORT_ERROR,
    &b_getters::SYNTAX_ERROR,
    &b_getters::UNICODE_ERROR,
    &b_getters::EXCEPTION_GROUP,
    &b_getters::NAME_ERROR,
    &b_getters::ATTRIBUTE_ERROR,
    &b_getters::WEAKREF,
    &b_getters::CELL,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_append_is_its_place() {
        let number = LIST_APPEND.as_native().expect("a builtin");
        assert_eq!(native::qualified(number), "list.append");
    }
}
