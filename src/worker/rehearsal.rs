//! A stand-in for the session: plays a ticket office that it knows by heart. Goes when the engine is there.

use super::desk::Engine;
use crate::abi::{Event, EventKind, ObjectOp, ObjectSpec, Outcome, Reply, Span, Stream, Verdict, WaitReason};
use crate::base::{Fd, Instant, ObjectId, Pid, Tid};
use crate::session::*;
use std::collections::BTreeMap;

#[derive(Clone, Copy, PartialEq)]
enum Op { Sleep(u64), Acquire, Release, OpenR, Read, CloseR, See, OpenW, Write, CloseW, Got, Exit, Fork(u32), Init(u8), Join(u32), }

#[derive(Clone)]
struct Th { tid: u32, name: String, ops: Vec<(Op, u32)>, pc: usize, count: i64, wake: u64, state: State, reason: String, changed: BTreeMap<String, Option<String>>, exit: Option<i32> }

#[derive(Default)]
pub struct Rehearsal { frames: Vec<View>, events: Vec<Event>, lanes: Vec<LaneChange>, arrows: Vec<Arrow>, lines: Vec<u32>, at: usize, reached: usize, running: bool, to: usize, stops: Vec<u32>, error: Option<ProgramError> }

impl Rehearsal {
    fn load(&mut self, source: &str, seed: u64) {
        if let Some(n) = source.lines().position(|l| l.contains("def ") && !l.contains(':')) {
            self.error = Some(ProgramError { text: "  File \"x.py\"\nSyntaxError: expected ':'\n".into(), message: "SyntaxError: expected ':'".into(), at: LineRef { line: n as u32 + 1, column: 1, end_line: n as u32 + 1, end_column: 6 } });
            return;
        }
        self.error = None;
        let lock = source.contains("Lock()");
        let names: Vec<String> = if source.contains("range(1, 21)") { (1..=20).map(|i| format!("Process-{i}")).collect() } else { ["Ada", "Ben", "Cleo", "Dan"].map(String::from).to_vec() };
        *self = Rehearsal { stops: std::mem::take(&mut self.stops), ..Rehearsal::default() };
        simulate(self, &names, lock, seed);
    }
    fn view(&self) -> View {
        let mut v = self.frames.get(self.at).cloned().unwrap_or_default();
        v.steps = self.reached as u64;
        v.running = self.running;
        v.error = self.error.clone();
        v.output = self.frames.get(self.reached).map(|f| f.output.clone()).unwrap_or_default();
        v.events = self.events.iter().filter(|e| e.step == v.step).cloned().collect();
        v
    }
    fn go(&mut self, to: usize) { self.at = to.min(self.frames.len().saturating_sub(1)); self.reached = self.reached.max(self.at); }
}

fn simulate(r: &mut Rehearsal, names: &[String], lock: bool, seed: u64) {
    let n = names.len() as u32;
    let mut rng = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
    let mut main: Vec<(Op, u32)> = vec![(Op::Init(0), 18), (Op::Init(1), 19), (Op::Init(2), 19)];
    main.extend((0..n).map(|i| (Op::Fork(i), 25)));
    main.extend((0..n).map(|i| (Op::Join(i), 26)));
    main.push((Op::Exit, 26));
    let mut buy: Vec<(Op, u32)> = vec![(Op::Sleep(0), 6)];
    if lock { buy.push((Op::Acquire, 7)); }
    buy.extend([(Op::OpenR, 7), (Op::Read, 8), (Op::CloseR, 8), (Op::See, 9), (Op::Sleep(100), 10), (Op::OpenW, 13), (Op::Write, 14), (Op::CloseW, 14), (Op::Got, 15)]);
    if lock { buy.push((Op::Release, 15)); }
    buy.push((Op::Exit, 15));
    let mut ths = vec![Th { tid: 100, name: "MainProcess".into(), ops: main, pc: 0, count: 0, wake: 0, state: State::Ready, reason: String::new(), changed: BTreeMap::new(), exit: None }];
    let (mut time, mut file, mut opens, mut out) = (0u64, String::new(), Vec::<u32>::new(), Vec::<OutputLine>::new());
    let object = ObjectId { creator: Pid(100), number: 1 };
    let (mut holder, mut since): (Option<u32>, u64) = (None, 0);
    let ev = |r: &mut Rehearsal, step: u64, time: u64, tid: u32, line: u32, kind: EventKind| r.events.push(Event { step, time: Instant(time), pid: Pid(tid), tid: Tid(tid), span: Span { line, ..Span::default() }, kind });
    ev(r, 0, 0, 100, 0, EventKind::ProcessStarted { parent: None, name: "MainProcess".into(), daemon: false });
    let mut step = 0u64;
    loop {
        let mut v = View { step, time_ns: time, ..View::default() };
        v.stdout = out.iter().map(|o| format!("{}\n", o.text)).collect();
        v.output = out.clone();
        v.ran = r.frames.last().and_then(|f| f.next);
        for t in &mut ths {
            let ended = matches!(t.state, State::Zombie | State::Dead);
            let line = t.ops.get(t.pc).map_or(0, |o| o.1);
            let mut locals = BTreeMap::new();
            if t.tid != 100 && !ended { locals.insert("name".into(), format!("'{}'", t.name)); locals.insert("walk".into(), "0.2".into()); if t.pc > 3 { locals.insert("count".into(), t.count.to_string()); } }
            let st = if Some(t.tid) == v.ran && t.state == State::Ready { State::Running } else { t.state };
            v.processes.push(ProcessView { pid: t.tid, parent: (t.tid != 100).then_some(100), name: t.name.clone(), daemon: false, state: st, exitcode: t.exit, globals: BTreeMap::new(),
                pages: (0..12).map(|p| if t.tid == 100 || p < 6 { PageState::Shared } else if p < 10 { PageState::Copied } else { PageState::Own }).collect(),
                threads: if ended { vec![] } else { vec![ThreadView { tid: t.tid, name: "MainThread".into(), state: st, reason: t.reason.clone(), line, function: if t.tid == 100 { "<module>".into() } else { "buy".into() }, locals, changed: std::mem::take(&mut t.changed), frames: vec![], at: LineRef::default() }] } });
        }
        if lock { v.objects.push(ObjectView { id: object.to_string(), kind: "Lock".into(), name: "lock".into(), state: if holder.is_some() { "held".into() } else { "free".into() }, holders: holder.into_iter().collect(), waiters: ths.iter().filter(|t| t.state == State::Blocked && t.tid != 100).map(|t| t.tid).collect(), since: holder.map(|_| since) }); }
        v.files.push(FileView { path: "tickets".into(), inode: 12, size: file.len() as u64, content: file.clone(), open_by: opens.clone(), changed: false });
        let mut can: Vec<usize> = (0..ths.len()).filter(|i| ths[*i].state == State::Ready).collect();
        let mut jumped = None;
        if can.is_empty() {
            if let Some(w) = ths.iter().filter(|t| t.state == State::Sleeping).map(|t| t.wake).min() { jumped = Some(time); time = time.max(w); can = (0..ths.len()).filter(|i| ths[*i].state == State::Sleeping && ths[*i].wake <= time).collect(); }
        }
        if can.is_empty() { v.outcome = Some(Outcome { verdict: Verdict::Ok, message: "The program ended with exit status 0.".into(), exit_code: Some(0) }); r.frames.push(v); return; }
        rng = rng.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let pick = if can.contains(&0) { 0 } else { can[(rng >> 33) as usize % can.len()] };
        v.next = Some(ths[pick].tid);
        v.choices = can.iter().map(|i| Candidate { tid: ths[*i].tid, about: "go on".into() }).collect();
        r.frames.push(v);
        step += 1;
        if let Some(from) = jumped { ev(r, step, time, ths[pick].tid, 0, EventKind::TimeJumped { from: Instant(from) }); for i in &can { let tid = ths[*i].tid; ev(r, step, time, tid, 0, EventKind::Woken { by: None }); ths[*i].state = State::Ready; r.lanes.push(LaneChange { step: step - 1, tid, state: State::Ready, held: 0 }); } }
        let (op, line) = ths[pick].ops[ths[pick].pc];
        let tid = ths[pick].tid;
        ths[pick].pc += 1; ths[pick].reason.clear();
        r.lines.push(line);
        let fd = Fd(4); let path = || "tickets".to_string();
        time += 50_000;
        match op {
            Op::Init(0) => { file.clear(); opens.push(tid); ev(r, step, time, tid, line, EventKind::FileOpened { path: path(), fd, write: true, truncated: true }); }
            Op::Init(1) => { file = "2".into(); ev(r, step, time, tid, line, EventKind::FileWritten { path: path(), fd, bytes: b"2".to_vec(), content: b"2".to_vec() }); }
            Op::Init(_) => { opens.clear(); ev(r, step, time, tid, line, EventKind::FileClosed { path: path(), fd }); if lock { ev(r, step, time, tid, line, EventKind::ObjectCreated { object, spec: ObjectSpec::Lock }); } }
            Op::Fork(i) => {
                let c = 101 + i; let mut ops = buy.clone(); ops[0].0 = Op::Sleep([0, 200, 200, 400][i as usize % 4]);
                ths.push(Th { tid: c, name: names[i as usize].clone(), ops, pc: 0, count: 0, wake: 0, state: State::Ready, reason: "could run".into(), changed: BTreeMap::new(), exit: None });
                r.events.push(Event { step, time: Instant(time), pid: Pid(c), tid: Tid(c), span: Span { line, ..Span::default() }, kind: EventKind::ProcessStarted { parent: Some(Pid(100)), name: names[i as usize].clone(), daemon: false } });
                r.lanes.push(LaneChange { step, tid: c, state: State::Ready, held: 0 }); r.arrows.push(Arrow { step, from_tid: 100, to_tid: c, kind: ArrowKind::Fork });
            }
            Op::Join(i) => {
                let c = 101 + i; let k = ths.iter().position(|t| t.tid == c).unwrap_or(0);
                if ths[k].state == State::Zombie { ths[k].state = State::Dead; ths[k].reason = format!("joined at step {step}"); ev(r, step, time, tid, line, EventKind::ProcessReaped { child: Pid(c) }); r.lanes.push(LaneChange { step, tid: c, state: State::Dead, held: 0 }); }
                else { ths[0].pc -= 1; ths[0].state = State::Blocked; ths[0].reason = format!("waits in join() for {} to end", ths[k].name); ev(r, step, time, tid, line, EventKind::Blocked { why: WaitReason::Child { pid: Some(Pid(c)) } }); r.lanes.push(LaneChange { step, tid, state: State::Blocked, held: 0 }); }
            }
            Op::Sleep(ms) => { let t = &mut ths[pick]; t.wake = time + ms * 1_000_000; t.state = State::Sleeping; t.reason = format!("sleeps until t = {:.2} s", t.wake as f64 / 1e9); let until = Instant(t.wake); ev(r, step, time, tid, line, EventKind::Blocked { why: WaitReason::Sleep { until } }); r.lanes.push(LaneChange { step, tid, state: State::Sleeping, held: u32::from(holder == Some(tid)) }); }
            Op::Acquire => if holder.is_none() { holder = Some(tid); since = step; ev(r, step, time, tid, line, EventKind::ObjectOperated { object, op: ObjectOp::Acquire { timeout_ns: None }, reply: Reply::Flag(true), value: 0, holders: vec![Tid(tid)] }); r.lanes.push(LaneChange { step, tid, state: State::Ready, held: 1 }); }
                else { let h = holder.unwrap_or(0); ths[pick].pc -= 1; ths[pick].state = State::Blocked; ths[pick].reason = format!("waits for Lock lock, held by {h} since step {since}"); ev(r, step, time, tid, line, EventKind::Blocked { why: WaitReason::Object { object } }); r.lanes.push(LaneChange { step, tid, state: State::Blocked, held: 0 }); },
            Op::Release => { holder = None; ev(r, step, time, tid, line, EventKind::ObjectOperated { object, op: ObjectOp::Release, reply: Reply::Done, value: 1, holders: vec![] }); r.lanes.push(LaneChange { step, tid, state: State::Ready, held: 0 });
                let w: Vec<u32> = ths.iter().filter(|t| t.state == State::Blocked && t.tid != 100).map(|t| t.tid).take(1).collect();
                for x in w { if let Some(t) = ths.iter_mut().find(|t| t.tid == x) { t.state = State::Ready; } ev(r, step, time, x, 0, EventKind::Woken { by: Some(Tid(tid)) }); r.lanes.push(LaneChange { step, tid: x, state: State::Ready, held: 0 }); r.arrows.push(Arrow { step, from_tid: tid, to_tid: x, kind: ArrowKind::Wake }); } }
            Op::OpenR => { opens.push(tid); ev(r, step, time, tid, line, EventKind::FileOpened { path: path(), fd, write: false, truncated: false }); }
            Op::Read => { ths[pick].count = file.parse().unwrap_or(0); let old = None; ths[pick].changed.insert("count".into(), old); ev(r, step, time, tid, line, EventKind::FileRead { path: path(), fd, bytes: file.clone().into_bytes() }); }
            Op::CloseR | Op::CloseW => { opens.retain(|t| *t != tid); ev(r, step, time, tid, line, EventKind::FileClosed { path: path(), fd }); }
            Op::See | Op::Got => { if op == Op::See && ths[pick].count <= 0 { let p = ths[pick].ops.iter().position(|o| matches!(o.0, Op::Release | Op::Exit)).unwrap_or(0); ths[pick].pc = p; }
                let text = if op == Op::See { format!("{} sees {}", ths[pick].name, ths[pick].count) } else { format!("{} has a ticket", ths[pick].name) };
                out.push(OutputLine { step, time_ns: time, pid: tid, tid, stream: Stream::Stdout, text: text.clone() }); ev(r, step, time, tid, line, EventKind::Output { stream: Stream::Stdout, text }); }
            Op::OpenW => { file.clear(); opens.push(tid); let c = ths[pick].count; ths[pick].changed.insert("count".into(), Some(c.to_string())); ths[pick].count -= 1; ev(r, step, time, tid, line, EventKind::FileOpened { path: path(), fd, write: true, truncated: true }); }
            Op::Write => { file = ths[pick].count.to_string(); let b = file.clone().into_bytes(); ev(r, step, time, tid, line, EventKind::FileWritten { path: path(), fd, bytes: b.clone(), content: b }); }
            Op::Exit => { ths[pick].state = if tid == 100 { State::Dead } else { State::Zombie }; ths[pick].exit = Some(0); ev(r, step, time, tid, line, EventKind::ProcessExited { exitcode: 0 }); let s = ths[pick].state; r.lanes.push(LaneChange { step, tid, state: s, held: 0 });
                if ths[0].state == State::Blocked { ths[0].state = State::Ready; ev(r, step, time, 100, 0, EventKind::Woken { by: Some(Tid(tid)) }); r.lanes.push(LaneChange { step, tid: 100, state: State::Ready, held: 0 }); r.arrows.push(Arrow { step, from_tid: tid, to_tid: 100, kind: ArrowKind::Wake }); } }
        }
    }
}

impl Engine for Rehearsal {
    fn handle(&mut self, command: Command) -> View {
        match command {
            Command::Load { source, options } => self.load(&source, options.seed),
            Command::Step { .. } => self.go(self.at + 1),
            Command::Back { .. } => self.at = self.at.saturating_sub(1),
            Command::Seek { step } => self.go(step as usize),
            Command::Run { to_step } => { self.to = to_step.map_or(usize::MAX, |s| s as usize); self.running = true; if to_step.is_some() { self.go(self.to); self.running = false; } }
            Command::RunBack => self.at = 0,
            Command::Pause => self.running = false,
            Command::Reset => { self.at = 0; self.reached = 0; self.running = false; }
            Command::Breakpoints { lines } => self.stops = lines.iter().map(|b| b.line).collect(),
            Command::Replay { .. } | Command::Look => {}
        }
        self.view()
    }
    fn run_slice(&mut self, _max: u64) -> bool {
        self.go(self.at + 1);
        if self.at + 1 >= self.frames.len() || self.at >= self.to || self.frames[self.at].processes.iter().flat_map(|p| &p.threads).any(|t| Some(t.tid) == self.frames[self.at].next && self.stops.contains(&t.line)) { self.running = false; }
        self.running
    }
    fn timeline(&self, from: u64) -> TimelineDelta {
        let steps = self.reached as u64;
        TimelineDelta { from_step: from, steps,
            ran: (from..=steps).filter_map(|s| self.frames.get(s as usize)?.ran).collect(),
            time_ns: (from..=steps).filter_map(|s| Some(self.frames.get(s as usize)?.time_ns)).collect(),
            line: (from..=steps).filter_map(|s| self.lines.get(s as usize - 1).copied()).collect(),
            changes: self.lanes.iter().filter(|c| c.step >= from && c.step <= steps).cloned().collect(),
            arrows: self.arrows.iter().filter(|c| c.step >= from && c.step <= steps).cloned().collect() }
    }
    fn events(&self, from: u64) -> Vec<Event> { self.events.iter().filter(|e| e.step >= from && e.step <= self.reached as u64).cloned().collect() }
}
