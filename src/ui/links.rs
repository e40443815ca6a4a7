//! What the page opens: an address's `#` part, an example, the last edit; and the links that it gives out. A link can be
//! hostile: whatever cannot be read is told and replaced by the first example.

use super::app::{App, Msg};
use super::bridge::{self, window};
use super::debug::MOST_PROGRAMS;
use super::drafts::{self, Edit};
use super::examples::{self, Example, FIRST};
use super::keep;
use super::model::{Model, Notice, Program};
use super::parts::pickers::{METHODS, POLICIES};
use super::words::Language;
use crate::abi::Schedule;
use crate::session::{Breakpoint, EventStop, schedule_text};
use crate::worker::protocol::Parcel;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use yew::html::Scope;

/// Programs longer than this are no programs.
const MOST: usize = 400_000;
/// Breakpoints, events and expressions that a link may bring, each.
const MOST_STOPS: usize = 50;
/// Choices beyond which a link's schedule is not followed.
const MOST_CHOICES: u64 = 1_000_000;

/// A program to open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opening {
    /// Name of the example that it is or came from.
    pub example: String,
    pub name: String,
    pub source: String,
    pub seed: Option<u64>,
    pub policy: String,
    pub start: String,
    pub step: u64,
    pub schedule: Option<Schedule>,
    pub others: Vec<Program>,
    pub any_instruction: bool,
    pub breakpoints: Vec<Breakpoint>,
    pub events: Vec<EventStop>,
    pub watches: Vec<String>,
    /// The edit that it is: its number, and whether the program was changed.
    pub edit: Option<(f64, bool)>,
    pub notice: Option<Notice>,
}

/// Opens what the address asks for, else the last edit, else the first example.
pub fn open(link: &Scope<App>) {
    let link = link.clone();
    spawn_local(async move {
        let hash = window().location().hash().unwrap_or_default();
        let index = examples::index(Language::from_tag(&bridge::mark("lang"))).await;
        let opening = wanted(hash.trim_start_matches('#'), index.as_deref().unwrap_or_default()).await;
        link.send_message(Msg::Opened(index, opening));
    });
}

async fn wanted(hash: &str, index: &[Example]) -> Opening {
    if let Some(code) = hash.strip_prefix("v1=") {
        return match unpack(code).await {
            Some(opening) => opening,
            None => first(index, Some("notice.link-bad")).await,
        };
    }
    let field = |name: &str| hash.split('&').find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
    let Some(name) = field("example") else { return kept().unwrap_or(first(index, None).await) };
    let step = field("step").and_then(|step| step.parse().ok()).unwrap_or(0);
    match index.iter().find(|example| example.name == name) {
        Some(example) => Opening { step, ..of_example(example).await },
        None => first(index, Some("notice.no-example")).await,
    }
}

async fn unpack(code: &str) -> Option<Opening> {
    if code.len() > MOST {
        return None;
    }
    let text = bridge::unpack(code).await.ok()?.as_string()?;
    let parcel: Parcel = bridge::of_text(&text)?;
    let others = parcel.others.iter().map(|(_, source)| source.len()).sum::<usize>();
    if parcel.source.is_empty()
        || parcel.source.len() + others > MOST
        || parcel.others.len() >= MOST_PROGRAMS
        || !(parcel.policy.is_empty() || POLICIES.iter().any(|(name, _)| *name == parcel.policy))
        || !(parcel.start.is_empty() || METHODS.contains(&parcel.start.as_str()))
    {
        return None;
    }
    let schedule = if parcel.schedule.is_empty() { None } else { Some(schedule(&parcel.schedule)?) };
    Some(Opening {
        name: parcel.name,
        source: parcel.source,
        seed: Some(parcel.seed),
        policy: parcel.policy,
        start: parcel.start,
        step: parcel.step,
        schedule,
        others: parcel.others.into_iter().map(|(name, source)| Program { name, source }).collect(),
        any_instruction: parcel.any_instruction,
        breakpoints: few(parcel.breakpoints),
        events: few(parcel.events),
        watches: few(parcel.watches),
        ..Opening::default()
    })
}

fn few<T>(mut list: Vec<T>) -> Vec<T> {
    list.truncate(MOST_STOPS);
    list
}

/// Reads a link's schedule, which may be forged: a short text can stand for a great many choices.
fn schedule(text: &str) -> Option<Schedule> {
    let repeats = |piece: &str| piece.split_once('x').and_then(|(_, count)| count.parse::<u64>().ok());
    let choices = text.split('.').map(|piece| repeats(piece).unwrap_or(1)).fold(0, u64::saturating_add);
    (choices <= MOST_CHOICES).then(|| schedule_text::decode(text).ok()).flatten().map(|recorded| recorded.schedule)
}

async fn first(index: &[Example], problem: Option<&'static str>) -> Opening {
    let notice = problem.map(|key| Notice::bad(key, ""));
    match index.iter().find(|example| example.name == FIRST).or(index.first()) {
        Some(example) => Opening { notice, ..of_example(example).await },
        None => Opening { notice: Some(Notice::bad("notice.examples", "")), ..Opening::default() },
    }
}

async fn of_example(example: &Example) -> Opening {
    let source = examples::source(example).await.unwrap_or_default();
    // Where a person stopped it the last time, unless the program has become another one since.
    let stops: Option<Edit> = keep::read("stops").and_then(|text| bridge::of_text(&text));
    let stops = stops.filter(|kept| kept.example == example.name && kept.source == source).unwrap_or_default();
    Opening {
        example: example.name.clone(),
        name: example.file.clone(),
        source,
        breakpoints: stops.breakpoints,
        events: stops.events,
        seed: Some(example.seed),
        policy: example.policy.clone(),
        start: "fork".into(),
        ..Opening::default()
    }
}

fn kept() -> Option<Opening> {
    drafts::last().filter(|edit| !edit.source.trim().is_empty()).map(Edit::opening)
}

/// Keeps where a run of this program stops: with the edit when it is one, beside the example when that is as it was.
pub fn keep_stops(model: &Model) {
    let key = match drafts::last() {
        Some(edit) if edit.source == model.programs[0].source => "edit",
        _ => "stops",
    };
    keep::write(key, &bridge::to_text(&Edit::of(model)));
}

/// Opens an example that the person chose.
pub fn open_example(link: &Scope<App>, index: Rc<Vec<Example>>, name: String) {
    let link = link.clone();
    spawn_local(async move {
        if let Some(example) = index.iter().find(|example| example.name == name) {
            let opening = of_example(example).await;
            show_address(&format!("#example={name}"));
            link.send_message(Msg::Opened(None, opening));
        }
    });
}

/// Puts this into the address, where the browser's own history stays as it is.
pub fn show_address(address: &str) {
    let _ = window().history().and_then(|h| h.replace_state_with_url(&JsValue::NULL, "", Some(address)));
}

/// What a link to this moment holds.
pub fn parcel_of(model: &Model) -> Parcel {
    Parcel {
        source: model.programs[0].source.clone(),
        name: model.programs[0].name.clone(),
        others: model.programs[1..].iter().map(|other| (other.name.clone(), other.source.clone())).collect(),
        any_instruction: model.settings.any_instruction,
        breakpoints: model.breakpoints.clone(),
        events: model.event_stops.clone(),
        watches: model.watches.clone(),
        seed: model.settings.seed,
        policy: model.settings.policy.clone(),
        start: model.settings.start.clone(),
        step: model.view().step,
        schedule: model.view().schedule_text.clone(),
    }
}

/// The address that opens a parcel.
pub async fn address(parcel: &str) -> Result<String, JsValue> {
    let code = bridge::pack(parcel).await?.as_string().unwrap_or_default();
    let location = window().location();
    Ok(format!("{}{}#v1={code}", location.origin()?, location.pathname()?))
}

/// Puts a link into the address and on the clipboard, and says so.
pub fn share(link: Scope<App>, parcel: Parcel) {
    spawn_local(async move {
        let Ok(address) = address(&bridge::to_text(&parcel)).await else { return };
        show_address(&address);
        link.send_message(Msg::Tell(copy(address).await));
    });
}

/// Puts a link to what went wrong on the clipboard.
pub fn report(link: Scope<App>, parcel: Parcel) {
    spawn_local(async move {
        let Ok(address) = address(&bridge::to_text(&parcel)).await else { return };
        link.send_message(Msg::Tell(copy(address).await));
    });
}

async fn copy(address: String) -> Notice {
    let clipboard = window().navigator().clipboard();
    let copied = wasm_bindgen_futures::JsFuture::from(clipboard.write_text(&address)).await.is_ok();
    if copied { Notice::good("notice.shared", "") } else { Notice::good("notice.share-long", address) }
}
