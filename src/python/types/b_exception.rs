//! Exceptions: construction and methods.

use super::b_functions::{none, ok};
use super::classes;
use super::native::{Group, MANY, Owner, m, new};
use super::space::{Fail, R, Space};
use crate::python::code::{Sym, sym};
use crate::python::heap::{Object, Value};
use std::rc::Rc;

pub static GROUP: Group = Group {
    owner: Owner::Class(classes::BASE_EXCEPTION),
    natives: &[
        new(exception_new, 0, MANY, &[]),
        m("__init__", exception_init, 0, MANY),
        m("with_traceback", with_traceback, 1, 1),
        m("add_note", add_note, 1, 1),
        m("__str__", exception_str, 0, 0),
        m("__repr__", exception_repr, 0, 0),
    ],
};

pub static GROUPS: Group = Group { owner: Owner::Class(classes::BASE_EXCEPTION_GROUP), natives: &[] };

/// Classes of `OSError` by error number. Source: PEP 3151.
const BY_ERRNO: &[(&[i64], Value)] = &[
    (&[11, 114, 115], classes::BLOCKING_IO_ERROR),
    (&[10], classes::CHILD_PROCESS_ERROR),
    (&[32, 108], classes::BROKEN_PIPE_ERROR),
    (&[103], classes::CONNECTION_ABORTED_ERROR),
    (&[111], classes::CONNECTION_REFUSED_ERROR),
    (&[104], classes::CONNECTION_RESET_ERROR),
    (&[17], classes::FILE_EXISTS_ERROR),
    (&[2], classes::FILE_NOT_FOUND_ERROR),
    (&[4], classes::INTERRUPTED_ERROR),
    (&[21], classes::IS_A_DIRECTORY_ERROR),
    (&[20], classes::NOT_A_DIRECTORY_ERROR),
    (&[1, 13], classes::PERMISSION_ERROR),
    (&[3], classes::PROCESS_LOOKUP_ERROR),
    (&[110], classes::TIMEOUT_ERROR),
];

impl Space {
    /// `OSError(errno, text)` is of the class that fits the number.
    pub fn os_error_class(&self, class: Value, args: &[Value]) -> Value {
        if class != classes::OS_ERROR || args.len() < 2 {
            return class;
        }
        let errno = self.as_i64(args[0]).unwrap_or(0);
        BY_ERRNO.iter().find(|(numbers, _)| numbers.contains(&errno)).map_or(class, |(_, c)| *c)
    }

    /// Keyword arguments and further positional ones of a new exception: file names, `name=`; borrows the values.
    ///
    /// # Errors
    /// `TypeError` for keywords that the class does not take.
    pub fn complete_exception(&mut self, e: Value, names: &[Sym], values: &[Value]) -> Result<(), Fail> {
        let class = self.class_of(e);
        for (name, v) in names.iter().zip(values) {
            let allowed = (self.is_subclass(class, classes::IMPORT_ERROR)
                && matches!(*name, sym::NAME_ATTR | sym::PATH))
                || (self.is_subclass(class, classes::ATTRIBUTE_ERROR) && matches!(*name, sym::NAME_ATTR | sym::OBJ))
                || (self.is_subclass(class, classes::NAME_ERROR) && *name == sym::NAME_ATTR);
            if !allowed {
                let base = [classes::IMPORT_ERROR, classes::ATTRIBUTE_ERROR, classes::NAME_ERROR];
                let text = match base.into_iter().find(|base| self.is_subclass(class, *base)) {
                    Some(base) => {
                        let name = self.tables.code.names.text(*name);
                        format!("{}() got an unexpected keyword argument '{name}'", self.class(base).name)
                    }
                    None => format!("{}() takes no keyword arguments", self.class(class).name),
                };
                return Err(self.type_error(&text));
            }
            self.heap.inc(*v);
            self.set_exception_extra(e, *name, *v);
        }
        if self.is_subclass(class, classes::OS_ERROR) {
            self.split_file_name(e);
        }
        self.place_syntax_error(e)
    }

    /// The traceback object of an exception: the same one as long as no level is added. Owned.
    pub fn traceback_of(&mut self, object: Value, e: &crate::python::heap::Exception) -> Value {
        let levels: Vec<_> = e.levels.iter().rev().copied().collect();
        if matches!(self.heap.object(e.traceback), Some(Object::Traceback(t)) if **t == levels) {
            return self.heap.own(e.traceback);
        }
        let new = self.heap.alloc(Object::Traceback(Rc::new(levels)));
        self.heap.inc(new);
        if let Object::Exception(x) = self.heap.get_mut(object) {
            let old = std::mem::replace(&mut Rc::make_mut(x).traceback, new);
            self.heap.dec(old);
        }
        new
    }

    /// True for an exception group that is made.
    pub fn is_group(&self, v: Value) -> bool {
        matches!(self.heap.object(v), Some(Object::Exception(e)) if !e.parts.is_null())
    }

    /// Why a value cannot be an attribute of an exception.
    pub fn refuse_exception_attr(&mut self, object: Value, name: Sym, value: Value) -> Option<Fail> {
        let fits = value.is_none() || self.is_instance(value, classes::BASE_EXCEPTION);
        let text = match name {
            sym::CAUSE if !fits => "exception cause must be None or derive from BaseException",
            sym::CONTEXT if !fits => "exception context must be None or derive from BaseException",
            sym::TRACEBACK if !value.is_none() && !matches!(self.heap.object(value), Some(Object::Traceback(_))) => {
                "__traceback__ must be a traceback or None"
            }
            sym::MESSAGE | sym::EXCEPTIONS if self.is_group(object) => {
                return Some(self.raise(classes::ATTRIBUTE_ERROR, "readonly attribute"));
            }
            _ => return None,
        };
        Some(self.type_error(text))
    }

    /// `OSError(errno, text, file)`: the file name leaves `args`.
    fn split_file_name(&mut self, e: Value) {
        let Object::Exception(x) = self.heap.get(e) else { return };
        let args = self.sequence_items(x.args).unwrap_or_default();
        if args.len() < 3 || args[2].is_none() {
            return;
        }
        if args[2].is_int() && args.len() == 3 && self.is_subclass(self.class_of(e), classes::BLOCKING_IO_ERROR) {
            let name = self.intern("characters_written");
            self.set_exception_extra(e, name, args[2]);
            return;
        }
        let (two, file) = (args[..2].to_vec(), args[2]);
        two.iter().for_each(|v| self.heap.inc(*v));
        self.heap.inc(file);
        let second = args.get(4).copied().filter(|second| !second.is_none());
        second.into_iter().for_each(|v| self.heap.inc(v));
        let new = self.tuple(two);
        if let Object::Exception(x) = self.heap.get_mut(e) {
            let old = std::mem::replace(&mut Rc::make_mut(x).args, new);
            self.heap.dec(old);
        }
        self.set_exception_extra(e, sym::FILENAME, file);
        if let Some(second) = second {
            let name = self.intern("filename2");
            self.set_exception_extra(e, name, second);
        }
    }
}

fn exception_new(s: &mut Space, a: &[Value]) -> R {
    let args = a[1..].to_vec();
    args.iter().for_each(|v| s.heap.inc(*v));
    let class = s.os_error_class(a[0], &args);
    let e = s.exception(class, args);
    s.complete_exception(e, &[], &[])?;
    ok(e)
}

fn exception_init(s: &mut Space, a: &[Value]) -> R {
    let args = a[1..].to_vec();
    args.iter().for_each(|v| s.heap.inc(*v));
    let args = s.tuple(args);
    if let Some(Object::Exception(_)) = s.heap.object(a[0]) {
        if let Object::Exception(e) = s.heap.get_mut(a[0]) {
            let old = std::mem::replace(&mut Rc::make_mut(e).args, args);
            s.heap.dec(old);
        }
        s.complete_exception(a[0], &[], &[])?;
    }
    none()
}

fn with_traceback(s: &mut Space, a: &[Value]) -> R {
    let v = s.heap.own(a[1]);
    s.set_exception_attr(a[0], sym::TRACEBACK, v)?;
    ok(s.heap.own(a[0]))
}

fn add_note(s: &mut Space, a: &[Value]) -> R {
    if s.text(a[1]).is_none() {
        let text = format!("note must be a str, not '{}'", s.type_name(a[1]));
        return Err(s.type_error(&text));
    }
    let note = s.heap.own(a[1]);
    let notes = s.field(a[0], sym::NOTES);
    match notes {
        Some(list) if s.sequence_items(list).is_some() && !matches!(s.heap.object(list), Some(Object::Tuple(_))) => {
            s.list_push(list, note);
        }
        Some(_) => {
            s.heap.dec(note);
            return Err(s.type_error("Cannot add note: __notes__ is not a list"));
        }
        None => {
            let list = s.list(vec![note]);
            s.set_exception_extra(a[0], sym::NOTES, list);
        }
    }
    none()
}

fn exception_str(s: &mut Space, a: &[Value]) -> R {
    let class = s.class_of(a[0]);
    let own = s.class_attr(class, sym::STR).is_some_and(|f| f.as_native().is_none());
    if !own {
        return s.str_act(a[0]);
    }
    // Called by a `__str__` of the program through `super()`: its own must not be asked again.
    let args = match s.heap.object(a[0]) {
        Some(Object::Exception(e)) => s.sequence_items(e.args).unwrap_or_default(),
        _ => Vec::new(),
    };
    match args.len() {
        0 => ok(s.str("")),
        1 => s.str_act(args[0]),
        _ => {
            args.iter().for_each(|v| s.heap.inc(*v));
            let t = s.tuple(args);
            let r = s.repr_act(t);
            s.heap.dec(t);
            r
        }
    }
}

fn exception_repr(s: &mut Space, a: &[Value]) -> R {
    let text = s.display(a[0]);
    ok(s.string(text))
}
