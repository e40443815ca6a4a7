//! The staging `# scene: ktv`: a semaphore is a board of keys beside an open door; who has a key sings inside, who has none
//! waits in line. Told from events alone. Knows the story; `ktv_art` knows how it is drawn.

use super::chronicle::Thing;
use super::{Chronicle, Condition, Member, Picture, Scene, Sentence, Stage, Words, ktv_art};
use crate::abi::{Event, EventKind, ObjectSpec, WaitReason};
use crate::base::ObjectId;
use crate::base::{Map, Set};

/// Who has which key of one semaphore: by hook, the thread that took it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hooks {
    pub keys: Vec<Option<u32>>,
    /// Those who had a key and gave it back.
    pub sang: Set<u32>,
}

impl Hooks {
    /// As many keys hang here as the value says; a thread that was given one keeps the same one.
    fn settle(&mut self, value: i64, holders: &[u32]) {
        let mut without = holders.to_vec();
        for key in &mut self.keys {
            let Some(tid) = *key else { continue };
            match without.iter().position(|holder| *holder == tid) {
                Some(at) => drop(without.remove(at)),
                None => {
                    *key = None;
                    self.sang.insert(tid);
                }
            }
        }
        let wanted = holders.len() + usize::try_from(value).unwrap_or(0);
        for tid in without {
            self.sang.remove(&tid);
            match self.keys.iter_mut().find(|key| key.is_none()) {
                Some(key) => *key = Some(tid),
                None => self.keys.push(Some(tid)),
            }
        }
        while self.keys.len() < wanted {
            self.keys.push(None);
        }
        while self.keys.len() > wanted && self.keys.last() == Some(&None) {
            self.keys.pop();
        }
    }
}

/// The story so far.
#[derive(Clone, Debug, Default)]
pub struct Ktv {
    pub chronicle: Chronicle,
    hooks: Map<ObjectId, Hooks>,
    /// Who sleeps: from when to when, in nanoseconds.
    sleeps: Map<u32, (u64, u64)>,
    now: u64,
}

/// The place before anybody came.
#[must_use]
pub fn make() -> Box<dyn Scene> {
    Box::new(Ktv::default())
}

impl Scene for Ktv {
    fn see(&mut self, event: &Event) {
        self.chronicle.see(event);
        self.now = event.time.0;
        match &event.kind {
            EventKind::ObjectCreated { object, spec: ObjectSpec::Semaphore { value, .. } } => {
                self.hooks.or_default(*object).settle(i64::from(*value), &[]);
            }
            EventKind::ObjectOperated { object, value, holders, .. } => {
                if let Some(hooks) = self.hooks.get_mut(object) {
                    let holders: Vec<u32> = holders.iter().map(|tid| tid.0).collect();
                    hooks.settle(*value, &holders);
                }
            }
            EventKind::Blocked { why: WaitReason::Sleep { until } } => {
                self.sleeps.insert(event.tid.0, (self.now, until.0));
            }
            EventKind::Woken { .. } => drop(self.sleeps.remove(&event.tid.0)),
            _ => {}
        }
    }

    fn picture(&self, stage: Stage) -> Picture {
        ktv_art::draw(self, stage)
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

impl Ktv {
    /// The semaphore that the story is about: the one that is used most.
    pub fn board(&self) -> Option<(&Thing, &Hooks)> {
        let things = self.hooks.iter().filter_map(|(id, hooks)| Some((self.chronicle.things.get(id)?, hooks)));
        things.max_by_key(|(thing, _)| (thing.uses, std::cmp::Reverse(thing.id)))
    }

    /// Who has a key, in the order of the hooks.
    pub fn singers(&self) -> Vec<&Member> {
        let Some((_, hooks)) = self.board() else { return Vec::new() };
        let mut seen = Set::new();
        let tids = hooks.keys.iter().flatten().filter(|tid| seen.insert(**tid));
        tids.filter_map(|tid| self.chronicle.member(*tid)).collect()
    }

    /// Who waits for a key, the next one first.
    pub fn waiting(&self) -> Vec<&Member> {
        let Some((thing, _)) = self.board() else { return Vec::new() };
        self.chronicle.waiters(thing.id).into_iter().filter_map(|tid| self.chronicle.member(tid)).collect()
    }

    fn is_guest(&self, member: &Member) -> bool {
        self.chronicle.members.len() == 1 || self.chronicle.members.first() != Some(member)
    }

    /// Who is outside without waiting: on the way, or looking around.
    pub fn arriving(&self) -> Vec<&Member> {
        let (inside, waiting) = (self.singers(), self.waiting());
        let free = |member: &&Member| {
            !member.condition.is_over()
                && self.is_guest(member)
                && !self.has_sung(member.tid)
                && !inside.contains(member)
                && !waiting.contains(member)
        };
        self.chronicle.members.iter().filter(free).collect()
    }

    fn has_sung(&self, tid: u32) -> bool {
        self.board().is_some_and(|(_, hooks)| hooks.sang.contains(&tid) && !hooks.keys.contains(&Some(tid)))
    }

    /// Who has sung and gone.
    pub fn gone(&self) -> Vec<&Member> {
        let waiting = self.waiting();
        let left = |member: &&Member| self.has_sung(member.tid) && !waiting.contains(member);
        self.chronicle.members.iter().filter(left).collect()
    }

    /// How long someone still sleeps, in nanoseconds, and which part of the whole that is.
    pub fn left(&self, member: &Member) -> Option<(u64, f32)> {
        let (from, until) = *self.sleeps.get(&member.tid).filter(|_| member.condition == Condition::Sleeping)?;
        let left = until.saturating_sub(self.now);
        Some((left, left as f32 / until.saturating_sub(from).max(1) as f32))
    }

    /// The singer who gives a key back next, as far as the clock tells.
    pub fn next_out(&self) -> Option<(&Member, u64)> {
        let left = |member: &'_ &Member| self.left(member).map(|(left, _)| left);
        let singers = self.singers();
        let next = singers.into_iter().filter(|member| left(member).is_some()).min_by_key(left)?;
        Some((next, self.left(next)?.0))
    }

    pub fn sentence(&self) -> Option<Sentence> {
        let (thing, hooks) = self.board()?;
        let first = *self.waiting().first()?;
        let all = hooks.keys.iter().all(Option::is_some) && !hooks.keys.is_empty();
        let text =
            Words::new("ktv.why").thread(first.tid).object(thing.id).number(i64::try_from(first.since).unwrap_or(0));
        let strong = all.then(|| Words::new("ktv.door"));
        Some(Sentence { title: Words::new("ktv.title"), text, strong, bad: false })
    }

    /// The picture in words.
    pub fn alt(&self) -> Vec<Words> {
        let Some((thing, hooks)) = self.board() else { return vec![Words::new("ktv.alt-none")] };
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let mut said =
            vec![Words::new("ktv.alt-keys").object(thing.id).number(thing.value).number(count(hooks.keys.len()))];
        said.extend(self.singers().into_iter().map(|member| Words::new("ktv.alt-inside").thread(member.tid)));
        let waiting = self.waiting().into_iter().enumerate();
        said.extend(waiting.map(|(at, member)| Words::new("ktv.alt-waits").thread(member.tid).number(count(at + 1))));
        said
    }
}

#[cfg(test)]
mod tests {
    use super::Hooks;

    #[test]
    fn who_was_given_a_key_keeps_it_and_a_returned_one_hangs_on_its_hook() {
        let mut hooks = Hooks::default();
        hooks.settle(2, &[]);
        assert_eq!(hooks.keys, [None, None]);
        hooks.settle(1, &[7]);
        hooks.settle(0, &[7, 8]);
        assert_eq!(hooks.keys, [Some(7), Some(8)]);
        hooks.settle(1, &[8]);
        assert_eq!(hooks.keys, [None, Some(8)]);
        assert!(hooks.sang.contains(&7));
        hooks.settle(0, &[8, 9]);
        assert_eq!(hooks.keys, [Some(9), Some(8)]);
    }

    #[test]
    fn one_key_more_than_at_the_start_gets_a_hook() {
        let mut hooks = Hooks::default();
        hooks.settle(1, &[]);
        hooks.settle(2, &[]);
        assert_eq!(hooks.keys, [None, None]);
    }
}
