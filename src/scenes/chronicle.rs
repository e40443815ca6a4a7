//! Who is who at a moment of a trace: threads with number, name, condition and what each waits for; kernel objects with
//! holders and value. A fold over events that every staging starts from. Knows no story and no picture.

use super::Whole;
use crate::abi::{Event, EventKind, ObjectOp, ObjectSpec, WaitReason};
use crate::base::Map;
use crate::base::{ObjectId, Pid, Tid, order};
use serde::{Deserialize, Serialize};

/// How a thread stands; the same words as the session's states, made from events alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Condition {
    #[default]
    Ready,
    Running,
    Blocked,
    Sleeping,
    Stopped,
    Zombie,
    Dead,
}

impl Condition {
    #[must_use]
    pub fn is_over(self) -> bool {
        matches!(self, Condition::Zombie | Condition::Dead)
    }
}

/// One thread of the machine.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// From 1, in order of creation: the number on its plate.
    pub number: u32,
    pub pid: u32,
    pub tid: u32,
    pub parent: Option<u32>,
    pub name: String,
    pub condition: Condition,
    pub waits_for: Option<WaitReason>,
    /// Step of its last change of condition.
    pub since: u64,
    pub exitcode: Option<i32>,
}

/// A kernel object as its events left it.
#[derive(Clone, Debug, PartialEq)]
pub struct Thing {
    pub id: ObjectId,
    pub spec: ObjectSpec,
    pub value: i64,
    pub holders: Vec<u32>,
    /// Step since which the holders have it.
    pub since: u64,
    /// Operations so far, creation not counted.
    pub uses: u32,
    /// What else is known of it at the moment that is drawn.
    pub state: String,
    pub is_idle: bool,
    /// What it stands for, when it stands for all parts of a thing.
    pub whole: Option<Whole>,
}

/// Whose objects the locks on files are: nobody's. Their numbers are the files'.
pub const FILES: Pid = Pid(u32::MAX);

/// A file with who has it locked and who waits for that: what ends a lock is no event.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldFile {
    pub path: String,
    pub inode: u32,
    pub holders: Vec<u32>,
    pub waiters: Vec<u32>,
}

/// A machine's cast and properties, folded from events.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chronicle {
    pub members: Vec<Member>,
    pub things: Map<ObjectId, Thing>,
    /// Files that were locked: how often, and at which step the last time.
    pub locked: Vec<(String, u32, u64)>,
    /// Step of the last event seen.
    pub step: u64,
    /// The thread of the last step.
    pub ran: Option<u32>,
}

impl Chronicle {
    #[must_use]
    pub fn member(&self, tid: u32) -> Option<&Member> {
        self.members.iter().find(|member| member.tid == tid)
    }

    /// Threads that wait for an object, the one that came first in front.
    #[must_use]
    pub fn waiters(&self, id: ObjectId) -> Vec<u32> {
        let waits = |m: &&Member| matches!(&m.waits_for, Some(WaitReason::Object { object }) if *object == id);
        let mut waiting: Vec<&Member> = self.members.iter().filter(waits).collect();
        order::sort_by_key(&mut waiting, |member| (member.since, member.number));
        waiting.into_iter().map(|member| member.tid).collect()
    }

    pub fn see(&mut self, event: &Event) {
        if event.step > self.step {
            self.begin_step(event.step);
        }
        if let Some(tid) = actor(event) {
            self.act(tid);
        }
        match &event.kind {
            EventKind::ProcessStarted { parent, name, .. } => self.enter(event, event.pid, *parent, name),
            EventKind::ThreadStarted { name } => self.enter(event, event.pid, Some(event.pid), name),
            EventKind::ProcessRenamed { name } => self.rename(event.pid, name),
            EventKind::ProcessExited { exitcode } => self.leave(event, *exitcode),
            EventKind::ProcessReaped { child } => self.each_of(*child, |m| m.condition = Condition::Dead),
            EventKind::ThreadExited => self.change(event, Condition::Dead, None),
            EventKind::Blocked { why: WaitReason::Sleep { until } } => {
                self.change(event, Condition::Sleeping, Some(WaitReason::Sleep { until: *until }));
            }
            EventKind::Blocked { why } => self.change(event, Condition::Blocked, Some(why.clone())),
            EventKind::Woken { .. } => self.change(event, Condition::Ready, None),
            EventKind::FileLocked { path, exclusive: Some(_), .. } => {
                match self.locked.iter_mut().find(|(known, ..)| known == path) {
                    Some((_, uses, since)) => (*uses, *since) = (*uses + 1, event.step),
                    None => self.locked.push((path.clone(), 1, event.step)),
                }
            }
            EventKind::ObjectCreated { object, spec } => self.make(event, *object, spec),
            EventKind::ObjectOperated { object, op, value, holders, .. } => {
                self.operate(event, *object, op, *value, holders)
            }
            _ => {}
        }
    }

    /// Files that were locked are locks, too: who has them and who waits at this moment.
    pub fn hold_files(&mut self, files: &[HeldFile]) {
        for file in files {
            let Some((_, uses, since)) = self.locked.iter().find(|(known, ..)| *known == file.path) else { continue };
            let (uses, since) = (*uses, *since);
            let id = ObjectId { creator: FILES, number: file.inode };
            let is_free = file.holders.is_empty();
            let thing = Thing {
                id,
                spec: ObjectSpec::Lock,
                value: i64::from(is_free),
                holders: file.holders.clone(),
                since,
                uses,
                state: if is_free { "free" } else { "held" }.into(),
                is_idle: false,
                whole: None,
            };
            self.things.insert(id, thing);
            for member in self.members.iter_mut().filter(|member| file.waiters.contains(&member.tid)) {
                member.waits_for = Some(WaitReason::Object { object: id });
            }
        }
    }

    /// We are after this step, which `ran` took: a step may leave no event behind.
    pub fn stand_at(&mut self, step: u64, ran: Option<u32>) {
        self.begin_step(step);
        self.ran = ran;
        let runs = |member: &&mut Member| Some(member.tid) == ran && member.condition == Condition::Ready;
        if let Some(member) = self.members.iter_mut().find(runs) {
            member.condition = Condition::Running;
        }
    }

    fn begin_step(&mut self, step: u64) {
        self.step = step;
        self.ran = None;
        for member in self.members.iter_mut().filter(|member| member.condition == Condition::Running) {
            member.condition = Condition::Ready;
        }
    }

    /// A thread that took a step and is still able to go on counts as the running one.
    fn act(&mut self, tid: u32) {
        if self.ran.is_some() || self.step == 0 {
            return;
        }
        self.ran = Some(tid);
        if let Some(member) = self.members.iter_mut().find(|member| member.tid == tid && !member.condition.is_over()) {
            member.condition = Condition::Running;
            member.waits_for = None;
        }
    }

    fn enter(&mut self, event: &Event, pid: Pid, parent: Option<Pid>, name: &str) {
        self.members.push(Member {
            number: u32::try_from(self.members.len()).unwrap_or(u32::MAX).saturating_add(1),
            pid: pid.0,
            tid: event.tid.0,
            parent: parent.map(|p| p.0),
            name: name.into(),
            condition: Condition::Ready,
            waits_for: None,
            since: event.step,
            exitcode: None,
        });
    }

    fn each_of(&mut self, pid: Pid, change: impl Fn(&mut Member)) {
        self.members.iter_mut().filter(|member| member.pid == pid.0).for_each(change);
    }

    fn rename(&mut self, pid: Pid, name: &str) {
        for member in self.members.iter_mut().filter(|member| member.tid == pid.0) {
            member.name = name.into();
        }
    }

    fn leave(&mut self, event: &Event, exitcode: i32) {
        let step = event.step;
        // Nobody here waits for the first process.
        let is_first = self.members.first().is_some_and(|member| member.pid == event.pid.0);
        let condition = if is_first { Condition::Dead } else { Condition::Zombie };
        self.each_of(event.pid, |member| {
            member.condition = condition;
            member.waits_for = None;
            member.since = step;
            member.exitcode = Some(exitcode);
        });
    }

    fn change(&mut self, event: &Event, condition: Condition, waits_for: Option<WaitReason>) {
        if let Some(member) = self.members.iter_mut().find(|member| member.tid == event.tid.0) {
            member.condition = condition;
            member.waits_for = waits_for;
            member.since = event.step;
        }
    }

    fn make(&mut self, event: &Event, id: ObjectId, spec: &ObjectSpec) {
        let value = match spec {
            ObjectSpec::Lock | ObjectSpec::RLock => 1,
            ObjectSpec::Semaphore { value, .. } => i64::from(*value),
            _ => 0,
        };
        self.things.insert(
            id,
            Thing {
                id,
                spec: spec.clone(),
                value,
                holders: Vec::new(),
                since: event.step,
                uses: 0,
                state: String::new(),
                is_idle: false,
                whole: None,
            },
        );
    }

    fn operate(&mut self, event: &Event, id: ObjectId, op: &ObjectOp, value: i64, holders: &[Tid]) {
        let Some(thing) = self.things.get_mut(&id) else { return };
        let holders: Vec<u32> = holders.iter().map(|tid| tid.0).collect();
        if thing.holders != holders {
            thing.since = event.step;
        }
        thing.value = value;
        thing.holders = holders;
        thing.uses += u32::from(!matches!(op, ObjectOp::GetValue | ObjectOp::IsSet));
    }
}

/// The thread whose own act an event is; `None` for what merely happened to its thread.
fn actor(event: &Event) -> Option<u32> {
    match &event.kind {
        EventKind::ProcessStarted { parent, .. } => parent.map(|pid| pid.0),
        EventKind::Woken { .. }
        | EventKind::TimeJumped { .. }
        | EventKind::ThreadStarted { .. }
        | EventKind::Ended { .. } => None,
        _ => Some(event.tid.0),
    }
}
