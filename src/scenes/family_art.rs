//! How a family of processes is drawn: generations in rows, lines from parent to child, process 1 at the side for orphans.
//! Knows the story only through `Family`.

use super::family::Family;
use super::figures::{SMALL, Sketch, brief, ink_of, word_of};
use super::line_up::PERSON;
use super::narrate::clip;
use super::{Anchor, Condition, Ink, Member, Picture, Shape, Stage, Words};
use crate::base::Map;

/// Where everyone stands.
struct Plan {
    places: Map<u32, (f32, f32)>,
    scale: f32,
    pitch: f32,
    init: (f32, f32),
}

/// Names and states under a person.
const FOOT: f32 = 40.0;

impl Plan {
    fn of(story: &Family, people: &[&Member], stage: Stage) -> Plan {
        let rows = people.iter().map(|member| story.depth(member) + 1).max().unwrap_or(1).max(2);
        let has_orphans = people.iter().any(|member| story.is_orphan(member));
        let left = if has_orphans { 84.0 } else { 8.0 };
        let mut columns = Map::new();
        let mut next = 0.0;
        for root in people.iter().filter(|member| member.parent.is_none()) {
            spread(people, root, &mut next, &mut columns);
        }
        // Who has no line to a root that is in the picture.
        for member in people {
            if !columns.contains_key(&member.pid) {
                spread(people, member, &mut next, &mut columns);
            }
        }
        let pitch = ((stage.width - left - 8.0) / next.max(1.0)).min(150.0);
        let margin = left + (stage.width - left - 8.0 - pitch * next) / 2.0;
        let row = (stage.height - 8.0) / rows as f32;
        let scale = ((row - FOOT - 22.0) / PERSON).min((pitch - 8.0) / 46.0).clamp(0.34, 1.1);
        let place = |member: &&Member| {
            let column: f32 = columns.get(&member.pid).copied().unwrap_or(0.0);
            (member.pid, (margin + pitch * (column + 0.5), row * (story.depth(member) + 1) as f32 - FOOT + 4.0))
        };
        Plan {
            places: people.iter().map(place).fold(Map::new(), |mut all, (pid, at)| {
                all.insert(pid, at);
                all
            }),
            scale,
            pitch,
            init: (42.0, row * 1.5),
        }
    }
}

/// Gives a family its columns: children side by side, parents above their middle.
fn spread(people: &[&Member], member: &Member, next: &mut f32, columns: &mut Map<u32, f32>) -> f32 {
    let mut sum = (0.0, 0.0);
    for child in people.iter().filter(|child| child.parent == Some(member.pid) && child.pid != member.pid) {
        sum = (sum.0 + spread(people, child, next, columns), sum.1 + 1.0);
    }
    let column = if sum.1 > 0.0 {
        sum.0 / sum.1
    } else {
        *next += 1.0;
        *next - 1.0
    };
    columns.insert(member.pid, column);
    column
}

/// The picture of this moment.
pub fn draw(story: &Family, stage: Stage) -> Picture {
    let people = story.people();
    let plan = Plan::of(story, &people, stage);
    let mut sketch = Sketch::default();
    if people.iter().any(|member| story.is_orphan(member)) {
        init(&mut sketch, &plan);
    }
    for member in &people {
        tie(&mut sketch, story, &plan, member);
    }
    for member in &people {
        person(&mut sketch, story, &plan, member);
    }
    Picture {
        scene: "family".into(),
        width: stage.width,
        height: stage.height,
        items: sketch.items,
        alt: story.alt(),
        sentence: story.sentence(),
        marks: Vec::new(),
    }
}

/// Process 1, which adopts who has lost its parent.
fn init(sketch: &mut Sketch, plan: &Plan) {
    let (x, y) = plan.init;
    let shape = Shape::Box { width: 60.0, height: 44.0, stroke: Ink::Ink, fill: Ink::Sunk, line: 2.0 };
    sketch.put("init", (x - 30.0, y - 22.0), shape);
    sketch.label("init-name", (x, y - 2.0), Words::plain("init"), SMALL.size(14).strong().mono());
    sketch.label("init-pid", (x, y + 14.0), Words::plain("pid 1"), SMALL.ink(Ink::Second));
}

/// The line from a parent's feet to a child's head.
fn tie(sketch: &mut Sketch, story: &Family, plan: &Plan, member: &Member) {
    let Some(child) = plan.places.get(&member.pid) else { return };
    let head = child.1 - PERSON * plan.scale - 4.0;
    let key = format!("tie-{}", member.pid);
    if story.is_orphan(member) {
        // Down from process 1, then along below everyone's names: no line crosses a person.
        let (y, end) = (child.1 - 40.0 * plan.scale, child.0 - 26.0 * plan.scale);
        let (x, middle) = plan.init;
        // From its upper or lower edge, or straight from its side to who stands beside it.
        let d = match y - middle {
            over if over < -22.0 => format!("M{x} {}V{y}H{end}", middle - 22.0),
            under if under > 22.0 => format!("M{x} {}V{y}H{end}", middle + 22.0),
            _ => format!("M{} {y}H{end}", x + 30.0),
        };
        sketch.put(
            key,
            (0.0, 0.0),
            Shape::Path { d, stroke: Ink::Ink, fill: Ink::None, width: 2.0, dashed: true, arrow: true },
        );
        return;
    }
    let Some(parent) = member.parent.and_then(|pid| plan.places.get(&pid)) else { return };
    let top = parent.1 + FOOT - 2.0;
    let bend = (top + (head - top) * 0.5).min(head);
    let d = format!("M{} {top}V{bend}H{}V{head}", parent.0, child.0);
    let (stroke, dashed) = if member.condition == Condition::Dead { (Ink::Rule, false) } else { (Ink::Ink, false) };
    let dashed = dashed || story.daemons.contains(&member.pid);
    sketch.put(key, (0.0, 0.0), Shape::Path { d, stroke, fill: Ink::None, width: 1.5, dashed, arrow: false });
}

fn person(sketch: &mut Sketch, story: &Family, plan: &Plan, member: &Member) {
    let Some(&(x, floor)) = plan.places.get(&member.pid) else { return };
    let key = |part: &str| format!("person-{}-{part}", member.pid);
    let shape = Shape::Person { number: member.number, condition: member.condition, scale: plan.scale, arm: 0 };
    let item = sketch.put(key("body"), (x, floor), shape);
    item.tid = Some(member.tid);
    item.changed = story.chronicle.ran == Some(member.tid);
    let letters = (plan.pitch / 7.0) as usize;
    sketch.label(
        key("name"),
        (x, floor + 16.0),
        Words::plain(clip(&if letters < 11 { brief(&member.name) } else { member.name.clone() }, letters)),
        SMALL.strong(),
    );
    let under = SMALL.within(plan.pitch - 4.0);
    let (words, ink) = match (member.exitcode, member.condition) {
        (Some(code), Condition::Zombie) if plan.pitch < 92.0 => (Words::new("family.exit").number(code), Ink::Zombie),
        (Some(code), Condition::Zombie) => (Words::new("family.zombie-exit").number(code), Ink::Zombie),
        (Some(code), _) if code < 0 => (Words::new("family.signal").number(-i64::from(code)), Ink::Bad),
        (Some(code), _) => (Words::new("family.exit").number(code), if code == 0 { Ink::Third } else { Ink::Bad }),
        (None, condition) => (word_of(condition), ink_of(condition)),
    };
    sketch.label(key("state"), (x, floor + 31.0), words, under.ink(ink));
    let side = x + 22.0 * plan.scale + 4.0;
    if story.daemons.contains(&member.pid) {
        let is_tight = plan.pitch < 80.0;
        let place = if is_tight { (x, floor + 45.0) } else { (side, floor - PERSON * plan.scale * 0.82) };
        let anchor = if is_tight { Anchor::Middle } else { Anchor::Start };
        sketch.label(key("daemon"), place, Words::new("family.daemon"), SMALL.at(anchor).ink(Ink::Second));
    }
    if !story.holds(member.pid).is_empty() {
        let place = (x + 27.0 * plan.scale, floor - 46.0 * plan.scale);
        sketch.put(key("key"), place, Shape::Key { dashed: false, scale: plan.scale });
    }
}
