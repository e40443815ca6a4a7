//! The text of a pattern → its tree, with Python's complaints.

use super::tree::{Case, How, Item, MANY, Node};
use super::{PatternError, flag};
use crate::python::text::surrogates::code;

/// Deepest nesting of groups.
const MOST_DEPTH: usize = 200;

pub struct Parser {
    text: Vec<char>,
    at: usize,
    pub flags: u32,
    bytes: bool,
    /// Width of each group that is closed; `None`: open.
    pub groups: Vec<Option<(u64, u64)>>,
    pub names: Vec<(String, usize)>,
    depth: usize,
    /// Groups that were open when each look-behind began.
    behind: Vec<usize>,
    checks: Vec<(usize, usize)>,
}

type P<T> = Result<T, PatternError>;

fn error<T>(message: impl Into<String>, position: usize) -> P<T> {
    Err(PatternError { message: message.into(), position: Some(position) })
}

impl Parser {
    pub fn new(text: &str, flags: u32, bytes: bool) -> Parser {
        Parser {
            text: text.chars().collect(),
            at: 0,
            flags,
            bytes,
            groups: vec![None],
            names: Vec::new(),
            depth: 0,
            behind: Vec::new(),
            checks: Vec::new(),
        }
    }

    /// The whole pattern.
    pub fn pattern(&mut self) -> P<Node> {
        let body = self.choice(self.flags, true)?;
        if self.at < self.text.len() {
            return error("unbalanced parenthesis", self.at);
        }
        for (group, position) in std::mem::take(&mut self.checks) {
            if group >= self.groups.len() {
                return error(format!("invalid group reference {group}"), position);
            }
        }
        Ok(body)
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }

    fn take(&mut self, c: char) -> bool {
        let yes = self.peek() == Some(c);
        self.at += usize::from(yes);
        yes
    }

    fn slice(&self, from: usize, to: usize) -> String {
        self.text[from..to.min(self.text.len())].iter().collect()
    }

    fn ascii(&self, flags: u32) -> bool {
        self.bytes || flags & flag::ASCII != 0
    }

    fn case(&self, flags: u32) -> Case {
        Case { ignore: flags & flag::IGNORECASE != 0, ascii: self.ascii(flags) }
    }

    fn choice(&mut self, flags: u32, first: bool) -> P<Node> {
        if self.depth > MOST_DEPTH {
            return error("the pattern is nested too deeply", self.at);
        }
        self.depth += 1;
        let mut flags = flags;
        let mut parts = vec![self.sequence(&mut flags, first)?];
        while self.take('|') {
            parts.push(self.sequence(&mut flags, false)?);
        }
        self.depth -= 1;
        Ok(if parts.len() == 1 { parts.pop().unwrap_or(Node::Empty) } else { Node::Choice(parts) })
    }

    /// `first`: global flags may stand here.
    fn sequence(&mut self, flags: &mut u32, mut first: bool) -> P<Node> {
        let mut parts: Vec<Node> = Vec::new();
        while let Some(c) = self.peek() {
            let here = self.at;
            if c == '|' || c == ')' {
                break;
            }
            self.at += 1;
            if *flags & flag::VERBOSE != 0 {
                if c.is_ascii_whitespace() || c == '\x0b' {
                    continue;
                }
                if c == '#' {
                    while self.peek().is_some_and(|c| c != '\n') {
                        self.at += 1;
                    }
                    continue;
                }
            }
            let node = match c {
                '*' | '+' | '?' | '{' => {
                    if let Some((min, max)) = self.quantifier(c, here)? {
                        self.repeat(&mut parts, min, max, here)?;
                        continue;
                    }
                    Node::Literal('{' as u32, self.case(*flags))
                }
                '.' => Node::Any { newline: *flags & flag::DOTALL != 0 },
                '^' => Node::Start { multiline: *flags & flag::MULTILINE != 0 },
                '$' => Node::End { multiline: *flags & flag::MULTILINE != 0 },
                '[' => self.set(here, *flags)?,
                '\\' => self.escape(here, *flags)?,
                '(' => match self.group(here, flags, first && parts.is_empty())? {
                    Some(node) => node,
                    None => continue,
                },
                c => Node::Literal(code(c), self.case(*flags)),
            };
            first = false;
            parts.push(node);
        }
        Ok(if parts.len() == 1 { parts.pop().unwrap_or(Node::Empty) } else { Node::Sequence(parts) })
    }

    // ---- repetition ----------------------------------------------------------------------------------------------

    /// How often; `None`: a brace that is only a brace.
    fn quantifier(&mut self, c: char, here: usize) -> P<Option<(u32, u32)>> {
        match c {
            '*' => return Ok(Some((0, MANY))),
            '+' => return Ok(Some((1, MANY))),
            '?' => return Ok(Some((0, 1))),
            _ => {}
        }
        if self.peek() == Some('}') {
            return Ok(None);
        }
        let low = self.digits();
        let high = if self.take(',') { self.digits() } else { low.clone() };
        if !self.take('}') {
            self.at = here + 1;
            return Ok(None);
        }
        let number = |t: &str, or: u32| if t.is_empty() { Some(or) } else { t.parse().ok().filter(|n| *n < MANY) };
        let (Some(min), Some(max)) = (number(&low, 0), number(&high, MANY)) else {
            return Err(PatternError { message: "the repetition number is too large".into(), position: None });
        };
        if max < min {
            return error("min repeat greater than max repeat", here + 1);
        }
        Ok(Some((min, max)))
    }

    fn digits(&mut self) -> String {
        let from = self.at;
        while self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
        self.slice(from, self.at)
    }

    fn repeat(&mut self, parts: &mut Vec<Node>, min: u32, max: u32, here: usize) -> P<()> {
        let how = if self.take('?') {
            How::Lazy
        } else if self.take('+') {
            How::Possessive
        } else {
            How::Greedy
        };
        match parts.pop() {
            None
            | Some(Node::Start { .. } | Node::End { .. } | Node::TextStart | Node::TextEnd | Node::Boundary { .. }) => {
                error("nothing to repeat", here)
            }
            Some(Node::Repeat { .. }) => error("multiple repeat", here),
            Some(body) => {
                parts.push(Node::Repeat { min, max, how, body: Box::new(body) });
                Ok(())
            }
        }
    }

    // ---- escapes -------------------------------------------------------------------------------------------------

    fn hex(&mut self, here: usize, digits: usize, exact: bool) -> P<u32> {
        let from = self.at;
        while self.at < from + digits && self.peek().is_some_and(|c| c.is_ascii_hexdigit()) {
            self.at += 1;
        }
        let text = self.slice(from, self.at);
        if exact && text.len() < digits {
            return error(format!("incomplete escape {}", self.slice(here, self.at)), here);
        }
        match u32::from_str_radix(&text, 16) {
            Ok(n) if n <= 0x0010_ffff => Ok(n),
            _ => error(format!("bad escape {}", self.slice(here, self.at)), here),
        }
    }

    /// An escape that means one character, in sets and outside; `None` for others.
    fn plain_escape(&mut self, c: char, here: usize) -> P<Option<u32>> {
        Ok(Some(match c {
            'a' => 7,
            'f' => 12,
            'n' => 10,
            'r' => 13,
            't' => 9,
            'v' => 11,
            '\\' => '\\' as u32,
            'x' => self.hex(here, 2, true)?,
            'u' if !self.bytes => self.hex(here, 4, true)?,
            'U' if !self.bytes => self.hex(here, 8, true)?,
            _ => return Ok(None),
        }))
    }

    fn octal(&mut self, here: usize, most: usize) -> P<u32> {
        while self.at < here + most && self.peek().is_some_and(|c| ('0'..='7').contains(&c)) {
            self.at += 1;
        }
        let n = u32::from_str_radix(&self.slice(here + 1, self.at), 8).unwrap_or(0);
        if n > 0o377 {
            let text = self.slice(here, self.at);
            return error(format!("octal escape value {text} outside of range 0-0o377"), here);
        }
        Ok(n)
    }

    fn escape(&mut self, here: usize, flags: u32) -> P<Node> {
        let Some(c) = self.peek() else { return error("bad escape (end of pattern)", here) };
        self.at += 1;
        let case = self.case(flags);
        let category =
            |l| Node::Set { items: vec![Item::Category(l)], negated: false, case: Case { ignore: false, ..case } };
        Ok(match c {
            'd' | 'D' | 's' | 'S' | 'w' | 'W' => category(c),
            'A' => Node::TextStart,
            'Z' => Node::TextEnd,
            'b' | 'B' => Node::Boundary { inside: c == 'B', ascii: case.ascii },
            '0' => Node::Literal(self.octal(here, 4)?, case),
            '1'..='9' => return self.reference(here, case),
            _ => match self.plain_escape(c, here)? {
                Some(n) => Node::Literal(n, case),
                None if c.is_ascii_alphabetic() => {
                    return error(format!("bad escape {}", self.slice(here, self.at)), here);
                }
                None => Node::Literal(code(c), case),
            },
        })
    }

    fn reference(&mut self, here: usize, case: Case) -> P<Node> {
        let octal = |c: Option<&char>| c.is_some_and(|c| ('0'..='7').contains(c));
        let next = |k: usize| self.text.get(here + k);
        if octal(next(1)) && octal(next(2)) && octal(next(3)) {
            return Ok(Node::Literal(self.octal(here, 4)?, case));
        }
        if self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
        let group: usize = self.slice(here + 1, self.at).parse().unwrap_or(0);
        self.refer(group, here + 1)?;
        Ok(Node::Reference(group, case))
    }

    /// Checks that a group can be referred to here.
    fn refer(&mut self, group: usize, position: usize) -> P<()> {
        match self.groups.get(group) {
            None => error(format!("invalid group reference {group}"), position),
            Some(None) => error("cannot refer to an open group", position.saturating_sub(1)),
            Some(_) if self.behind.last().is_some_and(|open| group >= *open) => {
                error("cannot refer to group defined in the same lookbehind subpattern", position)
            }
            Some(_) => Ok(()),
        }
    }

    // ---- sets ----------------------------------------------------------------------------------------------------

    fn set(&mut self, here: usize, flags: u32) -> P<Node> {
        let negated = self.take('^');
        let first = self.at;
        let mut items = Vec::new();
        loop {
            let Some(c) = self.peek() else { return error("unterminated character set", here) };
            let start = self.at;
            if c == ']' && start > first {
                self.at += 1;
                break;
            }
            let low = self.set_item(here)?;
            if !(self.peek() == Some('-') && self.text.get(self.at + 1) != Some(&']')) {
                items.push(low);
                continue;
            }
            self.at += 1;
            if self.peek().is_none() {
                return error("unterminated character set", here);
            }
            let high = self.set_item(here)?;
            match (&low, &high) {
                (Item::One(a), Item::One(b)) if a <= b => items.push(Item::Range(*a, *b)),
                _ => return error(format!("bad character range {}", self.slice(start, self.at)), start),
            }
        }
        Ok(Node::Set { items, negated, case: self.case(flags) })
    }

    fn set_item(&mut self, set: usize) -> P<Item> {
        let here = self.at;
        let Some(c) = self.peek() else { return error("unterminated character set", set) };
        self.at += 1;
        if c != '\\' {
            return Ok(Item::One(code(c)));
        }
        let Some(c) = self.peek() else { return error("bad escape (end of pattern)", here) };
        self.at += 1;
        Ok(match c {
            'd' | 'D' | 's' | 'S' | 'w' | 'W' => Item::Category(c),
            'b' => Item::One(8),
            '0'..='7' => Item::One(self.octal(here, 4)?),
            '8' | '9' => return error(format!("bad escape {}", self.slice(here, self.at)), here),
            _ => match self.plain_escape(c, here)? {
                Some(n) => Item::One(n),
                None if c.is_ascii_alphabetic() => {
                    return error(format!("bad escape {}", self.slice(here, self.at)), here);
                }
                None => Item::One(code(c)),
            },
        })
    }

    // ---- groups --------------------------------------------------------------------------------------------------

    /// After `(`; `None`: nothing that matches (a comment, global flags).
    fn group(&mut self, here: usize, flags: &mut u32, first: bool) -> P<Option<Node>> {
        if !self.take('?') {
            return self.capture(here, *flags, None).map(Some);
        }
        let Some(c) = self.peek() else { return error("unexpected end of pattern", self.at) };
        self.at += 1;
        let inner = *flags;
        Ok(Some(match c {
            ':' => Node::Group { number: None, body: Box::new(self.body(here, inner)?) },
            'P' => return self.named(here, *flags).map(Some),
            '#' => {
                while !self.take(')') {
                    if self.peek().is_none() {
                        return error("missing ), unterminated comment", here);
                    }
                    self.at += 1;
                }
                return Ok(None);
            }
            '=' | '!' => Node::Look { behind: false, negated: c == '!', body: Box::new(self.body(here, inner)?) },
            '<' => {
                let Some(d) = self.peek() else { return error("unexpected end of pattern", self.at) };
                if d != '=' && d != '!' {
                    return error(format!("unknown extension ?<{d}"), here + 1);
                }
                self.at += 1;
                self.behind.push(self.groups.len());
                let body = self.body(here, inner)?;
                self.behind.pop();
                Node::Look { behind: true, negated: d == '!', body: Box::new(body) }
            }
            '>' => Node::Atomic(Box::new(self.body(here, inner)?)),
            '(' => self.condition(here, inner)?,
            c if "aiLmsux-".contains(c) => {
                self.at -= 1;
                return self.inline_flags(here, flags, first);
            }
            c => return error(format!("unknown extension ?{c}"), here + 1),
        }))
    }

    /// What stands before the closing parenthesis.
    fn body(&mut self, here: usize, flags: u32) -> P<Node> {
        let body = self.choice(flags, false)?;
        if !self.take(')') {
            return error("missing ), unterminated subpattern", here);
        }
        Ok(body)
    }

    fn capture(&mut self, here: usize, flags: u32, name: Option<(String, usize)>) -> P<Node> {
        let number = self.groups.len();
        if let Some((name, position)) = name {
            if let Some((_, known)) = self.names.iter().find(|(n, _)| *n == name) {
                let name = super::super::repr_str(&name);
                let text = format!("redefinition of group name {name} as group {number}; was group {known}");
                return error(text, position);
            }
            self.names.push((name, number));
        }
        self.groups.push(None);
        let body = self.body(here, flags)?;
        let widths: Vec<_> = self.groups.iter().map(|g| g.unwrap_or((0, u64::from(MANY)))).collect();
        self.groups[number] = Some(body.width(&widths));
        Ok(Node::Group { number: Some(number), body: Box::new(body) })
    }

    /// A name up to this character.
    fn name(&mut self, end: char, what: &str) -> P<(String, usize)> {
        let from = self.at;
        while self.peek().is_some_and(|c| c != end) {
            self.at += 1;
        }
        let name = self.slice(from, self.at);
        if self.peek().is_none() {
            let text =
                if name.is_empty() { format!("missing {what}") } else { format!("missing {end}, unterminated name") };
            return error(text, from);
        }
        self.at += 1;
        if name.is_empty() { error(format!("missing {what}"), from) } else { Ok((name, from)) }
    }

    fn check_name(&self, name: &str, position: usize) -> P<()> {
        let good =
            name.chars().enumerate().all(|(i, c)| c == '_' || c.is_alphabetic() || (i > 0 && c.is_alphanumeric()));
        if !good || (self.bytes && !name.is_ascii()) {
            return error(format!("bad character in group name {}", super::super::repr_str(name)), position);
        }
        Ok(())
    }

    fn named(&mut self, here: usize, flags: u32) -> P<Node> {
        if self.take('<') {
            let (name, position) = self.name('>', "group name")?;
            self.check_name(&name, position)?;
            return self.capture(here, flags, Some((name, position)));
        }
        if self.take('=') {
            let (name, position) = self.name(')', "group name")?;
            self.check_name(&name, position)?;
            let Some(group) = self.names.iter().find(|(n, _)| *n == name).map(|(_, g)| *g) else {
                return error(format!("unknown group name {}", super::super::repr_str(&name)), position);
            };
            if self.groups[group].is_none() {
                return error("cannot refer to an open group", position);
            }
            return Ok(Node::Reference(group, self.case(flags)));
        }
        match self.peek() {
            None => error("unexpected end of pattern", self.at),
            Some(c) => error(format!("unknown extension ?P{c}"), here + 1),
        }
    }

    fn condition(&mut self, here: usize, flags: u32) -> P<Node> {
        let (name, position) = self.name(')', "group name")?;
        let group = if name.chars().all(|c| c.is_ascii_digit()) {
            let group: usize = name.parse().unwrap_or(usize::MAX);
            if group == 0 {
                return error("bad group number", position);
            }
            if group >= 1 << 30 {
                return error(format!("invalid group reference {name}"), position);
            }
            self.checks.push((group, position));
            group
        } else {
            self.check_name(&name, position)?;
            match self.names.iter().find(|(n, _)| *n == name) {
                Some((_, group)) => *group,
                None => return error(format!("unknown group name {}", super::super::repr_str(&name)), position),
            }
        };
        let mut inner = flags;
        let yes = self.sequence(&mut inner, false)?;
        let no = if self.take('|') { self.sequence(&mut inner, false)? } else { Node::Empty };
        if self.peek() == Some('|') {
            return error("conditional backref with more than two branches", self.at);
        }
        if !self.take(')') {
            return error("missing ), unterminated subpattern", here);
        }
        Ok(Node::Condition { group, yes: Box::new(yes), no: Box::new(no) })
    }

    fn flag_of(&self, c: char) -> Option<u32> {
        Some(match c {
            'i' => flag::IGNORECASE,
            'L' => flag::LOCALE,
            'm' => flag::MULTILINE,
            's' => flag::DOTALL,
            'u' => flag::UNICODE,
            'x' => flag::VERBOSE,
            'a' => flag::ASCII,
            _ => return None,
        })
    }

    fn inline_flags(&mut self, here: usize, flags: &mut u32, first: bool) -> P<Option<Node>> {
        const KINDS: u32 = flag::ASCII | flag::LOCALE | flag::UNICODE;
        let (mut add, mut del) = (0, 0);
        while let Some(f) = self.peek().and_then(|c| self.flag_of(c)) {
            self.at += 1;
            if self.bytes && f == flag::UNICODE {
                return error("bad inline flags: cannot use 'u' flag with a bytes pattern", self.at);
            }
            if !self.bytes && f == flag::LOCALE {
                return error("bad inline flags: cannot use 'L' flag with a str pattern", self.at);
            }
            add |= f;
            if (add & KINDS).count_ones() > 1 {
                return error("bad inline flags: flags 'a', 'u' and 'L' are incompatible", self.at);
            }
        }
        match self.peek() {
            None => return error("missing -, : or )", self.at),
            Some(')') => {
                self.at += 1;
                if !first {
                    return error("global flags not at the start of the expression", here);
                }
                *flags |= add;
                self.flags |= add;
                return Ok(None);
            }
            Some('-') => {
                self.at += 1;
                while let Some(c) = self.peek().filter(|c| *c != ':') {
                    let Some(f) = self.flag_of(c) else {
                        let text = if del == 0 { "missing flag" } else { "missing :" };
                        return error(if c.is_alphabetic() { "unknown flag" } else { text }, self.at);
                    };
                    self.at += 1;
                    if f & KINDS != 0 {
                        return error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", self.at);
                    }
                    del |= f;
                }
                if del == 0 {
                    return error("missing flag", self.at);
                }
                if self.peek().is_none() {
                    return error("missing :", self.at);
                }
                if add & del != 0 {
                    return error("bad inline flags: flag turned on and off", self.at);
                }
            }
            Some(':') => {}
            Some(c) => return error(if c.is_alphabetic() { "unknown flag" } else { "missing -, : or )" }, self.at),
        }
        self.at += 1;
        let base = if add & KINDS == 0 { *flags } else { *flags & !KINDS };
        let body = self.body(here, (base | add) & !del)?;
        Ok(Some(Node::Group { number: None, body: Box::new(body) }))
    }
}
