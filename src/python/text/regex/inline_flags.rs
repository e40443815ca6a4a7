//! Flags that are turned on and off in a pattern.

use super::flag;
use super::parse::{P, Parser, error};
use super::tree::Node;

/// Of these only one can be on.
const KINDS: u32 = flag::ASCII | flag::LOCALE | flag::UNICODE;

impl Parser {
    /// After `(?` and before a letter of a flag or `-`; `None`: they are for the whole pattern.
    pub(super) fn inline_flags(&mut self, here: usize, flags: &mut u32, first: bool) -> P<Option<Node>> {
        let add = self.turned_on()?;
        let mut del = 0;
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
                del = self.turned_off()?;
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

    fn turned_on(&mut self) -> P<u32> {
        let mut add = 0;
        while let Some(f) = self.peek().and_then(flag_of) {
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
        Ok(add)
    }

    /// What stands between `-` and `:`.
    fn turned_off(&mut self) -> P<u32> {
        let mut del = 0;
        while let Some(c) = self.peek().filter(|c| *c != ':') {
            let Some(f) = flag_of(c) else {
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
        if self.peek().is_none() { error("missing :", self.at) } else { Ok(del) }
    }
}

fn flag_of(c: char) -> Option<u32> {
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
