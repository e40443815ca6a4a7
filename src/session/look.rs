//! The view of a machine: processes, threads, objects, files. Knows what things are, not how they are worded (`words.rs`).

use super::words;
use super::{Candidate, DeadlockView, FileView, LineRef, ObjectView, PageState, ProcessView, State, ThreadView};
use crate::abi::{Event, EventKind};
use crate::base::{Map, Set};
use crate::base::{Pid, Tid, order};
use crate::machine::kernel::files::{Target, person_path};
use crate::machine::kernel::objects::Behaviour;
use crate::machine::kernel::{Life, MAIN, Process, Tombstone, limits};
use crate::machine::{Machine, Names, User};

const FILE_SHOWN_BYTES: u64 = 200;

/// The state of a thread, or of a process that is over by its main thread's number.
#[must_use]
pub fn state_of<U: User>(machine: &Machine<U>, tid: Tid) -> State {
    let kernel = machine.kernel();
    let Some(thread) = kernel.thread(tid) else {
        return match kernel.process(Pid(tid.0)) {
            // Nobody here waits for the first process: it is over when it ends.
            Some(process) if !process.is_alive() && process.parent.is_some() => State::Zombie,
            _ => State::Dead,
        };
    };
    let stopped = kernel.process(thread.pid).is_some_and(|process| process.stopped);
    match &thread.wait {
        _ if stopped => State::Stopped,
        Some(wait) if matches!(wait.why, crate::abi::WaitReason::Sleep { .. }) => State::Sleeping,
        Some(_) => State::Blocked,
        None if machine.current() == Some(tid) => State::Running,
        None if thread.last_ran == 0 => State::New,
        None => State::Ready,
    }
}

/// Variables of the innermost frame of the person's program, with the depth at which it stands.
#[derive(Clone, Default)]
struct Place {
    depth: usize,
    function: String,
    file: String,
    line: u32,
    locals: Map<String, String>,
}

fn place<U: User>(machine: &Machine<U>, tid: Tid) -> Option<Place> {
    let pid = machine.kernel().thread(tid)?.pid;
    let frame = machine.image(pid)?.place(machine.tables(), tid)?;
    Some(Place {
        depth: machine.depth(tid),
        function: frame.function,
        file: frame.span.file.to_string(),
        line: frame.span.line,
        locals: Map::from_iter(frame.locals),
    })
}

/// The circle that was closed last, when its threads are still in it.
#[must_use]
pub fn deadlock<U: User>(machine: &Machine<U>, names: &Names, last: Option<&Event>) -> Option<DeadlockView> {
    let last = last?;
    let (step, EventKind::Deadlocked { threads }) = (last.step, &last.kind) else { return None };
    let waits = |tid: &Tid| machine.kernel().thread(*tid).is_some_and(|thread| thread.wait.is_some());
    if !threads.iter().all(waits) {
        return None;
    }
    let told = |tid: &Tid| format!("{} {}", names.thread(*tid), machine.why_it_waits(names, *tid));
    let told: Vec<String> = threads.iter().map(told).collect();
    let message = format!("{}; since step {step} none of them can ever go on", told.join("; "));
    Some(DeadlockView { step, tids: threads.iter().map(|tid| tid.0).collect(), message })
}

/// All processes, those that are over too, in order of creation.
pub fn processes<U: User>(
    machine: &Machine<U>,
    before: Option<&Machine<U>>,
    names: &Names,
    frozen: &Set<Tid>,
) -> Vec<ProcessView> {
    let kernel = machine.kernel();
    let pages = shared_pages(machine);
    let mut rows: Vec<(u64, ProcessView)> =
        kernel.dead().take(limits::DEAD_SHOWN).map(|tomb| (tomb.born_step, dead_process(tomb))).collect();
    for (pid, process) in kernel.processes() {
        let mut view = living_process(machine, before, names, pid, process, &pages);
        for thread in &mut view.threads {
            thread.frozen = frozen.contains(&Tid(thread.tid));
        }
        rows.push((process.born_step, view));
    }
    let main = |pid: u32| pid == MAIN.0;
    order::sort_by_key(&mut rows, |(born_step, view)| (*born_step, !main(view.pid), view.pid));
    rows.into_iter().map(|(_, view)| view).collect()
}

fn dead_process(tomb: &Tombstone) -> ProcessView {
    ProcessView {
        pid: tomb.pid.0,
        parent: tomb.parent.map(|pid| pid.0),
        name: tomb.name.to_string(),
        daemon: tomb.daemon,
        state: State::Dead,
        exitcode: Some(tomb.exitcode),
        ..ProcessView::default()
    }
}

fn living_process<U: User>(
    machine: &Machine<U>,
    before: Option<&Machine<U>>,
    names: &Names,
    pid: Pid,
    process: &Process,
    shared: &Set<u64>,
) -> ProcessView {
    let mut threads: Vec<ThreadView> =
        process.threads.iter().map(|tid| thread_view(machine, before, names, *tid)).collect();
    if let (Life::Zombie(code), Some(parent)) = (process.life, process.parent) {
        let parent = Some(names.process(parent));
        let (tid, name) = (pid.0, "MainThread".to_owned());
        threads.push(ThreadView {
            tid,
            name,
            state: State::Zombie,
            reason: words::zombie(code, parent),
            ..ThreadView::default()
        });
    }
    let image = machine.image(pid);
    ProcessView {
        pid: pid.0,
        parent: process.parent.map(|pid| pid.0),
        name: process.name.to_string(),
        daemon: process.daemon,
        state: process_state(&threads),
        exitcode: process.exitcode(),
        globals: image.map(|image| Map::from_iter(image.globals(machine.tables()))).unwrap_or_default(),
        pages: image.map(|image| pages(&image.pages(), machine.inherited_pages(pid), shared)).unwrap_or_default(),
        threads,
    }
}

/// The liveliest state of its threads; the main thread's among equals.
fn process_state(threads: &[ThreadView]) -> State {
    const ORDER: [State; 5] = [State::Stopped, State::Running, State::Ready, State::New, State::Sleeping];
    let any = |state: &State| threads.iter().any(|thread| thread.state == *state);
    ORDER.into_iter().find(any).or(threads.first().map(|thread| thread.state)).unwrap_or(State::Dead)
}

fn thread_view<U: User>(machine: &Machine<U>, before: Option<&Machine<U>>, names: &Names, tid: Tid) -> ThreadView {
    let thread = machine.kernel().thread(tid).expect("a thread of a living process is alive");
    let place = place(machine, tid);
    let changed = match (before, &place) {
        (Some(before), Some(now)) if machine.current() == Some(tid) => {
            changed(variables(before, tid, self::place(before, tid)), variables(machine, tid, Some(now.clone())))
        }
        _ => Map::new(),
    };
    let span = machine.span(tid);
    let Place { line, function, file, locals, .. } = place.unwrap_or_default();
    ThreadView {
        tid: tid.0,
        name: thread.name.to_string(),
        state: state_of(machine, tid),
        reason: words::reason(machine, names, tid, thread),
        waits_for: machine.could_free(tid).unwrap_or_default().into_iter().map(|tid| tid.0).collect(),
        line,
        function,
        locals,
        changed,
        file,
        frozen: false,
        at: LineRef { line: span.line, column: span.column, end_line: span.end_line, end_column: span.end_column },
    }
}

/// A place with its variables: those of the whole module where it stands in the module's own code.
fn variables<U: User>(machine: &Machine<U>, tid: Tid, place: Option<Place>) -> Option<Place> {
    let mut place = place?;
    if place.function == "<module>" {
        let pid = machine.kernel().thread(tid)?.pid;
        place.locals = Map::from_iter(machine.image(pid)?.globals(machine.tables()));
    }
    Some(place)
}

/// Variables whose value is another than before; all are new in another frame.
fn changed(before: Option<Place>, now: Option<Place>) -> Map<String, Option<String>> {
    let Some(now) = now else { return Map::new() };
    let same = before.filter(|before| before.depth == now.depth && before.function == now.function);
    let old = same.map(|before| before.locals).unwrap_or_default();
    let differs = now.locals.iter().filter(|(name, value)| old.get(*name) != Some(value));
    Map::from_iter(differs.map(|(name, _)| (name.clone(), old.get(name).cloned())))
}

/// Pages that more than one process has.
fn shared_pages<U: User>(machine: &Machine<U>) -> Set<u64> {
    let (mut seen, mut shared) = (Set::new(), Set::new());
    for (pid, _) in machine.kernel().processes() {
        for page in machine.image(pid).map(User::pages).unwrap_or_default() {
            if !seen.insert(page) {
                shared.insert(page);
            }
        }
    }
    shared
}

/// For each kind of page the globals that lie on such pages of the process.
pub fn contents<U: User>(machine: &Machine<U>, pid: Pid) -> Vec<(PageState, Vec<String>)> {
    let Some(image) = machine.image(pid) else { return Vec::new() };
    let states = pages(&image.pages(), machine.inherited_pages(pid), &shared_pages(machine));
    let globals = image.pages_of_globals(machine.tables());
    let of = |state: PageState| {
        let names = globals.iter().filter(|(_, page)| states.get(*page) == Some(&state));
        (state, names.map(|(name, _)| name.clone()).collect())
    };
    [PageState::Shared, PageState::Copied, PageState::Own].into_iter().map(of).collect()
}

fn pages(pages: &[u64], inherited: usize, shared: &Set<u64>) -> Vec<PageState> {
    let state = |(index, page): (usize, &u64)| match index < inherited {
        _ if shared.contains(page) => PageState::Shared,
        true => PageState::Copied,
        false => PageState::Own,
    };
    pages.iter().enumerate().map(state).collect()
}

/// All kernel objects.
pub fn objects<U: User>(machine: &Machine<U>, names: &Names) -> Vec<ObjectView> {
    let view = |(id, entry): (crate::base::ObjectId, &crate::machine::kernel::Entry)| {
        let look = entry.object.look();
        ObjectView {
            id: id.to_string(),
            kind: look.kind.into(),
            name: names.object(id),
            state: look.state,
            since: (!look.holders.is_empty()).then_some(entry.since_step),
            holders: look.holders.iter().map(|tid| tid.0).collect(),
            waiters: entry.waiters.iter().map(|tid| tid.0).collect(),
            part_of: names.owner(id).cloned(),
        }
    };
    machine.kernel().objects().map(view).collect()
}

/// All files but the programs' own that nobody has open; `events` are those of the last step.
pub fn files<U: User>(machine: &Machine<U>, events: &[Event]) -> Vec<FileView> {
    let (kernel, mut open_by) = (machine.kernel(), Map::<u64, Vec<u32>>::new());
    for (pid, process) in kernel.processes() {
        for (_, id) in process.descriptors.iter() {
            if let Some(Target::File(inode)) = kernel.files().description(id).map(|description| description.target) {
                let pids = open_by.or_default(inode);
                if pids.last() != Some(&pid.0) {
                    pids.push(pid.0);
                }
            }
        }
    }
    let changed = |path: &str| {
        events.iter().any(|event| match &event.kind {
            EventKind::FileWritten { path: written, .. }
            | EventKind::FileOpened { path: written, truncated: true, .. } => written == path,
            _ => false,
        })
    };
    let tree = kernel.files().tree();
    let programs: Vec<String> = machine.options().program_files().flatten().collect();
    let view = |(place, inode): (String, u64)| {
        let content = tree.node(inode).and_then(|node| node.content())?;
        // Devices are everybody's and hold nothing of the program's.
        if place.starts_with("/dev/") || programs.contains(&place) && open_by.get(&inode).is_none() {
            return None;
        }
        let path = person_path(&place).to_owned();
        Some(FileView {
            changed: changed(&path),
            path,
            inode,
            size: content.len(),
            content: String::from_utf8_lossy(&content.read(0, FILE_SHOWN_BYTES)).into_owned(),
            open_by: open_by.get(&inode).cloned().unwrap_or_default(),
            locked_by: kernel.files().holds(inode).iter().map(|hold| hold.by.0).collect(),
            lock_waiters: kernel.files().lock_waiters(inode).iter().map(|tid| tid.0).collect(),
        })
    };
    tree.files().into_iter().filter_map(view).collect()
}

/// Threads that could go next, each with what it is about to do.
pub fn candidates<U: User>(machine: &Machine<U>, names: &Names) -> Vec<Candidate> {
    if machine.outcome().is_some() {
        return Vec::new();
    }
    let inside = machine.inside().map(|inside| inside.tid);
    let about = |tid: Tid| if inside == Some(tid) { "go on".into() } else { words::about(machine, names, tid) };
    machine.kernel().ready().iter().map(|tid| Candidate { tid: tid.0, about: about(*tid) }).collect()
}
