# about: slice objects and classes that take them
class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


s = Show()
print(s[1], s[1:2], s[::2], s[:], s[1, 2], s[1:2, ...], s["a":"b"], s[()], s[-1:])
s[1:2] = 5
s["k"] += "v"
del s[3:4:5]
print(slice(1, 2).start, slice(5), slice(1, 2) == slice(1, 2), slice(None, None, -1).indices(5), slice(-3, None).indices(10))
print([1, 2, 3, 4][slice(1, 3)], "abcdef"[slice(None, None, 2)], (1, 2, 3)[slice(-2, None)])
data = list(range(10))
for start in (None, 2, -3, 20):
    for stop in (None, 5, -1, -20):
        for step in (1, -2, 3):
            print(data[start:stop:step], end=" ")
print()
