//! Numbers and text by one conversion of a `%` template. The sizes must be numbers by now (`Conversion::with_sizes`).

use super::error::TextError;
use super::float_digits::{Layout, Style, layout_magnitude};
use super::percent::{Conversion, Size};
use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;

/// An int by `d i u o x X`.
#[must_use]
pub fn percent_int(n: &BigInt, conversion: &Conversion) -> String {
    let (radix, prefix) = match conversion.kind {
        'o' => (8, "0o"),
        'x' => (16, "0x"),
        'X' => (16, "0X"),
        _ => (10, ""),
    };
    let digits = n.magnitude().to_str_radix(radix);
    let digits = if conversion.kind == 'X' { digits.to_ascii_uppercase() } else { digits };
    let least = conversion.precision.fixed().unwrap_or(0);
    let prefix = if conversion.alternate { prefix } else { "" };
    number(n.sign() == Sign::Minus, prefix, &format!("{digits:0>least$}"), conversion)
}

/// A float by `e E f F g G`.
#[must_use]
pub fn percent_float(x: f64, conversion: &Conversion) -> String {
    let style = match conversion.kind {
        'e' | 'E' => Style::Exponent,
        'f' | 'F' => Style::Fixed,
        _ => Style::General,
    };
    let layout = Layout {
        style,
        precision: conversion.precision.fixed().unwrap_or(6),
        alternate: conversion.alternate,
        keep_float: false,
        upper: conversion.kind.is_ascii_uppercase(),
    };
    number(x.is_sign_negative() && !x.is_nan(), "", &layout_magnitude(x, &layout), conversion)
}

/// Text by `s r a` (the `str`, `repr` or `ascii` of the value), cut to the precision; by `c` the one character.
#[must_use]
pub fn percent_text(text: &str, conversion: &Conversion) -> String {
    let length = conversion.precision.fixed().filter(|_| conversion.kind != 'c');
    let cut: String = text.chars().take(length.unwrap_or(usize::MAX)).collect();
    padded(cut, conversion)
}

/// The character that `%c` makes of an int.
///
/// # Errors
/// `OverflowError` beyond U+10FFFF.
pub fn percent_char(n: &BigInt) -> Result<char, TextError> {
    let code = n.to_u32().filter(|code| *code <= 0x10_ffff);
    let code = code.ok_or_else(|| TextError::overflow("%c arg not in range(0x110000)"))?;
    Ok(super::surrogates::character(code).unwrap_or(char::REPLACEMENT_CHARACTER))
}

fn number(negative: bool, prefix: &str, digits: &str, conversion: &Conversion) -> String {
    let sign = match (negative, conversion.plus, conversion.blank) {
        (true, ..) => "-",
        (false, true, _) => "+",
        (false, false, true) => " ",
        _ => "",
    };
    let width = width(conversion);
    if conversion.zero && !conversion.left {
        let least = width.saturating_sub(sign.len() + prefix.len());
        return format!("{sign}{prefix}{}", filled('0', digits, least));
    }
    padded(format!("{sign}{prefix}{digits}"), conversion)
}

fn filled(fill: char, text: &str, width: usize) -> String {
    let missing = width.saturating_sub(text.chars().count());
    std::iter::repeat_n(fill, missing).chain(text.chars()).collect()
}

fn padded(text: String, conversion: &Conversion) -> String {
    let missing = width(conversion).saturating_sub(text.chars().count());
    if missing == 0 {
        return text;
    }
    if conversion.left { text + &" ".repeat(missing) } else { " ".repeat(missing) + &text }
}

fn width(conversion: &Conversion) -> usize {
    assert!(conversion.width != Size::Star && conversion.precision != Size::Star, "a star must be given its number");
    conversion.width.fixed().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::percent::{Piece, parse};
    use super::*;

    fn conversion(template: &str) -> Conversion {
        match &parse(template)[..] {
            [Piece::Conversion(conversion)] => (**conversion).clone(),
            other => panic!("not one conversion: {other:?}"),
        }
    }

    #[test]
    fn numbers_are_formatted_as_cpython_does() {
        let ints = [
            (1, "%5.3d", "  001"),
            (1, "%#.5o", "0o00001"),
            (-5, "%+08.3d", "-0000005"),
            (5, "% d", " 5"),
            (255, "%#06X", "0X00FF"),
            (-7, "%0-5d", "-7   "),
        ];
        for (n, template, expected) in ints {
            assert_eq!(percent_int(&BigInt::from(n), &conversion(template)), expected, "{template}");
        }
        let floats = [
            (1.5, "%f", "1.500000"),
            (1.0, "%#g", "1.00000"),
            (1e10, "%.0e", "1e+10"),
            (-1.5, "%08.2f", "-0001.50"),
            (f64::INFINITY, "%06F", "000INF"),
        ];
        for (x, template, expected) in floats {
            assert_eq!(percent_float(x, &conversion(template)), expected, "{template}");
        }
        assert_eq!(percent_text("abc", &conversion("%-5.2s")), "ab   ");
        assert_eq!(percent_text("é", &conversion("%03c")), "  é");
    }
}
