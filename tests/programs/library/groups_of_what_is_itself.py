# groupby goes by identity before equality, and asks the key of the group, not the new one
from itertools import chain, groupby

nan = float('nan')
print([len(list(g)) for _, g in groupby([nan, nan, nan, float('nan')])])
print([len(list(g)) for _, g in groupby([nan, nan, nan, float('nan')], key=lambda x: x)])
print([len(list(g)) for _, g in groupby((nan, nan))])
print([(k, list(g)) for k, g in groupby([1, 1.0, True, 2, 2, '2', '2'])])


class Never:
    def __eq__(self, other):
        return False


class Told:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print(self.n, 'asked for', other.n)
        return self.n // 2 == other.n // 2


one = Never()
print([len(list(g)) for _, g in groupby([one, one, Never()])])
print([(k.n, len(list(g))) for k, g in groupby(map(Told, range(5)))])
for k, g in groupby(range(6), key=lambda n: n // 3):
    print(k, next(g))
groups = groupby('aabbb')
first, a = next(groups)
second, b = next(groups)
print(first, list(a), second, list(b), list(b), list(groups))
kept = [g for _, g in groupby([3, 3, 4])]
print([list(g) for g in kept])
changing = [1, 1, 2]
groups = groupby(changing)
key, group = next(groups)
print(key, next(group))
changing.extend([2, 3])
print(list(group), [(k, list(g)) for k, g in groups])
for n, (a, b) in enumerate(zip('ab', chain([[1]], [[2]]))):
    print(n, a, b)
held = [object()]
rows = [(held, held), (held, 'x'), (held, [], held)]
del rows
print(len(held), list(zip(*[range(2)] * 9)), list(zip('ab', 'cd', 'ef')), list(zip()))
