//! An expression in a frame of a thread, worked out on a copy of the machine: nothing of the run changes.

use super::{Machine, User};
use crate::abi::Syscall;
use crate::python::{Question, Stop};

/// Instructions that an expression may take.
const MOST: u64 = 200_000;

impl<U: User> Machine<U> {
    /// What an expression gives: its `repr`, or where its truth is asked for `"1"` when it is true and nothing when it is
    /// not. `caches` are those of any machine of this run.
    ///
    /// # Errors
    /// The exception, or why it cannot be told.
    pub fn evaluate(&self, caches: &mut U::Caches, question: Question) -> Result<String, String> {
        let tid = question.tid;
        let pid = self.kernel.thread(tid).ok_or("the thread is over")?.pid;
        let image = self.images.get(pid).ok_or("the process is over")?;
        let mut tables = self.tables.clone();
        let mut image = image.evaluation(&mut tables, caches, question)?;
        let (mut kernel, mut caches) = (self.kernel.clone(), U::Caches::default());
        kernel.set_free(tid);
        let mut left = MOST;
        while left > 0 {
            let (stop, ran) = image.run(&mut tables, &mut caches, tid, left, None);
            left = left.saturating_sub(ran);
            match stop {
                Stop::Syscall(call) if matches!(*call, Syscall::ThreadExit) => return image.evaluated(&tables, tid),
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
