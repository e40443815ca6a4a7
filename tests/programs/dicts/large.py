# about: order and lookups in a large dict with deletions
d = {}
for i in range(1000):
    d[i * 37 % 1009] = i
for i in range(0, 1009, 3):
    d.pop(i, None)
for i in range(50):
    d[f"k{i}"] = i
print(len(d), list(d)[:8], list(d)[-3:], d["k49"], 4 in d, 3 in d)
print(sum(v for v in d.values()), sum(k for k in d if isinstance(k, int)))
while len(d) > 645:
    d.popitem()
print(list(d)[-2:])
e = {k: v for k, v in d.items() if isinstance(k, int) and k % 10 == 0}
print(len(e), sorted(e)[:5], list(e)[:5])
