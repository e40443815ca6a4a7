//! The parts of the page, one file each: functions from the model to HTML. They know the model and deeds, never the engine.

mod bar;
mod bytecode;
mod debugger;
mod defs;
mod events;
mod figures;
mod gallery;
pub mod graph;
mod graph_box;
mod help;
mod icon;
mod machine;
mod memory;
mod notice;
mod num;
mod objects;
pub mod output;
pub mod page;
mod palette;
pub mod pickers;
mod picture;
mod plate;
pub mod program;
mod rails;
mod say;
mod scene;
mod scrolled;
pub mod still;
mod swipe;
mod thumb;
mod timeline;
mod track;
pub mod tree;
mod variables;

use super::deed::Deed;
use yew::Callback;

/// How a part says what the person did.
pub type Act = Callback<Deed>;
