//! Arguments to parameters: defaults, `*args`, `**kwargs`, and CPython's messages when they do not fit.

use super::cpu::Cpu;
use super::run::Vm;
use crate::python::code::{Code, Sym};
use crate::python::heap::{Function, Object, Value};
use crate::python::types::Fail;

impl Vm<'_> {
    /// Gives the values of all parameters in order of the locals; takes the arguments.
    pub fn bind(&mut self, f: &Function, code: &Code, args: Vec<Value>, names: &[Sym]) -> Result<Vec<Value>, Fail> {
        let (positional, keyword_only) = (code.arg_count as usize, code.keyword_only as usize);
        let mut args = args;
        let keywords = args.split_off(args.len() - names.len());
        let given = args.len();
        let extra = if given > positional { args.split_off(positional) } else { Vec::new() };
        let mut slots = args;
        slots.resize(positional + keyword_only, Value::NULL);
        let mut extra = extra;
        let star = if code.flags.varargs { Some(self.s.tuple(std::mem::take(&mut extra))) } else { None };
        let star_star = if code.flags.varkeywords { Some(self.s.dict()) } else { None };
        for (name, v) in names.iter().zip(keywords) {
            self.bind_keyword(f, code, &mut slots, star_star, *name, v, names)?;
        }
        if star.is_none() && !extra.is_empty() {
            return Err(self.too_many(f, code, given, &slots));
        }
        self.fill_defaults(f, code, &mut slots)?;
        slots.extend(star);
        slots.extend(star_star);
        Ok(slots)
    }

    /// Brings arguments that lie on the stack into the order of the parameters where nothing is wrong with them and none is
    /// a star's; false: nothing was done.
    pub fn bind_plainly(
        &mut self,
        cpu: &mut Cpu,
        f: &Function,
        code: &Code,
        base: usize,
        given: usize,
        names: &[Sym],
    ) -> bool {
        const MOST: usize = 8;
        let (positional, wanted) = (given - names.len(), (code.arg_count + code.keyword_only) as usize);
        let stars = code.flags.varargs || code.flags.varkeywords;
        if stars || names.len() > MOST || positional > code.arg_count as usize || wanted > positional + MOST {
            return false;
        }
        // For each parameter behind the positional ones: its value, borrowed.
        let mut values = [Value::NULL; MOST];
        let values = &mut values[..wanted - positional];
        for (k, name) in names.iter().enumerate() {
            let from = positional.max(code.positional_only as usize);
            match code.local_names[from.min(wanted)..wanted].iter().position(|n| n == name) {
                Some(at) if values[from + at - positional].is_null() => {
                    values[from + at - positional] = cpu.stack[base + positional + k];
                }
                _ => return false,
            }
        }
        let mut defaulted = 0u32;
        for k in 0..values.len() {
            if !values[k].is_null() {
                continue;
            }
            let slot = positional + k;
            let default = if slot < code.arg_count as usize {
                match self.s.heap.object(f.defaults) {
                    Some(Object::Tuple(all)) => {
                        (slot + all.len()).checked_sub(code.arg_count as usize).and_then(|at| all.get(at).copied())
                    }
                    _ => None,
                }
            } else if matches!(self.s.heap.object(f.keyword_defaults), Some(Object::Dict(_))) {
                let key = self.s.name_value(code.local_names[slot]);
                self.s.dict_get_str(f.keyword_defaults, key)
            } else {
                None
            };
            let Some(default) = default else { return false };
            values[k] = default;
            defaulted |= 1 << k;
        }
        cpu.sp = base + positional;
        for (k, v) in values.iter().enumerate() {
            if defaulted >> k & 1 == 1 {
                self.s.heap.inc(*v);
            }
            cpu.push(*v);
        }
        true
    }

    /// As `bind_plainly`, for a function with stars that has all its other parameters by position.
    pub fn bind_stars(&mut self, cpu: &mut Cpu, code: &Code, base: usize, given: usize, names: &[Sym]) -> bool {
        let (positional, wanted) = (given - names.len(), code.arg_count as usize);
        let flags = code.flags;
        if cfg!(target_arch = "wasm32")
            || code.keyword_only > 0
            || positional < wanted
            || (!flags.varargs && positional > wanted)
            || (!flags.varkeywords && !names.is_empty())
            || names.iter().any(|name| code.local_names[code.positional_only as usize..wanted].contains(name))
        {
            return false;
        }
        let extra = base + wanted;
        let star = flags.varargs.then(|| self.s.tuple_of(&cpu.stack[extra..base + positional]));
        let star_star = flags.varkeywords.then(|| {
            let all = self.s.dict();
            for (k, name) in names.iter().enumerate() {
                let key = self.s.name_value(*name);
                self.s.dict_set_str(all, key, cpu.stack[base + positional + k]);
            }
            all
        });
        cpu.sp = extra;
        star.into_iter().chain(star_star).for_each(|v| cpu.push(v));
        true
    }

    fn bind_keyword(
        &mut self,
        f: &Function,
        code: &Code,
        slots: &mut [Value],
        star_star: Option<Value>,
        name: Sym,
        v: Value,
        names: &[Sym],
    ) -> Result<(), Fail> {
        let count = slots.len();
        let found =
            code.local_names[..count].iter().position(|n| *n == name).filter(|k| *k >= code.positional_only as usize);
        match (found, star_star) {
            (Some(k), _) if slots[k].is_null() => {
                slots[k] = v;
                Ok(())
            }
            (Some(_), _) => {
                let text = format!(
                    "{}() got multiple values for argument '{}'",
                    self.function_name(f),
                    self.s.tables.code.names.text(name)
                );
                Err(self.s.type_error(&text))
            }
            (None, Some(d)) => {
                let key = self.s.name_value(name);
                self.s.dict_set_str(d, key, v);
                Ok(())
            }
            (None, None) => {
                let given = |k: &usize| !slots[*k].is_null() || names.contains(&code.local_names[*k]);
                let given = (0..code.arg_count as usize).take_while(given).count();
                Err(self.unexpected_keyword(f, code, name, names, given))
            }
        }
    }

    #[cold]
    fn unexpected_keyword(&mut self, f: &Function, code: &Code, name: Sym, names: &[Sym], given: usize) -> Fail {
        let function = self.function_name(f);
        let text = self.s.tables.code.names.text(name).clone();
        if self.s.is_native_function(f) {
            return self.unexpected_by_native(f, code, &text, given);
        }
        if code.local_names[..code.positional_only as usize].contains(&name) {
            let wrong: Vec<&str> = code.local_names[..code.positional_only as usize]
                .iter()
                .filter(|n| names.contains(n))
                .map(|n| &**self.s.tables.code.names.text(*n))
                .collect();
            let list = wrong.join(", ");
            return self.s.type_error(&format!(
                "{function}() got some positional-only arguments passed as keyword arguments: '{list}'"
            ));
        }
        let known: Vec<String> = code.local_names
            [code.positional_only as usize..(code.arg_count + code.keyword_only) as usize]
            .iter()
            .map(|n| self.s.tables.code.names.text(*n).to_string())
            .collect();
        let hint =
            crate::python::text::closest(&text, &known).map_or(String::new(), |n| format!(". Did you mean '{n}'?"));
        self.s.type_error(&format!("{function}() got an unexpected keyword argument '{text}'{hint}"))
    }

    /// As `unexpected_keyword`, of a function that CPython has in C: those miss an argument before they mind one too many.
    fn unexpected_by_native(&mut self, f: &Function, code: &Code, keyword: &str, given: usize) -> Fail {
        let function = self.function_name(f);
        if code.positional_only == code.arg_count && code.keyword_only == 0 {
            let module = self.c_module(f, &function);
            return self.s.type_error(&format!("{module}{function}() takes no keyword arguments"));
        }
        let defaults = self.s.sequence_items(f.defaults).map_or(0, |d| d.len());
        if given + defaults < code.arg_count as usize {
            return self.wrong_count(f, code, given);
        }
        let short = function.rsplit('.').next().unwrap_or(&function);
        self.s.type_error(&format!("{short}() got an unexpected keyword argument '{keyword}'"))
    }

    fn function_name(&self, f: &Function) -> String {
        self.s.text(f.qualname).map_or_else(String::new, |t| t.to_string())
    }

    #[cold]
    fn too_many(&mut self, f: &Function, code: &Code, given: usize, slots: &[Value]) -> Fail {
        if self.s.is_native_function(f) {
            return self.wrong_count(f, code, given);
        }
        let positional = code.arg_count as usize;
        let defaults = self.s.sequence_items(f.defaults).map_or(0, |d| d.len());
        let keyword_only_given = slots[positional..].iter().filter(|v| !v.is_null()).count();
        let takes = if defaults > 0 {
            format!("from {} to {positional}", positional - defaults)
        } else {
            positional.to_string()
        };
        let plural = if positional == 1 && defaults == 0 { "" } else { "s" };
        let was = if given == 1 && keyword_only_given == 0 { "was" } else { "were" };
        let extra = if keyword_only_given > 0 {
            let s = if given == 1 { "" } else { "s" };
            let t = if keyword_only_given == 1 { "" } else { "s" };
            format!(" positional argument{s} (and {keyword_only_given} keyword-only argument{t})")
        } else {
            String::new()
        };
        let text = format!(
            "{}() takes {takes} positional argument{plural} but {given}{extra} {was} given",
            self.function_name(f)
        );
        self.s.type_error(&text)
    }

    fn fill_defaults(&mut self, f: &Function, code: &Code, slots: &mut [Value]) -> Result<(), Fail> {
        let positional = code.arg_count as usize;
        let defaults = self.s.sequence_items(f.defaults).unwrap_or_default();
        let first = positional - defaults.len().min(positional);
        let supplied = slots[..positional].iter().filter(|v| !v.is_null()).count();
        let mut missing = Vec::new();
        for k in 0..positional {
            if slots[k].is_null() {
                match k.checked_sub(first).and_then(|d| defaults.get(d)) {
                    Some(v) => slots[k] = self.s.heap.own(*v),
                    None => missing.push(code.local_names[k]),
                }
            }
        }
        if !missing.is_empty() && self.s.is_native_function(f) {
            return Err(self.wrong_count(f, code, supplied));
        }
        if !missing.is_empty() {
            return Err(self.missing(f, &missing, "positional"));
        }
        for k in positional..slots.len() {
            if slots[k].is_null() {
                let key = self.s.name_value(code.local_names[k]);
                let default = if matches!(self.s.heap.object(f.keyword_defaults), Some(Object::Dict(_))) {
                    self.s.dict_get_str(f.keyword_defaults, key)
                } else {
                    None
                };
                match default {
                    Some(v) => slots[k] = self.s.heap.own(v),
                    None => missing.push(code.local_names[k]),
                }
            }
        }
        if missing.is_empty() { Ok(()) } else { Err(self.missing(f, &missing, "keyword-only")) }
    }

    /// The module, with a dot, that CPython has a function in; nothing for a method or a builtin function.
    fn c_module(&mut self, f: &Function, name: &str) -> String {
        let key = self.s.name_value(crate::python::code::sym::NAME);
        let module = self.s.dict_get_str(f.globals, key).and_then(|v| self.s.text(v).cloned());
        match module.as_deref() {
            _ if name.contains('.') => String::new(),
            None | Some("builtins" | "_core" | "_functools") => String::new(),
            Some("os" | "_os_more" | "_posix_more" | "_files_more" | "_terminals") => "posix.".into(),
            Some(module @ ("signal" | "socket" | "heapq" | "operator" | "struct" | "bisect" | "weakref")) => {
                format!("_{module}.")
            }
            Some(module) => format!("{module}."),
        }
    }

    /// A wrong number of arguments of a function that CPython has in C.
    #[cold]
    fn wrong_count(&mut self, f: &Function, code: &Code, given: usize) -> Fail {
        let name = self.function_name(f);
        let first = code.local_names.first().map(|n| self.s.tables.code.names.text(*n).to_string());
        let receiver = usize::from(code.arg_count > 0 && matches!(first.as_deref(), Some("self" | "cls")));
        let max = code.arg_count as usize - receiver;
        let min = max - self.s.sequence_items(f.defaults).map_or(0, |d| d.len()).min(max);
        let given = given.saturating_sub(receiver);
        let short = name.rsplit('.').next().unwrap_or(&name).to_string();
        let plural = |n: usize| if n == 1 { "" } else { "s" };
        let text = match (min, max) {
            (0, 0) if code.keyword_only > 0 && given > code.keyword_only as usize => {
                format!("{short}() takes at most {} arguments ({given} given)", code.keyword_only)
            }
            (0, 0) if code.keyword_only > 0 => format!("{short}() takes no positional arguments"),
            _ if code.positional_only < code.arg_count && given > max => {
                format!("{short}() takes at most {max} argument{} ({given} given)", plural(max))
            }
            _ if code.positional_only as usize <= receiver && given < min => {
                let missing = code.local_names[receiver + given];
                let missing = self.s.tables.code.names.text(missing);
                format!("{short}() missing required argument '{missing}' (pos {})", given + 1)
            }
            _ if code.positional_only < code.arg_count && given < min => {
                format!("{short}() takes at least {min} positional argument{} ({given} given)", plural(min))
            }
            (0, 0) => format!("{}{name}() takes no arguments ({given} given)", self.c_module(f, &name)),
            (1, 1) => format!("{}{name}() takes exactly one argument ({given} given)", self.c_module(f, &name)),
            _ if min == max => format!("{short} expected {min} argument{}, got {given}", plural(min)),
            _ if given < min => format!("{short} expected at least {min} argument{}, got {given}", plural(min)),
            _ => format!("{short} expected at most {max} argument{}, got {given}", plural(max)),
        };
        self.s.type_error(&text)
    }

    #[cold]
    fn missing(&mut self, f: &Function, missing: &[Sym], kind: &str) -> Fail {
        let names: Vec<String> = missing.iter().map(|n| format!("'{}'", self.s.tables.code.names.text(*n))).collect();
        let list = match names.len() {
            1 => names[0].clone(),
            2 => format!("{} and {}", names[0], names[1]),
            n => format!("{}, and {}", names[..n - 1].join(", "), names[n - 1]),
        };
        let plural = if names.len() == 1 { "" } else { "s" };
        let text =
            format!("{}() missing {} required {kind} argument{plural}: {list}", self.function_name(f), names.len());
        self.s.type_error(&text)
    }
}
