//! Memory as pages, one row a process: shared since the fork, copied on write, its own.

use super::plate::Plate;
use super::still::still;
use crate::session::{PageState, ProcessView};
use crate::ui::model::Model;
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
    html! {
        <div class="sec grow" data-testid="memory">
            <h3>{ model.voice.t("machine.memory-each") }</h3>
            { for processes.iter().take(ROWS).map(|process| row(model, process)) }
            <div class="leg t12">
                { for [(PageState::Shared, "machine.shared"), (PageState::Copied, "machine.copied"), (PageState::Own, "machine.own")].into_iter().map(|(state, key)| html! {
                    <span><svg width="16" height="16" viewBox="0 0 16.5 16.5" aria-hidden="true">{ cell(state) }</svg>{ model.voice.t(key) }</span>
                }) }
            </div>
        </div>
    }
}

fn row(model: &Model, process: &ProcessView) -> Html {
    let count = |state: PageState| process.pages.iter().filter(|page| **page == state).count();
    let (shared, copied, own) = (count(PageState::Shared), count(PageState::Copied), count(PageState::Own));
    let label =
        format!("{}: {}", model.voice.thread(process.pid), model.voice.f("machine.pages", &[&shared, &copied, &own]));
    let (plate, squares) = (Plate::of(model, process.pid), squares(process));
    still(process.pid, &(plate.clone(), squares.clone(), label.clone()), move || {
        let cells = |state: PageState| squares.iter().enumerate().filter(move |(_, other)| **other == state);
        let boxes =
            |state: PageState| cells(state).map(|(i, _)| format!("M{}.75 .75h15v15h-15z", 19 * i)).collect::<String>();
        let halves = cells(PageState::Copied).map(|(i, _)| format!("M{}.75 15.75v-15h15z", 19 * i)).collect::<String>();
        html! {
            <div class="mr">
                { plate.draw() }
                <svg width="232" height="20" viewBox="-2 -2 234 20.5" role="img" aria-label={label.clone()}>
                    <path class="page shared" d={boxes(PageState::Shared)} /><path class="page" d={boxes(PageState::Copied)} />
                    <path class="f-ink" d={halves} /><path class="page own" d={boxes(PageState::Own)} />
                </svg>
                <span class="t12 q2">{ format!("{shared}·{copied}·{own}") }</span>
            </div>
        }
    })
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

fn cell(state: PageState) -> Html {
    match state {
        PageState::Shared => {
            html! { <g><rect class="page shared" x=".75" y=".75" width="15" height="15" /></g> }
        }
        PageState::Copied => {
            html! { <g><rect class="page" x=".75" y=".75" width="15" height="15" /><path class="f-ink" d="M.75 15.75V.75H15.75z" /></g> }
        }
        PageState::Own => {
            html! { <g><rect class="page own" x=".75" y=".75" width="15" height="15" /></g> }
        }
    }
}
