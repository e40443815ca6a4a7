# Sets: membership, union, difference, growing.
def run(rounds):
    total = 0
    evens, threes = set(range(0, 2000, 2)), set(range(0, 2000, 3))
    for r in range(rounds):
        both = evens & threes
        either = evens | threes
        total += len(both) + len(either - both) + len(evens ^ threes)
        seen = set()
        for i in range(500):
            if (i * r) % 97 not in seen:
                seen.add((i * r) % 97)
        total += len(seen)
    return total


print(run(1500))
