//! Statements. `try` and `with`, definitions, `match` have their own files.

use super::{Done, Frame, Generator, fold, refuse};
use crate::python::code::unit::At;
use crate::python::code::{Constant, Op};
use rustpython_ruff_python_ast::{self as ast, Expr, Stmt};

/// The conversion that `sys.displayhook` makes of a value.
const SHOW: u32 = 4;

impl<'a> Generator<'a> {
    pub(super) fn body(&mut self, body: &'a [Stmt]) -> Done {
        body.iter().try_for_each(|stmt| self.stmt(stmt))
    }

    fn expression_statement(&mut self, at: At, value: &'a Expr) -> Done {
        if self.shows && self.stack.len() == 1 {
            self.expr(value)?;
            self.ops(at, &[(Op::ConvertValue, SHOW), (Op::Pop, 0)]);
        } else if fold::constant(value).is_none() {
            self.expr(value)?;
            self.op(None, Op::Pop, 0);
        }
        Ok(())
    }

    fn stmt(&mut self, stmt: &'a Stmt) -> Done {
        let at = self.at(stmt);
        match stmt {
            Stmt::Expr(e) => self.expression_statement(at, &e.value)?,
            Stmt::Assign(a) => {
                self.expr(&a.value)?;
                for (n, target) in a.targets.iter().enumerate() {
                    if n + 1 < a.targets.len() {
                        self.op(at, Op::Copy, 1);
                    }
                    self.assign(target)?;
                }
            }
            Stmt::AugAssign(a) => self.augmented(a)?,
            Stmt::AnnAssign(a) => self.annotated(a)?,
            Stmt::Return(r) => self.returning(at, r)?,
            Stmt::If(i) => self.branch(i)?,
            Stmt::While(w) => self.while_loop(w)?,
            Stmt::For(f) => self.for_loop(f)?,
            Stmt::Break(b) => self.leave_loop(at, b.range, true)?,
            Stmt::Continue(c) => self.leave_loop(at, c.range, false)?,
            Stmt::Try(t) => self.try_statement(t)?,
            Stmt::With(w) => self.with(w, 0)?,
            Stmt::Match(m) => self.match_statement(m)?,
            Stmt::FunctionDef(f) => self.function(f)?,
            Stmt::ClassDef(c) => self.class(c)?,
            Stmt::Raise(r) => {
                for value in r.exc.iter().chain(&r.cause) {
                    self.expr(value)?;
                }
                self.op(at, Op::Raise, u32::from(r.exc.is_some()) + u32::from(r.cause.is_some()));
            }
            Stmt::Assert(a) if self.optimize == 0 => {
                let end = self.label();
                self.jump_if(&a.test, end, true)?;
                self.op(at, Op::LoadCommonConstant, 0);
                // CPython marks the test.
                let test = self.at(&*a.test);
                if let Some(message) = &a.msg {
                    self.op(at, Op::PushNull, 0);
                    self.expr(message)?;
                    self.op(test, Op::Call, 1);
                }
                self.op(test, Op::Raise, 1);
                self.bind(end);
            }
            Stmt::Delete(d) => d.targets.iter().try_for_each(|target| self.delete_target(target))?,
            Stmt::Import(i) => self.import(at, i),
            Stmt::ImportFrom(i) => self.import_from(at, i)?,
            Stmt::TypeAlias(t) => self.type_alias(at, t)?,
            Stmt::Global(_) | Stmt::Nonlocal(_) | Stmt::Pass(_) | Stmt::Assert(_) => {}
            Stmt::IpyEscapeCommand(_) => self.op(at, Op::Unsupported, 0),
        }
        Ok(())
    }

    fn import(&mut self, at: At, i: &'a ast::StmtImport) {
        for alias in &i.names {
            self.constant(at, Constant::Int(0.into()));
            self.none(at);
            self.name_op(at, &alias.name, Op::ImportName);
            match &alias.asname {
                Some(name) => {
                    // `import a.b.c as d`: d is the innermost module.
                    for (n, part) in alias.name.split('.').skip(1).enumerate() {
                        if n > 0 {
                            self.ops(at, &[(Op::Swap, 2), (Op::Pop, 0)]);
                        }
                        self.name_op(at, part, Op::ImportFrom);
                    }
                    self.store(at, name);
                    if alias.name.contains('.') {
                        self.op(at, Op::Pop, 0);
                    }
                }
                None => {
                    let first = alias.name.split('.').next().unwrap_or_default();
                    self.store(at, first);
                }
            }
        }
    }

    fn import_from(&mut self, at: At, i: &'a ast::StmtImportFrom) -> Done {
        if i.module.as_ref().is_some_and(|m| m.as_str() == "__future__") {
            if i.range.end() > self.features {
                let message = "from __future__ imports must occur at the beginning of the file";
                return Err(refuse(i.range, message).into());
            }
            self.known_features(i)?;
        }
        self.constant(at, Constant::Int(i.level.into()));
        let names = i.names.iter().map(|alias| Constant::Str(alias.name.as_str().into())).collect();
        self.constant(at, Constant::Tuple(names));
        self.name_op(at, i.module.as_deref().unwrap_or(""), Op::ImportName);
        for alias in &i.names {
            if alias.name.as_str() == "*" {
                self.op(at, Op::ImportStar, 2);
                break;
            }
            self.name_op(at, &alias.name, Op::ImportFrom);
            self.store(at, alias.asname.as_ref().unwrap_or(&alias.name));
        }
        self.op(None, Op::Pop, 0);
        Ok(())
    }

    fn known_features(&mut self, i: &ast::StmtImportFrom) -> Done {
        const KNOWN: &[&str] = &[
            "nested_scopes",
            "generators",
            "division",
            "absolute_import",
            "with_statement",
            "print_function",
            "unicode_literals",
            "barry_as_FLUFL",
            "generator_stop",
            "annotations",
        ];
        let start = rustpython_ruff_text_size::TextRange::at(i.range.start(), 1.into());
        match i.names.iter().find(|alias| !KNOWN.contains(&alias.name.as_str())) {
            Some(alias) if alias.name.as_str() == "braces" => Err(refuse(start, "not a chance").into()),
            Some(alias) => Err(refuse(start, format!("future feature {} is not defined", alias.name)).into()),
            None => Ok(()),
        }
    }

    fn branch(&mut self, i: &'a ast::StmtIf) -> Done {
        let end = self.label();
        let mut next = self.label();
        self.jump_if(&i.test, next, false)?;
        self.body(&i.body)?;
        for clause in &i.elif_else_clauses {
            self.jump(None, Op::Jump, end);
            self.bind(next);
            next = self.label();
            if let Some(test) = &clause.test {
                self.jump_if(test, next, false)?;
            }
            self.body(&clause.body)?;
        }
        self.bind(next);
        self.bind(end);
        Ok(())
    }

    fn while_loop(&mut self, w: &'a ast::StmtWhile) -> Done {
        let (top, other, end) = (self.label(), self.label(), self.label());
        self.bind(top);
        self.cx().frames.push(Frame::While { top, end });
        self.jump_if(&w.test, other, false)?;
        self.body(&w.body)?;
        self.jump(None, Op::Jump, top);
        self.cx().frames.pop();
        self.bind(other);
        self.body(&w.orelse)?;
        self.bind(end);
        Ok(())
    }

    fn for_loop(&mut self, f: &'a ast::StmtFor) -> Done {
        let at = self.at(&*f.iter);
        if f.is_async && !self.cx().is_async {
            return Err(refuse(f.range, "'async for' outside async function").into());
        }
        let (top, done, end) = (self.label(), self.label(), self.label());
        self.iterated(at, &f.iter, f.is_async)?;
        self.bind(top);
        self.cx().frames.push(Frame::For { top, end });
        let next_at = if f.is_async { self.at(f) } else { at };
        self.next_item(next_at, done, f.is_async);
        self.assign(&f.target)?;
        self.body(&f.body)?;
        self.jump(None, Op::Jump, top);
        self.cx().frames.pop();
        self.iterated_all(at, done, f.is_async);
        self.body(&f.orelse)?;
        self.bind(end);
        Ok(())
    }

    fn leave_loop(&mut self, at: At, range: rustpython_ruff_text_size::TextRange, breaks: bool) -> Done {
        let found = self.cx().frames.iter().rposition(|f| matches!(f, Frame::While { .. } | Frame::For { .. }));
        let Some(depth) = found else {
            let message = if breaks { "'break' outside loop" } else { "'continue' not properly in loop" };
            return Err(refuse(range, message).into());
        };
        self.unwind(at, depth + 1, false)?;
        match self.cx().frames[depth].clone() {
            Frame::While { top, end } => self.jump(at, Op::Jump, if breaks { end } else { top }),
            Frame::For { top, end } => {
                if breaks {
                    self.op(at, Op::PopIter, 0);
                }
                self.jump(at, Op::Jump, if breaks { end } else { top });
            }
            _ => {}
        }
        Ok(())
    }

    fn returning(&mut self, at: At, r: &'a ast::StmtReturn) -> Done {
        if !self.cx().kind.is_function() {
            return Err(refuse(r.range, "'return' outside function").into());
        }
        let unwinds = !self.cx().frames.is_empty();
        let value = r.value.as_deref();
        let scope = self.cx().scopes[0];
        if value.is_some() && self.cx().is_async && self.scopes.all[scope].generator {
            return Err(refuse(r.range, "'return' with value in async generator").into());
        }
        // A constant is loaded when everything is left.
        let late = value.is_none_or(|v| fold::constant(v).is_some());
        if let Some(value) = value.filter(|_| !late) {
            self.expr(value)?;
        }
        if unwinds {
            self.unwind(at, 0, !late)?;
        }
        if late {
            match value.and_then(fold::constant) {
                Some(constant) => {
                    let value_at = value.map_or(at, |v| self.at(v));
                    self.constant(if unwinds { at } else { value_at }, constant);
                }
                None => self.none(at),
            }
        }
        self.op(at, Op::Return, 0);
        Ok(())
    }

    /// Leaves everything down to the frame of that number. `value`: one lies on the stack and is kept.
    pub(super) fn unwind(&mut self, at: At, depth: usize, mut value: bool) -> Done {
        let frames = self.cx().frames.clone();
        let mut guards = Vec::new();
        while self.cx().frames.len() > depth {
            let frame = self.cx().frames.pop().expect("counted above");
            self.unwind_one(at, frame, &mut value, &mut guards)?;
        }
        self.cx().frames = frames;
        for guard in guards.into_iter().rev() {
            self.unit().reguard(guard);
        }
        Ok(())
    }

    fn unwind_one(&mut self, at: At, frame: Frame<'a>, value: &mut bool, guards: &mut Vec<u32>) -> Done {
        let keep = |g: &mut Self, value: bool| {
            if value {
                g.op(at, Op::Swap, 2);
            }
        };
        match frame {
            Frame::While { .. } => {}
            Frame::For { .. } => {
                keep(self, *value);
                self.op(at, Op::PopIter, 0);
            }
            Frame::Try => guards.push(self.unit().unguard()),
            Frame::Finally(body) => {
                guards.push(self.unit().unguard());
                if *value {
                    self.cx().frames.push(Frame::Value);
                }
                self.body(body)?;
                if *value {
                    self.cx().frames.pop();
                }
            }
            Frame::FinallyEnd => {
                keep(self, *value);
                self.op(at, Op::Pop, 0);
                guards.push(self.unit().unguard());
                keep(self, *value);
                self.op(at, Op::PopExcept, 0);
            }
            Frame::With(with_at, awaits) => {
                guards.push(self.unit().unguard());
                if *value {
                    self.ops(with_at, &[(Op::Swap, 3), (Op::Swap, 2)]);
                }
                self.exit_call(with_at, awaits);
            }
            Frame::Handler(name) => {
                if name.is_some() {
                    guards.push(self.unit().unguard());
                }
                guards.push(self.unit().unguard());
                keep(self, *value);
                self.op(at, Op::PopExcept, 0);
                if let Some(name) = name {
                    self.none(at);
                    self.store(at, name);
                    self.delete(at, name);
                }
            }
            Frame::Value => {
                keep(self, *value);
                self.op(at, Op::Pop, 0);
            }
        }
        Ok(())
    }
}
