//! The staging `# scene: wires`: pipes, socket pairs and connections with who holds which end and what is under way. Told from
//! events alone. Knows the story; `net` folds the channels, `wires_art` knows how they are drawn.

use super::net::{End, Net};
use super::{Chronicle, Picture, Scene, Sentence, Stage, Words, wires_art};
use crate::abi::Event;

/// The story so far.
#[derive(Clone, Debug, Default)]
pub struct Wires {
    pub chronicle: Chronicle,
    pub net: Net,
}

/// Nothing yet.
#[must_use]
pub fn make() -> Box<dyn Scene> {
    Box::new(Wires::default())
}

impl Scene for Wires {
    fn see(&mut self, event: &Event) {
        self.chronicle.see(event);
        self.net.see(event);
    }

    fn picture(&self, stage: Stage) -> Picture {
        wires_art::draw(self, stage)
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

impl Wires {
    /// Threads that wait at this end, and whether for room (else for bytes).
    pub fn waiting(&self, end: End) -> Vec<(u32, bool)> {
        self.net.waiting(end, &self.chronicle)
    }

    /// Channels to show.
    pub fn shown(&self, room: usize) -> Vec<usize> {
        self.net.shown(room, &self.chronicle)
    }

    pub fn sentence(&self) -> Option<Sentence> {
        let told = |text: Words, strong: Option<&'static str>| {
            Some(Sentence { title: Words::new("wires.title"), text, strong: strong.map(Words::new), bad: false })
        };
        for at in 0..self.net.channels.len() {
            for side in 0..2 {
                let end = (at, side);
                let Some((tid, for_room)) = self.waiting(end).first().copied() else { continue };
                if for_room {
                    let bytes = self.net.channels[at].flows[side].bytes;
                    return told(Words::new("wires.full").thread(tid).number(bytes), Some("wires.until-read"));
                }
                let others = self.net.holders((at, 1 - side)).len();
                let strong = if others > 0 { "wires.no-end-yet" } else { "wires.ends" };
                return told(Words::new("wires.waits").thread(tid).number(others), Some(strong));
            }
        }
        None
    }
}
