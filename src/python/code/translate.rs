//! The front end's code objects → ours: no cache slots, jump targets resolved, source positions kept. Also evens out what
//! the front end leaves open (see research notes in ARCHITECTURE.md, "Front end").

use super::{Code, CodeFlags, CodeTable, Constant, Handler, Instruction, Op, Position, Source, Sym};
use rustpython_compiler_core::bytecode::{
    self as front, CodeObject, ConstantData, Instruction as I, OpArgState, build_no_location_mask,
    decode_exception_table,
};
use std::rc::Rc;

/// Why code could not be translated.
pub struct TooLarge(pub &'static str);

/// Translates `object` and all code inside it; gives the number of the outermost.
pub fn translate(table: &mut CodeTable, object: &CodeObject, source: &Rc<Source>) -> Result<u32, TooLarge> {
    let constants = object.constants.iter().map(|c| constant(table, c, source)).collect::<Result<Vec<_>, _>>()?;
    let mut t = Translation {
        table,
        object,
        caches: 0,
        map: vec![0; object.instructions.len() + 1],
        out: Vec::new(),
        raw: Vec::new(),
        keywords: Vec::new(),
    };
    t.number_units();
    let constant_base = t.table.constants;
    for k in 0..t.raw.len() {
        let instruction = t.instruction(k, constant_base)?;
        t.out.push(instruction);
    }
    t.pair();
    let code = t.finish(constants, constant_base, source);
    Ok(code)
}

fn constant(table: &mut CodeTable, c: &ConstantData, source: &Rc<Source>) -> Result<Constant, TooLarge> {
    let mut all =
        |elements: &[ConstantData]| elements.iter().map(|e| constant(table, e, source)).collect::<Result<Vec<_>, _>>();
    Ok(match c {
        ConstantData::None => Constant::None,
        ConstantData::Ellipsis => Constant::Ellipsis,
        ConstantData::Boolean { value } => Constant::Bool(*value),
        ConstantData::Integer { value } => Constant::Int(value.clone()),
        ConstantData::Float { value } => Constant::Float(*value),
        ConstantData::Complex { value } => Constant::Complex(value.re, value.im),
        ConstantData::Str { value } => Constant::Str(value.to_string().into()),
        ConstantData::Bytes { value } => Constant::Bytes(value.as_slice().into()),
        ConstantData::Tuple { elements } => Constant::Tuple(all(elements)?),
        ConstantData::Frozenset { elements } => Constant::FrozenSet(all(elements)?),
        ConstantData::Slice { elements } => {
            let v = all(elements.as_slice())?;
            let [a, b, c] = <[Constant; 3]>::try_from(v).map_err(|_| TooLarge("slice constant"))?;
            Constant::Slice(Box::new([a, b, c]))
        }
        ConstantData::Code { code } => Constant::Code(translate(table, code, source)?),
    })
}

struct Unit {
    at: usize,
    op: I,
    arg: u32,
}

/// Instructions whose `c` is another's number.
const JUMPS: &[Op] =
    &[Op::Jump, Op::JumpIfFalse, Op::JumpIfTrue, Op::JumpIfNone, Op::JumpIfNotNone, Op::ForIter, Op::Send];

struct Translation<'a> {
    table: &'a mut CodeTable,
    object: &'a CodeObject,
    caches: u32,
    /// Old code unit → new instruction.
    map: Vec<u32>,
    out: Vec<Instruction>,
    raw: Vec<Unit>,
    keywords: Vec<Box<[Sym]>>,
}

impl Translation<'_> {
    /// First pass: which units become instructions, and their new numbers.
    fn number_units(&mut self) {
        let mut state = OpArgState::default();
        for (i, unit) in self.object.instructions.iter().enumerate() {
            self.map[i] = self.raw.len() as u32;
            let (op, arg) = state.get(*unit);
            if matches!(op, I::ExtendedArg | I::Cache | I::NotTaken | I::Nop | I::Resume { .. } | I::EndFor) {
                continue;
            }
            self.raw.push(Unit { at: i, op, arg: u32::from(arg) });
        }
        let n = self.object.instructions.len();
        self.map[n] = self.raw.len() as u32;
    }

    /// Marks instructions that are done together with the one behind them, on the same line.
    fn pair(&mut self) {
        for k in 1..self.out.len() {
            let (first, then) = (self.out[k - 1], self.out[k]);
            let line = |k: usize| self.object.locations[self.raw[k].at].0.line;
            if let (Op::BuildTuple, Op::UnpackSequence, 2 | 3) = (first.op, then.op, first.c)
                && first.c == then.c
                && !self.out.iter().any(|jump| JUMPS.contains(&jump.op) && jump.c as usize == k)
            {
                // A tuple that is taken apart at once: its first element comes to lie on top, its last at the bottom.
                self.out[k - 1].op = Op::Swap;
                self.out[k] = Instruction { op: Op::Swap, a: 0, b: 0, c: 1 };
                continue;
            }
            let (op, a) = match (first.op, then.op) {
                (Op::LoadFast, Op::LoadAttr) if first.b < 256 => (Op::LoadFastAttr, first.b as u8),
                (Op::LoadFast, Op::LoadMethod) if first.b < 256 => (Op::LoadFastMethod, first.b as u8),
                (Op::Copy, Op::LoadAttr) if first.c == 1 => (Op::CopyAttr, 1),
                (Op::Swap, Op::StoreAttr) if first.c == 2 => (Op::SwapStoreAttr, 2),
                (Op::LoadInt, Op::Compare) => (Op::LoadIntCompare, then.a),
                (Op::LoadConst, Op::Return) => (Op::ReturnConst, 0),
                (Op::LoadFast2, Op::BinarySubscript) => (Op::Fast2Subscript, 0),
                (Op::LoadFast2, Op::StoreSubscript) => (Op::Fast2StoreSubscript, 0),
                (Op::LoadInt, Op::Binary) => (Op::IntBinary, then.a),
                (Op::LoadConst, Op::Binary) => (Op::ConstBinary, then.a),
                (Op::LoadFast2, Op::Binary) => (Op::Fast2Binary, then.a),
                (Op::LoadFast2, Op::Compare) => (Op::Fast2Compare, then.a),
                _ => continue,
            };
            if line(k - 1) == line(k) {
                let keeps = !matches!(op, Op::LoadFastAttr | Op::LoadFastMethod | Op::CopyAttr | Op::SwapStoreAttr);
                let c = if keeps { first.c } else { then.c };
                self.out[k - 1] = Instruction { op, a, b: if keeps { first.b } else { then.b }, c };
            }
        }
        for k in 2..self.out.len() {
            let op = match (self.out[k - 2].op, self.out[k - 1].op, self.out[k].op) {
                (Op::LoadFast, Op::IntBinary, Op::Binary) => Op::FastIntBinary,
                (Op::LoadFast, Op::LoadIntCompare, Op::Compare) => Op::FastIntCompare,
                (Op::LoadFast, Op::CopyAttr, Op::LoadAttr) if self.out[k - 2].b < 256 => Op::FastCopyAttr,
                _ => continue,
            };
            let line = |k: usize| self.object.locations[self.raw[k].at].0.line;
            if line(k - 2) == line(k) && line(k - 1) == line(k) {
                let (b, then) = (self.out[k - 2].b, self.out[k - 1]);
                self.out[k - 2] = match op {
                    Op::FastCopyAttr => Instruction { op, a: b as u8, ..then },
                    _ => Instruction { op, a: self.out[k].a, b, c: then.c },
                };
            }
        }
    }

    fn name(&mut self, index: u32) -> Sym {
        let text = self.object.names[index as usize].as_str();
        self.table.names.intern(text)
    }

    fn cache(&mut self) -> Result<u16, TooLarge> {
        self.caches += 1;
        u16::try_from(self.caches - 1).map_err(|_| TooLarge("more than 65,536 cached places in one function"))
    }

    /// A jump's target: relative to the first unit after the instruction and its caches.
    fn target(&self, at: usize, delta: i64) -> u32 {
        let mut next = at + 1;
        while next < self.object.instructions.len() && matches!(self.object.instructions[next].op, I::Cache) {
            next += 1;
        }
        self.map[(next as i64 + delta) as usize]
    }

    fn instruction(&mut self, k: usize, constant_base: u32) -> Result<Instruction, TooLarge> {
        let Unit { at, op, arg } = self.raw[k];
        let ins = |op, a, b, c| Ok(Instruction { op, a, b, c });
        let plain = |op| ins(op, 0, 0, arg);
        let slot = |op| match u16::try_from(arg) {
            Ok(b) => ins(op, 0, b, 0),
            Err(_) => Err(TooLarge("more than 65,536 local variables")),
        };
        match op {
            I::LoadConst { .. } => ins(Op::LoadConst, 0, 0, constant_base + arg),
            I::LoadSmallInt { .. } => plain(Op::LoadInt),
            I::LoadFast { .. } | I::LoadFastBorrow { .. } | I::LoadFastCheck { .. } => slot(Op::LoadFast),
            I::LoadFastLoadFast { .. } | I::LoadFastBorrowLoadFastBorrow { .. } => {
                ins(Op::LoadFast2, 0, (arg >> 4) as u16, arg & 15)
            }
            I::StoreFastLoadFast { .. } => ins(Op::StoreFastLoadFast, 0, (arg >> 4) as u16, arg & 15),
            I::StoreFastStoreFast { .. } => ins(Op::StoreFast2, 0, (arg >> 4) as u16, arg & 15),
            I::LoadFastAndClear { .. } => slot(Op::LoadFastAndClear),
            I::StoreFast { .. } => slot(Op::StoreFast),
            I::DeleteFast { .. } => slot(Op::DeleteFast),
            I::LoadDeref { .. } => slot(Op::LoadDeref),
            I::StoreDeref { .. } => slot(Op::StoreDeref),
            I::DeleteDeref { .. } => slot(Op::DeleteDeref),
            I::MakeCell { .. } => slot(Op::MakeCell),
            I::LoadFromDictOrDeref { .. } => slot(Op::LoadFromDictOrDeref),
            I::BinaryOp { .. } if arg == 26 => plain(Op::BinarySubscript),
            I::BinaryOp { .. } => {
                let inplace = (13..26).contains(&arg);
                ins(Op::Binary, if inplace { arg - 13 } else { arg } as u8, u16::from(inplace), 0)
            }
            I::CompareOp { .. } => ins(Op::Compare, (arg >> 5) as u8, 0, 0),
            I::IsOp { .. } => plain(Op::Is),
            I::ContainsOp { .. } => plain(Op::Contains),
            I::PopJumpIfFalse { .. } => ins(Op::JumpIfFalse, 0, 0, self.target(at, i64::from(arg))),
            I::PopJumpIfTrue { .. } => ins(Op::JumpIfTrue, 0, 0, self.target(at, i64::from(arg))),
            I::PopJumpIfNone { .. } => ins(Op::JumpIfNone, 0, 0, self.target(at, i64::from(arg))),
            I::PopJumpIfNotNone { .. } => ins(Op::JumpIfNotNone, 0, 0, self.target(at, i64::from(arg))),
            I::ForIter { .. } => ins(Op::ForIter, 0, 0, self.target(at, i64::from(arg))),
            I::Send { .. } => ins(Op::Send, 0, 0, self.target(at, i64::from(arg))),
            I::JumpForward { .. } => ins(Op::Jump, 0, 0, self.target(at, i64::from(arg))),
            I::JumpBackward { .. } | I::JumpBackwardNoInterrupt { .. } => {
                ins(Op::Jump, 1, 0, self.target(at, -i64::from(arg)))
            }
            I::LoadGlobal { .. } => {
                let (b, c) = (self.cache()?, self.name(arg >> 1));
                ins(Op::LoadGlobal, (arg & 1) as u8, b, c)
            }
            I::LoadAttr { .. } => {
                let (b, c) = (self.cache()?, self.name(arg >> 1));
                ins(if arg & 1 == 1 { Op::LoadMethod } else { Op::LoadAttr }, 0, b, c)
            }
            I::StoreAttr { .. } => {
                let (b, c) = (self.cache()?, self.name(arg));
                ins(Op::StoreAttr, 0, b, c)
            }
            I::LoadSuperAttr { .. } => {
                let c = self.name(arg >> 2);
                ins(Op::LoadSuperAttr, (arg & 3) as u8, 0, c)
            }
            I::CallKw { .. } => {
                let b = self.keywords_before(k);
                ins(Op::CallKw, 0, b, arg)
            }
            _ => self.other(op, arg),
        }
    }

    /// The number, from 1, of the keywords' names that the instruction before this one loads; 0 for none.
    fn keywords_before(&mut self, k: usize) -> u16 {
        let Some(Unit { op: I::LoadConst { .. }, arg, .. }) = k.checked_sub(1).map(|before| &self.raw[before]) else {
            return 0;
        };
        let Some(ConstantData::Tuple { elements }) = self.object.constants.get(*arg as usize) else { return 0 };
        let mut names = Vec::new();
        for element in elements.iter() {
            let ConstantData::Str { value } = element else { return 0 };
            names.push(self.table.names.intern(&value.to_string()));
        }
        self.keywords.push(names.into());
        u16::try_from(self.keywords.len()).unwrap_or(0)
    }

    fn other(&mut self, op: I, arg: u32) -> Result<Instruction, TooLarge> {
        let named = |t: &mut Self, op| {
            let c = t.name(arg);
            let b = if matches!(op, Op::LoadName | Op::StoreName | Op::StoreGlobal) { t.cache()? } else { 0 };
            Ok(Instruction { op, a: 0, b, c })
        };
        let op = match op {
            I::DeleteAttr { .. } => return named(self, Op::DeleteAttr),
            I::LoadName { .. } => return named(self, Op::LoadName),
            I::StoreName { .. } => return named(self, Op::StoreName),
            I::DeleteName { .. } => return named(self, Op::DeleteName),
            I::StoreGlobal { .. } => return named(self, Op::StoreGlobal),
            I::DeleteGlobal { .. } => return named(self, Op::DeleteGlobal),
            I::LoadFromDictOrGlobals { .. } => return named(self, Op::LoadFromDictOrGlobals),
            I::ImportName { .. } => return named(self, Op::ImportName),
            I::ImportFrom { .. } => return named(self, Op::ImportFrom),
            I::UnpackEx { .. } => return Ok(Instruction { op: Op::UnpackEx, a: (arg & 255) as u8, b: 0, c: arg >> 8 }),
            I::CallIntrinsic1 { .. } => intrinsic_1(arg),
            I::CallIntrinsic2 { .. } if arg == 1 => Op::PrepReraiseStar,
            I::Call { .. } => Op::Call,
            I::CallFunctionEx => Op::CallEx,
            I::ReturnValue => Op::Return,
            I::PopTop => Op::Pop,
            I::Copy { .. } => Op::Copy,
            I::Swap { .. } => Op::Swap,
            I::PushNull => Op::PushNull,
            I::GetIter => Op::GetIter,
            I::PopIter => Op::PopIter,
            I::ToBool => Op::ToBool,
            I::UnaryNot => Op::Not,
            I::UnaryNegative => Op::Negative,
            I::UnaryInvert => Op::Invert,
            I::StoreSubscr => Op::StoreSubscript,
            I::DeleteSubscr => Op::DeleteSubscript,
            I::BinarySlice => Op::BinarySlice,
            I::StoreSlice => Op::StoreSlice,
            I::BuildSlice { .. } => Op::BuildSlice,
            I::BuildList { .. } => Op::BuildList,
            I::BuildTuple { .. } => Op::BuildTuple,
            I::BuildSet { .. } => Op::BuildSet,
            I::BuildMap { .. } => Op::BuildMap,
            I::BuildString { .. } => Op::BuildString,
            I::ListAppend { .. } => Op::ListAppend,
            I::ListExtend { .. } => Op::ListExtend,
            I::SetAdd { .. } => Op::SetAdd,
            I::SetUpdate { .. } => Op::SetUpdate,
            I::MapAdd { .. } => Op::MapAdd,
            I::DictMerge { .. } => Op::DictMerge,
            I::DictUpdate { .. } => Op::DictUpdate,
            I::UnpackSequence { .. } => Op::UnpackSequence,
            _ => rest(op),
        };
        // BUILD_SLICE's argument type starts at 2; everything else passes its argument through.
        Ok(Instruction { op, a: 0, b: 0, c: arg })
    }

    fn finish(self, constants: Vec<Constant>, constant_base: u32, source: &Rc<Source>) -> u32 {
        let o = self.object;
        let none = build_no_location_mask(&o.linetable, o.instructions.len());
        let mut positions: Box<[Position]> =
            self.raw.iter().map(|u| position(o, u.at, none.get(u.at).copied().unwrap_or(false))).collect();
        super::positions::repair(&mut positions, &self.out, &self.table.names, &source.lines);
        let map = &self.map;
        let handlers = decode_exception_table(&o.exceptiontable)
            .iter()
            .map(|e| Handler {
                start: map[e.start as usize],
                end: map[e.end as usize],
                target: map[e.target as usize],
                depth: u32::from(e.depth),
                push_lasti: e.push_lasti,
            })
            .collect();
        let flags = CodeFlags {
            optimized: o.flags.contains(front::CodeFlags::OPTIMIZED),
            varargs: o.flags.contains(front::CodeFlags::VARARGS),
            varkeywords: o.flags.contains(front::CodeFlags::VARKEYWORDS),
            generator: o.flags.contains(front::CodeFlags::GENERATOR),
            coroutine: o.flags.contains(front::CodeFlags::COROUTINE),
            has_docstring: o.flags.contains(front::CodeFlags::HAS_DOCSTRING),
        };
        let table = self.table;
        let mut interned = |names: &[String]| names.iter().map(|n| table.names.intern(n)).collect::<Box<[Sym]>>();
        let (local_names, cell_names, free_names) =
            (interned(&local_names(o)), interned(&o.cellvars), interned(&o.freevars));
        let code = Code {
            name: o.obj_name.as_str().into(),
            qualname: inside_lambdas(&o.qualname).into(),
            source: source.clone(),
            first_line: o.first_line_number.map_or(1, |n| n.get() as u32),
            line_starts: super::lines::starts(&positions, &self.out),
            positions,
            instructions: self.out.into(),
            constant_base,
            cache_base: table.caches,
            handlers,
            flags,
            positional_only: o.posonlyarg_count,
            arg_count: o.arg_count,
            keyword_only: o.kwonlyarg_count,
            local_names,
            cell_names,
            free_names,
            keywords: self.keywords.into(),
            stack_size: o.max_stackdepth + 4,
            simple: o.kwonlyarg_count == 0 && !flags.varargs && !flags.varkeywords,
            constants: constants.into(),
        };
        table.constants += code.constants.len() as u32;
        table.caches += self.caches;
        let codes = Rc::make_mut(&mut table.codes);
        codes.push(Rc::new(code));
        codes.len() as u32 - 1
    }
}

/// Names of all local slots: plain variables first, then cells that are not arguments, then free variables.
fn local_names(o: &CodeObject) -> Vec<String> {
    let mut names: Vec<String> = o.varnames.to_vec();
    let extra: Vec<String> = o.cellvars.iter().filter(|c| !o.varnames.contains(c)).cloned().collect();
    names.extend(extra);
    names.extend(o.freevars.iter().cloned());
    names.truncate(o.localspluskinds.len().max(o.varnames.len()));
    while names.len() < o.localspluskinds.len() {
        names.push(".hidden".into());
    }
    names
}

fn position(o: &CodeObject, at: usize, nowhere: bool) -> Position {
    let (start, end) = o.locations[at];
    if nowhere {
        return Position::default();
    }
    Position {
        line: start.line.get() as u32,
        column: start.character_offset.get() as u32 - 1,
        end_line: end.line.get() as u32,
        end_column: end.character_offset.get() as u32 - 1,
    }
}

fn intrinsic_1(arg: u32) -> Op {
    match arg {
        1 => Op::Print,
        2 => Op::ImportStar,
        3 => Op::StopIterationError,
        5 => Op::Positive,
        6 => Op::ListToTuple,
        _ => Op::Unsupported,
    }
}

fn rest(op: I) -> Op {
    match op {
        I::CopyFreeVars { .. } => Op::CopyFreeVars,
        I::LoadLocals => Op::LoadLocals,
        I::LoadBuildClass => Op::LoadBuildClass,
        I::LoadCommonConstant { .. } => Op::LoadCommonConstant,
        I::LoadSpecial { .. } => Op::LoadSpecial,
        I::MakeFunction => Op::MakeFunction,
        I::SetFunctionAttribute { .. } => Op::SetFunctionAttribute,
        I::ReturnGenerator => Op::ReturnGenerator,
        I::YieldValue { .. } => Op::Yield,
        I::EndSend => Op::EndSend,
        I::GetYieldFromIter => Op::GetYieldFromIter,
        I::CleanupThrow => Op::CleanupThrow,
        I::RaiseVarargs { .. } => Op::Raise,
        I::Reraise { .. } => Op::Reraise,
        I::PushExcInfo => Op::PushExcInfo,
        I::PopExcept => Op::PopExcept,
        I::CheckExcMatch => Op::CheckExcMatch,
        I::CheckEgMatch => Op::CheckEgMatch,
        I::WithExceptStart => Op::WithExceptStart,
        I::FormatSimple => Op::FormatSimple,
        I::FormatWithSpec => Op::FormatWithSpec,
        I::ConvertValue { .. } => Op::ConvertValue,
        I::GetLen => Op::GetLen,
        I::MatchKeys => Op::MatchKeys,
        I::MatchMapping => Op::MatchMapping,
        I::MatchSequence => Op::MatchSequence,
        I::MatchClass { .. } => Op::MatchClass,
        I::SetupAnnotations => Op::SetupAnnotations,
        _ => Op::Unsupported,
    }
}

/// A qualified name with the `<locals>` that the front end forgets inside lambdas.
fn inside_lambdas(name: &str) -> String {
    name.replace("<lambda>.", "<lambda>.<locals>.").replace("<locals>.<locals>.", "<locals>.")
}
