# Lists: a sieve with slices left out on purpose, then sums over index and iteration.
def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    n = 2
    while n * n <= limit:
        if flags[n]:
            for multiple in range(n * n, limit + 1, n):
                flags[multiple] = False
        n += 1
    primes = []
    for i in range(limit + 1):
        if flags[i]:
            primes.append(i)
    return primes


total = 0
for _ in range(10):
    primes = sieve(400_000)
    for p in primes:
        total += p
print(len(primes), total)
