# Lists cut, joined, turned and rotated.
def run(rounds):
    items = list(range(400))
    total = 0
    for r in range(rounds):
        k = r % 399 + 1
        items = items[k:] + items[:k]
        total += items[0] + items[-1] + sum(items[::7]) + items[10:20][3]
        items[5:9] = items[8:4:-1]
        items.reverse()
    return total


print(run(30_000))
