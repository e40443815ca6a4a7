//! An expression in a frame of a thread: a copy of the process works it out, so that the process itself stays as it is.

use super::frame::{After, Frame, Thread};
use super::image::Image;
use crate::base::Tid;
use crate::python::code::{self, Source};
use crate::python::heap::{Object, Value};
use crate::python::types::{Space, Tables};
use std::rc::Rc;

/// What the copy runs. `_asks` for the truth only; else for the text.
const SCRIPT: &str = "\
try:
    _told = eval(_text, _globals, _locals)
    _told = ('1' if _told else '') if _asks else repr(_told)
    _is_good = True
except BaseException as _e:
    _told = type(_e).__name__ + (': ' + str(_e) if str(_e) else '')
import _kernel
_kernel.thread_exit()
";

impl Image {
    /// A copy in which this thread works out an expression, in its frame of this depth (from 0, outermost), and ends.
    /// `asks` for its truth only. `None`: the program has no such frame.
    #[must_use]
    pub fn evaluation(&self, tables: &mut Tables, tid: Tid, depth: usize, text: &str, asks: bool) -> Option<Image> {
        let mut copy = self.clone();
        let thread = copy.threads.iter().find(|(t, _)| *t == tid)?.1.clone();
        let frame = *thread.frames.get(depth)?;
        if tables.code.code(frame.code).source.library {
            return None;
        }
        let space = &mut copy.space;
        std::mem::swap(&mut space.tables, tables);
        let source = Source { path: "<expression>".into(), lines: Vec::new(), library: true, hidden: true };
        let code = code::compile(&mut space.tables.code, SCRIPT, &Rc::new(source), false);
        let code = code.expect("the script is Python");
        let locals = locals(space, &thread, &frame);
        let (text, globals) = (space.str(text), space.dict());
        let asks = if asks { Value::TRUE } else { Value::FALSE };
        for (name, v) in [("_text", text), ("_asks", asks), ("_globals", frame.globals), ("_locals", locals)] {
            let name = space.intern(name);
            let key = space.name_value(name);
            space.heap.inc(v);
            space.dict_set_str(globals, key, v);
        }
        let count = space.tables.code.code(code).local_names.len();
        let bottom = Frame {
            code,
            pc: 0,
            base: 0,
            sp: count as u32,
            after: After::Bottom,
            globals,
            namespace: globals,
            generator: Value::NULL,
        };
        std::mem::swap(&mut space.tables, tables);
        *copy.thread_mut(tid) = Thread { frames: vec![bottom], stack: vec![Value::NULL; count], ..Thread::default() };
        Some(copy)
    }

    /// What the copy has worked out.
    ///
    /// # Errors
    /// The exception: its type and message.
    pub fn evaluated(&self, tables: &Tables, tid: Tid) -> Result<String, String> {
        let space = self.space.looking(tables);
        let globals = self.thread(tid).frames.first().map(|frame| frame.globals);
        let told =
            |name| globals.and_then(|d| space.value_named(d, name)).and_then(|v| space.text(v)).map(|t| t.to_string());
        let is_good = globals.is_some_and(|d| space.value_named(d, "_is_good").is_some());
        let text = told("_told").unwrap_or_default();
        if is_good { Ok(text) } else { Err(text) }
    }
}

/// The variables of a frame as a dict, owned.
fn locals(space: &mut Space, thread: &Thread, frame: &Frame) -> Value {
    let code = space.tables.code.code(frame.code).clone();
    if !code.flags.optimized {
        let names = if frame.namespace.is_null() { frame.globals } else { frame.namespace };
        space.heap.inc(names);
        return names;
    }
    let dict = space.dict();
    for (slot, name) in code.local_names.iter().enumerate() {
        let v = thread.stack.get(frame.base as usize + slot).copied().unwrap_or(Value::NULL);
        let v = match space.heap.object(v) {
            Some(Object::Cell(inner)) => *inner,
            _ => v,
        };
        if !v.is_null() {
            let key = space.name_value(*name);
            space.heap.inc(v);
            space.dict_set_str(dict, key, v);
        }
    }
    dict
}

impl Space {
    fn value_named(&self, dict: Value, name: &str) -> Option<Value> {
        let entries = self.as_dict(dict)?;
        entries.iter().find(|e| self.text(e.key).is_some_and(|t| &**t == name)).map(|e| e.value)
    }
}
