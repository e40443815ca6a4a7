//! Integers and floats by a format specification: sign, prefix, digits in groups, padding. Knows no `%`-templates.

use super::error::TextError;
use super::float_digits::{Layout, Style, layout_magnitude};
use super::format_spec::{Spec, unknown_code};
use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;

/// As `format(n, spec)` for a number that fits a machine word.
///
/// # Errors
/// As `format_int`.
pub fn format_i64(n: i64, spec: &str, type_name: &str) -> Result<String, TextError> {
    if spec.is_empty() || spec == "d" { Ok(n.to_string()) } else { format_int(&BigInt::from(n), spec, type_name) }
}

/// As `format(n, spec)` for an int (`bool` with its own empty specification is the caller's business).
///
/// # Errors
/// `ValueError` or `OverflowError` with CPython's message.
pub fn format_int(n: &BigInt, spec: &str, type_name: &str) -> Result<String, TextError> {
    let spec = Spec::parse(spec, '>', 'd', type_name)?;
    match spec.kind.unwrap_or('d') {
        'b' | 'c' | 'd' | 'o' | 'x' | 'X' | 'n' => {}
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' => {
            return by_float_spec(int_to_float(n)?, &spec, type_name);
        }
        kind => return Err(unknown_code(kind, type_name)),
    }
    if spec.precision.is_some() {
        return Err(TextError::value("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(TextError::value("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    if spec.kind == Some('c') {
        return Ok(spec.pad(&character(n, &spec)?.to_string()));
    }
    let (prefix, digits, group) = int_digits(n, &spec);
    let parts = Parts { negative: n.sign() == Sign::Minus, prefix, digits: &digits, rest: "", group };
    Ok(parts.assemble(&spec))
}

/// As `format(x, spec)` for a float.
///
/// # Errors
/// `ValueError` with CPython's message.
pub fn format_float(x: f64, spec: &str, type_name: &str) -> Result<String, TextError> {
    by_float_spec(x, &Spec::parse(spec, '>', '\0', type_name)?, type_name)
}

/// An int as a float, for `/`, `float()` and the float presentations.
///
/// # Errors
/// `OverflowError` when it is too large.
pub fn int_to_float(n: &BigInt) -> Result<f64, TextError> {
    match n.to_f64() {
        Some(x) if x.is_finite() => Ok(x),
        _ => Err(TextError::overflow("int too large to convert to float")),
    }
}

fn character(n: &BigInt, spec: &Spec) -> Result<char, TextError> {
    if spec.sign.is_some() {
        return Err(TextError::value("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(TextError::value("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    let code = n.to_i64().ok_or_else(|| TextError::overflow("Python int too large to convert to C long"))?;
    let code = u32::try_from(code).ok().filter(|code| *code <= 0x10_ffff);
    let code = code.ok_or_else(|| TextError::overflow("%c arg not in range(0x110000)"))?;
    Ok(super::surrogates::character(code).unwrap_or(char::REPLACEMENT_CHARACTER))
}

/// Prefix, digits of the magnitude, and how many digits make a group.
fn int_digits(n: &BigInt, spec: &Spec) -> (&'static str, String, usize) {
    let (radix, prefix) = match spec.kind {
        Some('b') => (2, "0b"),
        Some('o') => (8, "0o"),
        Some('x') => (16, "0x"),
        Some('X') => (16, "0X"),
        _ => (10, ""),
    };
    let digits = n.magnitude().to_str_radix(radix);
    let digits = if spec.kind == Some('X') { digits.to_ascii_uppercase() } else { digits };
    (if spec.alternate { prefix } else { "" }, digits, if radix == 10 { 3 } else { 4 })
}

fn by_float_spec(x: f64, spec: &Spec, type_name: &str) -> Result<String, TextError> {
    let layout = float_layout(spec).ok_or_else(|| unknown_code(spec.kind.unwrap_or('\0'), type_name))?;
    let percent = spec.kind == Some('%');
    let x = if percent { x * 100.0 } else { x };
    let mut text = layout_magnitude(x, &layout);
    if percent {
        text.push('%');
    }
    let zero = x.is_finite() && !text.split(['e', 'E']).next().unwrap_or("").contains(|c| ('1'..='9').contains(&c));
    let negative = x.is_sign_negative() && !x.is_nan() && !(zero && spec.no_negative_zero);
    let whole = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(whole);
    Ok(Parts { negative, prefix: "", digits, rest, group: 3 }.assemble(spec))
}

fn float_layout(spec: &Spec) -> Option<Layout> {
    let style = match spec.kind {
        None if spec.precision.is_none() => Style::Repr,
        None | Some('g' | 'G' | 'n') => Style::General,
        Some('e' | 'E') => Style::Exponent,
        Some('f' | 'F' | '%') => Style::Fixed,
        _ => return None,
    };
    Some(Layout {
        style,
        precision: spec.precision.unwrap_or(6),
        alternate: spec.alternate,
        keep_float: spec.kind.is_none(),
        upper: matches!(spec.kind, Some('E' | 'F' | 'G')),
    })
}

/// A number taken apart for assembly.
struct Parts<'a> {
    negative: bool,
    prefix: &'static str,
    /// Digits before the point.
    digits: &'a str,
    /// Point, fraction, exponent, percent sign; or `inf`, `nan`.
    rest: &'a str,
    group: usize,
}

impl Parts<'_> {
    fn assemble(&self, spec: &Spec) -> String {
        let sign = match (self.negative, spec.sign) {
            (true, _) => "-",
            (false, Some('+')) => "+",
            (false, Some(' ')) => " ",
            _ => "",
        };
        let fixed = sign.len() + self.prefix.len() + self.rest.chars().count();
        let zeros = spec.fill == '0' && spec.align == '=';
        let least = if zeros { spec.width.unwrap_or(0).saturating_sub(fixed) } else { 0 };
        let digits = self.grouped(spec.grouping, least);
        if spec.align != '=' {
            return spec.pad(&format!("{sign}{}{digits}{}", self.prefix, self.rest));
        }
        let missing = spec.width.unwrap_or(0).saturating_sub(fixed + digits.len());
        let fill: String = std::iter::repeat_n(spec.fill, missing).collect();
        format!("{sign}{}{fill}{digits}{}", self.prefix, self.rest)
    }

    /// The digits with separators, zeros put before them until they are `least` characters long; a separator is never
    /// the first character, so that they may become one longer.
    fn grouped(&self, separator: Option<char>, least: usize) -> String {
        if self.digits.is_empty() {
            return String::new();
        }
        let Some(separator) = separator else {
            return format!("{:0>least$}", self.digits);
        };
        let mut reversed = String::new();
        let mut digits = self.digits.bytes().rev().map(char::from).peekable();
        let mut count = 0;
        while digits.peek().is_some() || reversed.len() < least {
            if count > 0 && count % self.group == 0 {
                reversed.push(separator);
            }
            reversed.push(digits.next().unwrap_or('0'));
            count += 1;
        }
        reversed.chars().rev().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ints_are_formatted_as_cpython_does() {
        let table = [
            (1234, "010,", "00,001,234"),
            (1234, "08,", "0,001,234"),
            (-5, "+#010b", "-0b0000101"),
            (123_456, "#_x", "0x1_e240"),
            (1_234_567, "*=+15,d", "+*****1,234,567"),
            (97, "^5c", "  a  "),
            (5, ".1%", "500.0%"),
            (5, ".2", "ValueError: Precision not allowed in integer format specifier"),
            (5, "zd", "ValueError: Negative zero coercion (z) not allowed in integer format specifier"),
            (5, ",x", "ValueError: Cannot specify ',' with 'x'."),
            (5, "s", "ValueError: Unknown format code 's' for object of type 'int'"),
            (5, "\u{20ac}", "ValueError: Unknown format code '\\x20ac' for object of type 'int'"),
            (-1, "c", "OverflowError: %c arg not in range(0x110000)"),
        ];
        for (n, spec, expected) in table {
            let got = format_i64(n, spec, "int").unwrap_or_else(|error| error.to_string());
            assert_eq!(got, expected, "{n} {spec:?}");
        }
    }

    #[test]
    fn floats_are_formatted_as_cpython_does() {
        let table = [
            (1234.5, "012,", "00,001,234.5"),
            (f64::NEG_INFINITY, "08f", "-0000inf"),
            (f64::INFINITY, "010,", "0000000inf"),
            (-0.01, "z.1f", "0.0"),
            (-0.01, ".1f", "-0.0"),
            (0.0, ".0", "0e+00"),
            (100_000.0, ".6", "1e+05"),
            (12345.678, "#.0g", "1.e+04"),
            (5e20, "#", "5.e+20"),
            (1.0, "#.0f", "1."),
            (0.125, ".2f", "0.12"),
            (2.5, ".0f", "2"),
            (1e300, ".3e", "1.000e+300"),
            (0.5, "%", "50.000000%"),
            (1.0, "d", "ValueError: Unknown format code 'd' for object of type 'float'"),
        ];
        for (x, spec, expected) in table {
            let got = format_float(x, spec, "float").unwrap_or_else(|error| error.to_string());
            assert_eq!(got, expected, "{x} {spec:?}");
        }
    }
}
