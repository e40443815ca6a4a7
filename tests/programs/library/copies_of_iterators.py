# Copies of the iterators of itertools go on where the first one stands
import copy
import itertools
import warnings
warnings.simplefilter('ignore')
makers = [
    lambda: itertools.count(3), lambda: itertools.count(2.5, 0.5), lambda: itertools.cycle('abc'), lambda: itertools.chain('ab', 'cd'),
    lambda: itertools.islice('abcdef', 1, None, 2), lambda: itertools.accumulate([1, 2, 3]), lambda: itertools.product('ab', 'cd'),
    lambda: itertools.permutations('abc', 2), lambda: itertools.combinations('abcd', 2), lambda: itertools.combinations_with_replacement('ab', 2),
    lambda: itertools.zip_longest('ab', 'c'), lambda: itertools.repeat(1, 3), lambda: itertools.compress('abc', [1, 0, 1]),
    lambda: itertools.filterfalse(None, [0, 1, 0]), lambda: itertools.takewhile(bool, [1, 2, 3]), lambda: itertools.dropwhile(bool, [0, 2, 3]),
    lambda: itertools.starmap(pow, [(1, 2), (2, 3)]), lambda: itertools.pairwise('abc'), lambda: itertools.batched('abc', 2),
]
for make in makers:
    for how in (copy.copy, copy.deepcopy):
        it = make()
        if isinstance(it, itertools.chain) and how is copy.copy:
            continue
        next(it)
        try:
            other = how(it)
        except TypeError as e:
            print(type(it).__name__, e)
            continue
        print(type(other) is type(it), type(it).__name__, list(itertools.islice(other, 5)), list(itertools.islice(it, 5)))
over = itertools.permutations('ab', 2)
print(list(over), list(copy.copy(over)))
