//! How any program is drawn: people (threads) below, what they meet about (kernel objects, pipes, files) above, lines from who holds or
//! waits to what; a circle of them in the colour of a verdict. Knows the run only through `AnyProgram`.

use super::any_program::{AnyProgram, Sheet};
use super::chronicle::{FILES, Thing};
use super::figures::{SMALL, Sketch, ink_of, name_in, word_of};
use super::line_up::{Area, LineUp, PERSON, Place, line_up};
use super::narrate::kind;
use super::{Anchor, Condition, Ink, Member, Picture, Shape, Stage, Words, any_wire};
use crate::abi::{ObjectSpec, WaitReason};

/// An object on the picture: its id and the stretch of its lower edge.
struct Desk {
    id: String,
    left: f32,
    width: f32,
}

const TOP: f32 = 20.0;
pub const HIGH: f32 = 86.0;
const GAP: f32 = 12.0;

/// Who is on the picture, and where.
struct Crew<'a> {
    members: Vec<&'a Member>,
    line: LineUp,
    places: Vec<Place>,
}

/// The picture of this moment.
pub fn draw(story: &AnyProgram, stage: Stage) -> Picture {
    let mut sketch = Sketch::default();
    let floor = stage.height - 48.0;
    sketch.line("floor", (0.0, floor), format!("M0 0H{}", stage.width), Ink::Ink, 2.0);
    let crew = crew(story, stage, floor);
    let desks = desks(&mut sketch, story, stage);
    ties(&mut sketch, story, &desks, &crew);
    for (member, place) in crew.members.iter().zip(&crew.places) {
        person(&mut sketch, story, member, *place, &crew.line);
    }
    others(&mut sketch, story, &crew, stage);
    if story.closed > 0 && !stage.is_narrow() {
        let detail = Words::new("any.stamp-step").number(i64::try_from(story.closed).unwrap_or(i64::MAX));
        let shape = Shape::Stamp { title: Words::new("any.stamp"), detail, width: 132.0 };
        sketch.put("stamp", (stage.width - 84.0, 146.0), shape).changed = story.closed == story.chronicle.step;
    }
    Picture {
        scene: "any-program".into(),
        width: stage.width,
        height: stage.height,
        items: sketch.items,
        alt: story.alt(),
        sentence: if story.closed > 0 { story.sentence() } else { None },
        marks: Vec::new(),
    }
}

fn crew(story: &AnyProgram, stage: Stage, floor: f32) -> Crew<'_> {
    let everybody = story.chronicle.members.len();
    let most = if stage.is_narrow() { 6 } else { 22 };
    let few = if stage.is_narrow() { 4 } else { 7 };
    let members = story.shown(if everybody > most { few } else { everybody });
    let has_props = !story.chronicle.things.is_empty() || !story.sheets.is_empty() || !story.net.channels.is_empty();
    let right = stage.width - if members.len() < everybody { 116.0 } else { 12.0 };
    let area = Area { left: 12.0, right, top: if has_props { 152.0 } else { 40.0 }, floor, foot: 22.0 };
    let mut line = line_up(members.len(), area, 12.0);
    if !has_props && line.rows == 1 {
        // Nothing stands over them.
        line.scale = line.scale.max(((line.pitch - 12.0) / 62.0).min(1.6));
    }
    // Creation order from the left, unlike a line at a window; in the middle of the room.
    let columns = members.len().div_ceil(line.rows).max(1) as f32;
    let edge = (area.left + area.right - columns * line.pitch) / 2.0;
    let places = line.places.iter().map(|place| Place { x: edge + area.right - place.x, ..*place }).collect();
    Crew { members, line, places }
}

/// Those for whom there is no room: how many, and how they stand.
fn others(sketch: &mut Sketch, story: &AnyProgram, crew: &Crew, stage: Stage) {
    let left = story.chronicle.members.len() - crew.members.len();
    if left == 0 {
        return;
    }
    let x = stage.width - 104.0;
    let is_drawn = |tid: u32| crew.members.iter().any(|member| member.tid == tid);
    let all = [
        Condition::Running,
        Condition::Ready,
        Condition::Blocked,
        Condition::Sleeping,
        Condition::Stopped,
        Condition::Zombie,
        Condition::Dead,
    ];
    let count = |condition: Condition| {
        story.chronicle.members.iter().filter(|member| member.condition == condition && !is_drawn(member.tid)).count()
    };
    let told: Vec<(Condition, usize)> =
        all.into_iter().map(|condition| (condition, count(condition))).filter(|(_, n)| *n > 0).collect();
    let mut y = stage.height - 62.0 - 20.0 * told.len() as f32;
    let from = SMALL.at(Anchor::Start);
    sketch.label("others", (x, y), Words::new("any.others").number(left), from.strong());
    for (condition, n) in told {
        y += 20.0;
        let ink = ink_of(condition);
        sketch.label(format!("others-{condition:?}"), (x + 34.0, y), word_of(condition), from.ink(ink));
        sketch.label(
            format!("others-{condition:?}-n"),
            (x + 28.0, y),
            Words::new("any.count").number(n),
            SMALL.at(Anchor::End).strong(),
        );
    }
}

fn desks(sketch: &mut Sketch, story: &AnyProgram, stage: Stage) -> Vec<Desk> {
    let most: usize = if stage.is_narrow() { 3 } else { 6 };
    let things = story.things(most);
    let channels = story.net.shown(64, &story.chronicle);
    // What is many leaves a place to what is few.
    let sheets = story.papers();
    let files = sheets.len().min(most.saturating_sub(things.len() + channels.len()).max(1));
    let wires = channels.len().min(most.saturating_sub(things.len() + files).max(most / 3));
    let taken = things.len().min(most - files - wires);
    let count = (taken + wires + files).max(1) as f32;
    let room = stage.width - 24.0;
    let width = ((room - GAP * (count - 1.0)) / count).min(148.0);
    let first = (stage.width - count * width - GAP * (count - 1.0)) / 2.0;
    let place = |i: usize| (first + (width + GAP) * i as f32, TOP);
    let mut out = Vec::new();
    for (i, thing) in things.iter().take(taken).enumerate() {
        object(sketch, story, thing, place(i), width);
        out.push(Desk { id: thing.id.to_string(), left: place(i).0, width });
    }
    for (i, number) in channels.iter().take(wires).enumerate() {
        any_wire::wire(sketch, story, *number, place(taken + i), width);
        out.push(Desk { id: any_wire::id_of(*number), left: place(taken + i).0, width });
    }
    for (i, sheet) in sheets.iter().take(files).enumerate() {
        file(sketch, story, sheet, place(taken + wires + i), width);
    }
    let left_out = things.len() + channels.len() + sheets.len() - taken - wires - files;
    if left_out > 0 {
        let words = Words::new("any.more").number(left_out);
        sketch.label("more", (stage.width - 12.0, TOP - 7.0), words, SMALL.at(Anchor::End).ink(Ink::Second));
    }
    out
}

fn object(sketch: &mut Sketch, story: &AnyProgram, thing: &Thing, (x, y): (f32, f32), width: f32) {
    let key = |part: &str| format!("object-{}-{part}", thing.id);
    let changed = thing.since == story.chronicle.step && story.chronicle.step > 0;
    let is_bad = story.closed > 0 && thing.holders.iter().any(|tid| story.circle.contains(tid));
    let stroke = if is_bad { Ink::Bad } else { Ink::Ink };
    let shape = Shape::Box { width, height: HIGH, stroke, fill: Ink::Sunk, line: 2.0 };
    sketch.put(key("box"), (x, y), shape).changed = changed;
    let from = SMALL.at(Anchor::Start);
    let whole = thing.whole.as_ref();
    // Room for what stands right of the kind.
    let beside = 6.6 * whole.map_or(&thing.state, |whole| &whole.state).len().min(12) as f32;
    let name = whole.map_or_else(|| Words::new("ticket.lock").object(thing.id), |whole| Words::plain(&*whole.name));
    sketch.label(key("name"), (x + 10.0, y + 20.0), name, from.size(14).strong().mono().within(width - 18.0));
    sketch.label(
        key("kind"),
        (x + 10.0, y + 37.0),
        match whole {
            Some(whole) => Words::plain(&*whole.kind),
            None if thing.id.creator == FILES => Words::new("any.file-lock"),
            None => Words::plain(kind(&thing.spec)),
        },
        from.ink(Ink::Second).within(width - 20.0 - beside),
    );
    let state = match (whole, &thing.spec) {
        (Some(whole), _) => Words::plain(&*whole.state),
        (None, ObjectSpec::Queue { .. } | ObjectSpec::Memory { .. }) => Words::new("any.value").number(thing.value),
        _ => Words::state(&thing.state),
    };
    sketch.label(key("state"), (x + width - 10.0, y + 37.0), state, SMALL.at(Anchor::End).strong());
    let places = ((width - 16.0) / 22.0) as usize;
    let holders = plates(sketch, story, &key("holder"), &thing.holders, (x + 19.0, y + 64.0), places);
    waiters(sketch, story, thing, holders, (x, y), width);
}

/// Who waits for an object, beside the plates of those who have it.
fn waiters(sketch: &mut Sketch, story: &AnyProgram, thing: &Thing, holders: usize, (x, y): (f32, f32), width: f32) {
    let key = |part: &str| format!("object-{}-{part}", thing.id);
    let waiters = story.chronicle.waiters(thing.id);
    if waiters.is_empty() {
        return;
    }
    // A hairline between who has it and who waits for it.
    let line = if holders > 0 { 6.0 } else { 0.0 };
    let start = x + 19.0 + 22.0 * holders as f32 + line;
    if holders > 0 {
        sketch.line(key("between"), (start - 14.0, y + 54.0), "M0 0v20", Ink::Rule, 1.5);
    }
    let room = ((x + width - start) / 22.0) as usize;
    let drawn = plates(
        sketch,
        story,
        &key("waiter"),
        &waiters,
        (start, y + 64.0),
        if waiters.len() > room { room.saturating_sub(1) } else { room },
    );
    if waiters.len() > drawn {
        let words = Words::plain(format!("+{}", waiters.len() - drawn));
        sketch.label(
            key("waiting"),
            (x + width - 8.0, y + 68.5),
            words,
            SMALL.at(Anchor::End).strong().ink(Ink::Blocked),
        );
    }
}

/// Plates in a row, at most so many; gives how many are drawn.
pub fn plates(
    sketch: &mut Sketch,
    story: &AnyProgram,
    key: &str,
    tids: &[u32],
    (x, y): (f32, f32),
    most: usize,
) -> usize {
    let members = tids.iter().filter_map(|tid| story.chronicle.member(*tid)).take(most);
    let mut drawn = 0;
    for member in members {
        let place = (x + 22.0 * drawn as f32, y);
        sketch.plate(format!("{key}-{}", member.tid), place, member.number, Some(member.condition));
        drawn += 1;
    }
    drawn
}

fn file(sketch: &mut Sketch, story: &AnyProgram, sheet: &Sheet, (x, y): (f32, f32), width: f32) {
    let key = |part: &str| format!("file-{}-{part}", sheet.path);
    let shape = Shape::Box { width, height: HIGH, stroke: Ink::Ink, fill: Ink::Sheet, line: 1.5 };
    sketch.put(key("box"), (x, y), shape);
    let from = SMALL.at(Anchor::Start);
    let name = sheet.path.rsplit('/').next().unwrap_or(&sheet.path);
    sketch.label(
        key("name"),
        (x + 10.0, y + 20.0),
        Words::plain(name),
        from.size(14).strong().mono().within(width - 18.0),
    );
    sketch.label(key("kind"), (x + 10.0, y + 37.0), Words::new("ticket.file"), from.ink(Ink::Second));
    let fill = if sheet.changed == story.chronicle.step && story.chronicle.step > 0 { Ink::Mark } else { Ink::None };
    let ground = Shape::Box { width: width - 12.0, height: 24.0, stroke: Ink::None, fill, line: 0.0 };
    sketch.put(key("ground"), (x + 6.0, y + 50.0), ground);
    let text = sheet.content.replace('\n', "⏎");
    sketch.label(key("text"), (x + 10.0, y + 67.0), Words::plain(text), from.size(14).mono().within(width - 18.0));
}

/// Lines from people to what they hold (solid) or wait for (dashed, with an arrow).
fn ties(sketch: &mut Sketch, story: &AnyProgram, desks: &[Desk], crew: &Crew) {
    // Beyond a handful the lines would only hide each other: who waits stands in the object's own row.
    let most = if crew.members.len() < story.chronicle.members.len() || crew.line.rows > 1 { 3 } else { 8 };
    for desk in desks {
        let thing = story.chronicle.things.values().find(|thing| thing.id.to_string() == desk.id);
        let waiters = match thing {
            Some(thing) => story.chronicle.waiters(thing.id),
            None => any_wire::waiters(story, &desk.id),
        };
        let drawn = |tid: &u32| crew.members.iter().position(|member| member.tid == *tid);
        let holders = thing.iter().flat_map(|thing| &thing.holders);
        let has_holder = holders.clone().next().is_some();
        let holders = holders.filter_map(|tid| Some((drawn(tid)?, true)));
        let waiters = waiters.iter().filter_map(|tid| Some((drawn(tid)?, false))).take(most);
        let mut ends: Vec<(usize, bool)> = holders.chain(waiters).collect();
        crate::base::order::sort_by_key(&mut ends, |(at, _)| *at);
        let count = ends.len() as f32;
        for (i, (at, holds)) in ends.into_iter().enumerate() {
            let (member, place) = (crew.members[at], crew.places[at]);
            let foot = desk.left + desk.width * (i as f32 + 1.0) / (count + 1.0);
            let head = place.floor - PERSON * crew.line.scale - 4.0;
            let (low, middle) = (TOP + HIGH + 3.0, f32::midpoint(head, TOP + HIGH));
            let is_bad = story.closed > 0 && story.circle.contains(&member.tid) && (!holds || has_holder);
            let (from, to) = ((place.x, head), (foot, low));
            let shape = Shape::Path {
                d: format!("M{} {}C{} {middle} {} {middle} {} {}", from.0, from.1, from.0, to.0, to.0, to.1),
                stroke: if is_bad {
                    Ink::Bad
                } else if holds {
                    Ink::Ink
                } else {
                    Ink::Blocked
                },
                fill: Ink::None,
                width: if is_bad {
                    2.5
                } else if holds {
                    2.0
                } else {
                    1.5
                },
                dashed: !holds,
                arrow: !holds,
            };
            sketch.put(format!("tie-{}-{}-{holds}", desk.id, member.tid), (0.0, 0.0), shape);
        }
    }
}

fn person(sketch: &mut Sketch, story: &AnyProgram, member: &Member, place: Place, line: &LineUp) {
    let key = |part: &str| format!("person-{}-{part}", member.tid);
    let shape = Shape::Person { number: member.number, condition: member.condition, scale: line.scale, arm: 0 };
    let item = sketch.put(key("body"), (place.x, place.floor), shape);
    item.tid = Some(member.tid);
    item.changed = story.chronicle.ran == Some(member.tid);
    let ink = ink_of(member.condition);
    if line.rows > 1 {
        let room = line.pitch - 4.0;
        let words = Words::plain(name_in(&member.name, room * 14.0 / 12.0));
        sketch.label(key("name"), (place.x, place.floor + 14.0), words, SMALL.ink(ink).within(room));
        return;
    }
    if member.condition == Condition::Blocked && line.pitch > 84.0 {
        let at = (place.x - 42.0 * line.scale, place.floor - 1.0);
        sketch.put(key("signal"), at, Shape::Signal { danger: true });
    }
    let name = name_in(&member.name, line.pitch - 8.0);
    let set = SMALL.size(14).strong().within(line.pitch - 8.0);
    sketch.label(key("name"), (place.x, place.floor + 20.0), Words::plain(name), set);
    sketch.label(
        key("state"),
        (place.x, place.floor + 36.0),
        if line.pitch > 100.0 { doing(story, member) } else { word_of(member.condition) },
        SMALL.ink(ink).within(line.pitch + 4.0),
    );
}

/// How it stands, and for whom it waits where that is short.
fn doing(story: &AnyProgram, member: &Member) -> Words {
    match (member.condition, &member.waits_for) {
        (Condition::Blocked, Some(WaitReason::Child { pid: Some(pid) })) => Words::new("any.joins").thread(pid.0),
        (Condition::Blocked, Some(WaitReason::Thread { tid })) => Words::new("any.joins").thread(tid.0),
        (Condition::Blocked, Some(WaitReason::Object { object })) => {
            match story.chronicle.things.get(object).and_then(|thing| thing.whole.as_ref()) {
                Some(whole) => Words::new("any.waits").text(&*whole.name),
                None => Words::new("any.waits").object(object),
            }
        }
        (Condition::Blocked, Some(WaitReason::PipeRead { .. } | WaitReason::Receive { .. })) => {
            Words::new("wires.blocked-empty")
        }
        (Condition::Blocked, Some(WaitReason::PipeWrite { .. } | WaitReason::Send { .. })) => {
            Words::new("wires.blocked-full")
        }
        _ => word_of(member.condition),
    }
}
