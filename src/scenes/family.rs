//! The staging `# scene: family`: processes as a family tree, with who is a daemon, a zombie, an orphan, and who died with a
//! lock in hand. Told from events alone. Knows the story; `family_art` knows how it is drawn.

use super::chronicle::Thing;
use super::{Chronicle, Condition, Member, Picture, Scene, Sentence, Stage, Words, family_art};
use crate::abi::{Event, EventKind};
use crate::base::{Map, Set};

/// More people than these and those whose exit code was collected leave the picture.
const ROOM: usize = 12;

/// The story so far.
#[derive(Clone, Debug, Default)]
pub struct Family {
    pub chronicle: Chronicle,
    pub daemons: Set<u32>,
    /// Step at which a process was sent a signal, and which.
    signals: Map<u32, (u64, u8)>,
}

/// Nobody yet.
#[must_use]
pub fn make() -> Box<dyn Scene> {
    Box::new(Family::default())
}

impl Scene for Family {
    fn see(&mut self, event: &Event) {
        self.chronicle.see(event);
        match &event.kind {
            EventKind::ProcessStarted { daemon: true, .. } => drop(self.daemons.insert(event.pid.0)),
            EventKind::SignalSent { to, signal } => drop(self.signals.insert(to.0, (event.step, *signal))),
            _ => {}
        }
    }

    fn picture(&self, stage: Stage) -> Picture {
        family_art::draw(self, stage)
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

impl Family {
    /// Processes by their main threads, in order of creation; in a large family those who are gone are left out.
    pub fn people(&self) -> Vec<&Member> {
        let main_threads = || self.chronicle.members.iter().filter(|member| member.tid == member.pid);
        let is_many = main_threads().count() > ROOM;
        let stays = |member: &&Member| {
            !is_many
                || member.condition != Condition::Dead
                || self.children(member.pid).any(|child| !child.condition.is_over())
        };
        main_threads().filter(stays).collect()
    }

    fn children(&self, pid: u32) -> impl Iterator<Item = &Member> {
        self.chronicle.members.iter().filter(move |member| member.tid == member.pid && member.parent == Some(pid))
    }

    /// True for a live process whose parent is over: process 1 has adopted it.
    pub fn is_orphan(&self, member: &Member) -> bool {
        let parent = member.parent.and_then(|pid| self.chronicle.member(pid));
        !member.condition.is_over() && parent.is_some_and(|parent| parent.condition.is_over())
    }

    /// What this process (any thread of it) holds.
    pub fn holds(&self, pid: u32) -> Vec<&Thing> {
        let is_of = |tid: &u32| self.chronicle.member(*tid).is_some_and(|member| member.pid == pid);
        self.chronicle.things.values().filter(|thing| thing.holders.iter().any(is_of)).collect()
    }

    /// Generations from the root, which is 0.
    pub fn depth(&self, member: &Member) -> usize {
        let mut depth = 0;
        let mut parent = member.parent;
        while let Some(above) = parent.and_then(|pid| self.chronicle.member(pid)) {
            depth += 1;
            parent = above.parent;
            if depth > 64 {
                break;
            }
        }
        depth
    }

    /// What a person should notice first at this moment.
    pub fn sentence(&self) -> Option<Sentence> {
        let people = self.people();
        let told = |text: Words, strong: &str, bad: bool| Sentence {
            title: Words::new("family.title"),
            text,
            strong: Some(Words::new(strong)),
            bad,
        };
        let dead_holder =
            people.iter().find_map(|m| Some((*m, *self.holds(m.pid).first()?)).filter(|_| m.condition.is_over()));
        if let Some((member, thing)) = dead_holder {
            return Some(told(
                Words::new("family.held").thread(member.tid).object(thing.id),
                "family.never-freed",
                true,
            ));
        }
        let step = self.chronicle.step;
        let with_parent = |m: &&&Member| {
            self.daemons.contains(&m.pid)
                && m.condition.is_over()
                && m.since == step
                && self.signals.get(&m.pid).is_some_and(|(at, _)| *at + 8 > step)
        };
        if let Some(member) = people.iter().find(with_parent) {
            let parent = member.parent.unwrap_or(member.pid);
            return Some(told(
                Words::new("family.daemon-dies").thread(member.tid).thread(parent),
                "family.daemon-rule",
                false,
            ));
        }
        if let Some(member) = people.iter().find(|member| self.is_orphan(member)) {
            return Some(told(Words::new("family.orphan").thread(member.tid), "family.adopted", false));
        }
        let zombie = people.iter().find(|member| member.condition == Condition::Zombie)?;
        let text = Words::new("family.zombie").thread(zombie.tid).number(zombie.exitcode.unwrap_or(0));
        Some(told(text, "family.until-joined", false))
    }

    /// The picture in words.
    pub fn alt(&self) -> Vec<Words> {
        let mut said = Vec::new();
        for member in self.people().into_iter().take(20) {
            let state = format!("{:?}", member.condition).to_ascii_lowercase();
            said.push(Words::new("any.alt").thread(member.tid).text(state));
            if let Some(parent) = member.parent.filter(|_| !self.is_orphan(member)) {
                said.push(Words::new("family.alt-child").thread(member.tid).thread(parent));
            } else if self.is_orphan(member) {
                said.push(Words::new("family.orphan").thread(member.tid));
            }
            if let Some(code) = member.exitcode {
                said.push(Words::new("family.alt-exit").thread(member.tid).number(code));
            }
        }
        said
    }
}
