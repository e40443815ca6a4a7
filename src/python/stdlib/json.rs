//! `_json_plain`: JSON of plain data, both ways, as CPython's accelerator writes and reads it (`Modules/_json.c`). Whatever is
//! not plain, or is wrong, gives `NotImplemented`, and `json.py` does it and says what is wrong.

use crate::python::heap::{Object, Value};
use crate::python::text::float_repr::repr_float;
use crate::python::text::number::{parse_float, parse_int};
use crate::python::text::surrogates;
use crate::python::types::native::{Group, Owner, f};
use crate::python::types::{Act, R, Space};
use std::fmt::Write as _;

pub static JSON: Group = Group {
    owner: Owner::Module("_json_plain"),
    natives: &[f("dumps", dumps, 4, 4), f("loads", loads, 1, 1), f("quote", quote, 2, 2)],
};

/// Deeper nesting is left to Python, whose own limit tells it.
const DEEPEST: usize = 200;
/// Longer numbers are left to Python, which may refuse them.
const MOST_DIGITS: usize = 4000;

const NOT_PLAIN: R = Ok(Act::Value(Value::NOT_IMPLEMENTED));

/// `dumps(value, ascii, item_separator, key_separator)`.
fn dumps(s: &mut Space, a: &[Value]) -> R {
    let ascii = a[1] == Value::TRUE;
    let (Some(item), Some(key)) = (s.text(a[2]), s.text(a[3])) else { return NOT_PLAIN };
    let mut writer = Writer { s, ascii, item, key, out: String::new() };
    if writer.value(a[0], 0).is_none() {
        return NOT_PLAIN;
    }
    let out = writer.out;
    s.reserve(out.len() as u128)?;
    Ok(Act::Value(s.string(out)))
}

/// `quote(text, ascii)`: a text as JSON has it.
fn quote(s: &mut Space, a: &[Value]) -> R {
    let Some(text) = s.text(a[0]).cloned() else { return NOT_PLAIN };
    let mut out = String::with_capacity(text.len() + 2);
    quote_into(&mut out, &text, a[1] == Value::TRUE);
    Ok(Act::Value(s.string(out)))
}

fn quote_into(out: &mut String, text: &str, ascii: bool) {
    out.push('"');
    let mut plain = 0;
    for (at, c) in text.char_indices() {
        if c != '"' && c != '\\' && c >= ' ' && (c <= '~' || !ascii) {
            continue;
        }
        out.push_str(&text[plain..at]);
        plain = at + c.len_utf8();
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\x08' => out.push_str("\\b"),
            '\x0c' => out.push_str("\\f"),
            _ => {
                let code = surrogates::code(c);
                if code < 0xe000 {
                    let _ = write!(out, "\\u{code:04x}");
                    continue;
                }
                for unit in c.encode_utf16(&mut [0; 2]) {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
        }
    }
    out.push_str(&text[plain..]);
    out.push('"');
}

struct Writer<'a> {
    s: &'a Space,
    ascii: bool,
    item: &'a str,
    key: &'a str,
    out: String,
}

impl Writer<'_> {
    /// `None`: not plain.
    fn value(&mut self, v: Value, depth: usize) -> Option<()> {
        if v.is_int() {
            let _ = write!(self.out, "{}", v.as_int());
            return Some(());
        }
        match v {
            Value::NONE => self.out.push_str("null"),
            Value::TRUE => self.out.push_str("true"),
            Value::FALSE => self.out.push_str("false"),
            _ if v.is_small_float() => self.float(v.as_small_float())?,
            _ => match self.s.heap.object(v)? {
                Object::Str(text, _) => quote_into(&mut self.out, text, self.ascii),
                Object::Rope(rope) => quote_into(&mut self.out, rope.whole(), self.ascii),
                Object::Float(x) => self.float(*x)?,
                _ if depth == DEEPEST => return None,
                Object::List(items) => self.items(items.iter(), depth)?,
                Object::Tuple(items) => self.items(items.iter(), depth)?,
                Object::Dict(dict) => self.pairs(dict.iter().map(|entry| (entry.key, entry.value)), depth)?,
                _ => return None,
            },
        }
        Some(())
    }

    fn float(&mut self, x: f64) -> Option<()> {
        x.is_finite().then(|| self.out.push_str(&repr_float(x)))
    }

    fn items<'b>(&mut self, items: impl Iterator<Item = &'b Value>, depth: usize) -> Option<()> {
        self.out.push('[');
        for (at, item) in items.enumerate() {
            if at > 0 {
                self.out.push_str(self.item);
            }
            self.value(*item, depth + 1)?;
        }
        self.out.push(']');
        Some(())
    }

    fn pairs(&mut self, pairs: impl Iterator<Item = (Value, Value)>, depth: usize) -> Option<()> {
        self.out.push('{');
        for (at, (key, value)) in pairs.enumerate() {
            if at > 0 {
                self.out.push_str(self.item);
            }
            let Some(Object::Str(text, _)) = self.s.heap.object(key) else { return None };
            quote_into(&mut self.out, text, self.ascii);
            self.out.push_str(self.key);
            self.value(value, depth + 1)?;
        }
        self.out.push('}');
        Some(())
    }
}

/// `loads(text)`: a tuple of the value.
fn loads(s: &mut Space, a: &[Value]) -> R {
    let Some(text) = s.text(a[0]).cloned() else { return NOT_PLAIN };
    let mut reader = Reader { s, text: &text, at: 0 };
    let value = reader.value(0);
    reader.skip();
    let is_whole = reader.at == text.len();
    match value {
        Some(v) if is_whole => Ok(Act::Value(s.tuple(vec![v]))),
        Some(v) => {
            s.heap.dec(v);
            NOT_PLAIN
        }
        None => NOT_PLAIN,
    }
}

struct Reader<'a> {
    s: &'a mut Space,
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// True when this byte comes next, after space; it is taken.
    fn takes(&mut self, byte: u8) -> bool {
        self.skip();
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// Owned; `None`: wrong or not plain.
    fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip();
        match self.peek()? {
            b'"' => {
                let text = self.string()?;
                Some(self.s.string(text))
            }
            b'[' if depth < DEEPEST => self.array(depth),
            b'{' if depth < DEEPEST => self.object(depth),
            b'-' | b'0'..=b'9' => self.number(),
            _ => {
                let words = [("null", Value::NONE), ("true", Value::TRUE), ("false", Value::FALSE)];
                let (word, value) = words.into_iter().find(|(word, _)| self.text[self.at..].starts_with(word))?;
                self.at += word.len();
                Some(value)
            }
        }
    }

    fn array(&mut self, depth: usize) -> Option<Value> {
        self.at += 1;
        let mut items = Vec::new();
        let is_good = self.takes(b']')
            || loop {
                match self.value(depth + 1) {
                    Some(item) => items.push(item),
                    None => break false,
                }
                if !self.takes(b',') {
                    break self.takes(b']');
                }
            };
        if is_good {
            return Some(self.s.list(items));
        }
        self.s.heap.dec_all(&items);
        None
    }

    fn object(&mut self, depth: usize) -> Option<Value> {
        self.at += 1;
        let dict = self.s.dict();
        let is_good = self.takes(b'}')
            || loop {
                if self.pair(dict, depth).is_none() {
                    break false;
                }
                if !self.takes(b',') {
                    break self.takes(b'}');
                }
            };
        if is_good {
            return Some(dict);
        }
        self.s.heap.dec(dict);
        None
    }

    fn pair(&mut self, dict: Value, depth: usize) -> Option<()> {
        self.skip();
        if self.peek() != Some(b'"') {
            return None;
        }
        let name = self.string()?;
        if !self.takes(b':') {
            return None;
        }
        let value = self.value(depth + 1)?;
        let key = self.s.string(name);
        self.s.dict_set_str(dict, key, value);
        self.s.heap.dec(key);
        Some(())
    }

    fn number(&mut self) -> Option<Value> {
        let rest = &self.text.as_bytes()[self.at..];
        let digits = |from: usize| rest[from.min(rest.len())..].iter().take_while(|c| c.is_ascii_digit()).count();
        let sign = usize::from(rest[0] == b'-');
        let whole = if rest.get(sign) == Some(&b'0') { 1 } else { digits(sign) };
        let mut end = sign + whole;
        if whole == 0 || whole > MOST_DIGITS {
            return None;
        }
        let mut is_whole = true;
        if rest.get(end) == Some(&b'.') && digits(end + 1) > 0 {
            end += 1 + digits(end + 1);
            is_whole = false;
        }
        if matches!(rest.get(end), Some(b'e' | b'E')) {
            let signed = usize::from(matches!(rest.get(end + 1), Some(b'+' | b'-')));
            if digits(end + 1 + signed) > 0 {
                end += 1 + signed + digits(end + 1 + signed);
                is_whole = false;
            }
        }
        let text = &self.text[self.at..self.at + end];
        self.at += end;
        if !is_whole {
            return parse_float(text).map(|x| self.s.float(x));
        }
        match text.parse() {
            Ok(i) => Some(self.s.int(i)),
            Err(_) => parse_int(text, 10, self.s.facts.max_str_digits as usize).ok().map(|i| self.s.big(i)),
        }
    }

    fn string(&mut self) -> Option<String> {
        let text = self.text;
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = &text.as_bytes()[self.at..];
            let plain = rest.iter().position(|c| matches!(c, b'"' | b'\\' | 0..b' '))?;
            out.push_str(&text[self.at..self.at + plain]);
            self.at += plain + 1;
            match rest[plain] {
                b'"' => return Some(out),
                b'\\' => out.push(self.escape()?),
                _ => return None,
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += 1;
        Some(match c {
            b'"' | b'\\' | b'/' => c.into(),
            b'b' => '\x08',
            b'f' => '\x0c',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let high = self.unit()?;
                if (0xd800..0xdc00).contains(&high) && self.text[self.at..].starts_with("\\u") {
                    let before = self.at;
                    self.at += 2;
                    if let Some(low) = self.unit()?.checked_sub(0xdc00).filter(|low| *low < 0x400) {
                        return surrogates::character(0x10000 + ((high - 0xd800) << 10) + low);
                    }
                    self.at = before;
                }
                return surrogates::character(high);
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        if digits.bytes().all(|c| c.is_ascii_hexdigit()) { u32::from_str_radix(digits, 16).ok() } else { None }
    }
}
