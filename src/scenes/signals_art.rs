//! How signals are drawn: per process a mailbox, the table of handlers, the alarm clock, and the one who stands below them.
//! Knows the story only through `Signals`.

use super::figures::{SMALL, Sketch, ink_of, word_of};
use super::narrate::clip;
use super::signals::{Desk, Letter, Signals, name};
use super::{Anchor, Condition, Ink, Member, Picture, Shape, Stage, Words};
use crate::abi::SignalAction;

/// One column of the picture: a board on two legs, and who stands between them.
struct Column {
    middle: f32,
    width: f32,
    floor: f32,
    scale: f32,
    /// Width and lower edge of the board.
    board: (f32, f32),
}

impl Column {
    fn is_tight(&self) -> bool {
        self.board.0 < 130.0
    }

    /// Where the alarm clock hangs.
    fn clock(&self) -> (f32, f32) {
        (self.middle + 30.0 * self.scale, self.floor - 34.0 * self.scale)
    }
}

/// Where the parts of a column are, from the top.
const BOARD: f32 = 22.0;
const MAILBOX: f32 = 34.0;
const HIGH: f32 = 56.0;
const TABLE: f32 = 112.0;
const ROW: f32 = 20.0;
const ROWS: usize = 4;

/// The picture of this moment.
pub fn draw(story: &Signals, stage: Stage) -> Picture {
    let mut sketch = Sketch::default();
    let floor = stage.height - 44.0;
    sketch.line("floor", (0.0, floor), format!("M0 0H{}", stage.width), Ink::Ink, 2.0);
    let people = story.people(if stage.is_narrow() { 3 } else { 4 });
    let width = (stage.width - 8.0) / people.len().max(if stage.is_narrow() { 2 } else { 3 }) as f32;
    let left = (stage.width - width * people.len() as f32) / 2.0;
    let most = people.iter().filter_map(|member| story.desks.get(&member.pid)).map(|desk| desk.actions.len().min(ROWS));
    let rows = most.max().unwrap_or(0).max(if stage.is_narrow() && width > 144.0 { 1 } else { 2 });
    let edge = TABLE + 14.0 + ROW * rows as f32;
    let column = |at: usize| Column {
        middle: left + width * (at as f32 + 0.5),
        width,
        floor,
        scale: ((floor - edge - 30.0) / 92.0).clamp(0.6, 1.25),
        board: ((width - 14.0).min(196.0), edge),
    };
    for (at, member) in people.iter().enumerate() {
        let desk = story.desks.get(&member.pid).cloned().unwrap_or_default();
        board(&mut sketch, &column(at), member);
        mailbox(&mut sketch, &column(at), member, &desk);
        table(&mut sketch, story, &column(at), member, &desk);
        person(&mut sketch, story, &column(at), member, &desk);
    }
    for (at, member) in people.iter().enumerate() {
        let Some(desk) = story.desks.get(&member.pid) else { continue };
        letters(&mut sketch, story, &column(at), member, desk);
        for letter in desk.letters.iter().filter(|letter| letter.sent == story.chronicle.step) {
            let from = people.iter().position(|other| Some(other.pid) == letter.from);
            if let Some(from) = from.filter(|from| *from != at) {
                flight(&mut sketch, &column(from), &column(at), letter);
            }
        }
    }
    Picture {
        scene: "signals".into(),
        width: stage.width,
        height: stage.height,
        items: sketch.items,
        alt: story.alt(),
        sentence: story.sentence(),
        marks: Vec::new(),
    }
}

fn board(sketch: &mut Sketch, column: &Column, member: &Member) {
    let key = |part: &str| format!("board-{}-{part}", member.pid);
    let stroke = if member.condition.is_over() { Ink::Rule } else { Ink::Ink };
    let (width, edge) = column.board;
    let left = column.middle - width / 2.0;
    let legs = format!("M12 0V{0}M{1} 0V{0}", column.floor - edge, width - 12.0);
    sketch.line(key("legs"), (left, edge), legs, stroke, 3.0);
    let shape = Shape::Box { width, height: edge - BOARD, stroke, fill: Ink::Sheet, line: 2.0 };
    sketch.put(key("face"), (left, BOARD), shape);
}

fn mailbox(sketch: &mut Sketch, column: &Column, member: &Member, desk: &Desk) {
    let key = |part: &str| format!("mail-{}-{part}", member.pid);
    let width = column.board.0 - 24.0;
    let left = column.middle - width / 2.0;
    let stroke = if member.condition.is_over() { Ink::Rule } else { Ink::Ink };
    sketch.put(key("box"), (left, MAILBOX), Shape::Box { width, height: HIGH, stroke, fill: Ink::Sunk, line: 2.0 });
    sketch.line(key("slot"), (left + 10.0, MAILBOX + 9.0), format!("M0 0H{}", width - 20.0), stroke, 3.0);
    if desk.letters.is_empty() {
        let set = SMALL.ink(Ink::Third).within(width - 8.0);
        sketch.label(key("empty"), (column.middle, MAILBOX + 36.0), Words::new("signals.no-mail"), set);
    }
    if desk.letters.len() > 1 {
        let count = Words::new("signals.mail").number(desk.letters.len());
        sketch.label(
            key("count"),
            (column.middle, BOARD - 8.0),
            count,
            SMALL.ink(Ink::Second).within(column.width - 4.0),
        );
    }
}

/// The letter in the box, and those that may come next, out of sight where they will come from: in a sender's hand, at the clock.
fn letters(sketch: &mut Sketch, story: &Signals, column: &Column, member: &Member, desk: &Desk) {
    let half = ((column.board.0 - 24.0) / 2.0 - 8.0).min(58.0);
    let key = |from: Option<u32>, nth: usize| {
        from.map_or_else(|| format!("letter-to-{}-{nth}", member.pid), |from| format!("letter-{from}-{nth}"))
    };
    let mut put = |key: String, (x, y): (f32, f32), letter: Option<&Letter>| {
        let is_taken = letter.is_some_and(|letter| letter.taken.is_some());
        let shape = Shape::Path {
            d: format!("M{0} -16H{half}V16H{0}zM{half} -16L0 -4L{0} -16", -half),
            stroke: if is_taken { Ink::Running } else { Ink::Ink },
            fill: Ink::Sheet,
            width: 1.75,
            dashed: false,
            arrow: false,
        };
        let text = letter.map_or_else(String::new, |letter| name(letter.signal));
        let set = SMALL.mono().strong().within(2.0 * half - 6.0);
        let label = format!("{key}-name");
        let item = sketch.put(key, (x, y), shape);
        (item.goes, item.hidden) = (true, letter.is_none());
        let item = sketch.label(label, (x, y + 11.0), Words::plain(text), set);
        (item.goes, item.hidden) = (true, letter.is_none());
    };
    if let Some(letter) = desk.letters.last() {
        put(key(letter.from, letter.nth), (column.middle, MAILBOX + 34.0), Some(letter));
    }
    let from = Some(member.pid);
    put(key(from, story.sent_by(from)), (column.middle, column.floor - 50.0 * column.scale), None);
    if desk.has_clock {
        put(key(None, desk.letters.len()), column.clock(), None);
    }
}

/// What the process does at which signal; what is not in the table is the default.
fn table(sketch: &mut Sketch, story: &Signals, column: &Column, member: &Member, desk: &Desk) {
    let key = |part: &str| format!("table-{}-{part}", member.pid);
    let width = column.board.0 - 24.0;
    let left = column.middle - width / 2.0;
    let is_over = member.condition.is_over();
    let from = SMALL.at(Anchor::Start);
    sketch.label(key("head"), (left, TABLE), Words::new("signals.table"), from.ink(Ink::Second).within(width));
    sketch.line(
        key("rule"),
        (left, TABLE + 5.0),
        format!("M0 0H{width}"),
        if is_over { Ink::Rule } else { Ink::Ink },
        1.5,
    );
    let mut rows: Vec<(u8, SignalAction)> = desk.actions.iter().map(|(signal, action)| (*signal, *action)).collect();
    let is_tight = column.is_tight();
    rows.truncate(if is_tight { ROWS / 2 } else { ROWS });
    for (at, (signal, action)) in rows.iter().enumerate() {
        // On a narrow board each signal has two lines.
        let y = TABLE + 20.0 + if is_tight { 2.0 * ROW - 6.0 } else { ROW } * at as f32;
        let is_running =
            desk.letters.iter().any(|letter| letter.signal == *signal && letter.taken == Some(story.chronicle.step));
        sketch
            .label(
                key(&format!("{signal}")),
                (left, y),
                Words::plain(name(*signal)),
                from.mono().within(if is_tight { width } else { width * 0.55 }),
            )
            .changed = is_running;
        let (words, ink) = match action {
            SignalAction::Handle => ("signals.handler", Ink::Running),
            SignalAction::Ignore => ("signals.ignored", Ink::Second),
            SignalAction::Default => ("signals.by-default", Ink::Second),
        };
        let (place, anchor) =
            if is_tight { ((left, y + 14.0), Anchor::Start) } else { ((left + width, y), Anchor::End) };
        let set = SMALL.at(anchor).ink(if is_over { Ink::Third } else { ink }).within(width);
        sketch.label(key(&format!("{signal}-does")), place, Words::new(words), set);
    }
    if rows.is_empty() {
        let words = Words::new("signals.only-defaults");
        sketch.label(key("none"), (left, TABLE + 20.0), words, from.ink(Ink::Third).within(width));
    }
}

fn person(sketch: &mut Sketch, story: &Signals, column: &Column, member: &Member, desk: &Desk) {
    let key = |part: &str| format!("person-{}-{part}", member.pid);
    let has_clock = desk.alarm.is_some();
    let x = if has_clock { column.middle - 26.0 * column.scale } else { column.middle };
    let condition = if desk.stopped && !member.condition.is_over() { Condition::Stopped } else { member.condition };
    let shape = Shape::Person { number: member.number, condition, scale: column.scale, arm: 0 };
    let item = sketch.put(key("body"), (x, column.floor), shape);
    item.tid = Some(member.tid);
    item.changed = story.chronicle.ran == Some(member.tid);
    let name_words = Words::plain(clip(&member.name, (column.width / 7.4) as usize));
    sketch.label(key("name"), (column.middle, column.floor + 18.0), name_words, SMALL.size(14).strong());
    let (words, ink) = match member.exitcode {
        Some(code) if code < 0 => {
            (Words::new("signals.ended-by").text(name(u8::try_from(-code).unwrap_or(0))), Ink::Bad)
        }
        Some(code) => (Words::new("family.exit").number(code), Ink::Third),
        None => (word_of(condition), ink_of(condition)),
    };
    sketch.label(key("state"), (column.middle, column.floor + 34.0), words, SMALL.ink(ink).within(column.width - 4.0));
    if let Some(at) = desk.alarm {
        clock(sketch, story, column.clock(), member, desk, at);
    }
}

/// The alarm clock: its hand shows the part of a minute that is left, the words how long.
fn clock(sketch: &mut Sketch, story: &Signals, (x, y): (f32, f32), member: &Member, desk: &Desk, at: u64) {
    let key = |part: &str| format!("clock-{}-{part}", member.pid);
    let left = at.saturating_sub(story.now);
    let d = "M-18 0a18 18 0 1 0 36 0a18 18 0 1 0 -36 0zM-13 -13l-5 -5M13 -13l5 -5M-11 15l-4 5M11 15l4 5".to_string();
    let changed = desk.replaced == Some(story.chronicle.step);
    let shape = Shape::Path { d, stroke: Ink::Ink, fill: Ink::Sheet, width: 2.0, dashed: false, arrow: false };
    sketch.put(key("face"), (x, y), shape).changed = changed;
    // Eight places of the hand are enough to see it move, and need no trigonometry that differs between targets.
    const HANDS: [&str; 8] = ["0 -13", "9 -9", "13 0", "9 9", "0 13", "-9 9", "-13 0", "-9 -9"];
    let eighth = (left / 250_000_000 % 8) as usize;
    sketch.line(key("hand"), (x, y), format!("M0 0L{}", HANDS[eighth]), Ink::Ink, 2.5);
    sketch.label(key("left"), (x, y - 26.0), Words::new("ktv.left").time(left), SMALL.strong());
}

/// A signal that was sent in this step, from one to the other's mailbox.
fn flight(sketch: &mut Sketch, from: &Column, to: &Column, letter: &Letter) {
    let start = (from.middle, from.floor - 100.0 * from.scale);
    let side = if to.middle > from.middle { -1.0 } else { 1.0 };
    let end = (to.middle + side * (to.board.0 / 2.0 + 4.0), MAILBOX + 24.0);
    let d = format!(
        "M{} {}C{} {} {} {} {} {}",
        start.0,
        start.1,
        start.0,
        end.1 + 30.0,
        f32::midpoint(start.0, end.0),
        end.1,
        end.0,
        end.1
    );
    let shape = Shape::Path { d, stroke: Ink::Running, fill: Ink::None, width: 2.0, dashed: false, arrow: true };
    sketch.put(format!("flight-{}-{}", letter.sent, letter.number), (0.0, 0.0), shape);
}
