//! Interned names: attributes, variables, keywords as small numbers. Knows nothing of what they name.

use rustc_hash::FxHashMap;
use std::rc::Rc;

/// An interned name.
pub type Sym = u32;

macro_rules! known {
    ($($konst:ident = $text:literal),* $(,)?) => {
        known!(@count 0u32; $($konst,)*);
        const KNOWN: &[&str] = &[$($text),*];
    };
    (@count $n:expr; $head:ident, $($tail:ident,)*) => {
        #[doc = "A name that the interpreter itself looks for."]
        pub const $head: Sym = $n;
        known!(@count $n + 1; $($tail,)*);
    };
    (@count $n:expr;) => {};
}

known! {
    INIT = "__init__", NEW = "__new__", DEL = "__del__", REPR = "__repr__", STR = "__str__", EQ = "__eq__", NE = "__ne__",
    LT = "__lt__", LE = "__le__", GT = "__gt__", GE = "__ge__", HASH = "__hash__", BOOL = "__bool__", LEN = "__len__",
    ITER = "__iter__", NEXT = "__next__", CALL = "__call__", GETITEM = "__getitem__", SETITEM = "__setitem__",
    DELITEM = "__delitem__", CONTAINS = "__contains__", GETATTR = "__getattr__", GETATTRIBUTE = "__getattribute__",
    SETATTR = "__setattr__", DELATTR = "__delattr__", GET = "__get__", SET = "__set__", DELETE = "__delete__",
    ENTER = "__enter__", EXIT = "__exit__", CLASS = "__class__", DICT = "__dict__", NAME = "__name__",
    QUALNAME = "__qualname__", MODULE = "__module__", DOC = "__doc__", BASES = "__bases__", MRO = "__mro__",
    SLOTS = "__slots__", SET_NAME = "__set_name__", INIT_SUBCLASS = "__init_subclass__",
    CLASS_GETITEM = "__class_getitem__", PREPARE = "__prepare__", CLASSCELL = "__classcell__", INDEX = "__index__",
    INT = "__int__", FLOAT = "__float__", FORMAT = "__format__", NEG = "__neg__", POS = "__pos__", INVERT = "__invert__",
    ABS = "__abs__", MISSING = "__missing__", BUILTINS = "__builtins__", ANNOTATIONS = "__annotations__",
    MATCH_ARGS = "__match_args__", ARGS = "args", CAUSE = "__cause__", CONTEXT = "__context__",
    SUPPRESS_CONTEXT = "__suppress_context__", TRACEBACK = "__traceback__", NOTES = "__notes__", VALUE = "value",
    CODE = "code", ERRNO = "errno", STRERROR = "strerror", FILENAME = "filename", NAME_ATTR = "name", OBJ = "obj",
    SEND = "send", THROW = "throw", CLOSE = "close", METACLASS = "metaclass", FUNC = "__func__", SELF = "__self__",
    WRAPPED = "__wrapped__", DEFAULTS = "__defaults__", KWDEFAULTS = "__kwdefaults__", CODE_ATTR = "__code__",
    GLOBALS = "__globals__", CLOSURE = "__closure__", KEYS = "keys", FILE = "__file__", SUPER = "super",
    LENGTH_HINT = "__length_hint__", REVERSED = "__reversed__", INSTANCECHECK = "__instancecheck__",
    SUBCLASSCHECK = "__subclasscheck__", MSG = "msg", ANNOTATE = "__annotate__", BYTES = "__bytes__", DIR = "__dir__",
    TYPE_PARAMS = "__type_params__", PATH = "path", STATIC_ATTRIBUTES = "__static_attributes__",
    FIRSTLINENO = "__firstlineno__", CLASSDICT = "__classdict__", MAIN = "__main__", KEY = "key", FGET = "fget",
    FSET = "fset", FDEL = "fdel", START = "start", STOP = "stop", STEP = "step", REAL = "real", IMAG = "imag",
    EXCEPTIONS = "exceptions", MESSAGE = "message", NUMERATOR = "numerator", DENOMINATOR = "denominator",
    BASE = "__base__", SUBCLASSES = "__subclasses__", WEAKREF = "__weakref__", ABSTRACT = "__abstractmethods__",
    OBJCLASS = "__objclass__", KERNEL_OBJECT = "_object",
    // Fields of a deque.
    LEFT = "_left", RIGHT = "_right", MAXLEN = "_maxlen", CHANGES = "_changes",
    // The operators, in the order of their numbers; then those that work in place, then those of the right side.
    ADD = "__add__", AND = "__and__", FLOORDIV = "__floordiv__", LSHIFT = "__lshift__", MATMUL = "__matmul__", MUL = "__mul__", MOD = "__mod__", OR = "__or__", POW = "__pow__", RSHIFT = "__rshift__", SUB = "__sub__", TRUEDIV = "__truediv__", XOR = "__xor__",
    IADD = "__iadd__", IAND = "__iand__", IFLOORDIV = "__ifloordiv__", ILSHIFT = "__ilshift__", IMATMUL = "__imatmul__", IMUL = "__imul__", IMOD = "__imod__", IOR = "__ior__", IPOW = "__ipow__", IRSHIFT = "__irshift__", ISUB = "__isub__", ITRUEDIV = "__itruediv__", IXOR = "__ixor__",
    RADD = "__radd__", RAND = "__rand__", RFLOORDIV = "__rfloordiv__", RLSHIFT = "__rlshift__", RMATMUL = "__rmatmul__", RMUL = "__rmul__", RMOD = "__rmod__", ROR = "__ror__", RPOW = "__rpow__", RRSHIFT = "__rrshift__", RSUB = "__rsub__", RTRUEDIV = "__rtruediv__", RXOR = "__rxor__",
    END_MARK = "<end of known names>",
}

#[derive(Clone, Debug)]
struct Inner {
    texts: Vec<Rc<str>>,
    numbers: FxHashMap<Rc<str>, Sym>,
}

/// The names seen so far. Cheap to clone; grows only.
#[derive(Clone, Debug)]
pub struct Names(Rc<Inner>);

impl Default for Names {
    fn default() -> Self {
        let texts: Vec<Rc<str>> = KNOWN.iter().map(|t| Rc::from(*t)).collect();
        let numbers = texts.iter().enumerate().map(|(i, t)| (t.clone(), i as Sym)).collect();
        Names(Rc::new(Inner { texts, numbers }))
    }
}

impl Names {
    /// The number of this name, made if it is new.
    pub fn intern(&mut self, text: &str) -> Sym {
        if let Some(sym) = self.find(text) {
            return sym;
        }
        let inner = Rc::make_mut(&mut self.0);
        let sym = inner.texts.len() as Sym;
        let text: Rc<str> = text.into();
        inner.texts.push(text.clone());
        inner.numbers.insert(text, sym);
        sym
    }

    /// Whether these are the very same names.
    pub fn is(&self, other: &Names) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// The number of this name if anyone ever used it.
    pub fn find(&self, text: &str) -> Option<Sym> {
        self.0.numbers.get(text).copied()
    }

    /// The name's text.
    pub fn text(&self, sym: Sym) -> &Rc<str> {
        &self.0.texts[sym as usize]
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.0.texts.len()
    }

    /// True when there are none (never: the known names are always there).
    pub fn is_empty(&self) -> bool {
        self.0.texts.is_empty()
    }
}
