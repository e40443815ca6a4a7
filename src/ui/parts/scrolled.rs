//! A box whose place of scrolling the model knows: so only what is in view need be drawn, and what must be seen is brought there
//! without asking the browser where things are. Knows no contents.

use crate::ui::bridge::next_frame;
use crate::ui::model::Stand;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// The box, and what it does when a person scrolls it: `on` hears where it stands. It scrolls where the page wants it at each new
/// turn, never because of what it said itself: that may be old by the time it is heard.
#[hook]
pub fn use_scrolled(stand: Stand, on: Callback<f64>) -> (NodeRef, Callback<Event>) {
    let place = use_node_ref();
    let stands = use_mut_ref(|| 0.0);
    let top = stand.top;
    {
        let (place, stands) = (place.clone(), stands.clone());
        use_effect_with(stand.turn, move |_| {
            // There already.
            if (*stands.borrow() - top).abs() < 1.0 {
                return;
            }
            *stands.borrow_mut() = top;
            let Some(element) = place.cast::<Element>() else { return };
            next_frame(move || element.set_scroll_top(top as i32));
        });
    }
    let onscroll = Callback::from(move |event: Event| {
        let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let now = f64::from(element.scroll_top());
        if (*stands.borrow() - now).abs() >= 1.0 {
            *stands.borrow_mut() = now;
            on.emit(now);
        }
    });
    (place, onscroll)
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
