//! Processes as a tree, with plates, states and reasons. A click looks at a thread.

use super::Act;
use super::plate::plate;
use super::timeline::sample;
use crate::session::{ProcessView, State, ThreadView};
use crate::ui::deed::Deed;
use crate::ui::model::Model;
use crate::ui::words::Language;
use yew::prelude::*;

/// More processes than this are shown without the line that says why.
const ROOMY: usize = 6;

/// Rows that are shown at most, besides that of the thread that ran and that of the one that is looked at.
const MOST: usize = 60;

fn is_shown(model: &Model, at: usize, process: &ProcessView) -> bool {
    let tids = [model.shown_tid(), model.view().ran, model.selected];
    at < MOST || process.threads.iter().any(|thread| tids.contains(&Some(thread.tid)))
}

pub fn tree(model: &Model, act: &Act) -> Html {
    let processes = &model.view().processes;
    let is_dense = processes.len() > ROOMY;
    let last = processes.len().saturating_sub(1);
    html! {
        <div class={classes!("sec", "tree", is_dense.then_some("dense"))} role="group" aria-label={model.voice.t("machine.title")}>
            { for processes.iter().enumerate().filter(|(at, process)| is_shown(model, *at, process)).map(|(at, process)| row(model, act, process, at, last)) }
            if processes.len() > MOST { <p class="q2 t12">{ model.voice.f("any.more", &[&(processes.len() - MOST)]) }</p> }
        </div>
    }
}

fn row(model: &Model, act: &Act, process: &ProcessView, at: usize, last: usize) -> Html {
    let main = process.threads.iter().find(|thread| thread.tid == process.pid);
    let tid = process.pid;
    let branch = match (at, at == last) {
        (0, true) => "",
        (0, false) => "M9 40V30q0 -10 11 -10",
        (_, true) => "M9 0v2c0 12 2 18 11 18",
        _ => "M9 0V40M9 2c0 12 2 18 11 18",
    };
    let state = main.map_or(process.state, |thread| thread.state);
    let others = process.threads.iter().filter(|thread| thread.tid != process.pid);
    let class =
        classes!("p", (model.shown_tid() == Some(tid)).then_some("sel"), (state == State::Dead).then_some("over"));
    html! {
        <>
            <button type="button" key={tid} {class} data-testid={format!("process-{tid}")} data-state={format!("{state:?}").to_lowercase()}
                aria-pressed={(model.selected == Some(tid)).to_string()} onclick={act.reform(move |_| Deed::Select(tid))}>
                <svg class="tr" viewBox="0 0 20 40" preserveAspectRatio="none" aria-hidden="true"><path d={branch} /></svg>
                { plate(model, tid) }
                <span class="who">{ model.voice.thread(tid) }{ " " }<span class="q t12">{ process.pid }</span></span>
                { sample(model, state) }
                <span class="x">{ process.exitcode.map(|code| model.voice.f("machine.exit", &[&code])).unwrap_or_default() }</span>
                <span class="why">{ reason(model, tid, main) }</span>
            </button>
            { for others.map(|thread| thread_row(model, act, thread)) }
        </>
    }
}

fn thread_row(model: &Model, act: &Act, thread: &ThreadView) -> Html {
    let tid = thread.tid;
    let class = classes!("p", "thread", (model.shown_tid() == Some(tid)).then_some("sel"));
    html! {
        <button type="button" key={tid} {class} data-testid={format!("thread-{tid}")} aria-pressed={(model.selected == Some(tid)).to_string()}
            onclick={act.reform(move |_| Deed::Select(tid))}>
            <span class="tr" />
            { plate(model, tid) }
            <span class="who">{ thread.name.clone() }</span>
            { sample(model, thread.state) }
            <span class="x" />
            <span class="why">{ reason(model, tid, Some(thread)) }</span>
        </button>
    }
}

/// Why it waits or what it does: the session's sentence in English, the scene's words in other languages.
pub fn reason(model: &Model, tid: u32, thread: Option<&ThreadView>) -> String {
    let view = model.view();
    if let Some(thread) = thread {
        if thread.state == State::Running || (thread.reason.is_empty() && thread.line > 0) {
            if thread.line == 0 {
                return model.voice.t("machine.in-library").into();
            }
            return model.voice.f("machine.at", &[&thread.function, &thread.line]);
        }
        if model.language() == Language::English && !thread.reason.is_empty() {
            return thread.reason.clone();
        }
    }
    let told = model.screen.reasons.iter().find(|(other, _)| *other == tid);
    let is_ready =
        view.choices.iter().find(|choice| choice.tid == tid).filter(|_| model.language() == Language::English);
    is_ready
        .map(|choice| choice.about.clone())
        .or_else(|| told.map(|(_, words)| model.voice.say(words)))
        .unwrap_or_default()
}
