//! Numbers for processes and threads: a function of the creator and its own count, never of who came first.
//! Knows no tables: whoever calls says which numbers are taken.
//!
//! | who | number |
//! |---|---|
//! | the main process | 100 |
//! | the k-th program beside it (k ≤ 89) | 10 + k |
//! | its k-th child | 100 + k up to 999, then 10,000,000 + k |
//! | the k-th child (k ≤ 99) of any other process p < 10,000,000 | p·100 + k: 10101 is the first child of 101 |
//! | any other process | from 1,000,000,000, spread by a hash of (parent, k) |
//! | the k-th further thread (k ≤ 999) of a process p ≤ 80,000 | 20,000,000 + p·1,000 + k |
//! | any other thread | from 2,000,000,000, spread by a hash of (process, k) |
//!
//! The ranges do not overlap; two hashes may meet, then the next free number is taken (once in some millions).

use crate::base::{Pid, Tid, mix};

/// The main process.
pub const MAIN: Pid = Pid(100);
/// Adopts orphans and reaps them at once.
pub const INIT: Pid = Pid(1);

const SPREAD: u32 = 1_000_000_000;

/// Programs beside the main one.
pub const MAX_OTHERS: usize = 89;

/// The number of a program beside the main one, from 0.
#[must_use]
pub fn root_pid(index: usize) -> Pid {
    assert!(index < MAX_OTHERS, "more programs than there are numbers for");
    Pid(11 + u32::try_from(index).expect("below the limit"))
}

/// The number of the `count`-th child (from 1) of `parent`.
#[must_use]
pub fn child_pid(parent: Pid, count: u32, taken: impl Fn(Pid) -> bool) -> Pid {
    debug_assert!(count > 0, "children are counted from 1");
    let plain = match (parent, count) {
        (MAIN, 1..=899) => MAIN.0 + count,
        (MAIN, 900..=9_000_000) => 10_000_000 + count,
        (Pid(11..=99 | 101..=9_999_999), 1..=99) => parent.0 * 100 + count,
        _ => return Pid(spread(parent, count, SPREAD, |n| taken(Pid(n)))),
    };
    Pid(plain)
}

/// The number of the `count`-th thread (from 1) that `process` started beside its main thread.
#[must_use]
pub fn thread_tid(process: Pid, count: u32, taken: impl Fn(Tid) -> bool) -> Tid {
    debug_assert!(count > 0, "threads are counted from 1");
    if process.0 <= 80_000 && count <= 999 {
        return Tid(20_000_000 + process.0 * 1_000 + count);
    }
    Tid(spread(process, count, 2 * SPREAD, |n| taken(Tid(n))))
}

fn spread(creator: Pid, count: u32, base: u32, taken: impl Fn(u32) -> bool) -> u32 {
    let bits = mix(u64::from(creator.0), u64::from(count));
    let mut offset = u32::try_from(bits % u64::from(SPREAD)).expect("a remainder of a 32-bit number");
    while taken(base + offset) {
        offset = (offset + 1) % SPREAD;
    }
    base + offset
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn numbers_are_unique_across_a_wide_and_a_deep_tree() {
        let mut seen = BTreeSet::from([MAIN.0, root_pid(0).0, root_pid(MAX_OTHERS - 1).0]);
        let mut level = vec![MAIN, root_pid(0), root_pid(MAX_OTHERS - 1)];
        for _ in 0..4 {
            let mut next = Vec::new();
            for parent in level {
                for count in (1..=6).chain([99, 100, 899, 900, 1_000, 100_000]) {
                    let pid = child_pid(parent, count, |p| seen.contains(&p.0));
                    assert!(seen.insert(pid.0), "two processes are both numbered {}", pid.0);
                    let tid = thread_tid(parent, count, |t| seen.contains(&t.0));
                    assert!(seen.insert(tid.0), "a thread is numbered {} like another", tid.0);
                    next.push(pid);
                }
            }
            level = next;
        }
    }

    #[test]
    fn the_first_children_have_the_numbers_of_the_contract() {
        let free = |_| false;
        assert_eq!(child_pid(MAIN, 1, free), Pid(101));
        assert_eq!(child_pid(MAIN, 20, free), Pid(120));
        assert_eq!(child_pid(Pid(101), 2, free), Pid(10_102));
    }
}
