//! One thread, looked into: call stack, variables of a frame, globals, instructions of its line, watch expressions. Worked
//! out only when it is asked for.

use super::run::Run;
use super::{Inspect, Inspected, StackFrame, Variable, Watched};
use crate::abi::FrameView;
use crate::base::Tid;
use crate::machine::{Machine, Question, User};

/// What there is of the thread that is wanted; `None` when nothing is wanted or it is over.
pub fn inspected<U: User>(run: &mut Run<U>, wanted: &Inspect) -> Option<Inspected> {
    let (machine, caches) = (&run.machine, &mut run.caches);
    if !(wanted.stack || wanted.bytecode || !wanted.watches.is_empty()) {
        return None;
    }
    let alive = |tid: &Tid| machine.kernel().thread(*tid).is_some();
    let first = || machine.kernel().threads().next().map(|(tid, _)| tid);
    let tid =
        wanted.tid.map(Tid).or(machine.current()).filter(alive).or_else(|| wanted.tid.is_none().then(first)?)?;
    let innermost = machine.depth(tid).saturating_sub(1);
    let count = frames(machine, tid, usize::MAX).len();
    let frame = wanted.frame.map(|frame| frame as usize).filter(|frame| *frame < count).unwrap_or(innermost);
    let stack = frames(machine, tid, frame);
    let before = run.before.as_ref().filter(|before| before.kernel().thread(tid).is_some());
    let pid = machine.kernel().thread(tid)?.pid;
    let image = machine.image(pid)?;
    let globals = |machine: &Machine<U>| machine.image(pid).map(|image| image.globals(machine.tables()));
    let was = before.map(|before| frames(before, tid, frame)).unwrap_or_default();
    // The same frame as before: what is below it is the same too.
    let same = was.get(frame).filter(|old| stack.get(frame).is_some_and(|now| now.function == old.function));
    let locals = stack.get(frame).map(|now| now.locals.clone()).unwrap_or_default();
    let any = machine.options().any_instruction;
    Some(Inspected {
        tid: tid.0,
        frame: frame as u32,
        locals: variables(locals, before.is_some(), same.map(|old| old.locals.as_slice()).unwrap_or_default()),
        globals: variables(
            image.globals(machine.tables()),
            before.is_some(),
            &before.and_then(globals).unwrap_or_default(),
        ),
        bytecode: if wanted.bytecode { image.listing(machine.tables(), tid, frame, any) } else { Vec::new() },
        watches: wanted.watches.iter().map(|text| watched(machine, caches, before, tid, frame, text)).collect(),
        frames: stack.into_iter().map(row).collect(),
    })
}

fn frames<U: User>(machine: &Machine<U>, tid: Tid, shown: usize) -> Vec<FrameView> {
    let pid = machine.kernel().thread(tid).map(|thread| thread.pid);
    let image = pid.and_then(|pid| machine.image(pid));
    image.map(|image| image.frames(machine.tables(), tid, shown)).unwrap_or_default()
}

fn row(frame: FrameView) -> StackFrame {
    StackFrame {
        function: frame.function,
        file: frame.span.file.to_string(),
        line: frame.span.line,
        library: frame.library,
    }
}

fn variables(now: Vec<(String, String)>, knows: bool, before: &[(String, String)]) -> Vec<Variable> {
    let variable = |(name, value): (String, String)| {
        let old = before.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
        let changed = knows && old.as_ref() != Some(&value);
        Variable { before: old.filter(|_| changed), name, value, changed }
    };
    now.into_iter().map(variable).collect()
}

fn watched<U: User>(
    machine: &Machine<U>,
    caches: &mut U::Caches,
    before: Option<&Machine<U>>,
    tid: Tid,
    frame: usize,
    text: &str,
) -> Watched {
    let mut told = |machine: &Machine<U>| machine.evaluate(caches, Question { tid, depth: frame, text, asks: false });
    let now = told(machine);
    let changed = before.is_some_and(|before| told(before) != now);
    let is_error = now.is_err();
    Watched { expression: text.into(), value: now.unwrap_or_else(|error| error), is_error, changed }
}
