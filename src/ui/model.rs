//! All that the page knows at a moment. Plain data with the questions that components ask of it; `app` changes it.

use super::deed::Deed;
use super::drafts::Edit;
use super::examples::Example;
use super::keep;
use super::parts::still::Kept;
use super::play::Play;
use super::recording::Recording;
use super::versions::Versions;
use super::words::{Language, Names, Voice};
use crate::base::{Map, ObjectId};
use crate::scenes::FILES;
use crate::scenes::figures::brief;
use crate::session::{Breakpoint, EventStop, FileView, Inspect, ProcessView, State, ThreadView, View};
use crate::worker::protocol::{Part, Screen};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// How the page is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Layout {
    Wide,
    /// The machine is a drawer.
    Medium,
    Phone,
}

impl Layout {
    pub fn of(width: f64) -> Layout {
        match width {
            w if w < 720.0 => Layout::Phone,
            w if w < 1280.0 => Layout::Medium,
            _ => Layout::Wide,
        }
    }
}

/// A view of the machine panel, or on the phone a view below the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tab {
    Machine,
    Debugger,
    Bytecode,
    Events,
    Output,
    Program,
    Memory,
}

/// What lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Over {
    Nothing,
    Help,
    Gallery,
    Palette,
    Menu,
    Drawer,
}

/// How the program is run; kept by the browser.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Settings {
    /// Index into `play::SPEEDS`.
    pub speed: usize,
    pub policy: String,
    pub seed: u64,
    pub start: String,
    /// Another thread of the process may get in before any instruction.
    pub any_instruction: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            speed: super::play::DEFAULT_SPEED,
            policy: "random".into(),
            seed: 1,
            start: "fork".into(),
            any_instruction: false,
        }
    }
}

/// A program and the name of its file.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Program {
    pub name: String,
    pub source: String,
}

impl Default for Program {
    fn default() -> Program {
        Program { name: "program.py".into(), source: String::new() }
    }
}

/// A message to the person: key of the catalogue and one text.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub key: &'static str,
    pub text: String,
    pub is_bad: bool,
    /// What can be done about it: the key of what that is called, and the deed.
    pub offer: Option<(&'static str, Deed)>,
}

impl Notice {
    pub fn good(key: &'static str, text: impl Into<String>) -> Notice {
        Notice { key, text: text.into(), is_bad: false, offer: None }
    }

    pub fn bad(key: &'static str, text: impl Into<String>) -> Notice {
        Notice { is_bad: true, ..Notice::good(key, text) }
    }

    pub fn offers(self, key: &'static str, deed: Deed) -> Notice {
        Notice { offer: Some((key, deed)), ..self }
    }
}

/// The window of the timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Step at the left edge.
    pub from: u64,
    /// Pixels per step.
    pub pitch: f64,
}

/// A box that can hold more than is in view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pane {
    Graph,
    Tree,
}

/// How far a box is scrolled, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stand {
    pub top: f64,
    /// Rises when the page, not the person, has scrolled it.
    pub turn: u32,
}

/// How far the boxes are scrolled.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Seen {
    pub graph: Stand,
    pub tree: Stand,
}

impl Seen {
    pub fn of(&mut self, place: Pane) -> &mut Stand {
        match place {
            Pane::Graph => &mut self.graph,
            Pane::Tree => &mut self.tree,
        }
    }
}

/// Fingers on the page, for the parts that follow them.
#[derive(Default)]
pub struct Touch {
    /// Pointers that are down on the train graph, each with where it was last.
    pub fingers: RefCell<Map<i32, f64>>,
    /// Where a finger came down on the scene.
    pub swipe: Cell<Option<(i32, i32)>>,
}

/// The page's state.
pub struct Model {
    pub voice: Voice,
    pub night: bool,
    pub keeps: bool,
    pub size: (f64, f64),
    pub settings: Settings,
    pub examples: Rc<Vec<Example>>,
    /// The example that the program came from.
    pub example: Option<Rc<Example>>,
    /// All run on the one machine, each as a first process; never empty.
    pub programs: Vec<Program>,
    /// The one in the editor.
    pub program: usize,
    /// The programs as they were opened; `None`: an edit that was kept.
    pub opened: Option<Vec<Program>>,
    /// The number of what is typed in them.
    pub edit: f64,
    /// Edits that were left for another program, the last one first.
    pub drafts: Vec<Edit>,
    /// The one whose name is typed anew.
    pub renaming: Option<usize>,
    pub screen: Rc<Screen>,
    /// Which things of the picture are as they were.
    pub versions: Versions,
    pub recording: Rc<Recording>,
    /// The last step of a run that has ended; another run has another number of steps, or none that is known.
    pub ended: Option<u64>,
    /// The thread that the person looks at; `None` follows the one that runs.
    pub selected: Option<u32>,
    /// The frame of that thread's stack that is looked at; `None`: the innermost.
    pub frame: Option<u32>,
    /// Sorted.
    pub breakpoints: Vec<Breakpoint>,
    pub event_stops: Vec<EventStop>,
    pub watches: Vec<String>,
    /// The line whose condition is asked for.
    pub asking: Option<u32>,
    /// The line at which the person stands in the editor, 0 for none.
    pub cursor: u32,
    /// Scene and controls alone.
    pub embed: bool,
    pub play: Play,
    /// The request that was sent when the scrubber was last moved, and the step it was moved to: until it is answered the
    /// scrubber stands there, whatever older answers say.
    pub goal: (u64, u64),
    pub tab: Tab,
    pub phone_tab: Tab,
    pub over: Over,
    /// What was typed above a list that lies over the page.
    pub filter: String,
    pub notice: Option<Notice>,
    pub window: Window,
    pub seen: Seen,
    /// True while things must not move: scrubbing, fast runs.
    pub still: bool,
    pub loaded: bool,
    pub touch: Rc<Touch>,
    /// Panels as they were drawn last.
    pub kept: Kept,
}

impl Model {
    /// Before anything is known, with what the browser kept.
    pub fn at_start(catalogue: &'static str) -> Model {
        let mark = super::bridge::mark;
        let speed =
            keep::read("speed").and_then(|speed| speed.parse().ok()).filter(|speed| *speed < super::play::SPEEDS.len());
        let mut settings = Settings::default();
        settings.speed = speed.unwrap_or(settings.speed);
        Model {
            voice: Voice::new(Language::from_tag(&mark("lang")), catalogue),
            night: mark("data-theme") == "night",
            keeps: true,
            size: super::bridge::size(),
            settings,
            examples: Rc::default(),
            example: None,
            programs: vec![Program::default()],
            program: 0,
            opened: None,
            edit: 0.0,
            drafts: Vec::new(),
            renaming: None,
            screen: Rc::default(),
            versions: Versions::default(),
            recording: Rc::default(),
            ended: None,
            selected: None,
            frame: None,
            breakpoints: Vec::new(),
            event_stops: Vec::new(),
            watches: keep::read("watches").map(|text| text.lines().map(Into::into).collect()).unwrap_or_default(),
            asking: None,
            cursor: 0,
            embed: super::bridge::window().location().search().is_ok_and(|search| search.contains("embed")),
            play: Play::Off,
            goal: (0, 0),
            tab: Tab::Machine,
            phone_tab: Tab::Output,
            over: Over::Nothing,
            filter: String::new(),
            notice: None,
            window: Window { from: 0, pitch: 8.0 },
            seen: Seen::default(),
            still: false,
            loaded: false,
            touch: Rc::default(),
            kept: Kept::default(),
        }
    }

    pub fn view(&self) -> &View {
        &self.screen.view
    }

    /// The program in the editor.
    pub fn shown_program(&self) -> &Program {
        &self.programs[self.program.min(self.programs.len() - 1)]
    }

    /// The person has typed something that is nowhere else.
    pub fn is_edited(&self) -> bool {
        self.opened.as_ref() != Some(&self.programs)
            && self.programs.iter().any(|program| !program.source.trim().is_empty())
    }

    /// What an edit is called: by its example, else by its file.
    pub fn title_of(&self, edit: &Edit) -> String {
        let example = self.examples.iter().find(|example| example.name == edit.example);
        example.map_or_else(|| edit.name.clone(), |example| example.title.clone())
    }

    /// The tab that is on screen.
    pub fn open_tab(&self) -> Tab {
        if self.layout() == Layout::Phone { self.phone_tab } else { self.tab }
    }

    /// What the panels need to know of one thread.
    pub fn inspect(&self) -> Inspect {
        let tab = self.open_tab();
        let stack = tab == Tab::Debugger;
        let watches = if stack { self.watches.clone() } else { Vec::new() };
        Inspect {
            tid: self.selected,
            frame: self.frame,
            stack,
            bytecode: tab == Tab::Bytecode,
            watches,
            events: tab == Tab::Events,
        }
    }

    /// The panels are behind a dialog, where nothing of them can be reached.
    pub fn behind(&self) -> bool {
        matches!(self.over, Over::Help | Over::Gallery | Over::Palette)
    }

    /// Changes when something is said in other words.
    pub fn wording(&self) -> (&'static str, u64) {
        (self.language().tag(), self.versions.renewed)
    }

    pub fn language(&self) -> Language {
        self.voice.language
    }

    pub fn layout(&self) -> Layout {
        if self.embed { Layout::Phone } else { Layout::of(self.size.0) }
    }

    /// What a move may change of the page before its screen comes.
    pub fn bearing(&self) -> (Play, bool, Option<u32>, bool) {
        (self.play, self.still, self.selected, self.notice.is_some())
    }

    pub fn is_running(&self) -> bool {
        self.play != Play::Off || self.view().running
    }

    /// The thread that the panels speak of: the chosen one, else the one that ran last, else the first.
    pub fn shown_tid(&self) -> Option<u32> {
        let view = self.view();
        let exists = |tid: &u32| find_thread(view, *tid).is_some();
        self.selected.filter(exists).or(view.ran.filter(exists)).or_else(|| view.processes.first().map(|p| p.pid))
    }

    pub fn part(&self, tid: u32) -> Option<&Part> {
        self.screen.cast.iter().find(|part| part.tid == tid)
    }

    /// Names for the voice: threads from the cast, objects from the view.
    pub fn names(&self) -> Rc<Names> {
        let threads = self.screen.cast.iter().map(|part| (part.tid, part.name.clone())).collect();
        let objects = self.view().objects.iter().map(|object| (object.id.clone(), object.name.clone()));
        let file =
            |file: &FileView| (ObjectId { creator: FILES, number: file.inode as u32 }.to_string(), file.path.clone());
        let objects = objects.chain(self.view().files.iter().map(file)).collect();
        Rc::new(Names { threads, objects })
    }

    /// Width of the timeline in pixels.
    pub fn centre_width(&self) -> f64 {
        match self.layout() {
            Layout::Wide if self.size.0 < 1366.0 => self.size.0 - 372.0 - 340.0,
            Layout::Wide if self.size.0 < 1440.0 => self.size.0 - 416.0 - 360.0,
            Layout::Wide => self.size.0 - 456.0 - 368.0,
            Layout::Medium if self.is_upright() => self.size.0,
            Layout::Medium => (self.size.0 * 0.6).floor(),
            Layout::Phone => self.size.0,
        }
    }

    /// A tablet held upright: the program is below the scene.
    fn is_upright(&self) -> bool {
        self.size.0 <= 900.0 && self.size.1 >= 900.0
    }

    /// Height that the page's frame leaves for the train graph (static/css: frame, scene, timeline).
    pub fn graph_room(&self) -> f64 {
        if self.is_upright() {
            return 216.0 - 1.0 - 40.0 - 48.0;
        }
        let (output, timeline) = match self.size.1 {
            high if high < 768.0 => (82.0, 198.0),
            high if high < 880.0 => (108.0, 216.0),
            _ => (152.0, 276.0),
        };
        let middle = self.size.1 - 48.0 - output;
        let scene = if self.size.1 >= 980.0 { middle * 0.54 } else { (middle - timeline).min(424.0) };
        middle - scene - 1.0 - 40.0 - 48.0
    }

    /// Zooms the timeline; the step at `share` of the window stays where it is, without one the needle's.
    pub fn zoom(&mut self, factor: f64, share: Option<f64>) {
        let Window { from, pitch } = self.window;
        let room = self.centre_width() - self.lane_label() - 8.0;
        let needle = (self.screen.view.step as f64 - from as f64) * pitch / room;
        let at = share.unwrap_or(needle).clamp(0.0, 1.0) * room;
        let wide = (pitch * factor).clamp(0.5, 40.0);
        let first = from as f64 + at / pitch - at / wide;
        self.window = Window { from: (first.round().max(0.0) as u64).max(self.screen.view.dropped), pitch: wide };
    }

    /// Keeps the needle inside the timeline's window.
    pub fn follow(&mut self) {
        let room = ((self.centre_width() - self.lane_label() - 24.0) / self.window.pitch).max(8.0) as u64;
        let step = self.screen.view.step;
        // What was before the needle is in view as well as what comes after it.
        let (near, far) = (if self.window.from == 0 { 0 } else { room / 8 }, room.saturating_sub(room / 8));
        if step < self.window.from + near || step > self.window.from + far {
            self.window.from = step.saturating_sub(room * 5 / 8);
        }
        // What is dropped of a long recording is not shown, unless all of the rest is in view.
        if self.window.from < self.screen.view.dropped {
            self.window.from = self.screen.view.dropped;
        }
    }

    /// Room for a lane's plate and name.
    pub fn lane_label(&self) -> f64 {
        match self.layout() {
            // From seven lanes on the names stand in two columns.
            Layout::Phone if self.screen.cast.len() >= 7 => 104.0,
            Layout::Phone if self.screen.cast.iter().any(|part| brief(&part.name).chars().count() > 7) => 104.0,
            Layout::Phone => 84.0,
            _ => 128.0,
        }
    }
}

/// A thread with its process; a process that has no threads any more is found by its pid.
pub fn find_thread(view: &View, tid: u32) -> Option<(&ProcessView, Option<&ThreadView>)> {
    view.processes.iter().find_map(|process| {
        let thread = process.threads.iter().find(|thread| thread.tid == tid);
        (thread.is_some() || process.pid == tid).then_some((process, thread))
    })
}

/// The state of a thread, or of its process when it has none.
pub fn state_of(view: &View, tid: u32) -> State {
    find_thread(view, tid).map_or(State::New, |(process, thread)| thread.map_or(process.state, |thread| thread.state))
}

/// The class name of a state: `s-running`.
pub fn class_of(state: State) -> &'static str {
    match state {
        State::New => "s-new",
        State::Ready => "s-ready",
        State::Running => "s-running",
        State::Blocked => "s-blocked",
        State::Sleeping => "s-sleeping",
        State::Stopped => "s-stopped",
        State::Zombie => "s-zombie",
        State::Dead => "s-dead",
    }
}

/// The catalogue's key of a state.
pub fn state_key(state: State) -> &'static str {
    match state {
        State::New => "state.new",
        State::Ready => "state.ready",
        State::Running => "state.running",
        State::Blocked => "state.blocked",
        State::Sleeping => "state.sleeping",
        State::Stopped => "state.stopped",
        State::Zombie => "state.zombie",
        State::Dead => "state.dead",
    }
}
