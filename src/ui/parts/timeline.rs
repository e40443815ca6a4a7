//! The timeline's panel: where we are in words, the train graph, and the scrubber over everything.

use super::{Act, graph, track};
use crate::session::State;
use crate::ui::model::{Layout, Model, class_of, state_key};
use crate::ui::words::seconds;
use yew::prelude::*;

pub fn timeline(model: &Model, act: &Act) -> Html {
    let is_phone = model.layout() == Layout::Phone;
    html! {
        <section class="timeline" data-testid="timeline" aria-label={model.voice.t("timeline.title")}>
            <div class="head">
                <h2>{ model.voice.t("timeline.title") }</h2>
                <span class="q2 at" data-testid="at">{ place(model) }</span>
                <span class="grow" />
                if !is_phone {
                    { for [State::Running, State::Ready, State::Blocked, State::Sleeping].into_iter().map(|state| html! {
                        <span class="note legend">{ sample(state, model.voice.t(state_key(state))) }</span>
                    }) }
                }
            </div>
            if model.screen.cast.is_empty() {
                <p class="empty">{ model.voice.t("timeline.empty") }</p>
            } else {
                { graph::graph(model, act) }
                if model.recording.steps == 0 && !is_phone { <p class="empty hint">{ model.voice.t("timeline.empty") }</p> }
            }
            if !is_phone { { track::track(model, act) } }
        </section>
    }
}

/// Where we are, the step's number in ink.
fn place(model: &Model) -> Html {
    let view = model.view();
    let said = model.voice.f("timeline.at", &[&"\u{1}", &view.steps, &seconds(view.time_ns)]);
    let (before, after) = said.split_once('\u{1}').unwrap_or((&said, ""));
    html! { <>{ before.to_string() }<b>{ view.step }</b>{ after.to_string() }</> }
}

/// A bit of track in a state's pattern, and its name.
pub fn sample(state: State, name: &'static str) -> Html {
    html! {
        <span class={classes!("st", class_of(state))}>
            if matches!(state, State::Stopped | State::Zombie | State::Dead) {
                <svg viewBox="0 0 24 12" aria-hidden="true">{ super::rails::sample(state) }</svg>
            } else { <i /> }
            { name }
        </span>
    }
}
