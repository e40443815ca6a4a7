//! The story that the page opens with: without the lock some seeds sell more tickets than there are, with it none does.

use crate::digests::recorded;
use preempt::session::Command;

const LOCKED: &str = include_str!("../../benches/programs/ticket_office.py");
const TICKETS: usize = 10;

/// Tickets sold under a seed.
fn sold(source: &str, seed: u64) -> usize {
    let view = recorded(source, seed).handle(Command::Look);
    let outcome = view.outcome.expect("the ticket office ends");
    assert_eq!(outcome.exit_code, Some(0), "seed {seed}: {} {}", outcome.message, view.stderr);
    view.stdout.lines().filter(|line| line.contains(" bought one")).count()
}

#[test]
fn the_lock_never_oversells_over_200_seeds() {
    for seed in 0..200 {
        assert_eq!(sold(LOCKED, seed), TICKETS, "seed {seed}");
    }
}

#[test]
fn without_the_lock_some_seed_oversells() {
    let open = LOCKED.replace("with lock:", "if True:");
    assert!((0..20).any(|seed| sold(&open, seed) > TICKETS), "no seed of twenty oversells");
}
