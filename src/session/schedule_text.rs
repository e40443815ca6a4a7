//! A schedule as text, for `--schedule` and links: `1.s7.100x3.101.102x12`.
//!
//! Pieces are joined by dots: the version (1), options that the choices need (`s7`: the seed), then the threads that took
//! the steps; `x3` repeats a piece, `n5` is a number that the kernel asked for, `k2-100-5000` a signal (2) that came from
//! outside to process 100 at 5000 ns. Only characters that a link may hold.

use crate::abi::{Choice, MAX_SIGNAL, Schedule};
use crate::base::{Instant, Pid, Tid};

const VERSION: &str = "1";
/// Nobody needs more; a forged text must not fill the memory.
const MAX_CHOICES: usize = 50_000_000;

/// What a text says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recorded {
    pub schedule: Schedule,
    pub seed: Option<u64>,
}

/// Writes a schedule down.
#[must_use]
pub fn encode(choices: impl Iterator<Item = Choice>, seed: Option<u64>) -> String {
    let mut text = VERSION.to_owned();
    if let Some(seed) = seed {
        text.push_str(&format!(".s{seed}"));
    }
    let mut choices = choices.peekable();
    while let Some(choice) = choices.next() {
        let mut count = 1u64;
        while choices.peek() == Some(&choice) {
            choices.next();
            count += 1;
        }
        text.push_str(&match choice {
            Choice::Thread(tid) => format!(".{}", tid.0),
            Choice::Number(number) => format!(".n{number}"),
            Choice::Signal { at, pid, signal } => format!(".k{signal}-{}-{}", pid.0, at.0),
        });
        if count > 1 {
            text.push_str(&format!("x{count}"));
        }
    }
    text
}

/// Reads one.
///
/// # Errors
/// One sentence that says which piece is wrong.
pub fn decode(text: &str) -> Result<Recorded, String> {
    let mut pieces = text.trim().split('.');
    let version = pieces.next().unwrap_or_default();
    if version != VERSION {
        return Err(format!(
            "a schedule begins with its version; this Preempt reads version {VERSION}, not '{version}'"
        ));
    }
    let mut recorded = Recorded::default();
    for (index, piece) in pieces.enumerate() {
        read(piece, &mut recorded).map_err(|what| format!("piece {} of the schedule, '{piece}', {what}", index + 2))?;
    }
    Ok(recorded)
}

fn read(piece: &str, recorded: &mut Recorded) -> Result<(), &'static str> {
    if let Some(seed) = piece.strip_prefix('s') {
        recorded.seed = Some(seed.parse().map_err(|_| "is not a seed")?);
        return Ok(());
    }
    let (what, count) = match piece.split_once('x') {
        Some((what, count)) => (what, count.parse::<usize>().map_err(|_| "does not repeat a number of times")?),
        None => (piece, 1),
    };
    let choice = match (what.strip_prefix('n'), what.strip_prefix('k')) {
        (Some(number), _) => Choice::Number(number.parse().map_err(|_| "is not a number")?),
        (_, Some(signal)) => signal_choice(signal).ok_or("is not a signal")?,
        _ => Choice::Thread(Tid(what.parse().map_err(|_| "is not a thread")?)),
    };
    if recorded.schedule.choices.len().saturating_add(count) > MAX_CHOICES {
        return Err("makes the schedule too long");
    }
    recorded.schedule.choices.extend(std::iter::repeat_n(choice, count));
    Ok(())
}

/// `SIGNAL-PROCESS-NANOSECONDS`.
fn signal_choice(text: &str) -> Option<Choice> {
    let mut parts = text.split('-');
    let mut next = || parts.next();
    let signal = next()?.parse().ok().filter(|signal| (1..=MAX_SIGNAL).contains(signal))?;
    let pid = Pid(next()?.parse().ok()?);
    let at = Instant(next()?.parse().ok()?);
    next().is_none().then_some(Choice::Signal { at, pid, signal })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let choices = [100, 100, 100, 101, 102, 102].map(|tid| Choice::Thread(Tid(tid)));
        let signal = Choice::Signal { at: Instant(5000), pid: Pid(100), signal: 2 };
        let choices: Vec<Choice> = choices.into_iter().chain([Choice::Number(5), signal]).collect();
        let text = encode(choices.iter().copied(), Some(7));
        assert_eq!(text, "1.s7.100x3.101.102x2.n5.k2-100-5000");
        assert_eq!(decode(&text), Ok(Recorded { schedule: Schedule { choices }, seed: Some(7) }));
        assert_eq!(decode("1"), Ok(Recorded::default()));
    }

    #[test]
    fn mistakes_are_named() {
        assert_eq!(
            decode("2.100").unwrap_err(),
            "a schedule begins with its version; this Preempt reads version 1, not '2'"
        );
        assert_eq!(decode("1.100.abc").unwrap_err(), "piece 3 of the schedule, 'abc', is not a thread");
        assert_eq!(decode("1.100x").unwrap_err(), "piece 2 of the schedule, '100x', does not repeat a number of times");
        assert_eq!(
            decode("1.100x99999999999").unwrap_err(),
            "piece 2 of the schedule, '100x99999999999', makes the schedule too long"
        );
        assert!(decode("1.100x18446744073709551615.101x18446744073709551615").is_err());
        assert!(decode("").is_err());
    }
}
