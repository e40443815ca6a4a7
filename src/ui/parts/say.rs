//! The sentence, at its own size: what went wrong here, how the run ended, or why the shown thread waits.

use super::tree::reason;
use crate::abi::Verdict;
use crate::session::State;
use crate::ui::model::{Model, find_thread, state_of};
use crate::ui::words::Language;
use yew::prelude::*;

/// Letters that surely stand in three lines of a phone; an East Asian one counts for two.
const THREE_LINES: usize = 116;

/// What is said: a title, the sentence, its strong end, and whether that is bad.
struct Said {
    title: String,
    text: String,
    strong: String,
    class: Option<&'static str>,
}

pub fn say(model: &Model) -> Html {
    let said = said(model);
    html! { <div class="sec"><h3>{ said.title.clone() }</h3>{ paragraph(&said) }</div> }
}

/// On the phone the sentence stands between scene and timeline.
pub fn phone_say(model: &Model) -> Html {
    let said = said(model);
    // What would be more than three lines is set smaller, in four.
    let wide = |text: &str| text.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let is_long = wide(&said.text) + wide(&said.strong) > THREE_LINES;
    html! { <div class={classes!("phone-say", is_long.then_some("long"))}>{ paragraph(&said) }</div> }
}

fn paragraph(said: &Said) -> Html {
    html! {
        <p class="say" data-testid="sentence">{ said.text.clone() }
            if !said.strong.is_empty() { { " " }<strong class={classes!(said.class)}>{ said.strong.clone() }</strong> }
        </p>
    }
}

fn said(model: &Model) -> Said {
    let view = model.view();
    if let Some(sentence) = &model.screen.picture.sentence {
        return Said {
            title: model.voice.say(&sentence.title),
            text: model.voice.say(&sentence.text),
            strong: sentence.strong.as_ref().map(|words| model.voice.say(words)).unwrap_or_default(),
            class: sentence.bad.then_some("c-bad"),
        };
    }
    if let Some(outcome) = view.outcome.as_ref().filter(|_| view.step >= view.steps) {
        let is_bad = outcome.verdict != Verdict::Ok;
        let message = ending(model, &outcome.message);
        let (text, strong) = match is_bad {
            true if message.ends_with("EOFError: EOF when reading a line") => {
                (model.voice.t("say.input").into(), message)
            }
            true => (String::new(), message),
            false => (message, String::new()),
        };
        return Said { title: model.voice.t("machine.end").into(), text, strong, class: is_bad.then_some("c-bad") };
    }
    if let Some(example) = model.example.as_ref().filter(|_| view.step == 0) {
        let text = example.look.clone();
        return Said { title: model.voice.t("machine.look").into(), text, strong: String::new(), class: None };
    }
    match model.shown_tid() {
        Some(tid) if matches!(state_of(view, tid), State::Blocked | State::Sleeping) => {
            let name = model.voice.thread(tid);
            let thread = find_thread(view, tid).and_then(|(_, thread)| thread);
            let text = sentence(model, &format!("{name} {}", reason(model, tid, thread)));
            Said { title: model.voice.f("machine.why", &[&name]), text, strong: String::new(), class: None }
        }
        _ => last_step(model),
    }
}

/// With the stop of its language.
fn sentence(model: &Model, text: &str) -> String {
    let stop = if model.language() == Language::English { '.' } else { '。' };
    format!("{}{stop}", text.trim_end_matches(['.', '。']))
}

/// How the run ended, in the page's language where the machine's sentence is one of a plain end; who else is left behind, and why
/// nobody can go on, it tells in its own.
fn ending(model: &Model, message: &str) -> String {
    let ends: [(&str, &str, &str); 3] = [
        ("the program ended with exit code ", "", "machine.end-ok"),
        ("an exception ended the program: ", "", "machine.end-exception"),
        ("signal ", " ended the program", "machine.end-killed"),
    ];
    let plain = ends.into_iter().find_map(|(before, behind, key)| {
        let told = message.strip_prefix(before)?.strip_suffix(behind)?;
        (!told.contains("; left behind for ever: ")).then(|| model.voice.f(key, &[&told]))
    });
    plain.unwrap_or_else(|| capital(message))
}

/// A sentence begins with a capital letter.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| std::iter::once(first.to_ascii_uppercase()).chain(letters).collect())
}

fn last_step(model: &Model) -> Said {
    let view = model.view();
    let told = model.screen.events.iter().rev().find(|told| told.step == view.step);
    let told = told.map(|told| sentence(model, &super::events::sentence(model, told)));
    let in_english =
        (model.language() == Language::English && !view.narration.is_empty()).then(|| view.narration.clone());
    // A step without events is one of plain instructions.
    let computed = view.ran.map(|tid| model.voice.f("machine.computed", &[&model.voice.thread(tid)]));
    let text = in_english.or(told).or(computed).unwrap_or_else(|| model.voice.t("machine.no-events").into());
    Said { title: model.voice.t("machine.last").into(), text, strong: String::new(), class: None }
}
