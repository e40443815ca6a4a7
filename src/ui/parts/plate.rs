//! The plate: number and outline say who, fill says in which state. The same everywhere.

use super::num::N;
use crate::session::State;
use crate::ui::model::{Model, class_of, state_key, state_of};
use yew::prelude::*;

/// Where an outline begins in a plate of 18 by 18, how it goes on, and the base line of its number.
const OUTLINES: [(f64, f64, &str, f64); 8] = [
    (9.0, 1.0, "a8 8 0 1 0 0 16a8 8 0 1 0 0-16z", 13.2),
    (2.5, 1.5, "h13a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1z", 13.2),
    (9.0, 0.6, "l8.4 8.4-8.4 8.4-8.4-8.4z", 13.2),
    (5.0, 1.4, "h8l4.4 7.6-4.4 7.6h-8l-4.4-7.6z", 13.2),
    (1.5, 1.5, "h15v8.5l-7.5 7.4-7.5-7.4z", 12.2),
    (9.0, 0.8, "l8.3 6.2-3.1 9.8h-10.4l-3.1-9.8z", 13.8),
    (4.0, 1.5, "h10l3 15h-16z", 13.8),
    (5.6, 1.0, "h6.8l4.6 4.6v6.8l-4.6 4.6h-6.8l-4.6-4.6v-6.8z", 13.2),
];

fn of(number: u32) -> (f64, f64, &'static str, f64) {
    OUTLINES[(number.max(1) as usize - 1) % 8]
}

/// The outline of a number's plate, whose corner is here.
pub fn outline(number: u32, x: f64, y: f64) -> String {
    let (dx, dy, rest, _) = of(number);
    format!("M{} {}{rest}", N(x + dx), N(y + dy))
}

/// The number on its plate.
pub fn figure(number: u32, x: f64, y: f64) -> Html {
    let class = classes!("mono", (number > 9).then_some("two"));
    html! { <text {class} x={N(x + 9.0).to_string()} y={N(y + of(number).3).to_string()} text-anchor="middle">{ number }</text> }
}

/// The inside of a plate, 18 by 18, with its corner here. `class` says the state: `s-running`, or `s-ink`.
pub fn face(number: u32, class: &str, x: f64, y: f64) -> Html {
    html! { <g class={classes!("face", class.to_string())}><path d={outline(number, x, y)} />{ figure(number, x, y) }</g> }
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
        html! { <svg class="plate" viewBox="0 0 18 18" role="img" aria-label={self.label.clone()}>{ self.face_at(0, 0) }</svg> }
    }

    /// Beside words that say who it is and in which state.
    pub fn beside_words(&self) -> Html {
        html! { <svg class="plate" viewBox="0 0 18 18" aria-hidden="true">{ self.face_at(0, 0) }</svg> }
    }

    /// Alone, in a picture that says who it is.
    pub fn face_at(&self, x: usize, y: usize) -> Html {
        face(self.number, self.class, x as f64, y as f64)
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
    html! { <svg class="plate" viewBox="0 0 18 18" role="img" aria-label={model.voice.thread(tid)}>{ face(number, "s-ink", 0.0, 0.0) }</svg> }
}
