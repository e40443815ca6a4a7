# about: translation tables, views without common elements, codecs named to constructors, ints from bytes
def told(n, f):
    try: print(n, f())
    except BaseException as e: print(n, type(e).__name__, e)
for a in (({1: 'a', 'b': 2, 'c': None},), ({},), ([1],), ('ab',), ('ab', 'xy'), ('ab', 'x'), ('ab', 'xy', 'z'), ('ab', 5), (5, 'ab'), ('a', 'b', 5), ({'ab': 1},), ({1.5: 2},), ([], 'a'), (b'a', b'b'), ({None: 1},), ('', ''), ('aa', 'bc'), (5,), (None,)):
    told(a, lambda: str.maketrans(*a)); told(('b', a), lambda: bytes.maketrans(*a))
for t in ({97: 'xyz'}, {97: None}, {97: 98}, {97: 1.5}, {97: 0x110000}, [1, 2], 'abcdefg' * 20, None, 5, {97: -1}, {97: 'é', 98: 0x1f600}):
    told(t, lambda: 'abé'.translate(t))
for t, d in ((None, b'a'), (bytes(range(256)), b'b'), (b'abc', b''), (bytes(range(256)), 'a'), ([1] * 256, b''), (None, None), ('a', b''), (None, 5), (bytearray(range(256)), bytearray(b'a')), (memoryview(bytes(range(256))), b''), (5, b'')):
    told((t if t is None else len(t) if hasattr(t, '__len__') else t, d), lambda: b'abc'.translate(t, d)); told('d', lambda: bytearray(b'abc').translate(t, delete=d)); told('o', lambda: b'abc'.translate(t))
k = {1: 2, 'a': 3}
for o in ([1], [5], {1}, {5: 6}, 'a', [(1, 2)], [[1, 2]], 5, k.keys(), k.items(), {'b': 3}.keys(), range(2)):
    told(o, lambda: k.keys().isdisjoint(o)); told(o, lambda: k.items().isdisjoint(o))
told('x', lambda: k.values().isdisjoint([]))
told('e', lambda: bytes('é', 'ascii', 'replace')); told('e', lambda: bytes('é', errors='ignore')); told('e', lambda: bytes('é', 'ascii')); told('e', lambda: bytearray('é', 'latin-1')); told('e', lambda: bytes(b'a', 'ascii')); told('e', lambda: bytes(5, errors='x')); told('e', lambda: bytes('a', None)); told('e', lambda: str(b'\xff', 'ascii', 'replace')); told('e', lambda: str(b'\xff', errors='ignore')); told('e', lambda: str('a', 'b')); told('e', lambda: str(5, 'utf-8')); told('e', lambda: str(object=5)); told('e', lambda: str(b'a', 5)); told('e', lambda: str(memoryview(b'ab'), 'ascii')); told('e', lambda: 'a'.encode(None)); told('e', lambda: b'a'.decode(errors=5)); told('e', lambda: str(bytearray(b'ab'), 'utf-8'))
for a in (('x', 'big'), (b'ab', 5), (b'ab', 'x'), ([1, 2], 'big'), (5, 'big'), (bytearray(b'\xff'), 'big'), ([256],), ([1, 'a'],), (None,)):
    told(a, lambda: int.from_bytes(*a)); told(a, lambda: int.from_bytes(*a, signed=True)); told(a, lambda: bool.from_bytes(*a))
class BO:
    def __bytes__(self): return b'\1\2'
told('bo', lambda: int.from_bytes(BO()))
