//! `format()`, f-strings and the `%` operator on builtin values.

use super::b_functions::ok;
use super::classes;
use super::native::Owner;
use super::space::{Act, Fail, R, Space};
use crate::python::code::sym;
use crate::python::heap::{Object, Value};
use crate::python::text::percent::{self, Conversion, Piece, Size};
use crate::python::text::{format_number, format_spec, percent_format};

impl Space {
    /// `format(v, spec)`; borrows both.
    ///
    /// # Errors
    /// `ValueError` and `TypeError` in CPython's words.
    pub fn format(&mut self, v: Value, spec: Value) -> R {
        if v.is_int()
            && let Some(Object::Str(letter, 1)) = self.heap.object(spec)
        {
            let mut digits = [0; 65];
            if let Some(text) = one_letter(v.as_int(), letter, &mut digits) {
                return ok(self.str(text));
            }
        }
        let Some(spec_text) = self.text(spec).cloned() else {
            let text = format!("format() argument 2 must be str, not {}", self.argument_name(spec));
            return Err(self.type_error(&text));
        };
        let class = self.class_of(v);
        if !self.class(class).builtin
            && let Some(f) = self.class_attr(class, sym::FORMAT).filter(|f| f.as_native().is_none())
        {
            return Ok(Act::Prelude("_format_by", vec![self.heap.own(f), self.heap.own(v), self.heap.own(spec)]));
        }
        if spec_text.is_empty() {
            return self.str_act(v);
        }
        // A width is a size: what the process may not have is refused before it is filled.
        let widest = spec_text.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse::<u128>().ok()).max();
        self.reserve(widest.filter(|n| *n <= i64::MAX as u128).unwrap_or(0))?;
        let p = self.plain(v);
        let name = self.type_name(v);
        if matches!(self.heap.object(p), Some(Object::BigInt(_) | Object::Complex(_)))
            && let Some(act) = self.format_rarely(p, &spec_text)?
        {
            return Ok(act);
        }
        let formatted = if let Some(t) = self.text(p) {
            format_spec::format_str(t, &spec_text, &name)
        } else if let Some(f) = self.as_float(p) {
            format_number::format_float(f, &spec_text, &name)
        } else if p.is_int() {
            format_number::format_i64(p.as_int(), &spec_text, &name)
        } else if let Some(i) = self.as_big(p) {
            format_number::format_int(&i, &spec_text, &name)
        } else {
            let text = format!("unsupported format string passed to {name}.__format__");
            return Err(self.type_error(&text));
        };
        match formatted {
            Ok(t) => {
                self.reserve(t.len() as u128)?;
                ok(self.string(t))
            }
            Err(e) => Err(self.text_error(&e)),
        }
    }

    /// Ints that are too long to be shown, and complex numbers.
    #[cold]
    fn format_rarely(&mut self, v: Value, spec: &str) -> Result<Option<Act>, Fail> {
        if let Some(Object::Complex(_)) = self.heap.object(v) {
            let spec = self.str(spec);
            return Ok(Some(Act::Prelude("_complex_format", vec![self.heap.own(v), spec])));
        }
        if self.too_many_digits(v) && spec.ends_with(|c: char| !c.is_ascii_alphabetic() || "dn".contains(c)) {
            return Err(self.digits_error());
        }
        Ok(None)
    }

    /// `template % arguments` for str.
    ///
    /// # Errors
    /// `TypeError`, `ValueError`, `KeyError` in CPython's words.
    pub fn percent(&mut self, template: &str, arguments: Value) -> Result<Act, Fail> {
        if let Some(out) = self.quick_percent(template, arguments) {
            return Ok(Act::Value(self.string(out)));
        }
        if self.plain(arguments) != arguments && self.as_dict(arguments).is_some() {
            // What it has not may be asked of its class.
            let t = self.str(template);
            return Ok(Act::Prelude("_percent", vec![t, self.heap.own(arguments)]));
        }
        let mut p = Percent { space: self, arguments, next: 0, out: String::new(), used_mapping: false };
        let pieces = percent::parse(template);
        for piece in pieces {
            match piece {
                Piece::Literal(t) => p.out.push_str(&t),
                Piece::Conversion(c) => {
                    if !p.convert(&c)? {
                        let t = self.str(template);
                        return Ok(Act::Prelude("_percent", vec![t, self.heap.own(arguments)]));
                    }
                }
            }
        }
        p.check_all_used()?;
        let out = p.out;
        Ok(Act::Value(self.string(out)))
    }

    /// `template % arguments` where each conversion is a plain `d`, `x`, `f` or `s` of a builtin value, and nothing is wrong.
    fn quick_percent(&self, template: &str, arguments: Value) -> Option<String> {
        use std::fmt::Write;
        const WIDEST: usize = 99;
        let one = [arguments];
        let all = match self.heap.object(arguments) {
            Some(Object::Tuple(t)) => &t[..],
            Some(Object::Str(..)) => &one,
            Some(_) => return None,
            None => &one,
        };
        let mut all = all.iter();
        let mut out = String::with_capacity(template.len() + 16);
        let mut rest = template;
        while let Some(at) = rest.find('%') {
            out.push_str(&rest[..at]);
            let spec = &rest.as_bytes()[at + 1..];
            let mut k = spec.iter().take_while(|c| matches!(c, b'-' | b'0')).count();
            let (left, zero) = (spec[..k].contains(&b'-'), spec[..k].contains(&b'0'));
            let number = |k: &mut usize| {
                let mut n = 0;
                while let Some(d) = spec.get(*k).filter(|d| d.is_ascii_digit() && n < WIDEST) {
                    n = n * 10 + usize::from(d - b'0');
                    *k += 1;
                }
                n
            };
            let width = number(&mut k);
            let precision = if spec.get(k) == Some(&b'.') {
                k += 1;
                Some(number(&mut k))
            } else {
                None
            };
            let kind = *spec.get(k)?;
            rest = rest.get(at + k + 2..)?;
            if kind == b'%' && k == 0 {
                out.push('%');
                continue;
            }
            let v = *all.next()?;
            let start = out.len();
            match (kind, precision) {
                (b'd', None) if v.is_int() => write!(out, "{}", v.as_int()).ok()?,
                (b'x', None) if v.is_int() && v.as_int() >= 0 => write!(out, "{:x}", v.as_int()).ok()?,
                (b'f', precision) if v.is_small_float() => {
                    write!(out, "{:.*}", precision.unwrap_or(6), v.as_small_float()).ok()?;
                }
                (b's', None) if v.is_int() && !zero => write!(out, "{}", v.as_int()).ok()?,
                (b's', None) if !zero => match self.heap.object(v)? {
                    Object::Str(text, _) => out.push_str(text),
                    _ => return None,
                },
                _ => return None,
            }
            if width > 0 {
                let written = &out[start..];
                let missing = width.saturating_sub(written.chars().count());
                let (from, fill) = match (left, zero) {
                    (true, _) => (out.len(), " "),
                    (false, true) => (start + usize::from(written.starts_with('-')), "0"),
                    (false, false) => (start, " "),
                };
                out.insert_str(from, &fill.repeat(missing));
            }
        }
        out.push_str(rest);
        if all.next().is_none() { Some(out) } else { None }
    }

    /// `template % arguments` for bytes.
    ///
    /// # Errors
    /// As `percent`.
    pub fn percent_bytes(&mut self, template: &[u8], arguments: Value, mutable: bool) -> Result<Act, Fail> {
        let t = self.bytes(template);
        Ok(Act::Prelude("_percent_bytes", vec![t, self.heap.own(arguments), Value::bool(mutable)]))
    }
}

struct Percent<'a> {
    space: &'a mut Space,
    arguments: Value,
    next: usize,
    out: String,
    used_mapping: bool,
}

impl Percent<'_> {
    fn fail<T>(&mut self, e: &crate::python::text::TextError) -> Result<T, Fail> {
        Err(self.space.text_error(e))
    }

    /// Takes the next argument; borrowed.
    fn take(&mut self) -> Result<Value, Fail> {
        let s = &mut self.space;
        let v = match s.heap.object(s.plain(self.arguments)) {
            Some(Object::Tuple(t)) => t.get(self.next).copied(),
            _ if self.next == 0 => Some(self.arguments),
            _ => None,
        };
        self.next += 1;
        match v {
            Some(v) => Ok(v),
            None => self.fail(&percent::not_enough_arguments()),
        }
    }

    fn size(&mut self, size: Size) -> Result<Option<i64>, Fail> {
        if size != Size::Star {
            return Ok(None);
        }
        let v = self.take()?;
        match self.space.as_i64(v) {
            Some(i) => Ok(Some(i)),
            None if self.space.as_big(v).is_some() => {
                let text = "Python int too large to convert to C ssize_t";
                Err(self.space.raise(super::classes::OVERFLOW_ERROR, text))
            }
            None => self.fail(&percent::star_wants_int()),
        }
    }

    fn keyed(&mut self, key: &str) -> Result<Value, Fail> {
        self.used_mapping = true;
        if self.space.as_dict(self.arguments).is_none() {
            return self.fail(&percent::mapping_required());
        }
        let k = self.space.str(key);
        let found = self.space.dict_get_str(self.arguments, k);
        match found {
            Some(v) => {
                self.space.heap.dec(k);
                Ok(v)
            }
            None => {
                let e = self.space.key_error(k);
                self.space.heap.dec(k);
                Err(e)
            }
        }
    }

    /// Formats one conversion; false: Python must be asked for some text.
    fn convert(&mut self, c: &Conversion) -> Result<bool, Fail> {
        if let Some(fault) = c.fault.as_ref().filter(|f| f.message == "incomplete format key") {
            return self.fail(fault);
        }
        let keyed = match &c.key {
            Some(key) => Some(self.keyed(key)?),
            None => None,
        };
        let width = self.size(c.width)?;
        let precision = self.size(c.precision)?;
        if let Some(fault) = &c.fault {
            return self.fail(fault);
        }
        let c = c.with_sizes(width, precision);
        let v = match keyed {
            Some(v) => v,
            None => self.take()?,
        };
        if self.asks_python(v, c.kind) {
            return Ok(false);
        }
        let text = match c.kind {
            's' | 'r' | 'a' => match self.shown(v, c.kind)? {
                Some(t) => percent_format::percent_text(&t, &c),
                None => return Ok(false),
            },
            'c' => match self.character(v)? {
                Some(t) => percent_format::percent_text(&t, &c),
                None => return self.fail(&percent::char_required()),
            },
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' => self.integer(v, &c)?,
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => match self.space.number(v).and_then(|n| n.to_f64()) {
                Some(f) => percent_format::percent_float(f, &c),
                None if self.space.number(v).is_some() => {
                    return Err(self.space.raise(classes::OVERFLOW_ERROR, "int too large to convert to float"));
                }
                None => {
                    let text = format!("must be real number, not {}", self.space.type_name(v));
                    return Err(self.space.type_error(&text));
                }
            },
            _ => return self.fail(&percent::unsupported(&c)),
        };
        self.space.reserve(text.len() as u128)?;
        self.out.push_str(&text);
        Ok(true)
    }

    /// True for what says itself what number it stands for.
    fn asks_python(&self, v: Value, kind: char) -> bool {
        let asked = match kind {
            's' | 'r' | 'a' => return false,
            'd' | 'i' | 'u' => sym::INT,
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => sym::FLOAT,
            _ => sym::INDEX,
        };
        let s = &self.space;
        let has = |name| s.class_attr(s.class_of(v), name).is_some_and(|f| f.as_native().is_none());
        s.number(v).is_none() && s.defines_operators(v) && (has(asked) || has(sym::INDEX))
    }

    fn shown(&mut self, v: Value, kind: char) -> Result<Option<String>, Fail> {
        Ok(match kind {
            's' => self.space.to_str(v)?,
            'r' => self.space.repr(v)?,
            _ => self.space.repr(v)?.map(|t| crate::python::text::str_repr::escape_non_ascii(&t)),
        })
    }

    fn character(&mut self, v: Value) -> Result<Option<String>, Fail> {
        if let Some(t) = self.space.text(v).cloned() {
            return Ok((t.chars().count() == 1).then(|| t.to_string()));
        }
        match self.space.as_big(v) {
            Some(i) => match percent_format::percent_char(&i) {
                Ok(c) => Ok(Some(c.to_string())),
                Err(e) => self.fail(&e),
            },
            None => Ok(None),
        }
    }

    fn integer(&mut self, v: Value, c: &Conversion) -> Result<String, Fail> {
        let hexadecimal = matches!(c.kind, 'o' | 'x' | 'X');
        let i = match self.space.as_big(v) {
            Some(i) => Some(i),
            None => match self.space.as_float(v).filter(|_| !hexadecimal) {
                Some(f) => {
                    let i = self.space.int_of_float(f.trunc())?;
                    self.space.as_big(i)
                }
                None => None,
            },
        };
        match i {
            Some(i) => Ok(percent_format::percent_int(&i, c)),
            None => {
                let name = self.space.type_name(v);
                self.fail(&percent::number_required(c.kind, &name))
            }
        }
    }

    fn check_all_used(&mut self) -> Result<(), Fail> {
        let left = match self.space.heap.object(self.space.plain(self.arguments)) {
            Some(Object::Tuple(t)) => self.next < t.len(),
            _ => self.next == 0 && !self.used_mapping && !self.is_mapping(),
        };
        if left { self.fail(&percent::arguments_left()) } else { Ok(()) }
    }

    /// Mappings may be left unused; str is none.
    fn is_mapping(&self) -> bool {
        let s = &self.space;
        s.text(self.arguments).is_none()
            && s.class_attr(s.class_of(self.arguments), sym::GETITEM).is_some()
            && s.sequence_items(self.arguments).is_none_or(|_| true)
            && !s.class_of(self.arguments).eq(&classes::TUPLE)
    }
}

const _: fn(Value) -> Owner = Owner::Class;

/// An int by a specification of one letter, written into `digits` from its end.
fn one_letter<'a>(i: i64, spec: &str, digits: &'a mut [u8; 65]) -> Option<&'a str> {
    let (radix, nine) = match spec {
        "d" => (10, 0),
        "x" => (16, b'a' - 10),
        "X" => (16, b'A' - 10),
        "o" => (8, 0),
        "b" => (2, 0),
        _ => return None,
    };
    let (mut n, mut at) = (i.unsigned_abs(), digits.len());
    loop {
        let digit = (n % radix) as u8;
        at -= 1;
        digits[at] = if digit < 10 { b'0' + digit } else { nine + digit };
        n /= radix;
        if n == 0 {
            break;
        }
    }
    if i < 0 {
        at -= 1;
        digits[at] = b'-';
    }
    std::str::from_utf8(&digits[at..]).ok()
}
