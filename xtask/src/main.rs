//! `cargo xtask`: the project's own commands (serve, test).

fn main() {}
