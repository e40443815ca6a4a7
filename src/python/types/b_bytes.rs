//! `bytes` and `bytearray`: the methods that programs use most; others are in the prelude.

use super::b_bytes_find::{affix, count, find, replace, split};
use super::b_bytes_text::through;
use super::b_class::{contains, delitem, getitem, iter, len, setitem};
use super::b_functions::{none, ok};
use super::b_number::{index_or, wrap};
use super::b_str_pieces::codec_names;
use super::classes;
use super::native::{Group, Native, Owner, m, mk, new};
use super::space::{Act, Fail, R, Space};
use super::whole::Whole;
use crate::python::code::sym;
use crate::python::heap::{Chunks, Object, Value};
use crate::python::text::surrogates;
use num_traits::ToPrimitive;

macro_rules! texts {
    ($($name:literal $number:literal $min:literal $max:literal),* $(,)?) => {
        [$(m($name, |s, a| through(s, a, $name, $number), $min, $max),)*]
    };
}

/// Those of `str`: name, place of a number among the arguments, fewest and most of them.
const TEXTS: [Native; 23] = texts![
    "capitalize" 0 0 0, "center" 1 1 2, "isalnum" 0 0 0, "isalpha" 0 0 0, "isascii" 0 0 0, "isdigit" 0 0 0, "islower" 0 0 0, "isspace" 0 0 0,
    "istitle" 0 0 0, "isupper" 0 0 0, "ljust" 1 1 2, "lower" 0 0 0, "lstrip" 0 0 1, "partition" 0 1 1, "removeprefix" 0 1 1,
    "removesuffix" 0 1 1, "rjust" 1 1 2, "rpartition" 0 1 1, "rstrip" 0 0 1, "strip" 0 0 1, "swapcase" 0 0 0, "title" 0 0 0, "zfill" 1 1 1,
];

const SHARED: [Native; 20] = [
    mk("decode", decode, 0, &["encoding", "errors"]),
    mk("hex", hex, 0, &["sep", "bytes_per_sep"]),
    m("join", join, 1, 1),
    mk("split", split, 0, &["sep", "maxsplit"]),
    mk("rsplit", |s, a| through(s, a, "rsplit", 2), 0, &["sep", "maxsplit"]),
    mk("splitlines", |s, a| through(s, a, "splitlines", 1), 0, &["keepends"]),
    mk("expandtabs", |s, a| through(s, a, "expandtabs", 1), 0, &["tabsize"]),
    m("startswith", |s, a| affix(s, a, "startswith"), 1, 3),
    m("endswith", |s, a| affix(s, a, "endswith"), 1, 3),
    m("find", |s, a| find(s, a, "find"), 1, 3),
    m("count", count, 1, 3),
    m("replace", replace, 2, 3),
    m("upper", |s, a| map(s, a, |b| b.to_ascii_uppercase()), 0, 0),
    m("rfind", |s, a| find(s, a, "rfind"), 1, 3),
    m("index", |s, a| find(s, a, "index"), 1, 3),
    m("rindex", |s, a| find(s, a, "rindex"), 1, 3),
    m("__contains__", contains, 1, 1),
    m("__getitem__", getitem, 1, 1),
    m("__len__", len, 0, 0),
    m("__iter__", iter, 0, 0),
];

/// Tables one after the other.
const fn joined<const A: usize, const B: usize, const N: usize>(a: [Native; A], b: [Native; B]) -> [Native; N] {
    let mut all = [b[0]; N];
    let mut i = 0;
    while i < N {
        all[i] = if i < A { a[i] } else { b[i - A] };
        i += 1;
    }
    all
}

const BOTH: [Native; 43] = joined(TEXTS, SHARED);
static OF_BYTES: [Native; 45] =
    joined([new(bytes_new, 0, 3, &["source", "encoding", "errors"]), super::native::c("fromhex", fromhex, 1, 1)], BOTH);
static OF_BYTEARRAY: [Native; 50] = joined(
    [
        new(bytearray_new, 0, 3, &["source", "encoding", "errors"]),
        m("append", append, 1, 1),
        m("extend", extend, 1, 1),
        m("pop", pop, 0, 1),
        m("clear", clear, 0, 0),
        m("__setitem__", setitem, 2, 2),
        m("__delitem__", delitem, 1, 1),
    ],
    BOTH,
);
pub static BYTES: Group = Group { owner: Owner::Class(classes::BYTES), natives: &OF_BYTES };
pub static BYTEARRAY: Group = Group { owner: Owner::Class(classes::BYTEARRAY), natives: &OF_BYTEARRAY };

/// Bytes of the receiver's kind; owned.
pub(super) fn make(s: &mut Space, like: Value, b: Vec<u8>) -> Value {
    if matches!(s.heap.object(s.plain(like)), Some(Object::ByteArray(_))) {
        s.heap.charge(b.len());
        return s.heap.alloc(Object::ByteArray(Chunks::from_vec(b)));
    }
    s.bytes(&b)
}

pub(super) fn all(s: &Space, v: Value) -> Vec<u8> {
    s.byte_slice(v).unwrap_or_default()
}

pub(super) fn need(s: &mut Space, v: Value) -> Result<Vec<u8>, Fail> {
    match s.byte_slice(v) {
        Some(b) => Ok(b),
        None => {
            let text = format!("a bytes-like object is required, not '{}'", s.type_name(v));
            Err(s.type_error(&text))
        }
    }
}

/// The bytes that a constructor's arguments stand for; `Err(act)` hands over to the prelude.
fn source(s: &mut Space, a: &[Value], prelude: &'static str) -> Result<Result<Vec<u8>, Act>, Fail> {
    let v = a.get(1).copied().unwrap_or(Value::NULL);
    let names = a.get(2..).unwrap_or_default();
    if v.is_null() && names.iter().all(|v| v.is_null()) {
        return Ok(Ok(Vec::new()));
    }
    let name = if s.is_subclass(a[0], classes::BYTEARRAY) { "bytearray" } else { "bytes" };
    let codec = codec_names(s, name, a, 2)?;
    if s.text(v).is_some() {
        if names.first().is_none_or(|v| v.is_null()) {
            return Err(s.type_error("string argument without an encoding"));
        }
        let codec = codec.iter().map(|t| s.str(t)).collect();
        let codec = s.tuple(codec);
        return Ok(Err(Act::Prelude(prelude, vec![s.heap.own(a[0]), s.heap.own(v), codec])));
    }
    if let Some(k) = names.iter().position(|v| !v.is_null()) {
        return Err(s.type_error(["encoding without a string argument", "errors without a string argument"][k]));
    }
    source_of_object(s, a[0], v, prelude)
}

/// The bytes that no text stands for.
fn source_of_object(
    s: &mut Space,
    class: Value,
    v: Value,
    prelude: &'static str,
) -> Result<Result<Vec<u8>, Act>, Fail> {
    if let Some(b) = s.byte_slice(v) {
        return Ok(Ok(b));
    }
    if let Some(n) = s.as_big(v) {
        let Some(n) = n.to_i64() else {
            let text = format!("cannot fit '{}' into an index-sized integer", s.type_name(v));
            return Err(s.raise(classes::OVERFLOW_ERROR, &text));
        };
        let Ok(n) = usize::try_from(n) else { return Err(s.value_error("negative count")) };
        s.reserve(n as u128)?;
        return Ok(Ok(vec![0; n]));
    }
    if s.defines_operators(v) && s.class_attr(s.class_of(v), sym::INDEX).is_some_and(|f| f.as_native().is_none()) {
        return Ok(Err(Act::Prelude(prelude, vec![s.heap.own(class), s.heap.own(v), Value::NONE])));
    }
    match s.collect_items(v) {
        Ok(Some(items)) => {
            let byte = |v: &Value| s.as_big(*v)?.to_u8();
            let Some(b) = items.iter().map(byte).collect::<Option<Vec<u8>>>() else {
                let items = s.list(items);
                return Ok(Err(Act::Prelude(prelude, vec![s.heap.own(class), items, Value::NONE])));
            };
            s.heap.dec_all(&items);
            Ok(Ok(b))
        }
        Ok(None) => Ok(Err(Act::Prelude(prelude, vec![s.heap.own(class), s.heap.own(v), Value::NONE]))),
        Err(Fail::Raise(e)) => {
            s.heap.dec(e);
            Ok(Err(Act::Prelude(prelude, vec![s.heap.own(class), s.heap.own(v), Value::NONE])))
        }
        Err(fail) => Err(fail),
    }
}

fn bytes_new(s: &mut Space, a: &[Value]) -> R {
    match source(s, a, "_bytes_from")? {
        Ok(b) => {
            let v = s.bytes(&b);
            wrap(s, a[0], classes::BYTES, v)
        }
        Err(act) => Ok(act),
    }
}

fn bytearray_new(s: &mut Space, a: &[Value]) -> R {
    match source(s, a, "_bytes_from")? {
        Ok(b) => {
            s.heap.charge(b.len());
            let v = s.heap.alloc(Object::ByteArray(Chunks::from_vec(b)));
            wrap(s, a[0], classes::BYTEARRAY, v)
        }
        Err(act) => Ok(act),
    }
}

fn fromhex(s: &mut Space, a: &[Value]) -> R {
    let Some(t) = s.text(a[1]).cloned() else {
        let text = format!("fromhex() argument must be str, not {}", s.type_name(a[1]));
        return Err(s.type_error(&text));
    };
    let c: Vec<char> = t.chars().collect();
    let digit = |k: usize| c.get(k).and_then(|c| c.to_digit(16)).ok_or(k);
    // What is not ASCII is complained of first.
    if let Some(bad) = c.iter().position(|c| !c.is_ascii()) {
        let text = format!("non-hexadecimal number found in fromhex() arg at position {bad}");
        return Err(s.value_error(&text));
    }
    let (mut out, mut at) = (Vec::new(), 0);
    let bad = loop {
        while c.get(at).is_some_and(|c| c.is_ascii_whitespace() || *c == '\x0b') {
            at += 1;
        }
        if at >= c.len() {
            let made = s.bytes(&out);
            let plain = a[0] == classes::BYTES;
            return Ok(if plain { Act::Value(made) } else { Act::Call(s.heap.own(a[0]), vec![made]) });
        }
        match (digit(at), digit(at + 1)) {
            (Ok(high), Ok(low)) => out.push((high * 16 + low) as u8),
            (Err(k), _) | (_, Err(k)) => break k,
        }
        at += 2;
    };
    let text = format!("non-hexadecimal number found in fromhex() arg at position {bad}");
    Err(s.value_error(&text))
}

fn decode(s: &mut Space, a: &[Value]) -> R {
    let bytes = all(s, a[0]);
    let [given, errors] = codec_names(s, "decode", a, 1)?;
    // Nothing is decoded without a look at the names.
    if bytes.is_empty() {
        return ok(s.str(""));
    }
    let encoding = super::b_str_pieces::plain_codec(&given);
    let text = match (encoding.as_str(), std::str::from_utf8(&bytes)) {
        ("utf-8", Ok(t)) if surrogates::holds(t) => return Err(Fail::Unsupported(surrogates::REFUSED.into())),
        ("utf-8", Ok(t)) => t.to_string(),
        ("utf-8", Err(e)) => match errors.as_str() {
            "surrogateescape" => surrogates::escaped(&bytes),
            "replace" => String::from_utf8_lossy(&bytes).into_owned(),
            "ignore" => bytes.utf8_chunks().map(|chunk| chunk.valid()).collect(),
            "strict" => return Err(decode_error(s, &bytes, e.valid_up_to(), e.error_len())),
            _ => return decode_by_name(s, a[0], &encoding, &errors),
        },
        ("ascii", Ok(t)) if bytes.is_ascii() => t.to_string(),
        ("latin-1", _) => bytes.iter().map(|b| char::from(*b)).collect(),
        ("ascii", _) => return decode_by_name(s, a[0], &encoding, &errors),
        _ => return decode_by_name(s, a[0], &given, &errors),
    };
    ok(s.str(&text))
}

fn decode_by_name(s: &mut Space, data: Value, encoding: &str, errors: &str) -> R {
    let args = vec![s.heap.own(data), s.str(encoding), s.str(errors)];
    Ok(Act::Prelude("_decode_by_name", args))
}

fn decode_error(s: &mut Space, bytes: &[u8], at: usize, length: Option<usize>) -> Fail {
    let (end, reason) = match length {
        None => (bytes.len(), "unexpected end of data"),
        Some(n) => {
            let starts = (0xc2..=0xf4).contains(&bytes[at]);
            (at + n.max(1), if starts { "invalid continuation byte" } else { "invalid start byte" })
        }
    };
    let args = vec![s.str("utf-8"), s.bytes(bytes), Value::int(at as i64), Value::int(end as i64), s.str(reason)];
    Fail::Raise(s.exception(classes::UNICODE_DECODE_ERROR, args))
}

/// What stands between the numbers: one ASCII character.
fn separator(s: &mut Space, v: Value) -> Result<String, Fail> {
    let text = match s.text(v) {
        _ if v.is_null() => return Ok(String::new()),
        Some(t) => t.to_string(),
        None => match s.byte_slice(v) {
            Some(b) if matches!(s.heap.object(s.plain(v)), Some(Object::Bytes(_))) => {
                b.iter().map(|b| char::from(*b)).collect()
            }
            _ if s.length(v)? == Some(1) => return Err(s.type_error("sep must be str or bytes.")),
            _ => String::new(),
        },
    };
    match text.chars().count() {
        1 if text.is_ascii() => Ok(text),
        1 => Err(s.value_error("sep must be ASCII.")),
        _ => Err(s.value_error("sep must be length 1.")),
    }
}

pub fn hex(s: &mut Space, a: &[Value]) -> R {
    if let Some(act) = s.whole("hex", a, 2..3, Whole::Short)? {
        return Ok(act);
    }
    let separator = separator(s, a[1])?;
    let size = index_or(s, a.get(2).copied().filter(|v| !v.is_null()), 1);
    let b = all(s, a[0]);
    let group = size.unsigned_abs() as usize;
    let mut text = String::new();
    for (i, byte) in b.iter().enumerate() {
        let edge = if size < 0 { i } else { b.len() - i };
        if i > 0 && group > 0 && edge % group == 0 {
            text.push_str(&separator);
        }
        text.push_str(&format!("{byte:02x}"));
    }
    ok(s.string(text))
}

fn join(s: &mut Space, a: &[Value]) -> R {
    let Ok(Some(items)) = s.collect_items(a[1]) else {
        return Ok(Act::Prelude("_join", vec![s.heap.own(a[0]), s.heap.own(a[1])]));
    };
    let mut parts = Vec::new();
    for (i, v) in items.iter().enumerate() {
        match s.byte_slice(*v) {
            Some(b) => parts.push(b),
            None => {
                let text = format!("sequence item {i}: expected a bytes-like object, {} found", s.type_name(*v));
                s.heap.dec_all(&items);
                return Err(s.type_error(&text));
            }
        }
    }
    s.heap.dec_all(&items);
    let joined = parts.join(&all(s, a[0])[..]);
    ok(make(s, a[0], joined))
}

fn map(s: &mut Space, a: &[Value], f: impl Fn(&[u8]) -> Vec<u8>) -> R {
    let b = f(&all(s, a[0]));
    ok(make(s, a[0], b))
}

impl Space {
    /// Nobody may look at a bytearray while its size changes.
    ///
    /// # Errors
    /// `BufferError`: a memoryview does.
    pub(super) fn must_be_resizable(&mut self, v: Value) -> Result<(), Fail> {
        if self.heap.is_exported(v) {
            return Err(self.raise(classes::BUFFER_ERROR, "Existing exports of data: object cannot be re-sized"));
        }
        Ok(())
    }
}

fn edit(s: &mut Space, v: Value, f: impl FnOnce(&mut Chunks<u8>)) -> R {
    s.must_be_resizable(v)?;
    let v = s.plain(v);
    s.heap.charge(1);
    if let Object::ByteArray(b) = s.heap.get_mut(v) {
        f(b);
    }
    none()
}

fn append(s: &mut Space, a: &[Value]) -> R {
    if let Some(act) = s.whole("append", a, 1..2, Whole::Any)? {
        return Ok(act);
    }
    let b = s.byte(a[1])?;
    edit(s, a[0], |x| x.push(b))
}

fn extend(s: &mut Space, a: &[Value]) -> R {
    let new = match s.byte_slice(a[1]) {
        Some(b) => b,
        None => return Ok(Act::Prelude("_bytearray_extend", vec![s.heap.own(a[0]), s.heap.own(a[1])])),
    };
    if new.is_empty() {
        return none();
    }
    edit(s, a[0], |x| new.into_iter().for_each(|b| x.push(b)))
}

fn pop(s: &mut Space, a: &[Value]) -> R {
    if let Some(act) = s.whole("pop", a, 1..2, Whole::Size)? {
        return Ok(act);
    }
    let v = s.plain(a[0]);
    let i = index_or(s, a.get(1).copied(), -1);
    let Object::ByteArray(b) = s.heap.get_mut(v) else { return none() };
    let n = b.len() as i64;
    let i = if i < 0 { i + n } else { i };
    if n == 0 || i < 0 || i >= n {
        let text = if n == 0 { "pop from empty bytearray" } else { "pop index out of range" };
        return Err(s.raise(classes::INDEX_ERROR, text));
    }
    s.must_be_resizable(a[0])?;
    let Object::ByteArray(b) = s.heap.get_mut(v) else { return none() };
    let x = b.remove(i as usize);
    ok(Value::int(i64::from(x)))
}

fn clear(s: &mut Space, a: &[Value]) -> R {
    if all(s, a[0]).is_empty() {
        return none();
    }
    edit(s, a[0], |x| *x = Chunks::default())
}
