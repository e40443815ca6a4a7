//! Memory as pages, one row a process: shared since the fork, copied on write, its own.

use super::num::N;
use super::plate::Plate;
use crate::session::{PageState, ProcessView};
use crate::ui::model::{Model, find_thread};
use yew::prelude::*;

/// Pages of one row; a process with more is drawn scaled down to this many.
const ROW: usize = 12;
/// Rows on show; the others are like one of these.
const ROWS: usize = 8;

pub fn memory(model: &Model) -> Html {
    let processes: Vec<&ProcessView> =
        model.view().processes.iter().filter(|process| !process.pages.is_empty()).collect();
    if processes.is_empty() {
        return Html::default();
    }
    let rows: Vec<Row> = processes.iter().take(ROWS).map(|process| Row::of(model, process)).collect();
    let seal = (model.wording(), model.size.1 < 800.0, &rows, &model.view().contents, model.shown_tid());
    model.kept.still("memory", &seal, || section(model, &rows))
}

/// A side of a page, and what lies between two.
const PAGE: usize = 15;
const PITCH: usize = 19;

/// The height of a row: among many, and in a low window, they stand closer, so that what the squares mean is in view, too.
fn pitch(model: &Model, rows: usize) -> usize {
    if rows > 6 || model.size.1 < 800.0 { 21 } else { 26 }
}

fn section(model: &Model, rows: &[Row]) -> Html {
    let pitch = pitch(model, rows.len());
    let high = pitch * rows.len();
    let has_names = model.view().contents.iter().any(|(_, names)| !names.is_empty());
    let whose = model.shown_tid().filter(|_| has_names).and_then(|tid| find_thread(model.view(), tid));
    let whose = whose.map(|(process, _)| model.voice.f("machine.globals", &[&model.voice.thread(process.pid)]));
    html! {
        <div class="sec grow" data-testid="memory">
            <h3>{ model.voice.t("machine.memory-each") }<span>{ whose }</span></h3>
            <svg class="pages" width="335" height={high.to_string()} viewBox={format!("0 0 335 {high}")} role="group" aria-label={model.voice.t("machine.memory-each")}>
                { for rows.iter().enumerate().map(|(at, row)| drawn(row, pitch * at)) }
            </svg>
            <div class="leg t12">
                { for [(PageState::Shared, "machine.shared"), (PageState::Copied, "machine.copied"), (PageState::Own, "machine.own")].into_iter().map(|(state, key)| {
                    let names = model.view().contents.iter().find(|(other, _)| *other == state).map(|(_, names)| names.join(", ")).unwrap_or_default();
                    html! {
                        <span><svg width="16" height="16" viewBox="0 0 16.5 16.5" aria-hidden="true">{ boxes(&[state], 0, 0.75) }</svg>{ model.voice.t(key) }if !names.is_empty() { <b class="mono">{ names }</b> }</span>
                    }
                }) }
            </div>
        </div>
    }
}

/// What a row shows.
#[derive(Hash)]
struct Row {
    plate: Plate,
    squares: Vec<PageState>,
    counts: String,
    label: String,
}

impl Row {
    fn of(model: &Model, process: &ProcessView) -> Row {
        let count = |state: PageState| process.pages.iter().filter(|page| **page == state).count();
        let (shared, copied, own) = (count(PageState::Shared), count(PageState::Copied), count(PageState::Own));
        let label = format!(
            "{}: {}",
            model.voice.thread(process.pid),
            model.voice.f("machine.pages", &[&shared, &copied, &own])
        );
        let counts = format!("{shared}·{copied}·{own}");
        Row { plate: Plate::of(model, process.pid), squares: squares(process), counts, label }
    }
}

fn drawn(row: &Row, top: usize) -> Html {
    html! {
        <g role="img" aria-label={row.label.clone()}>
            { row.plate.face_at(1, top + 1) }
            { boxes(&row.squares, 34, (top + 2) as f64 + 0.75) }
            <text class="f-ink-2 t12" x="335" y={(top + 14).to_string()} text-anchor="end">{ row.counts.clone() }</text>
        </g>
    }
}

/// Pages side by side: shared ones pale, copied ones half filled, its own full.
fn boxes(squares: &[PageState], left: usize, top: f64) -> Html {
    let of = |state: PageState| squares.iter().enumerate().filter(move |(_, other)| **other == state);
    let outline = |state: PageState| {
        of(state)
            .map(|(at, _)| format!("M{}.75 {}h{PAGE}v{PAGE}h-{PAGE}z", left + PITCH * at, N(top)))
            .collect::<String>()
    };
    let half = |(at, _)| format!("M{}.75 {}v{PAGE}l{PAGE} -{PAGE}z", left + PITCH * at, N(top));
    html! {
        <>
            <path class="page shared" d={outline(PageState::Shared)} /><path class="page" d={outline(PageState::Copied)} />
            <path class="f-ink" d={of(PageState::Copied).map(half).collect::<String>()} /><path class="page own" d={outline(PageState::Own)} />
        </>
    }
}

/// The pages, or a sample of them in proportion that never hides a kind.
fn squares(process: &ProcessView) -> Vec<PageState> {
    let pages = &process.pages;
    if pages.len() <= ROW {
        return pages.clone();
    }
    let count = |state: PageState| pages.iter().filter(|page| **page == state).count();
    let share = |n: usize| if n == 0 { 0 } else { (n * ROW / pages.len()).max(1) };
    let (copied, own) = (share(count(PageState::Copied)), share(count(PageState::Own)));
    let shared = if count(PageState::Shared) == 0 { 0 } else { ROW.saturating_sub(copied + own).max(1) };
    let mut out = vec![PageState::Shared; shared];
    out.extend(vec![PageState::Copied; copied]);
    out.resize(ROW.max(out.len()), PageState::Own);
    out.truncate(ROW);
    out
}
