//! Scopes of type parameters, and the places in which nothing may run. Source: PEP 695, PEP 696.

use super::{Kind, Scanner};
use rustpython_ruff_python_ast::visitor::Visitor;
use rustpython_ruff_python_ast::{Expr, TypeParam, TypeParams};
use rustpython_ruff_text_size::Ranged;

/// Where the head of a definition with type parameters is.
pub(super) const GENERIC: &str = "the definition of a generic";

impl Scanner {
    /// With type parameters what follows is inside a scope of theirs.
    pub(super) fn generic(&mut self, parameters: Option<&TypeParams>, visit: impl FnOnce(&mut Self)) {
        let Some(parameters) = parameters else {
            return visit(self);
        };
        self.inside(parameters, Kind::TypeParameters, None, |s| {
            for parameter in &parameters.type_params {
                s.bind(parameter.name());
            }
            for hidden in [".defaults", ".kwdefaults", ".generic_base", ".type_params"] {
                s.here().note(hidden).parameter = hidden.contains("defaults");
                s.here().note(hidden).bound = true;
            }
            for parameter in &parameters.type_params {
                s.type_parameter(parameter);
            }
            visit(s);
        });
    }

    fn type_parameter(&mut self, parameter: &TypeParam) {
        let default = match parameter {
            TypeParam::TypeVar(t) => {
                if let Some(bound) = &t.bound {
                    let several = bound.is_tuple_expr();
                    self.still(if several { "a TypeVar constraint" } else { "a TypeVar bound" }, bound);
                }
                "a TypeVar default"
            }
            TypeParam::TypeVarTuple(_) => "a TypeVarTuple default",
            TypeParam::ParamSpec(_) => "a ParamSpec default",
        };
        if let Some(expr) = parameter.default() {
            self.still(default, expr);
        }
    }

    /// Visits what nothing may run in.
    pub(super) fn still(&mut self, place: &'static str, expr: &Expr) {
        let outer = std::mem::replace(&mut self.within, place);
        self.visit_expr(expr);
        self.within = outer;
    }

    /// Whether the expression would run by itself or bind a name, which it may not here.
    pub(super) fn may_not_run(&mut self, expr: &Expr) -> bool {
        let kind = match expr {
            Expr::Yield(_) | Expr::YieldFrom(_) => "yield",
            Expr::Await(_) => "await",
            Expr::Named(_) => "named",
            _ => return false,
        };
        self.fail(expr.range(), format!("{kind} expression cannot be used within {}", self.within));
        true
    }
}
