//! `str` of exceptions: plain ones, those of the system, those of encodings.

use super::classes;
use super::space::{Fail, Space};
use crate::python::heap::{Object, Value};

impl Space {
    /// `str` of an exception.
    pub fn exception_text(&mut self, v: Value) -> Result<Option<String>, Fail> {
        let Object::Exception(e) = self.heap.get(v) else { return Ok(Some(String::new())) };
        let (class, parts) = (e.class, e.parts);
        let args = self.sequence_items(e.args).unwrap_or_default();
        if self.is_subclass(class, classes::OS_ERROR) && self.is_of_system(v, &args) {
            return self.os_error_text(v, &args);
        }
        if self.is_subclass(class, classes::SYNTAX_ERROR) {
            return self.syntax_error_text(v);
        }
        if let Some(parts) = self.sequence_items(parts) {
            let n = self.sequence_items(parts[1]).map_or(0, |v| v.len());
            let plural = if n == 1 { "" } else { "s" };
            let head = self.to_str(parts[0])?.unwrap_or_default();
            return Ok(Some(format!("{head} ({n} sub-exception{plural})")));
        }
        match args.len() {
            0 => Ok(Some(String::new())),
            1 if self.is_subclass(class, classes::KEY_ERROR) => self.repr(args[0]),
            1 => self.to_str(args[0]),
            _ => {
                if self.is_subclass(class, classes::UNICODE_ERROR) {
                    return Ok(None);
                }
                let Object::Exception(e) = self.heap.get(v) else { return Ok(None) };
                let all = e.args;
                self.repr(all)
            }
        }
    }

    /// A member as the program has set it, or as the arguments gave it.
    fn member(&mut self, e: Value, name: &str, given: Value) -> Value {
        let name = self.intern(name);
        self.field(e, name).unwrap_or(given)
    }

    /// It has a number and what that means, or the name of a file: from its arguments, or set afterwards.
    fn is_of_system(&mut self, e: Value, args: &[Value]) -> bool {
        let mut has = |name| !self.member(e, name, Value::NULL).is_null();
        args.len() >= 2 || has("filename") || has("errno") && has("strerror")
    }

    fn os_error_text(&mut self, e: Value, args: &[Value]) -> Result<Option<String>, Fail> {
        let given = if let [errno, message, ..] = args { [*errno, *message] } else { [Value::NONE; 2] };
        let (errno, message) = (self.member(e, "errno", given[0]), self.member(e, "strerror", given[1]));
        let (Some(errno), Some(message)) = (self.to_str(errno)?, self.to_str(message)?) else { return Ok(None) };
        let mut text = format!("[Errno {errno}] {message}");
        for (name, before) in [("filename", ": "), ("filename2", " -> ")] {
            let file = self.member(e, name, Value::NULL);
            if file.is_null() {
                break;
            }
            let Some(file) = self.repr(file)? else { return Ok(None) };
            text.push_str(before);
            text.push_str(&file);
        }
        Ok(Some(text))
    }
}
