//! The system call that locks a file, and the end of a lock when its owner's descriptors close.

use super::{FileLocks, Hold, Owner, Target};
use crate::abi::{Errno, EventKind, FileLock, Reply, WaitReason};
use crate::base::{Fd, ObjectId, Tid};
use crate::kernel::perform::Tried;
use crate::kernel::{Kernel, Queue};

impl Kernel {
    pub(super) fn lock_file(&mut self, tid: Tid, fd: Fd, lock: FileLock, wait: bool) -> Tried {
        let found = self.descriptor(tid, fd).and_then(|id| Ok((id, self.description_of(tid, fd)?.clone())));
        let (id, description) = match found {
            Ok(found) => found,
            Err(errno) => return Tried::reply(Reply::Error(errno)),
        };
        let Target::File(inode) = description.target else { return Tried::reply(Reply::Error(Errno::EINVAL)) };
        let owner = match lock {
            FileLock::Process { .. } => Owner::Process(self.pid_of(tid)),
            FileLock::Description { .. } => Owner::Description(id),
        };
        let (FileLock::Process { exclusive } | FileLock::Description { exclusive }) = lock;
        let path = description.path.to_string();
        let Some(exclusive) = exclusive else {
            self.unlock(tid, inode, owner);
            self.draft(tid, EventKind::FileLocked { path, fd, exclusive: None });
            return Tried::reply(Reply::Done);
        };
        if matches!(owner, Owner::Process(_)) && !(if exclusive { description.write } else { description.read }) {
            return Tried::reply(Reply::Error(Errno::EBADF));
        }
        if !self.files.locks.contains(inode) {
            self.files.locks.insert(inode, FileLocks::default());
        }
        let hold = Hold { owner, exclusive, by: tid, since_step: self.step };
        let locks = self.files.locks.get_mut(inode).expect("just made");
        let downgraded = !exclusive && locks.holds.iter().any(|hold| hold.owner == owner && hold.exclusive);
        if locks.take(hold) {
            self.draft(tid, EventKind::FileLocked { path, fd, exclusive: Some(exclusive) });
            if downgraded {
                self.wake_all(Queue::FileLock(inode), tid);
            }
            return Tried::reply(Reply::Done);
        }
        if !wait {
            return Tried::reply(Reply::Error(Errno::EAGAIN));
        }
        Tried::Wait { queue: Queue::FileLock(inode), why: WaitReason::FileLock { fd }, timeout_ns: None }
    }

    fn unlock(&mut self, by: Tid, inode: u64, owner: Owner) {
        if self.files.locks.get_mut(inode).is_some_and(|locks| locks.drop_of(owner)) {
            self.wake_all(Queue::FileLock(inode), by);
        }
    }

    /// A descriptor closes: the process's own locks on that file end; those of the description when nobody else has it.
    pub(super) fn unlock_at_close(&mut self, by: Tid, id: ObjectId) {
        let Some(description) = self.files.description(id) else { return };
        let (Target::File(inode), last) = (description.target, description.shared_by == 1) else { return };
        if self.files.locks.is_empty() {
            return;
        }
        self.unlock(by, inode, Owner::Process(self.pid_of(by)));
        if last {
            self.unlock(by, inode, Owner::Description(id));
        }
    }
}
