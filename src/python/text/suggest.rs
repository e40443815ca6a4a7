//! "Did you mean: …?": the nearest name, as CPython 3.13 picks it for `NameError`, `AttributeError` and `ImportError`.
//! Knows no scopes and no objects: the caller brings the names.

/// From so many names on CPython does not look for one.
const MOST_NAMES: usize = 750;
/// Length beyond which a name is not compared.
const LONGEST: usize = 40;
/// Cost of putting in, taking out or changing a character.
const MOVE: usize = 2;
/// Cost of changing a letter's case.
const CASE: usize = 1;

/// The first of the nearest names that is near enough to `wrong`; the order of `names` decides between equally near ones
/// (CPython: locals, globals, builtins; sorted attributes).
#[must_use]
pub fn suggestion<'a>(wrong: &str, names: &[&'a str]) -> Option<&'a str> {
    let wrong: Vec<char> = wrong.chars().collect();
    if names.len() >= MOST_NAMES || wrong.len() > LONGEST {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for name in names {
        let letters: Vec<char> = name.chars().collect();
        if letters == wrong {
            continue;
        }
        let near = (letters.len() + wrong.len() + 3) * MOVE / 6;
        let limit = best.map_or(near, |(distance, _)| near.min(distance - 1));
        let distance = distance(&wrong, &letters, limit);
        if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// The cost of making one word of the other; any number above `limit` when it is more than that.
fn distance(a: &[char], b: &[char], limit: usize) -> usize {
    if a == b {
        return 0;
    }
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - end], &b[..b.len() - end]);
    if a.is_empty() || b.is_empty() {
        return MOVE * (a.len() + b.len());
    }
    if a.len() > LONGEST || b.len() > LONGEST || a.len().abs_diff(b.len()) * MOVE > limit {
        return limit + 1;
    }
    let mut row: Vec<usize> = (0..=b.len()).map(|j| j * MOVE).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (i + 1) * MOVE;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + change_cost(*x, *y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + MOVE).min(diagonal + MOVE);
        }
    }
    row[b.len()]
}

fn change_cost(a: char, b: char) -> usize {
    if a == b {
        0
    } else if a.is_ascii() && b.is_ascii() && a.eq_ignore_ascii_case(&b) {
        CASE
    } else {
        MOVE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_cpythons() {
        let names = ["Value", "append", "position", "value", "values", "x"];
        let table = [
            ("valeu", Some("value")),
            ("positoin", Some("position")),
            ("apend", Some("append")),
            ("VALUE", Some("Value")),
            ("y", None),
            ("completely_else", None),
        ];
        for (wrong, expected) in table {
            assert_eq!(suggestion(wrong, &names), expected, "{wrong}");
        }
    }
}
