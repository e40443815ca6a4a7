//! Processes as a tree, with plates, states and reasons. A click looks at a thread.

use super::Act;
use super::icon::{icon, icon_button};
use super::plate::Plate;
use super::still::still;
use super::timeline::sample;
use crate::session::{ProcessView, State, ThreadView};
use crate::ui::deed::Deed;
use crate::ui::model::{Model, class_of, state_key};
use crate::ui::words::Language;
use wasm_bindgen::JsCast;
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
    let last = processes.iter().rposition(|process| process.parent != Some(1)).unwrap_or(0);
    html! {
        <div class={classes!("sec", "tree", is_dense.then_some("dense"))} role="group" aria-label={model.voice.t("machine.title")}>
            { for processes.iter().enumerate().filter(|(at, process)| is_shown(model, *at, process)).map(|(at, process)| rows(model, act, process, at, last)) }
            if processes.len() > MOST { <p class="q2 t12">{ model.voice.f("any.more", &[&(processes.len() - MOST)]) }</p> }
        </div>
    }
}

/// Everything that a row shows.
#[derive(Clone, Hash)]
struct Row {
    tid: u32,
    /// `None` for a thread that is not its process's first.
    branch: Option<&'static str>,
    state: State,
    is_shown: bool,
    is_selected: bool,
    plate: Plate,
    name: String,
    exit: String,
    why: String,
    /// Icon of what a person did to it, and what that is called.
    mark: Option<(&'static str, &'static str)>,
    /// The state in words.
    state_name: &'static str,
}

fn rows(model: &Model, act: &Act, process: &ProcessView, at: usize, last: usize) -> Html {
    let main = process.threads.iter().find(|thread| thread.tid == process.pid);
    // Who hangs from nobody: another first process, an orphan.
    let is_free = process.parent == Some(1);
    let branch = match at {
        0 if last == 0 => "",
        0 => "M9 40V30q0 -10 11 -10",
        _ if is_free && at > last => "",
        _ if is_free => "M9 0V40",
        _ if at == last => "M9 0v2c0 12 2 18 11 18",
        _ => "M9 0V40M9 2c0 12 2 18 11 18",
    };
    let exit = process.exitcode.map(|code| model.voice.f("machine.exit", &[&code])).unwrap_or_default();
    let row_of = |tid: u32, branch, state: State, name: String, exit: String, thread: Option<&ThreadView>| Row {
        tid,
        branch,
        state,
        is_shown: model.shown_tid() == Some(tid),
        is_selected: model.selected == Some(tid),
        plate: Plate::in_state(model, tid, state),
        name,
        exit,
        why: reason(model, tid, thread),
        mark: mark(model, thread),
        state_name: model.voice.t(state_key(state)),
    };
    let tid = process.pid;
    let state = main.map_or(process.state, |thread| thread.state);
    let first = row_of(tid, Some(branch), state, model.voice.thread(tid), exit, main);
    let others = process.threads.iter().filter(|thread| thread.tid != process.pid);
    let others =
        others.map(|thread| row_of(thread.tid, None, thread.state, thread.name.clone(), String::new(), Some(thread)));
    let hangs_on = at < last;
    let is_alive = main.is_some_and(|thread| thread.state != State::Zombie);
    let drawn = |row: Row| {
        let has_acts = row.is_selected && (row.branch.is_none() || is_alive || model.view().solo == Some(row.tid));
        let (tid, on_line) = (row.tid, row.branch.is_some() && hangs_on);
        html! {
            <>
                { drawn(row, act) }
                if has_acts { <div class={classes!("acts", on_line.then_some("on-line"))}>{ actions(model, act, tid) }</div> }
            </>
        }
    };
    std::iter::once(first).chain(others).map(drawn).collect()
}

fn drawn(row: Row, act: &Act) -> Html {
    let act = act.clone();
    still(row.tid, &row.clone(), move || {
        let tid = row.tid;
        let kind = if row.branch.is_some() { "process" } else { "thread" };
        let class = classes!(
            "p",
            row.branch.is_none().then_some("thread"),
            row.is_shown.then_some("sel"),
            (row.state == State::Dead).then_some("over")
        );
        let state = class_of(row.state).trim_start_matches("s-");
        html! {
            <button type="button" {class} data-testid={format!("{kind}-{tid}")} data-state={state}
                aria-pressed={row.is_selected.to_string()} onclick={act.reform(move |_| Deed::Select(tid))}>
                if let Some(branch) = row.branch {
                    <svg class="tr" viewBox="0 0 20 40" preserveAspectRatio="none" aria-hidden="true"><path d={branch} /></svg>
                } else { <span class="tr" /> }
                { row.plate.draw() }
                <span class="who">{ row.name.clone() }if row.branch.is_some() { { " " }<span class="q t12">{ tid }</span> }</span>
                { sample(row.state, row.state_name) }
                <span class="x">if let Some((name, label)) = row.mark { <span role="img" aria-label={label} title={label}>{ icon(name) }</span> }{ row.exit.clone() }</span>
                <span class="why">{ row.why.clone() }</span>
            </button>
        }
    })
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

/// Says that a person has frozen it, or that it runs alone.
fn mark(model: &Model, thread: Option<&ThreadView>) -> Option<(&'static str, &'static str)> {
    let thread = thread?;
    match model.view().solo {
        Some(solo) if solo == thread.tid => Some(("target", model.voice.t("act.is-solo"))),
        _ if thread.frozen => Some(("snowflake", model.voice.t("act.is-frozen"))),
        _ => None,
    }
}

/// Signals that a person can send, by number.
const SIGNALS: &[(u8, &str)] = &[
    (2, "SIGINT"),
    (15, "SIGTERM"),
    (9, "SIGKILL"),
    (19, "SIGSTOP"),
    (18, "SIGCONT"),
    (10, "SIGUSR1"),
    (12, "SIGUSR2"),
    (14, "SIGALRM"),
    (1, "SIGHUP"),
];

/// What a person can do with a thread: let it go, freeze it, run it alone, send its process a signal.
pub fn actions(model: &Model, act: &Act, tid: u32) -> Html {
    let t = |key| model.voice.t(key);
    let view = model.view();
    let Some((process, thread)) = crate::ui::model::find_thread(view, tid) else { return Html::default() };
    let (pid, is_frozen, is_solo) = (process.pid, thread.is_some_and(|thread| thread.frozen), view.solo == Some(tid));
    let on_signal = act.reform(move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
        let number = select.as_ref().and_then(|select| select.value().parse().ok());
        // Each choice sends one: the list stands at its title again.
        select.iter().for_each(|select| select.set_selected_index(0));
        number.map_or(Deed::Nothing, |number| Deed::Signal(pid, number))
    });
    let toggle = |name: &str, key: &'static str, testid: &'static str, is_on: bool, deed: Deed| {
        html! {
            <button type="button" class={classes!("btn", is_on.then_some("on"))} aria-pressed={is_on.to_string()} aria-label={t(key)} title={t(key)}
                data-testid={testid} onclick={act.reform(move |_| deed.clone())}>{ icon(name) }</button>
        }
    };
    html! {
        <div class="set actions" role="group" aria-label={model.voice.f("act.of", &[&model.voice.thread(tid)])}>
            if view.choices.iter().any(|choice| choice.tid == tid) {
                { icon_button("play", t("act.let"), Some("let"), act.reform(move |_| Deed::Let(tid))) }
            }
            { toggle("snowflake", if is_frozen { "act.thaw" } else { "act.freeze" }, "freeze", is_frozen, Deed::Freeze(tid)) }
            { toggle("target", if is_solo { "act.all" } else { "act.solo" }, "solo", is_solo, Deed::Solo(tid)) }
            <label class="pick signal" title={t("act.signal")}>
                { icon("zap") }<b aria-hidden="true">{ t("act.signal-short") }</b>
                <select aria-label={t("act.signal")} data-testid="signal" onchange={on_signal}>
                    <option value="" selected={true}>{ t("act.signal") }</option>
                    { for SIGNALS.iter().map(|(number, name)| html! { <option key={*name} value={number.to_string()}>{ *name }</option> }) }
                </select>
            </label>
        </div>
    }
}
