//! Everything that a person can do on the page, as data: buttons, keys, links and scripts all end here.

use super::model::{Over, Pane, Tab};
use crate::session::{EventStop, Unit, Way};

impl Deed {
    /// True for deeds that mean the program as it is typed now.
    pub fn needs_program(&self) -> bool {
        use Deed::{Draft, End, Example, Last, Line, Reset, Restart, Share, Signal, StopOn, Toggle};
        self.is_move()
            || matches!(
                self,
                Toggle
                    | Last
                    | End
                    | Reset
                    | Restart
                    | Line(_)
                    | Share
                    | Signal(..)
                    | Example(_)
                    | Draft(_)
                    | StopOn(_)
            )
    }

    /// True for deeds that ask the engine for another moment and hardly change anything themselves.
    pub fn is_move(&self) -> bool {
        use Deed::{Back, First, Go, Let, LetNumber, Scrub, Start, Step, UntilSwitch};
        matches!(self, Step(_) | Back(_) | Let(_) | LetNumber(_) | Go(_) | Scrub(_) | First | Start | UntilSwitch)
    }
}

/// Something that the person does.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    Nothing,
    /// One from the palette, which has done its work then.
    Chosen(Box<Deed>),
    /// Run or pause.
    Toggle,
    /// Pause and go to the start.
    Stop,
    Step(Unit),
    Back(Unit),
    /// Lets this thread go first.
    Let(u32),
    /// The thread with this number on its plate.
    LetNumber(u32),
    UntilSwitch,
    First,
    Last,
    /// To a step that was chosen on purpose.
    Go(u64),
    /// To a step on the way of a drag: nothing moves.
    Scrub(u64),
    /// To the start of the recording or to its end.
    Start,
    End,
    Reset,
    Restart,
    Speed(usize),
    Policy(String),
    Seed(u64),
    StartMethod(String),
    Example(String),
    /// A thread to look at.
    Select(u32),
    Reveal(u32),
    /// A click on this line's place for breakpoints.
    Breakpoint(u32),
    BreakpointHere,
    /// The condition of the breakpoint in this line; `None`: no breakpoint any more.
    Condition(u32, Option<String>),
    /// The breakpoint of this place in the list is taken away.
    DropBreakpoint(usize),
    StopOn(EventStop),
    DropEvent(usize),
    /// The line that the person stands at in the program.
    Cursor(u32),
    /// To where that line runs.
    Line(Way),
    /// A frame of the shown thread's call stack.
    Frame(u32),
    Watch(String),
    DropWatch(usize),
    Freeze(u32),
    Solo(u32),
    /// Nobody is frozen any more, nor runs alone.
    ThawAll,
    /// Process and signal.
    Signal(u32, u8),
    /// Where another thread may get in: anywhere, or where CPython looks.
    AnyInstruction(bool),
    /// One of the programs.
    Program(usize),
    AddProgram,
    /// The name of this program is typed anew; `None`: no more.
    Renaming(Option<usize>),
    Rename(usize, String),
    DropProgram(usize),
    Language,
    Theme,
    Share,
    /// A link to what the engine stopped at.
    Report,
    /// The edit with this number, which was left for another program.
    Draft(f64),
    DropDraft(f64),
    UndropDraft,
    Explore,
    Show(Over),
    /// What is typed above a list.
    Filter(String),
    Tab(Tab),
    PhoneTab(Tab),
    Dismiss,
    /// Zooms the timeline by this factor.
    Zoom(f64),
    /// The same around a place: 0 is the window's left edge, 1 its right one.
    ZoomAt(f64, f64),
    /// Moves the timeline by this share of its window.
    Pan(f64),
    /// A box was scrolled to here.
    Scrolled(Pane, f64),
    /// The program was edited; its breakpoints stand at these lines now.
    Typed(String, Vec<u32>),
}
