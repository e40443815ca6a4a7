# about: dict operations and their order
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, list(d), len(d), "a" in d, 1 in d, d.get("z"), d.get("z", 0), d["a"])
del d["a"]
d["a"] = "again"
print(d, d.pop("b"), d.pop("zz", "none"), d.popitem(), d)
d.update({"x": 1}, y=2)
d.update([("p", 1), ("x", 9)])
print(d, d.setdefault("x", 5), d.setdefault("new", []), d.keys() & {"x", "q"}, list(d.items())[:2])
print({**d, "x": 0} == d, d | {"x": 0}, dict(a=1, b=2), dict(zip("ab", [1, 2])), dict.fromkeys("abc", 0))
d |= {"k": 1}
print(list(d.values()), sorted(d), list(reversed(d)), d.copy() == d, {1: "a"} == {1.0: "a"}, {} == {})
print({1: "a", True: "b", 1.0: "c"}, {"a": {"b": {}}}, {(): 1, None: 2, False: 3})
print(d.keys(), d.values(), d.items(), {"a": 1}.items() == {"a": 1}.items(), list({"a": 1}.items()))
d.clear()
print(d, bool(d))
nested = {}
for word in "the cat the dog the end".split():
    nested.setdefault(word[0], []).append(word)
print(nested, max(nested, key=lambda k: len(nested[k])), sorted(nested.items(), key=lambda kv: -len(kv[1])))
