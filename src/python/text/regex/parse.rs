//! The text of a pattern → its tree, with Python's complaints.

use super::tree::{Case, How, MANY, Node};
use super::{PatternError, flag};
use crate::python::text::surrogates::code;

/// Deepest nesting of groups.
const MOST_DEPTH: usize = 200;

pub struct Parser {
    pub(super) text: Vec<char>,
    pub(super) at: usize,
    pub flags: u32,
    pub(super) bytes: bool,
    /// Width of each group that is closed; `None`: open.
    pub groups: Vec<Option<(u64, u64)>>,
    pub names: Vec<(String, usize)>,
    depth: usize,
    /// Groups that were open when each look-behind began.
    pub(super) behind: Vec<usize>,
    pub(super) checks: Vec<(usize, usize)>,
}

pub(super) type P<T> = Result<T, PatternError>;

pub(super) fn error<T>(message: impl Into<String>, position: usize) -> P<T> {
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

    pub(super) fn peek(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }

    pub(super) fn take(&mut self, c: char) -> bool {
        let yes = self.peek() == Some(c);
        self.at += usize::from(yes);
        yes
    }

    pub(super) fn slice(&self, from: usize, to: usize) -> String {
        self.text[from..to.min(self.text.len())].iter().collect()
    }

    fn ascii(&self, flags: u32) -> bool {
        self.bytes || flags & flag::ASCII != 0
    }

    pub(super) fn case(&self, flags: u32) -> Case {
        Case { ignore: flags & flag::IGNORECASE != 0, ascii: self.ascii(flags) }
    }

    pub(super) fn choice(&mut self, flags: u32, first: bool) -> P<Node> {
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
    pub(super) fn sequence(&mut self, flags: &mut u32, mut first: bool) -> P<Node> {
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
}
