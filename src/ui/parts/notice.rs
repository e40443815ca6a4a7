//! A message to the person, at the foot of the page until it is read.

use super::Act;
use super::icon::{icon, icon_button};
use crate::ui::deed::Deed;
use crate::ui::model::Model;
use yew::prelude::*;

pub fn notice(model: &Model, act: &Act) -> Html {
    let Some(notice) = &model.notice else { return Html::default() };
    let message = model.voice.f(notice.key, &[&notice.text]);
    let detail = if message.contains(&notice.text) { "" } else { notice.text.as_str() };
    let (role, name) = if notice.is_bad { ("alert", "triangle-alert") } else { ("status", "check") };
    html! {
        <div class={classes!("notice", notice.is_bad.then_some("bad"))} {role} data-testid="notice">
            { icon(name) }
            <p>{ message.clone() }
                if !detail.is_empty() { <span class="q2 t12 mono">{ " " }{ detail.to_string() }</span> }
            </p>
            if let Some((key, deed)) = notice.offer.clone() {
                <button type="button" class="btn link" data-testid="notice-offer" onclick={act.reform(move |_| deed.clone())}>{ model.voice.t(key) }</button>
            }
            { icon_button("x", model.voice.t("notice.close"), None, act.reform(|_| Deed::Dismiss)) }
        </div>
    }
}
