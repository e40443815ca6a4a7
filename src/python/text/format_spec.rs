//! The mini-language of `format(value, spec)`: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`, and
//! the formatting of text by it. Numbers are `format_number.rs`. Knows no Python value.

use super::chars::decimal_digit;
use super::error::TextError;

pub use super::format_number::{format_float, format_i64, format_int};

/// A parsed specification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    pub fill: char,
    /// One of `<`, `>`, `=`, `^`.
    pub align: char,
    /// `+`, `-` or a space where one was written.
    pub sign: Option<char>,
    /// `z`: a negative zero loses its sign.
    pub no_negative_zero: bool,
    /// `#`.
    pub alternate: bool,
    pub width: Option<usize>,
    /// `,` or `_`.
    pub grouping: Option<char>,
    pub precision: Option<usize>,
    /// The presentation type as written.
    pub kind: Option<char>,
}

/// As `format(text, spec)`; `type_name` goes into the messages.
///
/// # Errors
/// `ValueError` with CPython's message.
pub fn format_str(text: &str, spec: &str, type_name: &str) -> Result<String, TextError> {
    if spec.is_empty() {
        return Ok(text.to_string());
    }
    let spec = Spec::parse(spec, '<', 's', type_name)?;
    match spec.kind {
        None | Some('s') => {}
        Some(kind) => return Err(unknown_code(kind, type_name)),
    }
    refuse_number_options(&spec)?;
    let length = spec.precision.unwrap_or(usize::MAX);
    let cut: String = text.chars().take(length).collect();
    Ok(spec.pad(&cut))
}

fn refuse_number_options(spec: &Spec) -> Result<(), TextError> {
    let refused = if spec.sign == Some(' ') {
        "Space not allowed in string format specifier"
    } else if spec.sign.is_some() {
        "Sign not allowed in string format specifier"
    } else if spec.no_negative_zero {
        "Negative zero coercion (z) not allowed in string format specifier"
    } else if spec.alternate {
        "Alternate form (#) not allowed in string format specifier"
    } else if spec.align == '=' {
        "'=' alignment not allowed in string format specifier"
    } else {
        return Ok(());
    };
    Err(TextError::value(refused))
}

/// `Unknown format code 'y' for object of type 'int'`.
pub(super) fn unknown_code(kind: char, type_name: &str) -> TextError {
    TextError::value(format!("Unknown format code {} for object of type '{type_name}'", quoted(kind)))
}

fn quoted(c: char) -> String {
    if (' '..'\u{80}').contains(&c) && c != ' ' { format!("'{c}'") } else { format!("'\\x{:x}'", u32::from(c)) }
}

impl Spec {
    /// Parses a specification. `align` is the type's own alignment and `kind` its own presentation (for messages).
    ///
    /// # Errors
    /// `ValueError` with CPython's message.
    pub fn parse(text: &str, align: char, kind: char, type_name: &str) -> Result<Spec, TextError> {
        let all: Vec<char> = text.chars().collect();
        let mut reader = Reader { rest: &all };
        let mut spec = reader.fill_and_align(align);
        let aligned = spec.align != '\0';
        let filled = matches!(*all, [_, second, ..] if second == spec.align);
        if !aligned {
            spec.align = align;
        }
        spec.sign = reader.take_if(|c| matches!(c, ' ' | '+' | '-'));
        spec.no_negative_zero = reader.take('z');
        spec.alternate = reader.take('#');
        if !filled && reader.take('0') {
            spec.fill = '0';
            if !aligned && align == '>' {
                spec.align = '=';
            }
        }
        if spec.fill == '\0' && !filled {
            spec.fill = ' ';
        }
        spec.width = reader.number()?;
        spec.grouping = reader.grouping()?;
        spec.precision = reader.precision()?;
        spec.kind = match reader.rest {
            [] => None,
            [one] => Some(*one),
            _ => return Err(invalid(text, type_name)),
        };
        spec.check_grouping(kind)?;
        Ok(spec)
    }

    fn check_grouping(&self, default_kind: char) -> Result<(), TextError> {
        let Some(grouping) = self.grouping else {
            return Ok(());
        };
        let kind = self.kind.unwrap_or(default_kind);
        let fits = match kind {
            'd' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F' | '\0' => true,
            'b' | 'o' | 'x' | 'X' => grouping == '_',
            _ => false,
        };
        if fits { Ok(()) } else { Err(TextError::value(format!("Cannot specify '{grouping}' with {}.", quoted(kind)))) }
    }

    /// Pads text on one or both sides to the width.
    #[must_use]
    pub fn pad(&self, text: &str) -> String {
        let missing = self.width.unwrap_or(0).saturating_sub(text.chars().count());
        let left = match self.align {
            '>' | '=' => missing,
            '^' => missing / 2,
            _ => 0,
        };
        let fill = |n: usize| std::iter::repeat_n(self.fill, n);
        fill(left).chain(text.chars()).chain(fill(missing - left)).collect()
    }
}

fn invalid(text: &str, type_name: &str) -> TextError {
    TextError::value(format!("Invalid format specifier '{text}' for object of type '{type_name}'"))
}

/// What is left to read of a specification.
struct Reader<'a> {
    rest: &'a [char],
}

impl Reader<'_> {
    /// Fill and alignment, `\0` where not written; the other fields empty.
    fn fill_and_align(&mut self, default: char) -> Spec {
        let is_align = |c: char| matches!(c, '<' | '>' | '=' | '^');
        let (fill, align, taken) = match *self.rest {
            [fill, align, ..] if is_align(align) => (fill, align, 2),
            [align, ..] if is_align(align) => ('\0', align, 1),
            _ => ('\0', '\0', 0),
        };
        debug_assert!(is_align(default), "a type's own alignment is one");
        self.rest = &self.rest[taken..];
        Spec {
            fill,
            align,
            sign: None,
            no_negative_zero: false,
            alternate: false,
            width: None,
            grouping: None,
            precision: None,
            kind: None,
        }
    }

    fn take_if(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let (&first, rest) = self.rest.split_first()?;
        if !wanted(first) {
            return None;
        }
        self.rest = rest;
        Some(first)
    }

    fn take(&mut self, wanted: char) -> bool {
        self.take_if(|c| c == wanted).is_some()
    }

    fn number(&mut self) -> Result<Option<usize>, TextError> {
        let mut value: Option<i64> = None;
        while let Some(digit) = self.rest.first().and_then(|&c| decimal_digit(c)) {
            let next = value.unwrap_or(0).checked_mul(10).and_then(|v| v.checked_add(i64::from(digit)));
            value = Some(next.ok_or_else(|| TextError::value("Too many decimal digits in format string"))?);
            self.rest = &self.rest[1..];
        }
        Ok(value.map(|v| usize::try_from(v).unwrap_or(usize::MAX)))
    }

    fn grouping(&mut self) -> Result<Option<char>, TextError> {
        let both = || TextError::value("Cannot specify both ',' and '_'.");
        let comma = self.take(',');
        if self.take('_') {
            return if comma || self.rest.first() == Some(&',') { Err(both()) } else { Ok(Some('_')) };
        }
        Ok(comma.then_some(','))
    }

    fn precision(&mut self) -> Result<Option<usize>, TextError> {
        if !self.take('.') {
            return Ok(None);
        }
        match self.number()? {
            None => Err(TextError::value("Format specifier missing precision")),
            precision => Ok(precision),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, spec: &str) -> String {
        format_str(text, spec, "str").unwrap_or_else(|error| error.to_string())
    }

    #[test]
    fn text_is_formatted_as_cpython_does() {
        let table = [
            ("*^5", "*ab**"),
            (">5", "   ab"),
            ("05", "ab000"),
            (".1", "a"),
            ("5.1s", "a    "),
            ("d", "ValueError: Unknown format code 'd' for object of type 'str'"),
            ("+", "ValueError: Sign not allowed in string format specifier"),
            (" s", "ValueError: Space not allowed in string format specifier"),
            ("#", "ValueError: Alternate form (#) not allowed in string format specifier"),
            ("z", "ValueError: Negative zero coercion (z) not allowed in string format specifier"),
            ("=5", "ValueError: '=' alignment not allowed in string format specifier"),
            (",", "ValueError: Cannot specify ',' with 's'."),
            ("_,", "ValueError: Cannot specify both ',' and '_'."),
            ("5.", "ValueError: Format specifier missing precision"),
            ("5 5", "ValueError: Invalid format specifier '5 5' for object of type 'str'"),
            ("99999999999999999999", "ValueError: Too many decimal digits in format string"),
        ];
        for (spec, expected) in &table {
            assert_eq!(shown("ab", spec), *expected, "{spec:?}");
        }
    }
}
