//! Where the front end places an instruction otherwise than CPython 3.13, the position is put right: attributes, unpacking,
//! decorators, `with`, `assert`. Goes by the instructions and the text; knows nothing of values.

use super::{Instruction, Names, Op, Position};

/// Puts right the positions of one code object.
pub fn repair(positions: &mut [Position], code: &[Instruction], names: &Names, lines: &[String]) {
    let text = Text { lines };
    for k in 0..code.len() {
        positions[k] = text.in_characters(positions[k]);
    }
    let mut managers: Vec<(Position, Position)> = Vec::new();
    for k in 0..code.len() {
        let p = positions[k];
        match code[k].op {
            Op::LoadAttr | Op::LoadMethod | Op::StoreAttr | Op::DeleteAttr => {
                if let Some(q) = text.attribute(p, names.text(code[k].c)) {
                    positions[k] = q;
                }
            }
            Op::UnpackSequence | Op::UnpackEx => {
                if let Some(q) = text.targets(p).or_else(|| targets(positions, code, k)) {
                    positions[k] = q;
                }
            }
            Op::LoadSpecial if text.starts(p, "with") && k >= 2 => {
                let expression = positions[k - 2];
                if !managers.iter().any(|(w, _)| *w == p) && code[k - 1].op == Op::Copy && expression.line > 0 {
                    managers.push((p, expression));
                }
            }
            Op::Call if code[k].c == 0 && text.starts(p, "@") => {
                let nth = (0..k).rev().take_while(|j| positions_same_call(&code[*j], positions[*j], p)).count();
                if let Some(q) = text.decorator(p, nth) {
                    positions[k] = q;
                }
            }
            Op::Raise if k >= 2 && asserts(code, k) => {
                if let Some(q) = text.assertion(p) {
                    positions[k] = q;
                }
            }
            _ => {}
        }
    }
    for p in positions.iter_mut() {
        if let Some((_, expression)) = managers.iter().find(|(w, _)| w == p) {
            *p = *expression;
        }
    }
}

/// A decorator's call right before another one: its position was put right already.
fn positions_same_call(i: &Instruction, p: Position, whole: Position) -> bool {
    i.op == Op::Call && i.c == 0 && p.line >= whole.line && p.end_line <= whole.end_line
}

/// True for the raise of `assert test, message`.
fn asserts(code: &[Instruction], k: usize) -> bool {
    code[..k]
        .iter()
        .rev()
        .take(40)
        .find(|i| matches!(i.op, Op::LoadCommonConstant | Op::Raise))
        .is_some_and(|i| i.op == Op::LoadCommonConstant && i.c == 0)
        && code[k - 1].op == Op::Call
}

/// From the first target to the last of an unpacking into plain names.
fn targets(positions: &[Position], code: &[Instruction], k: usize) -> Option<Position> {
    let count = match code[k].op {
        Op::UnpackEx => code[k].a as usize + code[k].c as usize + 1,
        _ => code[k].c as usize,
    };
    let mut at = k + 1;
    let mut seen = 0;
    while seen < count {
        let i = code.get(at)?;
        seen += match i.op {
            Op::StoreFast | Op::StoreName | Op::StoreGlobal | Op::StoreDeref | Op::StoreFastLoadFast => 1,
            Op::StoreFast2 => 2,
            _ => return None,
        };
        at += 1;
    }
    let (first, last) = (positions.get(k + 1)?, positions.get(at - 1)?);
    if first.line == 0 || last.line == 0 || first.line != last.line {
        return None;
    }
    Some(Position { end_line: last.end_line, end_column: last.end_column, ..*first })
}

struct Text<'a> {
    lines: &'a [String],
}

impl Text<'_> {
    fn line(&self, number: u32) -> Option<&str> {
        self.lines.get((number as usize).checked_sub(1)?).map(String::as_str)
    }

    /// The front end counts bytes.
    fn in_characters(&self, p: Position) -> Position {
        let count = |line: u32, column: u32| match self.line(line) {
            Some(text) if !text.is_ascii() => {
                text.char_indices().take_while(|(at, _)| *at < column as usize).count() as u32
            }
            _ => column,
        };
        Position { column: count(p.line, p.column), end_column: count(p.end_line, p.end_column), ..p }
    }

    fn starts(&self, p: Position, word: &str) -> bool {
        self.line(p.line).is_some_and(|l| l.chars().skip(p.column as usize).collect::<String>().starts_with(word))
    }

    /// `object` becomes `object.name`, and `(a + b)` with its parentheses.
    fn attribute(&self, p: Position, name: &str) -> Option<Position> {
        let line: Vec<char> = self.line(p.end_line)?.chars().collect();
        let own = self.line(p.end_line).map(|_| &line[..(p.end_column as usize).min(line.len())])?;
        let dotted: Vec<char> = name.chars().collect();
        if own.ends_with(&dotted)
            && own[..own.len() - dotted.len()].iter().rev().find(|c| !c.is_whitespace()) == Some(&'.')
            && (p.line != p.end_line || own.len() - dotted.len() > p.column as usize)
        {
            return None;
        }
        let mut at = p.end_column as usize;
        let mut closed = 0usize;
        while let Some(c) = line.get(at).filter(|c| **c == ')' || c.is_whitespace()) {
            closed += usize::from(*c == ')');
            at += 1;
        }
        if line.get(at) != Some(&'.') {
            return None;
        }
        at += 1;
        at += line[at..].iter().take_while(|c| c.is_whitespace()).count();
        if !line[at..].starts_with(&dotted) {
            return None;
        }
        let start = self.opened(p, closed)?;
        Some(Position { column: start, end_column: (at + dotted.len()) as u32, ..p })
    }

    /// The column of the parenthesis that many levels before an expression.
    fn opened(&self, p: Position, mut levels: usize) -> Option<u32> {
        let line: Vec<char> = self.line(p.line)?.chars().collect();
        let mut at = p.column as usize;
        while levels > 0 {
            at = at.checked_sub(1)?;
            match line.get(at)? {
                '(' => levels -= 1,
                c if c.is_whitespace() => {}
                _ => return None,
            }
        }
        Some(at as u32)
    }

    /// The targets before the value that is unpacked: `a, b` of `a, b = value` and of `for a, b in values`.
    fn targets(&self, value: Position) -> Option<Position> {
        let line: Vec<char> = self.line(value.line)?.chars().take(value.column as usize).collect();
        let text: String = line.iter().collect();
        let before = text.trim_end();
        let (end, start) = if let Some(rest) = before.strip_suffix('=') {
            let from = rest.rfind(['=', ';']).map_or(0, |at| at + 1);
            (rest.trim_end().chars().count(), from)
        } else if let Some(rest) = before.strip_suffix(" in") {
            (rest.trim_end().chars().count(), rest.rfind("for ")? + 4)
        } else {
            return None;
        };
        let start = text[..start].chars().count();
        let start = start + line[start..].iter().take_while(|c| c.is_whitespace()).count();
        (start < end).then_some(Position {
            line: value.line,
            column: start as u32,
            end_line: value.line,
            end_column: end as u32,
        })
    }

    /// The expression of the decorator that is `nth` from the last.
    fn decorator(&self, whole: Position, nth: usize) -> Option<Position> {
        let mut found = Vec::new();
        for number in whole.line..=whole.end_line {
            let line = self.line(number)?;
            let rest = line.trim_start();
            if let Some(expression) = rest.strip_prefix('@') {
                let indent = line.chars().count() - rest.chars().count();
                let skipped = expression.chars().take_while(|c| c.is_whitespace()).count();
                let code = expression.split('#').next().unwrap_or("").trim();
                let column = (indent + 1 + skipped) as u32;
                let end_column = column + code.chars().count() as u32;
                found.push(Position { line: number, column, end_line: number, end_column });
            } else if rest.starts_with("def ") || rest.starts_with("class ") || rest.starts_with("async ") {
                break;
            }
        }
        found.iter().rev().nth(nth).copied()
    }

    /// `assert test, message`: from the message to the test.
    fn assertion(&self, message: Position) -> Option<Position> {
        let line: Vec<char> = self.line(message.line)?.chars().collect();
        let indent = line.iter().take_while(|c| c.is_whitespace()).count();
        let word: String = line[indent..].iter().take(6).collect();
        if word != "assert" {
            return None;
        }
        let start = indent + 6 + line[indent + 6..].iter().take_while(|c| c.is_whitespace()).count();
        let comma = line[..(message.column as usize).min(line.len())].iter().rposition(|c| *c == ',')?;
        let end = comma - line[..comma].iter().rev().take_while(|c| c.is_whitespace()).count();
        (start < end).then_some(Position {
            line: message.line,
            column: start as u32,
            end_line: message.line,
            end_column: end as u32,
        })
    }
}
