//! The staging `# scene: traffic-light`: an event is a lamp at a crossing; who waits for it is a car at the line, and all of
//! them go at once when it is set. Told from events alone. Knows the story; `traffic_art` knows how it is drawn.

use super::chronicle::Thing;
use super::{Chronicle, Member, Picture, Scene, Sentence, Stage, Words, traffic_art};
use crate::abi::{Event, EventKind, ObjectOp, ObjectSpec, Reply, WaitReason};
use crate::base::Map;
use crate::base::{ObjectId, order};

/// How a car came to a lamp.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trip {
    /// Step at which it first asked whether it may go.
    pub came: u64,
    /// Step at which it had to stop, if it had to.
    pub stopped: Option<u64>,
    /// Step at which it was let through.
    pub went: Option<u64>,
}

/// The story so far.
#[derive(Clone, Debug, Default)]
pub struct TrafficLight {
    pub chronicle: Chronicle,
    trips: Map<(ObjectId, u32), Trip>,
    /// Who set or cleared a lamp: no car.
    switchers: Map<ObjectId, u32>,
}

/// The crossing before anybody came.
#[must_use]
pub fn make() -> Box<dyn Scene> {
    Box::new(TrafficLight::default())
}

impl Scene for TrafficLight {
    fn see(&mut self, event: &Event) {
        self.chronicle.see(event);
        let tid = event.tid.0;
        match &event.kind {
            EventKind::Blocked { why: WaitReason::Object { object } } => {
                let trip = self.trip(*object, tid, event.step);
                trip.stopped.get_or_insert(event.step);
            }
            EventKind::ObjectOperated { object, op: ObjectOp::Wait { .. }, reply, .. } => {
                let trip = self.trip(*object, tid, event.step);
                if matches!(reply, Reply::Flag(true)) {
                    trip.went.get_or_insert(event.step);
                }
            }
            EventKind::ObjectOperated { object, op: ObjectOp::Set | ObjectOp::Clear, .. } => {
                self.switchers.insert(*object, tid);
            }
            _ => {}
        }
    }

    fn picture(&self, stage: Stage) -> Picture {
        traffic_art::draw(self, stage)
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

impl TrafficLight {
    fn trip(&mut self, object: ObjectId, tid: u32, step: u64) -> &mut Trip {
        self.trips.get_or_insert_with((object, tid), || Trip { came: step, ..Trip::default() })
    }

    /// The event that the story is about: the one that most cars came to.
    pub fn lamp(&self) -> Option<&Thing> {
        let things = self.chronicle.things.values().filter(|thing| thing.spec == ObjectSpec::Event);
        let cars = |id: ObjectId| self.trips.keys().filter(|(object, _)| *object == id).count();
        things.max_by_key(|thing| (cars(thing.id), thing.uses, std::cmp::Reverse(thing.id)))
    }

    /// Who switches the lamp.
    pub fn switcher(&self) -> Option<&Member> {
        self.chronicle.member(*self.switchers.get(&self.lamp()?.id)?)
    }

    fn cars(&self) -> impl Iterator<Item = (&Member, Trip)> {
        let lamp = self.lamp().map(|thing| thing.id);
        let switcher = lamp.and_then(|id| self.switchers.get(&id)).copied();
        let is_car = move |member: &&Member| Some(member.tid) != switcher;
        self.chronicle.members.iter().filter(is_car).filter_map(move |member| {
            let trip = self.trips.get(&(lamp?, member.tid)).copied();
            Some((member, trip?))
        })
    }

    /// Cars before the line, the first that came in front.
    pub fn at_the_line(&self) -> Vec<(&Member, Trip)> {
        let is_here = |(member, trip): &(&Member, Trip)| trip.went.is_none() && !member.condition.is_over();
        let mut cars: Vec<(&Member, Trip)> = self.cars().filter(is_here).collect();
        order::sort_by_key(&mut cars, |(member, trip)| (trip.stopped.unwrap_or(u64::MAX), trip.came, member.number));
        cars
    }

    /// Cars that were let through and are still there, the last one first.
    pub fn passing(&self) -> Vec<(&Member, Trip)> {
        let passes = |(member, trip): &(&Member, Trip)| trip.went.is_some() && !member.condition.is_over();
        let mut cars: Vec<(&Member, Trip)> = self.cars().filter(passes).collect();
        order::sort_by_key(&mut cars, |(member, trip)| {
            (std::cmp::Reverse(trip.went), std::cmp::Reverse(member.number))
        });
        cars
    }

    /// Cars whose process is over, and how many of them never stopped.
    pub fn through(&self) -> (usize, usize) {
        let over = self.cars().filter(|(member, trip)| trip.went.is_some() && member.condition.is_over());
        over.fold((0, 0), |(all, free), (_, trip)| (all + 1, free + usize::from(trip.stopped.is_none())))
    }

    /// Processes that have not come to the lamp yet.
    pub fn on_the_way(&self) -> Vec<&Member> {
        let lamp = self.lamp().map(|thing| thing.id);
        let switcher = self.switcher().map(|member| member.tid);
        let is_new = |member: &&Member| {
            !member.condition.is_over()
                && Some(member.tid) != switcher
                && lamp.is_none_or(|id| !self.trips.contains_key(&(id, member.tid)))
        };
        // The main thread only starts the others.
        self.chronicle.members.iter().skip(1).filter(is_new).collect()
    }

    /// Cars that the last change to green let go together.
    pub fn released_together(&self) -> usize {
        let step = self.chronicle.step;
        let Some(lamp) = self.lamp().filter(|lamp| lamp.value != 0) else { return 0 };
        let freed = |(member, trip): &(&Member, Trip)| {
            trip.stopped.is_some() && trip.went.is_none() && member.since == step && member.waits_for.is_none()
        };
        if lamp.uses == 0 { 0 } else { self.cars().filter(freed).count() }
    }

    pub fn sentence(&self) -> Option<Sentence> {
        let lamp = self.lamp()?;
        let together = self.released_together();
        if together > 0 {
            let text = Words::new("traffic.set-by").object(lamp.id).number(together);
            let strong = Some(Words::new("traffic.all-at-once"));
            return Some(Sentence { title: Words::new("traffic.title"), text, strong, bad: false });
        }
        let waiting = self.at_the_line().iter().filter(|(member, _)| member.waits_for.is_some()).count();
        let text = Words::new("traffic.red").object(lamp.id).number(waiting);
        (waiting > 0).then(|| Sentence { title: Words::new("traffic.title"), text, strong: None, bad: false })
    }

    /// The picture in words.
    pub fn alt(&self) -> Vec<Words> {
        let Some(lamp) = self.lamp() else { return vec![Words::new("traffic.alt-none")] };
        let mut said =
            vec![Words::new(if lamp.value == 0 { "traffic.alt-red" } else { "traffic.alt-green" }).object(lamp.id)];
        said.extend(self.at_the_line().iter().map(|(member, _)| Words::new("traffic.alt-waits").thread(member.tid)));
        said.extend(self.passing().iter().map(|(member, _)| Words::new("traffic.alt-passes").thread(member.tid)));
        said.push(Words::new("traffic.alt-through").number(self.through().0));
        said
    }
}
