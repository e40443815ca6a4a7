//! The scrubber: all steps as one track, the timeline's window bracketed, a slider over it.

use super::Act;
use super::num::N;
use crate::ui::deed::Deed;
use crate::ui::model::{Layout, Model};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub fn track(model: &Model, act: &Act) -> Html {
    let (step, steps, dropped) = (model.view().step, model.view().steps, model.view().dropped);
    let is_phone = model.layout() == Layout::Phone;
    let left = if is_phone { 16.0 } else { model.lane_label() };
    let width = model.centre_width() - left - if is_phone { 16.0 } else { 32.0 };
    html! {
        <div class="track">
            if !is_phone && steps > 0 { <span class="q2 t12">{ if dropped == 0 { model.voice.f("timeline.all", &[&steps]) } else { model.voice.f("timeline.kept", &[&dropped]) } }</span> }
            <div class="rail" style={format!("left: {}px; width: {}px", N(left), N(width))}>
                { back(model, width, is_phone) }
                { slider(model, act, step, steps) }
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

fn back(model: &Model, width: f64, is_phone: bool) -> Html {
    let (dropped, steps) = (model.view().dropped, model.view().steps.max(1));
    let kept = steps - dropped;
    // Whole pixels: a step more moves few of the numbers.
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
            <path class="tick" d={ticks} />
            if !is_phone { { for marked.iter().map(number) } }
            if room < kept && !is_phone { <path class="bracket" d={bracket} /> }
        </svg>
    }
}

fn slider(model: &Model, act: &Act, step: u64, steps: u64) -> Html {
    let value = |event: &InputEvent| {
        event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            .and_then(|input| input.value().parse().ok())
    };
    let oninput = act.reform(move |event: InputEvent| Deed::Scrub(value(&event).unwrap_or(0)));
    let dropped = model.view().dropped;
    let step = if model.screen.seq < model.goal.0 { model.goal.1.clamp(dropped, steps) } else { step };
    let share = if steps == dropped { 0.0 } else { (step - dropped) as f64 / (steps - dropped) as f64 };
    html! {
        <input type="range" min={dropped.to_string()} max={steps.to_string()} step="1" value={step.to_string()} aria-label={model.voice.t("timeline.slider")}
            aria-valuetext={model.voice.f("timeline.at", &[&step, &steps, &crate::ui::words::seconds(model.view().time_ns)])}
            data-testid="scrubber" style={format!("--n: calc({} / 1000000)", (share * 1e6) as u64)} {oninput} />
    }
}
