//! The staging `# scene: producer-consumer`: a queue is a tray between cooks and eaters; who made which bun can be seen.
//! Told from events alone. Knows the story; `kitchen_art` knows how it is drawn.

use super::{Chronicle, Condition, Member, Picture, Scene, Sentence, Stage, Words, kitchen_art};
use crate::abi::{Event, EventKind, ObjectOp, ObjectSpec, Reply};
use crate::base::Map;
use crate::base::ObjectId;

/// Where a bun is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// Put, and still with the thread that feeds the queue.
    OnTheWay,
    Tray,
    /// Taken by this thread.
    Eaten(u32),
}

/// One item of a queue.
#[derive(Clone, Debug, PartialEq)]
pub struct Bun {
    /// Number in its queue, from 0.
    pub number: usize,
    pub maker: u32,
    maker_process: u32,
    pub label: String,
    pub place: Whereabouts,
    /// Step at which it came to this place.
    pub since: u64,
}

/// What someone does at a queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Role {
    pub cooks: bool,
    pub made: usize,
    pub ate: usize,
}

/// A queue and all that went through it.
#[derive(Clone, Debug, Default)]
pub struct Tray {
    pub id: Option<ObjectId>,
    /// Places; 0: as many as one likes.
    pub places: usize,
    pub buns: Vec<Bun>,
    pub roles: Map<u32, Role>,
}

/// The story so far.
#[derive(Clone, Debug, Default)]
pub struct Kitchen {
    pub chronicle: Chronicle,
    trays: Map<ObjectId, Tray>,
}

/// More places than these are no places to count.
const UNBOUNDED: u32 = 1000;

/// The kitchen before anybody came.
#[must_use]
pub fn make() -> Box<dyn Scene> {
    Box::new(Kitchen::default())
}

impl Scene for Kitchen {
    fn see(&mut self, event: &Event) {
        self.chronicle.see(event);
        match &event.kind {
            EventKind::ObjectCreated { object, spec: ObjectSpec::Queue { bound } } => {
                let places = if *bound > UNBOUNDED { 0 } else { *bound as usize };
                self.trays.insert(*object, Tray { id: Some(*object), places, ..Tray::default() });
            }
            EventKind::ObjectOperated { object, op, reply, .. } => {
                if let Some(tray) = self.trays.get_mut(object) {
                    tray.operate(event, op, reply);
                }
            }
            EventKind::Blocked { why: crate::abi::WaitReason::Object { object } } => {
                if let Some(tray) = self.trays.get_mut(object) {
                    let is_full = tray.is_full();
                    tray.roles.get_or_insert_with(event.tid.0, || Role { cooks: is_full, ..Role::default() });
                }
            }
            _ => {}
        }
    }

    fn picture(&self, stage: Stage) -> Picture {
        kitchen_art::draw(self, stage)
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

impl Tray {
    fn operate(&mut self, event: &Event, op: &ObjectOp, reply: &Reply) {
        let (tid, pid, step) = (event.tid.0, event.pid.0, event.step);
        match (op, reply) {
            (ObjectOp::Reserve { .. }, Reply::Flag(true)) => self.make(tid, pid, step, Whereabouts::OnTheWay, ""),
            (ObjectOp::Put { label, .. }, Reply::Done) => {
                let is_next = |bun: &&mut Bun| bun.maker_process == pid && bun.place == Whereabouts::OnTheWay;
                match self.buns.iter_mut().find(is_next) {
                    Some(bun) => (bun.label, bun.place, bun.since) = (label.clone(), Whereabouts::Tray, step),
                    None => self.make(tid, pid, step, Whereabouts::Tray, label),
                }
            }
            (ObjectOp::Get { .. }, Reply::Bytes(_)) => {
                // Items leave in the order in which they were put: the first that came to the tray.
                let on_tray = self.buns.iter_mut().filter(|bun| bun.place == Whereabouts::Tray);
                if let Some(bun) = on_tray.min_by_key(|bun| (bun.since, bun.number)) {
                    (bun.place, bun.since) = (Whereabouts::Eaten(tid), step);
                }
                let role = self.roles.or_default(tid);
                role.cooks &= role.made > 0;
                role.ate += 1;
            }
            _ => {}
        }
    }

    fn make(&mut self, tid: u32, pid: u32, step: u64, place: Whereabouts, label: &str) {
        let number = self.buns.len();
        self.buns.push(Bun { number, maker: tid, maker_process: pid, label: label.into(), place, since: step });
        let role = self.roles.or_default(tid);
        (role.cooks, role.made) = (true, role.made + 1);
    }

    /// Items that take a place, on the way or on the tray.
    pub fn taken(&self) -> usize {
        self.buns.iter().filter(|bun| !matches!(bun.place, Whereabouts::Eaten(_))).count()
    }

    pub fn is_full(&self) -> bool {
        self.places > 0 && self.taken() >= self.places
    }

    /// What lies on the tray, the oldest first.
    pub fn on_it(&self) -> Vec<&Bun> {
        let mut buns: Vec<&Bun> = self.buns.iter().filter(|bun| bun.place == Whereabouts::Tray).collect();
        crate::base::order::sort_by_key(&mut buns, |bun| (bun.since, bun.number));
        buns
    }

    /// What is on the way from this cook.
    pub fn on_the_way(&self, cook: u32) -> impl Iterator<Item = &Bun> {
        self.buns.iter().filter(move |bun| bun.maker == cook && bun.place == Whereabouts::OnTheWay)
    }

    /// The last one that someone took.
    pub fn in_hand(&self, eater: u32) -> Option<&Bun> {
        let eaten = self.buns.iter().filter(|bun| bun.place == Whereabouts::Eaten(eater));
        eaten.max_by_key(|bun| bun.since)
    }
}

impl Kitchen {
    /// The queue that the story is about: the one through which most went.
    pub fn tray(&self) -> Option<&Tray> {
        self.trays.values().max_by_key(|tray| (tray.buns.len(), std::cmp::Reverse(tray.id)))
    }

    fn people(&self, cooks: bool) -> Vec<&Member> {
        let Some(tray) = self.tray() else { return Vec::new() };
        let is_one = |member: &&Member| tray.roles.get(&member.tid).is_some_and(|role| role.cooks == cooks);
        self.chronicle.members.iter().filter(is_one).collect()
    }

    pub fn cooks(&self) -> Vec<&Member> {
        self.people(true)
    }

    pub fn eaters(&self) -> Vec<&Member> {
        self.people(false)
    }

    /// Processes (or threads) that have not come to the tray: not the main one, and not those that only feed the queue.
    pub fn others(&self) -> Vec<&Member> {
        let known = |member: &Member| self.tray().is_some_and(|tray| tray.roles.contains_key(&member.tid));
        let is_new = |member: &&Member| member.tid == member.pid && !member.condition.is_over() && !known(member);
        self.chronicle.members.iter().skip(1).filter(is_new).collect()
    }

    pub fn waits(&self, member: &Member) -> bool {
        let at = self.tray().and_then(|tray| tray.id);
        matches!(&member.waits_for, Some(crate::abi::WaitReason::Object { object }) if Some(*object) == at)
    }

    pub fn sentence(&self) -> Option<Sentence> {
        let tray = self.tray()?;
        let told = |text: Words, strong: Option<&'static str>, bad: bool| {
            Some(Sentence { title: Words::new("kitchen.title"), text, strong: strong.map(Words::new), bad })
        };
        if let Some(cook) = self.cooks().into_iter().find(|member| self.waits(member)) {
            let text = Words::new("kitchen.full").thread(cook.tid).number(tray.taken()).number(tray.places);
            // A place that is free while somebody waits is for one who was woken and has not run yet.
            return told(text, Some(if tray.is_full() { "kitchen.in-hand" } else { "kitchen.promised" }), false);
        }
        let eater = self.eaters().into_iter().find(|member| self.waits(member))?;
        let none_left = self.cooks().iter().all(|cook| cook.condition.is_over());
        if none_left && tray.taken() == 0 && self.others().is_empty() && !tray.buns.is_empty() {
            return told(Words::new("kitchen.for-ever").thread(eater.tid), Some("kitchen.no-end"), true);
        }
        let sleeps = |cook: &&Member| cook.condition == Condition::Sleeping;
        let baking = self.cooks().into_iter().filter(sleeps).count();
        told(Words::new("kitchen.empty").thread(eater.tid).number(baking), None, false)
    }

    /// The picture in words.
    pub fn alt(&self) -> Vec<Words> {
        let Some(tray) = self.tray() else { return vec![Words::new("kitchen.alt-none")] };
        let mut said = vec![Words::new("kitchen.alt-tray").number(tray.on_it().len()).number(tray.places)];
        for bun in tray.on_it().into_iter().take(12) {
            said.push(Words::new("kitchen.alt-bun").text(&bun.label).thread(bun.maker));
        }
        for member in self.cooks().into_iter().chain(self.eaters()).filter(|member| self.waits(member)) {
            said.push(Words::new("kitchen.alt-waits").thread(member.tid));
        }
        said
    }
}
