# Weak sets do as sets do; proxies and references without a callback are shared.
import copy
import weakref


class Thing:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Thing(%d)" % self.n


a, b, c = map(Thing, range(3))
s, t = weakref.WeakSet([a, b]), weakref.WeakSet([b, c])
shown = lambda items: sorted(x.n for x in items)
print(shown(s | t), shown(s & t), shown(s - t), shown(s ^ t), s <= (s | t), s < s, s >= weakref.WeakSet([a]), s == weakref.WeakSet([b, a]))
print(shown(s.union([c])), s.isdisjoint([c]), s.issubset([a, b, c]), len(s), a in s, 1 in s, repr(weakref.WeakSet()), type(s).__module__)
for act in (lambda: s.difference([[]]), lambda: s.intersection_update([[]]), lambda: weakref.WeakSet().pop(), lambda: s.add(1),
            lambda: weakref.ref(a, callback=None), lambda: weakref.ref(a).__init__(0, 0, 0), lambda: weakref.WeakValueDictionary({1: 2})):
    try:
        print(act())
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)
s ^= t
print(shown(s))
s -= s
print(len(s))
s.update([a, b])


class Marked(weakref.WeakSet):
    pass


m = Marked([a])
m.note = "kept"
print(copy.copy(m).note, shown(copy.copy(m)), type(copy.copy(m)).__name__)
del a
print(shown(s), len(m))
p = weakref.proxy(b)
print(p is weakref.proxy(b), p is weakref.proxy(b, print), weakref.ref(b) is weakref.ref(b))
del p
print(weakref.proxy(b).n)
d = weakref.WeakKeyDictionary()
d.update([(b, 1), (c, 2)])
print(sorted(d.values()))
