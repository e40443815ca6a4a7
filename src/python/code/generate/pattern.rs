//! `match`: patterns after PEP 634. A pattern takes the subject from the stack; the names that it binds wait below until the whole
//! pattern has matched.

use super::{Done, Generator, fold, refuse};
use crate::python::code::unit::{At, Label, Slot};
use crate::python::code::{Constant, Op};
use rustpython_ruff_python_ast::{self as ast, Identifier, Pattern, Singleton};
use rustpython_ruff_text_size::Ranged;

/// What is known while a pattern is tried.
#[derive(Default)]
struct Trial {
    /// Names that are bound when all matched; their values lie on the stack, the first on top.
    names: Vec<String>,
    /// Labels for failures with so many values to drop: the n-th drops n.
    fails: Vec<Label>,
    /// Values above the names' that must be dropped on failure.
    above: u32,
    allow_irrefutable: bool,
}

impl<'a> Generator<'a> {
    pub(super) fn match_statement(&mut self, m: &'a ast::StmtMatch) -> Done {
        self.expr(&m.subject)?;
        let end = self.label();
        let last = m.cases.len() - 1;
        let has_default = wildcard(&m.cases[last].pattern) && last > 0;
        let count = m.cases.len() - usize::from(has_default);
        for (n, case) in m.cases[..count].iter().enumerate() {
            let at = self.at(&case.pattern);
            if n + 1 < count {
                self.op(at, Op::Copy, 1);
            }
            let mut trial = Trial { allow_irrefutable: case.guard.is_some() || n == last, ..Trial::default() };
            self.pattern(&case.pattern, &mut trial)?;
            for name in &trial.names {
                self.store(at, name);
            }
            if let Some(guard) = &case.guard {
                let fail = self.fail_label(&mut trial, 0);
                self.jump_if(guard, fail, false)?;
            }
            if n + 1 < count {
                self.op(at, Op::Pop, 0);
            }
            self.body(&case.body)?;
            self.jump(None, Op::Jump, end);
            self.drop_failures(at, &trial);
        }
        if has_default {
            let case = &m.cases[last];
            if let Some(guard) = &case.guard {
                self.jump_if(guard, end, false)?;
            }
            self.body(&case.body)?;
        }
        self.bind(end);
        Ok(())
    }

    /// The label for a failure with so many values to drop.
    fn fail_label(&mut self, trial: &mut Trial, drop: usize) -> Label {
        while trial.fails.len() <= drop {
            let label = self.label();
            trial.fails.push(label);
        }
        trial.fails[drop]
    }

    fn drop_failures(&mut self, at: At, trial: &Trial) {
        for (n, label) in trial.fails.iter().enumerate().rev() {
            self.bind(*label);
            if n > 0 {
                self.op(at, Op::Pop, 0);
            }
        }
    }

    fn fail_unless(&mut self, at: At, trial: &mut Trial, op: Op) {
        let drop = trial.above as usize + trial.names.len();
        let label = self.fail_label(trial, drop);
        self.jump(at, op, label);
    }

    /// `[subject] -> []`, and the values of names below.
    fn pattern(&mut self, pattern: &'a Pattern, trial: &mut Trial) -> Done {
        let at = self.at(pattern);
        match pattern {
            Pattern::MatchValue(p) => {
                if p.value.is_f_string_expr() {
                    return Err(refuse(p.range, "patterns may only match literals and attribute lookups").into());
                }
                self.expr(&p.value)?;
                self.unit().emit(at, Op::Compare, 2, Slot::Number(0), 0);
                self.fail_unless(at, trial, Op::JumpIfFalse);
            }
            Pattern::MatchSingleton(p) => {
                self.constant(
                    at,
                    match p.value {
                        Singleton::None => Constant::None,
                        Singleton::True => Constant::Bool(true),
                        Singleton::False => Constant::Bool(false),
                    },
                );
                self.op(at, Op::Is, 0);
                self.fail_unless(at, trial, Op::JumpIfFalse);
            }
            Pattern::MatchSequence(p) => self.sequence(at, &p.patterns, trial)?,
            Pattern::MatchMapping(p) => self.mapping(at, p, trial)?,
            Pattern::MatchClass(p) => self.class_pattern(at, p, trial)?,
            Pattern::MatchStar(p) => self.capture(at, p.name.as_ref(), trial)?,
            Pattern::MatchAs(p) => self.as_pattern(at, p, trial)?,
            Pattern::MatchOr(p) => self.alternatives(at, &p.patterns, trial)?,
        }
        Ok(())
    }

    /// The value on top is kept for a name, below what is still to be matched.
    fn capture(&mut self, at: At, name: Option<&Identifier>, trial: &mut Trial) -> Done {
        let Some(name) = name else {
            self.op(at, Op::Pop, 0);
            return Ok(());
        };
        if trial.names.iter().any(|n| n == name.as_str()) {
            return Err(refuse(name.range, format!("multiple assignments to name '{name}' in pattern")).into());
        }
        self.lift(at, trial.above + trial.names.len() as u32 + 1);
        trial.names.push(name.to_string());
        Ok(())
    }

    /// The value on top goes to that depth; those in between come up by one.
    fn lift(&mut self, at: At, count: u32) {
        for n in (2..=count).rev() {
            self.op(at, Op::Swap, n);
        }
    }

    fn as_pattern(&mut self, at: At, p: &'a ast::PatternMatchAs, trial: &mut Trial) -> Done {
        let Some(inner) = &p.pattern else {
            if !trial.allow_irrefutable {
                let (what, name) = match &p.name {
                    Some(name) => ("name capture", Some(name)),
                    None => ("wildcard", None),
                };
                let message = match name {
                    Some(name) => format!("{what} '{name}' makes remaining patterns unreachable"),
                    None => "wildcard makes remaining patterns unreachable".to_string(),
                };
                return Err(refuse(p.range, message).into());
            }
            return self.capture(at, p.name.as_ref(), trial);
        };
        if let Some(name) = p.name.as_ref().filter(|name| name.as_str() == "_") {
            return Err(refuse(name.range, "cannot use '_' as a target").into());
        }
        trial.above += 1;
        self.op(at, Op::Copy, 1);
        self.pattern(inner, trial)?;
        trial.above -= 1;
        self.capture(at, p.name.as_ref(), trial)
    }

    /// Inside a pattern names may stand anywhere.
    fn sub_pattern(&mut self, pattern: &'a Pattern, trial: &mut Trial) -> Done {
        let before = std::mem::replace(&mut trial.allow_irrefutable, true);
        self.pattern(pattern, trial)?;
        trial.allow_irrefutable = before;
        Ok(())
    }

    fn sequence(&mut self, at: At, patterns: &'a [Pattern], trial: &mut Trial) -> Done {
        let stars: Vec<usize> = (0..patterns.len()).filter(|n| patterns[*n].is_match_star()).collect();
        if stars.len() > 1 {
            let range = patterns[stars[1]].range();
            return Err(refuse(range, "multiple starred names in sequence pattern").into());
        }
        let star = stars.first().copied();
        let only_wildcards = patterns.iter().all(wildcard);
        trial.above += 1;
        self.op(at, Op::MatchSequence, 0);
        self.fail_unless(at, trial, Op::JumpIfFalse);
        let least = patterns.len() - usize::from(star.is_some());
        if star.is_none() || least > 0 {
            self.op(at, Op::GetLen, 0);
            self.constant(at, Constant::Int(least.into()));
            let compare = if star.is_some() { 5 } else { 2 };
            self.unit().emit(at, Op::Compare, compare, Slot::Number(0), 0);
            self.fail_unless(at, trial, Op::JumpIfFalse);
        }
        trial.above -= 1;
        if only_wildcards {
            self.op(at, Op::Pop, 0);
            return Ok(());
        }
        match star {
            Some(star) if wildcard(&patterns[star]) => return self.by_subscript(at, patterns, star, trial),
            Some(star) => {
                let before = u8::try_from(star)
                    .map_err(|_| Self::too_large("too many expressions in star-unpacking sequence pattern"))?;
                self.unit().emit(at, Op::UnpackEx, before, Slot::Number(0), (patterns.len() - star - 1) as u32);
            }
            None => self.op(at, Op::UnpackSequence, patterns.len() as u32),
        }
        trial.above += patterns.len() as u32;
        for pattern in patterns {
            trial.above -= 1;
            self.sub_pattern(pattern, trial)?;
        }
        Ok(())
    }

    /// Where nothing is kept of what a star takes, only the other elements are looked at.
    fn by_subscript(&mut self, at: At, patterns: &'a [Pattern], star: usize, trial: &mut Trial) -> Done {
        const SUBTRACT: u8 = 10;
        trial.above += 1;
        for (n, pattern) in patterns.iter().enumerate().filter(|(_, p)| !wildcard(p)) {
            self.op(at, Op::Copy, 1);
            if n < star {
                self.constant(at, Constant::Int(n.into()));
            } else {
                self.op(at, Op::GetLen, 0);
                self.constant(at, Constant::Int((patterns.len() - n).into()));
                self.unit().emit(at, Op::Binary, SUBTRACT, Slot::Number(0), 0);
            }
            self.op(at, Op::BinarySubscript, 0);
            self.sub_pattern(pattern, trial)?;
        }
        trial.above -= 1;
        self.op(at, Op::Pop, 0);
        Ok(())
    }

    fn mapping(&mut self, at: At, p: &'a ast::PatternMatchMapping, trial: &mut Trial) -> Done {
        trial.above += 1;
        self.op(at, Op::MatchMapping, 0);
        self.fail_unless(at, trial, Op::JumpIfFalse);
        if !p.keys.is_empty() {
            self.op(at, Op::GetLen, 0);
            self.constant(at, Constant::Int(p.keys.len().into()));
            self.unit().emit(at, Op::Compare, 5, Slot::Number(0), 0);
            self.fail_unless(at, trial, Op::JumpIfFalse);
        } else if p.rest.is_none() {
            trial.above -= 1;
            self.op(at, Op::Pop, 0);
            return Ok(());
        }
        self.check_mapping(p)?;
        // [subject, keys, values]
        let constants: Option<Vec<_>> = p.keys.iter().map(fold::constant).collect();
        if let Some(all) = constants {
            self.constant(at, Constant::Tuple(all));
        } else {
            for key in &p.keys {
                self.expr(key)?;
            }
            self.op(at, Op::BuildTuple, p.keys.len() as u32);
        }
        self.op(at, Op::MatchKeys, 0);
        trial.above += 2;
        self.ops(at, &[(Op::Copy, 1)]);
        self.none(at);
        self.op(at, Op::Is, 1);
        self.fail_unless(at, trial, Op::JumpIfFalse);
        self.op(at, Op::UnpackSequence, p.keys.len() as u32);
        trial.above += p.keys.len() as u32;
        trial.above -= 1;
        for pattern in &p.patterns {
            trial.above -= 1;
            self.sub_pattern(pattern, trial)?;
        }
        // [subject, keys]
        trial.above -= 2;
        self.rest_of_mapping(at, p, trial)
    }

    /// No key twice, no `**_`.
    fn check_mapping(&self, p: &ast::PatternMatchMapping) -> Done {
        for (n, key) in p.keys.iter().enumerate() {
            let same = |other| fold::constant(key).zip(fold::constant(other)).is_some_and(|(a, b)| fold::equal(&a, &b));
            if p.keys[..n].iter().any(same) {
                let key = &self.text[key.range()];
                return Err(refuse(p.range, format!("mapping pattern checks duplicate key ({key})")).into());
            }
        }
        match p.rest.as_ref().filter(|name| name.as_str() == "_") {
            Some(name) => Err(refuse(name.range, "invalid syntax").into()),
            None => Ok(()),
        }
    }

    /// `[subject, keys] -> []`, or what the keys leave of the subject for a name.
    fn rest_of_mapping(&mut self, at: At, p: &'a ast::PatternMatchMapping, trial: &mut Trial) -> Done {
        match &p.rest {
            Some(_) => {
                // A copy of the subject without the keys: [copy, keys, subject] -> [copy]
                self.ops(at, &[(Op::BuildMap, 0), (Op::Swap, 3), (Op::DictUpdate, 2)]);
                self.op(at, Op::UnpackSequence, p.keys.len() as u32);
                for below in (1..=p.keys.len() as u32).rev() {
                    self.ops(at, &[(Op::Copy, 1 + below), (Op::Swap, 2), (Op::DeleteSubscript, 0)]);
                }
                self.capture(at, p.rest.as_ref(), trial)?;
            }
            None => self.ops(at, &[(Op::Pop, 0), (Op::Pop, 0)]),
        }
        Ok(())
    }

    fn class_pattern(&mut self, at: At, p: &'a ast::PatternMatchClass, trial: &mut Trial) -> Done {
        let keywords = &p.arguments.keywords;
        for (n, keyword) in keywords.iter().enumerate() {
            if keywords[..n].iter().any(|k| k.attr.as_str() == keyword.attr.as_str()) {
                let message = format!("attribute name repeated in class pattern: {}", keyword.attr);
                return Err(refuse(keyword.range, message).into());
            }
        }
        self.expr(&p.cls)?;
        let names = keywords.iter().map(|k| Constant::Str(k.attr.as_str().into())).collect();
        self.constant(at, Constant::Tuple(names));
        self.op(at, Op::MatchClass, p.arguments.patterns.len() as u32);
        self.op(at, Op::Copy, 1);
        self.none(at);
        self.op(at, Op::Is, 1);
        trial.above += 1;
        self.fail_unless(at, trial, Op::JumpIfFalse);
        trial.above -= 1;
        let count = (p.arguments.patterns.len() + keywords.len()) as u32;
        self.op(at, Op::UnpackSequence, count);
        trial.above += count;
        for pattern in p.arguments.patterns.iter().chain(keywords.iter().map(|k| &k.pattern)) {
            trial.above -= 1;
            self.sub_pattern(pattern, trial)?;
        }
        Ok(())
    }

    fn alternatives(&mut self, at: At, patterns: &'a [Pattern], trial: &mut Trial) -> Done {
        let end = self.label();
        let mut bound: Option<Vec<String>> = None;
        let last = patterns.len() - 1;
        for (n, alternative) in patterns.iter().enumerate() {
            let alternative_at = self.at(alternative);
            let mut inner = Trial { allow_irrefutable: n == last && trial.allow_irrefutable, ..Trial::default() };
            self.op(alternative_at, Op::Copy, 1);
            self.pattern(alternative, &mut inner)?;
            match &bound {
                None => bound = Some(inner.names.clone()),
                Some(first) => self.same_order(alternative_at, first, &inner.names, alternative)?,
            }
            self.jump(alternative_at, Op::Jump, end);
            self.drop_failures(alternative_at, &inner);
        }
        // None matched: the subject goes, and so does everything that waits.
        self.op(at, Op::Pop, 0);
        let drop = trial.above as usize + trial.names.len();
        let label = self.fail_label(trial, drop);
        self.jump(at, Op::Jump, label);
        self.bind(end);
        // [… names outside, above, subject, values of the alternative]: the values go below what is above.
        let names = bound.unwrap_or_default();
        let count = names.len() as u32;
        let waiting = trial.above + trial.names.len() as u32;
        for name in names {
            if trial.names.contains(&name) {
                return Err(
                    refuse(patterns[0].range(), format!("multiple assignments to name '{name}' in pattern")).into()
                );
            }
            // The value on top (the last of the alternative's) sinks below the subject and the rest.
            self.lift(at, waiting + count + 1);
            trial.names.push(name);
        }
        self.op(at, Op::Pop, 0);
        Ok(())
    }

    /// The alternatives must bind the same names; their values are brought into the first one's order.
    fn same_order(&mut self, at: At, first: &[String], names: &[String], pattern: &Pattern) -> Done {
        let mut sorted = (first.to_vec(), names.to_vec());
        sorted.0.sort();
        sorted.1.sort();
        if sorted.0 != sorted.1 {
            return Err(refuse(pattern.range(), "alternative patterns bind different names").into());
        }
        let mut now = names.to_vec();
        let n = now.len();
        for k in 0..n {
            let j = now.iter().position(|name| *name == first[k]).expect("the same names");
            if j != k {
                // Bring both to the top in turn.
                let depth = |at: usize| at as u32 + 1;
                if depth(j) > 1 {
                    self.op(at, Op::Swap, depth(j));
                }
                if depth(k) > 1 {
                    self.op(at, Op::Swap, depth(k));
                    if depth(j) > 1 {
                        self.op(at, Op::Swap, depth(j));
                    }
                }
                now.swap(j, k);
            }
        }
        Ok(())
    }
}

/// `_`
fn wildcard(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::MatchAs(p) => p.pattern.is_none() && p.name.is_none(),
        Pattern::MatchStar(p) => p.name.is_none(),
        _ => false,
    }
}
