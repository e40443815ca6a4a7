//! The instructions of the line at which a frame stands, as a person reads them: with CPython's names. For looking only.

use super::handlers::is_switch_point;
use super::image::Image;
use crate::abi::InstructionView;
use crate::base::Tid;
use crate::python::code::{Code, Constant, Instruction, Op};
use crate::python::types::Tables;
use crate::python::types::number::op;
use crate::python::types::operator::cmp;

/// Instructions shown at most.
const MOST: usize = 200;

/// Where CPython's name is not ours in capitals.
const NAMES: &[(Op, &str)] = &[
    (Op::LoadInt, "LOAD_CONST"),
    (Op::LoadFast2, "LOAD_FAST_LOAD_FAST"),
    (Op::LoadFastAttr, "LOAD_FAST"),
    (Op::LoadFastMethod, "LOAD_FAST"),
    (Op::FastIntBinary, "LOAD_FAST"),
    (Op::FastIntCompare, "LOAD_FAST"),
    (Op::Fast2Binary, "LOAD_FAST_LOAD_FAST"),
    (Op::Fast2Compare, "LOAD_FAST_LOAD_FAST"),
    (Op::Fast2Subscript, "LOAD_FAST_LOAD_FAST"),
    (Op::Fast2StoreSubscript, "LOAD_FAST_LOAD_FAST"),
    (Op::FastCopyAttr, "LOAD_FAST"),
    (Op::IntBinary, "LOAD_CONST"),
    (Op::ConstBinary, "LOAD_CONST"),
    (Op::ReturnConst, "LOAD_CONST"),
    (Op::CopyAttr, "COPY"),
    (Op::SwapStoreAttr, "SWAP"),
    (Op::LoadIntCompare, "LOAD_CONST"),
    (Op::StoreFast2, "STORE_FAST_STORE_FAST"),
    (Op::LoadMethod, "LOAD_ATTR"),
    (Op::Pop, "POP_TOP"),
    (Op::PopIter, "END_FOR"),
    (Op::Binary, "BINARY_OP"),
    (Op::Compare, "COMPARE_OP"),
    (Op::Is, "IS_OP"),
    (Op::Contains, "CONTAINS_OP"),
    (Op::Not, "UNARY_NOT"),
    (Op::Negative, "UNARY_NEGATIVE"),
    (Op::Invert, "UNARY_INVERT"),
    (Op::JumpIfFalse, "POP_JUMP_IF_FALSE"),
    (Op::JumpIfTrue, "POP_JUMP_IF_TRUE"),
    (Op::JumpIfNone, "POP_JUMP_IF_NONE"),
    (Op::JumpIfNotNone, "POP_JUMP_IF_NOT_NONE"),
    (Op::Return, "RETURN_VALUE"),
    (Op::Yield, "YIELD_VALUE"),
    (Op::BinarySubscript, "BINARY_SUBSCR"),
    (Op::StoreSubscript, "STORE_SUBSCR"),
    (Op::DeleteSubscript, "DELETE_SUBSCR"),
    (Op::CallEx, "CALL_FUNCTION_EX"),
    (Op::Raise, "RAISE_VARARGS"),
    (Op::Reraise, "RERAISE"),
];

impl Image {
    /// The instructions of the line at which the frame of this depth (from 0, outermost) stands. `any`: a thread may be
    /// interrupted before each of them.
    #[must_use]
    pub fn listing(&self, tables: &Tables, tid: Tid, depth: usize, any: bool) -> Vec<InstructionView> {
        let thread = self.thread(tid);
        let Some(frame) = thread.frames.get(depth) else { return Vec::new() };
        let code = tables.code.code(frame.code);
        let is_top = depth + 1 == thread.frames.len() && thread.waiting.is_none();
        // A caller stands behind its call, and so does a thread at a system call.
        let next = if is_top { frame.pc } else { frame.pc.saturating_sub(1) } as usize;
        let Some(line) = code.positions.get(next).map(|position| position.line) else { return Vec::new() };
        let of_line = code.instructions.iter().enumerate().filter(|(at, _)| code.positions[*at].line == line);
        let row = |(at, instruction): (usize, &Instruction)| InstructionView {
            at: at as u32,
            name: name(instruction),
            about: about(tables, code, instruction),
            is_next: at == next,
            may_switch: !code.source.library && (any || is_switch_point(code, at)),
        };
        of_line.take(MOST).map(row).collect()
    }
}

fn name(instruction: &Instruction) -> String {
    if instruction.op == Op::Jump {
        return if instruction.a == 1 { "JUMP_BACKWARD" } else { "JUMP_FORWARD" }.into();
    }
    if let Some((_, name)) = NAMES.iter().find(|(op, _)| *op == instruction.op) {
        return (*name).into();
    }
    let mut out = String::new();
    for letter in format!("{:?}", instruction.op).chars() {
        if letter.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(letter.to_ascii_uppercase());
    }
    out
}

/// What it works on, in a few letters.
fn about(tables: &Tables, code: &Code, i: &Instruction) -> String {
    const BY_COUNT: &[Op] = &[
        Op::LoadInt,
        Op::LoadIntCompare,
        Op::IntBinary,
        Op::Call,
        Op::CallKw,
        Op::BuildList,
        Op::BuildTuple,
        Op::BuildSet,
        Op::BuildMap,
        Op::BuildString,
        Op::UnpackSequence,
        Op::Copy,
        Op::Swap,
    ];
    if let Some(name) = named(tables, code, i) {
        return name;
    }
    match i.op {
        Op::CopyAttr | Op::SwapStoreAttr => i.a.to_string(),
        Op::LoadConst | Op::ConstBinary | Op::ReturnConst => {
            constant(code.constants.get((i.c - code.constant_base) as usize))
        }
        Op::Binary => {
            let symbol = if i.a == op::POWER { "**" } else { op::SYMBOLS[i.a as usize] };
            format!("{symbol}{}", if i.b == 1 { "=" } else { "" })
        }
        Op::Compare => cmp::SYMBOLS.get(i.a as usize).copied().unwrap_or_default().into(),
        Op::Jump | Op::JumpIfFalse | Op::JumpIfTrue | Op::JumpIfNone | Op::JumpIfNotNone | Op::ForIter | Op::Send => {
            format!("→ {}", i.c)
        }
        op if BY_COUNT.contains(&op) => i.c.to_string(),
        _ => String::new(),
    }
}

/// The variable or the name that it works on, if it is one.
fn named(tables: &Tables, code: &Code, i: &Instruction) -> Option<String> {
    const BY_SLOT: &[Op] = &[
        Op::LoadFast,
        Op::FastIntBinary,
        Op::FastIntCompare,
        Op::StoreFast,
        Op::DeleteFast,
        Op::LoadFastAndClear,
        Op::LoadDeref,
        Op::StoreDeref,
        Op::DeleteDeref,
        Op::MakeCell,
        Op::LoadFromDictOrDeref,
    ];
    const BY_NAME: &[Op] = &[
        Op::LoadGlobal,
        Op::LoadAttr,
        Op::LoadMethod,
        Op::StoreAttr,
        Op::DeleteAttr,
        Op::LoadSuperAttr,
        Op::LoadName,
        Op::StoreName,
        Op::DeleteName,
        Op::StoreGlobal,
        Op::DeleteGlobal,
        Op::LoadFromDictOrGlobals,
        Op::ImportName,
        Op::ImportFrom,
    ];
    let name = |sym: u32| tables.code.names.text(sym).to_string();
    let local = |slot: usize| code.local_names.get(slot).map(|sym| name(*sym)).unwrap_or_default();
    Some(match i.op {
        Op::LoadFastAttr | Op::LoadFastMethod | Op::FastCopyAttr => local(i.a.into()),
        Op::LoadFast2
        | Op::Fast2Binary
        | Op::Fast2Compare
        | Op::Fast2Subscript
        | Op::Fast2StoreSubscript
        | Op::StoreFastLoadFast
        | Op::StoreFast2 => {
            format!("{}, {}", local(i.b.into()), local(i.c as usize))
        }
        op if BY_SLOT.contains(&op) => local(i.b.into()),
        op if BY_NAME.contains(&op) => name(i.c),
        _ => return None,
    })
}

fn constant(constant: Option<&Constant>) -> String {
    match constant {
        Some(Constant::None) => "None".into(),
        Some(Constant::Bool(value)) => if *value { "True" } else { "False" }.into(),
        Some(Constant::Ellipsis) => "...".into(),
        Some(Constant::Int(value)) => value.to_string(),
        Some(Constant::Float(value)) => crate::python::text::repr_float(*value),
        Some(Constant::Str(text)) => crate::python::text::repr_str(text),
        Some(Constant::Tuple(items)) => {
            let items: Vec<String> = items.iter().map(|item| self::constant(Some(item))).collect();
            format!("({})", items.join(", "))
        }
        Some(Constant::Code(_)) => "<code>".into(),
        _ => "…".into(),
    }
}
