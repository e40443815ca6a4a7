//! The table of builtin functions and methods, and how their arguments are checked. One line here registers a file's group.

use super::classes;
use super::space::{R, Space};
use crate::python::heap::Value;

/// How a builtin is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Function,
    /// First argument is the receiver, checked to be of the owner's class.
    Method,
    /// First argument is the class.
    ClassMethod,
    Static,
    /// An attribute: read through an instance, it is called at once.
    Getter,
}

/// A builtin. Arguments are borrowed, the result is owned by the caller.
#[derive(Clone, Copy)]
pub struct Native {
    pub name: &'static str,
    pub call: fn(&mut Space, &[Value]) -> R,
    /// Fewest and most arguments, the receiver included; `MANY` means any number.
    pub min: u8,
    pub max: u8,
    /// Names of the arguments (the receiver excluded); missing ones come as NULL. Empty: no keywords.
    pub params: &'static [&'static str],
    pub kind: Kind,
    /// The function of the prelude that does the same in Python, keyword arguments included.
    pub python: Option<&'static str>,
}

/// Any number of arguments.
pub const MANY: u8 = u8::MAX;

/// A function.
pub const fn f(name: &'static str, call: fn(&mut Space, &[Value]) -> R, min: u8, max: u8) -> Native {
    Native { name, call, min, max, params: &[], kind: Kind::Function, python: None }
}

/// A function that `python` does too, whatever it is given.
pub const fn quick(name: &'static str, call: fn(&mut Space, &[Value]) -> R, python: &'static str) -> Native {
    Native { name, call, min: 0, max: MANY, params: &[], kind: Kind::Function, python: Some(python) }
}

/// A function whose arguments have names.
pub const fn fk(
    name: &'static str,
    call: fn(&mut Space, &[Value]) -> R,
    min: u8,
    params: &'static [&'static str],
) -> Native {
    Native { name, call, min, max: params.len() as u8, params, kind: Kind::Function, python: None }
}

/// A method; counts exclude the receiver.
pub const fn m(name: &'static str, call: fn(&mut Space, &[Value]) -> R, min: u8, max: u8) -> Native {
    Native {
        name,
        call,
        min: min + 1,
        max: if max == MANY { MANY } else { max + 1 },
        params: &[],
        kind: Kind::Method,
        python: None,
    }
}

/// A method whose arguments have names.
pub const fn mk(
    name: &'static str,
    call: fn(&mut Space, &[Value]) -> R,
    min: u8,
    params: &'static [&'static str],
) -> Native {
    Native { name, call, min: min + 1, max: params.len() as u8 + 1, params, kind: Kind::Method, python: None }
}

/// A class method; counts exclude the class.
pub const fn c(name: &'static str, call: fn(&mut Space, &[Value]) -> R, min: u8, max: u8) -> Native {
    Native {
        name,
        call,
        min: min + 1,
        max: if max == MANY { MANY } else { max + 1 },
        params: &[],
        kind: Kind::ClassMethod,
        python: None,
    }
}

/// A class method whose arguments have names.
pub const fn ck(
    name: &'static str,
    call: fn(&mut Space, &[Value]) -> R,
    min: u8,
    params: &'static [&'static str],
) -> Native {
    Native { name, call, min: min + 1, max: params.len() as u8 + 1, params, kind: Kind::ClassMethod, python: None }
}

/// `__new__`; counts exclude the class.
pub const fn new(call: fn(&mut Space, &[Value]) -> R, min: u8, max: u8, params: &'static [&'static str]) -> Native {
    Native {
        name: "__new__",
        call,
        min: min + 1,
        max: if max == MANY { MANY } else { max + 1 },
        params,
        kind: Kind::Static,
        python: None,
    }
}

/// Where a group of builtins lives.
pub enum Owner {
    Builtins,
    Class(Value),
    Module(&'static str),
}

/// Builtins of one owner.
pub struct Group {
    pub owner: Owner,
    pub natives: &'static [Native],
}

/// All builtins.
pub fn groups() -> &'static [&'static Group] {
    super::GROUPS
}

/// The builtin of a number.
#[inline(always)]
pub fn native(number: u32) -> &'static Native {
    &super::GROUPS[(number >> 8) as usize].natives[(number & 255) as usize]
}

/// The group of a builtin.
#[inline(always)]
pub fn group(number: u32) -> &'static Group {
    super::GROUPS[(number >> 8) as usize]
}

/// The name by which error messages call a builtin: `list.append`, `len`.
pub fn qualified(number: u32) -> String {
    let n = native(number);
    match group(number).owner {
        Owner::Class(class) => {
            let owner = super::classes::CLASSES[class.as_handle() as usize - 1].0;
            if n.name == "__new__" { owner.to_string() } else { format!("{owner}.{}", n.name) }
        }
        _ => n.name.to_string(),
    }
}

/// What CPython says before the name of a function of a module, or of a type that is no builtin.
pub fn module_shown(number: u32) -> &'static str {
    match group(number).owner {
        Owner::Module("_math") => "math.",
        Owner::Module("_sys") => "sys.",
        Owner::Module("_deque") => "deque.",
        _ => "",
    }
}

/// CPython's message for a wrong number of arguments. `given` excludes the receiver.
pub fn count_message(number: u32, given: usize) -> String {
    let n = native(number);
    let receiver = usize::from(n.kind != Kind::Function);
    let (min, max) = (
        usize::from(n.min) - receiver.min(usize::from(n.min)),
        if n.max == MANY { usize::MAX } else { usize::from(n.max) - receiver },
    );
    let name = qualified(number);
    let module = module_shown(number);
    let short = if n.name == "__new__" { name.as_str() } else { n.name };
    let plural = |k: usize| if k == 1 { "argument" } else { "arguments" };
    let number_class =
        matches!(group(number).owner, Owner::Class(c) if [classes::INT, classes::FLOAT, classes::COMPLEX].contains(&c));
    if if number_class {
        n.name == "__pow__"
    } else {
        matches!(n.name, "__mul__" | "__rmul__" | "__imul__" | "__setitem__")
    } {
        // Said by what takes such arguments apart, which has no name.
        return format!(" expected {}{min} {}, got {given}", if min == max { "" } else { "at least " }, plural(min));
    }
    if super::is_slot(number) && min == max {
        return format!("expected {min} {}, got {given}", plural(min));
    }
    if min == max {
        return match min {
            0 => format!("{module}{name}() takes no arguments ({given} given)"),
            1 => format!("{module}{name}() takes exactly one argument ({given} given)"),
            _ => format!("{short} expected {min} arguments, got {given}"),
        };
    }
    if !n.params.is_empty() && given > max && !matches!(name.as_str(), "str" | "int") {
        return format!("{short}() takes at most {max} {} ({given} given)", plural(max));
    }
    if given < min && matches!(short, "round" | "memoryview" | "from_bytes") {
        return format!("{short}() missing required argument '{}' (pos 1)", n.params[0]);
    }
    if given < min && !n.params.is_empty() && (n.kind == Kind::Method || name == "sum") {
        return format!("{short}() takes at least {min} positional {} ({given} given)", plural(min));
    }
    if given < min {
        format!("{short} expected at least {min} {}, got {given}", plural(min))
    } else {
        format!("{short} expected at most {max} {}, got {given}", plural(max))
    }
}
