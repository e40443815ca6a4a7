//! Comprehensions, which run inside the code around them (PEP 709), and generator expressions, which are functions of their own.

use super::{Done, Generator, Kind, Place, asynchronous, definition};
use crate::python::code::unit::At;
use crate::python::code::{CodeFlags, Constant, Op};
use rustpython_ruff_python_ast::{Comprehension, Expr};
use rustpython_ruff_text_size::Ranged;

/// What is made of each turn.
#[derive(Clone, Copy)]
struct Making<'a> {
    element: &'a Expr,
    /// The value of a dict's entry.
    value: Option<&'a Expr>,
    op: Op,
    /// Where all of it stands.
    at: At,
}

/// What the code of a comprehension of its own is called.
fn title(op: Op) -> &'static str {
    match op {
        Op::Yield => "<genexpr>",
        Op::ListAppend => "<listcomp>",
        Op::SetAdd => "<setcomp>",
        _ => "<dictcomp>",
    }
}

impl<'a> Generator<'a> {
    /// `[] -> [list, set, dict or generator]`
    pub(super) fn comprehension(
        &mut self,
        expr: &'a Expr,
        generators: &'a [Comprehension],
        element: &'a Expr,
        value: Option<&'a Expr>,
        op: Op,
    ) -> Done {
        let at = self.at(expr);
        if let Expr::Starred(s) = element {
            return Err(super::refuse(s.range, "iterable unpacking cannot be used in comprehension").into());
        }
        let making = Making { element, value, op, at };
        let kind = if op == Op::Yield { Kind::GeneratorExpression } else { Kind::Comprehension };
        let scope = self.scopes.of(expr, kind);
        if kind == Kind::Comprehension && self.scopes.all[scope].awaits && !self.cx().is_async {
            let message = "asynchronous comprehension outside of an asynchronous function";
            return Err(super::refuse(expr.range(), message).into());
        }
        if self.scopes.all[scope].inlined {
            return self.inlined(at, scope, generators, making);
        }
        let generator = op == Op::Yield;
        let first = &generators[0];
        let coroutine = generator && self.scopes.all[scope].awaits;
        let flags = CodeFlags { optimized: true, generator, coroutine, ..CodeFlags::default() };
        let mut head = self.head(title(op), at.map_or(1, |p| p.line), flags);
        (head.positional_only, head.arg_count) = (1, 1);
        self.open(head, vec![".0".into()], scope, None);
        self.cx().is_async = coroutine;
        let whole = definition::prologue(self, at, generator);
        if !generator {
            self.start(at, op);
        }
        let slot = self.unit().local(".0");
        self.unit().emit(at, Op::LoadFast, 0, slot, 0);
        self.turns(generators, making, 1)?;
        if generator {
            self.none(None);
        }
        self.op(None, Op::Return, 0);
        definition::epilogue(self, whole);
        let code = self.close()?;
        self.closure(at, code, scope, &[]);
        let iter_at = self.at(&first.iter);
        self.iterated(iter_at, &first.iter, first.is_async)?;
        self.op(at, Op::Call, 0);
        Ok(())
    }

    /// What a loop goes over. The library says `_driven(x)` where `x` is an iterator whose `__iter__` is not to be called.
    pub(super) fn iterated(&mut self, at: At, e: &'a Expr, awaits: bool) -> Done {
        match e {
            _ if awaits => {
                self.expr(e)?;
                self.op(at, Op::GetYieldFromIter, asynchronous::ITERATED);
                Ok(())
            }
            Expr::Call(c) if self.source.library && c.func.as_name_expr().is_some_and(|n| n.id == "_driven") => {
                self.expr(&c.arguments.args[0])
            }
            _ => {
                self.expr(e)?;
                self.op(at, Op::GetIter, 0);
                Ok(())
            }
        }
    }

    fn start(&mut self, at: At, op: Op) {
        self.op(
            at,
            match op {
                Op::ListAppend => Op::BuildList,
                Op::SetAdd => Op::BuildSet,
                _ => Op::BuildMap,
            },
            0,
        );
    }

    fn inlined(&mut self, at: At, scope: usize, generators: &'a [Comprehension], making: Making<'a>) -> Done {
        let iter_at = self.at(&generators[0].iter);
        self.iterated(iter_at, &generators[0].iter, generators[0].is_async)?;
        // The variables' values outside are put by, and come back whatever happens.
        let names = self.scopes.all[scope].bound_names();
        let mut slots = Vec::new();
        for (name, place) in &names {
            let slot = self.unit().local(name);
            self.unit().emit(at, Op::LoadFastAndClear, 0, slot, 0);
            if *place == Place::Cell {
                self.unit().emit(at, Op::MakeCell, 0, slot, 0);
            }
            slots.push(slot);
        }
        let count = slots.len() as u32;
        let fail = self.label();
        if count > 0 {
            self.op(at, Op::Swap, count + 1);
            self.unit().guard(fail, false, 0);
        }
        self.start(at, making.op);
        self.op(at, Op::Swap, 2);
        self.cx().scopes.push(scope);
        self.turns(generators, making, 1)?;
        self.cx().scopes.pop();
        if count > 0 {
            self.unit().unguard();
            let restore = |g: &mut Self| {
                g.op(at, Op::Swap, count + 1);
                for slot in slots.iter().rev() {
                    g.unit().emit(at, Op::StoreFast, 0, *slot, 0);
                }
            };
            let past = self.label();
            restore(self);
            self.jump(None, Op::Jump, past);
            let cold = self.unit().enter_handler(fail);
            self.ops(at, &[(Op::Swap, 2), (Op::Pop, 0)]);
            restore(self);
            self.op(at, Op::Reraise, 0);
            self.unit().leave_handler(cold);
            self.bind(past);
        }
        Ok(())
    }

    /// `[made, iterator] -> [made]`. `depth`: how many iterators lie on what is made.
    fn turns(&mut self, generators: &'a [Comprehension], making: Making<'a>, depth: u32) -> Done {
        let (generator, rest) = generators.split_first().expect("a comprehension has a for");
        let (top, skip, end) = (self.label(), self.label(), self.label());
        let iter_at = self.at(&generator.iter);
        self.bind(top);
        let next_at = if generator.is_async { making.at } else { iter_at };
        self.next_item(next_at, end, generator.is_async);
        self.assign(&generator.target)?;
        for test in &generator.ifs {
            self.jump_if(test, skip, false)?;
        }
        if let Some(next) = rest.first() {
            let next_at = self.at(&next.iter);
            self.iterated(next_at, &next.iter, next.is_async)?;
            self.turns(rest, making, depth + 1)?;
        } else {
            let element_at = self.at(making.element);
            self.expr(making.element)?;
            if let Some(value) = making.value {
                self.expr(value)?;
            }
            match making.op {
                Op::Yield => {
                    self.yielded(element_at);
                    self.op(element_at, Op::Pop, 0);
                }
                op => self.op(element_at, op, depth + 1),
            }
        }
        self.bind(skip);
        self.jump(None, Op::Jump, top);
        self.iterated_all(iter_at, end, generator.is_async);
        Ok(())
    }

    /// `[…] -> […, function]`: a function of this code, over the values that lie on the stack for its attributes.
    pub(super) fn closure(&mut self, at: At, code: u32, scope: usize, attributes: &[u32]) {
        let free: Vec<String> = self.scopes.all[scope].cells_and_free().1.into_iter().map(String::from).collect();
        for name in &free {
            let slot = self.unit().cell(name);
            self.unit().emit(at, Op::LoadFast, 0, slot, 0);
        }
        if !free.is_empty() {
            self.op(at, Op::BuildTuple, free.len() as u32);
        }
        self.constant(at, Constant::Code(code));
        self.op(at, Op::MakeFunction, 0);
        if !free.is_empty() {
            self.op(at, Op::SetFunctionAttribute, 8);
        }
        for attribute in attributes {
            self.op(at, Op::SetFunctionAttribute, *attribute);
        }
    }
}
