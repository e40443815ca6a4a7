//! The debugger's panel: call stack, variables of a frame, globals, watch expressions, and what stops a run.

use super::Act;
use super::icon::{icon, icon_button};
use super::plate::plate;
use super::program::steps;
use super::tree::actions;
use crate::scenes::narrate::clip;
use crate::session::{EventStop, Happening, Inspected, StackFrame, Variable, Watched};
use crate::ui::deed::Deed;
use crate::ui::model::{Layout, Model};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Longest value that is shown whole.
const MOST: usize = 120;

/// Events that can stop a run, and the catalogue's keys of what they are.
const EVENTS: &[(Happening, &str)] = &[
    (Happening::Contended, "on.contended"),
    (Happening::Waits, "on.waits"),
    (Happening::Deadlock, "on.deadlock"),
    (Happening::ProcessStarts, "on.process-starts"),
    (Happening::ProcessEnds, "on.process-ends"),
    (Happening::ThreadStarts, "on.thread-starts"),
    (Happening::ThreadEnds, "on.thread-ends"),
    (Happening::SignalArrives, "on.signal"),
    (Happening::Printed, "on.printed"),
    (Happening::Uncaught, "on.uncaught"),
    (Happening::FileWritten, "on.written"),
    (Happening::FileRead, "on.read"),
];

/// The catalogue's key of an event.
pub fn event_key(on: Happening) -> &'static str {
    EVENTS.iter().find(|(known, _)| *known == on).map_or("plain", |(_, key)| key)
}

pub fn debugger(model: &Model, act: &Act) -> Html {
    let of = |look: fn(&Model, &Act, &Inspected) -> Html| {
        model.view().inspected.as_ref().map(|thread| look(model, act, thread)).unwrap_or_default()
    };
    html! { <>{ of(thread) }{ watches(model, act) }{ stops(model, act) }</> }
}

/// Stack and variables.
fn thread(model: &Model, act: &Act, thread: &Inspected) -> Html {
    let tid = thread.tid;
    let name = model.voice.thread(tid);
    let at = thread.frames.get(thread.frame as usize);
    let place = at.map(|at| model.voice.f("machine.at", &[&at.function, &at.line])).unwrap_or_default();
    // Its variables are the globals.
    let is_module = thread.locals.is_empty() && at.is_some_and(|at| at.function == "<module>");
    html! {
        <>
            <div class="sec first">
                if let Some(other) = model.shown_tid().filter(|other| *other != tid) {
                    <p class="q2 t12">{ model.voice.f("debug.ended", &[&model.voice.thread(other), &name]) }</p>
                }
                <div class="whose">{ plate(model, tid) }<b>{ name.clone() }</b><span class="grow" />
                    if model.layout() == Layout::Phone { { steps(model, act) } }
                    { actions(model, act, tid) }</div>
            </div>
            <div class="sec" data-testid="stack">
                <h3>{ model.voice.t("debug.stack") }</h3>
                { stack(model, act, thread) }
            </div>
            if !is_module {
                <div class="sec" data-testid="frame-variables">
                    <h3>{ model.voice.f("machine.variables", &[&name]) }<span>{ place }</span></h3>
                    { variables(model, &thread.locals, "machine.no-variables") }
                </div>
            }
            <div class="sec" data-testid="globals">
                <h3>{ model.voice.t("debug.globals") }</h3>
                { variables(model, &thread.globals, "debug.no-globals") }
            </div>
        </>
    }
}

/// The innermost frame first; the library's in one line each stretch.
fn stack(model: &Model, act: &Act, thread: &Inspected) -> Html {
    let mut rows = Vec::new();
    let mut hidden = 0;
    for (at, frame) in thread.frames.iter().enumerate().rev() {
        if frame.library {
            hidden += 1;
            continue;
        }
        rows.push(library_row(model, &mut hidden));
        rows.push(frame_row(model, act, at as u32, frame, at as u32 == thread.frame));
    }
    if rows.is_empty() {
        return html! { <p class="q2 t12">{ model.voice.t("machine.in-library") }</p> };
    }
    html! { <div class="stack" role="group" aria-label={model.voice.t("debug.stack")}>{ for rows }</div> }
}

fn library_row(model: &Model, hidden: &mut usize) -> Html {
    let count = std::mem::take(hidden);
    if count == 0 {
        return Html::default();
    }
    html! { <p class="q2 t12 lib">{ model.voice.f("debug.library", &[&count]) }</p> }
}

fn frame_row(model: &Model, act: &Act, at: u32, frame: &StackFrame, is_shown: bool) -> Html {
    let file = (model.programs.len() > 1).then(|| html! { <span class="q2 t12">{ frame.file.clone() }</span> });
    html! {
        <button type="button" key={at} class={classes!("fr", is_shown.then_some("sel"))} aria-pressed={is_shown.to_string()}
            data-testid={format!("frame-{at}")} onclick={act.reform(move |_| Deed::Frame(at))}>
            <span class="mono">{ frame.function.clone() }</span>{ file }<span class="q2 t12">{ model.voice.f("debug.line", &[&frame.line]) }</span>
        </button>
    }
}

fn variables(model: &Model, variables: &[Variable], nothing: &'static str) -> Html {
    if variables.is_empty() {
        return html! { <p class="q2 t12">{ model.voice.t(nothing) }</p> };
    }
    let row = |variable: &Variable| {
        html! {
            <div class={classes!(variable.changed.then_some("ch"))} key={variable.name.clone()}>
                <dt>{ variable.name.clone() }</dt>
                <dd title={variable.value.clone()}>
                    if let Some(before) = &variable.before { <del>{ clip(before, 24) }</del>{ " " } }
                    { clip(&variable.value, MOST) }
                </dd>
            </div>
        }
    };
    html! { <dl class="kv">{ for variables.iter().map(row) }</dl> }
}

/// The text of a form's field, which is then empty; `None` when nothing was typed.
fn typed(event: &SubmitEvent, name: &str) -> Option<String> {
    event.prevent_default();
    let form = event.target()?.dyn_into::<Element>().ok()?;
    let field = form.query_selector(name).ok()??.dyn_into::<HtmlInputElement>().ok()?;
    let text = field.value().trim().to_owned();
    field.set_value("");
    (!text.is_empty()).then_some(text)
}

fn watches(model: &Model, act: &Act) -> Html {
    let t = |key| model.voice.t(key);
    let told = model.view().inspected.as_ref().map(|thread| thread.watches.as_slice()).unwrap_or_default();
    let row = |(at, expression): (usize, &String)| {
        let now = told.get(at).filter(|watched| watched.expression == *expression);
        let class = classes!(now.is_some_and(|watched| watched.changed).then_some("ch"));
        let value = |watched: &Watched| {
            let class = classes!(watched.is_error.then_some("c-bad"));
            html! { <span {class} title={watched.value.clone()}>{ clip(&watched.value, MOST) }</span> }
        };
        let drop = model.voice.f("debug.unwatch", &[expression]);
        html! {
            <div {class} key={format!("{at}{expression}")} data-testid={format!("watch-{at}")}>
                <dt title={expression.clone()}>{ expression.clone() }</dt>
                <dd>
                    { now.map(value).unwrap_or_else(|| html! { <span>{ "–" }</span> }) }
                    { icon_button("x", drop, None, act.reform(move |_| Deed::DropWatch(at))) }
                </dd>
            </div>
        }
    };
    let onsubmit = act.reform(|event: SubmitEvent| match typed(&event, "input") {
        Some(text) => Deed::Watch(text),
        None => Deed::Nothing,
    });
    html! {
        <div class="sec" data-testid="watches">
            <h3>{ t("debug.watches") }</h3>
            if !model.watches.is_empty() { <dl class="kv watches">{ for model.watches.iter().enumerate().map(row) }</dl> }
            <form class="adds" {onsubmit}>
                { icon("eye") }
                <input type="text" data-testid="watch-add" aria-label={t("debug.watch")} placeholder={t("debug.watch")} spellcheck="false" autocomplete="off" />
                <button type="submit" class="btn" aria-label={t("debug.add")} title={t("debug.add")}>{ icon("plus") }</button>
            </form>
        </div>
    }
}

fn stops(model: &Model, act: &Act) -> Html {
    let t = |key| model.voice.t(key);
    let lines = model.breakpoints.iter().enumerate().map(|(at, stop)| {
        let line = stop.line;
        let file = if model.programs.len() > 1 { format!("{} ", stop.file) } else { String::new() };
        let told = format!("{file}{}", model.voice.f("debug.line", &[&line]));
        html! {
            <div class="stop" key={format!("l{}{line}", stop.file)}>
                <span class={classes!("stop-flag", (!stop.condition.is_empty()).then_some("asks"))} aria-hidden="true" />
                <span>{ told.clone() }if !stop.condition.is_empty() { { " " }<span class="mono">{ stop.condition.clone() }</span> }</span>
                { icon_button("x", model.voice.f("debug.unstop", &[&told]), None, act.reform(move |_| Deed::DropBreakpoint(at))) }
            </div>
        }
    });
    let events = model.event_stops.iter().enumerate().map(|(at, stop)| {
        let told = t(event_key(stop.on));
        html! {
            <div class="stop" key={format!("e{at}")} data-testid={format!("event-stop-{at}")}>
                { icon("bell") }
                <span>{ told }if !stop.name.is_empty() { { " " }<span class="mono">{ stop.name.clone() }</span> }</span>
                { icon_button("x", model.voice.f("debug.unstop", &[&told]), None, act.reform(move |_| Deed::DropEvent(at))) }
            </div>
        }
    });
    html! {
        <div class="sec grow" data-testid="stops">
            <h3>{ t("debug.stops") }</h3>
            { for lines }
            { for events }
            if model.breakpoints.is_empty() && model.event_stops.is_empty() { <p class="q2 t12">{ t("debug.no-stops") }</p> }
            { add_event(model, act) }
        </div>
    }
}

fn add_event(model: &Model, act: &Act) -> Html {
    let t = |key| model.voice.t(key);
    let onsubmit = act.reform(|event: SubmitEvent| {
        let name = typed(&event, "input").unwrap_or_default();
        let form = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let select = form.and_then(|form| form.query_selector("select").ok().flatten());
        let select = select.and_then(|select| select.dyn_into::<HtmlSelectElement>().ok());
        let chosen = select.and_then(|select| usize::try_from(select.selected_index()).ok()).unwrap_or(0);
        Deed::StopOn(EventStop { on: EVENTS[chosen.min(EVENTS.len() - 1)].0, name })
    });
    html! {
        <form class="adds" {onsubmit}>
            { icon("bell") }
            <select data-testid="event-kind" aria-label={t("debug.on")}>
                { for EVENTS.iter().enumerate().map(|(at, (_, key))| html! { <option key={*key} selected={at == 0}>{ t(key) }</option> }) }
            </select>
            <input type="text" data-testid="event-name" aria-label={t("debug.name")} placeholder={t("debug.name")} spellcheck="false" autocomplete="off" />
            <button type="submit" class="btn" data-testid="event-add" aria-label={t("debug.add")} title={t("debug.add")}>{ icon("plus") }</button>
        </form>
    }
}
