//! Kinds of characters (`\d`, `\w`, `\s`) and equality without case.

use crate::python::text::case::{single_lower, single_upper};

/// `\d`, `\D`, `\s`, `\S`, `\w`, `\W`: the letter tells which.
pub fn in_category(letter: char, c: u32, ascii: bool) -> bool {
    let inside = match (letter.to_ascii_lowercase(), char::from_u32(c)) {
        (_, None) => false,
        ('d', Some(c)) => c.is_ascii_digit() || (!ascii && super::super::chars::decimal_digit(c).is_some()),
        ('s', Some(c)) => matches!(c, ' ' | '\t'..='\r') || (!ascii && super::super::chars::is_space(c)),
        (_, Some(c)) => c == '_' || c.is_ascii_alphanumeric() || (!ascii && !c.is_ascii() && c.is_alphanumeric()),
    };
    inside != letter.is_ascii_uppercase()
}

/// The one character that stands for all that differ in case only.
pub fn fold(c: u32, ascii: bool) -> u32 {
    let Some(x) = char::from_u32(c) else { return c };
    if x.is_ascii() || ascii {
        return u32::from(x.to_ascii_lowercase());
    }
    u32::from(single_lower(single_upper(x)))
}
