//! The command palette: everything that a key or a button does, and every built-in program, found by typing. Over the page.

use super::Act;
use super::gallery::filter;
use crate::session::{Unit, Way};
use crate::ui::deed::Deed;
use crate::ui::model::{Model, Over, Tab};
use yew::prelude::*;

/// Catalogue key, key on the keyboard, deed.
type Entry = (&'static str, &'static str, fn() -> Deed);

const COMMANDS: &[Entry] = &[
    ("do.toggle", "Space", || Deed::Toggle),
    ("do.step", "→", || Deed::Step(Unit::Operation)),
    ("do.back", "←", || Deed::Back(Unit::Operation)),
    ("do.line", "↓", || Deed::Step(Unit::Line)),
    ("do.line-back", "↑", || Deed::Back(Unit::Line)),
    ("do.instruction", "N", || Deed::Step(Unit::Instruction)),
    ("do.instruction-back", "P", || Deed::Back(Unit::Instruction)),
    ("bar.over", "O", || Deed::Step(Unit::Over)),
    ("bar.into", "I", || Deed::Step(Unit::Into)),
    ("bar.out", "U", || Deed::Step(Unit::Out)),
    ("do.over-back", "Shift+O", || Deed::Back(Unit::Over)),
    ("do.into-back", "Shift+I", || Deed::Back(Unit::Into)),
    ("do.out-back", "Shift+U", || Deed::Back(Unit::Out)),
    ("do.run-to", "T", || Deed::Line(Way::Run)),
    ("do.line-previous", "[", || Deed::Line(Way::Previous)),
    ("do.line-next", "]", || Deed::Line(Way::Next)),
    ("do.switch", "L", || Deed::UntilSwitch),
    ("do.backrun", "B", || Deed::First),
    ("do.start", "Home", || Deed::Start),
    ("do.end", "End", || Deed::End),
    ("do.restart", "R", || Deed::Restart),
    ("do.stop", "Shift+F5", || Deed::Stop),
    ("do.breakpoint", "F9", || Deed::BreakpointHere),
    ("act.all", "", || Deed::ThawAll),
    ("do.program", "", || Deed::AddProgram),
    ("do.debugger", "", || Deed::Tab(Tab::Debugger)),
    ("do.bytecode", "", || Deed::Tab(Tab::Bytecode)),
    ("do.explore", "X", || Deed::Explore),
    ("do.share", "", || Deed::Share),
    ("do.gallery", "G", || Deed::Show(Over::Gallery)),
    ("do.language", "", || Deed::Language),
    ("do.theme", "", || Deed::Theme),
    ("do.help", "?", || Deed::Show(Over::Help)),
];

/// Rows that are shown at most.
const MOST: usize = 12;

/// One row: what it says, its key, what it does.
type Row = (String, &'static str, Deed);

pub fn palette(model: &Model, act: &Act) -> Html {
    if model.over != Over::Palette {
        return Html::default();
    }
    let rows = found(model);
    let chosen = |deed: &Deed| Deed::Chosen(Box::new(deed.clone()));
    let first = rows.first().map_or(Deed::Dismiss, |(_, _, deed)| chosen(deed));
    let onsubmit = act.reform(move |event: SubmitEvent| {
        event.prevent_default();
        first.clone()
    });
    html! {
        <div class="veil top" onclick={act.reform(|_| Deed::Dismiss)}>
            <div class="dialog palette" role="dialog" aria-modal="true" aria-label={model.voice.t("palette.title")} data-testid="palette"
                onclick={|event: MouseEvent| event.stop_propagation()}><form {onsubmit}>
                <div class="head">{ filter(model, act, "palette.filter") }</div>
                <div class="palette-list">
                    { for rows.iter().map(|(text, key, deed)| {
                        let deed = chosen(deed);
                        html! {
                            <button type="button" class="palette-row" key={text.clone()} onclick={act.reform(move |_| deed.clone())}>
                                <span>{ text.clone() }</span>if !key.is_empty() { <kbd>{ *key }</kbd> }
                            </button>
                        }
                    }) }
                    if rows.is_empty() { <p class="q2">{ model.voice.t("palette.nothing") }</p> }
                </div>
            </form></div>
        </div>
    }
}

/// Commands and programs that have every word that was typed.
fn found(model: &Model) -> Vec<Row> {
    let commands = COMMANDS.iter().map(|(words, key, deed)| (model.voice.t(words).to_string(), *key, deed()));
    let open = |title: &str| model.voice.f("palette.open", &[&title]);
    let programs = model.examples.iter().map(|example| (open(&example.title), "", Deed::Example(example.name.clone())));
    let wanted = model.filter.to_ascii_lowercase();
    let has = |row: &Row| wanted.split_whitespace().all(|word| row.0.to_ascii_lowercase().contains(word));
    commands.chain(programs).filter(has).take(MOST).collect()
}
