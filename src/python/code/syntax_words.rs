//! The parser's syntax errors in CPython's words and at CPython's place. Goes by the message and the text.

use super::sentence::Sentence;
use super::tokens::{Kind, Tokens, tokens};
use super::{CompileError, Position};

/// The error as CPython 3.13 tells it: what its tokenizer refuses anywhere comes before what its grammar refuses.
pub fn in_cpythons_words(raw: &str, at: Position, text: &str) -> CompileError {
    let source = Text { lines: text.lines().collect() };
    if let Some(before) = text.split('\0').next().filter(|b| b.len() < text.len()) {
        let line = before.split('\n').count() as u32;
        return syntax("source code cannot contain null bytes", nowhere(line));
    }
    let at = source.in_characters(at);
    let tokens = match source.tokens_around(raw, at, text) {
        Ok(tokens) => tokens,
        Err(refused) => return refused,
    };
    let sentence = Sentence::new(&tokens.list, at);
    if let Some((c, place)) = tokens.unclosed {
        let reached = &tokens.list[sentence.reached(raw, at)];
        if reached.kind == Kind::End || reached.at.line > place.line {
            return syntax(format!("'{c}' was never closed"), place);
        }
    }
    source
        .block(raw, at, &sentence)
        .or_else(|| sentence.out_of_place(raw))
        .or_else(|| sentence.explained(raw, at))
        .or_else(|| source.sentence(raw, at, &sentence))
        .or_else(|| sentence.assigned(raw, at))
        .or_else(|| sentence.side_by_side(raw))
        .unwrap_or_else(|| fallback(raw, at, &sentence))
}

fn error(kind: &str, message: impl Into<String>, position: Position) -> CompileError {
    CompileError { kind: kind.into(), message: message.into(), position }
}

pub fn syntax(message: impl Into<String>, position: Position) -> CompileError {
    error("SyntaxError", message, position)
}

/// A line without caret.
fn nowhere(line: u32) -> Position {
    Position { line, column: u32::MAX, end_line: line, end_column: u32::MAX }
}

/// Words that name a grammar rule of the parser mean nothing in CPython.
fn fallback(raw: &str, at: Position, sentence: &Sentence) -> CompileError {
    let cpythons =
        raw.starts_with('\'') || raw.starts_with("name '") || raw.chars().next().is_some_and(char::is_lowercase);
    if cpythons { syntax(raw, at) } else { syntax("invalid syntax", sentence.place()) }
}

struct Text<'a> {
    lines: Vec<&'a str>,
}

/// Message of the parser → message of CPython, at the same place.
const SAME_PLACE: &[(&str, &str)] = &[
    ("Expected `except` or `finally` after `try` block", "expected 'except' or 'finally' block"),
    ("Unparenthesized generator expression", "Generator expression must be parenthesized"),
    ("Expected `(`, found", "expected '('"),
];

/// Block of the parser → block of CPython.
const BLOCKS: &[(&str, &str, &str)] = &[
    ("function definition", "function definition", "def"),
    ("`class` definition", "class definition", "class"),
    ("`if` statement", "'if' statement", "if"),
    ("`elif` clause", "'elif' statement", "elif"),
    ("`else` clause", "'else' statement", "else"),
    ("`for` statement", "'for' statement", "for"),
    ("`while` statement", "'while' statement", "while"),
    ("`with` statement", "'with' statement", "with"),
    ("`try` statement", "'try' statement", "try"),
    ("`except` clause", "'except' statement", "except"),
    ("`finally` clause", "'finally' statement", "finally"),
    ("`match` statement", "'match' statement", "match"),
    ("`case` block", "'case' statement", "case"),
];

impl Text<'_> {
    fn line(&self, number: u32) -> &str {
        (number as usize).checked_sub(1).and_then(|n| self.lines.get(n)).copied().unwrap_or("")
    }

    /// The parser counts bytes.
    fn in_characters(&self, p: Position) -> Position {
        let count = |line: u32, column: u32| {
            let text = self.line(line);
            if text.is_ascii() {
                return column;
            }
            let inside = text.char_indices().take_while(|(at, _)| *at < column as usize).count() as u32;
            inside + column.saturating_sub(text.len() as u32)
        };
        Position { column: count(p.line, p.column), end_column: count(p.end_line, p.end_column), ..p }
    }

    /// The word at a place, or one character.
    fn token(&self, line: u32, column: u32) -> String {
        let rest: Vec<char> = self.line(line).chars().skip(column as usize).collect();
        let word: String = rest.iter().take_while(|c| c.is_alphanumeric() || **c == '_').collect();
        if word.is_empty() { rest.first().map(char::to_string).unwrap_or_default() } else { word }
    }

    fn token_at(&self, p: Position) -> Position {
        let width = self.token(p.line, p.column).chars().count().max(1) as u32;
        Position { end_line: p.line, end_column: p.column + width, ..p }
    }

    /// The text's tokens, or what its tokenizer refuses. Of indentation CPython hears only when the parser comes there: what is
    /// wrong with it further down does not count.
    fn tokens_around(&self, raw: &str, at: Position, text: &str) -> Result<Tokens, CompileError> {
        tokens(text).or_else(|(kind, message, place)| {
            let above = at.line < place.line;
            if above && raw.starts_with("Unexpected indentation") {
                return Err(self.indented(at.line));
            }
            if above && kind != "SyntaxError" {
                let cut = self.lines[..place.line as usize - 1].join("\n") + "\n";
                return tokens(&cut).map_err(|(kind, message, place)| error(kind, message, place));
            }
            Err(error(kind, message, place))
        })
    }

    fn indented(&self, line: u32) -> CompileError {
        let space = self.line(line).chars().take_while(|c| matches!(c, ' ' | '\t' | '\x0c')).count() as u32;
        let place = Position { line, column: space.wrapping_sub(1), end_line: line, end_column: Position::NO_END };
        error("IndentationError", "unexpected indent", place)
    }

    fn block(&self, raw: &str, at: Position, sentence: &Sentence) -> Option<CompileError> {
        if raw.starts_with("Unexpected indentation") || raw.contains("unexpected indent") {
            return Some(self.indented(at.line));
        }
        let ended = sentence.ended();
        let last = self.lines.len() as u32;
        if ended && raw.starts_with("Expected `except` or") {
            return Some(syntax("expected 'except' or 'finally' block", nowhere(last)));
        }
        if raw.starts_with("Expected class, function definition") {
            return Some(syntax("invalid syntax", if ended { nowhere(last) } else { self.token_at(at) }));
        }
        let what = raw.strip_prefix("Expected an indented block after ")?;
        let (_, words, keyword) = BLOCKS.iter().find(|(theirs, ..)| *theirs == what)?;
        let header = (1..at.line).rev().chain([at.line]).find(|n| {
            let t = self.line(*n).trim_start();
            let t = t.strip_prefix("async ").unwrap_or(t);
            t.starts_with(keyword)
        })?;
        let star = self.line(header).trim_start().starts_with("except*");
        let words = if star { "'except*' statement" } else { words };
        let message = format!("expected an indented block after {words} on line {header}");
        Some(error("IndentationError", message, if ended { nowhere(last) } else { self.token_at(at) }))
    }

    fn sentence(&self, raw: &str, at: Position, sentence: &Sentence) -> Option<CompileError> {
        if raw.starts_with("Parameter without a default") {
            return sentence.without_default(at);
        }
        if let Some((_, words)) = SAME_PLACE.iter().find(|(theirs, _)| raw.starts_with(theirs)) {
            return Some(syntax(*words, at));
        }
        if let Some(name) = raw.strip_prefix("Duplicate keyword argument ") {
            return Some(syntax(format!("keyword argument repeated: {}", name), at));
        }
        if raw.starts_with("Positional argument cannot follow keyword argument") {
            let what = if raw.contains("unpacking") { "keyword argument unpacking" } else { "keyword argument" };
            return Some(syntax(format!("positional argument follows {what}"), sentence.behind_arguments()));
        }
        if raw.starts_with("Expected a parameter name") {
            let end = self.line(at.line).chars().skip(at.column as usize).position(|c| c == '=')? as u32;
            let p = Position { end_line: at.line, end_column: at.column + end + 1, ..at };
            return Some(syntax("expression cannot contain assignment, perhaps you meant \"==\"?", p));
        }
        if raw.starts_with("Iterable argument unpacking cannot follow") {
            let column = self.before(at).rfind(',').map_or(at.column, |n| n as u32);
            let message = "iterable argument unpacking follows keyword argument unpacking";
            return Some(syntax(message, Position { column, ..at }));
        }
        if raw.starts_with("Starred expression cannot be used here") {
            return Some(syntax("invalid syntax", Position { end_line: at.line, end_column: at.column + 1, ..at }));
        }
        if raw.starts_with("Expected an expression")
            && self.before(at).ends_with('<')
            && self.token(at.line, at.column) == ">"
        {
            let p = Position { column: at.column - 1, end_line: at.line, end_column: at.column + 1, ..at };
            return Some(syntax("invalid syntax", p));
        }
        None
    }

    fn before(&self, at: Position) -> String {
        self.line(at.line).chars().take(at.column as usize).collect()
    }
}
