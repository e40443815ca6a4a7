//! Functions, lambdas, classes, type parameters.

use super::halves::stands_for_another;
use super::{Done, Fault, Generator, Kind, refuse, scope};
use crate::python::code::unit::{At, Head, Label};
use crate::python::code::{CodeFlags, Constant, Op, Position};
use rustpython_ruff_python_ast::{self as ast, Expr, Parameters};
use rustpython_ruff_text_size::{TextRange, TextSize};

/// Values of a function that lie on the stack while it is made: what `SET_FUNCTION_ATTRIBUTE` calls them.
pub(super) const DEFAULTS: u32 = 1;
const KEYWORD_DEFAULTS: u32 = 2;
const ANNOTATIONS: u32 = 4;

/// The start of a function's body: for a generator what makes one. Gives the guard that `epilogue` ends.
pub(super) fn prologue(g: &mut Generator<'_>, at: At, generator: bool) -> Option<Label> {
    if !generator {
        return None;
    }
    let at = at.map(|p| Position { end_line: p.line, end_column: p.column, ..p });
    g.ops(at, &[(Op::ReturnGenerator, 0), (Op::Pop, 0)]);
    let fail = g.label();
    g.unit().guard(fail, true, 0);
    Some(fail)
}

/// The end of a generator's body: StopIteration does not get out as such (PEP 479).
pub(super) fn epilogue(g: &mut Generator<'_>, fail: Option<Label>) {
    if let Some(fail) = fail {
        g.unit().unguard();
        let cold = g.unit().enter_handler(fail);
        g.ops(None, &[(Op::StopIterationError, 3), (Op::Reraise, 1)]);
        g.unit().leave_handler(cold);
    }
}

impl<'a> Generator<'a> {
    pub(super) fn head(&mut self, name: &str, first_line: u32, flags: CodeFlags) -> Head {
        let qualname = self.qualified(name);
        Head { name: name.into(), qualname, first_line, flags, positional_only: 0, arg_count: 0, keyword_only: 0 }
    }

    /// Where a decorated definition begins itself.
    fn defined_at(&self, range: TextRange, decorators: &[ast::Decorator]) -> At {
        let mut start = match decorators.last() {
            Some(decorator) => decorator.range.end().to_usize(),
            None => return Some(self.position(range)),
        };
        let rest = |start: usize| &self.text[start..];
        loop {
            start += rest(start).len() - rest(start).trim_start().len();
            if !rest(start).starts_with('#') {
                break;
            }
            start += rest(start).find('\n').unwrap_or(rest(start).len());
        }
        let start = TextSize::new(start as u32);
        Some(self.position(TextRange::new(start.min(range.end()), range.end())))
    }

    fn decorators(&mut self, all: &'a [ast::Decorator]) -> Result<Vec<At>, Fault> {
        let mut places = Vec::new();
        for decorator in all {
            self.expr(&decorator.expression)?;
            places.push(self.at(&decorator.expression));
        }
        Ok(places)
    }

    /// `[] -> […]`: the defaults; gives which there are.
    fn defaults(&mut self, at: At, parameters: &'a Parameters) -> Result<Vec<u32>, Fault> {
        let mut attributes = Vec::new();
        let positional: Vec<&Expr> =
            parameters.posonlyargs.iter().chain(&parameters.args).filter_map(|p| p.default.as_deref()).collect();
        if !positional.is_empty() {
            let constants: Option<Vec<_>> = positional.iter().map(|e| super::fold::constant(e)).collect();
            // What the source may write otherwise than the parser gave it is looked for where it stands.
            if let Some(all) = constants.filter(|all: &Vec<_>| !all.iter().any(stands_for_another)) {
                self.constant(at, Constant::Tuple(all));
            } else {
                for default in &positional {
                    self.expr(default)?;
                }
                self.op(at, Op::BuildTuple, positional.len() as u32);
            }
            attributes.push(DEFAULTS);
        }
        let mut keywords = 0;
        for parameter in &parameters.kwonlyargs {
            if let Some(default) = &parameter.default {
                let name = self.mangle(&parameter.parameter.name);
                self.text_constant(at, &name);
                self.expr(default)?;
                keywords += 1;
            }
        }
        if keywords > 0 {
            self.op(at, Op::BuildMap, keywords);
            attributes.push(KEYWORD_DEFAULTS);
        }
        Ok(attributes)
    }

    /// `[] -> [dict]`; gives whether there are any.
    fn annotations(&mut self, at: At, parameters: &'a Parameters, returns: Option<&'a Expr>) -> Result<bool, Fault> {
        let mut all: Vec<(&str, &Expr)> = Vec::new();
        // CPython takes those before the slash last.
        let plain = parameters.args.iter().chain(&parameters.posonlyargs).map(|p| &p.parameter);
        let rest = parameters.kwonlyargs.iter().map(|p| &p.parameter);
        let parameters = plain.chain(parameters.vararg.as_deref()).chain(rest).chain(parameters.kwarg.as_deref());
        for parameter in parameters {
            if let Some(annotation) = &parameter.annotation {
                all.push((&parameter.name, annotation));
            }
        }
        if let Some(returns) = returns {
            all.push(("return", returns));
        }
        for (name, annotation) in &all {
            let name = self.mangle(name);
            self.text_constant(at, &name);
            self.annotation(annotation)?;
        }
        if !all.is_empty() {
            self.op(at, Op::BuildMap, all.len() as u32);
        }
        Ok(!all.is_empty())
    }

    pub(super) fn function(&mut self, f: &'a ast::StmtFunctionDef) -> Done {
        let at = self.defined_at(f.range, &f.decorator_list);
        let places = self.decorators(&f.decorator_list)?;
        let first_line = places.first().copied().flatten().or(at).map_or(1, |p| p.line);
        let attributes = self.defaults(at, &f.parameters)?;
        match &f.type_params {
            Some(parameters) => {
                let inner = |g: &mut Self, given: &[u32]| {
                    g.function_object(at, f, first_line, given)?;
                    g.op(at, Op::Copy, 1);
                    g.load(at, ".type_params");
                    g.ops(at, &[(Op::Swap, 2)]);
                    g.name_op(at, "__type_params__", Op::StoreAttr);
                    Ok(())
                };
                self.with_type_parameters(at, &f.name, parameters, &attributes, inner)?;
            }
            None => self.function_object(at, f, first_line, &attributes)?,
        }
        for place in places.iter().rev() {
            self.op(*place, Op::Call, 0);
        }
        self.store(at, &f.name);
        Ok(())
    }

    /// `[defaults…] -> [function]`
    fn function_object(&mut self, at: At, f: &'a ast::StmtFunctionDef, first_line: u32, given: &[u32]) -> Done {
        let mut attributes = given.to_vec();
        if self.annotations(at, &f.parameters, f.returns.as_deref())? {
            attributes.push(ANNOTATIONS);
        }
        attributes.reverse();
        let scope = self.scopes.of(f, Kind::Function);
        let generator = self.scopes.all[scope].generator;
        let has_docstring = self.optimize < 2
            && f.body.first().is_some_and(|stmt| stmt.as_expr_stmt().is_some_and(|e| e.value.is_string_literal_expr()));
        let flags = CodeFlags { generator, has_docstring, coroutine: f.is_async, ..CodeFlags::default() };
        self.open_function(&f.name, first_line, flags, Some(&f.parameters), scope)?;
        self.cx().is_async = f.is_async;
        let line = Some(Position { line: first_line, end_line: first_line, ..Position::default() });
        let whole = prologue(self, line, generator || f.is_async);
        let mut body = &f.body[..];
        if let (true, Some(ast::Stmt::Expr(e))) = (has_docstring, body.first()) {
            if let Expr::StringLiteral(s) = &*e.value {
                let text = super::clean_docstring(s.value.to_str());
                self.unit().constant(Constant::Str(text.into()));
            }
            body = &body[1..];
        }
        self.body(body)?;
        self.none(None);
        self.op(None, Op::Return, 0);
        epilogue(self, whole);
        let code = self.close()?;
        self.closure(at, code, scope, &attributes);
        Ok(())
    }

    pub(super) fn open_function(
        &mut self,
        name: &str,
        first_line: u32,
        mut flags: CodeFlags,
        parameters: Option<&'a Parameters>,
        scope: usize,
    ) -> Done {
        flags.optimized = true;
        let mut names = Vec::new();
        let mut counts = (0, 0, 0);
        if let Some(p) = parameters {
            flags.varargs = p.vararg.is_some();
            flags.varkeywords = p.kwarg.is_some();
            counts = (p.posonlyargs.len(), p.posonlyargs.len() + p.args.len(), p.kwonlyargs.len());
            let plain = p.posonlyargs.iter().chain(&p.args).chain(&p.kwonlyargs).map(|p| &p.parameter);
            for parameter in plain.chain(p.vararg.as_deref()).chain(p.kwarg.as_deref()) {
                if parameter.name.as_str() == "__debug__" {
                    return Err(refuse(parameter.range, "cannot assign to __debug__").into());
                }
                let private = self.scopes.all[scope].private().map(String::from);
                names.push(scope::mangled(private.as_deref(), &parameter.name).into_owned());
            }
        }
        let mut head = self.head(name, first_line, flags);
        (head.positional_only, head.arg_count, head.keyword_only) = (counts.0 as u32, counts.1 as u32, counts.2 as u32);
        // Without positional parameters there is no object for `super()`.
        let first = (counts.1 > 0).then(|| names[0].clone());
        self.open(head, names, scope, None);
        self.cx().first_parameter = first;
        Ok(())
    }

    pub(super) fn lambda(&mut self, at: At, l: &'a ast::ExprLambda) -> Done {
        let mut attributes = match &l.parameters {
            Some(parameters) => self.defaults(at, parameters)?,
            None => Vec::new(),
        };
        attributes.reverse();
        let scope = self.scopes.of(l, Kind::Function);
        let generator = self.scopes.all[scope].generator;
        let line = at.map_or(1, |p| p.line);
        let flags = CodeFlags { generator, ..CodeFlags::default() };
        self.open_function("<lambda>", line, flags, l.parameters.as_deref(), scope)?;
        let whole = prologue(self, at, generator);
        self.expr(&l.body)?;
        let body_at = self.at(&*l.body);
        self.op(body_at, Op::Return, 0);
        epilogue(self, whole);
        let code = self.close()?;
        self.closure(at, code, scope, &attributes);
        Ok(())
    }

    pub(super) fn class(&mut self, c: &'a ast::StmtClassDef) -> Done {
        let at = self.defined_at(c.range, &c.decorator_list);
        let places = self.decorators(&c.decorator_list)?;
        let first_line = places.first().copied().flatten().or(at).map_or(1, |p| p.line);
        match &c.type_params {
            Some(parameters) => {
                let inner = |g: &mut Self, _: &[u32]| g.class_object(at, c, first_line, true);
                self.with_type_parameters(at, &c.name, parameters, &[], inner)?;
            }
            None => self.class_object(at, c, first_line, false)?,
        }
        for place in places.iter().rev() {
            self.op(*place, Op::Call, 0);
        }
        self.store(at, &c.name);
        Ok(())
    }

    /// `[] -> [class]`
    fn class_object(&mut self, at: At, c: &'a ast::StmtClassDef, first_line: u32, generic: bool) -> Done {
        if let Some(ast::Expr::Generator(e)) = c.arguments.as_ref().and_then(|a| a.args.last())
            && !e.parenthesized
        {
            let start = e.generators[0].range.start();
            return Err(refuse(TextRange::at(start, 3.into()), "invalid syntax").into());
        }
        self.ops(at, &[(Op::LoadBuildClass, 0), (Op::PushNull, 0)]);
        let scope = self.scopes.of(c, Kind::Class);
        let head = self.head(&c.name, first_line, CodeFlags::default());
        let qualname = head.qualname.clone();
        self.open(head, Vec::new(), scope, Some(c.name.to_string()));
        self.class_body(c, scope, first_line, &qualname, generic)?;
        let code = self.close()?;
        self.closure(at, code, scope, &[]);
        self.text_constant(at, &c.name);
        match &c.arguments {
            Some(arguments) if generic => self.generic_bases(at, arguments),
            Some(arguments) => self.arguments(at, arguments, 2),
            None if generic => {
                self.load(at, ".generic_base");
                self.op(at, Op::Call, 3);
                Ok(())
            }
            None => {
                self.op(at, Op::Call, 2);
                Ok(())
            }
        }
    }

    /// What a class does when it is made, up to its return.
    fn class_body(
        &mut self,
        c: &'a ast::StmtClassDef,
        scope: usize,
        first_line: u32,
        qualname: &str,
        generic: bool,
    ) -> Done {
        let start = Some(Position { line: first_line, end_line: first_line, ..Position::default() });
        self.name_op(start, "__name__", Op::LoadName);
        self.name_op(start, "__module__", Op::StoreName);
        self.text_constant(start, qualname);
        self.name_op(start, "__qualname__", Op::StoreName);
        self.constant(start, Constant::Int(first_line.into()));
        self.name_op(start, "__firstlineno__", Op::StoreName);
        if generic {
            let slot = self.unit().cell(".type_params");
            self.unit().emit(start, Op::LoadDeref, 0, slot, 0);
            self.name_op(start, "__type_params__", Op::StoreName);
        }
        if self.scopes.all[scope].annotations {
            self.op(start, Op::SetupAnnotations, 0);
        }
        let body = self.docstring(&c.body);
        self.body(body)?;
        let attributes = std::mem::take(&mut self.cx().attributes);
        let attributes = attributes.iter().map(|name| Constant::Str(name.as_str().into())).collect();
        self.constant(None, Constant::Tuple(attributes));
        self.name_op(None, "__static_attributes__", Op::StoreName);
        if self.scopes.all[scope].class_cell {
            let slot = self.unit().cell("__class__");
            self.unit().emit(None, Op::LoadFast, 0, slot, 0);
            self.op(None, Op::Copy, 1);
            self.name_op(None, "__classcell__", Op::StoreName);
        } else {
            self.none(None);
        }
        self.op(None, Op::Return, 0);
        Ok(())
    }
}
