//! Edits, none of which is lost: the one in the editor, and those that the person left for another program. The browser keeps
//! them (`edit`, `drafts`); without storage the page has them as long as it lives. Knows no component.

use super::bridge;
use super::keep;
use super::links::Opening;
use super::model::{Model, Program};
use crate::session::{Breakpoint, EventStop};
use serde::{Deserialize, Serialize};

/// Edits that are kept besides the one in the editor.
const MOST: usize = 40;

/// A program as a person left it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Edit {
    /// When its program was opened, in milliseconds: what is typed in it later is the same edit.
    pub id: f64,
    /// The example that it came from.
    pub example: String,
    pub name: String,
    pub source: String,
    seed: u64,
    policy: String,
    start: String,
    pub others: Vec<Program>,
    any_instruction: bool,
    pub breakpoints: Vec<Breakpoint>,
    pub events: Vec<EventStop>,
    /// False when only how it is run was changed.
    pub is_edited: bool,
    /// When it was left, in milliseconds.
    pub left: f64,
}

impl Edit {
    /// What is in the editor.
    pub fn of(model: &Model) -> Edit {
        Edit {
            id: model.edit,
            example: model.example.as_ref().map(|example| example.name.clone()).unwrap_or_default(),
            name: model.programs[0].name.clone(),
            source: model.programs[0].source.clone(),
            seed: model.settings.seed,
            policy: model.settings.policy.clone(),
            start: model.settings.start.clone(),
            others: model.programs[1..].to_vec(),
            any_instruction: model.settings.any_instruction,
            breakpoints: model.breakpoints.clone(),
            events: model.event_stops.clone(),
            is_edited: model.is_edited(),
            left: js_sys::Date::now(),
        }
    }

    pub fn opening(self) -> Opening {
        Opening {
            example: self.example,
            name: self.name,
            source: self.source,
            seed: Some(self.seed),
            policy: self.policy,
            start: self.start,
            others: self.others,
            any_instruction: self.any_instruction,
            breakpoints: self.breakpoints,
            events: self.events,
            edit: Some((self.id, self.is_edited)),
            ..Opening::default()
        }
    }

    fn is_same_program(&self, other: &Edit) -> bool {
        self.source == other.source && self.others == other.others
    }
}

/// The edit that was in an editor last.
pub fn last() -> Option<Edit> {
    keep::read("edit").and_then(|text| bridge::of_text(&text))
}

/// Keeps the edit in the editor as the last one; another program's edit that stands there (a link was opened instead of it, or
/// another window wrote it) goes to the others. False when the browser would not keep it.
pub fn write(edit: &Edit, drafts: &mut Vec<Edit>) -> bool {
    if let Some(other) = last().filter(|other| other.id != edit.id && other.is_edited) {
        put(other, drafts);
    }
    keep::write("edit", &bridge::to_text(edit))
}

/// Those that were left, the last one first: also what another window has left since.
pub fn read(drafts: &mut Vec<Edit>) {
    let stored: Vec<Edit> = keep::read("drafts").and_then(|text| bridge::of_text(&text)).unwrap_or_default();
    if !stored.is_empty() {
        *drafts = stored;
    }
}

/// One more is left. False when the browser would not keep it: then only this page has it.
pub fn put(edit: Edit, drafts: &mut Vec<Edit>) -> bool {
    read(drafts);
    drafts.retain(|other| other.id != edit.id && !other.is_same_program(&edit));
    drafts.insert(0, edit);
    drafts.truncate(MOST);
    store(drafts)
}

/// Takes one out.
pub fn take(id: f64, drafts: &mut Vec<Edit>) -> Option<Edit> {
    read(drafts);
    let at = drafts.iter().position(|edit| edit.id == id)?;
    let edit = drafts.remove(at);
    store(drafts);
    Some(edit)
}

fn store(drafts: &[Edit]) -> bool {
    keep::write("drafts", &bridge::to_text(&drafts))
}
