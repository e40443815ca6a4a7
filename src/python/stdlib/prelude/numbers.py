from abc import ABCMeta, abstractmethod

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


class Number(metaclass=ABCMeta):
    __hash__ = None
    __slots__ = ()


class Complex(Number):
    __slots__ = ()

    def __bool__(self):
        return self != 0

    def __rsub__(self, other):
        return -self + other

    def __sub__(self, other):
        return self + -other
    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other


class Real(Complex):
    __slots__ = ()

    real = property(lambda self: +self)
    imag = property(lambda self: 0)

    def conjugate(self):
        return +self

    def __complex__(self):
        return complex(float(self))

    def __rdivmod__(self, other):
        return other // self, other % self

    def __divmod__(self, other):
        return self // other, self % other


class Rational(Real):
    __slots__ = ()

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    __slots__ = ()

    numerator = property(lambda self: +self)
    denominator = property(lambda self: 1)

    def __float__(self):
        return float(int(self))

    def __index__(self):
        return int(self)


Complex.register(complex)
Real.register(float)
Integral.register(int)
