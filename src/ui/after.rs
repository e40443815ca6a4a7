//! What is done once the page is drawn: the editor is made and told what to show, boxes are scrolled to where the model wants
//! them, and a list that was just laid over the page gets the keyboard. Knows classes of the page, not what is in it.

use super::app::{App, Msg};
use super::bridge::{self, Editor, create_editor, next_frame};
use super::deed::Deed;
use super::model::{Layout, Over};
use super::parts::{output, program};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

/// As static/css/output.css has them: a line, and what is above the first.
const LINE: f64 = 22.0;
const PAD: f64 = 8.0;

/// What the page was when this was last done.
#[derive(Default)]
pub struct Drawn {
    layout: Option<Layout>,
    /// What lay over the page, and the name that was typed.
    over: (Option<Over>, Option<usize>),
    /// What the editor shows.
    shows: String,
    /// Turns of the graph's box and the tree's.
    turns: [u32; 2],
    /// Lines of output up to now.
    tail: usize,
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
        let tail = output::past(self.model.view());
        if std::mem::replace(&mut self.drawn.tail, tail) != tail || is_new {
            next_frame(follow_output);
        }
    }

    /// A list that was just laid over the page gets the keyboard, and so does a name that is typed.
    fn focus(&mut self) {
        let now = (Some(self.model.over), self.model.renaming);
        if std::mem::replace(&mut self.drawn.over, now) == now {
            return;
        }
        if let Some(field) = find("[data-focus]").and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
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
            self.drawn.shows.clear();
        }
        let shows = program::shown(&self.model);
        if let Some(editor) = self.editor.as_ref().filter(|_| shows != self.drawn.shows) {
            editor.show(&shows);
            self.drawn.shows = shows;
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

/// Brings the line between past and future output into view.
fn follow_output() {
    let (Some(element), Some(rule)) = (find(".lines-box"), find(".nowrule")) else { return };
    let (outer, inner) = (element.get_bounding_client_rect(), rule.get_bounding_client_rect());
    let over = inner.bottom() - outer.bottom() + 28.0;
    let under = outer.top() + 24.0 - inner.top();
    let by = if over > 0.0 { over } else { -under.max(0.0) };
    if by != 0.0 {
        // Lines stand whole at the top.
        let wanted = (f64::from(element.scroll_top()) + by - PAD) / LINE;
        element.set_scroll_top((wanted.ceil() * LINE + PAD).max(0.0) as i32);
    }
}
