# about: changing a dict under a loop, unhashable keys, views
d = {"a": 1, "b": 2}
keys = d.keys()
d["c"] = 3
print(list(keys), len(d.values()), "c" in keys, ("a", 1) in d.items())
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as error:
    print(error)
d = {"a": 1, "b": 2}
try:
    for k in d:
        del d[k]
except RuntimeError as error:
    print(error)
for k in list(d):
    d.pop(k)
print(d)
for call in [lambda: {[]: 1}, lambda: {}["k"], lambda: {}.pop("k"), lambda: {{}: 1}, lambda: {(1, []): 2}, lambda: d.update(5), lambda: dict(5), lambda: {} < {}, lambda: {} + {}]:
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


same_hash = {Key(1): "a", Key(2): "b"}
same_hash[Key(1)] = "c"
print(same_hash, same_hash[Key(2)], Key(3) in same_hash)


class NoHash:
    def __eq__(self, other):
        return True


try:
    {NoHash()}
except TypeError as error:
    print(error)
