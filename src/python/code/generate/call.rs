//! Calls: plain, of methods, of `super()`'s attributes, with unpacking.

use super::{Done, Fault, Generator, Kind, Place, refuse};
use crate::python::code::unit::{At, Slot};
use crate::python::code::{Constant, Op};
use rustpython_ruff_python_ast::{self as ast, Arguments, Expr, Keyword};
use rustpython_ruff_text_size::{Ranged, TextRange};

/// Most keyword arguments that lie on the stack.
const MOST_KEYWORDS: usize = 15;
const MOST_ARGUMENTS: usize = 30;

impl<'a> Generator<'a> {
    /// `[] -> [result]`
    pub(super) fn call(&mut self, at: At, c: &'a ast::ExprCall) -> Done {
        let a = &c.arguments;
        let starred = unpacks(a);
        if let Expr::Attribute(method) = &*c.func
            && !starred
            && a.args.len() + a.keywords.len() < MOST_KEYWORDS
        {
            let place = self.at(method);
            let place = self.attribute_at(place, method);
            if !self.super_attribute(method, true)? {
                self.expr(&method.value)?;
                self.attr_op(place, &method.attr, Op::LoadMethod);
            }
            let at = self.attribute_at(at, method);
            return self.arguments(at, a, 0);
        }
        self.callee(&c.func)?;
        self.arguments(at, a, 0)
    }

    /// `[] -> [callable, NULL]`
    fn callee(&mut self, func: &'a Expr) -> Done {
        let at = self.at(func);
        if let Expr::Name(name) = func {
            let mangled = self.mangle(&name.id);
            let (place, inner) = self.place(&mangled);
            let function = self.cx().kind.is_function() || inner;
            if place == Place::GlobalExplicit || (place == Place::GlobalImplicit && function) {
                let sym = self.table.names.intern(&mangled);
                self.unit().emit(at, Op::LoadGlobal, 1, Slot::Number(0), sym);
                return Ok(());
            }
        }
        self.expr(func)?;
        self.op(at, Op::PushNull, 0);
        Ok(())
    }

    /// `[callable, NULL or self, pushed…] -> [result]`
    pub(super) fn arguments(&mut self, at: At, a: &'a Arguments, pushed: u32) -> Done {
        for keyword in &a.keywords {
            let Some(name) = &keyword.arg else { continue };
            self.allowed(name, keyword.range, "assign to")?;
            if name.range.start() > keyword.range.start() {
                let place = TextRange::new(name.range.start(), keyword.value.range().start());
                let words = "expression cannot contain assignment, perhaps you meant \"==\"?";
                return Err(refuse(place, words).into());
            }
        }
        if unpacks(a) || a.args.len() > MOST_ARGUMENTS || a.keywords.len() > MOST_KEYWORDS {
            return self.arguments_unpacked(at, a, pushed);
        }
        for argument in &a.args {
            self.expr(argument)?;
        }
        let count = pushed + (a.args.len() + a.keywords.len()) as u32;
        if a.keywords.is_empty() {
            self.op(at, Op::Call, count);
            return Ok(());
        }
        let mut names = Vec::new();
        for keyword in &a.keywords {
            self.expr(&keyword.value)?;
            let name = keyword.arg.as_ref().map(ToString::to_string).unwrap_or_default();
            names.push(Constant::Str(name.into()));
        }
        self.constant(at, Constant::Tuple(names));
        self.op(at, Op::CallKw, count);
        Ok(())
    }

    fn arguments_unpacked(&mut self, at: At, a: &'a Arguments, pushed: u32) -> Done {
        match &a.args[..] {
            [Expr::Starred(only)] if pushed == 0 => self.expr(&only.value)?,
            [] if pushed == 0 => self.constant(at, Constant::Tuple(Vec::new())),
            args => self.unpacking(at, args, Op::BuildTuple, pushed)?,
        }
        self.call_unpacked(at, &a.keywords)
    }

    /// `[callable, NULL, tuple] -> [result]`
    pub(super) fn call_unpacked(&mut self, at: At, keywords: &'a [Keyword]) -> Done {
        if keywords.is_empty() {
            self.op(at, Op::PushNull, 0);
        } else {
            self.keywords(at, keywords)?;
        }
        self.op(at, Op::CallEx, 0);
        Ok(())
    }

    /// `[] -> [dict]`
    fn keywords(&mut self, at: At, keywords: &'a [Keyword]) -> Done {
        let mut made = false;
        let mut rest = keywords;
        while let Some(first) = rest.first() {
            let named = rest.iter().take_while(|k| k.arg.is_some()).count().min(MOST_KEYWORDS + 1);
            if named == 0 {
                if !made {
                    self.op(at, Op::BuildMap, 0);
                }
                self.expr(&first.value)?;
                self.op(at, Op::DictMerge, 1);
                rest = &rest[1..];
            } else {
                for keyword in &rest[..named] {
                    let name = keyword.arg.as_ref().map(ToString::to_string).unwrap_or_default();
                    self.text_constant(at, &name);
                    self.expr(&keyword.value)?;
                }
                self.op(at, Op::BuildMap, named as u32);
                if made {
                    self.op(at, Op::DictMerge, 1);
                }
                rest = &rest[named..];
            }
            made = true;
        }
        Ok(())
    }

    /// `super().name`, if `super` is the builtin: `[] -> [value]`, for a method `[] -> [method, self]`. Gives whether it was.
    pub(super) fn super_attribute(&mut self, a: &'a ast::ExprAttribute, method: bool) -> Result<bool, Fault> {
        let Expr::Call(call) = &*a.value else { return Ok(false) };
        let Expr::Name(name) = &*call.func else { return Ok(false) };
        let args = &call.arguments.args;
        if name.id.as_str() != "super" || !call.arguments.keywords.is_empty() || !a.ctx.is_load() {
            return Ok(false);
        }
        let (place, inner) = self.place("super");
        if place != Place::GlobalImplicit || inner || self.scopes.all[0].place("super") == Some(Place::Local) {
            return Ok(false);
        }
        let cx = self.stack.last().expect("a unit is open");
        let implicit = args.is_empty();
        if implicit && (cx.kind != Kind::Function || cx.first_parameter.is_none() || cx.scopes.len() > 1)
            || !implicit && (args.len() != 2 || args.iter().any(Expr::is_starred_expr))
        {
            return Ok(false);
        }
        if implicit && self.place("__class__").0 != Place::Free {
            return Ok(false);
        }
        let at = self.at(&*a.value);
        let name_at = self.at(&*call.func);
        self.load(name_at, "super");
        if implicit {
            let first = self.cx().first_parameter.clone().unwrap_or_default();
            self.load(at, "__class__");
            self.load(at, &first);
        } else {
            for argument in args {
                self.expr(argument)?;
            }
        }
        let whole = self.at(a);
        let whole = self.attribute_at(whole, a);
        let attribute = self.mangle(&a.attr);
        let sym = self.table.names.intern(&attribute);
        let kind = u8::from(method) + 2 * u8::from(!implicit);
        self.unit().emit(whole, Op::LoadSuperAttr, kind, Slot::Number(0), sym);
        Ok(true)
    }
}

fn unpacks(a: &Arguments) -> bool {
    a.args.iter().any(Expr::is_starred_expr) || a.keywords.iter().any(|k| k.arg.is_none())
}
