//! Behaviour of the builtin types, one file per type or protocol. Works on a `Space`; does not know frames: who must call
//! Python returns a call.

pub mod attribute;
pub mod class;
pub mod classes;
pub mod equality;
pub mod iterate;
pub mod native;
pub mod number;
pub mod operator;
pub mod range;
pub mod repr;
pub mod space;
pub mod special;
pub mod subscript;
pub mod tables;

mod b_bytes;
mod b_class;
mod b_dict;
mod b_exception;
mod b_format;
mod b_functions;
mod b_list;
mod b_number;
mod b_set;
mod b_str;
mod b_tuple;

pub use attribute::Attr;
pub use native::{Group, Kind, Native};
pub use space::{Act, Fail, R, Space};
pub use tables::Tables;

/// All builtins; a builtin's number is group << 8 | place.
static GROUPS: &[&Group] = &[
    &b_functions::GROUP,
    &b_functions::INTERNAL,
    &b_class::OBJECT,
    &b_class::TYPE,
    &b_class::DESCRIPTORS_PROPERTY,
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
    &super::stdlib::MATH,
    &super::stdlib::RANDOM,
    &super::stdlib::SYS,
    &super::stdlib::PICKLE,
    &b_class::ALIAS,
];
