//! The built-in programs by topic, with what to look at in each; over the page. A word in the field leaves only what has it.

use super::Act;
use super::icon::{icon, icon_button};
use crate::ui::deed::Deed;
use crate::ui::drafts::Edit;
use crate::ui::examples::Example;
use crate::ui::model::{Model, Over};
use yew::prelude::*;

/// Topics in the order of a course; others follow.
pub const TOPICS: &[&str] =
    &["classics", "processes", "locks", "messages", "pools", "network", "puzzles", "signals", "threads"];

pub fn gallery(model: &Model, act: &Act) -> Html {
    if model.over != Over::Gallery {
        return Html::default();
    }
    let found: Vec<&Example> = model.examples.iter().filter(|example| has(model, example)).collect();
    let topics = TOPICS.iter().copied().chain(["more"]);
    html! {
        <div class="veil" onclick={act.reform(|_| Deed::Dismiss)}>
            <div class="dialog gallery" role="dialog" aria-modal="true" aria-label={model.voice.t("gallery.title")} data-testid="gallery"
                onclick={|event: MouseEvent| event.stop_propagation()}>
                <div class="head"><h2>{ model.voice.t("gallery.title") }</h2>{ filter(model, act, "gallery.filter") }<span class="grow" />
                    { icon_button("x", model.voice.t("help.close"), None, act.reform(|_| Deed::Dismiss)) }</div>
                <div class="gallery-list">
                    { drafts(model, act) }
                    if found.is_empty() { <p class="q2">{ model.voice.t("gallery.nothing") }</p> }
                    { for topics.map(|topic| section(model, act, topic, &found)) }
                </div>
            </div>
        </div>
    }
}

/// What the person typed and left for another program.
fn drafts(model: &Model, act: &Act) -> Html {
    let wanted = model.filter.to_ascii_lowercase();
    let found: Vec<&Edit> = model
        .drafts
        .iter()
        .filter(|edit| format!("{} {}", model.title_of(edit), edit.name).to_ascii_lowercase().contains(&wanted))
        .collect();
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <section key="drafts" data-testid="drafts">
            <h3>{ model.voice.t("gallery.drafts") }</h3>
            { for found.into_iter().map(|edit| draft(model, act, edit)) }
        </section>
    }
}

fn draft(model: &Model, act: &Act, edit: &Edit) -> Html {
    let (id, title) = (edit.id, model.title_of(edit));
    let when = crate::ui::bridge::when(edit.left, model.language().tag());
    let about = model.voice.f("gallery.draft-about", &[&edit.name, &edit.source.lines().count(), &when]);
    html! {
        <div class="draft" key={id.to_bits()}>
            <button type="button" class="gallery-row" data-testid="draft" onclick={act.reform(move |_| Deed::Draft(id))}>
                <b>{ model.voice.f("gallery.draft", &[&title]) }</b><span class="q2">{ about }</span>
            </button>
            { icon_button("x", model.voice.f("gallery.draft-drop", &[&title]), Some("draft-drop"), act.reform(move |_| Deed::DropDraft(id))) }
        </div>
    }
}

/// The field above a list that is filtered; it has the keyboard as soon as it is there.
pub fn filter(model: &Model, act: &Act, label: &'static str) -> Html {
    let oninput = act.reform(|event: InputEvent| {
        let field: web_sys::HtmlInputElement = event.target_unchecked_into();
        Deed::Filter(field.value())
    });
    html! {
        <label class="filter">{ icon("search") }
            <input type="search" data-focus="" aria-label={model.voice.t(label)} placeholder={model.voice.t(label)} value={model.filter.clone()} {oninput} />
        </label>
    }
}

fn has(model: &Model, example: &Example) -> bool {
    let texts = [&example.title, &example.look, &example.name];
    let wanted = model.filter.to_ascii_lowercase();
    wanted.split_whitespace().all(|word| texts.iter().any(|text| text.to_ascii_lowercase().contains(word)))
}

fn section(model: &Model, act: &Act, topic: &str, found: &[&Example]) -> Html {
    let rows: Vec<&&Example> = found.iter().filter(|example| topic_of(example) == topic).collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section key={topic.to_string()}>
            <h3>{ model.voice.f(&format!("topic.{topic}"), &[]) }</h3>
            { for rows.into_iter().map(|example| row(model, act, example)) }
        </section>
    }
}

/// The topic of an example, `more` when it has none that is known.
pub fn topic_of(example: &Example) -> &str {
    TOPICS.iter().copied().find(|topic| *topic == example.topic).unwrap_or("more")
}

fn row(model: &Model, act: &Act, example: &Example) -> Html {
    let name = example.name.clone();
    let is_present = model.example.as_ref().is_some_and(|present| present.name == example.name);
    html! {
        <button type="button" key={name.clone()} class="gallery-row" aria-current={is_present.then_some("true")} data-testid={format!("open-{name}")}
            onclick={act.reform(move |_| Deed::Example(name.clone()))}>
            <b>{ example.title.clone() }</b>
            <span class="q2">{ example.look.clone() }</span>
        </button>
    }
}
