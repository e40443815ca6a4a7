//! Objects of one process's threads, as those of `threading`: a fork copies them in the state that they are in, and what the
//! child's memory calls by the old name is the copy. A lock that another thread held stays held in the child for ever.

use super::objects::Behaviour;
use super::{Entry, Kernel, Next, Process};
use crate::abi::{ObjectSpec, Syscall};
use crate::base::{ObjectId, Pid, Tid};
use std::rc::Rc;

impl Process {
    fn own_object(&self, id: ObjectId) -> ObjectId {
        match self.copies.binary_search_by_key(&id, |(name, _)| *name) {
            Ok(at) => self.copies[at].1,
            Err(_) => id,
        }
    }

    /// What a thread is about to do, with the objects' own names.
    pub(super) fn with_own_objects(&self, next: Next) -> Next {
        let Next::Call(call) = &next else { return next };
        if self.copies.is_empty() {
            return next;
        }
        match &**call {
            Syscall::Op { object, op } => {
                Next::Call(Rc::new(Syscall::Op { object: self.own_object(*object), op: op.clone() }))
            }
            Syscall::CreatePrivate(ObjectSpec::Condition { lock: Some(lock) }) => {
                let lock = Some(self.own_object(*lock));
                Next::Call(Rc::new(Syscall::CreatePrivate(ObjectSpec::Condition { lock })))
            }
            _ => next,
        }
    }
}

impl Kernel {
    /// The object that a process's memory calls by this name.
    #[must_use]
    pub fn own_object(&self, pid: Pid, id: ObjectId) -> ObjectId {
        self.process(pid).map_or(id, |process| process.own_object(id))
    }

    /// A fork: `child` gets a copy of each private object of `parent`, in which `caller` is the child's thread.
    pub(super) fn copy_private(&mut self, parent: Pid, caller: Tid, child: Pid) {
        let mine: Vec<(ObjectId, Entry)> = self
            .objects
            .iter()
            .filter(|(_, entry)| entry.owner == Some(parent))
            .map(|(id, entry)| (id, entry.clone()))
            .collect();
        if mine.is_empty() {
            return;
        }
        let number = |i: usize| u32::try_from(i + 1).expect("fewer objects than 2^32");
        let renamed: Vec<(ObjectId, ObjectId)> =
            mine.iter().enumerate().map(|(i, (id, _))| (*id, ObjectId { creator: child, number: number(i) })).collect();
        let copy_of = |id: ObjectId| renamed.iter().find(|(old, _)| *old == id).map_or(id, |(_, new)| *new);
        // In memory, what was itself a copy goes by the name of the first original.
        let names = self.process(parent).map(|process| Rc::clone(&process.copies)).unwrap_or_default();
        let name_of = |id: ObjectId| names.iter().find(|(_, copy)| *copy == id).map_or(id, |(name, _)| *name);
        let mut copies: Vec<(ObjectId, ObjectId)> = renamed.iter().map(|(old, new)| (name_of(*old), *new)).collect();
        crate::base::order::sort(&mut copies);
        for (id, mut entry) in mine {
            entry.object.forked(caller, Tid(child.0));
            if let Some(condition) = entry.object.as_condition()
                && let Some(lock) = condition.lock()
            {
                condition.set_lock(copy_of(lock));
            }
            entry.waiters.clear();
            entry.owner = Some(child);
            let held = entry.object.holders();
            self.count_held(Some(child), &[], &held);
            self.objects.insert(copy_of(id), entry);
        }
        let process = self.process_mut(child);
        process.made.objects = number(renamed.len() - 1);
        process.copies = Rc::new(copies);
    }

    /// A process's memory has let go of an object; one of its own threads alone is gone then.
    fn forget_private(&mut self, pid: Pid, name: ObjectId) {
        let id = self.own_object(pid, name);
        let is_idle = |entry: &Entry| entry.owner == Some(pid) && entry.waiters.is_empty();
        if !self.object(id).is_some_and(is_idle) {
            return;
        }
        if let Some(entry) = self.objects.remove(id) {
            self.count_held(Some(pid), &entry.object.holders(), &[]);
        }
        if id != name {
            Rc::make_mut(&mut self.process_mut(pid).copies).retain(|(known, _)| *known != name);
        }
    }

    /// A process's memory has let go of objects. One that its thread is about to use (`with threading.Lock():`) is there
    /// until it has.
    pub fn forget_after(&mut self, pid: Pid, tid: Tid, names: Vec<ObjectId>, next: Option<&Syscall>) {
        for name in names {
            match next {
                Some(Syscall::Op { object, .. }) if *object == self.own_object(pid, name) || *object == name => {
                    Rc::make_mut(&mut self.fading).push((tid, name));
                }
                _ => self.forget_private(pid, name),
            }
        }
    }

    /// What this thread did with an object was the last.
    pub(super) fn fade(&mut self, tid: Tid) {
        if let Some(at) = self.fading.iter().position(|(user, _)| *user == tid) {
            let (_, name) = Rc::make_mut(&mut self.fading).remove(at);
            self.forget_private(self.pid_of(tid), name);
        }
    }

    /// A process is gone, and its private objects with it.
    pub(super) fn drop_private(&mut self, pid: Pid) {
        let mine: Vec<ObjectId> =
            self.objects.iter().filter(|(_, entry)| entry.owner == Some(pid)).map(|(id, _)| id).collect();
        for id in mine {
            self.objects.remove(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::abi::{ObjectOp, ObjectSpec, Reply, Syscall};
    use crate::base::{ObjectId, Pid, Tid};
    use crate::kernel::{BootConfig, Kernel, MAIN, Next, Performed};
    use std::rc::Rc;

    const ONE: Tid = Tid(MAIN.0);
    const ACQUIRE: ObjectOp = ObjectOp::Acquire { timeout_ns: Some(0) };

    fn act(kernel: &mut Kernel, tid: Tid, call: Syscall) -> Performed {
        kernel.set_next(tid, Next::Call(Rc::new(call)));
        let performed = kernel.perform(tid, 1);
        kernel.settle();
        kernel.check();
        performed
    }

    fn op(kernel: &mut Kernel, tid: Tid, number: u32, op: ObjectOp) -> Performed {
        act(kernel, tid, Syscall::Op { object: ObjectId { creator: MAIN, number }, op })
    }

    fn fork(kernel: &mut Kernel, tid: Tid) -> Tid {
        let Performed::Forked(child) = act(kernel, tid, Syscall::Fork { name: None, daemon: false }) else {
            panic!("a fork gives a child")
        };
        kernel.perform(Tid(child.0), 1);
        Tid(child.0)
    }

    #[test]
    fn a_lock_that_is_held_at_the_fork_is_held_in_the_child_and_they_are_two() {
        let mut kernel = Kernel::boot(&BootConfig::default());
        act(&mut kernel, ONE, Syscall::CreatePrivate(ObjectSpec::Lock));
        act(&mut kernel, ONE, Syscall::Create(ObjectSpec::Lock));
        op(&mut kernel, ONE, 1, ACQUIRE);
        let child = fork(&mut kernel, ONE);
        op(&mut kernel, ONE, 1, ObjectOp::Release);
        let (got, missed) = (Performed::Reply(Reply::Flag(true)), Performed::Reply(Reply::Flag(false)));
        assert_eq!(op(&mut kernel, child, 1, ACQUIRE), missed, "in the child it stays held");
        assert_eq!(op(&mut kernel, ONE, 1, ACQUIRE), got);
        assert_eq!(op(&mut kernel, child, 2, ACQUIRE), got, "this one they share");
        assert_eq!(op(&mut kernel, ONE, 2, ACQUIRE), missed);
    }

    #[test]
    fn the_thread_that_forks_owns_in_the_child_what_it_owned() {
        let mut kernel = Kernel::boot(&BootConfig::default());
        act(&mut kernel, ONE, Syscall::CreatePrivate(ObjectSpec::RLock));
        op(&mut kernel, ONE, 1, ACQUIRE);
        let child = fork(&mut kernel, ONE);
        let grandchild = fork(&mut kernel, child);
        assert_eq!(kernel.thread(grandchild).map(|thread| thread.held), Some(1));
        assert_eq!(op(&mut kernel, grandchild, 1, ObjectOp::Release), Performed::Reply(Reply::Done));
        assert_eq!(op(&mut kernel, child, 1, ObjectOp::Release), Performed::Reply(Reply::Done));
        let copy = ObjectId { creator: Pid(grandchild.0), number: 1 };
        assert_eq!(kernel.own_object(Pid(grandchild.0), ObjectId { creator: MAIN, number: 1 }), copy);
    }
}
