//! The phone's controls: tabs of the views, and scrubber and five keys under the thumb.

use super::icon::icon;
use super::{Act, bar, track};
use crate::session::Unit;
use crate::ui::deed::Deed;
use crate::ui::model::{Model, Tab};
use yew::prelude::*;

const TABS: &[(Tab, &str)] = &[
    (Tab::Output, "output.title"),
    (Tab::Program, "program.title"),
    (Tab::Machine, "machine.title"),
    (Tab::Debugger, "debug.title"),
    (Tab::Bytecode, "code.title"),
    (Tab::Memory, "machine.memory"),
    (Tab::Events, "machine.events"),
];

/// What the view on screen is called.
pub fn title(model: &Model) -> &'static str {
    TABS.iter().find(|(tab, _)| *tab == model.phone_tab).map_or("output.title", |(_, key)| key)
}

pub fn tabs(model: &Model, act: &Act) -> Html {
    html! {
        <div class="ptabs" role="tablist">
            { for TABS.iter().map(|(tab, key)| {
                let tab = *tab;
                html! {
                    <button type="button" role="tab" aria-selected={(model.phone_tab == tab).to_string()} data-testid={format!("tab-{tab:?}").to_ascii_lowercase()} onclick={act.reform(move |_| Deed::PhoneTab(tab))}>{ model.voice.t(key) }</button>
                }
            }) }
        </div>
    }
}

pub fn keys(model: &Model, act: &Act) -> Html {
    let key = |name: &str, label: &'static str, testid: &'static str, class: &'static str, deed: Deed| {
        let label = model.voice.t(label);
        html! {
            <button type="button" class={classes!("btn", class)} aria-label={label} data-testid={testid} onclick={act.reform(move |_: MouseEvent| deed.clone())}>{ icon(name) }</button>
        }
    };
    html! {
        <div class="thumb">
            { track::track(model, act) }
            <div class="keys">
                { key("skip-back", "bar.first", "first", "", Deed::First) }
                { key("step-back", "bar.back", "back", "line", Deed::Back(Unit::Operation)) }
                { bar::run(model, act) }
                { key("step-forward", "bar.step", "step", "line", Deed::Step(Unit::Operation)) }
                { key("shuffle", "bar.switch", "until-switch", "", Deed::UntilSwitch) }
            </div>
        </div>
    }
}
