# about: a builtin iterator tells how much is left, goes to a place, and is copied and pickled where it stands
import pickle, copy, operator
for it in [iter([1,2,3]), iter((1,2)), iter('abc'), iter('äbc'), iter(range(5)), iter(range(0,10,3)), iter(range(2**70, 2**70+3)), iter({1:2,3:4}), iter({1:2}.items()), iter({1,}),
           reversed([1,2,3]), reversed((1,2)), reversed(range(4)), enumerate('ab', 3), zip('ab', [1,2]), map(str, [1,2]), iter(b'ab'), iter(bytearray(b'xy')), reversed({1:2, 5:6})]:
    next(it)
    print(type(it).__name__, operator.length_hint(it), it.__reduce__() if type(it).__name__ not in ('enumerate','zip','map') else '', list(copy.copy(it)), end=' ')
    try: print(list(pickle.loads(pickle.dumps(it))))
    except Exception as e: print(type(e), e)
    print(list(it), list(it))
    if type(it).__name__ in ('range_iterator','set_iterator','str_ascii_iterator','dict_keyiterator'): print(it.__reduce__(), operator.length_hint(it))
it = iter(range(10)); it.__setstate__(3); print(list(it))
it = iter([1,2,3]); it.__setstate__(-3); print(list(it))
it = iter([1,2,3]); it.__setstate__(2); print(list(it)); it.__setstate__(1); print(list(it))
it = reversed([1,2,3]); it.__setstate__(1); print(list(it))
it = iter('aäb'); it.__setstate__(2); print(list(it)); 
print(list(reversed(range(-4294967298, -18446744073709551618, -2**62))))
print(type(reversed(range(3))), list(reversed(range(0,10,4))), list(reversed(range(0))))
class S:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i
it = iter(S()); next(it); print(it.__reduce__()[2], operator.length_hint(it, 7)); it.__setstate__(3); print(list(it), it.__reduce__())
