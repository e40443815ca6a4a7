//! What the debugger's deeds do: breakpoints, conditions, events, watches, frozen threads, several programs. Knows no
//! component.

use super::app::App;
use super::deed::Deed;
use super::keep;
use super::model::{Notice, Program};
use crate::session::{Breakpoint, Command, EventStop, Halt, Inspect, Way, Why};

/// Programs that run on one machine at most.
pub const MOST_PROGRAMS: usize = 4;
const ANOTHER: &str = "import os\n\nprint('another program, pid', os.getpid())\n";

impl App {
    /// Gives back what is no deed of the debugger.
    pub fn debug(&mut self, deed: Deed) -> Option<Deed> {
        match deed {
            Deed::Breakpoint(line) => self.click_breakpoint(line),
            Deed::BreakpointHere => self.breakpoint_here(),
            Deed::Condition(line, text) => self.set_condition(line, text),
            Deed::DropBreakpoint(at) => {
                self.model.breakpoints.remove(at);
                self.change_stops();
            }
            Deed::StopOn(stop) => self.stop_on(stop),
            Deed::DropEvent(at) => {
                self.model.event_stops.remove(at);
                self.change_stops();
            }
            Deed::Cursor(line) => self.model.cursor = line,
            Deed::Line(way) => self.to_line(way),
            Deed::Frame(frame) => self.show_frame(frame),
            Deed::Watch(text) => {
                self.model.watches.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
                self.keep_watches();
            }
            Deed::DropWatch(at) => {
                self.model.watches.remove(at);
                self.keep_watches();
            }
            Deed::Program(at) => self.show_program(at),
            Deed::AddProgram => self.add_program(),
            Deed::Renaming(at) => self.model.renaming = at,
            Deed::Rename(at, name) => self.rename_program(at, &name),
            Deed::DropProgram(at) => self.drop_program(at),
            other => return self.steer(other),
        }
        None
    }

    /// What decides who runs.
    fn steer(&mut self, deed: Deed) -> Option<Deed> {
        match deed {
            Deed::Freeze(tid) => {
                let view = self.model.view();
                let is_frozen =
                    super::model::find_thread(view, tid).and_then(|(_, thread)| thread).is_some_and(|t| t.frozen);
                self.command(Command::Freeze { tid, frozen: !is_frozen });
            }
            Deed::Solo(tid) => {
                let tid = (self.model.view().solo != Some(tid)).then_some(tid);
                self.command(Command::Solo { tid });
            }
            Deed::ThawAll => {
                let threads = self.model.view().processes.iter().flat_map(|process| &process.threads);
                for tid in threads.filter(|thread| thread.frozen).map(|thread| thread.tid) {
                    self.command(Command::Freeze { tid, frozen: false });
                }
                self.command(Command::Solo { tid: None });
            }
            Deed::Signal(pid, signal) => {
                let selected = self.model.selected;
                self.go(Command::Signal { pid, signal });
                self.model.selected = selected;
            }
            Deed::AnyInstruction(any) => self.set_and_load(|settings| settings.any_instruction = any),
            other => return Some(other),
        }
        None
    }

    fn place(&self, line: u32) -> Breakpoint {
        Breakpoint { file: self.model.shown_program().name.clone(), line, condition: String::new() }
    }

    fn index(&self, line: u32) -> Option<usize> {
        let file = &self.model.shown_program().name;
        self.model.breakpoints.iter().position(|stop| stop.line == line && stop.file == *file)
    }

    /// A first click sets it, a second asks for its condition, a third takes it away.
    fn click_breakpoint(&mut self, line: u32) {
        let line = self.with_code(line);
        match self.index(line) {
            None => {
                self.model.asking = None;
                self.add_breakpoint(self.place(line));
            }
            Some(at) if self.model.asking == Some(line) => {
                self.model.asking = None;
                self.model.breakpoints.remove(at);
            }
            Some(_) => {
                self.model.asking = Some(line);
                return;
            }
        }
        self.change_stops();
    }

    /// An edit has moved the breakpoints of the program in the editor to these lines.
    pub fn move_breakpoints(&mut self, lines: &[u32]) {
        let file = self.model.shown_program().name.clone();
        let mut moved = self.model.breakpoints.clone();
        moved.iter_mut().filter(|stop| stop.file == file).zip(lines).for_each(|(stop, line)| stop.line = *line);
        moved.sort();
        moved.dedup_by(|a, b| a.file == b.file && a.line == b.line);
        if moved != self.model.breakpoints {
            self.model.breakpoints = moved;
            self.model.asking = None;
            self.send_stops();
        }
    }

    /// Where nothing runs (an empty line, a comment) the next line that is neither is meant.
    fn with_code(&self, line: u32) -> u32 {
        let source = &self.model.shown_program().source;
        let runs = |(_, text): &(usize, &str)| !text.trim().is_empty() && !text.trim_start().starts_with('#');
        let found = source.lines().enumerate().skip(line.saturating_sub(1) as usize).find(runs);
        found.map_or(line, |(at, _)| at as u32 + 1)
    }

    fn add_breakpoint(&mut self, stop: Breakpoint) {
        self.model.breakpoints.push(stop);
        self.model.breakpoints.sort();
    }

    fn set_condition(&mut self, line: u32, text: Option<String>) {
        self.model.asking = None;
        let Some(at) = self.index(line) else { return };
        match text {
            Some(text) => self.model.breakpoints[at].condition = text,
            None => drop(self.model.breakpoints.remove(at)),
        }
        self.change_stops();
    }

    /// At the line of the editor where the person stands, else at the shown thread's.
    fn breakpoint_here(&mut self) {
        let Some(line) = self.line_here() else { return };
        match self.index(line) {
            Some(at) => drop(self.model.breakpoints.remove(at)),
            None => self.add_breakpoint(self.place(line)),
        }
        self.change_stops();
    }

    fn line_here(&self) -> Option<u32> {
        let view = self.model.view();
        let thread = self.model.shown_tid().and_then(|tid| super::model::find_thread(view, tid)?.1);
        let line = if self.model.cursor > 0 { Some(self.model.cursor) } else { thread.map(|thread| thread.line) };
        line.filter(|line| *line > 0)
    }

    fn stop_on(&mut self, stop: EventStop) {
        if !self.model.event_stops.contains(&stop) {
            self.model.event_stops.push(stop);
            self.change_stops();
        }
    }

    /// A person has changed where a run stops: the browser keeps it.
    fn change_stops(&self) {
        self.send_stops();
        super::links::keep_stops(&self.model);
    }

    pub fn send_stops(&self) {
        let (lines, events) = (self.model.breakpoints.clone(), self.model.event_stops.clone());
        self.command(Command::Breakpoints { lines, events });
    }

    /// In the thread that the person chose, else in any.
    fn to_line(&mut self, way: Way) {
        let Some(line) = self.line_here() else { return };
        let (at, tid) = (self.place(line), self.model.selected);
        self.go(Command::Line { at, tid, way });
        self.model.selected = tid;
    }

    fn show_frame(&mut self, frame: u32) {
        let place = self.model.view().inspected.as_ref().and_then(|thread| {
            let frame = thread.frames.get(frame as usize).filter(|frame| !frame.library)?;
            Some((thread.tid, frame.file.clone(), frame.line))
        });
        self.model.frame = Some(frame);
        if let Some((tid, file, line)) = place {
            self.model.selected = Some(tid);
            self.show_file(&file);
            self.editor.iter().for_each(|editor| editor.reveal(line));
        }
    }

    fn keep_watches(&self) {
        keep::write("watches", &self.model.watches.join("\n"));
    }

    /// Puts the program of this thread's line into the editor.
    pub fn show_file_of(&mut self, tid: Option<u32>) {
        let thread = tid.and_then(|tid| super::model::find_thread(self.model.view(), tid)?.1);
        if let Some(file) = thread.map(|thread| thread.file.clone()) {
            self.show_file(&file);
        }
    }

    fn show_file(&mut self, file: &str) {
        if let Some(at) = self.model.programs.iter().position(|program| program.name == file) {
            self.show_program(at);
        }
    }

    fn show_program(&mut self, at: usize) {
        if at == self.model.program || at >= self.model.programs.len() {
            return;
        }
        (self.model.program, self.model.cursor, self.model.asking) = (at, 0, None);
        if let Some(editor) = &self.editor {
            editor.set_text(&self.model.shown_program().source);
        }
    }

    fn add_program(&mut self) {
        if self.model.programs.len() >= MOST_PROGRAMS {
            return;
        }
        let is_free = |name: &String| self.model.programs.iter().all(|program| program.name != *name);
        let name = (2..).map(|n| format!("program_{n}.py")).find(is_free).unwrap_or_default();
        self.model.programs.push(Program { name, source: ANOTHER.into() });
        self.show_program(self.model.programs.len() - 1);
        self.reload();
    }

    /// Another name, if it is one: its breakpoints go with it.
    fn rename_program(&mut self, at: usize, wanted: &str) {
        self.model.renaming = None;
        let name: String = wanted.trim().replace(['/', '\\'], "_").chars().take(40).collect();
        let name = if name.is_empty() || name.contains('.') { name } else { format!("{name}.py") };
        if name.is_empty() || self.model.programs.iter().any(|program| program.name == name) {
            return;
        }
        let Some(program) = self.model.programs.get_mut(at) else { return };
        let before = std::mem::replace(&mut program.name, name.clone());
        self.model
            .breakpoints
            .iter_mut()
            .filter(|stop| stop.file == before)
            .for_each(|stop| stop.file.clone_from(&name));
        self.model.breakpoints.sort();
        self.send_stops();
        self.reload();
    }

    fn drop_program(&mut self, at: usize) {
        if at == 0 || at >= self.model.programs.len() {
            return;
        }
        let is_new = self.model.programs[at].source == ANOTHER;
        if !is_new {
            self.keep_before_closing();
        }
        let gone = self.model.programs.remove(at);
        self.model.breakpoints.retain(|stop| stop.file != gone.name);
        let shown = if self.model.program >= at { self.model.program - 1 } else { self.model.program };
        self.model.program = usize::MAX;
        self.show_program(shown);
        self.send_stops();
        self.reload();
    }

    /// Tells the engine what the panels need to know, when that has changed.
    pub fn tell_inspect(&mut self) {
        let wanted = self.model.inspect();
        // A script's wish holds until a panel wants something else.
        let known = self.inspects.get_or_insert_with(Inspect::default);
        if *known != wanted && self.model.loaded {
            *known = wanted.clone();
            self.command(Command::Inspect(wanted));
        }
    }
}

/// What a person must be told of where a movement stopped.
pub fn told(halt: Option<&Halt>) -> Option<Notice> {
    let halt = halt?;
    let (key, text) = match halt.why {
        Why::Condition => ("notice.condition", format!("{}: {}", halt.line, halt.text)),
        Why::Frozen => ("notice.frozen", String::new()),
        Why::Nowhere => ("notice.nowhere", String::new()),
        _ => return None,
    };
    Some(if halt.why == Why::Condition { Notice::bad(key, text) } else { Notice::good(key, text) })
}
