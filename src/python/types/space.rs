//! A process's memory with the meaning that Python gives it: classes, interned names, constants. What builtins work on.
//! Does not know frames: who must call Python returns a `Call`.

use super::classes;
use super::facts::Facts;
use super::tables::Tables;
use crate::abi::Syscall;
use crate::python::code::{Constant, Sym, sym};
use crate::python::heap::{Class, Dict, Exception, Heap, Layout, Object, Value};
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use std::rc::Rc;

/// Why a builtin gave no value.
#[derive(Debug)]
pub enum Fail {
    /// A Python exception; the value owns one count.
    Raise(Value),
    /// Something that Preempt does not have.
    Unsupported(Box<str>),
    /// More memory than the process may have.
    Memory,
}

/// What a builtin wants next. All values in it own one count.
#[derive(Debug)]
pub enum Act {
    Value(Value),
    /// Call this with these arguments; its result is the builtin's.
    Call(Value, Vec<Value>),
    /// As `Call`, with keyword arguments: names for the last ones.
    CallKw(Value, Vec<Value>, Vec<Sym>),
    /// Call a function of the prelude.
    Prelude(&'static str, Vec<Value>),
    /// Ask the kernel; the reply, made a Python value, is the result.
    Syscall(Rc<Syscall>, Option<About>),
    /// A row for each frame of the program, innermost first.
    Frames,
    /// The caller's globals.
    Globals,
    /// The caller's local variables.
    Locals,
    /// (globals, locals, code, line) of a frame of the program: 0 is the innermost. `None` when there are not so many.
    Frame(usize),
    /// (type, exception, traceback) of what the caller handles.
    Handled,
    /// `super()` without arguments.
    ZeroSuper,
    /// Run a class body's function with this namespace.
    Body {
        function: Value,
        namespace: Value,
    },
    /// Resume a generator with a value sent (NULL: first time) or, with `throw`, an exception.
    Resume {
        generator: Value,
        send: Value,
        throw: bool,
    },
}

/// What the error of a system call tells besides its number.
#[derive(Clone, Debug)]
pub enum About {
    /// The name of the file.
    File(String),
    /// The name of the file, which was given as bytes.
    Bytes(Vec<u8>),
    /// EPERM is a RuntimeError that says this.
    Refusal(&'static str),
}

/// The result of a builtin.
pub type R = Result<Act, Fail>;

/// One process's memory and the tables that give it meaning.
#[derive(Clone, Debug)]
pub struct Space {
    pub heap: Heap,
    /// The machine's tables: here only while the process runs.
    pub tables: Tables,
    /// Constants of all code, made on first use; immortal.
    pub constants: Rc<Vec<Value>>,
    /// Interned strings by name number, made on first use; immortal.
    names: Rc<Vec<Value>>,
    /// Strings of one ASCII character, made on first use; immortal.
    chars: Rc<Vec<Value>>,
    pub builtins: Value,
    pub modules: Value,
    /// Globals of the prelude of core functions.
    pub prelude: Value,
    pub facts: Rc<Facts>,
    /// Counts of things made by this process: source of names that do not depend on the schedule.
    pub counters: Counters,
    /// Which inline caches are valid for this process.
    pub cache_space: u32,
    /// Callables for threads that were asked for and not yet started: (token, callable, args).
    pub starting: Vec<(u32, Value, Value)>,
    pub random: Rc<Vec<u32>>,
    /// Signals whose handlers have to run, and whether somebody has to look.
    pub tripped: u64,
    pub attention: bool,
    /// The thread that runs, or ran last.
    pub tid: u32,
    /// Where texts are put together; empty between two instructions.
    scratch: String,
    /// What every new dict begins with: most of those that keywords come in stay empty.
    no_entries: Rc<Dict>,
}

/// Counts of things made by this process.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counters {
    pub tokens: u32,
    pub random_streams: u32,
    pub forks: u32,
}

impl Space {
    pub fn new(limit_bytes: u64, facts: Facts) -> Space {
        let mut space = Space {
            heap: Heap::new(limit_bytes),
            tables: Tables::default(),
            constants: Rc::default(),
            names: Rc::default(),
            chars: Rc::default(),
            builtins: Value::NULL,
            modules: Value::NULL,
            prelude: Value::NULL,
            facts: Rc::new(facts),
            counters: Counters::default(),
            cache_space: 0,
            starting: Vec::new(),
            random: Rc::default(),
            tripped: 0,
            attention: false,
            tid: 0,
            scratch: String::new(),
            no_entries: Rc::default(),
        };
        space.reserve_classes();
        space
    }

    /// Takes the handles of the builtin classes, so that they are the same in every process.
    fn reserve_classes(&mut self) {
        for (i, _) in classes::CLASSES.iter().enumerate() {
            let v = self.heap.alloc(Object::Cell(Value::NULL));
            assert_eq!(v.as_handle() as usize, i + 1, "space: builtin classes must get the first handles");
        }
    }

    // ---- making values -------------------------------------------------------------------------------------------

    /// A str.
    pub fn str(&mut self, text: &str) -> Value {
        let chars = count_chars(text);
        self.heap.charge(text.len());
        self.heap.alloc(Object::Str(text.into(), chars))
    }

    /// A text of one character, owned: the same object each time for ASCII.
    pub fn char(&mut self, c: char) -> Value {
        match self.chars.get(c as usize) {
            Some(v) if !v.is_null() => self.heap.own(*v),
            _ => self.make_char(c),
        }
    }

    #[cold]
    fn make_char(&mut self, c: char) -> Value {
        let mut buffer = [0; 4];
        let text = c.encode_utf8(&mut buffer);
        if !c.is_ascii() {
            return self.str(text);
        }
        let v = if is_identifier(text) {
            let name = self.intern(text);
            self.name_value(name)
        } else {
            self.str(text)
        };
        let chars = Rc::make_mut(&mut self.chars);
        chars.resize(128, Value::NULL);
        chars[c as usize] = v;
        self.heap.own(v)
    }

    /// Characters of a text, 0 for anything else.
    pub fn chars(&self, v: Value) -> u32 {
        match self.heap.object(v) {
            Some(Object::Str(_, chars)) => *chars,
            _ => self.text(v).map_or(0, |text| count_chars(text)),
        }
    }

    /// A text that `write` puts together from others, of so many characters.
    pub fn joined(&mut self, chars: u32, write: impl FnOnce(&Space, &mut String)) -> Value {
        let mut text = std::mem::take(&mut self.scratch);
        write(self, &mut text);
        self.heap.charge(text.len());
        let joined = self.heap.alloc(Object::Str(text.as_str().into(), chars));
        if text.capacity() <= 4096 {
            text.clear();
            self.scratch = text;
        }
        joined
    }

    pub fn string(&mut self, text: String) -> Value {
        let chars = count_chars(&text);
        self.heap.charge(text.len());
        self.heap.alloc(Object::Str(text.into(), chars))
    }

    pub fn bytes(&mut self, b: &[u8]) -> Value {
        self.heap.charge(b.len());
        self.heap.alloc(Object::Bytes(b.into()))
    }

    pub fn float(&mut self, f: f64) -> Value {
        match Value::small_float(f) {
            Some(v) => v,
            None => self.heap.alloc(Object::Float(f)),
        }
    }

    pub fn int(&mut self, i: i64) -> Value {
        if (Value::MIN_INT..=Value::MAX_INT).contains(&i) {
            Value::int(i)
        } else {
            self.heap.alloc(Object::BigInt(Rc::new(i.into())))
        }
    }

    pub fn big(&mut self, i: BigInt) -> Value {
        match i.to_i64() {
            Some(i) => self.int(i),
            None => {
                self.heap.charge((i.bits() / 8) as usize);
                self.heap.alloc(Object::BigInt(Rc::new(i)))
            }
        }
    }

    /// A tuple; takes the elements.
    pub fn tuple(&mut self, v: Vec<Value>) -> Value {
        self.heap.charge(v.len() * 8);
        self.heap.alloc(Object::Tuple(v.into()))
    }

    /// A tuple of two; takes them.
    pub fn pair(&mut self, a: Value, b: Value) -> Value {
        self.heap.charge(16);
        self.heap.alloc(Object::Tuple(Rc::new([a, b])))
    }

    /// A tuple of these; takes them.
    pub fn tuple_of(&mut self, v: &[Value]) -> Value {
        self.heap.charge(v.len() * 8);
        self.heap.alloc(Object::Tuple(v.into()))
    }

    /// A list; takes the elements.
    pub fn list(&mut self, v: Vec<Value>) -> Value {
        self.heap.charge(v.len() * 8);
        self.heap.alloc(Object::List(crate::python::heap::Chunks::from_vec(v)))
    }

    pub fn dict(&mut self) -> Value {
        self.heap.alloc(Object::Dict(self.no_entries.clone()))
    }

    /// The interned str of a name; borrowed.
    #[inline(always)]
    pub fn name_value(&mut self, name: Sym) -> Value {
        match self.names.get(name as usize) {
            Some(v) if !v.is_null() => *v,
            _ => self.make_name_value(name),
        }
    }

    #[cold]
    fn make_name_value(&mut self, name: Sym) -> Value {
        let text = self.tables.code.names.text(name).clone();
        let chars = text.chars().count() as u32;
        let v = self.heap.alloc(Object::Str(text, chars));
        let names = Rc::make_mut(&mut self.names);
        if names.len() <= name as usize {
            names.resize(name as usize + 64, Value::NULL);
        }
        names[name as usize] = v;
        v
    }

    /// The number of a name given as text, made if it is new.
    pub fn intern(&mut self, text: &str) -> Sym {
        self.tables.code.names.intern(text)
    }

    /// A constant of some code, by its number; borrowed.
    #[inline(always)]
    pub fn constant(&mut self, number: u32, code: u32) -> Value {
        match self.constants.get(number as usize) {
            Some(v) if !v.is_null() => *v,
            _ => self.make_constant(number, code),
        }
    }

    #[cold]
    #[inline(never)]
    fn make_constant(&mut self, number: u32, code: u32) -> Value {
        let c = self.tables.code.code(code).clone();
        let v = self.from_constant(&c.constants[(number - c.constant_base) as usize]);
        let list = Rc::make_mut(&mut self.constants);
        if list.len() <= number as usize {
            list.resize(number as usize + 64, Value::NULL);
        }
        list[number as usize] = v;
        v
    }

    fn from_constant(&mut self, c: &Constant) -> Value {
        match c {
            Constant::None => Value::NONE,
            Constant::Bool(b) => Value::bool(*b),
            Constant::Ellipsis => Value::ELLIPSIS,
            Constant::Int(i) => self.big(i.clone()),
            Constant::Float(f) => self.float(*f),
            Constant::Complex(re, im) => self.heap.alloc(Object::Complex(Rc::new((*re, *im)))),
            Constant::Str(s) => {
                if is_identifier(s) {
                    let name = self.intern(s);
                    let v = self.name_value(name);
                    return self.heap.own(v);
                }
                if let [c] = s.as_bytes() {
                    return self.char(char::from(*c));
                }
                self.heap.alloc(Object::Str(s.clone(), s.chars().count() as u32))
            }
            Constant::Bytes(b) => self.heap.alloc(Object::Bytes(b.clone())),
            Constant::Tuple(t) => {
                let v = t.iter().map(|c| self.from_constant(c)).collect();
                self.tuple(v)
            }
            Constant::FrozenSet(t) => {
                let v: Vec<Value> = t.iter().map(|c| self.from_constant(c)).collect();
                self.frozen_set_of_constants(v)
            }
            Constant::Slice(s) => {
                let v = [self.from_constant(&s[0]), self.from_constant(&s[1]), self.from_constant(&s[2])];
                self.heap.alloc(Object::Slice(Rc::new(v)))
            }
            Constant::Code(id) => Value::code(*id),
        }
    }

    /// Makes text under construction plain text, where it is.
    pub fn settle(&mut self, v: Value) {
        if let Some(Object::Rope(r)) = self.heap.object(v) {
            let (text, chars) = (r.whole().clone(), r.chars() as u32);
            *self.heap.get_mut(v) = Object::Str(text, chars);
        }
    }

    // ---- exceptions ----------------------------------------------------------------------------------------------

    /// An exception of a builtin class with these arguments; takes them.
    pub fn exception(&mut self, class: Value, args: Vec<Value>) -> Value {
        let args = self.tuple(args);
        self.heap.inc(class);
        self.heap.alloc(Object::Exception(Rc::new(Exception {
            class,
            args,
            cause: Value::NULL,
            context: Value::NULL,
            suppress_context: false,
            levels: Vec::new(),
            frames: Vec::new(),
            dict: Value::NULL,
            members: Value::NULL,
            parts: Value::NULL,
            traceback: Value::NULL,
        })))
    }

    /// A failure with one text as argument.
    #[cold]
    pub fn raise(&mut self, class: Value, text: &str) -> Fail {
        let text = self.str(text);
        Fail::Raise(self.exception(class, vec![text]))
    }

    #[cold]
    pub fn type_error(&mut self, text: &str) -> Fail {
        self.raise(classes::TYPE_ERROR, text)
    }

    #[cold]
    pub fn value_error(&mut self, text: &str) -> Fail {
        self.raise(classes::VALUE_ERROR, text)
    }

    /// `KeyError(key)`; borrows the key.
    #[cold]
    pub fn key_error(&mut self, key: Value) -> Fail {
        self.heap.inc(key);
        Fail::Raise(self.exception(classes::KEY_ERROR, vec![key]))
    }

    /// Refuses to make something of so many bytes where the process may not have them.
    pub fn reserve(&mut self, bytes: u128) -> Result<(), Fail> {
        const MOST: u128 = 1 << 30;
        if bytes > MOST || self.heap.over_limit() {
            return Err(Fail::Raise(self.exception(classes::MEMORY_ERROR, vec![])));
        }
        Ok(())
    }

    // ---- names as attributes -------------------------------------------------------------------------------------

    /// A global of the prelude; borrowed.
    pub fn prelude_function(&mut self, name: &str) -> Value {
        let name_sym = self.intern(name);
        let key = self.name_value(name_sym);
        match self.dict_get_str(self.prelude, key) {
            Some(v) => v,
            None => panic!("space: the prelude lacks {name}"),
        }
    }

    pub fn layout(&self, class: Value) -> Layout {
        self.class(class).layout
    }
}

/// An attribute that the class itself defines; borrowed.
#[inline(always)]
pub fn own_attr(class: &Class, name: Sym) -> Option<Value> {
    class.dict.get(name)
}

/// True for text that could be a name: worth interning.
fn is_identifier(s: &str) -> bool {
    !s.is_empty() && s.len() <= 64 && s.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// True for `__names__`.
pub fn is_dunder(space: &Space, name: Sym) -> bool {
    let t = space.tables.code.names.text(name);
    t.starts_with("__") && t.ends_with("__") && name != sym::MAIN
}

/// Number of characters: of bytes that begin one.
fn count_chars(text: &str) -> u32 {
    text.bytes().map(|b| u32::from(b & 0xC0 != 0x80)).sum()
}

impl Space {
    /// Releases what an act holds.
    pub fn drop_act(&mut self, act: Act) {
        match act {
            Act::Value(v) => self.heap.dec(v),
            Act::Call(f, args) | Act::CallKw(f, args, _) => {
                self.heap.dec(f);
                self.heap.dec_all(&args);
            }
            Act::Prelude(_, args) => self.heap.dec_all(&args),
            Act::Resume { generator, send, .. } => {
                self.heap.dec(generator);
                self.heap.dec(send);
            }
            Act::Body { function, namespace } => {
                self.heap.dec(function);
                self.heap.dec(namespace);
            }
            Act::Syscall(..)
            | Act::Frames
            | Act::Globals
            | Act::Locals
            | Act::Frame(_)
            | Act::ZeroSuper
            | Act::Handled => {}
        }
    }
}
