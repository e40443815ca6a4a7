//! Locks on files: `flock`, which is for the whole file and belongs to an open file description, and `lockf`, which is for some
//! bytes and belongs to a process. The two kinds do not see each other, as on Linux. Semantics: flock(2), fcntl_locking(2).
//! Knows no descriptors.

use crate::base::{ObjectId, Pid, Tid};

/// To whom a lock belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    Description(ObjectId),
    Process(Pid),
}

/// One lock on bytes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    pub owner: Owner,
    pub exclusive: bool,
    /// The first byte, and the one behind the last.
    pub from: u64,
    pub to: u64,
    /// The thread that asked for it, and when.
    pub by: Tid,
    pub since_step: u64,
}

impl Hold {
    fn meets(&self, other: &Hold) -> bool {
        self.from < other.to && other.from < self.to
    }

    fn forbids(&self, other: &Hold) -> bool {
        let same_kind = matches!(self.owner, Owner::Process(_)) == matches!(other.owner, Owner::Process(_));
        same_kind && self.owner != other.owner && (self.exclusive || other.exclusive) && self.meets(other)
    }
}

/// The locks on one file, and who waits for them.
#[derive(Clone, Debug, Default)]
pub struct FileLocks {
    pub holds: Vec<Hold>,
    pub waiters: Vec<Tid>,
}

impl FileLocks {
    /// The locks of others that forbid one.
    pub fn in_the_way<'a>(&'a self, wish: &'a Hold) -> impl Iterator<Item = &'a Hold> + 'a {
        self.holds.iter().filter(|hold| hold.forbids(wish))
    }

    /// Gives the lock to its owner (in place of what it has of these bytes), or not when others have one that forbids it.
    pub fn take(&mut self, mut wish: Hold) -> bool {
        if self.in_the_way(&wish).next().is_some() {
            return false;
        }
        self.cut(&wish);
        self.holds.retain(|hold| {
            let joins = hold.owner == wish.owner
                && hold.exclusive == wish.exclusive
                && (hold.to == wish.from || hold.from == wish.to);
            if joins {
                (wish.from, wish.to) = (wish.from.min(hold.from), wish.to.max(hold.to));
            }
            !joins
        });
        self.holds.push(wish);
        true
    }

    /// The owner's locks end where they meet these bytes; one may fall in two. Gives whether there was one.
    pub fn cut(&mut self, out: &Hold) -> bool {
        let mut was_there = false;
        let mut rest = Vec::new();
        self.holds.retain(|hold| {
            let meets = hold.owner == out.owner && hold.meets(out);
            if meets {
                was_there = true;
                let pieces = [Hold { to: out.from, ..*hold }, Hold { from: out.to, ..*hold }];
                rest.extend(
                    pieces
                        .into_iter()
                        .filter(|piece| hold.from <= piece.from && piece.from < piece.to && piece.to <= hold.to),
                );
            }
            !meets
        });
        self.holds.append(&mut rest);
        was_there
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hold(owner: Owner, exclusive: bool, from: u64, to: u64) -> Hold {
        Hold { owner, exclusive, from, to, by: Tid(1), since_step: 0 }
    }

    #[test]
    fn readers_share_writers_do_not_and_kinds_ignore_each_other() {
        let whole = |owner, exclusive| hold(owner, exclusive, 0, u64::MAX);
        let description = |n| Owner::Description(ObjectId { creator: Pid(1), number: n });
        let mut locks = FileLocks::default();
        assert!(locks.take(whole(description(1), false)) && locks.take(whole(description(2), false)));
        assert!(!locks.take(whole(description(1), true)), "another still reads");
        assert!(locks.take(whole(Owner::Process(Pid(5)), true)), "the other kind of lock");
        assert!(locks.cut(&whole(description(2), true)) && !locks.cut(&whole(description(2), true)));
        assert!(locks.take(whole(description(1), true)), "the only holder may change its lock");
    }

    #[test]
    fn a_lock_falls_in_two_and_neighbours_become_one() {
        let (mine, other) = (Owner::Process(Pid(5)), Owner::Process(Pid(6)));
        let mut locks = FileLocks::default();
        assert!(locks.take(hold(mine, true, 0, 100)));
        assert!(locks.cut(&hold(mine, true, 40, 60)));
        assert!(locks.take(hold(other, true, 40, 60)), "free again");
        assert!(!locks.take(hold(other, true, 39, 60)) && !locks.take(hold(other, false, 60, 61)));
        assert!(locks.cut(&hold(other, true, 0, u64::MAX)));
        assert!(locks.take(hold(mine, true, 40, 60)));
        let ranges: Vec<(u64, u64)> = locks.holds.iter().map(|hold| (hold.from, hold.to)).collect();
        assert_eq!(ranges, [(0, 100)], "one lock again");
    }
}
