//! Numbers read from text as `int(text, base)` and `float(text)` read them. Knows no literals of the language.

use super::chars::decimal_digit;
use super::error::TextError;
use super::str_repr::repr_str;
use num_bigint::{BigInt, BigUint, Sign};
use num_traits::Zero;

/// `sys.get_int_max_str_digits()` of a fresh process: decimal texts longer than this are refused.
pub const MAX_STR_DIGITS: usize = 4300;

/// As `int(text, base)`; `base` 0 goes by the prefix, and texts of more than `limit` decimal digits are refused (0: none).
///
/// # Errors
/// `ValueError`: a base that is not one, a text that is not a number of it, too many digits.
pub fn parse_int(text: &str, base: u32, limit: usize) -> Result<BigInt, TextError> {
    if base == 1 || base > 36 {
        return Err(TextError::value("int() base must be >= 2 and <= 36, or 0"));
    }
    let invalid = || TextError::value(format!("invalid literal for int() with base {base}: {}", shortened(text)));
    let plain = plain_text(text);
    let (negative, body) = split_sign(&plain);
    let (radix, digits) = split_prefix(body, base).ok_or_else(invalid)?;
    let digits = digit_values(digits, radix).ok_or_else(invalid)?;
    if base == 0 && radix == 10 && digits[0] == 0 && digits.iter().any(|&d| d != 0) {
        return Err(invalid());
    }
    if !radix.is_power_of_two() && limit > 0 && digits.len() > limit {
        return Err(too_many_digits(digits.len(), limit));
    }
    let magnitude = BigUint::from_radix_be(&digits, radix).ok_or_else(invalid)?;
    let sign = match (magnitude.is_zero(), negative) {
        (true, _) => Sign::NoSign,
        (false, true) => Sign::Minus,
        (false, false) => Sign::Plus,
    };
    Ok(BigInt::from_biguint(sign, magnitude))
}

/// As `float(text)`; `None` where CPython says `could not convert string to float: …`.
#[must_use]
pub fn parse_float(text: &str) -> Option<f64> {
    let plain = plain_text(text);
    let (negative, body) = split_sign(&plain);
    let magnitude = match body.to_ascii_lowercase().as_str() {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        _ => without_underscores(body).filter(|digits| is_float(digits))?.parse().ok()?,
    };
    Some(if negative { -magnitude } else { magnitude })
}

/// CPython's message for a text that `float` refuses.
#[must_use]
pub fn float_error(text: &str) -> TextError {
    TextError::value(format!("could not convert string to float: {}", repr_str(text)))
}

/// The text without white space around it and with digits of any script as ASCII.
fn plain_text(text: &str) -> String {
    let ascii = |c: char| decimal_digit(c).map_or(c, |d| char::from_digit(d, 10).expect("a digit is below ten"));
    text.trim().chars().map(ascii).collect()
}

fn split_sign(text: &str) -> (bool, &str) {
    match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    }
}

/// The radix and what follows the prefix, where there is one that fits `base`.
fn split_prefix(body: &str, base: u32) -> Option<(u32, &str)> {
    let prefixed = match body.get(..2).map(str::to_ascii_lowercase).as_deref() {
        Some("0x") => 16,
        Some("0o") => 8,
        Some("0b") => 2,
        _ => 0,
    };
    if prefixed != 0 && (base == 0 || base == prefixed) {
        let rest = &body[2..];
        return Some((prefixed, rest.strip_prefix('_').unwrap_or(rest)));
    }
    Some((if base == 0 { 10 } else { base }, body))
}

/// Values of the digits; single underscores may stand between them.
fn digit_values(text: &str, radix: u32) -> Option<Vec<u8>> {
    let digits = without_lone_underscores(text)?;
    if digits.is_empty() {
        return None;
    }
    digits.chars().map(|c| c.to_digit(radix).and_then(|d| u8::try_from(d).ok())).collect()
}

fn without_lone_underscores(text: &str) -> Option<String> {
    if text.starts_with('_') || text.ends_with('_') || text.contains("__") {
        return None;
    }
    Some(text.replace('_', ""))
}

/// The text of a float without underscores, each of which must have a digit on either side.
fn without_underscores(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    for (i, _) in bytes.iter().enumerate().filter(|(_, b)| **b == b'_') {
        let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
        if !digit(i.checked_sub(1)) || !digit(i.checked_add(1)) {
            return None;
        }
    }
    Some(text.replace('_', ""))
}

/// Digits with at most one point, then perhaps `e`, a sign and digits.
fn is_float(text: &str) -> bool {
    let (mantissa, exponent) = match text.find(['e', 'E']) {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let power = |part: &str| {
        let (_, power) = split_sign(part);
        !power.is_empty() && digits(power)
    };
    digits(whole) && digits(fraction) && !(whole.is_empty() && fraction.is_empty()) && exponent.is_none_or(power)
}

fn shortened(text: &str) -> String {
    repr_str(text).chars().take(200).collect()
}

fn too_many_digits(count: usize, limit: usize) -> TextError {
    TextError::value(format!(
        "Exceeds the limit ({limit} digits) for integer string conversion: value has {count} digits; \
         use sys.set_int_max_str_digits() to increase the limit"
    ))
}

/// `complex(text)`: blanks around it, perhaps in parentheses, a real part, an imaginary part with `j`, or both.
#[must_use]
pub fn parse_complex(text: &str) -> Option<(f64, f64)> {
    let text = text.trim();
    let inner = text.strip_prefix('(').map(|t| t.strip_suffix(')'));
    let text = inner.unwrap_or(Some(text))?.trim();
    let number = |t: &str| {
        if t.starts_with(char::is_whitespace) || t.ends_with(char::is_whitespace) { None } else { parse_float(t) }
    };
    let Some(before) = text.strip_suffix(['j', 'J']) else { return Some((number(text)?, 0.0)) };
    let bytes = before.as_bytes();
    let signs = (1..bytes.len()).rev().find(|i| b"+-".contains(&bytes[*i]) && !b"eE".contains(&bytes[i - 1]));
    let (real, imaginary) = before.split_at(signs.unwrap_or(0));
    let imaginary = match imaginary {
        "" | "+" => 1.0,
        "-" => -1.0,
        t => number(t)?,
    };
    Some((if real.is_empty() { 0.0 } else { number(real)? }, imaginary))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ints_are_read_as_cpython_reads_them() {
        let table = [
            (" -12_3\n", 10, Some(-123)),
            ("0x_fF", 16, Some(255)),
            ("0b101", 0, Some(5)),
            ("0_0", 0, Some(0)),
            ("010", 0, None),
            ("0x", 16, None),
            ("1__0", 10, None),
            ("- 1", 10, None),
            ("z", 36, Some(35)),
            ("٣", 10, Some(3)),
            ("", 10, None),
        ];
        for (text, base, value) in table {
            assert_eq!(parse_int(text, base, MAX_STR_DIGITS).ok(), value.map(BigInt::from), "{text:?} {base}");
        }
        let error = parse_int("a'b", 10, 0).unwrap_err();
        assert_eq!(error.to_string(), "ValueError: invalid literal for int() with base 10: \"a'b\"");
    }

    #[test]
    fn floats_are_read_as_cpython_reads_them() {
        let table = [
            (" 1_0.5e-1_0 ", Some(10.5e-10)),
            ("-.5", Some(-0.5)),
            ("1.", Some(1.0)),
            ("+Infinity", Some(f64::INFINITY)),
            ("1_.5", None),
            (".", None),
            ("1e", None),
            ("0x1", None),
            ("1e400", Some(f64::INFINITY)),
            ("infinit", None),
        ];
        for (text, value) in table {
            assert_eq!(parse_float(text), value, "{text:?}");
        }
        assert!(parse_float("nan").is_some_and(f64::is_nan));
    }
}
