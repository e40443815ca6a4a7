//! The tree of a pattern → the program that the machine runs.

use super::machine::{BITS, set_holds};
use super::parse::Parser;
use super::tree::{Case, How, Item, MANY, Node};
use super::{Compiled, PatternError, flag};

/// Numbers of the instructions; what follows each is said in the machine.
pub mod op {
    pub const MATCH: u32 = 0;
    pub const CHAR: u32 = 1;
    pub const FOLDED: u32 = 2;
    pub const ANY: u32 = 3;
    pub const ANY_ALL: u32 = 4;
    pub const SET: u32 = 5;
    pub const START: u32 = 6;
    pub const START_LINE: u32 = 7;
    pub const END: u32 = 8;
    pub const END_LINE: u32 = 9;
    pub const TEXT_END: u32 = 10;
    pub const BOUNDARY: u32 = 11;
    pub const SAVE: u32 = 12;
    pub const SPLIT: u32 = 13;
    pub const JUMP: u32 = 14;
    pub const REFERENCE: u32 = 15;
    pub const CONDITION: u32 = 16;
    pub const LOOK: u32 = 17;
    pub const LOOK_END: u32 = 18;
    pub const ATOMIC: u32 = 19;
    pub const ATOMIC_END: u32 = 20;
    pub const LOOP_START: u32 = 21;
    pub const LOOP: u32 = 22;
    pub const ONE: u32 = 23;
}

/// The longest program.
const MOST_WORDS: usize = 1 << 20;

struct Emitter {
    program: Vec<u32>,
    counters: u32,
    widths: Vec<(u64, u64)>,
}

/// Compiles a pattern.
///
/// # Errors
/// Python's own complaint.
pub fn compile(text: &str, flags: u32, bytes: bool) -> Result<Compiled, PatternError> {
    let mut parser = Parser::new(text, flags, bytes);
    let mut tree = parser.pattern()?;
    if parser.flags & flag::VERBOSE != 0 && flags & flag::VERBOSE == 0 {
        // `(?x)` holds for what was read before it too.
        parser = Parser::new(text, flags | flag::VERBOSE, bytes);
        tree = parser.pattern()?;
    }
    let widths = parser.groups.iter().map(|g| g.unwrap_or((0, u64::from(MANY)))).collect();
    let mut e = Emitter { program: vec![0, parser.groups.len() as u32], counters: 0, widths };
    e.node(&tree)?;
    e.program.push(op::MATCH);
    e.program[0] = e.counters;
    let mut flags = parser.flags;
    if !bytes && flags & flag::ASCII == 0 {
        flags |= flag::UNICODE;
    }
    Ok(Compiled { program: e.program, flags, groups: parser.groups.len() - 1, names: parser.names })
}

fn refuse<T>(text: &str) -> Result<T, PatternError> {
    Err(PatternError { message: text.into(), position: None })
}

impl Emitter {
    fn here(&self) -> u32 {
        self.program.len() as u32
    }

    fn push(&mut self, words: &[u32]) {
        self.program.extend_from_slice(words);
    }

    /// Puts an instruction with a place that is not known yet; gives where that place is.
    fn hole(&mut self, words: &[u32]) -> usize {
        self.push(words);
        self.program.push(0);
        self.program.len() - 1
    }

    fn fill(&mut self, hole: usize) {
        self.program[hole] = self.here();
    }

    fn node(&mut self, node: &Node) -> Result<(), PatternError> {
        if self.program.len() > MOST_WORDS {
            return refuse("the pattern is too long");
        }
        match node {
            Node::Empty => {}
            Node::Literal(c, case) => self.literal(*c, *case),
            Node::Any { newline } => self.push(&[if *newline { op::ANY_ALL } else { op::ANY }]),
            Node::Set { items, negated, case } => self.set(items, *negated, *case),
            Node::Start { multiline } => self.push(&[if *multiline { op::START_LINE } else { op::START }]),
            Node::End { multiline } => self.push(&[if *multiline { op::END_LINE } else { op::END }]),
            Node::TextStart => self.push(&[op::START]),
            Node::TextEnd => self.push(&[op::TEXT_END]),
            Node::Boundary { inside, ascii } => self.push(&[op::BOUNDARY, u32::from(*inside), u32::from(*ascii)]),
            Node::Group { number: None, body } => self.node(body)?,
            Node::Group { number: Some(n), body } => {
                self.push(&[op::SAVE, 2 * *n as u32]);
                self.node(body)?;
                self.push(&[op::SAVE, 2 * *n as u32 + 1]);
            }
            Node::Atomic(body) => {
                self.push(&[op::ATOMIC]);
                self.node(body)?;
                self.push(&[op::ATOMIC_END]);
            }
            Node::Look { behind, negated, body } => self.look(*behind, *negated, body)?,
            Node::Reference(n, case) => {
                self.push(&[op::REFERENCE, *n as u32, u32::from(case.ignore), u32::from(case.ascii)]);
            }
            Node::Condition { group, yes, no } => {
                let other = self.hole(&[op::CONDITION, *group as u32]);
                self.node(yes)?;
                let end = self.hole(&[op::JUMP]);
                self.fill(other);
                self.node(no)?;
                self.fill(end);
            }
            Node::Sequence(parts) => {
                for part in parts {
                    self.node(part)?;
                }
            }
            Node::Choice(parts) => self.choice(parts)?,
            Node::Repeat { min, max, how, body } => self.repeat(*min, *max, *how, body)?,
        }
        Ok(())
    }

    fn literal(&mut self, c: u32, case: Case) {
        let cased = |c: u32| char::from_u32(c).is_some_and(|c| c.is_alphabetic());
        if case.ignore && cased(c) {
            self.push(&[op::FOLDED, super::class::fold(c, case.ascii), u32::from(case.ascii)]);
        } else {
            self.push(&[op::CHAR, c]);
        }
    }

    fn set(&mut self, items: &[Item], negated: bool, case: Case) {
        let start = self.program.len();
        let length = (BITS + 4 + 3 * items.len()) as u32;
        let ignore = u32::from(case.ignore);
        self.push(&[
            op::SET,
            length,
            u32::from(negated),
            ignore,
            u32::from(case.ascii),
            items.len() as u32,
            0,
            0,
            0,
            0,
        ]);
        for item in items {
            match item {
                Item::One(c) => self.push(&[0, *c, *c]),
                Item::Range(a, b) => self.push(&[0, *a, *b]),
                Item::Category(letter) => self.push(&[1, *letter as u32, 0]),
            }
        }
        for c in (0..128).filter(|c| set_holds(&self.program[start..], *c)).collect::<Vec<u32>>() {
            self.program[start + BITS + (c / 32) as usize] |= 1 << (c % 32);
        }
    }

    fn look(&mut self, behind: bool, negated: bool, body: &Node) -> Result<(), PatternError> {
        let (least, most) = body.width(&self.widths);
        if behind && least != most {
            return refuse("look-behind requires fixed-width pattern");
        }
        let width = if behind { least.min(u64::from(MANY)) as u32 } else { 0 };
        let end = self.hole(&[op::LOOK, u32::from(behind), u32::from(negated), width]);
        self.node(body)?;
        self.push(&[op::LOOK_END, u32::from(negated)]);
        self.fill(end);
        Ok(())
    }

    fn choice(&mut self, parts: &[Node]) -> Result<(), PatternError> {
        let mut ends = Vec::new();
        for (i, part) in parts.iter().enumerate() {
            if i + 1 == parts.len() {
                self.node(part)?;
                break;
            }
            let first = self.here() + 3;
            let second = self.hole(&[op::SPLIT, first]);
            self.node(part)?;
            ends.push(self.hole(&[op::JUMP]));
            self.fill(second);
        }
        ends.into_iter().for_each(|e| self.fill(e));
        Ok(())
    }

    fn repeat(&mut self, min: u32, max: u32, how: How, body: &Node) -> Result<(), PatternError> {
        if body.is_single() {
            let next = self.hole(&[op::ONE, min, max, how as u32]);
            self.node(body)?;
            self.fill(next);
            return Ok(());
        }
        if how == How::Possessive {
            self.push(&[op::ATOMIC]);
            self.repeat(min, max, How::Greedy, body)?;
            self.push(&[op::ATOMIC_END]);
            return Ok(());
        }
        if (min, max) == (0, 1) {
            let (first, second) = self.split(how);
            self.node(body)?;
            self.program[if how == How::Lazy { first } else { second }] = self.here();
            return Ok(());
        }
        let counter = self.counters;
        self.counters += 1;
        self.push(&[op::LOOP_START, counter]);
        let head = self.here();
        let exit = self.hole(&[op::LOOP, counter, min, max, how as u32]);
        self.node(body)?;
        self.push(&[op::JUMP, head]);
        self.fill(exit);
        Ok(())
    }

    /// A choice whose one branch follows it; gives where the places of both are.
    fn split(&mut self, how: How) -> (usize, usize) {
        let at = self.program.len();
        let body = at as u32 + 3;
        self.push(&[op::SPLIT, 0, 0]);
        self.program[if how == How::Lazy { at + 2 } else { at + 1 }] = body;
        (at + 1, at + 2)
    }
}
