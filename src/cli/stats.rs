//! The table of `--stats`: what became of each process's time. Knows no program.

use crate::session::ProcessFigures;

/// Prints one line for each process on stderr, times in virtual milliseconds.
pub fn print(rows: &[ProcessFigures]) {
    let width = rows.iter().map(|row| row.name.chars().count()).chain([7]).max().unwrap_or(7);
    eprintln!(
        "{:>10} {:<width$} {:>12} {:>12} {:>12} {:>12} {:>9} {:>9}",
        "pid", "process", "born ms", "turnaround", "computing", "waiting", "switches", "preempted"
    );
    let ms = |ns: u64| ns as f64 / 1e6;
    for row in rows {
        eprintln!(
            "{:>10} {:<width$} {:>12.3} {:>12.3} {:>12.3} {:>12.3} {:>9} {:>9}",
            row.pid,
            row.name,
            ms(row.born_ns),
            ms(row.turnaround_ns),
            ms(row.cpu_ns),
            ms(row.waiting_ns),
            row.switches,
            row.preemptions
        );
    }
    let count = rows.len().max(1) as f64;
    let mean = |of: fn(&ProcessFigures) -> u64| rows.iter().map(|row| ms(of(row))).sum::<f64>() / count;
    eprintln!(
        "mean turnaround {:.3} ms, mean waiting {:.3} ms",
        mean(|row| row.turnaround_ns),
        mean(|row| row.waiting_ns)
    );
}
