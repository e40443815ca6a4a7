//! Processes as a tree, with plates, states and reasons. A click looks at a thread.

use super::Act;
use super::icon::{icon, icon_button};
use super::num::N;
use super::plate::Plate;
use super::scrolled::{bring_into_view, on_scroll};
use super::still::still;
use super::timeline::sample;
use crate::scenes::figures::plain_in;
use crate::scenes::narrate::clip;
use crate::session::{ProcessView, State, ThreadView};
use crate::ui::deed::Deed;
use crate::ui::model::{Model, Pane, class_of, state_key};
use crate::ui::words::Language;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// More rows than this are shown without the lines that say why.
const ROOMY: usize = 6;

/// More rows than this are drawn only where they are in view.
const MOST: usize = 20;

/// Rows that are drawn above and below those in view.
const SPARE: usize = 4;

/// Letters of a name that fit in any row.
const LONG: usize = 11;

/// Letters of a name beyond which its middle is left out: the number at its end is what tells it from others.
const WIDEST: usize = 12;

/// As static/css/machine.css has them: a row among many, what can be done with the one that is chosen, the box.
const ROW: f64 = 24.0;
const ACTS: f64 = 32.0;
const ROOM: f64 = 312.0;

/// The rows: processes with their index, and their other threads.
type Rows<'a> = Vec<(usize, &'a ProcessView, Option<&'a ThreadView>)>;

fn rows(model: &Model) -> Rows<'_> {
    let mut rows = Rows::new();
    for (at, process) in model.view().processes.iter().enumerate() {
        rows.push((at, process, None));
        let others = process.threads.iter().filter(|thread| thread.tid != process.pid);
        rows.extend(others.map(|thread| (at, process, Some(thread))));
    }
    rows
}

/// How many rows there are.
fn count(model: &Model) -> usize {
    let others = |process: &ProcessView| process.threads.iter().filter(|thread| thread.tid != process.pid).count();
    model.view().processes.iter().map(|process| 1 + others(process)).sum()
}

fn tid_of(process: &ProcessView, thread: Option<&ThreadView>) -> u32 {
    thread.map_or(process.pid, |thread| thread.tid)
}

/// Brings the row of the thread that is shown into view.
pub fn follow(model: &mut Model) {
    let shown = model.shown_tid();
    let at = rows(model).iter().position(|(_, process, thread)| shown == Some(tid_of(process, *thread)));
    if let Some(at) = at.filter(|_| count(model) > ROOMY) {
        let top = 8.0 + ROW * at as f64;
        bring_into_view(&mut model.seen.tree, ROOM, top, top + ROW);
    }
}

/// The row that has the keyboard.
fn focused(rows: &Rows<'_>) -> Option<usize> {
    let id = crate::ui::bridge::document().active_element()?.get_attribute("data-testid")?;
    let tid: u32 = id.rsplit('-').next()?.parse().ok()?;
    rows.iter().position(|(_, process, thread)| tid_of(process, *thread) == tid)
}

pub fn tree(model: &Model, act: &Act) -> Html {
    let processes = &model.view().processes;
    let is_dense = count(model) > ROOMY;
    let last = processes.iter().rposition(|process| !hangs_free(process)).unwrap_or(0);
    let rows = rows(model);
    let seen = (model.seen.tree.top / ROW) as usize;
    let most = if rows.len() > MOST { (ROOM / ROW) as usize + 2 * SPARE } else { rows.len() };
    let first = seen.saturating_sub(SPARE).min(rows.len().saturating_sub(most));
    let end = (first + most).min(rows.len());
    // Who stands on a row by keyboard stays there, wherever the others are scrolled to.
    let held = if rows.len() > most { focused(&rows).filter(|at| !(first..end).contains(at)) } else { None };
    let held = held.map(|at| at..at + 1);
    let parts =
        [held.clone().filter(|held| held.start < first), Some(first..end), held.filter(|held| held.start >= end)];
    // Room for the rows that are not drawn. It bears the name of the first of them: so no row that stays ever changes its place
    // among what else stays, and none is moved, which would take the keyboard from it.
    let space = |rows: &[(usize, &ProcessView, Option<&ThreadView>)]| {
        let more = |tid: u32| if model.selected == Some(tid) { ACTS } else { 0.0 };
        let high: f64 = rows.iter().map(|(_, process, thread)| ROW + more(tid_of(process, *thread))).sum();
        let (_, process, thread) = rows.first()?;
        Some(
            html! { <div key={format!("gap-{}", tid_of(process, *thread))} style={format!("height: {}px", N(high))} /> },
        )
    };
    let row = |(at, process, thread): &(usize, &ProcessView, Option<&ThreadView>)| match thread {
        None => process_row(model, act, process, *at, last),
        Some(thread) => thread_row(model, act, thread, *at < last),
    };
    let (mut list, mut from) = (Vec::new(), 0);
    for part in parts.into_iter().flatten() {
        list.extend(space(&rows[from..part.start]));
        list.extend(rows[part.clone()].iter().map(row));
        from = part.end;
    }
    list.extend(space(&rows[from..]));
    html! {
        <div class={classes!("sec", "tree", is_dense.then_some("dense"))} role="group" aria-label={model.voice.t("machine.title")} onscroll={on_scroll(act, Pane::Tree)}>
            { for list }
        </div>
    }
}

/// Everything that a row shows.
#[derive(Clone, Hash)]
struct Row {
    tid: u32,
    /// Classes of the line to its parent; `None` for a thread that is not its process's first.
    branch: Option<&'static str>,
    on_line: bool,
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

/// Who hangs from nobody: another first process, one that is over too, an orphan.
fn hangs_free(process: &ProcessView) -> bool {
    process.parent.is_none_or(|parent| parent == 1)
}

fn process_row(model: &Model, act: &Act, process: &ProcessView, at: usize, last: usize) -> Html {
    let main = process.threads.iter().find(|thread| thread.tid == process.pid);
    let is_free = hangs_free(process);
    let branch = match at {
        0 if last == 0 => "tr",
        0 => "tr root",
        _ if is_free && at > last => "tr",
        _ if is_free => "tr line",
        _ if at == last => "tr end",
        _ => "tr fork",
    };
    let exit = process.exitcode.map(|code| model.voice.f("machine.exit", &[&code])).unwrap_or_default();
    let state = main.map_or(process.state, |thread| thread.state);
    let is_alive = main.is_some_and(|thread| thread.state != State::Zombie);
    let name = model.voice.thread(process.pid);
    let row = row(model, process.pid, Some(branch), state, name, exit, main);
    let has_acts = row.is_selected && (is_alive || model.view().solo == Some(row.tid));
    with_acts(model, act, row, has_acts, at < last)
}

/// `on_line`: the rail to processes further down passes it.
fn thread_row(model: &Model, act: &Act, thread: &ThreadView, on_line: bool) -> Html {
    let mut row = row(model, thread.tid, None, thread.state, thread.name.clone(), String::new(), Some(thread));
    row.on_line = on_line;
    let has_acts = row.is_selected;
    with_acts(model, act, row, has_acts, on_line)
}

fn row(
    model: &Model,
    tid: u32,
    branch: Option<&'static str>,
    state: State,
    name: String,
    exit: String,
    thread: Option<&ThreadView>,
) -> Row {
    let is_shown = model.shown_tid() == Some(tid);
    // Among many nobody says why: the sentence below does it for the one on show, and no row moves when another one is.
    let has_why = count(model) <= ROOMY;
    Row {
        tid,
        branch,
        on_line: false,
        state,
        is_shown,
        is_selected: model.selected == Some(tid),
        plate: Plate::in_state(model, tid, state),
        name,
        exit,
        why: if has_why { reason(model, tid, thread) } else { String::new() },
        mark: mark(model, thread),
        state_name: model.voice.t(state_key(state)),
    }
}

fn with_acts(model: &Model, act: &Act, row: Row, has_acts: bool, on_line: bool) -> Html {
    let tid = row.tid;
    html! {
        <key={tid}>
            { drawn(row, act) }
            if has_acts { <div class={classes!("acts", on_line.then_some("on-line"))}>{ actions(model, act, tid) }</div> }
        </>
    }
}

fn drawn(row: Row, act: &Act) -> Html {
    let act = act.clone();
    still(row.tid, &row.clone(), move || {
        let tid = row.tid;
        let kind = if row.branch.is_some() { "process" } else { "thread" };
        let class = classes!(
            "p",
            row.branch.is_none().then_some("thread"),
            row.on_line.then_some("on-line"),
            row.is_shown.then_some("sel"),
            (row.state == State::Dead).then_some("over")
        );
        let state = class_of(row.state).trim_start_matches("s-");
        html! {
            <button type="button" {class} data-testid={format!("{kind}-{tid}")} data-state={state}
                aria-pressed={row.is_selected.to_string()} onclick={act.reform(move |_| Deed::Select(tid))}>
                <span class={row.branch.unwrap_or("tr")} />
                { row.plate.beside_words() }
                <span title={row.name.clone()} class={classes!("who", (row.name.chars().count() > LONG).then_some("long"))}>{ clip(plain_in(&row.name, WIDEST), WIDEST) }if row.branch.is_some() && !row.name.starts_with("pid ") { { " " }<span class="q t12">{ tid }</span> }</span>
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
