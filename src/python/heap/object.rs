//! What a slot of a page can hold. Payloads that may be long are behind `Rc`, so that copying a page copies no payload.

use super::chunks::Chunks;
use super::dict::Dict;
use super::iterator::{Iter, ViewKind};
use super::members::Members;
use super::rope::Rope;
use super::set::Set;
use super::value::Value;
use crate::base::ObjectId;
use num_bigint::BigInt;
use std::rc::Rc;

/// Number of a shape: the class of an instance and the layout of its attributes.
pub type ShapeId = u32;

/// What an entry of a dict or set is reckoned to take, its share of the index included.
pub const ENTRY_BYTES: usize = 40;

/// One object.
#[derive(Clone, Debug)]
pub enum Object {
    /// A free slot; the next one of the free list.
    Free(u32),
    BigInt(Rc<BigInt>),
    Float(f64),
    Complex(Rc<(f64, f64)>),
    /// Text and its number of characters.
    Str(Rc<str>, u32),
    /// Text under construction.
    Rope(Rc<Rope>),
    Bytes(Rc<[u8]>),
    ByteArray(Chunks<u8>),
    Tuple(Rc<[Value]>),
    List(Chunks<Value>),
    Dict(Rc<Dict>),
    Set(Rc<Set>),
    FrozenSet(Rc<Set>),
    Slice(Rc<[Value; 3]>),
    Range(Rc<Range>),
    /// A plain instance with at most two attributes.
    Instance {
        shape: ShapeId,
        fields: [Value; 2],
    },
    /// An instance with more attributes. Places beyond those of its shape are free: NULL.
    Wide {
        shape: ShapeId,
        fields: Rc<[Value]>,
    },
    /// An instance of a class that inherits from a builtin type.
    Derived(Rc<Derived>),
    Exception(Rc<Exception>),
    Class(Rc<Class>),
    Function(Rc<Function>),
    Bound {
        function: Value,
        receiver: Value,
    },
    /// `property`, `staticmethod`, `classmethod`.
    Descriptor(Rc<Descriptor>),
    Super(Rc<[Value; 3]>),
    Module {
        name: Value,
        dict: Value,
    },
    Cell(Value),
    Generator(Rc<Generator>),
    /// `range(…)` with step 1 under way.
    RangeIter {
        next: i64,
        stop: i64,
    },
    /// A range with another step under way.
    StepIter {
        step: i32,
        next: i64,
        stop: i64,
    },
    /// A sequence under way.
    SequenceIter {
        of: Value,
        next: u32,
    },
    Iter(Rc<Iter>),
    DictView {
        dict: Value,
        kind: ViewKind,
    },
    Traceback(Rc<Vec<Level>>),
    /// A kernel object.
    Kernel(ObjectId),
    /// `types.GenericAlias`, e.g. `list[int]`: origin, arguments, whether it is `*list[int]`; and unions `int | str` with origin NULL.
    Alias(Rc<[Value; 3]>),
    Memory(Rc<MemoryView>),
    WeakRef {
        target: Value,
        callback: Value,
    },
}

const _: () = assert!(size_of::<Object>() <= 24);

/// `range(start, stop, step)`.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    pub start: BigInt,
    pub stop: BigInt,
    pub step: BigInt,
}

/// An instance of a Python class that inherits from a builtin type: the builtin part is an object of its own.
#[derive(Clone, Debug)]
pub struct Derived {
    pub shape: ShapeId,
    pub base: Value,
    pub fields: Vec<Value>,
}

/// One level of a traceback.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    pub code: u32,
    pub at: u32,
}

/// An exception.
#[derive(Clone, Debug)]
pub struct Exception {
    pub class: Value,
    /// A tuple.
    pub args: Value,
    pub cause: Value,
    pub context: Value,
    pub suppress_context: bool,
    /// Innermost last as raised: outermost frames are added at the end while unwinding.
    pub levels: Vec<Level>,
    /// Local variables of the frames that it left: they live as long as it does.
    pub frames: Vec<Value>,
    /// What the program has given it: a dict or NULL.
    pub dict: Value,
    /// What its class keeps beside that, by name (`filename`, `lineno`): a dict or NULL.
    pub members: Value,
    /// Message and members of a group: a tuple or NULL.
    pub parts: Value,
    /// The traceback as it was last asked for, or NULL: the same object each time.
    pub traceback: Value,
}

impl Exception {
    /// Calls `f` with each value that it holds.
    fn each(&self, f: &mut dyn FnMut(Value)) {
        [self.class, self.args, self.cause, self.context, self.dict, self.members, self.parts, self.traceback]
            .into_iter()
            .chain(self.frames.iter().copied())
            .for_each(f);
    }
}

/// What the instances of a class are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    Object,
    Exception,
    Type,
    /// A builtin value that instances wrap (`class Stack(list)`): the handle of the builtin class.
    Builtin(u32),
}

/// A class.
#[derive(Clone, Debug)]
pub struct Class {
    pub name: Rc<str>,
    pub qualname: Rc<str>,
    pub bases: Vec<Value>,
    /// Handles of the classes in order of resolution, this one first.
    pub mro: Vec<Value>,
    pub dict: Members,
    pub layout: Layout,
    /// The shape of an instance without attributes.
    pub shape: ShapeId,
    pub metaclass: Value,
    pub builtin: bool,
    pub traits: Traits,
    pub subclasses: Vec<Value>,
}

/// What a class or one of its bases defines, so that the common case needs no look-up.
#[derive(Clone, Copy, Debug, Default)]
pub struct Traits {
    pub del: bool,
    pub getattr: bool,
    pub getattribute: bool,
    pub setattr: bool,
    pub delattr: bool,
    pub eq: bool,
    pub hash: bool,
    /// `__hash__ = None`.
    pub unhashable: bool,
    pub bool_or_len: bool,
    /// Has data descriptors (properties with setters, slots…): stores must look at the class first.
    pub data_descriptors: bool,
    pub slots_only: bool,
    pub instancecheck: bool,
    pub is_abstract: bool,
}

/// A Python function.
#[derive(Clone, Debug)]
pub struct Function {
    pub code: u32,
    pub globals: Value,
    /// A tuple of cells or NULL.
    pub closure: Value,
    /// A tuple or NULL.
    pub defaults: Value,
    /// A dict or NULL.
    pub keyword_defaults: Value,
    pub name: Value,
    pub qualname: Value,
    pub doc: Value,
    /// Further attributes: a dict or NULL.
    pub dict: Value,
    /// A function that makes the annotations, or a dict, or NULL.
    pub annotations: Value,
    /// `__module__` and `__type_params__` where they were set, or NULL.
    pub module: Value,
    pub type_params: Value,
}

impl Function {
    /// Calls `f` with each value that it holds.
    fn each(&self, f: &mut dyn FnMut(Value)) {
        let told = [self.name, self.qualname, self.doc, self.annotations, self.module, self.type_params];
        let held = [self.globals, self.closure, self.defaults, self.keyword_defaults, self.dict];
        held.into_iter().chain(told).for_each(f);
    }
}

/// Which kind of descriptor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DescriptorKind {
    Property,
    Static,
    Class,
    /// A slot of `__slots__`: `get` is the name.
    Slot,
}

/// A builtin descriptor.
#[derive(Clone, Debug)]
pub struct Descriptor {
    pub kind: DescriptorKind,
    pub get: Value,
    pub set: Value,
    pub delete: Value,
    pub doc: Value,
    /// A property's, from the class body or its getter: text or NULL.
    pub name: Value,
}

/// A generator: a frame put aside.
#[derive(Clone, Debug)]
pub struct Generator {
    pub code: u32,
    pub pc: u32,
    pub state: GeneratorState,
    /// Locals and stack.
    pub values: Vec<Value>,
    /// The exception that is being handled inside it, or NULL.
    pub handled: Value,
    pub name: Value,
    pub qualname: Value,
    pub globals: Value,
}

/// Where a generator is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeneratorState {
    Created,
    Suspended,
    Running,
    Finished,
}

/// `memoryview` over what holds bytes, from a byte on: so many items of a format, each dimension with its step in bytes.
#[derive(Clone, Debug)]
pub struct MemoryView {
    /// None once released.
    pub of: Value,
    pub start: usize,
    pub shape: Vec<usize>,
    pub strides: Vec<isize>,
    pub format: u8,
    pub readonly: bool,
}

impl Object {
    /// Calls `f` with every value that this object holds a counted reference to.
    pub fn each(&self, f: &mut dyn FnMut(Value)) {
        match self {
            Object::Tuple(v) => v.iter().for_each(|v| f(*v)),
            Object::List(v) => v.slices().for_each(|part| part.iter().for_each(|v| f(*v))),
            Object::Dict(d) => d.each(f),
            Object::Set(s) | Object::FrozenSet(s) => s.each(f),
            Object::Slice(v) | Object::Super(v) => v.iter().for_each(|v| f(*v)),
            Object::Instance { fields, .. } => fields.iter().for_each(|v| f(*v)),
            Object::Wide { fields, .. } => fields.iter().for_each(|v| f(*v)),
            Object::Derived(d) => {
                f(d.base);
                d.fields.iter().for_each(|v| f(*v));
            }
            Object::Exception(e) => e.each(f),
            Object::Class(c) => {
                c.bases.iter().chain(&c.mro[1..]).for_each(|v| f(*v));
                c.dict.iter().for_each(|(_, v)| f(*v));
                f(c.metaclass);
            }
            Object::Function(x) => x.each(f),
            Object::Bound { function, receiver } => [*function, *receiver].into_iter().for_each(f),
            Object::Descriptor(d) => [d.get, d.set, d.delete, d.doc, d.name].into_iter().for_each(f),
            Object::Module { name, dict } => [*name, *dict].into_iter().for_each(f),
            Object::Cell(v) | Object::SequenceIter { of: v, .. } | Object::DictView { dict: v, .. } => f(*v),
            Object::Generator(g) => {
                g.values.iter().for_each(|v| f(*v));
                [g.handled, g.name, g.qualname, g.globals].into_iter().for_each(f);
            }
            Object::Iter(i) => i.each(f),
            Object::Alias(v) => v.iter().for_each(|v| f(*v)),
            Object::Memory(m) => f(m.of),
            Object::WeakRef { callback, .. } => f(*callback),
            Object::Free(_)
            | Object::BigInt(_)
            | Object::Float(_)
            | Object::Complex(_)
            | Object::Str(..)
            | Object::Rope(_)
            | Object::Bytes(_)
            | Object::ByteArray(_)
            | Object::Range(_)
            | Object::RangeIter { .. }
            | Object::StepIter { .. }
            | Object::Traceback(_)
            | Object::Kernel(_) => {}
        }
    }

    /// True for what may refer to other objects. Changes of an object in place keep this.
    #[inline(always)]
    pub fn may_link(&self) -> bool {
        !matches!(
            self,
            Object::Str(..)
                | Object::Rope(_)
                | Object::Bytes(_)
                | Object::ByteArray(_)
                | Object::BigInt(_)
                | Object::Float(_)
                | Object::RangeIter { .. }
                | Object::StepIter { .. }
        )
    }

    /// Bytes beside the slot itself, roughly.
    pub fn payload_bytes(&self) -> usize {
        match self {
            Object::Str(s, _) => s.len(),
            Object::Rope(r) => r.bytes(),
            Object::Bytes(b) => b.len(),
            Object::ByteArray(b) => b.len(),
            Object::Tuple(v) => v.len() * 8,
            Object::List(v) => v.bytes(),
            Object::Dict(d) => d.len() * ENTRY_BYTES,
            Object::Set(s) | Object::FrozenSet(s) => s.len() * ENTRY_BYTES,
            Object::BigInt(i) => (i.bits() / 8) as usize,
            _ => 0,
        }
    }
}
