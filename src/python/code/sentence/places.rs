//! What stands where it may not: a star in a group, a loop whose `in` is missing, parameters without their comma or default.
//! Source: CPython's messages for what its grammar does not have. Knows no parser's tree.

use super::super::syntax_words::syntax;
use super::super::{CompileError, Position};
use super::{Reach, Sentence};

const CONSTANTS: &[&str] = &["None", "True", "False"];

impl Sentence<'_> {
    /// What CPython finds before it looks at what the parser found.
    pub fn out_of_place(&self, raw: &str) -> Option<CompileError> {
        self.starred_group()
            .or_else(|| self.loop_before_if())
            .or_else(|| self.odd_parameter(raw))
            .or_else(|| self.unpacked_and_named())
            .or_else(|| self.behind_word())
            .or_else(|| self.in_statement())
    }

    /// `f(*a=1)`.
    fn unpacked_and_named(&self) -> Option<CompileError> {
        let star = if self.word(self.found) == "=" { self.start_of(self.found).checked_sub(1)? } else { self.found };
        let kind = match self.word(star) {
            "*" => "iterable",
            "**" => "keyword",
            _ => return None,
        };
        let sign = self
            .expression(star + 1, Reach::Whole)
            .filter(|n| self.word(*n) == "=" && self.calls(star) && !self.defines(star))?;
        let end = self.expression(sign + 1, Reach::Whole)?;
        Some(syntax(format!("cannot assign to {kind} argument unpacking"), self.span(star, end)))
    }

    /// What follows a sign or a word that wants something else behind it.
    fn behind_word(&self) -> Option<CompileError> {
        let t = self.found;
        let start = self.statement();
        match (self.before(t), self.word(t)) {
            ("+" | "-" | "~" | "*" | "/" | "//" | "%" | "@", "not") => {
                let operand = (t..self.t.len()).find(|n| self.word(*n) != "not")?;
                let end = self.expression(operand, Reach::Arithmetic)?;
                Some(syntax("'not' after an operator must be parenthesized", self.span(t, end)))
            }
            ("*", ":") if self.word(start) == "except" && t == start + 2 => {
                Some(syntax("expected one or more exception types", self.at(t)))
            }
            ("as", _) if self.word(start) == "case" => {
                let end = self.expression(t, Reach::Whole).filter(|n| self.word(*n) == ":")?;
                Some(syntax("invalid pattern target", self.span(t, end)))
            }
            _ => None,
        }
    }

    /// Behind expressions with commas between them.
    pub(super) fn expressions(&self, from: usize) -> Option<usize> {
        let end = self.expression(from, Reach::Whole)?;
        if self.word(end) != "," {
            return Some(end);
        }
        Some(self.expressions(end + 1).unwrap_or(end + 1))
    }

    /// Up to a token, less its last character: so CPython counts where it tells from where on something is wrong.
    fn nearly(&self, from: usize, last: usize) -> Position {
        let place = self.span(from, last + 1);
        Position { end_column: place.end_column.saturating_sub(1), ..place }
    }

    /// Statements that are nearly others.
    fn in_statement(&self) -> Option<CompileError> {
        let (start, t) = (self.statement(), self.found);
        match self.word(start) {
            "import" if self.word(t) == "from" => {
                let dotted = |n: &usize| self.is_name(*n) || self.word(*n) == ".";
                let plain = (start + 1..t).all(|n| dotted(&n) || self.word(n) == ",");
                let last = (t + 1..self.t.len()).find(|n| !dotted(n)).filter(|n| plain && *n > t + 1)?;
                Some(syntax("Did you mean to use 'from ... import ...' instead?", self.nearly(start, last)))
            }
            "except" => {
                let from = start + 1 + usize::from(self.word(start + 1) == "*");
                let end = self.expressions(from)?;
                let several = self.expression(from, Reach::Whole).is_some_and(|n| self.word(n) == ",");
                let named = self.word(end) == "as" && self.is_name(end + 1) && self.word(end + 2) == ":";
                let words = "multiple exception types must be parenthesized";
                (several && named).then(|| syntax(words, self.span(from, end + 2)))
            }
            _ => None,
        }
    }

    /// `(*a)` and `(**a)`.
    fn starred_group(&self) -> Option<CompileError> {
        let t = self.found;
        let double = self.word(t) == "**";
        if !double && self.word(t) != "*" {
            return None;
        }
        let end = self.expression(t + 1, Reach::Whole)?;
        let open = t.checked_sub(1)?;
        let group = self.word(open) == "(" && !self.ends_operand(open) && self.word(end) == ")";
        let (kind, place) = if double { ("double starred", self.at(t)) } else { ("starred", self.span(t, end)) };
        group.then(|| syntax(format!("cannot use {kind} expression here"), place))
    }

    /// `[x for x if y]`.
    fn loop_before_if(&self) -> Option<CompileError> {
        let loops = (self.statement()..=self.found).filter(|n| self.word(*n) == "for" && self.t[*n].level > 0);
        loops.into_iter().find_map(|n| {
            let mut end = self.expression(n + 1, Reach::Arithmetic)?;
            while self.word(end) == "," {
                let next = self.expression(end + 1, Reach::Arithmetic);
                end = next.unwrap_or(end + 1);
            }
            (self.word(end) == "if").then(|| syntax("'in' expected after for-loop variables", self.at(end)))
        })
    }

    fn odd_parameter(&self, raw: &str) -> Option<CompileError> {
        let t = self.found;
        if raw.starts_with("Expected one or more keyword parameter") {
            let n = (t..t + 3).find(|n| !matches!(self.word(*n), "*" | ","))?;
            return CONSTANTS.contains(&self.word(n)).then(|| syntax("invalid syntax", self.at(n)));
        }
        let lacks = raw.starts_with("Expected an expression")
            && self.before(t) == "="
            && self.word(t) == ","
            && self.is_lambdas(t);
        lacks.then(|| syntax("expected default value expression", self.at(t - 1)))
    }
}
