//! What the prelude asks of `str`: the pieces of templates; and encoding.

use super::b_functions::ok;
use super::b_str::text;
use super::space::{Act, Fail, R, Space};
use crate::python::heap::Value;
use crate::python::text::surrogates;

/// The name of a codec without its spellings; what is not known here stays as it is.
pub fn plain_codec(name: &str) -> String {
    let name = name.to_ascii_lowercase().replace(['_', ' '], "-");
    match name.as_str() {
        "utf8" | "u8" | "utf" | "cp65001" | "utf8-ucs4" => "utf-8",
        "us-ascii" | "646" | "ansi-x3.4-1968" | "iso646-us" => "ascii",
        "latin1" | "latin" | "l1" | "iso-8859-1" | "iso8859-1" | "8859" | "cp819" | "iso8859" => "latin-1",
        "utf16" | "u16" => "utf-16",
        "utf-16le" | "utf16le" | "unicodelittleunmarked" => "utf-16-le",
        _ => return name,
    }
    .to_string()
}

/// The arguments `encoding` and `errors` of a function, from this place on.
///
/// # Errors
/// `TypeError` for what is no text.
pub(super) fn codec_names(s: &mut Space, function: &str, a: &[Value], from: usize) -> Result<[String; 2], Fail> {
    let mut names = ["utf-8".to_string(), "strict".to_string()];
    for (k, (name, word)) in names.iter_mut().zip(["encoding", "errors"]).enumerate() {
        let v = a.get(from + k).copied().unwrap_or(Value::NULL);
        match s.text(v) {
            _ if v.is_null() => {}
            Some(t) => *name = t.to_string(),
            None => {
                let mut given = s.argument_name(v);
                if function == "str" {
                    given = s.class(s.class_of(v)).qualname.clone();
                }
                let text = format!("{function}() argument '{word}' must be str, not {given}");
                return Err(s.type_error(&text));
            }
        }
    }
    Ok(names)
}

pub(super) fn encode(s: &mut Space, a: &[Value]) -> R {
    let [given, errors] = codec_names(s, "encode", a, 1)?;
    let encoding = plain_codec(&given);
    let t = text(s, a[0]);
    let most = match encoding.as_str() {
        "utf-8" if !surrogates::holds(&t) => return ok(s.bytes(t.as_bytes())),
        "ascii" => 0x7f,
        "latin-1" => 0xff,
        "utf-16-le" | "utf-16" if !surrogates::holds(&t) => {
            let mut b: Vec<u8> = if encoding == "utf-16" { vec![0xff, 0xfe] } else { vec![] };
            b.extend(t.encode_utf16().flat_map(u16::to_le_bytes));
            return ok(s.bytes(&b));
        }
        _ => return encode_by_name(s, a[0], &given, &errors),
    };
    // The errors' handlers are the library's.
    if t.chars().any(|c| u32::from(c) > most) {
        return encode_by_name(s, a[0], &encoding, &errors);
    }
    let plain: Vec<u8> = t.chars().map(|c| u32::from(c) as u8).collect();
    ok(s.bytes(&plain))
}

fn encode_by_name(s: &mut Space, text: Value, encoding: &str, errors: &str) -> R {
    let args = vec![s.heap.own(text), s.str(encoding), s.str(errors)];
    Ok(Act::Prelude("_encode_by_name", args))
}

/// The pieces of a `str.format` template: str, or (kind, first, steps, conversion, spec pieces), or an exception.
pub(super) fn pieces(s: &mut Space, a: &[Value]) -> R {
    let t = text(s, a[0]);
    let parsed = crate::python::text::brace::parse(&t);
    let list = brace_pieces(s, &parsed);
    ok(list)
}

pub(super) fn brace_pieces(s: &mut Space, pieces: &[crate::python::text::brace::Piece]) -> Value {
    use crate::python::text::brace::{First, Piece, Step};
    let mut out = Vec::new();
    for p in pieces {
        out.push(match p {
            Piece::Literal(t) => s.str(t),
            Piece::Error(e) => error_value(s, e),
            Piece::Field(f) => {
                let first = match &f.first {
                    First::Index(i) => Value::int(*i as i64),
                    First::Name(n) => s.str(n),
                    First::Error(e) => error_value(s, e),
                };
                let mut steps = Vec::new();
                for step in &f.steps {
                    let (kind, v) = match step {
                        Step::Attribute(n) => (0, s.str(n)),
                        Step::Index(i) => (1, Value::int(*i as i64)),
                        Step::Key(k) => (1, s.str(k)),
                        Step::Error(e) => (2, error_value(s, e)),
                    };
                    steps.push(s.tuple(vec![Value::int(kind), v]));
                }
                let steps = s.list(steps);
                let conversion = match f.conversion {
                    Some(c) => match crate::python::text::brace::check_conversion(c) {
                        Ok(()) => s.string(c.to_string()),
                        Err(e) => error_value(s, &e),
                    },
                    None => Value::NONE,
                };
                let spec = brace_pieces(s, &f.spec);
                s.tuple(vec![first, steps, conversion, spec])
            }
        });
    }
    s.list(out)
}

pub(super) fn error_value(s: &mut Space, e: &crate::python::text::TextError) -> Value {
    match s.text_error(e) {
        Fail::Raise(v) => v,
        _ => Value::NONE,
    }
}

/// The pieces of a `%` template: str, or (key or None, specification without the letter, letter, stars).
pub(super) fn percent_pieces(s: &mut Space, a: &[Value]) -> R {
    use crate::python::text::percent::{Piece, Size, parse};
    let t = text(s, a[0]);
    let mut out = Vec::new();
    for p in parse(&t) {
        out.push(match p {
            Piece::Literal(t) => s.string(t),
            Piece::Conversion(c) => {
                let mut spec = String::from("%");
                for (flag, sign) in [(c.left, '-'), (c.plus, '+'), (c.blank, ' '), (c.alternate, '#'), (c.zero, '0')] {
                    if flag {
                        spec.push(sign);
                    }
                }
                let mut stars = 0;
                for (size, dot) in [(c.width, ""), (c.precision, ".")] {
                    match size {
                        Size::None => {}
                        Size::Fixed(n) => spec.push_str(&format!("{dot}{n}")),
                        Size::Star => {
                            stars += 1;
                            spec.push_str(&format!("{dot}*"));
                        }
                    }
                }
                let key = match &c.key {
                    Some(k) => s.str(k),
                    None => Value::NONE,
                };
                let row = vec![key, s.string(spec), s.string(c.kind.to_string()), Value::int(stars)];
                s.tuple(row)
            }
        });
    }
    ok(s.list(out))
}
