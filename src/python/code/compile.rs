//! Source text → code, or Python's own syntax error. The only caller of the parser.

use super::{CodeTable, Position, Source};
use rustpython_ruff_python_parser::{self as parser, LexicalErrorType, ParseErrorType};
use rustpython_ruff_text_size::Ranged;
use std::rc::Rc;

/// Source that Python refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileError {
    /// `SyntaxError`, `IndentationError` or `TabError`.
    pub kind: String,
    pub message: String,
    pub position: Position,
}

/// Deepest nesting of brackets and blocks that is compiled: the parser recurses on the host's stack.
const MAX_NESTING: usize = 100;

/// Compiles a module (`exec`) or, with `expression`, one expression (`eval`). Gives the number of its code.
///
/// # Errors
/// Python's own error; code beyond our limits is a `SyntaxError` too.
pub fn compile(table: &mut CodeTable, text: &str, source: &Rc<Source>, expression: bool) -> Result<u32, CompileError> {
    compile_in(if expression { "eval" } else { "exec" }, table, text, source)
}

/// The same in a mode of Python's `compile`: `single` shows what expressions give. A digit behind it is how far to optimize.
///
/// # Errors
/// As [`compile`].
pub fn compile_in(mode: &str, table: &mut CodeTable, text: &str, source: &Rc<Source>) -> Result<u32, CompileError> {
    let (expression, shows) = (mode.starts_with("eval"), mode.starts_with("single"));
    let optimize = if mode.ends_with('2') { 2 } else { u8::from(mode.ends_with('1')) };
    if let Some(position) = too_deep(text) {
        let message = "too many nested parentheses".to_string();
        return Err(CompileError { kind: "SyntaxError".into(), message, position });
    }
    if let Some((message, line)) = super::brackets::too_deep(text) {
        let kind = if message.contains("indentation") { "IndentationError" } else { "SyntaxError" };
        let position = Position { line, column: u32::MAX, end_line: line, end_column: u32::MAX };
        return Err(CompileError { kind: kind.into(), message: message.into(), position });
    }
    let mode = if expression { parser::Mode::Expression } else { parser::Mode::Module };
    let parsed = parser::parse(text, mode.into()).map_err(|e| refusal(&e, text))?;
    if let Some((line, column, end_column)) = super::brackets::bare_except(text) {
        let message = "multiple exception types must be parenthesized".to_string();
        let position = Position { line, column, end_line: line, end_column };
        return Err(CompileError { kind: "SyntaxError".into(), message, position });
    }
    super::generate::generate(table, source, text, parsed.syntax(), (shows, optimize))
        .map_err(|fault| fault.into_error(text))
}

/// What the parser refuses, in CPython's words. The columns that it is told by are bytes.
fn refusal(e: &parser::ParseError, text: &str) -> CompileError {
    let point = |offset: usize| {
        let before = &text.as_bytes()[..offset];
        let start = before.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
        (before.iter().filter(|b| **b == b'\n').count() as u32 + 1, (offset - start) as u32)
    };
    let (mut start, end) = (point(e.range().start().to_usize()), point(e.range().end().to_usize()));
    let mut end = end;
    if matches!(e.error, ParseErrorType::Lexical(LexicalErrorType::IndentationError)) {
        // At the end of the line.
        let line = text.lines().nth(start.0 as usize - 1).unwrap_or("");
        start.1 = line.chars().count() as u32;
        end = start;
    } else if end.1 == 0 && end.0 > start.0 {
        // A range that takes the line's end along.
        let (line, column) = point(e.range().end().to_usize() - 1);
        end = (line, column + 1);
    }
    let position = Position { line: start.0, column: start.1, end_line: end.0, end_column: end.1 };
    let mut refused = super::syntax_words::in_cpythons_words(&super::refused::words(&e.error), position, text);
    if text.is_empty() {
        refused.position.line = 0;
    }
    refused
}

/// The first place where brackets nest deeper than the parser can bear.
fn too_deep(text: &str) -> Option<Position> {
    let mut depth = 0usize;
    for (row, line) in text.lines().enumerate() {
        let indent = line.len() - line.trim_start().len();
        if indent > 100 * MAX_NESTING {
            return Some(Position { line: row as u32 + 1, ..Position::default() });
        }
        for (column, c) in line.chars().enumerate() {
            match c {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > 2 * MAX_NESTING {
                return Some(Position {
                    line: row as u32 + 1,
                    column: column as u32,
                    end_line: row as u32 + 1,
                    end_column: column as u32 + 1,
                });
            }
        }
    }
    None
}
