from copyreg import dispatch_table
from _pickle import PickleError, PicklingError, UnpicklingError, Pickler, Unpickler, dump, dumps, load, loads, PickleBuffer

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads', 'PickleBuffer',
           'HIGHEST_PROTOCOL', 'DEFAULT_PROTOCOL']
format_version = '4.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
bytes_types = (bytes, bytearray)
_Pickler = Pickler
_Unpickler = Unpickler
_dump, _dumps, _load, _loads = dump, dumps, load, loads


def whichmodule(obj, name):
    from _pickle import _which_module
    return _which_module(obj, name)


def encode_long(x):
    if x == 0:
        return b''
    n = (x.bit_length() >> 3) + 1
    r = x.to_bytes(n, byteorder='little', signed=True)
    if x < 0 and n > 1 and r[-1] == 0xff and r[-2] & 0x80:
        r = r[:-1]
    return r


def decode_long(data):
    return int.from_bytes(data, byteorder='little', signed=True)


for _name, _code in (('MARK', b'('), ('STOP', b'.'), ('POP', b'0'), ('POP_MARK', b'1'), ('DUP', b'2'), ('FLOAT', b'F'), ('INT', b'I'), ('BININT', b'J'),
                     ('BININT1', b'K'), ('LONG', b'L'), ('BININT2', b'M'), ('NONE', b'N'), ('PERSID', b'P'), ('BINPERSID', b'Q'), ('REDUCE', b'R'),
                     ('STRING', b'S'), ('BINSTRING', b'T'), ('SHORT_BINSTRING', b'U'), ('UNICODE', b'V'), ('BINUNICODE', b'X'), ('APPEND', b'a'),
                     ('BUILD', b'b'), ('GLOBAL', b'c'), ('DICT', b'd'), ('EMPTY_DICT', b'}'), ('APPENDS', b'e'), ('GET', b'g'), ('BINGET', b'h'),
                     ('INST', b'i'), ('LONG_BINGET', b'j'), ('LIST', b'l'), ('EMPTY_LIST', b']'), ('OBJ', b'o'), ('PUT', b'p'), ('BINPUT', b'q'),
                     ('LONG_BINPUT', b'r'), ('SETITEM', b's'), ('TUPLE', b't'), ('EMPTY_TUPLE', b')'), ('SETITEMS', b'u'), ('BINFLOAT', b'G'),
                     ('PROTO', b'\x80'), ('NEWOBJ', b'\x81'), ('EXT1', b'\x82'), ('EXT2', b'\x83'), ('EXT4', b'\x84'), ('TUPLE1', b'\x85'),
                     ('TUPLE2', b'\x86'), ('TUPLE3', b'\x87'), ('NEWTRUE', b'\x88'), ('NEWFALSE', b'\x89'), ('LONG1', b'\x8a'), ('LONG4', b'\x8b'),
                     ('BINBYTES', b'B'), ('SHORT_BINBYTES', b'C'), ('SHORT_BINUNICODE', b'\x8c'), ('BINUNICODE8', b'\x8d'), ('BINBYTES8', b'\x8e'),
                     ('EMPTY_SET', b'\x8f'), ('ADDITEMS', b'\x90'), ('FROZENSET', b'\x91'), ('NEWOBJ_EX', b'\x92'), ('STACK_GLOBAL', b'\x93'),
                     ('MEMOIZE', b'\x94'), ('FRAME', b'\x95'), ('BYTEARRAY8', b'\x96'), ('NEXT_BUFFER', b'\x97'), ('READONLY_BUFFER', b'\x98')):
    globals()[_name] = _code
    __all__.append(_name)
del _name, _code
