//! The syntax tree → our instructions, in the shapes that CPython 3.13's compiler gives them, with its positions. Names and
//! units here; statements, expressions and the rest have their files. Knows no heap.

mod asynchronous;
mod call;
mod comprehension;
mod definition;
mod expression;
mod fold;
mod generics;
mod halves;
pub use fold::constant;
mod guard;
mod pattern;
mod statement;
mod target;
mod text;

use self::halves::stands_for_another;
use super::scope::{self, Kind, Place, Scopes};
use super::unit::{At, Head, Label, Slot, Unit};
use super::{CodeFlags, CodeTable, Constant, Op, Position, Source};
use rustpython_ruff_python_ast::{self as ast, Expr};
use rustpython_ruff_text_size::{Ranged, TextRange, TextSize};
use std::rc::Rc;

/// Why code could not be made: more than our limits allow.
#[derive(Debug)]
pub struct TooLarge(pub &'static str);

/// Source that has a tree and yet is no Python: the place and CPython's words.
#[derive(Debug)]
pub struct Refusal {
    pub range: TextRange,
    pub message: String,
}

/// A refusal.
pub fn refuse(range: TextRange, message: impl Into<String>) -> Refusal {
    Refusal { range, message: message.into() }
}

#[derive(Debug)]
pub enum Fault {
    Refused(Refusal),
    TooLarge(TooLarge),
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Fault::Refused(refusal)
    }
}

impl From<TooLarge> for Fault {
    fn from(large: TooLarge) -> Self {
        Fault::TooLarge(large)
    }
}

impl Fault {
    /// Told as Python tells it.
    pub fn into_error(self, text: &str) -> super::CompileError {
        let (message, position) = match self {
            Fault::TooLarge(large) => (large.0.to_string(), Position { line: 1, ..Position::default() }),
            Fault::Refused(r) => {
                let point = |offset: usize| {
                    let before = &text[..offset];
                    let start = before.rfind('\n').map_or(0, |at| at + 1);
                    (before.matches('\n').count() as u32 + 1, before[start..].chars().count() as u32)
                };
                let ((line, column), (end_line, end_column)) =
                    (point(r.range.start().to_usize()), point(r.range.end().to_usize()));
                (r.message, Position { line, column, end_line, end_column })
            }
        };
        super::CompileError { kind: "SyntaxError".into(), message, position }
    }
}

type Done = Result<(), Fault>;

/// What a `return`, `break` or `continue` has to leave on its way out.
#[derive(Clone)]
enum Frame<'a> {
    While {
        top: Label,
        end: Label,
    },
    For {
        top: Label,
        end: Label,
    },
    /// A guarded stretch, nothing else.
    Try,
    /// Statements to run on the way out.
    Finally(&'a [ast::Stmt]),
    /// Inside the exceptional copy of a `finally`.
    FinallyEnd,
    /// … and whether what its `__aexit__` gives is awaited.
    With(At, bool),
    /// Inside an `except`, with the name that it binds.
    Handler(Option<&'a str>),
    /// A value that lies on the stack.
    Value,
}

/// A unit in the making, with what its statements need to know.
struct Context<'a> {
    unit: Unit,
    /// The scope, and those of comprehensions that run inside it.
    scopes: Vec<usize>,
    frames: Vec<Frame<'a>>,
    kind: Kind,
    is_async: bool,
    private: Option<String>,
    qualname: String,
    /// Names of attributes that methods set on `self`; for a class.
    attributes: Vec<String>,
    first_parameter: Option<String>,
}

pub struct Generator<'a> {
    table: &'a mut CodeTable,
    source: &'a Rc<Source>,
    text: &'a str,
    /// Where each line begins, in bytes.
    lines: Vec<u32>,
    scopes: Scopes,
    stack: Vec<Context<'a>>,
    /// `from __future__ import annotations`.
    annotations_are_text: bool,
    /// Where the last import from `__future__` ends that may stand there.
    features: TextSize,
    /// What an expression outside functions and classes gives is shown (mode `single`).
    shows: bool,
    /// From 1 on no assertions and no `__debug__`, at 2 no docstrings either.
    optimize: u8,
}

/// Makes the code of a whole source; gives its number.
///
/// # Errors
/// What CPython refuses when it compiles, or more than our limits allow.
pub fn generate(
    table: &mut CodeTable,
    source: &Rc<Source>,
    text: &str,
    node: &ast::Mod,
    (shows, optimize): (bool, u8),
) -> Result<u32, Fault> {
    let scopes = scope::scan(node)?;
    let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at as u32 + 1)).collect();
    let mut g = Generator {
        table,
        source,
        text,
        lines,
        scopes,
        stack: Vec::new(),
        annotations_are_text: false,
        features: TextSize::default(),
        shows,
        optimize,
    };
    let head = Head {
        name: "<module>".into(),
        qualname: "<module>".into(),
        first_line: 1,
        flags: CodeFlags::default(),
        positional_only: 0,
        arg_count: 0,
        keyword_only: 0,
    };
    g.open(head, Vec::new(), 0, None);
    match node {
        ast::Mod::Module(module) => g.module(module)?,
        ast::Mod::Expression(e) => {
            g.expr(&e.body)?;
            g.op(None, Op::Return, 0);
        }
    }
    g.close()
}

impl<'a> Generator<'a> {
    fn module(&mut self, module: &'a ast::ModModule) -> Done {
        let start = Some(Position { line: 1, column: 0, end_line: 1, end_column: 0 });
        self.future(&module.body)?;
        if self.scopes.all[0].annotations {
            self.op(start, Op::SetupAnnotations, 0);
        }
        let body = self.docstring(&module.body);
        self.body(body)?;
        self.constant(None, Constant::None);
        self.op(None, Op::Return, 0);
        Ok(())
    }

    /// What `from __future__` asks for.
    fn future(&mut self, body: &[ast::Stmt]) -> Done {
        for stmt in body {
            match stmt {
                ast::Stmt::ImportFrom(i) if i.module.as_ref().is_some_and(|m| m.as_str() == "__future__") => {
                    self.features = i.range.end();
                    self.annotations_are_text |= i.names.iter().any(|alias| alias.name.as_str() == "annotations");
                }
                ast::Stmt::Expr(e) if e.value.is_string_literal_expr() => {}
                _ => break,
            }
        }
        Ok(())
    }

    /// Stores a body's docstring as `__doc__`; gives the rest of the body.
    fn docstring(&mut self, body: &'a [ast::Stmt]) -> &'a [ast::Stmt] {
        match body.split_first() {
            Some((ast::Stmt::Expr(e), rest)) if !self.shows && e.value.is_string_literal_expr() => {
                let at = self.at(&*e.value);
                if let (Expr::StringLiteral(s), 0..2) = (&*e.value, self.optimize) {
                    let text = clean_docstring(s.value.to_str());
                    self.constant(at, Constant::Str(text.into()));
                    self.name_op(None, "__doc__", Op::StoreName);
                }
                rest
            }
            _ => body,
        }
    }

    // ---- units ----

    fn open(&mut self, head: Head, parameters: Vec<String>, scope: usize, private: Option<String>) {
        let s = &self.scopes.all[scope];
        let (cells, free) = s.cells_and_free();
        let owned = |all: Vec<&str>| all.into_iter().map(String::from).collect::<Vec<_>>();
        let (mut cells, free) = (owned(cells), owned(free));
        let kind = s.kind;
        if s.class_cell {
            cells.push("__class__".into());
        }
        let private = private.or_else(|| self.stack.last().and_then(|c| c.private.clone()));
        let qualname = head.qualname.clone();
        let at = Some(Position { line: head.first_line, end_line: head.first_line, ..Position::default() });
        let first_parameter = parameters.first().cloned();
        let mut unit = Unit::new(head, parameters, cells.clone(), free.clone());
        if !free.is_empty() {
            unit.emit(at, Op::CopyFreeVars, 0, Slot::Number(0), free.len() as u32);
        }
        for cell in &cells {
            let slot = unit.cell(cell);
            unit.emit(at, Op::MakeCell, 0, slot, 0);
        }
        self.stack.push(Context {
            unit,
            scopes: vec![scope],
            frames: Vec::new(),
            kind,
            is_async: false,
            private,
            qualname,
            attributes: Vec::new(),
            first_parameter,
        });
    }

    fn close(&mut self) -> Result<u32, Fault> {
        let context = self.stack.pop().expect("a unit is open");
        Ok(context.unit.finish(self.table, self.source)?)
    }

    fn cx(&mut self) -> &mut Context<'a> {
        self.stack.last_mut().expect("a unit is open")
    }

    fn unit(&mut self) -> &mut Unit {
        &mut self.cx().unit
    }

    /// The qualified name of a definition here.
    fn qualified(&mut self, name: &str) -> String {
        let mangled = self.mangle(name);
        let place = self.scopes.all[self.stack.last().expect("a unit is open").scopes[0]].place(&mangled);
        let outer = self.stack.iter().rev().find(|c| c.kind != Kind::TypeParameters).expect("the module is open");
        if self.stack.len() == 1 || place == Some(Place::GlobalExplicit) || outer.qualname == "<module>" {
            return name.to_string();
        }
        let middle = if outer.kind == Kind::Class { "" } else { "<locals>." };
        format!("{}.{middle}{name}", outer.qualname)
    }

    // ---- positions ----

    /// The line of a byte, from 0.
    fn row(&self, offset: u32) -> usize {
        self.lines.partition_point(|start| *start <= offset) - 1
    }

    fn point(&self, offset: u32) -> (u32, u32) {
        let row = self.row(offset);
        let start = self.lines[row] as usize;
        let line = &self.text[start..offset as usize];
        let column = if line.is_ascii() { line.len() } else { line.chars().count() };
        (row as u32 + 1, column as u32)
    }

    fn position(&self, range: TextRange) -> Position {
        let (line, column) = self.point(range.start().to_u32());
        let (end_line, end_column) = self.point(range.end().to_u32());
        Position { line, column, end_line, end_column }
    }

    fn at(&self, node: impl Ranged) -> At {
        Some(self.position(node.range()))
    }

    // ---- emitting ----

    fn op(&mut self, at: At, op: Op, c: u32) {
        self.unit().emit(at, op, 0, Slot::Number(0), c);
    }

    fn ops(&mut self, at: At, all: &[(Op, u32)]) {
        for (op, c) in all {
            self.op(at, *op, *c);
        }
    }

    fn jump(&mut self, at: At, op: Op, label: Label) {
        self.unit().jump(at, op, label);
    }

    fn label(&mut self) -> Label {
        self.unit().label()
    }

    fn bind(&mut self, label: Label) {
        self.unit().bind(label);
    }

    fn constant(&mut self, at: At, constant: Constant) {
        if let Constant::Int(n) = &constant
            && let Ok(small) = u8::try_from(n)
        {
            return self.op(at, Op::LoadInt, u32::from(small));
        }
        let mut constant = constant;
        if stands_for_another(&constant)
            && self.writes_halves(at)
            && !at.is_some_and(|at| self.put_halves(at, &mut constant))
        {
            self.op(at, Op::Unsupported, 1);
        }
        self.load_constant(at, constant);
    }

    /// A constant that is known to be what the source writes.
    fn load_constant(&mut self, at: At, constant: Constant) {
        let number = self.unit().constant(constant);
        self.op(at, Op::LoadConst, number);
    }

    fn text_constant(&mut self, at: At, text: &str) {
        self.constant(at, Constant::Str(text.into()));
    }

    fn none(&mut self, at: At) {
        self.constant(at, Constant::None);
    }

    /// An instruction with a name as it stands.
    fn name_op(&mut self, at: At, name: &str, op: Op) {
        let sym = self.table.names.intern(name);
        self.op(at, op, sym);
    }

    /// An instruction with the name of an attribute or import.
    fn attr_op(&mut self, at: At, name: &str, op: Op) {
        let name = self.mangle(name);
        self.name_op(at, &name, op);
    }

    fn mangle(&mut self, name: &str) -> String {
        scope::mangled(self.cx().private.as_deref(), name).into_owned()
    }

    // ---- variables ----

    /// Where a name is found, and whether a comprehension that runs inside has it.
    fn place(&mut self, name: &str) -> (Place, bool) {
        let scopes = &self.stack.last().expect("a unit is open").scopes;
        for (depth, scope) in scopes.iter().enumerate().rev() {
            match self.scopes.all[*scope].place(name) {
                Some(place @ (Place::Local | Place::Cell)) => return (place, depth > 0),
                Some(place) if depth == 0 => return (place, false),
                _ => {}
            }
        }
        (Place::GlobalImplicit, false)
    }

    fn load(&mut self, at: At, name: &str) {
        if name == "__debug__" {
            return self.constant(at, Constant::Bool(self.optimize == 0));
        }
        let mangled = self.mangle(name);
        if self.cx().kind == Kind::Class && self.place(&mangled).0 == Place::Free {
            self.op(at, Op::LoadLocals, 0);
            let slot = self.unit().cell(&mangled);
            return self.unit().emit(at, Op::LoadFromDictOrDeref, 0, slot, 0);
        }
        self.variable(at, name, [Op::LoadFast, Op::LoadDeref, Op::LoadGlobal, Op::LoadName]);
    }

    fn store(&mut self, at: At, name: &str) {
        self.variable(at, name, [Op::StoreFast, Op::StoreDeref, Op::StoreGlobal, Op::StoreName]);
    }

    fn delete(&mut self, at: At, name: &str) {
        self.variable(at, name, [Op::DeleteFast, Op::DeleteDeref, Op::DeleteGlobal, Op::DeleteName]);
    }

    /// One of four instructions, as the name is found.
    fn variable(&mut self, at: At, name: &str, [fast, deref, global, by_name]: [Op; 4]) {
        let name = self.mangle(name);
        let (place, inner) = self.place(&name);
        let function = self.cx().kind.is_function() || inner;
        match place {
            Place::Local if function => {
                let slot = self.unit().local(&name);
                self.unit().emit(at, fast, 0, slot, 0);
            }
            Place::Cell | Place::Free => {
                let slot = self.unit().cell(&name);
                self.unit().emit(at, deref, 0, slot, 0);
            }
            Place::GlobalExplicit => self.name_op(at, &name, global),
            Place::GlobalImplicit if function => self.name_op(at, &name, global),
            _ => self.name_op(at, &name, by_name),
        }
    }
}

/// A docstring without the indentation that its lines share, as CPython 3.13 keeps it.
fn clean_docstring(text: &str) -> String {
    let expanded: Vec<String> = text.split('\n').map(expand_tabs).collect();
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let margin = expanded.iter().skip(1).filter(|l| !l.trim_start_matches(' ').is_empty()).map(|l| indent(l)).min();
    let margin = margin.unwrap_or(0);
    let mut lines = expanded.iter().enumerate().map(|(n, line)| {
        if n == 0 { line.trim_start_matches(' ') } else { line.get(margin.min(indent(line))..).unwrap_or("") }
    });
    let first = lines.next().unwrap_or("").to_string();
    lines.fold(first, |all, line| all + "\n" + line)
}

fn expand_tabs(line: &str) -> String {
    if !line.contains('\t') {
        return line.to_string();
    }
    let mut out = String::new();
    let mut column = 0;
    for c in line.chars() {
        if c == '\t' {
            let width = 8 - column % 8;
            out.extend(std::iter::repeat_n(' ', width));
            column += width;
        } else {
            out.push(c);
            column += 1;
        }
    }
    out
}
