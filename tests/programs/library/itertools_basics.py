# about: itertools
from itertools import *

print(list(islice(count(5), 3)), list(islice(count(1, 3), 4)), list(islice(cycle("ab"), 5)), list(repeat(7, 3)))
print(list(chain([1], "ab", (2,))), list(chain.from_iterable([[1], [2, 3]])))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=100)))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)))
print(list(permutations([1, 2, 3], 2)), len(list(permutations(range(4)))))
print(list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 2)))
print(list(zip_longest([1, 2, 3], "a", fillvalue="-")), list(pairwise([1, 2, 3])))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(filterfalse(lambda x: x % 2, range(6))), list(starmap(pow, [(2, 3), (3, 2)])), list(compress("abcd", [1, 0, 1, 0])))
print([(k, list(g)) for k, g in groupby("aaabbc")], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
a, b = tee([1, 2, 3])
print(list(a), list(b), list(batched("abcdefg", 3)))
print(list(islice("abcdefg", 2, None)), list(islice("abcdefg", 1, 6, 2)), count(3), repeat("x", 2))
try:
    islice([1], -1)
except ValueError as error:
    print(error)
