# Things that nobody writes and that must not hurt, of classes, notes, sends, steps and ranges.
from collections import UserList


class Meta(type):
    def __new__(cls, name, bases, namespace, cell):
        namespace['__classcell__'] = cell
        return super().__new__(cls, name, bases, namespace)


for bad in (None, 0, '', object()):
    try:
        class A(metaclass=Meta, cell=bad):
            pass
    except TypeError as e:
        print(e)

e = ValueError(3)
e.__notes__ = 42
for note in ('x', 42):
    try:
        e.add_note(note)
    except TypeError as x:
        print(x)
print(e.__notes__)


def delegate(x):
    try:
        yield from x
    finally:
        print('left')


for text in ('[1, 2]', '(1, 2)', '"ab"', '{1: 2}', '{3}', 'iter([5])', 'range(3)', 'zip([1], [2])', 'enumerate("ab")', 'reversed([1, 2])'):
    for act in (lambda g: g.send(42), lambda g: g.throw(ValueError('thrown'))):
        g = delegate(eval(text))
        next(g)
        try:
            act(g)
        except (AttributeError, ValueError) as e:
            print(repr(e))

for bounds in ((2 ** 63, 2 ** 63 + 3), (-2 ** 63, -2 ** 63 + 3, 1), (2 ** 65, 2 ** 65 - 4, -2), (-2 ** 63 - 2, -2 ** 63 + 3), (2 ** 63 - 2, 2 ** 63 + 4)):
    print(list(range(*bounds)), list(reversed(range(*bounds))))
print(len(range(2 ** 62)), (10, 11, 12)[2 ** 63 - 1:-2 ** 63:-2 ** 63], [1, 2, 3][::2 ** 63 - 1], [1, 2, 3][::-2 ** 63])
print(slice(None, None, -2 ** 63).indices(5))
a = [1, 2, 3, 4]
del a[::2 ** 63 - 1]
a[::-2 ** 62 - 7] = [9]
print(a)
u = UserList([1, 2])
u.extend(u)
print(u)
for what in ('1.5.__rpow__(2)', '(3).__rpow__(2)', '(1.5).__divmod__(2)', '(3).__rdivmod__(7)', '(2).__pow__(3, 5)', '(3.7).__rfloordiv__(9)'):
    print(what, eval(what))


def again():
    try:
        1 / 0
    except ZeroDivisionError:
        again()


try:
    again()
except RecursionError as e:
    print(type(e).__name__, type(e.__context__).__name__)
