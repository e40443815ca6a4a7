//! Our instructions: fixed width, eight bytes. Stack effects are told where each is handled.

/// What an instruction does. The order is that of the families in `interp`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Op {
    // hot: handled in the loop itself
    LoadConst, LoadInt, LoadFast, LoadFast2, StoreFast, StoreFastLoadFast, StoreFast2, Pop, Copy, Swap, PushNull,
    Binary, Compare, JumpIfFalse, JumpIfTrue, JumpIfNone, JumpIfNotNone, Jump, ForIter, LoadGlobal, LoadAttr, LoadMethod,
    StoreAttr, Call, Return, BinarySubscript, StoreSubscript, ToBool, Not, Is, LoadDeref, StoreDeref, GetIter, PopIter,
    // cold: one method each
    LoadFastAndClear, DeleteFast, MakeCell, CopyFreeVars, DeleteDeref, LoadFromDictOrDeref, LoadFromDictOrGlobals,
    LoadName, StoreName, DeleteName, StoreGlobal, DeleteGlobal, LoadLocals, LoadBuildClass, LoadCommonConstant,
    DeleteAttr, LoadSuperAttr, LoadSpecial, DeleteSubscript, BinarySlice, StoreSlice, BuildSlice,
    BuildList, BuildTuple, BuildSet, BuildMap, BuildString, ListAppend, ListExtend, SetAdd, SetUpdate, MapAdd, DictMerge,
    DictUpdate, UnpackSequence, UnpackEx, Contains, Negative, Invert, Positive, CallKw, CallEx, MakeFunction,
    SetFunctionAttribute, ReturnGenerator, Yield, Send, EndSend, GetYieldFromIter, CleanupThrow, Raise, Reraise,
    PushExcInfo, PopExcept, CheckExcMatch, CheckEgMatch, WithExceptStart, ImportName, ImportFrom, ImportStar,
    FormatSimple, FormatWithSpec, ConvertValue, GetLen, MatchKeys, MatchMapping, MatchSequence, MatchClass,
    ListToTuple, StopIterationError, PrepReraiseStar, SetupAnnotations, Print, Unsupported,
}

/// One instruction. `a` small operand, `b` local or cache number, `c` jump target, constant, name or count.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Instruction {
    pub op: Op,
    pub a: u8,
    pub b: u16,
    pub c: u32,
}

const _: () = assert!(size_of::<Instruction>() == 8);
