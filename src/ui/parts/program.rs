//! The program's panel: its name, and what the editor shows besides the text — who is at which line, values, breakpoints.

use super::Act;
use super::debugger::event_key;
use super::icon::icon_button;
use super::plate::Plate;
use crate::base::Map;
use crate::base::order;
use crate::session::{Breakpoint, Halt, StackFrame, State, ThreadView, Unit, View, Way, Why};
use crate::ui::debug::MOST_PROGRAMS;
use crate::ui::deed::Deed;
use crate::ui::inline::{Value, values};
use crate::ui::model::{Model, class_of, find_thread, state_key};
use serde::Serialize;
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub fn head(model: &Model, act: &Act) -> Html {
    let kept = if model.keeps { "program.kept" } else { "program.not-kept" };
    let (at, name) = (model.program, model.shown_program().name.clone());
    let add = icon_button("plus", model.voice.t("program.add"), Some("program-add"), act.reform(|_| Deed::AddProgram));
    let rename = icon_button(
        "pencil",
        model.voice.f("program.rename", &[&name]),
        Some("program-rename"),
        act.reform(move |_| Deed::Renaming(Some(at))),
    );
    if model.programs.len() > 1 {
        return html! {
            <div class="head files">
                <div class="tabs" role="tablist" aria-label={model.voice.t("program.title")}>{ for (0..model.programs.len()).map(|at| tab(model, act, at)) }</div>
                if model.renaming.is_some() { { name_field(model, act) } }
                if model.programs.len() < MOST_PROGRAMS { { add } }
                <span class="grow" />
                { rename }
                if at > 0 {
                    { icon_button("x", model.voice.f("program.close", &[&name]), Some("program-close"), act.reform(move |_| Deed::DropProgram(at))) }
                }
            </div>
        };
    }
    html! {
        <div class="head">
            <h2>{ model.voice.t("program.title") }</h2>
            if model.renaming.is_some() { { name_field(model, act) } } else { <span class="note mono">{ name }</span> }
            { add }
            <span class="grow" /><span class="note">{ model.voice.t(kept) }</span>
            { rename }
        </div>
    }
}

/// Where a program's name is typed anew: Enter takes it, leaving it too, Escape does not. What is typed is the field's own: a screen that
/// comes meanwhile does not take it away.
fn name_field(model: &Model, act: &Act) -> Html {
    let at = model.renaming.unwrap_or(0);
    let value = |target: Option<HtmlInputElement>| target.map(|field| field.value()).unwrap_or_default();
    let onchange = act.reform(move |event: Event| Deed::Rename(at, value(event.target_dyn_into())));
    let onkeydown = act.reform(move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => Deed::Rename(at, value(event.target_dyn_into())),
        _ => Deed::Nothing,
    });
    let onblur = act.reform(|_: FocusEvent| Deed::Renaming(None));
    let name = model.programs.get(at).map(|program| program.name.clone()).unwrap_or_default();
    html! {
        <input type="text" class="name-field mono" data-focus="" data-testid="program-name" spellcheck="false" autocomplete="off" maxlength="40" key={at}
            aria-label={model.voice.f("program.rename", &[&name])} ~defaultValue={name.clone()} {onchange} {onkeydown} {onblur} />
    }
}

fn tab(model: &Model, act: &Act, at: usize) -> Html {
    let name = &model.programs[at].name;
    // The plate of whom the editor follows is on the program in which that thread is, also when another one is shown.
    let thread = model.shown_tid().and_then(|tid| find_thread(model.view(), tid)?.1);
    let here = thread.filter(|thread| thread.file == *name && thread.line > 0);
    html! {
        <button type="button" role="tab" key={at} aria-selected={(model.program == at).to_string()} class="mono" data-testid={format!("program-{at}")}
            onclick={act.reform(move |_| Deed::Program(at))} ondblclick={act.reform(move |_| Deed::Renaming(Some(at)))}>
            <span title={name.clone()}>{ name.clone() }</span>if let Some(thread) = here { { Plate::of(model, thread.tid).beside_words() } }
        </button>
    }
}

/// Whom the editor follows, or what is wrong with the program.
pub fn foot(model: &Model, act: &Act) -> Html {
    if let Some(error) = &model.view().error {
        let line = error.at.line;
        return html! {
            <div class="foot error" role="alert" data-testid="program-error">
                <button type="button" class="link" onclick={act.reform(move |_| Deed::Reveal(line))}>
                    { model.voice.f("program.error", &[&line, &error.message]) }</button>
                <span class="q2">{ model.voice.t("program.error-kept") }</span>
            </div>
        };
    }
    html! {
        <div class="foot">
            if let Some(tid) = model.shown_tid() {
                <span class="follows" data-testid="follows">{ Plate::of(model, tid).beside_words() }<span>{ why_here(model, tid) }</span></span>
                { steps(model, act) }
            }
            <span class="grow" />
            if model.cursor > 0 { { at_cursor(model, act) } } else { <span>{ model.voice.t("program.python") }</span> }
        </div>
    }
}

/// Over, into and out of what the shown thread calls.
pub fn steps(model: &Model, act: &Act) -> Html {
    let step = |name: &str, key: &'static str, testid: &'static str, unit: Unit| {
        icon_button(name, model.voice.t(key), Some(testid), act.reform(move |_| Deed::Step(unit)))
    };
    html! {
        <span class="set steps">
            { step("redo-dot", "bar.over", "step-over", Unit::Over) }
            { step("arrow-down-to-dot", "bar.into", "step-into", Unit::Into) }
            { step("arrow-up-from-dot", "bar.out", "step-out", Unit::Out) }
        </span>
    }
}

/// Where the last movement stopped and why; else whom the editor follows.
fn why_here(model: &Model, tid: u32) -> String {
    let halt = model.view().halt.as_ref();
    match halt.map(|halt| (halt.why, halt)) {
        Some((Why::Breakpoint, halt)) if halt.text.is_empty() => model.voice.f("halt.breakpoint", &[&halt.line]),
        Some((Why::Breakpoint, halt)) => model.voice.f("halt.where", &[&halt.line, &halt.text]),
        Some((Why::Event, Halt { on: Some(on), .. })) => model.voice.t(event_key(*on)).into(),
        _ => model.voice.f("program.follows", &[&model.voice.thread(tid)]),
    }
}

/// For the line where the person stands: the last time that it ran, the next, and running to it.
fn at_cursor(model: &Model, act: &Act) -> Html {
    let whose = model.selected.map_or_else(|| model.voice.t("line.any").into(), |tid| model.voice.thread(tid));
    let line = |name: &str, key: &str, testid: &'static str, way: Way| {
        let label = model.voice.f(key, &[&model.cursor, &whose]);
        icon_button(name, label, Some(testid), act.reform(move |_| Deed::Line(way)))
    };
    html! {
        <span class="set at-line"><span>{ model.voice.f("debug.line", &[&model.cursor]) }</span>
            { line("chevron-left", "line.previous", "line-previous", Way::Previous) }
            { line("chevron-right", "line.next", "line-next", Way::Next) }
            { line("arrow-right-to-line", "line.run", "line-run", Way::Run) }
        </span>
    }
}

/// See `shown`.
#[derive(Hash, Serialize)]
pub struct Shown<'a> {
    marks: Vec<Line>,
    now: u32,
    follow: bool,
    values: Vec<Value>,
    error: Option<Squiggle<'a>>,
    breakpoints: Vec<Flag<'a>>,
    ask: Option<Ask<'a>>,
}

#[derive(Hash, Serialize)]
struct Flag<'a> {
    line: u32,
    condition: &'a str,
}

/// The field for a condition.
#[derive(Hash, Serialize)]
struct Ask<'a> {
    line: u32,
    condition: &'a str,
    label: &'a str,
    hint: &'a str,
    drop: &'a str,
}

#[derive(Hash, Serialize)]
struct Line {
    line: u32,
    /// Those that run first; at most `MARKS`.
    threads: Vec<Mark>,
    /// How many more there are.
    more: usize,
}

/// Threads of one line that the editor is told by name.
const MARKS: usize = 8;

#[derive(Hash, Serialize)]
struct Mark {
    number: u32,
    state: &'static str,
    title: String,
}

#[derive(Hash, Serialize)]
struct Squiggle<'a> {
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    message: &'a str,
}

/// What the editor shows, as static/page/editor.js takes it.
pub fn shown(model: &Model) -> Shown<'_> {
    let view = model.view();
    let file = &model.shown_program().name;
    let thread = model.shown_tid().and_then(|tid| find_thread(view, tid)?.1).filter(|thread| thread.file == *file);
    let frame = view
        .inspected
        .as_ref()
        .filter(|_| model.frame.is_some())
        .and_then(|thread| thread.frames.get(thread.frame as usize).filter(|frame| frame.file == *file));
    let chosen = frame.map(|frame| of_frame(view, frame));
    let flag = |stop: &'_ Breakpoint| stop.file == *file;
    let ask = model.asking.and_then(|line| {
        let stop = model.breakpoints.iter().find(|stop| stop.line == line && stop.file == *file)?;
        let t = |key| model.voice.t(key);
        let (label, hint, drop) = (t("stop.when"), t("stop.hint"), t("stop.drop"));
        Some(Ask { line, condition: &stop.condition, label, hint, drop })
    });
    let error = view.error.as_ref().filter(|_| model.program == 0).map(|error| Squiggle {
        line: error.at.line,
        column: error.at.column,
        end_line: error.at.end_line,
        end_column: error.at.end_column,
        message: &error.message,
    });
    Shown {
        marks: marks(model, view),
        now: frame.map(|frame| frame.line).or(thread.map(|thread| thread.line)).unwrap_or(0),
        follow: view.step > 0,
        values: chosen
            .as_ref()
            .or(thread)
            .map(|thread| values(&model.shown_program().source, thread))
            .unwrap_or_default(),
        error,
        breakpoints: model
            .breakpoints
            .iter()
            .filter(|stop| flag(stop))
            .map(|stop| Flag { line: stop.line, condition: &stop.condition })
            .collect(),
        ask,
    }
}

/// A frame of the stack as the editor needs a thread.
fn of_frame(view: &View, frame: &StackFrame) -> ThreadView {
    let locals = view.inspected.iter().flat_map(|thread| &thread.locals);
    let changed = locals.clone().filter(|local| local.changed).map(|local| (local.name.clone(), local.before.clone()));
    ThreadView {
        line: frame.line,
        function: frame.function.clone(),
        locals: locals.clone().map(|local| (local.name.clone(), local.value.clone())).collect(),
        changed: changed.collect(),
        ..ThreadView::default()
    }
}

/// Threads by line, those that run first.
fn marks(model: &Model, view: &View) -> Vec<Line> {
    let mut lines: Map<u32, Vec<(bool, u32, &ThreadView)>> = Map::new();
    for thread in view.processes.iter().flat_map(|process| &process.threads) {
        if thread.line == 0
            || thread.file != model.shown_program().name
            || matches!(thread.state, State::Zombie | State::Dead)
        {
            continue;
        }
        let number = model.part(thread.tid).map_or(1, |part| part.number);
        lines.or_default(thread.line).push((thread.state != State::Running, number, thread));
    }
    let mark = |(_, number, thread): &(bool, u32, &ThreadView)| Mark {
        number: *number,
        state: class_of(thread.state).trim_start_matches("s-"),
        title: format!("{}, {}", model.voice.thread(thread.tid), model.voice.t(state_key(thread.state))),
    };
    let sorted = lines.into_iter().map(|(line, mut marks)| {
        order::sort_by_key(&mut marks, |(rests, number, _)| (*rests, *number));
        let more = marks.len().saturating_sub(MARKS);
        Line { line, threads: marks.iter().take(MARKS).map(mark).collect(), more }
    });
    sorted.collect()
}
