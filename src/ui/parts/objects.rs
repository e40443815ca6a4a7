//! Kernel objects and files: what is in them, who holds them, who waits.

use super::icon::icon;
use super::plate::Plate;
use crate::abi::Owner;
use crate::scenes::Wire;
use crate::scenes::narrate::clip;
use crate::session::{FileView, ObjectView};
use crate::ui::model::Model;
use yew::prelude::*;

pub fn objects(model: &Model) -> Html {
    let view = model.view();
    // What no variable of the program names belongs to the library, and so do the parts of a queue: folded away unless
    // somebody holds them or waits there.
    let is_shown = |object: &&ObjectView| match object.part_of {
        Some(_) => !object.holders.is_empty() || !object.waiters.is_empty(),
        None => is_named(object),
    };
    let (shown, others): (Vec<&ObjectView>, Vec<&ObjectView>) = view.objects.iter().partition(is_shown);
    let owners = owners(&view.objects);
    let (shown, others) = if shown.is_empty() && owners.is_empty() { (others, shown) } else { (shown, others) };
    html! {
        <div class="sec" data-testid="objects">
            <h3>{ model.voice.t("machine.objects") }<span>{ shown.len() + owners.len() + view.files.len() + model.screen.wires.len() }</span></h3>
            { for owners.iter().map(|owner| owner_row(owner)) }
            { for shown.iter().map(|object| object_row(model, object)) }
            { for model.screen.wires.iter().enumerate().map(|(at, wire)| wire_row(model, at, wire)) }
            { for view.files.iter().map(|file| file_row(model, file)) }
            if !others.is_empty() {
                <details class="more-objects">
                    <summary class="q2">{ model.voice.f("machine.unnamed", &[&others.len()]) }</summary>
                    { for others.iter().map(|object| object_row(model, object)) }
                </details>
            }
            if view.objects.is_empty() && model.screen.wires.is_empty() {
                <div class="ob none">{ icon("key-round") }<span class="q2">{ model.voice.t("machine.no-objects") }</span></div>
            }
        </div>
    }
}

fn is_named(object: &ObjectView) -> bool {
    object.name.strip_prefix(object.kind.as_str()).is_none_or(|rest| !rest.starts_with(' '))
}

/// Things of the library's that are made of kernel objects and are none themselves.
fn owners(objects: &[ObjectView]) -> Vec<&Owner> {
    let mut owners: Vec<&Owner> = Vec::new();
    for owner in objects.iter().filter_map(|object| object.part_of.as_ref()) {
        let is_known = owners.iter().any(|other| other.name == owner.name);
        if !is_known && !objects.iter().any(|object| object.name == owner.name) {
            owners.push(owner);
        }
    }
    owners
}

fn owner_row(owner: &Owner) -> Html {
    html! {
        <div class="ob" key={owner.name.clone()}>
            { icon(icon_of(&owner.kind)) }{ what(&owner.name, &owner.kind) }<span class={classes!("mono", is_long(&owner.content).then_some("long"))}>{ owner.content.clone() }</span>
        </div>
    }
}

fn what(name: &str, kind: &str) -> Html {
    html! { <span class="what"><span class="mono">{ name.to_string() }</span>{ " " }<span class="q2 t12">{ kind.to_string() }</span></span> }
}

/// So many plates, and how many more.
fn row_of_plates(model: &Model, tids: &[u32], most: usize) -> Html {
    let more = tids.len().saturating_sub(most);
    html! { <><>{ for tids.iter().take(most).map(|tid| Plate::of(model, *tid).keyed(*tid)) }</>if more > 0 { <span class="t12 q2">{ format!("+{more}") }</span> }</> }
}

fn icon_of(kind: &str) -> &'static str {
    match kind {
        "Event" | "Condition" => "bell",
        "Barrier" => "users",
        "Queue" => "layers",
        "SharedMemory" | "Value" | "Array" => "memory-stick",
        _ => "key-round",
    }
}

fn object_row(model: &Model, object: &ObjectView) -> Html {
    let plates = |tids: &[u32]| row_of_plates(model, tids, 10);
    let state = model.voice.object_state(&object.state);
    let is_new = object.since == Some(model.view().step) && model.view().step > 0;
    html! {
        <div class="ob" key={object.id.clone()} data-testid={format!("object-{}", object.id)}>
            { icon(icon_of(&object.kind)) }
            { what(&object.name, &object.kind) }
            <span class={classes!("mono", is_new.then_some("ch"), is_long(&state).then_some("long"))}>{ state.clone() }</span>
            <span class="holders">{ plates(&object.holders) }</span>
            if !object.waiters.is_empty() { <span class="wait t12 q2">{ model.voice.t("machine.waiting") }{ " " }{ plates(&object.waiters) }</span> }
        </div>
    }
}

/// A pipe or a pair of sockets: who is at which end, and what is under way.
fn wire_row(model: &Model, at: usize, wire: &Wire) -> Html {
    let plates = |tids: &[u32]| row_of_plates(model, tids, 4);
    html! {
        <div class="ob" key={format!("wire-{at}")} data-testid={format!("wire-{at}")}>
            { icon("arrow-right-to-line") }
            <span class="what"><span class="mono">{ model.voice.say(&wire.name) }</span></span>
            <span class={classes!("mono", "long", wire.is_new.then_some("ch"))}>{ model.voice.say(&wire.state) }</span>
            <span class="holders">{ plates(&wire.ends[0]) }<span class="q2">{ "→" }</span>{ plates(&wire.ends[1]) }</span>
            if !wire.waiters.is_empty() { <span class="wait t12 q2">{ model.voice.t("machine.waiting") }{ " " }{ plates(&wire.waiters) }</span> }
        </div>
    }
}

/// What is in a queue has a line of its own.
fn is_long(state: &str) -> bool {
    state.chars().count() > 10
}

fn file_row(model: &Model, file: &FileView) -> Html {
    let content = if file.content.is_empty() {
        model.voice.t("machine.empty-file").to_string()
    } else {
        format!("'{}'", clip(&file.content.replace('\n', "\\n"), 16))
    };
    html! {
        <div class="ob" key={file.path.clone()} data-testid={format!("file-{}", file.path)}>
            { icon("file-text") }
            <span class="what"><span class="mono">{ clip(&file.path, 18) }</span>{ " " }<span class="q2 t12">{ model.voice.f("machine.bytes", &[&file.size]) }</span></span>
            <span class={classes!("mono", file.changed.then_some("ch"), is_long(&content).then_some("long"))}>{ content.clone() }</span>
            <span class="holders">
                if !file.open_by.is_empty() { <span class="t12 q2">{ model.voice.t("machine.open") }</span>{ row_of_plates(model, &file.open_by, 2) } }
            </span>
        </div>
    }
}
