# Which instances have a dict of their own, and that those of object and of slots only have none.
class Slotted:
    __slots__ = ('x',)


class Both:
    __slots__ = ('x', '__dict__')


class Below(Slotted):
    pass


class Plain:
    pass


for cls in (object, Slotted, Both, Below, Plain):
    o = cls()
    print(cls.__name__, hasattr(o, '__dict__'))
    try:
        print(o.__dict__, vars(o))
    except (AttributeError, TypeError) as e:
        print(e)
    try:
        vars(o)
    except TypeError as e:
        print(e)
    try:
        o.y = 1
    except AttributeError as e:
        print(e)
for o in (1, 'a', [], {}, (), 1.5, None, ..., range(3), slice(1), len, zip(), b''):
    print(type(o).__name__, hasattr(o, '__dict__'))
