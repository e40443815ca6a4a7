//! What stands before a sign of assignment, or where a name should: targets, annotations, parameters and arguments.
//! Source: CPython's messages. Knows no parser's tree.

use super::super::syntax_words::syntax;
use super::super::tokens::Kind;
use super::super::{CompileError, Position};
use super::{ARITHMETIC, COMPARISONS, Reach, Sentence};

impl Sentence<'_> {
    /// A target that is none.
    pub fn assigned(&self, raw: &str, at: Position) -> Option<CompileError> {
        let delete = raw.starts_with("Invalid delete target");
        if !delete && !raw.starts_with("Invalid assignment target") && !raw.starts_with("Invalid augmented") {
            return None;
        }
        let (from, to) = self.covered(at);
        let what = self.kind_of(from, to);
        let verb = if delete { "delete" } else { "assign to" };
        if raw.starts_with("Invalid augmented") {
            return Some(syntax(format!("'{what}' is an illegal expression for augmented assignment"), at));
        }
        let grouped = self.before(from) == "(";
        if what == "yield expression" && !delete && !grouped {
            return Some(syntax("assignment to yield expression not possible", at));
        }
        if what == "comparison" && self.word(self.statement()) == "for" && self.before(from) == "for" {
            let sign =
                (from..to).find(|n| self.t[*n].level == self.t[from].level && COMPARISONS.contains(&self.word(*n)));
            return Some(syntax("invalid syntax", self.at(sign?)));
        }
        if let Some(e) = self.first_of_several(from).filter(|_| !delete) {
            return Some(e);
        }
        let late = what == "yield expression" && from != self.clause() + 1;
        let plain = matches!(what, "None" | "True" | "False" | "generator expression") || late;
        let hint = !delete && self.might_compare(from, to) && !plain;
        let hint = if hint { " here. Maybe you meant '==' instead of '='?" } else { "" };
        Some(syntax(format!("cannot {verb} {what}{hint}"), at))
    }

    /// `f(), a = 1, 2`: CPython takes the elements one by one first, and finds `a = 1` where an expression should be.
    fn first_of_several(&self, from: usize) -> Option<CompileError> {
        let (start, level) = (self.clause(), self.t[from].level);
        let sign = (start..self.t.len())
            .take_while(|n| self.t[*n].kind != Kind::Newline && self.word(*n) != ";")
            .find(|n| self.t[*n].level == level && self.word(*n) == "=")?;
        let right = self.expression(sign + 1, Reach::Arithmetic);
        let comma = self.before(self.start_of(sign)) == "," || right.is_some_and(|end| self.word(end) == ",");
        let several = level == 0 && comma;
        let plain = (start..sign).all(|n| !matches!(self.word(n), "for" | "with" | "import" | "yield"));
        if several && plain { self.named(sign) } else { None }
    }

    /// `with f() as name |`: the sign behind the target is one too many, whatever follows it.
    pub(super) fn behind_target(&self, start: usize, t: usize) -> Option<usize> {
        let start = start + usize::from(self.word(start) == "async");
        let n = (start..t).find(|n| self.word(*n) == "as" && self.word(start) == "with")? + 2;
        let sign = self.word(n);
        let is_sign = ARITHMETIC.contains(&sign) || COMPARISONS.contains(&sign);
        (n < t && is_sign && self.is_name(n - 1)).then_some(n)
    }

    /// `f() =`, and the line ends.
    pub(super) fn nothing_assigned(&self, t: usize) -> Option<CompileError> {
        let (start, sign) = (self.clause(), t.checked_sub(1)?);
        let ends = self.t[t].kind == Kind::Newline && self.word(sign) == "=" && sign > start;
        if !ends || self.t[sign].level > 0 || self.start_of(sign) != start {
            return None;
        }
        let what = self.kind_of(start, sign);
        let fine = matches!(what, "name" | "attribute" | "subscript" | "list" | "tuple" | "starred");
        if fine { None } else { Some(syntax(format!("cannot assign to {what}"), self.span(start, sign))) }
    }

    /// An annotation of what cannot have one. CPython asks that the annotation is there.
    pub(super) fn annotated(&self, words: &str, place: Position) -> Option<CompileError> {
        let t = self.found;
        let colon = (t..self.t.len()).find(|n| self.t[*n].level == self.t[t].level && self.word(*n) == ":")?;
        let there = self.word(t) != "yield" && self.expression(colon + 1, Reach::Whole).is_some();
        Some(if there { syntax(words, place) } else { syntax("invalid syntax", self.at(colon)) })
    }

    /// A parameter that should have a default, if it is one: a comma or the end has to follow.
    pub fn without_default(&self, at: Position) -> Option<CompileError> {
        let (_, mut behind) = self.covered(at);
        if self.word(behind) == ":" && !self.is_lambdas(behind) {
            behind = self.expression(behind + 1, Reach::Whole).unwrap_or(behind);
        }
        if matches!(self.word(behind), "," | ")") || self.word(behind) == ":" && self.is_lambdas(behind) {
            return Some(syntax("parameter without a default follows parameter with a default", at));
        }
        Some(syntax("invalid syntax", self.at(behind)))
    }

    /// The token behind the arguments of the call in which the parser gave up.
    pub fn behind_arguments(&self) -> Position {
        let close = self.bracket(self.found).and_then(|open| self.closed(open));
        self.at(close.map_or(self.found, |behind| behind - 1))
    }

    /// `f() := 1`. Among arguments CPython knows no better than that it is wrong.
    pub(super) fn walrus(&self, at: Position) -> CompileError {
        let (from, to) = self.covered(at);
        if self.calls(from) || self.expression(to + 1, Reach::Whole).is_none() {
            return syntax("invalid syntax", self.at(to));
        }
        syntax(format!("cannot use assignment expressions with {}", self.kind_of(from, to)), at)
    }

    /// Directly in the brackets of a call.
    pub(super) fn calls(&self, n: usize) -> bool {
        self.bracket(n).is_some_and(|open| self.word(open) == "(" && self.ends_operand(open))
    }
}
