//! `repr` and `str` of builtin values. Where a class of the program defines its own, the answer is "ask Python".

use super::classes;
use super::repr_named::complex;
use super::space::{Fail, Space};
use crate::python::code::{Sym, sym};
use crate::python::heap::{Layout, Object, Value};
use crate::python::text;

/// How deep containers are shown before Python's recursion limit would be felt.
const MAX_DEPTH: usize = 150;

/// How much of a value a person is shown, in bytes.
const GLANCE: usize = 2_000;

/// Longer ints, in bits, are shown by their size: their digits would take longer than the look.
const GLANCE_BITS: u64 = 20_000;

/// Why there is no text.
pub enum NoText {
    /// A class of the program defines `__repr__` or `__str__`.
    AskPython,
    TooDeep,
}

impl Space {
    /// `repr(v)`; `None` when Python must be asked.
    ///
    /// # Errors
    /// `RecursionError` for what nests too deep; `ValueError` for ints of more than 4,300 digits.
    pub fn repr(&mut self, v: Value) -> Result<Option<String>, Fail> {
        let mut out = String::new();
        self.finish_text(
            Repr { space: self, open: Vec::new(), depth: 0, ask: true, most: usize::MAX }.write(v, &mut out),
            out,
            v,
        )
    }

    /// `str(v)`; `None` when Python must be asked.
    ///
    /// # Errors
    /// As `repr`.
    pub fn to_str(&mut self, v: Value) -> Result<Option<String>, Fail> {
        if let Some(Object::Str(..) | Object::Rope(_)) = self.heap.object(v) {
            return Ok(self.text(v).map(|t| t.to_string()));
        }
        if v.is_int() {
            return Ok(Some(v.as_int().to_string()));
        }
        let class = self.class_of(v);
        if self.class_attr(class, sym::STR).is_some_and(|f| f.as_native().is_none()) {
            return Ok(None);
        }
        if let Some(s) = self.text(v).filter(|_| !self.has_of_object(class, sym::STR)) {
            return Ok(Some(s.to_string()));
        }
        if !self.class(class).builtin
            && self.class_attr(class, sym::REPR).is_some_and(|f| f.as_native().is_none())
            && self.layout(class) != Layout::Exception
        {
            return Ok(None);
        }
        if self.is_instance(v, classes::BASE_EXCEPTION) {
            return self.exception_text(v);
        }
        self.repr(v)
    }

    /// Whether a class has taken a method of `object` for that of its builtin base.
    fn has_of_object(&self, class: Value, name: Sym) -> bool {
        self.class_attr(class, name) == self.class_attr(classes::OBJECT, name)
    }

    fn finish_text(&mut self, done: Result<(), NoText>, out: String, v: Value) -> Result<Option<String>, Fail> {
        match done {
            Ok(()) if self.too_many_digits(v) => Err(self.digits_error()),
            Ok(()) => Ok(Some(out)),
            Err(NoText::AskPython) => Ok(None),
            Err(NoText::TooDeep) => Err(self.raise(
                classes::RECURSION_ERROR,
                "maximum recursion depth exceeded while getting the repr of an object",
            )),
        }
    }

    #[cold]
    pub fn digits_error(&mut self) -> Fail {
        let limit = self.facts.max_str_digits;
        let rest = "digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit";
        self.value_error(&format!("Exceeds the limit ({limit} {rest}"))
    }

    /// An int whose decimal text would be longer than the process allows.
    pub fn too_many_digits(&self, v: Value) -> bool {
        let limit = u64::from(self.facts.max_str_digits);
        match self.heap.object(v) {
            // 93 bits make just less than 28 digits.
            Some(Object::BigInt(i)) if limit > 0 && i.bits() > limit * 93 / 28 => {
                i.magnitude() >= &num_traits::pow(num_bigint::BigUint::from(10u32), limit as usize)
            }
            _ => false,
        }
    }

    /// The builtin form of a value: never asks Python, never fails.
    pub fn display(&self, v: Value) -> String {
        self.written(v, usize::MAX)
    }

    /// As `display`, for a person who looks at variables: what is long is cut, so that a look costs the same however large the value.
    pub fn glance(&self, v: Value) -> String {
        self.written(v, GLANCE)
    }

    fn written(&self, v: Value, most: usize) -> String {
        let mut out = String::new();
        match (Repr { space: self, open: Vec::new(), depth: 0, ask: false, most }).write(v, &mut out) {
            Ok(()) => out,
            Err(_) => "…".into(),
        }
    }

    /// `repr` where it is known to be builtin; else empty.
    pub fn repr_or_empty(&self, v: Value) -> String {
        self.display(v)
    }

    /// The address that `repr` shows and `id` gives: a function of the handle, so the same in every run.
    pub fn address(&self, v: Value) -> u64 {
        if v.is_handle() {
            0x7f00_0000_0000 + u64::from(v.as_handle()) * 48
        } else {
            0x5500_0000_0000 + (v.0 & 0xffff_ffff) * 16
        }
    }
}

pub(super) struct Repr<'a> {
    pub(super) space: &'a Space,
    open: Vec<Value>,
    /// Values under way, those too that cannot contain themselves.
    depth: usize,
    /// False: never ask Python, show a plain form instead.
    ask: bool,
    /// From this many bytes on the rest is left out.
    most: usize,
}

impl Repr<'_> {
    /// The beginning of a text, where not all of it is wanted.
    fn text(&self, text: &str, out: &mut String) {
        let room = self.most.saturating_sub(out.len());
        if text.len() <= room {
            out.push_str(&text::repr_str(text));
            return;
        }
        out.push_str(&text::repr_str(&text[..text.floor_char_boundary(room)]));
        out.push('…');
    }

    fn bytes(&self, bytes: &[u8], out: &mut String) {
        let room = self.most.saturating_sub(out.len());
        out.push_str(&text::repr_bytes(&bytes[..bytes.len().min(room)]));
        if bytes.len() > room {
            out.push('…');
        }
    }

    pub(super) fn write(&mut self, v: Value, out: &mut String) -> Result<(), NoText> {
        if v.is_int() {
            out.push_str(&v.as_int().to_string());
            return Ok(());
        }
        if v.is_small_float() {
            out.push_str(&text::repr_float(v.as_small_float()));
            return Ok(());
        }
        match self.space.heap.object(v) {
            Some(o) => self.deeper(v, o, out),
            None => {
                out.push_str(&self.immediate(v));
                Ok(())
            }
        }
    }

    /// Containers that nest deep go on in the prelude, level by level.
    fn deeper(&mut self, v: Value, o: &Object, out: &mut String) -> Result<(), NoText> {
        if self.open.len() > MAX_DEPTH && self.ask {
            return Err(NoText::AskPython);
        }
        if self.depth > 2 * MAX_DEPTH {
            return Err(NoText::TooDeep);
        }
        self.depth += 1;
        let r = self.object(v, o, out);
        self.depth -= 1;
        r
    }

    fn object(&mut self, v: Value, o: &Object, out: &mut String) -> Result<(), NoText> {
        match o {
            Object::Str(s, _) => self.text(s, out),
            Object::Rope(r) if r.bytes() > self.most => self.text(&r.start(self.most + 4), out),
            Object::Rope(r) => self.text(r.whole(), out),
            Object::BigInt(i) if self.most < usize::MAX && i.bits() > GLANCE_BITS => {
                out.push_str(&format!("<int of {} bits>", i.bits()));
            }
            Object::BigInt(i) => out.push_str(&i.to_string()),
            Object::Float(f) => out.push_str(&text::repr_float(*f)),
            Object::Complex(c) => out.push_str(&complex(c.0, c.1)),
            Object::Bytes(b) => self.bytes(b, out),
            Object::ByteArray(b) => {
                out.push_str("bytearray(");
                let bytes =
                    if self.most < usize::MAX { b.iter().copied().take(self.most + 1).collect() } else { b.to_vec() };
                self.bytes(&bytes, out);
                out.push(')');
            }
            Object::Tuple(t) => return self.nested(v, out, "(...)", |me, out| me.tuple(t, out)),
            Object::List(l) => {
                return self.nested(v, out, "[...]", |me, out| me.between("[", l.iter().copied(), "]", out));
            }
            Object::Dict(d) => return self.nested(v, out, "{...}", |me, out| me.dict(d, out)),
            Object::Set(s) if s.is_empty() => out.push_str("set()"),
            Object::FrozenSet(s) if s.is_empty() => out.push_str("frozenset()"),
            Object::Set(s) => {
                return self.nested(v, out, "set(...)", |me, out| me.between("{", s.iter().map(|e| e.1), "}", out));
            }
            Object::FrozenSet(s) => {
                return self.nested(v, out, "frozenset(...)", |me, out| {
                    me.between("frozenset({", s.iter().map(|e| e.1), "})", out)
                });
            }
            Object::Slice(s) => return self.between("slice(", s.iter().copied(), ")", out),
            Object::Range(r) => {
                let step = if r.step == 1.into() { String::new() } else { format!(", {}", r.step) };
                out.push_str(&format!("range({}, {}{step})", r.start, r.stop));
            }
            Object::Derived(d) => return self.derived(v, d, out),
            Object::Instance { .. } | Object::Wide { .. } => {
                self.check_own(v)?;
                out.push_str(&self.plain_instance(v));
            }
            Object::Exception(e) => {
                self.check_own(v)?;
                let args = self.space.sequence_items(e.args).unwrap_or_default();
                out.push_str(&self.space.class(e.class).name);
                return self.between("(", args.into_iter(), ")", out);
            }
            Object::Class(c) => {
                if c.metaclass != classes::TYPE {
                    self.check_own(v)?;
                }
                out.push_str(&format!("<class '{}'>", self.space.class_path(v)));
            }
            Object::DictView { .. } => return self.view(v, o, out),
            Object::Alias(a) => return self.alias(a, out),
            _ => return self.named(v, o, out),
        }
        Ok(())
    }

    /// What is shown by a name or an address.
    fn named(&mut self, v: Value, o: &Object, out: &mut String) -> Result<(), NoText> {
        if matches!(o, Object::Iter(_)) {
            self.check_own(v)?;
        }
        match o {
            Object::Bound { function, receiver } if function.as_native().is_none() => {
                out.push_str(&self.method_name(*function));
                self.write(*receiver, out)?;
                out.push('>');
            }
            _ => out.push_str(&self.other(v, o)),
        }
        Ok(())
    }

    fn check_own(&self, v: Value) -> Result<(), NoText> {
        let class = self.space.class_of(v);
        let own = self.space.class_attr(class, sym::REPR).is_some_and(|f| f.as_native().is_none());
        if own && self.ask { Err(NoText::AskPython) } else { Ok(()) }
    }

    fn plain_instance(&self, v: Value) -> String {
        let class = self.space.class_of(v);
        format!("<{} object at 0x{:x}>", self.space.class_path(class), self.space.address(v))
    }

    fn nested(
        &mut self,
        v: Value,
        out: &mut String,
        again: &str,
        f: impl FnOnce(&mut Self, &mut String) -> Result<(), NoText>,
    ) -> Result<(), NoText> {
        if self.open.contains(&v) {
            out.push_str(again);
            return Ok(());
        }
        self.open.push(v);
        let r = f(self, out);
        self.open.pop();
        r
    }

    fn between(
        &mut self,
        open: &str,
        items: impl Iterator<Item = Value>,
        close: &str,
        out: &mut String,
    ) -> Result<(), NoText> {
        out.push_str(open);
        for (i, v) in items.enumerate() {
            if i > 0 {
                out.push_str(", ");
            }
            if out.len() > self.most {
                out.push('…');
                break;
            }
            self.write(v, out)?;
        }
        out.push_str(close);
        Ok(())
    }

    fn tuple(&mut self, t: &[Value], out: &mut String) -> Result<(), NoText> {
        self.between("(", t.iter().copied(), if t.len() == 1 { ",)" } else { ")" }, out)
    }

    fn dict(&mut self, d: &crate::python::heap::Dict, out: &mut String) -> Result<(), NoText> {
        out.push('{');
        for (i, e) in d.iter().enumerate() {
            if i > 0 {
                out.push_str(", ");
            }
            if out.len() > self.most {
                out.push('…');
                break;
            }
            self.write(e.key, out)?;
            out.push_str(": ");
            self.write(e.value, out)?;
        }
        out.push('}');
        Ok(())
    }

    fn derived(&mut self, v: Value, d: &crate::python::heap::Derived, out: &mut String) -> Result<(), NoText> {
        self.check_own(v)?;
        if d.base.is_null() || self.space.has_of_object(self.space.class_of(v), sym::REPR) {
            out.push_str(&self.plain_instance(v));
            return Ok(());
        }
        match self.space.heap.object(d.base) {
            Some(Object::Set(_) | Object::FrozenSet(_) | Object::ByteArray(_)) => {
                let name = self.space.type_name(v);
                out.push_str(&name);
                out.push('(');
                if self.space.as_set(v).is_some_and(|s| !s.is_empty()) {
                    let items: Vec<Value> =
                        self.space.as_set(v).map(|s| s.iter().map(|e| e.1).collect()).unwrap_or_default();
                    self.nested(v, out, "...", |me, out| me.between("{", items.into_iter(), "}", out))?;
                } else if let Some(b) = self.space.byte_slice(d.base) {
                    self.bytes(&b, out);
                }
                out.push(')');
                Ok(())
            }
            _ => {
                let base = d.base;
                self.nested(v, out, "[...]", |me, out| me.write(base, out))
            }
        }
    }

    fn view(&mut self, v: Value, o: &Object, out: &mut String) -> Result<(), NoText> {
        let Object::DictView { dict, kind } = o else { return Ok(()) };
        use crate::python::heap::ViewKind;
        let Some(d) = self.space.as_dict(*dict).cloned() else { return Ok(()) };
        self.nested(v, out, "...", |me, out| match kind {
            ViewKind::Keys => me.between("dict_keys([", d.iter().map(|e| e.key), "])", out),
            ViewKind::Values => me.between("dict_values([", d.iter().map(|e| e.value), "])", out),
            ViewKind::Items => {
                out.push_str("dict_items([");
                for (i, e) in d.iter().enumerate() {
                    out.push_str(if i > 0 { ", (" } else { "(" });
                    me.write(e.key, out)?;
                    out.push_str(", ");
                    me.write(e.value, out)?;
                    out.push(')');
                }
                out.push_str("])");
                Ok(())
            }
        })
    }
}
