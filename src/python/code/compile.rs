//! Source text → code, or Python's own syntax error. The only caller of the compiler front end.

use super::translate::translate;
use super::{CodeTable, Position, Source};
use rustpython_compiler::{CompileOpts, Mode};
use std::rc::Rc;

/// Source that Python refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileError {
    /// `SyntaxError`, `IndentationError` or `TabError`.
    pub kind: String,
    pub message: String,
    pub position: Position,
}

/// Deepest nesting of brackets and blocks that is compiled: the front end recurses on the host's stack.
const MAX_NESTING: usize = 100;

/// Compiles a module (`exec`) or, with `expression`, one expression (`eval`). Gives the number of its code.
///
/// # Errors
/// Python's own error; code beyond our limits is a `SyntaxError` too.
pub fn compile(table: &mut CodeTable, text: &str, source: &Rc<Source>, expression: bool) -> Result<u32, CompileError> {
    if let Some(position) = too_deep(text) {
        let message = "too many nested parentheses".to_string();
        return Err(CompileError { kind: "SyntaxError".into(), message, position });
    }
    if let Some((message, line)) = super::brackets::too_deep(text) {
        let kind = if message.contains("indentation") { "IndentationError" } else { "SyntaxError" };
        let position = Position { line, column: u32::MAX, end_line: line, end_column: u32::MAX };
        return Err(CompileError { kind: kind.into(), message: message.into(), position });
    }
    let mode = if expression { Mode::Eval } else { Mode::Exec };
    let object = rustpython_compiler::compile(text, mode, &source.path, CompileOpts::default())
        .map_err(|e| refusal(&e, text))?;
    if let Some((line, column, end_column)) = super::brackets::bare_except(text) {
        let message = "multiple exception types must be parenthesized".to_string();
        let position = Position { line, column, end_line: line, end_column };
        return Err(CompileError { kind: "SyntaxError".into(), message, position });
    }
    translate(table, &object, source).map_err(|e| CompileError {
        kind: "SyntaxError".into(),
        message: e.0.to_string(),
        position: Position { line: 1, ..Position::default() },
    })
}

fn refusal(e: &rustpython_compiler::CompileError, text: &str) -> CompileError {
    let (line, column) = e.python_location();
    let (end_line, end_column) = e.python_end_location().unwrap_or((line, column));
    let position = Position {
        line: line as u32,
        column: (column as u32).saturating_sub(1),
        end_line: end_line as u32,
        end_column: (end_column as u32).saturating_sub(1),
    };
    super::syntax_words::in_cpythons_words(&e.to_string(), position, text)
}

/// The first place where brackets nest deeper than the front end can bear.
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
