//! The staging for programs that ask for none: people (threads) below, what they meet about (kernel objects, files) above,
//! lines from who holds or waits to what. Drawn from events alone. Knows kinds of objects, no story.

use super::chronicle::Thing;
use super::figures::{SMALL, Sketch, ink_of, word_of};
use super::line_up::{Area, LineUp, PERSON, Place, line_up};
use super::narrate::{clip, kind, reason};
use super::{Anchor, Chronicle, Condition, Ink, Member, Picture, Scene, Shape, Stage, Words};
use crate::abi::{Event, EventKind, ObjectSpec};
use crate::base::order;

/// What is known of a file.
#[derive(Clone, Debug)]
struct Sheet {
    path: String,
    content: String,
    changed: u64,
}

/// The run so far.
#[derive(Clone, Debug, Default)]
pub struct AnyProgram {
    chronicle: Chronicle,
    sheets: Vec<Sheet>,
}

/// The stage before anything happened.
#[must_use]
pub fn make() -> Box<dyn Scene> {
    Box::new(AnyProgram::default())
}

impl Scene for AnyProgram {
    fn see(&mut self, event: &Event) {
        self.chronicle.see(event);
        match &event.kind {
            EventKind::FileWritten { path, content, .. } => {
                self.write(path, &String::from_utf8_lossy(content), event.step)
            }
            EventKind::FileOpened { path, truncated: true, .. } => self.write(path, "", event.step),
            EventKind::FileRead { path, bytes, .. } if !self.sheets.iter().any(|sheet| &sheet.path == path) => {
                self.write(path, &String::from_utf8_lossy(bytes), event.step);
            }
            _ => {}
        }
    }

    fn picture(&self, stage: Stage) -> Picture {
        let mut sketch = Sketch::default();
        let floor = stage.height - 48.0;
        sketch.line("floor", (0.0, floor), format!("M0 0H{}", stage.width), Ink::Ink, 2.0);
        let area = Area {
            left: 12.0,
            right: stage.width - 12.0,
            top: if self.has_props() { 150.0 } else { 40.0 },
            floor,
            foot: 22.0,
        };
        let line = line_up(self.chronicle.members.len().max(3), area, 12.0);
        // Creation order from the left, unlike a line at a window.
        let places: Vec<Place> = line.places.iter().map(|place| Place { x: stage.width - place.x, ..*place }).collect();
        let boxes = self.props(&mut sketch, stage);
        self.ties(&mut sketch, &boxes, &places, line.scale);
        for (member, place) in self.chronicle.members.iter().zip(&places) {
            self.person(&mut sketch, member, *place, &line);
        }
        Picture {
            scene: "any-program".into(),
            width: stage.width,
            height: stage.height,
            items: sketch.items,
            alt: self.alt(),
            sentence: None,
            marks: Vec::new(),
        }
    }

    fn chronicle(&self) -> &Chronicle {
        &self.chronicle
    }

    fn chronicle_mut(&mut self) -> &mut Chronicle {
        &mut self.chronicle
    }

    fn copy(&self) -> Box<dyn Scene> {
        Box::new(self.clone())
    }
}

/// Where an object's box is: its id's text and the middle of its lower edge.
type Boxes = Vec<(String, (f32, f32))>;

const BOX: (f32, f32) = (138.0, 84.0);

impl AnyProgram {
    fn has_props(&self) -> bool {
        !self.chronicle.things.is_empty() || !self.sheets.is_empty()
    }

    fn write(&mut self, path: &str, content: &str, step: u64) {
        let content = clip(content.trim(), 60);
        match self.sheets.iter_mut().find(|sheet| sheet.path == path) {
            Some(sheet) => (sheet.content, sheet.changed) = (content, step),
            None => self.sheets.push(Sheet { path: path.into(), content, changed: step }),
        }
    }

    fn props(&self, sketch: &mut Sketch, stage: Stage) -> Boxes {
        let room = ((stage.width - 16.0) / (BOX.0 + 12.0)) as usize;
        let mut things: Vec<&Thing> = self.chronicle.things.values().collect();
        order::sort_by_key(&mut things, |thing| (std::cmp::Reverse(thing.uses.min(1)), thing.id));
        let mut boxes = Vec::new();
        let place = |i: usize| (12.0 + (BOX.0 + 12.0) * i as f32, 16.0);
        for (i, thing) in things.iter().take(room).enumerate() {
            self.object(sketch, thing, place(i));
            boxes.push((thing.id.to_string(), (place(i).0 + BOX.0 / 2.0, place(i).1 + BOX.1)));
        }
        let taken = things.len().min(room);
        for (i, sheet) in self.sheets.iter().take(room - taken).enumerate() {
            self.file(sketch, sheet, place(taken + i));
        }
        let left_out = things.len() + self.sheets.len() - (taken + self.sheets.len().min(room - taken));
        if left_out > 0 {
            let words = Words::new("any.more").number(i64::try_from(left_out).unwrap_or(0));
            sketch.label("more", (stage.width - 12.0, 116.0), words, SMALL.at(Anchor::End).ink(Ink::Second));
        }
        boxes
    }

    fn object(&self, sketch: &mut Sketch, thing: &Thing, (x, y): (f32, f32)) {
        let key = |part: &str| format!("object-{}-{part}", thing.id);
        let changed = thing.since == self.chronicle.step && self.chronicle.step > 0;
        let shape = Shape::Box { width: BOX.0, height: BOX.1, stroke: Ink::Ink, fill: Ink::Sunk, line: 2.0 };
        sketch.put(key("box"), (x, y), shape).changed = changed;
        let from = SMALL.at(Anchor::Start);
        let name = Words::new("ticket.lock").object(thing.id);
        sketch.label(key("name"), (x + 10.0, y + 20.0), name, from.size(14).strong().mono().within(BOX.0 - 20.0));
        let word = Words::plain(kind(&thing.spec));
        sketch.label(key("kind"), (x + 10.0, y + 36.0), word, from.ink(Ink::Second));
        let state = Words::new(match (&thing.spec, thing.value) {
            (ObjectSpec::Lock | ObjectSpec::RLock, _) if !thing.holders.is_empty() || thing.value == 0 => "any.held",
            (ObjectSpec::Lock | ObjectSpec::RLock, _) => "any.free",
            (ObjectSpec::Event, 0) => "any.clear",
            (ObjectSpec::Event, _) => "any.set",
            _ => "any.value",
        });
        sketch.label(
            key("state"),
            (x + BOX.0 - 10.0, y + 36.0),
            state.number(thing.value),
            SMALL.at(Anchor::End).strong(),
        );
        self.plates(sketch, &key("holder"), &thing.holders, (x + 19.0, y + 62.0));
        let waiters = self.chronicle.waiters(thing.id);
        self.plates(sketch, &key("waiter"), &waiters, (x + 19.0 + 24.0 * thing.holders.len().min(3) as f32, y + 62.0));
    }

    fn plates(&self, sketch: &mut Sketch, key: &str, tids: &[u32], (x, y): (f32, f32)) {
        for (i, member) in tids.iter().filter_map(|tid| self.chronicle.member(*tid)).take(5).enumerate() {
            sketch.plate(
                format!("{key}-{}", member.tid),
                (x + 22.0 * i as f32, y),
                member.number,
                Some(member.condition),
            );
        }
    }

    fn file(&self, sketch: &mut Sketch, sheet: &Sheet, (x, y): (f32, f32)) {
        let key = |part: &str| format!("file-{}-{part}", sheet.path);
        let shape = Shape::Box { width: BOX.0, height: BOX.1, stroke: Ink::Ink, fill: Ink::Sheet, line: 1.5 };
        sketch.put(key("box"), (x, y), shape);
        let from = SMALL.at(Anchor::Start);
        let name = clip(sheet.path.rsplit('/').next().unwrap_or(&sheet.path), 14);
        sketch.label(key("name"), (x + 10.0, y + 20.0), Words::plain(name), from.size(14).strong().mono());
        sketch.label(key("kind"), (x + 10.0, y + 36.0), Words::new("ticket.file"), from.ink(Ink::Second));
        let fill = if sheet.changed == self.chronicle.step && self.chronicle.step > 0 { Ink::Mark } else { Ink::None };
        sketch.put(
            key("ground"),
            (x + 6.0, y + 48.0),
            Shape::Box { width: BOX.0 - 12.0, height: 24.0, stroke: Ink::None, fill, line: 0.0 },
        );
        let text = clip(&sheet.content.replace('\n', "⏎"), 15);
        sketch.label(key("text"), (x + 10.0, y + 65.0), Words::plain(text), from.size(14).mono());
    }

    /// Lines from people to what they hold (solid) or wait for (dashed, with an arrow).
    fn ties(&self, sketch: &mut Sketch, boxes: &Boxes, places: &[Place], scale: f32) {
        for thing in self.chronicle.things.values() {
            let Some((_, foot)) = boxes.iter().find(|(id, _)| *id == thing.id.to_string()) else { continue };
            let waiters = self.chronicle.waiters(thing.id);
            let holders = thing.holders.iter().map(|tid| (*tid, true));
            for (tid, holds) in holders.chain(waiters.into_iter().map(|tid| (tid, false))) {
                let Some(at) = self.chronicle.members.iter().position(|member| member.tid == tid) else { continue };
                let Some(place) = places.get(at) else { continue };
                let head = place.floor - PERSON * scale - 4.0;
                let middle = f32::midpoint(head, foot.1);
                let d =
                    format!("M{} {head}C{} {middle} {} {middle} {} {}", place.x, place.x, foot.0, foot.0, foot.1 + 3.0);
                let stroke = if holds { Ink::Ink } else { Ink::Blocked };
                let shape = Shape::Path {
                    d,
                    stroke,
                    fill: Ink::None,
                    width: if holds { 2.0 } else { 1.5 },
                    dashed: !holds,
                    arrow: !holds,
                };
                sketch.put(format!("tie-{}-{tid}-{holds}", thing.id), (0.0, 0.0), shape);
            }
        }
    }

    fn person(&self, sketch: &mut Sketch, member: &Member, place: Place, line: &LineUp) {
        let key = |part: &str| format!("person-{}-{part}", member.tid);
        if line.is_crowd {
            sketch.plate(key("body"), (place.x, place.floor - 9.0), member.number, Some(member.condition)).tid =
                Some(member.tid);
            return;
        }
        let shape = Shape::Person { number: member.number, condition: member.condition, scale: line.scale, arm: 0 };
        let item = sketch.put(key("body"), (place.x, place.floor), shape);
        item.tid = Some(member.tid);
        item.changed = self.chronicle.ran == Some(member.tid);
        let ink = ink_of(member.condition);
        if line.rows > 1 {
            let name = member.name.strip_prefix("Process-").map_or_else(|| member.name.clone(), |n| format!("P{n}"));
            let words = Words::plain(clip(&name, (line.pitch / 6.6) as usize));
            sketch.label(key("name"), (place.x, place.floor + 14.0), words, SMALL.ink(ink));
            return;
        }
        if member.condition == Condition::Blocked && line.pitch > 84.0 {
            let at = (place.x - 42.0 * line.scale, place.floor - 1.0);
            sketch.put(key("signal"), at, Shape::Signal { danger: true });
        }
        let name = clip(&member.name, (line.pitch / 7.0) as usize);
        sketch.label(key("name"), (place.x, place.floor + 20.0), Words::plain(name), SMALL.size(14).strong());
        sketch.label(key("state"), (place.x, place.floor + 36.0), word_of(member.condition), SMALL.ink(ink));
    }

    fn alt(&self) -> Vec<Words> {
        let says = |member: &Member| {
            Words::new("any.alt").thread(member.tid).text(format!("{:?}", member.condition).to_lowercase())
        };
        let mut said: Vec<Words> = Vec::new();
        for member in self.chronicle.members.iter().take(12) {
            said.push(says(member));
            if member.condition == Condition::Blocked {
                said.push(reason(member, &self.chronicle));
            }
        }
        said
    }
}
