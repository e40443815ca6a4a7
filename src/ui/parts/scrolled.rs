//! A box whose place of scrolling the model knows: so only what is in view need be drawn, and what must be seen is brought there
//! without asking the browser where things are. Knows no contents.

use super::Act;
use crate::ui::deed::Deed;
use crate::ui::model::{Pane, Stand};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// Hears where a person scrolls the box to.
pub fn on_scroll(act: &Act, pane: Pane) -> Callback<Event> {
    act.reform(move |event: Event| {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        Deed::Scrolled(pane, element.map_or(0.0, |element| f64::from(element.scroll_top())))
    })
}

/// Makes a box of this height stand so that `top..bottom` is in view; leaves it as it stands when it is.
pub fn bring_into_view(stand: &mut Stand, room: f64, top: f64, bottom: f64) {
    let wanted = if top < stand.top {
        (top - 16.0).max(0.0)
    } else if bottom > stand.top + room {
        bottom - room + 8.0
    } else {
        return;
    };
    *stand = Stand { top: wanted, turn: stand.turn.wrapping_add(1) };
}
