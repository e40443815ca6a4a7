//! The scene under a finger: a swipe to the left goes one step on, one to the right goes back. Knows fingers, not scenes.

use super::Act;
use crate::session::Unit;
use crate::ui::deed::Deed;
use crate::ui::model::Model;
use yew::prelude::*;

/// Shorter than this is a tap; steeper than half is a scroll.
const LEAST: i32 = 36;

/// What the scene's box does with a finger.
pub fn swipe(model: &Model, act: &Act) -> Callback<PointerEvent> {
    let (touch, act) = (model.touch.clone(), act.clone());
    Callback::from(move |event: PointerEvent| {
        let here = (event.client_x(), event.client_y());
        if event.pointer_type() != "touch" {
            return;
        }
        if event.type_() == "pointerdown" {
            touch.swipe.set(event.is_primary().then_some(here));
            return;
        }
        let Some((x, y)) = touch.swipe.take() else { return };
        let (across, down) = (here.0 - x, here.1 - y);
        if event.type_() == "pointerup" && across.abs() >= LEAST && across.abs() > 2 * down.abs() {
            let unit = Unit::Operation;
            act.emit(if across < 0 { Deed::Step(unit) } else { Deed::Back(unit) });
        }
    })
}
