# about: collections
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

Point = namedtuple("Point", "x y", defaults=[0])
p = Point(3)
print(p, p.x, p[1], p._replace(y=9), p._asdict(), Point._fields, Point._make([5, 6]), p == (3, 0))
x, y = p
print(x, y, isinstance(p, tuple), len(p), max(Point(1, 2), Point(1, 3)))
try:
    Point()
except TypeError as error:
    print(error)
try:
    p.x = 4
except AttributeError as error:
    print(error)
c = Counter("mississippi")
print(c, c.most_common(2), c["s"], c["none"], sum(c.values()), sorted(c.elements())[:4])
c.update("miss")
c.subtract({"i": 3})
print(c, c + Counter(z=1), c - Counter(s=2), c & Counter(s=1), c | Counter(q=1), c.total())
d = defaultdict(list)
d["a"].append(1)
d["b"]
print(d, dict(d), d.get("q"), "q" in d)
n = defaultdict(int)
for w in "the cat the dog".split():
    n[w] += 1
print(sorted(n.items()))
q = deque([1, 2, 3], maxlen=3)
q.append(4)
q.appendleft(0)
print(q, q.popleft(), q.pop(), len(q), list(q), 2 in q)
q = deque("abcde")
q.rotate(2)
print(q, q[0], q[-1], q.index("c"))
q.extend("xy")
q.extendleft("12")
q.remove("c")
print("".join(q), list(reversed(q))[:2])
try:
    deque().pop()
except IndexError as error:
    print(error)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, o.popitem(last=False), list(o))
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m["a"], m["b"], sorted(m), len(m))
