//! What a backslash means in a pattern, and sets of characters.

use super::parse::{P, Parser, error};
use super::tree::{Case, Item, Node};
use crate::python::text::surrogates::code;

impl Parser {
    fn hex(&mut self, here: usize, digits: usize) -> P<u32> {
        let from = self.at;
        while self.at < from + digits && self.peek().is_some_and(|c| c.is_ascii_hexdigit()) {
            self.at += 1;
        }
        let text = self.slice(from, self.at);
        if text.len() < digits {
            return error(format!("incomplete escape {}", self.slice(here, self.at)), here);
        }
        match u32::from_str_radix(&text, 16) {
            Ok(n) if n <= 0x0010_ffff => Ok(n),
            _ => self.bad_escape(here),
        }
    }

    /// An escape that means one character, in sets and outside.
    fn one_character(&mut self, c: char, here: usize) -> P<u32> {
        Ok(match c {
            'a' => 7,
            'f' => 12,
            'n' => 10,
            'r' => 13,
            't' => 9,
            'v' => 11,
            'x' => self.hex(here, 2)?,
            'u' if !self.bytes => self.hex(here, 4)?,
            'U' if !self.bytes => self.hex(here, 8)?,
            c if c.is_ascii_alphabetic() => return self.bad_escape(here),
            c => code(c),
        })
    }

    fn bad_escape<T>(&self, here: usize) -> P<T> {
        error(format!("bad escape {}", self.slice(here, self.at)), here)
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

    pub(super) fn escape(&mut self, here: usize, flags: u32) -> P<Node> {
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
            _ => Node::Literal(self.one_character(c, here)?, case),
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
            Some(_) => self.behind_refers(group),
        }
    }

    /// Checks that what looks behind asks for no group of its own; what asks was read just now.
    pub(super) fn behind_refers(&self, group: usize) -> P<()> {
        let Some(first) = self.behind.last() else { return Ok(()) };
        if !matches!(self.groups.get(group), Some(Some(_))) {
            return error("cannot refer to an open group", self.at);
        }
        if group >= *first {
            return error("cannot refer to group defined in the same lookbehind subpattern", self.at);
        }
        Ok(())
    }

    pub(super) fn set(&mut self, here: usize, flags: u32) -> P<Node> {
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
            '8' | '9' => return self.bad_escape(here),
            _ => Item::One(self.one_character(c, here)?),
        })
    }
}
