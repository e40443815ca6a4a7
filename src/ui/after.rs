//! What is done once the page is drawn: the editor is made and told what to show, boxes are scrolled to where the model wants
//! them, and a list that was just laid over the page gets the keyboard. Knows classes of the page, not what is in it.

use super::app::{App, Msg};
use super::bridge::{self, Editor, create_editor, next_frame};
use super::deed::Deed;
use super::model::{Layout, Over, Tab};
use super::parts::still::digest;
use super::parts::{output, program};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

/// A line of output, as static/css/output.css and phone.css have it.
const LINE: f64 = 22.0;
const PHONE_LINE: f64 = 24.0;

/// What the page was when this was last done.
#[derive(Default)]
pub struct Drawn {
    layout: Option<Layout>,
    /// What lay over the page, and the name that was typed.
    over: (Option<Over>, Option<usize>),
    /// What had the keyboard before something was laid over the page.
    pub came_from: Option<Element>,
    /// What the editor shows, as a digest.
    shows: u128,
    /// Turns of the graph's box and the tree's.
    turns: [u32; 2],
    /// Lines of output up to now.
    tail: usize,
    /// The instruction that is next in the listing.
    next: Option<usize>,
    _ears: Option<Ears>,
}

/// What hears the editor, as long as it lives.
type Ears = (
    Closure<dyn FnMut(String, Vec<u32>)>,
    Closure<dyn FnMut(u32)>,
    Closure<dyn FnMut(u32, Option<String>)>,
    Closure<dyn FnMut(u32)>,
);

fn find(selector: &str) -> Option<Element> {
    bridge::document().query_selector(selector).ok().flatten()
}

impl App {
    pub fn after(&mut self, ctx: &Context<App>) {
        self.focus();
        self.keep_editor(ctx);
        let layout = Some(self.model.layout());
        let is_new = self.drawn.layout != layout;
        self.drawn.layout = layout;
        let seen = self.model.seen;
        for (at, (stand, selector)) in [(seen.graph, ".graph-box"), (seen.tree, ".tree")].into_iter().enumerate() {
            if std::mem::replace(&mut self.drawn.turns[at], stand.turn) != stand.turn || is_new {
                scroll_to(selector, stand.top);
            }
        }
        let listed = self.model.view().inspected.as_ref().filter(|_| self.model.open_tab() == Tab::Bytecode);
        let next = listed.and_then(|thread| thread.bytecode.iter().position(|row| row.is_next));
        if std::mem::replace(&mut self.drawn.next, next) != next {
            next_frame(follow_instruction);
        }
        let tail = output::past(self.model.view());
        if std::mem::replace(&mut self.drawn.tail, tail) != tail || is_new {
            let line = if layout == Some(Layout::Phone) { PHONE_LINE } else { LINE };
            next_frame(move || follow_output(line));
        }
    }

    /// A list that was just laid over the page gets the keyboard, and so does a name that is typed; when it is gone, the keyboard is
    /// where it was before.
    fn focus(&mut self) {
        let now = (Some(self.model.over), self.model.renaming);
        if std::mem::replace(&mut self.drawn.over, now) == now {
            return;
        }
        let back = if self.model.over == Over::Nothing { self.drawn.came_from.take() } else { None };
        if let Some(field) =
            find("[data-focus]").or(back).and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok())
        {
            let _ = field.focus();
        }
    }

    /// Where there is a place for the editor there is one, and it shows what it is to show.
    fn keep_editor(&mut self, ctx: &Context<App>) {
        let Some(place) = find(".src") else { return };
        if place.child_element_count() == 0 {
            let (editor, ears) = make_editor(&place, ctx);
            editor.set_text(&self.model.shown_program().source);
            (self.editor, self.drawn._ears) = (Some(editor), Some(ears));
            self.drawn.shows = 0;
        }
        let shows = program::shown(&self.model);
        let digest = digest(&shows);
        if let Some(editor) = self.editor.as_ref().filter(|_| digest != self.drawn.shows) {
            editor.show(&bridge::to_js(&shows));
            self.drawn.shows = digest;
        }
    }
}

fn make_editor(place: &Element, ctx: &Context<App>) -> (Editor, Ears) {
    let act = ctx.link().callback(Msg::Do);
    let (typed, asked, moved) = (act.clone(), act.clone(), act.clone());
    let ears: Ears = (
        Closure::new(move |text: String, lines: Vec<u32>| typed.emit(Deed::Typed(text, lines))),
        Closure::new(move |line: u32| act.emit(Deed::Breakpoint(line))),
        Closure::new(move |line: u32, text: Option<String>| asked.emit(Deed::Condition(line, text))),
        Closure::new(move |line: u32| moved.emit(Deed::Cursor(line))),
    );
    (create_editor(place, ears.0.as_ref(), ears.1.as_ref(), ears.2.as_ref(), ears.3.as_ref()), ears)
}

/// In the next frame: measuring is cheap then.
fn scroll_to(selector: &'static str, top: f64) {
    next_frame(move || find(selector).iter().for_each(|element| element.set_scroll_top(top as i32)));
}

/// Brings the next instruction into view.
fn follow_instruction() {
    let boxed = find(".phone-view").or_else(|| find(".panels"));
    let (Some(element), Some(row)) = (boxed, find(".code-rows .next")) else { return };
    let (outer, inner) = (element.get_bounding_client_rect(), row.get_bounding_client_rect());
    if inner.top() < outer.top() || inner.bottom() > outer.bottom() {
        let by = inner.top() - outer.top() - outer.height() / 2.0;
        element.set_scroll_top(element.scroll_top() + by as i32);
    }
}

/// Brings the line between past and future output into view, with a line of either; lines stand whole at the top.
fn follow_output(line: f64) {
    let (Some(element), Some(rule)) = (find(".lines-box"), find(".nowrule")) else { return };
    let (outer, inner) = (element.get_bounding_client_rect(), rule.get_bounding_client_rect());
    let stands = f64::from(element.scroll_top());
    let future = if rule.next_element_sibling().is_some() { line } else { 0.0 };
    let least = (stands + inner.bottom() + future - outer.bottom()) / line;
    let most = (stands + inner.top() - outer.top()) / line - 1.0;
    let at = stands / line;
    // A rule that is a fraction of a pixel too low is in view.
    let wanted = if at < least - 0.1 { (least - 0.1).ceil() } else { at.min(most.floor()).max(0.0) };
    if wanted != at {
        element.set_scroll_top((wanted * line) as i32);
    }
}
