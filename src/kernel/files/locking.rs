//! The system calls that lock a file, who is in whose way, and the end of a lock when its owner's descriptors close.

use super::{FileLocks, Hold, Owner, Target};
use crate::abi::{Errno, EventKind, FileLock, Reply, Syscall, WaitReason};
use crate::base::{Fd, ObjectId, Tid};
use crate::kernel::perform::Tried;
use crate::kernel::{Kernel, Process, Queue};

impl Kernel {
    /// The file and the lock that a thread wishes for.
    fn wish(&self, tid: Tid, fd: Fd, lock: FileLock) -> Result<(u64, Hold), Errno> {
        let (id, description) = (self.descriptor(tid, fd)?, self.description_of(tid, fd)?);
        let Target::File(inode) = description.target else { return Err(Errno::EINVAL) };
        let owner = if lock.of_process { Owner::Process(self.pid_of(tid)) } else { Owner::Description(id) };
        let is_open =
            lock.exclusive.is_none_or(|exclusive| if exclusive { description.write } else { description.read });
        if lock.of_process && !is_open {
            return Err(Errno::EBADF);
        }
        let exclusive = lock.exclusive == Some(true);
        Ok((inode, Hold { owner, exclusive, from: lock.from, to: lock.to, by: tid, since_step: self.step }))
    }

    pub(super) fn lock_file(&mut self, tid: Tid, fd: Fd, lock: FileLock, wait: bool) -> Tried {
        let (inode, wish) = match self.wish(tid, fd, lock) {
            Ok(found) => found,
            Err(errno) => return Tried::reply(Reply::Error(errno)),
        };
        if !self.files.locks.contains(inode) {
            self.files.locks.insert(inode, FileLocks::default());
        }
        let locks = self.files.locks.get_mut(inode).expect("just made");
        let frees = !wish.exclusive && locks.holds.iter().any(|hold| hold.owner == wish.owner && hold.exclusive);
        let unlocks = lock.exclusive.is_none();
        let done = if unlocks { locks.cut(&wish) } else { locks.take(wish) };
        if done || unlocks {
            let path = self.description_of(tid, fd).map_or_else(|_| String::new(), |found| found.path.to_string());
            self.draft(tid, EventKind::FileLocked { path, fd, exclusive: lock.exclusive });
            if frees || unlocks {
                self.wake_all(Queue::FileLock(inode), tid);
            }
            return Tried::reply(Reply::Done);
        }
        if !wait {
            return Tried::reply(Reply::Error(Errno::EAGAIN));
        }
        if lock.of_process && self.would_wait_for_itself(inode, &wish) {
            return Tried::reply(Reply::Error(Errno::EDEADLK));
        }
        Tried::Wait { queue: Queue::FileLock(inode), why: WaitReason::FileLock { fd }, timeout_ns: None }
    }

    /// The first lock that is in the way of this one, or that there is none, as F_GETLK tells it.
    pub(super) fn test_lock(&self, tid: Tid, fd: Fd, lock: FileLock) -> Result<Reply, Errno> {
        let (inode, wish) = self.wish(tid, fd, lock)?;
        let blocker = self.blockers(inode, &wish).into_iter().min_by_key(|hold| hold.from);
        let (kind, found, pid) = match blocker {
            Some(hold) => (i16::from(hold.exclusive), hold, self.pid_of(hold.by).0),
            None => (2, wish, 0),
        };
        let length = if found.to == u64::MAX { 0 } else { found.to - found.from };
        let mut bytes = kind.to_le_bytes().to_vec();
        bytes.extend([0; 6]);
        for number in [found.from, length, u64::from(pid)] {
            bytes.extend(number.to_le_bytes());
        }
        Ok(Reply::Bytes(bytes))
    }

    fn blockers(&self, inode: u64, wish: &Hold) -> Vec<Hold> {
        self.files.locks.get(inode).map_or_else(Vec::new, |locks| locks.in_the_way(wish).copied().collect())
    }

    /// The threads that can give a lock back: those of every process that has its open file, or the one that asked for it.
    #[must_use]
    pub fn lock_holders(&self, hold: &Hold) -> Vec<Tid> {
        let Owner::Description(id) = hold.owner else { return vec![hold.by] };
        let has = |process: &&Process| process.descriptors.iter().any(|(_, description)| description == id);
        let having = self.processes().map(|(_, process)| process).filter(has);
        let threads: Vec<Tid> = having.flat_map(|process| process.threads.iter().copied()).collect();
        if threads.is_empty() { vec![hold.by] } else { threads }
    }

    /// The locks of others that a thread waits for.
    #[must_use]
    pub fn lock_blockers(&self, tid: Tid) -> Vec<Hold> {
        let Some(&Syscall::FileLock { fd, lock, .. }) = self.thread(tid).and_then(|thread| thread.call()) else {
            return Vec::new();
        };
        self.wish(tid, fd, lock).map_or_else(|_| Vec::new(), |(inode, wish)| self.blockers(inode, &wish))
    }

    /// Whether those who are in the way wait, one for the other, for the one who wishes.
    fn would_wait_for_itself(&self, inode: u64, wish: &Hold) -> bool {
        let owners = |holds: Vec<Hold>| holds.into_iter().map(|hold| hold.owner);
        let mut reached: Vec<Owner> = owners(self.blockers(inode, wish)).collect();
        let mut next = 0;
        while let Some(owner) = reached.get(next).copied() {
            if owner == wish.owner {
                return true;
            }
            let waiting = self.files.locks.iter().flat_map(|(_, locks)| &locks.waiters);
            for tid in waiting.filter(|tid| Owner::Process(self.pid_of(**tid)) == owner) {
                let more: Vec<Owner> =
                    owners(self.lock_blockers(*tid)).filter(|owner| !reached.contains(owner)).collect();
                reached.extend(more);
            }
            next += 1;
        }
        false
    }

    fn unlock(&mut self, by: Tid, inode: u64, owner: Owner) {
        let all = Hold { owner, exclusive: false, from: 0, to: u64::MAX, by, since_step: 0 };
        if self.files.locks.get_mut(inode).is_some_and(|locks| locks.cut(&all)) {
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
