//! The place where CodeMirror lives. Yew owns the element, CodeMirror what is in it; what to show goes in as one JSON text.

use super::Act;
use crate::ui::bridge::{Editor, create_editor};
use crate::ui::deed::Deed;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use yew::prelude::*;

/// An editor, the same when it is the very same.
#[derive(Clone)]
pub struct Made(pub Rc<Editor>);

impl PartialEq for Made {
    fn eq(&self, other: &Made) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(PartialEq, Properties)]
pub struct EditorHostProps {
    pub act: Act,
    pub made: Callback<Rc<Editor>>,
    /// What static/page/editor.js `show` takes.
    pub show: AttrValue,
    pub editor: Option<Made>,
}

/// Makes the editor once and tells it what to show whenever that changes.
#[component]
pub fn EditorHost(props: &EditorHostProps) -> Html {
    let place = use_node_ref();
    {
        let (place, act, made) = (place.clone(), props.act.clone(), props.made.clone());
        use_effect_with((), move |()| {
            let typed = act.clone();
            let on_change = Closure::<dyn FnMut(String, Vec<u32>)>::new(move |text: String, lines: Vec<u32>| {
                typed.emit(Deed::Typed(text, lines));
            });
            let (asked, moved) = (act.clone(), act.clone());
            let on_breakpoint = Closure::<dyn FnMut(u32)>::new(move |line: u32| act.emit(Deed::Breakpoint(line)));
            let on_condition =
                Closure::<dyn FnMut(u32, Option<String>)>::new(move |line: u32, text: Option<String>| {
                    asked.emit(Deed::Condition(line, text));
                });
            let on_cursor = Closure::<dyn FnMut(u32)>::new(move |line: u32| moved.emit(Deed::Cursor(line)));
            if let Some(element) = place.cast::<web_sys::Element>() {
                made.emit(Rc::new(create_editor(
                    &element,
                    on_change.as_ref(),
                    on_breakpoint.as_ref(),
                    on_condition.as_ref(),
                    on_cursor.as_ref(),
                )));
            }
            move || drop((on_change, on_breakpoint, on_condition, on_cursor))
        });
    }
    use_effect_with((props.show.clone(), props.editor.clone()), |(show, editor)| {
        if let Some(Made(editor)) = editor {
            editor.show(show);
        }
    });
    html! { <div class="src" ref={place} data-testid="editor"></div> }
}
