//! Kernel objects and files: what is in them, who holds them, who waits.

use super::icon::icon;
use super::plate::Plate;
use crate::abi::Owner;
use crate::scenes::narrate::clip;
use crate::session::{ChannelEnd, ChannelKind, ChannelView, FileView, ObjectView};
use crate::ui::model::Model;
use yew::prelude::*;

/// Channels that stand in the list; the others are folded away.
const CHANNELS: usize = 8;

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
            <h3>{ model.voice.t("machine.objects") }<span>{ shown.len() + owners.len() + view.files.len() + view.channels.len() }</span></h3>
            { for owners.iter().map(|owner| owner_row(owner)) }
            { for shown.iter().map(|object| object_row(model, object)) }
            { for view.channels.iter().take(CHANNELS).map(|channel| channel_row(model, channel)) }
            { for view.files.iter().map(|file| file_row(model, file)) }
            if view.channels.len() > CHANNELS {
                <details class="more-objects">
                    <summary class="q2">{ model.voice.f("machine.more-channels", &[&(view.channels.len() - CHANNELS)]) }</summary>
                    { for view.channels.iter().skip(CHANNELS).map(|channel| channel_row(model, channel)) }
                </details>
            }
            if !others.is_empty() {
                <details class="more-objects">
                    <summary class="q2">{ model.voice.f("machine.unnamed", &[&others.len()]) }</summary>
                    { for others.iter().map(|object| object_row(model, object)) }
                </details>
            }
            if view.objects.is_empty() && view.channels.is_empty() && view.files.iter().all(|file| file.locked_by.is_empty()) {
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

/// A pipe, a pair of sockets, a connection: what lies in it, who is at which end, who waits.
fn channel_row(model: &Model, channel: &ChannelView) -> Html {
    let t = |key| model.voice.t(key);
    let (kind, icon_name, between) = match channel.kind {
        ChannelKind::Pipe => ("channel.pipe", "arrow-right-to-line", "→"),
        ChannelKind::Pair => ("channel.pair", "arrow-left-right", "↔"),
        ChannelKind::Connection => ("channel.connection", "arrow-left-right", "↔"),
        ChannelKind::Messages => ("channel.messages", "arrow-left-right", "↔"),
        ChannelKind::Listener => ("channel.listener", "inbox", ""),
    };
    let [from, to] = &channel.ends;
    let is_alone = between.is_empty() || (channel.kind == ChannelKind::Messages && !to.is_open);
    let fds = |end: &ChannelEnd| end.fds.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    let descriptors = match (from.fds.is_empty(), is_alone || to.fds.is_empty()) {
        (false, false) => format!("fd {} {between} {}", fds(from), fds(to)),
        (false, true) => format!("fd {}", fds(from)),
        (true, false) => format!("fd {between} {}", fds(to)),
        (true, true) => String::new(),
    };
    let (name, about) =
        if channel.name.is_empty() { (t(kind), descriptors) } else { (channel.name.as_str(), t(kind).to_string()) };
    let bytes = |end: &ChannelEnd| end.bytes.unwrap_or(0);
    let state = match channel.kind {
        ChannelKind::Pipe => model.voice.f("channel.of", &[&bytes(to), &to.capacity]),
        ChannelKind::Listener => model.voice.f("channel.queue", &[&bytes(from), &from.capacity]),
        _ if is_alone => model.voice.f("channel.of", &[&bytes(from), &from.capacity]),
        _ => model.voice.f("channel.both", &[&bytes(to), &bytes(from)]),
    };
    let end = |end: &ChannelEnd| match (end.is_open, end.pids.is_empty()) {
        (false, _) => html! { <span class="t12 c-bad">{ t("wires.closed") }</span> },
        (true, true) => html! { <span class="t12 q2">{ t("wires.queued") }</span> },
        (true, false) => row_of_plates(model, &end.pids, 3),
    };
    let waiters: Vec<u32> = channel.ends.iter().flat_map(|end| end.waiters.clone()).collect();
    html! {
        <div class="ob" key={format!("channel-{}", channel.id)} data-testid="channel">
            { icon(icon_name) }
            <span class="what"><span class="mono">{ name.to_string() }</span>{ " " }<span class="q2 t12">{ about }</span></span>
            <span class={classes!("mono", "long", channel.changed.then_some("ch"))}>{ state }</span>
            <span class="holders">{ end(from) }if !is_alone { <span class="q2">{ between }</span>{ end(to) } }</span>
            if !waiters.is_empty() { <span class="wait t12 q2">{ t("machine.waiting") }{ " " }{ row_of_plates(model, &waiters, 8) }</span> }
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
                if !file.locked_by.is_empty() { <span class="t12 q2">{ model.voice.t("machine.locked") }</span>{ row_of_plates(model, &file.locked_by, 2) } }
                else if !file.open_by.is_empty() { <span class="t12 q2">{ model.voice.t("machine.open") }</span>{ row_of_plates(model, &file.open_by, 2) } }
            </span>
            if !file.lock_waiters.is_empty() {
                <span class="wait t12 q2">{ model.voice.t("machine.waiting") }{ " " }{ row_of_plates(model, &file.lock_waiters, 8) }</span>
            }
        </div>
    }
}
