# about: operator, heapq, bisect, string, copy, textwrap, types
import bisect, copy, heapq, operator, string, textwrap, types

print(sorted([("b", 1), ("a", 2)], key=operator.itemgetter(1)), operator.attrgetter("real")(5), operator.methodcaller("upper")("x"))
print(operator.add(1, 2), operator.itemgetter(0, 2)("abc"))
h = [5, 1, 4, 2, 3]
heapq.heapify(h)
print(h, heapq.heappop(h), heapq.heappushpop(h, 0), h)
heapq.heappush(h, 1)
print(h, heapq.nsmallest(2, h), heapq.nlargest(2, h), list(heapq.merge([1, 4], [2, 3])))
print([heapq.heappop(h) for _ in range(len(h))])
a = [1, 2, 2, 3]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2))
bisect.insort(a, 2.5)
print(a, string.ascii_lowercase, string.digits, string.Template("$a and ${b}").substitute(a=1, b=2))
nested = [1, [2, 3], {"k": [4]}]
shallow, deep = copy.copy(nested), copy.deepcopy(nested)
nested[1].append(9)
nested[2]["k"].append(8)
print(shallow, deep)


class Node:
    def __init__(self, v):
        self.v = v
        self.me = self


n = copy.deepcopy(Node([1]))
print(n.me is n, n.v)
print(textwrap.fill("the quick brown fox jumps over the lazy dog", 16))
print(textwrap.dedent("    a\n      b\n    c"))
print(types.SimpleNamespace(a=1, b="x"))
