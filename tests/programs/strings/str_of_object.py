# Classes that take __str__ or __repr__ of object back
class A(str):
    __str__ = object.__str__


a = A('x')
print(str(a), repr(a), f'{a}', '%s' % a, a + 'y')


class B(str):
    __repr__ = object.__repr__


print(str(B('x')), repr(B('x')).split(' at ')[0])


class L(list):
    __repr__ = object.__repr__


print(str(L()).split(' at ')[0])


class I(int):
    __str__ = object.__str__


print(str(I(3)))
