//! Which variable a name means: the scopes of a source and how each name in them is found (fast, in a cell, global, by name).
//! After the language reference, "Naming and binding", and PEP 709 (comprehensions run inside the function around them).

mod scan;

use super::generate::{Refusal, refuse};
use rustc_hash::FxHashMap;
use rustpython_ruff_python_ast as ast;
use rustpython_ruff_text_size::{Ranged, TextRange};
use std::collections::BTreeSet;

/// Where a name's value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Local,
    Cell,
    Free,
    GlobalExplicit,
    GlobalImplicit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Module,
    Class,
    Function,
    /// The scope of type parameters: a function around the definition.
    TypeParameters,
    GeneratorExpression,
    /// A list, set or dict comprehension.
    Comprehension,
}

impl Kind {
    /// Local variables of such a scope are seen by the scopes inside.
    pub fn is_function(self) -> bool {
        !matches!(self, Kind::Module | Kind::Class)
    }
}

#[derive(Clone, Copy, Default)]
struct Uses {
    bound: bool,
    parameter: bool,
    used: bool,
    global: bool,
    nonlocal: bool,
    annotated: bool,
    /// The target of a comprehension's `for`.
    iteration: bool,
}

/// One scope: names in the order of their first appearance.
pub struct Scope {
    pub kind: Kind,
    names: Vec<(String, Uses, Place)>,
    numbers: FxHashMap<String, usize>,
    children: Vec<usize>,
    pub generator: bool,
    /// Awaits, itself or in a comprehension that runs inside it.
    pub awaits: bool,
    /// Runs inside the scope around it.
    pub inlined: bool,
    /// The class that a body's `super()` belongs to is wanted.
    pub class_cell: bool,
    pub annotations: bool,
    /// Variables of the functions around a class that its methods use, while the class has others of those names.
    passed: Vec<String>,
    private: Option<String>,
    /// Where names were declared global or nonlocal, for the messages.
    declared: Vec<(String, TextRange)>,
}

impl Scope {
    /// Where the name is found from here.
    pub fn place(&self, name: &str) -> Option<Place> {
        self.numbers.get(name).map(|n| self.names[*n].2)
    }

    /// The class whose private names are meant here.
    pub fn private(&self) -> Option<&str> {
        self.private.as_deref()
    }

    /// The names that live in cells made here, and those that come from outside; sorted.
    pub fn cells_and_free(&self) -> (Vec<&str>, Vec<&str>) {
        let of = |place| -> Vec<&str> {
            let all: BTreeSet<&str> =
                self.names.iter().filter(|(_, _, p)| *p == place).map(|(name, ..)| name.as_str()).collect();
            all.into_iter().collect()
        };
        let mut free: Vec<&str> = of(Place::Free);
        free.extend(self.passed.iter().map(String::as_str));
        free.sort_unstable();
        (of(Place::Cell), free)
    }

    /// What an inlined comprehension binds, in the order of first appearance.
    pub fn bound_names(&self) -> Vec<(String, Place)> {
        let bound = self
            .names
            .iter()
            .filter(|(_, uses, place)| uses.bound && !uses.parameter && matches!(place, Place::Local | Place::Cell));
        bound.map(|(name, _, place)| (name.clone(), *place)).collect()
    }

    fn note(&mut self, name: &str) -> &mut Uses {
        let number = match self.numbers.get(name) {
            Some(number) => *number,
            None => {
                self.names.push((name.to_string(), Uses::default(), Place::GlobalImplicit));
                self.numbers.insert(name.to_string(), self.names.len() - 1);
                self.names.len() - 1
            }
        };
        &mut self.names[number].1
    }
}

/// A scope's node: where it begins and ends, and which of the scopes of that text it is.
type Key = (u32, u32, u8);

/// All scopes of a source.
pub struct Scopes {
    pub all: Vec<Scope>,
    keys: FxHashMap<Key, usize>,
}

impl Scopes {
    /// The scope of a node.
    pub fn of(&self, node: impl Ranged, kind: Kind) -> usize {
        self.keys[&key(node, kind)]
    }
}

fn key(node: impl Ranged, kind: Kind) -> Key {
    let range = node.range();
    (range.start().to_u32(), range.end().to_u32(), kind as u8)
}

/// A name as it is inside a class: `__name` becomes `_Class__name`.
pub fn mangled<'a>(private: Option<&str>, name: &'a str) -> std::borrow::Cow<'a, str> {
    match private.map(|class| class.trim_start_matches('_')) {
        Some(class) if !class.is_empty() && name.starts_with("__") && !name.ends_with("__") && !name.contains('.') => {
            format!("_{class}{name}").into()
        }
        _ => name.into(),
    }
}

/// Finds the scopes of a source.
///
/// # Errors
/// Declarations that contradict each other.
pub fn scan(node: &ast::Mod) -> Result<Scopes, Refusal> {
    let mut scopes = scan::scan(node)?;
    resolve(&mut scopes.all, 0, &BTreeSet::new(), &BTreeSet::new())?;
    Ok(scopes)
}

/// Settles every name of a scope and of those inside; gives the names that must come from outside.
fn resolve(
    all: &mut [Scope],
    at: usize,
    around: &BTreeSet<String>,
    globals: &BTreeSet<String>,
) -> Result<BTreeSet<String>, Refusal> {
    let kind = all[at].kind;
    let mut own = BTreeSet::new();
    let mut free = BTreeSet::new();
    let mut seen: BTreeSet<String> = around.clone();
    let mut explicit = globals.clone();
    for n in 0..all[at].names.len() {
        let (name, uses, _) = all[at].names[n].clone();
        let place = if uses.global {
            // What a class body declares, its functions do not know.
            if kind != Kind::Class {
                seen.remove(&name);
                explicit.insert(name.clone());
            }
            Place::GlobalExplicit
        } else if uses.nonlocal {
            if !around.contains(&name) {
                let range = all[at].declared.iter().find(|(n, _)| *n == name).map_or_else(Default::default, |d| d.1);
                return Err(refuse(range, format!("no binding for nonlocal '{name}' found")));
            }
            Place::Free
        } else if uses.bound || uses.parameter {
            own.insert(name.clone());
            explicit.remove(&name);
            Place::Local
        } else if around.contains(&name) {
            Place::Free
        } else {
            Place::GlobalImplicit
        };
        // What an inlined comprehension uses itself, the scope around it uses: no cell is needed for that.
        if place == Place::Free && !all[at].inlined {
            free.insert(name.clone());
        }
        all[at].names[n].2 = place;
    }
    if kind.is_function() {
        seen.extend(own.iter().cloned());
    }
    if kind == Kind::Class {
        seen.insert("__class__".into());
    }
    let mut wanted = BTreeSet::new();
    for child in all[at].children.clone() {
        wanted.extend(resolve(all, child, &seen, &explicit)?);
    }
    supply(&mut all[at], &own, wanted, &mut free);
    Ok(free)
}

/// What the scopes inside want: the scope's own variables become cells, the rest comes through it from outside.
fn supply(scope: &mut Scope, own: &BTreeSet<String>, mut wanted: BTreeSet<String>, free: &mut BTreeSet<String>) {
    let kind = scope.kind;
    if kind == Kind::Class && wanted.remove("__class__") {
        scope.class_cell = true;
    }
    for name in wanted {
        if kind.is_function() && own.contains(&name) {
            let number = scope.numbers[&name];
            scope.names[number].2 = Place::Cell;
            continue;
        }
        match scope.place(&name) {
            Some(Place::Free) => {}
            // A class's own variable of that name is another one.
            Some(_) if kind == Kind::Class => scope.passed.push(name.clone()),
            _ => {
                scope.note(&name);
                let number = scope.numbers[&name];
                scope.names[number].2 = Place::Free;
            }
        }
        free.insert(name);
    }
}
