//! The worker's main: messages from the page into the desk, screens back. The only file of the engine that names the browser.

use super::desk::Desk;
use super::protocol::{Answer, Request};
use crate::session::{self, Session};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent};

/// How long a run goes on before messages are heard again.
const SLICE_MS: f64 = 9.0;
/// How often a run shows itself.
const SHOW_MS: f64 = 45.0;
/// Instructions between two looks at the clock.
const PORTION: u64 = 40_000;

#[wasm_bindgen]
extern "C" {
    /// Of `static/page/worker.js`.
    #[wasm_bindgen(js_name = preemptLibrary)]
    fn library_text(file: &str) -> Option<String>;
}

struct Port {
    desk: Desk<Session>,
    scope: DedicatedWorkerGlobalScope,
    /// Posting to it lets the worker hear its messages and then go on.
    later: web_sys::MessagePort,
    is_due: bool,
    shown_at: f64,
}

/// Starts listening for requests.
pub fn start() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    tell_panics(scope.clone());
    session::fetch_library_with(library_text);
    let channel = MessageChannel::new().expect("a worker has MessageChannel");
    let port = Port {
        desk: Desk::new(Session::new()),
        scope: scope.clone(),
        later: channel.port2(),
        is_due: false,
        shown_at: 0.0,
    };
    let port = Rc::new(RefCell::new(port));
    let (on_message, on_turn) = (port.clone(), port.clone());
    let heard =
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| on_message.borrow_mut().hear(&event));
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    let turn = Closure::<dyn FnMut()>::new(move || on_turn.borrow_mut().turn());
    channel.port1().set_onmessage(Some(turn.as_ref().unchecked_ref()));
    turn.forget();
    port.borrow().say(&Answer::Ready);
}

/// A panic ends the worker; the page hears why.
fn tell_panics(scope: DedicatedWorkerGlobalScope) {
    std::panic::set_hook(Box::new(move |panic| {
        let text = panic.to_string();
        web_sys::console::warn_1(&JsValue::from_str(&text));
        let _ = scope.post_message(&parcel(&Answer::Trapped(text)));
    }));
}

/// A message: the answer's bytes.
fn parcel(answer: &Answer) -> JsValue {
    js_sys::Uint8Array::from(answer.encode().as_slice()).into()
}

impl Port {
    fn hear(&mut self, event: &MessageEvent) {
        let bytes: js_sys::Uint8Array = event.data().unchecked_into();
        if let Some(request) = Request::decode(&bytes.to_vec()) {
            self.desk.receive(request);
            self.soon();
        }
    }

    fn soon(&mut self) {
        if !self.is_due {
            self.is_due = true;
            let _ = self.later.post_message(&JsValue::NULL);
        }
    }

    fn turn(&mut self) {
        self.is_due = false;
        let asked = self.desk.has_requests();
        self.desk.work();
        let ran = self.desk.is_running();
        if ran {
            self.run();
        }
        let now = js_sys::Date::now();
        if asked || (ran && (!self.desk.is_running() || now - self.shown_at >= SHOW_MS)) {
            self.shown_at = now;
            let screen = self.desk.screen();
            self.say(&Answer::Screen(Box::new(screen)));
        }
        if self.desk.is_running() {
            self.soon();
        }
    }

    fn run(&mut self) {
        let until = js_sys::Date::now() + SLICE_MS;
        while self.desk.slice(PORTION) && js_sys::Date::now() < until {}
        self.desk.look();
    }

    fn say(&self, answer: &Answer) {
        let _ = self.scope.post_message(&parcel(answer));
    }
}
