//! The line to the engine's worker: sends requests with rising numbers, hears screens, keeps the promises of scripts.
//! A worker that traps is told to `on_fault`; a new `Engine` is the cure. Knows nothing of what is on a screen.

use crate::worker::protocol::{Answer, Ask, Request, Screen};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker};

/// What the engine says.
pub enum Heard {
    Screen(Box<Screen>),
    /// The worker trapped or could not be loaded.
    Fault(String),
}

struct Waiting {
    seq: u64,
    /// A script's run is over when nothing runs any more.
    until_rest: bool,
    resolve: js_sys::Function,
    reject: js_sys::Function,
}

/// The line to one worker.
pub struct Engine {
    worker: Worker,
    seq: u64,
    is_ready: bool,
    unsent: Vec<js_sys::Uint8Array>,
    waiting: Vec<Waiting>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

/// Says that the worker listens: not for the page, for the line itself.
pub type Shared = Rc<RefCell<Option<Engine>>>;

/// Starts a worker. `hear` is called with everything that it says.
///
/// # Errors
/// The browser allows no worker.
pub fn open(shared: &Shared, hear: Rc<dyn Fn(Heard)>) -> Result<(), JsValue> {
    let worker = Worker::new("page/worker.js")?;
    let (line, tell) = (shared.clone(), hear.clone());
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let bytes: js_sys::Uint8Array = event.data().unchecked_into();
        match Answer::decode(&bytes.to_vec()) {
            Ok(Answer::Ready) => line.borrow_mut().iter_mut().for_each(Engine::begin),
            Ok(Answer::Screen(screen)) => tell(Heard::Screen(screen)),
            Ok(Answer::Trapped(why)) => tell(Heard::Fault(why)),
            Err(error) => tell(Heard::Fault(error)),
        }
    });
    let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |event: ErrorEvent| {
        event.prevent_default();
        hear(Heard::Fault(event.message()));
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    let engine = Engine {
        worker,
        seq: 0,
        is_ready: false,
        unsent: Vec::new(),
        waiting: Vec::new(),
        _on_message: on_message,
        _on_error: on_error,
    };
    *shared.borrow_mut() = Some(engine);
    Ok(())
}

impl Engine {
    fn begin(&mut self) {
        self.is_ready = true;
        for bytes in std::mem::take(&mut self.unsent) {
            let _ = self.worker.post_message(&bytes);
        }
    }

    /// Sends a request and gives its number.
    pub fn send(&mut self, ask: Ask) -> u64 {
        self.seq += 1;
        let bytes = js_sys::Uint8Array::from(Request { seq: self.seq, ask }.encode().as_slice());
        if self.is_ready {
            let _ = self.worker.post_message(&bytes);
        } else {
            self.unsent.push(bytes);
        }
        self.seq
    }

    /// The last request that was sent.
    pub fn sent(&self) -> u64 {
        self.seq
    }

    /// Calls `resolve` with the view as soon as the request is answered.
    pub fn promise(&mut self, seq: u64, until_rest: bool, resolve: js_sys::Function, reject: js_sys::Function) {
        self.waiting.push(Waiting { seq, until_rest, resolve, reject });
    }

    /// Keeps the promises that this screen answers.
    pub fn keep_promises(&mut self, seq: u64, running: bool, view: impl Fn() -> JsValue) {
        let is_due = |waiting: &Waiting| waiting.seq <= seq && !(waiting.until_rest && running);
        let (due, rest) = std::mem::take(&mut self.waiting).into_iter().partition(is_due);
        self.waiting = rest;
        let due: Vec<Waiting> = due;
        if due.is_empty() {
            return;
        }
        let view = view();
        for waiting in due {
            let _ = waiting.resolve.call1(&JsValue::NULL, &view);
        }
    }

    /// Ends the worker; what was promised is refused with this sentence.
    pub fn close(&mut self, why: &str) {
        self.worker.terminate();
        let error = js_sys::Error::new(why);
        for waiting in self.waiting.drain(..) {
            let _ = waiting.reject.call1(&JsValue::NULL, &error);
        }
    }
}
