//! The page's root: holds the model, hears the engine, and lays out the parts. What a deed does is in `deed`'s carrier, `act`.

use super::after::Drawn;
use super::bridge::{Editor, size};
use super::deed::Deed;
use super::drafts::Edit;
use super::engine::{Heard, Shared};
use super::examples::Example;
use super::links::Opening;
use super::model::{Layout, Model, Notice};
use super::parts::page::{embed, phone, wide};
use super::parts::{graph, tree};
use super::words::Language;
use super::{api, engine, keys, links, play};
use crate::scenes::Stage;
use crate::worker::protocol::{Ask, Parcel, Screen};
use gloo_timers::callback::{Interval, Timeout};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use yew::prelude::*;

/// What comes to the page.
pub enum Msg {
    /// From the worker with this number; an old one's last words are not listened to.
    Heard(u32, Heard),
    Do(Deed),
    /// The examples' index, and what the address asks for.
    Opened(Option<Vec<Example>>, Opening),
    /// The other language's messages and examples are there, if they could be fetched.
    Spoken(Language, Option<(&'static str, Vec<Example>)>),
    /// Time for the next step of a run.
    Tick,
    /// The person stopped typing, or leaves the page.
    Settled,
    Resized,
    Tell(Notice),
    /// What a link to this moment holds, as text.
    Parcel(js_sys::Function),
    /// A script asks through `window.preempt`.
    Asked {
        request: JsValue,
        resolve: js_sys::Function,
        reject: js_sys::Function,
    },
}

/// What the page starts with.
#[derive(PartialEq, Properties)]
pub struct Start {
    /// Messages in the language that is on `<html>`.
    pub catalogue: &'static str,
}

/// The page.
pub struct App {
    pub model: Model,
    pub engine: Shared,
    /// What is on screen, for scripts.
    pub shown: Rc<RefCell<Rc<Screen>>>,
    pub editor: Option<Editor>,
    pub ticking: Option<Interval>,
    pub typing: Option<Timeout>,
    /// What the engine was last told to show of one thread.
    pub inspects: Option<crate::session::Inspect>,
    /// Worker faults since the last screen.
    pub faults: u32,
    /// A draft that was thrown away.
    pub dropped: Option<Edit>,
    /// What leads to the last fault.
    pub report: Option<Parcel>,
    /// Workers started so far.
    pub workers: u32,
    pub ready: Option<js_sys::Function>,
    pub drawn: Drawn,
    _listeners: Vec<gloo_events_lite::Listener>,
}

/// Event listeners that end with the page; kept tiny instead of a crate.
mod gloo_events_lite {
    use wasm_bindgen::prelude::*;

    pub struct Listener(
        #[allow(dead_code, reason = "kept alive as long as the page")] Closure<dyn FnMut(web_sys::Event)>,
    );

    pub fn listen(target: &web_sys::EventTarget, kind: &str, act: impl FnMut(web_sys::Event) + 'static) -> Listener {
        let closure = Closure::<dyn FnMut(web_sys::Event)>::new(act);
        let _ = target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
        Listener(closure)
    }
}

impl Component for App {
    type Message = Msg;
    type Properties = Start;

    fn create(ctx: &Context<Self>) -> App {
        let window = super::bridge::window();
        let (resized, pressed, hashed, left) =
            (ctx.link().clone(), ctx.link().clone(), ctx.link().clone(), ctx.link().clone());
        let listeners = vec![
            gloo_events_lite::listen(&window, "resize", move |_| resized.send_message(Msg::Resized)),
            gloo_events_lite::listen(&window, "keydown", move |event| {
                if let Some(deed) = keys::deed_for(&event.unchecked_into()) {
                    pressed.send_message(Msg::Do(deed));
                }
            }),
            gloo_events_lite::listen(&window, "hashchange", move |_| links::open(&hashed)),
            gloo_events_lite::listen(&window, "pagehide", move |_| left.send_message(Msg::Settled)),
        ];
        let mut app = App {
            model: Model::at_start(ctx.props().catalogue),
            engine: Rc::default(),
            shown: Rc::default(),
            editor: None,
            ticking: None,
            typing: None,
            inspects: None,
            faults: 0,
            dropped: None,
            report: None,
            workers: 0,
            ready: None,
            drawn: Drawn::default(),
            _listeners: listeners,
        };
        app.start_engine(ctx);
        app.ready = Some(api::expose(ctx.link().clone(), &app.shown));
        links::open(ctx.link());
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        // A step is drawn when its screen is there, not already when it is asked for.
        let before = match &message {
            Msg::Tick => Some(self.model.bearing()),
            Msg::Do(Deed::Scrolled(pane, top)) if (self.model.seen.of(*pane).top - top).abs() < 1.0 => return false,
            Msg::Do(deed) if deed.is_move() => Some(self.model.bearing()),
            _ => None,
        };
        match message {
            Msg::Heard(number, _) if number != self.workers => {}
            Msg::Heard(_, Heard::Screen(screen)) => self.take_screen(*screen),
            Msg::Heard(_, Heard::Fault(why)) => self.recover(ctx, &why),
            Msg::Do(deed) => self.act(ctx, deed),
            Msg::Opened(index, opening) => self.take_opening(index, opening),
            Msg::Spoken(language, told) => self.speak(language, told),
            Msg::Tick => self.tick(),
            Msg::Settled => self.settle_edit(),
            Msg::Resized => self.resize(),
            Msg::Tell(notice) => self.model.notice = Some(notice),
            Msg::Parcel(resolve) => self.give_parcel(&resolve),
            Msg::Asked { request, resolve, reject } => self.asked(request, resolve, reject),
        }
        self.tell_inspect();
        self.pace(ctx);
        before.is_none_or(|before| before != self.model.bearing())
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        self.after(ctx);
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let act = ctx.link().callback(Msg::Do);
        match self.model.layout() {
            _ if self.model.embed => embed(&self.model, &act),
            Layout::Phone => phone(&self.model, &act),
            _ => wide(&self.model, &act),
        }
    }
}

impl App {
    pub fn start_engine(&mut self, ctx: &Context<Self>) {
        self.inspects = None;
        self.model.goal = (0, 0);
        let link = ctx.link().clone();
        self.workers += 1;
        let number = self.workers;
        let hear: Rc<dyn Fn(Heard)> = Rc::new(move |heard| link.send_message(Msg::Heard(number, heard)));
        if engine::open(&self.engine, hear).is_err() {
            self.model.notice = Some(Notice::bad("notice.dead", ""));
        }
        self.send(Ask::Stage(self.stage()));
    }

    /// Sends a request; gives its number.
    pub fn send(&self, ask: Ask) -> u64 {
        self.engine.borrow_mut().as_mut().map_or(0, |engine| engine.send(ask))
    }

    pub fn stage(&self) -> Stage {
        if Layout::of(self.model.size.0) == Layout::Phone { Stage::NARROW } else { Stage::WIDE }
    }

    fn resize(&mut self) {
        let before = self.stage();
        self.model.size = size();
        if before != self.stage() {
            self.send(Ask::Stage(self.stage()));
        }
        self.model.follow();
    }

    fn take_screen(&mut self, screen: Screen) {
        if !screen.view.processes.is_empty() && screen.view.step > 0 {
            self.faults = 0;
        }
        let model = &mut self.model;
        let same_program = screen.timeline.from_step > 1;
        Rc::make_mut(&mut model.recording).take(&screen.timeline);
        let (seq, running) = (screen.seq, screen.view.running);
        if screen.view.differs_at.is_some() && screen.view.differs_at != model.view().differs_at {
            let text = screen.view.differs_at.unwrap_or(0).to_string();
            model.notice = Some(Notice::bad("notice.differs", text));
        }
        if screen.view.dropped > 0 && model.view().dropped == 0 {
            model.notice = Some(Notice::good("notice.dropped", ""));
        }
        if screen.view.halt != model.view().halt {
            model.notice = super::debug::told(screen.view.halt.as_ref()).or(model.notice.take());
        }
        if !same_program && screen.view.steps == 0 {
            model.selected = None;
        }
        if screen.view.outcome.is_some() && screen.view.step >= screen.view.steps {
            model.ended = Some(screen.view.steps);
        } else if screen.timeline.from_step <= 1 {
            model.ended = None;
        }
        model.versions.take(&screen.picture);
        let ran = model.view().ran;
        let same_names = screen.has_names_of(&model.screen);
        model.screen = Rc::new(screen);
        if !same_names {
            model.voice = model.voice.with_names(model.names());
            model.versions.renew();
        }
        model.follow();
        if ran != model.view().ran {
            graph::follow(model);
            tree::follow(model);
        }
        *self.shown.borrow_mut() = model.screen.clone();
        self.after_screen();
        let shown = self.shown.clone();
        if let Some(engine) = self.engine.borrow_mut().as_mut() {
            engine.keep_promises(seq, running, || super::bridge::to_js(&shown.borrow().view));
        }
    }

    /// What a run does next, now that a step is there; the first screen with a program makes the page ready.
    fn after_screen(&mut self) {
        if !self.model.view().processes.is_empty() || self.model.view().next.is_some() {
            self.model.loaded = true;
            if let Some(ready) = self.ready.take() {
                let _ = ready.call0(&JsValue::NULL);
            }
        }
        self.play_on();
    }

    /// Keeps the timer in step with what is played.
    fn pace(&mut self, ctx: &Context<Self>) {
        let wants = matches!(self.model.play, play::Play::On | play::Play::UntilSwitch(_));
        match (wants, self.ticking.is_some()) {
            (true, false) => {
                let link = ctx.link().clone();
                let ms = play::tick_ms(self.model.play, self.model.settings.speed).max(10);
                self.ticking = Some(Interval::new(ms, move || link.send_message(Msg::Tick)));
            }
            (false, true) => self.ticking = None,
            _ => {}
        }
    }
}
