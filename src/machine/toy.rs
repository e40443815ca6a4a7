//! A user half for tests: a program is a list of system calls, one per line of text.
//!
//! ```text
//! create lock          fork a           wait           wait 101        exit 3         yield
//! acquire 1            acquire 1 500    release 1      sleep 1000      work 40        now
//! open ticket w        write 3 text     read 3 100     close 3         seek 3 0       print hello
//! pipe                 kill 101 15      create semaphore 2             thread t       join 20100001
//! [a]
//! ```
//! `[a]` begins the part that the child of `fork a` runs. An object's number is that among the main process's.

use super::{User, Watch};
use crate::abi::{
    FrameView, InstructionView, ObjectName, ObjectOp, ObjectSpec, OpenFlags, Reply, Span, Syscall, Whence,
};
use crate::base::{Fd, ObjectId, Pid, Tid};
use crate::kernel::MAIN;
use crate::python::{BootOptions, CompileError, Question, Stop};
use std::collections::BTreeMap;
use std::rc::Rc;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Toy {
    text: Rc<Vec<String>>,
    threads: BTreeMap<Tid, Place>,
    prepared: Vec<usize>,
    pub replies: Vec<(Tid, Reply)>,
}

#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Place {
    at: usize,
    worked: u64,
    asked: bool,
    told_line: Option<usize>,
    in_child: bool,
}

impl Toy {
    fn word(&self, at: usize, n: usize) -> &str {
        self.text.get(at).and_then(|line| line.split_whitespace().nth(n)).unwrap_or("")
    }

    fn number(&self, at: usize, n: usize) -> u64 {
        self.word(at, n).parse().unwrap_or(0)
    }

    fn section(&self, name: &str) -> usize {
        let title = format!("[{name}]");
        self.text.iter().position(|line| *line == title).unwrap_or_else(|| panic!("no part {title} in the toy program"))
            + 1
    }

    fn syscall(&mut self, at: usize) -> Syscall {
        let object = ObjectId { creator: MAIN, number: self.number(at, 1) as u32 };
        let timeout_ns = self.word(at, 2).parse().ok();
        let op = |op| Syscall::Op { object, op };
        match self.word(at, 0) {
            "create" => Syscall::Create(match self.word(at, 1) {
                "lock" => ObjectSpec::Lock,
                "rlock" => ObjectSpec::RLock,
                "event" => ObjectSpec::Event,
                "condition" => ObjectSpec::Condition { lock: None },
                "barrier" => ObjectSpec::Barrier { parties: self.number(at, 2) as u32, action: false },
                _ => ObjectSpec::Semaphore { value: self.number(at, 2) as u32, bound: None },
            }),
            "acquire" => op(ObjectOp::Acquire { timeout_ns }),
            "release" => op(ObjectOp::Release),
            "set" => op(ObjectOp::Set),
            "clear" => op(ObjectOp::Clear),
            "await" => op(ObjectOp::Wait { timeout_ns }),
            "notify" => op(ObjectOp::Notify { count: None }),
            "fork" => Syscall::Fork { name: Some(self.word(at, 1).to_owned()), daemon: false },
            "wait" => Syscall::Wait { pid: self.word(at, 1).parse().ok().map(Pid), timeout_ns },
            "kill" => Syscall::Kill { pid: Pid(self.number(at, 1) as u32), signal: self.number(at, 2) as u8 },
            "thread" => {
                self.prepared.push(self.section(self.word(at, 1)));
                Syscall::ThreadStart {
                    token: self.prepared.len() as u32 - 1,
                    name: self.word(at, 1).to_owned(),
                    daemon: false,
                }
            }
            "join" => Syscall::ThreadJoin { tid: Tid(self.number(at, 1) as u32), timeout_ns },
            "sleep" => Syscall::Sleep { ns: self.number(at, 1) },
            "now" => Syscall::Now,
            "yield" => Syscall::Yield,
            "pipe" => Syscall::Pipe,
            "raise" => Syscall::Exit { status: 1, uncaught: Some("ValueError: toy".into()) },
            "end" => Syscall::ThreadExit,
            "exit" => Syscall::Exit { status: self.number(at, 1) as u8, uncaught: None },
            _ => self.file_call(at),
        }
    }

    fn file_call(&self, at: usize) -> Syscall {
        let fd = Fd(self.number(at, 1) as u32);
        let tail = || self.text[at].splitn(3, ' ').nth(2).unwrap_or("").to_owned();
        match self.word(at, 0) {
            "open" => {
                let mode = self.word(at, 2);
                let write = mode != "r";
                let flags = OpenFlags {
                    nonblocking: false,
                    directory: false,
                    no_terminal: false,
                    read: mode == "r",
                    write,
                    append: mode == "a",
                    create: write,
                    exclusive: mode == "x",
                    truncate: mode == "w",
                };
                Syscall::Open { path: self.word(at, 1).to_owned(), flags }
            }
            "write" => Syscall::Write { fd, bytes: tail().into_bytes() },
            "fill" => Syscall::Write { fd, bytes: vec![b'x'; self.number(at, 2) as usize] },
            "print" => {
                let text = self.text[at].split_once(' ').map_or("", |(_, text)| text);
                Syscall::Write { fd: Fd(1), bytes: format!("{text}\n").into_bytes() }
            }
            "read" => Syscall::Read { fd, max: self.number(at, 2) },
            "close" => Syscall::Close { fd },
            "seek" => Syscall::Seek { fd, offset: self.number(at, 2) as i64, whence: Whence::Start },
            "unlink" => Syscall::Unlink { path: self.word(at, 1).to_owned() },
            _ => Syscall::Exit { status: 0, uncaught: None },
        }
    }

    /// Whether this is over before the line is done.
    fn work(&mut self, tid: Tid, budget: u64) -> u64 {
        let at = self.threads[&tid].at;
        let total = self.number(at, 1);
        let place = self.threads.get_mut(&tid).unwrap();
        let ran = budget.min(total - place.worked);
        place.worked += ran;
        if place.worked == total {
            *place = Place { at: at + 1, in_child: place.in_child, ..Place::default() };
        }
        ran
    }
}

impl User for Toy {
    type Tables = ();
    type Caches = ();

    fn boot((): &mut (), source: &str, options: &BootOptions) -> Result<Self, CompileError> {
        let text = source.lines().map(|line| line.trim().to_owned()).collect();
        let threads = BTreeMap::from([(Tid(options.pid.0), Place::default())]);
        if source.contains("syntax error") {
            return Err(CompileError {
                text: "SyntaxError: toy\n".into(),
                message: "SyntaxError: toy".into(),
                span: Span::default(),
            });
        }
        Ok(Toy { text: Rc::new(text), threads, prepared: Vec::new(), replies: Vec::new() })
    }

    fn fork(&self, caller: Tid, child: Pid) -> Self {
        let place = Place { in_child: true, ..self.threads[&caller].clone() };
        Toy { threads: BTreeMap::from([(Tid(child.0), place)]), replies: Vec::new(), ..self.clone() }
    }

    fn begin_anew(&self, _tables: &mut Self::Tables, _tid: Tid, _payload: &[u8]) -> Self {
        self.clone()
    }

    fn start_thread(&mut self, _tables: &mut Self::Tables, token: u32, tid: Tid) {
        self.threads.insert(tid, Place { at: self.prepared[token as usize], ..Place::default() });
    }

    fn run(&mut self, (): &mut (), (): &mut (), tid: Tid, budget: u64, watch: Watch) -> (Stop, u64) {
        let mut ran = 0;
        loop {
            let at = self.threads[&tid].at;
            if watch.is_some() && self.threads[&tid].told_line != Some(at) && self.threads[&tid].worked == 0 {
                self.threads.get_mut(&tid).unwrap().told_line = Some(at);
                return (Stop::Line(at as u32 + 1), ran);
            }
            if ran == budget {
                return (Stop::Budget, ran);
            }
            if self.word(at, 0) == "work" {
                ran += self.work(tid, budget - ran);
                continue;
            }
            if self.word(at, 0) == "unsupported" {
                return (Stop::Unsupported { feature: "toy".into(), line: at as u32 + 1 }, ran);
            }
            self.threads.get_mut(&tid).unwrap().asked = true;
            return (Stop::Syscall(self.syscall(at).into()), ran + 1);
        }
    }

    fn run_to_switch_point(
        &mut self,
        tables: &mut (),
        caches: &mut (),
        tid: Tid,
        budget: u64,
        watch: Watch,
    ) -> (Stop, u64) {
        self.run(tables, caches, tid, budget.min(1), watch)
    }

    fn reply(&mut self, (): &mut (), tid: Tid, reply: Reply) {
        let at = self.threads[&tid].at;
        let jump = (self.word(at, 0) == "fork" && self.threads[&tid].in_child).then(|| self.section(self.word(at, 1)));
        if self.replies.len() > 64 {
            self.replies.drain(..32);
        }
        self.replies.push((tid, reply));
        self.threads.insert(tid, Place { at: jump.unwrap_or(at + 1), ..Place::default() });
    }

    fn at_switch_point(&self, (): &(), _tid: Tid) -> bool {
        true
    }

    fn wants_handlers(&self) -> bool {
        false
    }

    // A toy has no handlers: it asks again for what it was about to do, unless that is over.
    fn handle_signals(
        &mut self,
        tables: &mut (),
        (): &mut (),
        tid: Tid,
        _signals: u64,
        interrupted: Option<crate::python::Interrupted>,
    ) {
        if let Some((None, _)) = interrupted {
            self.reply(tables, tid, Reply::Done);
        }
    }

    fn clear((): &mut ()) {}

    fn span(&self, (): &(), tid: Tid) -> Span {
        let line = self.threads.get(&tid).map_or(0, |place| place.at as u32 + 1);
        Span { file: "toy".into(), line, column: 1, end_line: line, end_column: 2 }
    }

    fn depth(&self, (): &(), _tid: Tid) -> usize {
        1
    }

    fn place(&self, tables: &(), tid: Tid) -> Option<FrameView> {
        let locals =
            self.replies.iter().rfind(|(t, _)| *t == tid).map(|(_, reply)| ("answer".into(), format!("{reply:?}")));
        Some(FrameView {
            function: "<module>".into(),
            span: self.span(tables, tid),
            library: false,
            locals: locals.into_iter().collect(),
        })
    }

    fn frames(&self, tables: &(), tid: Tid, _shown: usize) -> Vec<FrameView> {
        self.place(tables, tid).into_iter().collect()
    }

    fn listing(&self, (): &(), _tid: Tid, _depth: usize, _any: bool) -> Vec<InstructionView> {
        Vec::new()
    }

    fn evaluation(&self, (): &mut (), (): &mut (), _question: Question) -> Result<Self, String> {
        Err("a toy has no expressions".into())
    }

    fn evaluated(&self, (): &(), _tid: Tid) -> Result<String, String> {
        Err("a toy has no expressions".into())
    }

    fn globals(&self, (): &()) -> Vec<(String, String)> {
        vec![("replies".into(), self.replies.len().to_string())]
    }

    fn object_names(&self, (): &()) -> Vec<ObjectName> {
        vec![ObjectName { object: ObjectId { creator: MAIN, number: 1 }, name: "lock".into(), part_of: None }]
    }

    fn pages_of_globals(&self, (): &()) -> Vec<(String, usize)> {
        Vec::new()
    }

    fn pages(&self) -> Vec<u64> {
        vec![1, 2]
    }

    fn heap_bytes(&self) -> u64 {
        0
    }
}
