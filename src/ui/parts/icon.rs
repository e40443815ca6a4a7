//! Icons of the sprite that static/build/prepare.mjs gathers from Lucide.

use yew::prelude::*;

/// A decorative icon: whatever it stands in carries the name.
pub fn icon(name: &str) -> Html {
    html! { <svg class="ic" aria-hidden="true" viewBox="0 0 24 24"><use href={format!("page/icons.svg#{name}")} /></svg> }
}

/// A button with an icon only.
pub fn icon_button(
    name: &str,
    label: impl Into<AttrValue>,
    testid: Option<&'static str>,
    onclick: Callback<MouseEvent>,
) -> Html {
    let label: AttrValue = label.into();
    html! {
        <button type="button" class="btn" aria-label={label.clone()} title={label} data-testid={testid} {onclick}>{ icon(name) }</button>
    }
}
