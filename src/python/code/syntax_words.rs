//! The parser's syntax errors in CPython's words and at CPython's place. Goes by the message and the text.

use super::{CompileError, Position};

/// The error as CPython 3.13 tells it.
pub fn in_cpythons_words(raw: &str, at: Position, text: &str) -> CompileError {
    let source = Text { lines: text.lines().collect() };
    let at = source.in_characters(at);
    if let Some(error) = source.by_itself(text, raw, at) {
        return error;
    }
    source
        .block(raw, at)
        .or_else(|| source.sentence(raw, at))
        .or_else(|| source.assignment(raw, at))
        .or_else(|| source.juxtaposed(raw, at))
        .or_else(|| source.number(raw, at))
        .unwrap_or_else(|| fallback(raw, at))
}

fn error(kind: &str, message: impl Into<String>, position: Position) -> CompileError {
    CompileError { kind: kind.into(), message: message.into(), position }
}

fn syntax(message: impl Into<String>, position: Position) -> CompileError {
    error("SyntaxError", message, position)
}

/// A line without caret.
fn nowhere(line: u32) -> Position {
    Position { line, column: u32::MAX, end_line: line, end_column: u32::MAX }
}

/// Words that name a grammar rule of the parser mean nothing in CPython.
fn fallback(raw: &str, at: Position) -> CompileError {
    let cpythons =
        raw.starts_with('\'') || raw.starts_with("name '") || raw.chars().next().is_some_and(char::is_lowercase);
    syntax(if cpythons { raw } else { "invalid syntax" }, at)
}

struct Text<'a> {
    lines: Vec<&'a str>,
}

/// Message of the parser → message of CPython, at the same place.
const SAME_PLACE: &[(&str, &str)] = &[
    ("Parameter without a default cannot follow", "parameter without a default follows parameter with a default"),
    ("Expected one or more symbol names after import", "Expected one or more names after 'import'"),
    ("Expected `except` or `finally` after `try` block", "expected 'except' or 'finally' block"),
    ("Unparenthesized generator expression", "Generator expression must be parenthesized"),
    ("f-string: single `}` is not allowed", "f-string: single '}' is not allowed"),
    ("f-string: expecting `}`", "f-string: expecting '}'"),
    ("unindent does not match", "unindent does not match any outer indentation level"),
    ("Expected `(`, found", "expected '('"),
    ("Expected `:`, found", "expected ':'"),
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

    /// A logical line: from its first character that is no space to its end without comment.
    fn statement(&self, line: u32) -> Position {
        let text = self.line(line);
        let code = text.split(" #").next().unwrap_or(text).trim_end();
        let column = (text.chars().count() - text.trim_start().chars().count()) as u32;
        Position { line, column, end_line: line, end_column: code.chars().count() as u32 }
    }

    /// What shows in the text alone, before any grammar: NUL, quotes, characters that no token has, brackets.
    fn by_itself(&self, text: &str, raw: &str, reached: Position) -> Option<CompileError> {
        use super::brackets::Trouble;
        let at = |(line, column): (u32, u32)| Position { line, column, end_line: line, end_column: column + 1 };
        if let Some(before) = text.split('\0').next().filter(|b| b.len() < text.len()) {
            let line = before.split('\n').count() as u32;
            return Some(syntax("source code cannot contain null bytes", nowhere(line)));
        }
        if raw.starts_with("missing closing quote") {
            let rest: String = self.line(reached.line).chars().skip(reached.column as usize).collect();
            let quotes = rest.trim_start_matches(|c: char| c.is_alphabetic());
            let triple = quotes.starts_with("\"\"\"") || quotes.starts_with("'''");
            let (kind, line) =
                if triple { ("triple-quoted string", self.lines.len() as u32) } else { ("string", reached.line) };
            let message = format!("unterminated {kind} literal (detected at line {line})");
            return Some(syntax(message, at((reached.line, reached.column))));
        }
        let come = |place: (u32, u32)| place.0 <= reached.line;
        match super::brackets::scan(text)? {
            Trouble::Unclosed(c, place) => {
                let ended = reached.line as usize >= self.lines.len()
                    && self.line(reached.line).chars().count() <= reached.column as usize + 1
                    && !self.before(reached).ends_with('(');
                (reached.line > place.0 || ended).then(|| syntax(format!("'{c}' was never closed"), at(place)))
            }
            Trouble::Unmatched(c, place) if come(place) => Some(syntax(format!("unmatched '{c}'"), at(place))),
            Trouble::Mismatch(close, open, line, place) if come(place) => {
                let on = if line == place.0 { String::new() } else { format!(" on line {line}") };
                let message = format!("closing parenthesis '{close}' does not match opening parenthesis '{open}'{on}");
                Some(syntax(message, at(place)))
            }
            Trouble::Character(c, place) if come(place) => {
                Some(syntax(format!("invalid character '{c}' (U+{:04X})", c as u32), at(place)))
            }
            _ => None,
        }
    }

    fn block(&self, raw: &str, at: Position) -> Option<CompileError> {
        if raw.starts_with("Unexpected indentation") || raw.contains("unexpected indent") {
            return Some(error("IndentationError", "unexpected indent", nowhere(at.line)));
        }
        if raw.contains("unindent does not match") {
            if self.mixes_tabs(at.line) {
                let whole = Position { line: at.line, column: 0, end_line: at.line, end_column: 1 };
                return Some(error("TabError", "inconsistent use of tabs and spaces in indentation", whole));
            }
            return Some(error("IndentationError", "unindent does not match any outer indentation level", at));
        }
        let what = raw.strip_prefix("Expected an indented block after ")?;
        let (_, words, keyword) = BLOCKS.iter().find(|(theirs, ..)| *theirs == what)?;
        let header = (1..at.line).rev().chain([at.line]).find(|n| {
            let t = self.line(*n).trim_start();
            let t = t.strip_prefix("async ").unwrap_or(t);
            t.starts_with(keyword)
        })?;
        let message = format!("expected an indented block after {words} on line {header}");
        let ended = self.token(at.line, at.column).is_empty();
        Some(error("IndentationError", message, if ended { nowhere(at.line) } else { self.token_at(at) }))
    }

    fn mixes_tabs(&self, line: u32) -> bool {
        let indent = |n: u32| -> String { self.line(n).chars().take_while(|c| c.is_whitespace()).collect() };
        let here = indent(line);
        (1..line).map(indent).any(|i| !i.is_empty() && i.contains('\t') != here.contains('\t'))
    }

    fn sentence(&self, raw: &str, at: Position) -> Option<CompileError> {
        if raw.starts_with("Expected `:`, found `=`") {
            return self.comparison(at);
        }
        if let Some((_, words)) = SAME_PLACE.iter().find(|(theirs, _)| raw.starts_with(theirs)) {
            return Some(syntax(*words, at));
        }
        if let Some(name) = raw.strip_prefix("Duplicate keyword argument ") {
            return Some(syntax(format!("keyword argument repeated: {}", name.trim_matches('"')), at));
        }
        if raw.starts_with("Positional argument cannot follow keyword argument") {
            let line = self.line(at.line);
            let close = line.chars().skip(at.column as usize).position(|c| c == ')').unwrap_or(0) as u32 + at.column;
            let p = Position { line: at.line, column: close, end_line: at.line, end_column: close + 1 };
            let unpacking = raw.contains("unpacking");
            let what = if unpacking { "keyword argument unpacking" } else { "keyword argument" };
            return Some(syntax(format!("positional argument follows {what}"), p));
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
        if raw.contains("line continuation") {
            let p = Position { column: at.column + 1, end_line: at.line, end_column: at.column + 2, ..at };
            return Some(syntax("unexpected character after line continuation character", p));
        }
        if raw.starts_with("Expected `else`") {
            let line = self.line(at.line);
            let start = line.rfind("= ").map_or(self.statement(at.line).column, |n| n as u32 + 2);
            return Some(syntax(
                "expected 'else' after 'if' expression",
                Position { column: start, end_line: at.line, end_column: at.column, ..at },
            ));
        }
        if raw.starts_with("Expected an expression") && self.before(at).ends_with("f\"{") {
            return Some(syntax("f-string: valid expression required before '}'", at));
        }
        if raw.starts_with("Expected an expression")
            && self.before(at).ends_with(":")
            && self.token(at.line, at.column) == ","
        {
            let p = Position { column: at.column - 1, end_line: at.line, end_column: at.column, ..at };
            return Some(syntax("expression expected after dictionary key and ':'", p));
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

    /// `if x = 1:`.
    fn comparison(&self, at: Position) -> Option<CompileError> {
        let before = self.before(at);
        let start = before.find(["if ", "while ", "elif "].iter().find(|w| before.contains(**w))?)?;
        let start = start + before[start..].find(' ')? + 1;
        let after = self.line(at.line).chars().skip(at.column as usize + 1).collect::<String>();
        let end = at.column + 1 + after.trim_end().trim_end_matches(':').trim_end().chars().count() as u32;
        let p = Position { line: at.line, column: start as u32, end_line: at.line, end_column: end };
        Some(syntax("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", p))
    }

    fn assignment(&self, raw: &str, at: Position) -> Option<CompileError> {
        let delete = raw.starts_with("Invalid delete target");
        if !delete && !raw.starts_with("Invalid assignment target") && !raw.starts_with("Invalid augmented") {
            return None;
        }
        let line = self.line(at.line);
        let target: String = line.chars().take(at.end_column as usize).skip(at.column as usize).collect();
        let what = kind_of_target(&target);
        let verb = if delete { "delete" } else { "assign to" };
        if raw.starts_with("Invalid augmented") {
            return Some(syntax(format!("'{what}' is an illegal expression for augmented assignment"), at));
        }
        let after: String = line.chars().skip(at.end_column as usize).collect();
        let hint = !delete && after.trim_start().starts_with('=') && !matches!(what, "None" | "True" | "False");
        let hint = if hint { " here. Maybe you meant '==' instead of '='?" } else { "" };
        Some(syntax(format!("cannot {verb} {what}{hint}"), at))
    }

    /// Two expressions side by side.
    fn juxtaposed(&self, raw: &str, at: Position) -> Option<CompileError> {
        let statements = raw.starts_with("Simple statements must be separated");
        if !statements && !raw.starts_with("Expected `,`, found") {
            return None;
        }
        let statement = self.statement(at.line);
        let before = self.before(at);
        if let Some(word) = ["print", "exec"].iter().find(|w| before.trim() == **w && statements) {
            let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
            return Some(syntax(message, statement));
        }
        if before.ends_with(['"', '\'']) && self.line(at.line).trim_end().ends_with(before.chars().last()?) {
            let column = self.line(at.line).trim_end().chars().count() as u32 - 1;
            let message = format!("unterminated string literal (detected at line {})", at.line);
            return Some(syntax(
                message,
                Position { line: at.line, column, end_line: at.line, end_column: column + 1 },
            ));
        }
        if before.ends_with(|c: char| c.is_ascii_digit()) {
            let p = Position { line: at.line, column: at.column - 1, end_line: at.line, end_column: at.column };
            return Some(syntax("invalid decimal literal", p));
        }
        let operator = raw.split('`').nth(3).filter(|o| o.len() > 1 && o.ends_with('=') && !"=!<>".contains(&o[..1]));
        if operator.is_some() {
            let target = before[..].trim();
            let what = kind_of_target(target);
            let column = statement.column;
            let end_column = column + target.chars().count() as u32;
            let p = Position { line: at.line, column, end_line: at.line, end_column };
            return Some(syntax(format!("'{what}' is an illegal expression for augmented assignment"), p));
        }
        if statements || raw.contains("found `") {
            return Some(syntax("invalid syntax", self.token_at(at)));
        }
        let trimmed = before.trim_end();
        let start = trimmed.rfind([',', '(', '[', '{', ' ']).map_or(0, |n| n + 1);
        let start = trimmed[..start].chars().count() as u32;
        let end = self.token_at(at).end_column;
        let p = Position { line: at.line, column: start, end_line: at.line, end_column: end };
        Some(syntax("invalid syntax. Perhaps you forgot a comma?", p))
    }

    fn number(&self, raw: &str, at: Position) -> Option<CompileError> {
        if raw.starts_with("Invalid decimal integer literal") {
            let p = Position { end_line: at.line, end_column: at.column + 1, ..at };
            let message =
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
            return Some(syntax(message, p));
        }
        if raw.contains("ParseIntError") {
            let text = self.token(at.line, at.column);
            let kind = match text.chars().nth(1) {
                Some('x' | 'X') => "hexadecimal",
                Some('o' | 'O') => "octal",
                _ => "binary",
            };
            let p = Position { column: at.column + 1, end_line: at.line, end_column: at.column + 2, ..at };
            return Some(syntax(format!("invalid {kind} literal"), p));
        }
        if raw.starts_with("bytes can only contain ASCII") {
            let line = self.line(at.line);
            let start = self.before(at).rfind(['b', 'B'])? as u32;
            let end = line.chars().skip(at.column as usize).position(|c| c == '"' || c == '\'')? as u32 + at.column + 1;
            return Some(syntax(raw, Position { line: at.line, column: start, end_line: at.line, end_column: end }));
        }
        None
    }
}

/// What CPython calls an expression that is no target.
fn kind_of_target(text: &str) -> &'static str {
    let t = text.trim();
    match t {
        "None" => return "None",
        "True" => return "True",
        "False" => return "False",
        "..." => return "ellipsis",
        _ => {}
    }
    let first = t.chars().next().unwrap_or(' ');
    if t.starts_with("lambda") {
        "lambda"
    } else if t.contains(" if ") {
        "conditional expression"
    } else if ["==", "!=", "<", ">", " in ", " is "].iter().any(|o| t.contains(o)) {
        "comparison"
    } else if t.ends_with(')') && !t.starts_with('(') && !t.contains([' ', '+', '*', '/']) {
        "function call"
    } else if t.starts_with("f\"") || t.starts_with("f'") {
        "f-string expression"
    } else if first.is_ascii_digit() && t.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '_')
        || (matches!(first, '"' | '\'') && t.ends_with(first))
    {
        "literal"
    } else if first == '{' {
        if t.contains(':') || t == "{}" { "dict literal" } else { "set display" }
    } else if t.contains(',') {
        "tuple"
    } else {
        "expression"
    }
}
