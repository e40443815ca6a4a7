//! The scene under a finger: a swipe to the left goes one step on, one to the right goes back. Knows fingers, not scenes.

use super::Act;
use crate::session::Unit;
use crate::ui::deed::Deed;
use yew::prelude::*;

/// Shorter than this is a tap; steeper than half is a scroll.
const LEAST: i32 = 36;

#[derive(PartialEq, Properties)]
pub struct SwipeProps {
    pub act: Act,
    pub children: Children,
}

#[component]
pub fn Swipe(props: &SwipeProps) -> Html {
    let start = use_mut_ref(|| None);
    let act = props.act.clone();
    let touch = Callback::from(move |event: PointerEvent| {
        let here = (event.client_x(), event.client_y());
        if event.pointer_type() != "touch" {
            return;
        }
        if event.type_() == "pointerdown" {
            *start.borrow_mut() = event.is_primary().then_some(here);
            return;
        }
        let Some((x, y)) = start.borrow_mut().take() else { return };
        let (across, down) = (here.0 - x, here.1 - y);
        if event.type_() == "pointerup" && across.abs() >= LEAST && across.abs() > 2 * down.abs() {
            let unit = Unit::Operation;
            act.emit(if across < 0 { Deed::Step(unit) } else { Deed::Back(unit) });
        }
    });
    html! {
        <div class="scene-box" onpointerdown={touch.clone()} onpointerup={touch.clone()} onpointercancel={touch}>{ props.children.clone() }</div>
    }
}
