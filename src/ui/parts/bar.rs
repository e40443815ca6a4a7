//! The bar: brand, example, controls, settings, and what belongs to the page itself.

use super::icon::{icon, icon_button};
use super::{Act, pickers};
use crate::session::Unit;
use crate::ui::deed::Deed;
use crate::ui::model::{Layout, Model, Over};
use std::hash::Hash;
use yew::prelude::*;

/// The bar of the wide page.
pub fn bar(model: &Model, act: &Act) -> Html {
    model.kept.still("bar", &seal(model), || wide_bar(model, act))
}

/// All that a bar shows.
fn seal(model: &Model) -> impl Hash + use<'_> {
    let about = (model.is_running(), model.loaded, model.night);
    let example = model.example.as_ref().map(|example| &example.name);
    (model.wording(), model.layout(), model.over, about, &model.settings, example, model.examples.len())
}

fn wide_bar(model: &Model, act: &Act) -> Html {
    html! {
        <header class="bar" inert={model.behind()}>
            <div class="brand">{ glyph() }<h1>{ "Preempt" }</h1></div>
            <span class="sep" />
            { pickers::examples(model, act) }
            { controls(model, act) }
            <span class="sep wide-only" />
            { pickers::settings(model, act) }
            <span class="grow" />
            { explore(model, act) }
            <div class="set">
                { about_page(model, act) }
                if model.layout() == Layout::Medium {
                    { icon_button("panel-right", model.voice.t("bar.machine"), None, act.reform(|_| Deed::Show(Over::Drawer))) }
                }
            </div>
        </header>
    }
}

/// The bar of the phone: brand, example, and a menu with the rest.
pub fn phone_bar(model: &Model, act: &Act) -> Html {
    model.kept.still("phone-bar", &seal(model), || narrow_bar(model, act))
}

fn narrow_bar(model: &Model, act: &Act) -> Html {
    html! {
        <header class="bar" inert={model.behind()}>
            <div class="brand">{ glyph() }<h1 class="sr">{ "Preempt" }</h1></div>
            { pickers::examples(model, act) }
            <span class="grow" />
            <button type="button" class="btn" aria-label={model.voice.t("bar.menu")} aria-expanded={(model.over == Over::Menu).to_string()}
                data-testid="menu" onclick={act.reform(|_| Deed::Show(Over::Menu))}>{ icon(if model.over == Over::Menu { "x" } else { "menu" }) }</button>
            <div class={classes!("menu", (model.over != Over::Menu).then_some("off"))}>
                <div class="menu-row">{ controls_more(model, act) }{ about_page(model, act) }</div>
                { pickers::settings(model, act) }
                { explore(model, act) }
            </div>
        </header>
    }
}

fn glyph() -> Html {
    html! {
        <svg viewBox="0 0 22 24" aria-hidden="true">
            <path d="M6 23V2M2.5 23h7" class="brand-post" />
            <rect x="5" y="3" width="16" height="6" rx="1" transform="rotate(-38 6 6)" class="brand-arm" />
            <circle cx="6" cy="6" r="2.2" class="brand-lamp" />
        </svg>
    }
}

fn controls(model: &Model, act: &Act) -> Html {
    let t = |key| model.voice.t(key);
    html! {
        <div class="set controls" role="group">
            { icon_button("rotate-ccw", t("bar.reset"), Some("reset"), act.reform(|_| Deed::Reset)) }
            { icon_button("skip-back", t("bar.first"), Some("first"), act.reform(|_| Deed::First)) }
            { icon_button("step-back", t("bar.back"), Some("back"), act.reform(|_| Deed::Back(Unit::Operation))) }
            { run(model, act) }
            { icon_button("step-forward", t("bar.step"), Some("step"), act.reform(|_| Deed::Step(Unit::Operation))) }
            { icon_button("corner-right-down", t("bar.line"), Some("step-line"), act.reform(|_| Deed::Step(Unit::Line))) }
            { icon_button("shuffle", t("bar.switch"), Some("until-switch"), act.reform(|_| Deed::UntilSwitch)) }
            { icon_button("skip-forward", t("bar.last"), Some("last"), act.reform(|_| Deed::Last)) }
        </div>
    }
}

fn controls_more(model: &Model, act: &Act) -> Html {
    let t = |key| model.voice.t(key);
    html! {
        <>
            { icon_button("rotate-ccw", t("bar.reset"), Some("reset"), act.reform(|_| Deed::Reset)) }
            { icon_button("corner-right-down", t("bar.line"), Some("step-line"), act.reform(|_| Deed::Step(Unit::Line))) }
            { icon_button("skip-forward", t("bar.last"), Some("last"), act.reform(|_| Deed::Last)) }
        </>
    }
}

/// The one primary button.
pub fn run(model: &Model, act: &Act) -> Html {
    let (name, label) = if model.is_running() { ("pause", "bar.pause") } else { ("play", "bar.run") };
    html! {
        <button type="button" class="btn go" data-testid="run" disabled={!model.loaded} onclick={act.reform(|_| Deed::Toggle)}>
            { icon(name) }<span>{ model.voice.t(label) }</span>
        </button>
    }
}

fn explore(model: &Model, act: &Act) -> Html {
    html! {
        <button type="button" class="btn ask" data-testid="explore" aria-label={model.voice.t("bar.explore")} onclick={act.reform(|_| Deed::Explore)}>
            { icon("search") }<span>{ model.voice.t("bar.explore") }</span>
        </button>
    }
}

fn about_page(model: &Model, act: &Act) -> Html {
    let t = |key| model.voice.t(key);
    let other = model.language().other().tag();
    let (sun, theme) = if model.night { ("sun", "bar.theme-day") } else { ("moon", "bar.theme-night") };
    html! {
        <>
            { icon_button("link", t("bar.share"), Some("share"), act.reform(|_| Deed::Share)) }
            <button type="button" class="btn" lang={other} aria-label={t("bar.language")} title={t("bar.language")}
                data-testid="language" onclick={act.reform(|_| Deed::Language)}>{ t("bar.language-short") }</button>
            { icon_button(sun, t(theme), Some("theme"), act.reform(|_| Deed::Theme)) }
            { icon_button("circle-question-mark", t("bar.help"), Some("help"), act.reform(|_| Deed::Show(Over::Help))) }
        </>
    }
}
