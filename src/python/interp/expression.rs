//! An expression in a frame of a thread: a copy of the process works it out, so that the process itself stays as it is.

use super::cpu::Caches;
use super::frame::{After, Frame, Thread};
use super::image::Image;
use crate::base::Tid;
use crate::python::code::{self, CodeTable, Native, Source};
use crate::python::heap::{Object, Value};
use crate::python::types::{Space, Tables};
use std::rc::Rc;

/// What the copy runs. `_asks` for the truth only; else for the text.
const SCRIPT: &str = "\
try:
    _told = eval(_code, _globals, _locals)
    _told = ('1' if _told else '') if _asks else repr(_told)
    _is_good = True
except BaseException as _e:
    _told = type(_e).__name__ + (': ' + str(_e) if str(_e) else '')
import _kernel
_kernel.thread_exit()
";

/// The script and the expressions asked for so far, compiled behind a machine's code: good as long as that does not grow.
#[derive(Default)]
pub struct Prepared {
    /// The machine's code, and that with what is compiled here.
    tables: Option<(CodeTable, CodeTable)>,
    script: u32,
    expressions: Vec<(String, Result<u32, String>)>,
}

impl Prepared {
    /// Script and expression; the code of both is in `table` then.
    fn prepare(&mut self, table: &mut CodeTable, text: &str) -> Result<(u32, u32), String> {
        let is_same = |(origin, _): &(CodeTable, CodeTable)| {
            Rc::ptr_eq(&origin.codes, &table.codes) && origin.names.is(&table.names)
        };
        let known = self.tables.take().filter(is_same);
        let (origin, mut extended) = known.unwrap_or_else(|| {
            let (origin, mut extended) = (table.clone(), table.clone());
            let script = code::compile(&mut extended, SCRIPT, &source("<expression>", true), false);
            self.script = script.expect("the script is Python");
            self.expressions.clear();
            (origin, extended)
        });
        let known = self.expressions.iter().find(|(known, _)| known == text).map(|(_, expression)| expression.clone());
        let expression = known.unwrap_or_else(|| {
            let compiled = code::compile(&mut extended, text.trim(), &source("<string>", false), true);
            let compiled = compiled.map_err(|e| format!("{}: {}", e.kind, e.message));
            self.expressions.push((text.to_owned(), compiled.clone()));
            compiled
        });
        table.clone_from(&extended);
        self.tables = Some((origin, extended));
        Ok((self.script, expression?))
    }
}

fn source(path: &str, library: bool) -> Rc<Source> {
    Rc::new(Source {
        path: path.into(),
        lines: Vec::new(),
        library,
        hidden: library,
        native: Native { all: library, but: "" },
    })
}

/// An expression that a person wants to know, in the frame of this depth (from 0, outermost) of a thread.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    pub tid: Tid,
    pub depth: usize,
    pub text: &'a str,
    /// Its truth only.
    pub asks: bool,
}

impl Image {
    /// A copy in which a thread works out an expression, and ends.
    ///
    /// # Errors
    /// Python's syntax error; the program has no such frame.
    pub fn evaluation(&self, tables: &mut Tables, caches: &mut Caches, question: Question) -> Result<Image, String> {
        const NOBODY: &str = "the program has no such frame here";
        let Question { tid, depth, text, asks } = question;
        let mut copy = self.clone();
        let thread = copy.threads.iter().find(|(t, _)| *t == tid).ok_or(NOBODY)?.1.clone();
        let frame = *thread.frames.get(depth).ok_or(NOBODY)?;
        if tables.code.code(frame.code).source.library {
            return Err(NOBODY.into());
        }
        let (script, expression) = caches.prepared.prepare(&mut tables.code, text)?;
        let space = &mut copy.space;
        std::mem::swap(&mut space.tables, tables);
        let (locals, globals) = (locals(space, &thread, &frame), space.dict());
        let asks = if asks { Value::TRUE } else { Value::FALSE };
        let code = Value::code(expression);
        for (name, v) in [("_code", code), ("_asks", asks), ("_globals", frame.globals), ("_locals", locals)] {
            let name = space.intern(name);
            let key = space.name_value(name);
            space.heap.inc(v);
            space.dict_set_str(globals, key, v);
        }
        let count = space.tables.code.code(script).local_names.len();
        let bottom = Frame {
            code: script,
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
        Ok(copy)
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
