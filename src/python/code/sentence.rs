//! The tokens around the place where the parser gave up: which expressions stand there, and what CPython's grammar says of
//! them. Source: CPython's messages for what its grammar does not have. Knows no parser's tree.

use super::syntax_words::syntax;
use super::tokens::{Kind, Token};
use super::{CompileError, Position};

pub struct Sentence<'a> {
    pub t: &'a [Token],
    /// The token at which the parser gave up.
    pub found: usize,
}

const KEYWORDS: &[&str] = &[
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
    "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
    "return", "try", "while", "with", "yield",
];
const COMPARISONS: &[&str] = &["==", "!=", "<", ">", "<=", ">=", "in", "is", "not"];
const ARITHMETIC: &[&str] = &["+", "-", "*", "/", "//", "%", "@", "**", "<<", ">>", "&", "|", "^"];

/// How much of the grammar of expressions one is made of.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Reach {
    Arithmetic,
    Whole,
}

impl<'a> Sentence<'a> {
    pub fn new(t: &'a [Token], at: Position) -> Sentence<'a> {
        let found =
            t.iter().position(|t| (t.at.end_line, t.at.end_column) > (at.line, at.column)).unwrap_or(t.len() - 1);
        Sentence { t, found }
    }

    pub fn word(&self, n: usize) -> &str {
        self.t.get(n).map_or("", |t| if t.kind == Kind::Text { "" } else { &t.word[..] })
    }

    fn before(&self, n: usize) -> &str {
        n.checked_sub(1).map_or("", |n| self.word(n))
    }

    pub fn place(&self) -> Position {
        self.at(self.found)
    }

    fn at(&self, n: usize) -> Position {
        self.t[n.min(self.t.len() - 1)].at
    }

    fn span(&self, from: usize, to: usize) -> Position {
        let (a, b) = (self.at(from), self.at(to.saturating_sub(1)));
        Position { line: a.line, column: a.column, end_line: b.end_line, end_column: b.end_column }
    }

    pub fn ended(&self) -> bool {
        self.t[self.found..].iter().all(|t| matches!(t.kind, Kind::Newline | Kind::End))
    }

    /// The tokens of a range of the text.
    pub fn covered(&self, at: Position) -> (usize, usize) {
        let to = self.t.iter().position(|t| (t.at.line, t.at.column) >= (at.end_line, at.end_column));
        (self.found, to.unwrap_or(self.t.len()).max(self.found + 1))
    }

    /// The first token of the statement at which the parser gave up.
    fn statement(&self) -> usize {
        self.statement_of(self.found)
    }

    /// The first token of a token's statement.
    pub(super) fn statement_of(&self, n: usize) -> usize {
        let start = |n: &usize| *n == 0 || matches!(self.t[n - 1].kind, Kind::Newline) || self.word(n - 1) == ";";
        (0..=n).rev().find(start).unwrap_or(0)
    }

    /// The bracket around a token.
    fn bracket(&self, n: usize) -> Option<usize> {
        let level = self.depth(n);
        (0..n).rev().find(|k| self.t[*k].kind == Kind::Open && self.t[*k].level < level)
    }

    /// How many brackets a token stands in; a closing one in its own.
    fn depth(&self, n: usize) -> usize {
        self.t[n].level + usize::from(self.t[n].kind == Kind::Close)
    }

    pub(super) fn is_name(&self, n: usize) -> bool {
        self.t.get(n).is_some_and(|t| t.kind == Kind::Name && !KEYWORDS.contains(&&t.word[..]))
    }

    /// Behind the bracket that closes this one.
    pub(super) fn closed(&self, open: usize) -> Option<usize> {
        let level = self.t[open].level;
        let close = (open + 1..self.t.len()).find(|k| self.t[*k].kind == Kind::Close && self.t[*k].level <= level)?;
        Some(close + 1)
    }

    /// Behind an operand with its trailers.
    fn operand(&self, mut n: usize) -> Option<usize> {
        while matches!(self.word(n), "+" | "-" | "~" | "await") {
            n += 1;
        }
        n = match self.t.get(n)?.kind {
            Kind::Text => {
                while self.t[n + 1].kind == Kind::Text || self.opens_template(n + 1) {
                    n = if self.opens_template(n + 1) { self.closed(n + 1)? - 1 } else { n + 1 };
                }
                n + 1
            }
            Kind::Open => self.closed(n)?,
            Kind::Number => n + 1,
            Kind::Name if self.is_name(n) => n + 1,
            Kind::Sign if self.word(n) == "..." => n + 1,
            _ => return None,
        };
        loop {
            n = match self.word(n) {
                "." if self.t[n + 1].kind == Kind::Name => n + 2,
                "(" | "[" => self.closed(n)?,
                _ => return Some(n),
            };
        }
    }

    pub(super) fn opens_template(&self, n: usize) -> bool {
        self.t[n].kind == Kind::Open && self.t[n].word.len() > 1
    }

    /// Behind the longest expression that starts here.
    pub(super) fn expression(&self, n: usize, reach: Reach) -> Option<usize> {
        let mut n = n;
        if reach == Reach::Whole {
            if self.word(n) == "lambda" {
                let colon = (n..self.t.len()).find(|k| self.word(*k) == ":" && self.t[*k].level == self.t[n].level)?;
                return self.expression(colon + 1, reach);
            }
            while self.word(n) == "not" {
                n += 1;
            }
        }
        let mut end = self.operand(n)?;
        loop {
            let w = self.word(end);
            let mut next = end + 1;
            if reach == Reach::Whole && w == "if" {
                let other = self.expression(next, reach).filter(|e| self.word(*e) == "else");
                return Some(other.and_then(|e| self.expression(e + 1, reach)).unwrap_or(end));
            }
            let logic = reach == Reach::Whole && (COMPARISONS.contains(&w) || matches!(w, "and" | "or"));
            if !logic && !ARITHMETIC.contains(&w) {
                return Some(end);
            }
            while reach == Reach::Whole && matches!(self.word(next), "not" | "in") {
                next += 1;
            }
            match self.operand(next) {
                Some(e) => end = e,
                None => return Some(end),
            }
        }
    }

    /// Where the expression starts that ends before this token; without conditional and lambda.
    pub(super) fn start_of(&self, end: usize) -> usize {
        let (mut n, mut depth) = (end, 0usize);
        while n > 0 {
            let t = &self.t[n - 1];
            match t.kind {
                Kind::Close => depth += 1,
                Kind::Open if depth == 0 => break,
                Kind::Open => depth -= 1,
                Kind::Newline if depth == 0 => break,
                _ if depth > 0 => {}
                Kind::Sign if matches!(&t.word[..], "," | ":" | "=" | ":=" | ";" | "->" | "!") => break,
                Kind::Sign if t.word.len() > 1 && t.word.ends_with('=') && !COMPARISONS.contains(&&t.word[..]) => break,
                Kind::Name
                    if KEYWORDS.contains(&&t.word[..])
                        && !matches!(&t.word[..], "and" | "or" | "not" | "in" | "is" | "await") =>
                {
                    break;
                }
                Kind::Name if t.word == "in" && self.looped(n - 1) => break,
                _ => {}
            }
            n -= 1;
        }
        if matches!(self.word(n), "*" | "**") { n + 1 } else { n }
    }

    /// Whether this `in` belongs to a `for`.
    fn looped(&self, n: usize) -> bool {
        let level = self.t[n].level;
        let mut back = self.t[..n].iter().rev().take_while(|t| t.kind != Kind::Newline && t.level >= level);
        back.find(|t| t.level == level && matches!(&t.word[..], "for" | "in")).is_some_and(|t| t.word == "for")
    }

    /// What CPython calls an expression where a target should be.
    pub fn kind_of(&self, from: usize, to: usize) -> &'static str {
        let to = to.min(self.t.len());
        let level = self.t[from].level;
        let has = |words: &[&str]| (from..to).any(|k| self.t[k].level == level && words.contains(&self.word(k)));
        if to == from + 1 {
            return match (self.t[from].kind, self.word(from)) {
                (_, "None") => "None",
                (_, "True") => "True",
                (_, "False") => "False",
                (_, "...") => "ellipsis",
                (_, "yield") => "yield expression",
                (Kind::Name, _) => "name",
                _ => "literal",
            };
        }
        match self.word(from) {
            "lambda" => return "lambda",
            "yield" => return "yield expression",
            _ => {}
        }
        if has(&[","]) {
            return "tuple";
        }
        if has(&[":="]) {
            return "named expression";
        }
        if has(&["if"]) {
            return "conditional expression";
        }
        if has(&["and", "or"]) || self.word(from) == "not" {
            return "expression";
        }
        if has(COMPARISONS) {
            return "comparison";
        }
        if has(ARITHMETIC) || self.word(from) == "~" {
            return "expression";
        }
        if self.word(from) == "await" {
            return "await expression";
        }
        self.kind_of_primary(from, to)
    }

    pub(super) fn kind_of_primary(&self, from: usize, to: usize) -> &'static str {
        let last = &self.t[to - 1];
        let whole = self.t[from].kind == Kind::Open && self.closed(from) == Some(to);
        let inside = |word: &str| (from..to).any(|k| self.t[k].level == self.t[from].level + 1 && self.word(k) == word);
        match &last.word[..] {
            _ if last.kind == Kind::Text => "literal",
            ")" if !whole => "function call",
            "]" if !whole => "subscript",
            ")" if inside("for") => "generator expression",
            ")" => "tuple",
            "]" if inside("for") => "list comprehension",
            "]" => "list",
            "}" if self.opens_template(from) => "f-string expression",
            "}" if inside("for") && inside(":") => "dict comprehension",
            "}" if inside("for") => "set comprehension",
            "}" if inside(":") || inside("**") || to == from + 2 => "dict literal",
            "}" => "set display",
            _ if last.kind == Kind::Close => "f-string expression",
            _ => "attribute",
        }
    }

    /// `a = b` where `a == b` could be meant: both plain sums and calls and such, the only `=` of the statement.
    pub fn might_compare(&self, from: usize, to: usize) -> bool {
        let to = if self.word(to) == ")" && self.before(from) == "(" { to + 1 } else { to };
        let first = from == self.statement() || self.before(from) == "(";
        let right = self.expression(to + 1, Reach::Arithmetic);
        let plain = self.expression(from, Reach::Arithmetic).is_some_and(|e| e >= to) || self.word(to - 1) == ")";
        self.word(to) == "=" && first && plain && right.is_some_and(|e| !matches!(self.word(e), "=" | ":="))
    }

    /// `x = 1` where an expression must be; `n` is the sign.
    fn named(&self, n: usize) -> Option<CompileError> {
        let right = self.expression(n + 1, Reach::Arithmetic)?;
        if matches!(self.word(right), "=" | ":=") {
            return None;
        }
        let from = self.start_of(n);
        if from + 1 == n && self.is_name(from) && !matches!(self.word(from), "True" | "None" | "False") {
            let words = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return Some(syntax(words, self.span(from, right)));
        }
        if self.expression(from, Reach::Arithmetic) != Some(n) {
            return None;
        }
        let what = self.kind_of(from, n);
        if matches!(what, "list" | "tuple" | "generator expression" | "True" | "None" | "False") {
            return None;
        }
        let words = format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?");
        Some(syntax(words, self.span(from, n)))
    }

    /// Two expressions side by side, or what else has no better name.
    pub fn side_by_side(&self, raw: &str) -> Option<CompileError> {
        let (t, start) = (self.found, self.statement());
        let invalid = |n: usize| Some(syntax("invalid syntax", self.at(n)));
        if raw.starts_with("Simple statements")
            && t == start + 1
            && matches!(self.word(start), "print" | "exec")
            && self.expression(t, Reach::Whole).is_some()
        {
            let end = (t..self.t.len()).find(|k| matches!(self.t[*k].kind, Kind::Newline | Kind::End))?;
            let word = self.word(start);
            let words = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
            return Some(syntax(words, self.span(start, end)));
        }
        let sign = self.word(t);
        if sign.len() > 1
            && sign.ends_with('=')
            && self.t[t].level == 0
            && ARITHMETIC.contains(&&sign[..sign.len() - 1])
        {
            let what = self.kind_of(start, t);
            let fine =
                matches!(what, "name" | "attribute" | "subscript") || (start..t).any(|k| self.word(k).ends_with('='));
            let words = format!("'{what}' is an illegal expression for augmented assignment");
            return if fine { invalid(t) } else { Some(syntax(words, self.span(start, t))) };
        }
        if sign == "not" && raw.starts_with("Simple") && self.word(t + 1) != "in" {
            return invalid(t + 1);
        }
        if !raw.starts_with("Expected") && !raw.starts_with("f-string: expecting") && !raw.starts_with("Positional") {
            return None;
        }
        if sign == "="
            && self.t[t].level > 0
            && let Some(e) = self.named(t)
        {
            return Some(e);
        }
        if sign == "for"
            && !self.before(t).is_empty()
            && let Some(e) = self.comprehension(t)
        {
            return Some(e);
        }
        self.comma(t).or_else(|| invalid(t))
    }

    fn comprehension(&self, t: usize) -> Option<CompileError> {
        let open = self.bracket(t)?;
        let from = self.start_of(t);
        if self.before(from) == "=" && self.word(open) == "(" {
            let words = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return Some(syntax(words, self.span(from - 2, from)));
        }
        let words = "dict unpacking cannot be used in dict comprehension";
        (self.word(open + 1) == "**" && self.word(open) == "{").then(|| syntax(words, self.at(open + 1)))
    }

    fn comma(&self, t: usize) -> Option<CompileError> {
        let from = self.start_of(t);
        let import = matches!(self.word(self.statement()), "import" | "from");
        let strings = self.is_name(from) && self.t[from + 1].kind == Kind::Text;
        let soft = matches!(self.word(from), "match" | "case" | "type" | "_" | "print" | "exec") && from + 1 == t;
        if from >= t || import || strings || soft || self.expression(from, Reach::Whole)? != t {
            return None;
        }
        let end = self.expression(t, Reach::Whole)?;
        if self.t[end - 1].level == 0 {
            return None;
        }
        Some(syntax("invalid syntax. Perhaps you forgot a comma?", self.span(from, end)))
    }

    /// What the parser's message already tells.
    pub fn explained(&self, raw: &str, at: Position) -> Option<CompileError> {
        self.colon(raw)
            .or_else(|| self.field(raw))
            .or_else(|| self.parameters(raw))
            .or_else(|| self.argument(raw, at))
            .or_else(|| self.listed(raw, at))
            .or_else(|| self.literal(raw, at))
    }

    fn colon(&self, raw: &str) -> Option<CompileError> {
        let t = self.found;
        let start = self.statement();
        let start = start + usize::from(self.word(start) == "async");
        if raw.starts_with("Expected an expression") && self.before(t) == "->" {
            return Some(syntax("expected ':'", self.at(t - 1)));
        }
        if !raw.starts_with("Expected `:`, found") || self.depth(t) > 0 {
            return None;
        }
        let forced = matches!(self.word(start), "def" | "else" | "try" | "finally");
        let lambda = (start..t).rev().take_while(|k| self.word(*k) != ":").any(|k| self.word(k) == "lambda");
        if lambda && self.word(t) == "(" {
            let end = self.closed(t).unwrap_or(t + 1);
            return Some(syntax("Lambda expression parameters cannot be parenthesized", self.span(t, end)));
        }
        if !lambda && (forced || self.t[t].kind == Kind::Newline) {
            return Some(syntax("expected ':'", self.at(t)));
        }
        let asks = matches!(self.word(start), "if" | "while" | "elif");
        if asks
            && self.word(t) == "="
            && let Some(e) = self.named(t)
        {
            return Some(e);
        }
        Some(syntax("invalid syntax", self.at(t)))
    }

    /// In a field of an f-string.
    fn field(&self, raw: &str) -> Option<CompileError> {
        let t = self.found;
        let open = self.bracket(t)?;
        if raw.starts_with("f-string: expecting") && self.t[t].kind == Kind::Close && self.word(t) != "}" {
            return Some(syntax("f-string: expecting '}', or format specs", self.at(t)));
        }
        self.t[t].field?;
        if self.t[open].word != "{"
            || !self
                .t
                .get(open.checked_sub(1)?)
                .is_some_and(|p| p.field.is_some() || p.kind == Kind::Open || p.kind == Kind::Close)
        {
            return None;
        }
        let first = open + 1;
        let say = |words: &str, n: usize| Some(syntax(format!("f-string: {words}"), self.at(n)));
        if raw.contains("invalid conversion character") {
            let n = if self.word(t) == "!" { t + 1 } else { t };
            return match self.word(n) {
                "}" | ":" => say("missing conversion character", n),
                w if self.is_name(n) => {
                    say(&format!("invalid conversion character '{w}': expected 's', 'r', or 'a'"), n)
                }
                _ => say("invalid conversion character", n),
            };
        }
        if raw.contains("conversion type must come") {
            let words = "f-string: conversion type must come right after the exclamanation mark";
            let from = if self.word(t) == "!" { t } else { t - 1 };
            return Some(syntax(words, self.span(from, from + 2)));
        }
        let expecting = raw.starts_with("f-string: expecting") || raw.starts_with("Got unexpected");
        if !expecting && !raw.starts_with("Expected") {
            return None;
        }
        let sign = |n: usize| matches!(self.word(n), "=" | "!" | ":" | "}");
        if t == first && sign(t) {
            return say(&format!("valid expression required before '{}'", self.word(t)), t);
        }
        if self.word(first) == "lambda" {
            let colon = (first..self.t.len()).find(|k| self.word(*k) == ":")?;
            let words = "f-string: lambda expressions are not allowed without parentheses";
            return Some(syntax(words, self.span(first, colon + 1)));
        }
        if raw.starts_with("Expected `else`") {
            return None;
        }
        let mut end = self.expression(first, Reach::Whole);
        while let Some(e) = end.filter(|e| self.word(*e) == ",") {
            end = self.expression(e + 1, Reach::Whole).or(Some(e + 1)).filter(|n| *n > e + 1);
        }
        let Some(end) = end else {
            return if t == first { say("expecting a valid expression after '{'", t) } else { None };
        };
        if let Some(e) = self.comma(end) {
            return Some(e);
        }
        if !sign(end) {
            return say("expecting '=', or '!', or ':', or '}'", end);
        }
        if self.is_name(t - 1) && self.before(t - 1) == "!" { say("expecting ':' or '}'", t) } else { None }
    }

    fn parameters(&self, raw: &str) -> Option<CompileError> {
        let t = self.found;
        let level = self.depth(t);
        let before = |word: &str| {
            (0..t)
                .rev()
                .take_while(|k| self.t[*k].level >= level && self.t[*k].kind != Kind::Newline)
                .find(|k| self.t[*k].level == level && self.word(*k) == word)
        };
        let words = if raw.starts_with("Expected one or more keyword parameter") {
            let star = match self.word(t) {
                "*" if self.before(t) == "lambda" => Some(t + 1),
                "*" => Some(t),
                _ => before("*"),
            };
            return Some(syntax("named arguments must follow bare *", self.at(star?)));
        } else if raw.starts_with("Parameter cannot follow var-keyword") {
            "arguments cannot follow var-keyword argument"
        } else if raw.starts_with("Only one '/'")
            || raw.starts_with("Position-only parameter separator")
            || raw.starts_with("'/' parameter must")
        {
            match (before("*"), raw.starts_with("Only")) {
                (Some(_), _) => "/ must be ahead of *",
                (None, true) => "/ may appear only once",
                (None, false) => "at least one argument must precede /",
            }
        } else if raw.starts_with("Only one '*'") {
            "* argument may appear only once"
        } else if raw.starts_with("Parameter with `*`") {
            match self.before(t.checked_sub(1)?) {
                "**" => "var-keyword argument cannot have default value",
                _ => "var-positional argument cannot have default value",
            }
        } else if raw.starts_with("Expected an expression") && self.before(t) == "=" && self.defines(t) {
            return Some(syntax("expected default value expression", self.at(t - 1)));
        } else if raw.starts_with("Expected `)`, found `(`") && self.defines(t) {
            let end = self.closed(t)?;
            return Some(syntax("Function parameters cannot be parenthesized", self.span(t, end)));
        } else {
            return None;
        };
        Some(syntax(words, self.at(t)))
    }

    /// Directly in the brackets of a function's parameters.
    fn defines(&self, n: usize) -> bool {
        self.bracket(n).is_some_and(|open| open > 1 && self.word(open - 2) == "def")
    }

    fn argument(&self, raw: &str, at: Position) -> Option<CompileError> {
        let t = self.found;
        if raw.starts_with("Expected a parameter name") && matches!(self.word(t), "True" | "False" | "None") {
            return Some(syntax(format!("cannot assign to {}", self.word(t)), self.span(t, t + 2)));
        }
        if raw.starts_with("Assignment expression target") {
            let (from, to) = self.covered(at);
            let words = format!("cannot use assignment expressions with {}", self.kind_of(from, to));
            return Some(syntax(words, at));
        }
        if raw.starts_with("Expected `else`") {
            let cut = (0..t).rev().find(|k| self.t[*k].level == self.depth(t) && self.word(*k) == "if")?;
            let words = "expected 'else' after 'if' expression";
            let at = self.span(self.start_of(cut), t);
            return Some(if self.word(t) == ":" { syntax("invalid syntax", self.at(t)) } else { syntax(words, at) });
        }
        if !raw.starts_with("Expected an expression") {
            return None;
        }
        let open = self.bracket(t);
        let brace = open.is_some_and(|o| self.word(o) == "{");
        let closes = matches!(self.word(t), ")" | "," | "}");
        match self.before(t) {
            "=" if closes
                && open.is_some_and(|o| {
                    self.word(o) == "(" && o > 0 && (self.is_name(o - 1) || self.t[o - 1].kind == Kind::Close)
                })
                && t > 1
                && self.is_name(t - 2) =>
            {
                Some(syntax("expected argument value expression", self.span(t - 2, t)))
            }
            ":" if closes && brace => Some(syntax("expression expected after dictionary key and ':'", self.at(t - 1))),
            "*" if closes && matches!(self.before(t - 1), "(" | ",") => {
                Some(syntax("Invalid star expression", self.at(t)))
            }
            _ => None,
        }
    }

    /// Sentences that are in a table, or nearly.
    fn listed(&self, raw: &str, at: Position) -> Option<CompileError> {
        let t = self.found;
        let invalid = |n: usize| Some(syntax("invalid syntax", self.at(n)));
        let open = self.bracket(t).map_or("", |o| self.word(o));
        let same: &[(&str, &str)] = &[
            ("Iterable unpacking cannot", "iterable unpacking cannot be used in comprehension"),
            ("Only single target (not list)", "only single target (not list) can be annotated"),
            ("Invalid annotated assignment", "illegal target for annotation"),
            ("Positional patterns cannot", "positional patterns follow keyword patterns"),
            ("Expected an imaginary number", "imaginary number required in complex literal"),
        ];
        if let Some((_, words)) = same.iter().find(|(theirs, _)| raw.starts_with(theirs)) {
            return Some(syntax(*words, at));
        }
        if raw.starts_with("Only single target (not tuple)") {
            let bare = if self.word(t) == "(" { None } else { self.expression(t, Reach::Whole) };
            let place = bare.map_or(at, |end| self.span(t, end));
            return Some(syntax("only single target (not tuple) can be annotated", place));
        }
        if raw.starts_with("Expected `:`, found") && open == "{" {
            let last = self.at(t.checked_sub(1)?);
            let column = last.end_column.saturating_sub(1);
            let place = Position { line: last.end_line, column, end_line: last.end_line, end_column: last.end_column };
            return Some(syntax("':' expected after dictionary key", place));
        }
        if raw.starts_with("Starred expression cannot be used here") && open == "{" {
            let words = "cannot use a starred expression in a dictionary value";
            let behind = self.expression(t + 1, Reach::Whole)?;
            let pairs = (0..t).rev().take_while(|k| self.t[*k].level >= self.t[t].level).any(|k| self.word(k) == ":");
            return match (self.before(t), pairs) {
                (":", _) => Some(syntax(words, self.span(t, behind))),
                (_, true) => invalid(t),
                _ => invalid(behind),
            };
        }
        if raw.starts_with("Cannot have both 'except'") {
            return Some(syntax("cannot have both 'except' and 'except*' on the same 'try'", self.at(t)));
        }
        if raw.starts_with("Trailing comma not allowed") {
            let t = if self.word(t) == "," { t + 1 } else { t };
            let words = "trailing comma not allowed without surrounding parentheses";
            let from = self.word(self.statement()) == "from" && self.t[t].kind == Kind::Newline;
            return if from { Some(syntax(words, self.at(t))) } else { invalid(t) };
        }
        if raw.starts_with("Expected one or more symbol names after import") {
            let words = "Expected one or more names after 'import'";
            return if self.t[t].kind == Kind::Newline { Some(syntax(words, self.at(t))) } else { invalid(t) };
        }
        if raw.starts_with("Unparenthesized tuple expression") {
            return invalid((t..self.t.len()).find(|k| self.word(*k) == "," && self.t[*k].level == self.t[t].level)?);
        }
        if raw.starts_with("Positional argument cannot follow keyword argument") {
            return self.comma(t + 1);
        }
        let next = raw.starts_with("Star import must") || raw.starts_with("Invalid mapping pattern key");
        if next || (raw.starts_with("Expected a pattern") && self.word(t) == "-") { invalid(t + 1) } else { None }
    }

    /// A text literal with an escape that means nothing.
    fn literal(&self, raw: &str, at: Position) -> Option<CompileError> {
        let mixed = raw.starts_with("Bytes literal cannot be mixed");
        if mixed {
            return Some(syntax("cannot mix bytes and nonbytes literals", self.at(self.covered(at).1)));
        }
        let ascii = raw.starts_with("bytes can only contain ASCII");
        if !ascii && !raw.starts_with("Got unexpected unicode") && !raw.contains("in Unicode escape") {
            return None;
        }
        let reached = |t: &&Token| t.kind == Kind::Text && (t.at.end_line, t.at.end_column) >= (at.line, at.column);
        let text = self.t.iter().find(reached)?;
        if ascii {
            return Some(syntax(raw, text.at));
        }
        let quote = text.word.find(['"', '\''])?;
        let bytes = text.word[..quote].contains(['b', 'B']);
        let marks =
            if text.word[quote..].len() > 5 && text.word[quote..].starts_with(&text.word[quote..=quote].repeat(3)) {
                3
            } else {
                1
            };
        let body: Vec<char> = text.word[quote + marks..text.word.len() - marks].chars().collect();
        Some(syntax(bad_escape(&body, bytes)?, text.at))
    }
}

/// What the first bad escape is. A letter beyond ASCII counts as the ten characters that it is written with.
fn bad_escape(body: &[char], bytes: bool) -> Option<String> {
    let (mut n, mut place) = (0, 0usize);
    while n < body.len() {
        let escape = if body[n] == '\\' { body.get(n + 1).copied() } else { None };
        let wide = match escape {
            Some('x') => 2,
            Some('u') if !bytes => 4,
            Some('U') if !bytes => 8,
            Some('N') if !bytes => {
                let end = body[n..].iter().position(|c| *c == '}');
                let open = body.get(n + 2) == Some(&'{');
                if !open || end.is_none_or(|e| e < 4) {
                    let last = if open { end.map_or(body.len() - n, |e| e + 1) } else { 2 };
                    return Some(undecodable(place, place + last - 1, "malformed \\N character escape"));
                }
                let e = end?;
                (n, place) = (n + e + 1, place + e + 1);
                continue;
            }
            Some(_) => {
                (n, place) = (n + 2, place + 2);
                continue;
            }
            None => {
                place += if body[n].is_ascii() { 1 } else { 10 };
                n += 1;
                continue;
            }
        };
        let digits: String = body[n + 2..].iter().take(wide).take_while(|c| c.is_ascii_hexdigit()).collect();
        if digits.len() < wide {
            if bytes {
                return Some(format!("(value error) invalid \\x escape at position {place}"));
            }
            let shape = format!("truncated \\{}{} escape", body[n + 1], "X".repeat(wide));
            return Some(undecodable(place, place + 1 + digits.len(), &shape));
        }
        if u32::from_str_radix(&digits, 16).is_ok_and(|v| v > 0x10_ffff) {
            return Some(undecodable(place, place + 9, "illegal Unicode character"));
        }
        (n, place) = (n + 2 + wide, place + 2 + wide);
    }
    None
}

fn undecodable(from: usize, to: usize, why: &str) -> String {
    format!("(unicode error) 'unicodeescape' codec can't decode bytes in position {from}-{to}: {why}")
}
