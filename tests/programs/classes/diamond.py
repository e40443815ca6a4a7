# about: the method resolution order of a diamond
class A:
    def hello(self):
        return ["A"]


class B(A):
    def hello(self):
        return ["B"] + super().hello()


class C(A):
    def hello(self):
        return ["C"] + super().hello()


class D(B, C):
    def hello(self):
        return ["D"] + super().hello()


print(D().hello(), [c.__name__ for c in D.__mro__])
print(super(B, D()).hello())
try:

    class E(A, B):
        pass

except TypeError as error:
    print(str(error).splitlines()[0])


class Mixin:
    def __init__(self, **named):
        self.named = named
        super().__init__()


class Base:
    def __init__(self):
        self.base = True


class Both(Mixin, Base):
    pass


print(vars(Both(x=1)))
