//! The machine's panel: tabs, and under "Machine" the process tree, the sentence, variables, objects and memory.

use super::{Act, bytecode, debugger, events, icon::icon_button, memory, objects, say, tree, variables};
use crate::ui::deed::Deed;
use crate::ui::model::{Layout, Model, Over, Tab};
use yew::prelude::*;

const TABS: &[(Tab, &str)] = &[
    (Tab::Machine, "machine.title"),
    (Tab::Debugger, "debug.title"),
    (Tab::Bytecode, "code.title"),
    (Tab::Events, "machine.events"),
];

fn panel(model: &Model, act: &Act) -> Html {
    match model.tab {
        Tab::Debugger => debugger::debugger(model, act),
        Tab::Bytecode => bytecode::bytecode(model, act),
        Tab::Events => events::events(model, act),
        _ => html! { <>{ panels(model, act) }{ memory::memory(model) }</> },
    }
}

pub fn machine(model: &Model, act: &Act) -> Html {
    let title = TABS.iter().find(|(tab, _)| *tab == model.tab).map_or("machine.title", |(_, key)| key);
    html! {
        <>
            <div class="head side-head">
                { tabs(model, act, TABS) }
                if model.layout() == Layout::Medium {
                    <span class="grow" />
                    { icon_button("x", model.voice.t("machine.close"), None, act.reform(|_| Deed::Show(Over::Drawer))) }
                }
            </div>
            <div class="panels" tabindex="0" role="tabpanel" aria-label={model.voice.t(title)}>
                { panel(model, act) }
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
                    <button type="button" role="tab" aria-selected={(model.tab == tab).to_string()} data-testid={format!("tab-{tab:?}").to_ascii_lowercase()} onclick={act.reform(move |_| Deed::Tab(tab))}>{ model.voice.t(key) }</button>
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
