//! Keys of dicts and elements of sets: found, put, taken. Where hash or equality is Python's, the answer is "ask Python" and the
//! caller goes by the prelude.

use super::hashes::hash_bytes;
use super::space::{Fail, Space};
use crate::python::heap::{Dict, Object, Set, Value};
use std::rc::Rc;

/// Where a key stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    At(usize),
    /// Not there; the hash.
    Missing(u64),
    /// Equality or hash is defined in Python.
    AskPython,
}

impl Lookup {
    #[inline(always)]
    fn of(found: Option<usize>, ask_python: bool, hash: u64) -> Lookup {
        match found {
            _ if ask_python => Lookup::AskPython,
            Some(at) => Lookup::At(at),
            None => Lookup::Missing(hash),
        }
    }
}

impl Space {
    // ---- dict ----------------------------------------------------------------------------------------------------

    /// The dict of a value that is one (or inherits from dict).
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn as_dict(&self, v: Value) -> Option<&Rc<Dict>> {
        match self.heap.object(v)? {
            Object::Dict(d) => Some(d),
            Object::Derived(x) => match self.heap.object(x.base)? {
                Object::Dict(d) => Some(d),
                _ => None,
            },
            _ => None,
        }
    }

    /// The dict for writing.
    pub fn dict_mut(&mut self, v: Value) -> &mut Dict {
        let v = self.plain(v);
        match self.heap.get_mut(v) {
            Object::Dict(d) => Rc::make_mut(d),
            _ => panic!("lookup: dict_mut is called with a dict only"),
        }
    }

    /// Finds a key.
    ///
    /// # Errors
    /// `TypeError` for a key that is not hashable.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn dict_lookup(&mut self, d: Value, key: Value) -> Result<Lookup, Fail> {
        let Some(hash) = self.hash(key)? else { return Ok(Lookup::AskPython) };
        let dict = self.as_dict(d).expect("dict_lookup is called with a dict");
        let mut ask = false;
        let found = dict.find(hash, key, |k| {
            self.equal(k, key).unwrap_or_else(|| {
                ask = true;
                false
            })
        });
        Ok(Lookup::of(found, ask, hash))
    }

    /// The value of a str key; borrowed.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn dict_get_str(&self, d: Value, key: Value) -> Option<Value> {
        let at = self.dict_find_str(d, key)?;
        self.as_dict(d)?.at(at).map(|e| e.value)
    }

    /// The position of a str key.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub fn dict_find_str(&self, d: Value, key: Value) -> Option<usize> {
        let text = self.text(key)?;
        let hash = hash_bytes(text.as_bytes());
        self.as_dict(d)?.find(hash, key, |k| matches!(self.heap.object(k), Some(Object::Str(t, _)) if t == text))
    }

    /// Sets a str key; borrows the key, takes the value.
    pub fn dict_set_str(&mut self, d: Value, key: Value, value: Value) {
        if let Some(at) = self.dict_find_str(d, key) {
            let old = self.dict_mut(d).replace(at, value);
            self.heap.dec(old);
            return;
        }
        self.settle(key);
        let Some(Object::Str(text, _)) = self.heap.object(key) else { panic!("lookup: the key must be a str") };
        let hash = hash_bytes(text.as_bytes());
        self.heap.inc(key);
        self.heap.charge(40);
        self.dict_mut(d).add(hash, key, value);
    }

    /// Puts a value at a looked-up place; takes the value, borrows the key.
    pub fn dict_put(&mut self, d: Value, place: Lookup, key: Value, value: Value) {
        match place {
            Lookup::At(at) => {
                let old = self.dict_mut(d).replace(at, value);
                self.heap.dec(old);
            }
            Lookup::Missing(hash) => {
                self.heap.inc(key);
                self.heap.charge(40);
                self.dict_mut(d).add(hash, key, value);
            }
            Lookup::AskPython => panic!("lookup: Python must be asked before a dict is written"),
        }
    }

    /// Removes the entry at a position; its key and value are the caller's now.
    pub fn dict_take(&mut self, d: Value, at: usize) -> (Value, Value) {
        let e = self.dict_mut(d).remove(at);
        (e.key, e.value)
    }

    /// After the last entry was taken as such.
    pub fn dict_trim(&mut self, d: Value) {
        self.dict_mut(d).trim();
    }

    // ---- set -----------------------------------------------------------------------------------------------------

    /// The set of a value that is one.
    pub fn as_set(&self, v: Value) -> Option<&Rc<Set>> {
        match self.heap.object(self.plain(v))? {
            Object::Set(s) | Object::FrozenSet(s) => Some(s),
            _ => None,
        }
    }

    pub fn set_mut(&mut self, v: Value) -> &mut Set {
        let v = self.plain(v);
        match self.heap.get_mut(v) {
            Object::Set(s) | Object::FrozenSet(s) => Rc::make_mut(s),
            _ => panic!("lookup: set_mut is called with a set only"),
        }
    }

    /// Finds an element.
    ///
    /// # Errors
    /// `TypeError` for what is not hashable.
    pub fn set_lookup(&mut self, s: Value, key: Value) -> Result<Lookup, Fail> {
        let Some(hash) = self.hash(key)? else { return Ok(Lookup::AskPython) };
        let set = self.as_set(s).expect("set_lookup is called with a set");
        let mut ask = false;
        let found = set.find(hash, key, |k| {
            self.equal(k, key).unwrap_or_else(|| {
                ask = true;
                false
            })
        });
        Ok(Lookup::of(found, ask, hash))
    }

    /// Adds an element; borrows it. False: Python must be asked.
    ///
    /// # Errors
    /// `TypeError` for what is not hashable.
    pub fn set_add(&mut self, s: Value, key: Value) -> Result<bool, Fail> {
        match self.set_lookup(s, key)? {
            Lookup::At(_) => Ok(true),
            Lookup::AskPython => Ok(false),
            Lookup::Missing(hash) => {
                self.heap.inc(key);
                self.heap.charge(40);
                self.set_mut(s).add(hash, key);
                Ok(true)
            }
        }
    }

    /// A frozenset of constants; takes them.
    pub fn frozen_set_of_constants(&mut self, v: Vec<Value>) -> Value {
        let s = self.heap.alloc(Object::FrozenSet(Rc::default()));
        for k in v {
            let added = self.set_add(s, k);
            debug_assert!(matches!(added, Ok(true)), "lookup: constants are hashable");
            self.heap.dec(k);
        }
        s
    }
}
