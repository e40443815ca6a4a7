//! What of a text must be refused although the parser takes it: nesting beyond what it can bear, and Python 3.14's syntax.

/// `except A, B:` without parentheses, which Python 3.14 allows and 3.13 does not: line, columns from and to.
pub fn bare_except(text: &str) -> Option<(u32, u32, u32)> {
    let c: Vec<char> = text.chars().collect();
    let (mut at, mut line, mut start, mut depth, mut fresh) = (0usize, 1u32, 0usize, 0usize, true);
    while at < c.len() {
        match c[at] {
            '\n' => (line, start, fresh) = (line + 1, at + 1, depth == 0),
            '#' => {
                while at + 1 < c.len() && c[at + 1] != '\n' {
                    at += 1;
                }
            }
            quote @ ('"' | '\'') => {
                let (end, lines, last) = string(&c, at, quote)?;
                if lines > 0 {
                    (line, start) = (line + lines, last);
                }
                (at, fresh) = (end, false);
            }
            ' ' | '\t' => {}
            'e' if fresh && c[at..].starts_with(&['e', 'x', 'c', 'e', 'p', 't', ' ']) => {
                if let Some((from, to)) = types_after_except(&c, at + 7) {
                    return Some((line, (from - start) as u32, (to - start) as u32));
                }
                fresh = false;
            }
            x => {
                fresh = false;
                match x {
                    '(' | '[' | '{' => depth += 1,
                    ')' | ']' | '}' => depth = depth.saturating_sub(1),
                    _ => {}
                }
            }
        }
        at += 1;
    }
    None
}

/// Where the types begin and the colon stands, if there is a comma between them outside of brackets.
fn types_after_except(c: &[char], at: usize) -> Option<(usize, usize)> {
    let from = (at..c.len()).find(|k| c[*k] != ' ' && c[*k] != '*')?;
    let (mut depth, mut comma) = (0usize, false);
    for k in from..c.len() {
        match c[k] {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => comma = true,
            ':' if depth == 0 => return comma.then_some((from, k)),
            '\n' | '#' | '"' | '\'' => return None,
            _ => {}
        }
    }
    None
}

/// Most operators in one expression, and most blocks in one another: the parser recurses on the host's stack.
const MOST_OPERATORS: u32 = 1_000;
const MOST_BLOCKS: usize = 100;

/// Where operators or blocks are more than the parser can bear, and what CPython calls it.
pub fn too_deep(text: &str) -> Option<(&'static str, u32)> {
    let c: Vec<char> = text.chars().collect();
    let (mut at, mut line, mut operators, mut depth) = (0usize, 1u32, 0u32, 0usize);
    while at < c.len() {
        match c[at] {
            '\n' => {
                line += 1;
                operators = if depth == 0 { 0 } else { operators };
            }
            '#' => {
                while at + 1 < c.len() && c[at + 1] != '\n' {
                    at += 1;
                }
            }
            quote @ ('"' | '\'') => match string(&c, at, quote) {
                Some((end, lines, _)) => (at, line) = (end, line + lines),
                None => return None,
            },
            '(' | '[' | '{' => (depth, operators) = (depth + 1, operators + 1),
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ',' | ';' | '=' => operators = 0,
            '.' if c.get(at + 1).is_some_and(char::is_ascii_digit) => {}
            '+' | '-' | '~' | '*' | '/' | '%' | '.' | '&' | '|' | '^' | '<' | '>' | ':' => operators += 1,
            ' ' if c[at..].starts_with(&[' ', 'n', 'o', 't', ' ']) || c[at..].starts_with(&[' ', 'i', 'f', ' ']) => {
                operators += 1;
            }
            _ => {}
        }
        if operators > MOST_OPERATORS {
            return Some(("too many nested parentheses", line));
        }
        at += 1;
    }
    blocks(text).map(|line| ("too many levels of indentation", line))
}

/// The line where blocks stand deeper in one another than CPython allows.
fn blocks(text: &str) -> Option<u32> {
    let mut levels = vec![0usize];
    for (row, line) in text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        let indent = line.len() - line.trim_start().len();
        while levels.last().is_some_and(|l| *l > indent) {
            levels.pop();
        }
        if levels.last().is_some_and(|l| *l < indent) {
            levels.push(indent);
        }
        if levels.len() > MOST_BLOCKS {
            return Some(row as u32 + 1);
        }
    }
    None
}

/// The last character of a string literal, how many lines end in it, where its last line starts; `None`: no end.
fn string(c: &[char], at: usize, quote: char) -> Option<(usize, u32, usize)> {
    let triple = c.get(at + 1) == Some(&quote) && c.get(at + 2) == Some(&quote);
    let (mut k, mut lines, mut last) = (at + if triple { 3 } else { 1 }, 0, 0);
    while k < c.len() {
        match c[k] {
            '\\' => {
                k += 1;
                if c.get(k) == Some(&'\n') {
                    (lines, last) = (lines + 1, k + 1);
                }
            }
            '\n' if !triple => return None,
            '\n' => (lines, last) = (lines + 1, k + 1),
            q if q == quote && (!triple || (c.get(k + 1) == Some(&quote) && c.get(k + 2) == Some(&quote))) => {
                return Some((k + if triple { 2 } else { 0 }, lines, last));
            }
            _ => {}
        }
        k += 1;
    }
    None
}
