//! What is assigned to, deleted, changed in place, annotated.

use super::{Done, Generator, expression, refuse};
use crate::python::code::Op;
use crate::python::code::unit::{At, Slot};
use rustpython_ruff_python_ast::{self as ast, Expr};
use rustpython_ruff_text_size::{Ranged, TextRange};

impl<'a> Generator<'a> {
    /// `[value] -> []`
    pub(super) fn assign(&mut self, target: &'a Expr) -> Done {
        let at = self.at(target);
        match target {
            Expr::Name(n) => {
                self.allowed(&n.id, target.range(), "assign to")?;
                self.store(at, &n.id);
            }
            Expr::Attribute(a) => {
                self.allowed(&a.attr, target.range(), "assign to")?;
                self.note_attribute(a);
                self.expr(&a.value)?;
                let at = self.attribute_at(at, a);
                self.attr_op(at, &a.attr, Op::StoreAttr);
            }
            Expr::Subscript(s) => {
                self.expr(&s.value)?;
                if let Some(slice) = expression::plain_slice(&s.slice) {
                    self.bounds(slice)?;
                    self.op(at, Op::StoreSlice, 0);
                } else {
                    self.expr(&s.slice)?;
                    self.op(at, Op::StoreSubscript, 0);
                }
            }
            Expr::Tuple(t) => self.unpack(at, &t.elts)?,
            Expr::List(l) => self.unpack(at, &l.elts)?,
            Expr::Starred(s) => {
                return Err(refuse(s.range, "starred assignment target must be in a list or tuple").into());
            }
            other => return Err(refuse(other.range(), "cannot assign to expression").into()),
        }
        Ok(())
    }

    pub(super) fn allowed(&mut self, name: &str, range: TextRange, what: &str) -> Done {
        if name == "__debug__" {
            return Err(refuse(range, format!("cannot {what} __debug__")).into());
        }
        Ok(())
    }

    fn unpack(&mut self, at: At, elts: &'a [Expr]) -> Done {
        let starred = elts.iter().position(Expr::is_starred_expr);
        match starred {
            Some(first) => {
                if elts[first + 1..].iter().any(Expr::is_starred_expr) {
                    let range = elts[first].range().cover(elts.last().expect("there is a starred one").range());
                    return Err(refuse(range, "multiple starred expressions in assignment").into());
                }
                let before = u8::try_from(first)
                    .map_err(|_| Self::too_large("too many expressions in star-unpacking assignment"))?;
                let after = (elts.len() - first - 1) as u32;
                self.unit().emit(at, Op::UnpackEx, before, Slot::Number(0), after);
            }
            None => self.op(at, Op::UnpackSequence, elts.len() as u32),
        }
        for element in elts {
            match element {
                Expr::Starred(s) => self.assign(&s.value)?,
                element => self.assign(element)?,
            }
        }
        Ok(())
    }

    /// `[] -> []`
    pub(super) fn delete_target(&mut self, target: &'a Expr) -> Done {
        let at = self.at(target);
        match target {
            Expr::Name(n) => {
                self.allowed(&n.id, target.range(), "delete")?;
                self.delete(at, &n.id);
            }
            Expr::Attribute(a) => {
                self.expr(&a.value)?;
                let at = self.attribute_at(at, a);
                self.attr_op(at, &a.attr, Op::DeleteAttr);
            }
            Expr::Subscript(s) => {
                self.expr(&s.value)?;
                if let Some(slice) = expression::plain_slice(&s.slice) {
                    self.bounds(slice)?;
                    let slice_at = self.at(slice);
                    self.op(slice_at, Op::BuildSlice, 2);
                } else {
                    self.expr(&s.slice)?;
                }
                self.op(at, Op::DeleteSubscript, 0);
            }
            Expr::Tuple(t) => t.elts.iter().try_for_each(|e| self.delete_target(e))?,
            Expr::List(l) => l.elts.iter().try_for_each(|e| self.delete_target(e))?,
            other => return Err(refuse(other.range(), "cannot delete expression").into()),
        }
        Ok(())
    }

    pub(super) fn augmented(&mut self, s: &'a ast::StmtAugAssign) -> Done {
        let at = self.at(s);
        let target_at = self.at(&*s.target);
        let change = |g: &mut Self| -> Done {
            g.expr(&s.value)?;
            g.unit().emit(at, Op::Binary, expression::operator(s.op), Slot::Number(1), 0);
            Ok(())
        };
        match &*s.target {
            Expr::Name(n) => {
                self.allowed(&n.id, s.target.range(), "assign to")?;
                self.load(target_at, &n.id);
                change(self)?;
                self.store(target_at, &n.id);
            }
            Expr::Attribute(a) => {
                self.expr(&a.value)?;
                let place = self.attribute_at(target_at, a);
                self.op(target_at, Op::Copy, 1);
                self.attr_op(place, &a.attr, Op::LoadAttr);
                change(self)?;
                self.op(place, Op::Swap, 2);
                self.attr_op(place, &a.attr, Op::StoreAttr);
            }
            Expr::Subscript(sub) => {
                self.expr(&sub.value)?;
                if let Some(slice) = expression::plain_slice(&sub.slice) {
                    self.bounds(slice)?;
                    self.ops(target_at, &[(Op::Copy, 3), (Op::Copy, 3), (Op::Copy, 3), (Op::BinarySlice, 0)]);
                    change(self)?;
                    self.ops(target_at, &[(Op::Swap, 4), (Op::Swap, 3), (Op::Swap, 2), (Op::StoreSlice, 0)]);
                } else {
                    self.expr(&sub.slice)?;
                    self.ops(target_at, &[(Op::Copy, 2), (Op::Copy, 2), (Op::BinarySubscript, 26)]);
                    change(self)?;
                    self.ops(target_at, &[(Op::Swap, 3), (Op::Swap, 2), (Op::StoreSubscript, 0)]);
                }
            }
            other => return Err(refuse(other.range(), "illegal expression for augmented assignment").into()),
        }
        Ok(())
    }

    pub(super) fn annotated(&mut self, s: &'a ast::StmtAnnAssign) -> Done {
        let at = self.at(s);
        if let Expr::Name(n) = &*s.target {
            self.allowed(&n.id, s.range, "assign to")?;
        }
        if let Some(value) = &s.value {
            self.expr(value)?;
            self.assign(&s.target)?;
        }
        match &*s.target {
            // Inside a function annotations of variables are not evaluated.
            Expr::Name(n) if s.simple && !self.cx().kind.is_function() => {
                self.annotation(&s.annotation)?;
                let name = self.mangle(&n.id);
                self.load(at, "__annotations__");
                self.text_constant(at, &name);
                self.op(at, Op::StoreSubscript, 0);
                return Ok(());
            }
            Expr::Attribute(a) if s.value.is_none() => {
                self.expr(&a.value)?;
                self.op(None, Op::Pop, 0);
            }
            Expr::Subscript(sub) if s.value.is_none() => {
                self.expr(&sub.value)?;
                self.op(None, Op::Pop, 0);
                self.expr(&sub.slice)?;
                self.op(None, Op::Pop, 0);
            }
            _ => {}
        }
        if !self.cx().kind.is_function() {
            self.annotation(&s.annotation)?;
            self.op(None, Op::Pop, 0);
        }
        Ok(())
    }

    /// `[] -> [annotation]`, or its text where the source asks for that.
    pub(super) fn annotation(&mut self, expr: &'a Expr) -> Done {
        if self.annotations_are_text {
            let at = self.at(expr);
            let range = expr.range();
            let words = self.text[range.start().to_usize()..range.end().to_usize()].split_whitespace();
            let text = words.collect::<Vec<_>>().join(" ");
            self.text_constant(at, &text);
            return Ok(());
        }
        if let Expr::Starred(s) = expr {
            // `*args: *Ts`: what the one iterable gives.
            self.expr(&s.value)?;
            let at = self.at(expr);
            self.op(at, Op::UnpackSequence, 1);
            return Ok(());
        }
        self.expr(expr)
    }

    /// `self.name = …` in a method: the class keeps the name.
    fn note_attribute(&mut self, a: &ast::ExprAttribute) {
        if a.value.as_name_expr().is_none_or(|n| n.id.as_str() != "self") {
            return;
        }
        if let Some(class) = self.stack.iter_mut().rev().find(|c| c.kind == super::Kind::Class)
            && !class.attributes.iter().any(|n| n == a.attr.as_str())
        {
            class.attributes.push(a.attr.to_string());
        }
    }
}
