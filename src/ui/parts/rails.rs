//! Lanes as track: one path for each state, whatever the number of threads, so that a step changes a dozen elements.
//! Knows places in pixels, not models.

use super::num::N;
use crate::session::State;
use crate::ui::recording::Stretch;
use std::fmt::Write;
use yew::prelude::*;

/// Everything that is drawn along lanes, gathered.
#[derive(Default)]
pub struct Rails {
    /// How flat the tracks are: 1 where there is room.
    pub flat: f64,
    running: String,
    ready: String,
    hatched: String,
    edges: String,
    sleeping: String,
    stopped: String,
    zombie: String,
    dead: String,
    posts: String,
    arms: String,
    held: String,
    rings: String,
    train: String,
}

/// Adds to a path; writing into a text cannot fail.
macro_rules! draw {
    ($path:expr, $($what:tt)*) => { let _ = write!($path, $($what)*); };
}

impl Rails {
    pub fn new(flat: f64) -> Rails {
        Rails { flat, ..Rails::default() }
    }

    /// A stretch of track in the pattern of its state, from `x1` to `x2`.
    pub fn rail(&mut self, state: State, x1: f64, x2: f64, y: f64) {
        let (wide, left, right) = (N((x2 - x1).max(0.0)), N(x1), N(x2));
        let box_of = |half: f64| (N(y - half * self.flat), N(2.0 * half * self.flat));
        match state {
            State::Running => {
                let (top, high) = box_of(3.0);
                draw!(self.running, "M{left} {top}h{wide}v{high}H{left}z");
            }
            State::Ready | State::New => {
                let (top, high) = box_of(2.5);
                draw!(self.ready, "M{left} {top}H{right}m-{wide} {high}H{right}");
            }
            State::Blocked => {
                let (top, high) = box_of(4.0);
                draw!(self.hatched, "M{left} {top}h{wide}v{high}H{left}z");
                draw!(self.edges, "M{left} {top}H{right}m-{wide} {high}H{right}");
            }
            State::Sleeping => {
                draw!(self.sleeping, "M{} {}H{}", N(x1 + 3.0), N(y), N((x2 - 1.0).max(x1 + 3.0)));
            }
            State::Stopped => {
                let (top, high) = box_of(4.0);
                draw!(self.stopped, "M{left} {top}h{wide}v{high}H{left}z");
            }
            State::Zombie => {
                for i in 0..((x2 - x1) / 8.0).max(1.0) as usize {
                    draw!(self.zombie, "M{} {}l5 5m0 -5l-5 5", N(x1 + 8.0 * i as f64 + 1.5), N(y - 2.5));
                }
            }
            State::Dead => {
                draw!(self.dead, "M{left} {}h14M{} {}v9", N(y), N(x1 + 14.0), N(y - 4.5));
            }
        }
    }

    /// One stretch of a lane, with what stands at its beginning.
    pub fn stretch(&mut self, stretch: &Stretch, x: impl Fn(u64) -> f64, y: f64) {
        let (x1, x2) = (x(stretch.from), x(stretch.to));
        match stretch.state {
            State::Running => self.rail(State::Running, x1 + 1.5, x2 - 1.5, y),
            State::Blocked => {
                self.rail(State::Blocked, x1, x2, y);
                if self.flat >= 1.0 {
                    draw!(self.posts, "M{} {}v-17", N(x1 + 1.0), N(y + 4.0));
                    draw!(self.arms, "M{} {}h9v5h-9z", N(x1 + 0.3), N(y - 12.5));
                }
            }
            State::Dead => {
                draw!(self.dead, "M{} {}h4M{} {}v12", N(x1 + 1.0), N(y), N(x1 + 5.0), N(y - 6.0));
            }
            other => self.rail(other, x1, x2, y),
        }
    }

    /// A token in hand: a line with a ring at its beginning.
    pub fn token(&mut self, x1: f64, x2: f64, y: f64) {
        draw!(self.held, "M{} {}H{}", N(x1), N(y), N(x2));
        draw!(self.rings, "M{} {}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0", N(x1 - 2.5), N(y));
    }

    /// The train changes from one lane to another.
    pub fn slant(&mut self, x: f64, from: f64, to: f64) {
        draw!(self.train, "M{} {}L{} {}", N(x - 1.5), N(from), N(x + 1.5), N(to));
    }

    /// All of it, back to front.
    pub fn html(self) -> Html {
        let thin = |width: f64| (self.flat < 1.0).then(|| format!("stroke-width: {}", N(width * self.flat)));
        let dots = (self.flat < 1.0).then(|| format!("stroke-width: {}", N(4.0 * self.flat)));
        html! {
            <g>
                <path class="rail-ready" style={thin(1.8)} d={self.ready} />
                <path fill="url(#hatch)" d={self.hatched} /><path class="rail-blocked" style={thin(1.0)} d={self.edges} />
                <path class="rail-sleeping" style={dots} d={self.sleeping} />
                <path fill="url(#bars)" d={self.stopped} />
                <path class="rail-zombie" d={self.zombie} /><path class="buffer" d={self.dead} />
                <path class="post" d={self.posts} /><path class="f-blocked" d={self.arms} />
                <path class="held" d={self.held} /><path class="ring" d={self.rings} />
                <path class="f-running" d={self.running} /><path class="train" d={self.train} />
            </g>
        }
    }
}

/// One bit of track alone, for a legend; the frequent ones are static/css/base.css's.
pub fn sample(state: State) -> Html {
    let mut rails = Rails::new(1.0);
    rails.rail(state, 0.0, 24.0, 6.0);
    let (class, fill, d) = match state {
        State::Stopped => ("", Some("url(#bars)"), rails.stopped),
        State::Zombie => ("rail-zombie", None, rails.zombie),
        _ => ("buffer", None, rails.dead),
    };
    html! { <path {class} {fill} {d} /> }
}
