//! The scrubber: all steps as one track, the timeline's window bracketed, a slider over it. While a run grows the track has room for
//! more steps than there are, so that a step more moves the slider and not every number under it.

use super::Act;
use super::num::N;
use crate::ui::deed::Deed;
use crate::ui::model::{Layout, Model};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub fn track(model: &Model, act: &Act) -> Html {
    let (steps, dropped) = (model.view().steps, model.view().dropped);
    let is_phone = model.layout() == Layout::Phone;
    let left = if is_phone { 16.0 } else { model.lane_label() };
    let width = model.centre_width() - left - if is_phone { 16.0 } else { 32.0 };
    html! {
        <div class="track">
            if !is_phone && steps > 0 { <span class="q2 t12">{ if dropped == 0 { model.voice.t("timeline.all").to_string() } else { model.voice.f("timeline.kept", &[&dropped]) } }</span> }
            <div class="rail" style={format!("left: {}px; width: {}px", N(left), N(width))}>
                { back(model, width, is_phone) }
                { slider(model, act) }
            </div>
        </div>
    }
}

/// Distance between numbers so that at most four of them stand under the track.
fn interval(steps: u64) -> u64 {
    let rough = (steps / 4).max(1);
    let power = 10_u64.pow(rough.ilog10());
    [1, 2, 5, 10].into_iter().map(|n| n * power).find(|n| *n >= rough).unwrap_or(power * 10)
}

/// Steps that the track has room for: those that are kept, and while there may be more of them up to the next round number.
fn room_of(model: &Model) -> u64 {
    let view = model.view();
    let kept = (view.steps - view.dropped).max(1);
    if model.ended == Some(view.steps) || kept < 8 {
        return kept;
    }
    let power = 10_u64.pow(kept.ilog10());
    [10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100]
        .into_iter()
        .map(|n| n * power / 10)
        .find(|n| *n >= kept)
        .unwrap_or(kept)
}

fn back(model: &Model, width: f64, is_phone: bool) -> Html {
    let (dropped, kept) = (model.view().dropped, room_of(model));
    let steps = dropped + kept;
    let x = |step: u64| (10.0 + (width - 20.0) * ((step - dropped) as f64 / kept as f64)).round();
    let room = ((model.centre_width() - model.lane_label() - 8.0) / model.window.pitch) as u64;
    let from = model.window.from.clamp(dropped, steps);
    let to = (model.window.from + room).clamp(dropped, steps);
    let every = interval(kept);
    let y = if is_phone { 20.0 } else { 28.0 };
    let marked: Vec<u64> = if steps > 1 {
        (dropped / every + 1..=steps / every).map(|n| n * every).filter(|step| x(*step) < width - 4.0).collect()
    } else {
        Vec::new()
    };
    let ticks: String = marked.iter().map(|step| format!("M{} {}v6", N(x(*step)), N(y - 6.0))).collect();
    let number = |step: &u64| {
        html! { <text class="f-ink-3 t12" x={N(x(*step)).to_string()} y={N(y - 12.0).to_string()} text-anchor="middle">{ *step }</text> }
    };
    let (left, wide) = (x(from) - 8.0, x(to) - x(from) + 16.0);
    let bracket = format!("M{} {}h{}v18H{}z", N(left), N(y - 9.0), N(wide), N(left));
    html! {
        <svg width={N(width).to_string()} height="44" aria-hidden="true">
            <path class="ahead" d={format!("M10 {y}H{}", N(width - 10.0))} /><path class="tick" d={ticks} />
            if !is_phone { { for marked.iter().map(number) } }
            if room < kept && !is_phone { <path class="bracket" d={bracket} /> }
        </svg>
    }
}

fn slider(model: &Model, act: &Act) -> Html {
    let (step, steps) = (model.view().step, model.view().steps);
    let value = |event: &InputEvent| {
        event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            .and_then(|input| input.value().parse().ok())
    };
    let oninput = act.reform(move |event: InputEvent| Deed::Scrub(value(&event).unwrap_or(0)));
    let dropped = model.view().dropped;
    let step = if model.screen.seq < model.goal.0 { model.goal.1.clamp(dropped, steps) } else { step };
    let millionths = |part: u64, whole: u64| (part as f64 / whole.max(1) as f64 * 1e6) as u64;
    let share = millionths(step - dropped, steps - dropped);
    let wide = millionths((steps - dropped).max(1), room_of(model));
    html! {
        <input type="range" min={dropped.to_string()} max={steps.to_string()} step="1" value={step.to_string()} aria-label={model.voice.t("timeline.slider")}
            aria-valuetext={model.voice.f("timeline.at", &[&step, &steps, &crate::ui::words::seconds(model.view().time_ns)])}
            data-testid="scrubber" style={format!("--n: calc({share} / 1000000); width: calc(20px + (100% - 20px) * {wide} / 1000000)")} {oninput} />
    }
}
