//! Requests in, screens out: keeps what a person asked for in order, lets a drag of the scrubber collapse to its last
//! place, and runs long runs in slices so that Pause is always heard. Knows no browser.

use super::protocol::{Ask, Request, Screen};
use super::stage::Theatre;
use crate::session::{Command, TimelineDelta, View};
use std::collections::VecDeque;

/// Bytes of output lines that cross with a screen, about.
const OUTPUT_BYTES: usize = 200_000;

/// What the desk needs of a session.
pub trait Engine {
    fn handle(&mut self, command: Command) -> View;
    /// Goes on with a run that is under way; true while there is more to run.
    fn run_slice(&mut self, max_instructions: u64) -> bool;
    fn timeline(&self, from_step: u64) -> TimelineDelta;
    /// The step after which the recording has been made anew since this was last asked.
    fn take_cut(&mut self) -> Option<u64>;
    /// The step up to which the recording should be dropped because it takes too much memory.
    fn overfull(&self) -> Option<u64>;
    /// Drops it. Gives how many events there were, and how many of those are still there.
    fn drop_steps(&mut self, step: u64) -> (usize, usize);
    /// Events of the recording, in order.
    fn events(&self) -> &[crate::abi::Event];
}

/// The worker's state.
pub struct Desk<E: Engine> {
    engine: E,
    theatre: Theatre,
    queue: VecDeque<Request>,
    /// Sequence number of the last request handled.
    seq: u64,
    view: View,
    /// Steps of the recording that the page knows; from the last of them on it is told again.
    told: u64,
}

impl<E: Engine> Desk<E> {
    pub fn new(engine: E) -> Desk<E> {
        Desk { engine, theatre: Theatre::default(), queue: VecDeque::new(), seq: 0, view: View::default(), told: 0 }
    }

    /// A place to go that is followed by another one is not worth going to.
    pub fn receive(&mut self, request: Request) {
        let is_seek = |ask: &Ask| matches!(ask, Ask::Command(Command::Seek { .. }));
        if is_seek(&request.ask) && self.queue.back().is_some_and(|last| is_seek(&last.ask)) {
            self.queue.pop_back();
        }
        self.queue.push_back(request);
    }

    pub fn has_requests(&self) -> bool {
        !self.queue.is_empty()
    }

    pub fn is_running(&self) -> bool {
        self.view.running
    }

    /// Does all that was asked.
    pub fn work(&mut self) {
        while let Some(request) = self.queue.pop_front() {
            self.seq = self.seq.max(request.seq);
            match request.ask {
                Ask::Stage(stage) => self.theatre.stage = stage,
                Ask::Command(command) => self.command(command),
            }
        }
    }

    fn command(&mut self, command: Command) {
        let loaded = if let Command::Load { source, .. } = &command { Some(source.clone()) } else { None };
        let cut = match &command {
            Command::Load { .. } | Command::Reset | Command::Replay { .. } => Some(0),
            _ => None,
        };
        if let Command::Inspect(inspect) = &command {
            self.theatre.tells_all = inspect.events;
        }
        self.view = self.engine.handle(command);
        if self.view.error.is_some() && loaded.is_some() {
            return;
        }
        if let Some(source) = loaded {
            self.theatre.open(&source);
        }
        if let Some(step) = cut {
            self.told = self.told.min(step);
            self.theatre.forget(step, self.engine.events());
        }
    }

    /// Runs on for a while; the view is brought up to date by `look`.
    pub fn slice(&mut self, max_instructions: u64) -> bool {
        let more = self.engine.run_slice(max_instructions);
        self.view.running = more;
        more
    }

    /// Asks for the view after slices.
    pub fn look(&mut self) {
        self.view = self.engine.handle(Command::Look);
    }

    /// What the page is to show now. It knows the recording afterwards.
    pub fn screen(&mut self) -> Screen {
        if let Some(step) = self.engine.take_cut() {
            self.told = self.told.min(step);
            self.theatre.forget(step, self.engine.events());
        }
        let from = self.told.min(self.view.steps);
        self.theatre.learn(from, self.engine.events());
        let timeline = self.engine.timeline(from.max(1));
        self.told = self.view.steps;
        let (picture, events, reasons) = self.theatre.show(&self.view, self.engine.events());
        let cast = self.theatre.cast.clone();
        let mut view = self.view.clone();
        lighten(&mut view);
        if let Some(step) = self.engine.overfull() {
            self.drop_steps(step);
        }
        Screen { seq: self.seq, view, picture, timeline, cast, events, reasons }
    }

    /// A recording that takes too much memory loses its first steps; the next screen says so.
    fn drop_steps(&mut self, step: u64) {
        let scene = self.theatre.scene_after(step, self.engine.events());
        let (upto, left) = self.engine.drop_steps(step);
        self.theatre.drop_events(scene, upto, left);
    }
}

/// Leaves the last lines of the output that together are no longer than `OUTPUT_BYTES`: a flood must not drown the page.
fn lighten(view: &mut View) {
    let mut room = OUTPUT_BYTES;
    let fits = |line: &&crate::session::OutputLine| {
        room = room.saturating_sub(line.text.len() + 16);
        room > 0
    };
    let kept = view.output.iter().rev().take_while(fits).count().max(1);
    let dropped = view.output.len().saturating_sub(kept);
    view.output.drain(..dropped);
    view.output_dropped += dropped as u64;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{LoadOptions, Session, Unit};
    use crate::worker::protocol::Answer;

    const PROGRAM: &str = "from multiprocessing import Process, Lock\nimport json\n\ndef f(lock, n):\n    with lock:\n        json.dump(n, open('t', 'w'))\n    print('wrote', n)\n\nif __name__ == '__main__':\n    lock = Lock()\n    for n in range(3):\n        Process(target=f, args=(lock, n)).start()\n";

    /// Every screen of a run crosses as bytes and is the same on the other side; scripts' parts go as JSON.
    #[test]
    fn screens_cross_unchanged() {
        let mut desk = Desk::new(Session::new());
        let load = Command::Load { source: PROGRAM.into(), options: LoadOptions::default() };
        let step = Command::Step { unit: Unit::Operation, tid: None };
        for seq in 1..60 {
            let command = if seq == 1 { load.clone() } else { step.clone() };
            desk.receive(Request { seq, ask: Ask::Command(command) });
            desk.work();
            let screen = desk.screen();
            let view: serde_json::Value = serde_json::to_value(&screen.view).expect("a view is plain data");
            assert_eq!(view["step"], screen.view.step);
            assert_eq!(view["schedule_text"], screen.view.schedule_text);
            let Ok(Answer::Screen(mut back)) = Answer::decode(&Answer::Screen(Box::new(screen.clone())).encode())
            else {
                panic!("a screen must come back as a screen");
            };
            back.view.events.clone_from(&screen.view.events);
            back.view.schedule.clone_from(&screen.view.schedule);
            assert_eq!(*back, screen);
        }
        assert!(desk.screen().view.outcome.is_some(), "the run must have ended, so that its end crossed too");
    }

    /// The picture of a step is drawn from all that happened before it, also from what is dropped.
    #[test]
    fn pictures_outlive_dropped_steps() {
        let mut desk = Desk::new(Session::new());
        let mut seq = 0;
        let mut shows = |desk: &mut Desk<Session>, command: Command| {
            seq += 1;
            desk.receive(Request { seq, ask: Ask::Command(command) });
            desk.work();
            while desk.is_running() {
                desk.slice(1_000);
                desk.look();
            }
            let screen = desk.screen();
            (screen.view.step, screen.picture, screen.cast, screen.reasons)
        };
        shows(&mut desk, Command::Load { source: PROGRAM.into(), options: LoadOptions::default() });
        let (last, ..) = shows(&mut desk, Command::Run { to_step: None });
        let seen: Vec<_> = (0..=last).map(|step| shows(&mut desk, Command::Seek { step })).collect();
        desk.drop_steps(last / 2);
        for step in (last / 2..=last).rev().chain([last / 2, last]) {
            assert_eq!(shows(&mut desk, Command::Seek { step }), seen[step as usize], "at step {step} of {last}");
        }
        assert_eq!(shows(&mut desk, Command::Seek { step: 0 }).0, last / 2);
        shows(&mut desk, Command::Reset);
        assert_eq!(shows(&mut desk, Command::Run { to_step: None }), seen[last as usize]);
    }

    #[test]
    fn what_is_no_answer_is_refused_with_what_to_do() {
        assert!(Answer::decode(&[250, 1, 2]).is_err_and(|why| why.contains("load the page again")));
    }
}
