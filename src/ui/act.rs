//! What each deed does: changes the model and asks the engine. Knows no component.

use super::app::{App, Msg};
use super::deed::Deed;
use super::drafts::{self, Edit};
use super::keep;
use super::links::{self, Opening};
use super::model::{Layout, Notice, Over, Program, Settings, Tab};
use super::play::{self, Play, SPEEDS, STILL_BELOW_MS};
use super::words::{Language, Voice};
use super::{bridge, examples};
use crate::scenes::narrate::clip;
use crate::session::{Command, Granularity, LoadOptions, Unit, schedule_text};
use crate::worker::protocol::Ask;
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// After so long without a key the edit is run.
const SETTLE_MS: u32 = 350;

impl App {
    pub fn act(&mut self, ctx: &Context<Self>, deed: Deed) {
        if deed.needs_program() {
            self.settle_edit();
        }
        match deed {
            Deed::Chosen(deed) => {
                self.model.over = Over::Nothing;
                self.act(ctx, *deed);
            }
            Deed::Toggle => self.toggle(),
            Deed::Stop => self.stop(),
            Deed::Step(unit) => self.step(unit, None),
            Deed::Back(unit) => self.back(unit),
            Deed::Let(tid) => self.let_go(tid),
            Deed::LetNumber(number) => self.let_number_go(number),
            Deed::UntilSwitch => self.start_play(Play::UntilSwitch(self.model.view().ran)),
            Deed::First => self.go(Command::RunBack),
            Deed::Last => self.start_play(Play::Fast),
            Deed::Go(step) => self.go(Command::Seek { step }),
            Deed::Scrub(step) => {
                self.go(Command::Seek { step });
                self.model.still = true;
                self.model.goal = (self.engine.borrow().as_ref().map_or(0, |engine| engine.sent()), step);
            }
            Deed::Start => self.go(Command::Seek { step: 0 }),
            Deed::End => self.end(),
            Deed::Reset => self.go(Command::Reset),
            Deed::Restart => {
                self.go(Command::Reset);
                self.start_play(Play::On);
            }
            Deed::Typed(source, lines) => {
                self.move_breakpoints(&lines);
                self.typed(ctx, source);
            }
            Deed::Example(name) => {
                self.model.over = Over::Nothing;
                links::open_example(ctx.link(), self.model.examples.clone(), name);
            }
            Deed::Share => self.share(ctx),
            Deed::Report => self.report.iter().for_each(|parcel| links::report(ctx.link().clone(), parcel.clone())),
            Deed::Language => self.other_language(ctx),
            other => {
                if let Some(other) = self.drafts(other).and_then(|other| self.debug(other)) {
                    self.settle(other);
                }
            }
        }
    }

    fn let_number_go(&mut self, number: u32) {
        let tid = self.model.screen.cast.iter().find(|part| part.number == number).map(|part| part.tid);
        tid.into_iter().for_each(|tid| self.let_go(tid));
    }

    /// Deeds that change only what the page shows or how the next run begins.
    fn settle(&mut self, deed: Deed) {
        match deed {
            Deed::Speed(speed) => self.set(|settings| settings.speed = speed),
            Deed::Policy(policy) => self.set_and_load(|settings| settings.policy = policy),
            Deed::Seed(seed) => self.set_and_load(|settings| settings.seed = seed),
            Deed::StartMethod(start) => self.set_and_load(|settings| settings.start = start),
            Deed::Select(tid) => {
                self.model.selected = if self.model.selected == Some(tid) { None } else { Some(tid) };
                self.model.frame = None;
                self.show_file_of(self.model.selected);
            }
            Deed::Reveal(line) => self.editor.iter().for_each(|editor| editor.reveal(line)),
            Deed::Explore => self.model.notice = Some(Notice::good("bar.explore-soon", "")),
            Deed::Theme => self.other_theme(),
            Deed::Show(over) => self.show(over),
            Deed::Filter(text) => self.model.filter = text,
            Deed::Tab(tab) => {
                (self.model.tab, self.model.phone_tab) = (tab, tab);
                let drawer = self.model.layout() == Layout::Medium;
                self.model.over = if drawer { Over::Drawer } else { Over::Nothing };
            }
            Deed::PhoneTab(tab) => self.model.phone_tab = tab,
            Deed::Dismiss => {
                (self.model.notice, self.model.renaming) = (None, None);
                self.model.over = Over::Nothing;
            }
            Deed::Scrolled(place, top) => self.model.seen.of(place).top = top,
            Deed::Zoom(factor) => {
                self.model.zoom(factor, None);
                self.model.follow();
            }
            Deed::ZoomAt(factor, share) => self.model.zoom(factor, Some(share)),
            Deed::Pan(share) => {
                let steps = (self.model.centre_width() / self.model.window.pitch * share) as i64;
                let last = i64::try_from(self.model.recording.steps).unwrap_or(i64::MAX);
                let from = i64::try_from(self.model.window.from).unwrap_or(0);
                self.model.window.from = u64::try_from((from + steps).clamp(0, last.max(0))).unwrap_or(0);
                self.model.window.from = self.model.window.from.max(self.model.view().dropped);
            }
            _ => {}
        }
    }

    /// Lays something over the page, or takes it away.
    fn show(&mut self, over: Over) {
        if self.model.over == Over::Nothing {
            self.drawn.came_from = bridge::document().active_element();
        }
        self.model.over = if self.model.over == over { Over::Nothing } else { over };
        if self.model.over == Over::Gallery {
            drafts::read(&mut self.model.drafts);
            self.model.notice = self.model.notice.take().filter(|notice| notice.is_bad);
        }
        self.model.filter.clear();
    }

    pub fn command(&self, command: Command) -> u64 {
        self.send(Ask::Command(command))
    }

    /// A single move: whatever was playing stops.
    pub fn go(&mut self, command: Command) {
        self.pause();
        self.model.still = false;
        (self.model.selected, self.model.frame) = (None, None);
        self.command(command);
    }

    fn step(&mut self, unit: Unit, tid: Option<u32>) {
        match self.followed(unit) {
            Some(tid) => self.go_with(tid, Command::Step { unit, tid: Some(tid) }),
            None => self.go(Command::Step { unit, tid }),
        }
    }

    fn back(&mut self, unit: Unit) {
        match self.followed(unit) {
            Some(tid) => self.go_with(tid, Command::Back { unit, tid: Some(tid) }),
            None => self.go(Command::Back { unit, tid: None }),
        }
    }

    /// Over, into and out are of the thread that is looked at, which stays so.
    fn followed(&self, unit: Unit) -> Option<u32> {
        matches!(unit, Unit::Over | Unit::Into | Unit::Out).then(|| self.model.shown_tid()).flatten()
    }

    fn go_with(&mut self, tid: u32, command: Command) {
        self.go(command);
        self.model.selected = Some(tid);
    }

    fn let_go(&mut self, tid: u32) {
        if self.model.view().choices.iter().any(|choice| choice.tid == tid) {
            self.step(Unit::Operation, Some(tid));
        }
        self.model.selected = Some(tid);
    }

    fn pause(&mut self) {
        if self.model.is_running() {
            self.command(Command::Pause);
        }
        self.set_play(Play::Off);
    }

    fn set_play(&mut self, play: Play) {
        self.model.play = play;
        self.ticking = None;
        let ms = play::tick_ms(play, self.model.settings.speed);
        self.model.still = play == Play::Fast || (play == Play::On && ms < STILL_BELOW_MS);
    }

    fn toggle(&mut self) {
        if self.model.is_running() {
            self.pause();
            return;
        }
        let is_over = self.model.view().outcome.is_some() && self.model.view().step >= self.model.view().steps;
        // The recording is kept: the same run is played again.
        if is_over {
            self.command(Command::Seek { step: 0 });
        }
        self.start_play(Play::On);
    }

    fn start_play(&mut self, play: Play) {
        self.model.selected = None;
        let fastest = SPEEDS.get(self.model.settings.speed).is_some_and(|(_, ms)| *ms == 0);
        let play = if play == Play::On && fastest { Play::Fast } else { play };
        self.set_play(play);
        if play == Play::Fast {
            self.command(Command::Run { to_step: None });
        }
        // Otherwise the first tick asks for the first step, when the screen is up to date.
    }

    /// To the end of what is recorded; when that is where we are, on to the end of the run.
    fn end(&mut self) {
        let (step, steps) = (self.model.view().step, self.model.view().steps);
        if step < steps { self.go(Command::Seek { step: steps }) } else { self.start_play(Play::Fast) }
    }

    fn stop(&mut self) {
        self.pause();
        self.command(Command::Seek { step: 0 });
    }

    fn one_more(&self) {
        self.command(Command::Run { to_step: Some(self.model.view().step + 1) });
    }

    pub fn tick(&mut self) {
        let is_answered = self.engine.borrow().as_ref().is_some_and(|engine| engine.sent() == self.model.screen.seq);
        if is_answered && !self.model.view().running && self.model.play != Play::Off {
            self.one_more();
        }
    }

    /// A screen is there: is there a reason to stop playing?
    pub fn play_on(&mut self) {
        let is_answered = self.engine.borrow().as_ref().is_some_and(|engine| engine.sent() == self.model.screen.seq);
        let view = self.model.view();
        if !is_answered || view.running {
            return;
        }
        let is_over = view.outcome.is_some() && view.step >= view.steps;
        let is_stopped = view.halt.is_some();
        let is_done = match self.model.play {
            Play::UntilSwitch(first) => view.ran != first || is_over || is_stopped,
            Play::On => is_over || is_stopped,
            Play::Fast => true,
            Play::Off => return,
        };
        if is_done {
            self.set_play(Play::Off);
        }
    }

    fn set(&mut self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.model.settings);
        self.ticking = None;
        keep::write("speed", &self.model.settings.speed.to_string());
    }

    pub fn set_and_load(&mut self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.model.settings);
        self.reload();
    }

    fn typed(&mut self, ctx: &Context<Self>, source: String) {
        let at = self.model.program;
        self.model.programs[at].source = source;
        let link = ctx.link().clone();
        self.typing = Some(Timeout::new(SETTLE_MS, move || link.send_message(Msg::Settled)));
    }

    /// What was typed counts now, not only when the person rests.
    pub fn settle_edit(&mut self) {
        if self.typing.is_some() {
            self.reload();
        }
    }

    /// Loads the program as it stands and goes to the step that was on screen.
    pub fn reload(&mut self) {
        let step = self.model.view().step;
        self.model.keeps = drafts::write(&Edit::of(&self.model), &mut self.model.drafts);
        self.load(step, None);
    }

    /// Loads the program; `schedule` is followed as far as it goes.
    pub fn load(&mut self, step: u64, schedule: Option<crate::abi::Schedule>) {
        self.pause();
        self.typing = None;
        let settings = &self.model.settings;
        let options = LoadOptions {
            name: self.model.programs[0].name.clone(),
            granularity: if settings.any_instruction { Granularity::Instruction } else { Granularity::Loop },
            others: self.model.programs[1..].iter().map(|other| (other.name.clone(), other.source.clone())).collect(),
            stagger_ns: 0,
            stdin: input_of(&self.model.programs[0].source),
            seed: settings.seed,
            policy: settings.policy.clone(),
            start_method: settings.start.clone(),
            schedule,
            ..LoadOptions::default()
        };
        self.command(Command::Load { source: self.model.programs[0].source.clone(), options });
        if step > 0 {
            self.command(Command::Seek { step });
        }
    }

    fn other_language(&mut self, ctx: &Context<Self>) {
        let (language, link) = (self.model.language().other(), ctx.link().clone());
        wasm_bindgen_futures::spawn_local(async move {
            let told = language.catalogue().await.zip(examples::index(language).await);
            link.send_message(Msg::Spoken(language, told));
        });
    }

    /// What the other language needs has come, or has not.
    pub fn speak(&mut self, language: Language, told: Option<(&'static str, Vec<examples::Example>)>) {
        let Some((catalogue, index)) = told else {
            self.model.notice = Some(Notice::bad("notice.language", ""));
            return;
        };
        self.model.voice = Voice::new(language, catalogue).with_names(self.model.names());
        let present = self.model.example.take().map(|example| example.name.clone()).unwrap_or_default();
        self.model.example = index.iter().find(|example| example.name == present).cloned().map(Rc::new);
        self.model.examples = Rc::new(index);
        bridge::mark_page("lang", language.tag());
        keep::write("language", language.tag());
    }

    fn other_theme(&mut self) {
        self.model.night = !self.model.night;
        let theme = if self.model.night { "night" } else { "day" };
        bridge::mark_page("data-theme", theme);
        keep::write("theme", theme);
    }

    fn share(&mut self, ctx: &Context<Self>) {
        self.pause();
        links::share(ctx.link().clone(), links::parcel_of(&self.model));
    }

    /// The page has something to open: an example, a link, the last edit.
    pub fn take_opening(&mut self, index: Option<Vec<examples::Example>>, opening: Opening) {
        let left = self.leave();
        match index {
            Some(index) => self.model.examples = Rc::new(index),
            None => keep::forget("edit"),
        }
        self.model.example =
            self.model.examples.iter().find(|example| example.name == opening.example).cloned().map(Rc::new);
        let name = if opening.name.is_empty() { "program.py".into() } else { opening.name };
        self.model.programs = vec![Program { name, source: opening.source }];
        self.model.programs.extend(opening.others);
        let (edit, is_edited) = opening.edit.unwrap_or((js_sys::Date::now(), false));
        (self.model.edit, self.model.opened) = (edit, (!is_edited).then(|| self.model.programs.clone()));
        (self.model.program, self.model.cursor, self.model.asking, self.model.frame) = (0, 0, None, None);
        self.model.renaming = None;
        self.model.settings.any_instruction = opening.any_instruction;
        self.model.event_stops = opening.events;
        if !opening.watches.is_empty() {
            self.model.watches = opening.watches;
        }
        self.model.settings.seed = opening.seed.unwrap_or(self.model.settings.seed);
        if !opening.policy.is_empty() {
            self.model.settings.policy = opening.policy;
        }
        if !opening.start.is_empty() {
            self.model.settings.start = opening.start;
        }
        // That the engine is gone is worth more than a word about the link.
        let has_fault = self.faults > 0 && self.model.notice.is_some();
        if !has_fault {
            self.model.notice = opening.notice.or(left);
        }
        self.model.selected = None;
        self.model.over = Over::Nothing;
        self.model.tab = Tab::Machine;
        self.model.breakpoints = opening.breakpoints;
        self.send_stops();
        if let Some(editor) = &self.editor {
            editor.set_text(&self.model.shown_program().source);
        }
        self.load(opening.step, opening.schedule);
    }

    /// The worker trapped: a new one with the same program; when that does not help either, a message.
    pub fn recover(&mut self, ctx: &Context<Self>, why: &str) {
        self.faults += 1;
        if let Some(mut engine) = self.engine.borrow_mut().take() {
            engine.close(&format!("preempt: the engine stopped: {why}"));
        }
        self.set_play(Play::Off);
        let (step, schedule) = (self.model.view().step, self.model.view().schedule_text.clone());
        self.report = Some(links::parcel_of(&self.model));
        let notice = match self.faults {
            1 | 2 => {
                Notice::bad("notice.crashed", format!("{why} · step {step} · --schedule {}", clip(&schedule, 300)))
            }
            _ => Notice::bad("notice.dead", why),
        };
        self.model.notice = Some(notice.offers("notice.report", Deed::Report));
        if self.faults > 2 {
            // What it may still say is of no use.
            self.workers += 1;
            return;
        }
        self.start_engine(ctx);
        self.send_stops();
        if !self.model.programs[0].source.is_empty() {
            // Where it stood, if that is not what it stops at.
            let recorded = schedule_text::decode(&schedule).ok().filter(|_| self.faults == 1);
            self.load(if recorded.is_some() { step } else { 0 }, recorded.map(|recorded| recorded.schedule));
        }
    }
}

/// What the program reads: the page has no terminal, so a comment gives each line, `# input: Ada`.
pub fn input_of(source: &str) -> String {
    // As it is typed, and as it is copied from our own sentence about it, whose spaces do not break.
    let lines =
        source.lines().filter_map(|line| line.trim_start().strip_prefix('#')?.trim_start().strip_prefix("input:"));
    lines.map(|line| format!("{}\n", line.strip_prefix([' ', '\u{a0}']).unwrap_or(line))).collect()
}
