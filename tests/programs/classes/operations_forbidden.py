# None in the place of a special method forbids the operation; a property in that place gives what is called.
def told(name, f):
    try:
        print(name, f())
    except Exception as e:
        print(name, type(e).__name__, e)


class Forbids:
    __iadd__ = __eq__ = __bool__ = __contains__ = __reversed__ = __len__ = __lt__ = __call__ = __index__ = __format__ = None
    __radd__ = __neg__ = __str__ = __repr__ = __int__ = __bytes__ = __setitem__ = __hash__ = None

    def __ne__(self, other):
        return True

    def __add__(self, other):
        return 1


class Declines:
    def __add__(self, other):
        return NotImplemented

    __eq__ = __lt__ = __add__
    __hash__ = None

    def __gt__(self, other):
        return 5


def adds():
    a = Forbids()
    a += 1


def sets():
    Forbids()[1] = 2


F = Forbids
told('+=', adds)
told('[]=', sets)
for text in ('F() == 1', 'Declines() == F()', 'F() != 1', 'bool(F())', 'not F()', '1 if F() else 2', '1 in F()', 'reversed(F())', 'len(F())', 'hash(F())',
             'F() < 1', 'Declines() > F()', 'F() > Declines()', 'F()()', 'format(F())', '1 + F()', 'Declines() + F()', '-F()', 'str(F())', 'repr(F())',
             'int(F())', 'bytes(F())', 'sorted([F(), F()])', 'max([F(), F()])', '[F()] == [F()]', '{F(): 1}', 'any([F()])', 'list(filter(None, [F()]))',
             'f"{F()}"', 'range(F())', 'chr(F())', 'float(F())', 'round(F())', 'divmod(F(), 1)', 'pow(F(), 1)', 'sum(F())', 'tuple(F())'):
    told(text, lambda: eval(text))


class D(dict):
    __contains__ = __iter__ = __getitem__ = __len__ = __eq__ = __or__ = None


class L(list):
    __add__ = __radd__ = __mul__ = __reversed__ = None


class I(int):
    __add__ = __radd__ = __bool__ = __lt__ = None


for text in ('1 in D()', 'list(D())', 'D()[1]', 'len(D())', 'D() == {}', 'D() | {}', 'bool(D())', 'L() + []', '[] + L()', 'L() * 2', 'reversed(L())',
             'I(1) + 1', '1 + I(1)', 'bool(I(1))', 'I(1) < 2', 'I(1) > 2'):
    told(text, lambda: eval(text))


class Gives:
    __call__ = property(lambda self: lambda *args: ('called', args))
    __len__ = property(lambda self: lambda: 7)
    __add__ = property(lambda self: lambda other: ('add', other))
    __eq__ = property(lambda self: lambda other: ('eq', other))
    __lt__ = property(lambda self: lambda other: ('lt', other))
    __iadd__ = property(lambda self: lambda other: ('iadd', other))
    __iter__ = property(lambda self: lambda: iter([1, 2]))
    __next__ = property(lambda self: lambda: 'next')
    __getitem__ = property(lambda self: lambda key: ('item', key))
    __setitem__ = property(lambda self: lambda key, value: print('set', key, value))
    __delitem__ = property(lambda self: lambda key: print('del', key))
    __contains__ = property(lambda self: lambda key: key == 3)
    __str__ = property(lambda self: lambda: 'text')
    __format__ = property(lambda self: lambda spec: 'format ' + spec)
    __neg__ = property(lambda self: lambda: 'neg')
    __abs__ = property(lambda self: lambda: 'abs')
    __invert__ = property(lambda self: lambda: 'invert')
    __bool__ = property(lambda self: lambda: False)
    __hash__ = property(lambda self: lambda: 42)
    __index__ = property(lambda self: lambda: 5)
    __float__ = property(lambda self: lambda: 1.5)
    __int__ = property(lambda self: lambda: 15)
    __reversed__ = property(lambda self: lambda: 'reversed')
    __round__ = property(lambda self: lambda n=None: ('round', n))
    __divmod__ = property(lambda self: lambda other: ('divmod', other))
    __pow__ = property(lambda self: lambda other, mod=None: ('pow', other, mod))
    __bytes__ = property(lambda self: lambda: b'bytes')
    __dir__ = property(lambda self: lambda: ['b', 'a'])
    __enter__ = property(lambda self: lambda: 'entered')
    __exit__ = property(lambda self: lambda *args: print('left', args))


g = Gives()
for text in ('g(1)', 'len(g)', 'g + 1', 'g == 1', 'list(g)', '[x for x in g]', 'g[3]', 'str(g)', 'f"{g!s} {g:x}"', '-g', '3 in g', 'bool(g)', 'hash(g)',
             '"abcdefgh"[g]', 'hex(g)', 'format(g, "q")', 'float(g)', 'int(g)', 'next(g)', 'abs(g)', 'g < 1', '1 > g', 'reversed(g)', '(round(g), round(g, 1))',
             'divmod(g, 2)', '(g ** 2, pow(g, 2, 3))', 'bytes(g)', 'dir(g)', '~g', 'max(*g)', '{g: 1}[g]', 'list(range(g))', '1 if g else 2', 'sum(g)', '[1] * g',
             '[1, 2, 3, 4, 5, 6, 7][g:]', '"%s %d" % (g, g)'):
    told(text, lambda: eval(text))
g[1] = 2
del g[1]
with g as entered:
    print(entered)
g += 1
print(g)
