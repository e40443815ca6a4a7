//! Where a person who steps by lines stops: at the first instruction of each line, and where a loop of several lines comes
//! round again. A fact about the code alone, so that it does not matter how a thread came there.

use super::{Instruction, Op, Position};

/// For each instruction whether a line begins with it.
pub fn starts(positions: &[Position], code: &[Instruction]) -> Box<[bool]> {
    let mut before = 0;
    let begins = |position: &Position| {
        let line = position.line;
        let begins = line != 0 && line != before;
        before = if line == 0 { before } else { line };
        begins
    };
    let mut starts: Box<[bool]> = positions.iter().map(begins).collect();
    for (at, jump) in code.iter().enumerate() {
        let target = jump.c as usize;
        if jump.op == Op::Jump && target <= at {
            let line = positions[target].line;
            let others = positions[target..=at].iter().any(|p| p.line != 0 && p.line != line);
            starts[target] |= line != 0 && others;
        }
    }
    starts
}
