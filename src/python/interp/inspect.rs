//! What a person sees of a process: stack, variables, names of kernel objects. No Python code runs to show it.

use super::frame::{Frame, Thread};
use super::image::Image;
use crate::abi::{FrameView, ObjectName, Owner, Span};
use crate::base::{ObjectId, Tid};
use crate::python::code::{Code, Position};
use crate::python::heap::{Object, Value};
use crate::python::types::{Space, Tables, classes};

impl Image {
    /// The innermost place in the person's own program.
    #[must_use]
    pub fn span(&self, tables: &Tables, tid: Tid) -> Span {
        let t = self.thread(tid);
        let n = t.frames.len();
        for (k, f) in t.frames.iter().enumerate().rev() {
            let code = tables.code.code(f.code);
            if !code.source.library {
                return span(code, f.pc, k + 1 == n && t.waiting.is_none());
            }
        }
        Span::default()
    }

    /// Frames up to the innermost of the person's own program, that one included; 0 when there is none.
    #[must_use]
    pub fn depth(&self, tables: &Tables, tid: Tid) -> usize {
        let frames = &self.thread(tid).frames;
        frames.iter().rposition(|f| !tables.code.code(f.code).source.library).map_or(0, |at| at + 1)
    }

    /// The call stack, outermost first, library frames included. Variables only of the frame of depth `shown` (from 0).
    #[must_use]
    pub fn frames(&self, tables: &Tables, tid: Tid, shown: usize) -> Vec<FrameView> {
        let t = self.thread(tid);
        let n = t.frames.len();
        let mut views = Vec::new();
        for (k, f) in t.frames.iter().enumerate() {
            let code = tables.code.code(f.code);
            let locals = if k == shown { self.locals(tables, t, f) } else { Vec::new() };
            views.push(FrameView {
                function: code.qualname.to_string(),
                span: span(code, f.pc, k + 1 == n && t.waiting.is_none()),
                library: code.source.library,
                locals,
            });
        }
        views
    }

    /// The innermost frame of the person's own program.
    #[must_use]
    pub fn place(&self, tables: &Tables, tid: Tid) -> Option<FrameView> {
        let (t, at) = (self.thread(tid), self.depth(tables, tid).checked_sub(1)?);
        let f = &t.frames[at];
        let code = tables.code.code(f.code);
        Some(FrameView {
            function: code.qualname.to_string(),
            span: span(code, f.pc, at + 1 == t.frames.len() && t.waiting.is_none()),
            library: false,
            locals: self.locals(tables, t, f),
        })
    }

    /// Variables of a frame; none of the library's, nor those that are the module's globals.
    fn locals(&self, tables: &Tables, t: &Thread, f: &Frame) -> Vec<(String, String)> {
        let space = self.space.looking(tables);
        let code = tables.code.code(f.code);
        if code.source.library {
            Vec::new()
        } else if code.flags.optimized {
            let base = f.base as usize;
            let named = code.local_names.iter().enumerate().map(|(i, name)| {
                (tables.code.names.text(*name), t.stack.get(base + i).copied().unwrap_or(Value::NULL))
            });
            named.filter_map(|(name, v)| space.shown(name, v)).collect()
        } else if f.namespace == f.globals {
            Vec::new()
        } else {
            space.shown_dict(f.namespace)
        }
    }

    /// Name and `repr` of the main module's globals that a person defined (no functions, classes, modules, dunders).
    #[must_use]
    pub fn globals(&self, tables: &Tables) -> Vec<(String, String)> {
        let space = self.space.looking(tables);
        space.main_globals().map_or_else(Vec::new, |d| space.shown_dict(d))
    }

    /// The page on which each of those globals lies: that of its object, or that of the globals' own dictionary for a value
    /// which is kept there.
    #[must_use]
    pub fn pages_of_globals(&self, tables: &Tables) -> Vec<(String, usize)> {
        let space = self.space.looking(tables);
        let page = |v: Value| v.as_handle() as usize / crate::python::heap::PAGE;
        let Some(dict) = space.main_globals() else { return Vec::new() };
        let Some(globals) = space.as_dict(dict) else { return Vec::new() };
        let row = |name: Value, v: Value| {
            let name = space.text(name)?;
            space.shown(name, v)?;
            Some((name.to_string(), page(if v.is_handle() { v } else { dict })))
        };
        globals.iter().filter_map(|entry| row(entry.key, entry.value)).collect()
    }

    /// Variables (globals first, then locals of any frame) that hold a kernel object.
    #[must_use]
    pub fn object_names(&self, tables: &Tables) -> Vec<ObjectName> {
        let space = self.space.looking(tables);
        let globals = space.main_globals().and_then(|d| space.as_dict(d));
        let globals = globals.into_iter().flat_map(|d| d.iter());
        let globals: Vec<(String, Value)> =
            globals.filter_map(|e| Some((space.text(e.key)?.to_string(), e.value))).collect();
        let locals = self.named_locals(tables);
        let mut found = Found::default();
        for (name, v) in &globals {
            found.note(&space, name, *v);
        }
        for (name, v) in globals.iter().chain(&locals) {
            found.note_elements(&space, name, *v);
        }
        for (name, v) in &locals {
            found.note(&space, name, *v);
        }
        for (name, v) in globals.iter().chain(&locals) {
            found.note_parts(&space, name, *v);
        }
        found.rows
    }

    /// The local variables of the person's own frames.
    fn named_locals(&self, tables: &Tables) -> Vec<(String, Value)> {
        let mut rows = Vec::new();
        for (_, t) in &self.threads {
            for f in &t.frames {
                let code = tables.code.code(f.code);
                if code.source.library {
                    continue;
                }
                for (i, name) in code.local_names.iter().enumerate() {
                    let v = t.stack.get(f.base as usize + i).copied().unwrap_or(Value::NULL);
                    rows.push((tables.code.names.text(*name).to_string(), v));
                }
            }
        }
        rows
    }
}

/// Kernel objects with their names, each once.
#[derive(Default)]
struct Found {
    rows: Vec<ObjectName>,
}

impl Found {
    /// Elements of a list that get a name.
    const ELEMENTS: usize = 32;

    fn add(&mut self, object: ObjectId, name: impl FnOnce() -> (String, Option<Owner>)) {
        if !self.rows.iter().any(|other| other.object == object) {
            let (name, part_of) = name();
            self.rows.push(ObjectName { object, name, part_of });
        }
    }

    fn note(&mut self, space: &Space, name: &str, v: Value) {
        if let Some(id) = space.kernel_object(v) {
            self.add(id, || (name.to_string(), None));
        }
    }

    /// `forks[2]`.
    fn note_elements(&mut self, space: &Space, name: &str, v: Value) {
        let items: Vec<Value> = match space.heap.object(v) {
            Some(Object::List(l)) => l.iter().copied().take(Self::ELEMENTS).collect(),
            Some(Object::Tuple(items)) => items.iter().copied().take(Self::ELEMENTS).collect(),
            _ => return,
        };
        for (i, v) in items.into_iter().enumerate() {
            if let Some(id) = space.kernel_object(v) {
                self.add(id, || (format!("{name}[{i}]"), None));
            }
        }
    }

    /// `tray.not_empty`: what an object is made of.
    fn note_parts(&mut self, space: &Space, name: &str, v: Value) {
        if name.starts_with("__") {
            return;
        }
        for (field, part) in space.instance_fields(v) {
            if let Some(id) = space.kernel_object(part) {
                let field = space.tables.code.names.text(field).trim_start_matches('_');
                self.add(id, || (format!("{name}.{field}"), Self::owner(space, name, v)));
            }
        }
    }

    fn field(space: &Space, v: Value, name: &str) -> Option<Value> {
        let mut fields = space.instance_fields(v).into_iter();
        fields.find(|(field, _)| &**space.tables.code.names.text(*field) == name).map(|(_, v)| v)
    }

    /// What is in a list or a deque, told as a queue's contents are.
    fn items(space: &Space, v: Value) -> String {
        let list = |v: Option<Value>| match v.and_then(|v| space.heap.object(v)) {
            Some(Object::List(items)) => items.to_vec(),
            _ => Vec::new(),
        };
        let mut items = list(Some(v));
        items.extend(list(Self::field(space, v, "_left")).into_iter().rev());
        items.extend(list(Self::field(space, v, "_right")));
        let texts: Vec<String> = items.iter().map(|item| space.display(*item)).collect();
        if texts.is_empty() { "empty".into() } else { format!("{}: {}", texts.len(), texts.join(", ")) }
    }

    /// What the library made; an object of the program's own class has its parts for everybody to see.
    fn owner(space: &Space, name: &str, v: Value) -> Option<Owner> {
        let path = space.class_path(space.class_of(v));
        if path.starts_with("__main__.") {
            return None;
        }
        let kind = path.rsplit('.').next().unwrap_or(&path).to_string();
        let content = Self::field(space, v, "queue").map(|items| Self::items(space, items)).unwrap_or_default();
        Some(Owner { name: name.to_string(), kind, content })
    }
}

/// Where a frame stands: a caller (or a thread at a system call) at the instruction before `pc`, else at `pc`.
fn span(code: &Code, pc: u32, fresh: bool) -> Span {
    let at = if fresh { pc as usize } else { pc.saturating_sub(1) as usize };
    let mut p = code.positions.get(at).copied().unwrap_or_default();
    if p.line == 0 {
        let known = code.positions[..at.min(code.positions.len())].iter().rev().find(|p| p.line > 0).copied();
        p = known.unwrap_or(Position { line: code.first_line, ..Position::default() });
    }
    Span {
        file: code.source.path.clone(),
        line: p.line,
        column: p.column + 1,
        end_line: p.end_line,
        end_column: p.end_column + 1,
    }
}

impl Space {
    /// A copy for looking at, with the machine's tables in it.
    pub(super) fn looking(&self, tables: &Tables) -> Space {
        let mut space = self.clone();
        space.tables = tables.clone();
        space
    }

    fn main_globals(&self) -> Option<Value> {
        let modules = self.as_dict(self.modules)?;
        let main = modules.iter().find(|e| self.text(e.key).is_some_and(|t| &**t == "__main__"))?.value;
        match self.heap.object(main)? {
            Object::Module { dict, .. } => Some(*dict),
            _ => None,
        }
    }

    fn shown_dict(&self, d: Value) -> Vec<(String, String)> {
        let Some(d) = self.as_dict(d) else { return Vec::new() };
        d.iter().filter_map(|e| self.text(e.key).and_then(|name| self.shown(name, e.value))).collect()
    }

    /// A variable as a person wants to see it; `None` for what only gets in the way.
    fn shown(&self, name: &str, v: Value) -> Option<(String, String)> {
        let v = match self.heap.object(v) {
            Some(Object::Cell(inner)) => *inner,
            _ => v,
        };
        if v.is_null() || v.as_native().is_some() || name.starts_with("__") || name.starts_with('.') {
            return None;
        }
        if matches!(self.heap.object(v), Some(Object::Function(_) | Object::Class(_) | Object::Module { .. })) {
            return None;
        }
        Some((name.to_string(), self.display_for_person(v)))
    }

    /// `repr` that shows an instance by its class and, for the library's wrappers, by what they stand for.
    fn display_for_person(&self, v: Value) -> String {
        let class = self.class_of(v);
        if matches!(self.heap.object(v), Some(Object::Instance { .. } | Object::Wide { .. }))
            && class != classes::OBJECT
        {
            return format!("<{}>", self.class(class).name);
        }
        self.glance(v)
    }

    /// The kernel object that a value is or wraps.
    fn kernel_object(&self, v: Value) -> Option<ObjectId> {
        let v = match self.heap.object(v)? {
            Object::Cell(inner) => *inner,
            _ => v,
        };
        match self.heap.object(v)? {
            Object::Kernel(id) => Some(*id),
            _ => self.instance_fields(v).into_iter().find_map(|(_, f)| match self.heap.object(f) {
                Some(Object::Kernel(id)) => Some(*id),
                _ => None,
            }),
        }
    }
}
