//! A piece of the page that is drawn again only when what it shows is different. Knows nothing of what that is.

use crate::base::{Digest, Map};
use std::cell::RefCell;
use std::hash::Hash;
use std::rc::Rc;
use yew::prelude::*;

type Draw = Rc<dyn Fn() -> Html>;

#[derive(Properties)]
struct StillProps {
    of: u128,
    draw: Draw,
}

impl PartialEq for StillProps {
    fn eq(&self, other: &StillProps) -> bool {
        self.of == other.of
    }
}

struct Still;

impl Component for Still {
    type Message = ();
    type Properties = StillProps;

    fn create(_: &Context<Still>) -> Still {
        Still
    }

    fn view(&self, ctx: &Context<Still>) -> Html {
        (ctx.props().draw)()
    }
}

/// Of anything that can be compared by what it holds.
pub fn digest(of: &impl Hash) -> u128 {
    let mut digest = Digest::default();
    digest.add(of);
    digest.value()
}

/// What `draw` gives, drawn anew when `of` is not what it was. `of` holds everything that `draw` looks at.
pub fn still(key: impl Into<yew::virtual_dom::Key>, of: &impl Hash, draw: impl Fn() -> Html + 'static) -> Html {
    html! { <Still key={key.into()} of={digest(of)} draw={Rc::new(draw) as Draw} /> }
}

/// Panels as they were drawn last.
#[derive(Default)]
pub struct Kept(RefCell<Map<&'static str, (u128, Draw)>>);

impl Kept {
    /// The same for a whole panel: `draw` is not even called when `of` is what it was.
    pub fn still(&self, key: &'static str, of: &impl Hash, draw: impl FnOnce() -> Html) -> Html {
        let of = digest(of);
        let known = self.0.borrow().get(key).filter(|(last, _)| *last == of).map(|(_, draw)| draw.clone());
        let draw = known.unwrap_or_else(|| {
            let html = draw();
            let draw: Draw = Rc::new(move || html.clone());
            self.0.borrow_mut().insert(key, (of, draw.clone()));
            draw
        });
        html! { <Still {key} {of} {draw} /> }
    }
}
