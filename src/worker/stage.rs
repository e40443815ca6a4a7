//! The events of the recording and the staging that draws them, at any step. Knows no session.

use super::protocol::{Part, Told};
use crate::abi::{Event, EventKind};
use crate::scenes::{
    HeldFile, Home, Picture, Present, Rewind, SCENES, Scene, Stage, Whole, Words, narrate, staging_for,
};
use crate::session::{ObjectView, PageState, View};

/// Events that the events tab shows.
const TOLD: usize = 200;

/// What a moment looks like and what is told of it.
pub type Moment = (Picture, Vec<Told>, Vec<(u32, Words)>);

/// The recording's events and its staging.
pub struct Theatre {
    pub stage: Stage,
    /// The events before the last step are told too.
    pub tells_all: bool,
    /// Every thread of the recording, in order of creation.
    pub cast: Vec<Part>,
    /// Events of the recording that have been told here, and those of the last step among them.
    known: usize,
    last: Vec<Event>,
    rewind: Rewind,
    /// The insides that were drawn last, and at which step.
    seen: (u64, Vec<Home>),
}

impl Default for Theatre {
    fn default() -> Theatre {
        let general = SCENES.last().expect("the table of stagings is never empty");
        Theatre {
            stage: Stage::WIDE,
            tells_all: false,
            cast: Vec::new(),
            known: 0,
            last: Vec::new(),
            rewind: Rewind::new(general),
            seen: (0, Vec::new()),
        }
    }
}

impl Theatre {
    /// Another program: another staging.
    pub fn open(&mut self, source: &str) {
        self.rewind = Rewind::new(staging_for(source));
    }

    /// The recording after this step is void; `events` are those of the recording as it is.
    pub fn forget(&mut self, step: u64, events: &[Event]) {
        let kept = events.partition_point(|event| event.step <= step && step > 0).min(self.known);
        self.go_back_to(kept, events);
        self.cast.clear();
        for event in &events[..kept] {
            enter(&mut self.cast, event);
        }
    }

    /// From this step on the recording may be another one than it was.
    pub fn learn(&mut self, from: u64, events: &[Event]) {
        let kept = events.partition_point(|event| event.step < from);
        let again = &events[kept..self.known.clamp(kept, events.len())];
        if self.known > events.len() || self.known > kept + self.last.len() || !self.last.ends_with(again) {
            self.go_back_to(kept.min(self.known), events);
        }
        for event in &events[self.known..] {
            enter(&mut self.cast, event);
        }
        self.go_back_to(events.len(), events);
    }

    /// The scene as it stood at the end of this step.
    pub fn scene_after(&mut self, step: u64, events: &[Event]) -> Box<dyn Scene> {
        self.rewind.at(events, events.partition_point(|event| event.step <= step)).copy()
    }

    /// The first `upto` events are dropped but for `left` of them; the scene has seen them all.
    pub fn drop_events(&mut self, scene: Box<dyn Scene>, upto: usize, left: usize) {
        self.rewind.drop_events(scene, upto, left);
        self.known -= upto - left;
    }

    /// So many events are known from now on; those of the last step are kept, to see whether it is another one the next time.
    fn go_back_to(&mut self, known: usize, events: &[Event]) {
        if known < self.known {
            self.rewind.forget(known);
        }
        self.known = known;
        let last = events[..known].last().map_or(0, |event| event.step);
        self.last = events[events[..known].partition_point(|event| event.step < last)..known].to_vec();
    }

    /// The moment of this view: after its step or, within the next one, after that one's operation but before what the clock
    /// does then.
    pub fn show(&mut self, view: &View, events: &[Event]) -> Moment {
        let (step, inside, ran) = (view.step, view.instruction > 0, view.ran);
        let mut upto = events.partition_point(|event| event.step <= step + u64::from(inside));
        while inside && events[..upto].last().is_some_and(|event| event.step > step && is_of_the_clock(event)) {
            upto -= 1;
        }
        let mut scene = self.rewind.at(events, upto).copy();
        scene.chronicle_mut().stand_at(step + u64::from(inside), ran);
        scene.chronicle_mut().hold_files(&held_files(view));
        let homes = homes(view, &self.seen);
        scene.look_inside(&homes);
        self.seen = (step, homes);
        let chronicle = scene.chronicle();
        let reasons = chronicle.members.iter().map(|member| (member.tid, narrate::reason(member, chronicle))).collect();
        scene.gather(&view.objects.iter().map(present).collect::<Vec<_>>(), &wholes(&view.objects));
        let first = if self.tells_all { 0 } else { events.partition_point(|event| event.step < step) };
        let told = events[first.max(upto.saturating_sub(TOLD))..upto].iter();
        let told = told.map(|event| {
            let is_nobodys = matches!(event.kind, EventKind::TimeJumped { .. } | EventKind::Ended { .. });
            let tid = (!is_nobodys).then_some(event.tid.0);
            Told { step: event.step, tid, line: event.span.line, words: narrate::event(event) }
        });
        (scene.picture(self.stage), told.collect(), reasons)
    }
}

/// What is inside each process; a value that is not the one drawn a step ago has changed.
fn homes(view: &View, (seen_step, seen): &(u64, Vec<Home>)) -> Vec<Home> {
    let is_next = view.step == seen_step + 1;
    let before = |pid: u32| seen.iter().find(|home| home.pid == pid && is_next);
    let living = view.processes.iter().filter(|process| !process.pages.is_empty());
    let home = |process: &crate::session::ProcessView| {
        let was =
            |name: &str| before(process.pid).and_then(|home| home.globals.iter().find(|(known, ..)| known == name));
        let global = |(name, value): (&String, &String)| {
            let changed = was(name).is_some_and(|(_, old, _)| old != value);
            (name.clone(), value.clone(), changed)
        };
        let count = |state: PageState| process.pages.iter().filter(|page| **page == state).count();
        Home {
            pid: process.pid,
            globals: process.globals.iter().map(global).collect(),
            pages: [count(PageState::Shared), count(PageState::Copied), count(PageState::Own)],
        }
    };
    living.map(home).collect()
}

fn present(object: &ObjectView) -> Present {
    let is_unnamed = object.name.strip_prefix(&object.kind).is_some_and(|rest| rest.starts_with(' '));
    let is_idle = is_unnamed && object.part_of.is_none() && object.holders.is_empty() && object.waiters.is_empty();
    Present { id: object.id.clone(), state: object.state.clone(), is_idle }
}

/// Things of the library's, each with the objects that are its parts.
fn wholes(objects: &[ObjectView]) -> Vec<Whole> {
    let mut wholes: Vec<Whole> = Vec::new();
    for object in objects {
        let Some(owner) = &object.part_of else { continue };
        if let Some(whole) = wholes.iter_mut().find(|whole| whole.name == owner.name) {
            whole.parts.push(object.id.clone());
            continue;
        }
        let main = objects.iter().find(|object| object.name == owner.name).map(|object| object.id.clone());
        let state = owner.content.split(':').next().unwrap_or_default().to_string();
        let (name, kind) = (owner.name.clone(), owner.kind.clone());
        wholes.push(Whole { name, kind, state, main, parts: vec![object.id.clone()] });
    }
    wholes
}

fn held_files(view: &View) -> Vec<HeldFile> {
    let held = |file: &crate::session::FileView| HeldFile {
        path: file.path.clone(),
        inode: file.inode as u32,
        holders: file.locked_by.clone(),
        waiters: file.lock_waiters.clone(),
    };
    view.files.iter().map(held).collect()
}

fn is_of_the_clock(event: &Event) -> bool {
    matches!(event.kind, EventKind::TimeJumped { .. } | EventKind::Woken { by: None } | EventKind::Ended { .. })
}

fn enter(cast: &mut Vec<Part>, event: &Event) {
    let is_known = cast.iter().any(|part| part.tid == event.tid.0);
    match &event.kind {
        EventKind::ProcessStarted { name, .. } | EventKind::ThreadStarted { name } if !is_known => {
            let number = u32::try_from(cast.len()).unwrap_or(u32::MAX).saturating_add(1);
            cast.push(Part { tid: event.tid.0, pid: event.pid.0, number, name: name.clone() });
        }
        EventKind::ProcessRenamed { name } => {
            if let Some(part) = cast.iter_mut().find(|part| part.tid == event.pid.0) {
                part.name.clone_from(name);
            }
        }
        _ => {}
    }
}
