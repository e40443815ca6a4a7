//! What `async` and `await` add: each step is asked of the library (`_coroutines.py`), and what it gives is delegated to, as
//! `yield from` does.

use super::Generator;
use crate::python::code::Op;
use crate::python::code::unit::{At, Label};

/// What the library is asked for, by the number that `GetYieldFromIter` carries (0: what `yield from` wants) and that
/// `_coroutines.py` counts by.
pub const AWAIT: u32 = 1;
const EXIT: u32 = 2;
const ENTER: u32 = 3;
pub const EXITED: u32 = 4;
pub const ITERATED: u32 = 5;
const NEXT: u32 = 6;
const YIELDED: u32 = 7;

impl Generator<'_> {
    /// `[awaitable] -> [result]`
    pub(super) fn awaited(&mut self, at: At, how: u32) {
        self.ops(at, &[(Op::GetYieldFromIter, how), (Op::GetYieldFromIter, 0)]);
        self.none(at);
        self.delegate(at);
    }

    /// `[manager] -> [exit, NULL, entered]`
    pub(super) fn entered(&mut self, at: At) {
        self.ops(at, &[(Op::Copy, 1), (Op::GetYieldFromIter, EXIT), (Op::Swap, 2), (Op::PushNull, 0), (Op::Swap, 2)]);
        self.awaited(at, ENTER);
    }

    /// `[value] -> [value sent]`: an asynchronous generator marks its own values, so that they differ from what it awaits.
    pub(super) fn yielded(&mut self, at: At) {
        if self.cx().is_async {
            self.op(at, Op::GetYieldFromIter, YIELDED);
        }
        self.op(at, Op::Yield, 0);
    }

    /// `[iterator] -> [iterator, item]`; at its end a jump, asynchronously to `[]`.
    pub(super) fn next_item(&mut self, at: At, done: Label, awaits: bool) {
        if !awaits {
            return self.jump(at, Op::ForIter, done);
        }
        let (fail, cleanup, other, past) = (self.label(), self.label(), self.label(), self.label());
        self.unit().guard(fail, false, 0);
        self.op(at, Op::Copy, 1);
        self.awaited(at, NEXT);
        self.unit().unguard();
        self.jump(None, Op::Jump, past);
        let cold = self.unit().enter_handler(fail);
        self.unit().guard(cleanup, true, 0);
        self.ops(at, &[(Op::PushExcInfo, 0), (Op::LoadCommonConstant, 7), (Op::CheckExcMatch, 0)]);
        self.jump(at, Op::JumpIfFalse, other);
        self.ops(at, &[(Op::Pop, 0), (Op::PopExcept, 0), (Op::Pop, 0)]);
        self.jump(at, Op::Jump, done);
        self.bind(other);
        self.op(at, Op::Reraise, 0);
        self.unit().unguard();
        self.restore(cleanup);
        self.unit().leave_handler(cold);
        self.bind(past);
    }

    /// Behind a loop.
    pub(super) fn iterated_all(&mut self, at: At, done: Label, awaits: bool) {
        self.bind(done);
        if !awaits {
            self.op(at, Op::PopIter, 0);
        }
    }
}
