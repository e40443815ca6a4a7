//! What is chosen from a list: the example, and how the program is run.

use super::Act;
use super::gallery::{TOPICS, topic_of};
use super::icon::{icon, icon_button};
use crate::ui::deed::Deed;
use crate::ui::model::{Model, Over};
use crate::ui::play::SPEEDS;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

fn chosen(event: &Event) -> String {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlSelectElement>().ok())
        .map(|select| select.value())
        .unwrap_or_default()
}

/// Policies: their names, and the catalogue's keys of what they are called.
pub const POLICIES: &[(&str, &str)] = &[
    ("random", "policy.random"),
    ("round-robin", "policy.round-robin"),
    ("fifo", "policy.fifo"),
    ("priority", "policy.priority"),
    ("feedback", "policy.feedback"),
    ("lottery", "policy.lottery"),
    ("fair", "policy.fair"),
    ("pct", "policy.pct"),
    ("manual", "policy.manual"),
];

/// Ways in which a process is started.
pub const METHODS: &[&str] = &["fork", "spawn", "forkserver"];

/// Letters of a title that fit in the bar.
const LONG: usize = 27;

/// A long title without what explains it: `KTV` of `KTV: four keys, seven guests`.
fn brief(title: &str) -> &str {
    let parts = [[':', '：'], [',', '，']];
    // In quarters of a letter; a Chinese character is as wide as nearly two.
    let wide: usize = title.chars().map(|letter| if letter.is_ascii() { 4 } else { 7 }).sum();
    let cut = parts.iter().find_map(|marks| title.split_once(marks)).filter(|_| wide > 4 * LONG);
    cut.map_or(title, |(before, _)| before)
}

/// The menu of built-in programs. `selected` is where a list begins; what a person has chosen by hand only `value` changes.
pub fn examples(model: &Model, act: &Act) -> Html {
    let own = model.voice.t("bar.own");
    let present = model.example.as_ref().map(|example| example.name.clone()).unwrap_or_default();
    let title = model.example.as_ref().map_or(own, |example| brief(&example.title));
    let (voice, onchange) = (&model.voice, act.reform(|event: Event| Deed::Example(chosen(&event))));
    let list = html! {
            <select aria-label={voice.t("bar.examples")} data-testid="examples" ~value={present.clone()} {onchange}>
                if present.is_empty() { <option value="" selected={true} disabled={true}>{ own }</option> }
                { for TOPICS.iter().copied().chain(["more"]).map(|topic| {
                    let of_topic = model.examples.iter().filter(|example| topic_of(example) == topic);
                    let rows: Html = of_topic.map(|example| html! {
                        <option key={example.name.clone()} value={example.name.clone()} selected={example.name == present}>{ example.title.clone() }</option>
                    }).collect();
                    html! { <optgroup key={topic} label={voice.f(&format!("topic.{topic}"), &[])}>{ rows }</optgroup> }
                }) }
            </select>
    };
    html! {
        <>
        <label class="pick example"><b aria-hidden="true">{ title.to_string() }</b>{ icon("chevron-down") }{ list }</label>
        { icon_button("library", model.voice.t("gallery.title"), Some("gallery-open"), act.reform(|_| Deed::Show(Over::Gallery))) }
        </>
    }
}

/// Speed, policy, seed, start method.
pub fn settings(model: &Model, act: &Act) -> Html {
    let t = |key| model.voice.t(key);
    let now = &model.settings;
    let speeds: Vec<(String, String)> = SPEEDS
        .iter()
        .enumerate()
        .map(|(i, (name, ms))| (i.to_string(), if *ms == 0 { t("speed.max").to_string() } else { (*name).to_string() }))
        .collect();
    let policies: Vec<(String, String)> =
        POLICIES.iter().map(|(name, key)| ((*name).into(), t(key).to_string())).collect();
    let methods: Vec<(String, String)> = METHODS.iter().map(|m| ((*m).into(), (*m).into())).collect();
    let speed = act.reform(|event: Event| Deed::Speed(chosen(&event).parse().unwrap_or(2)));
    let policy = act.reform(|event: Event| Deed::Policy(chosen(&event)));
    let method = act.reform(|event: Event| Deed::StartMethod(chosen(&event)));
    html! {
        <div class="set settings" role="group">
            { pick(t("bar.speed"), &speeds, &now.speed.to_string(), "speed", speed) }
            { pick(t("bar.policy"), &policies, &now.policy, "policy", policy) }
            { seed(model, act) }
            { pick(t("bar.start"), &methods, &now.start, "start-method", method) }
        </div>
    }
}

fn pick(
    label: &'static str,
    options: &[(String, String)],
    present: &str,
    testid: &'static str,
    onchange: Callback<Event>,
) -> Html {
    let shown = options.iter().find(|(value, _)| value == present).map_or(present, |(_, text)| text).to_string();
    html! {
        <label class="pick">
            <span class="k">{ label }</span><b aria-hidden="true">{ shown }</b>
            <select aria-label={label} data-testid={testid} ~value={present.to_string()} {onchange}>
                { for options.iter().map(|(value, text)| html! {
                    <option key={value.clone()} value={value.clone()} selected={value == present}>{ text }</option>
                }) }
            </select>
        </label>
    }
}

fn seed(model: &Model, act: &Act) -> Html {
    let onchange = act.reform(|event: Event| {
        let input: Option<HtmlInputElement> = event.target_dyn_into();
        let seed = input.as_ref().and_then(|input| input.value().parse().ok()).unwrap_or(1);
        input.iter().for_each(|input| input.set_value(&seed.to_string()));
        Deed::Seed(seed)
    });
    let value = model.settings.seed.to_string();
    let width = format!("width: calc({}ch + 2px)", value.len().clamp(1, 8));
    // What is typed is the field's own until it is taken; another seed is another field.
    html! {
        <label class="pick seed">
            <span class="k">{ model.voice.t("bar.seed") }</span>
            <input type="number" min="0" step="1" key={value.clone()} ~defaultValue={value} style={width} aria-label={model.voice.t("bar.seed")} data-testid="seed" {onchange} />
        </label>
    }
}
