//! f-strings, and `'…' % (…)` where CPython makes the same of it.

use super::halves::stands_for_another;
use super::{Done, Fault, Generator};
use crate::python::code::unit::At;
use crate::python::code::{Constant, Op};
use rustpython_ruff_python_ast::{self as ast, ConversionFlag, Expr, FStringPart, InterpolatedStringElement};

impl<'a> Generator<'a> {
    /// `[] -> [text]`
    pub(super) fn fstring(&mut self, at: At, f: &'a ast::ExprFString) -> Done {
        let mut parts = Parts::default();
        for part in f.value.as_slice() {
            match part {
                FStringPart::Literal(literal) => {
                    let text = self.piece(literal.range, &literal.value, None);
                    self.add(at, text, &mut parts);
                }
                FStringPart::FString(f) => {
                    parts.raw = f.flags.prefix().is_raw();
                    self.elements(at, f.elements.iter(), &mut parts)?;
                }
            }
        }
        self.build(at, parts);
        Ok(())
    }

    fn elements(
        &mut self,
        at: At,
        elements: impl Iterator<Item = &'a InterpolatedStringElement>,
        parts: &mut Parts,
    ) -> Done {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) => {
                    let text = self.piece(literal.range, &literal.value, Some(parts.raw));
                    self.add(at, text, parts);
                }
                InterpolatedStringElement::Interpolation(i) => self.interpolation(at, i, parts)?,
            }
        }
        Ok(())
    }

    fn interpolation(&mut self, at: At, i: &'a ast::InterpolatedElement, parts: &mut Parts) -> Done {
        let mut conversion = i.conversion;
        if let Some(debug) = &i.debug_text {
            let range = rustpython_ruff_text_size::Ranged::range(&*i.expression);
            parts.text.push_str(&debug.leading);
            parts.text.push_str(&self.text[range.start().to_usize()..range.end().to_usize()]);
            parts.text.push_str(&debug.trailing);
            if conversion == ConversionFlag::None && i.format_spec.is_none() {
                conversion = ConversionFlag::Repr;
            }
        }
        self.literal(at, parts);
        let place = self.at(i);
        self.expr(&i.expression)?;
        match conversion {
            ConversionFlag::None => {}
            ConversionFlag::Str => self.op(place, Op::ConvertValue, 1),
            ConversionFlag::Repr => self.op(place, Op::ConvertValue, 2),
            ConversionFlag::Ascii => self.op(place, Op::ConvertValue, 3),
        }
        match &i.format_spec {
            Some(spec) => {
                let mut inner = Parts { raw: parts.raw, ..Parts::default() };
                let spec_at = self.at(&**spec);
                self.elements(spec_at, spec.elements.iter(), &mut inner)?;
                self.build(spec_at, inner);
                self.op(place, Op::FormatWithSpec, 0);
            }
            None => self.op(place, Op::FormatSimple, 0),
        }
        parts.count += 1;
        Ok(())
    }

    /// A piece of the text; `None` where it cannot be told.
    fn add(&mut self, at: At, text: Option<String>, parts: &mut Parts) {
        match text {
            Some(text) => parts.text.push_str(&text),
            None => self.op(at, Op::Unsupported, 1),
        }
    }

    /// The text that has come together so far.
    fn literal(&mut self, at: At, parts: &mut Parts) {
        if !parts.text.is_empty() {
            let text = std::mem::take(&mut parts.text);
            self.load_constant(at, Constant::Str(text.into()));
            parts.count += 1;
        }
    }

    fn build(&mut self, at: At, mut parts: Parts) {
        self.literal(at, &mut parts);
        match parts.count {
            0 => self.text_constant(at, ""),
            1 => {}
            n => self.op(at, Op::BuildString, n),
        }
    }

    /// `'…%s…' % (a, b)` with nothing but `%s`, `%r`, `%a` is an f-string to CPython. Gives whether it was one.
    pub(super) fn percent(&mut self, at: At, text: &ast::ExprStringLiteral, right: &'a Expr) -> Result<bool, Fault> {
        let Expr::Tuple(t) = right else { return Ok(false) };
        if stands_for_another(&Constant::Str(text.value.to_str().into())) {
            return Ok(false);
        }
        let Some(pieces) = conversions(text.value.to_str()) else { return Ok(false) };
        let starred = t.elts.iter().any(Expr::is_starred_expr);
        if starred || pieces.iter().filter(|p| matches!(p, Piece::Value(_))).count() != t.elts.len() {
            return Ok(false);
        }
        let mut parts = Parts::default();
        let mut values = t.elts.iter();
        for piece in pieces {
            match piece {
                Piece::Text(text) => parts.text.push_str(&text),
                Piece::Value(conversion) => {
                    self.literal(at, &mut parts);
                    let value = values.next().expect("as many values as conversions were counted");
                    let place = self.at(value);
                    self.expr(value)?;
                    self.ops(place, &[(Op::ConvertValue, conversion), (Op::FormatSimple, 0)]);
                    parts.count += 1;
                }
            }
        }
        self.build(at, parts);
        Ok(true)
    }
}

#[derive(Default)]
struct Parts {
    /// Literal text that is not on the stack yet.
    text: String,
    /// Values on the stack.
    count: u32,
    /// True where backslashes stand for themselves.
    raw: bool,
}

enum Piece {
    Text(String),
    Value(u32),
}

/// The pieces of a format that has no other conversions than plain ones; `None`: it has.
fn conversions(format: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut chars = format.chars();
    let mut text = String::new();
    while let Some(c) = chars.next() {
        if c != '%' {
            text.push(c);
            continue;
        }
        let conversion = match chars.next()? {
            '%' => {
                text.push('%');
                continue;
            }
            's' => 1,
            'r' => 2,
            'a' => 3,
            _ => return None,
        };
        pieces.push(Piece::Text(std::mem::take(&mut text)));
        pieces.push(Piece::Value(conversion));
    }
    pieces.push(Piece::Text(text));
    Some(pieces)
}
