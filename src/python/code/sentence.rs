//! The tokens around the place where the parser gave up: which expressions stand there, and what CPython's grammar says of
//! them. Source: CPython's messages for what its grammar does not have. Knows no parser's tree.

mod assigned;
mod places;
mod slips;

use super::syntax_words::syntax;
use super::tokens::{Kind, Token};
use super::{CompileError, Position};

pub struct Sentence<'a> {
    pub t: &'a [Token],
    /// The token at which the parser gave up.
    pub found: usize,
    /// The last one that CPython had read by then: behind `not` it looks for `in`.
    furthest: usize,
}

const SOFT_KEYWORDS: &[&str] = &["_", "case", "match", "type"];
/// Statements that were there before they became functions.
const ONCE_STATEMENTS: &[&str] = &["print", "exec"];

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
        let mut sentence = Sentence { t, found, furthest: found };
        sentence.look_behind_not();
        sentence
    }

    /// `a not b`: CPython gives up at `b`, which should have been `in`, but what it says of two expressions counts from `not`.
    fn look_behind_not(&mut self) {
        let lonely = |n: usize| {
            let parameter = self.is_parameter(n, n.saturating_sub(1));
            self.word(n) == "not" && self.word(n + 1) != "in" && self.ends_operand(n) && !parameter
        };
        if lonely(self.found) {
            self.furthest = self.found + 1;
        } else if self.found > 0 && lonely(self.found - 1) {
            self.found -= 1;
        }
    }

    /// Whether an operand ends before this token.
    fn ends_operand(&self, n: usize) -> bool {
        n.checked_sub(1).is_some_and(|n| {
            matches!(self.t[n].kind, Kind::Close | Kind::Number | Kind::Text)
                || self.is_name(n)
                || self.word(n) == "..."
        })
    }

    /// The last token that CPython reads before it tells an error in this range: it tries whether two expressions stand side by side.
    pub fn reached(&self, raw: &str, at: Position) -> usize {
        if raw.starts_with("Positional argument") {
            let close = self.bracket(self.found).and_then(|open| self.closed(open));
            return close.unwrap_or(self.t.len()) - 1;
        }
        let (from, to) = self.covered(at);
        let range = if to > from + 1 { to } else { self.furthest };
        let pair = self.expression(self.found, Reach::Whole).filter(|_| self.ends_operand(self.found));
        range.max(self.furthest).max(pair.unwrap_or(0)).min(self.t.len() - 1)
    }

    pub fn word(&self, n: usize) -> &str {
        self.t.get(n).map_or("", |t| if t.kind == Kind::Text { "" } else { &t.word[..] })
    }

    fn before(&self, n: usize) -> &str {
        n.checked_sub(1).map_or("", |n| self.word(n))
    }

    pub fn place(&self) -> Position {
        self.at(self.furthest)
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

    /// The first token of the simple statement at which the parser gave up: behind the colon of a clause on the same line.
    fn clause(&self) -> usize {
        let start = self.statement();
        let opens = matches!(
            self.word(start),
            "async"
                | "class"
                | "def"
                | "elif"
                | "else"
                | "except"
                | "finally"
                | "for"
                | "if"
                | "try"
                | "while"
                | "with"
        );
        let ends = |k: &usize| self.t[*k].level == 0 && self.word(*k) == ":" && !self.is_lambdas(*k);
        let colon = if opens { (start..self.found).find(ends) } else { None };
        colon.map_or(start, |colon| colon + 1)
    }

    /// Whether a `lambda` before this token still has its parameters here.
    fn is_lambdas(&self, n: usize) -> bool {
        let level = self.depth(n);
        let near = (0..n).rev().take_while(|k| self.t[*k].level >= level && self.t[*k].kind != Kind::Newline);
        near.filter(|k| self.t[*k].level == level)
            .take_while(|k| self.word(*k) != ":")
            .any(|k| self.word(k) == "lambda")
    }

    /// Whether a parameter's name is what starts at `from` and has this token behind it.
    fn is_parameter(&self, n: usize, from: usize) -> bool {
        self.is_lambdas(n) || self.defines(n) && matches!(self.before(from), "(" | "," | "*" | "**")
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
            let compares = COMPARISONS.contains(&w) && (w != "not" || self.word(next) == "in");
            let logic = reach == Reach::Whole && (compares || matches!(w, "and" | "or"));
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
            "*" => return "starred",
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
        let grouped = self.before(from) == "(";
        let to = to + usize::from(grouped && self.word(to) == ")");
        let (first, right) = (grouped || from == self.clause(), self.expression(to + 1, Reach::Arithmetic));
        let plain = self.word(to - 1) == ")" || self.expression(from, Reach::Arithmetic).is_some_and(|e| e >= to);
        self.word(to) == "=" && first && plain && right.is_some_and(|e| !matches!(self.word(e), "=" | ":="))
    }

    /// `x = 1` where an expression must be; `n` is the sign.
    fn named(&self, n: usize) -> Option<CompileError> {
        let right = self.expression(n + 1, Reach::Arithmetic)?;
        if matches!(self.word(right), "=" | ":=") {
            return None;
        }
        let from = self.start_of(n);
        if self.before(from) == "=" && self.calls(n) {
            return None;
        }
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
        let (t, start) = (self.found, self.clause());
        let invalid = |n: usize| Some(syntax("invalid syntax", self.at(n)));
        if let Some(e) = self.once_a_statement(t) {
            return Some(e);
        }
        if self.word(start) == "type" && t == start + 1 && self.is_name(t) {
            return invalid(t + 1);
        }
        let sign = self.word(t);
        if sign.len() > 1
            && sign.ends_with('=')
            && self.t[t].level == 0
            && ARITHMETIC.contains(&&sign[..sign.len() - 1])
        {
            let what = self.kind_of(start, t);
            let fine = matches!(what, "name" | "attribute" | "subscript")
                || KEYWORDS.contains(&self.word(start)) && !matches!(self.word(start), "await" | "lambda" | "not")
                || (start..t).any(|k| self.word(k).ends_with('='));
            let words = format!("'{what}' is an illegal expression for augmented assignment");
            return if fine { invalid(t) } else { Some(syntax(words, self.span(start, t))) };
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
        if let Some(e) = self.nothing_assigned(t).or_else(|| self.loop_without_in(t)) {
            return Some(e);
        }
        if let Some(n) = self.behind_target(start, t) {
            return invalid(n);
        }
        self.comma(t).or_else(|| invalid(self.furthest))
    }

    /// `print x`, as it was once.
    fn once_a_statement(&self, t: usize) -> Option<CompileError> {
        let level = self.t[t].level;
        let word = |n: usize| ONCE_STATEMENTS.contains(&self.word(n)) && self.word(n + 1) != "(";
        let from = [Some(t), t.checked_sub(1)].into_iter().flatten().find(|n| word(*n) && (*n < t || level == 0))?;
        let end = self.expressions(from + 1)?;
        let word = self.word(from);
        let words = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
        Some(syntax(words, self.span(from, end)))
    }

    fn comprehension(&self, t: usize) -> Option<CompileError> {
        let open = self.bracket(t)?;
        let from = self.start_of(t);
        if self.before(from) == "=" && self.word(open) == "(" && from < t {
            let words = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return Some(syntax(words, self.span(from - 2, from)));
        }
        let level = self.t[open].level + 1;
        let several = (open..t).any(|k| self.t[k].level == level && self.word(k) == ",");
        if several && matches!(self.word(open), "[" | "{") {
            let words = "did you forget parentheses around the comprehension target?";
            return Some(syntax(words, self.span(open + 1, t)));
        }
        let words = "dict unpacking cannot be used in dict comprehension";
        (self.word(open + 1) == "**" && self.word(open) == "{").then(|| syntax(words, self.at(open + 1)))
    }

    /// `[x for x y]`.
    fn loop_without_in(&self, t: usize) -> Option<CompileError> {
        let level = self.depth(t);
        let near = (0..t).rev().take_while(|k| self.t[*k].level >= level && self.t[*k].kind != Kind::Newline);
        let word = near.filter(|k| self.t[*k].level == level).find(|k| matches!(self.word(*k), "for" | "in"))?;
        if level == 0 || self.word(word) == "in" || !self.ends_operand(t) || self.t[t].kind == Kind::Close {
            return None;
        }
        let place = if self.t[t].kind == Kind::Open { t + 1 } else { t };
        Some(syntax("'in' expected after for-loop variables", self.at(place)))
    }

    fn comma(&self, t: usize) -> Option<CompileError> {
        let from = self.start_of(t);
        let import = matches!(self.word(self.statement()), "import" | "from");
        let strings = self.is_name(from) && self.t[from + 1].kind == Kind::Text;
        // CPython takes a name for a soft keyword already where one begins like that.
        let soft = self.is_name(from) && SOFT_KEYWORDS.iter().any(|word| word.starts_with(self.word(from)));
        let once = ONCE_STATEMENTS.contains(&self.word(from)) && from + 1 == t;
        let looped = self.before(from) == "in" && self.looped(from - 1);
        if from >= t || import || strings || soft || once || looped || self.is_parameter(t, from) {
            return None;
        }
        if self.expression(from, Reach::Whole)? != t {
            return None;
        }
        let end = self.expression(t, Reach::Whole)?;
        if self.t[end - 1].level == 0 {
            return None;
        }
        Some(syntax("invalid syntax. Perhaps you forgot a comma?", self.span(from, end)))
    }
}
