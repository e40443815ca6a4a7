//! Values behind lines: for each variable of a frame, the last line up to the present one that binds it. Reads the text
//! of the program only; knows no editor.

use crate::base::Map;
use crate::session::ThreadView;
use serde::Serialize;

/// A text behind a line.
#[derive(Clone, Debug, Hash, PartialEq, Serialize)]
pub struct Value {
    pub line: u32,
    pub text: String,
    pub changed: bool,
}

/// Longest text behind a line.
const MOST: usize = 28;

/// What stands behind which lines of the frame's function.
pub fn values(source: &str, thread: &ThreadView) -> Vec<Value> {
    let lines: Vec<&str> = source.lines().collect();
    let at = (thread.line as usize).min(lines.len());
    if at == 0 || thread.locals.is_empty() {
        return Vec::new();
    }
    let start = start_of(&lines[..at], &thread.function);
    let mut by_line: Map<usize, (Vec<String>, bool)> = Map::new();
    // `<Lock>`, `<TextIOWrapper>`: says nothing that the program does not say.
    for (name, value) in thread.locals.iter().filter(|(_, value)| !value.starts_with('<')) {
        let binds =
            |line: &usize| if *line == start { has_parameter(lines[*line], name) } else { binds(lines[*line], name) };
        let Some(line) = (start..at).rev().find(binds) else { continue };
        let change = thread.changed.get(name);
        let text = match change {
            Some(Some(before)) => format!("{name} {} → {}", short(before), short(value)),
            _ => short(value),
        };
        let entry = by_line.or_default(line);
        entry.0.push(text);
        entry.1 |= change.is_some();
    }
    let shown = by_line.into_iter().map(|(line, (texts, changed))| Value {
        line: u32::try_from(line + 1).unwrap_or(u32::MAX),
        text: short(&texts.join(", ")),
        changed,
    });
    shown.collect()
}

/// Index of the line with the `def` of this function, or 0 at top level.
fn start_of(lines: &[&str], function: &str) -> usize {
    let name = function.rsplit('.').next().unwrap_or(function);
    let opens = |line: &&str| {
        let rest = line.trim_start().trim_start_matches("async ").strip_prefix("def ");
        rest.and_then(|rest| rest.strip_prefix(name)).is_some_and(|rest| rest.starts_with('('))
    };
    lines.iter().rposition(opens).unwrap_or(0)
}

fn has_parameter(line: &str, name: &str) -> bool {
    let inside = line.split_once('(').map_or("", |(_, rest)| rest);
    words(inside).any(|(word, _)| word == name)
}

/// True for `name =`, `name +=`, `as name`, `for name in`, `name: int =`.
fn binds(line: &str, name: &str) -> bool {
    let code = line.split('#').next().unwrap_or(line);
    let mut before = "";
    for (word, rest) in words(code) {
        if word == name {
            let rest = rest.trim_start();
            let assigns = rest.starts_with('=') && !rest.starts_with("==");
            let updates = rest.len() > 1
                && rest.as_bytes()[0].is_ascii_punctuation()
                && rest[1..].trim_start_matches(['/', '*', '<', '>']).starts_with('=')
                && !matches!(rest.as_bytes()[0], b'=' | b'!' | b'<' | b'>' | b')');
            if assigns || updates || before == "as" || before == "for" {
                return true;
            }
        }
        before = word;
    }
    false
}

/// Words of a line, each with what follows it.
fn words(line: &str) -> impl Iterator<Item = (&str, &str)> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut rest = line;
    std::iter::from_fn(move || {
        let start = rest.find(is_word)?;
        let tail = &rest[start..];
        let end = tail.find(|c| !is_word(c)).unwrap_or(tail.len());
        let (word, after) = tail.split_at(end);
        rest = after;
        Some((word, after))
    })
}

fn short(text: &str) -> String {
    if text.chars().count() <= MOST { text.into() } else { text.chars().take(MOST - 1).chain(['…']).collect() }
}
