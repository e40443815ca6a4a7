# about: range objects
r = range(2, 20, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, r.index(8), r.count(5))
print(range(5), range(0), list(range(5, 0, -2)), len(range(0, 10**18, 7)), range(10**20)[-1], 10**19 in range(10**20))
print(range(3) == range(0, 3, 1), range(0) == range(2, 1), hash(range(3)) == hash(range(0, 3)), range(0, 5, 2) == range(0, 6, 2))
print(list(reversed(range(4))), sum(range(101)), max(range(5)), sorted(range(3), reverse=True), list(enumerate(range(2), 5)))
print(r.start, r.stop, r.step, bool(range(0)), [*range(3)], tuple(range(-3, 0)), 2.0 in range(5), "a" in range(5))
for call in [lambda: range(1.5), lambda: range(), lambda: range(1, 2, 0), lambda: r[9], lambda: range("a"), lambda: r.index(3)]:
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
for i in range(3):
    i += 10
    print(i, end=" ")
print(i)
