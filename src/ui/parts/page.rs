//! The two layouts of the page: panels side by side, and the phone. What each panel shows is in its own file.

use super::{
    Act, bar, bytecode, debugger, defs, gallery, help, machine, notice, output, palette, program, say, scene, thumb,
    timeline,
};
use crate::ui::model::{Layout, Model, Over, Tab};
use crate::ui::play::Play;
use crate::ui::words::Language;
use yew::prelude::*;

/// From 720 pixels up.
pub fn wide(model: &Model, act: &Act) -> Html {
    let drawer = model.layout() == Layout::Medium;
    let open = model.over == Over::Drawer;
    html! {
        <div key="wide" class={classes!("app", drawer.then_some("medium"), model.still.then_some("still"))}>
            { model.kept.still("defs", &(), defs::defs) }
            { bar::bar(model, act) }
            <section class="code" inert={model.behind()} aria-label={model.voice.t("program.title")}>
                { program::head(model, act) }
                <div class="src" data-testid="editor"></div>
                { program::foot(model, act) }
            </section>
            <main class="mid" inert={model.behind()}>
                { scene::scene(model, act) }
                { timeline::timeline(model, act) }
            </main>
            if !drawer || open {
                <aside class={classes!("side", drawer.then_some("drawer"))} inert={model.behind()} aria-label={model.voice.t("machine.title")}>
                    { machine::machine(model, act) }
                </aside>
            }
            { output::output(model, act) }
            { overlays(model, act) }
        </div>
    }
}

/// Below 720 pixels: scene, sentence, timeline, one of four views, and the controls under the thumb.
pub fn phone(model: &Model, act: &Act) -> Html {
    let shows = |tab: Tab| (model.phone_tab != tab).then_some("off");
    html! {
        <div key="phone" class={classes!("phone", (model.phone_tab != Tab::Output).then_some("tall"), model.still.then_some("still"))}>
            { model.kept.still("defs", &(), defs::defs) }
            { bar::phone_bar(model, act) }
            <main class="phone-main" inert={model.behind()}>
                { scene::scene(model, act) }
                { say::phone_say(model) }
                { timeline::timeline(model, act) }
            { thumb::tabs(model, act) }
            <div class="phone-view">
                <h2 class="sr">{ model.voice.t(thumb::title(model)) }</h2>
                <section class={classes!("code", shows(Tab::Program))} aria-label={model.voice.t("program.title")}>
                    if model.programs.len() > 1 { { program::head(model, act) } }
                    <div class="src" data-testid="editor"></div>
                    { program::foot(model, act) }
                </section>
                <div class={classes!("phone-out", shows(Tab::Output))}>{ output::output(model, act) }</div>
                if model.phone_tab == Tab::Machine { <div class="side">{ machine::panels(model, act) }</div> }
                if model.phone_tab == Tab::Debugger { <div class="side">{ debugger::debugger(model, act) }</div> }
                if model.phone_tab == Tab::Bytecode { <div class="side">{ bytecode::bytecode(model, act) }</div> }
                if model.phone_tab == Tab::Memory { <div class="side">{ super::memory::memory(model) }</div> }
                if model.phone_tab == Tab::Events { <div class="side">{ super::events::events(model, act) }</div> }
            </div>
            { thumb::keys(model, act) }
            </main>
            { overlays(model, act) }
        </div>
    }
}

/// For slides and notebooks: scene and controls alone.
pub fn embed(model: &Model, act: &Act) -> Html {
    let hash = crate::ui::bridge::window().location().hash().unwrap_or_default();
    html! {
        <div key="embed" class={classes!("embed", model.still.then_some("still"))}>
            { model.kept.still("defs", &(), defs::defs) }
            <main inert={model.behind()}>
                <h1 class="sr">{ "Preempt" }</h1>
                { scene::scene(model, act) }
                { say::phone_say(model) }
                { thumb::keys(model, act) }
                <a class="whole t12" href={format!("./{hash}")} target="_blank" rel="noopener" data-testid="whole">{ model.voice.t("embed.whole") }</a>
            </main>
            { overlays(model, act) }
        </div>
    }
}

fn overlays(model: &Model, act: &Act) -> Html {
    html! {
        <>
            { notice::notice(model, act) }
            { help::help(model, act) }
            { gallery::gallery(model, act) }
            { palette::palette(model, act) }
            <div class="sr" role="status" aria-live="polite">{ narration(model) }</div>
        </>
    }
}

/// The last step in a sentence for who listens; nothing while a run goes by fast.
fn narration(model: &Model) -> String {
    if model.still || matches!(model.play, Play::Fast) {
        return String::new();
    }
    let view = model.view();
    if let Some(sentence) = &model.screen.picture.sentence {
        let strong = sentence.strong.as_ref().map_or_else(String::new, |words| model.voice.say(words));
        return format!("{} {strong}", model.voice.say(&sentence.text));
    }
    if model.language() == Language::English && !view.narration.is_empty() {
        return view.narration.clone();
    }
    let last = model.screen.events.iter().rev().find(|told| told.step == view.step);
    last.map_or_else(String::new, |told| super::events::sentence(model, told))
}
