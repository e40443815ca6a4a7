//! What a class defines, by name, in order of definition. Knows nothing of bases.

use super::value::Value;
use crate::python::code::Sym;

/// Names and values, with a summary by which most names that are not there need not be looked for.
#[derive(Clone, Debug, Default)]
pub struct Members {
    rows: Vec<(Sym, Value)>,
    /// One bit for each name (several may share it) that was ever here.
    seen: u128,
}

impl From<Vec<(Sym, Value)>> for Members {
    fn from(rows: Vec<(Sym, Value)>) -> Members {
        let seen = rows.iter().fold(0, |seen, (name, _)| seen | bit(*name));
        Members { rows, seen }
    }
}

/// Names are numbered in the order in which they are met, so those of a program are spread evenly.
const fn bit(name: Sym) -> u128 {
    1 << (name % u128::BITS)
}

impl Members {
    #[inline(always)]
    pub fn get(&self, name: Sym) -> Option<Value> {
        if self.seen & bit(name) == 0 { None } else { self.position(name).map(|at| self.rows[at].1) }
    }

    pub fn position(&self, name: Sym) -> Option<usize> {
        self.rows.iter().position(|(own, _)| *own == name)
    }

    /// Puts a value under a name that is there already; gives the old one. A new name comes last.
    pub fn set(&mut self, name: Sym, value: Value) -> Option<Value> {
        if let Some(at) = self.position(name) {
            return Some(std::mem::replace(&mut self.rows[at].1, value));
        }
        self.rows.push((name, value));
        self.seen |= bit(name);
        None
    }

    pub fn remove(&mut self, at: usize) -> Value {
        self.rows.remove(at).1
    }

    pub fn first(&self) -> Option<(Sym, Value)> {
        self.rows.first().copied()
    }

    pub fn iter(&self) -> std::slice::Iter<'_, (Sym, Value)> {
        self.rows.iter()
    }
}
