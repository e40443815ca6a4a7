//! `str` of exceptions: plain ones, those of the system, those of encodings.

use super::classes;
use super::space::{Fail, Space};
use crate::python::code::sym;
use crate::python::heap::{Object, Value};
use crate::python::text;

impl Space {
    /// `str` of an exception.
    pub fn exception_text(&mut self, v: Value) -> Result<Option<String>, Fail> {
        let Object::Exception(e) = self.heap.get(v) else { return Ok(Some(String::new())) };
        let (class, dict, parts) = (e.class, e.dict, e.parts);
        let args = self.sequence_items(e.args).unwrap_or_default();
        if self.is_subclass(class, classes::OS_ERROR) && args.len() >= 2 {
            return self.os_error_text(&args, dict);
        }
        if let Some(parts) = self.sequence_items(parts) {
            let n = self.sequence_items(parts[1]).map_or(0, |v| v.len());
            let plural = if n == 1 { "" } else { "s" };
            let head = self.to_str(parts[0])?.unwrap_or_default();
            return Ok(Some(format!("{head} ({n} sub-exception{plural})")));
        }
        if self.is_subclass(class, classes::SYNTAX_ERROR) {
            return self.syntax_error_text(v);
        }
        match args.len() {
            0 => Ok(Some(String::new())),
            1 if self.is_subclass(class, classes::KEY_ERROR) => self.repr(args[0]),
            1 => self.to_str(args[0]),
            _ => {
                if let Some(text) = self.unicode_error_text(class, &args) {
                    return Ok(Some(text));
                }
                let Object::Exception(e) = self.heap.get(v) else { return Ok(None) };
                let all = e.args;
                self.repr(all)
            }
        }
    }

    fn syntax_error_text(&mut self, v: Value) -> Result<Option<String>, Fail> {
        let part = |me: &mut Self, name: &str| {
            let name = me.intern(name);
            let key = me.name_value(name);
            let dict = if let Object::Exception(e) = me.heap.get(v) { e.dict } else { Value::NULL };
            let own = if dict.is_null() { None } else { me.dict_get_str(dict, key) };
            let found = match own {
                Some(own) => me.heap.own(own),
                None => me.exception_attr(v, name).unwrap_or(Value::NONE),
            };
            let text = me.to_str(found);
            let known = me.text(found).is_some() || found.is_int();
            me.heap.dec(found);
            text.map(|t| t.map(|t| (t, known)))
        };
        let Some((message, _)) = part(self, "msg")? else { return Ok(None) };
        let file = part(self, "filename")?.filter(|f| f.1).map(|f| f.0.rsplit('/').next().unwrap_or("").to_string());
        let line = part(self, "lineno")?.filter(|f| f.1).map(|f| format!("line {}", f.0));
        let place: Vec<String> = file.into_iter().chain(line).collect();
        Ok(Some(if place.is_empty() { message } else { format!("{message} ({})", place.join(", ")) }))
    }

    fn os_error_text(&mut self, args: &[Value], dict: Value) -> Result<Option<String>, Fail> {
        let (Some(errno), Some(message)) = (self.to_str(args[0])?, self.to_str(args[1])?) else { return Ok(None) };
        let key = self.name_value(sym::FILENAME);
        let file = if dict.is_null() { None } else { self.dict_get_str(dict, key) }.filter(|v| !v.is_none());
        match file {
            Some(f) => {
                let name = self.intern("filename2");
                let key = self.name_value(name);
                let Some(first) = self.repr(f)? else { return Ok(None) };
                let second = match self.dict_get_str(dict, key) {
                    Some(second) => self.repr(second)?.map(|second| format!(" -> {second}")),
                    None => None,
                };
                Ok(Some(format!("[Errno {errno}] {message}: {first}{}", second.unwrap_or_default())))
            }
            None => Ok(Some(format!("[Errno {errno}] {message}"))),
        }
    }

    fn unicode_error_text(&self, class: Value, args: &[Value]) -> Option<String> {
        if args.len() != 5 {
            return None;
        }
        let (start, end) = (self.as_i64(args[2])?, self.as_i64(args[3])?);
        let (encoding, reason) = (self.text(args[0])?, self.text(args[4])?);
        if self.is_subclass(class, classes::UNICODE_DECODE_ERROR) {
            let Some(Object::Bytes(b)) = self.heap.object(args[1]) else { return None };
            if end == start + 1 {
                return Some(format!(
                    "'{encoding}' codec can't decode byte 0x{:02x} in position {start}: {reason}",
                    b.get(start as usize)?
                ));
            }
            return Some(format!("'{encoding}' codec can't decode bytes in position {start}-{}: {reason}", end - 1));
        }
        if self.is_subclass(class, classes::UNICODE_ENCODE_ERROR) {
            let c = self.text(args[1])?.chars().nth(start as usize)?;
            if end == start + 1 {
                let shown = text::ascii_str(&c.to_string());
                return Some(format!(
                    "'{encoding}' codec can't encode character {shown} in position {start}: {reason}"
                ));
            }
            return Some(format!(
                "'{encoding}' codec can't encode characters in position {start}-{}: {reason}",
                end - 1
            ));
        }
        None
    }
}
