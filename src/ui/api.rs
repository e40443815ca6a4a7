//! `window.preempt`: scripts ask, promises are kept when the screen that answers is there. Knows the contract's names
//! only through static/page/api.js.

use super::app::{App, Msg};
use super::bridge;
use super::model::Notice;
use super::play::Play;
use crate::session::Command;
use js_sys::{Function, Promise};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use yew::html::Scope;

/// Puts `window.preempt` in place; gives what to call when the first program is there.
pub fn expose(link: Scope<App>, raw: &Rc<RefCell<String>>, shared_link: &Rc<RefCell<String>>) -> Function {
    let ask = Closure::<dyn FnMut(String) -> Promise>::new(move |json: String| {
        let link = link.clone();
        let mut send = move |resolve: Function, reject: Function| link.send_message(Msg::Asked { json: json.clone(), resolve, reject });
        Promise::new(&mut send)
    });
    let raw = raw.clone();
    let look = Closure::<dyn FnMut() -> String>::new(move || raw.borrow().clone());
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

/// A command; a schedule may also be its text.
fn command_of(json: &str) -> Result<Command, String> {
    #[derive(serde::Deserialize)]
    struct ReplayText {
        schedule: String,
    }
    serde_json::from_str::<Command>(json).or_else(|error| {
        let text = serde_json::from_str::<ReplayText>(json).map_err(|_| error.to_string())?.schedule;
        let schedule = super::links::schedule(&text).ok_or_else(|| format!("this is not a schedule: {}", crate::scenes::narrate::clip(&text, 60)))?;
        Ok(Command::Replay { schedule })
    })
}

impl App {
    /// A script's request: the same commands as the page's own.
    pub fn asked(&mut self, json: &str, resolve: Function, reject: &Function) {
        let command = match command_of(json) {
            Ok(command) => command,
            Err(error) => {
                let _ = reject.call1(&JsValue::NULL, &js_sys::Error::new(&format!("preempt: {error}")));
                return;
            }
        };
        self.model.play = Play::Off;
        self.model.still = true;
        if let Command::Load { source, options } = &command {
            self.adopt(source, options);
        }
        let until_rest = matches!(command, Command::Run { .. } | Command::Step { .. } | Command::Seek { .. } | Command::Replay { .. });
        let seq = self.command(command);
        if let Some(engine) = self.engine.borrow_mut().as_mut() {
            engine.promise(seq, until_rest, resolve, reject.clone());
        }
    }

    /// The page shows the program that a script loads.
    fn adopt(&mut self, source: &str, options: &crate::session::LoadOptions) {
        self.typing = None;
        self.model.source = source.into();
        self.model.file.clone_from(&options.name);
        self.model.example = None;
        self.model.settings.seed = options.seed;
        self.model.settings.policy.clone_from(&options.policy);
        self.model.settings.start.clone_from(&options.start_method);
        self.model.notice = None::<Notice>;
        if let Some(editor) = &self.editor {
            editor.set_text(source);
        }
    }

    /// What `share()` packs: kept as text so that the promise needs nothing of the page.
    pub fn remember_link(&self) {
        let parcel = super::links::parcel_of(&self.model);
        *self.link.borrow_mut() = serde_json::to_string(&parcel).unwrap_or_default();
    }
}

