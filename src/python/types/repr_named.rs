//! `repr` of what is shown by a name or an address: functions, methods, modules, classes, views of memory; and of complex numbers.

use super::classes;
use super::repr::{NoText, Repr};
use super::space::Space;
use crate::python::code::sym;
use crate::python::heap::{DescriptorKind, Object, Value};
use crate::python::text;

impl Repr<'_> {
    pub(super) fn immediate(&self, v: Value) -> String {
        match v {
            Value::NONE => "None".into(),
            Value::TRUE => "True".into(),
            Value::FALSE => "False".into(),
            Value::ELLIPSIS => "Ellipsis".into(),
            Value::NOT_IMPLEMENTED => "NotImplemented".into(),
            Value::NULL => "<NULL>".into(),
            _ => match (v.as_native(), v.as_code()) {
                (Some(n), _) if self.space.is_native_method(v) => {
                    let q = super::native::qualified(n);
                    let (class, name) = q.rsplit_once('.').unwrap_or(("object", &q));
                    let what = if super::is_slot(n) { "slot wrapper" } else { "method" };
                    format!("<{what} '{name}' of '{class}' objects>")
                }
                (Some(n), _) if super::native::native(n).kind == super::native::Kind::Getter => {
                    let what = if super::b_getters::is_member(n) { "member" } else { "attribute" };
                    let (class, name) = (self.space.owner_name(n), super::native::native(n).name);
                    format!("<{what} '{name}' of '{class}' objects>")
                }
                (Some(n), _) => format!("<built-in function {}>", super::native::native(n).name),
                (_, Some(c)) => {
                    let code = self.space.tables.code.code(c);
                    format!(
                        "<code object {} at 0x{:x}, file \"{}\", line {}>",
                        code.name,
                        self.space.address(v),
                        code.source.path,
                        code.first_line
                    )
                }
                _ => "<?>".into(),
            },
        }
    }

    pub(super) fn alias(&mut self, a: &[Value; 3], out: &mut String) -> Result<(), NoText> {
        let args = self.space.sequence_items(a[1]).unwrap_or_default();
        let name = |me: &mut Self, v: Value, out: &mut String| match me.space.as_class(v) {
            Some(_) => {
                out.push_str(&me.space.class_path(v));
                Ok(())
            }
            None if v == Value::ELLIPSIS => {
                out.push_str("...");
                Ok(())
            }
            None => me.write(v, out),
        };
        if a[0].is_null() {
            for (i, v) in args.into_iter().enumerate() {
                if i > 0 {
                    out.push_str(" | ");
                }
                name(self, if v == classes::NONE_TYPE { Value::NONE } else { v }, out)?;
            }
            return Ok(());
        }
        if a[2] == Value::bool(true) {
            out.push('*');
        }
        // Lists among the arguments, and functions' parameters, are written in the prelude.
        let listed = |v: &Value| matches!(self.space.heap.object(*v), Some(Object::List(_) | Object::Tuple(_)));
        let is_class = self.space.as_class(a[0]).is_some();
        if args.iter().any(listed) || is_class && self.space.class_path(a[0]) == "collections.abc.Callable" {
            return Err(NoText::AskPython);
        }
        name(self, a[0], out)?;
        out.push_str(if args.is_empty() { "[()" } else { "[" });
        for (i, v) in args.into_iter().enumerate() {
            if i > 0 {
                out.push_str(", ");
            }
            name(self, v, out)?;
        }
        out.push(']');
        Ok(())
    }

    /// `<bound method C.m of `
    pub(super) fn method_name(&self, function: Value) -> String {
        let s = self.space;
        let name = match s.heap.object(function) {
            Some(Object::Function(f)) => s.text(f.qualname).map(|t| t.to_string()),
            _ => None,
        };
        format!("<bound method {} of ", name.unwrap_or_else(|| "?".into()))
    }

    /// A builtin with its object.
    fn bound(&self, function: Value, receiver: Value) -> String {
        let s = self.space;
        match function.as_native() {
            Some(n) => {
                let kind = if super::is_slot(n) { "method-wrapper '" } else { "built-in method " };
                let quote = if super::is_slot(n) { "'" } else { "" };
                let (name, class) = (super::native::native(n).name, s.type_name(receiver));
                format!("<{kind}{name}{quote} of {class} object at 0x{:x}>", s.address(receiver))
            }
            None => self.method_name(function) + &s.display(receiver) + ">",
        }
    }

    pub(super) fn other(&self, v: Value, o: &Object) -> String {
        let s = self.space;
        let at = s.address(v);
        let word = |v: Value| s.text(v).map_or_else(|| "?".to_string(), |t| t.to_string());
        match o {
            Object::Function(f) if self.space.is_native_function(f) => match word(f.qualname).split_once('.') {
                Some((class, name)) => format!("<method '{name}' of '{class}' objects>"),
                None => format!("<built-in function {}>", word(f.name)),
            },
            Object::Function(f) => format!("<function {} at 0x{at:x}>", word(f.qualname)),
            Object::Bound { function, receiver } => self.bound(*function, *receiver),
            Object::Module { name, .. } if s.is_builtin_module(*name) => {
                format!("<module '{}' (built-in)>", word(*name))
            }
            Object::Module { name, .. } => format!("<module '{0}' from '/usr/lib/python3.13/{0}.py'>", word(*name)),
            Object::Generator(_) if s.class_of(v) != classes::GENERATOR => {
                format!("<{} object at 0x{at:x}>", s.type_name(v))
            }
            Object::Generator(g) => format!("<generator object {} at 0x{at:x}>", word(g.qualname)),
            Object::Descriptor(d) => match d.kind {
                DescriptorKind::Static => format!("<staticmethod({})>", s.display(d.get)),
                DescriptorKind::Class => format!("<classmethod({})>", s.display(d.get)),
                DescriptorKind::Slot => format!("<member '{}' of '{}' objects>", word(d.name), s.class(d.set).name),
                _ => format!("<property object at 0x{at:x}>"),
            },
            Object::Super(x) if x[1].is_none() => format!("<super: <class '{}'>, NULL>", s.class(x[0]).name),
            Object::Super(x) => format!("<super: <class '{}'>, <{} object>>", s.class(x[0]).name, s.class(x[2]).name),
            Object::Cell(c) if c.is_null() => format!("<cell at 0x{at:x}: empty>"),
            Object::Kernel(id) => format!("<kernel object {id}>"),
            Object::Memory(m) if m.of.is_none() => format!("<released memory at 0x{at:x}>"),
            Object::Memory(_) => format!("<memory at 0x{at:x}>"),
            Object::WeakRef { target, .. } if target.is_none() => format!("<weakref at 0x{at:x}; dead>"),
            Object::WeakRef { target, .. } => {
                format!("<weakref at 0x{at:x}; to '{}' at 0x{:x}>", s.type_name(*target), s.address(*target))
            }
            _ => format!("<{} object at 0x{at:x}>", s.type_name(v)),
        }
    }
}

impl Space {
    /// Module and qualified name of a class, as `repr` tells it: `__main__.Foo`, `int`.
    pub fn class_path(&self, class: Value) -> String {
        let c = self.class(class);
        if c.builtin {
            return c.name.to_string();
        }
        let module = super::space::own_attr(c, sym::MODULE).and_then(|v| self.text(v).cloned());
        match module {
            Some(m) if &*m != "builtins" => format!("{m}.{}", c.qualname),
            _ => c.qualname.to_string(),
        }
    }

    fn is_builtin_module(&self, name: Value) -> bool {
        self.text(name).is_some_and(|n| ["builtins", "sys", "time", "_kernel", "itertools", "math"].contains(&&**n))
    }
}

pub(super) fn complex(re: f64, im: f64) -> String {
    let short = |f: f64| {
        let t = text::repr_float(f);
        t.strip_suffix(".0").map_or(t.clone(), str::to_string)
    };
    if re == 0.0 && re.is_sign_positive() {
        return format!("{}j", short(im));
    }
    let sign = if im.is_sign_negative() && !im.is_nan() { "" } else { "+" };
    format!("({}{sign}{}j)", short(re), short(im))
}
