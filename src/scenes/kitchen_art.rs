//! How producers and consumers are drawn: cooks on the left, the tray with its places in the middle, eaters on the right; a bun
//! travels from hand to tray to hand. Knows the story only through `Kitchen`.

use super::figures::{SMALL, Sketch, ink_of, word_of};
use super::kitchen::{Bun, Kitchen, Tray};
use super::line_up::{Area, LineUp, Place, line_up};
use super::narrate::clip;
use super::{Anchor, Ink, Member, Picture, Shape, Stage, Words};

/// Where the parts of the picture are.
struct Plan {
    floor: f32,
    cooks: Area,
    eaters: Area,
    /// Left edge, top, width, height of the tray.
    tray: (f32, f32, f32, f32),
    columns: usize,
    cell: (f32, f32),
    narrow: bool,
}

impl Plan {
    fn of(stage: Stage, tray: Option<&Tray>) -> Plan {
        let narrow = stage.is_narrow();
        let floor = stage.height - 48.0;
        let width = if narrow { 136.0 } else { 220.0 };
        let left = (stage.width - width) / 2.0;
        let area = |left, right| Area { left, right, top: if narrow { 110.0 } else { 130.0 }, floor, foot: 22.0 };
        let places = tray.map_or(4, |tray| tray.places.max(tray.on_it().len()).max(4));
        let most = if narrow { 2 } else { 3 };
        let columns = if places <= 4 { 1.max(most - 1) } else { most };
        let rows = places.div_ceil(columns);
        let height = ((floor - 76.0) / rows as f32).min(if narrow { 50.0 } else { 68.0 });
        // The height of a table, where the tray leaves room for one.
        let top =
            (floor - if narrow { 84.0 } else { 78.0 } - height * rows as f32).max(if narrow { 40.0 } else { 52.0 });
        Plan {
            floor,
            cooks: area(4.0, left - 4.0),
            eaters: area(left + width + 4.0, stage.width - 4.0),
            tray: (left, top, width, height * rows as f32),
            columns,
            cell: (width / columns as f32, height),
            narrow,
        }
    }

    /// How large a bun in somebody's hand may be.
    fn hand(&self) -> f32 {
        if self.narrow { 0.85 } else { 1.2 }
    }

    /// How far from its middle a hand is: where people stand close it is in front of them.
    fn reach(&self, arm: f32, pitch: f32) -> f32 {
        if self.narrow || pitch < 80.0 { arm - 12.0 } else { arm }
    }

    /// A bun makes room for its maker's plate, where there is room for one.
    fn shift(&self) -> f32 {
        if self.cell.0 > 60.0 { -11.0 } else { 0.0 }
    }

    /// The middle of a place on the tray.
    fn place(&self, at: usize) -> (f32, f32) {
        let (left, top, ..) = self.tray;
        (
            left + self.cell.0 * ((at % self.columns) as f32 + 0.5),
            top + self.cell.1 * ((at / self.columns) as f32 + 0.5),
        )
    }
}

/// The picture of this moment.
pub fn draw(story: &Kitchen, stage: Stage) -> Picture {
    let tray = story.tray();
    let plan = Plan::of(stage, tray);
    let mut sketch = Sketch::default();
    sketch.line("floor", (0.0, plan.floor), format!("M0 0H{}", stage.width), Ink::Ink, 2.0);
    table(&mut sketch, &plan, tray);
    let cooks = side(&mut sketch, story, &plan, &story.cooks(), plan.cooks);
    let eaters = side(&mut sketch, story, &plan, &story.eaters(), plan.eaters);
    if let Some(tray) = tray {
        for (at, bun) in tray.on_it().into_iter().enumerate() {
            self::bun(&mut sketch, story, &plan, bun, plan.place(at), false);
        }
        for Hand { tid, place, scale, pitch } in cooks {
            for (at, bun) in tray.on_the_way(tid).enumerate().take(3) {
                let place = (place.x + plan.reach(38.0, pitch) * scale, place.floor - 56.0 * scale - 24.0 * at as f32);
                self::bun(&mut sketch, story, &plan, bun, place, true);
            }
        }
        for Hand { tid, place, scale, pitch } in eaters {
            if let Some(bun) = tray.in_hand(tid) {
                let place = (place.x - plan.reach(36.0, pitch) * scale, place.floor - 48.0 * scale);
                self::bun(&mut sketch, story, &plan, bun, place, false);
            }
        }
    }
    waiting_to_come(&mut sketch, story, &plan);
    Picture {
        scene: "producer-consumer".into(),
        width: stage.width,
        height: stage.height,
        items: sketch.items,
        alt: story.alt(),
        sentence: story.sentence(),
        marks: Vec::new(),
    }
}

fn table(sketch: &mut Sketch, plan: &Plan, tray: Option<&Tray>) {
    let (left, top, width, height) = plan.tray;
    let board = Shape::Box { width, height, stroke: Ink::Ink, fill: Ink::Sunk, line: 4.0 };
    sketch.put("tray", (left, top), board);
    let legs = format!("M24 0V{0}M{1} 0V{0}", plan.floor - top - height, width - 24.0);
    sketch.line("legs", (left, top + height), legs, Ink::Ink, 3.0);
    let places = tray.map_or(0, |tray| tray.places);
    for at in 0..places {
        let (x, y) = plan.place(at);
        let k = size(plan);
        let (wide, high) = (15.0 * k, 9.0 * k);
        let d = format!("M{} 0a{wide} {high} 0 1 0 {} 0a{wide} {high} 0 1 0 {} 0z", -wide, 2.0 * wide, -2.0 * wide);
        let shape = Shape::Path { d, stroke: Ink::Third, fill: Ink::None, width: 1.2, dashed: true, arrow: false };
        sketch.put(format!("place-{at}"), (x + plan.shift(), y + 1.0), shape);
    }
    let middle = (left + width / 2.0, top - 12.0);
    let words = match tray {
        None => Words::new("kitchen.no-tray"),
        Some(tray) => match tray.id {
            Some(id) if tray.places > 0 => {
                Words::new("kitchen.tray").object(id).number(tray.taken()).number(tray.places)
            }
            Some(id) => Words::new("kitchen.tray-open").object(id).number(tray.taken()),
            None => Words::new("kitchen.no-tray"),
        },
    };
    sketch.label("tray-name", middle, words, SMALL.size(14).strong());
}

/// Where somebody stands who may have a bun in hand, how large, and how far from the next.
struct Hand {
    tid: u32,
    place: Place,
    scale: f32,
    pitch: f32,
}

/// Draws who stands on one side; gives where.
fn side(sketch: &mut Sketch, story: &Kitchen, plan: &Plan, people: &[&Member], area: Area) -> Vec<Hand> {
    let line = line_up(people.len().max(if plan.narrow { 1 } else { 2 }), area, 20.0);
    let mirrored = |place: &Place| Place { x: area.left + area.right - place.x, ..*place };
    let places: Vec<Place> = line.places.iter().map(mirrored).collect();
    for (member, place) in people.iter().zip(&places) {
        person(sketch, story, plan, member, (*place, &line));
    }
    // In front of everybody.
    let is_cook = |tid: u32| story.tray().and_then(|tray| tray.roles.get(&tid)).is_some_and(|role| role.cooks);
    for (member, place) in people.iter().zip(&places) {
        if !line.is_crowd && line.rows == 1 && story.waits(member) && is_cook(member.tid) {
            held(sketch, plan, &Hand { tid: member.tid, place: *place, scale: line.scale, pitch: line.pitch });
        }
    }
    let (scale, pitch) = (line.scale, line.pitch);
    people.iter().zip(places).map(|(member, place)| Hand { tid: member.tid, place, scale, pitch }).collect()
}

fn person(sketch: &mut Sketch, story: &Kitchen, plan: &Plan, member: &Member, (place, line): (Place, &LineUp)) {
    let key = |part: &str| format!("hand-{}-{part}", member.tid);
    if line.is_crowd {
        let item = sketch.plate(key("body"), (place.x, place.floor - 9.0), member.number, Some(member.condition));
        item.tid = Some(member.tid);
        return;
    }
    let role = story.tray().and_then(|tray| tray.roles.get(&member.tid)).copied().unwrap_or_default();
    let shape = Shape::Person {
        number: member.number,
        condition: member.condition,
        scale: line.scale,
        arm: if role.cooks { 1 } else { -1 },
    };
    let item = sketch.put(key("body"), (place.x, place.floor), shape);
    item.tid = Some(member.tid);
    item.changed = story.chronicle.ran == Some(member.tid);
    if role.cooks {
        sketch.put(key("cap"), (place.x, place.floor), cap(line.scale));
    }
    let ink = ink_of(member.condition);
    let letters = (line.pitch / 7.2) as usize;
    if line.rows > 1 {
        sketch.label(
            key("name"),
            (place.x, place.floor + 14.0),
            Words::plain(clip(&member.name, letters)),
            SMALL.ink(ink),
        );
        return;
    }
    let set = if plan.narrow { SMALL } else { SMALL.size(14) };
    sketch.label(key("name"), (place.x, place.floor + 19.0), Words::plain(clip(&member.name, letters)), set.strong());
    how(sketch, story, plan, member, (place, line));
}

/// How somebody stands, and how many buns went through these hands.
fn how(sketch: &mut Sketch, story: &Kitchen, plan: &Plan, member: &Member, (place, line): (Place, &LineUp)) {
    let key = |part: &str| format!("hand-{}-{part}", member.tid);
    let role = story.tray().and_then(|tray| tray.roles.get(&member.tid)).copied().unwrap_or_default();
    let ink = ink_of(member.condition);
    let count = if role.cooks {
        Words::new("kitchen.made").number(role.made)
    } else {
        Words::new("kitchen.ate").number(role.ate)
    };
    let finds_it_full = role.cooks && story.tray().is_some_and(Tray::is_full);
    let state = if story.waits(member) {
        let has_room = !plan.narrow && line.pitch > 76.0;
        Words::new(if finds_it_full && has_room { "kitchen.cannot-put" } else { "kitchen.waits" })
    } else {
        word_of(member.condition)
    };
    let under = SMALL.within(line.pitch - 2.0);
    // So close, words would run into each other: coats tell states.
    let is_close = line.pitch < 46.0;
    if !is_close || story.waits(member) {
        sketch.label(key("state"), (place.x, place.floor + 34.0), state, under.ink(ink));
    }
    if is_close {
        return;
    }
    let head = place.floor - 92.0 * line.scale - if role.cooks { 22.0 } else { 10.0 };
    sketch.label(key("count"), (place.x, head), count, under.ink(Ink::Second));
}

/// A cook's cap: the only costume.
fn cap(k: f32) -> Shape {
    let puff = |r: f32, x: f32, y: f32| format!("a{} {} 0 0 1 {} {}", r * k, r * k, x * k, y * k);
    let top = format!("{}{}{}", puff(6.0, 4.0, -10.0), puff(7.0, 12.0, 0.0), puff(6.0, 4.0, 10.0));
    let d = format!("M{} {}v{}{top}v{}z", -10.0 * k, -86.0 * k, -4.0 * k, 4.0 * k);
    Shape::Path { d, stroke: Ink::Ink, fill: Ink::Sheet, width: 2.0, dashed: false, arrow: false }
}

/// The bun of a cook who finds no place for it.
fn held(sketch: &mut Sketch, plan: &Plan, Hand { tid, place, scale, pitch }: &Hand) {
    let hand = (place.x + plan.reach(36.0, *pitch) * scale, place.floor - 52.0 * scale);
    let shape = Shape::Path {
        d: outline(size(plan).min(plan.hand())),
        stroke: Ink::Blocked,
        fill: Ink::Sheet,
        width: 2.0,
        dashed: false,
        arrow: false,
    };
    sketch.put(format!("hand-{tid}-held"), hand, shape);
}

/// A bun, 30 by 20 at scale 1, its middle at the place.
fn outline(k: f32) -> String {
    let n = |x: f32| x * k;
    format!(
        "M{} {}q{} {} {} {}t{} {}q0 {} {} {}h{}q{} 0 {} {}z",
        n(-15.0),
        n(7.0),
        n(-3.0),
        n(-17.0),
        n(15.0),
        n(-17.0),
        n(15.0),
        n(17.0),
        n(3.0),
        n(-4.0),
        n(3.0),
        n(-22.0),
        n(-4.0),
        n(-4.0),
        n(-3.0)
    )
}

/// How large buns are: as large as a place on the tray allows, so that their names stand on them.
fn size(plan: &Plan) -> f32 {
    (plan.cell.1 / 34.0).min(plan.cell.0 / 52.0).clamp(0.7, 1.9)
}

fn bun(sketch: &mut Sketch, story: &Kitchen, plan: &Plan, bun: &Bun, place: (f32, f32), is_on_the_way: bool) {
    let is_on_tray = bun.place == super::kitchen::Whereabouts::Tray;
    let k = if is_on_tray { size(plan) } else { size(plan).min(plan.hand()) };
    let shift = if is_on_tray { plan.shift() } else { 0.0 };
    let middle = (place.0 + shift, place.1);
    let d = outline(k);
    let shape = Shape::Path { d, stroke: Ink::Ink, fill: Ink::Sheet, width: 2.0, dashed: is_on_the_way, arrow: false };
    let item = sketch.put(format!("bun-{}", bun.number), middle, shape);
    (item.changed, item.goes) = (bun.since == story.chronicle.step, true);
    let maker = story.chronicle.member(bun.maker).map_or(0, |member| member.number);
    let letters = (30.0 * k / 7.4) as usize;
    let label = bun.label.trim_matches('\'');
    // On the tray a name that is too long is cut, but for its number; in a hand there is no room for that.
    let label = if is_on_tray && letters > 4 { clip(label, letters) } else { label.to_string() };
    if k >= 0.85 && label.chars().count() <= letters.max(3) {
        let at = (middle.0, middle.1 + 3.0 * k + 3.0);
        sketch.label(format!("bun-{}-label", bun.number), at, Words::plain(label), SMALL.mono().strong()).goes = true;
    }
    if is_on_tray && plan.cell.0 > 60.0 {
        let at = (middle.0 + 15.0 * k + 13.0, middle.1 + 1.0);
        sketch.plate(format!("bun-{}-maker", bun.number), at, maker, None).goes = true;
    }
}

/// Who has not come to the tray yet.
fn waiting_to_come(sketch: &mut Sketch, story: &Kitchen, plan: &Plan) {
    let others = story.others();
    if others.is_empty() {
        return;
    }
    let y = if plan.narrow { 14.0 } else { 22.0 };
    sketch.label(
        "others",
        (8.0, y),
        Words::new("kitchen.coming").number(others.len()),
        SMALL.at(Anchor::Start).ink(Ink::Second),
    );
    for (at, member) in others.into_iter().enumerate().take(8) {
        let item = sketch.plate(
            format!("other-{}", member.tid),
            (18.0 + 22.0 * at as f32, y + 20.0),
            member.number,
            Some(member.condition),
        );
        item.tid = Some(member.tid);
    }
}
