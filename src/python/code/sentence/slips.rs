//! Slips that the parser's message already names, in CPython's words: colons, fields of f-strings, parameters, arguments, imports,
//! escapes. Knows no parser's tree.

use super::super::syntax_words::syntax;
use super::super::tokens::{Kind, Token};
use super::super::{CompileError, Position};
use super::{Reach, Sentence};

impl Sentence<'_> {
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
        if lambda && self.word(t) == "(" && self.names_only(t) {
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
        self.once_a_statement(t).or_else(|| Some(syntax("invalid syntax", self.place())))
    }

    /// Whether a bracket holds names and commas, nothing else.
    fn names_only(&self, open: usize) -> bool {
        let plain = |n: usize| self.is_name(n) || self.word(n) == ",";
        self.is_name(open + 1) && self.closed(open).is_some_and(|end| (open + 1..end - 1).all(plain))
    }

    /// In a field of an f-string.
    fn field(&self, raw: &str) -> Option<CompileError> {
        let t = self.found;
        let open = self.bracket(t)?;
        if raw.starts_with("f-string: expecting") && self.t[t].kind == Kind::Close && self.word(t) != "}" {
            return Some(syntax("f-string: expecting '}', or format specs", self.at(t)));
        }
        self.t[t].field?;
        if self.t[open].word != "{" || open == 0 {
            return None;
        }
        let first = open + 1;
        let say = |words: &str, n: usize| Some(syntax(format!("f-string: {words}"), self.at(n)));
        if raw.contains("conversion") {
            return self.conversion(raw, t);
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

    /// The letter behind a field's `!`.
    fn conversion(&self, raw: &str, t: usize) -> Option<CompileError> {
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
        None
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
                (None, false) if self.word(t + 1) == "," => "at least one argument must precede /",
                (None, false) => "invalid syntax",
            }
        } else if raw.starts_with("Only one '*'") {
            "* argument may appear only once"
        } else if raw.starts_with("Parameter with `*`") {
            let open = self.bracket(t).map_or(self.statement(), |open| open + 1);
            let level = self.depth(t);
            let comma = (open..t).rev().find(|k| self.t[*k].level == level && matches!(self.word(*k), "," | "lambda"));
            match self.word(comma.map_or(open, |k| k + 1)) {
                "**" => "var-keyword argument cannot have default value",
                _ => "var-positional argument cannot have default value",
            }
        } else if raw.starts_with("Expected an expression") && self.before(t) == "=" && self.defines(t) {
            return Some(syntax("expected default value expression", self.at(t - 1)));
        } else if raw.starts_with("Expected `)`, found `(`") && self.defines(t) && self.names_only(t) {
            let end = self.closed(t)?;
            return Some(syntax("Function parameters cannot be parenthesized", self.span(t, end)));
        } else {
            return None;
        };
        Some(syntax(words, self.at(t)))
    }

    /// Directly in the brackets of a function's parameters.
    pub(super) fn defines(&self, n: usize) -> bool {
        self.bracket(n).is_some_and(|open| open > 1 && self.word(open - 2) == "def")
    }

    fn argument(&self, raw: &str, at: Position) -> Option<CompileError> {
        let t = self.found;
        if raw.starts_with("Expected a parameter name") && matches!(self.word(t), "True" | "False" | "None") {
            return Some(syntax(format!("cannot assign to {}", self.word(t)), self.span(t, t + 2)));
        }
        if raw.starts_with("Assignment expression target") {
            return Some(self.walrus(at));
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
            ("Positional patterns cannot", "positional patterns follow keyword patterns"),
            ("Expected an imaginary number", "imaginary number required in complex literal"),
        ];
        for (theirs, words) in [
            ("Only single target (not list)", "only single target (not list) can be annotated"),
            ("Invalid annotated assignment", "illegal target for annotation"),
        ] {
            if raw.starts_with(theirs) {
                return self.annotated(words, at);
            }
        }
        if let Some((_, words)) = same.iter().find(|(theirs, _)| raw.starts_with(theirs)) {
            return Some(syntax(*words, at));
        }
        if raw.starts_with("Only single target (not tuple)") {
            let bare = if self.word(t) == "(" { None } else { self.expression(t, Reach::Whole) };
            let place = bare.map_or(at, |end| self.span(t, end));
            return self.annotated("only single target (not tuple) can be annotated", place);
        }
        if raw.starts_with("Expected `:`, found") && open == "{" {
            let last = self.at(t.checked_sub(1)?);
            let column = last.end_column.saturating_sub(1);
            let (line, end_column) = (last.end_line, Position::ENDLESS);
            let place = Position { line, column, end_line: line, end_column };
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
        self.misplaced(raw, t)
    }

    /// What stands where something else should.
    fn misplaced(&self, raw: &str, t: usize) -> Option<CompileError> {
        let invalid = |n: usize| Some(syntax("invalid syntax", self.at(n)));
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
            let end = Position { end_column: self.at(t).column, ..self.at(t) };
            return if self.t[t].kind == Kind::Newline { Some(syntax(words, end)) } else { invalid(t) };
        }
        if raw.starts_with("Unparenthesized tuple expression") {
            return invalid((t..self.t.len()).find(|k| self.word(*k) == "," && self.t[*k].level == self.t[t].level)?);
        }
        if raw.starts_with("Positional argument cannot follow keyword argument") {
            let pair = self.expression(t, Reach::Whole).and_then(|next| self.comma(next));
            return pair.or_else(|| self.comma(t + 1));
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
                    let last = if open { end.unwrap_or(body.len() - n) } else { 2 };
                    return Some(undecodable(place, place + last - 1, "malformed \\N character escape"));
                }
                let e = end?;
                let name: String = body[n + 3..n + e].iter().collect();
                if unicode_names2::character(&name).is_none() {
                    let last = place + e + 9 * name.chars().filter(|c| !c.is_ascii()).count();
                    return Some(undecodable(place, last, "unknown Unicode character name"));
                }
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
