//! Expressions: each leaves its value on the stack. Calls, comprehensions, texts have their own files.

use super::{Done, Fault, Generator, asynchronous, fold, refuse};
use crate::python::code::unit::{At, Label, Slot};
use crate::python::code::{Constant, Op};
use rustpython_ruff_python_ast::{self as ast, CmpOp, Expr, Operator, UnaryOp};
use rustpython_ruff_text_size::{Ranged, TextRange};

/// The number of a binary operator.
pub fn operator(op: Operator) -> u8 {
    match op {
        Operator::Add => 0,
        Operator::BitAnd => 1,
        Operator::FloorDiv => 2,
        Operator::LShift => 3,
        Operator::MatMult => 4,
        Operator::Mult => 5,
        Operator::Mod => 6,
        Operator::BitOr => 7,
        Operator::Pow => 8,
        Operator::RShift => 9,
        Operator::Sub => 10,
        Operator::Div => 11,
        Operator::BitXor => 12,
    }
}

/// A display with unpacking, or longer than this, grows step by step.
const MOST_ON_STACK: usize = 30;

impl<'a> Generator<'a> {
    /// `[] -> [value]`
    pub(super) fn expr(&mut self, expr: &'a Expr) -> Done {
        let at = self.at(expr);
        if let Some(value) = fold::constant(expr) {
            self.constant(at, value);
            return Ok(());
        }
        match expr {
            Expr::Name(n) => self.load(at, &n.id),
            Expr::Attribute(a) => {
                if !self.super_attribute(a, false)? {
                    self.expr(&a.value)?;
                    let at = self.attribute_at(at, a);
                    self.attr_op(at, &a.attr, Op::LoadAttr);
                }
            }
            Expr::Subscript(s) => self.subscript(at, s)?,
            Expr::Slice(s) => self.slice(at, s)?,
            Expr::Call(c) => self.call(at, c)?,
            Expr::BinOp(b) => self.binary(at, b)?,
            Expr::UnaryOp(u) => {
                self.expr(&u.operand)?;
                match u.op {
                    UnaryOp::Not => self.op(at, Op::Not, 0),
                    UnaryOp::USub => self.op(at, Op::Negative, 0),
                    UnaryOp::UAdd => self.op(at, Op::Positive, 5),
                    UnaryOp::Invert => self.op(at, Op::Invert, 0),
                }
            }
            Expr::BoolOp(b) => self.boolean(at, b)?,
            Expr::Compare(c) => self.compare(at, c)?,
            Expr::If(i) => {
                let (other, end) = (self.label(), self.label());
                self.jump_if(&i.test, other, false)?;
                self.expr(&i.body)?;
                self.jump(None, Op::Jump, end);
                self.bind(other);
                self.expr(&i.orelse)?;
                self.bind(end);
            }
            Expr::Named(n) => {
                self.expr(&n.value)?;
                self.op(at, Op::Copy, 1);
                self.assign(&n.target)?;
            }
            _ => self.made(at, expr)?,
        }
        Ok(())
    }

    /// Displays, texts, functions without names, and what suspends.
    fn made(&mut self, at: At, expr: &'a Expr) -> Done {
        match expr {
            Expr::Tuple(t) => self.display(at, &t.elts, Op::BuildTuple)?,
            Expr::List(l) => self.display(at, &l.elts, Op::BuildList)?,
            Expr::Set(s) => self.display(at, &s.elts, Op::BuildSet)?,
            Expr::Dict(d) => self.dict(at, d)?,
            Expr::FString(f) => self.fstring(at, f)?,
            Expr::Lambda(l) => self.lambda(at, l)?,
            Expr::ListComp(c) => self.comprehension(expr, &c.generators, &c.elt, None, Op::ListAppend)?,
            Expr::SetComp(c) => self.comprehension(expr, &c.generators, &c.elt, None, Op::SetAdd)?,
            Expr::DictComp(c) => self.comprehension(expr, &c.generators, &c.key, Some(&c.value), Op::MapAdd)?,
            Expr::Generator(c) => self.comprehension(expr, &c.generators, &c.elt, None, Op::Yield)?,
            Expr::Yield(y) => {
                match &y.value {
                    Some(value) => self.expr(value)?,
                    None => self.none(at),
                }
                self.yielded(at);
            }
            Expr::YieldFrom(y) if self.cx().is_async => {
                return Err(refuse(y.range, "'yield from' inside async function").into());
            }
            Expr::YieldFrom(y) => {
                if let Expr::Tuple(several) = &*y.value
                    && !several.parenthesized
                {
                    let first = several.elts.first().map_or(several.range, Ranged::range);
                    return Err(refuse(TextRange::at(first.end(), 1.into()), "invalid syntax").into());
                }
                self.expr(&y.value)?;
                self.op(at, Op::GetYieldFromIter, 0);
                self.none(at);
                self.delegate(at);
            }
            Expr::Await(a) => self.await_expr(at, a)?,
            Expr::Starred(s) => {
                return Err(refuse(s.range, "can't use starred expression here").into());
            }
            _ => {
                self.op(at, Op::Unsupported, 0);
                // What follows goes on as if there were a value.
                self.none(at);
            }
        }
        Ok(())
    }

    /// `and`, `or`: the value that decides.
    fn boolean(&mut self, at: At, b: &'a ast::ExprBoolOp) -> Done {
        let end = self.label();
        let op = if b.op == ast::BoolOp::And { Op::JumpIfFalse } else { Op::JumpIfTrue };
        let (last, rest) = b.values.split_last().expect("the parser gives two operands");
        for value in rest {
            self.expr(value)?;
            self.op(at, Op::Copy, 1);
            self.jump(at, op, end);
            self.op(at, Op::Pop, 0);
        }
        self.expr(last)?;
        self.bind(end);
        Ok(())
    }

    /// `[iterator, None] -> [result]`: hands everything on until the iterator ends.
    pub(super) fn delegate(&mut self, at: At) {
        let (top, fail, done, exit) = (self.label(), self.label(), self.label(), self.label());
        self.bind(top);
        self.jump(at, Op::Send, done);
        self.unit().guard(fail, false, 0);
        self.op(at, Op::Yield, 1);
        self.unit().unguard();
        self.jump(at, Op::Jump, top);
        let cold = self.unit().enter_handler(fail);
        self.op(at, Op::CleanupThrow, 0);
        self.op(at, Op::EndSend, 0);
        self.jump(at, Op::Jump, exit);
        self.unit().leave_handler(cold);
        self.bind(done);
        self.op(at, Op::EndSend, 0);
        self.bind(exit);
    }

    /// An attribute that stands on a later line than its object begins is placed at its name.
    pub(super) fn attribute_at(&self, at: At, attribute: &ast::ExprAttribute) -> At {
        let mut p = at?;
        let name = self.position(attribute.attr.range);
        if p.line != name.line {
            (p.line, p.column) = (name.line, name.column);
            if p.end_line < p.line || (p.end_line == p.line && p.end_column < name.end_column) {
                (p.end_line, p.end_column) = (name.end_line, name.end_column);
            }
        }
        Some(p)
    }

    fn await_expr(&mut self, at: At, a: &'a ast::ExprAwait) -> Done {
        if !self.cx().kind.is_function() {
            return Err(refuse(a.range, "'await' outside function").into());
        }
        if !self.cx().is_async {
            return Err(refuse(a.range, "'await' outside async function").into());
        }
        self.expr(&a.value)?;
        self.awaited(at, asynchronous::AWAIT);
        Ok(())
    }

    fn binary(&mut self, at: At, b: &'a ast::ExprBinOp) -> Done {
        if b.op == Operator::Mod
            && let Expr::StringLiteral(text) = &*b.left
            && self.percent(at, text, &b.right)?
        {
            return Ok(());
        }
        self.expr(&b.left)?;
        self.expr(&b.right)?;
        self.unit().emit(at, Op::Binary, operator(b.op), Slot::Number(0), 0);
        Ok(())
    }

    fn subscript(&mut self, at: At, s: &'a ast::ExprSubscript) -> Done {
        self.expr(&s.value)?;
        if let Some(slice) = plain_slice(&s.slice) {
            self.bounds(slice)?;
            self.op(at, Op::BinarySlice, 0);
        } else {
            self.expr(&s.slice)?;
            self.op(at, Op::BinarySubscript, 26);
        }
        Ok(())
    }

    /// `[] -> [start, stop]`
    pub(super) fn bounds(&mut self, slice: &'a ast::ExprSlice) -> Done {
        let at = self.at(slice);
        for bound in [&slice.lower, &slice.upper] {
            match bound {
                Some(bound) => self.expr(bound)?,
                None => self.none(at),
            }
        }
        Ok(())
    }

    fn slice(&mut self, at: At, slice: &'a ast::ExprSlice) -> Done {
        self.bounds(slice)?;
        if let Some(step) = &slice.step {
            self.expr(step)?;
        }
        self.op(at, Op::BuildSlice, 2 + u32::from(slice.step.is_some()));
        Ok(())
    }

    /// `[left, right] -> [result]`
    fn comparison(&mut self, at: At, op: CmpOp) {
        let (op, a, c) = match op {
            CmpOp::Lt => (Op::Compare, 0, 0),
            CmpOp::LtE => (Op::Compare, 1, 0),
            CmpOp::Eq => (Op::Compare, 2, 0),
            CmpOp::NotEq => (Op::Compare, 3, 0),
            CmpOp::Gt => (Op::Compare, 4, 0),
            CmpOp::GtE => (Op::Compare, 5, 0),
            CmpOp::Is => (Op::Is, 0, 0),
            CmpOp::IsNot => (Op::Is, 0, 1),
            CmpOp::In => (Op::Contains, 0, 0),
            CmpOp::NotIn => (Op::Contains, 0, 1),
        };
        self.unit().emit(at, op, a, Slot::Number(0), c);
    }

    /// The right side of `in`: a display of constants is made once.
    fn operand(&mut self, op: CmpOp, expr: &'a Expr) -> Done {
        if matches!(op, CmpOp::In | CmpOp::NotIn) {
            let all = |elts: &[Expr]| elts.iter().map(fold::constant).collect::<Option<Vec<_>>>();
            let made = match expr {
                Expr::List(l) => all(&l.elts).map(Constant::Tuple),
                Expr::Set(s) => all(&s.elts).map(Constant::FrozenSet),
                _ => None,
            };
            if let Some(made) = made {
                let at = self.at(expr);
                self.constant(at, made);
                return Ok(());
            }
        }
        self.expr(expr)
    }

    fn compare(&mut self, at: At, c: &'a ast::ExprCompare) -> Done {
        self.expr(&c.left)?;
        let last = c.ops.len() - 1;
        if last == 0 {
            self.operand(c.ops[0], &c.comparators[0])?;
            self.comparison(at, c.ops[0]);
            return Ok(());
        }
        let (cleanup, end) = (self.label(), self.label());
        for n in 0..last {
            self.operand(c.ops[n], &c.comparators[n])?;
            self.ops(at, &[(Op::Swap, 2), (Op::Copy, 2)]);
            self.comparison(at, c.ops[n]);
            self.op(at, Op::Copy, 1);
            self.jump(at, Op::JumpIfFalse, cleanup);
            self.op(at, Op::Pop, 0);
        }
        self.operand(c.ops[last], &c.comparators[last])?;
        self.comparison(at, c.ops[last]);
        self.jump(None, Op::Jump, end);
        self.bind(cleanup);
        self.ops(at, &[(Op::Swap, 2), (Op::Pop, 0)]);
        self.bind(end);
        Ok(())
    }

    /// Jumps to the label if the expression is true (or false); goes on otherwise.
    pub(super) fn jump_if(&mut self, expr: &'a Expr, label: Label, when: bool) -> Done {
        let at = self.at(expr);
        let op = if when { Op::JumpIfTrue } else { Op::JumpIfFalse };
        match expr {
            Expr::UnaryOp(u) if u.op == UnaryOp::Not => return self.jump_if(&u.operand, label, !when),
            Expr::BoolOp(b) => {
                let (last, rest) = b.values.split_last().expect("the parser gives two operands");
                let or = b.op == ast::BoolOp::Or;
                let skip = self.label();
                for value in rest {
                    self.jump_if(value, if or == when { label } else { skip }, or)?;
                }
                self.jump_if(last, label, when)?;
                self.bind(skip);
                return Ok(());
            }
            Expr::If(i) => {
                let (other, end) = (self.label(), self.label());
                self.jump_if(&i.test, other, false)?;
                self.jump_if(&i.body, label, when)?;
                self.jump(None, Op::Jump, end);
                self.bind(other);
                self.jump_if(&i.orelse, label, when)?;
                self.bind(end);
                return Ok(());
            }
            Expr::Compare(c) if c.ops.len() > 1 => return self.jump_if_chain(at, c, label, when),
            _ => {}
        }
        let known = match expr {
            Expr::Name(n) if n.id.as_str() == "__debug__" => Some(self.optimize == 0),
            _ => fold::truth(expr),
        };
        if let Some(truth) = known {
            if truth == when {
                self.jump(at, Op::Jump, label);
            }
            return Ok(());
        }
        self.expr(expr)?;
        // The jump itself asks for the truth.
        self.jump(at, op, label);
        Ok(())
    }

    /// `a < b < c`: each operand is looked at once.
    fn jump_if_chain(&mut self, at: At, c: &'a ast::ExprCompare, label: Label, when: bool) -> Done {
        let op = if when { Op::JumpIfTrue } else { Op::JumpIfFalse };
        let (cleanup, end) = (self.label(), self.label());
        self.expr(&c.left)?;
        let last = c.ops.len() - 1;
        for n in 0..last {
            self.operand(c.ops[n], &c.comparators[n])?;
            self.ops(at, &[(Op::Swap, 2), (Op::Copy, 2)]);
            self.comparison(at, c.ops[n]);
            self.jump(at, Op::JumpIfFalse, cleanup);
        }
        self.operand(c.ops[last], &c.comparators[last])?;
        self.comparison(at, c.ops[last]);
        self.jump(at, op, label);
        self.jump(None, Op::Jump, end);
        self.bind(cleanup);
        self.op(at, Op::Pop, 0);
        if !when {
            self.jump(None, Op::Jump, label);
        }
        self.bind(end);
        Ok(())
    }

    /// `[] -> [tuple, list or set]`
    pub(super) fn display(&mut self, at: At, elts: &'a [Expr], build: Op) -> Done {
        let starred = elts.iter().any(Expr::is_starred_expr);
        let constants: Option<Vec<_>> = elts.iter().map(fold::constant).collect();
        if let (Some(all), true) = (constants, elts.len() > 2 && build != Op::BuildTuple) {
            let made = Constant::Tuple(all);
            self.op(at, build, 0);
            self.constant(at, made);
            self.op(at, if build == Op::BuildSet { Op::SetUpdate } else { Op::ListExtend }, 1);
            return Ok(());
        }
        if !starred && elts.len() <= MOST_ON_STACK {
            for element in elts {
                self.expr(element)?;
            }
            self.op(at, build, elts.len() as u32);
            return Ok(());
        }
        self.unpacking(at, elts, build, 0)
    }

    /// A display that has unpacking in it: the elements before the first star on the stack, then one after the other.
    /// `pushed`: so many of the elements are on the stack already.
    pub(super) fn unpacking(&mut self, at: At, elts: &'a [Expr], build: Op, pushed: u32) -> Done {
        let set = build == Op::BuildSet;
        let (start, add, extend) = if set {
            (Op::BuildSet, Op::SetAdd, Op::SetUpdate)
        } else {
            (Op::BuildList, Op::ListAppend, Op::ListExtend)
        };
        let first = elts.iter().position(Expr::is_starred_expr).filter(|_| elts.len() <= MOST_ON_STACK).unwrap_or(0);
        for element in &elts[..first] {
            self.expr(element)?;
        }
        self.op(at, start, first as u32 + pushed);
        for element in &elts[first..] {
            if let Expr::Starred(s) = element {
                self.expr(&s.value)?;
                self.op(at, extend, 1);
            } else {
                self.expr(element)?;
                self.op(at, add, 1);
            }
        }
        if build == Op::BuildTuple {
            self.op(at, Op::ListToTuple, 6);
        }
        Ok(())
    }

    /// `[] -> [dict]`
    fn dict(&mut self, at: At, d: &'a ast::ExprDict) -> Done {
        let mut made = false;
        let mut run = 0;
        let close = |g: &mut Self, run: &mut u32, made: &mut bool| {
            if *run > 0 {
                g.op(at, Op::BuildMap, *run);
                if *made {
                    g.op(at, Op::DictUpdate, 1);
                }
                *made = true;
                *run = 0;
            }
        };
        for item in &d.items {
            match &item.key {
                Some(key) => {
                    self.expr(key)?;
                    self.expr(&item.value)?;
                    run += 1;
                    if run == 16 {
                        close(self, &mut run, &mut made);
                    }
                }
                None => {
                    close(self, &mut run, &mut made);
                    if !made {
                        self.op(at, Op::BuildMap, 0);
                        made = true;
                    }
                    self.expr(&item.value)?;
                    self.op(at, Op::DictUpdate, 1);
                }
            }
        }
        close(self, &mut run, &mut made);
        if !made {
            self.op(at, Op::BuildMap, 0);
        }
        Ok(())
    }

    /// Code that cannot go on: a limit of ours.
    pub(super) fn too_large(what: &'static str) -> Fault {
        Fault::TooLarge(super::TooLarge(what))
    }
}

/// A slice without step whose bounds are no constants: cut without making a slice object.
pub fn plain_slice(expr: &Expr) -> Option<&ast::ExprSlice> {
    match expr {
        Expr::Slice(s) if s.step.is_none() => Some(s),
        _ => None,
    }
}
