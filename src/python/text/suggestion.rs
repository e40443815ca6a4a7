//! "Did you mean": the known name nearest to a misspelt one. Source of the costs and limits: Lib/traceback.py and
//! Python/suggestions.c of CPython 3.13.

use super::case;

const MOVE: usize = 2;
const CASE: usize = 1;

/// The candidate that is near enough, the nearest first found.
#[must_use]
pub fn closest<'a>(name: &str, candidates: &'a [String]) -> Option<&'a str> {
    if name.chars().count() > 40 || candidates.len() > 750 {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for c in candidates.iter().filter(|c| *c != name) {
        let most = (name.chars().count() + c.chars().count() + 3) * MOVE / 6;
        let most = best.map_or(most, |(d, _)| most.min(d.saturating_sub(1)));
        let d = distance(name, c);
        if d <= most && best.is_none_or(|(b, _)| d < b) {
            best = Some((d, c));
        }
    }
    best.map(|(_, c)| c)
}

fn cost(a: char, b: char) -> usize {
    if a == b {
        0
    } else if case::single_lower(a) == case::single_lower(b) {
        CASE
    } else {
        MOVE
    }
}

/// Levenshtein distance with a cheaper change of case.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).map(|j| j * MOVE).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = (i + 1) * MOVE;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + cost(x, *y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + MOVE).min(diagonal + MOVE);
        }
    }
    row[b.len()]
}
