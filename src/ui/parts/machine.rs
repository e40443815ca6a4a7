//! The machine's panel: tabs, and under "Machine" the process tree, the sentence, variables, objects and memory.

use super::{Act, events, icon::icon_button, memory, objects, say, tree, variables};
use crate::ui::deed::Deed;
use crate::ui::model::{Layout, Model, Over, Tab};
use yew::prelude::*;

pub fn machine(model: &Model, act: &Act) -> Html {
    html! {
        <>
            <div class="head side-head">
                { tabs(model, act, &[(Tab::Machine, "machine.title"), (Tab::Events, "machine.events")]) }
                if model.layout() == Layout::Medium {
                    <span class="grow" />
                    { icon_button("x", model.voice.t("machine.close"), None, act.reform(|_| Deed::Show(Over::Drawer))) }
                }
            </div>
            <div class="panels" tabindex="0" role="tabpanel" aria-label={model.voice.t(if model.tab == Tab::Events { "machine.events" } else { "machine.title" })}>
                if model.tab == Tab::Events { { events::events(model, act) } } else { { panels(model, act) }{ memory::memory(model) } }
            </div>
        </>
    }
}

fn tabs(model: &Model, act: &Act, tabs: &[(Tab, &'static str)]) -> Html {
    html! {
        <div class="tabs" role="tablist">
            { for tabs.iter().map(|(tab, key)| {
                let tab = *tab;
                html! {
                    <button type="button" role="tab" aria-selected={(model.tab == tab).to_string()} onclick={act.reform(move |_| Deed::Tab(tab))}>{ model.voice.t(key) }</button>
                }
            }) }
        </div>
    }
}

/// Tree, sentence, variables, objects.
pub fn panels(model: &Model, act: &Act) -> Html {
    if model.view().processes.is_empty() {
        return html! { <p class="empty">{ model.voice.t("machine.no-processes") }</p> };
    }
    html! { <>{ tree::tree(model, act) }{ say::say(model) }{ variables::variables(model) }{ objects::objects(model) }</> }
}
