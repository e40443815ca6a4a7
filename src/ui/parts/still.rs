//! A piece of the page that is drawn again only when what it shows is different. Knows nothing of what that is.

use crate::base::Digest;
use std::hash::Hash;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties)]
struct StillProps {
    of: u128,
    draw: Rc<dyn Fn() -> Html>,
}

impl PartialEq for StillProps {
    fn eq(&self, other: &StillProps) -> bool {
        self.of == other.of
    }
}

#[component]
fn Still(props: &StillProps) -> Html {
    (props.draw)()
}

/// What `draw` gives, drawn anew when `of` is not what it was. `of` holds everything that `draw` looks at.
pub fn still(key: impl Into<yew::virtual_dom::Key>, of: &impl Hash, draw: impl Fn() -> Html + 'static) -> Html {
    let mut digest = Digest::default();
    digest.add(of);
    html! { <Still key={key.into()} of={digest.value()} draw={Rc::new(draw) as Rc<dyn Fn() -> Html>} /> }
}
