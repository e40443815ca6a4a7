//! `SyntaxError`: where in which file, as its second argument says, and its text. Source: the library reference, "Built-in Exceptions".

use super::classes;
use super::space::{Fail, Space};
use crate::python::code::Sym;
use crate::python::heap::{Object, Value};

/// The attributes that the second argument gives, in its order.
const PLACE: [&str; 6] = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];

impl Space {
    /// Takes the place from the second argument of a new `SyntaxError`; of another exception nothing.
    ///
    /// # Errors
    /// `TypeError` for a place that is none.
    pub fn place_syntax_error(&mut self, e: Value) -> Result<(), Fail> {
        let Some(Object::Exception(x)) = self.heap.object(e) else { return Ok(()) };
        if !self.is_subclass(x.class, classes::SYNTAX_ERROR) {
            return Ok(());
        }
        let args = self.sequence_items(x.args).unwrap_or_default();
        if args.len() != 2 {
            return Ok(());
        }
        let Some(place) = self.collect_items(args[1])? else { return Ok(()) };
        let text = match place.len() {
            n @ 0..=3 => format!("function takes at least 4 arguments ({n} given)"),
            5 => "end_offset must be provided when end_lineno is provided".into(),
            n @ 7.. => format!("function takes at most 6 arguments ({n} given)"),
            _ => {
                for (name, v) in PLACE.iter().zip(place) {
                    let name = self.intern(name);
                    self.set_exception_extra(e, name, v);
                }
                return Ok(());
            }
        };
        self.heap.dec_all(&place);
        Err(self.type_error(&text))
    }

    /// True for an attribute that a `SyntaxError` has without having been given it.
    pub fn is_place(&self, name: Sym) -> bool {
        let name = self.tables.code.names.text(name);
        PLACE.contains(&&**name) || &**name == "print_file_and_line"
    }

    /// `str` of a `SyntaxError`: its message, and the file's short name and the line where they are known.
    pub(super) fn syntax_error_text(&mut self, e: Value) -> Result<Option<String>, Fail> {
        let [msg, file, line] = ["msg", "filename", "lineno"].map(|name| {
            let name = self.intern(name);
            if let Some(given) = self.field(e, name) {
                return given;
            }
            let value = self.exception_attr(e, name).unwrap_or(Value::NONE);
            self.heap.dec(value);
            value
        });
        let Some(message) = self.to_str(msg)? else { return Ok(None) };
        let file = self.text(file).map(|file| file.rsplit('/').next().unwrap_or_default().to_string());
        let line = self.as_big(line).filter(|_| !matches!(line, Value::TRUE | Value::FALSE));
        let place = match (file, line) {
            (Some(file), Some(line)) => format!(" ({file}, line {line})"),
            (Some(file), None) => format!(" ({file})"),
            (None, Some(line)) => format!(" (line {line})"),
            (None, None) => String::new(),
        };
        Ok(Some(message + &place))
    }
}
