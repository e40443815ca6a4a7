//! Locks on whole files: `flock`, which belongs to an open file description, and `lockf`, which belongs to a process.
//! The two kinds do not see each other, as on Linux. Semantics: flock(2), fcntl_locking(2). Knows no descriptors.

use crate::base::{ObjectId, Pid, Tid};

/// To whom a lock belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    Description(ObjectId),
    Process(Pid),
}

/// One lock on a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    pub owner: Owner,
    pub exclusive: bool,
    /// The thread that asked for it, and when.
    pub by: Tid,
    pub since_step: u64,
}

/// The locks on one file, and who waits for them.
#[derive(Clone, Debug, Default)]
pub struct FileLocks {
    pub holds: Vec<Hold>,
    pub waiters: Vec<Tid>,
}

impl FileLocks {
    /// Gives the lock to `hold.owner` (in place of the one that it has), or not when others have one that forbids it.
    pub fn take(&mut self, hold: Hold) -> bool {
        let same_kind = |other: &Hold| {
            matches!(
                (other.owner, hold.owner),
                (Owner::Description(_), Owner::Description(_)) | (Owner::Process(_), Owner::Process(_))
            )
        };
        let forbids =
            |other: &Hold| other.owner != hold.owner && same_kind(other) && (other.exclusive || hold.exclusive);
        if self.holds.iter().any(forbids) {
            return false;
        }
        self.holds.retain(|other| other.owner != hold.owner);
        self.holds.push(hold);
        true
    }

    /// Gives whether there was one.
    pub fn drop_of(&mut self, owner: Owner) -> bool {
        let before = self.holds.len();
        self.holds.retain(|hold| hold.owner != owner);
        self.holds.len() != before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_share_writers_do_not_and_kinds_ignore_each_other() {
        let hold = |owner, exclusive| Hold { owner, exclusive, by: Tid(1), since_step: 0 };
        let description = |n| Owner::Description(ObjectId { creator: Pid(1), number: n });
        let mut locks = FileLocks::default();
        assert!(locks.take(hold(description(1), false)) && locks.take(hold(description(2), false)));
        assert!(!locks.take(hold(description(1), true)), "another still reads");
        assert!(locks.take(hold(Owner::Process(Pid(5)), true)), "the other kind of lock");
        assert!(locks.drop_of(description(2)) && !locks.drop_of(description(2)));
        assert!(locks.take(hold(description(1), true)), "the only holder may change its lock");
    }
}
