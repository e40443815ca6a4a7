# itertools, functools, enumerate, zip, map, filter, any and all.
from functools import lru_cache, reduce
from itertools import accumulate, chain, combinations, groupby, islice


@lru_cache(maxsize=None)
def ways(n):
    return 1 if n < 2 else ways(n - 1) + ways(n - 2)


def run(rounds):
    total = 0
    for r in range(rounds):
        total += sum(1 for _ in combinations(range(14), 3))
        total += reduce(lambda a, b: (a * 31 + b) % 10007, islice(accumulate(range(200)), 150))
        total += sum(len(list(group)) for key, group in groupby(sorted(i % 9 for i in range(200))) if key)
        total += sum(i * a for i, (a, b) in enumerate(zip(range(200), chain("ab" * 50, range(100)))))
        total += sum(map(abs, filter(None, range(-100, 100)))) + any(x > 180 for x in range(200)) + ways(90) % 10
    return total


print(run(1500))
