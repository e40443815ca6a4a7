//! Halves of surrogate pairs that stand alone: Python's `str` may hold them, Rust's may not. Each is held as the private
//! character that is 0x100000 further on; those characters themselves are refused by name where one comes in.

use std::cmp::Ordering;

/// What a text cannot hold, for a message.
pub const REFUSED: &str = "the private characters U+10D800 to U+10DFFF";

const HALVES: std::ops::Range<u32> = 0xd800..0xe000;
const ASIDE: u32 = 0x10_0000;

/// The code point that a character of a text stands for.
#[must_use]
#[inline]
pub fn code(c: char) -> u32 {
    let n = u32::from(c);
    if (HALVES.start + ASIDE..HALVES.end + ASIDE).contains(&n) { n - ASIDE } else { n }
}

/// What stands for this code point in a text; `None` beyond Unicode and for a character that stands for another.
#[must_use]
pub fn character(code: u32) -> Option<char> {
    if HALVES.contains(&code) {
        return char::from_u32(code + ASIDE);
    }
    char::from_u32(code).filter(|c| self::code(*c) == code)
}

/// True if a half of a pair is among the characters, or stands aside as one.
#[must_use]
pub fn holds(text: &str) -> bool {
    text.as_bytes().contains(&0xf4) && text.chars().any(|c| HALVES.contains(&code(c)))
}

/// The order of two texts by code points.
#[must_use]
pub fn compare(a: &str, b: &str) -> Ordering {
    let plain = a.cmp(b);
    if plain == Ordering::Equal {
        return plain;
    }
    let greater = if plain == Ordering::Less { b } else { a };
    // Where they differ first decides: of the two characters there the greater one has to be, or be beyond, a stand-in.
    let Some(at) = a.bytes().zip(b.bytes()).position(|(x, y)| x != y) else { return plain };
    let start = greater.floor_char_boundary(at);
    if greater.as_bytes()[start] != 0xf4 {
        return plain;
    }
    let first = |text: &str| text[start..].chars().next().map(code);
    first(a).cmp(&first(b))
}

/// Text of bytes that are UTF-8 but for some, which become halves of pairs (`surrogateescape`, PEP 383).
#[must_use]
pub fn escaped(bytes: &[u8]) -> String {
    let mut out = String::new();
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        out.extend(chunk.invalid().iter().filter_map(|b| character(0xdc00 + u32::from(*b))));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_stand_aside_and_keep_their_order() {
        let half = character(0xd800).expect("it has a stand-in").to_string();
        assert_eq!(half.chars().map(code).collect::<Vec<_>>(), [0xd800]);
        assert!(holds(&half) && !holds("\u{10ffff}\u{10d7ff}é"));
        assert_eq!((character(0x10_d800), character(0x11_0000)), (None, None));
        assert_eq!(compare(&half, "\u{e000}"), Ordering::Less);
        assert_eq!(compare(&half, "\u{d7ff}"), Ordering::Greater);
        assert_eq!(compare("b", "a"), Ordering::Greater);
        assert_eq!(
            escaped(b"a\xff\xe2\x82z").chars().map(code).collect::<Vec<_>>(),
            [0x61, 0xdcff, 0xdce2, 0xdc82, 0x7a]
        );
    }
}
