//! How the ticket office is drawn: the booth with board, ledger and key, the buyers in line, those who went home, the stamp.
//! Knows the story only through `TicketOffice`.

use super::figures::{SMALL, Sketch, brief, ink_of, word_of};
use super::line_up::{Area, LineUp, PERSON, Place, along_the_aisle, around, line_up};
use super::narrate::clip;
use super::ticket_office::{Paper, TicketOffice, Writing};
use super::{Anchor, Ink, Member, Picture, Shape, Stage, Words};
use crate::base::order;

/// Where the parts of the picture are.
struct Plan {
    floor: f32,
    booth: f32,
    booth_width: f32,
    flap: (f32, f32, f32, f32),
    ledger: (f32, f32),
    rows: usize,
    counter: f32,
    line: Area,
    stamp: (f32, f32),
    narrow: bool,
}

const ROW: f32 = 24.0;

impl Plan {
    fn of(stage: Stage) -> Plan {
        if stage.is_narrow() { Plan::narrow() } else { Plan::wide() }
    }

    fn wide() -> Plan {
        Plan {
            floor: 336.0,
            booth: 356.0,
            booth_width: 168.0,
            flap: (372.0, 60.0, 60.0, 80.0),
            ledger: (372.0, 174.0),
            rows: 4,
            counter: 280.0,
            line: Area { left: 4.0, right: 346.0, top: 8.0, floor: 336.0, foot: 22.0 },
            stamp: (541.0, 143.0),
            narrow: false,
        }
    }

    fn narrow() -> Plan {
        Plan {
            floor: 284.0,
            booth: 230.0,
            booth_width: 148.0,
            flap: (242.0, 42.0, 48.0, 64.0),
            ledger: (240.0, 116.0),
            rows: 4,
            counter: 228.0,
            line: Area { left: 4.0, right: 222.0, top: 34.0, floor: 284.0, foot: 20.0 },
            stamp: (92.0, 54.0),
            narrow: true,
        }
    }
}

/// The picture of this moment.
pub fn draw(story: &TicketOffice, stage: Stage) -> Picture {
    let mut plan = Plan::of(stage);
    if plan.narrow && story.board().is_some_and(has_long_name) {
        (plan.flap.1, plan.flap.3, plan.ledger.1) = (36.0, 60.0, 120.0);
    }
    let mut sketch = Sketch::default();
    sketch.line("floor", (0.0, plan.floor), format!("M0 0H{}", stage.width), Ink::Ink, 2.0);
    booth(&mut sketch, &plan);
    board(&mut sketch, story, &plan);
    let behind = sketch.items.len();
    let (line, places) = people(&mut sketch, story, &plan);
    window(&mut sketch, story, &plan, &line, &places);
    // What was just written goes by behind those who stand nearer.
    if let Some(at) = sketch.items.iter().position(|item| item.key.starts_with("arrow-")) {
        let arrow = sketch.items.remove(at);
        sketch.items.insert(behind, arrow);
    }
    went_home(&mut sketch, story, &plan);
    stamp(&mut sketch, story, &plan);
    if story.buyers().is_empty() {
        nobody_yet(&mut sketch, &plan);
    }
    Picture {
        scene: "ticket-office".into(),
        width: stage.width,
        height: stage.height,
        items: sketch.items,
        alt: story.alt(),
        sentence: story.sentence(),
        marks: story.marks(),
    }
}

fn booth(sketch: &mut Sketch, plan: &Plan) {
    let (x, width) = (plan.booth, plan.booth_width);
    let top = if plan.narrow { 28.0 } else { 40.0 };
    sketch.put(
        "booth",
        (x, top),
        Shape::Box { width, height: plan.floor - top, stroke: Ink::Ink, fill: Ink::Sunk, line: 2.0 },
    );
    sketch.put("awning", (x - 12.0, top - 24.0), Shape::Awning { width: width + 24.0 });
    sketch.line("counter", (x - 16.0, plan.counter), format!("M0 0H{}", width + 16.0), Ink::Ink, 6.0);
    let middle = (x + width / 2.0, plan.floor + 20.0);
    sketch.label("booth-name", middle, Words::new("ticket.office"), SMALL.size(14).strong());
}

fn board(sketch: &mut Sketch, story: &TicketOffice, plan: &Plan) {
    let (x, y, width, height) = plan.flap;
    let paper = story.board();
    let value = paper.map_or_else(String::new, |paper| {
        let count = paper.ledger.iter().rev().find(|line| line.text == paper.content).and_then(|line| line.count);
        count.map_or_else(|| clip(&paper.content, 4), |count| count.to_string())
    });
    let changed = paper.is_some_and(|paper| paper.changed == story.chronicle.step && paper.changed > 0);
    sketch.put("flap", (x, y), Shape::Flap { width, height, value }).changed = changed;
    let beside = x + width + 14.0;
    let from = SMALL.at(Anchor::Start);
    sketch.label("flap-kind", (beside, y + height * 0.42), Words::new("ticket.file"), from.ink(Ink::Second));
    let room = plan.booth + plan.booth_width - beside - 4.0;
    let (name, set) = match paper {
        Some(paper) => (Words::plain(file_name(&paper.path)), from.size(14).strong().mono()),
        None => (Words::new("ticket.no-file"), from),
    };
    // A long name stands under the board, where there is room for it.
    let is_long = paper.is_some_and(has_long_name);
    let (place, set) =
        if is_long { ((x, y + height + 14.0), set.size(12)) } else { ((beside, y + height * 0.65), set.within(room)) };
    sketch.label("flap-name", place, name, set);
    if paper.is_some_and(|paper| paper.content.is_empty()) {
        // Where neither the name of the file nor the stamp is.
        let place = match (plan.narrow, is_long) {
            (true, _) => (beside, y + height * 0.65 + 17.0),
            (false, true) => (beside, y + height * 0.65),
            (false, false) => (x, y + height + 14.0),
        };
        sketch.label("flap-note", place, Words::new("ticket.empty-now"), from.ink(Ink::Second));
    }
    if let Some(paper) = paper {
        ledger(sketch, story, plan, paper);
    }
}

fn has_long_name(paper: &Paper) -> bool {
    file_name(&paper.path).chars().count() > 8
}

fn file_name(path: &str) -> String {
    clip(path.rsplit('/').next().unwrap_or(path), 20)
}

fn ledger(sketch: &mut Sketch, story: &TicketOffice, plan: &Plan, paper: &Paper) {
    let (x, y) = plan.ledger;
    let width = plan.booth_width - 32.0 + if plan.narrow { 12.0 } else { 0.0 };
    let first = paper.ledger.len().saturating_sub(plan.rows);
    let shown = &paper.ledger[first..];
    let height = ROW * plan.rows as f32;
    sketch.put("ledger", (x, y), Shape::Box { width, height, stroke: Ink::Ink, fill: Ink::Sheet, line: 1.5 });
    for (row, writing) in shown.iter().enumerate() {
        ledger_row(sketch, story, (x, y + ROW * row as f32), width, (first + row, writing));
    }
    if let Some((from, to)) = clash_rows(paper, first) {
        let d = format!("M0 {}h-5v{}h5", ROW * from as f32 + 2.0, ROW * (to - from + 1) as f32 - 4.0);
        sketch.line("clash", (x - 4.0, y), d, Ink::Bad, 2.5);
    }
}

fn ledger_row(
    sketch: &mut Sketch,
    story: &TicketOffice,
    (x, y): (f32, f32),
    width: f32,
    (index, writing): (usize, &Writing),
) {
    let key = |part: &str| format!("ledger-{index}-{part}");
    let (inner, fill) = (width - 2.0, if writing.step == story.chronicle.step { Ink::Mark } else { Ink::Sheet });
    sketch.put(
        key("row"),
        (x + 1.0, y + 1.0),
        Shape::Box { width: inner, height: ROW - 2.0, stroke: Ink::None, fill, line: 0.0 },
    );
    let value = writing.count.map_or_else(|| clip(&writing.text, 4), |count| count.to_string());
    sketch.label(key("value"), (x + 16.0, y + 17.5), Words::plain(value), SMALL.size(16).strong().mono());
    let number = story.chronicle.member(writing.tid).map_or(1, |member| member.number);
    sketch.plate(key("who"), (x + 44.0, y + 12.0), number, None);
    let words = Words::new("ticket.at-step").number(i64::try_from(writing.step).unwrap_or(0));
    sketch.label(key("step"), (x + 60.0, y + 16.5), words, SMALL.at(Anchor::Start).ink(Ink::Second));
}

/// First and last row on show of the last clash.
fn clash_rows(paper: &Paper, first: usize) -> Option<(usize, usize)> {
    let (earlier, later) = paper.clash()?;
    let row = |line: &Writing| {
        paper.ledger.iter().position(|other| std::ptr::eq(other, line)).map(|at| at.saturating_sub(first))
    };
    let to = paper.ledger.iter().position(|other| std::ptr::eq(other, later))?;
    (to >= first).then_some((row(earlier)?, to - first))
}

/// Before the first buyer: the places where they will stand, and what to do.
fn nobody_yet(sketch: &mut Sketch, plan: &Plan) {
    let (scale, pitch) = if plan.narrow { (0.9, 62.0) } else { (1.25, 104.0) };
    let right = plan.line.right - pitch / 2.0;
    for place in 0..3u8 {
        let x = right - pitch * f32::from(place);
        let at = |x: f32, y: f32| format!("{} {}", x * scale, y * scale);
        let d = format!(
            "M{}V{}C{} {} {}H{}C{} {} {}V{}zM{}V{}M{}V{}M{}a{r} {r} 0 1 1 {w} 0a{r} {r} 0 1 1 -{w} 0",
            at(-20.0, -24.0),
            -46.0 * scale,
            at(-20.0, -58.0),
            at(-12.0, -64.0),
            at(-2.0, -64.0),
            2.0 * scale,
            at(12.0, -64.0),
            at(20.0, -58.0),
            at(20.0, -46.0),
            -24.0 * scale,
            at(-9.0, -24.0),
            0,
            at(9.0, -24.0),
            0,
            at(-11.5, -79.0),
            r = 11.5 * scale,
            w = 23.0 * scale,
        );
        let shape = Shape::Path { d, stroke: Ink::Rule, fill: Ink::None, width: 2.0, dashed: true, arrow: false };
        sketch.put(format!("place-{place}"), (x, plan.floor), shape);
    }
    let (middle, top) = (right - pitch, plan.floor - 92.0 * scale);
    let set = if plan.narrow { SMALL } else { SMALL.size(14) };
    sketch.label("nobody-1", (middle, top - 38.0), Words::new("ticket.nobody-1"), set.strong());
    sketch.label("nobody-2", (middle, top - 18.0), Words::new("ticket.nobody-2"), set.ink(Ink::Second));
}

/// Buyers in the order of the line, the front first; then who stands where.
fn people(sketch: &mut Sketch, story: &TicketOffice, plan: &Plan) -> (LineUp, Vec<(u32, Place)>) {
    let buyers = story.buyers();
    let bubble = if buyers.len() <= 4 && !plan.narrow { 84.0 } else { 34.0 };
    let total = buyers.len();
    let mut waiting: Vec<&Member> = buyers.into_iter().filter(|member| story.is_here(member)).collect();
    // A few may spread out when others have left; a crowd keeps its places, so that nothing grows or shrinks.
    let line = line_up(
        if total <= 6 || waiting.iter().all(|member| member.condition.is_over()) {
            waiting.len().max(3)
        } else {
            total
        },
        plan.line,
        bubble,
    );
    let came = |member: &&Member| story.arrived.get(&member.tid).copied().unwrap_or(u64::MAX);
    order::sort_by_key(&mut waiting, |member| (came(member), member.number));
    let places: Vec<(u32, Place)> = waiting.iter().map(|member| member.tid).zip(line.places.iter().copied()).collect();
    for (member, (_, place)) in waiting.iter().zip(&places) {
        if line.is_crowd {
            token(sketch, story, member, *place);
        } else {
            person(sketch, story, member, *place, &line);
        }
    }
    (line, places)
}

fn person(sketch: &mut Sketch, story: &TicketOffice, member: &Member, place: Place, line: &LineUp) {
    let (tid, scale) = (member.tid, line.scale);
    let key = |part: &str| format!("buyer-{tid}-{part}");
    let arm = i8::from(sale_of(story, tid).is_some() && line.rows == 1);
    let shape = Shape::Person { number: member.number, condition: member.condition, scale, arm };
    let item = sketch.put(key("body"), (place.x, place.floor), shape);
    item.tid = Some(tid);
    item.changed = story.chronicle.ran == Some(tid);
    if line.rows > 1 {
        let name = clip(&brief(&member.name), (line.pitch / 6.6) as usize);
        sketch.line(
            key("floor"),
            (place.x, place.floor),
            format!("M{} 0H{}", -line.pitch / 2.0, line.pitch / 2.0),
            Ink::Ink,
            1.5,
        );
        sketch.label(
            key("name"),
            (place.x, place.floor + 14.0),
            Words::plain(name),
            SMALL.ink(ink_of(member.condition)),
        );
    } else {
        let name = clip(&member.name, (line.pitch / 7.4) as usize);
        sketch.label(key("name"), (place.x, place.floor + 20.0), Words::plain(name), SMALL.size(14).strong());
        sketch.label(
            key("state"),
            (place.x, place.floor + 36.0),
            word_of(member.condition),
            SMALL.ink(ink_of(member.condition)),
        );
    }
    bubble(sketch, story, member, place, line);
    ticket_in_hand(sketch, story, tid, place, line);
}

/// A plate instead of a person, with what it last read or the ticket that it has.
fn token(sketch: &mut Sketch, story: &TicketOffice, member: &Member, place: Place) {
    let item = sketch.plate(
        format!("buyer-{}-body", member.tid),
        (place.x - 11.0, place.floor - 9.0),
        member.number,
        Some(member.condition),
    );
    item.tid = Some(member.tid);
    let key = format!("buyer-{}-bubble", member.tid);
    let after = (place.x + 2.0, place.floor - 4.0);
    let small = SMALL.at(Anchor::Start).strong().mono();
    if let Some((paper, sale)) = sale_of(story, member.tid) {
        let text = paper.ticket(sale).map_or_else(|| "№?".into(), |number| format!("№{number}"));
        sketch.label(
            key,
            after,
            Words::plain(text),
            small.ink(if paper.is_doubled(sale) { Ink::Bad } else { Ink::Ink }),
        );
    } else if let Some(reading) = story.board().and_then(|paper| paper.readings.get(&member.tid)) {
        let text = reading.count.map_or_else(|| "∅".into(), |count| count.to_string());
        sketch.label(key, after, Words::plain(text), small.size(14)).changed = reading.step == story.chronicle.step;
    }
}

fn bubble(sketch: &mut Sketch, story: &TicketOffice, member: &Member, place: Place, line: &LineUp) {
    let Some(reading) = story.board().and_then(|paper| paper.readings.get(&member.tid)) else { return };
    let value = reading
        .count
        .map_or_else(|| if reading.text.is_empty() { "∅".into() } else { clip(&reading.text, 3) }, |c| c.to_string());
    let step = i64::try_from(reading.step).unwrap_or(0);
    let (width, height, title) = match line.pitch {
        pitch if line.rows == 1 && pitch >= 104.0 => (100.0, 66.0, Some(Words::new("ticket.read-at").number(step))),
        pitch if line.rows == 1 && pitch >= 62.0 => {
            (pitch.min(84.0) - 8.0, 58.0, Some(Words::new("ticket.at-step").number(step)))
        }
        pitch => ((pitch - 8.0).min(36.0), 24.0, None),
    };
    let bad = story
        .board()
        .and_then(Paper::clash)
        .is_some_and(|(a, b)| [a, b].iter().any(|sale| sale.tid == member.tid && sale.read.as_ref() == Some(reading)));
    let tip = (place.x, place.floor - PERSON * line.scale - 4.0);
    let shape = Shape::Bubble { width, height, title, value, bad };
    let item = sketch.put(format!("buyer-{}-bubble", member.tid), tip, shape);
    item.changed = reading.step == story.chronicle.step;
    item.tid = Some(member.tid);
}

fn sale_of(story: &TicketOffice, tid: u32) -> Option<(&Paper, &Writing)> {
    let paper = story.board()?;
    let sale = paper.sales().filter(|sale| sale.tid == tid).last()?;
    Some((paper, sale))
}

fn ticket(paper: &Paper, sale: &Writing, gone: bool, scale: f32) -> Shape {
    let text = paper.ticket(sale).map_or_else(|| "№?".into(), |number| format!("№{number}"));
    Shape::Ticket { text, bad: paper.is_doubled(sale), gone, turn: if gone { 0.0 } else { -6.0 }, scale }
}

fn ticket_in_hand(sketch: &mut Sketch, story: &TicketOffice, tid: u32, place: Place, line: &LineUp) {
    let Some((paper, sale)) = sale_of(story, tid) else { return };
    let (x, y, scale) = if line.rows > 1 {
        (place.x, place.floor - 6.0, 0.85)
    } else if line.pitch < 100.0 {
        (place.x + 14.0, place.floor - 34.0, 1.0)
    } else {
        (place.x + 45.0 * line.scale, place.floor - 38.0 * line.scale, 1.0)
    };
    let item = sketch.put(format!("ticket-{tid}"), (x, y), ticket(paper, sale, false, scale));
    item.changed = sale.step == story.chronicle.step;
}

/// The key at the window, or the place where one is missing; the arrow of what was just written.
fn window(sketch: &mut Sketch, story: &TicketOffice, plan: &Plan, line: &LineUp, places: &[(u32, Place)]) {
    let hook = (plan.booth + 30.0, plan.counter + 8.0);
    let key_scale = if plan.narrow { 1.2 } else { 1.3 };
    sketch.line("hook", (hook.0, hook.1 - 5.0), "M0 0v6", Ink::Ink, 2.0);
    let from = SMALL.at(Anchor::Start).ink(Ink::Second);
    let texts = (hook.0 + 22.0, hook.1 + 14.0);
    let below = (texts.0, texts.1 + 16.0);
    let place_of = |tid: u32| places.iter().find(|(who, _)| *who == tid).map(|(_, place)| *place);
    match story.lock() {
        None => {
            sketch.put("key-place", hook, Shape::Key { dashed: true, scale: key_scale });
            sketch.label("lock-1", texts, Words::new("ticket.no-lock-1"), from);
            sketch.label("lock-2", below, Words::new("ticket.no-lock-2"), from);
        }
        Some(lock) => {
            let holder = lock.holders.first().copied();
            sketch.label(
                "lock-1",
                texts,
                Words::new("ticket.lock").object(lock.id),
                SMALL.at(Anchor::Start).strong().mono(),
            );
            let said =
                holder.map_or_else(|| Words::new("ticket.key-free"), |tid| Words::new("ticket.key-with").thread(tid));
            sketch.label("lock-2", below, said, from.within(plan.booth_width - 56.0));
            if holder.is_some() {
                sketch.put("key-place", hook, Shape::Key { dashed: true, scale: key_scale });
            }
            let hand = holder.and_then(place_of).map(|p| (p.x + 25.0 * line.scale, p.floor - 44.0 * line.scale));
            let item = sketch.put(
                "key",
                hand.unwrap_or(hook),
                Shape::Key { dashed: false, scale: key_scale.min(line.scale * 1.3) },
            );
            item.changed = lock.since == story.chronicle.step;
        }
    }
    if let Some((writing, place)) = just_written(story).and_then(|writing| Some((writing, place_of(writing.tid)?))) {
        let d = way_to_the_ledger(plan, line, place, places.len());
        let shape = Shape::Path { d, stroke: Ink::Running, fill: Ink::None, width: 2.0, dashed: false, arrow: true };
        sketch.put(format!("arrow-{}", writing.step), (0.0, 0.0), shape);
    }
}

/// From who writes to the last row of the ledger.
fn way_to_the_ledger(plan: &Plan, line: &LineUp, place: Place, people: usize) -> String {
    let (fx, fy) = (place.x + 20.0 * line.scale, place.floor - 66.0 * line.scale);
    let (tx, ty) = (plan.ledger.0 - 10.0, plan.ledger.1 + ROW * plan.rows as f32 - 22.0);
    if line.is_crowd {
        around(place, &line.places[..people], (tx, ty))
    } else if line.rows > 1 {
        along_the_aisle(place, line, plan.line.right + 5.0, (tx, ty))
    } else {
        format!("M{fx} {fy}C{} {} {} {ty} {tx} {ty}", fx + 14.0, ty + 4.0, tx - 40.0)
    }
}

fn just_written(story: &TicketOffice) -> Option<&Writing> {
    story.board()?.ledger.last().filter(|line| line.step == story.chronicle.step)
}

fn went_home(sketch: &mut Sketch, story: &TicketOffice, plan: &Plan) {
    let gone: Vec<&Member> = story.buyers().into_iter().filter(|member| !story.is_here(member)).collect();
    if gone.is_empty() {
        return;
    }
    if plan.narrow {
        for (i, member) in gone.iter().enumerate().take(10) {
            sketch.plate(
                format!("home-{}", member.tid),
                (14.0 + 21.0 * i as f32, 13.0),
                member.number,
                Some(member.condition),
            );
        }
        if gone.len() <= 5 {
            let after = 7.0 + 21.0 * gone.len() as f32;
            sketch.label("home", (after, 17.0), Words::new("ticket.home"), SMALL.at(Anchor::Start).ink(Ink::Second));
        }
        return;
    }
    let x = 572.0;
    sketch.label("home", (x, plan.floor + 20.0), Words::new("ticket.home"), SMALL.ink(Ink::Second));
    let who = if let [member] = gone[..] { brief(&member.name) } else { gone.len().to_string() };
    sketch.label("home-count", (x, plan.floor + 36.0), Words::plain(clip(&who, 8)), SMALL.ink(Ink::Third));
    if let [member] = gone[..] {
        let shape = Shape::Person { number: member.number, condition: member.condition, scale: 1.25, arm: -1 };
        sketch.put(format!("buyer-{}-body", member.tid), (x, plan.floor), shape).tid = Some(member.tid);
        if let Some((paper, sale)) = sale_of(story, member.tid) {
            sketch.put(format!("ticket-{}", member.tid), (x - 20.0, plan.floor - 22.0), ticket(paper, sale, true, 1.0));
        }
        return;
    }
    let rows_of_tickets = gone.len() <= 4;
    for (i, member) in gone.iter().enumerate() {
        let (column, row) = if rows_of_tickets { (0, i) } else { (i % 3, i / 3) };
        let left = if rows_of_tickets { x - 22.0 } else { x - 24.0 + 24.0 * column as f32 };
        let y = plan.floor - 18.0 - if rows_of_tickets { 28.0 } else { 24.0 } * row as f32;
        sketch.plate(format!("home-{}", member.tid), (left, y), member.number, Some(member.condition)).tid =
            Some(member.tid);
        if let Some((paper, sale)) = sale_of(story, member.tid).filter(|_| rows_of_tickets) {
            sketch.put(format!("ticket-{}", member.tid), (x + 14.0, y), ticket(paper, sale, true, 1.0));
        }
    }
}

fn stamp(sketch: &mut Sketch, story: &TicketOffice, plan: &Plan) {
    let Some((sold, initial)) = story.board().and_then(Paper::oversold) else { return };
    let sold = i64::try_from(sold).unwrap_or(0);
    let detail = if sold > initial {
        Words::new("ticket.sold-of").number(sold).number(initial)
    } else {
        Words::new("ticket.sold-twice").number(sold)
    };
    let shape = Shape::Stamp { title: Words::new("ticket.oversold"), detail, width: 132.0 };
    sketch.put("stamp", plan.stamp, shape);
}
