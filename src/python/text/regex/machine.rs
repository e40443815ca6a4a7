//! Runs a compiled pattern over a text: one stack of what to try next and what to undo, no recursion.
//!
//! The program begins with the numbers of counters and of groups. Instructions and what follows them:
//! `CHAR c`, `FOLDED c ascii`, `SET length negated ignore ascii n ASCII's four words of bits (kind a b)…`, `BOUNDARY inside ascii`, `SAVE slot`,
//! `SPLIT first second`, `JUMP to`, `REFERENCE group ignore ascii`, `CONDITION group else`, `LOOK behind negated width end`,
//! `LOOK_END negated`, `LOOP_START counter`, `LOOP counter min max how exit`, `ONE min max how next` and the one character.

use super::class::{fold, in_category};
use super::emit::op;
use crate::python::text::case::single_upper;

/// Where a group is that took no part.
pub const NOWHERE: usize = usize::MAX;
/// Steps after which a match is given up.
const MOST_STEPS: u64 = 200_000_000;
const MOST_STACK: usize = 8_000_000;
/// Where a `SET` has the bits of ASCII's characters.
pub const BITS: usize = 6;

/// A text: characters by number.
pub trait Input {
    fn size(&self) -> usize;
    fn at(&self, i: usize) -> u32;
}

impl Input for &[u8] {
    #[inline(always)]
    fn size(&self) -> usize {
        self.len()
    }
    #[inline(always)]
    fn at(&self, i: usize) -> u32 {
        u32::from(self[i])
    }
}

impl Input for &[char] {
    #[inline(always)]
    fn size(&self) -> usize {
        self.len()
    }
    #[inline(always)]
    fn at(&self, i: usize) -> u32 {
        crate::python::text::surrogates::code(self[i])
    }
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug)]
pub enum Stop {
    TooLong,
}

/// Where and how to look.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    pub start: usize,
    /// Try later places too.
    pub search: bool,
    /// The match must reach the end.
    pub whole: bool,
    /// The match must not be empty where it starts.
    pub advance: bool,
}

enum Entry {
    Choice {
        pc: usize,
        at: usize,
    },
    Slot {
        slot: usize,
        old: usize,
        last: usize,
    },
    Counter {
        counter: usize,
        old: (u32, usize),
    },
    /// Another round of a lazy loop.
    Round {
        pc: usize,
        at: usize,
    },
    /// A greedy run of one character may give some back.
    Less {
        pc: usize,
        least: usize,
        at: usize,
    },
    /// A lazy run of one character may take one more.
    More {
        pc: usize,
        left: u32,
        at: usize,
        one: usize,
    },
    Barrier {
        negated: bool,
        at: usize,
        end: usize,
    },
}

/// A program at work on a text, and where its last match was.
pub struct Machine<'a, I: Input> {
    program: &'a [u32],
    text: I,
    /// Spans of the groups, the whole first; `NOWHERE`: took no part.
    pub slots: Vec<usize>,
    /// The last group that was closed.
    pub last: usize,
    counters: Vec<(u32, usize)>,
    stack: Vec<Entry>,
    steps: u64,
}

impl<'a, I: Input> Machine<'a, I> {
    /// A machine for a program of `emit`.
    #[must_use]
    pub fn new(program: &'a [u32], text: I) -> Self {
        let (counters, groups) = (program[0] as usize, program[1] as usize);
        Machine {
            program,
            text,
            slots: vec![NOWHERE; groups * 2],
            last: 0,
            counters: vec![(0, NOWHERE); counters],
            stack: Vec::new(),
            steps: 0,
        }
    }

    /// Looks for a match; true: there is one, and its spans are in `slots`.
    ///
    /// # Errors
    /// When it takes too long.
    pub fn find(&mut self, how: Run) -> Result<bool, Stop> {
        let Run { mut start, mut advance, search, whole } = how;
        let first = if search { self.first() } else { None };
        self.steps = 0;
        while start <= self.text.size() {
            if let Some(pc) = first {
                while start < self.text.size() && !self.takes(pc, self.text.at(start)) {
                    (start, advance) = (start + 1, false);
                }
            }
            self.slots.fill(NOWHERE);
            self.last = 0;
            self.stack.clear();
            if let Some(end) = self.matches(start, whole, advance)? {
                (self.slots[0], self.slots[1]) = (start, end);
                return Ok(true);
            }
            if !search {
                break;
            }
            (start, advance) = (start + 1, false);
        }
        Ok(false)
    }

    /// The instruction that takes a match's first character, where every match has one and begins with it.
    fn first(&self) -> Option<usize> {
        let mut pc = 2;
        while self.program[pc] == op::SAVE {
            pc += 2;
        }
        if self.program[pc] == op::ONE && self.program[pc + 1] > 0 {
            pc += 5;
        }
        matches!(self.program[pc], op::CHAR | op::FOLDED | op::SET).then_some(pc)
    }

    fn word(&self, pc: usize, k: usize) -> usize {
        self.program[pc + k] as usize
    }

    /// True if the character instruction at `pc` takes this character.
    #[inline(always)]
    fn takes(&self, pc: usize, c: u32) -> bool {
        match self.program[pc] {
            op::CHAR => self.program[pc + 1] == c,
            op::FOLDED => fold(c, self.program[pc + 2] != 0) == self.program[pc + 1],
            op::ANY => c != 10,
            op::ANY_ALL => true,
            _ => self.in_set(pc, c),
        }
    }

    #[inline]
    fn in_set(&self, pc: usize, c: u32) -> bool {
        let set = &self.program[pc..];
        if c < 128 { set[BITS + (c / 32) as usize] >> (c % 32) & 1 != 0 } else { set_holds(set, c) }
    }

    /// The end of the match that starts here.
    fn matches(&mut self, start: usize, whole: bool, advance: bool) -> Result<Option<usize>, Stop> {
        let (mut pc, mut at) = (2usize, start);
        loop {
            self.steps += 1;
            if self.steps > MOST_STEPS || self.stack.len() > MOST_STACK {
                return Err(Stop::TooLong);
            }
            let size = self.text.size();
            let next = match self.program[pc] {
                op::MATCH if (whole && at != size) || (advance && at == start) => None,
                op::MATCH => return Ok(Some(at)),
                op::CHAR if at < size && self.text.at(at) == self.program[pc + 1] => Some((pc + 2, at + 1)),
                op::FOLDED if at < size && self.takes(pc, self.text.at(at)) => Some((pc + 3, at + 1)),
                op::ANY | op::ANY_ALL if at < size && self.takes(pc, self.text.at(at)) => Some((pc + 1, at + 1)),
                op::SET if at < size && self.in_set(pc, self.text.at(at)) => Some((pc + self.word(pc, 1), at + 1)),
                op::START..=op::TEXT_END => self.stands(self.program[pc], at).then_some((pc + 1, at)),
                op::BOUNDARY => self.boundary(pc, at).then_some((pc + 3, at)),
                op::SAVE => {
                    let slot = self.word(pc, 1);
                    self.stack.push(Entry::Slot { slot, old: self.slots[slot], last: self.last });
                    self.slots[slot] = at;
                    if slot % 2 == 1 {
                        self.last = slot / 2;
                    }
                    Some((pc + 2, at))
                }
                op::SPLIT => {
                    self.stack.push(Entry::Choice { pc: self.word(pc, 2), at });
                    Some((self.word(pc, 1), at))
                }
                op::JUMP => Some((self.word(pc, 1), at)),
                op::REFERENCE => self.refer(pc, at).map(|at| (pc + 4, at)),
                op::CONDITION => {
                    let group = self.word(pc, 1);
                    let there = self.slots.get(2 * group + 1).is_some_and(|s| *s != NOWHERE);
                    Some((if there { pc + 3 } else { self.word(pc, 2) }, at))
                }
                op::LOOK => self.look(pc, at),
                op::LOOK_END => self.look_end(pc),
                op::ATOMIC => {
                    self.stack.push(Entry::Barrier { negated: false, at, end: 0 });
                    Some((pc + 1, at))
                }
                op::ATOMIC_END => {
                    self.cut();
                    Some((pc + 1, at))
                }
                op::LOOP_START => {
                    self.set_counter(self.word(pc, 1), (0, NOWHERE));
                    Some((pc + 2, at))
                }
                op::LOOP => Some(self.turn(pc, at)),
                op::ONE => self.one(pc, at),
                _ => None,
            };
            match next.or_else(|| self.back()) {
                Some(to) => (pc, at) = to,
                None => return Ok(None),
            }
        }
    }

    fn stands(&self, code: u32, at: usize) -> bool {
        let size = self.text.size();
        match code {
            op::START => at == 0,
            op::START_LINE => at == 0 || self.text.at(at - 1) == 10,
            op::END => at == size || (at + 1 == size && self.text.at(at) == 10),
            op::END_LINE => at == size || self.text.at(at) == 10,
            _ => at == size,
        }
    }

    fn boundary(&self, pc: usize, at: usize) -> bool {
        let ascii = self.program[pc + 2] != 0;
        let word = |i: usize| i < self.text.size() && in_category('w', self.text.at(i), ascii);
        let edge = (at > 0 && word(at - 1)) != word(at);
        self.text.size() > 0 && edge != (self.program[pc + 1] != 0)
    }

    fn refer(&self, pc: usize, at: usize) -> Option<usize> {
        let group = self.word(pc, 1);
        let (from, to) = (self.slots[2 * group], self.slots[2 * group + 1]);
        if from == NOWHERE || to == NOWHERE || to < from || at + (to - from) > self.text.size() {
            return None;
        }
        let (ignore, ascii) = (self.program[pc + 2] != 0, self.program[pc + 3] != 0);
        let same = |a: u32, b: u32| a == b || (ignore && fold(a, ascii) == fold(b, ascii));
        (0..to - from).all(|k| same(self.text.at(from + k), self.text.at(at + k))).then_some(at + to - from)
    }

    fn look(&mut self, pc: usize, at: usize) -> Option<(usize, usize)> {
        let (behind, negated, width, end) =
            (self.word(pc, 1) != 0, self.word(pc, 2) != 0, self.word(pc, 3), self.word(pc, 4));
        if behind && width > at {
            return negated.then_some((end, at));
        }
        self.stack.push(Entry::Barrier { negated, at, end });
        Some((pc + 5, at - width))
    }

    /// What stands ahead was found.
    fn look_end(&mut self, pc: usize) -> Option<(usize, usize)> {
        if self.program[pc + 1] == 0 {
            let at = self.cut();
            return Some((pc + 2, at));
        }
        while let Some(entry) = self.stack.pop() {
            match entry {
                Entry::Barrier { .. } => break,
                other => self.undo(&other),
            }
        }
        None
    }

    /// Forgets the choices since the last barrier and the barrier; what must be undone stays. Gives where it stood.
    fn cut(&mut self) -> usize {
        let from = self.stack.iter().rposition(|e| matches!(e, Entry::Barrier { .. })).unwrap_or(0);
        let above = self.stack.split_off(from);
        let at = match above.first() {
            Some(Entry::Barrier { at, .. }) => *at,
            _ => 0,
        };
        self.stack.extend(above.into_iter().filter(|e| matches!(e, Entry::Slot { .. } | Entry::Counter { .. })));
        at
    }

    fn set_counter(&mut self, counter: usize, new: (u32, usize)) {
        self.stack.push(Entry::Counter { counter, old: self.counters[counter] });
        self.counters[counter] = new;
    }

    /// The head of a loop.
    fn turn(&mut self, pc: usize, at: usize) -> (usize, usize) {
        let (counter, exit) = (self.word(pc, 1), self.word(pc, 5));
        let (min, max, lazy) = (self.program[pc + 2], self.program[pc + 3], self.program[pc + 4] == 1);
        let (count, before) = self.counters[counter];
        if count < min {
            self.set_counter(counter, (count + 1, at));
            return (pc + 6, at);
        }
        // A round that took nothing is the last.
        if count >= max || (count > 0 && before == at) {
            return (exit, at);
        }
        if lazy {
            self.stack.push(Entry::Round { pc, at });
            return (exit, at);
        }
        self.stack.push(Entry::Choice { pc: exit, at });
        self.set_counter(counter, (count.saturating_add(1), at));
        (pc + 6, at)
    }

    /// A run of one character.
    fn one(&mut self, pc: usize, at: usize) -> Option<(usize, usize)> {
        let (min, max, how, next) =
            (self.program[pc + 1], self.program[pc + 2], self.program[pc + 3], self.word(pc, 4));
        let room = self.text.size() - at;
        let limit = room.min(max as usize);
        let wanted = if how == 1 { limit.min(min as usize) } else { limit };
        let one = pc + 5;
        let mut n = 0;
        while n < wanted && self.takes(one, self.text.at(at + n)) {
            n += 1;
        }
        self.steps += n as u64;
        if n < min as usize {
            return None;
        }
        match how {
            0 if n > min as usize => {
                self.stack.push(Entry::Less { pc: next, least: at + min as usize, at: at + n - 1 });
            }
            1 if max > min => self.stack.push(Entry::More { pc: next, left: max - min, at: at + n, one }),
            _ => {}
        }
        Some((next, at + n))
    }

    fn undo(&mut self, entry: &Entry) {
        match *entry {
            Entry::Slot { slot, old, last } => (self.slots[slot], self.last) = (old, last),
            Entry::Counter { counter, old } => self.counters[counter] = old,
            _ => {}
        }
    }

    /// The next thing to try.
    fn back(&mut self) -> Option<(usize, usize)> {
        while let Some(entry) = self.stack.pop() {
            match entry {
                Entry::Choice { pc, at } => return Some((pc, at)),
                Entry::Barrier { negated: true, at, end } => return Some((end, at)),
                Entry::Barrier { .. } => {}
                Entry::Round { pc, at } => {
                    let counter = self.word(pc, 1);
                    let count = self.counters[counter].0;
                    self.set_counter(counter, (count.saturating_add(1), at));
                    return Some((pc + 6, at));
                }
                Entry::Less { pc, least, at } => {
                    if at > least {
                        self.stack.push(Entry::Less { pc, least, at: at - 1 });
                    }
                    return Some((pc, at));
                }
                Entry::More { pc, left, at, one } => {
                    if at < self.text.size() && self.takes(one, self.text.at(at)) {
                        if left > 1 {
                            self.stack.push(Entry::More { pc, left: left - 1, at: at + 1, one });
                        }
                        return Some((pc, at + 1));
                    }
                }
                other => self.undo(&other),
            }
        }
        None
    }
}

/// True if a `SET` has this character, whatever its bits say.
pub fn set_holds(set: &[u32], c: u32) -> bool {
    let (negated, ignore, ascii) = (set[2] != 0, set[3] != 0, set[4] != 0);
    let holds = |c: u32| {
        set[BITS + 4..][..3 * set[5] as usize].chunks(3).any(|item| match item[0] {
            0 => item[1] <= c && c <= item[2],
            _ => in_category(char::from_u32(item[1]).unwrap_or('d'), c, ascii),
        })
    };
    let mut inside = holds(c);
    if !inside && ignore {
        let low = fold(c, ascii);
        inside = holds(low) || char::from_u32(low).is_some_and(|low| upper(low, ascii).into_iter().any(holds));
    }
    inside != negated
}

/// The characters whose lower case this one is.
fn upper(c: char, ascii: bool) -> Vec<u32> {
    if ascii {
        return vec![u32::from(c.to_ascii_uppercase())];
    }
    vec![u32::from(single_upper(c))]
}
