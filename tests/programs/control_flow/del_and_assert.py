# exit: 1
# about: del of many things, and an assertion that ends the program
a = [1, 2, 3, 4]
b = {"x": 1, "y": 2}


class C:
    pass


c = C()
c.d = 1
del a[0], b["x"], c.d
print(a, b, hasattr(c, "d"))
del a[::2]
print(a)
try:
    assert a == [], "not empty: " + str(a)
except AssertionError as error:
    print(error)
try:
    assert not a
except AssertionError as error:
    print(repr(error), error.args)
assert len(a) == 5, "the last word"  #~ AssertionError
