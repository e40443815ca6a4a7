//! `repr` of a float. Knows no specification.

use super::float_digits::{Layout, Style, layout_magnitude};

/// Exactly as `repr(x)`: the shortest text that reads back as `x`, with a point or an exponent.
#[must_use]
pub fn repr_float(x: f64) -> String {
    let layout = Layout { style: Style::Repr, precision: 0, alternate: false, keep_float: true, upper: false };
    let magnitude = layout_magnitude(x, &layout);
    if x.is_sign_negative() && !x.is_nan() { format!("-{magnitude}") } else { magnitude }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reprs_are_cpythons() {
        let table = [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1.0, "1.0"),
            (0.1, "0.1"),
            (1e16, "1e+16"),
            (9_999_999_999_999_998.0, "9999999999999998.0"),
            (123_456_789_012_345_680.0, "1.2345678901234568e+17"),
            (0.0001, "0.0001"),
            (0.00001, "1e-05"),
            (1.5e300, "1.5e+300"),
            (5e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e+308"),
            (f64::INFINITY, "inf"),
            (f64::NEG_INFINITY, "-inf"),
            (-f64::NAN, "nan"),
            (f64::from_bits(4_831_329_859_976_407_162), "996832382825743.2"),
            (2.0 / 3.0, "0.6666666666666666"),
        ];
        for (x, text) in table {
            assert_eq!(repr_float(x), text);
        }
    }
}
