//! What the program printed, each line with step, time and writer; lines of the recorded future are pale. A click goes there.

use super::Act;
use super::plate::Plate;
use super::still::still;
use crate::abi::Stream;
use crate::session::{OutputLine, View};
use crate::ui::deed::Deed;
use crate::ui::model::Model;
use crate::ui::words::seconds;
use yew::prelude::*;

/// Lines that are in the page at a time.
const SHOWN: usize = 200;
/// The same while a run goes by too fast to be read.
const SHOWN_FAST: usize = 40;

/// Lines that are printed by now.
pub fn past(view: &View) -> usize {
    view.output.partition_point(|line| line.step <= view.step)
}

pub fn output(model: &Model, act: &Act) -> Html {
    let view = model.view();
    let split = past(view);
    let first = split.saturating_sub(if view.running { SHOWN_FAST } else { SHOWN });
    let before = &view.output[first..split];
    let future = &view.output[split..view.output.len().min(split + 40)];
    html! {
        <section class="out" inert={model.behind()} aria-label={model.voice.t("output.title")}>
            <div class="head out-head"><h2>{ model.voice.t("output.title") }</h2></div>
            <div class="lines-box" tabindex="0" role="group" aria-label="stdout">
                <div class="lines" data-testid="stdout">
                    if view.output_dropped > 0 { <p class="q2 t12">{ model.voice.f("output.dropped", &[&view.output_dropped]) }</p> }
                    { for before.iter().enumerate().map(|(i, line)| row(model, act, line, first + i, false)) }
                    if view.output.is_empty() { <p class="empty">{ model.voice.t("output.empty") }</p> }
                    <div class="nowrule" key="now"></div>
                    { for future.iter().enumerate().map(|(i, line)| row(model, act, line, split + i, true)) }
                </div>
            </div>
        </section>
    }
}

fn row(model: &Model, act: &Act, line: &OutputLine, at: usize, later: bool) -> Html {
    let step = line.step;
    let is_new = step == model.view().step;
    let is_err = line.stream == Stream::Stderr;
    let label = model.voice.f("output.go", &[&step]);
    let number = model.voice.f("step-n", &[&step]);
    let (plate, who, act) = (Plate::of(model, line.tid), model.voice.thread(line.tid), act.clone());
    let (time, text) = (seconds(line.time_ns), line.text.clone());
    let seal = (step, (is_new, later, is_err), plate.clone(), label.clone(), who.clone(), time.clone(), text.clone());
    still(at, &seal, move || {
        html! {
            <div class={classes!("o", later.then_some("later"), is_err.then_some("err"))}>
                <button type="button" class="at" title={label.clone()} onclick={act.reform(move |_| Deed::Go(step))}>{ number.clone() }</button>
                <span class="tm">{ time.clone() }</span>
                <span class="pl">{ plate.draw() }</span>
                <span class="who">{ who.clone() }</span>
                <span class="text"><span class={classes!(is_new.then_some("ch"))}>{ text.clone() }</span></span>
            </div>
        }
    })
}
