# Arrays pickle, count and turn round as CPython has them
import warnings
warnings.simplefilter("ignore")
from array import array
import pickle, collections.abc
a = array('i', [1, 2, 3])
print(list(reversed(a)), a * 2, 2 * a, isinstance(a, collections.abc.MutableSequence))
it = iter(a); next(it); it2 = pickle.loads(pickle.dumps(it)); print(list(it2), list(it))
for n in 'x', 1.5, None:
    try: a * n
    except TypeError as e: print(e)
    try: a *= n
    except TypeError as e: print(e)
class S(array):
    def __init__(self, code, extra=None): self.extra = extra
s = S('b', extra=3); print(s, s.extra)
for p in range(6): print(pickle.loads(pickle.dumps(a, p)) == a, a.__reduce_ex__(p))
print(array('u', 'aé☺').__reduce_ex__(4)[1][2:])
from array import _array_reconstructor as r
print(r(array, 'h', 5, b'\0\1\xff\xff'), r(array, 'd', 15, b'\x3f\x80\0\0'), r(array, 'u', 19, b'\0a\0b'))
for args in ((3,'b',1,b''),(int,'b',1,b''),(array,'x',1,b''),(array,'b',99,b''),(array,'b',1,''),(array,'h',5,b'a'),(array,'bb',1,b'')):
    try: r(*args)
    except Exception as e: print(type(e).__name__, e)
