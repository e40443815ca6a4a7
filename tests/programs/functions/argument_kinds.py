# about: positional-only, keyword-only, defaults, *args and **kwargs together
def everything(a, b=2, /, c=3, *rest, d, e=5, **named):
    return a, b, c, rest, d, e, named


print(everything(1, d=4))
print(everything(1, 20, 30, 40, 50, d=4, e=6, z=7, y=8))
print(everything(1, c=33, d=4, a=9, b=8))


def only_keywords(*, x, y=None):
    return x, y


print(only_keywords(y=1, x=2))
print(only_keywords(**{"x": "from a dict"}))
print((lambda *a, **k: (a, sorted(k)))(1, 2, c=3, b=4))
