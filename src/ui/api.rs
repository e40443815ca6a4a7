//! `window.preempt`: scripts ask, promises are kept when the screen that answers is there. Knows the contract's names
//! only through static/page/api.js.

use super::app::{App, Msg};
use super::bridge;
use super::model::Program;
use super::play::Play;
use crate::session::script::Script;
use crate::session::{Breakpoint, Command, LoadOptions};
use crate::worker::protocol::Ask;
use crate::worker::protocol::Screen;
use js_sys::{Function, Promise};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use yew::html::Scope;

/// Puts `window.preempt` in place; gives what to call when the first program is there.
pub fn expose(link: Scope<App>, shown: &Rc<RefCell<Rc<Screen>>>) -> Function {
    let asks = link.clone();
    let ask = Closure::<dyn FnMut(JsValue) -> Promise>::new(move |request: JsValue| {
        let link = link.clone();
        let mut send = move |resolve: Function, reject: Function| {
            link.send_message(Msg::Asked { request: request.clone(), resolve, reject })
        };
        Promise::new(&mut send)
    });
    let shown = shown.clone();
    let look = Closure::<dyn FnMut() -> JsValue>::new(move || match &shown.borrow() {
        screen if screen.seq == 0 => JsValue::NULL,
        screen => bridge::to_js(&screen.view),
    });
    let share = Closure::<dyn FnMut() -> Promise>::new(move || {
        let asks = asks.clone();
        let parcel = Promise::new(&mut move |resolve, _| asks.send_message(Msg::Parcel(resolve)));
        wasm_bindgen_futures::future_to_promise(async move {
            let text = wasm_bindgen_futures::JsFuture::from(parcel).await?.as_string().unwrap_or_default();
            super::links::address(&text).await.map(JsValue::from)
        })
    });
    let mut resolve_ready = None;
    let ready = Promise::new(&mut |resolve, _| resolve_ready = Some(resolve));
    bridge::expose(ask.as_ref(), look.as_ref(), share.as_ref(), &ready);
    ask.forget();
    look.forget();
    share.forget();
    resolve_ready.expect("a promise calls its executor at once")
}

impl App {
    /// A script's request: the same commands as the page's own.
    pub fn asked(&mut self, request: JsValue, resolve: Function, reject: Function) {
        let script = bridge::of_js::<Script>(request).map_err(|error| error.to_string());
        const LASTING: [&str; 7] = ["run", "step", "seek", "replay", "back", "runback", "line"];
        let until_rest = script.as_ref().is_ok_and(|script| LASTING.contains(&script.verb.as_str()));
        let command = match script.and_then(Command::from_script) {
            Ok(Command::Load { source, mut options }) => {
                if options.stdin.is_empty() {
                    options.stdin = super::act::input_of(&source);
                }
                Command::Load { source, options }
            }
            Ok(command) => command,
            Err(why) => {
                let _ = reject.call1(&JsValue::NULL, &js_sys::Error::new(&format!("preempt: {why}")));
                return;
            }
        };
        if !matches!(command, Command::Load { .. }) {
            self.settle_edit();
        }
        self.model.play = Play::Off;
        self.model.still = true;
        match &command {
            Command::Load { source, options } => self.adopt(source.clone(), options),
            Command::Breakpoints { lines, events } => {
                let first = &self.model.programs[0].name;
                let named = |stop: &Breakpoint| match stop.file.is_empty() {
                    true => Breakpoint { file: first.clone(), ..stop.clone() },
                    false => stop.clone(),
                };
                self.model.breakpoints = lines.iter().map(named).collect();
                self.model.event_stops.clone_from(events);
            }
            _ => {}
        }
        let seq = self.send(Ask::Command(command));
        if let Some(engine) = self.engine.borrow_mut().as_mut() {
            engine.promise(seq, until_rest, resolve, reject);
        }
    }

    /// The page shows the program that a script loads.
    fn adopt(&mut self, source: String, options: &LoadOptions) {
        self.typing = None;
        self.leave();
        if let Some(editor) = &self.editor {
            editor.set_text(&source);
        }
        self.model.programs = vec![Program { name: options.name.clone(), source }];
        (self.model.program, self.model.cursor, self.model.asking) = (0, 0, None);
        let others = options.others.iter().map(|(name, source)| Program { name: name.clone(), source: source.clone() });
        self.model.programs.extend(others);
        (self.model.edit, self.model.opened) = (js_sys::Date::now(), Some(self.model.programs.clone()));
        self.model.example = None;
        self.model.notice = None;
        let settings = &mut self.model.settings;
        settings.seed = options.seed;
        settings.policy = options.policy.clone();
        settings.start = options.start_method.clone();
    }

    /// What `share()` packs.
    pub fn give_parcel(&mut self, resolve: &Function) {
        self.settle_edit();
        let parcel = super::links::parcel_of(&self.model);
        let _ = resolve.call1(&JsValue::NULL, &bridge::to_text(&parcel).into());
    }
}
