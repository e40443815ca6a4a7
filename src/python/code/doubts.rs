//! What CPython warns of when it compiles: escapes that mean nothing, `is` with a literal, a literal that is called or indexed as
//! if a comma were missing, an assertion of a tuple. Knows no instructions; CPython's are in `codegen` of its `compile.c`.

use super::Constant;
use super::generate::constant;
use super::tokens::tokens;
use rustpython_ruff_python_ast::visitor::{self, Visitor};
use rustpython_ruff_python_ast::{CmpOp, Expr, ExprCompare, ExprSubscript, Stmt, StmtTry, UnaryOp};
use rustpython_ruff_python_parser as parser;
use rustpython_ruff_text_size::Ranged;

/// Line and message of each, in CPython's order: those of its tokenizer before those of its compiler.
pub fn doubts(text: &str) -> Vec<(u32, String)> {
    let mut all = tokens(text).map(|tokens| tokens.doubts).unwrap_or_default();
    let options = |mode: parser::Mode| parser::parse(text, mode.into());
    let Ok(parsed) = options(parser::Mode::Module).or_else(|_| options(parser::Mode::Expression)) else { return all };
    let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut reader = Reader { starts, found: Vec::new() };
    match parsed.syntax() {
        rustpython_ruff_python_ast::Mod::Module(module) => reader.visit_body(&module.body),
        rustpython_ruff_python_ast::Mod::Expression(e) => reader.visit_expr(&e.body),
    }
    all.append(&mut reader.found);
    all
}

struct Reader {
    /// Where each line starts.
    starts: Vec<usize>,
    found: Vec<(u32, String)>,
}

impl Reader {
    fn tell(&mut self, place: &impl Ranged, message: String) {
        let at = place.range().start().to_usize();
        self.found.push((self.starts.partition_point(|start| *start <= at) as u32, message));
    }

    /// `x is 5`: the first such pair of a chain. `negated`: a `not` stands before it.
    fn identity(&mut self, e: &ExprCompare, negated: bool) {
        let mut left = literal(&e.left);
        for (op, next) in e.ops.iter().zip(&e.comparators) {
            let right = literal(next);
            if let (CmpOp::Is | CmpOp::IsNot, Some(kind)) = (op, left.or(right)) {
                let (word, sign) = if (*op == CmpOp::IsNot) != negated { ("is not", "!=") } else { ("is", "==") };
                return self.tell(e, format!("\"{word}\" with '{kind}' literal. Did you mean \"{sign}\"?"));
            }
            left = right;
        }
    }

    fn called(&mut self, f: &Expr) {
        if let Some(kind) = type_of(f).filter(|kind| *kind != "function") {
            self.tell(f, format!("'{kind}' object is not callable; perhaps you missed a comma?"));
        }
    }

    fn indexed(&mut self, e: &ExprSubscript) {
        let Some(kind) = type_of(&e.value) else { return };
        let is_constant = constant(&e.value).is_some();
        match kind {
            "str" | "bytes" | "tuple" | "list" => {
                if let Some(index) = type_of(&e.slice).filter(|index| !matches!(*index, "int" | "bool")) {
                    let what = format!("{kind} indices must be integers or slices, not {index}");
                    self.tell(&*e.value, format!("{what}; perhaps you missed a comma?"));
                }
            }
            "set" | "generator" | "function" => self.has_no_items(&e.value, kind),
            _ if is_constant => self.has_no_items(&e.value, kind),
            _ => {}
        }
    }

    fn has_no_items(&mut self, value: &Expr, kind: &str) {
        self.tell(value, format!("'{kind}' object is not subscriptable; perhaps you missed a comma?"));
    }

    /// The last part of a `try` is compiled once for each way that leads there.
    fn finally(&mut self, s: &StmtTry) {
        if s.finalbody.is_empty() {
            return;
        }
        for _ in 0..=ways_of(s, false) {
            self.visit_body(&s.finalbody);
        }
    }
}

impl<'a> Visitor<'a> for Reader {
    fn visit_stmt(&mut self, s: &'a Stmt) {
        match s {
            Stmt::Assert(s) => {
                if matches!(&*s.test, Expr::Tuple(t) if !t.elts.is_empty()) {
                    self.tell(&*s.test, "assertion is always true, perhaps remove parentheses?".into());
                }
            }
            // The condition is compiled once more behind the body.
            Stmt::While(w) => {
                visitor::walk_stmt(self, s);
                return self.visit_expr(&w.test);
            }
            Stmt::Try(t) => {
                visitor::walk_stmt(self, s);
                return self.finally(t);
            }
            _ => {}
        }
        visitor::walk_stmt(self, s);
    }

    fn visit_expr(&mut self, e: &'a Expr) {
        match e {
            Expr::Compare(c) => self.identity(c, false),
            Expr::UnaryOp(u) if u.op == UnaryOp::Not => {
                if let Expr::Compare(c) = &*u.operand
                    && c.ops.len() == 1
                {
                    self.identity(c, true);
                    return visitor::walk_expr(self, &u.operand);
                }
            }
            Expr::Call(c) => self.called(&c.func),
            Expr::Subscript(s) if s.ctx.is_load() => self.indexed(s),
            _ => {}
        }
        visitor::walk_expr(self, e);
    }
}

/// How many statements leave a body early; `inside`: a loop of it, which `break` and `continue` do not leave.
fn ways_out(body: &[Stmt], inside: bool) -> usize {
    let of = |s: &Stmt| match s {
        Stmt::Return(_) => 1,
        Stmt::Break(_) | Stmt::Continue(_) => usize::from(!inside),
        Stmt::For(s) => ways_out(&s.body, true) + ways_out(&s.orelse, inside),
        Stmt::While(s) => ways_out(&s.body, true) + ways_out(&s.orelse, inside),
        Stmt::With(s) => ways_out(&s.body, inside),
        Stmt::If(s) => {
            let others: usize = s.elif_else_clauses.iter().map(|clause| ways_out(&clause.body, inside)).sum();
            ways_out(&s.body, inside) + others
        }
        Stmt::Match(s) => s.cases.iter().map(|case| ways_out(&case.body, inside)).sum(),
        Stmt::Try(s) => ways_of(s, inside) + ways_out(&s.finalbody, inside),
        _ => 0,
    };
    body.iter().map(of).sum()
}

fn ways_of(s: &StmtTry, inside: bool) -> usize {
    let handlers = s.handlers.iter().filter_map(|handler| handler.as_except_handler());
    let handled: usize = handlers.map(|handler| ways_out(&handler.body, inside)).sum();
    ways_out(&s.body, inside) + handled + ways_out(&s.orelse, inside)
}

/// The type of a literal that is not one of a kind; what CPython works out beforehand counts as one.
fn literal(e: &Expr) -> Option<&'static str> {
    let value = constant(e)?;
    let is_single = matches!(value, Constant::None | Constant::Bool(_) | Constant::Ellipsis);
    (!is_single).then(|| type_of_constant(&value))
}

fn type_of_constant(value: &Constant) -> &'static str {
    match value {
        Constant::None => "NoneType",
        Constant::Ellipsis => "ellipsis",
        Constant::Bool(_) => "bool",
        Constant::Int(_) => "int",
        Constant::Float(_) => "float",
        Constant::Complex(..) => "complex",
        Constant::Str(_) => "str",
        Constant::Bytes(_) => "bytes",
        _ => "tuple",
    }
}

/// The type of a display or literal.
fn type_of(e: &Expr) -> Option<&'static str> {
    Some(match e {
        Expr::Tuple(_) => "tuple",
        Expr::List(_) | Expr::ListComp(_) => "list",
        Expr::Dict(_) | Expr::DictComp(_) => "dict",
        Expr::Set(_) | Expr::SetComp(_) => "set",
        Expr::Generator(_) => "generator",
        Expr::Lambda(_) => "function",
        Expr::FString(_) => "str",
        _ => return constant(e).as_ref().map(type_of_constant),
    })
}
