//! The staging for programs that ask for none: threads, the kernel objects and files they meet about, and the circle that they
//! may close. Made from events alone; `any_art` draws it. Knows kinds of objects, no story.

use super::chronicle::Thing;
use super::narrate::{clip, reason};
use super::net::Net;
use super::{Chronicle, Condition, FILES, Member, Picture, Present, Scene, Sentence, Stage, Whole, Words};
use crate::abi::{Event, EventKind, WaitReason};
use crate::base::{ObjectId, order};

/// What is known of a file.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub path: String,
    pub content: String,
    pub changed: u64,
}

/// The run so far.
#[derive(Clone, Debug, Default)]
pub struct AnyProgram {
    pub chronicle: Chronicle,
    pub sheets: Vec<Sheet>,
    pub net: Net,
    /// Threads that wait for each other for ever, and the step that closed their circle.
    pub circle: Vec<u32>,
    pub closed: u64,
}

/// The stage before anything happened.
#[must_use]
pub fn make() -> Box<dyn Scene> {
    Box::new(AnyProgram::default())
}

impl Scene for AnyProgram {
    fn see(&mut self, event: &Event) {
        self.chronicle.see(event);
        self.net.see(event);
        match &event.kind {
            EventKind::FileWritten { path, .. } | EventKind::FileRead { path, .. } if self.net.is_way(path) => {}
            EventKind::FileWritten { path, content, .. } => {
                self.write(path, &String::from_utf8_lossy(content), event.step)
            }
            EventKind::Deadlocked { threads } => {
                self.circle = threads.iter().map(|tid| tid.0).collect();
                self.closed = event.step;
            }
            EventKind::FileOpened { path, truncated: true, .. } => self.write(path, "", event.step),
            EventKind::FileRead { path, bytes, .. } if !self.sheets.iter().any(|sheet| &sheet.path == path) => {
                self.write(path, &String::from_utf8_lossy(bytes), event.step);
            }
            _ => {}
        }
    }

    fn gather(&mut self, objects: &[Present], wholes: &[Whole]) {
        self.chronicle.things.retain(|id, thing| {
            let name = id.to_string();
            let present = objects.iter().find(|object| object.id == name);
            if let Some(present) = present {
                thing.state.clone_from(&present.state);
                thing.is_idle = present.is_idle;
            }
            present.is_some() || id.creator == FILES
        });
        wholes.iter().for_each(|whole| self.unite(whole));
    }

    fn picture(&self, stage: Stage) -> Picture {
        super::any_art::draw(self, stage)
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

impl AnyProgram {
    /// Draws the parts of a thing as one: who holds or waits for one of them holds or waits for it.
    fn unite(&mut self, whole: &Whole) {
        let known = |id: &String| self.chronicle.things.keys().find(|known| known.to_string() == *id).copied();
        let main = whole.main.as_ref().and_then(known);
        let mut parts: Vec<ObjectId> = whole.parts.iter().filter_map(known).collect();
        let Some(main) = main.or_else(|| (!parts.is_empty()).then(|| parts.remove(0))) else { return };
        for part in parts {
            let Some(part) = self.chronicle.things.remove(&part) else { continue };
            if let Some(thing) = self.chronicle.things.get_mut(&main) {
                thing.holders.extend(part.holders);
                thing.uses += part.uses;
            }
            for member in &mut self.chronicle.members {
                if member.waits_for == Some(WaitReason::Object { object: part.id }) {
                    member.waits_for = Some(WaitReason::Object { object: main });
                }
            }
        }
        if whole.main.is_none() {
            self.chronicle.things.get_mut(&main).into_iter().for_each(|thing| thing.whole = Some(whole.clone()));
        }
    }

    fn write(&mut self, path: &str, content: &str, step: u64) {
        let content = clip(content.trim(), 60);
        match self.sheets.iter_mut().find(|sheet| sheet.path == path) {
            Some(sheet) => (sheet.content, sheet.changed) = (content, step),
            None => self.sheets.push(Sheet { path: path.into(), content, changed: step }),
        }
    }

    /// Files, without those that are nothing but locks.
    #[must_use]
    pub fn papers(&self) -> Vec<&Sheet> {
        let is_paper = |sheet: &&Sheet| {
            !sheet.content.is_empty() || !self.chronicle.locked.iter().any(|(path, ..)| *path == sheet.path)
        };
        self.sheets.iter().filter(is_paper).collect()
    }

    /// Objects, those that are used first; when there are more than this, without those of the library's inside.
    #[must_use]
    pub fn things(&self, most: usize) -> Vec<&Thing> {
        let mut things: Vec<&Thing> = self.chronicle.things.values().collect();
        if things.len() > most {
            things.retain(|thing| !thing.is_idle);
        }
        order::sort_by_key(&mut things, |thing| (std::cmp::Reverse(thing.uses.min(1)), thing.id));
        things
    }

    /// Those who are drawn when there is not room for everybody: who runs, who holds something, who is in a circle, who could go
    /// on; then those who wait first in a line. In order of creation.
    #[must_use]
    pub fn shown(&self, most: usize) -> Vec<&Member> {
        let everybody = &self.chronicle.members;
        if everybody.len() <= most {
            return everybody.iter().collect();
        }
        let holds = |tid: u32| self.chronicle.things.values().any(|thing| thing.holders.contains(&tid));
        let rank = |member: &Member| match member.condition {
            _ if Some(member.tid) == self.chronicle.ran || self.circle.contains(&member.tid) => 0,
            _ if holds(member.tid) => 1,
            Condition::Running | Condition::Ready => 2,
            _ if member.number == 1 => 2,
            Condition::Blocked | Condition::Sleeping | Condition::Stopped => 3,
            Condition::Zombie | Condition::Dead => 4,
        };
        let mut chosen: Vec<&Member> = everybody.iter().collect();
        order::sort_by_key(&mut chosen, |member| (rank(member), member.since, member.number));
        chosen.truncate(most);
        order::sort_by_key(&mut chosen, |member| member.number);
        chosen
    }

    /// What a circle has to say.
    #[must_use]
    pub fn sentence(&self) -> Option<Sentence> {
        let names: Vec<&str> = self
            .circle
            .iter()
            .filter_map(|tid| self.chronicle.member(*tid))
            .map(|member| member.name.as_str())
            .collect();
        let first = names.first()?;
        let round = format!("{} → {first}", names.join(" → "));
        Some(Sentence {
            title: Words::new("any.circle-title"),
            text: Words::new("any.circle").text(round),
            strong: Some(Words::new("any.circle-end")),
            bad: true,
        })
    }

    #[must_use]
    pub fn alt(&self) -> Vec<Words> {
        let says = |member: &Member| {
            Words::new("any.alt").thread(member.tid).text(format!("{:?}", member.condition).to_ascii_lowercase())
        };
        let mut said: Vec<Words> = Vec::new();
        for member in self.chronicle.members.iter().take(12) {
            said.push(says(member));
            if member.condition == Condition::Blocked {
                said.push(reason(member, &self.chronicle));
            }
        }
        said.extend(self.net.alt(&self.chronicle));
        said
    }
}
