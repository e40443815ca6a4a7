//! The session as the desk needs it.

use super::desk::Engine;
use crate::abi::Event;
use crate::session::{Command, Session, TimelineDelta, View};

impl Engine for Session {
    fn handle(&mut self, command: Command) -> View {
        Session::handle(self, command)
    }

    fn run_slice(&mut self, max_instructions: u64) -> bool {
        Session::run_slice(self, max_instructions)
    }

    fn timeline(&self, from_step: u64) -> TimelineDelta {
        Session::timeline(self, from_step)
    }

    fn take_cut(&mut self) -> Option<u64> {
        Session::take_cut(self)
    }

    fn overfull(&self) -> Option<u64> {
        Session::overfull(self)
    }

    fn drop_steps(&mut self, step: u64) -> (usize, usize) {
        Session::drop_steps(self, step)
    }

    fn events(&self) -> &[Event] {
        Session::events(self, 0)
    }
}
