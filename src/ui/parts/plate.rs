//! The plate: number and outline say who, fill says in which state. The same everywhere.

use super::defs::PLATES;
use crate::session::State;
use crate::ui::model::{Model, class_of, state_key, state_of};
use yew::prelude::*;

/// Base lines of the number, by outline.
pub const BASE: [&str; 8] = ["13.2", "13.2", "13.2", "13.2", "12.2", "13.8", "13.8", "13.2"];

/// Index of the outline of a number.
pub fn outline(number: u32) -> usize {
    (number.max(1) as usize - 1) % 8
}

/// The inside of a plate, 18 by 18. `class` says the state: `s-running`, or `s-ink`.
pub fn face(number: u32, class: &str) -> Html {
    let at = outline(number);
    html! {
        <g class={classes!("face", class.to_string())}>
            <path d={PLATES[at]} />
            <text class={classes!("mono", (number > 9).then_some("two"))} x="9" y={BASE[at]} text-anchor="middle">{ number }</text>
        </g>
    }
}

/// A plate before it is drawn: everything that it shows.
#[derive(Clone, Hash)]
pub struct Plate {
    number: u32,
    class: &'static str,
    label: String,
}

impl Plate {
    pub fn of(model: &Model, tid: u32) -> Plate {
        Plate::in_state(model, tid, state_of(model.view(), tid))
    }

    pub fn in_state(model: &Model, tid: u32, state: State) -> Plate {
        let number = model.part(tid).map_or(1, |part| part.number);
        let label = format!("{}, {}", model.voice.thread(tid), model.voice.t(state_key(state)));
        Plate { number, class: class_of(state), label }
    }

    pub fn draw(&self) -> Html {
        html! { <svg class="plate" viewBox="0 0 18 18" role="img" aria-label={self.label.clone()}>{ face(self.number, self.class) }</svg> }
    }

    /// In a row of plates, so that each stays itself.
    pub fn keyed(&self, key: u32) -> Html {
        html! { <key={key}>{ self.draw() }</> }
    }
}

/// A thread's plate in a line of text.
pub fn plate(model: &Model, tid: u32) -> Html {
    Plate::of(model, tid).draw()
}

/// A plate as it was then: in ink.
pub fn plate_ink(model: &Model, tid: u32) -> Html {
    let number = model.part(tid).map_or(1, |part| part.number);
    html! { <svg class="plate" viewBox="0 0 18 18" role="img" aria-label={model.voice.thread(tid)}>{ face(number, "s-ink") }</svg> }
}
