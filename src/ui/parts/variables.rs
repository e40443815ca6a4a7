//! Variables of the shown thread's frame, those marked that the last step changed; globals at top level.

use crate::base::Map;
use crate::session::State;
use crate::ui::model::{Model, find_thread};
use yew::prelude::*;

/// Longest value that is shown.
const MOST: usize = 120;
/// A longer one may not be seen whole.
const WHOLE: usize = 24;

pub fn variables(model: &Model) -> Html {
    let Some(tid) = model.shown_tid() else { return Html::default() };
    let Some((process, thread)) = find_thread(model.view(), tid) else { return Html::default() };
    let name = model.voice.thread(tid);
    let nothing = Map::new();
    let (title, place, values, changed) = match thread {
        Some(thread) if !thread.locals.is_empty() || process.globals.is_empty() => (
            model.voice.f("machine.variables", &[&name]),
            if thread.line > 0 {
                model.voice.f("machine.at", &[&thread.function, &thread.line])
            } else {
                String::new()
            },
            &thread.locals,
            &thread.changed,
        ),
        _ => (model.voice.f("machine.globals", &[&name]), String::new(), &process.globals, &nothing),
    };
    let is_over = thread.is_none_or(|thread| matches!(thread.state, State::Zombie | State::Dead));
    let nothing_why = if is_over { "machine.gone" } else { "machine.no-variables" };
    html! {
        <div class="sec" data-testid="variables">
            <h3>{ title }<span>{ place }</span></h3>
            if values.is_empty() {
                <p class="q2 t12">{ model.voice.t(nothing_why) }</p>
            } else {
                <dl class="kv">{ for values.iter().map(|(name, value)| row(name, value, changed.get(name))) }</dl>
            }
        </div>
    }
}

fn row(name: &str, value: &str, change: Option<&Option<String>>) -> Html {
    let class = classes!(change.is_some().then_some("ch"));
    let before = change.and_then(Option::as_ref);
    html! {
        <div {class} key={name.to_string()}>
            <dt>{ name.to_string() }</dt>
            <dd title={(value.len() > WHOLE).then(|| value.to_string())}>
                if let Some(before) = before { <del>{ crate::scenes::narrate::clip(before, 24) }</del>{ " " } }
                { crate::scenes::narrate::clip(value, MOST) }
            </dd>
        </div>
    }
}
