//! Attributes that builtin objects have without a class saying so: `__class__`, `__name__`, `e.args`, `s.start` …

use super::space::{Fail, Space, own_attr};
use crate::python::code::{Sym, sym};
use crate::python::heap::{Class, Descriptor, DescriptorKind, Object, ShapeId, Value};
use std::rc::Rc;

impl Space {
    /// Whether an instance has no room for attributes besides its class's slots.
    pub(super) fn is_without_dict(&self, object: Value) -> bool {
        let class = self.class_of(object);
        class == super::classes::OBJECT || self.class(class).traits.slots_only
    }

    /// A builtin attribute of an instance; owned.
    ///
    /// # Errors
    /// None of its own at present.
    pub fn special_attr(&mut self, object: Value, name: Sym) -> Result<Option<Value>, Fail> {
        if name == sym::CLASS {
            let class = self.class_of(object);
            return Ok(Some(self.heap.own(class)));
        }
        let Some(o) = self.heap.object(object) else { return Ok(self.number_attr(object, name)) };
        let found = match o {
            Object::Instance { .. } | Object::Wide { .. } | Object::Derived(_)
                if name == sym::DICT && self.is_without_dict(object) =>
            {
                None
            }
            Object::Instance { .. } | Object::Wide { .. } if name == sym::DICT => {
                return Ok(Some(self.instance_dict(object)));
            }
            Object::Derived(_) if name == sym::DICT => return Ok(Some(self.instance_dict(object))),
            Object::Derived(d) if !d.base.is_null() => {
                let base = d.base;
                return self.special_attr(base, name);
            }
            Object::Exception(_) => return Ok(self.exception_attr(object, name)),
            Object::Function(_) => return Ok(self.function_attr(object, name)),
            Object::Bound { function, receiver } => match name {
                sym::FUNC => Some(*function),
                sym::SELF => Some(*receiver),
                _ => {
                    let f = *function;
                    return match self.get_attr(f, name)? {
                        super::Attr::Value(v) => Ok(Some(v)),
                        _ => Ok(None),
                    };
                }
            },
            Object::Slice(_) | Object::Range(_) | Object::Complex(_) => return Ok(self.part_attr(object, name)),
            Object::Descriptor(d) => {
                let d = d.clone();
                return self.descriptor_attr(object, &d, name);
            }
            Object::Traceback(t) => {
                let levels = t.as_ref().clone();
                return self.traceback_attr(&levels, name);
            }
            Object::Generator(g) => match name {
                sym::NAME => Some(g.name),
                sym::QUALNAME => Some(g.qualname),
                _ => {
                    let text = self.tables.code.names.text(name).clone();
                    return Ok(super::b_getters::of_generator(self, object, &text));
                }
            },
            Object::Cell(v) if v.is_null() && &**self.tables.code.names.text(name) == "cell_contents" => {
                return Err(self.value_error("Cell is empty"));
            }
            Object::Cell(v) if &**self.tables.code.names.text(name) == "cell_contents" => Some(*v),
            Object::Alias(a) => {
                let a = **a;
                return Ok(self.alias_attr(a, name));
            }
            Object::WeakRef { callback, .. } if &**self.tables.code.names.text(name) == "__callback__" => {
                Some(*callback)
            }
            Object::Memory(_) => return self.memory_attr(object, name),
            Object::BigInt(_) | Object::Float(_) => return Ok(self.number_attr(object, name)),
            _ => None,
        };
        if let Some(v) = found {
            return Ok(Some(self.heap.own(v)));
        }
        if name != sym::DOC {
            return Ok(None);
        }
        let class = self.class_of(object);
        Ok(Some(self.special_class_attr(class, name).unwrap_or(Value::NONE)))
    }

    /// `start`, `stop`, `step`; `real`, `imag`; owned.
    fn part_attr(&mut self, object: Value, name: Sym) -> Option<Value> {
        let place = match name {
            sym::START | sym::REAL => 0,
            sym::STOP | sym::IMAG => 1,
            sym::STEP => 2,
            _ => return None,
        };
        let is_complex = matches!(name, sym::REAL | sym::IMAG);
        match self.heap.get(object) {
            Object::Complex(c) if is_complex => {
                let part = if place == 0 { c.0 } else { c.1 };
                Some(self.float(part))
            }
            Object::Slice(parts) if !is_complex => {
                let part = parts[place];
                Some(self.heap.own(part))
            }
            Object::Range(r) if !is_complex => {
                let part = [&r.start, &r.stop, &r.step][place].clone();
                Some(self.big(part))
            }
            _ => None,
        }
    }

    /// `tb_lineno`, `tb_next` …; owned.
    fn traceback_attr(&mut self, levels: &[crate::python::heap::Level], name: Sym) -> Result<Option<Value>, Fail> {
        let merged: Vec<_> = super::b_levels::merged(self, levels).into_iter().map(|(level, _)| level).collect();
        let Some(level) = merged.first() else { return Ok(None) };
        let text = self.tables.code.names.text(name).clone();
        Ok(match &*text {
            "tb_lineno" => {
                let line = self.tables.code.code(level.code).positions[level.at as usize].line;
                Some(Value::int(i64::from(line)))
            }
            "tb_lasti" => Some(Value::int(i64::from(level.at) * 2)),
            "tb_next" if merged.len() == 1 => Some(Value::NONE),
            "tb_next" => Some(self.heap.alloc(Object::Traceback(Rc::new(merged[1..].to_vec())))),
            _ => None,
        })
    }

    /// Owned.
    fn descriptor_attr(&mut self, object: Value, d: &Descriptor, name: Sym) -> Result<Option<Value>, Fail> {
        let or_none = |v: Value| if v.is_null() { Value::NONE } else { v };
        let is_wrapper = matches!(d.kind, DescriptorKind::Static | DescriptorKind::Class);
        if d.kind == DescriptorKind::Slot {
            let class = self.class(d.set).name.clone();
            return Ok(match name {
                sym::NAME => Some(self.heap.own(d.name)),
                sym::OBJCLASS => Some(self.heap.own(d.set)),
                sym::QUALNAME => Some({
                    let name = self.text(d.name).cloned().unwrap_or_else(|| "".into());
                    self.str(&format!("{class}.{name}"))
                }),
                sym::DOC => Some(Value::NONE),
                _ => None,
            });
        }
        let found = match name {
            sym::MODULE | sym::NAME | sym::QUALNAME | sym::DOC | sym::ANNOTATIONS if is_wrapper => {
                // What is wrapped says it of itself.
                return match self.get_attr(d.get, name) {
                    Ok(super::Attr::Value(v)) => Ok(Some(v)),
                    Ok(_) => Ok(None),
                    Err(Fail::Raise(e)) => {
                        self.heap.dec(e);
                        Ok(None)
                    }
                    Err(fail) => Err(fail),
                };
            }
            sym::FGET | sym::FUNC | sym::WRAPPED => Some(or_none(d.get)),
            sym::FSET => Some(or_none(d.set)),
            sym::FDEL => Some(or_none(d.delete)),
            sym::DOC => Some(or_none(d.doc)),
            sym::NAME if d.kind == DescriptorKind::Property => self.property_name(object),
            _ => None,
        };
        Ok(found.map(|v| self.heap.own(v)))
    }

    fn number_attr(&mut self, object: Value, name: Sym) -> Option<Value> {
        if let Some(n) = object.as_native() {
            let (name_text, module) = (super::native::native(n).name, super::native::qualified(n));
            return match name {
                sym::NAME => Some(self.str(name_text)),
                sym::QUALNAME => Some(self.str(&module)),
                sym::DOC | sym::SELF => Some(Value::NONE),
                sym::MODULE => Some(self.str("builtins")),
                sym::OBJCLASS => match super::native::group(n).owner {
                    super::native::Owner::Class(class) => Some(self.heap.own(class)),
                    _ => None,
                },
                _ => None,
            };
        }
        if let Some(code) = object.as_code() {
            return self.code_attr(code, name);
        }
        match name {
            sym::NUMERATOR | sym::DENOMINATOR if self.as_float(object).is_some() => None,
            sym::REAL | sym::NUMERATOR if object.is_bool() => Some(Value::int(i64::from(object == Value::TRUE))),
            sym::REAL | sym::NUMERATOR => Some(self.heap.own(object)),
            sym::IMAG if self.as_float(object).is_some() => Some(self.float(0.0)),
            sym::IMAG if object.is_int() || object.is_bool() => Some(Value::int(0)),
            sym::DENOMINATOR => Some(Value::int(1)),
            sym::DOC => Some(Value::NONE),
            _ => None,
        }
    }

    fn code_attr(&mut self, code: u32, name: Sym) -> Option<Value> {
        let c = self.tables.code.code(code).clone();
        let text = self.tables.code.names.text(name).clone();
        Some(match &*text {
            "co_name" => self.str(&c.name),
            "co_qualname" => self.str(&c.qualname),
            "co_filename" => self.str(&c.source.path),
            "co_firstlineno" => Value::int(i64::from(c.first_line)),
            "co_argcount" => Value::int(i64::from(c.arg_count)),
            "co_kwonlyargcount" => Value::int(i64::from(c.keyword_only)),
            "co_posonlyargcount" => Value::int(i64::from(c.positional_only)),
            "co_flags" => Value::int(
                i64::from(c.flags.varargs) * 4
                    + i64::from(c.flags.varkeywords) * 8
                    + match (c.flags.generator, c.flags.coroutine) {
                        (true, true) => 512,
                        (generator, coroutine) => i64::from(generator) * 32 + i64::from(coroutine) * 128,
                    }
                    + 3,
            ),
            "co_nlocals" => Value::int(c.local_names.len() as i64),
            "co_stacksize" => Value::int(i64::from(c.stack_size)),
            "co_varnames" | "co_freevars" | "co_cellvars" => {
                let v = match &*text {
                    "co_freevars" => c.free_names.to_vec(),
                    "co_cellvars" => c.cell_names.to_vec(),
                    _ => c.local_names.to_vec(),
                };
                let v = v
                    .into_iter()
                    .map(|n| {
                        let s = self.name_value(n);
                        self.heap.own(s)
                    })
                    .collect();
                self.tuple(v)
            }
            _ => return None,
        })
    }

    /// The dict with the instance's attributes; made now, and from now on the place where they are. Owned.
    pub fn instance_dict(&mut self, object: Value) -> Value {
        if let Some(d) = self.dict_of_instance(object) {
            return self.heap.own(d);
        }
        let d = self.dict();
        for (name, v) in self.instance_fields(object) {
            let key = self.name_value(name);
            self.heap.inc(v);
            self.dict_set_str(d, key, v);
        }
        self.heap.inc(d);
        self.set_dict_of_instance(object, d);
        d
    }

    /// Names and values of an instance's own attributes; borrowed.
    pub fn instance_fields(&self, object: Value) -> Vec<(Sym, Value)> {
        let (shape, fields): (ShapeId, &[Value]) = match self.heap.object(object) {
            Some(Object::Instance { shape, fields }) => (*shape, fields),
            Some(Object::Wide { shape, fields }) => (*shape, fields),
            Some(Object::Derived(d)) => (d.shape, &d.fields),
            _ => return Vec::new(),
        };
        if self.tables.shapes.in_dict(shape) {
            let dict = self.as_dict(fields[0]).cloned().unwrap_or_default();
            let known = |k: Value| self.text(k).and_then(|t| self.tables.code.names.find(t));
            return dict.iter().filter_map(|e| known(e.key).map(|n| (n, e.value))).collect();
        }
        let names = &self.tables.shapes.get(shape).names;
        names.iter().copied().zip(fields.iter().copied()).filter(|(_, v)| !v.is_null()).collect()
    }

    fn function_attr(&mut self, object: Value, name: Sym) -> Option<Value> {
        let Object::Function(f) = self.heap.get(object) else { return None };
        let f = f.clone();
        let or_none = |v: Value| if v.is_null() { Value::NONE } else { v };
        let v = match name {
            sym::NAME => f.name,
            sym::QUALNAME => f.qualname,
            sym::DOC => or_none(f.doc),
            sym::DEFAULTS => or_none(f.defaults),
            sym::KWDEFAULTS => or_none(f.keyword_defaults),
            sym::CODE_ATTR => Value::code(f.code),
            sym::GLOBALS => f.globals,
            sym::CLOSURE => or_none(f.closure),
            sym::MODULE if !f.module.is_null() => f.module,
            sym::MODULE => {
                let key = self.name_value(sym::NAME);
                self.dict_get_str(f.globals, key).unwrap_or(Value::NONE)
            }
            sym::DICT => {
                if f.dict.is_null() {
                    let dict = self.dict();
                    if let Object::Function(f) = self.heap.get_mut(object) {
                        Rc::make_mut(f).dict = dict;
                    }
                    dict
                } else {
                    f.dict
                }
            }
            sym::ANNOTATIONS => {
                if f.annotations.is_null() || !matches!(self.heap.object(f.annotations), Some(Object::Dict(_))) {
                    let dict = self.dict();
                    if let Object::Function(f) = self.heap.get_mut(object) {
                        Rc::make_mut(f).annotations = dict;
                    }
                    return Some(self.heap.own(dict));
                }
                f.annotations
            }
            sym::TYPE_PARAMS if !f.type_params.is_null() => f.type_params,
            sym::TYPE_PARAMS => return Some(self.tuple(vec![])),
            _ => return None,
        };
        Some(self.heap.own(v))
    }

    /// Elements of a tuple or list; borrowed.
    pub fn sequence_items(&self, v: Value) -> Option<Vec<Value>> {
        match self.heap.object(self.plain(v))? {
            Object::Tuple(t) => Some(t.to_vec()),
            Object::List(l) => Some(l.to_vec()),
            _ => None,
        }
    }

    // ---- classes -------------------------------------------------------------------------------------------------

    fn is_of_program(&self, c: &Class) -> bool {
        let module = own_attr(c, sym::MODULE).and_then(|v| self.text(v).cloned());
        !c.builtin && module.is_some_and(|m| &*m == "__main__")
    }

    /// A builtin attribute of a class; owned.
    pub fn special_class_attr(&mut self, class: Value, name: Sym) -> Option<Value> {
        let c = self.class(class).clone();
        Some(match name {
            // The library's classes have their module before their name, as errors tell it.
            sym::NAME if !self.is_of_program(&c) => self.str(c.name.rsplit('.').next().unwrap_or(&c.name)),
            sym::NAME => self.str(&c.name),
            sym::QUALNAME if c.builtin => self.str(c.name.rsplit('.').next().unwrap_or(&c.name)),
            sym::QUALNAME => self.str(&c.qualname),
            sym::CLASS => self.heap.own(c.metaclass),
            sym::MODULE => self.str(c.name.rsplit_once('.').map_or("builtins", |(module, _)| module)),
            sym::DOC if c.builtin => self.str(&format!("Built-in class {}.", c.name)),
            sym::DOC => Value::NONE,
            sym::BASES => {
                let bases = c.bases.iter().map(|b| self.heap.own(*b)).collect();
                self.tuple(bases)
            }
            sym::BASE => match c.bases.first() {
                Some(b) => self.heap.own(*b),
                None => Value::NONE,
            },
            sym::MRO => {
                let mro = c.mro.iter().map(|b| self.heap.own(*b)).collect();
                self.tuple(mro)
            }
            sym::DICT => {
                let d = self.dict();
                for (n, v) in c.dict.iter() {
                    let key = self.name_value(*n);
                    self.heap.inc(*v);
                    self.dict_set_str(d, key, *v);
                }
                d
            }
            sym::ANNOTATIONS if !c.builtin => {
                let dict = self.dict();
                self.heap.inc(dict);
                self.class_mut(class).dict.set(sym::ANNOTATIONS, dict);
                dict
            }
            _ => return None,
        })
    }
}
