//! All keys, over the page.

use super::Act;
use super::icon::icon_button;
use crate::ui::deed::Deed;
use crate::ui::keys::TABLE;
use crate::ui::model::{Model, Over};
use yew::prelude::*;

pub fn help(model: &Model, act: &Act) -> Html {
    if model.over != Over::Help {
        return Html::default();
    }
    html! {
        <div class="veil" onclick={act.reform(|_| Deed::Dismiss)}>
            <div class="dialog" role="dialog" aria-modal="true" tabindex="-1" data-focus="" aria-label={model.voice.t("help.title")} data-testid="keys"
                onclick={|event: MouseEvent| event.stop_propagation()}>
                <div class="head"><h2>{ model.voice.t("help.title") }</h2><span class="grow" />
                    { icon_button("x", model.voice.t("help.close"), None, act.reform(|_| Deed::Dismiss)) }</div>
                <table class="keys-table"><tbody>
                    { for TABLE.iter().map(|(keys, what)| html! {
                        <tr><th scope="row">{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</th><td>{ model.voice.t(what) }</td></tr>
                    }) }
                </tbody></table>
                <p class="q2 t12">{ model.voice.t("help.editing") }</p>
            </div>
        </div>
    }
}
