//! Templates of `str.format`, taken apart: literal text and replacement fields. Knows no values and looks nothing up.
//!
//! CPython reads a template while it fills it in, so errors come in the order of the pieces: a template that cannot be
//! read to its end gives the good pieces and then `Piece::Error`. Within a field the order is: the field's own error
//! (numbering), the value of `first`, the `steps` (one may be `Step::Error`), the conversion (`check_conversion`), the
//! pieces of the specification.

use super::chars::decimal_digit;
use super::error::TextError;
use std::collections::VecDeque;

/// How deep fields may stand in one another: a field, and a field in its specification.
const MAX_DEPTH: u32 = 2;

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Literal(String),
    Field(Box<Field>),
    /// Told when it is reached; nothing follows.
    Error(TextError),
}

/// What a field's name begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum First {
    /// The position of an argument, written or counted.
    Index(usize),
    /// The name of an argument.
    Name(String),
    /// Numbering by hand and by count were mixed.
    Error(TextError),
}

/// One `.name` or `[key]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Attribute(String),
    /// `[0]`: an int.
    Index(usize),
    /// `[key]`: a str.
    Key(String),
    Error(TextError),
}

/// A replacement field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub first: First,
    pub steps: Vec<Step>,
    /// The character after `!`, checked by `check_conversion`.
    pub conversion: Option<char>,
    /// The format specification, a template itself; empty: none.
    pub spec: Vec<Piece>,
}

/// How the fields are numbered, for a caller that fills templates in one after another (`string.Formatter`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Numbering {
    #[default]
    Unknown,
    Automatic(usize),
    ByHand,
}

/// Takes a template apart.
#[must_use]
pub fn parse(template: &str) -> Vec<Piece> {
    parse_at_depth(template, MAX_DEPTH, &mut Numbering::default())
}

/// # Errors
/// `ValueError` for a conversion other than `r`, `s` and `a`.
pub fn check_conversion(conversion: char) -> Result<(), TextError> {
    if matches!(conversion, 'r' | 's' | 'a') {
        return Ok(());
    }
    let shown = if ('!'..='\x7f').contains(&conversion) {
        conversion.to_string()
    } else {
        format!("\\x{:x}", u32::from(conversion))
    };
    Err(TextError::value(format!("Unknown conversion specifier {shown}")))
}

fn parse_at_depth(template: &str, depth: u32, numbering: &mut Numbering) -> Vec<Piece> {
    if depth == 0 {
        return vec![Piece::Error(TextError::value("Max string recursion exceeded"))];
    }
    let mut reader = Reader { rest: template.chars().collect() };
    let mut pieces = Vec::new();
    let mut literal = String::new();
    let outcome = loop {
        match reader.literal(&mut literal) {
            Ok(true) => {}
            Ok(false) => break None,
            Err(error) => break Some(error),
        }
        let raw = match reader.raw_field() {
            Ok(raw) => raw,
            Err(error) => break Some(error),
        };
        if !literal.is_empty() {
            pieces.push(Piece::Literal(std::mem::take(&mut literal)));
        }
        pieces.push(Piece::Field(Box::new(raw.into_field(depth, numbering))));
    };
    if !literal.is_empty() {
        pieces.push(Piece::Literal(literal));
    }
    pieces.extend(outcome.map(Piece::Error));
    pieces
}

/// A field before its name and specification are looked at.
struct RawField {
    name: String,
    conversion: Option<char>,
    spec: String,
    nested: bool,
}

impl RawField {
    fn into_field(self, depth: u32, numbering: &mut Numbering) -> Field {
        let end = self.name.find(['.', '[']).unwrap_or(self.name.len());
        let (first, steps) = self.name.split_at(end);
        let first = first_of(first, numbering);
        let spec = if self.nested {
            parse_at_depth(&self.spec, depth - 1, numbering)
        } else if self.spec.is_empty() {
            Vec::new()
        } else {
            vec![Piece::Literal(self.spec)]
        };
        Field { first, steps: steps_of(steps), conversion: self.conversion, spec }
    }
}

fn first_of(name: &str, numbering: &mut Numbering) -> First {
    let written = match integer(name) {
        Ok(written) => written,
        Err(error) => return First::Error(error),
    };
    if written.is_none() && !name.is_empty() {
        return First::Name(name.to_string());
    }
    match (*numbering, written) {
        (Numbering::Automatic(_), Some(_)) => {
            First::Error(TextError::value("cannot switch from automatic field numbering to manual field specification"))
        }
        (Numbering::ByHand, None) => {
            First::Error(TextError::value("cannot switch from manual field specification to automatic field numbering"))
        }
        (_, Some(index)) => {
            *numbering = Numbering::ByHand;
            First::Index(index)
        }
        (Numbering::Automatic(next), None) => {
            *numbering = Numbering::Automatic(next + 1);
            First::Index(next)
        }
        (Numbering::Unknown, None) => {
            *numbering = Numbering::Automatic(1);
            First::Index(0)
        }
    }
}

/// The steps of `.name[key]…`; an error ends them.
fn steps_of(text: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut rest = text;
    while let Some(mark) = rest.chars().next() {
        let body = &rest[mark.len_utf8()..];
        let (step, after) = match mark {
            '.' => attribute(body),
            '[' => item(body),
            _ => Err(TextError::value("Only '.' or '[' may follow ']' in format field specifier")),
        }
        .unwrap_or_else(|error| (Step::Error(error), ""));
        steps.push(step);
        rest = after;
    }
    steps
}

fn attribute(body: &str) -> Result<(Step, &str), TextError> {
    let (name, after) = body.split_at(body.find(['.', '[']).unwrap_or(body.len()));
    if name.is_empty() { Err(empty_attribute()) } else { Ok((Step::Attribute(name.to_string()), after)) }
}

fn item(body: &str) -> Result<(Step, &str), TextError> {
    let (key, after) = body.split_once(']').ok_or_else(|| TextError::value("Missing ']' in format string"))?;
    let index = integer(key)?;
    if key.is_empty() {
        return Err(empty_attribute());
    }
    Ok((index.map_or_else(|| Step::Key(key.to_string()), Step::Index), after))
}

fn empty_attribute() -> TextError {
    TextError::value("Empty attribute in format string")
}

/// The number that a name is, where every character is a digit.
fn integer(text: &str) -> Result<Option<usize>, TextError> {
    let mut value: Option<i64> = None;
    for c in text.chars() {
        let Some(digit) = decimal_digit(c) else {
            return Ok(None);
        };
        let next = value.unwrap_or(0).checked_mul(10).and_then(|v| v.checked_add(i64::from(digit)));
        value = Some(next.ok_or_else(|| TextError::value("Too many decimal digits in format string"))?);
    }
    Ok(value.map(|v| usize::try_from(v).unwrap_or(usize::MAX)))
}

struct Reader {
    rest: VecDeque<char>,
}

impl Reader {
    fn next(&mut self) -> Option<char> {
        self.rest.pop_front()
    }

    /// Appends literal text up to a field; true: a field follows (its brace is read), false: the end.
    fn literal(&mut self, literal: &mut String) -> Result<bool, TextError> {
        while let Some(c) = self.next() {
            let doubled = self.rest.front() == Some(&c);
            match c {
                '{' | '}' if doubled => {
                    self.rest.pop_front();
                    literal.push(c);
                }
                '}' => return Err(TextError::value("Single '}' encountered in format string")),
                '{' if self.rest.is_empty() => {
                    return Err(TextError::value("Single '{' encountered in format string"));
                }
                '{' => return Ok(true),
                c => literal.push(c),
            }
        }
        Ok(false)
    }

    fn raw_field(&mut self) -> Result<RawField, TextError> {
        let (name, end) = self.name()?;
        let mut raw = RawField { name, conversion: None, spec: String::new(), nested: false };
        match end {
            Some('}') => return Ok(raw),
            Some('!') => {
                let conversion = self
                    .next()
                    .ok_or_else(|| TextError::value("end of string while looking for conversion specifier"))?;
                raw.conversion = Some(conversion);
                match self.next() {
                    Some('}') => return Ok(raw),
                    Some(':') | None => {}
                    Some(_) => {
                        return Err(TextError::value("expected ':' after conversion specifier"));
                    }
                }
            }
            Some(_) => {}
            None => return Err(TextError::value("expected '}' before end of string")),
        }
        self.spec(&mut raw)?;
        Ok(raw)
    }

    /// The name, and the character that ended it.
    fn name(&mut self) -> Result<(String, Option<char>), TextError> {
        let mut name = String::new();
        while let Some(c) = self.next() {
            match c {
                '{' => return Err(TextError::value("unexpected '{' in field name")),
                '}' | ':' | '!' => return Ok((name, Some(c))),
                '[' => {
                    name.push(c);
                    while self.rest.front().is_some_and(|c| *c != ']') {
                        name.extend(self.next());
                    }
                }
                c => name.push(c),
            }
        }
        Ok((name, None))
    }

    fn spec(&mut self, raw: &mut RawField) -> Result<(), TextError> {
        let mut depth = 1;
        while let Some(c) = self.next() {
            match c {
                '{' => {
                    raw.nested = true;
                    depth += 1;
                }
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Ok(());
            }
            raw.spec.push(c);
        }
        Err(TextError::value("unmatched '{' in format spec"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_taken_apart() {
        let pieces = parse("a{{{0.x[1][k]!r:>{w}}}");
        let [Piece::Literal(text), Piece::Field(field), Piece::Error(error)] = &pieces[..] else {
            panic!("{pieces:?}");
        };
        assert_eq!(text, "a{");
        assert_eq!(field.first, First::Index(0));
        assert_eq!(field.steps, [Step::Attribute("x".into()), Step::Index(1), Step::Key("k".into())]);
        assert_eq!((field.conversion, field.spec.len()), (Some('r'), 2));
        assert_eq!(error.message, "Single '}' encountered in format string");
    }

    #[test]
    fn errors_are_cpythons() {
        let table = [
            ("{", "Single '{' encountered in format string"),
            ("}", "Single '}' encountered in format string"),
            ("{a", "expected '}' before end of string"),
            ("{a!", "end of string while looking for conversion specifier"),
            ("{a!rr}", "expected ':' after conversion specifier"),
            ("{a:{b}", "unmatched '{' in format spec"),
            ("{a{b}}", "unexpected '{' in field name"),
        ];
        for (template, message) in table {
            assert_eq!(parse(template), [Piece::Error(TextError::value(message))], "{template}");
        }
    }
}
