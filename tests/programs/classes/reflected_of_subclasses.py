# about: operators whose right side is of a subclass
class A:
    def __add__(self, other):
        return "A.add"

    def __radd__(self, other):
        return "A.radd"

    def __lt__(self, other):
        return "A.lt"

    def __eq__(self, other):
        return "A.eq"

    __hash__ = None


class Same(A):
    pass


class Own(A):
    def __radd__(self, other):
        return "Own.radd"

    def __gt__(self, other):
        return "Own.gt"

    def __eq__(self, other):
        return "Own.eq"


class Declines(A):
    def __radd__(self, other):
        return NotImplemented

    def __gt__(self, other):
        return NotImplemented


class NoRight:
    def __sub__(self, other):
        return "NoRight.sub"

    def __le__(self, other):
        return NotImplemented


class Right(NoRight):
    def __rsub__(self, other):
        return "Right.rsub"

    def __ge__(self, other):
        return "Right.ge"


for left in (A(), Same(), Own(), Declines()):
    for right in (A(), Same(), Own(), Declines()):
        print(type(left).__name__, type(right).__name__, left + right, left < right, left == right, left != right)
print(NoRight() - Right(), NoRight() <= Right(), Right() - NoRight(), NoRight() - NoRight())
for f in (lambda: Right() <= NoRight(), lambda: NoRight() <= NoRight(), lambda: A() - A(), lambda: A() > 3):
    try:
        print(f())
    except TypeError as e:
        print(e)


class N(int):
    def __radd__(self, other):
        return "N.radd"

    def __rsub__(self, other):
        return NotImplemented


print(1 + N(2), N(1) + 2, N(1) + N(2))
a = A()
a += Own()
print(a)
