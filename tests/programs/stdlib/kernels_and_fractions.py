# Distributions guessed from a sample, and Fractions beside other numbers.
from decimal import Decimal
from fractions import Fraction
from numbers import Rational
from statistics import StatisticsError, kde, kde_random
import copy

sample = [-2.1, -1.3, -0.4, 1.9, 5.1, 6.2]
names = "normal gauss logistic sigmoid rectangular uniform triangular parabolic epanechnikov quartic biweight triweight cosine".split()
for name in names:
    f, g = kde(sample, 1.5, name), kde(sample, h=1.5, kernel=name, cumulative=True)
    draw = kde_random(sample, 1.5, name, seed=8675309)
    print(name, [round(f(x), 10) for x in (-3, 0, 1.25, 7)], [round(g(x), 10) for x in (-3, 0, 1.25, 7)], [round(draw(), 9) for _ in range(4)])
print(kde(sample, 1.5).__doc__, kde_random(sample, 2, "cosine").__doc__)
for args in (([], 1), (["a"], 1), (sample, 0), (sample, 1, "odd")):
    for f in (kde, kde_random):
        try:
            f(*args)
        except (StatisticsError, TypeError) as e:
            print(type(e).__name__, e)


class Rat:
    def __init__(self, n, d):
        self.numerator, self.denominator = n, d

    def __repr__(self):
        return "Rat(%s, %s)" % (self.numerator, self.denominator)


Rational.register(Rat)
half, third = Fraction(1, 2), Rat(1, 3)
print(third + half, third - half, third * half, third / half, third // half, third % half, divmod(third, half), half == Rat(1, 2), half > third)
print(2 - half, 2.5 / half, 1j * half, 2 // half, 7 % half, divmod(2, half), 2 ** half, 2 ** Fraction(-2), Fraction(3, 4) ** Rat(2, 1), Fraction(third), Fraction(half, third))
for act in (lambda: Fraction(1j), lambda: Fraction(Decimal("0.5")), lambda: Fraction.from_decimal(1.5), lambda: Fraction.from_decimal(3), lambda: half + "a",
            lambda: format(half, "006f"), lambda: format(half, "\n>7.2f"), lambda: format(half, "\n^6"), lambda: format(half, ".01f"), lambda: 1j // half):
    try:
        print(repr(act()))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Own(Fraction):
    pass


own = Own(1, 3)
print(copy.copy(half) is half, copy.copy(own) is own, type(copy.deepcopy(own)).__name__, copy.copy(own) == own)
