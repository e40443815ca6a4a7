//! A scene at any point of a trace: keyframes every so many events, so that scrubbing replays a little and never all. When there
//! are too many of them every second one goes and the distance doubles. Knows nothing of what a scene draws.

use super::{Scene, Staging};
use crate::abi::Event;

/// Events between two keyframes, at first.
const DISTANCE: usize = 256;
const MAX_KEYFRAMES: usize = 512;

/// A scene that can be asked for any moment.
pub struct Rewind {
    make: fn() -> Box<dyn Scene>,
    /// The first events of the trace may be gone: so many are left of them, and this is the scene that saw them all.
    base: (usize, Box<dyn Scene>),
    /// Scenes that have seen that many events, in ascending order.
    keyframes: Vec<(usize, Box<dyn Scene>)>,
    distance: usize,
    seen: usize,
    scene: Box<dyn Scene>,
}

impl Rewind {
    #[must_use]
    pub fn new(staging: &Staging) -> Rewind {
        Rewind {
            make: staging.make,
            base: (0, (staging.make)()),
            keyframes: Vec::new(),
            distance: DISTANCE,
            seen: 0,
            scene: (staging.make)(),
        }
    }

    /// The trace has changed from its event number `from` on: what was seen of it there is void.
    pub fn forget(&mut self, from: usize) {
        if from < self.base.0 {
            self.base = (0, (self.make)());
        }
        self.keyframes.retain(|(seen, _)| *seen <= from);
        if self.seen > from {
            self.go_back_to(from);
        }
    }

    /// The first `upto` events are dropped but for `left` of them.
    pub fn drop_events(&mut self, scene: Box<dyn Scene>, upto: usize, left: usize) {
        self.keyframes.retain(|(seen, _)| *seen > upto);
        self.keyframes.iter_mut().for_each(|(seen, _)| *seen -= upto - left);
        (self.seen, self.scene) = (left, scene.copy());
        self.base = (left, scene);
    }

    /// The scene after exactly `upto` events.
    pub fn at(&mut self, events: &[Event], upto: usize) -> &dyn Scene {
        let upto = upto.min(events.len());
        let ahead = self.keyframes.iter().rev().find(|(seen, _)| *seen <= upto).map_or(self.base.0, |(seen, _)| *seen);
        if upto < self.seen || ahead > self.seen {
            self.go_back_to(upto);
        }
        for event in &events[self.seen..upto] {
            self.scene.see(event);
            self.seen += 1;
            let last = self.keyframes.last().map_or(self.base.0, |(seen, _)| *seen);
            if self.seen >= last + self.distance {
                self.keyframes.push((self.seen, self.scene.copy()));
                self.thin();
            }
        }
        self.scene.as_ref()
    }

    fn thin(&mut self) {
        if self.keyframes.len() > MAX_KEYFRAMES {
            let mut index = 0;
            self.keyframes.retain(|_| {
                index += 1;
                index % 2 == 0
            });
            self.distance *= 2;
        }
    }

    fn go_back_to(&mut self, upto: usize) {
        let frame = self.keyframes.iter().rev().find(|(seen, _)| *seen <= upto).unwrap_or(&self.base);
        (self.seen, self.scene) = (frame.0, frame.1.copy());
    }
}
