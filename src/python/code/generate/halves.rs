//! Halves of surrogate pairs in texts: the parser puts U+FFFD for them, the source tells which they are.

use super::Generator;
use crate::python::code::tokens::{Kind, tokens};
use crate::python::code::unit::At;
use crate::python::code::{Constant, Position};
use crate::python::text::surrogates;
use rustpython_ruff_text_size::TextRange;

const PUT: char = char::REPLACEMENT_CHARACTER;

/// True where the parser may have put a character for another one.
pub(super) fn stands_for_another(constant: &Constant) -> bool {
    match constant {
        Constant::Str(t) => t.contains(PUT) || surrogates::holds(t),
        Constant::Tuple(t) => t.iter().any(stands_for_another),
        _ => false,
    }
}

impl Generator<'_> {
    fn written(&self, at: Position) -> impl Iterator<Item = &str> {
        self.text.lines().skip(at.line as usize - 1).take((at.end_line - at.line + 1) as usize)
    }

    /// True where the source writes half of a pair, or a character that the engine needs for one.
    pub(super) fn writes_halves(&self, at: At) -> bool {
        let Some(at) = at else { return false };
        self.written(at).any(|line| {
            let line = line.to_ascii_lowercase();
            let halves = |rest: &str| rest.starts_with(['8', '9', 'a', 'b', 'c', 'd', 'e', 'f']);
            let starts = ["\\ud", "\\u0000d", "\\u0010d"];
            surrogates::holds(&line) || starts.iter().any(|start| line.split(start).skip(1).any(halves))
        })
    }

    /// Puts the halves that this piece of source writes into its constant; false where that is not all that there is.
    pub(super) fn put_halves(&self, at: Position, constant: &mut Constant) -> bool {
        let mut text: Vec<String> = self.written(at).map(str::to_string).collect();
        if let Some(last) = text.last_mut() {
            *last = last.chars().take(at.end_column as usize).collect();
        }
        text[0] = " ".repeat(at.column as usize) + &text[0].chars().skip(at.column as usize).collect::<String>();
        // Brackets, so that a text on several lines is one expression.
        let Ok(found) = tokens(&format!("({})", text.join("\n"))) else { return false };
        let texts = found.list.iter().filter(|token| token.kind == Kind::Text);
        let mut written = texts.map(|token| put_characters(&token.word)).collect::<Vec<_>>().concat().into_iter();
        put(constant, &mut written) && written.next().is_none()
    }

    /// The text of a piece of an f-string, with the halves that its source writes; `None` where they cannot be told. `raw` where the
    /// quotes and what stands before them are not part of the piece.
    pub(super) fn piece(&self, range: TextRange, value: &str, raw: Option<bool>) -> Option<String> {
        let mut constant = Constant::Str(value.into());
        if stands_for_another(&constant) {
            let source = &self.text[range.start().to_usize()..range.end().to_usize()];
            let mut written = raw.map_or_else(|| put_characters(source), |raw| characters(source, raw)).into_iter();
            if !put(&mut constant, &mut written) || written.next().is_some() {
                return None;
            }
        }
        let Constant::Str(text) = constant else { return None };
        Some(text.to_string())
    }
}

fn put(constant: &mut Constant, written: &mut dyn Iterator<Item = Option<char>>) -> bool {
    match constant {
        Constant::Str(t) if surrogates::holds(t) => false,
        Constant::Str(t) => {
            let mut known = true;
            let mut halves = |c| match (c == PUT).then(|| written.next().flatten()) {
                None => c,
                Some(Some(half)) => half,
                Some(None) => {
                    known = false;
                    c
                }
            };
            let text: String = t.chars().map(&mut halves).collect();
            *t = text.into();
            known
        }
        Constant::Tuple(t) => t.iter_mut().all(|item| put(item, written)),
        _ => true,
    }
}

/// What each U+FFFD that the parser made of a literal stands for.
fn put_characters(literal: &str) -> Vec<Option<char>> {
    let start = literal.find(['"', '\'']).unwrap_or(0);
    let (prefix, body) = literal.split_at(start);
    if prefix.contains(['b', 'B', 'f', 'F']) {
        return Vec::new();
    }
    characters(body, prefix.contains(['r', 'R']))
}

/// The same of what stands between the quotes.
fn characters(body: &str, raw: bool) -> Vec<Option<char>> {
    let mut found = Vec::new();
    let mut rest = body.chars();
    while let Some(c) = rest.next() {
        if c == PUT {
            found.push(Some(PUT));
        } else if c == '\\' && !raw {
            let digits = match rest.next() {
                Some('u') => 4,
                Some('U') => 8,
                Some('N') => {
                    let name: String = rest.by_ref().take_while(|c| *c != '}').skip(1).collect();
                    found.extend((unicode_names2::character(&name) == Some(PUT)).then_some(Some(PUT)));
                    continue;
                }
                _ => continue,
            };
            let digits: String = rest.by_ref().take(digits).collect();
            let code = u32::from_str_radix(&digits, 16).unwrap_or(0);
            if code == u32::from(PUT) || (0xd800..0xe000).contains(&code) {
                found.push(surrogates::character(code));
            }
        }
    }
    found
}
