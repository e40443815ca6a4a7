//! Keys → deeds; never while typing in the program or in a field. Knows key names, not what deeds do.

use super::deed::Deed;
use super::model::Over;
use crate::session::{Unit, Way};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// The table shown under `?`: keys and the catalogue's key of what they do.
pub const TABLE: &[(&[&str], &str)] = &[
    (&["Space"], "key.space"),
    (&["←", "→"], "key.arrows"),
    (&["↑", "↓"], "key.updown"),
    (&["P", "N"], "key.instruction"),
    (&["Home", "End"], "key.homeend"),
    (&["R", "F5"], "key.restart"),
    (&["Shift+F5"], "key.stop"),
    (&["F9"], "key.breakpoint"),
    (&["O", "F10"], "key.over"),
    (&["I", "F11"], "key.into"),
    (&["U", "Shift+F11"], "key.out"),
    (&["Shift+O", "Shift+I", "Shift+U"], "key.follow-back"),
    (&["B"], "key.backrun"),
    (&["T"], "key.run-to"),
    (&["[", "]"], "key.line-times"),
    (&["L"], "key.switch"),
    (&["1 – 9"], "key.number"),
    (&["W", "S"], "key.zoom"),
    (&["A", "D"], "key.pan"),
    (&["X"], "key.explore"),
    (&["G"], "key.gallery"),
    (&["Ctrl+K"], "key.palette"),
    (&["?"], "key.help"),
];

/// What this key means now; its own effect in the browser is then prevented.
pub fn deed_for(event: &KeyboardEvent) -> Option<Deed> {
    if (event.ctrl_key() || event.meta_key()) && event.key() == "k" {
        event.prevent_default();
        return Some(Deed::Show(Over::Palette));
    }
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_in =
        |selector: &str| target.as_ref().is_some_and(|element| element.closest(selector).ok().flatten().is_some());
    let key = event.key();
    if is_in(".cm-editor") {
        return leave_editor(event, &key, target.as_ref());
    }
    let is_function_key = key.len() > 1 && key.starts_with('F');
    if !is_function_key
        && key != "Escape"
        && (is_in("input[type=number],input[type=search],input[type=text],input[type=radio],select,textarea")
            || (is_in("button,a,[role=tab]") && (key == " " || key == "Enter")))
    {
        return None;
    }
    if is_in("input[type=range]") && key.starts_with("Arrow") {
        return None;
    }
    let deed = deed_of(&key, event.shift_key())?;
    event.prevent_default();
    Some(deed)
}

fn leave_editor(event: &KeyboardEvent, key: &str, target: Option<&Element>) -> Option<Deed> {
    let editor = target.and_then(|element| element.dyn_ref::<web_sys::HtmlElement>());
    if let Some(element) = editor.filter(|_| key == "Escape") {
        let _ = element.blur();
    }
    let deed = match key {
        "F5" | "F9" | "F10" | "F11" => deed_of(key, event.shift_key())?,
        _ => return None,
    };
    event.prevent_default();
    Some(deed)
}

fn deed_of(key: &str, shift: bool) -> Option<Deed> {
    Some(match key {
        " " => Deed::Toggle,
        "ArrowLeft" => Deed::Back(Unit::Operation),
        "ArrowRight" => Deed::Step(Unit::Operation),
        "ArrowUp" => Deed::Back(Unit::Line),
        "ArrowDown" => Deed::Step(Unit::Line),
        "o" | "O" if shift => Deed::Back(Unit::Over),
        "i" | "I" if shift => Deed::Back(Unit::Into),
        "u" | "U" if shift => Deed::Back(Unit::Out),
        "F10" | "o" | "O" => Deed::Step(Unit::Over),
        "F11" if shift => Deed::Step(Unit::Out),
        "F11" | "i" | "I" => Deed::Step(Unit::Into),
        "u" | "U" => Deed::Step(Unit::Out),
        "t" | "T" => Deed::Line(Way::Run),
        "[" => Deed::Line(Way::Previous),
        "]" => Deed::Line(Way::Next),
        "l" | "L" => Deed::UntilSwitch,
        "x" | "X" => Deed::Explore,
        "Home" => Deed::Start,
        "End" => Deed::End,
        "F5" if shift => Deed::Stop,
        "F5" | "r" | "R" => Deed::Restart,
        "F9" => Deed::BreakpointHere,
        "b" | "B" => Deed::First,
        "w" | "W" => Deed::Zoom(1.25),
        "s" | "S" => Deed::Zoom(0.8),
        "a" | "A" => Deed::Pan(-0.25),
        "d" | "D" => Deed::Pan(0.25),
        "g" | "G" => Deed::Show(Over::Gallery),
        "n" | "N" => Deed::Step(Unit::Instruction),
        "p" | "P" => Deed::Back(Unit::Instruction),
        "?" => Deed::Show(Over::Help),
        "Escape" => Deed::Dismiss,
        digit if digit.len() == 1 => Deed::LetNumber(digit.parse().ok().filter(|number| *number > 0)?),
        _ => return None,
    })
}
