//! What stands in parentheses: groups with and without names, looks around, conditions, comments.

use super::parse::{P, Parser, error};
use super::tree::{MANY, Node};
use crate::python::text::repr_str;

impl Parser {
    /// After `(`; `None`: nothing that matches (a comment, global flags).
    pub(super) fn group(&mut self, here: usize, flags: &mut u32, first: bool) -> P<Option<Node>> {
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
    pub(super) fn body(&mut self, here: usize, flags: u32) -> P<Node> {
        let body = self.choice(flags, false)?;
        self.close(here)?;
        Ok(body)
    }

    fn close(&mut self, here: usize) -> P<()> {
        if self.take(')') { Ok(()) } else { error("missing ), unterminated subpattern", here) }
    }

    fn capture(&mut self, here: usize, flags: u32, name: Option<(String, usize)>) -> P<Node> {
        let number = self.groups.len();
        if let Some((name, position)) = name {
            if let Some((_, known)) = self.names.iter().find(|(n, _)| *n == name) {
                let name = repr_str(&name);
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
            return error(format!("bad character in group name {}", repr_str(name)), position);
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
            let group = self.known(&name, position)?;
            if self.groups[group].is_none() {
                return error("cannot refer to an open group", position);
            }
            self.behind_refers(group)?;
            return Ok(Node::Reference(group, self.case(flags)));
        }
        match self.peek() {
            None => error("unexpected end of pattern", self.at),
            Some(c) => error(format!("unknown extension ?P{c}"), here + 1),
        }
    }

    /// The number of the group of a name that was given before.
    fn known(&self, name: &str, position: usize) -> P<usize> {
        match self.names.iter().find(|(n, _)| n == name) {
            Some((_, group)) => Ok(*group),
            None => error(format!("unknown group name {}", repr_str(name)), position),
        }
    }

    fn condition(&mut self, here: usize, flags: u32) -> P<Node> {
        let group = self.asked()?;
        let mut inner = flags;
        let yes = self.sequence(&mut inner, false)?;
        let no = if self.take('|') { self.sequence(&mut inner, false)? } else { Node::Empty };
        if self.peek() == Some('|') {
            return error("conditional backref with more than two branches", self.at);
        }
        self.close(here)?;
        Ok(Node::Condition { group, yes: Box::new(yes), no: Box::new(no) })
    }

    /// The group that a condition asks for, by number or name; one with a number may follow later.
    fn asked(&mut self) -> P<usize> {
        let (name, position) = self.name(')', "group name")?;
        if !name.chars().all(|c| c.is_ascii_digit()) {
            self.check_name(&name, position)?;
            let group = self.known(&name, position)?;
            self.behind_refers(group)?;
            return Ok(group);
        }
        let group: usize = name.parse().unwrap_or(usize::MAX);
        if group == 0 {
            return error("bad group number", position);
        }
        if group >= 1 << 30 {
            return error(format!("invalid group reference {name}"), position);
        }
        self.checks.push((group, position));
        self.behind_refers(group)?;
        Ok(group)
    }
}
