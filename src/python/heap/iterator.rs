//! Builtin iterators that need more room than a slot: over texts, dicts, sets, and those of `itertools`.

use super::value::Value;
use num_bigint::BigInt;

/// What a dict view shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewKind {
    Keys,
    Values,
    Items,
}

/// A builtin iterator that needs more room.
#[derive(Clone, Debug)]
pub enum Iter {
    Range {
        next: BigInt,
        stop: BigInt,
        step: BigInt,
    },
    /// Text, byte offset.
    Str {
        of: Value,
        offset: usize,
    },
    Dict {
        dict: Value,
        kind: ViewKind,
        next: usize,
        length: u32,
        /// How many entries are still to come.
        left: u32,
        reverse: bool,
    },
    Set {
        set: Value,
        next: usize,
        length: usize,
    },
    Enumerate {
        of: Value,
        next: Value,
    },
    Zip {
        of: Vec<Value>,
        strict: bool,
    },
    Reversed {
        of: Value,
        next: usize,
    },
    /// Calls a function until it gives the sentinel; the interpreter drives it.
    Callable {
        function: Value,
        sentinel: Value,
    },
    /// `__getitem__` from 0 on; the interpreter drives it.
    GetItem {
        of: Value,
        next: i64,
    },
    Tool(Tool),
    Finished,
}

macro_rules! tool_kinds {
    ($($(#[$meta:meta])* $kind:ident),* $(,)?) => {
        /// What an iterator of `map`, `filter` or `itertools` does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum ToolKind {
            $($(#[$meta])* $kind,)*
        }

        impl ToolKind {
            /// By the numbers that the prelude uses.
            pub const ALL: &[ToolKind] = &[$(ToolKind::$kind),*];
        }
    };
}

tool_kinds! {
    /// A generator of the prelude goes on.
    Steps,
    Map,
    Filter,
    FilterFalse,
    TakeWhile,
    DropWhile,
    StarMap,
    Accumulate,
    Count,
    Repeat,
    Cycle,
    Chain,
    Slice,
    Pairwise,
    ZipLongest,
    Product,
    Combinations,
    Replacement,
    Permutations,
    Compress,
    Batched,
    Groups,
    Members,
    Over,
}

/// `map`, `filter` and the iterators of `itertools`; what the parts mean is told in `types::tools`.
#[derive(Clone, Debug)]
pub struct Tool {
    pub class: Value,
    pub kind: ToolKind,
    pub of: Vec<Value>,
    pub at: Vec<usize>,
    /// An element kept for later, or NULL.
    pub held: Value,
}

impl Iter {
    /// Calls `f` with every value that this iterator holds a counted reference to.
    pub fn each(&self, f: &mut dyn FnMut(Value)) {
        match self {
            Iter::Str { of, .. } | Iter::Reversed { of, .. } | Iter::GetItem { of, .. } => f(*of),
            Iter::Dict { dict, .. } => f(*dict),
            Iter::Set { set, .. } => f(*set),
            Iter::Enumerate { of, next } => [*of, *next].into_iter().for_each(f),
            Iter::Zip { of, .. } => of.iter().for_each(|v| f(*v)),
            Iter::Callable { function, sentinel } => [*function, *sentinel].into_iter().for_each(f),
            Iter::Tool(t) => {
                t.of.iter().for_each(|v| f(*v));
                [t.class, t.held].into_iter().for_each(f);
            }
            Iter::Range { .. } | Iter::Finished => {}
        }
    }
}
