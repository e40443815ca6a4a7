//! The instructions of the line at which the shown thread stands: the next one marked, and where another thread may get in.

use super::Act;
use super::icon::{icon, icon_button};
use super::plate::plate;
use crate::abi::InstructionView;
use crate::session::{Inspected, Unit};
use crate::ui::deed::Deed;
use crate::ui::model::Model;
use wasm_bindgen::JsCast;
use yew::prelude::*;

pub fn bytecode(model: &Model, act: &Act) -> Html {
    let thread = model.view().inspected.as_ref().filter(|thread| !thread.bytecode.is_empty());
    html! {
        <>
            if let Some(thread) = thread { { listing(model, act, thread) } } else { <p class="empty">{ model.voice.t("code.empty") }</p> }
            { granularity(model, act) }
        </>
    }
}

fn listing(model: &Model, act: &Act, thread: &Inspected) -> Html {
    let t = |key| model.voice.t(key);
    let at = thread.frames.get(thread.frame as usize);
    let place = at.map(|at| model.voice.f("machine.at", &[&at.function, &at.line])).unwrap_or_default();
    let source = at.and_then(|at| {
        let program = model.programs.iter().find(|program| program.name == at.file)?;
        program.source.lines().nth((at.line as usize).checked_sub(1)?)
    });
    html! {
        <div class="sec first" data-testid="bytecode">
            <div class="whose">{ plate(model, thread.tid) }<b>{ model.voice.thread(thread.tid) }</b><span class="q2 t12">{ place }</span><span class="grow" />
                { icon_button("undo-dot", t("do.instruction-back"), Some("instruction-back"), act.reform(|_| Deed::Back(Unit::Instruction))) }
                { icon_button("redo-dot", t("do.instruction"), Some("instruction"), act.reform(|_| Deed::Step(Unit::Instruction))) }
            </div>
            <pre class="of-line mono">{ source.unwrap_or_default().trim() }</pre>
            <ol class="code-rows">{ for thread.bytecode.iter().map(|row| instruction(model, row)) }</ol>
        </div>
    }
}

fn instruction(model: &Model, row: &InstructionView) -> Html {
    let class = classes!(row.is_next.then_some("next"), row.may_switch.then_some("switch"));
    html! {
        <li key={row.at} {class} aria-current={row.is_next.then_some("step")}>
            <span class="gap">if row.may_switch { <span title={model.voice.t("code.switch")} role="img" aria-label={model.voice.t("code.switch")}>{ icon("shuffle") }</span> }</span>
            <span class="q2">{ row.at }</span><span>{ row.name.clone() }</span><span class="arg">{ row.about.clone() }</span>
        </li>
    }
}

fn granularity(model: &Model, act: &Act) -> Html {
    let t = |key| model.voice.t(key);
    let onchange = act.reform(|event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        Deed::AnyInstruction(input.is_some_and(|input| input.value() == "any"))
    });
    let choice = |value: &'static str, key: &'static str, is_chosen: bool| {
        html! {
            <label><input type="radio" name="granularity" {value} checked={is_chosen} onchange={onchange.clone()} data-testid={format!("granularity-{value}")} />{ t(key) }</label>
        }
    };
    let any = model.settings.any_instruction;
    html! {
        <fieldset class="sec grow choices">
            <legend class="t12">{ icon("shuffle") }{ t("code.who") }</legend>
            { choice("loop", "code.loop", !any) }
            { choice("any", "code.any", any) }
        </fieldset>
    }
}
