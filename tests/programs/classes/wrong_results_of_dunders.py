# about: what builtins say of special methods that give something wrong
def told(f):
    try: print(repr(f()), type(f()))
    except Exception as e: print(type(e).__name__, e)
class F(float): pass
class X:
    def __init__(s, v): s.v = v
    def __float__(s): return s.v
    def __int__(s): return s.v
    def __index__(s): return s.v
    def __complex__(s): return s.v
    def __bool__(s): return s.v
    def __len__(s): return s.v
    def __hash__(s): return s.v
    def __str__(s): return s.v
    def __repr__(s): return s.v
    def __format__(s, f): return s.v
    def __bytes__(s): return s.v
    def __contains__(s, o): return s.v
    def __iter__(s): return s.v
    def __reversed__(s): return s.v
    def __dir__(s): return s.v
    def __round__(s, *a): return s.v
    def __sizeof__(s): return s.v
    def __length_hint__(s): return s.v
    def __getnewargs__(s): return s.v
    def __fspath__(s): return s.v
import math, operator, os, copy, sys
for v in (1, 'x', 1.5, None, 2j, b'a', [1], 2**70, -1):
    for f in (float, int, complex, bool, len, hash, str, repr, format, bytes, lambda x: 1 in x, iter, reversed, dir, round, math.floor, math.sqrt, operator.index, lambda x: f'{x}', lambda x: '%d' % x, lambda x: '%s' % x, lambda x: '%f' % x, lambda x: [1, 2, 3][x], lambda x: not x, list, F, lambda x: '%x' % x, os.fspath, lambda x: range(5)[x:], math.trunc, lambda x: round(x, 1), bytearray, lambda x: 'a' * x, ascii, lambda x: math.isclose(x, 1), lambda x: {x: 1}, operator.length_hint, lambda x: float.fromhex(x), lambda x: x in [1], sum, max):
        told(lambda: f(X(v)))
