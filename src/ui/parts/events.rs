//! The list of events, the last first. A click goes to that step.

use super::Act;
use super::plate::plate_ink;
use crate::ui::deed::Deed;
use crate::ui::model::Model;
use crate::worker::protocol::Told;
use yew::prelude::*;

pub fn events(model: &Model, act: &Act) -> Html {
    let told = &model.screen.events;
    if told.is_empty() {
        return html! { <p class="empty">{ model.voice.t("machine.no-events") }</p> };
    }
    html! {
        <ol class="events" data-testid="events">
            { for told.iter().rev().enumerate().map(|(at, told)| {
                let step = told.step;
                let class = classes!((step == model.view().step).then_some("now"));
                html! {
                    <li key={told_key(told.step, at)} {class}>
                        <button type="button" class="link" onclick={act.reform(move |_| Deed::Go(step))}>{ model.voice.f("step-n", &[&step]) }</button>
                        <span>if let Some(tid) = told.tid { { plate_ink(model, tid) } }</span>
                        <span>{ sentence(model, told) }</span>
                    </li>
                }
            }) }
        </ol>
    }
}

/// Who and what.
pub fn sentence(model: &Model, told: &Told) -> String {
    let what = model.voice.say(&told.words);
    told.tid.map_or_else(|| what.clone(), |tid| format!("{} {what}", model.voice.thread(tid)))
}

fn told_key(step: u64, at: usize) -> String {
    format!("{step}-{at}")
}
