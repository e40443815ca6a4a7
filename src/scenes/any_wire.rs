//! How a pipe or a pair of sockets stands among the objects of any program: who is at which end, and how full it is.
//! Knows the run only through `AnyProgram`.

use super::any_art::{HIGH, plates};
use super::any_program::AnyProgram;
use super::figures::{SMALL, Sketch};
use super::narrate::{clip, quote};
use super::net::{CAPACITY, Flow, Kind};
use super::{Anchor, Ink, Shape, Words};

pub fn id_of(number: usize) -> String {
    format!("wire-{number}")
}

/// A pipe or a pair of sockets: who is at which end, and what is under way between them.
pub fn wire(sketch: &mut Sketch, story: &AnyProgram, number: usize, (x, y): (f32, f32), width: f32) {
    let key = |part: &str| format!("{}-{part}", id_of(number));
    let channel = &story.net.channels[number];
    let shape = Shape::Box { width, height: HIGH, stroke: Ink::Ink, fill: Ink::Sunk, line: 2.0 };
    sketch.put(key("box"), (x, y), shape);
    let set = SMALL.at(Anchor::Start);
    let name = match &channel.kind {
        Kind::Connection(address) => Words::plain(address),
        _ => story.net.title(number),
    };
    sketch.label(key("name"), (x + 10.0, y + 20.0), name, set.strong().within(width - 18.0));
    let ways: &[usize] = if channel.kind == Kind::Pipe { &[0] } else { &[0, 1] };
    let flow: &Flow = ways
        .iter()
        .map(|way| &channel.flows[*way])
        .max_by_key(|flow| (flow.bytes > 0, flow.moved))
        .unwrap_or(&channel.flows[0]);
    let text = match flow.bytes {
        0 => Words::new(if flow.total > 0 { "object.empty" } else { "wires.empty" }),
        1..=24 => Words::plain(clip(&quote(&flow.last), ((width - 18.0) / 7.2) as usize)),
        bytes => Words::new("wires.bytes").number(bytes),
    };
    let ink = if flow.bytes > 0 { Ink::Ink } else { Ink::Third };
    sketch.label(key("text"), (x + 10.0, y + 37.0), text, set.mono().ink(ink).within(width - 18.0));
    // Plates at both ends, as many as there is room for beside a tube of some length.
    let most = if width > 120.0 { 2 } else { 1 };
    let ends = [0, 1].map(|side| story.net.holders((number, side)));
    let room = |end: &[u32]| 22.0 * end.len().clamp(1, most) as f32;
    plates(sketch, story, &key("from"), &ends[0], (x + 17.0, y + 64.0), most);
    plates(sketch, story, &key("to"), &ends[1], (x + width + 5.0 - room(&ends[1]), y + 64.0), most);
    let (left, right) = (x + 8.0 + room(&ends[0]), x + width - 8.0 - room(&ends[1]));
    let high = 14.0 / ways.len() as f32 + 2.0;
    for (at, way) in ways.iter().enumerate() {
        let top = y + 64.0 - high * ways.len() as f32 / 2.0 + high * at as f32;
        tube(sketch, story, &key(&format!("tube-{way}")), (left, right, top, high), (*way, &channel.flows[*way]));
    }
    for side in (0..2).filter(|side| ends[*side].is_empty()) {
        let awaited = side == 1 && story.net.listeners.values().any(|listener| listener.queue.contains(&number));
        if !awaited {
            let at = if side == 0 { x + 18.0 } else { x + width - 18.0 };
            sketch.line(key(&format!("closed-{side}")), (at, y + 64.0), "M-5 -5L5 5M-5 5L5 -5", Ink::Bad, 2.5);
        }
    }
}

/// One way of a channel: its walls, and how full it is.
fn tube(
    sketch: &mut Sketch,
    story: &AnyProgram,
    key: &str,
    (left, right, top, high): (f32, f32, f32, f32),
    (way, flow): (usize, &Flow),
) {
    let width = right - left;
    let is_new = flow.moved == story.chronicle.step && flow.moved > 0;
    if flow.bytes > 0 {
        let part = width * (flow.bytes as f32 / CAPACITY as f32).clamp(0.12, 1.0);
        let fill = if is_new { Ink::Mark } else { Ink::Ink };
        let shape = Shape::Box { width: part, height: high - 4.0, stroke: Ink::Ink, fill, line: 1.0 };
        let x = if way == 0 { right - part } else { left };
        sketch.put(format!("{key}-bytes"), (x, top + 2.0), shape).changed = is_new;
    }
    sketch.line(format!("{key}-walls"), (left, top), format!("M0 0H{width}M0 {high}H{width}"), Ink::Ink, 1.5);
}

/// Threads that wait at either end of a channel.
pub fn waiters(story: &AnyProgram, id: &str) -> Vec<u32> {
    let is_it = |number: &usize| id_of(*number) == id;
    let number = (0..story.net.channels.len()).find(is_it);
    let ends = number.into_iter().flat_map(|number| [(number, 0), (number, 1)]);
    ends.flat_map(|end| story.net.waiting(end, &story.chronicle)).map(|(tid, _)| tid).collect()
}
