//! The scene's panel: any picture, drawn as SVG, with its text alternative.

use super::Act;
use super::num::px;
use super::picture::item;
use super::swipe::swipe;
use crate::ui::model::Model;
use yew::prelude::*;

pub fn scene(model: &Model, act: &Act) -> Html {
    let picture = &model.screen.picture;
    let staging = model.voice.f(&format!("scene.{}", picture.scene), &[]);
    let touch = swipe(model, act);
    html! {
        <section class="stage" data-testid="scene" data-scene={picture.scene.clone()}>
            <div class="head">
                <h2>{ model.voice.t("scene.title") }</h2><span class="note">{ staging.clone() }</span>
                <span class="grow" /><span class="note">{ model.voice.t("scene.hint") }</span>
            </div>
            <div class="scene-box" onpointerdown={touch.clone()} onpointerup={touch.clone()} onpointercancel={touch}>
                if picture.items.is_empty() {
                    <p class="empty">{ model.voice.t("scene.empty") }</p>
                } else {
                    <svg class="scene" viewBox={format!("0 0 {} {}", px(picture.width), px(picture.height))} role="group" aria-label={staging}>
                        { for (0..picture.items.len()).map(|at| item(model, act, at)) }
                    </svg>
                }
            </div>
            <p class="sr" data-testid="scene-text">{ picture.alt.iter().map(|words| model.voice.say(words)).collect::<Vec<_>>().join(" ") }</p>
        </section>
    }
}
