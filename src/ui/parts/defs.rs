//! Shapes and patterns that the whole page refers to by id: plates, hatching of states, arrow heads.

use super::plate::outline;
use yew::prelude::*;

/// To be drawn once, at the top of the page.
pub fn defs() -> Html {
    html! {
        <svg class="defs" width="0" height="0" aria-hidden="true">
            <defs>
                { for (1..=8).map(|number| html! {
                    <symbol id={format!("plate-{}", number - 1)} viewBox="-1 -1 20 20" x="-1" y="-1" width="20" height="20" overflow="visible"><path d={outline(number, 0.0, 0.0)} /></symbol>
                }) }
                <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect width="6" height="6" class="f-blocked-wash" /><rect width="2.6" height="6" class="f-blocked" />
                </pattern>
                <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">
                    <rect width="6" height="6" class="f-sheet" /><circle cx="1.5" cy="1.5" r="1.25" class="f-sleeping" /><circle cx="4.5" cy="4.5" r="1.25" class="f-sleeping" />
                </pattern>
                <pattern id="bars" width="6" height="10" patternUnits="userSpaceOnUse"><rect x="1" width="3" height="10" class="f-stopped" /></pattern>
                { arrow_head("arrow", "f-ink") }
                { arrow_head("arrow-running", "f-running") }
                { arrow_head("arrow-blocked", "f-blocked") }
                { arrow_head("arrow-bad", "f-bad") }
            </defs>
        </svg>
    }
}

fn arrow_head(id: &'static str, class: &'static str) -> Html {
    html! {
        <marker {id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">
            <path d="M0 .8 7.4 4 0 7.2z" {class} />
        </marker>
    }
}
