# about: min, max, sum, abs, divmod, pow, round
print(min(3, 1, 2), max([1, 3], [2]), min("hello"), max({"a": 2, "b": 1}), max([1, -5], key=abs), min([], default="none"), max("a", "B", key=str.lower))
print(max([(1, "b"), (1, "a")]), max([1, 1.0, True]), min([0, -0.0, False]), max(["bb", "aa", "c"], key=len), min(["bb", "aa", "c"], key=len))
print(sum([1, 2, 3]), sum([0.1, 0.2, 0.3]), sum([], 5), sum([1, 2], start=10), sum(range(1000)), sum([True, 2.5]))
print(abs(-5), abs(-2.5), divmod(17, 5), divmod(-17, 5), pow(2, 10), pow(2, 10, 1000), pow(2.0, 3), round(2.567, 2), round(-0.5))
print(chr(97), ord("a"), hex(255), bin(5), oct(8), hash(5), hash(5.0), id(None) == id(None), callable(print), repr("x"), ascii("é"))
for call in [lambda: max(), lambda: max(5), lambda: min([], key=len), lambda: sum("ab"), lambda: sum([1], "a"), lambda: max(1, "a"), lambda: max([], default=0), lambda: abs(None), lambda: divmod(1), lambda: pow(2, -1, 4), lambda: chr(1114112), lambda: ord("")]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
