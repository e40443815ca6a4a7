//! Events → pictures, as plain data: what a person sees of a run, in the words of the program's own story. Knows events
//! and nothing of machines, sessions or Yew, so it works on a saved trace and runs backwards.
//!
//! Interface: `Chronicle` (who is who, folded from events), `Scene` (a staging that sees events and draws),
//! `SCENES` (all stagings), `Rewind` (a scene at any point of a trace), `Picture` and `Words` (what the page draws and says).
//! To add a staging: one file here and one line in `SCENES`.

pub mod any_art;
pub mod any_program;
pub mod any_wire;
pub mod chronicle;
pub mod family;
pub mod family_art;
pub mod figures;
pub mod homes;
pub mod kitchen;
pub mod kitchen_art;
pub mod ktv;
pub mod ktv_art;
pub mod line_up;
pub mod narrate;
mod narrate_io;
pub mod net;
pub mod picture;
pub mod rewind;
pub mod signals;
pub mod signals_art;
pub mod ticket_art;
pub mod ticket_office;
pub mod traffic_art;
pub mod traffic_light;
pub mod wires;
pub mod wires_art;
pub mod words;

pub use chronicle::{Chronicle, Condition, FILES, HeldFile, Member};
pub use homes::Home;
pub use picture::{Anchor, Ink, Item, Mark, Picture, Shape, Stage};
pub use rewind::Rewind;
pub use words::{Arg, Sentence, Words};

use crate::abi::Event;

/// A kernel object that is there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Present {
    pub id: String,
    /// As the session tells it: `held`, `2 of 4`.
    pub state: String,
    /// It belongs to the library's inside, and nobody has it or waits there.
    pub is_idle: bool,
}

/// A thing of the library's that is made of kernel objects.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Whole {
    pub name: String,
    pub kind: String,
    /// How much is in it, where that is known.
    pub state: String,
    /// The kernel object that it is itself, if it is one.
    pub main: Option<String>,
    pub parts: Vec<String>,
}

/// A staging: sees every event of a run in order, and draws the moment after the last one it saw.
pub trait Scene {
    fn see(&mut self, event: &Event);
    /// What is inside the processes at the moment that is drawn next: values are no events.
    fn look_inside(&mut self, _homes: &[Home]) {}
    /// Kernel objects that are there at the moment that is drawn next, and those that are parts of one thing: names are no events,
    /// and nor is the end of an object.
    fn gather(&mut self, _objects: &[Present], _wholes: &[Whole]) {}
    fn picture(&self, stage: Stage) -> Picture;
    /// Who is who at this moment.
    fn chronicle(&self) -> &Chronicle;
    fn chronicle_mut(&mut self) -> &mut Chronicle;
    /// The same scene at the same moment, on its own: a keyframe.
    fn copy(&self) -> Box<dyn Scene>;
}

/// A row of `SCENES`.
pub struct Staging {
    /// What `# scene: <name>` in a program says.
    pub name: &'static str,
    pub make: fn() -> Box<dyn Scene>,
}

/// All stagings; the last one takes any program.
pub const SCENES: &[Staging] = &[
    Staging { name: "ticket-office", make: ticket_office::make },
    Staging { name: "ktv", make: ktv::make },
    Staging { name: "traffic-light", make: traffic_light::make },
    Staging { name: "producer-consumer", make: kitchen::make },
    Staging { name: "isolated-memory", make: homes::make },
    Staging { name: "family", make: family::make },
    Staging { name: "signals", make: signals::make },
    Staging { name: "wires", make: wires::make },
    Staging { name: "any-program", make: any_program::make },
];

/// The staging that a program's header asks for, else the general one.
#[must_use]
pub fn staging_for(source: &str) -> &'static Staging {
    let wanted =
        source.lines().take(30).filter_map(|line| line.trim().strip_prefix("# scene:")).next().map_or("", str::trim);
    let general = SCENES.last().expect("the table of stagings is never empty");
    SCENES.iter().find(|staging| staging.name == wanted).unwrap_or(general)
}
