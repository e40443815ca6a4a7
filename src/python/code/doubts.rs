//! What CPython warns of when it compiles: escapes that mean nothing, `is` with a literal, a literal that is called or
//! indexed as if a comma were missing, an assertion of a tuple. Goes by the tokens alone.

use super::sentence::{Reach, Sentence};
use super::tokens::{Kind, tokens};

/// Line and message of each, in CPython's order: those of its tokenizer before those of its compiler.
pub fn doubts(text: &str) -> Vec<(u32, String)> {
    let Ok(tokens) = tokens(text) else { return Vec::new() };
    let mut all = tokens.doubts;
    let s = Sentence { t: &tokens.list, found: 0 };
    for n in 0..s.t.len() {
        let found = match (s.t[n].kind, s.word(n)) {
            (Kind::Name, "is") => s.identity(n),
            (Kind::Name, "assert") => s.assertion(n),
            (Kind::Open, "(") => s.called(n),
            (Kind::Open, "[") => s.indexed(n),
            _ => None,
        };
        let line = if s.t[n].kind == Kind::Open { s.literal_before(n).unwrap_or(n) } else { n };
        // The condition of a `while` is compiled once more behind its body.
        let start = s.statement_of(n);
        let again = s.word(start) == "while" && !(start..n).any(|k| s.word(k) == ":" && s.t[k].level == 0);
        for message in found.into_iter().flat_map(|m| std::iter::repeat_n(m, 1 + usize::from(again))) {
            all.push((s.t[line].at.line, message));
        }
    }
    all
}

impl Sentence<'_> {
    /// `x is 5`.
    fn identity(&self, n: usize) -> Option<String> {
        let mut from = self.start_of(n);
        let mut negated = false;
        let mut unary = true;
        let first = loop {
            while matches!(self.word(from), "not" | "in") {
                negated = unary && self.word(from) == "not";
                from += 1;
            }
            let first = from;
            let end = self.expression(from, Reach::Arithmetic)?;
            if end == n {
                break first;
            }
            unary = matches!(self.word(end), "and" | "or");
            negated = false;
            from = end + 1;
        };
        let not = self.word(n + 1) == "not";
        let right = n + 1 + usize::from(not);
        let end = self.expression(right, Reach::Arithmetic)?;
        let literal = |from: usize, to: usize| {
            self.type_of(from, to).filter(|t| {
                matches!(*t, "int" | "float" | "complex" | "str" | "bytes" | "tuple") && self.constant(from, to)
            })
        };
        let kind = literal(first, n).or_else(|| literal(right, end))?;
        let not = not != negated;
        let (word, sign) = if not { ("is not", "!=") } else { ("is", "==") };
        Some(format!("\"{word}\" with '{kind}' literal. Did you mean \"{sign}\"?"))
    }

    /// `assert (x, "message")`.
    fn assertion(&self, n: usize) -> Option<String> {
        let end = if self.word(n + 1) == "(" { self.closed(n + 1)? } else { return None };
        let ends = self.t[end].kind == Kind::Newline || matches!(self.word(end), ";" | ",");
        let tuple = end > n + 3 && self.kind_of(n + 1, end) == "tuple" && self.has_comma(n + 1, end);
        (ends && tuple).then(|| "assertion is always true, perhaps remove parentheses?".into())
    }

    fn has_comma(&self, from: usize, to: usize) -> bool {
        (from..to).any(|k| self.t[k].level == self.t[from].level + 1 && self.word(k) == ",")
    }

    /// The literal before a bracket that calls or indexes it, from where on.
    fn literal_before(&self, n: usize) -> Option<usize> {
        let last = n.checked_sub(1)?;
        let from = match self.t[last].kind {
            Kind::Number => last,
            Kind::Text => (0..=last).rev().take_while(|k| self.t[*k].kind == Kind::Text).last()?,
            Kind::Name if matches!(self.word(last), "None" | "True" | "False") => last,
            Kind::Sign if self.word(last) == "..." => last,
            Kind::Close => {
                let open = (0..last)
                    .rev()
                    .find(|k| self.t[*k].kind == Kind::Open && self.t[*k].level == self.t[last].level)?;
                let before = open.checked_sub(1).map(|b| (self.t[b].kind, self.is_name(b)));
                let trails = matches!(before, Some((Kind::Close | Kind::Text | Kind::Number, _)) | Some((_, true)));
                if trails && !self.opens_template(open) {
                    return None;
                }
                open
            }
            _ => return None,
        };
        Some(from)
    }

    fn called(&self, n: usize) -> Option<String> {
        let from = self.literal_before(n)?;
        let kind = self.type_of(from, n).filter(|k| *k != "function")?;
        Some(format!("'{kind}' object is not callable; perhaps you missed a comma?"))
    }

    fn indexed(&self, n: usize) -> Option<String> {
        let from = self.literal_before(n)?;
        let kind = self.type_of(from, n)?;
        if matches!(
            kind,
            "NoneType" | "ellipsis" | "int" | "float" | "complex" | "bool" | "set" | "generator" | "function"
        ) {
            return Some(format!("'{kind}' object is not subscriptable; perhaps you missed a comma?"));
        }
        let end = self.closed(n)? - 1;
        let slice = (n + 1..end).any(|k| self.t[k].level == self.t[n].level + 1 && self.word(k) == ":");
        let comma = self.has_comma(n, end);
        let index = if comma && !slice { Some("tuple") } else { self.type_of(n + 1, end) };
        let index = index.filter(|i| !slice && !matches!(*i, "int" | "bool") && kind != "dict")?;
        Some(format!("{kind} indices must be integers or slices, not {index}; perhaps you missed a comma?"))
    }

    /// Only of literals, so that CPython works it out itself.
    fn constant(&self, from: usize, to: usize) -> bool {
        (from..to).all(|k| {
            matches!(self.t[k].kind, Kind::Number | Kind::Text | Kind::Sign)
                || (self.word(k) == "(" || self.word(k) == ")")
        })
    }

    /// The type of a display or literal, as far as its tokens tell.
    fn type_of(&self, from: usize, to: usize) -> Option<&'static str> {
        if from >= to {
            return None;
        }
        let number = |k: usize| {
            let word = self.word(k);
            let hex = word.starts_with("0x") || word.starts_with("0X");
            if word.ends_with(['j', 'J']) && !hex {
                "complex"
            } else if word.contains(['.', 'e', 'E']) && !hex {
                "float"
            } else {
                "int"
            }
        };
        let sums = (from..to).all(|k| {
            self.t[k].kind == Kind::Number
                || (self.t[k].kind == Kind::Sign && !matches!(self.word(k), "," | ":" | "..."))
        });
        if sums {
            let numbers: Vec<&str> = (from..to).filter(|k| self.t[*k].kind == Kind::Number).map(number).collect();
            let float = (from..to).any(|k| self.word(k) == "/");
            return ["complex", "float", "int"]
                .into_iter()
                .find(|t| numbers.contains(t))
                .map(|t| if t == "int" && float { "float" } else { t });
        }
        match self.t[from].kind {
            Kind::Text if (from..to).all(|k| self.t[k].kind == Kind::Text) => {
                let word = &self.t[from].word;
                let bytes = word[..word.find(['"', '\''])?].contains(['b', 'B']);
                Some(if bytes { "bytes" } else { "str" })
            }
            Kind::Name if to == from + 1 => match self.word(from) {
                "None" => Some("NoneType"),
                "True" | "False" => Some("bool"),
                _ => None,
            },
            Kind::Sign if to == from + 1 && self.word(from) == "..." => Some("ellipsis"),
            Kind::Open if self.closed(from) == Some(to) => {
                if self.opens_template(from) {
                    return Some("str");
                }
                let kind = self.kind_of_primary(from, to);
                match kind {
                    "list" | "list comprehension" => Some("list"),
                    "dict literal" | "dict comprehension" => Some("dict"),
                    "set display" | "set comprehension" => Some("set"),
                    "generator expression" => Some("generator"),
                    "tuple" if to == from + 2 || self.has_comma(from, to) => Some("tuple"),
                    "tuple" if self.word(from + 1) == "lambda" => Some("function"),
                    "tuple" => self.type_of(from + 1, to - 1),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}
