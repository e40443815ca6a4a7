# Hashes that are the same in every run, and the orders of sets that follow from them.
print(hash(None), hash((1, 2)), hash(()), hash((1, (2, 3))), hash(frozenset({1, 2})), hash(range(3)), hash(range(0)), hash(range(7, 8)))
print(hash(slice(1, 2)), hash((None, 1)), hash(1 + 2j), hash(frozenset()), hash(2 ** 61 - 1), hash(-1))
print({None, 1, 2, 3}, {2 ** 63, None, True}, {(1, 2), (3, 4), (5, 6)}, frozenset([frozenset([1]), frozenset([2, 3])]))


class One:
    def __eq__(self, other):
        return other == 1

    def __hash__(self):
        return hash(1)


print(hash((One(),)) == hash((1,)), {(One(), 2): 'found'}[(1, 2)], 3 / -(2 ** 63), -(2 ** 63) / 7)
