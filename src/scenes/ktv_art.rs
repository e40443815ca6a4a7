//! How the KTV is drawn: the board with its keys, the open door, the room with those who sing, the line outside.
//! Knows the story only through `Ktv`.

use super::figures::{SMALL, Sketch, brief, ink_of, name_in, word_of};
use super::ktv::Ktv;
use super::line_up::{Area, LineUp, PERSON, Place, line_up};
use super::narrate::clip;
use super::{Anchor, Condition, Ink, Member, Picture, Shape, Stage, Words};

/// Where the parts of the picture are.
struct Plan {
    floor: f32,
    /// Upper left corner, width, height.
    board: (f32, f32, f32, f32),
    /// Left wall and top of the room.
    room: (f32, f32),
    right: f32,
    outside: Area,
    inside: Area,
    narrow: bool,
}

impl Plan {
    fn of(stage: Stage) -> Plan {
        if stage.is_narrow() {
            let area = |left, right| Area { left, right, top: 104.0, floor: 284.0, foot: 20.0 };
            Plan {
                floor: 284.0,
                board: (8.0, 24.0, 168.0, 72.0),
                room: (190.0, 24.0),
                right: 384.0,
                outside: area(2.0, 166.0),
                inside: area(206.0, 380.0),
                narrow: true,
            }
        } else {
            let area = |left, right| Area { left, right, top: 150.0, floor: 336.0, foot: 22.0 };
            Plan {
                floor: 336.0,
                board: (12.0, 40.0, 222.0, 112.0),
                room: (252.0, 40.0),
                right: 602.0,
                outside: area(2.0, 214.0),
                inside: area(284.0, 596.0),
                narrow: false,
            }
        }
    }
}

/// The picture of this moment.
pub fn draw(story: &Ktv, stage: Stage) -> Picture {
    let plan = Plan::of(stage);
    let mut sketch = Sketch::default();
    room(&mut sketch, story, &plan);
    sketch.line("floor", (0.0, plan.floor), format!("M0 0H{}", stage.width), Ink::Ink, 2.0);
    let singers = inside(&mut sketch, story, &plan);
    outside(&mut sketch, story, &plan);
    board(&mut sketch, story, &plan, &singers);
    went_home(&mut sketch, story, &plan);
    Picture {
        scene: "ktv".into(),
        width: stage.width,
        height: stage.height,
        items: sketch.items,
        alt: story.alt(),
        sentence: story.sentence(),
        marks: Vec::new(),
    }
}

fn room(sketch: &mut Sketch, story: &Ktv, plan: &Plan) {
    let (x, top) = plan.room;
    let (width, height) = (plan.right - x, plan.floor - top);
    let fill = Shape::Box { width, height, stroke: Ink::None, fill: Ink::Sunk, line: 0.0 };
    sketch.put("room", (x, top), fill);
    // The wall beside the door ends where the door begins: it stands open.
    let lintel = height * if plan.narrow { 0.42 } else { 0.52 };
    sketch.line("walls", (x, top), format!("M0 {lintel}V0H{width}V{height}"), Ink::Ink, 4.0);
    let depth = if plan.narrow { 16.0 } else { 28.0 };
    let door = format!("M0 {lintel}l{depth} 14V{}L0 {height}z", height + 10.0);
    let leaf = Shape::Path { d: door, stroke: Ink::Ink, fill: Ink::Sheet, width: 2.0, dashed: false, arrow: false };
    sketch.put("door", (x, top), leaf);
    sketch.line("handle", (x + depth - 6.0, top + (lintel + height) / 2.0), "M0 -2v4", Ink::Ink, 4.0);
    let title = (x + 20.0, top + 28.0);
    let from = SMALL.at(Anchor::Start);
    sketch.label("room-name", title, Words::new("ktv.room"), from.size(14).strong());
    let count = Words::new("ktv.inside").number(story.singers().len());
    sketch.label("room-count", (title.0, title.1 + 20.0), count, from.ink(Ink::Second));
    if let Some((member, left)) = story.next_out() {
        let waiting = story.waiting();
        let words = match waiting.first() {
            Some(first) if !plan.narrow => Words::new("ktv.next-to").thread(member.tid).time(left).thread(first.tid),
            _ if plan.narrow => Words::new("ktv.next").text(brief(&member.name)).time(left),
            _ => Words::new("ktv.next").thread(member.tid).time(left),
        };
        let set = from.ink(Ink::Second).within(plan.right - title.0 - 10.0);
        sketch.label("room-next", (title.0, title.1 + 40.0), words, set);
    }
}

/// Those who sing; gives where each stands.
fn inside(sketch: &mut Sketch, story: &Ktv, plan: &Plan) -> Vec<(u32, Place, f32)> {
    let singers = story.singers();
    // On the phone two rows, with the time left over the heads and no bars.
    let (least, over) = if plan.narrow { (2, 16.0) } else { (4, 34.0) };
    let line = line_up(singers.len().max(least), plan.inside, over);
    let mirrored = |place: &Place| Place { x: plan.inside.left + plan.inside.right - place.x, ..*place };
    let places: Vec<Place> = line.places.iter().map(mirrored).collect();
    for (member, place) in singers.iter().zip(&places) {
        person(sketch, story, member, (*place, &line), word_of(member.condition));
        if let Some((left, part)) = story.left(member).filter(|_| !line.is_crowd) {
            let width = (line.pitch - 14.0).min(56.0);
            let (x, y) = (place.x - width / 2.0, place.floor - PERSON * line.scale - 16.0);
            let bar = |width, stroke, fill| Shape::Box { width, height: 7.0, stroke, fill, line: 1.0 };
            if line.rows == 1 {
                sketch.put(format!("left-{}-all", member.tid), (x, y), bar(width, Ink::Second, Ink::None));
                sketch.put(format!("left-{}-bar", member.tid), (x, y), bar(width * part, Ink::None, Ink::Sleeping));
            }
            let words = Words::new("ktv.left").time(left);
            let over = if line.rows == 1 { 8.0 } else { -8.0 };
            sketch.label(format!("left-{}", member.tid), (place.x, y - over), words, SMALL.strong());
        }
    }
    singers.iter().map(|member| member.tid).zip(places).map(|(tid, place)| (tid, place, line.scale)).collect()
}

/// Those who wait, the next one at the door, and those who are not in line yet behind them.
fn outside(sketch: &mut Sketch, story: &Ktv, plan: &Plan) {
    let (waiting, arriving) = (story.waiting(), story.arriving());
    let all: Vec<&Member> = waiting.iter().chain(&arriving).copied().collect();
    let line = line_up(all.len().max(2), plan.outside, 30.0);
    for (at, (member, place)) in all.iter().zip(&line.places).enumerate() {
        let words = if at < waiting.len() { Words::new("ktv.nth").number(at + 1) } else { word_of(member.condition) };
        person(sketch, story, member, (*place, &line), words);
    }
    if let (Some(_), Some(place)) = (waiting.first(), line.places.first().filter(|_| line.rows == 1)) {
        let x = (place.x + 25.0 * line.scale).min(plan.room.0 - 24.0);
        sketch.put("at-danger", (x, plan.floor - 1.0), Shape::Signal { danger: true });
    }
}

fn person(sketch: &mut Sketch, story: &Ktv, member: &Member, (place, line): (Place, &LineUp), state: Words) {
    let key = |part: &str| format!("guest-{}-{part}", member.tid);
    if line.is_crowd {
        let item = sketch.plate(key("body"), (place.x, place.floor - 9.0), member.number, Some(member.condition));
        item.tid = Some(member.tid);
        return;
    }
    let shape = Shape::Person { number: member.number, condition: member.condition, scale: line.scale, arm: 0 };
    let item = sketch.put(key("body"), (place.x, place.floor), shape);
    item.tid = Some(member.tid);
    item.changed = story.chronicle.ran == Some(member.tid);
    let ink = ink_of(member.condition);
    if line.rows > 1 {
        let words = Words::plain(clip(&brief(&member.name), (line.pitch / 6.6) as usize));
        sketch.label(key("name"), (place.x, place.floor + 14.0), words, SMALL.ink(ink));
        return;
    }
    let set = SMALL.size(14).strong().within(line.pitch);
    sketch.label(key("name"), (place.x, place.floor + 20.0), Words::plain(name_in(&member.name, line.pitch)), set);
    sketch.label(key("state"), (place.x, place.floor + 36.0), state, SMALL.ink(ink).within(line.pitch + 10.0));
}

/// How many keys hang in a row, and how far apart.
fn hooks_in_a_row(plan: &Plan, count: usize) -> (usize, f32, f32) {
    let width = plan.board.2 - if plan.narrow { 64.0 } else { 92.0 };
    let in_a_row = if count > 8 { count.div_ceil(2) } else { count }.max(1);
    (in_a_row, width, (width / in_a_row as f32).min(34.0))
}

fn board(sketch: &mut Sketch, story: &Ktv, plan: &Plan, singers: &[(u32, Place, f32)]) {
    let (x, y, width, height) = plan.board;
    let sheet = Shape::Box { width, height, stroke: Ink::Ink, fill: Ink::Sunk, line: 2.0 };
    sketch.put("board", (x, y), sheet);
    let flap = if plan.narrow { (42.0, 52.0) } else { (60.0, 80.0) };
    let inset = if plan.narrow { 10.0 } else { 14.0 };
    let found = story.board();
    let value = found.map_or_else(String::new, |(thing, _)| thing.value.to_string());
    let item = sketch.put("flap", (x + inset, y + inset), Shape::Flap { width: flap.0, height: flap.1, value });
    let Some((thing, hooks)) = found else { return };
    item.changed = thing.since == story.chronicle.step;
    let (in_a_row, room, pitch) = hooks_in_a_row(plan, hooks.keys.len());
    let left = x + inset + flap.0 + 12.0 + (room - pitch * in_a_row as f32) / 2.0;
    let scale = (pitch / 34.0).clamp(0.45, 1.0) * if plan.narrow || hooks.keys.len() > 8 { 0.8 } else { 1.0 };
    for (at, holder) in hooks.keys.iter().enumerate() {
        let hook = (left + pitch * ((at % in_a_row) as f32 + 0.5), y + 16.0 + (at / in_a_row) as f32 * 38.0 * scale);
        sketch.line(format!("hook-{at}"), (hook.0, hook.1 - 5.0), "M0 0v6", Ink::Ink, 2.0);
        if holder.is_some() {
            sketch.put(format!("place-{at}"), hook, Shape::Key { dashed: true, scale });
        }
        let hand = holder.and_then(|tid| singers.iter().find(|(who, ..)| *who == tid));
        let (place, scale) = hand.map_or((hook, scale), |(_, place, figure)| {
            ((place.x - 26.0 * figure, place.floor - 40.0 * figure), 0.8 * figure)
        });
        let item = sketch.put(format!("key-{at}"), place, Shape::Key { dashed: false, scale });
        item.changed = thing.since == story.chronicle.step;
        // Who has the key that hung here.
        let owner =
            holder.and_then(|tid| story.chronicle.member(tid)).filter(|_| !plan.narrow && hooks.keys.len() <= 8);
        if let Some(member) = owner {
            let place = (hook.0, hook.1 + 46.0);
            sketch.plate(format!("owner-{at}"), place, member.number, Some(member.condition));
        }
    }
    let name = Words::new(if plan.narrow { "ktv.keys-short" } else { "ktv.keys" });
    let name = name.object(thing.id).number(thing.value).number(hooks.keys.len());
    let middle = (x + inset + flap.0 + 12.0 + room / 2.0, y + height - 10.0);
    sketch.label("board-name", middle, name, SMALL.ink(Ink::Second).within(room));
}

/// The plates of those who have sung, above the board.
fn went_home(sketch: &mut Sketch, story: &Ktv, plan: &Plan) {
    let gone = story.gone();
    if gone.is_empty() {
        return;
    }
    let (x, y) = (plan.board.0, if plan.narrow { 12.0 } else { 20.0 });
    let words = Words::new("ktv.gone").number(gone.len());
    sketch.label("gone", (x, y + 4.0), words, SMALL.at(Anchor::Start).ink(Ink::Second));
    let first = x + if plan.narrow { 84.0 } else { 96.0 };
    let pitch = ((plan.right - first) / gone.len() as f32).min(22.0);
    for (at, member) in gone.iter().enumerate() {
        let condition = if member.condition.is_over() { Some(Condition::Dead) } else { Some(member.condition) };
        let item =
            sketch.plate(format!("gone-{}", member.tid), (first + pitch * at as f32, y), member.number, condition);
        item.tid = (!member.condition.is_over()).then_some(member.tid);
    }
}
