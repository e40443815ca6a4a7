//! Decimal digits of a float and how they are laid out: with a point, with an exponent, with zeros kept or dropped.
//! The ground under `repr`, format specifications and `%`. Knows no signs, widths or specifications.

/// Precision beyond which a float has no further digits that are not zero.
const EXACT_DIGITS: usize = 1100;

/// How digits become text. The letters are Python's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `r`: the shortest text that reads back as the same float.
    Repr,
    /// `e`: one digit before the point, `precision` after it, an exponent.
    Exponent,
    /// `f`: `precision` digits after the point.
    Fixed,
    /// `g`: `precision` significant digits, an exponent where the number is far from 1.
    General,
}

/// A layout: style, digits, and the two flags that keep a point.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    pub style: Style,
    /// Digits after the point (`e`, `f`) or significant digits (`g`); unused by `r`.
    pub precision: usize,
    /// `#`: keeps the point, and trailing zeros of `g`.
    pub alternate: bool,
    /// Ends a whole number in `.0`.
    pub keep_float: bool,
    /// Letters in capitals: `E`, `INF`, `NAN`.
    pub upper: bool,
}

/// Digits `d1 d2 …` that stand for 0.d1d2… × 10^point.
struct Digits {
    digits: Vec<u8>,
    point: i64,
}

/// Lays out the magnitude of `x` (the sign is the caller's business); `inf` and `nan` are words.
#[must_use]
pub fn layout_magnitude(x: f64, layout: &Layout) -> String {
    let text = if x.is_nan() {
        "nan".to_string()
    } else if x.is_infinite() {
        "inf".to_string()
    } else {
        lay_out(x.abs(), layout)
    };
    if layout.upper { text.to_ascii_uppercase() } else { text }
}

fn lay_out(x: f64, layout: &Layout) -> String {
    let digits = digits_of(x, layout);
    let point = digits.point;
    let precision = as_i64(layout.precision);
    let (exponent, least) = match layout.style {
        Style::Repr => (point <= -4 || point > 16, 0),
        Style::Exponent => (true, precision + 1),
        Style::Fixed => (false, point + precision),
        Style::General => {
            let significant = precision.max(1);
            let limit = significant - i64::from(layout.keep_float);
            (point <= -4 || point > limit, if layout.alternate { significant } else { 0 })
        }
    };
    write_digits(&digits, exponent, least, layout)
}

/// Writes the digits, at least `least` of them counted from the first.
fn write_digits(digits: &Digits, exponent: bool, least: i64, layout: &Layout) -> String {
    let point = if exponent { 1 } else { digits.point };
    let mut end = least.max(as_i64(digits.digits.len())).max(point);
    if layout.keep_float && !exponent && end <= point {
        end = point + 1;
    }
    let mut text = String::new();
    push_digits(&mut text, &digits.digits, point.min(0), point);
    if text.is_empty() {
        text.push('0');
    }
    if end > point || layout.alternate {
        text.push('.');
        push_digits(&mut text, &digits.digits, point, end);
    }
    if exponent {
        let power = digits.point - 1;
        let sign = if power < 0 { '-' } else { '+' };
        text.push_str(&format!("e{sign}{:02}", power.abs()));
    }
    text
}

/// Appends the digits from position `from` to `to`; positions outside of those known are zeros.
fn push_digits(text: &mut String, digits: &[u8], from: i64, to: i64) {
    for position in from..to {
        let digit = usize::try_from(position).ok().and_then(|i| digits.get(i)).copied().unwrap_or(b'0');
        text.push(char::from(digit));
    }
}

fn digits_of(x: f64, layout: &Layout) -> Digits {
    let digits = match layout.style {
        Style::Repr => shortest(x),
        Style::Exponent => scientific(&format!("{x:.*e}", layout.precision.min(EXACT_DIGITS))),
        Style::General => {
            let digits = layout.precision.clamp(1, EXACT_DIGITS) - 1;
            scientific(&format!("{x:.digits$e}"))
        }
        Style::Fixed => fixed(&format!("{x:.*}", layout.precision.min(EXACT_DIGITS))),
    };
    without_trailing_zeros(digits)
}

/// The shortest digits that read back as `x`; of two equally near ones the even one, as CPython has it.
fn shortest(x: f64) -> Digits {
    let digits = scientific(&format!("{x:e}"));
    // Only a number this long can lie exactly between two texts of its shortest length.
    if digits.digits.len() < 15 {
        return digits;
    }
    let even = format!("{x:.*e}", digits.digits.len() - 1);
    if even.parse() == Ok(x) { scientific(&even) } else { digits }
}

/// Reads `d.ddde±x`.
fn scientific(text: &str) -> Digits {
    let (mantissa, exponent) = text.split_once('e').expect("scientific notation has an exponent");
    let digits: Vec<u8> = mantissa.bytes().filter(u8::is_ascii_digit).collect();
    let exponent: i64 = exponent.parse().expect("an exponent is a number");
    Digits { digits, point: exponent + 1 }
}

/// Reads `ddd.ddd`; the first digit kept is not zero.
fn fixed(text: &str) -> Digits {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let all: Vec<u8> = whole.bytes().chain(fraction.bytes()).collect();
    let zeros = all.iter().take_while(|&&d| d == b'0').count();
    Digits { digits: all[zeros..].to_vec(), point: as_i64(whole.len()) - as_i64(zeros) }
}

fn without_trailing_zeros(mut digits: Digits) -> Digits {
    while digits.digits.last() == Some(&b'0') {
        digits.digits.pop();
    }
    if digits.digits.is_empty() {
        digits.point = 1;
        digits.digits.push(b'0');
    }
    digits
}

fn as_i64(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX / 4)
}
