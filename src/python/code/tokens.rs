//! The tokens of a text that the parser refused, as CPython's tokenizer sees them, and what that one refuses by itself.
//! Source: the language reference, "Lexical analysis". Knows no grammar.

mod number;

use super::Position;
use crate::python::text::chars;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Name,
    Number,
    Text,
    /// An opening bracket, the start of an f-string, or the brace of one of its fields.
    Open,
    Close,
    Sign,
    Newline,
    End,
}

pub struct Token {
    pub kind: Kind,
    pub word: String,
    pub at: Position,
    /// Open brackets around it; of a bracket: around the pair.
    pub level: usize,
    /// Stands in a field of an f-string, and in brackets of the field's own or not.
    pub field: Option<bool>,
}

/// Kind of exception, message, place.
pub type Refused = (&'static str, String, Position);

/// An opening bracket: its sign (`f` for an f-string) and place.
struct Pair {
    sign: char,
    line: u32,
    column: u32,
}

struct Template {
    raw: bool,
    quote: char,
    triple: bool,
    /// How many pairs are open in its own text, itself included.
    base: usize,
    /// The same around its field.
    level: usize,
    /// Reads literal text now, not a field.
    literal: bool,
    start: (u32, u32),
}

pub struct Tokens {
    pub list: Vec<Token>,
    /// The innermost bracket that nobody closed.
    pub unclosed: Option<(char, Position)>,
    /// Line and message of what CPython only warns of.
    pub doubts: Vec<(u32, String)>,
}

struct Lexer {
    c: Vec<char>,
    at: usize,
    line: u32,
    start: usize,
    pairs: Vec<Pair>,
    templates: Vec<Template>,
    indents: Vec<(usize, usize)>,
    list: Vec<Token>,
    doubts: Vec<(u32, String)>,
}

/// Where the tokenizer refuses something: no token, and so no width.
fn point(line: u32, column: u32) -> Position {
    Position { line, column, end_line: line, end_column: column }
}

fn one(line: u32, column: u32) -> Position {
    Position { line, column, end_line: line, end_column: column + 1 }
}

fn begins(c: char) -> bool {
    c == '_' || c.is_ascii_alphabetic() || !c.is_ascii()
}

fn continues(c: char) -> bool {
    begins(c) || c.is_ascii_digit()
}

/// # Errors
/// The first thing that no grammar could mend.
pub fn tokens(text: &str) -> Result<Tokens, Refused> {
    let mut l = Lexer {
        c: text.chars().collect(),
        at: 0,
        line: 1,
        start: 0,
        pairs: Vec::new(),
        templates: Vec::new(),
        indents: vec![(0, 0)],
        list: Vec::new(),
        doubts: Vec::new(),
    };
    let mut fresh = true;
    loop {
        if l.templates.last().is_some_and(|t| t.literal) {
            l.literal()?;
        } else if fresh && l.pairs.is_empty() {
            l.indentation()?;
            fresh = false;
        } else if l.at >= l.c.len() {
            break;
        } else {
            fresh = l.token()?;
        }
    }
    if l.pairs.is_empty() && l.list.last().is_some_and(|t| t.kind != Kind::Newline) {
        l.push(Kind::Newline, l.at, 1);
    }
    l.push(Kind::End, l.at, 0);
    let unclosed =
        l.pairs.last().map(|p| (p.sign, Position { end_column: Position::ENDLESS, ..one(p.line, p.column) }));
    Ok(Tokens { list: l.list, unclosed, doubts: l.doubts })
}

impl Lexer {
    fn see(&self, ahead: usize) -> char {
        self.c.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn column(&self, at: usize) -> u32 {
        (at - self.start) as u32
    }

    fn refuse(&self, message: impl Into<String>, at: usize) -> Refused {
        let column = self.column(at.max(self.start));
        ("SyntaxError", message.into(), point(self.line, column))
    }

    /// A token from `from` to here, or `width` wide.
    fn push(&mut self, kind: Kind, from: usize, width: usize) {
        let end = if width > 0 { from + width } else { self.at };
        let column = self.column(from.max(self.start));
        let at =
            Position { line: self.line, column, end_line: self.line, end_column: self.column(end.max(self.start)) };
        let field = self.templates.last().map(|t| self.pairs.len() > t.level + 1);
        let word = self.c[from.min(self.c.len())..end.min(self.c.len())].iter().collect();
        self.list.push(Token { kind, word, at, level: self.pairs.len(), field });
    }

    fn new_line(&mut self) {
        self.at += 1;
        self.line += 1;
        self.start = self.at;
    }

    /// The space before a logical line. Lines without code count for nothing.
    fn indentation(&mut self) -> Result<(), Refused> {
        loop {
            let (mut wide, mut narrow) = (0, 0);
            while matches!(self.see(0), ' ' | '\t' | '\x0c') && self.at < self.c.len() {
                (wide, narrow) = match self.see(0) {
                    ' ' => (wide + 1, narrow + 1),
                    '\t' => (wide / 8 * 8 + 8, narrow + 1),
                    _ => (0, 0),
                };
                self.at += 1;
            }
            match self.see(0) {
                '#' => self.comment(),
                '\r' => self.at += 1,
                '\n' => self.new_line(),
                _ if self.at >= self.c.len() => return Ok(()),
                _ => return self.indent(wide, narrow),
            }
        }
    }

    fn comment(&mut self) {
        while self.at < self.c.len() && self.see(0) != '\n' {
            self.at += 1;
        }
    }

    fn indent(&mut self, wide: usize, narrow: usize) -> Result<(), Refused> {
        let line = Position { end_column: Position::ENDLESS, ..point(self.line, 0) };
        let tabs = ("TabError", "inconsistent use of tabs and spaces in indentation".to_string(), line);
        let top = *self.indents.last().expect("there is always the first");
        if wide > top.0 {
            self.indents.push((wide, narrow));
            return if narrow > top.1 { Ok(()) } else { Err(tabs) };
        }
        while self.indents.last().is_some_and(|i| i.0 > wide) {
            self.indents.pop();
        }
        let top = *self.indents.last().expect("the first is nought");
        if top.0 != wide {
            let end = self.c[self.at..].iter().position(|c| *c == '\n').map_or(self.c.len(), |n| self.at + n);
            let message = "unindent does not match any outer indentation level".to_string();
            let column = self.column(end);
            let place = Position { line: self.line, column, end_line: self.line, end_column: Position::NO_END };
            return Err(("IndentationError", message, place));
        }
        if top.1 == narrow { Ok(()) } else { Err(tabs) }
    }

    /// One token; whether a logical line ended.
    fn token(&mut self) -> Result<bool, Refused> {
        let from = self.at;
        match self.see(0) {
            ' ' | '\t' | '\x0c' | '\r' => self.at += 1,
            '#' => self.comment(),
            '\n' => {
                let ends = self.pairs.is_empty();
                if ends && self.list.last().is_some_and(|t| t.kind != Kind::Newline) {
                    self.push(Kind::Newline, from, 1);
                }
                self.new_line();
                return Ok(ends);
            }
            '\\' => self.continued()?,
            '"' | '\'' => self.string(from, "")?,
            c if c.is_ascii_digit() || (c == '.' && self.see(1).is_ascii_digit()) => self.number()?,
            c if begins(c) => self.name()?,
            '(' | '[' | '{' => self.open(self.see(0)),
            ')' | ']' | '}' => self.close()?,
            ':' if self.own_field() => {
                self.at += 1;
                self.push(Kind::Sign, from, 1);
                if let Some(t) = self.templates.last_mut() {
                    t.literal = true;
                }
            }
            _ => {
                let three: String = self.c[from..].iter().take(3).collect();
                let signs = [
                    "**=", "//=", ">>=", "<<=", "...", "!=", "%=", "&=", "**", "*=", "+=", "-=", "->", "//", "/=",
                    ":=", "<<", "<=", "==", ">=", ">>", "@=", "^=", "|=", "<>",
                ];
                let width = signs.iter().find(|s| three.starts_with(**s)).map_or(1, |s| s.len());
                self.push(Kind::Sign, from, width);
                self.at += width;
            }
        }
        Ok(false)
    }

    /// Directly in a field of an f-string, in no brackets of its own.
    fn own_field(&self) -> bool {
        self.templates.last().is_some_and(|t| self.pairs.len() == t.level + 1)
    }

    fn open(&mut self, sign: char) {
        self.push(Kind::Open, self.at, 1);
        self.pairs.push(Pair { sign, line: self.line, column: self.column(self.at) });
        self.at += 1;
    }

    fn close(&mut self) -> Result<(), Refused> {
        let sign = self.see(0);
        let (own, inside) = (self.own_field(), !self.templates.is_empty());
        let Some(open) = self.pairs.pop() else { return Err(self.refuse(format!("unmatched '{sign}'"), self.at)) };
        if !matches!((open.sign, sign), ('(', ')') | ('[', ']') | ('{', '}')) {
            if inside && own && open.sign == '{' {
                return Err(self.refuse(format!("f-string: unmatched '{sign}'"), self.at));
            }
            let on = if open.line == self.line { String::new() } else { format!(" on line {}", open.line) };
            let message =
                format!("closing parenthesis '{sign}' does not match opening parenthesis '{}'{on}", open.sign);
            return Err(self.refuse(message, self.at));
        }
        self.push(Kind::Close, self.at, 1);
        self.at += 1;
        if own && let Some(t) = self.templates.last_mut() {
            t.literal = true;
        }
        Ok(())
    }

    fn continued(&mut self) -> Result<(), Refused> {
        if self.see(1) == '\r' {
            self.at += 1;
        }
        let end = self.at + 1 >= self.c.len();
        if !end && self.see(1) != '\n' {
            return Err(self.refuse("unexpected character after line continuation character", self.at + 1));
        }
        self.at += 1;
        let (line, column) = (self.line, self.column(self.at));
        if !end {
            self.new_line();
        }
        if self.at >= self.c.len() {
            return Err(("SyntaxError", "unexpected EOF while parsing".into(), one(line, column)));
        }
        Ok(())
    }

    fn name(&mut self) -> Result<(), Refused> {
        let from = self.at;
        while self.at < self.c.len() && continues(self.see(0)) {
            self.at += 1;
        }
        let word: String = self.c[from..self.at].iter().collect();
        if let Some(n) = word.chars().position(|c| !c.is_ascii() && !c.is_alphanumeric() && !is_mark(c)) {
            let c = self.c[from + n];
            let code = format!("U+{:04X}", c as u32);
            let message = if chars::is_printable(c) {
                format!("invalid character '{c}' ({code})")
            } else {
                format!("invalid non-printable character {code}")
            };
            return Err(self.refuse(message, from + n));
        }
        if matches!(self.see(0), '"' | '\'') {
            let prefix = word.to_ascii_lowercase();
            if matches!(&prefix[..], "r" | "b" | "u" | "f" | "br" | "rb" | "fr" | "rf") {
                return self.string(from, &prefix);
            }
        }
        self.push(Kind::Name, from, 0);
        Ok(())
    }

    fn begin_template(&mut self, from: usize, raw: bool, quote: char, triple: bool) {
        let start = (self.line, self.column(from));
        self.push(Kind::Open, from, 0);
        self.pairs.push(Pair { sign: 'f', line: start.0, column: start.1 });
        let level = self.pairs.len();
        self.templates.push(Template { raw, quote, triple, base: level, level, literal: true, start });
    }

    fn string(&mut self, from: usize, prefix: &str) -> Result<(), Refused> {
        let quote = self.see(0);
        let triple = self.see(1) == quote && self.see(2) == quote;
        let start = (self.line, self.column(from));
        self.at += if triple { 3 } else { 1 };
        if prefix.contains('f') {
            self.begin_template(from, prefix.contains('r'), quote, triple);
            return Ok(());
        }
        let (line, line_start) = (self.line, self.start);
        let (mut doubtful, bytes, mut escaped) = (prefix.contains('r'), prefix.contains('b'), false);
        while self.at < self.c.len() && !self.ends(quote, triple) {
            match self.see(0) {
                '\n' if !triple => break,
                '\n' => self.new_line(),
                '\\' if self.see(1) == '\n' => {
                    self.at += 1;
                    self.new_line();
                }
                '\\' => {
                    if !doubtful && let Some(message) = self.doubt(bytes) {
                        self.doubts.push((start.0, message));
                        doubtful = true;
                    }
                    escaped |= self.see(1) == quote;
                    self.at += 2;
                }
                _ => self.at += 1,
            }
        }
        if !self.ends(quote, triple) {
            return Err(self.unended(quote, triple, start, escaped));
        }
        self.at += if triple { 3 } else { 1 };
        let end = (self.line, self.column(self.at));
        let word = self.c[from..self.at].iter().collect();
        let now = (std::mem::replace(&mut self.line, line), std::mem::replace(&mut self.start, line_start));
        self.push(Kind::Text, from, 0);
        (self.line, self.start) = now;
        let last = self.list.last_mut().expect("just pushed");
        last.word = word;
        (last.at.end_line, last.at.end_column) = end;
        Ok(())
    }

    fn unended(&self, quote: char, triple: bool, start: (u32, u32), escaped: bool) -> Refused {
        if self.templates.last().is_some_and(|t| t.quote == quote && t.triple == triple) {
            return ("SyntaxError", "f-string: expecting '}'".into(), point(start.0, start.1));
        }
        let mut refused = self.unterminated("string", triple, start);
        if escaped && !triple {
            refused.1 += "; perhaps you escaped the end quote?";
        }
        refused
    }

    /// What CPython says of the escape here, if it means nothing.
    fn doubt(&self, bytes: bool) -> Option<String> {
        let c = self.see(1);
        if matches!(c, '0'..='7') {
            let digits: String = self.c[self.at + 1..].iter().take(3).take_while(|c| matches!(c, '0'..='7')).collect();
            let large = u32::from_str_radix(&digits, 8).is_ok_and(|n| n > 0o377);
            return large.then(|| format!("invalid octal escape sequence '\\{digits}'"));
        }
        let known = "\n\r\\'\"abfnrtvx".contains(c) || (!bytes && "NuU".contains(c));
        (!known && c.is_ascii()).then(|| format!("invalid escape sequence '\\{c}'"))
    }

    fn unterminated(&self, what: &str, triple: bool, start: (u32, u32)) -> Refused {
        let last = if triple && self.start == self.c.len() && self.line > 1 { self.line - 1 } else { self.line };
        let kind = if triple { "triple-quoted " } else { "" };
        let message = format!("unterminated {kind}{what} literal (detected at line {last})");
        ("SyntaxError", message, point(start.0, start.1))
    }

    fn ends(&self, quote: char, triple: bool) -> bool {
        self.see(0) == quote && (!triple || (self.see(1) == quote && self.see(2) == quote))
    }

    /// Notes an escape of an f-string that means nothing, at the f-string's last line; whether it does.
    fn doubted(&mut self, quote: char, triple: bool) -> bool {
        let Some(message) = self.doubt(false) else { return false };
        let rest = &self.c[self.at..];
        let ends = |n: &usize| rest[*n] == quote && (!triple || rest[*n..].starts_with(&[quote; 3]));
        let end = (0..rest.len()).find(ends).unwrap_or(0);
        let lines = rest[..end].iter().filter(|c| **c == '\n').count() as u32;
        self.doubts.push((self.line + lines, message));
        true
    }

    /// The literal text of an f-string (or of a field's specification), up to a field or the end.
    fn literal(&mut self) -> Result<(), Refused> {
        let Some(t) = self.templates.last() else { return Ok(()) };
        let (quote, triple, base, start, mut doubtful) = (t.quote, t.triple, t.base, t.start, t.raw);
        let specification = self.pairs.len() > base;
        loop {
            match self.see(0) {
                _ if self.at >= self.c.len() => return Err(self.unterminated("f-string", triple, start)),
                _ if self.ends(quote, triple) => {
                    self.pairs.truncate(base - 1);
                    self.push(Kind::Close, self.at, if triple { 3 } else { 1 });
                    self.at += if triple { 3 } else { 1 };
                    self.templates.pop();
                    return Ok(());
                }
                '\n' if !triple => return Err(self.unterminated("f-string", false, start)),
                '\n' => self.new_line(),
                '\\' if self.see(1) == '\n' => {
                    self.at += 1;
                    self.new_line();
                }
                '\\' => {
                    doubtful = doubtful || self.doubted(quote, triple);
                    self.at += if matches!(self.see(1), '{' | '}') { 1 } else { 2 };
                }
                '{' if self.see(1) == '{' && !specification => self.at += 2,
                '{' => {
                    if let Some(t) = self.templates.last_mut() {
                        t.literal = false;
                        t.level = self.pairs.len();
                    }
                    self.open('{');
                    return Ok(());
                }
                '}' if specification => {
                    self.pairs.pop();
                    self.push(Kind::Close, self.at, 1);
                    self.at += 1;
                    return Ok(());
                }
                '}' if self.see(1) == '}' => self.at += 2,
                '}' => return Err(self.refuse("f-string: single '}' is not allowed", self.at)),
                _ => self.at += 1,
            }
        }
    }
}

/// A combining mark or such, which may stand within a name.
fn is_mark(c: char) -> bool {
    matches!(c as u32, 0xb7 | 0x300..=0x36f | 0x483..=0x487 | 0x591..=0x5c7 | 0x610..=0x61a | 0x64b..=0x65f | 0x900..=0xdff | 0x203f | 0x2040 | 0x20d0..=0x20ff | 0xfe00..=0xfe0f | 0xfe20..=0xfe2f)
}
