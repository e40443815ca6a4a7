//! The builtin classes: every process has them at the same handles, in this order.

use crate::python::heap::Value;

macro_rules! classes {
    ($($konst:ident $name:literal : $base:ident),* $(,)?) => {
        classes!(@number 1u32; $($konst,)*);
        /// Name and base of each builtin class, in order of their handles from 1.
        pub const CLASSES: &[(&str, Value)] = &[$(($name, $base)),*];
    };
    (@number $n:expr; $head:ident, $($tail:ident,)*) => {
        #[doc = "Handle of a builtin class."]
        pub const $head: Value = Value::handle($n);
        classes!(@number $n + 1; $($tail,)*);
    };
    (@number $n:expr;) => {};
}

classes! {
    OBJECT "object": OBJECT, TYPE "type": OBJECT, NONE_TYPE "NoneType": OBJECT, INT "int": OBJECT, BOOL "bool": INT,
    FLOAT "float": OBJECT, COMPLEX "complex": OBJECT, STR "str": OBJECT, BYTES "bytes": OBJECT,
    BYTEARRAY "bytearray": OBJECT, TUPLE "tuple": OBJECT, LIST "list": OBJECT, DICT "dict": OBJECT, SET "set": OBJECT,
    FROZENSET "frozenset": OBJECT, SLICE "slice": OBJECT, RANGE "range": OBJECT, FUNCTION "function": OBJECT,
    BUILTIN "builtin_function_or_method": OBJECT, METHOD "method": OBJECT, PROPERTY "property": OBJECT,
    STATICMETHOD "staticmethod": OBJECT, CLASSMETHOD "classmethod": OBJECT, SUPER "super": OBJECT,
    MODULE "module": OBJECT, CELL "cell": OBJECT, GENERATOR "generator": OBJECT, RANGE_ITERATOR "range_iterator": OBJECT,
    LIST_ITERATOR "list_iterator": OBJECT, TUPLE_ITERATOR "tuple_iterator": OBJECT, STR_ITERATOR "str_ascii_iterator": OBJECT,
    BYTES_ITERATOR "bytes_iterator": OBJECT, SET_ITERATOR "set_iterator": OBJECT,
    DICT_KEYITERATOR "dict_keyiterator": OBJECT, DICT_VALUEITERATOR "dict_valueiterator": OBJECT,
    DICT_ITEMITERATOR "dict_itemiterator": OBJECT, ENUMERATE "enumerate": OBJECT, ZIP "zip": OBJECT,
    REVERSED "reversed": OBJECT, CALLABLE_ITERATOR "callable_iterator": OBJECT, ITERATOR "iterator": OBJECT,
    DICT_KEYS "dict_keys": OBJECT, DICT_VALUES "dict_values": OBJECT, DICT_ITEMS "dict_items": OBJECT,
    TRACEBACK "traceback": OBJECT, KERNEL "kernel object": OBJECT, CODE "code": OBJECT, ELLIPSIS "ellipsis": OBJECT,
    NOT_IMPLEMENTED_TYPE "NotImplementedType": OBJECT, ALIAS "types.GenericAlias": OBJECT, MEMORYVIEW "memoryview": OBJECT,
    WEAKREF "weakref.ReferenceType": OBJECT, UNION "types.UnionType": OBJECT, MEMBER "member_descriptor": OBJECT,
    METHOD_DESCRIPTOR "method_descriptor": OBJECT, WRAPPER "method-wrapper": OBJECT, GETSET "getset_descriptor": OBJECT,
    WRAPPER_DESCRIPTOR "wrapper_descriptor": OBJECT, CLASSMETHOD_DESCRIPTOR "classmethod_descriptor": OBJECT,
    MAP "map": OBJECT, FILTER "filter": OBJECT, LIST_REVERSEITERATOR "list_reverseiterator": OBJECT,
    DICT_REVERSEKEYITERATOR "dict_reversekeyiterator": OBJECT, DICT_REVERSEVALUEITERATOR "dict_reversevalueiterator": OBJECT,
    DICT_REVERSEITEMITERATOR "dict_reverseitemiterator": OBJECT, WIDE_STR_ITERATOR "str_iterator": OBJECT,
    LONGRANGE_ITERATOR "longrange_iterator": OBJECT, BYTEARRAY_ITERATOR "bytearray_iterator": OBJECT,

    BASE_EXCEPTION "BaseException": OBJECT, EXCEPTION "Exception": BASE_EXCEPTION,
    GENERATOR_EXIT "GeneratorExit": BASE_EXCEPTION, KEYBOARD_INTERRUPT "KeyboardInterrupt": BASE_EXCEPTION,
    SYSTEM_EXIT "SystemExit": BASE_EXCEPTION, BASE_EXCEPTION_GROUP "BaseExceptionGroup": BASE_EXCEPTION,
    ARITHMETIC_ERROR "ArithmeticError": EXCEPTION, FLOATING_POINT_ERROR "FloatingPointError": ARITHMETIC_ERROR,
    OVERFLOW_ERROR "OverflowError": ARITHMETIC_ERROR, ZERO_DIVISION_ERROR "ZeroDivisionError": ARITHMETIC_ERROR,
    ASSERTION_ERROR "AssertionError": EXCEPTION, ATTRIBUTE_ERROR "AttributeError": EXCEPTION,
    BUFFER_ERROR "BufferError": EXCEPTION, EOF_ERROR "EOFError": EXCEPTION, IMPORT_ERROR "ImportError": EXCEPTION,
    MODULE_NOT_FOUND_ERROR "ModuleNotFoundError": IMPORT_ERROR, LOOKUP_ERROR "LookupError": EXCEPTION,
    INDEX_ERROR "IndexError": LOOKUP_ERROR, KEY_ERROR "KeyError": LOOKUP_ERROR, MEMORY_ERROR "MemoryError": EXCEPTION,
    NAME_ERROR "NameError": EXCEPTION, UNBOUND_LOCAL_ERROR "UnboundLocalError": NAME_ERROR, OS_ERROR "OSError": EXCEPTION,
    BLOCKING_IO_ERROR "BlockingIOError": OS_ERROR, CHILD_PROCESS_ERROR "ChildProcessError": OS_ERROR,
    CONNECTION_ERROR "ConnectionError": OS_ERROR, BROKEN_PIPE_ERROR "BrokenPipeError": CONNECTION_ERROR,
    CONNECTION_ABORTED_ERROR "ConnectionAbortedError": CONNECTION_ERROR,
    CONNECTION_REFUSED_ERROR "ConnectionRefusedError": CONNECTION_ERROR,
    CONNECTION_RESET_ERROR "ConnectionResetError": CONNECTION_ERROR, FILE_EXISTS_ERROR "FileExistsError": OS_ERROR,
    FILE_NOT_FOUND_ERROR "FileNotFoundError": OS_ERROR, INTERRUPTED_ERROR "InterruptedError": OS_ERROR,
    IS_A_DIRECTORY_ERROR "IsADirectoryError": OS_ERROR, NOT_A_DIRECTORY_ERROR "NotADirectoryError": OS_ERROR,
    PERMISSION_ERROR "PermissionError": OS_ERROR, PROCESS_LOOKUP_ERROR "ProcessLookupError": OS_ERROR,
    TIMEOUT_ERROR "TimeoutError": OS_ERROR, REFERENCE_ERROR "ReferenceError": EXCEPTION,
    RUNTIME_ERROR "RuntimeError": EXCEPTION, NOT_IMPLEMENTED_ERROR "NotImplementedError": RUNTIME_ERROR,
    RECURSION_ERROR "RecursionError": RUNTIME_ERROR, PYTHON_FINALIZATION_ERROR "PythonFinalizationError": RUNTIME_ERROR,
    STOP_ITERATION "StopIteration": EXCEPTION, STOP_ASYNC_ITERATION "StopAsyncIteration": EXCEPTION,
    SYNTAX_ERROR "SyntaxError": EXCEPTION, INDENTATION_ERROR "IndentationError": SYNTAX_ERROR,
    TAB_ERROR "TabError": INDENTATION_ERROR, SYSTEM_ERROR "SystemError": EXCEPTION, TYPE_ERROR "TypeError": EXCEPTION,
    VALUE_ERROR "ValueError": EXCEPTION, UNICODE_ERROR "UnicodeError": VALUE_ERROR,
    UNICODE_DECODE_ERROR "UnicodeDecodeError": UNICODE_ERROR, UNICODE_ENCODE_ERROR "UnicodeEncodeError": UNICODE_ERROR,
    UNICODE_TRANSLATE_ERROR "UnicodeTranslateError": UNICODE_ERROR, EXCEPTION_GROUP "ExceptionGroup": BASE_EXCEPTION_GROUP,
    WARNING "Warning": EXCEPTION, BYTES_WARNING "BytesWarning": WARNING, DEPRECATION_WARNING "DeprecationWarning": WARNING,
    ENCODING_WARNING "EncodingWarning": WARNING, FUTURE_WARNING "FutureWarning": WARNING,
    IMPORT_WARNING "ImportWarning": WARNING, PENDING_DEPRECATION_WARNING "PendingDeprecationWarning": WARNING,
    RESOURCE_WARNING "ResourceWarning": WARNING, RUNTIME_WARNING "RuntimeWarning": WARNING,
    SYNTAX_WARNING "SyntaxWarning": WARNING, UNICODE_WARNING "UnicodeWarning": WARNING, USER_WARNING "UserWarning": WARNING,
}

/// True for the classes of `CLASSES` that are exceptions.
pub fn is_exception_class(handle: u32) -> bool {
    handle >= BASE_EXCEPTION.as_handle() && handle as usize <= CLASSES.len()
}
