# about: the order in which things are evaluated
def note(x):
    print("eval", x)
    return x


d = {note("k1"): note("v1"), note("k2"): note("v2")}
lst = [note(1), note(2)]
lst[note(0)] = note("value")
note(lst)[note(1)] += note(5)
print(lst)
note(print)(note("a"), *[note("b")], sep=note("-"))
result = note(1) + note(2) * note(3)
x, y = note("first"), note("second")


class C:
    def __getattr__(self, name):
        print("attr", name)
        return self


C().a.b.c
a = b = note("shared")
print(note(3) if note(True) else note(4))
assert note(True), note("unused")
