# about: sort is stable, key and reverse, errors
words = ["pear", "Fig", "apple", "kiwi", "fig", "date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
pairs = [(2, "b"), (1, "z"), (2, "a"), (1, "a")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: -p[0]))
calls = []


def key(x):
    calls.append(x)
    return x % 3


print(sorted(range(7), key=key), calls)
data = [5, 2, 9]
print(data.sort(), data, sorted({3: "a", 1: "b"}), sorted("hello"), sorted([True, 0, 2.5, -1]))


class Item:
    def __init__(self, n, tag):
        self.n, self.tag = n, tag

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"{self.n}{self.tag}"


items = [Item(2, "a"), Item(1, "b"), Item(2, "c"), Item(1, "d")]
print(sorted(items), sorted(items, reverse=True), min(items), max(items))
for bad in ([1, "a"], [None, 1], [[1], (1,)], [Item(1, "x"), 5]):
    try:
        sorted(bad)
    except (TypeError, AttributeError) as error:
        print(error)
try:
    sorted([1, 2], lambda x: x)
except TypeError as error:
    print(error)
try:
    sorted([3, 1], key=lambda x: 1 / (x - 1))
except ZeroDivisionError as error:
    print(error)
big = [(i * 7919) % 101 for i in range(300)]
print(sorted(big)[:5], sorted(big) == sorted(big, reverse=True)[::-1], sorted(range(300), key=lambda i: big[i])[:6])
