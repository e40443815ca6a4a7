//! The page: draws a `Screen`, sends a `Command`. Knows neither kernel nor interpreter; the engine is another wasm program.
//!
//! `app` holds the `Model` and carries out `Deed`s; `engine` is the line to the worker; `bridge` the page's JavaScript;
//! `parts/` one component per file; `words/` the message catalogue.

mod act;
mod after;
mod api;
mod app;
mod bridge;
mod debug;
mod deed;
mod drafts;
mod engine;
mod examples;
mod inline;
mod keep;
mod keys;
mod leave;
mod links;
mod model;
mod parts;
mod play;
mod recording;
mod versions;
mod words;

/// Mounts the page.
pub fn start() {
    let document = bridge::document();
    let root = document.get_element_by_id("app").expect("index.html has the element app");
    let start = app::Start { catalogue: bridge::words().leak() };
    yew::Renderer::<app::App>::with_root_and_props(root, start).render();
}
