//! The frame of the train graph: stands where the model wants it when there are more lanes than room; a click, drag, wheel or
//! two fingers go to a step, zoom or move the window. Knows pixels and steps, not what is drawn.

use super::Act;
use super::scrolled::on_scroll;
use crate::ui::deed::Deed;
use crate::ui::model::{Model, Pane, Touch};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// Where the graph stands: the first step, pixels a step, the whole width, and the step at the left edge.
#[derive(Clone, Copy)]
pub struct Axis {
    pub left: f64,
    pub pitch: f64,
    pub width: f64,
    pub from: u64,
}

pub fn graph_box(model: &Model, act: &Act, label: String, axis: Axis, graph: Html) -> Html {
    let touch = touch(model.touch.clone(), act.clone(), axis);
    html! {
        <div class="graph-box" tabindex="0" role="group" aria-label={label} onwheel={wheel(act.clone(), axis)} onscroll={on_scroll(act, Pane::Graph)}
            onpointerdown={touch.clone()} onpointermove={touch.clone()} onpointerup={touch.clone()} onpointercancel={touch}>{ graph }</div>
    }
}

/// The frame itself: `current_target` is the root of the page, where all events are heard.
fn frame(event: &MouseEvent) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(".graph-box").ok().flatten()
}

/// Where a pointer is, from the frame's left edge.
fn across(event: &MouseEvent) -> Option<f64> {
    let frame = frame(event)?;
    Some(f64::from(event.client_x()) - frame.get_bounding_client_rect().left())
}

/// One pointer: to that step; dragging moves nothing but the needle. Two: apart and together zooms, side by side moves.
fn touch(touch: Rc<Touch>, act: Act, Axis { left, pitch, width, from }: Axis) -> Callback<PointerEvent> {
    Callback::from(move |event: PointerEvent| {
        let Some(x) = across(&event) else { return };
        let mut down = touch.fingers.borrow_mut();
        let kind = event.type_();
        if kind == "pointerup" || kind == "pointercancel" || event.buttons() & 1 == 0 {
            down.remove(&event.pointer_id());
            return;
        }
        let before = down.insert(event.pointer_id(), x);
        let other = down.iter().find(|(id, _)| **id != event.pointer_id()).map(|(_, x)| *x);
        match (other, before) {
            (Some(other), Some(before)) => {
                let (was, is) = ((before - other).abs().max(8.0), (x - other).abs().max(8.0));
                let middle = (x + other) / 2.0;
                act.emit(Deed::ZoomAt(is / was, (middle - left) / (width - left)));
                act.emit(Deed::Pan((before - x) / 2.0 / width));
            }
            _ if x < left - 4.0 || other.is_some() => {}
            _ => {
                let step = from + ((x - left) / pitch).round().max(0.0) as u64;
                act.emit(if kind == "pointermove" { Deed::Scrub(step) } else { Deed::Go(step) });
            }
        }
    })
}

/// The wheel zooms around the pointer, unless there are lanes to scroll to; sideways or with Shift it moves the window.
fn wheel(act: Act, Axis { left, width, .. }: Axis) -> Callback<WheelEvent> {
    Callback::from(move |event: WheelEvent| {
        let (along, down) = (event.delta_x(), event.delta_y());
        let has_more = frame(&event).is_some_and(|frame| frame.scroll_height() > frame.client_height() + 1);
        if along.abs() > down.abs() || event.shift_key() {
            event.prevent_default();
            let by = if along.abs() > down.abs() { along } else { down };
            act.emit(Deed::Pan(by.clamp(-200.0, 200.0) / width));
        } else if event.ctrl_key() || !has_more {
            event.prevent_default();
            let share = across(&event).map_or(0.5, |x| (x - left) / (width - left));
            act.emit(Deed::ZoomAt(if down > 0.0 { 0.87 } else { 1.15 }, share));
        }
    })
}
