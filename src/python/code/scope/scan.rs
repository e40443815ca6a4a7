//! The walk over the tree that finds the scopes and what each does with its names.

mod generics;

use super::{Kind, Scope, Scopes, key, mangled};
use crate::python::code::generate::{Refusal, refuse};
use generics::GENERIC;
use rustc_hash::FxHashMap;
use rustpython_ruff_python_ast::visitor::{self, Visitor};
use rustpython_ruff_python_ast::{self as ast, Comprehension, Expr, ExprContext, Parameters, Pattern, Stmt};
use rustpython_ruff_text_size::{Ranged, TextRange};

/// All scopes of a source, their names not yet settled.
pub fn scan(node: &ast::Mod) -> Result<Scopes, Refusal> {
    let scopes = Scopes { all: Vec::new(), keys: FxHashMap::default() };
    let mut scanner =
        Scanner { scopes, stack: Vec::new(), iterables: 0, targets: false, making: "list", within: "", error: None };
    match node {
        ast::Mod::Module(module) => scanner.inside(module, Kind::Module, None, |s| s.visit_body(&module.body)),
        ast::Mod::Expression(e) => scanner.inside(e, Kind::Module, None, |s| s.visit_expr(&e.body)),
    };
    match scanner.error {
        Some(error) => Err(error),
        None => Ok(scanner.scopes),
    }
}

struct Scanner {
    scopes: Scopes,
    stack: Vec<usize>,
    /// How many iterables of comprehensions this stands in, and whether in a target of one.
    iterables: u32,
    targets: bool,
    error: Option<Refusal>,
    /// Which comprehension is being read: `list`, `set`, `dict`.
    making: &'static str,
    /// The place in which nothing may run by itself or be named; empty: there is none.
    within: &'static str,
}

impl Scanner {
    fn here(&mut self) -> &mut Scope {
        let at = *self.stack.last().expect("a scope is open while its nodes are visited");
        &mut self.scopes.all[at]
    }

    fn fail(&mut self, range: TextRange, message: impl Into<String>) {
        self.error.get_or_insert_with(|| refuse(range, message.into()));
    }

    fn inside(&mut self, node: impl Ranged, kind: Kind, private: Option<&str>, visit: impl FnOnce(&mut Self)) -> usize {
        let number = self.scopes.all.len();
        let outer = self.stack.last().copied();
        let inherited = outer.and_then(|o| self.scopes.all[o].private.clone());
        self.scopes.all.push(Scope {
            kind,
            names: Vec::new(),
            numbers: FxHashMap::default(),
            children: Vec::new(),
            generator: false,
            awaits: false,
            inlined: kind == Kind::Comprehension && outer.is_some_and(|o| self.scopes.all[o].kind != Kind::Class),
            class_cell: false,
            annotations: false,
            private: private.map(String::from).or(inherited),
            passed: Vec::new(),
            declared: Vec::new(),
        });
        self.scopes.keys.insert(key(node, kind), number);
        if let Some(outer) = outer {
            self.scopes.all[outer].children.push(number);
        }
        self.stack.push(number);
        visit(self);
        self.stack.pop();
        number
    }

    fn mangle(&mut self, name: &str) -> String {
        mangled(self.here().private.as_deref(), name).into_owned()
    }

    fn bind(&mut self, name: &str) {
        let name = self.mangle(name);
        self.here().note(&name).bound = true;
    }

    fn parameters(&mut self, parameters: &Parameters) {
        for parameter in parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs) {
            self.parameter(&parameter.parameter);
        }
        for parameter in parameters.vararg.iter().chain(&parameters.kwarg) {
            self.parameter(parameter);
        }
    }

    fn parameter(&mut self, parameter: &ast::Parameter) {
        let name = self.mangle(&parameter.name);
        if self.here().note(&name).parameter {
            self.fail(parameter.name.range(), format!("duplicate argument '{name}' in function definition"));
        }
        self.here().note(&name).parameter = true;
    }

    fn defaults(&mut self, parameters: &Parameters) {
        for parameter in parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs) {
            if let Some(default) = &parameter.default {
                self.visit_expr(default);
            }
        }
    }

    fn annotations(&mut self, f: &ast::StmtFunctionDef) {
        for parameter in f.parameters.iter() {
            if let Some(annotation) = parameter.annotation() {
                self.visit_expr(annotation);
            }
        }
        if let Some(returns) = &f.returns {
            self.visit_expr(returns);
        }
    }

    fn declare(&mut self, names: &[ast::Identifier], global: bool, range: TextRange) {
        let word = if global { "global" } else { "nonlocal" };
        for identifier in names {
            let name = self.mangle(identifier);
            let module = self.here().kind == Kind::Module;
            let uses = *self.here().note(&name);
            let trouble = if uses.parameter {
                format!("name '{name}' is parameter and {word}")
            } else if uses.global && !global || uses.nonlocal && global {
                format!("name '{name}' is nonlocal and global")
            } else if !global && module {
                "nonlocal declaration not allowed at module level".to_string()
            } else if uses.annotated {
                format!("annotated name '{name}' can't be {word}")
            } else if uses.used {
                format!("name '{name}' is used prior to {word} declaration")
            } else if uses.bound {
                format!("name '{name}' is assigned to before {word} declaration")
            } else {
                String::new()
            };
            if !trouble.is_empty() {
                return self.fail(range, trouble);
            }
            let scope = self.here();
            scope.declared.push((name.clone(), range));
            let uses = scope.note(&name);
            if global {
                uses.global = true;
                // As in CPython, the module's own code means its global variable too.
                self.scopes.all[0].note(&name).global = true;
            } else {
                uses.nonlocal = true;
            }
        }
    }

    fn function(&mut self, f: &ast::StmtFunctionDef) {
        self.bind(&f.name);
        for decorator in &f.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.defaults(&f.parameters);
        self.generic(f.type_params.as_deref(), |s| {
            s.within = if f.type_params.is_some() { GENERIC } else { "" };
            s.annotations(f);
            s.within = "";
            s.inside(f, Kind::Function, None, |s| {
                s.parameters(&f.parameters);
                s.visit_body(&f.body);
            });
        });
    }

    fn class(&mut self, c: &ast::StmtClassDef) {
        self.bind(&c.name);
        for decorator in &c.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.generic(c.type_params.as_deref(), |s| {
            if let Some(arguments) = &c.arguments {
                s.within = if c.type_params.is_some() { GENERIC } else { "" };
                s.visit_arguments(arguments);
                s.within = "";
            }
            s.inside(c, Kind::Class, Some(&c.name), |s| {
                if c.type_params.is_some() {
                    s.here().note(".type_params").used = true;
                }
                s.visit_body(&c.body);
            });
        });
    }

    fn iterable(&mut self, iterable: &Expr) {
        self.iterables += 1;
        self.visit_expr(iterable);
        self.iterables -= 1;
    }

    fn comprehension(&mut self, node: &Expr, kind: Kind, generators: &[Comprehension], elements: &[&Expr]) {
        // The first iterable is looked at outside.
        self.iterable(&generators[0].iter);
        // In a class the names of the class are not seen: a function of its own.
        let number = self.inside(node, kind, None, |s| {
            s.here().note(".0").parameter = true;
            for (n, generator) in generators.iter().enumerate() {
                s.targets = true;
                s.visit_expr(&generator.target);
                s.targets = false;
                if n > 0 {
                    s.iterable(&generator.iter);
                }
                for test in &generator.ifs {
                    s.visit_expr(test);
                }
            }
            for element in elements {
                s.visit_expr(element);
            }
        });
        self.scopes.all[number].generator = kind == Kind::GeneratorExpression;
        self.scopes.all[number].awaits |= generators.iter().any(|generator| generator.is_async);
        if kind == Kind::Comprehension && self.scopes.all[number].awaits {
            self.here().awaits = true;
        }
        if self.scopes.all[number].inlined {
            let scope = &self.scopes.all[number];
            let used = scope.names.iter().filter(|(_, uses, _)| !uses.bound && !uses.parameter);
            for name in used.map(|(name, ..)| name.clone()).collect::<Vec<_>>() {
                self.here().note(&name).used = true;
            }
        }
    }

    fn import(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::Import(i) => {
                for alias in &i.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.bind(name.split('.').next().unwrap_or(name));
                }
            }
            Stmt::ImportFrom(i) => {
                for alias in i.names.iter().filter(|alias| alias.name.as_str() != "*") {
                    self.bind(alias.asname.as_ref().unwrap_or(&alias.name));
                }
                if i.names.iter().any(|alias| alias.name.as_str() == "*") && self.here().kind != Kind::Module {
                    self.fail(i.range(), "import * only allowed at module level");
                }
            }
            _ => {}
        }
    }

    fn annotated(&mut self, a: &ast::StmtAnnAssign) {
        self.here().annotations |= a.simple;
        if let (Expr::Name(name), true) = (&*a.target, a.simple) {
            let name = self.mangle(&name.id);
            let uses = *self.here().note(&name);
            if (uses.global || uses.nonlocal) && self.here().kind != Kind::Module {
                let word = if uses.global { "global" } else { "nonlocal" };
                self.fail(a.range(), format!("annotated name '{name}' can't be {word}"));
            }
            self.here().note(&name).annotated = true;
        }
    }

    fn lambda(&mut self, lambda: &ast::ExprLambda) {
        if let Some(parameters) = &lambda.parameters {
            self.defaults(parameters);
        }
        let outer = std::mem::take(&mut self.within);
        self.inside(lambda, Kind::Function, None, |s| {
            if let Some(parameters) = &lambda.parameters {
                s.parameters(parameters);
            }
            s.visit_expr(&lambda.body);
        });
        self.within = outer;
    }

    fn name(&mut self, name: &ast::ExprName) {
        let text = self.mangle(&name.id);
        let targets = self.targets;
        let uses = self.here().note(&text);
        match name.ctx {
            ExprContext::Load => uses.used = true,
            _ => uses.bound = true,
        }
        if targets && uses.bound {
            uses.iteration = true;
            if uses.global || uses.nonlocal {
                let message = format!("comprehension inner loop cannot rebind assignment expression target '{text}'");
                self.fail(name.range, message);
            }
        }
        // `super()` without arguments reads the class that the function stands in.
        if name.id.as_str() == "super" && name.ctx == ExprContext::Load && self.here().kind.is_function() {
            self.here().note("__class__").used = true;
        }
    }

    /// `name := value` inside comprehensions binds in the function around them.
    fn walrus(&mut self, target: &ast::ExprName) {
        let name = self.mangle(&target.id);
        if self.iterables > 0 {
            let message = "assignment expression cannot be used in a comprehension iterable expression";
            return self.fail(target.range(), message);
        }
        let mut depth = self.stack.len();
        while depth > 0 {
            let scope = &mut self.scopes.all[self.stack[depth - 1]];
            let inside = matches!(scope.kind, Kind::Comprehension | Kind::GeneratorExpression);
            if !inside {
                break;
            }
            if scope.note(&name).iteration {
                let name = &target.id;
                let message = format!("assignment expression cannot rebind comprehension iteration variable '{name}'");
                return self.fail(target.range(), message);
            }
            depth -= 1;
        }
        let comprehension = depth < self.stack.len();
        let scope = &mut self.scopes.all[self.stack[depth - 1]];
        if comprehension && scope.kind == Kind::Class {
            let message = "assignment expression within a comprehension cannot be used in a class body";
            return self.fail(target.range(), message);
        }
        let declared = scope.note(&name).global;
        let module = scope.kind == Kind::Module;
        scope.note(&name).bound = true;
        for level in depth..self.stack.len() {
            let uses = self.scopes.all[self.stack[level]].note(&name);
            if module || declared {
                uses.global = true;
            } else {
                uses.nonlocal = true;
            }
        }
    }

    fn yields(&mut self, range: TextRange, word: &str) {
        let kind = self.here().kind;
        match kind {
            Kind::Module | Kind::Class => self.fail(range, format!("'{word}' outside function")),
            Kind::Comprehension => self.fail(range, format!("'yield' inside {} comprehension", self.making)),
            Kind::GeneratorExpression => self.fail(range, "'yield' inside generator expression"),
            _ => self.here().generator = true,
        }
    }
}

impl Visitor<'_> for Scanner {
    fn visit_stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::FunctionDef(f) => return self.function(f),
            Stmt::ClassDef(c) => return self.class(c),
            Stmt::Global(g) => return self.declare(&g.names, true, g.range()),
            Stmt::Nonlocal(n) => return self.declare(&n.names, false, n.range()),
            Stmt::Import(_) | Stmt::ImportFrom(_) => self.import(stmt),
            Stmt::AnnAssign(a) => {
                self.annotated(a);
                // `(x): int` says nothing of where x lives.
                if a.target.is_name_expr() && !a.simple && a.value.is_none() {
                    self.visit_annotation(&a.annotation);
                    return;
                }
            }
            Stmt::TypeAlias(alias) => {
                self.visit_expr(&alias.name);
                self.generic(alias.type_params.as_deref(), |s| {
                    s.inside(alias, Kind::Function, None, |s| s.still("a type alias", &alias.value));
                });
                return;
            }
            Stmt::If(branch) => {
                self.visit_expr(&branch.test);
                self.visit_body(&branch.body);
                for clause in &branch.elif_else_clauses {
                    if let Some(test) = &clause.test {
                        self.visit_expr(test);
                    }
                    self.visit_body(&clause.body);
                }
                return;
            }
            Stmt::AugAssign(a) => {
                // The target is read, too.
                if let Expr::Name(name) = &*a.target {
                    let name = self.mangle(&name.id);
                    self.here().note(&name).used = true;
                }
            }
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_except_handler(&mut self, handler: &ast::ExceptHandler) {
        let ast::ExceptHandler::ExceptHandler(h) = handler;
        if let Some(name) = &h.name {
            self.bind(name);
        }
        visitor::walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &Pattern) {
        let name = match pattern {
            Pattern::MatchStar(p) => p.name.as_ref(),
            Pattern::MatchAs(p) => p.name.as_ref(),
            Pattern::MatchMapping(p) => p.rest.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            self.bind(name);
        }
        visitor::walk_pattern(self, pattern);
    }

    fn visit_expr(&mut self, expr: &Expr) {
        if !self.within.is_empty() && self.may_not_run(expr) {
            return;
        }
        match expr {
            Expr::Name(name) => return self.name(name),
            Expr::Named(named) => {
                if let Expr::Name(name) = &*named.target {
                    self.walrus(name);
                }
                return self.visit_expr(&named.value);
            }
            Expr::Lambda(lambda) => return self.lambda(lambda),
            Expr::ListComp(c) => {
                let outer = std::mem::replace(&mut self.making, "list");
                self.comprehension(expr, Kind::Comprehension, &c.generators, &[&c.elt]);
                self.making = outer;
                return;
            }
            Expr::SetComp(c) => {
                let outer = std::mem::replace(&mut self.making, "set");
                self.comprehension(expr, Kind::Comprehension, &c.generators, &[&c.elt]);
                self.making = outer;
                return;
            }
            Expr::DictComp(c) => {
                let outer = std::mem::replace(&mut self.making, "dict");
                self.comprehension(expr, Kind::Comprehension, &c.generators, &[&c.key, &c.value]);
                self.making = outer;
                return;
            }
            Expr::Generator(c) => {
                return self.comprehension(expr, Kind::GeneratorExpression, &c.generators, &[&c.elt]);
            }
            Expr::Await(_) => self.here().awaits = true,
            Expr::Yield(y) => self.yields(y.range(), "yield"),
            Expr::YieldFrom(y) => self.yields(y.range(), "yield from"),
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }
}
