//! What the program printed, each line with step, time and writer; lines of the recorded future are pale. A click goes there.

use super::Act;
use super::plate::Plate;
use super::still::still;
use crate::abi::Stream;
use crate::session::OutputLine;
use crate::ui::deed::Deed;
use crate::ui::model::Model;
use crate::ui::words::seconds;
use yew::prelude::*;

/// Lines that are in the page at a time.
const SHOWN: usize = 200;
/// The same while a run goes by too fast to be read.
const SHOWN_FAST: usize = 40;

pub fn output(model: &Model, act: &Act) -> Html {
    let view = model.view();
    let split = view.output.partition_point(|line| line.step <= view.step);
    let first = split.saturating_sub(if view.running { SHOWN_FAST } else { SHOWN });
    let past = &view.output[first..split];
    let future = &view.output[split..view.output.len().min(split + 40)];
    html! {
        <section class="out" aria-label={model.voice.t("output.title")}>
            <div class="head out-head"><h2>{ model.voice.t("output.title") }</h2></div>
            <OutputLines tail={past.len() + first}>
                <div class="lines" data-testid="stdout">
                    if view.output_dropped > 0 { <p class="q2 t12">{ model.voice.f("output.dropped", &[&view.output_dropped]) }</p> }
                    { for past.iter().enumerate().map(|(i, line)| row(model, act, line, first + i, false)) }
                    if view.output.is_empty() { <p class="empty">{ model.voice.t("output.empty") }</p> }
                    <div class="nowrule" key="now"></div>
                    { for future.iter().enumerate().map(|(i, line)| row(model, act, line, split + i, true)) }
                </div>
            </OutputLines>
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

#[derive(PartialEq, Properties)]
struct OutputLinesProps {
    /// Number of lines up to now: when it changes, the last of them is brought into view.
    tail: usize,
    children: Children,
}

/// Scrolls so that the line between past and future is in view.
#[component]
fn OutputLines(props: &OutputLinesProps) -> Html {
    let place = use_node_ref();
    {
        let place = place.clone();
        use_effect_with(props.tail, move |_| {
            let Some(element) = place.cast::<web_sys::Element>() else { return };
            let Ok(Some(rule)) = element.query_selector(".nowrule") else { return };
            let (outer, inner) = (element.get_bounding_client_rect(), rule.get_bounding_client_rect());
            let over = inner.bottom() - outer.bottom() + 28.0;
            let under = outer.top() + 24.0 - inner.top();
            let by = if over > 0.0 {
                over
            } else if under > 0.0 {
                -under
            } else {
                0.0
            };
            if by != 0.0 {
                element.set_scroll_top(element.scroll_top() + by as i32);
            }
        });
    }
    html! { <div class="lines-box" ref={place} tabindex="0" role="group" aria-label="stdout">{ props.children.clone() }</div> }
}
