# about: what a set is made of when its elements have a hash in Python and come from an iterator
class P:
    def __init__(self, s): self.s = s
    def __eq__(self, o): return self.s == o.s
    def __hash__(self): return ord(self.s)
    def __repr__(self): return 'P' + self.s
def l(): return [P('a'), P('b')]
print(len(set(iter(l()))), len(frozenset(iter(l()))), len(set(x for x in l())), len(set(map(lambda x: x, l()))))
s = set(); s.update(iter(l())); print(len(s))
s = {P('a')}; s.update(iter(l()), reversed(l())); print(len(s))
print(len({P('a')} | set(l())), {P('a')}.union(iter(l())), {P('a')}.intersection(iter(l())), {P('a')}.difference(iter(l())), {P('a')}.symmetric_difference(iter(l())))
print({P('a')}.issubset(iter(l())), {P('a')}.issuperset(iter(l())), {P('a')}.isdisjoint(iter(l())))
s = {P('a')}; s.intersection_update(iter(l())); print(s)
s = {P('a')}; s.difference_update(iter(l())); print(s)
s = {P('a')}; s.symmetric_difference_update(iter(l())); print(s)
print(dict.fromkeys(iter(l())), dict(iter([(P('a'), 1)])), dict(zip(l(), l())))
d = {}; d.update(iter([(P('a'), 1)])); print(d)
d = {}; d.update(zip(l(), 'ab')); print(d)
print([*{*iter(l())}], {**dict(zip(l(), l()))})
print(len(set(dict.fromkeys(l()).keys())), len(set(iter(dict.fromkeys(l())))), len(set(enumerate(l()))), len(set(zip(l(), l()))))
from collections import Counter, OrderedDict, deque, defaultdict
print(Counter(iter(l())), OrderedDict(zip(l(), l())), len(set(deque(l()))), len(set(iter(deque(l())))))
print(max(iter(l()), key=lambda p: p.s), sorted(set(iter(l())), key=lambda p: p.s))
print(P('a') in iter(l()), list(iter(l())).index(P('b')), list(iter(l())).count(P('b')), tuple(iter(l())) == tuple(l()))
