//! Programs whose traces must have the same digest on every target: the native tests and those in the browser share this
//! list, and the digests stored beside it.

use preempt::session::{Command, LoadOptions, Session};
use std::fmt::Write;

/// Name and source.
pub const PROGRAMS: &[(&str, &str)] = &[
    ("ticket_office", include_str!("../../benches/programs/ticket_office.py")),
    ("many_children", include_str!("../programs/processes/many_children.py")),
    ("join_timeout", include_str!("../programs/processes/join_timeout.py")),
    ("lock_counts", include_str!("../programs/processes/lock_counts.py")),
    ("random_seeded", include_str!("../programs/random/seeded.py")),
    ("del_timing", include_str!("../programs/lifetime/del_timing.py")),
    ("expression_parser", include_str!("../programs/programs/expression_parser.py")),
];

const SEEDS: [u64; 3] = [1, 2, 99];

/// What `digests.txt` says: one line for each program and seed.
pub const STORED: &str = include_str!("digests.txt");

/// The lines as this target computes them.
pub fn computed() -> String {
    let mut lines = String::new();
    for (name, source) in PROGRAMS {
        for seed in SEEDS {
            let session = recorded(source, seed);
            writeln!(lines, "{name} {seed} {}", session.digest()).expect("writing to a String cannot fail");
        }
    }
    lines
}

/// A session whose program has run to its end.
pub fn recorded(source: &str, seed: u64) -> Session {
    let mut session = Session::new();
    let options = LoadOptions { seed, max_steps: 20_000, ..LoadOptions::default() };
    let view = session.handle(Command::Load { source: source.into(), options });
    assert!(view.error.is_none(), "the program compiles: {:?}", view.error);
    finish(&mut session);
    session
}

/// Runs on to the end.
pub fn finish(session: &mut Session) {
    session.handle(Command::Run { to_step: None });
    while session.run_slice(5_000_000) {}
}
