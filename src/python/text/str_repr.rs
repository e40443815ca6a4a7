//! `repr` of text and of bytes, and `ascii`. Knows no other value.

use super::chars::is_printable;
use std::fmt::Write;

/// Exactly as `repr(text)`.
#[must_use]
pub fn repr_str(text: &str) -> String {
    quoted(text, is_printable)
}

/// Exactly as `ascii(text)`: `repr` with everything beyond ASCII escaped.
#[must_use]
pub fn ascii_str(text: &str) -> String {
    quoted(text, |c| c.is_ascii() && is_printable(c))
}

/// What `ascii(x)` makes of `repr(x)`: everything beyond ASCII escaped, nothing quoted.
#[must_use]
pub fn escape_non_ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() { out.push(c) } else { push_escape(&mut out, c) }
    }
    out
}

/// Exactly as `repr(bytes)`.
#[must_use]
pub fn repr_bytes(bytes: &[u8]) -> String {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
    let mut out = format!("b{quote}");
    for &byte in bytes {
        if byte.is_ascii() {
            push_char(&mut out, char::from(byte), quote, is_printable);
        } else {
            push_escape(&mut out, char::from(byte));
        }
    }
    out.push(quote);
    out
}

fn quoted(text: &str, plain: fn(char) -> bool) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for c in text.chars() {
        push_char(&mut out, c, quote, plain);
    }
    out.push(quote);
    out
}

fn push_char(out: &mut String, c: char, quote: char, plain: fn(char) -> bool) {
    match c {
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\\' => out.push_str("\\\\"),
        c if c == quote => out.extend(['\\', c]),
        c if plain(c) => out.push(c),
        c => push_escape(out, c),
    }
}

fn push_escape(out: &mut String, c: char) {
    let written = match super::surrogates::code(c) {
        code @ 0..=0xff => write!(out, "\\x{code:02x}"),
        code @ 0x100..=0xffff => write!(out, "\\u{code:04x}"),
        code => write!(out, "\\U{code:08x}"),
    };
    written.expect("writing to a String cannot fail");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reprs_are_cpythons() {
        assert_eq!(repr_str("it's"), "\"it's\"");
        assert_eq!(repr_str("it's \"so\""), "'it\\'s \"so\"'");
        assert_eq!(repr_str("é\n\x00\u{ad}\u{2028}\u{1f600}\u{e000}"), "'é\\n\\x00\\xad\\u2028\u{1f600}\\ue000'");
        assert_eq!(ascii_str("é\u{1f600}票"), "'\\xe9\\U0001f600\\u7968'");
        assert_eq!(repr_bytes(b"a'\x00\xff\t"), "b\"a'\\x00\\xff\\t\"");
        assert_eq!(escape_non_ascii("['é']"), "['\\xe9']");
    }
}
