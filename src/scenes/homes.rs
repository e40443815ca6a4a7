//! The staging `# scene: isolated-memory`: one house per process, each with its own values and its pages: shared with the
//! parent until somebody writes. The only staging that events do not suffice for: values are no events, so the houses' insides
//! are given by who draws. Knows no session.

use super::figures::{SMALL, Sketch, ink_of, word_of};
use super::narrate::clip;
use super::{Anchor, Chronicle, Ink, Member, Picture, Scene, Sentence, Shape, Stage, Words};
use crate::abi::Event;

/// The inside of one process at the moment that is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Home {
    pub pid: u32,
    /// Name and `repr` of its globals, and whether the last step changed it.
    pub globals: Vec<(String, String, bool)>,
    /// Pages shared with another process since a fork, copied by a write since, and made by this process.
    pub pages: [usize; 3],
}

/// The story so far.
#[derive(Clone, Debug, Default)]
pub struct Homes {
    chronicle: Chronicle,
    homes: Vec<Home>,
}

/// No house yet.
#[must_use]
pub fn make() -> Box<dyn Scene> {
    Box::new(Homes::default())
}

impl Scene for Homes {
    fn see(&mut self, event: &Event) {
        self.chronicle.see(event);
    }

    fn look_inside(&mut self, homes: &[Home]) {
        self.homes = homes.to_vec();
    }

    fn picture(&self, stage: Stage) -> Picture {
        let mut sketch = Sketch::default();
        let people = self.people();
        let plan = Plan::of(people.len(), stage);
        sketch.line("ground", (0.0, plan.ground), format!("M0 0H{}", stage.width), Ink::Ink, 2.0);
        for (at, member) in people.iter().enumerate() {
            self.house(&mut sketch, &plan, member, plan.place(at));
        }
        legend(&mut sketch, stage);
        Picture {
            scene: "isolated-memory".into(),
            width: stage.width,
            height: stage.height,
            items: sketch.items,
            alt: self.alt(),
            sentence: self.sentence(),
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

/// How many houses there is room for, and where.
struct Plan {
    columns: usize,
    width: f32,
    height: f32,
    ground: f32,
    shown: usize,
}

impl Plan {
    fn of(count: usize, stage: Stage) -> Plan {
        let most = if stage.is_narrow() { 3 } else { 4 };
        let columns = count.clamp(if stage.is_narrow() { 2 } else { 3 }, most);
        let rows = count.div_ceil(columns).clamp(1, 2);
        let ground = stage.height - 62.0;
        Plan {
            columns,
            width: (stage.width - 8.0) / columns as f32,
            height: (ground - 8.0) / rows as f32,
            ground,
            shown: columns * rows,
        }
    }

    /// Lower left corner of a house's ground.
    fn place(&self, at: usize) -> (f32, f32) {
        let row = at / self.columns;
        let rows = self.shown / self.columns;
        (
            4.0 + self.width * (at % self.columns) as f32,
            self.ground - self.height * (rows - 1).saturating_sub(row) as f32,
        )
    }
}

impl Homes {
    /// Processes in order of creation; those that are over make room when there are many.
    fn people(&self) -> Vec<&Member> {
        let mut people: Vec<&Member> =
            self.chronicle.members.iter().filter(|member| member.tid == member.pid).collect();
        if people.len() > 8 {
            people.retain(|member| !member.condition.is_over() || member.parent.is_none());
        }
        people.truncate(8);
        people
    }

    fn home(&self, pid: u32) -> Option<&Home> {
        self.homes.iter().find(|home| home.pid == pid)
    }

    /// Globals that are not the same in all houses come first: they are the story.
    fn variables(&self) -> Vec<&str> {
        let mut names: Vec<(&str, bool)> = Vec::new();
        for (name, value, _) in self.homes.iter().flat_map(|home| &home.globals) {
            let differs = |home: &Home| home.globals.iter().any(|(other, text, _)| other == name && text != value);
            match names.iter_mut().find(|(known, _)| *known == name) {
                Some(row) => row.1 |= self.homes.iter().any(differs),
                None => names.push((name, self.homes.iter().any(differs))),
            }
        }
        let plain = |name: &&str| {
            self.homes.iter().flat_map(|home| &home.globals).any(|(n, v, _)| n == *name && !v.starts_with(['<', '[']))
        };
        let (first, rest): (Vec<_>, Vec<_>) = names.into_iter().partition(|(_, differs)| *differs);
        first.into_iter().chain(rest).map(|(name, _)| name).filter(plain).collect()
    }

    fn house(&self, sketch: &mut Sketch, plan: &Plan, member: &Member, (x, ground): (f32, f32)) {
        let key = |part: &str| format!("house-{}-{part}", member.pid);
        let (width, roof) = (plan.width - 16.0, (plan.height * 0.2).min(44.0));
        let (left, height) = (x + 8.0, plan.height - roof - 12.0);
        let top = ground - height;
        let is_gone = member.condition.is_over();
        let stroke = if is_gone { Ink::Rule } else { Ink::Ink };
        let fill = if is_gone { Ink::None } else { Ink::Sunk };
        sketch.put(key("walls"), (left, top), Shape::Box { width, height, stroke, fill, line: 2.0 }).tid =
            Some(member.tid);
        let d = format!("M-6 0L{} {}L{} 0z", width / 2.0, -roof, width + 6.0);
        let shape = Shape::Path { d, stroke, fill: Ink::Sheet, width: 2.0, dashed: is_gone, arrow: false };
        sketch.put(key("roof"), (left, top), shape);
        sketch
            .plate(key("plate"), (left + width / 2.0, top - roof * 0.36), member.number, Some(member.condition))
            .tid = Some(member.tid);
        let name = Words::plain(clip(&member.name, (width / 7.6) as usize));
        // A low house has its words closer, so that there is room for a variable.
        let is_low = height < 108.0;
        let (first, second, third) = if is_low { (17.0, 31.0, 38.0) } else { (20.0, 36.0, 56.0) };
        sketch.label(key("name"), (left + width / 2.0, top + first), name, SMALL.size(14).strong());
        sketch.label(
            key("state"),
            (left + width / 2.0, top + second),
            word_of(member.condition),
            SMALL.ink(ink_of(member.condition)),
        );
        let Some(home) = self.home(member.pid).filter(|_| !is_gone) else { return };
        let room = ground - if is_low { 30.0 } else { 34.0 };
        self.rows(sketch, home, &key, (left, top + third), (width, room));
        pages(sketch, &key("pages"), (left + 8.0, ground - 24.0), width - 16.0, home.pages);
    }

    /// The variables of one house, from `y` down to `room`.
    fn rows(
        &self,
        sketch: &mut Sketch,
        home: &Home,
        key: &impl Fn(&str) -> String,
        (left, mut y): (f32, f32),
        (width, room): (f32, f32),
    ) {
        for (at, name) in self.variables().into_iter().enumerate() {
            let Some((_, value, changed)) = home.globals.iter().find(|(known, ..)| known == name) else { continue };
            let is_large = at == 0 && y + 84.0 < room && value.chars().count() <= 8;
            // The one value that matters is as large as its house allows.
            let high = if self.variables().len() == 1 { (room - y - 40.0).clamp(64.0, 104.0) } else { 64.0 };
            let row = if is_large { high + 28.0 } else { 18.0 };
            if y + row > room {
                break;
            }
            if is_large {
                let flap = (width - 24.0).min(high * 1.8);
                sketch.label(
                    key(&format!("{name}-name")),
                    (left + width / 2.0, y + 10.0),
                    Words::plain(clip(name, 16)),
                    SMALL.mono().strong(),
                );
                let shape = Shape::Flap { width: flap, height: high, value: value.clone() };
                sketch.put(key(&format!("{name}-value")), (left + (width - flap) / 2.0, y + 18.0), shape).changed =
                    *changed;
            } else {
                let text = clip(&format!("{name} = {value}"), (width / 7.6) as usize);
                sketch
                    .label(
                        key(&format!("{name}-row")),
                        (left + 10.0, y + 12.0),
                        Words::plain(text),
                        SMALL.mono().at(Anchor::Start),
                    )
                    .changed = *changed;
            }
            y += row;
        }
    }

    /// A global that two houses know under one name with different values.
    fn sentence(&self) -> Option<Sentence> {
        let name = self.variables().into_iter().next()?;
        let mut values: Vec<(u32, &str)> = Vec::new();
        for home in &self.homes {
            if let Some((_, value, _)) = home.globals.iter().find(|(known, ..)| known == name) {
                values.push((home.pid, value));
            }
        }
        let (first, other) = (*values.first()?, values.iter().find(|(_, value)| *value != values[0].1)?);
        let text = Words::new("homes.differ").text(name).thread(first.0).text(first.1).thread(other.0).text(other.1);
        Some(Sentence { title: Words::new("homes.title"), text, strong: Some(Words::new("homes.own")), bad: false })
    }

    fn alt(&self) -> Vec<Words> {
        let mut said = Vec::new();
        for home in &self.homes {
            for (name, value, _) in home.globals.iter().take(4) {
                said.push(Words::new("homes.alt").thread(home.pid).text(name).text(value));
            }
            let [shared, copied, own] = home.pages;
            said.push(Words::new("homes.alt-pages").thread(home.pid).number(shared).number(copied).number(own));
        }
        said
    }
}

const SQUARE: f32 = 9.0;

/// A row of squares: what is shared, what a write has copied, what is its own; many of a kind are drawn as fewer.
fn pages(sketch: &mut Sketch, key: &str, (x, y): (f32, f32), room: f32, counts: [usize; 3]) {
    let most = ((room / (SQUARE + 3.0)) as usize).max(3);
    let all: usize = counts.iter().sum();
    let shown = counts.map(|count| if all <= most || count == 0 { count } else { (count * most / all).max(1) });
    let mut at = 0;
    for (kind, count) in shown.into_iter().enumerate() {
        for _ in 0..count.min(most.saturating_sub(at)) {
            page(sketch, &format!("{key}-{at}"), (x + (SQUARE + 3.0) * at as f32, y), kind);
            at += 1;
        }
    }
}

fn page(sketch: &mut Sketch, key: &str, place: (f32, f32), kind: usize) {
    let fill = if kind == 2 { Ink::Ink } else { Ink::Sheet };
    let stroke = if kind == 0 { Ink::Third } else { Ink::Ink };
    sketch.put(key, place, Shape::Box { width: SQUARE, height: SQUARE, stroke, fill, line: 1.2 });
    if kind == 1 {
        let d = format!("M0 0H{SQUARE}L0 {SQUARE}z");
        let shape = Shape::Path { d, stroke: Ink::None, fill: Ink::Ink, width: 0.0, dashed: false, arrow: false };
        sketch.put(format!("{key}-half"), place, shape);
    }
}

fn legend(sketch: &mut Sketch, stage: Stage) {
    let pitch = (stage.width - 16.0) / 3.0;
    // On a phone the longest takes more than its third.
    let lefts = if stage.is_narrow() { [12.0, 166.0, 304.0] } else { [12.0, 12.0 + pitch, 12.0 + 2.0 * pitch] };
    for (kind, words) in ["homes.shared", "homes.copied", "homes.own-page"].into_iter().enumerate() {
        let x = lefts[kind];
        let pitch = lefts.get(kind + 1).copied().unwrap_or(stage.width) - x;
        page(sketch, &format!("legend-{kind}"), (x, stage.height - 24.0), kind);
        let room = pitch - SQUARE - 10.0;
        sketch.label(
            format!("legend-{kind}-text"),
            (x + 16.0, stage.height - 15.5),
            Words::new(words),
            SMALL.at(Anchor::Start).ink(Ink::Second).within(room),
        );
    }
}
