//! What a person asks of a machine: `Command` in, `View` out; history, stepping, breakpoints. Knows neither Yew nor terminals.

pub mod command;
pub mod timeline;
pub mod view;

pub use command::{Breakpoint, Command, LoadOptions, Unit};
pub use timeline::{Arrow, ArrowKind, LaneChange, TimelineDelta};
pub use view::{Candidate, FileView, LineRef, ObjectView, OutputLine, PageState, ProcessView, ProgramError, State, ThreadView, View};
