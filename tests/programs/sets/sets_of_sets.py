# about: a set that is looked for in a set is looked for as a frozenset
class S(set):
    pass


s = {frozenset('ab'), 1, frozenset()}
print({'a', 'b'} in s, S('ab') in s, set() in s, {'z'} in s, {'a', 'b'} in frozenset(s))
s.discard({'a', 'b'})
print(len(s))
s.remove(set())
print(s)
for bad in ({5}, [1], {}):
    for f in (s.remove, s.discard, s.__contains__, s.add):
        try: print(f(bad))
        except Exception as e: print(type(e).__name__, e)


class Sub(list):
    def __init__(self, items, more=None):
        super().__init__(items)
        self.more = more


class New(list):
    def __new__(cls, items, more=None):
        self = super().__new__(cls, items)
        self.more = more
        return self


print(Sub([1], more=2).more, New([1, 2], more=3).more, New([1, 2], more=3))
for base in (tuple, frozenset, float):
    class T(base):
        def __init__(self, value=0, more=None):
            self.more = more
    print(T('1', more=4).more, T('1') == base('1'))
    try: base(value=1)
    except TypeError as e: print(e)
