//! What CPython thinks of a character: white space, printable, decimal digit, columns on a terminal. Knows no strings.

use super::tables::{NOT_PRINTABLE, WIDE, ZEROS};
use std::cmp::Ordering;

/// As `str.isspace` for one character.
#[must_use]
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\x1c'..='\x1f').contains(&c)
}

/// As `str.isprintable` for one character.
#[must_use]
pub fn is_printable(c: char) -> bool {
    if c < '\x7f' { c >= ' ' } else { !within(&NOT_PRINTABLE, c) }
}

/// The value 0..=9 of a decimal digit of any script.
#[must_use]
pub fn decimal_digit(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    let code = u32::from(c);
    let after = ZEROS.partition_point(|&zero| zero <= code);
    let zero = ZEROS[after.checked_sub(1)?];
    (code - zero < 10).then_some(code - zero)
}

/// Columns that the character takes on a terminal, as tracebacks count them: 2 for East Asian wide ones, else 1.
#[must_use]
pub fn columns(c: char) -> usize {
    if !c.is_ascii() && within(&WIDE, c) { 2 } else { 1 }
}

fn within(ranges: &[(u32, u32)], c: char) -> bool {
    let code = u32::from(c);
    let order = |&(first, last): &(u32, u32)| {
        if last < code {
            Ordering::Less
        } else if first > code {
            Ordering::Greater
        } else {
            Ordering::Equal
        }
    };
    ranges.binary_search_by(order).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_digits_and_widths_are_cpythons() {
        assert!(is_space('\x1f') && is_space('\u{a0}') && !is_space('\u{200b}'));
        assert!(is_printable('é') && !is_printable('\u{ad}') && !is_printable('\x7f') && !is_printable('\u{378}'));
        assert_eq!(decimal_digit('٣'), Some(3));
        assert_eq!(decimal_digit('²'), None);
        assert_eq!((columns('票'), columns('é')), (2, 1));
    }
}
