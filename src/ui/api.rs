//! `window.preempt`: scripts ask, promises are kept when the screen that answers is there. Knows the contract's names
//! only through static/page/api.js.

use super::app::{App, Msg};
use super::bridge;
use super::play::Play;
use crate::worker::protocol::Ask;
use js_sys::{Function, Promise};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use yew::html::Scope;

/// Puts `window.preempt` in place; gives what to call when the first program is there.
pub fn expose(link: Scope<App>, view: &Rc<RefCell<JsValue>>, shared_link: &Rc<RefCell<String>>) -> Function {
    let ask = Closure::<dyn FnMut(String) -> Promise>::new(move |json: String| {
        let link = link.clone();
        let mut send = move |resolve: Function, reject: Function| {
            link.send_message(Msg::Asked { json: json.clone(), resolve, reject })
        };
        Promise::new(&mut send)
    });
    let view = view.clone();
    let look = Closure::<dyn FnMut() -> JsValue>::new(move || view.borrow().clone());
    let held = shared_link.clone();
    let share = Closure::<dyn FnMut() -> Promise>::new(move || {
        let parcel = held.borrow().clone();
        wasm_bindgen_futures::future_to_promise(async move { super::links::address(&parcel).await.map(JsValue::from) })
    });
    let mut resolve_ready = None;
    let ready = Promise::new(&mut |resolve, _| resolve_ready = Some(resolve));
    bridge::expose(ask.as_ref(), look.as_ref(), share.as_ref(), &ready);
    ask.forget();
    look.forget();
    share.forget();
    resolve_ready.expect("a promise calls its executor at once")
}

/// What the page itself must know of a script's command.
#[derive(serde::Deserialize)]
struct Asked {
    #[serde(rename = "do")]
    verb: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    options: Options,
}

#[derive(Default, serde::Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Options {
    name: Option<String>,
    seed: Option<u64>,
    policy: Option<String>,
    start_method: Option<String>,
}

impl App {
    /// A script's request: the same commands as the page's own. The worker reads it; here only what the page shows of it.
    pub fn asked(&mut self, json: String, resolve: Function, reject: Function) {
        let asked = match serde_json::from_str::<Asked>(&json) {
            Ok(asked) => asked,
            Err(error) => {
                let _ = reject.call1(&JsValue::NULL, &js_sys::Error::new(&format!("preempt: {error}")));
                return;
            }
        };
        self.model.play = Play::Off;
        self.model.still = true;
        if asked.verb == "load" {
            self.adopt(asked.source, asked.options);
        }
        let until_rest = matches!(asked.verb.as_str(), "run" | "step" | "seek" | "replay");
        let seq = self.send(Ask::Text(json));
        if let Some(engine) = self.engine.borrow_mut().as_mut() {
            engine.promise(seq, until_rest, resolve, reject);
        }
    }

    /// The page shows the program that a script loads.
    fn adopt(&mut self, source: String, options: Options) {
        self.typing = None;
        if let Some(editor) = &self.editor {
            editor.set_text(&source);
        }
        self.model.source = source;
        self.model.file = options.name.unwrap_or_else(|| "program.py".into());
        self.model.example = None;
        self.model.notice = None;
        let settings = &mut self.model.settings;
        settings.seed = options.seed.unwrap_or(1);
        settings.policy = options.policy.unwrap_or_else(|| "random".into());
        settings.start = options.start_method.unwrap_or_else(|| "fork".into());
    }

    /// What `share()` packs: kept as text so that the promise needs nothing of the page.
    pub fn remember_link(&self) {
        let parcel = super::links::parcel_of(&self.model);
        *self.link.borrow_mut() = serde_json::to_string(&parcel).unwrap_or_default();
    }
}
