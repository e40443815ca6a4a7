//! Shapes and patterns that the whole page refers to by id: plates, hatching of states, arrow heads.

use yew::prelude::*;

pub const PLATES: [&str; 8] = [
    "M9 1a8 8 0 1 0 0 16a8 8 0 1 0 0-16z",
    "M2.5 1.5h13a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1z",
    "M9 .6 17.4 9 9 17.4.6 9z",
    "M5 1.4h8L17.4 9 13 16.6H5L.6 9z",
    "M1.5 1.5h15V10L9 17.4 1.5 10z",
    "M9 .8 17.3 7 14.2 16.8H3.8L.7 7z",
    "M4 1.5h10l3 15H1z",
    "M5.6 1h6.8L17 5.6v6.8L12.4 17H5.6L1 12.4V5.6z",
];

/// To be drawn once, at the top of the page.
pub fn defs() -> Html {
    html! {
        <svg class="defs" width="0" height="0" aria-hidden="true">
            <defs>
                { for PLATES.iter().enumerate().map(|(i, d)| html! {
                    <symbol id={format!("plate-{i}")} viewBox="-1 -1 20 20" x="-1" y="-1" width="20" height="20" overflow="visible"><path d={*d} /></symbol>
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
