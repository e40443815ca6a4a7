//! `try` in all its forms, and `with`.

use super::{Done, Frame, Generator, asynchronous, refuse};
use crate::python::code::Op;
use crate::python::code::unit::{At, Label};
use rustpython_ruff_python_ast::{self as ast, ExceptHandler, ExceptHandlerExceptHandler, Stmt};

impl<'a> Generator<'a> {
    pub(super) fn try_statement(&mut self, t: &'a ast::StmtTry) -> Done {
        if t.finalbody.is_empty() {
            return self.try_except(t);
        }
        let (fail, cleanup, exit) = (self.label(), self.label(), self.label());
        self.unit().guard(fail, false, 0);
        self.cx().frames.push(Frame::Finally(&t.finalbody));
        if t.handlers.is_empty() {
            self.body(&t.body)?;
            self.body(&t.orelse)?;
        } else {
            self.try_except(t)?;
        }
        self.unit().unguard();
        self.cx().frames.pop();
        self.body(&t.finalbody)?;
        self.jump(None, Op::Jump, exit);
        let cold = self.unit().enter_handler(fail);
        self.unit().guard(cleanup, true, 0);
        self.op(None, Op::PushExcInfo, 0);
        self.cx().frames.push(Frame::FinallyEnd);
        self.body(&t.finalbody)?;
        self.cx().frames.pop();
        self.op(None, Op::Reraise, 0);
        self.unit().unguard();
        self.restore(cleanup);
        self.unit().leave_handler(cold);
        self.bind(exit);
        Ok(())
    }

    /// An exception inside a handler: what was handled before comes back. `[previous, lasti, exception] -> (raises)`
    pub(super) fn restore(&mut self, cleanup: Label) {
        let cold = self.unit().enter_handler(cleanup);
        self.ops(None, &[(Op::Copy, 3), (Op::PopExcept, 0), (Op::Reraise, 1)]);
        self.unit().leave_handler(cold);
    }

    fn try_except(&mut self, t: &'a ast::StmtTry) -> Done {
        let (fail, cleanup, end) = (self.label(), self.label(), self.label());
        self.unit().guard(fail, false, 0);
        self.cx().frames.push(Frame::Try);
        self.body(&t.body)?;
        self.cx().frames.pop();
        self.unit().unguard();
        self.body(&t.orelse)?;
        self.jump(None, Op::Jump, end);
        let cold = self.unit().enter_handler(fail);
        self.unit().guard(cleanup, true, 0);
        self.op(None, Op::PushExcInfo, 0);
        if t.is_star {
            self.star_handlers(t, end)?;
        } else {
            self.handlers(t, end)?;
            self.unit().unguard();
        }
        self.restore(cleanup);
        self.unit().leave_handler(cold);
        self.bind(end);
        Ok(())
    }

    /// `[] -> [class]`: what an `except*` clause catches.
    fn caught_class(&mut self, class: &'a ast::Expr) -> Done {
        match class {
            ast::Expr::Tuple(several) if !several.parenthesized => {
                Err(refuse(several.range, "multiple exception types must be parenthesized").into())
            }
            _ => self.expr(class),
        }
    }

    /// `[previous, exception]`, and the cleanup's guard is open.
    fn handlers(&mut self, t: &'a ast::StmtTry, end: Label) -> Done {
        let last = t.handlers.len() - 1;
        for (n, handler) in t.handlers.iter().enumerate() {
            let ExceptHandler::ExceptHandler(handler) = handler;
            let at = self.at(handler);
            let next = self.label();
            match &handler.type_ {
                Some(class) => {
                    self.expr(class)?;
                    self.op(at, Op::CheckExcMatch, 0);
                    self.jump(at, Op::JumpIfFalse, next);
                }
                None if n < last => {
                    return Err(refuse(handler.range, "default 'except:' must be last").into());
                }
                None => {}
            }
            match &handler.name {
                Some(name) => self.store(at, name),
                None => self.op(at, Op::Pop, 0),
            }
            self.handler_body(handler)?;
            self.op(None, Op::PopExcept, 0);
            self.forget(handler);
            self.jump(None, Op::Jump, end);
            self.bind(next);
        }
        self.op(None, Op::Reraise, 0);
        Ok(())
    }

    /// The body of a handler. Behind it the guard of its name is closed, and that of the cleanup is open.
    fn handler_body(&mut self, handler: &'a ExceptHandlerExceptHandler) -> Done {
        let name = handler.name.as_ref();
        let fail = self.label();
        if name.is_some() {
            self.unit().guard(fail, true, 0);
        }
        self.cx().frames.push(Frame::Handler(name.map(|n| n.as_str())));
        self.body(&handler.body)?;
        self.cx().frames.pop();
        if name.is_some() {
            self.unit().unguard();
            let on = self.label();
            self.jump(None, Op::Jump, on);
            let cold = self.unit().enter_handler(fail);
            self.forget(handler);
            self.op(None, Op::Reraise, 1);
            self.unit().leave_handler(cold);
            self.bind(on);
        }
        Ok(())
    }

    /// The name that a handler bound is gone behind it.
    fn forget(&mut self, handler: &'a ExceptHandlerExceptHandler) {
        if let Some(name) = &handler.name {
            self.none(None);
            self.store(None, name);
            self.delete(None, name);
        }
    }

    /// `except*`: `[previous, exception]`. Each handler gets the part of the group that it matches; what is left, and what the
    /// handlers raise, goes on as one group. Ends the guard of the cleanup, which wants `previous` where it lies.
    fn star_handlers(&mut self, t: &'a ast::StmtTry, end: Label) -> Done {
        let reraise = self.label();
        let last = t.handlers.len() - 1;
        for (n, ExceptHandler::ExceptHandler(handler)) in t.handlers.iter().enumerate() {
            let at = self.at(handler);
            let (next, fail, no_match) = (self.label(), self.label(), self.label());
            if n == 0 {
                // [previous, original, results, rest]
                self.ops(at, &[(Op::BuildList, 0), (Op::Copy, 2)]);
            }
            let Some(class) = &handler.type_ else {
                return Err(refuse(handler.range, "expected one or more exception types").into());
            };
            self.caught_class(class)?;
            self.ops(at, &[(Op::CheckEgMatch, 0), (Op::Copy, 1)]);
            self.jump(at, Op::JumpIfNone, no_match);
            match &handler.name {
                Some(name) => self.store(at, name),
                None => self.op(at, Op::Pop, 0),
            }
            self.unit().guard(fail, true, 0);
            self.cx().frames.push(Frame::Handler(handler.name.as_ref().map(|n| n.as_str())));
            self.leaving_is_refused(&handler.body)?;
            self.body(&handler.body)?;
            self.cx().frames.pop();
            self.unit().unguard();
            self.forget(handler);
            self.jump(None, Op::Jump, next);
            let cold = self.unit().enter_handler(fail);
            // [previous, original, results, rest, lasti, exception]
            self.forget(handler);
            self.ops(None, &[(Op::ListAppend, 3), (Op::Pop, 0)]);
            self.jump(None, Op::Jump, next);
            self.unit().leave_handler(cold);
            self.bind(no_match);
            self.op(None, Op::Pop, 0);
            self.bind(next);
            if n == last {
                self.op(None, Op::ListAppend, 1);
            }
        }
        self.ops(None, &[(Op::PrepReraiseStar, 1), (Op::Copy, 1)]);
        self.jump(None, Op::JumpIfNotNone, reraise);
        self.unit().unguard();
        self.ops(None, &[(Op::Pop, 0), (Op::PopExcept, 0)]);
        self.jump(None, Op::Jump, end);
        self.bind(reraise);
        self.ops(None, &[(Op::Swap, 2), (Op::PopExcept, 0), (Op::Reraise, 0)]);
        Ok(())
    }

    /// `break`, `continue` and `return` do not leave an `except*`.
    fn leaving_is_refused(&mut self, body: &'a [Stmt]) -> Done {
        for stmt in body {
            let inside: Vec<&[Stmt]> = match stmt {
                Stmt::Return(_) | Stmt::Break(_) | Stmt::Continue(_) => {
                    let message = "'break', 'continue' and 'return' cannot appear in an except* block";
                    return Err(refuse(rustpython_ruff_text_size::Ranged::range(stmt), message).into());
                }
                Stmt::If(i) => {
                    std::iter::once(&i.body[..]).chain(i.elif_else_clauses.iter().map(|c| &c.body[..])).collect()
                }
                Stmt::With(w) => vec![&w.body],
                Stmt::Try(t) => vec![&t.body, &t.orelse, &t.finalbody],
                _ => vec![],
            };
            for part in inside {
                self.leaving_is_refused(part)?;
            }
        }
        Ok(())
    }

    pub(super) fn with(&mut self, w: &'a ast::StmtWith, n: usize) -> Done {
        let item = &w.items[n];
        let at = self.at(&item.context_expr);
        if w.is_async && !self.cx().is_async {
            return Err(refuse(w.range, "'async with' outside async function").into());
        }
        let (fail, cleanup, exit) = (self.label(), self.label(), self.label());
        self.expr(&item.context_expr)?;
        self.enter(at, w.is_async);
        self.unit().guard(fail, true, 1);
        self.cx().frames.push(Frame::With(at, w.is_async));
        match &item.optional_vars {
            Some(target) => self.assign(target)?,
            None => self.op(at, Op::Pop, 0),
        }
        if n + 1 < w.items.len() {
            self.with(w, n + 1)?;
        } else {
            self.body(&w.body)?;
        }
        self.cx().frames.pop();
        self.unit().unguard();
        self.exit_call(at, w.is_async);
        self.jump(at, Op::Jump, exit);
        let cold = self.unit().enter_handler(fail);
        self.unit().guard(cleanup, true, 0);
        self.ops(at, &[(Op::PushExcInfo, 0), (Op::WithExceptStart, 0)]);
        if w.is_async {
            self.awaited(at, asynchronous::EXITED);
        }
        self.op(at, Op::ToBool, 0);
        let suppress = self.label();
        self.jump(at, Op::JumpIfTrue, suppress);
        self.op(at, Op::Reraise, 2);
        self.bind(suppress);
        self.op(at, Op::Pop, 0);
        self.unit().unguard();
        self.ops(at, &[(Op::PopExcept, 0), (Op::Pop, 0), (Op::Pop, 0), (Op::Pop, 0)]);
        self.jump(at, Op::Jump, exit);
        self.restore(cleanup);
        self.unit().leave_handler(cold);
        self.bind(exit);
        Ok(())
    }

    /// `[manager] -> [exit, self, entered]`
    fn enter(&mut self, at: At, awaits: bool) {
        if awaits {
            return self.entered(at);
        }
        self.ops(
            at,
            &[(Op::Copy, 1), (Op::LoadSpecial, 1), (Op::Swap, 2), (Op::Swap, 3), (Op::LoadSpecial, 0), (Op::Call, 0)],
        );
    }

    /// `[exit, self] -> []`: left without an exception.
    pub(super) fn exit_call(&mut self, at: At, awaits: bool) {
        for _ in 0..3 {
            self.none(at);
        }
        self.op(at, Op::Call, 3);
        if awaits {
            self.awaited(at, asynchronous::EXITED);
        }
        self.op(at, Op::Pop, 0);
    }
}
