//! An expression in a frame of a thread, worked out on a copy of the machine: nothing of the run changes.

use super::{Machine, User};
use crate::abi::Syscall;
use crate::base::Tid;
use crate::python::Stop;

/// Instructions that an expression may take.
const MOST: u64 = 1_000_000;

impl<U: User> Machine<U> {
    /// What an expression gives in the frame of this depth (from 0, outermost): its `repr`, or with `asks` `"1"` when it is
    /// true and nothing when it is not.
    ///
    /// # Errors
    /// The exception, or why it cannot be told.
    pub fn evaluate(&self, tid: Tid, depth: usize, text: &str, asks: bool) -> Result<String, String> {
        const NOBODY: &str = "there is no such frame here";
        let pid = self.kernel.thread(tid).ok_or(NOBODY)?.pid;
        let (mut kernel, mut tables, mut caches) = (self.kernel.clone(), self.tables.clone(), U::Caches::default());
        let image = self.images.get(pid).ok_or(NOBODY)?;
        let mut image = image.evaluation(&mut tables, tid, depth, text, asks).ok_or(NOBODY)?;
        kernel.set_free(tid);
        let mut left = MOST;
        while left > 0 {
            let (stop, ran) = image.run(&mut tables, &mut caches, tid, left, None);
            left = left.saturating_sub(ran);
            match stop {
                Stop::Syscall(Syscall::ThreadExit) => return image.evaluated(&tables, tid),
                Stop::Syscall(call) => {
                    let what = "it would have to wait, or begin or end something";
                    image.reply(&mut tables, tid, kernel.answer_now(tid, call).ok_or(what)?);
                }
                Stop::Unsupported { feature, .. } => return Err(format!("Preempt does not have {feature}")),
                Stop::OutOfMemory => return Err("MemoryError".into()),
                Stop::Budget | Stop::Line(_) => {}
            }
        }
        Err(format!("it takes more than {MOST} instructions"))
    }
}
