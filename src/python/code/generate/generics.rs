//! Type parameters: of functions, classes and aliases. Source: PEP 695, PEP 696.

use super::definition::DEFAULTS;
use super::{Done, Generator, Kind, refuse};
use crate::python::code::unit::{At, Slot};
use crate::python::code::{CodeFlags, Constant, Op};
use rustpython_ruff_python_ast::{self as ast, Expr, TypeParam, TypeParams};
use rustpython_ruff_text_size::Ranged;

impl<'a> Generator<'a> {
    /// The bases of a generic class, with `Generic[…]` behind them.
    pub(super) fn generic_bases(&mut self, at: At, arguments: &'a ast::Arguments) -> Done {
        self.unpacking(at, &arguments.args, Op::BuildTuple, 2)?;
        self.load(at, ".generic_base");
        self.op(at, Op::BuildTuple, 1);
        let add = super::expression::operator(ast::Operator::Add);
        self.unit().emit(at, Op::Binary, add, Slot::Number(0), 0);
        self.call_unpacked(at, &arguments.keywords)
    }

    /// `[given…] -> [result]`: a function around a definition that makes its type parameters.
    pub(super) fn with_type_parameters(
        &mut self,
        at: At,
        name: &str,
        parameters: &'a TypeParams,
        given: &[u32],
        inner: impl FnOnce(&mut Self, &[u32]) -> Done,
    ) -> Done {
        let scope = self.scopes.of(parameters, Kind::TypeParameters);
        let hidden: Vec<String> =
            given.iter().map(|g| if *g == DEFAULTS { ".defaults" } else { ".kwdefaults" }.to_string()).collect();
        let line = at.map_or(1, |p| p.line);
        let mut head = self.head(
            &format!("<generic parameters of {name}>"),
            line,
            CodeFlags { optimized: true, ..CodeFlags::default() },
        );
        head.arg_count = given.len() as u32;
        self.open(head, hidden.clone(), scope, None);
        self.cx().first_parameter = None;
        for (n, parameter) in parameters.type_params.iter().enumerate() {
            let name = parameter.name();
            if parameters.type_params[..n].iter().any(|p| p.name().as_str() == name.as_str()) {
                return Err(refuse(parameter.range(), format!("duplicate type parameter '{name}'")).into());
            }
            self.type_parameter(parameter)?;
        }
        self.op(at, Op::BuildTuple, parameters.type_params.len() as u32);
        self.store(at, ".type_params");
        self.typing(at, "Generic");
        self.load(at, ".type_params");
        self.op(at, Op::BinarySubscript, 26);
        self.store(at, ".generic_base");
        for name in &hidden {
            self.load(at, name);
        }
        inner(self, given)?;
        self.op(at, Op::Return, 0);
        let code = self.close()?;
        self.closure(at, code, scope, &[]);
        // [given…, function] -> [function, NULL, given…]
        match given.len() {
            0 => self.op(at, Op::PushNull, 0),
            1 => self.ops(at, &[(Op::PushNull, 0), (Op::Swap, 3), (Op::Swap, 2), (Op::Swap, 3), (Op::Swap, 2)]),
            _ => self.ops(at, &[(Op::PushNull, 0), (Op::Swap, 4), (Op::Swap, 2), (Op::Swap, 4), (Op::Swap, 3)]),
        }
        self.op(at, Op::Call, given.len() as u32);
        Ok(())
    }

    /// `[] -> [typing's thing of that name]`
    fn typing(&mut self, at: At, name: &str) {
        self.constant(at, Constant::Int(0.into()));
        self.constant(at, Constant::Tuple(vec![Constant::Str(name.into())]));
        self.name_op(at, "typing", Op::ImportName);
        self.name_op(at, name, Op::ImportFrom);
        self.ops(at, &[(Op::Swap, 2), (Op::Pop, 0)]);
    }

    /// `[] -> [type variable]`, bound to its name.
    fn type_parameter(&mut self, parameter: &'a TypeParam) -> Done {
        let at = self.at(parameter);
        let (kind, name, bound) = match parameter {
            TypeParam::TypeVar(t) => ("_type_var", &t.name, t.bound.as_deref()),
            TypeParam::TypeVarTuple(t) => ("TypeVarTuple", &t.name, None),
            TypeParam::ParamSpec(t) => ("_param_spec", &t.name, None),
        };
        self.typing(at, kind);
        self.op(at, Op::PushNull, 0);
        self.text_constant(at, name);
        let mut count = 1;
        let mut names = Vec::new();
        match bound {
            Some(Expr::Tuple(constraints)) => {
                for constraint in &constraints.elts {
                    self.expr(constraint)?;
                }
                count += constraints.elts.len() as u32;
            }
            Some(bound) => {
                self.expr(bound)?;
                names.push(Constant::Str("bound".into()));
            }
            None => {}
        }
        if let Some(default) = parameter.default() {
            match default {
                Expr::Starred(s) if kind == "TypeVarTuple" => {
                    self.expr(&s.value)?;
                    self.op(at, Op::UnpackSequence, 1);
                }
                _ => self.expr(default)?,
            }
            names.push(Constant::Str("default".into()));
        }
        count += names.len() as u32;
        if names.is_empty() {
            self.op(at, Op::Call, count);
        } else {
            self.constant(at, Constant::Tuple(names));
            self.op(at, Op::CallKw, count);
        }
        self.op(at, Op::Copy, 1);
        self.store(at, name);
        Ok(())
    }

    /// `type X = …`: the value is looked at when someone asks for it.
    pub(super) fn type_alias(&mut self, at: At, alias: &'a ast::StmtTypeAlias) -> Done {
        let Expr::Name(name) = &*alias.name else {
            return Err(refuse(alias.range, "invalid syntax").into());
        };
        match &alias.type_params {
            Some(parameters) => {
                let inner = |g: &mut Self, _: &[u32]| g.alias_object(at, alias, &name.id, true);
                self.with_type_parameters(at, &name.id, parameters, &[], inner)?;
            }
            None => self.alias_object(at, alias, &name.id, false)?,
        }
        self.store(at, &name.id);
        Ok(())
    }

    /// `[] -> [alias]`
    fn alias_object(&mut self, at: At, alias: &'a ast::StmtTypeAlias, name: &str, generic: bool) -> Done {
        self.typing(at, "_type_alias");
        self.op(at, Op::PushNull, 0);
        self.text_constant(at, name);
        let scope = self.scopes.of(alias, Kind::Function);
        let line = at.map_or(1, |p| p.line);
        self.open_function(name, line, CodeFlags::default(), None, scope)?;
        self.expr(&alias.value)?;
        self.op(at, Op::Return, 0);
        let code = self.close()?;
        self.closure(at, code, scope, &[]);
        if generic {
            self.load(at, ".type_params");
        } else {
            self.constant(at, Constant::Tuple(Vec::new()));
        }
        self.op(at, Op::Call, 3);
        Ok(())
    }
}
