//! Attributes whose place a cache remembers. All others take the way of `ops_attribute`.

use super::cpu::{Cache, Cpu};
use super::quick::{GROWS, field, method_key, shape_of};
use super::registers::At;
use super::run::Vm;
use crate::python::code::Instruction;
use crate::python::heap::{Object, Value};

impl Vm<'_> {
    /// What the cache of an instruction remembers.
    #[inline(always)]
    pub fn cache(&self, cpu: &Cpu, i: Instruction) -> Cache {
        self.caches.entries[cpu.cache_base + i.b as usize]
    }

    /// Puts a value in the field that a cache tells of; gives the one that was there.
    #[inline(always)]
    pub fn set_field(&mut self, o: Value, cache: Cache, new: Value) -> Value {
        if cache.value & GROWS != 0 {
            self.s.add_field(o, (cache.value >> 8) as u32, (cache.value & 255) as usize, new);
            return Value::NULL;
        }
        match self.s.heap.get_mut_in_place(o) {
            Object::Instance { fields, .. } => std::mem::replace(&mut fields[(cache.value & 1) as usize], new),
            Object::Wide { fields, .. } => {
                let at = cache.value as usize;
                match std::rc::Rc::get_mut(fields) {
                    Some(fields) => std::mem::replace(&mut fields[at], new),
                    None => std::mem::replace(&mut std::rc::Rc::make_mut(fields)[at], new),
                }
            }
            _ => Value::NULL,
        }
    }

    /// `[object] -> [value]`; false, with nothing done, where the cache does not know it.
    #[inline(always)]
    pub fn load_attr_quickly(&mut self, cpu: &mut Cpu, at: &At, i: Instruction) -> bool {
        let o = cpu.stack[at.sp - 1];
        let hit = field(self.s.heap.object_in_place(o), self.cache(cpu, i));
        if hit.is_null() {
            return false;
        }
        self.s.heap.inc_in_place(hit);
        cpu.stack[at.sp - 1] = hit;
        self.s.heap.dec_in_place(o);
        true
    }

    /// `[object] -> [method, object]`; the key that the cache does not know, with nothing done.
    #[inline(always)]
    pub fn load_method_quickly(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> Result<(), u32> {
        let o = cpu.stack[at.sp - 1];
        let (key, cache) = (method_key(self.s.heap.object_in_place(o)), self.cache(cpu, i));
        if key != cache.key {
            return Err(key);
        }
        let f = Value(cache.value);
        self.s.heap.inc_in_place(f);
        cpu.stack[at.sp - 1] = f;
        cpu.stack[at.sp] = o;
        at.sp += 1;
        Ok(())
    }

    /// `[value, object] -> []`; false, with nothing done, where the cache does not know the shape.
    #[inline(always)]
    pub fn store_attr_quickly(&mut self, cpu: &mut Cpu, at: &mut At, i: Instruction) -> bool {
        let (new, o, cache) = (cpu.stack[at.sp - 2], cpu.stack[at.sp - 1], self.cache(cpu, i));
        if shape_of(self.s.heap.object_in_place(o)) != cache.key {
            return false;
        }
        let old = self.set_field(o, cache, new);
        at.sp -= 2;
        self.s.heap.dec_in_place(old);
        self.s.heap.dec_in_place(o);
        true
    }
}
