//! The train graph: time to the right, a lane per thread, and the CPU as the train — one unbroken line that runs along the
//! lane of whoever runs and slants across at each switch. Only what is in the window is drawn.

use super::Act;
use super::plate::face;
use crate::session::{ArrowKind, State};
use crate::ui::bridge::next_frame;
use crate::ui::deed::Deed;
use crate::ui::model::{Layout, Model, class_of, state_of};
use crate::ui::recording::Stretch;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The lowest lane; below `CLOSE` the names stand in two columns and the rails are flatter.
const LEAST: f64 = 7.0;
const CLOSE: f64 = 14.0;

/// Where things are in the graph.
struct Plan {
    left: f64,
    width: f64,
    top: f64,
    lane: f64,
    bottom: f64,
    pitch: f64,
    from: u64,
    to: u64,
    tids: Vec<u32>,
}

impl Plan {
    fn of(model: &Model) -> Plan {
        let is_phone = model.layout() == Layout::Phone;
        let tids: Vec<u32> = model.screen.cast.iter().map(|part| part.tid).collect();
        let (top, room, most) = if is_phone { (14.0, 100.0, 20.0) } else { (28.0, model.graph_room() - 32.0, 40.0) };
        let lane = (room / tids.len().max(1) as f64).clamp(LEAST, most);
        let (left, width, pitch) = (model.lane_label(), model.centre_width(), model.window.pitch);
        let from = model.window.from;
        let to = from + ((width - left - 8.0) / pitch) as u64;
        Plan { left, width, top, lane, bottom: top + lane * tids.len() as f64, pitch, from, to, tids }
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
        self.tids.iter().position(|other| *other == tid)
    }
}

pub fn graph(model: &Model, act: &Act) -> Html {
    let plan = Plan::of(model);
    let step = model.view().step;
    let label = model.voice.f("timeline.label", &[&plan.tids.len(), &step, &model.recording.steps]);
    let height = plan.bottom + 8.0;
    let drag = pointer(act, &plan);
    let act_wheel = act.clone();
    let onwheel = Callback::from(move |event: WheelEvent| {
        if event.ctrl_key() || event.shift_key() || event.delta_x().abs() > event.delta_y().abs() {
            event.prevent_default();
            let by = if event.delta_x().abs() > event.delta_y().abs() { event.delta_x() } else { event.delta_y() };
            act_wheel.emit(if event.ctrl_key() {
                Deed::Zoom(if by > 0.0 { 0.9 } else { 1.1 })
            } else {
                Deed::Pan(by.signum() * 0.06)
            });
        }
    });
    let lane = model.view().ran.and_then(|tid| plan.lane_of(tid)).unwrap_or(0);
    html! {
        <GraphBox top={plan.y(lane) - plan.lane} bottom={plan.y(lane) + plan.lane} label={label.clone()}>
            <svg class="graph" width={plan.width.to_string()} height={height.to_string()} viewBox={format!("0 0 {} {height}", plan.width)}
                role="img" aria-label={label} onpointerdown={drag.clone()} onpointermove={drag} {onwheel}>
                { grid(model, &plan) }
                { labels(model, &plan) }
                <g class="future">{ lanes(model, &plan, step.max(plan.from), plan.to) }</g>
                <g>{ lanes(model, &plan, plan.from, step.min(plan.to)) }</g>
                { arrows(model, &plan, step) }
                { marks(model, &plan) }
                { needle(&plan, step) }
            </svg>
        </GraphBox>
    }
}

#[derive(PartialEq, Properties)]
struct GraphBoxProps {
    /// What must be in view: the lane of the thread that ran.
    top: f64,
    bottom: f64,
    label: String,
    children: Children,
}

/// Scrolls when there are more lanes than room, so that the train stays in view.
#[component]
fn GraphBox(props: &GraphBoxProps) -> Html {
    let place = use_node_ref();
    {
        let place = place.clone();
        use_effect_with((props.top, props.bottom), move |(top, bottom)| {
            let Some(element) = place.cast::<web_sys::Element>() else { return };
            let (top, bottom) = (*top, *bottom);
            next_frame(move || {
                let (seen, room) = (f64::from(element.scroll_top()), f64::from(element.client_height()));
                if top < seen {
                    element.set_scroll_top(top as i32 - 16);
                } else if bottom > seen + room {
                    element.set_scroll_top((bottom - room) as i32 + 8);
                }
            });
        });
    }
    html! { <div class="graph-box" ref={place} tabindex="0" role="group" aria-label={props.label.clone()}>{ props.children.clone() }</div> }
}

/// Click or drag: to that step. Dragging moves nothing but the needle.
fn pointer(act: &Act, plan: &Plan) -> Callback<PointerEvent> {
    let (left, pitch, from, act) = (plan.left, plan.pitch, plan.from, act.clone());
    Callback::from(move |event: PointerEvent| {
        if event.buttons() & 1 == 0 {
            return;
        }
        let Some(svg) = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else {
            return;
        };
        let x = f64::from(event.client_x()) - svg.get_bounding_client_rect().left();
        if x < left - 4.0 {
            return;
        }
        let step = from + ((x - left) / pitch).round().max(0.0) as u64;
        let is_drag = event.type_() == "pointermove";
        act.emit(if is_drag { Deed::Scrub(step) } else { Deed::Go(step) });
    })
}

fn grid(model: &Model, plan: &Plan) -> Html {
    let (top, bottom) = (plan.top, plan.bottom + 4.0);
    let every = if plan.pitch < 5.0 { 5 } else { 1 };
    let line = |step: u64| {
        let class = if step.is_multiple_of(10) { "grid-2" } else { "grid" };
        html! { <path {class} d={format!("M{} {top}V{bottom}", plan.x(step))} /> }
    };
    let mut last = f64::MIN;
    let mut times = model.recording.jumps(plan.from, plan.to);
    if plan.from == 0 {
        times.insert(0, (0, 0));
    }
    let jump = |(step, ns): (u64, u64)| {
        let x = plan.x(step);
        let has_room = x - last > 36.0 && (x - plan.x(model.view().step)).abs() > 22.0;
        if has_room {
            last = x;
        }
        html! {
            <>
                <path class="jump" d={format!("M{x} {}V{bottom}", top - 6.0)} />
                if has_room && top > 20.0 { <text class="f-ink-2 t12" x={x.to_string()} y="18" text-anchor="middle">{ format!("{:.2}", ns as f64 / 1e9) }</text> }
            </>
        }
    };
    html! { <g>{ for (plan.from..=plan.to).filter(|step| step.is_multiple_of(every)).map(line) }{ for times.into_iter().map(jump) }</g> }
}

fn labels(model: &Model, plan: &Plan) -> Html {
    let shown = model.shown_tid();
    let scale = (plan.lane / 20.0).clamp(if plan.is_close() && plan.left < 100.0 { 0.56 } else { 0.66 }, 1.0);
    let label = |(lane, tid): (usize, &u32)| {
        let (y, part) = (plan.y(lane), model.part(*tid));
        let name = part.map_or(String::new(), |part| part.name.clone());
        let name = if plan.left < 100.0 || plan.is_close() { short(&name) } else { name };
        let number = part.map_or(1, |part| part.number);
        let column = if plan.is_close() { lane % 2 } else { 0 };
        let wide = if plan.is_close() { plan.left / 2.0 } else { plan.left };
        let room = ((wide - if plan.is_close() { 24.0 } else { 46.0 }) / 6.6).max(3.0) as usize;
        let x = column as f64 * (wide - 2.0)
            + if plan.left < 100.0 { if plan.is_close() { 7.0 } else { 14.0 } } else { 25.0 };
        let after = if plan.left < 100.0 && plan.is_close() { 7.0 } else { 15.0 };
        html! {
            <g key={*tid}>
                if !plan.is_close() { <path class="rule" d={format!("M0 {}H{}", y + plan.lane / 2.0, plan.left)} /> }
                <g transform={format!("translate({} {}) scale({scale})", x - 9.0 * scale, y - 9.0 * scale)}>{ face(number, class_of(state_of(model.view(), *tid))) }</g>
                <text class={classes!("t12", (shown == Some(*tid)).then_some("strong"))} x={(x + after).to_string()} y={(y + 4.0).to_string()}>
                    { crate::scenes::narrate::clip(&name, room) }</text>
            </g>
        }
    };
    html! { <g>{ for plan.tids.iter().enumerate().map(label) }</g> }
}

/// A name for a narrow place: `Main`, `P7`.
fn short(name: &str) -> String {
    let name = name.strip_suffix("Process").filter(|rest| !rest.is_empty()).unwrap_or(name);
    name.strip_prefix("Process-").map_or_else(|| name.into(), |number| format!("P{number}"))
}

fn lanes(model: &Model, plan: &Plan, from: u64, to: u64) -> Html {
    if from >= to {
        return Html::default();
    }
    let lane = |(at, tid): (usize, &u32)| {
        let y = plan.y(at);
        let stretches = model.recording.lane(*tid, from, to);
        let held = model.recording.held(*tid, from, to);
        html! {
            <g key={*tid}>
                <g transform={plan.is_close().then(|| format!("translate(0 {y}) scale(1 {}) translate(0 {})", plan.lane / CLOSE, -y))}>{ for stretches.iter().map(|stretch| piece(plan, stretch, y)) }</g>
                { for held.iter().map(|(start, end)| html! {
                    <><path class="held" d={format!("M{} {}H{}", plan.x(*start), y + plan.lane * 0.3, plan.x(*end))} />
                    <circle class="ring" cx={plan.x(*start).to_string()} cy={(y + plan.lane * 0.3).to_string()} r="2.5" /></>
                }) }
            </g>
        }
    };
    html! { <g>{ for plan.tids.iter().enumerate().map(lane) }{ train(model, plan, from, to) }</g> }
}

fn piece(plan: &Plan, stretch: &Stretch, y: f64) -> Html {
    let (x1, x2) = (plan.x(stretch.from), plan.x(stretch.to));
    match stretch.state {
        State::Running => rail(State::Running, x1 + 1.5, x2 - 1.5, y),
        State::Blocked => {
            html! { <>{ rail(State::Blocked, x1, x2, y) }if !plan.is_close() { { semaphore(x1 + 1.0, y + 4.0) } }</> }
        }
        State::Dead => html! { <path class="buffer" d={format!("M{} {y}h4M{} {}v12", x1 + 1.0, x1 + 5.0, y - 6.0)} /> },
        other => rail(other, x1, x2, y),
    }
}

/// The slants: from the lane that ran to the lane that runs next.
fn train(model: &Model, plan: &Plan, from: u64, to: u64) -> Html {
    let ran = &model.recording.ran;
    let end = to.min(ran.len() as u64);
    let slant = |step: u64| {
        let at = usize::try_from(step).ok()?;
        let (before, after) = (*ran.get(at.checked_sub(1)?)?, *ran.get(at)?);
        if before == after {
            return None;
        }
        let (a, b) = (plan.y(plan.lane_of(before)?), plan.y(plan.lane_of(after)?));
        let x = plan.x(step);
        Some(html! { <path class="train" d={format!("M{} {a}L{} {b}", x - 1.5, x + 1.5)} /> })
    };
    html! { <>{ for (from.max(1)..end).filter_map(slant) }</> }
}

/// A stretch of track in the pattern of a state.
pub fn rail(state: State, x1: f64, x2: f64, y: f64) -> Html {
    let width = (x2 - x1).max(0.0).to_string();
    let (x, above, below) = (x1.to_string(), y - 4.0, y + 4.0);
    match state {
        State::Running => html! { <rect class="f-running" {x} y={(y - 3.0).to_string()} {width} height="6" /> },
        State::Ready | State::New => {
            html! { <path class="rail-ready" d={format!("M{x1} {}H{x2}M{x1} {}H{x2}", y - 2.5, y + 2.5)} /> }
        }
        State::Blocked => html! {
            <><rect fill="url(#hatch)" {x} y={above.to_string()} {width} height="8" /><path class="rail-blocked" d={format!("M{x1} {above}H{x2}M{x1} {below}H{x2}")} /></>
        },
        State::Sleeping => html! { <path class="rail-sleeping" d={format!("M{} {y}H{}", x1 + 3.0, x2 - 1.0)} /> },
        State::Stopped => html! { <rect fill="url(#bars)" {x} y={above.to_string()} {width} height="8" /> },
        State::Zombie => {
            let crosses: String = (0..((x2 - x1) / 8.0).max(1.0) as usize)
                .map(|i| format!("M{} {}l5 5m0 -5l-5 5", x1 + 8.0 * i as f64 + 1.5, y - 2.5))
                .collect();
            html! { <path class="rail-zombie" d={crosses} /> }
        }
        State::Dead => html! { <path class="buffer" d={format!("M{x1} {y}h14M{} {}v9", x1 + 14.0, y - 4.5)} /> },
    }
}

fn semaphore(x: f64, y: f64) -> Html {
    html! { <g><path class="post" d={format!("M{x} {y}v-17")} /><rect class="f-blocked" x={(x - 0.75).to_string()} y={(y - 16.5).to_string()} width="9" height="5" rx=".5" /></g> }
}

fn arrows(model: &Model, plan: &Plan, now: u64) -> Html {
    let arrow = |arrow: &crate::session::Arrow| {
        let (from, to) = (plan.lane_of(arrow.from_tid)?, plan.lane_of(arrow.to_tid)?);
        if from == to || arrow.step < plan.from || arrow.step > plan.to || arrow.kind == ArrowKind::Reap {
            return None;
        }
        let x = plan.x(arrow.step);
        let (a, b) = (plan.y(from), plan.y(to));
        let sign = if b > a { 1.0 } else { -1.0 };
        let class = classes!("arrow", (arrow.step > now).then_some("future"));
        Some(
            html! { <path {class} d={format!("M{x} {}V{}", a + 3.0 * sign, b - 5.0 * sign)} marker-end="url(#arrow)" /> },
        )
    };
    html! { <g>{ for model.recording.arrows.iter().filter_map(arrow) }</g> }
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
        Some(html! {
            <g transform={format!("translate({x} {y})")}>
                <rect class="mark-ground" x={(-wide / 2.0).to_string()} y="-11" width={wide.to_string()} height="14" />
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
    html! {
        <g class="needle" style={format!("transform: translateX({}px)", plan.x(step))}>
            <path class="line" d={format!("M0 6V{}", plan.bottom + 4.0)} /><path class="flag" d="M-7 0h14v8l-7 7-7-7z" />
        </g>
    }
}
