//! Any item of a picture as SVG. Keys make things move instead of jump. Figures of more than a few lines are in `figures`.

use super::num::N;
use super::still::still;
use super::{Act, figures};
use crate::scenes::{Anchor, Ink, Shape};
use crate::ui::deed::Deed;
use crate::ui::model::Model;
use crate::ui::words::Voice;
use yew::prelude::*;

/// The picture's thing with this index, at its place; a click on a person lets that thread go first.
pub fn item(model: &Model, act: &Act, at: usize) -> Html {
    // Not of the screen itself: an old one must not live as long as a thing that never changes.
    let (version, item) = model.versions.of(at);
    // A person or a car is a button; the plate on it is not another one.
    let tid = item.tid.filter(|_| matches!(item.shape, Shape::Person { .. }) || item.key.ends_with("-body"));
    let label = tid.map(|tid| {
        let name = model.voice.thread(tid);
        let about = model.view().choices.iter().find(|choice| choice.tid == tid).map(|choice| choice.about.clone());
        about.map_or_else(|| name.clone(), |about| model.voice.f("machine.let", &[&name, &about]))
    });
    let seal = (version, model.language().tag(), label.clone());
    let (voice, act) = (model.voice.clone(), act.clone());
    still(item.key.clone(), &seal, move || {
        let style = format!("transform: translate({}px, {}px)", N(item.x.into()), N(item.y.into()));
        let class = classes!(
            "item",
            kind(&item.shape),
            item.goes.then_some("goes"),
            item.changed.then_some("changed"),
            item.hidden.then_some("hid"),
            tid.map(|_| "can")
        );
        let body = shape(&voice, &item.shape);
        let value = value_of(&item.shape).map(ToString::to_string);
        let key = item.key.clone();
        let Some(tid) = tid else { return html! { <g {class} {style} data-key={key} data-value={value}>{ body }</g> } };
        let onclick = act.reform(move |_: MouseEvent| Deed::Let(tid));
        let pressed = act.clone();
        let onkeydown = Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                pressed.emit(Deed::Let(tid));
            }
        });
        html! {
            <g {class} {style} data-key={key} role="button" tabindex="0" aria-label={label.clone()} {onclick} {onkeydown}>{ body }</g>
        }
    })
}

fn kind(shape: &Shape) -> &'static str {
    match shape {
        Shape::Person { .. } => "i-person",
        Shape::Bubble { .. } => "i-bubble",
        Shape::Stamp { .. } => "i-stamp",
        Shape::Flap { .. } => "i-flap",
        Shape::Key { .. } => "i-key",
        Shape::Ticket { .. } => "i-ticket",
        Shape::Path { arrow: true, .. } => "i-arrow",
        _ => "i-plain",
    }
}

/// What tests and scripts read off a picture.
fn value_of(shape: &Shape) -> Option<&str> {
    match shape {
        Shape::Bubble { value, .. } | Shape::Flap { value, .. } => Some(value),
        Shape::Ticket { text, .. } => Some(text),
        _ => None,
    }
}

/// The class that fills with a role of colour.
pub fn fill(ink: Ink) -> &'static str {
    match ink {
        Ink::Ink => "f-ink",
        Ink::Second => "f-ink-2",
        Ink::Third => "f-ink-3",
        Ink::Rule => "f-rule-2",
        Ink::Sunk => "f-sunk",
        Ink::Sheet => "f-sheet",
        Ink::Mark => "f-mark",
        Ink::Bad => "f-bad",
        Ink::Running => "f-running",
        Ink::Ready => "f-ready",
        Ink::Blocked => "f-blocked",
        Ink::Sleeping => "f-sleeping",
        Ink::Zombie => "f-zombie",
        Ink::None => "f-none",
    }
}

/// The class that strokes with a role of colour.
pub fn stroke(ink: Ink) -> &'static str {
    match ink {
        Ink::Ink => "l-ink",
        Ink::Second => "l-ink-2",
        Ink::Third => "l-ink-3",
        Ink::Rule => "l-rule-2",
        Ink::Bad => "l-bad",
        Ink::Running => "l-running",
        Ink::Ready => "l-ready",
        Ink::Blocked => "l-blocked",
        Ink::Sleeping => "l-sleeping",
        Ink::Zombie => "l-zombie",
        Ink::Sunk | Ink::Sheet | Ink::Mark | Ink::None => "l-none",
    }
}

fn shape(voice: &Voice, shape: &Shape) -> Html {
    match shape {
        Shape::Path { d, stroke: line, fill: ground, width, dashed, arrow } => {
            let head = match (arrow, line) {
                (false, _) => None,
                (true, Ink::Running) => Some("url(#arrow-running)"),
                (true, Ink::Blocked) => Some("url(#arrow-blocked)"),
                (true, Ink::Bad) => Some("url(#arrow-bad)"),
                (true, _) => Some("url(#arrow)"),
            };
            let class = classes!(stroke(*line), fill(*ground), dashed.then_some("dashed"));
            html! { <path {class} d={d.clone()} stroke-width={N((*width).into()).to_string()} marker-end={head} /> }
        }
        Shape::Box { width, height, stroke: line, fill: ground, line: weight } => html! {
            <rect class={classes!(stroke(*line), fill(*ground))} width={N((*width).into()).to_string()} height={N((*height).into()).to_string()} stroke-width={N((*weight).into()).to_string()} />
        },
        Shape::Label { words, size, anchor, ink, strong, mono, room } => {
            let text = voice.say(words);
            let class = classes!(fill(*ink), format!("t{size}"), strong.then_some("strong"), mono.then_some("mono"));
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            html! { <text {class} text-anchor={anchor}>{ room.map_or(text.clone(), |room| crate::scenes::narrate::fit(&text, room, f32::from(*size), *mono)) }</text> }
        }
        Shape::Plate { number, condition } => {
            let class = condition.map_or("s-ink", figures::class_of);
            super::plate::face(*number, class, -9.0, -9.0)
        }
        other => figures::figure(voice, other),
    }
}
