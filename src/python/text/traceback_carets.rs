//! The source lines of a traceback entry and the `~~~^^^` line under them, as CPython 3.13's `traceback` prints them
//! (PEP 657). Goes by the text of the lines and the columns of the instruction alone; knows no frames.
//!
//! Which characters stand out: of a binary operation the operator, of a call or subscript the brackets and what is in
//! them (`^`, the rest `~`); of anything else all of it (`^`). No carets where they would underline the whole statement.

use super::chars::columns;
use super::snippet::{Place, Shape, shape, tokens};

/// The lines under `  File "…", line …`, each with its indent of four and without line end: source lines, carets where
/// CPython has them, `...<3 lines>...` for those left out. `None` where the file has no such line or a blank one.
///
/// `line` and `end_line` count from 1; `col` and `end_col` are characters from 0, the end exclusive.
#[must_use]
pub fn caret_lines(
    source_lines: &[&str],
    line: usize,
    end_line: usize,
    col: usize,
    end_col: usize,
) -> Option<Vec<String>> {
    let mut originals = Vec::new();
    for number in line..=end_line.max(line) {
        originals.push(source_lines.get(number.checked_sub(1)?).copied().unwrap_or("").trim_end());
    }
    let lines = dedented(&originals);
    if lines.iter().all(String::is_empty) {
        return None;
    }
    let removed = length(originals[0]) - length(&lines[0]);
    let excerpt = Excerpt { lines, start: col.saturating_sub(removed), end: end_col.saturating_sub(removed) };
    Some(indented(&excerpt.render()))
}

/// The one stripped line that is shown where an instruction has no columns.
#[must_use]
pub fn plain_line(source_lines: &[&str], line: usize) -> Option<String> {
    let text = source_lines.get(line.checked_sub(1)?)?.trim();
    (!text.is_empty()).then(|| format!("    {text}"))
}

/// The lines of an instruction, with the white space that they share taken off.
struct Excerpt {
    lines: Vec<String>,
    /// First column on the first line.
    start: usize,
    /// Column after the last one on the last line.
    end: usize,
}

/// From `left` up to `right` the characters stand out.
#[derive(Clone, Copy)]
struct Anchors {
    left: Place,
    right: Place,
}

impl Excerpt {
    fn render(&self) -> Vec<String> {
        let segment = self.segment();
        let segment: Vec<&str> = segment.iter().map(String::as_str).collect();
        let shape = shape(&segment);
        let anchors = shape.map(|shape| self.anchors(shape, &segment));
        let show = self.shows_carets(shape);
        let mut out = Vec::new();
        let mut last: Option<usize> = None;
        for number in self.significant(anchors) {
            match last.map_or(1, |last| number - last) {
                1 => {}
                2 => self.push_line(&mut out, number - 1, anchors, show),
                gap => out.push(format!("...<{} lines>...", gap - 1)),
            }
            self.push_line(&mut out, number, anchors, show);
            last = Some(number);
        }
        out
    }

    /// The text between the two columns.
    fn segment(&self) -> Vec<String> {
        let last = self.lines.len() - 1;
        let part = |(i, line): (usize, &String)| {
            let from = if i == 0 { self.start } else { 0 };
            let to = if i == last { self.end } else { usize::MAX };
            line.chars().take(to).skip(from).collect()
        };
        self.lines.iter().enumerate().map(part).collect()
    }

    /// The anchors in columns of the terminal.
    fn anchors(&self, shape: Shape, segment: &[&str]) -> Anchors {
        let (left, right) = match shape {
            Shape::Call { open, end, .. } | Shape::Subscript { open, end } => (open, end),
            Shape::Binary { operator, length, parenthesised } => {
                let after = segment[operator.line].chars().nth(operator.column + length);
                let touching = length == 1 && parenthesised && after == Some('(');
                let column = operator.column + length + usize::from(touching);
                (operator, Place { line: operator.line, column })
            }
        };
        Anchors { left: self.on_terminal(left), right: self.on_terminal(right) }
    }

    fn on_terminal(&self, place: Place) -> Place {
        let column = if place.line == 0 { place.column + self.start } else { place.column };
        Place { line: place.line, column: width(&self.lines[place.line], column) }
    }

    fn shows_carets(&self, shape: Option<Shape>) -> bool {
        if self.is_whole_statement(shape) {
            return false;
        }
        let before = self.lines[0].chars().take(self.start).any(|c| !c.is_whitespace());
        let after = self.last().chars().skip(self.end).any(|c| !c.is_whitespace());
        shape.is_some() || before || after
    }

    fn last(&self) -> &str {
        self.lines.last().expect("an excerpt has a line")
    }

    /// `return name(…)` and `name = …(…)` are told by the line alone.
    fn is_whole_statement(&self, shape: Option<Shape>) -> bool {
        let Some(Shape::Call { plain, .. }) = shape else {
            return false;
        };
        let before: String = self.lines[0].chars().take(self.start).collect();
        let until: String = self.last().chars().take(self.end).collect();
        let after: String = self.last().chars().skip(self.end).collect();
        // CPython compares a column in bytes with one in characters here.
        if !before.is_ascii() || !until.is_ascii() {
            return false;
        }
        let (Some(before), Some(after)) = (tokens(&[&before]), tokens(&[&after])) else {
            return false;
        };
        let opened = match &before[..] {
            [word, rest @ ..] if word.is_name("return") && plain => rest,
            [_, equals, rest @ ..] if equals.is_operator("=") => rest,
            _ => return false,
        };
        let closing = after.iter().take_while(|t| t.kind == super::snippet::Kind::Close(')')).count();
        opened.iter().all(|t| t.kind == super::snippet::Kind::Open('('))
            && opened.len() == closing
            && after.get(closing).is_none_or(|t| t.is_operator(";"))
    }

    /// Numbers of the lines to show: the first, the last, and those about the anchors.
    fn significant(&self, anchors: Option<Anchors>) -> Vec<usize> {
        let last = self.lines.len() - 1;
        let mut numbers = vec![0, last];
        for place in anchors.iter().flat_map(|a| [a.left, a.right]) {
            numbers.extend(place.line.saturating_sub(1)..=(place.line + 1).min(last));
        }
        crate::base::order::sort(&mut numbers);
        numbers.dedup();
        numbers
    }

    fn push_line(&self, out: &mut Vec<String>, number: usize, anchors: Option<Anchors>, show: bool) {
        let line = &self.lines[number];
        out.push(line.clone());
        if show {
            out.push(self.carets(number, anchors));
        }
    }

    fn carets(&self, number: usize, anchors: Option<Anchors>) -> String {
        let line = &self.lines[number];
        let indent = line.chars().take_while(|c| c.is_whitespace()).count();
        let from = if number == 0 { indent.max(width(line, self.start)) } else { indent };
        let to = if number == self.lines.len() - 1 { self.end } else { length(line) };
        let mark = |column: usize| {
            let here = Place { line: number, column };
            match anchors {
                _ if column < from => ' ',
                Some(anchors) if !(anchors.left <= here && here < anchors.right) => '~',
                _ => '^',
            }
        };
        (0..width(line, to)).map(mark).collect()
    }
}

fn length(line: &str) -> usize {
    line.chars().count()
}

/// Columns on a terminal of the first `count` characters. A line of ASCII may be asked beyond its end.
fn width(line: &str, count: usize) -> usize {
    if line.is_ascii() { count } else { line.chars().take(count).map(columns).sum() }
}

/// The lines without the white space that all of them begin with; blank ones become empty.
fn dedented<S: AsRef<str>>(lines: &[S]) -> Vec<String> {
    let blank = |line: &str| line.chars().all(|c| matches!(c, ' ' | '\t'));
    let lines = lines.iter().map(AsRef::as_ref);
    let mut margin: Option<&str> = None;
    for line in lines.clone().filter(|line| !blank(line)) {
        let indent = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
        margin = Some(margin.map_or(indent, |margin| shared_start(margin, indent)));
    }
    let removed = margin.map_or(0, str::len);
    lines.map(|line| if blank(line) { String::new() } else { line[removed..].to_string() }).collect()
}

fn shared_start<'a>(one: &'a str, two: &str) -> &'a str {
    let same = one.bytes().zip(two.bytes()).take_while(|(a, b)| a == b).count();
    &one[..same]
}

fn indented(lines: &[String]) -> Vec<String> {
    dedented(lines).into_iter().map(|line| format!("    {line}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Source, (line, last line, column, end column), what CPython 3.13 prints.
    type Row = (&'static str, (usize, usize, usize, usize), &'static [&'static str]);

    #[test]
    #[rustfmt::skip]
    fn carets_are_cpythons() {
        let table: [Row; 15] = [
            ("x = a / b", (1, 1, 4, 9), &["    x = a / b", "        ~~^~~"]),
            ("y = x[5]", (1, 1, 4, 8), &["    y = x[5]", "        ~^^^"]),
            ("f(1)", (1, 1, 0, 4), &["    f(1)", "    ~^^^"]),
            ("z = f(1)", (1, 1, 4, 8), &["    z = f(1)"]),
            ("return f(1)", (1, 1, 7, 11), &["    return f(1)"]),
            ("return a.f(1)", (1, 1, 7, 13), &["    return a.f(1)", "           ~~~^^^"]),
            ("    y = f(a) + g(b)  # c", (1, 1, 8, 19), &["    y = f(a) + g(b)  # c", "        ~~~~~^~~~~~"]),
            ("raise E(1)", (1, 1, 0, 10), &["    raise E(1)"]),
            ("if c: raise E(1)", (1, 1, 6, 16), &["    if c: raise E(1)", "          ^^^^^^^^^^"]),
            ("a+(b)", (1, 1, 0, 5), &["    a+(b)", "    ~^^~~"]),
            ("-a**b", (1, 1, 1, 5), &["    -a**b", "     ~^^~"]),
            ("s = \"票\" + t[票]", (1, 1, 4, 14), &["    s = \"票\" + t[票]", "        ~~~~~^~~~~~~"]),
            ("y = (a +\n     b *\n     c)", (1, 3, 5, 6), &["    y = (a +", "         ~~^", "         b *", "         ~~~", "         c)", "         ~"]),
            ("f(a,\n  b,\n  c,\n  d,\n  e)[0]", (1, 5, 0, 7), &["    f(a,", "    ~~~~", "    ...<2 lines>...", "      d,", "      ~~", "      e)[0]", "      ~~^^^"]),
            ("t = (g\n  # no (\n  (1))", (1, 3, 5, 5), &["    t = (g", "      # no (", "      (1))"]),
        ];
        for (source, (line, end_line, col, end_col), expected) in table {
            let lines: Vec<&str> = source.split('\n').collect();
            let got = caret_lines(&lines, line, end_line, col, end_col).unwrap_or_default();
            assert_eq!(got, expected, "{source}");
        }
    }

    #[test]
    fn a_blank_or_missing_line_shows_nothing() {
        assert_eq!(caret_lines(&["", "x"], 1, 1, 0, 0), None);
        assert_eq!(caret_lines(&["x"], 7, 7, 0, 1), None);
        assert_eq!(plain_line(&["  x  "], 1).as_deref(), Some("    x"));
    }
}
