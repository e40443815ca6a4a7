//! The program's panel: its name, and what the editor shows besides the text — who is at which line, values, breakpoints.

use super::Act;
use super::plate::plate;
use crate::base::Map;
use crate::base::order;
use crate::session::{State, View};
use crate::ui::deed::Deed;
use crate::ui::inline::{Value, values};
use crate::ui::model::{Model, class_of, find_thread, state_key};
use serde::Serialize;
use yew::prelude::*;

pub fn head(model: &Model) -> Html {
    let kept = if model.keeps { "program.kept" } else { "program.not-kept" };
    html! {
        <div class="head">
            <h2>{ model.voice.t("program.title") }</h2><span class="note mono">{ model.file.clone() }</span>
            <span class="grow" /><span class="note">{ model.voice.t(kept) }</span>
        </div>
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
                <span class="follows">{ plate(model, tid) }{ model.voice.f("program.follows", &[&model.voice.thread(tid)]) }</span>
            }
            <span class="grow" /><span>{ model.voice.t("program.python") }</span>
        </div>
    }
}

#[derive(Serialize)]
struct Shown<'a> {
    marks: Vec<Line>,
    now: u32,
    follow: bool,
    values: Vec<Value>,
    error: Option<Squiggle<'a>>,
    breakpoints: Vec<u32>,
}

#[derive(Serialize)]
struct Line {
    line: u32,
    threads: Vec<Mark>,
}

#[derive(Serialize)]
struct Mark {
    number: u32,
    state: &'static str,
    title: String,
}

#[derive(Serialize)]
struct Squiggle<'a> {
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    message: &'a str,
}

/// What the editor shows, as static/page/editor.js takes it.
pub fn shown(model: &Model) -> AttrValue {
    let view = model.view();
    let thread = model.shown_tid().and_then(|tid| find_thread(view, tid)?.1);
    let error = view.error.as_ref().map(|error| Squiggle {
        line: error.at.line,
        column: error.at.column,
        end_line: error.at.end_line,
        end_column: error.at.end_column,
        message: &error.message,
    });
    let shown = Shown {
        marks: marks(model, view),
        now: thread.map_or(0, |thread| thread.line),
        follow: view.step > 0,
        values: thread.map(|thread| values(&model.source, thread)).unwrap_or_default(),
        error,
        breakpoints: model.breakpoints.iter().copied().collect(),
    };
    crate::ui::bridge::to_text(&shown).into()
}

/// Threads by line, those that run first.
fn marks(model: &Model, view: &View) -> Vec<Line> {
    let mut lines: Map<u32, Vec<(bool, Mark)>> = Map::new();
    for thread in view.processes.iter().flat_map(|process| &process.threads) {
        if thread.line == 0 || matches!(thread.state, State::Zombie | State::Dead) {
            continue;
        }
        let title = format!("{}, {}", model.voice.thread(thread.tid), model.voice.t(state_key(thread.state)));
        let number = model.part(thread.tid).map_or(1, |part| part.number);
        let mark = Mark { number, state: class_of(thread.state).trim_start_matches("s-"), title };
        lines.or_default(thread.line).push((thread.state != State::Running, mark));
    }
    let sorted = lines.into_iter().map(|(line, mut marks)| {
        order::sort_by_key(&mut marks, |(rests, mark)| (*rests, mark.number));
        Line { line, threads: marks.into_iter().map(|(_, mark)| mark).collect() }
    });
    sorted.collect()
}
