# UserDict, UserList, UserString and ChainMap derive from the abstract classes of collections.abc.
from collections import ChainMap, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple
from collections.abc import Mapping, MutableMapping, MutableSequence, MutableSet, Sequence
import copy

for cls in (ChainMap, UserDict, UserList, UserString):
    print(cls, [c.__name__ for c in cls.__mro__])
d = UserDict(a=1)
print(d | {"b": 2}, {"b": 2} | d, UserDict.fromkeys("xy", 0), type(d | d).__name__, d == {"a": 1})
d |= {"c": 3}
d.note = [1]
e = copy.copy(d)
print(e, e.data is d.data, e.note is d.note, d.copy() == d)


class Doubled(UserDict):
    def __setitem__(self, key, item):
        super().__setitem__(key, item * 2)

    def __missing__(self, key):
        return "no " + key


w = Doubled(a=1, b="x")
print(w, w["z"], w.get("z"), w.copy(), w.setdefault("k", 4), w)
u = UserList([3, 1, 2])
same = u
u += (9,)
u *= 2
print(u, same is u, u[1:3], type(u[1:3]).__name__, sorted(u), u <= [9], [0] + u, u.index(9))


class Loud(UserList):
    def __getitem__(self, i):
        return "%s!" % self.data[i]


print(list(Loud("ab")), isinstance(u, MutableSequence), isinstance(UserString("x"), Sequence), isinstance(d, MutableMapping))
c = ChainMap({"a": 1}, defaultdict(list, b=2))
print(c["b"], c["new"], "new" in c, c.get("gone"), ChainMap({"a": 1}) | {"b": 2}, c.new_child({"k": 1}, l=2))
for act in (lambda: c.pop("b"), lambda: c.__delitem__("b"), lambda: ChainMap().popitem()):
    try:
        act()
    except KeyError as e:
        print(e)


class Few(Mapping):
    def __len__(self):
        return 0

    def __getitem__(self, i):
        raise KeyError(i)

    def __iter__(self):
        return iter(())


class Members(MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)


try:
    reversed(Few())
except TypeError as e:
    print(e)
m = Members("abc")
m ^= "cd"
print(list(m))
m ^= m
m |= "xy"
m -= m
print(list(m), list(Members("ab") - "b"), list(["a", "z"] - Members("a")))
q = deque([1, 2], 3)
r = q
r *= 2
print(q, r is q, OrderedDict(a=1).pop("b", 5), namedtuple("P", "x").__module__)
for bad in ("class", "9a", "a b"):
    try:
        namedtuple(bad, "x")
    except ValueError as e:
        print(e)


class Bound(defaultdict):
    def __init__(self):
        self.default_factory = self.make

    def make(self):
        return []


print(repr(Bound()).replace(repr(hex(id(0))), ""))
