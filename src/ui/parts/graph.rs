//! The train graph: time to the right, a lane per thread, and the CPU as the train — one unbroken line that runs along the
//! lane of whoever runs and slants across at each switch. Only the steps in the window and the lanes in view are drawn.

use super::Act;
use super::graph_box::{Axis, graph_box};
use super::num::N;
use super::plate::face;
use super::rails::Rails;
use super::scrolled::bring_into_view;
use super::still::still;
use crate::base::Map;
use crate::scenes::figures::{brief, plain_in};
use crate::scenes::narrate::clip;
use crate::session::ArrowKind;
use crate::ui::model::{Layout, Model, class_of, state_of};
use crate::worker::protocol::Part;
use std::fmt::Write;
use std::ops::Range;
use yew::prelude::*;

/// The lowest lane; below `CLOSE` the names stand in two columns and the rails are flatter.
const LEAST: f64 = 7.0;
const CLOSE: f64 = 14.0;

/// Lanes that are drawn above and below those in view, for the next turn of the wheel.
const SPARE: usize = 8;

/// Where things are in the graph.
pub struct Plan {
    pub left: f64,
    pub width: f64,
    top: f64,
    lane: f64,
    bottom: f64,
    pub pitch: f64,
    pub from: u64,
    to: u64,
    tids: Vec<u32>,
    lanes: Map<u32, usize>,
    /// Height of what is in view.
    room: f64,
    /// The lanes that are drawn.
    drawn: Range<usize>,
}

impl Plan {
    fn of(model: &Model) -> Plan {
        let is_phone = model.layout() == Layout::Phone;
        let tids = by_process(&model.screen.cast);
        let (top, room, most) = if is_phone { (14.0, 94.0, 20.0) } else { (28.0, model.graph_room() - 38.0, 40.0) };
        let lane = (room / tids.len().max(1) as f64).clamp(LEAST, most);
        let (left, width, pitch) = (model.lane_label(), model.centre_width(), model.window.pitch);
        let from = model.window.from;
        let to = from + ((width - left - 8.0) / pitch) as u64;
        let bottom = top + lane * tids.len() as f64;
        let room = if is_phone { 118.0 } else { model.graph_room() };
        let seen = model.seen.graph.top.clamp(0.0, (bottom + 8.0 - room).max(0.0));
        let at = |y: f64| ((y - top).max(0.0) / lane) as usize;
        let drawn = at(seen).saturating_sub(SPARE).min(tids.len())..(at(seen + room) + 1 + SPARE).min(tids.len());
        let lanes = tids.iter().enumerate().map(|(at, tid)| (*tid, at)).collect();
        Plan { left, width, top, lane, bottom, pitch, from, to, tids, lanes, room, drawn }
    }

    /// Threads of the lanes that are drawn.
    fn shown(&self) -> &[u32] {
        &self.tids[self.drawn.clone()]
    }

    fn is_drawn(&self, lane: usize) -> bool {
        self.drawn.contains(&lane)
    }

    fn x(&self, step: u64) -> f64 {
        self.left + (step as f64 - self.from as f64) * self.pitch
    }

    fn y(&self, lane: usize) -> f64 {
        self.top + self.lane * (lane as f64 + 0.5)
    }

    /// True when lanes lie closer than a line of text.
    fn is_close(&self) -> bool {
        self.lane < CLOSE
    }

    fn lane_of(&self, tid: u32) -> Option<usize> {
        self.lanes.get(&tid).copied()
    }
}

/// Threads in order of their processes, each after its process's first.
fn by_process(cast: &[Part]) -> Vec<u32> {
    let mut places = Map::new();
    let mut groups: Vec<Vec<u32>> = Vec::new();
    for part in cast {
        let place = *places.get_or_insert_with(part.pid, || groups.len());
        if place == groups.len() {
            groups.push(Vec::new());
        }
        groups[place].push(part.tid);
    }
    groups.concat()
}

/// Brings the lane of the thread that ran into view.
pub fn follow(model: &mut Model) {
    let plan = Plan::of(model);
    if let Some(lane) = model.view().ran.and_then(|tid| plan.lane_of(tid)) {
        let y = plan.y(lane);
        bring_into_view(&mut model.seen.graph, plan.room, y - plan.lane, y + plan.lane);
    }
}

pub fn graph(model: &Model, act: &Act) -> Html {
    let plan = Plan::of(model);
    let step = model.view().step;
    let label = model.voice.f("timeline.label", &[&plan.tids.len()]);
    let height = plan.bottom + 8.0;
    let axis = Axis { left: plan.left, pitch: plan.pitch, width: plan.width, from: plan.from };
    let graph = html! {
            <svg class="graph" width={N(plan.width).to_string()} height={N(height).to_string()} viewBox={format!("0 0 {} {}", N(plan.width), N(height))} aria-hidden="true">
                { grid(model, &plan) }
                { labels(model, &plan) }
                <g class="future">{ lanes(model, &plan, step.max(plan.from), plan.to) }</g>
                { lanes(model, &plan, plan.from, step.min(plan.to)) }
                { arrows(model, &plan, step) }
                { marks(model, &plan) }
                { needle(&plan, step) }
            </svg>
    };
    graph_box(model, act, label, axis, graph)
}

fn grid(model: &Model, plan: &Plan) -> Html {
    let (top, bottom) = (plan.top, plan.bottom + 4.0);
    let every = [1, 5, 10, 50].into_iter().find(|every| *every as f64 * plan.pitch >= 4.0).unwrap_or(100);
    let (mut thin, mut tenth, mut jump) = (String::new(), String::new(), String::new());
    for step in (plan.from..=plan.to).filter(|step| step.is_multiple_of(every)) {
        let path =
            if step.is_multiple_of(every * if every % 10 == 5 { 2 } else { 10 }) { &mut tenth } else { &mut thin };
        let _ = write!(path, "M{} {}V{}", N(plan.x(step)), N(top), N(bottom));
    }
    let mut last = f64::MIN;
    let mut times = model.recording.jumps(plan.from, plan.to);
    if plan.from == 0 {
        times.insert(0, (0, 0));
    }
    let mut told = Vec::new();
    for (step, ns) in times {
        let x = plan.x(step);
        let _ = write!(jump, "M{} {}V{}", N(x), N(top - 6.0), N(bottom));
        if x - last > 36.0 && (x - plan.x(model.view().step)).abs() > 22.0 && top > 20.0 {
            last = x;
            let text = crate::ui::words::seconds(ns);
            let text = text.trim_end_matches(" s").to_string();
            told.push(
                html! { <text class="f-ink-2 t12" x={N(x).to_string()} y="18" text-anchor="middle">{ text }</text> },
            );
        }
    }
    html! { <g><path class="grid" d={thin} /><path class="grid-2" d={tenth} /><path class="jump" d={jump} />{ for told }</g> }
}

fn labels(model: &Model, plan: &Plan) -> Html {
    let shown = model.shown_tid();
    let is_close = plan.is_close();
    let is_narrow = plan.left < 120.0;
    let scale = (plan.lane / 20.0).clamp(if is_close && is_narrow { 0.56 } else { 0.66 }, 1.0);
    let wide = if is_close { plan.left / 2.0 } else { plan.left };
    let room = ((wide - if is_close { 26.0 } else { 46.0 }) / 6.6).max(3.0) as usize;
    let room = match (is_narrow, is_close) {
        (true, true) => 5,
        (true, false) => ((plan.left - 29.0) / 7.2) as usize,
        _ => room,
    };
    let after = match (is_close, is_narrow) {
        (true, true) => 7.0,
        (true, false) => 10.0,
        _ => 15.0,
    };
    let mut rules = String::new();
    let mut label = |(lane, tid): (usize, &u32)| {
        let (y, part) = (plan.y(lane), model.part(*tid));
        if !is_close {
            let _ = write!(rules, "M0 {}H{}", N(y + plan.lane / 2.0), N(plan.left));
        }
        let name = part.map_or("", |part| part.name.as_str());
        let name = if is_narrow || is_close { cut(&brief(name), room) } else { clip(plain_in(name, room), room) };
        let number = part.map_or(1, |part| part.number);
        let column = if is_close { (lane % 2) as f64 } else { 0.0 };
        let x = column * (wide - 2.0)
            + match (is_close, is_narrow) {
                (true, true) => 7.0,
                (false, true) => 14.0,
                (true, false) => 15.0,
                _ => 25.0,
            };
        let class = class_of(state_of(model.view(), *tid));
        let is_shown = shown == Some(*tid);
        let seal = ((x * 100.0) as u32, (y * 100.0) as u32, number, class, is_shown, &name, (scale * 100.0) as u32);
        let name = name.clone();
        still(*tid, &seal, move || {
            let text = classes!("t12", is_shown.then_some("strong"));
            html! { <>{ small_plate(number, class, (x, y), scale) }<text class={text} x={N(x + after).to_string()} y={N(y + 4.0).to_string()}>{ name.clone() }</text></> }
        })
    };
    let labels: Html = plan.drawn.clone().zip(plan.shown()).map(&mut label).collect();
    html! { <g><path class="rule" d={rules} /><g>{ labels }</g></g> }
}

/// A plate around this place, as small as the lanes are low.
fn small_plate(number: u32, class: &'static str, (x, y): (f64, f64), scale: f64) -> Html {
    let (left, top) = (x - 9.0 * scale, y - 9.0 * scale);
    if scale == 1.0 {
        return face(number, class, left, top);
    }
    html! { <g transform={format!("translate({} {}) scale({})", N(left), N(top), N(scale))}>{ face(number, class, 0.0, 0.0) }</g> }
}

/// Five letters say more than four and a sign that there were more; a number at the end stays: `car10`. Of a pid its number says all.
fn cut(name: &str, room: usize) -> String {
    if let Some(number) = name.strip_prefix("pid ").filter(|_| name.chars().count() > room) {
        return clip(number, room);
    }
    let thread = name.replace("Thread-", "T");
    let name = if name.chars().count() > room { thread.as_str() } else { name };
    let word = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = &name[word.len()..];
    let whole = clip(name, room);
    if !whole.contains('…') || number.len() >= room {
        return whole.replace('…', "");
    }
    let start = clip(word.trim_end(), room - number.len());
    let start = if start.contains('…') { clip(word, room - number.len() + 1) } else { start };
    start.replace('…', "") + number
}

fn lanes(model: &Model, plan: &Plan, from: u64, to: u64) -> Html {
    if from >= to {
        return Html::default();
    }
    let mut rails = Rails::new(if plan.is_close() { plan.lane / CLOSE } else { 1.0 });
    let stretches = model.recording.stretches(plan.shown(), from, to);
    for (at, (tid, stretches)) in plan.drawn.clone().zip(plan.shown().iter().zip(&stretches)) {
        let y = plan.y(at);
        for stretch in stretches {
            rails.stretch(stretch, |step| plan.x(step), y);
        }
        for (start, end) in model.recording.held(*tid, from, to) {
            rails.token(plan.x(start), plan.x(end), y + plan.lane * 0.3);
        }
    }
    train(model, plan, from, to, &mut rails);
    rails.html()
}

/// The slants: from the lane that ran to the lane that runs next.
fn train(model: &Model, plan: &Plan, from: u64, to: u64, rails: &mut Rails) {
    for step in from.max(1)..to.min(model.recording.steps) {
        let (Some(before), Some(after)) = (model.recording.ran(step), model.recording.ran(step + 1)) else { continue };
        if let (true, Some(a), Some(b)) = (before != after, plan.lane_of(before), plan.lane_of(after))
            && (plan.is_drawn(a) || plan.is_drawn(b))
        {
            rails.slant(plan.x(step), plan.y(a), plan.y(b));
        }
    }
}

fn arrows(model: &Model, plan: &Plan, now: u64) -> Html {
    let (mut past, mut future) = ((String::new(), String::new()), (String::new(), String::new()));
    for arrow in model.recording.arrows(plan.from, plan.to) {
        let (Some(from), Some(to)) = (plan.lane_of(arrow.from_tid), plan.lane_of(arrow.to_tid)) else { continue };
        let is_far = !plan.is_drawn(from) && !plan.is_drawn(to);
        if from == to || is_far || arrow.kind == ArrowKind::Reap {
            continue;
        }
        let (line, head) = if arrow.step > now { &mut future } else { &mut past };
        let (x, a, b) = (plan.x(arrow.step), plan.y(from), plan.y(to));
        let sign = if b > a { 1.0 } else { -1.0 };
        let _ = write!(line, "M{} {}V{}", N(x), N(a + 3.0 * sign), N(b - 8.0 * sign));
        let _ = write!(head, "M{} {}l2.6 {}h-5.2z", N(x), N(b - 4.0 * sign), N(-6.0 * sign));
    }
    let drawn = |(line, head): (String, String), class: Option<&'static str>| {
        html! { <g {class}><path class="arrow" d={line} /><path class="f-ink" d={head} /></g> }
    };
    html! { <>{ drawn(future, Some("future")) }{ drawn(past, None) }</> }
}

/// What the scene wants pointed out; there is room for it between lanes only while they are few.
fn marks(model: &Model, plan: &Plan) -> Html {
    if plan.lane < 24.0 {
        return Html::default();
    }
    let mark = |mark: &crate::scenes::Mark| {
        let lane = plan.lane_of(mark.tid)?;
        if mark.step < plan.from || mark.step > plan.to {
            return None;
        }
        let text = model.voice.say(&mark.words);
        let wide = text.chars().map(|c| if c.is_ascii() { 6.4 } else { 12.0 }).sum::<f64>() + 6.0;
        let (x, y) = ((plan.x(mark.step) - 4.0).max(plan.left + wide / 2.0), plan.y(lane) - 8.0);
        // The needle stands beside a word, not in it.
        let (needle, half) = (plan.x(model.view().step), wide / 2.0 + 2.0);
        let is_behind = mark.step > model.view().step;
        let x = match (x - needle).abs() < half {
            true if is_behind => needle + half,
            true => needle - half,
            false => x,
        };
        Some(html! {
            <g transform={format!("translate({} {})", N(x), N(y))}>
                <rect class="mark-ground" x={N(-wide / 2.0).to_string()} y="-11" width={N(wide).to_string()} height="14" />
                <text class={classes!("t12", "strong", mark.bad.then_some("f-bad"))} text-anchor="middle">{ text }</text>
            </g>
        })
    };
    html! { <g>{ for model.screen.picture.marks.iter().filter_map(mark) }</g> }
}

fn needle(plan: &Plan, step: u64) -> Html {
    if step < plan.from || step > plan.to {
        return Html::default();
    }
    // At its place, not moved there: a place of its own in the tree of transforms would have all layers put together anew.
    let x = plan.x(step);
    html! {
        <g class="needle">
            <path class="line" d={format!("M{} 6V{}", N(x), N(plan.bottom + 4.0))} /><path class="flag" d={format!("M{} 0h14v8l-7 7-7-7z", N(x - 7.0))} />
        </g>
    }
}
