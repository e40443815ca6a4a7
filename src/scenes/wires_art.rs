//! How channels are drawn: one row each, holders at both ends, what is under way in between; below them who listens.
//! Knows the story only through `Wires`.

use super::figures::{SMALL, Sketch, brief, ink_of, word_of};
use super::narrate::{clip, quote};
use super::net::{CAPACITY, Channel, Flow, Kind};
use super::wires::Wires;
use super::{Anchor, Ink, Picture, Shape, Stage, Words};

/// Where the rows are.
struct Plan {
    left: f32,
    right: f32,
    top: f32,
    row: f32,
    narrow: bool,
    /// Few enough to have people at the ends; else plates.
    large: bool,
    /// Only one, with all of the stage to itself.
    alone: bool,
}

impl Plan {
    /// How large those at one end are drawn.
    fn size_of_people(&self, people: usize) -> f32 {
        match (people > 1, self.narrow, self.alone) {
            (true, ..) => 0.95,
            (_, true, _) => 0.9,
            (.., true) => 1.4,
            _ => 1.15,
        }
    }
}

/// The picture of this moment.
pub fn draw(story: &Wires, stage: Stage) -> Picture {
    let mut sketch = Sketch::default();
    let narrow = stage.is_narrow();
    let shown = story.shown(if narrow { 3 } else { 4 });
    let large = shown.len() <= if narrow { 1 } else { 2 };
    let side = if narrow { 88.0 } else { 148.0 };
    let bottom = if story.net.listeners.is_empty() { 8.0 } else { 44.0 };
    let alone = shown.len() == 1;
    let row = ((stage.height - bottom - 16.0) / shown.len().max(if large { 1 } else { 2 }) as f32).min(
        match (alone, large) {
            (true, _) => stage.height - 54.0,
            (_, true) => 190.0,
            _ => 128.0,
        },
    );
    let top = (stage.height - bottom - row * shown.len() as f32) / 2.0;
    let plan = Plan { left: side, right: stage.width - side, top, row, narrow, large, alone };
    for (at, number) in shown.iter().enumerate() {
        channel(
            &mut sketch,
            story,
            &plan,
            *number,
            plan.top + plan.row * (at as f32 + 0.5) - if alone { 22.0 } else { 0.0 },
        );
    }
    if shown.is_empty() {
        let middle = (stage.width / 2.0, stage.height / 2.0);
        sketch.label("nothing", middle, Words::new("wires.nothing"), SMALL.size(14).ink(Ink::Second));
    }
    listeners(&mut sketch, story, stage);
    Picture {
        scene: "wires".into(),
        width: stage.width,
        height: stage.height,
        items: sketch.items,
        alt: story.net.alt(&story.chronicle),
        sentence: story.sentence(),
        marks: Vec::new(),
    }
}

fn channel(sketch: &mut Sketch, story: &Wires, plan: &Plan, number: usize, y: f32) {
    let channel = &story.net.channels[number];
    let key = |part: &str| format!("channel-{number}-{part}");
    let title = story.net.title(number);
    let tubes: &[usize] = if channel.kind == Kind::Pipe { &[0] } else { &[0, 1] };
    let height = match (tubes.len(), plan.large) {
        (1, true) if plan.alone => {
            if plan.narrow {
                96.0
            } else {
                112.0
            }
        }
        (_, true) if plan.alone => 56.0,
        (1, true) => 72.0,
        (_, true) => 44.0,
        (1, false) => 40.0,
        _ => 28.0,
    };
    let top = y - (height * tubes.len() as f32 + 6.0 * (tubes.len() - 1) as f32) / 2.0 + 6.0;
    let middle = f32::midpoint(plan.left, plan.right);
    sketch.label(key("title"), (middle, top - 9.0), title, SMALL.strong().within(plan.right - plan.left + 60.0));
    for (at, side) in tubes.iter().enumerate() {
        tube(sketch, story, plan, (number, *side), (top + (height + 6.0) * at as f32, height), channel);
    }
    for side in 0..2 {
        end(sketch, story, plan, (number, side), y + 6.0);
    }
    if plan.alone {
        for (at, side) in tubes.iter().enumerate() {
            stream(sketch, plan, (number, *side), y + 112.0 + 40.0 * at as f32, &channel.flows[*side]);
        }
    }
}

/// All bytes that were ever written one way: those that somebody has read, and those under way.
fn stream(sketch: &mut Sketch, plan: &Plan, (number, side): (usize, usize), y: f32, flow: &Flow) {
    let key = |part: &str| format!("stream-{number}-{side}-{part}");
    let (width, read) = (plan.right - plan.left, flow.total - flow.bytes.min(flow.total));
    let share = if flow.total == 0 { 0.0 } else { width * (read as f32 / flow.total as f32) };
    let shape = |width: f32, fill: Ink| Shape::Box { width, height: 8.0, stroke: Ink::Ink, fill, line: 1.5 };
    sketch.put(key("all"), (plan.left, y), shape(width, if flow.total == 0 { Ink::None } else { Ink::Sheet }));
    if share > 0.0 {
        sketch.put(key("part"), (plan.left, y), shape(share, Ink::Ink));
    }
    let said = |words: &'static str, count: u64| Words::new(words).number(count);
    // Side by side where there is room for both.
    let (room, below) = if plan.narrow { (width, 16.0) } else { (width / 2.0, 0.0) };
    let set = SMALL.ink(Ink::Second).within(room);
    sketch.label(key("read"), (plan.left, y + 24.0), said("wires.was-read", read), set.at(Anchor::Start));
    let place = (plan.right, y + 24.0 + below);
    sketch.label(key("written"), place, said("wires.was-written", flow.total), set.at(Anchor::End));
}

/// One way: walls, what is in it, and which way it goes.
fn tube(
    sketch: &mut Sketch,
    story: &Wires,
    plan: &Plan,
    (number, side): (usize, usize),
    (top, height): (f32, f32),
    channel: &Channel,
) {
    let key = |part: &str| format!("tube-{number}-{side}-{part}");
    let flow: &Flow = &channel.flows[side];
    let (width, is_new) = (plan.right - plan.left, flow.moved == story.chronicle.step && flow.moved > 0);
    sketch.put(
        key("room"),
        (plan.left, top),
        Shape::Box { width, height, stroke: Ink::None, fill: Ink::Sunk, line: 0.0 },
    );
    sketch.line(key("walls"), (plan.left, top), format!("M0 0H{width}M0 {height}H{width}"), Ink::Ink, 3.0);
    if flow.bytes > 0 {
        let part = (flow.bytes as f32 / CAPACITY as f32).clamp(0.06, 1.0);
        let fill = if is_new { Ink::Mark } else { Ink::Sheet };
        let stuff =
            Shape::Box { width: (width - 8.0) * part, height: height - 10.0, stroke: Ink::Ink, fill, line: 1.5 };
        // What is under way lies at the end where it will be read.
        let x = if side == 0 { plan.right - 4.0 - (width - 8.0) * part } else { plan.left + 4.0 };
        sketch.put(key("bytes"), (x, top + 5.0), stuff).changed = is_new;
    }
    let text = match flow.bytes {
        0 if flow.total == 0 => Words::new("wires.empty"),
        0 => Words::new("wires.read").number(flow.total),
        1..=24 => Words::plain(clip(&quote(&flow.last), if plan.narrow { 18 } else { 30 })),
        bytes if bytes >= CAPACITY && plan.narrow => Words::new("wires.no-room-short").number(bytes),
        bytes if bytes >= CAPACITY => Words::new("wires.no-room").number(bytes),
        bytes => Words::new("wires.bytes").number(bytes),
    };
    let set = SMALL.mono().within(width - 28.0).ink(if flow.bytes > 0 { Ink::Ink } else { Ink::Third });
    sketch.label(key("text"), (f32::midpoint(plan.left, plan.right), top + height / 2.0 + 4.5), text, set);
    let (from, to) =
        if side == 0 { (plan.right - 2.0, plan.right + 12.0) } else { (plan.left + 2.0, plan.left - 12.0) };
    let d = format!("M{from} {0}H{to}", top + height / 2.0);
    let shape = Shape::Path {
        d,
        stroke: if is_new { Ink::Running } else { Ink::Ink },
        fill: Ink::None,
        width: 2.0,
        dashed: false,
        arrow: true,
    };
    sketch.put(key("way"), (0.0, 0.0), shape);
}

/// Who holds an end; an end that nobody holds is closed.
fn end(sketch: &mut Sketch, story: &Wires, plan: &Plan, (number, side): (usize, usize), y: f32) {
    let key = |part: &str| format!("end-{number}-{side}-{part}");
    let holders = story.net.holders((number, side));
    let waiting = story.waiting((number, side));
    let (x, anchor) = if side == 0 { (plan.left - 18.0, Anchor::End) } else { (plan.right + 18.0, Anchor::Start) };
    if holders.is_empty() {
        let edge = if side == 0 { plan.left } else { plan.right };
        let is_waiting = matches!(story.net.channels[number].kind, Kind::Connection(_))
            && side == 1
            && story.net.listeners.values().any(|listener| listener.queue.contains(&number));
        if is_waiting {
            // Nobody has let it in yet: an empty place, not an end that was closed.
            let d = "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0".to_string();
            let shape = Shape::Path { d, stroke: Ink::Third, fill: Ink::Sheet, width: 1.5, dashed: true, arrow: false };
            sketch.put(key("awaited"), (x + 9.0, y), shape);
        } else {
            sketch.line(key("closed-mark"), (edge, y), "M-5 -5L5 5M-5 5L5 -5", Ink::Bad, 2.5);
        }
        let queued = if plan.narrow { "wires.queued" } else { "wires.in-queue" };
        let (words, ink) = if is_waiting { (queued, Ink::Second) } else { ("wires.closed", Ink::Bad) };
        let (x, y) = if is_waiting { (x, y + 20.0) } else { (x, y) };
        sketch.label(
            key("closed"),
            (x, y + 4.0),
            Words::new(words),
            SMALL.at(anchor).ink(ink).within(plan.left - 24.0),
        );
        return;
    }
    if plan.large {
        people(sketch, story, plan, (number, side), y, &holders);
        return;
    }
    let most = if plan.narrow { 2 } else { 3 };
    let step = 24.0;
    let first = y - step * (holders.len().min(most) - 1) as f32 / 2.0;
    let sign = if side == 0 { -1.0 } else { 1.0 };
    for (at, pid) in holders.iter().take(most).enumerate() {
        let Some(member) = story.chronicle.member(*pid) else { continue };
        let place = (x + sign * 9.0, first + step * at as f32);
        sketch.plate(key(&format!("plate-{pid}")), place, member.number, Some(member.condition)).tid = Some(*pid);
        let is_blocked =
            waiting.iter().any(|(tid, _)| story.chronicle.member(*tid).is_some_and(|other| other.pid == *pid));
        let name = if plan.narrow { clip(&brief(&member.name), 8) } else { clip(&member.name, 14) };
        let ink = if is_blocked { ink_of(member.condition) } else { Ink::Ink };
        sketch.label(
            key(&format!("name-{pid}")),
            (place.0 + sign * if plan.narrow { 12.0 } else { 14.0 }, place.1 + 4.0),
            Words::plain(name),
            SMALL.at(anchor).ink(ink).within(plan.left - 34.0),
        );
    }
    if holders.len() > most {
        let words = Words::new("any.more").number(holders.len() - most);
        sketch.label(key("more"), (x, first + step * most as f32), words, SMALL.at(anchor).ink(Ink::Second));
    }
    if let Some((_, for_room)) = waiting.first() {
        let words = Words::new(match (plan.narrow, for_room) {
            (true, _) => "kitchen.waits",
            (false, true) => "wires.blocked-full",
            (false, false) => "wires.blocked-empty",
        });
        let place = (x, first + step * holders.len().min(most) as f32 - 2.0);
        sketch.label(key("blocked"), place, words, SMALL.at(anchor).ink(Ink::Blocked).within(plan.left - 24.0));
    }
}

/// Those who hold an end, as people: one or two, how many more, and for what one of them waits.
fn people(sketch: &mut Sketch, story: &Wires, plan: &Plan, (number, side): (usize, usize), y: f32, holders: &[u32]) {
    let key = |part: &str| format!("end-{number}-{side}-{part}");
    let waiting = story.waiting((number, side));
    let most = if plan.narrow { 1 } else { 2 };
    let drawn: Vec<&super::Member> = holders.iter().take(most).filter_map(|pid| story.chronicle.member(*pid)).collect();
    let room = plan.left - 20.0;
    let scale = plan.size_of_people(drawn.len());
    let floor = y + 46.0 * scale;
    let pitch = room / drawn.len().max(1) as f32;
    let first = if side == 0 { 4.0 } else { plan.right + 16.0 };
    for (at, member) in drawn.iter().enumerate() {
        let x = first + pitch * (at as f32 + 0.5);
        let shape = Shape::Person {
            number: member.number,
            condition: member.condition,
            scale,
            arm: if side == 0 { 1 } else { -1 },
        };
        let item = sketch.put(key(&format!("plate-{}", member.pid)), (x, floor), shape);
        item.tid = Some(member.pid);
        item.changed = story.chronicle.ran == Some(member.tid);
        let ground = format!("M{} 0H{}", -pitch / 2.0 + 2.0, pitch / 2.0 - 2.0);
        sketch.line(key(&format!("ground-{}", member.pid)), (x, floor), ground, Ink::Ink, 2.0);
        let name = if pitch < 110.0 { brief(&member.name) } else { member.name.clone() };
        let set = SMALL.strong().within(pitch - 2.0);
        sketch.label(key(&format!("name-{}", member.pid)), (x, floor + 18.0), Words::plain(name), set);
        let is_stuck = |tid: u32| {
            let other = story.chronicle.member(tid).filter(|other| other.pid == member.pid);
            other.is_some_and(|other| other.condition == super::Condition::Blocked)
        };
        let wait = waiting.iter().find(|(tid, _)| is_stuck(*tid));
        let words = match wait {
            Some((_, true)) if pitch > 86.0 => Words::new("wires.blocked-full"),
            Some((_, false)) if pitch > 90.0 => Words::new("wires.blocked-empty"),
            Some(_) => Words::new("kitchen.waits"),
            None => word_of(member.condition),
        };
        let set = SMALL.ink(ink_of(member.condition)).within(pitch + 4.0);
        let state = if wait.is_some() { key("blocked") } else { key(&format!("state-{}", member.pid)) };
        sketch.label(state, (x, floor + 34.0), words, set);
        if plan.alone {
            let set = SMALL.mono().ink(Ink::Second).within(pitch + 4.0);
            let words = descriptors(story, member.pid, (number, side));
            sketch.label(key(&format!("fd-{}", member.pid)), (x, floor + 52.0), words, set);
        }
    }
    if holders.len() > drawn.len() {
        let words = Words::new("any.more").number(holders.len() - drawn.len());
        let x = first + room / 2.0;
        sketch.label(key("more"), (x, floor - 92.0 * scale - 10.0), words, SMALL.ink(Ink::Second));
    }
}

/// By which descriptors a process has this end.
fn descriptors(story: &Wires, pid: u32, end: (usize, usize)) -> Words {
    let open: Vec<String> = story.net.descriptors(pid, end).iter().map(ToString::to_string).collect();
    Words::new("wires.descriptor").text(open.join(", "))
}

/// Who listens where, with how many nobody has let in yet.
fn listeners(sketch: &mut Sketch, story: &Wires, stage: Stage) {
    let mut seen: Vec<&str> = Vec::new();
    for listener in story.net.listeners.values() {
        if seen.contains(&listener.address.as_str()) {
            continue;
        }
        let y = stage.height - 14.0 - 18.0 * seen.len() as f32;
        seen.push(&listener.address);
        let key = format!("listener-{}", listener.address);
        let words = Words::new("wires.listens").text(&listener.address).number(listener.queue.len());
        sketch.label(key.clone(), (12.0, y), words, SMALL.at(Anchor::Start).strong().within(stage.width - 24.0));
        for (at, number) in listener.queue.iter().enumerate().take(8) {
            let place = (stage.width - 24.0 - 16.0 * at as f32, y - 11.0);
            let shape = Shape::Box { width: 12.0, height: 12.0, stroke: Ink::Ink, fill: Ink::Sheet, line: 1.5 };
            sketch.put(format!("{key}-{number}"), place, shape);
        }
    }
}
