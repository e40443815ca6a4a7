//! A condition and its lock: giving the lock back and joining the line is one act, so that no notice is lost between them.
//! Knows no waiting: that is `waiting.rs`.

use super::Kernel;
use super::objects::Behaviour;
use crate::abi::{Errno, ObjectOp, Reply};
use crate::base::{ObjectId, Tid};

impl Kernel {
    /// What comes before an operation on a condition: its lock must be held; who begins to wait gives it back.
    pub(super) fn prepare_condition(&mut self, tid: Tid, id: ObjectId, op: &ObjectOp) -> Result<(), Errno> {
        if !matches!(op, ObjectOp::Wait { .. } | ObjectOp::Notify { .. }) {
            return Ok(());
        }
        let threads = &self.threads;
        let Some(entry) = self.objects.get_mut(id) else { return Ok(()) };
        let Some(condition) = entry.object.as_condition() else { return Ok(()) };
        condition.forget_unless(|tid| threads.contains(tid));
        let waits = matches!(op, ObjectOp::Wait { .. });
        if waits && condition.is_enrolled(tid) {
            return Ok(());
        }
        let Some(lock) = condition.lock() else { return Ok(()) };
        let Some(guard) = self.objects.get(lock) else { return Ok(()) };
        if !guard.object.is_owned(tid, guard.owner.is_none()) {
            return Err(Errno::EPERM);
        }
        if waits {
            self.give_back(tid, lock);
        }
        Ok(())
    }

    fn give_back(&mut self, tid: Tid, lock: ObjectId) {
        let step = self.step;
        let entry = self.entry_mut(lock);
        let before = entry.object.holders();
        entry.object.release_wholly(tid);
        entry.since_step = step;
        let owner = entry.owner;
        self.count_held(owner, &before, &[]);
        self.draft_operation(tid, lock, &ObjectOp::Release, &Reply::Done);
        self.wake_at(lock, super::objects::Wake::Retry(1), tid);
    }
}

#[cfg(test)]
mod tests {
    use crate::abi::{ObjectOp, ObjectSpec, Reply, Syscall};
    use crate::base::{ObjectId, Tid};
    use crate::kernel::{BootConfig, Kernel, MAIN, Next, Performed};
    use std::rc::Rc;

    const ONE: Tid = Tid(MAIN.0);

    fn id(number: u32) -> ObjectId {
        ObjectId { creator: MAIN, number }
    }

    fn act(kernel: &mut Kernel, tid: Tid, call: Syscall) -> Performed {
        kernel.set_next(tid, Next::Call(Rc::new(call)));
        let performed = kernel.perform(tid, 1);
        kernel.settle();
        kernel.check();
        performed
    }

    fn op(kernel: &mut Kernel, tid: Tid, number: u32, op: ObjectOp) -> Performed {
        act(kernel, tid, Syscall::Op { object: id(number), op })
    }

    /// A kernel with two threads, a lock (1) and its condition (2).
    fn two_threads(lock: ObjectSpec) -> (Kernel, Tid) {
        let mut kernel = Kernel::boot(&BootConfig::default());
        act(&mut kernel, ONE, Syscall::CreatePrivate(lock));
        act(&mut kernel, ONE, Syscall::CreatePrivate(ObjectSpec::Condition { lock: Some(id(1)) }));
        let start = Syscall::ThreadStart { token: 1, name: "two".into(), daemon: false };
        let Performed::Started { tid, .. } = act(&mut kernel, ONE, start) else { panic!("a thread starts") };
        kernel.perform(tid, 1);
        (kernel, tid)
    }

    const ACQUIRE: ObjectOp = ObjectOp::Acquire { timeout_ns: None };
    const WAIT: ObjectOp = ObjectOp::Wait { timeout_ns: None };

    #[test]
    fn a_waiter_stands_in_the_line_as_soon_as_its_lock_is_free() {
        for lock in [ObjectSpec::Lock, ObjectSpec::RLock] {
            let (mut kernel, two) = two_threads(lock);
            op(&mut kernel, two, 1, ACQUIRE);
            assert_eq!(op(&mut kernel, two, 2, WAIT), Performed::Blocked);
            assert_eq!(op(&mut kernel, ONE, 1, ACQUIRE), Performed::Reply(Reply::Flag(true)));
            op(&mut kernel, ONE, 2, ObjectOp::Notify { count: Some(1) });
            assert_eq!(kernel.perform(two, 2), Performed::Reply(Reply::Flag(true)));
            assert_eq!(op(&mut kernel, two, 1, ACQUIRE), Performed::Blocked, "the notifier still has the lock");
        }
    }

    #[test]
    fn only_who_has_the_lock_may_wait_or_notify() {
        let (mut kernel, two) = two_threads(ObjectSpec::RLock);
        let refused = Performed::Reply(Reply::Error(crate::abi::Errno::EPERM));
        assert_eq!(op(&mut kernel, two, 2, WAIT), refused);
        op(&mut kernel, ONE, 1, ACQUIRE);
        assert_eq!(op(&mut kernel, two, 2, ObjectOp::Notify { count: None }), refused);
    }

    #[test]
    fn a_lock_taken_twice_is_taken_twice_again_after_the_wait() {
        let (mut kernel, two) = two_threads(ObjectSpec::RLock);
        op(&mut kernel, two, 1, ACQUIRE);
        op(&mut kernel, two, 1, ACQUIRE);
        op(&mut kernel, two, 2, WAIT);
        op(&mut kernel, ONE, 1, ACQUIRE);
        op(&mut kernel, ONE, 2, ObjectOp::Notify { count: None });
        op(&mut kernel, ONE, 1, ObjectOp::Release);
        kernel.perform(two, 2);
        op(&mut kernel, two, 1, ACQUIRE);
        op(&mut kernel, two, 1, ObjectOp::Release);
        assert_eq!(
            op(&mut kernel, ONE, 1, ObjectOp::Acquire { timeout_ns: Some(0) }),
            Performed::Reply(Reply::Flag(false))
        );
    }
}
